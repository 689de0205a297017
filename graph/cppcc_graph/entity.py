"""One thing with everything the graph says of it, as a card."""

import html
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from cppcc_graph.ask_quotes import sentence
from cppcc_graph.viewgraph import ViewEvidence
from cppcc_graph.words import kind_label

__all__ = ["Entity", "Relation", "cut"]


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
        return self.as_text(relations=20, sentences=5)

    def as_text(self, *, relations: int, sentences: int, hint: str = "") -> str:
        """The card with at most so many relations and sentences; where it is cut it says how many more there are."""
        shown = [f"{'→' if r.outgoing else '←'} {r.label} {r.other_label}" for r in self.relations]
        lines = [f"{self.label} ({kind_label(self.kind)}) {self.iri}"]
        lines += [f"  {name}: {value}" for name, value in self.attributes]
        lines += cut(shown, relations, "条联系", hint)
        lines += cut(self._sentences(), sentences, "句原文", hint)
        return "\n".join(lines)

    def _sentences(self) -> list[str]:
        """Each sentence once, with the places in the text where it names the thing."""
        places: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for proof in self.evidence:
            places[proof.doc, " ".join(sentence(proof).split())].append(f"{proof.start}-{proof.end}")
        return [f"“{words}” {doc} {'、'.join(found)}" for (doc, words), found in places.items()]

    def _repr_html_(self) -> str:
        rows = [*((name, value) for name, value in self.attributes)]
        rows += [(f"{'' if r.outgoing else '← '}{r.label}", r.other_label) for r in self.relations[:50]]
        rows += [("…", line.strip()) for line in cut([""] * len(self.relations), 50, "条联系")[50:]]
        body = "".join(f"<tr><th>{html.escape(a)}</th><td>{html.escape(b)}</td></tr>" for a, b in rows)
        quotes = "".join(map(_quote, self.evidence[:5]))
        head = f"<h4>{html.escape(self.label)} <small>{html.escape(kind_label(self.kind))}</small></h4>"
        return f"{head}<table>{body}</table>{quotes}<p><code>{html.escape(self.iri)}</code></p>"


def cut(rows: Sequence[str], most: int, unit: str, hint: str = "") -> list[str]:
    """The first rows, indented, and a line that says how many more there are.

    >>> cut(["甲", "乙", "丙"], 1, "条联系", "（--json 给出全部）")
    ['  甲', '  … 另有 2 条联系（--json 给出全部）']
    """
    lines = [f"  {row}" for row in rows[:most]]
    return [*lines, f"  … 另有 {len(rows) - most} {unit}{hint}"] if len(rows) > most else lines


def _quote(proof: ViewEvidence) -> str:
    where = html.escape(f"{proof.title or proof.doc} {proof.start}-{proof.end}")
    return f"<blockquote>{html.escape(proof.paragraph)}<br><small>{where}</small></blockquote>"
