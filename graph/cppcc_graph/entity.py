"""One thing with everything the graph says of it, as a card."""

import html
from dataclasses import dataclass

from cppcc_graph.viewgraph import KIND_LABELS, ViewEvidence

__all__ = ["Entity", "Relation"]


@dataclass(frozen=True, slots=True)
class Relation:
    """An edge at a thing: `outgoing` tells whether it begins there; `other` is the IRI at its other end."""

    label: str
    other: str
    other_label: str
    outgoing: bool


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing: its IRI, kind, names, attributes (Chinese name, value), relations, and the sentences that name it."""

    iri: str
    label: str
    kind: str
    aliases: tuple[str, ...]
    attributes: tuple[tuple[str, str], ...]
    relations: tuple[Relation, ...]
    evidence: tuple[ViewEvidence, ...]

    def __repr__(self) -> str:
        lines = [f"{self.label} ({KIND_LABELS.get(self.kind, self.kind)}) {self.iri}"]
        lines += [f"  {name}: {value}" for name, value in self.attributes]
        lines += [f"  {'→' if r.outgoing else '←'} {r.label} {r.other_label}" for r in self.relations[:20]]
        lines += [f"  “{e.quote}” {e.doc} {e.start}-{e.end}" for e in self.evidence[:5]]
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        rows = [*((name, value) for name, value in self.attributes)]
        rows += [(f"{'' if r.outgoing else '← '}{r.label}", r.other_label) for r in self.relations[:50]]
        body = "".join(f"<tr><th>{html.escape(a)}</th><td>{html.escape(b)}</td></tr>" for a, b in rows)
        quotes = "".join(map(_quote, self.evidence[:5]))
        head = f"<h4>{html.escape(self.label)} <small>{html.escape(KIND_LABELS.get(self.kind, self.kind))}</small></h4>"
        return f"{head}<table>{body}</table>{quotes}<p><code>{html.escape(self.iri)}</code></p>"


def _quote(proof: ViewEvidence) -> str:
    where = html.escape(f"{proof.title or proof.doc} {proof.start}-{proof.end}")
    return f"<blockquote>{html.escape(proof.paragraph)}<br><small>{where}</small></blockquote>"
