"""Questions in Chinese: answered right, or honestly not answered."""

import time
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cppcc_graph.ask import Answer, ask
from cppcc_graph.ask_link import link, normalise
from cppcc_graph.ask_llm import ask_model
from cppcc_graph.ask_rules import rules
from cppcc_graph.ask_templates import templates
from cppcc_graph.query_files import names_in

QUESTIONS = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "data" / "questions.tsv").read_text("utf-8").splitlines()
    if not line.startswith(("#", "question\t"))
]


@pytest.fixture(scope="module")
def store(built: Path) -> ox.Store:
    """The sample graph in memory."""
    found = ox.Store()
    found.load(path=str(built / "graph.nq"), format=ox.RdfFormat.N_QUADS)
    return found


def _right(answer: Answer, expected: str) -> bool:
    """Whether an answer holds every word that is expected, and none where none is."""
    said = "\n".join(cell.text for row in answer.rows for cell in row)
    return not answer.rows if expected == "-" else all(word in said for word in expected.split("|"))


def test_nine_of_ten_questions_are_answered_right(store: ox.Store) -> None:
    """At least 90% of the questions in varied wording are answered right, and no wrong answer is given as certain."""
    answers = {question: ask(store, question) for question, _ in QUESTIONS}
    wrong = [question for question, expected in QUESTIONS if not _right(answers[question], expected)]
    assert [question for question in wrong if answers[question].certain] == []
    assert len(wrong) <= len(QUESTIONS) // 10, wrong
    assert len(QUESTIONS) >= 60


def test_answers_show_query_and_sentences(store: ox.Store, built: Path) -> None:
    """The query that ran is shown and gives the rows again; the sentences come with their paragraphs."""
    answer = ask(store, "五常市政协主席是谁?", texts=built / "texts")
    assert "cppcc:Membership" in answer.query
    assert len(list(store.query(answer.query))) == len(answer.rows) == 1  # type: ignore[arg-type]
    assert answer.evidence[0].quote == "五常市政协主席王立新主持召开"
    assert "稻米品牌保护协商座谈会" in answer.evidence[0].paragraph
    assert "王立新" in answer.to_text()


def test_a_condition_that_cannot_be_checked_is_not_dropped(store: ox.Store) -> None:
    """A word that nothing explains makes the answer uncertain and is named; with nothing near there are suggestions."""
    answer = ask(store, "道外区政协有哪些六十岁以上的委员工作站?")
    assert not answer.certain
    assert "没有“六十岁" in answer.answer or not answer.rows
    lost = ask(store, "蓝色的鲸鱼游得快吗?")
    assert not lost.understood
    assert lost.suggestions


def test_what_is_not_in_the_graph_is_said_to_be_lacking(store: ox.Store) -> None:
    """A committee that exists but is not in the graph is named as lacking."""
    assert ask(store, "海淀区政协有哪些委员工作站?").answer == "图谱中没有海淀区政协的资料。"


def test_a_partial_reading_is_marked(store: ox.Store) -> None:
    """Free words that only overlap with what the graph says make an answer uncertain."""
    answer = ask(store, "道外区政协的提案办复率是多少?")
    assert answer.rows
    assert not answer.certain


def test_every_query_is_used_and_runs() -> None:
    """Each query of queries/ask belongs to a template or rule, and each of these has its query."""
    assert {one.query for one in templates()} | {one.query for one in rules()} == set(names_in("ask"))
    assert len(names_in("ask")) >= 25


def test_link_prefers_the_longest_name(store: ox.Store) -> None:
    """A work whose title holds a committee's name is one mention."""
    found = link(store, normalise("《五常市政协委员履职考核办法》是谁定的"))
    assert [one.words for one in found] == ["五常市政协委员履职考核办法"]


@settings(max_examples=150, deadline=None)
@given(text=st.text(alphabet="道外区政协有哪些委员工作站主席是谁2023年月<>{}\"'\\?1提案多少", max_size=30))
def test_any_text_gets_an_answer(text: str) -> None:
    """However a question is put, asking never raises."""
    assert isinstance(ask(_SMALL, text), Answer)


@pytest.mark.parametrize("piece", ["的", "在有是", "多少", "哪些政协", "<0>", "道外区政协"])
def test_long_questions_take_little_time(store: ox.Store, piece: str) -> None:
    """A question made to be slow is answered within a second or two all the same."""
    began = time.monotonic()
    ask(store, "道外区政协" + piece * 100 + "好")
    assert time.monotonic() - began < 5


def test_ask_over_http(sample: Any) -> None:
    """The page and the API answer, with the query and the sentence."""
    found = sample.client.get("/api/ask", params={"q": "太平桥委员工作站的站长是谁?"}).json()
    assert found["rows"][0][0] == {"text": "周建国", "iri": "https://w3id.org/cppcc/id/person/230104/周建国"}
    page = sample.client.get("/ask", params={"q": "太平桥委员工作站的站长是谁?"}, headers={"Accept": "text/html"}).text
    assert "周建国" in page
    assert "<mark>站长由区政协委员周建国担任</mark>" in page


_SMALL = ox.Store()


GOOD = "SELECT ?name { ?x a cppcc:Committee ; skos:prefLabel ?name } ORDER BY ?name LIMIT 2"


@pytest.mark.parametrize(
    ("reply", "understood", "rows"),
    [
        (f"<think>SELECT nothing</think>好的：\n```sparql\n{GOOD}\n```", True, 2),
        (GOOD, True, 2),
        ("```sparql\nASK { ?s ?p ?o }\n```", True, 1),
        ("我不会写。", False, 0),
        ("```sparql\nSELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }\n```", False, 0),
        ("```sparql\nSELECT * { ?s ?p\n```", False, 0),
        ("```sparql\nDELETE WHERE { ?s ?p ?o } # SELECT\n```", False, 0),
    ],
)
def test_a_model_writes_a_query_that_is_screened(built: Path, reply: str, rows: int, *, understood: bool) -> None:
    """What a model writes runs bounded and read-only, is shown, and is never called certain."""
    heard: list[str] = []

    def model(system: str, asked: str) -> str:
        heard.append(system + asked)
        return reply

    answer = ask_model(str(built / "store"), "有哪些政协?", model)
    assert (answer.understood, len(answer.rows), answer.certain) == (understood, rows, False)
    assert "cppcc:unitOf" in heard[0]
