"""What pages of committees list: numbered proposals, speeches, rows of officials, conveners, rooms under a brand."""

import pytest
from tests.loaders.reading import convened, documents_of, initiatives_of, roles_of, units_of

_RIVER = "关于疏浚老河道的建议"


@pytest.mark.parametrize(
    ("text", "kind", "committee"),
    [
        (f"市政协公布《{_RIVER}》（第012号，第一提案人：王小明）。", "proposal", "330482"),
        (f"■ 第10012号　{_RIVER}　提案人：王小明　承办：市水利局\n市政协督办。", "proposal", "330482"),
        ("市政协印发《关于提案办理情况的通报》。", "report", "330482"),
        ("市政协印发《政协平湖市委员会关于表彰优秀政协委员的通报》。", "other", "330482"),
        ("市政协《渔港夜话》由市政协转报，省里批示。", "suggestion", "330482"),
        ("市政协委员王小明以《渔村旧事》为题作专题讲座。", "other", "330482"),
        ("市政协委员以《壮大电子信息产业》为题，李小梅以《用好信息平台》为题，先后作大会发言。", "other", "330482"),
        ("市政协委员的《关于修桥的提案》被嘉兴市政协列为1号重点提案。", "proposal", "330400"),
        ("相关做法在市政协《渔港交流》刊发。", "publication", "330482"),
    ],
)
def test_documents(text: str, kind: str, committee: str | None) -> None:
    """What stands around a title says what it is and whose."""
    assert documents_of(text)[0][1:] == (kind, committee)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "大会主席团常务主席、市政协副主席王小明、李卫东出席。",
            {("王小明", "常务主席"), ("李卫东", "常务主席"), ("王小明", "副主席"), ("李卫东", "副主席")},
        ),
        (
            "市政协会议增选王小明、李卫东、张国强等3人为常务委员。",
            {("王小明", "政协常委"), ("李卫东", "政协常委"), ("张国强", "政协常委")},
        ),
        ("市政协会议开幕，副市长王小明、向往、苟明强出席。", {("向往", "副市长"), ("苟明强", "副市长")}),
        ("《关于修桥的提案》（第1号，第一提案人：王小明，农业界），市政协督办。", {("王小明", "政协委员")}),
    ],
)
def test_roles_of_rows(text: str, told: set[tuple[str, str]]) -> None:
    """A row's posts and its names are read to its end."""
    assert told <= {(name, role) for name, role, _ in roles_of(text)}


def test_conveners_are_of_their_sector() -> None:
    """Each of several who take up a post holds it, in the sector that the paragraph is about."""
    text = "市政协农业界别有委员20人。界别召集人是市政协常委王小明，副召集人是某社理事长李卫东、某站站长张国强。"
    found = {(name, role, org) for name, role, org in convened(text) if "召集人" in role}
    assert found == {
        ("王小明", "召集人", "农业界别"),
        ("李卫东", "副召集人", "农业界别"),
        ("张国强", "副召集人", "农业界别"),
    }


def test_rooms_under_a_brand() -> None:
    """What the article calls a brand is no room, but each room under it is one."""
    text = "市政协打造“渔乡议事厅”协商品牌。新埭镇“渔乡议事厅”开了第一场。钟埭镇活动组也来了。"
    assert units_of(text) == [
        ("新埭镇渔乡议事厅", "deliberation-room"),
        ("钟埭镇活动组", "activity-group"),
    ]
    assert ("渔乡议事厅", "brand") in initiatives_of(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("市政协实行“一桥一档、一月一巡”，委员轮值。", {"一桥一档、一月一巡"}),
        ("市政协擦亮“共商”品牌，打造“渔港共商”协商品牌。", {"渔港共商"}),
        ("市政协落实“一户一策、一村一品”。", set()),
    ],
)
def test_initiatives_of_one_form(text: str, names: set[str]) -> None:
    """Ways of work of one form are a method; the end of a name is none of its own, nor is a slogan of the economy."""
    assert {name for name, _ in initiatives_of(text)} == names
