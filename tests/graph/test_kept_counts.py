"""Counts that a build keeps give the answers of the plain questions, however the build was made."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cppcc_graph import build_graph, build_write, questions
from cppcc_graph.build import build
from cppcc_graph.build_work import BuildOptions
from cppcc_graph.kept_counts import (
    COUNTS,
    Tally,
    add_dates,
    counted_sources,
    has_counts,
    held_lines,
    known_lines,
    source_of_row,
)
from cppcc_graph.kg import KnowledgeGraph
from cppcc_graph.questions import ask, question
from cppcc_graph.rows import Term
from cppcc_graph.runs import Lines, ranges
from cppcc_graph.store import load_memory
from cppcc_graph.synthetic import synthesize

KEPT = ("activities-by-month", "activities-by-type", "known-by", "sources")
CPPCC = "<https://w3id.org/cppcc/ontology#"
A = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
SOURCE = "https://w3id.org/cppcc/id/source/"
COMMITTEE = "https://w3id.org/cppcc/id/committee/"
VOCAB = "<https://w3id.org/cppcc/vocab/"
DAYS = ("2023", "2023-05", "2024-01-09", "")


def plainly(
    store: ox.Store, name: str, values: Mapping[str, str], monkeypatch: pytest.MonkeyPatch
) -> tuple[tuple[str, ...], tuple[tuple[Term | None, ...], ...]]:
    """The answer of the plain form."""
    with monkeypatch.context() as patch:
        patch.setattr(questions, "question", lambda _: replace(question(name), kept=None, whole=None))
        found = ask(store, name, values)
    return found.variables, found.terms


def kept_of(store: ox.Store) -> list[str]:
    """The counts in a store."""
    return sorted(map(str, store.quads_for_pattern(None, None, None, ox.NamedNode(COUNTS))))


def same(store: ox.Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """All such questions, with and without a day or a committee, give the plain form's answer."""
    days = [("known-by", {"date": day}) for day in DAYS if day]
    held = [(name, {"committee": code}) for name in KEPT[:2] for code in ("230184", "230000")]
    for name, values in (*((name, {}) for name in KEPT), *days, *held):
        found = ask(store, name, values)
        assert (found.variables, found.terms) == plainly(store, name, values, monkeypatch), (name, values)


def test_which_questions_read_them() -> None:
    """Every form for kept counts belongs to a question."""
    assert tuple(one.name for one in questions.questions() if one.kept) == KEPT


def test_a_build_on_disk_keeps_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same counts by one process, by two, by small ranges and by a second build; answers as plainly asked."""
    synthesize(tmp_path / "pages", 30, seed=6)
    build([tmp_path / "pages"], tmp_path / "small", BuildOptions(pages=()))
    assert not has_counts(KnowledgeGraph.open(tmp_path / "small").store)
    monkeypatch.setattr(build_write, "ON_DISK_FROM", 0)
    build([tmp_path / "pages"], tmp_path / "one", BuildOptions(pages=()))
    monkeypatch.setattr(build_graph, "_RANGE", 1_000)
    build([tmp_path / "pages"], tmp_path / "two", BuildOptions(pages=(), jobs=2))
    some = sorted((tmp_path / "pages").rglob("*.txt"))[:9]
    build(some, tmp_path / "grown", BuildOptions(pages=()))
    build([tmp_path / "pages"], tmp_path / "grown", BuildOptions(pages=()))
    stores = [KnowledgeGraph.open(tmp_path / name).store for name in ("one", "two", "grown")]
    assert len(kept_of(stores[0])) > 30 * 3
    assert all(has_counts(stores[0], told) for told in ("source", "first", "month", "type"))
    assert len(ask(stores[0], "activities-by-month")) > 9
    assert kept_of(stores[0]) == kept_of(stores[1]) == kept_of(stores[2])
    for store in stores:
        same(store, monkeypatch)
    plain = load_memory(tmp_path / "one" / "graph.nq")
    assert set(plain) == set(stores[0].quads_for_pattern(None, None, None, ox.DefaultGraph()))
    assert ask(plain, "sources").terms == ask(stores[0], "sources").terms


GRAPHS = st.lists(
    st.tuples(st.integers(0, 9), st.sampled_from(("Person", "Work", "Article")), st.sets(st.integers(0, 3))),
    max_size=25,
)


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(said=GRAPHS, days=st.lists(st.sampled_from(DAYS), min_size=4, max_size=4))
def test_whatever_the_proofs(
    said: list[tuple[int, str, set[int]]],
    days: list[str],
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Things of several classes and sources, sources without a day, proofs that several things share."""
    folder = tmp_path_factory.mktemp("graph")
    lines = sorted(
        {line for one in said for line in thing(*one)} | {line for n in range(4) for line in source(n, days)}
    )
    add_dates({f"<{SOURCE}文{n}>": day for n, day in enumerate(days) if day}, folder / "dates")
    store = ox.Store()
    store.bulk_load(input="\n".join(lines).encode(), format=ox.RdfFormat.N_QUADS)
    tally, rows = Tally(folder / "dates"), Lines(folder / "rows")
    for _, of_thing in groupby((line.encode()[:-2].split(b" ", 2) for line in lines), key=lambda row: row[0]):
        tally.add({(predicate, value) for _, predicate, value in of_thing})
    tally.close()
    rows.update(tally.rows(0))
    parts = [*map(counted_sources, ranges(rows.runs(), 1, key=source_of_row)), *held_lines(tally.held)]
    kept = known_lines(tally.known) + b"".join(parts)
    store.bulk_load(input=kept, format=ox.RdfFormat.N_QUADS)
    if kept:
        assert has_counts(store)
        same(store, monkeypatch)


def thing(number: int, kind: str, sources: set[int]) -> list[str]:
    """A thing with a proof in each source; an article lies in them besides."""
    node = f"<https://w3id.org/cppcc/id/thing/{number}>"
    found = [f"{node} {A} {CPPCC}{kind}> ."]
    for one in sources:
        proof = f"<{SOURCE}文{one}#char={number % 3},9>"
        found += [f"{node} {CPPCC}evidence> {proof} .", f"{proof} {CPPCC}inSource> <{SOURCE}文{one}> ."]
        if kind == "Article":
            found.append(f"{node} {CPPCC}inSource> <{SOURCE}文{one}> .")
    return found


ACTIVITIES = st.lists(
    st.tuples(
        st.sampled_from(("Activity", "Activity", "Work")),
        st.sampled_from(("realised", "realised", "planned")),
        st.sets(st.sampled_from(("230184", "230000", "999999"))),
        st.sets(st.sampled_from(("2024", "2024-05", "2024-05-06", "2024-05-09/2024-06-01", "2023-05/.."))),
        st.sets(st.sampled_from(("activity-type/visit", "activity-type/meeting", "other/visit"))),
    ),
    max_size=12,
)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(said=ACTIVITIES)
def test_whatever_was_held(
    said: list[tuple[str, str, set[str], set[str], set[str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Activities of several committees, days and types or of none, plans, and what is no activity."""
    store, tally = ox.Store(), Tally()
    for code in ("230184", "230000"):
        label = f'<{COMMITTEE}{code}> <http://www.w3.org/2004/02/skos/core#prefLabel> "{code}政协"@zh .'
        store.load(input=label, format=ox.RdfFormat.N_QUADS)
    # the form for a whole graph takes whatever committees hold for an activity
    first = ("Activity", "realised", {"230184"}, {"2024"}, {"activity-type/visit"})
    for number, (kind, status, codes, dates, types) in enumerate([first, *said]):
        node = f"<https://w3id.org/cppcc/id/activity/{number}>"
        pairs = [(A, f"{CPPCC}{kind}>"), (f"{CPPCC}status>", f"{VOCAB}status/{status}>")]
        pairs += [(f"{CPPCC}agent>", f"<{COMMITTEE}{code}>") for code in codes]
        pairs += [(f"{CPPCC}date>", f'"{date}"^^{CPPCC}edtf>') for date in dates]
        pairs += [(f"{CPPCC}activityType>", f"{VOCAB}{word}>") for word in types]
        tally.add({(predicate.encode(), value.encode()) for predicate, value in pairs})
        lines = "".join(f"{node} {predicate} {value} .\n" for predicate, value in pairs)
        store.load(input=lines, format=ox.RdfFormat.N_QUADS)
    store.load(input=b"".join(held_lines(tally.held)), format=ox.RdfFormat.N_QUADS)
    same(store, monkeypatch)


def test_counts_of_an_earlier_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """A store that holds only some of the counts is asked plainly for the others."""
    store = ox.Store()
    store.load(input=known_lines({("2024", "Person"): 3}), format=ox.RdfFormat.N_QUADS)
    lines = [
        f"<https://w3id.org/cppcc/id/activity/1> {predicate} {value} ."
        for predicate, value in (
            (A, f"{CPPCC}Activity>"),
            (f"{CPPCC}status>", f"{VOCAB}status/realised>"),
            (f"{CPPCC}agent>", f"<{COMMITTEE}230184>"),
            (f"{CPPCC}date>", f'"2024-05-06"^^{CPPCC}edtf>'),
        )
    ]
    store.load(input="\n".join(lines), format=ox.RdfFormat.N_QUADS)
    assert has_counts(store)
    assert not has_counts(store, "month")
    assert ask(store, "activities-by-month").column("month") == ["2024-05"]
    monkeypatch.setattr(
        "cppcc_graph.questions.question", lambda _: replace(question("activities-by-month"), whole=None)
    )
    assert ask(store, "activities-by-month").column("month") == ["2024-05"]
    assert ask(store, "activities-by-month", {"committee": "230184"}).column("activities") == [1]


def source(number: int, days: list[str]) -> list[str]:
    """A source, published on its day if it has one."""
    node = f"<{SOURCE}文{number}>"
    found = [f"{node} {A} {CPPCC}Source> .", f'{node} <http://purl.org/dc/terms/identifier> "文{number}" .']
    return [*found, *([f'{node} {CPPCC}published> "{days[number]}"^^{CPPCC}edtf> .'] if days[number] else [])]
