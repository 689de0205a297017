"""What explorer.html knows beyond a picture: heads and groups of the nodes, facets, and the source texts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from cppcc_graph.layout import positions
from cppcc_graph.layout_tree import head_of_each, top_heads
from cppcc_graph.view_data import view_data
from cppcc_graph.view_static import static_text
from cppcc_graph.view_text import clean_label, clean_quote
from cppcc_graph.viewgraph import ViewGraph
from cppcc_graph.words import english_words, term_label
from cppcc_ontology.terms import ONTOLOGY

__all__ = ["NO_EXTRAS", "Extras", "explorer_data", "facet_names"]

#: A page with more text than this (code points, about 60 MB) takes too long to open: later texts are left out.
_MAX_TEXT: Final = 20_000_000
_BACKBONE: Final = frozenset({"committee", "place"})
#: Where the rows of `view_data` keep attributes, as name and value by turns.
_NODE_ATTRIBUTES: Final = 6
_EDGE_ATTRIBUTES: Final = 4


@dataclass(frozen=True, slots=True)
class Extras:
    """What the explorer shows besides the graph.

    Whole texts by document; (longitude, latitude) of nodes by id; for a place the node that it stands under.
    """

    texts: Mapping[str, str] = field(default_factory=dict)
    points: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    above: Mapping[str, str] = field(default_factory=dict)


#: A graph alone.
NO_EXTRAS: Final = Extras()


def explorer_data(graph: ViewGraph, extras: Extras = NO_EXTRAS, *, title: str | None = None) -> dict[str, Any]:
    """Lay out a graph with its texts for the explorer; only texts that prove something are kept."""
    data = view_data(graph, positions(graph))
    if title is not None:
        data["title"] = clean_label(title)
    data["heads"], data["groups"] = _heads_and_groups(graph, extras.above)
    data["english"] = _english(data)
    data["facets"] = {facet: name for facet, name in facet_names().items() if name in data["names"]}
    data["texts"] = _kept_texts(data["docs"], extras.texts)
    data["points"] = [
        [number, *extras.points[node.id]] for number, node in enumerate(graph.nodes) if node.id in extras.points
    ]
    return data


@cache
def facet_names() -> Mapping[str, str]:
    """Map each facet to the Chinese name of the attribute that it reads."""
    rows = [line.split("\t") for line in static_text("facets.tsv").splitlines() if not line.startswith("#")]
    return {facet: term_label(f"{ONTOLOGY}#{name}") for facet, name in rows[1:]}


def _heads_and_groups(graph: ViewGraph, above: Mapping[str, str]) -> tuple[list[int], list[int]]:
    """For each node the number of its head and of the committee or place whose group it is in, -1 for none."""
    kinds = {node.id: node.kind for node in graph.nodes}
    numbers = {node.id: number for number, node in enumerate(graph.nodes)}
    heads = _put_under(head_of_each(graph), {n: head for n, head in above.items() if {n, head} <= kinds.keys()})
    tops = top_heads(heads, kinds)
    upward = [numbers[heads[node]] if node in heads else -1 for node in kinds]
    groups = [numbers[tops[node]] if kinds[tops[node]] in _BACKBONE else -1 for node in kinds]
    return upward, groups


def _put_under(heads: dict[str, str], above: Mapping[str, str]) -> dict[str, str]:
    """Give roots the head that is known for them, unless that stands below them."""
    for node, head in sorted(above.items()):
        at: str | None = head
        while at is not None and at != node:
            at = heads.get(at)
        if at is None:
            heads.setdefault(node, head)
    return heads


def _english(data: Mapping[str, Any]) -> dict[str, str]:
    """English for the names and values of attributes that the ontology and its vocabularies have."""
    known = english_words()
    flats = [*(node[_NODE_ATTRIBUTES] for node in data["nodes"]), *(edge[_EDGE_ATTRIBUTES] for edge in data["edges"])]
    used = {*data["names"], *(value for flat in flats for value in flat[1::2])}
    return {word: known[word] for word in sorted(used) if word in known}


def _kept_texts(docs: list[list[str]], texts: Mapping[str, str]) -> dict[str, str]:
    kept: dict[str, str] = {}
    room = _MAX_TEXT
    for name, *_ in docs:
        text = texts.get(name)
        if text is not None and len(text) <= room:
            kept[name] = clean_quote(text)
            room -= len(text)
    return kept
