"""What the pages of a build know besides the graph: which committee or place a place stands under."""

import pyoxigraph as ox

from cppcc_graph.pages import above_of
from cppcc_graph.viewgraph import ViewGraph, ViewNode
from cppcc_ontology.terms import CPPCC, ID


def _store(*said: tuple[str, str, str]) -> ox.Store:
    store = ox.Store()
    for subject, predicate, thing in said:
        store.add(ox.Quad(ox.NamedNode(ID + subject), ox.NamedNode(predicate), ox.NamedNode(ID + thing)))
    return store


def _picture(*nodes: str) -> ViewGraph:
    return ViewGraph("图", tuple(ViewNode(ID + node, node, node.split("/", 1)[0]) for node in nodes), ())


def test_a_place_stands_under_the_committee_there_or_above() -> None:
    """Its own committee first, then the nearest place or committee above that is in the picture."""
    store = _store(
        ("place/11", CPPCC.parentPlace, "place/1"),
        ("place/111", CPPCC.parentPlace, "place/11"),
        ("place/112", CPPCC.parentPlace, "place/11"),
        ("place/1121", CPPCC.parentPlace, "place/112"),
        ("committee/1", CPPCC.division, "place/1"),
        ("committee/11", CPPCC.division, "place/11"),
        ("committee/111", CPPCC.division, "place/111"),
    )
    shown = ("committee/1", "committee/111", "place/111", "place/112", "place/1121", "place/2")
    assert above_of(store, _picture(*shown)) == {
        ID + "place/111": ID + "committee/111",
        ID + "place/112": ID + "committee/1",
        ID + "place/1121": ID + "place/112",
    }


def test_places_that_claim_each_other_come_to_an_end() -> None:
    """A circle in the data is walked once."""
    store = _store(("place/1", CPPCC.parentPlace, "place/2"), ("place/2", CPPCC.parentPlace, "place/1"))
    assert above_of(store, _picture("place/1")) == {}
