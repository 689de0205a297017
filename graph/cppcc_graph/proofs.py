"""The sentences behind a node: quotes from the graph, paragraphs from the stored texts."""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from cppcc_graph.viewgraph import ViewEvidence
from cppcc_ontology.terms import CPPCC, DCTERMS

__all__ = ["Proofs"]

_TEXTS_KEPT: Final = 32
_LONGEST_PARAGRAPH: Final = 400
_EVIDENCE: Final = ox.NamedNode(CPPCC.evidence)
#: What is shown of a source.
_SHOWN: Final = tuple((iri, ox.NamedNode(iri)) for iri in (DCTERMS.identifier, DCTERMS.title, CPPCC.published))
_FIELDS: Final = {CPPCC.start: "start", CPPCC.end: "end", CPPCC.quote: "quote", CPPCC.inSource: "source"}


@dataclass(slots=True)
class Proofs:
    """Looks up evidence; keeps the last few texts in memory. `texts` is the folder of stored texts, None without.

    `each` is how many pieces of evidence a node shows unless more or fewer are asked for.
    """

    store: ox.Store
    texts: Path | None
    each: int = 5
    _kept: "OrderedDict[str, str]" = field(default_factory=OrderedDict)

    def of(self, iri: str, *, limit: int | None = None) -> tuple[ViewEvidence, ...]:
        """The evidence of a node, by document and place, at most `limit` pieces (`each` without)."""
        proofs = (q.object for q in self.store.quads_for_pattern(ox.NamedNode(iri), _EVIDENCE, None))
        found = sorted((p for p in proofs if isinstance(p, ox.NamedNode)), key=_place)
        kept = found[: self.each if limit is None else limit]
        sources: dict[str, dict[str, str]] = {}
        return tuple(self._with_paragraph(self._read(proof, sources)) for proof in kept)

    def _read(self, proof: ox.NamedNode, sources: dict[str, dict[str, str]]) -> ViewEvidence:
        row: dict[str, str] = {}
        for quad in self.store.quads_for_pattern(proof, None, None):
            name = _FIELDS.get(quad.predicate.value)
            if name:
                row[name] = getattr(quad.object, "value", "")
        iri = row.get("source", "")
        if iri not in sources:
            sources[iri] = self._source(iri)
        source = sources[iri]
        quote = row.get("quote", "")
        return ViewEvidence(
            doc=source.get(DCTERMS.identifier, ""),
            title=source.get(DCTERMS.title, ""),
            start=int(row.get("start", 0)),
            end=int(row.get("end", 0)),
            quote=quote,
            paragraph=quote,
            offset=-1,
            published=source.get(CPPCC.published),
        )

    def _source(self, iri: str) -> dict[str, str]:
        if not iri:
            return {}
        node = ox.NamedNode(iri)
        return {
            name: getattr(quad.object, "value", "")
            for name, predicate in _SHOWN
            for quad in self.store.quads_for_pattern(node, predicate, None)
        }

    def _with_paragraph(self, proof: ViewEvidence) -> ViewEvidence:
        text = self._text(proof.doc)
        if text is None or text[proof.start : proof.end] != proof.quote:
            return proof
        start = max(text.rfind("\n", 0, proof.start) + 1, proof.start - _LONGEST_PARAGRAPH)
        stop = text.find("\n", proof.end)
        stop = min(len(text) if stop < 0 else stop, proof.end + _LONGEST_PARAGRAPH)
        return ViewEvidence(
            proof.doc,
            proof.title,
            proof.start,
            proof.end,
            proof.quote,
            paragraph=text[start:stop],
            offset=proof.start - start,
            published=proof.published,
        )

    def _text(self, doc: str) -> str | None:
        if self.texts is None or not doc:
            return None
        if doc not in self._kept:
            try:
                self._kept[doc] = (self.texts / f"{doc}.txt").read_bytes().decode("utf-8")
            except (OSError, UnicodeDecodeError):
                return None
            if len(self._kept) > _TEXTS_KEPT:
                self._kept.popitem(last=False)
        return self._kept[doc]

    def documents(self) -> Iterator[str]:
        """Names of all documents, sorted."""
        names = (q.object.value for q in self.store.quads_for_pattern(None, ox.NamedNode(DCTERMS.identifier), None))  # type: ignore[union-attr]
        yield from sorted(names)


def _place(proof: ox.NamedNode) -> tuple[str, int, int]:
    """Document and range, as the IRI of a piece of evidence tells them."""
    source, _, place = proof.value.partition("#char=")
    start, _, end = place.partition(",")
    return (source, int(start), int(end)) if start.isdigit() and end.isdigit() else (source, 0, 0)
