"""Stations and organs by their names: places before brands, rows with a count, rooms set up, groups, party groups."""

from array import array

import pytest

from cppcc_loaders.articles import split_articles
from cppcc_loaders.extract import extract_article, make_scene
from cppcc_loaders.extract.frames import InitiativeFrame, UnitFrame
from cppcc_loaders.extract.initiatives import extract_initiatives
from cppcc_loaders.extract.units import extract_units
from cppcc_loaders.records import Article, Clean, Document, Range


def _scene(text: str) -> object:
    article = Article("t/0", "t", Range(0, len(text)), Clean(text, array("i", range(len(text)))), home="330482")
    return make_scene(article, Document("t", "t.txt", text, "0", "utf-8"))


def _units(text: str) -> list[tuple[str, str]]:
    found = extract_units(_scene(text))  # type: ignore[arg-type]
    return list(dict.fromkeys((f.name, f.kind) for f in found))


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("在钟埭镇沈家村“稻香”协商议事厅，委员听了意见。", [("沈家村稻香协商议事厅", "deliberation-room")]),
        ("市政协设立钟埭镇“护河”委员工作站。", [("钟埭镇护河委员工作站", "work-station")]),
        ("委员们在沈家村“擂鼓议事厅”协商修路。", [("沈家村擂鼓议事厅", "deliberation-room")]),
        ("钟埭镇沈家村“有事好商量”议事厅请来政协委员。", [("沈家村有事好商量议事厅", "deliberation-room")]),
        ("钟埭镇“院坝协商”议事点里坐满了政协委员。", [("钟埭镇院坝协商议事点", "deliberation-room")]),
        ("市政协办好“百荷议事厅”，委员常来。", [("百荷议事厅", "deliberation-room")]),
        ("“五老说和”协商调解室设在老街口。", [("五老说和协商调解室", "deliberation-room")]),
        (
            "钟埭镇沈家村民生议事堂建成。在钟埭镇，沈家村民生议事堂请委员协商。",
            [("钟埭镇沈家村民生议事堂", "deliberation-room")],
        ),
        (
            "钟埭镇、新仓镇、林埭镇3个乡镇政协联工委获评先进。",
            [(town + "政协联工委", "working-committee") for town in ("钟埭镇", "新仓镇", "林埭镇")],
        ),
        ("信息由钟埭委员报送，由新仓镇委员联络站汇总。", [("新仓镇委员联络站", "liaison-station")]),
        ("新仓镇联络组坚持小切口选题，市政协委员到会。", [("新仓镇联络组", "working-committee")]),
        ("提案者：教育界别小组", [("教育界别小组", "activity-group")]),
        ("市政协机关党组召开会议。", [("机关党组", "party-group")]),
        ("市政协抓学习。党组理论学习中心组集中学习12次。", [("党组", "party-group")]),
        ("市政协设立文教卫生和文史资料委员会。", [("文教卫生和文史资料委员会", "special-committee")]),
        ("市政协推动设立农业界委员工作站。", [("农业界委员工作站", "sector-station")]),
    ],
)
def test_units(text: str, units: list[tuple[str, str]]) -> None:
    """Each unit is found by its full name and with its kind, and nothing else."""
    assert _units(text) == units


@pytest.mark.parametrize(
    "text",
    [
        "市政协建起“擂鼓议事厅”47个，委员参与协商。",
        "市政协设立牧区委员工作站20个。",
        "依托全市38个“稻香有约”协商室，委员听取意见。",
        "市政协出台《关于推进“稻香有约”协商驿站建设的意见》。",
        "市政协打造“百荷议事厅”品牌。",
        "各乡镇联络组都要报送，市政协委员到会。",
    ],
)
def test_no_units(text: str) -> None:
    """Sorts of rooms, what a title only speaks of and all townships at once are no unit."""
    assert [name for name, _ in _units(text) if name not in {"常务委员会", "党组"}] == []


def test_room_is_no_initiative() -> None:
    """A room that is set up is a unit, not a platform too."""
    found = extract_initiatives(_scene("市政协办好“百荷议事厅”，委员常来。"))  # type: ignore[arg-type]
    assert [f for f in found if isinstance(f, InitiativeFrame)] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("县政协民生议事厅总是亮着灯。", "民生议事厅"),
        ("县政协“码上议”工作室今天挂牌。", "码上议工作室"),
        ("合朋溪镇“委员码头”工作站今天揭牌。", "合朋溪镇委员码头工作站"),
        ("县政协在14个乡镇建起“茶树下议事亭”57个。在青杠坝村，“茶树下议事亭”就设在广场旁。", "青杠坝村茶树下议事亭"),
        ("县政协在14个乡镇建起“茶树下议事亭”57个。塘头农场“茶树下议事亭”收到反映。", "塘头农场茶树下议事亭"),
        ("县政协在农贸市场办起“小方凳”议事角。", "小方凳议事角"),
        ("县政协机关干部罗永红驻村三年。", "机关"),
        ("县政协党组成员与党外委员谈心谈话36人次。", "党组"),
    ],
)
def test_rooms_by_their_place(text: str, name: str) -> None:
    """A room is told by its committee or place right before it, an office by whom it sends."""
    assert name in _unit_names(text)


@pytest.mark.parametrize(
    "text", ["该课题是县政协今年常委会会议协商议题。", "县政协机关干部踊跃捐款。", "站长由镇政协联络组组长兼任。"]
)
def test_no_units_of_nobody(text: str) -> None:
    """The topics of a sitting, staff without a name, a township's organ without the township are none."""
    assert not _unit_names(text)


def _unit_names(text: str) -> set[str]:
    document = Document("t", "t.txt", f"贵州省铜仁市思南县政协召开会议。\n{text}", "0", "utf-8")
    frames = (frame for article in split_articles(document) for frame in extract_article(article, document))
    return {frame.name for frame in frames if isinstance(frame, UnitFrame)}


@pytest.mark.parametrize(
    ("text", "units"),
    [
        (
            "钟埭镇、新仓镇两个委员活动组轮流值班，市政协到场。",
            [("钟埭镇委员活动组", "activity-group"), ("新仓镇委员活动组", "activity-group")],
        ),
        (
            "市政协办好钟埭镇、林埭镇两个市级示范协商议事室。",
            [("钟埭镇协商议事室", "deliberation-room"), ("林埭镇协商议事室", "deliberation-room")],
        ),
        (
            "市政协听取意见，经济委、教科卫体委作主题发言。",
            [("经济委员会", "special-committee"), ("教科卫体委员会", "special-committee")],
        ),
        ("会议听取市政协办公室、研究室关于筹备情况的汇报。", [("办公室", "office"), ("研究室", "office")]),
        (
            "省政协人口资源环境和建设委到平湖调研，市政协陪同。",
            [("人口资源环境和建设委员会", "special-committee")],
        ),
        ("市农业农村委、市经信委到市政协通报情况。", []),
        ("市政协主席说，去年街道政协工委调解邻里纠纷。", []),
        ("市政协到会。钟埭镇、新仓镇两个人大代表联络站获表彰。", []),
        ("市政协到会。钟埭镇、新仓镇两个民政工作站建成。", []),
        ("市政协到会。市司法局在钟埭镇、新仓镇设两个联络点。", []),
        ("市政协到会。市人大财经委、教科文卫委分别汇报了工作。", []),
        ("市政协到会。经济委、农业农村委参加了市人大常委会会议。", []),
        ("市政协到会。市政府办公室、研究室起草了报告。", []),
    ],
)
def test_rows_of_stations_and_of_short_names(text: str, units: list[tuple[str, str]]) -> None:
    """Each place of a counted row has its station; short names in a row are organs where one of them is only ours."""
    assert sorted(_units(text)) == sorted(units)
