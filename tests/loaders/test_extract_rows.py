"""Stations, groups and brands told in a row or a list: each place, matter or body has its own; invented sentences."""

from array import array

from cppcc_loaders.extract import make_scene
from cppcc_loaders.extract.frames import InitiativeFrame, PracticeFrame
from cppcc_loaders.extract.initiatives import extract_initiatives
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.units import extract_units
from cppcc_loaders.records import Article, Clean, Document, Range

COUNTY = "330482"
PREFECTURE = "330400"


def _scene(text: str, home: str = COUNTY) -> Scene:
    document = Document("t", "t.txt", text, "0", "utf-8")
    body = Clean(text, array("i", range(len(text))))
    return make_scene(Article("t/0", "t", Range(0, len(text)), body, home=home), document)


def _units(text: str) -> list[str]:
    return list(dict.fromkeys(unit.name for unit in extract_units(_scene(text))))


def _initiatives(text: str, home: str = PREFECTURE) -> dict[str, str]:
    return {f.name: f.kind for f in extract_initiatives(_scene(text, home)) if isinstance(f, InitiativeFrame)}


def test_each_place_of_a_counted_row_has_the_quoted_room() -> None:
    """The number before the name or behind it says that each place has one; another number says that it is a sort."""
    assert _units("市政协为石桥镇、南甸镇2个“巷口协商议事点”授牌。") == [
        "石桥镇巷口协商议事点",
        "南甸镇巷口协商议事点",
    ]
    assert _units("市政协在石桥镇、南甸镇设立“渔家委员工作站”2个。") == ["石桥镇渔家委员工作站", "南甸镇渔家委员工作站"]
    assert "石桥镇渔家委员工作站" not in _units("市政协在石桥镇、南甸镇设立“渔家委员工作站”14个。")


def test_groups_of_a_row_count_where_one_of_them_acts() -> None:
    """Groups formed for a matter each are bodies where the text tells of one by its name."""
    formed = "市政协成立校园食堂、公交线路2个监督小组。"
    assert set(_units(f"{formed}公交线路监督小组的委员乘车查访。")) == {"校园食堂监督小组", "公交线路监督小组"}
    assert _units(formed) == []


def test_special_committees_before_their_brands() -> None:
    """A short name right before what it is known for, in a sentence on CPPCC work."""
    assert _units("市政协推进一委一品，社会法制委“巷口说法”、经济科技委“科技下田”等品牌叫响。") == [
        "社会法制委员会",
        "经济科技委员会",
    ]


def test_a_joint_station_and_a_place_that_ends_in_an_adverb() -> None:
    """联合 belongs to a station's noun, and 都 before 社区 to the village's name."""
    assert _units("会议为“苏浙政协委员联合会客厅”揭牌。") == ["苏浙政协委员联合会客厅"]
    assert _units("市政协视察了石桥镇锦都社区委员工作室。") == ["石桥镇锦都社区委员工作室"]


def test_brands_listed_behind_whose_they_are() -> None:
    """Two names right behind their committees, in a sentence that speaks of brands."""
    text = "十佳履职品牌还包括：平湖市政协“灯下听潮”、海盐县政协“盐都有约”。"
    assert _initiatives(f"嘉兴市政协公布名单。{text}") == {"灯下听潮": "brand", "盐都有约": "brand"}


def test_brands_that_head_their_parts() -> None:
    """Headlines that begin with a committee and a name, two or more of them."""
    first = "平湖市政协　“灯下听潮”：夜里聊得透\n平湖市政协每月协商。"
    second = "海盐县政协　“盐都有约”：盐工有话说\n海盐县政协常来。"
    assert _initiatives(f"嘉兴市政协品牌巡礼\n{first}\n{second}") == {"灯下听潮": "brand", "盐都有约": "brand"}


def test_partners_told_by_their_number_run_it_together() -> None:
    """What three committees named in a row do is each one's, where they are later called by their number."""
    text = "平湖、海宁、桐乡三市政协召开联席会议。会后，三市政协联合举办“送戏送医送文化”活动。"
    practised = {f.committee for f in extract_initiatives(_scene(text)) if isinstance(f, PracticeFrame)}
    assert practised == {"330482", "330481", "330483"}
