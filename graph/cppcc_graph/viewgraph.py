"""What a picture of a graph is drawn from: plain records of nodes and edges, each with the sentences that prove it.

Nothing here knows RDF, NetworkX or HTML; `KnowledgeGraph.view_graph` makes a `ViewGraph`, a renderer draws it.
"""

from dataclasses import dataclass
from typing import Final

__all__ = ["KIND_LABELS", "ViewEdge", "ViewEvidence", "ViewGraph", "ViewNode"]

#: Kinds of node (as in `id/KIND/…`) in the order of a legend, with their Chinese names.
KIND_LABELS: Final[dict[str, str]] = {
    "committee": "政协委员会",
    "unit": "机构与站点",
    "person": "人物",
    "organization": "其他单位",
    "initiative": "品牌与做法",
    "activity": "活动",
    "outcome": "成效",
    "work": "文件与提案",
    "place": "地区",
    "source": "来源",
}


@dataclass(frozen=True, slots=True)
class ViewEvidence:
    """One proof: `quote` stands at code points [start, end) of the text `doc`; `paragraph` is the paragraph around it.

    `paragraph[offset : offset + len(quote)] == quote` where the quote lies in one paragraph; else `offset` is -1 and
    `paragraph` is the quote itself.
    """

    doc: str
    title: str
    start: int
    end: int
    quote: str
    paragraph: str
    offset: int
    published: str | None = None


@dataclass(frozen=True, slots=True)
class ViewNode:
    """A node: `id` is its IRI, `kind` a key of `KIND_LABELS`; `attributes` are (Chinese name, value) pairs in order.

    `x` and `y` are positions where the graph has stored ones. `aliases` are further names to search by.
    """

    id: str
    label: str
    kind: str
    attributes: tuple[tuple[str, str], ...] = ()
    evidence: tuple[ViewEvidence, ...] = ()
    aliases: tuple[str, ...] = ()
    x: float | None = None
    y: float | None = None


@dataclass(frozen=True, slots=True)
class ViewEdge:
    """An edge between two node ids: `relation` is a name for programs (unitOf), `label` the Chinese words to show.

    `proof` is the id of the membership or practice that the edge stands for, empty where it is a plain triple.
    """

    source: str
    target: str
    relation: str
    label: str
    evidence: tuple[ViewEvidence, ...] = ()
    attributes: tuple[tuple[str, str], ...] = ()
    proof: str = ""


@dataclass(frozen=True, slots=True)
class ViewGraph:
    """The whole picture: nodes sorted by id, edges by (source, target, relation); `left_out` nodes did not fit."""

    title: str
    nodes: tuple[ViewNode, ...]
    edges: tuple[ViewEdge, ...]
    left_out: int = 0
