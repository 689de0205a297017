"""Committees: which mentions are found, and the division that each means."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cppcc_loaders.extract import make_scene
from cppcc_loaders.extract.committees import committee_name, extract_committees
from cppcc_loaders.extract.frames import CommitteeFrame
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.records import Article, Clean, Document, Metadata, Range, Unresolved


def _scene(text: str, home: str | None = None) -> Scene:
    document = Document("t", "t.txt", text, "0", "utf-8", Metadata(published="2024-05-01"))
    body = Clean(text, array("i", range(len(text))))
    return make_scene(Article("t/0", "t", Range(0, len(text)), body, home=home), document)


def _codes(text: str, home: str | None = None) -> list[str]:
    return sorted({frame.code for frame in extract_committees(_scene(text, home)) if isinstance(frame, CommitteeFrame)})


@pytest.mark.parametrize(
    ("text", "home", "codes"),
    [
        ("嘉善县政协组织委员视察。", None, ["330421"]),
        ("延边州政协组织委员调研，州政协副主席参加。", None, ["222400"]),
        ("新疆维吾尔自治区政协来我市考察。", "330400", ["650000"]),
        ("浦东新区政协召开会议，市政协领导出席。", "310115", ["310000", "310115"]),
        ("南京政协举办读书会。", None, ["320100"]),
        ("住浙全国政协委员参加座谈。", "330000", ["100000"]),
        ("政协第九届委员会第二次会议闭幕。", "330000", ["330000"]),
        ("政协第九届委员会第二次会议闭幕。", None, ["100000"]),
    ],
    ids=[
        "county",
        "autonomous-prefecture",
        "autonomous-region",
        "municipality-district",
        "short-name",
        "members-only",
        "own-term",
        "term-without-place",
    ],
)
def test_committee_name(text: str, home: str | None, codes: list[str]) -> None:
    """A division's name before 政协 is its committee."""
    assert _codes(text, home) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("政协平湖市第十五届委员会第三次会议闭幕。", ["330482"]),
        ("政协武威市凉州区第十届委员会常务委员会工作报告", ["620602"]),
        ("中国人民政治协商会议第十四届全国委员会第三次会议", ["100000"]),
        ("政协平湖市十五届三次会议开幕。", ["330482"]),
        ("政协经济委员会召开会议。", []),
        ("中国人民政治协商会议是统一战线组织。", []),
    ],
    ids=["term", "with-parent", "national", "annual", "organ", "the-body-as-such"],
)
def test_committee_full_name(text: str, codes: list[str]) -> None:
    """政协…委员会 is a committee where a division or 全国 stands in it."""
    assert _codes(text) == codes


@pytest.mark.parametrize(
    ("text", "home", "codes"),
    [
        ("市政协主席参加。", "330482", ["330482"]),
        ("省政协、市政协、区政协三级委员参加。", "330106", ["330000", "330100", "330106"]),
        ("淄博市博山区政协调研，区政协主席带队，市政协领导参加。", None, ["370300", "370304"]),
        ("在湖北调研期间，一行走访了省政协机关。", None, ["420000"]),
        ("在省、市政协的指导下开展工作。", "330424", ["330000", "330400"]),
        ("组织部分省、市、县政协委员到场。", "330424", ["330000", "330400", "330424"]),
        ("邀请省市县三级政协委员到场。", "330424", ["330000", "330400", "330424"]),
        ("嘉兴市、海盐县两级政协委员到场。", "330424", ["330400", "330424"]),
    ],
    ids=["home", "above-home", "named-before", "province-before", "list", "some-members", "tiers", "named-tiers"],
)
def test_committee_level_word(text: str, home: str | None, codes: list[str]) -> None:
    """市政协, 区政协 … mean the article's place and those above it, else what the text named before."""
    assert _codes(text, home) == codes


@pytest.mark.parametrize(
    "text",
    [
        "各县（市、区）政协主席参加会议。",
        "兄弟市政协来访，周边县政协交流经验。",
        "县（市）区政协分别汇报。",
        "全市政协系统工作会议召开。",
        "沿黄城市政协协作会议召开。",
        "开发区政协工委、高新区政协联络处参加。",
        "《人民政协报》刊发报道，人民政协事业发展。",
        "5个县政协作了发言。",
        "香港政协青年联会访问。",
        "经验刊于《浙江政协》杂志。",
        "部分省、市政协机关来函，各省、市政协委员到会。",
    ],
)
def test_plurals_and_other_bodies_are_no_committee(text: str) -> None:
    """Plurals without a name, and words that only look like a level, name no committee."""
    assert _codes(text, "330400") == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("上海市、江苏省和安徽省政协领导参加。", ["310000", "320000", "340000"]),
        ("嘉善县、平湖市政协作交流发言。", ["330421", "330482"]),
        ("辽宁、江苏、江西政协视频连线。", ["210000", "320000", "360000"]),
    ],
)
def test_committee_list(text: str, codes: list[str]) -> None:
    """政协 after a list of divisions belongs to each of them."""
    assert _codes(text, "330000") == codes


def test_homonyms_are_decided_by_the_parent_named_before() -> None:
    """朝阳区 is Changchun's after 长春市, and open without a hint."""
    assert _codes("长春市朝阳区政协调研。") == ["220104"]
    assert _codes("朝阳区政协调研。") == []


def test_a_level_word_without_a_place_is_unresolved() -> None:
    """Nothing is guessed: the mention is kept with its reason."""
    found = list(extract_committees(_scene("县政协召开会议。")))
    assert [type(frame) for frame in found] == [Unresolved]


def test_committee_name_refuses_an_unknown_code() -> None:
    """The message says where codes come from."""
    with pytest.raises(KeyError, match=r"divisions\.tsv"):
        committee_name("999999")


@given(st.text(alphabet="省市县区政协全国委员会第十四届、和自治州浙江", max_size=60))
def test_mentions_lie_in_the_text(text: str) -> None:
    """Whatever the text, every mention is a range of it with words in it."""
    for mention in _scene(text, "330482").committees:
        assert 0 <= mention.span.start < mention.span.end <= len(text)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("苏州、无锡、常州三市政协联合调研。", ["320200", "320400", "320500"]),
        ("普洱、文山、西双版纳3个州市政协交流发言。", ["530800", "532600", "532800"]),
        ("宁波、温州等5市政协应邀参加。", ["330200", "330300"]),
        ("全市四个县区政协到会。", []),
    ],
)
def test_committee_joint_level(text: str, codes: list[str]) -> None:
    """A count and one level word at the end of a list of short names hold for every place."""
    assert _codes(text) == codes


def test_a_district_word_is_no_region_nor_a_zone() -> None:
    """区政协 is never the autonomous region's; 经开区 is a zone."""
    assert _codes("区政协开展走访。", "659001") == []
    assert _codes("高新区、经开区政协联络处参加。", "320111") == []


def test_the_end_of_a_township_is_no_committee() -> None:
    """大丰镇 is a township; what it ends in is a city's short name."""
    assert _codes("大丰镇政协联络组开展走访。", "510114") == []
    assert _codes("丰镇政协开展走访。") == ["150981"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("绍兴县政协组织委员视察。", "330603"),
        ("哈尔滨市太平区政协组织委员视察。", "230104"),
        ("青岛市即墨市政协组织委员视察。", "370215"),
        ("山西省吉县政协组织委员视察。", "141028"),
    ],
    ids=["former-county", "former-district-under-its-city", "former-city", "short-county"],
)
def test_former_names_lead_to_today(text: str, code: str) -> None:
    """A former division's committee is that of its heir, inside the division named before it."""
    assert _codes(text) == [code]


def test_no_name_out_of_the_middle_of_a_longer_one() -> None:
    """A name that nobody knows gives no committee of a place whose name it ends with."""
    assert _codes("某绍宾县政协组织委员视察。") == []
