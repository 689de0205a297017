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
from cppcc_graph.words import term_label
from cppcc_ontology.terms import ONTOLOGY

__all__ = ["NO_EXTRAS", "Extras", "explorer_data", "facet_names"]

#: A page with more text than this (code points, about 60 MB) takes too long to open: later texts are left out.
_MAX_TEXT: Final = 20_000_000
_BACKBONE: Final = frozenset({"committee", "place"})


@dataclass(frozen=True, slots=True)
class Extras:
    """What the explorer shows besides the graph: whole texts by document, and (longitude, latitude) of nodes by id."""

    texts: Mapping[str, str] = field(default_factory=dict)
    points: Mapping[str, tuple[float, float]] = field(default_factory=dict)


#: A graph alone.
NO_EXTRAS: Final = Extras()


def explorer_data(graph: ViewGraph, extras: Extras = NO_EXTRAS, *, title: str | None = None) -> dict[str, Any]:
    """Lay out a graph with its texts for the explorer; only texts that prove something are kept."""
    data = view_data(graph, positions(graph))
    if title is not None:
        data["title"] = clean_label(title)
    data["heads"], data["groups"] = _heads_and_groups(graph)
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


def _heads_and_groups(graph: ViewGraph) -> tuple[list[int], list[int]]:
    """For each node the number of its head and of the committee or place whose group it is in, -1 for none."""
    kinds = {node.id: node.kind for node in graph.nodes}
    numbers = {node.id: number for number, node in enumerate(graph.nodes)}
    heads = head_of_each(graph)
    tops = top_heads(heads, kinds)
    above = [numbers[heads[node]] if node in heads else -1 for node in kinds]
    groups = [numbers[tops[node]] if kinds[tops[node]] in _BACKBONE else -1 for node in kinds]
    return above, groups


def _kept_texts(docs: list[list[str]], texts: Mapping[str, str]) -> dict[str, str]:
    kept: dict[str, str] = {}
    room = _MAX_TEXT
    for name, *_ in docs:
        text = texts.get(name)
        if text is not None and len(text) <= room:
            kept[name] = clean_quote(text)
            room -= len(text)
    return kept
