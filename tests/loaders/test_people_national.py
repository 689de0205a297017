"""People of national news: heads of the state's bodies, leaders without a title, foreign guests, posts of a session."""

from array import array

import pytest

from cppcc_loaders.extract import make_scene
from cppcc_loaders.extract.frames import PersonFrame, RoleFrame
from cppcc_loaders.extract.people import extract_people
from cppcc_loaders.extract.units import extract_units
from cppcc_loaders.records import Article, Clean, Document, Metadata, Range


def read(text: str) -> tuple[set[str], set[tuple[str, str, str | None]]]:
    """The names of an article, and its roles with their bodies."""
    document = Document("doc", "doc.txt", text, "0", "utf-8", Metadata(published="2027-03-14"))
    body = Clean(text, array("i", range(len(text))))
    scene = make_scene(Article("doc/0", "doc", Range(0, len(text)), body, home="100000"), document)
    found = list(extract_people(scene))
    names = {f.name for f in found if isinstance(f, PersonFrame)}
    return names, {(f.person, f.role, f.org) for f in found if isinstance(f, RoleFrame)}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("全国人大常委会委员长陈大海出席会议并讲话。", ("陈大海", "委员长", "全国人大常委会")),
        ("省人大常委会委员陈大海出席会议并讲话。", ("陈大海", "常委会委员", "全国政协")),
        ("中共中央政治局常委，全国政协主席陈大海出席。", ("陈大海", "政治局常委", "中共中央")),
        ("《求实》杂志发表中共中央总书记陈大海的文章。", ("陈大海", "总书记", None)),
        (
            "应老挝人民革命党中央邀请，陈大海访问老挝。老挝人民革命党中央总书记通伦会见。",
            ("通伦", "总书记", "老挝人民革命党中央"),
        ),
        ("全国政协主席会见挪威王储腓特烈、首相安娜－施密特。", ("腓特烈", "王储", "挪威")),
        ("政协十五届一次会议主席团会议主持人陈大海走上主席台。", ("陈大海", "主席团会议主持人", "全国政协")),
        ("全国政协举行发布会，大会新闻发言人陈大海答问。", ("陈大海", "新闻发言人", "全国政协")),
        ("全国人大举行发布会，大会发言人陈大海答问。", ("陈大海", "发言人", "大会")),
        ("北方工业大学土木系荣休教授雷明远表示赞成。", ("雷明远", "荣休教授", "北方工业大学土木系")),
        ("王立同志不再担任提案委员会驻会副主任，改任提案委员会副主任。", ("王立", "副主任", "全国政协提案委员会")),
        ("在全国政协委员中，段明亮和邹远是两位来自基层的青年委员。", ("段明亮", "政协委员", "全国政协")),
    ],
)
def test_roles_of_national_news(text: str, role: tuple[str, str, str | None]) -> None:
    """Titles that run together with a body, or go on behind a comma, are read with their holders."""
    _, roles = read(text)
    assert role[:2] in {found[:2] for found in roles}
    assert role[2] is None or role in roles or role[1] == "常委会委员"


def test_a_row_with_a_rare_name_shares_its_title() -> None:
    """Every one of a row that ends in 等5位常委 holds the seat, also where one has a rare family name."""
    _, roles = read("全国政协召开会议。沈德明、张兴国、宇如海、舒晓梅、孙谦等5位常委作大会发言。")
    assert {who for who, role, _ in roles if role == "政协常委"} == {"沈德明", "张兴国", "宇如海", "舒晓梅", "孙谦"}


def test_leaders_of_the_state_need_no_title() -> None:
    """Names that everybody knows are mentions without a title; short ones only beside a longer one."""
    names, _ = read("上午，栗战书在甲区投了票，汪洋在乙区投了票，全国政协机关干部参加。")
    assert {"栗战书", "汪洋"} <= names
    assert read("全国政协召开会议。远处一片汪洋大海。")[0] == set()


def test_the_last_part_of_a_foreign_name_is_that_person() -> None:
    """A guest named in full once and by the last part later is one person; the hyphen stays as printed."""
    names, _ = read("全国政协主席会见丹麦首相托宁－施密特。在会见施密特首相时，他表示欢迎。")
    assert names == {"托宁－施密特"}


def _units(text: str) -> set[tuple[str, str]]:
    document = Document("doc", "doc.txt", text, "0", "utf-8", Metadata(published="2027-03-14"))
    body = Clean(text, array("i", range(len(text))))
    scene = make_scene(Article("doc/0", "doc", Range(0, len(text)), body, home="100000"), document)
    return {(f.name, f.kind) for f in extract_units(scene)}


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("全国政协机关党组召开党员大会，传达学习全会精神。", {("机关党组", "party-group")}),
        ("会议强调，全国政协党组要把学习作为重要任务。", set()),
        ("会议免去王立全国政协常务委员和港澳台侨委员会副主任职务。", {("港澳台侨委员会", "special-committee")}),
        ("全国政协副主席李文参加特邀香港人士委员小组讨论。", set()),
    ],
)
def test_organs_of_national_news(text: str, units: set[tuple[str, str]]) -> None:
    """The office's party group has its own name, demands on one count nothing, a sitting in groups is no group."""
    assert _units(text) == units
