"""What pages and the JSON API show of the graph: things, neighbours, evidence, sources; everything bounded.

These run in a worker process, on its store, and return plain values for JSON.
"""

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from cppcc_graph.describe import aliases_of, attributes_of, label_of
from cppcc_graph.edges import relations
from cppcc_graph.iris import kind_of
from cppcc_graph.proofs import Proofs
from cppcc_graph.query_files import QUERY_PREFIXES, read_query, with_values
from cppcc_graph.serve.errors import Problem
from cppcc_graph.serve.marks import marked
from cppcc_graph.viewgraph import KIND_LABELS
from cppcc_graph.words import concept_label
from cppcc_ontology.terms import DCTERMS

__all__ = ["Lookups", "page_query"]

_EDGES, _PROOFS, _SLICE = 200, 50, 20_000
_CHAR = re.compile(r"(\d{1,9}),(\d{1,9})")


@cache
def page_query(name: str) -> str:
    """The text of serve/queries/NAME.rq."""
    return files("cppcc_graph.serve").joinpath("queries", f"{name}.rq").read_text("utf-8")


@dataclass(slots=True)
class Lookups:
    """Looks things up in a store; `out` is the folder of the build, where the texts are."""

    store: ox.Store
    out: Path | None
    proofs: Proofs = field(init=False)

    def __post_init__(self) -> None:
        """Prepare the reader of texts."""
        self.proofs = Proofs(self.store, self.out / "texts" if self.out else None)

    def entity(self, iri: str) -> dict[str, Any]:
        """Everything about one thing: names, attributes, relations (at most 200 of a kind), sentences (at most 50)."""
        self.exists(iri)
        return {
            **self.card(iri),
            "attributes": [list(pair) for pair in attributes_of(self.store, iri)],
            "relations": self.neighbours(iri),
            "evidence": self.evidence(iri),
        }

    def card(self, iri: str) -> dict[str, Any]:
        """A thing in a list: name, kind, and what tells it from others of its name."""
        kind = kind_of(iri)
        notes = [str(row["note"].value) for row in self._rows("note", thing=iri)]
        return {
            "iri": iri,
            "label": self._label(iri, kind),
            "kind": kind,
            "kind_label": KIND_LABELS.get(kind, kind),
            "note": "、".join(dict.fromkeys(notes)),
            "aliases": list(aliases_of(self.store, iri)),
        }

    def cards(self, iris: list[str]) -> list[dict[str, Any]]:
        """Several things in a list."""
        return [self.card(iri) for iri in iris]

    def labels(self, iris: list[str]) -> dict[str, str]:
        """Labels of those things of which something is said, by IRI."""
        found = {}
        for iri in iris:
            try:
                self.exists(iri)
            except Problem:
                words = concept_label(iri)
            else:
                words = self._label(iri, kind_of(iri))
            if words:
                found[iri] = words
        return found

    def neighbours(self, iri: str) -> list[dict[str, Any]]:
        """Edges at a thing, by relation; each list is cut at 200."""
        self.exists(iri)
        found = sorted(self._edges(iri), key=lambda edge: (edge["relation"], edge["label"], edge["other"]))
        return [{**edge, "other_label": label_of(self.store, edge["other"])} for edge in found]

    def evidence(self, iri: str) -> list[dict[str, Any]]:
        """The sentences that prove a thing, each with its paragraph."""
        self.exists(iri)
        return [asdict(proof) for proof in self.proofs.of(iri, limit=_PROOFS)]

    def source(self, iri: str, char: str = "", page: int = 0) -> dict[str, Any]:
        """A source: what is known of it and a stretch of its text with every range that proves something.

        `char` is START,END of a range to show, `page` the number of a stretch.
        """
        self.exists(iri)
        doc = self._doc(iri)
        text = self._text(doc)
        shown = _CHAR.fullmatch(char)
        at = int(shown[1]) if shown else page * _SLICE
        start = min(at, max(0, len(text) - 1)) // _SLICE * _SLICE
        end = min(len(text), start + _SLICE)
        marks = [mark for mark in self._marks(iri) if mark["start"] < end and mark["end"] > start]
        wanted = [int(shown[1]), int(shown[2])] if shown else None
        parts = marked({"text": text[start:end], "start": start, "marks": marks, "wanted": wanted})
        attributes = [list(pair) for pair in attributes_of(self.store, iri)]
        place = {"doc": doc, "start": start, "end": end, "length": len(text)}
        return {**self.card(iri), **place, "attributes": attributes, "parts": [asdict(part) for part in parts]}

    def proved(self, iri: str) -> list[dict[str, Any]]:
        """What a piece of evidence proves."""
        return [self.card(str(row["thing"].value)) for row in self._rows("proved", evidence=iri)]

    def names(self) -> Iterator[tuple[str, str]]:
        """(IRI, name) of everything that has a name."""
        for row in self._rows("names"):
            if isinstance(row["thing"], ox.NamedNode):
                yield row["thing"].value, str(row["name"].value)

    def exists(self, iri: str) -> None:
        """Refuse an IRI of which nothing is said."""
        try:
            known = next(self.store.quads_for_pattern(ox.NamedNode(iri), None, None), None)
        except ValueError as error:
            raise Problem(400, "iri", "this is no IRI") from error
        if known is None:
            raise Problem(404, "unknown", "nothing of that IRI is in the graph", hint="look it up: /search?q=…")

    def _label(self, iri: str, kind: str) -> str:
        """The name to show; of a source its title."""
        if kind == "source":
            titles = self.store.quads_for_pattern(ox.NamedNode(iri), ox.NamedNode(DCTERMS.title), None)
            title = next((quad.object.value for quad in titles if isinstance(quad.object, ox.Literal)), None)
            return title or self._doc(iri)
        return label_of(self.store, iri)

    def _edges(self, iri: str) -> Iterator[dict[str, Any]]:
        """Edges that begin or end at a thing."""
        for name in relations():
            for end, other in (("source", "target"), ("target", "source")):
                query = f"{with_values(read_query('edges', name), {end: ox.NamedNode(iri)})}\nLIMIT {_EDGES}"
                for row in self.store.query(query, prefixes=QUERY_PREFIXES):  # type: ignore[union-attr]
                    if isinstance(row[other], ox.NamedNode):
                        proof = getattr(row["proof"], "value", "")
                        yield {
                            "relation": name, "label": str(getattr(row["label"], "value", "")),
                            "other": row[other].value, "outgoing": end == "source", "proof": proof,
                        }  # fmt: skip

    def _marks(self, iri: str) -> list[dict[str, Any]]:
        """Ranges of a source that prove something."""
        return [
            {"iri": row["evidence"].value, "start": int(row["start"].value), "end": int(row["end"].value)}
            for row in self._rows("marks", source=iri)
        ]

    def _doc(self, iri: str) -> str:
        """The name of a source's document: as the graph says, else the end of its IRI."""
        named = self.store.quads_for_pattern(ox.NamedNode(iri), ox.NamedNode(DCTERMS.identifier), None)
        said = next((quad.object.value for quad in named if isinstance(quad.object, ox.Literal)), None)
        return said or iri.rpartition("/source/")[2]

    def _text(self, doc: str) -> str:
        """The stored text of a document, empty where there is none; never a file outside the folder of texts."""
        if self.out is None:
            return ""
        folder = (self.out / "texts").resolve()
        path = (folder / f"{doc}.txt").resolve()
        if not path.is_relative_to(folder) or not path.is_file():
            return ""
        return path.read_bytes().decode("utf-8", "replace")

    def _rows(self, name: str, **bound: str) -> Iterator[Any]:
        """The rows of a query of this folder with variables bound to IRIs."""
        query = with_values(page_query(name), {variable: ox.NamedNode(iri) for variable, iri in bound.items()})
        yield from self.store.query(query, prefixes=QUERY_PREFIXES)  # type: ignore[misc]
