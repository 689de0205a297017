"""A `ViewGraph` as compact, safe data for a page: names cleaned, repeated texts stored once, ids replaced by numbers.

Both pages read this; `explorer_src/src/data.js` is its other side.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from cppcc_graph.layout import Point
from cppcc_graph.pinyin import search_keys
from cppcc_graph.view_text import LABEL_LIMIT, clean_label, clean_quote
from cppcc_graph.viewgraph import KIND_LABELS, ViewEdge, ViewEvidence, ViewGraph, ViewNode

__all__ = ["RELATION_LABELS", "view_data"]

#: Names of relations whose edges carry words of their own.
RELATION_LABELS: Final = {"role": "任职"}

_VALUE_LIMIT = LABEL_LIMIT * 10
_MAX_EVIDENCE = 60


class _Table:
    """Values stored once, in the order of their first use."""

    def __init__(self) -> None:
        self.rows: list[Any] = []
        self._at: dict[Any, int] = {}

    def index(self, key: Any, row: Any = None) -> int:
        if key not in self._at:
            self._at[key] = len(self.rows)
            self.rows.append(key if row is None else row)
        return self._at[key]


def view_data(graph: ViewGraph, places: Mapping[str, Point]) -> dict[str, Any]:
    """Lay out everything a page shows; `places` holds a point for each node."""
    kinds = [kind for kind in KIND_LABELS if any(node.kind == kind for node in graph.nodes)]
    kinds += sorted({node.kind for node in graph.nodes} - set(KIND_LABELS))
    writer = _Writer(kinds)
    numbers = {node.id: number for number, node in enumerate(graph.nodes)}
    nodes = [writer.node(node, places[node.id]) for node in graph.nodes]
    edges = [writer.edge(e, numbers) for e in graph.edges if e.source in numbers and e.target in numbers]
    return {
        "title": clean_label(graph.title),
        "leftOut": graph.left_out,
        "kinds": [[clean_label(kind), KIND_LABELS.get(kind, clean_label(kind))] for kind in kinds],
        "relations": writer.relations.rows,
        "names": writer.names.rows,
        "docs": writer.docs.rows,
        "paragraphs": writer.paragraphs.rows,
        "evidence": writer.evidence.rows,
        "nodes": nodes,
        "edges": edges,
    }


class _Writer:
    def __init__(self, kinds: list[str]) -> None:
        self.kinds = {kind: at for at, kind in enumerate(kinds)}
        self.relations = _Table()
        self.names = _Table()
        self.docs = _Table()
        self.paragraphs = _Table()
        self.evidence = _Table()

    def node(self, node: ViewNode, place: Point) -> list[Any]:
        label = clean_label(node.label) or "（无名）"
        aliases = [clean_label(alias) for alias in node.aliases]
        keys = search_keys(label, aliases).split("\n", 1)
        return [
            self.kinds[node.kind],
            label,
            clean_label(node.id, limit=_VALUE_LIMIT),
            keys[1] if len(keys) > 1 else "",
            round(place[0]),
            round(place[1]),
            self._attributes(node.attributes),
            self._proofs(node.evidence),
        ]

    def edge(self, edge: ViewEdge, numbers: Mapping[str, int]) -> list[Any]:
        name = RELATION_LABELS.get(edge.relation, edge.label)
        relation = self.relations.index(edge.relation, [clean_label(edge.relation), clean_label(name)])
        if self.relations.rows[relation][1] != clean_label(edge.label):
            self.relations.rows[relation][1] = clean_label(RELATION_LABELS.get(edge.relation, edge.relation))
        return [
            numbers[edge.source],
            numbers[edge.target],
            relation,
            clean_label(edge.label),
            self._attributes(edge.attributes),
            self._proofs(edge.evidence),
            clean_label(edge.proof, limit=_VALUE_LIMIT),
        ]

    def _attributes(self, pairs: Iterable[tuple[str, str]]) -> list[Any]:
        flat: list[Any] = []
        for name, value in pairs:
            flat += (self.names.index(clean_label(name)), clean_label(value, limit=_VALUE_LIMIT))
        return flat

    def _proofs(self, proofs: tuple[ViewEvidence, ...]) -> list[int]:
        return [self._proof(proof) for proof in proofs[:_MAX_EVIDENCE]]

    def _proof(self, proof: ViewEvidence) -> int:
        doc = self.docs.index(
            proof.doc,
            [
                clean_label(proof.doc),
                clean_label(proof.title) or clean_label(proof.doc),
                clean_label(proof.published or ""),
            ],
        )
        paragraph = self.paragraphs.index(clean_quote(proof.paragraph))
        row = [doc, proof.start, proof.end, clean_quote(proof.quote), paragraph, proof.offset]
        return self.evidence.index((doc, proof.start, proof.end, proof.quote, paragraph), row)
