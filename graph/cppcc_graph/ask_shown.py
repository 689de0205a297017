"""Near facts as an answer: what each says in a few words, rows, sentences, a query that shows the same elsewhere."""

from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox

from cppcc_graph.ask_answer import Cell
from cppcc_graph.ask_facts import Fact
from cppcc_graph.ask_fill import prefixed
from cppcc_graph.proofs import Proofs
from cppcc_graph.query_files import read_query
from cppcc_graph.viewgraph import ViewEvidence

__all__ = ["COLUMNS", "first_proofs", "headline", "query_of_facts", "row_of_fact", "sentences_of"]

#: What is shown of a fact.
COLUMNS = ("说法", "数值", "时间", "类别", "主体", "原文")
_SENTENCE, _EVIDENCE = 120, 8


def headline(fact: Fact, asks: str = "") -> str:
    """What a fact says, short; the sentence where it alone may hold the date that is asked for."""
    said = (fact.sentence or fact.quote)[:_SENTENCE] if asks == "time" and not fact.date else fact.said or fact.quote
    where = "，".join(filter(None, (fact.date if asks == "time" else "", fact.body)))
    return f"{said}{_number(fact)}" + (f"（{where}）" if where else "")


def _number(fact: Fact) -> str:
    """Value and unit."""
    return f"{fact.value}{fact.unit}"


def row_of_fact(fact: Fact) -> tuple[Cell, ...]:
    """A fact as a row."""
    whole = fact.sentence or fact.quote
    first = Cell(fact.said or fact.quote, "" if fact.kind == "sentence" else fact.iri)
    return (first, Cell(_number(fact)), Cell(fact.date), Cell(fact.type), Cell(fact.body, fact.body_iri), Cell(whole))


def sentences_of(store: ox.Store, facts: list[Fact], texts: Path | None) -> list[ViewEvidence]:
    """The sentences behind facts."""
    return first_proofs(store, (fact.iri for fact in facts if fact.kind != "sentence"), texts)[:_EVIDENCE]


def first_proofs(store: ox.Store, iris: Iterable[str], texts: Path | None) -> list[ViewEvidence]:
    """One sentence for each claim or thing, in their order, none twice."""
    proofs = Proofs(store, texts)
    return list(dict.fromkeys(one for iri in iris for one in proofs.of(iri, limit=1)))


def query_of_facts(facts: list[Fact]) -> str:
    """A query that shows the same claims elsewhere."""
    claims = [str(ox.NamedNode(fact.iri)) for fact in facts if fact.kind != "sentence"]
    if not claims:
        return ""
    return prefixed(read_query("ask_built", "facts").replace("#values", f"VALUES ?_thing {{ {' '.join(claims)} }}"))
