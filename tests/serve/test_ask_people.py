"""Who did what, who was there, who is a member: the person before the verb, those whose sentence tells of presence."""

from collections.abc import Callable

import pytest
from tests.serve.invented import graph_of

from cppcc_graph.ask import Answer, ask
from cppcc_graph.ask_actor import deed_of
from cppcc_graph.ask_people import people_before

_TEXTS = {
    "qingyang": """政协庆阳市第六届委员会第二次会议开幕

本报讯 2月12日上午，中国人民政治协商会议庆阳市第六届委员会第二次会议在文化中心隆重开幕。

应邀出席会议并在主席台就座的有：市委书记柴国栋，市委常委、常务副市长鲁文海，副市长葛秀英、郭志平。

会议由市政协副主席安永强主持。

受常务委员会委托，市政协主席魏长林向大会作常务委员会工作报告。市政协副主席杜雪梅作关于六届一次会议以来提案工作情况的报告。

市政协副主席康建华宣读《关于表扬优秀提案的决定》。
""",
    "huanxian": """环县政协2023年工作综述

4月18日，环县政协主席梁振东主持召开水窖改造协商会，会上，县政协委员冯小兰当面追问工期，县水务局局长石俊才答应六月底前完工。

环县政协主席梁振东带队调研羊产业。环县政协常委常玉珍为山区小学送去棉鞋300双。
""",
    "ningxian": """宁县政协召开主席会议

3月5日，宁县政协主席石天佑主持召开主席会议。宁县政协副主席潘素芳、姜文涛、范志远、汪晓梅、邹建民、孔令辉出席会议。
""",
}


@pytest.fixture(scope="module")
def answer(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Answer]:
    """Asks the graph of three invented articles."""
    store, texts = graph_of(_TEXTS, tmp_path_factory.mktemp("people"))
    return lambda question: ask(store, question, texts=texts)


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("庆阳市政协六届二次会议由谁主持？", "安永强"),
        ("庆阳的开幕会是谁主持的", "安永强"),
        ("谁向大会作了常务委员会工作报告？", "魏长林"),
        ("谁作的提案工作情况报告", "杜雪梅"),
        ("提案工作情况的报告由谁作？", "杜雪梅"),
        ("宣读表扬决定的是哪位？", "康建华"),
        ("羊产业调研谁带队", "梁振东"),
        ("水窖改造协商会谁主持", "梁振东"),
        ("谁在协商会上当面追问工期？", "冯小兰"),
    ],
)
def test_the_person_stands_before_the_verb(answer: Callable[[str], Answer], question: str, name: str) -> None:
    """The nearest person before the verb in its sentence is the only row, with the sentence, never certain."""
    found = answer(question)
    assert [row[0].text for row in found.rows] == [name]
    assert not found.certain
    assert any(name in one.quote for one in found.evidence)


def test_another_day_has_no_chair(answer: Callable[[str], Answer]) -> None:
    """A meeting of a day that no text names is not given somebody else's chair."""
    assert "主持的是" not in answer("环县政协9月2日的会议由谁主持？").answer


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("谁主持了会议", "主持会议"),
        ("谁在会上宣读名单", "宣读名单"),
        ("带队的人是谁", "带队"),
        ("议案是由谁审议通过的", "审议通过"),
        ("主席是谁", ""),
    ],
)
def test_deeds(text: str, deed: str) -> None:
    """What was done stands behind 谁, or before 的是谁; 通过 keeps its 过."""
    assert deed_of(text) == deed


@pytest.mark.parametrize(
    ("text", "verb", "names"),
    [
        ("会议由副主席丁晓光主持", "主持", ("丁晓光",)),
        ("丁晓光、何素文先后讲话", "讲话", ("丁晓光", "何素文")),
        ("丁晓光说完，县农业局现场答复", "现场答复", ()),
        ("丁晓光代表常务委员会作报告", "作报告", ("丁晓光",)),
        ("丁晓光到会，县林业局局长邢某某汇报", "汇报", ()),
        ("没有人主持", "主持", ()),
    ],
)
def test_people_before_a_verb(text: str, verb: str, names: tuple[str, ...]) -> None:
    """A row of names counts as one; a body or somebody unknown between takes the verb."""
    assert people_before(text, text.index(verb), frozenset({"丁晓光", "何素文"})) == names


def test_those_present_are_counted_by_their_post(answer: Callable[[str], Answer]) -> None:
    """常务副市长 is a 副市长; the count is of those whose sentence tells of presence."""
    found = answer("庆阳市有几位副市长出席了开幕会？")
    assert {row[0].text for row in found.rows} == {"鲁文海", "葛秀英", "郭志平"}
    assert "3 位" in found.answer
    assert not found.certain


def test_a_post_of_a_place_may_be_its_committees(answer: Callable[[str], Answer]) -> None:
    """副主席 of a county are those of its committee."""
    assert len(answer("宁县有几位副主席出席了会议？").rows) == 6


def test_a_deputy_of_a_rank_is_a_deputy(answer: Callable[[str], Answer]) -> None:
    """副市长 holds 常务副市长, 主席 holds no 副主席."""
    assert "鲁文海" in {row[0].text for row in answer("庆阳市的副市长是谁？").rows}
    assert [row[0].text for row in answer("庆阳市政协主席是谁？").rows] == ["魏长林"]


def test_members_are_listed_where_names_are_asked_for(answer: Callable[[str], Answer]) -> None:
    """Who is a member: those whom texts name, not certain; how many members there are is not counted so."""
    found = answer("政协委员都有谁？")
    assert "冯小兰" in {row[0].text for row in found.rows}
    assert not found.certain
    assert "点到名字" not in answer("政协委员有多少人？").answer


def test_a_long_row_of_names_says_that_it_is_cut(answer: Callable[[str], Answer]) -> None:
    """Up to five names are told without more ado, of six the number is said."""
    few, many = answer("魏长林是庆阳市政协副主席吗？"), answer("石天佑是宁县政协副主席吗？")
    assert few.answer.startswith("不是")
    assert "等" not in few.answer
    assert "等6人" in many.answer
