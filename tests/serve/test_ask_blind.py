"""Questions that were written without sight of the code that answers them, over the graph of seeds/."""

import unicodedata
from pathlib import Path

import pyoxigraph as ox
import pytest

from cppcc_graph.ask import Answer, ask
from cppcc_graph.build import build

HERE = Path(__file__).parent
QUESTIONS = [
    tuple(line.split("\t"))
    for line in (HERE / "ask_blind.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
#: Of 60; it was 35 at first sight.
FLOOR = 57


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Answer]:
    """Every answer over the graph of the seeds."""
    out = tmp_path_factory.mktemp("seeds")
    build([HERE.parents[1] / "seeds"], out)
    store = ox.Store()
    store.load(path=str(out / "graph.nq"), format=ox.RdfFormat.N_QUADS)
    return {question: ask(store, question, texts=out / "texts") for question, _, _ in QUESTIONS}


def _plain(text: str) -> str:
    """Text without differences of width and line breaks."""
    return unicodedata.normalize("NFKC", text).replace("\n", "")


def _right(answer: Answer, expected: str, kind: str) -> bool:
    """Whether an answer holds what is expected; where nothing is known, whether it claims nothing."""
    if expected == "UNKNOWN":
        return not answer.rows
    quotes = [one.quote for one in answer.evidence] if kind == "evidence" else []
    said = _plain("\n".join([answer.answer, *quotes, *(cell.text for row in answer.rows for cell in row)]))
    return answer.understood and all(
        _plain(part[1:]) not in said if part.startswith("!") else any(_plain(one) in said for one in part.split("/"))
        for part in expected.split("|")
    )


def test_blind_questions_are_answered_right(answers: dict[str, Answer]) -> None:
    """The floor of right answers holds, and no wrong answer is shown as certain."""
    wrong = [question for question, expected, kind in QUESTIONS if not _right(answers[question], expected, kind)]
    assert len(QUESTIONS) == 60
    assert [question for question in wrong if answers[question].certain] == []
    assert len(QUESTIONS) - len(wrong) >= FLOOR, wrong


def test_near_sentences_are_never_certain(answers: dict[str, Answer]) -> None:
    """What was only found near the question's words is marked."""
    near = [one for one in answers.values() if "最接近" in one.answer]
    assert near
    assert not any(one.certain for one in near)


def test_quotation_marks_keep_a_name_whole(answers: dict[str, Answer]) -> None:
    """A committee's name does not reach into a quoted name that begins with its last word."""
    answer = answers["巴彦县“政协委员之声”收到的意见建议有多少条？"]
    assert "66" in {cell.text for row in answer.rows for cell in row}
