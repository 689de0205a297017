"""Committees and units that a list or a title stands for, bodies of others, and who signed a list of proposals."""

from array import array

import pytest

from cppcc_loaders.extract import make_scene
from cppcc_loaders.extract.committees import extract_committees
from cppcc_loaders.extract.frames import CommitteeFrame, PersonFrame
from cppcc_loaders.extract.people import extract_people
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.units import extract_units
from cppcc_loaders.records import Article, Clean, Document, Range


def _scene(text: str, home: str) -> Scene:
    article = Article("t/0", "t", Range(0, len(text)), Clean(text, array("i", range(len(text)))), home=home)
    return make_scene(article, Document("t", "t.txt", text, "0", "utf-8"))


def _committees(text: str, home: str = "100000") -> set[str]:
    return {f.code for f in extract_committees(_scene(text, home)) if isinstance(f, CommitteeFrame)}


def _units(text: str, home: str = "330482") -> set[tuple[str, str | None]]:
    return {(f.name, f.committee) for f in extract_units(_scene(text, home))}


def test_committees_of_several_places() -> None:
    """甲、乙等地政协, 甲、乙两地政协 are the committees of the places, and 机关 behind them is that of each."""
    text = "会议在全国政协机关设主会场，在贵州、云南、青海等地政协机关设分会场。"
    assert _committees(text) == {"100000", "520000", "530000", "630000"}
    assert _units(text, "100000") == {("机关", code) for code in ("100000", "520000", "530000", "630000")}
    assert _committees("会议在贵州、云南两地政协机关设分会场。") == {"520000", "530000"}
    assert _units("会议在贵州、云南两地政协机关设分会场。", "100000") == {("机关", "520000"), ("机关", "530000")}


def test_an_anniversary_is_the_national_committees() -> None:
    """The anniversary of the whole body names the national committee."""
    assert _committees("庆祝中国人民政治协商会议成立65周年大会召开。") == {"100000"}


def test_party_group_among_others() -> None:
    """A party group told of together with those of the courts is the committee's too."""
    text = "会议认为，全国政协、最高人民法院、最高人民检察院党组认真贯彻落实部署。"
    assert _units(text, "100000") == {("党组", "100000")}


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("市政协建立主席会议、常委会会议集体学习制度，推动学习走深。", set()),
        ("市政协向市水利局、市教育局派驻民主监督小组2个，开展监督。", set()),
        ("市政协副主席带领部分县（市、区）政协提案委负责人开现场会。", set()),
        ("活动放在了新埭镇南湾村的委员之家。", {("南湾村委员之家", "330482")}),
        ("黄姑镇党委副书记、政协委员联络站站长雷建国介绍。", {("黄姑镇政协委员联络站", "330482")}),
        ("开讲之前，各乡镇委员小组先收集问题。", set()),
        ("现在委员工作站就在家门口，市政协说到做到。", set()),
        ("市政协在机关建成读书角。", {("机关", "330482")}),
        (
            "市政协文化文史和学习委员会编书。主编、市政协文史委主任李明说。",
            {("文化文史和学习委员会", "330482")},
        ),
    ],
)
def test_units(text: str, units: set[tuple[str, str]]) -> None:
    """Rules, groups sent to bureaus and others' organs are none; a short name is the long one's."""
    assert _units(text) == units


def test_signers_of_a_list() -> None:
    """Who put a proposal stands behind its title, in brackets or set apart by blanks; bodies there are no persons."""
    text = (
        "优秀提案名单\n1.关于整治夜间鸣笛的提案　张立国\n2.关于开行早班公交的提案（孙丽洁、洪卫国）\n"
        "3.关于开通专线的提案（民盟平湖市总支）\n4.关于修缮老屋的建议　徐小琳（执笔）、吴建昊\n"
    )
    names = {f.name for f in extract_people(_scene(text, "330482")) if isinstance(f, PersonFrame)}
    assert names == {"张立国", "孙丽洁", "洪卫国", "徐小琳", "吴建昊"}
