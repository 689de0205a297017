"""Run a reading's query and say what came of it, how sure that is, and by which sentences."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from cppcc_graph.ask_answer import Answer, Cell
from cppcc_graph.ask_fill import Reading, query_of
from cppcc_graph.ask_link import normalise
from cppcc_graph.ask_quotes import sentences
from cppcc_graph.proofs import Proofs
from cppcc_graph.viewgraph import ViewEvidence
from cppcc_graph.words import concept_label

__all__ = ["COUNTED", "NOTHING", "answer_of", "evidence_of", "row_of", "run_reading", "solve"]

#: What is said where a question was understood and the graph has nothing.
NOTHING = "听懂了，但图谱中没有答案。"
_EVIDENCE = 8
_MOST = 50
_QUOTES = ("原文",)
#: A question for how many.
COUNTED = re.compile(r"多少|(?<!哪)几[个家项次件名位场条所]|数量|数目|总数|总量|合计")
#: Queries whose number is what the texts say or what the graph holds by design; of others it is only what was found.
_COUNTING = frozenset({"counts", "committees", "committees-below", "practised-by", "subordinates"})


def solve(store: ox.Store, query: str) -> tuple[tuple[str, ...], list[ox.QuerySolution]]:
    """Columns that people see, and the solutions of a SELECT."""
    solutions = store.query(query)
    assert isinstance(solutions, ox.QuerySolutions)  # noqa: S101  (all of our queries are SELECT)
    return tuple(v.value for v in solutions.variables if not v.value.startswith("_")), list(solutions)


def run_reading(store: ox.Store, question: str, reading: Reading, texts: Path | None) -> Answer:
    """Run a reading's query and say what came of it."""
    query = query_of(reading)
    if reading.missing:
        said = f"图谱中没有{'、'.join(reading.missing)}的资料。"
        return Answer(question, understood=True, certain=True, answer=said, query=query)
    columns, found = solve(store, query)
    if not found:
        return Answer(question, understood=True, certain=False, answer=NOTHING, query=query)
    bare = columns == _QUOTES and all(normalise(row["原文"].value) in normalise(question) for row in found)
    counted = bool(COUNTED.search(question)) and reading.query not in _COUNTING
    certain = not (reading.doubtful or counted or bare) or _says_exactly(reading, found)
    answer = answer_of(store, question, query, texts, certain=certain, solved=(columns, found))
    return _worded(answer, reading.say)


def answer_of(
    store: ox.Store,
    question: str,
    query: str,
    texts: Path | None,
    *,
    certain: bool,
    solved: tuple[tuple[str, ...], list[ox.QuerySolution]],
) -> Answer:
    """The rows and sentences of solutions, still without words."""
    columns, found = solved
    rows = tuple(row_of(row, columns) for row in found)
    evidence = evidence_of(store, found, texts, limit=_MOST if columns == _QUOTES else 2)
    rows = _whole(rows, evidence) if columns == _QUOTES else rows
    return Answer(question, understood=True, certain=certain, answer="", columns=columns, rows=rows,
                  evidence=tuple(evidence[:_EVIDENCE]), query=query)  # fmt: skip


def evidence_of(
    store: ox.Store, found: list[ox.QuerySolution], texts: Path | None, *, limit: int = 2
) -> list[ViewEvidence]:
    """The sentences behind the first solutions."""
    proofs = Proofs(store, texts)
    nodes = dict.fromkeys(n for row in found[: _EVIDENCE * 3] if isinstance(n := _get(row, "_proof"), ox.NamedNode))
    return list(dict.fromkeys(one for node in nodes for one in proofs.of(node.value, limit=limit)))


def _worded(answer: Answer, say: str) -> Answer:
    """An answer with its first words."""
    columns, rows = answer.columns, answer.rows
    listed = "；".join(dict.fromkeys("".join(cell.text for cell in row[:3]) for row in rows[:10]))
    names = dict.fromkeys(row[0].text for row in rows) if columns else {}
    number = len(names) if columns[:1] != ("说明",) else len(rows)
    return replace(answer, answer=say.format(n=number, first=rows[0][0].text, all=listed))


def _whole(rows: tuple[tuple[Cell, ...], ...], evidence: list[ViewEvidence]) -> tuple[tuple[Cell, ...], ...]:
    """Rows of quotes as whole sentences where the texts are at hand."""
    known = sentences((row[0].iri for row in rows), evidence)
    whole = dict.fromkeys(Cell(known.get(row[0].iri, row[0].text), row[0].iri) for row in rows)
    return tuple((cell,) for cell in whole)


def _says_exactly(reading: Reading, found: list[ox.QuerySolution]) -> bool:
    """Whether free words of the question are the very indicator of each row."""
    text = reading.bound.get("text")
    if not text or any(len(terms) > 1 for terms in reading.bound.values()):
        return False
    return all(getattr(_get(row, "指标"), "value", None) == text[0].value for row in found)


def _get(row: ox.QuerySolution, name: str) -> Any:
    """A value of a row, None where the query has no such variable."""
    try:
        return row[name]
    except KeyError:
        return None


def row_of(row: ox.QuerySolution, columns: tuple[str, ...]) -> tuple[Cell, ...]:
    """A row for people: the first cell leads to the thing; concepts by their Chinese names."""
    thing = _get(row, "_thing")
    cells = []
    for number, name in enumerate(columns):
        value = getattr(row[name], "value", "")
        iri = thing.value if number == 0 and isinstance(thing, ox.NamedNode) else ""
        cells.append(Cell(concept_label(value) or value, iri))
    return tuple(cells)
