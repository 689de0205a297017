"""Registers of members: rows of names under a heading, with two-character names set apart by a wide blank."""

import pytest

from cppcc_loaders.articles import split_articles
from cppcc_loaders.extract import extract_article
from cppcc_loaders.extract.frames import RoleFrame
from cppcc_loaders.records import Document, Metadata
from cppcc_loaders.repair_blanks import needless_blanks
from cppcc_loaders.repair_names import is_name_row

HEAD = "政协昌黎县第十一届委员会委员名单\n2024年1月10日\n"


def _members(text: str) -> list[tuple[str, str, str | None, str | None]]:
    """Name, role, body and sector of every role of a page, in the order of the page."""
    document = Document("d", "d", text, "d", "utf-8", Metadata())
    found = [frame for article in split_articles(document) for frame in extract_article(article, document)]
    roles = [frame for frame in found if isinstance(frame, RoleFrame)]
    return [(f.person, f.role, f.org, f.sector) for f in sorted(roles, key=lambda f: f.span)]


def _without(text: str) -> str:
    gone = {at for start, end in needless_blanks(text) for at in range(start, end)}
    return "".join(char for at, char in enumerate(text) if at not in gone)


@pytest.mark.parametrize(
    ("text", "repaired"),
    [
        ("赵玉兰　周　明　马　丽（女）　钱永刚", "赵玉兰　周明　马丽（女）　钱永刚"),
        ("吴春燕　高　志　何　平　赵　芳　周平秀", "吴春燕　高志　何平　赵芳　周平秀"),
        ("政　府　工　作　报　告", "政府工作报告"),
        ("欧　阳　明", "欧阳明"),
    ],
)
def test_names_of_two_characters_stay_apart(text: str, repaired: str) -> None:
    """Single characters in a row of names are names of two; those of a spaced-out word or one name are joined."""
    assert _without(text) == repaired


def test_a_sector_with_its_number_is_no_name() -> None:
    """农业界（12名） above a row is no row of names though 农 is a family."""
    assert not is_name_row("农业界（12名）", least=1)


def test_a_register_tells_what_its_people_are() -> None:
    """Each of the rows is a member of the committee in the heading, of the sector above the row."""
    text = HEAD + "农业界（3名）\n赵玉兰　孙德胜　周　明\n教育界（3名）\n马　丽（女）　钱永刚　吴春燕\n"
    assert _members(text) == [
        ("赵玉兰", "政协委员", "昌黎县政协", "农业界"),
        ("孙德胜", "政协委员", "昌黎县政协", "农业界"),
        ("周明", "政协委员", "昌黎县政协", "农业界"),
        ("马丽", "政协委员", "昌黎县政协", "教育界"),
        ("钱永刚", "政协委员", "昌黎县政协", "教育界"),
        ("吴春燕", "政协委员", "昌黎县政协", "教育界"),
    ]


@pytest.mark.parametrize(
    "head",
    ["昌黎县政协委员候选人名单\n", "昌黎县优秀企业家名单\n"],
)
def test_candidates_and_others_are_no_members(head: str) -> None:
    """A list of candidates, or of others, makes nobody a member."""
    assert _members(head + "赵玉兰、孙德胜、周明、马丽、钱永刚\n昌黎县政协发布。") == []


def test_a_report_below_ends_the_register() -> None:
    """Names in prose behind a register are not of it."""
    prose = "会议由秘书处筹备，会期三天，期间安排了多项活动，有关部门的负责人到会听取意见，会议情况另行报道，" * 2
    text = HEAD + "赵玉兰、孙德胜、周明\n" + prose + "\n马丽、钱永刚、吴春燕\n"
    assert {row[0] for row in _members(text)} == {"赵玉兰", "孙德胜", "周明"}
