"""Units of lively pages: sittings and counted sorts are none, rooms opened, members by long names, hosts, digests."""

from array import array

import pytest

from cppcc_loaders.extract import make_scene
from cppcc_loaders.extract.units import extract_units
from cppcc_loaders.records import Article, Clean, Document, Range


def _units(text: str, home: str = "330482") -> list[tuple[str, str, str | None]]:
    article = Article("t/0", "t", Range(0, len(text)), Clean(text, array("i", range(len(text)))), home=home)
    scene = make_scene(article, Document("t", "t.txt", text, "0", "utf-8"))
    return list(dict.fromkeys((f.name, f.kind, f.committee) for f in extract_units(scene)))


@pytest.mark.parametrize(
    "text",
    [
        "全国政协副主席在参加民进界别小组讨论时说，要深入调研。",
        "省政协主席参加农工党委员小组、民建委员小组讨论。",
        "市政协在村里设立社区协商议事室63个。",
        "年内将水乡村协商驿站拓展到30个以上，委员到站。",
        "市政协出台《产业协商议事室建设规范》。",
        "会议传达学习了省政协十三届三次常委会会议精神。",
        "主席会议成员听取了“水乡村协商驿站”试点情况的汇报，委员参加。",
        "市法院聘请12名政协委员任陪审员，成立诉讼、执行、信访3个监督小组，诉讼监督小组走访20个村。",
        "市人大常委会召开会议。会议组建环保、教育、交通3个监督小组。环保监督小组走访企业。市政协副主席列席会议。",
    ],
)
def test_no_unit(text: str) -> None:
    """Sittings of a session, counted sorts, subjects of rules and what is only passed on are no units."""
    assert _units(text) == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("市政协建立古丽巴哈尔·阿卜杜拉委员工作室。", ("古丽巴哈尔·阿卜杜拉委员工作室", "studio", "330482")),
        ("医卫界别“安康会客厅”每周三下午准时开门，委员坐诊。", ("安康会客厅", "deliberation-room", "330482")),
        ("市政协主席带队到钟埭镇督导新仓镇委员工作站运行。", ("新仓镇委员工作站", "work-station", "330482")),
        ("市政协组织经济委联合调研组赴海宁考察。", ("经济委员会", "special-committee", "330482")),
        ("会前，农业委员会主任屈大年介绍了市政协问卷情况。", ("农业委员会", "special-committee", "330482")),
        ("市政协提案委员会办公室主任屈大年参加。", ("提案委员会办公室", "office", "330482")),
        ("考察团走进海宁市许村镇，参观了许村镇委员工作站。", ("许村镇委员工作站", "work-station", "330481")),
        (
            "考察团来到海宁市政协座谈。下午，考察团参观了许村镇委员工作站。",
            ("许村镇委员工作站", "work-station", "330481"),
        ),
    ],
)
def test_a_unit(text: str, unit: tuple[str, str, str]) -> None:
    """Rooms opened, members by names of several parts, organs led by a verb, stations that guests see."""
    assert unit in _units(text)


def test_parts_of_a_digest() -> None:
    """In a digest each part is of the place that heads it, level words as well."""
    text = (
        "嘉兴市政协综述\n【海宁市】许村镇委员工作站办了18场。市政协提案委员会牵头。\n【平湖市】新仓镇委员工作站很热闹。"
    )
    assert _units(text, home="330400") == [
        ("许村镇委员工作站", "work-station", "330481"),
        ("提案委员会", "special-committee", "330481"),
        ("新仓镇委员工作站", "work-station", "330482"),
    ]
