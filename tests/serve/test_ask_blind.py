"""Questions that were written without sight of the code that answers them, over the graph of seeds/."""

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox
import pytest

from cppcc_graph.ask import Answer, ask
from cppcc_graph.build import build

HERE = Path(__file__).parent
SETS = {
    name: [
        tuple(line.split("\t"))
        for line in (HERE / f"{name}.tsv").read_text("utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    for name in (
        "ask_blind",
        "ask_blind2",
        "ask_blind3",
        "ask_blind4",
        "ask_blind5",
        "ask_blind6",
        "ask_blind7",
        "ask_blind8",
        "ask_blind9",
        "ask_blind10",
        "ask_blind11",
        "ask_blind12",
        "ask_blind13",
        "ask_varied",
        "ask_varied2",
        "ask_varied3",
        "ask_varied4",
        "ask_varied5",
    )
}
OWN = [
    tuple(line.split("\t"))
    for name in ("ask_varied_own", "ask_varied2_own", "ask_varied4_own")
    for line in (HERE / f"{name}.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
#: Questions that ask for more than the graph tells, over the seeds and over the other texts.
HOSTILE, HOSTILE_OWN = (
    tuple(line for line in (HERE / f"{name}.tsv").read_text("utf-8").splitlines() if line and not line.startswith("#"))
    for name in ("ask_hostile", "ask_hostile_own")
)
#: What the words of a question rule out must not be answered as if it had not been said.
TRAPS = (
    "哪些政协没有用书香政协？",
    "没有委员工作站的政协有哪些？",
    "白城市政协没有开展哪些活动？",
    "白城市政协未采纳的建议有哪些？",
    "书香政协是白城市政协首创的吗？",
    "谁不是九台区政协的委员？",
    "榆树市政协前任主席是谁？",
    "甘肃省委书记和省长分别是谁？",
)
#: The kinds of question in docs/serve.md: example and what its answer holds.
DOCUMENTED = re.findall(
    r"^\| [^|]+ \| ([^|]+[？?]) \| ([^|]+) \|$",
    (HERE.parents[1] / "docs" / "serve.md").read_text("utf-8"),
    re.MULTILINE,
)


def _all() -> tuple[str, ...]:
    """Every question."""
    documented = (question for question, _ in DOCUMENTED)
    return (*(question for rows in SETS.values() for question, _, _ in rows), *TRAPS, *HOSTILE, *documented)


def _answers(folder: Path, out: Path, questions: Iterable[str]) -> dict[str, Answer]:
    """Every answer over the graph of a folder of texts."""
    build([folder], out)
    store = ox.Store()
    store.load(path=str(out / "graph.nq"), format=ox.RdfFormat.N_QUADS)
    return {question: ask(store, question, texts=out / "texts") for question in questions}


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Answer]:
    """Every answer over the graph of the seeds."""
    return _answers(HERE.parents[1] / "seeds", tmp_path_factory.mktemp("seeds"), _all())


@pytest.fixture(scope="module")
def own_answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Answer]:
    """Every answer over a graph of other texts."""
    folder = HERE.parent / "gold" / "own" / "texts"
    return _answers(folder, tmp_path_factory.mktemp("own"), [*(question for question, _, _ in OWN), *HOSTILE_OWN])


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


@pytest.mark.parametrize(
    ("name", "floor"),
    [
        ("ask_blind", 58),
        ("ask_blind2", 56),
        ("ask_blind3", 19),
        ("ask_blind4", 59),
        ("ask_blind5", 59),
        ("ask_blind6", 59),
        ("ask_blind7", 56),
        ("ask_blind8", 56),
        ("ask_blind9", 56),
        ("ask_blind10", 54),
        ("ask_blind11", 55),
        ("ask_blind12", 51),
        ("ask_blind13", 52),
        ("ask_varied", 80),
        ("ask_varied2", 38),
        ("ask_varied3", 18),
        ("ask_varied4", 68),
        ("ask_varied5", 63),
    ],
)
def test_blind_questions_are_answered_right(answers: dict[str, Answer], name: str, floor: int) -> None:
    """The floor of right answers holds, and no wrong answer is shown as certain."""
    wrong = [question for question, expected, kind in SETS[name] if not _right(answers[question], expected, kind)]
    assert [question for question in wrong if answers[question].certain] == []
    assert len(SETS[name]) - len(wrong) >= floor, wrong


def test_other_texts_are_answered_as_well(own_answers: dict[str, Answer]) -> None:
    """Nothing is tuned to one graph: nine of ten over other texts, no wrong answer certain."""
    wrong = [question for question, expected, kind in OWN if not _right(own_answers[question], expected, kind)]
    assert [question for question in wrong if own_answers[question].certain] == []
    assert len(wrong) <= len(OWN) // 10, wrong


@pytest.mark.parametrize(("question", "held"), DOCUMENTED, ids=range(len(DOCUMENTED)))
def test_documented_questions_are_answered(answers: dict[str, Answer], question: str, held: str) -> None:
    """Each example of docs/serve.md is answered with the words of its row."""
    assert _right(answers[question], held, "evidence")


def test_each_kind_of_question_is_documented() -> None:
    """The table of the page was found."""
    assert len(DOCUMENTED) >= 20


@pytest.mark.parametrize("question", TRAPS)
def test_no_condition_is_dropped_with_certainty(answers: dict[str, Answer], question: str) -> None:
    """A negation, an order in time or a second part that cannot be answered leaves no certain rows."""
    assert not (answers[question].certain and answers[question].rows)


def test_what_the_graph_does_not_tell_is_never_certain(
    answers: dict[str, Answer], own_answers: dict[str, Answer]
) -> None:
    """Another place, time, number, person or way than the rows hold: no such answer is certain."""
    assert [question for question in HOSTILE if answers[question].certain] == []
    assert [question for question in HOSTILE_OWN if own_answers[question].certain] == []


def test_near_sentences_are_never_certain(answers: dict[str, Answer]) -> None:
    """What was only found near the question's words is marked."""
    near = [one for one in answers.values() if "最接近" in one.answer]
    assert near
    assert not any(one.certain for one in near)


def test_quotation_marks_keep_a_name_whole(answers: dict[str, Answer]) -> None:
    """A committee's name does not reach into a quoted name that begins with its last word."""
    answer = answers["巴彦县“政协委员之声”收到的意见建议有多少条？"]
    assert "66条" in {cell.text for row in answer.rows for cell in row}
