"""The interactive pages of a build: explorer.html holds everything, graph.html draws the most connected part."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, TypeAlias

import pyoxigraph as ox

from cppcc_graph.explorer import Extras, render_explorer
from cppcc_graph.kg_view import view_of_all
from cppcc_graph.proofs import Proofs
from cppcc_graph.query_files import read_query
from cppcc_graph.rows import Cell, run_query
from cppcc_graph.view import render_view
from cppcc_graph.viewgraph import ViewGraph
from cppcc_ontology.terms import CPPCC

__all__ = ["MAX_EXPLORER_NODES", "PAGES", "TITLE", "Page", "above_of", "points_of", "texts_of", "write_pages"]

#: Writes pages into a build's folder from its store.
Page: TypeAlias = Callable[[ox.Store, Path], None]

#: What the pages are headed with.
TITLE: Final = "政协知识图谱"

#: A browser opens this many in about three seconds; of a larger graph the most connected are shown, and it says so.
MAX_EXPLORER_NODES: Final = 50_000

#: So many sentences a node shows: the reader colours them all.
_MENTIONS: Final = 50
_DIVISION: Final = ox.NamedNode(CPPCC.division)
_PARENT: Final = ox.NamedNode(CPPCC.parentPlace)


def write_pages(store: ox.Store, out: Path) -> None:
    """Write graph.html and explorer.html from one look at the graph."""
    proofs = Proofs(store, out / "texts", each=_MENTIONS)
    graph = view_of_all(store, proofs, TITLE, limit=MAX_EXPLORER_NODES)
    render_view(graph, out / "graph.html")
    extras = Extras(texts_of(graph, out / "texts"), points_of(store), above_of(store, graph))
    render_explorer(graph, out / "explorer.html", extras)


def texts_of(graph: ViewGraph, folder: Path) -> dict[str, str]:
    """The stored texts that prove something in the graph, by document."""
    proofs = [one.evidence for one in graph.nodes] + [one.evidence for one in graph.edges]
    docs = sorted({proof.doc for group in proofs for proof in group})
    files = {doc: folder / f"{doc}.txt" for doc in docs}
    return {doc: path.read_bytes().decode("utf-8") for doc, path in files.items() if path.is_file()}


def points_of(store: ox.Store) -> dict[str, tuple[float, float]]:
    """(longitude, latitude) of the committees and places whose division has a point, rounded to some hundred metres."""
    rows = run_query(store, read_query("projections", "points"))
    return {str(row["thing"]): (round(_number(row["long"]), 3), round(_number(row["lat"]), 3)) for row in rows}


def above_of(store: ox.Store, graph: ViewGraph) -> dict[str, str]:
    """For each place of the picture its committee there, or the nearest place or committee above it."""
    shown = {node.id for node in graph.nodes}
    seats = {
        _iri(quad.object): _iri(quad.subject)
        for quad in store.quads_for_pattern(None, _DIVISION, None)
        if _iri(quad.subject) in shown
    }
    found: dict[str, str] = {}
    for place in (node.id for node in graph.nodes if node.kind == "place"):
        above = (at if at in shown else seats.get(at) for at in _upward(store, place))
        head = seats.get(place) or next(filter(None, above), None)
        if head:
            found[place] = head
    return found


def _upward(store: ox.Store, place: str) -> Iterator[str]:
    seen = {place}
    while True:
        above = sorted(_iri(quad.object) for quad in store.quads_for_pattern(ox.NamedNode(place), _PARENT, None))
        place = next((one for one in above if one not in seen), "")
        if not place:
            return
        seen.add(place)
        yield place


def _iri(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode) else ""


def _number(cell: Cell) -> float:
    return float(str(cell))


#: Every page of a build.
PAGES: Final[tuple[Page, ...]] = (write_pages,)
