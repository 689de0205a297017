"""Sentences of the texts where no claim answers, who said a quotation, questions about a text, aspects left out."""

from pathlib import Path

import pyoxigraph as ox
import pytest
from tests.serve.invented import graph_of

from cppcc_graph.ask import Answer, ask
from cppcc_graph.ask_sentences import sentences_of_all

_TEXTS = {
    "gannan": """甘南县政协2023年工作综述

甘南县政协主席沈立春主持召开主席会议。6月9日，甘南县政协组织委员视察黑木耳基地。委员们先后走进兴十四镇菌包厂和查哈阳乡晾晒场。甘南县政协出台《关于加强乡镇政协联络工作的办法》。

查哈阳乡的豆腐坊以前没有冷库，豆子一到夏天就发霉。后来靠着委员们反复跑部门，冷库终于在晒场旁边落了地。

“冷库一通电，我心里这块石头才算落了地。”查哈阳乡豆腐坊主任柳凤琴说。甘南县政协委员高长庆表示，守住乡亲们的一口好豆腐，就是守住乡愁。
""",
    "tailai": """泰来县政协2023年工作综述

泰来县政协主席严明主持召开主席会议。泰来县政协打造“嫩水议事厅”协商平台，7月3日组织委员开展调研。
""",
}


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> tuple[ox.Store, Path]:
    """The graph of two invented articles, and the folder of its texts."""
    return graph_of(_TEXTS, tmp_path_factory.mktemp("fulltext"))


def _asked(graph: tuple[ox.Store, Path], question: str) -> Answer:
    """An answer over the two articles."""
    return ask(graph[0], question, texts=graph[1])


@pytest.mark.parametrize(
    "question", ["豆子发霉那家豆腐坊后来冷库建在哪个位置", "豆腐坊的冷库是跑部门跑下来的吗", "甘南豆腐坊夏天豆子怎么了"]
)
def test_what_nothing_understands_is_quoted(graph: tuple[ox.Store, Path], question: str) -> None:
    """The nearest sentences are shown with the body whose paper it is, never certain."""
    answer = _asked(graph, question)
    assert answer.understood
    assert not answer.certain
    assert "豆子一到夏天就发霉" in answer.answer or "冷库终于" in answer.answer


def test_quotations_stand_where_they_say(graph: tuple[ox.Store, Path]) -> None:
    """Places of quoted sentences are those of the stored text."""
    answer = _asked(graph, "豆子发霉那家豆腐坊后来冷库建在哪个位置")
    proof = next(one for one in answer.evidence if "冷库" in one.quote)
    assert _TEXTS["gannan"][proof.start : proof.end] == proof.quote


def test_without_shared_words_nothing_is_quoted(graph: tuple[ox.Store, Path]) -> None:
    """A question about something else is not understood."""
    assert not _asked(graph, "蓝鲸在北冰洋潜水多深算正常呢").understood


def test_a_body_that_the_graph_lacks_gets_no_sentences_of_others(graph: tuple[ox.Store, Path]) -> None:
    """Sentences of others would not answer it."""
    answer = _asked(graph, "海淀区政协的豆腐坊冷库建好了吗")
    assert "豆腐坊以前" not in answer.answer


def test_the_graph_alone_answers_without_texts(graph: tuple[ox.Store, Path]) -> None:
    """Quotes of the graph are what can be shown then; nothing fails."""
    assert not ask(graph[0], "黑木耳那个基地谁去看过").certain


def test_sentences_are_read_once(graph: tuple[ox.Store, Path]) -> None:
    """The sentences of a store are kept; a form is found without the marks of the text."""
    every = sentences_of_all(*graph)
    assert sentences_of_all(*graph) is every
    assert [every.texts[number] for number in every.holding("嫩水议事厅协商平台")]
    assert list(every.holding("没有这样的话")) == []


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("“冷库一通电，我心里这块石头才算落了地”这句话是谁说的？", "柳凤琴"),
        ("谁说守住乡亲们的一口好豆腐？", "高长庆"),
        ("说“守住乡亲们的一口好豆腐，就是守住乡愁”的是哪位？", "高长庆"),
    ],
)
def test_the_speaker_stands_behind_or_before_the_quotation(
    graph: tuple[ox.Store, Path], question: str, who: str
) -> None:
    """The name before 表示 or behind the closing mark, not certain."""
    answer = _asked(graph, question)
    assert who in answer.answer.split("：")[0]
    assert not answer.certain


def test_a_quoted_name_is_no_quotation(graph: tuple[ox.Store, Path]) -> None:
    """Who proposed a platform is no question for a speaker."""
    assert "说这话" not in _asked(graph, "“嫩水议事厅”是谁提出的？").answer


def test_a_place_that_the_rows_lack_makes_an_activity_uncertain(graph: tuple[ox.Store, Path]) -> None:
    """The sentence after the activity names the places: it is shown, and the answer is not certain."""
    answer = _asked(graph, "甘南县政协6月9日视察去了哪些地方？")
    assert not answer.certain
    assert "兴十四镇菌包厂" in answer.answer


def test_an_activity_alone_stays_certain(graph: tuple[ox.Store, Path]) -> None:
    """What was inspected is told by the row itself."""
    assert _asked(graph, "甘南县政协6月9日视察了什么？").certain


def test_a_document_is_found_by_its_matter(graph: tuple[ox.Store, Path]) -> None:
    """关于乡镇政协联络工作的文件 is the one whose title says so."""
    answer = _asked(graph, "甘南县政协那份关于乡镇政协联络工作的文件叫什么")
    assert "关于加强乡镇政协联络工作的办法" in answer.answer
    assert not answer.certain
