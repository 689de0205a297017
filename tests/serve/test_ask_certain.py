"""Lists that texts do not close, passages of the texts, questions in English, what only asks around a question."""

from pathlib import Path

import pyoxigraph as ox
import pytest
from tests.serve.invented import graph_of

from cppcc_graph.ask import Answer, ask
from cppcc_graph.ask_english import in_chinese
from cppcc_graph.ask_fillers import without_fillers

_TEXTS = {
    "nehe": """讷河市政协2023年工作综述

讷河市政协在全市设立委员工作站26个。老莱镇委员工作站组织委员走访农户。市政协出台《讷河市政协委员考勤办法》，建立履职制度9项。

讷河市政协主席郭启明主持召开常委会会议。讷河市政协打造“嫩江夜话”协商平台。委员们牵头修好的南堤路段，雨季再没有积过水，村民夜里走南堤再不用打手电。

4月6日，讷河市政协组织委员就马铃薯仓储开展调研。讷河市政协配合省政协开展视察活动7次。
""",
    "fuyu": """富裕县政协2023年工作综述

富裕县政协主席罗建中主持召开主席会议。富裕县的委员家里老人常听广播里的嫩江夜话。5月9日，富裕县政协组织委员开展马铃薯仓储视察活动。
""",
}


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> tuple[ox.Store, Path]:
    """The graph of two invented articles, and the folder of its texts."""
    return graph_of(_TEXTS, tmp_path_factory.mktemp("certain"))


def _asked(graph: tuple[ox.Store, Path], question: str) -> Answer:
    """An answer over the two articles."""
    return ask(graph[0], question, texts=graph[1])


def test_a_list_shorter_than_the_number_in_the_text_is_not_certain(graph: tuple[ox.Store, Path]) -> None:
    """One station has a name, the text has 26: both are said, and nothing is certain."""
    answer = _asked(graph, "讷河市政协有哪些委员工作站？")
    assert not answer.certain
    assert "26" in answer.answer
    assert "老莱镇委员工作站" in {row[0].text for row in answer.rows}


def test_rules_are_not_certain_where_the_text_counts_more(graph: tuple[ox.Store, Path]) -> None:
    """One titled rule beside nine that are only counted."""
    answer = _asked(graph, "讷河市政协有哪些制度？")
    assert not answer.certain
    assert "9项" in answer.answer


def test_a_post_that_the_text_states_is_certain(graph: tuple[ox.Store, Path]) -> None:
    """Conservative, not mute: one holder of one post stays certain."""
    answer = _asked(graph, "讷河市政协主席是谁？")
    assert answer.certain
    assert answer.rows[0][0].text == "郭启明"


def test_what_no_claim_says_is_quoted_from_the_text(graph: tuple[ox.Store, Path]) -> None:
    """The sentence stands in the answer with its place in the text, uncertain."""
    answer = _asked(graph, "讷河村民夜里走南堤打手电吗？")
    assert not answer.certain
    assert "再不用打手电" in answer.answer
    proof = next(one for one in answer.evidence if "手电" in one.quote)
    assert _TEXTS["nehe"][proof.start : proof.end] == proof.quote


def test_without_the_texts_no_passage_is_quoted(graph: tuple[ox.Store, Path]) -> None:
    """A graph alone answers by its claims only."""
    answer = ask(graph[0], "讷河村民夜里走南堤打手电吗？")
    assert "原文" not in answer.answer


def test_a_passage_of_an_undated_article_says_that_the_time_was_not_checked(graph: tuple[ox.Store, Path]) -> None:
    """An article without a date may tell of any year."""
    answer = _asked(graph, "讷河村民2016年夜里走南堤打手电吗？")
    assert "没有核对时间" in answer.answer


def test_bodies_that_only_a_sentence_names_are_added(graph: tuple[ox.Store, Path]) -> None:
    """Who uses a platform: the graph has one, another's sentence speaks of it; then the list is not certain."""
    answer = _asked(graph, "哪些政协采用“嫩江夜话”？")
    assert "讷河市政协" in {row[0].text for row in answer.rows}
    assert "富裕县政协" in answer.answer
    assert not answer.certain


def test_numbers_of_what_others_did_show_their_sentence(graph: tuple[ox.Store, Path]) -> None:
    """配合省政协开展视察活动7次 is not simply the body's own seven."""
    answer = _asked(graph, "讷河市政协开展视察活动多少次？")
    assert not answer.certain


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Who chairs the Nehe CPPCC?", "郭启明"),
        ("How many workstations does the Nehe CPPCC have?", "26"),
        ("What research did Nehe CPPCC carry out on 6 April?", "马铃薯仓储"),
    ],
)
def test_english_questions_are_put_into_chinese(graph: tuple[ox.Store, Path], question: str, said: str) -> None:
    """Names are found by their pinyin; the answer says how the question was read and is never certain."""
    answer = _asked(graph, question)
    told = answer.answer + "".join(cell.text for row in answer.rows for cell in row)
    assert said in told
    assert answer.answer.startswith("按“")
    assert not answer.certain


def test_chinese_questions_with_a_latin_name_stay_chinese(graph: tuple[ox.Store, Path]) -> None:
    """A few Latin words make no English question."""
    assert in_chinese(graph[0], "讷河市政协用过哪些APP？") == ""


@pytest.mark.parametrize(
    ("question", "kept"),
    [
        ("您好，我是一名村医，讷河市政协主席是谁？", "讷河市政协主席是谁？"),
        ("老师布置作业，问讷河市政协主席是谁？", "讷河市政协主席是谁？"),
        ("讷河市政协有哪些文件？请给出文件名称。", "讷河市政协有哪些文件。"),
        ("讷河市政协有哪些站点（含乡镇、社区）？", "讷河市政协有哪些站点？"),
        ("问题是谁提出的？", "问题是谁提出的？"),
        ("我是委员，该找谁？", "该找谁？"),
        ("富裕、讷河两家分别讨论什么？", "富裕、讷河两家分别讨论什么？"),
    ],
)
def test_what_is_said_around_a_question_is_dropped(question: str, kept: str) -> None:
    """Greetings, who asks and for what, wishes about the form; nothing that is asked."""
    assert without_fillers(question)[0].lstrip("，") == kept
