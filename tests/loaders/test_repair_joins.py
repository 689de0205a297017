"""Joining cut sentences: by the next paragraph, past headings, out of order; whole ones stay apart."""

from array import array

import pytest

from cppcc_loaders.records import Clean
from cppcc_loaders.repair_joins import drop_repeated, join_cut, splits_word, starts_inside


def pieces(*texts: str) -> list[Clean]:
    """Clean texts of some words."""
    return [Clean(text, array("i", range(len(text)))) for text in texts]


def joined(*texts: str, headings: frozenset[int] = frozenset()) -> list[str]:
    """The words after joining."""
    return [piece.text for piece in join_cut(pieces(*texts), headings)]


def test_next_paragraph_continues() -> None:
    """A paragraph that breaks off takes the next one."""
    assert joined("县政协视察了垃圾、污", "水处理站的运行。", "会议由主席主持。") == [
        "县政协视察了垃圾、污水处理站的运行。",
        "会议由主席主持。",
    ]


def test_chain_of_cuts() -> None:
    """A sentence cut twice becomes one."""
    assert joined("委员们认为，要抓", "住机遇，加快发", "展乡村产业。") == [
        "委员们认为，要抓住机遇，加快发展乡村产业。"
    ]


def test_past_a_heading() -> None:
    """A heading that slid in stays a line of its own."""
    assert joined("各部门要认真落实，提升部门工作", "协商为民", "效能，优化环境。", headings=frozenset({1})) == [
        "各部门要认真落实，提升部门工作效能，优化环境。",
        "协商为民",
    ]


def test_character_printed_twice() -> None:
    """A character on both sides of the cut is kept once, unless it doubles to a word."""
    assert joined("演示了喷雾机、无人机", "机、旋耕机等机具。") == ["演示了喷雾机、无人机、旋耕机等机具。"]
    assert joined("政策宣传，做到人", "人知晓。") == ["政策宣传，做到人人知晓。"]


def test_whole_paragraphs_and_lists_stay() -> None:
    """Finished paragraphs, numbered ones and rows of names are left as they are."""
    texts = ("会议听取了汇报。", "名单如下：", "王大明 李小红 赵卫东", "张大海 孙小梅 周文斌")
    assert joined(*texts) == list(texts)


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("、污水处理", 3),
        ("息”“走进乡村", 3),
        ("的做法", 3),
        ("5月3日，县政协召开会议", 0),
        ("一是抓学习。", 0),
        ("（二）抓落实", 0),
    ],
)
def test_starts_inside(text: str, sure: int) -> None:
    """Marks and particles at the start show a cut; dates, numbers and openers show a beginning."""
    assert starts_inside(text) == sure


def test_splits_word() -> None:
    """A word across the cut counts where it is clearly more frequent than the one before it."""
    assert splits_word("坚持把助推经济社会高质", "量发展作为主线")
    assert not splits_word("增强委员队伍凝聚力", "道路建设规划")


def test_drop_repeated() -> None:
    """A long paragraph printed twice is kept once; short lines may repeat."""
    long = "近日，县政协举办委员读书会，三十名委员围绕乡村阅读交流体会，现场气氛热烈。"
    assert [p.text for p in drop_repeated(pieces(long, long.replace("，", ", "), "掌声。", "掌声。"))] == [
        long,
        "掌声。",
        "掌声。",
    ]
