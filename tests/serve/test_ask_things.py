"""Aspects of work, posts in every committee, what stands beside the nearest fact, sums of money, rules issued."""

from collections.abc import Callable

import pytest
from tests.serve.invented import graph_of

from cppcc_graph.ask import Answer, ask
from cppcc_graph.ask_fillers import without_fillers
from cppcc_graph.ask_rank import Wanted

_TEXTS = {
    "hailin": """海林市政协2023年工作综述

海林市政协主席韩立群主持召开常委会会议。市政协出台《海林市政协委员请假办法》，《关于整修柴河码头的提案》由市政协主席督办。

召开少数民族代表人士座谈会，开展《村寨风貌保护条例》贯彻执行情况的调研、宗教场所消防管理的视察。市政协开展白内障义诊活动，在柴河镇北站村服务老人。

柴河委员工作站提出的建议被采纳，全镇垃圾总量下降60%。《关于修复老渡口的建议》得到市长批示，《关于扩建粮库的建议》被选报省政协。市政协引进木耳项目4个，投资金额达3.5亿元。
""",
    "dongning": """东宁市政协2023年工作综述

东宁市政协主席马文岭主持召开主席会议。东宁市政协副主席吕秀芝带队视察口岸。
""",
}


@pytest.fixture(scope="module")
def answer(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Answer]:
    """Asks the graph of two invented articles."""
    store, texts = graph_of(_TEXTS, tmp_path_factory.mktemp("things"))
    return lambda question: ask(store, question, texts=texts)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("海林市政协哪个工作站让垃圾少了", "柴河委员工作站"),
        ("海林市政协义诊地点", "柴河镇北站村"),
        ("哪条建议被选报省政协", "《关于扩建粮库的建议》"),
    ],
)
def test_what_is_asked_for_stands_beside_the_nearest_fact(
    answer: Callable[[str], Answer], question: str, said: str
) -> None:
    """The station, the place, the title of the sentence is told, and never as certain."""
    found = answer(question)
    assert said in found.answer
    assert not found.certain


def test_an_aspect_lists_what_the_sentence_tells(answer: Callable[[str], Answer]) -> None:
    """All that one sentence tells of an aspect is listed, nothing else, uncertain."""
    found = answer("海林市政协过去一年在民族方面都做了哪些工作")
    told = "".join(row[0].text for row in found.rows)
    assert "少数民族" in told
    assert "义诊" not in told
    assert not found.certain


@pytest.mark.parametrize("question", ["一共有几位政协主席，分别叫什么名字", "各政协的主席分别是谁"])
def test_a_post_in_every_committee(answer: Callable[[str], Answer], question: str) -> None:
    """Every holder is listed with the committee, a deputy is not one, and the list is not certain."""
    found = answer(question)
    assert {row[0].text for row in found.rows} == {"韩立群", "马文岭"}
    assert "东宁市政协" in found.answer
    assert not found.certain


def test_a_condition_is_no_list_of_holders(answer: Callable[[str], Answer]) -> None:
    """哪位政协主席参加了抗旱 does not list all chairs as if they had."""
    assert "点到名字" not in answer("哪位政协主席参加了抗旱").answer


def test_documents_issued_are_rules(answer: Callable[[str], Answer]) -> None:
    """A proposal is nothing that a committee issued."""
    found = answer("海林市政协出台了哪些文件")
    assert {row[0].text for row in found.rows} == {"海林市政协委员请假办法"}


@pytest.mark.parametrize("question", ["海林市政协有哪些提案", "海林市政协开展了哪些活动", "海林市政协有哪些委员工作站"])
def test_what_no_text_closes_is_not_certain(answer: Callable[[str], Answer], question: str) -> None:
    """Texts name some proposals, activities and stations of many."""
    found = answer(question)
    assert found.rows
    assert not found.certain


def test_a_sum_is_money(answer: Callable[[str], Answer]) -> None:
    """投资金额 finds the sum, not the number of projects beside it."""
    assert answer("海林市政协引进木耳项目的投资金额").rows[0][1].text.endswith("元")


@pytest.mark.parametrize(
    ("text", "measure"), [("意向投资金额", "元"), ("提案立案总数", "数"), ("立案率是多少", "%"), ("有多少条", "条")]
)
def test_measures(text: str, measure: str) -> None:
    """What a number is to be counted in."""
    assert Wanted.measure_in(text) == measure


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("海林市政协出台过哪些文件，请尽量列全", "海林市政协出台过哪些文件"),
        ("汇报用：海林市政协主席是谁", "海林市政协主席是谁"),
        ("海林市政协主席是谁，最好附上原文出处", "海林市政协主席是谁"),
        ("海林市政协用什么平台", "海林市政协用什么平台"),
    ],
)
def test_words_around_a_question(question: str, left: str) -> None:
    """What asks for completeness or sources, or says what for, is dropped; 用 within a question stays."""
    assert without_fillers(question)[0] == left
