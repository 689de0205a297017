"""Proposals: who put them, with which they were merged, how they were answered; stations and titles behind outcomes."""

from array import array

import pytest

from cppcc_loaders.extract import extract_article
from cppcc_loaders.extract.frames import (
    ActivityFrame,
    Frame,
    MergerFrame,
    OutcomeFrame,
    ProposerFrame,
    RoleFrame,
    StepFrame,
    UnitFrame,
)
from cppcc_loaders.extract.sectors import sector_of, sector_phrases
from cppcc_loaders.records import Article, Clean, Document, Metadata, Range, Unresolved


def frames(text: str, home: str | None = "330881") -> list[Frame]:
    """What is found in an article of the committee of Jiangshan."""
    document = Document("t", "t.txt", text, "0", "utf-8", Metadata(published="2023-11-20"))
    article = Article("t/0", "t", Range(0, len(text)), Clean(text, array("i", range(len(text)))), home=home)
    return [frame for frame in extract_article(article, document) if not isinstance(frame, Unresolved)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("教育界委员叶澄提出《关于改善步道照明的提案》。", [("person", "叶澄", False)]),
        ("市政协委员叶澄提交的《关于改善步道照明的提案》被立案。", [("person", "叶澄", False)]),
        (
            "委员钱沐阳、汪岚联名提出《关于改善步道照明的提案》。",
            [("person", "钱沐阳", False), ("person", "汪岚", True)],
        ),
        ("民进江山市委会提交的《关于改善步道照明的提案》被列为重点提案。", [("organization", "民进江山市委会", False)]),
        ("《关于改善步道照明的提案》由市工商联提出。", [("organization", "市工商联", False)]),
        ("江山市政协报送的《关于改善步道照明的建议》得到市委书记批示。", [("committee", "330881", False)]),
        ("今年报送的《关于改善步道照明的建议》得到市委书记批示。", [("committee", "330881", False)]),
        ("市政协形成《关于改善步道照明的建议案》。", [("committee", "330881", False)]),
        (
            "由市委政策研究室牵头赴外地考察，形成了《关于改善步道照明的建议》。",
            [("organization", "市委政策研究室", False)],
        ),
        ("上余镇委员工作站委员提出的《关于改善步道照明的提案》被采纳。", [("unit", "上余镇委员工作站", False)]),
        ("委员叶澄在会上提出，《关于改善步道照明的提案》办理得好。", []),
        ("市政协主席会议听取《关于改善步道照明的提案》办理情况汇报。", []),
        ("市政协主席郑思源督办《关于改善步道照明的提案》。", []),
    ],
)
def test_proposers(text: str, expected: list[tuple[str, str, bool]]) -> None:
    """Who stands right before the verb that belongs to the title, or behind the title; nobody else."""
    found = [(f.kind, f.name, f.joint) for f in frames(text) if isinstance(f, ProposerFrame)]
    assert found == expected


def test_titles_of_one_list_have_one_proposer() -> None:
    """《甲》《乙》 after one verb."""
    text = "江山市政协报送的《关于改善步道照明的建议》《关于保护古樟的建议》2份报告得到批示。"
    found = {(f.work, f.name) for f in frames(text) if isinstance(f, ProposerFrame)}
    assert found == {("关于改善步道照明的建议", "330881"), ("关于保护古樟的建议", "330881")}


WEST, OLD = "关于疏浚西渠的提案", "关于治理老渠的提案"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"《{WEST}》并入《{OLD}》办理。", [(WEST, OLD)]),
        (f"《{OLD}》与《{WEST}》并案办理。", [(WEST, OLD)]),
        (f"《{OLD}》和《{WEST}》两件提案内容相近，予以合并办理。", [(WEST, OLD)]),
        (f"市政协督办《{OLD}》《{WEST}》。", []),
        ("全年对3件提案进行并案。", []),
    ],
)
def test_mergers(text: str, expected: list[tuple[str, str]]) -> None:
    """Into the one that the text names, else into the first of the list."""
    assert [(f.work, f.into.title) for f in frames(text) if isinstance(f, MergerFrame)] == expected


def test_the_next_sentences_take_a_proposal_up() -> None:
    """该提案 goes on with the proposal before; a reply has its class, the proposer's view and its own date."""
    text = (
        "3月12日，江山市政协将《关于改善步道照明的提案》交办，由市城管局主办、市财政局会办。"
        "该提案6月20日得到书面答复，答复类别为A类，叶澄表示满意。"
    )
    steps = {f.step: f for f in frames(text) if isinstance(f, StepFrame)}
    assert (steps["assignment"].date, steps["assignment"].lead, steps["assignment"].support) == (
        "2023-03-12", "市城管局", "市财政局",
    )  # fmt: skip
    assert (steps["reply"].date, steps["reply"].reply_class, steps["reply"].satisfaction) == ("2023-06-20", "A", "满意")


def test_of_two_proposals_none_is_taken_up() -> None:
    """该提案 after two titles could mean either."""
    text = "市政协督办《关于治理老渠的提案》《关于保护古樟的提案》。该提案6月20日得到书面答复。"
    assert [f for f in frames(text) if isinstance(f, StepFrame) and f.step == "reply"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2月16日，政协江山市第十届委员会第二次会议选举郑思源为市政协主席。", ("2023-02-16", None, False)),
        ("自2021年12月起，郑思源担任江山市政协主席至今。", ("2021-12", None, True)),
        ("2016年3月至2021年11月，郑思源同志任江山市政协主席。", ("2016-03", "2021-11", False)),
        ("2021年12月，郑思源不再担任江山市政协主席。", (None, "2021-12", False)),
        ("2021年12月，时任江山市政协主席郑思源到会。", (None, None, False)),
        ("2023年发展任务繁重，市政协主席郑思源要求抓好落实。", (None, None, False)),
        ("郑思源当选江山市政协主席。", (None, None, False)),
    ],
)
def test_tenures(text: str, expected: tuple[str | None, str | None, bool]) -> None:
    """When a role began and ended, where the clause itself says so."""
    role = next(f for f in frames(text) if isinstance(f, RoleFrame) and f.person == "郑思源" and f.role == "主席")
    assert (role.since, role.until, role.ongoing) == expected


@pytest.mark.parametrize(
    ("name", "sector"),
    [
        ("教育", "教育界"),
        ("农业农村界别", "农业和农村界"),
        ("共青团和青联界", "共青团和青联界"),
        ("民革", "民革界"),
        ("社会福利和社会保障界", "社会福利和社会保障界"),
        ("河口", None),
        ("", None),
    ],
)
def test_names_of_sectors(name: str, sector: str | None) -> None:
    """With and without 界 or 界别, 和 or a comma."""
    assert sector_of(name) == sector


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("市政协组织农业界委员到田间调研", ["农业界委员"]),
        ("中共、农业、特邀界别组织委员开展调研", ["中共、农业、特邀界别"]),
        ("引导各界别委员履职", []),
        ("界别委员工作站揭牌", []),
    ],
)
def test_phrases_of_sectors(text: str, phrases: list[str]) -> None:
    """Known sectors alone, all that stand in one list."""
    assert [text[slice(*span)] for span in sector_phrases(text, Range(0, len(text)))] == phrases


def test_members_of_a_sector_take_part() -> None:
    """As a group in the text's words; neither the station's name nor a member by name is such a group."""
    text = "6月2日，医药卫生界别委员工作站组织医药卫生界委员到贺村镇开展义诊活动。教育界委员叶澄到贺村镇开展送教活动。"
    groups = [f.participants for f in frames(text) if isinstance(f, ActivityFrame)]
    assert groups[0] == ("医药卫生界委员",)
    assert all("教育界委员" not in names for names in groups)


@pytest.mark.parametrize(
    ("name", "sector"),
    [("教育委员工作站", "教育"), ("上余镇委员工作站", None), ("医药卫生界别委员工作站", "医药卫生界")],
)
def test_sectors_of_stations(name: str, sector: str | None) -> None:
    """A station's name says its sector; a place's name does not."""
    unit = next(f for f in frames(f"江山市政协{name}开展走访活动。") if isinstance(f, UnitFrame))
    assert (unit.name, unit.sector) == (name, sector)


@pytest.mark.parametrize(
    ("text", "station"),
    [
        ("上余镇委员工作站走访农户，帮助解决灌溉难题15个。", "上余镇委员工作站"),
        ("上余镇委员工作站组织委员走访农户。委员们分头行动，帮助解决灌溉难题15个。", "上余镇委员工作站"),
        ("江山市政协建立上余镇委员工作站，帮助解决灌溉难题15个。", None),
        ("上余镇委员工作站组织委员走访农户。全市政协委员帮助解决灌溉难题15个。", None),
        ("上余镇委员工作站、贺村镇委员工作站走访农户，帮助解决灌溉难题15个。", None),
    ],
)
def test_the_station_behind_an_outcome(text: str, station: str | None) -> None:
    """The one station whose doings the sentence tells or takes up."""
    found = next(f for f in frames(text) if isinstance(f, OutcomeFrame) and f.value == "15")
    assert (found.station.name if found.station else None) == station


def test_the_proposal_behind_an_outcome() -> None:
    """The verdict on a title, and the figure that came of its being taken up."""
    text = "《关于治理老渠的提案》被市水利局采纳，推动解决灌溉难题15个。江山市政协帮助解决交通难题9个。"
    found = {f.kind + (f.value or ""): f.work for f in frames(text) if isinstance(f, OutcomeFrame)}
    assert {kind: work and work.title for kind, work in found.items()} == {
        "adoption": "关于治理老渠的提案",
        "quantity15": "关于治理老渠的提案",
        "quantity9": None,
    }
