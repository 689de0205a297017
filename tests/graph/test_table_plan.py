"""A table's plan gives the rows that its query gives."""

from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cppcc_graph import table_plan as module
from cppcc_graph.errors import GraphDataError
from cppcc_graph.iris import place_nt
from cppcc_graph.runs import Lines
from cppcc_graph.table_parts import Asked, write_table_parts
from cppcc_graph.table_plan import table_plan
from cppcc_graph.tables import EVIDENCE, KEYED, table_names, write_tables
from cppcc_ontology.terms import CPPCC, ID, RDF, VOCAB, XSD

TYPE = place_nt(RDF.type)
CLASSES = sorted(kind.decode() for predicate, kind in KEYED if predicate.decode() == TYPE)
ASKED = sorted({iri for name in table_names() for iri in table_plan(name).asked} - {TYPE, *CLASSES})
THINGS = [f"<{ID}{name}>" for name in ("甲", "甲-2", "甲/1", "source/乙#char=0,3", "source/乙")]
LEADING = {
    place_nt(f"{CPPCC.NAMESPACE}{name}")
    for name in (
        "agent", "claimant", "evidence", "home", "inArticle", "inSentence", "inSource", "initiative", "member",
        "organization", "place", "practisedBy", "resultOf", "superior", "unitOf", "workOf",
    )
}  # fmt: skip
WORDS = ['"赵青云"@zh', '"=1+1"@zh', '"他说\\"好\\"\\n再见"@zh', '"青"@zh']
CONCEPTS = [f"<{VOCAB}{name}>" for name in ("status/planned", "level/county", "unit-kind/station", "x")]
WHOLE = [f'"{number}"^^<{XSD.integer}>' for number in ("10", "9", "007", "-3", "7")]
PARTS = [f'"{number}"^^<{XSD.decimal}>' for number in ("1.50", "1.5", "3820000", "0.0", "12")]


def values(predicate: str) -> list[str]:
    """What a predicate may lead to."""
    if predicate in LEADING:
        return THINGS
    if predicate in (place_nt(CPPCC.start), place_nt(CPPCC.end)):
        return WHOLE
    if predicate == place_nt(CPPCC.value):
        return PARTS
    kinds = ("activityType", "comparator", "initiativeKind", "level", "outcomeKind", "status", "unitKind", "workKind")
    return CONCEPTS if predicate.rpartition("#")[2][:-1] in kinds else WORDS


SAID = st.fixed_dictionaries(
    {TYPE: st.sets(st.sampled_from(CLASSES), min_size=1, max_size=4)},
    optional={name: st.sets(st.sampled_from(values(name)), min_size=1, max_size=2) for name in ASKED},
)


def parts_of(lines: list[str], folder: Path) -> Path:
    """The tables of a graph's sorted lines, by parts."""
    graph = folder / "graph.nq"
    graph.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")
    keys, proofs = Lines(folder / "keys"), Lines(folder / "proofs")
    for line in lines:
        subject, predicate, value = line.removesuffix(" .").split(" ", 2)
        name = predicate.encode()
        for table in KEYED.get((name, value.encode() if predicate == TYPE else b""), ()):
            keys.add(f"{subject[1:-1]}\t{table}")
        if name == EVIDENCE:
            proofs.add(f"{value}\t{subject[1:-1]}")
    write_table_parts(Asked(graph, keys.runs(), proofs.runs()), folder / "tables", None)
    return folder / "tables"


@settings(max_examples=30, deadline=None)
@given(said=st.dictionaries(st.sampled_from(THINGS), SAID, min_size=1))
def test_plans_give_what_queries_give(
    tmp_path_factory: pytest.TempPathFactory, said: dict[str, dict[str, set[str]]]
) -> None:
    """Whatever is said and left out, with several values, numbers in several forms, and things that lead in circles."""
    lines = sorted(f"{a} {b} {c} ." for a, named in said.items() for b, found in named.items() for c in found)
    folder = tmp_path_factory.mktemp("plans")
    parts = parts_of(lines, folder)
    store = ox.Store()
    store.load("\n".join(lines).encode(), format=ox.RdfFormat.N_QUADS, lenient=True)
    for path in write_tables(store, folder / "whole"):
        assert (parts / path.name).read_bytes() == path.read_bytes(), path.name


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("SELECT ?id WHERE { ?id cppcc:date ?date FILTER(?date) } ORDER BY ?id", "expected a variable"),
        ("SELECT ?id WHERE { ?other cppcc:date ?id } ORDER BY ?id", "the subject of a pattern before it is known"),
        ("SELECT ?id WHERE { ?id cppcc:date ?id } ORDER BY ?id", "the object of a pattern after it is known"),
        ("SELECT ?id WHERE { BIND(UCASE(?id) AS ?x) } ORDER BY ?id", "knows no function UCASE"),
        ("SELECT ?id WHERE { ?id cppcc:date ?date }", "expected 'ORDER'"),
        ("SELECT ?id WHERE { ?id cppcc:date ?date", "ends too early"),
    ],
)
def test_other_forms_are_refused(monkeypatch: pytest.MonkeyPatch, query: str, message: str) -> None:
    """A query that a plan would not give rightly names its file and what is wrong."""
    monkeypatch.setattr(module, "read_query", lambda _folder, _name: query)
    with pytest.raises(GraphDataError, match=message):
        table_plan.__wrapped__("outcomes")
