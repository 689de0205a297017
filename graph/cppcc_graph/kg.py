"""The graph of a build in Python: open it, ask it, look things up, project it, see it."""

import html
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

import pyoxigraph as ox

from cppcc_graph.called import near_names, things_called
from cppcc_graph.describe import aliases_of, attributes_of, label_of
from cppcc_graph.edges import edges_at
from cppcc_graph.entity import Entity, Relation
from cppcc_graph.errors import GraphError, NotBuiltError, NothingFoundError
from cppcc_graph.iris import KINDS, kind_of
from cppcc_graph.kg_view import view_about, view_of_all
from cppcc_graph.manifest import damaged
from cppcc_graph.pages import TITLE
from cppcc_graph.projections import Graph, project
from cppcc_graph.proofs import Proofs
from cppcc_graph.query_files import names_in, read_query
from cppcc_graph.questions import ask, bind, question, written
from cppcc_graph.rows import Rows, Term, run_query
from cppcc_graph.store import disk_path, load_memory, open_disk
from cppcc_graph.target import Target, recover
from cppcc_graph.triples import triples_of_file, triples_of_store
from cppcc_graph.view import render_view, view_html
from cppcc_graph.viewgraph import KIND_LABELS, ViewGraph
from cppcc_ontology.curies import expand
from cppcc_ontology.errors import OntologyError
from cppcc_ontology.terms import ID

if TYPE_CHECKING:
    import pandas as pd
    import rdflib

__all__ = ["KnowledgeGraph", "View"]


@dataclass(frozen=True, slots=True, repr=False)
class View:
    """A picture: shows itself in a notebook, `save` writes it as one HTML file."""

    graph: ViewGraph

    def save(self, path: Path | str) -> Path:
        """Write the picture as a page that needs no network."""
        return render_view(self.graph, Path(path))

    def __repr__(self) -> str:
        return f"View({self.graph.title!r}, {len(self.graph.nodes)} 个节点, {len(self.graph.edges)} 条关系)"

    def _repr_html_(self) -> str:
        return view_html(self.graph)


@dataclass(frozen=True)
class KnowledgeGraph:
    """A built graph. `store` is Oxigraph's; `out` is the folder it was opened from, None where there is none."""

    store: ox.Store = field(repr=False)
    out: Path | None = None

    @classmethod
    def open(cls, out: Path | str) -> Self:
        """Open a build's folder; a damaged one is mended from its claims where that is possible.

        Raises:
            NotBuiltError: there is no build, or it is damaged beyond what its claims and texts can mend.
        """
        folder = Path(out).resolve()
        if not folder.exists():
            recover(Target(folder))
        harm = damaged(folder)
        if harm:
            _mend(folder, harm)
        store = open_disk(disk_path(folder)) or load_memory(folder / "graph.nq")
        return cls(store, folder)

    @classmethod
    def read(cls, path: Path | str) -> Self:
        """Read an RDF file (N-Quads, N-Triples, Turtle, TriG) into memory; without texts, quotes are all there is."""
        file = Path(path)
        store = ox.Store()
        form = ox.RdfFormat.from_extension(file.suffix.lstrip("."))
        if form is None:
            raise NotBuiltError(f"{file}：不认识的格式；可读 .nq .nt .ttl .trig .jsonld (unknown format)")
        try:
            store.bulk_load(path=str(file), format=form)
        except (OSError, SyntaxError) as error:
            raise NotBuiltError(f"{file}：读不出 ({error})") from error
        return cls(store)

    def query(self, query: str, **params: str | float) -> Rows:
        """Ask in SPARQL, or a known question or table by its name; `params` fill in variables by name.

        A parameter that is an IRI or a CURIE of a thing is a node; other text is a label in Chinese.

        Raises:
            QueryError: the query is not well formed.
        """
        name = query.strip()
        if name in names_in("questions"):
            return ask(self.store, name, params)
        return run_query(self.store, self.sparql(query), {name: self.term(value) for name, value in params.items()})

    @staticmethod
    def sparql(query: str) -> str:
        """The SPARQL behind a name; anything that is no name is SPARQL itself."""
        name = query.strip()
        if name in names_in("tables"):
            return read_query("tables", name)
        if name and not any(mark in name for mark in " {\n"):
            asked = question(name)
            return written(asked, bind(asked, {}))
        return query

    @staticmethod
    def term(value: str | float) -> Term:
        """A parameter as an RDF term: an IRI or a short one is a node, other text a Chinese label."""
        if isinstance(value, bool) or not isinstance(value, str):
            return ox.Literal(value)
        iri = _iri(value)
        return ox.NamedNode(iri) if iri else ox.Literal(value, language="zh")

    @cached_property
    def rdf(self) -> "rdflib.Graph":
        """The graph as an rdflib Graph over the same store (read with rdflib's own API and SPARQL)."""
        import oxrdflib
        import rdflib
        from rdflib.graph import DATASET_DEFAULT_GRAPH_ID

        return rdflib.Graph(store=oxrdflib.OxigraphStore(store=self.store), identifier=DATASET_DEFAULT_GRAPH_ID)

    @cached_property
    def proofs(self) -> Proofs:
        """Looks up the sentences behind nodes."""
        return Proofs(self.store, self.out / "texts" if self.out else None)

    def to_networkx(self, view: str = "whole") -> Graph:
        """A named projection as a NetworkX graph; `cppcc_graph.projections.PROJECTIONS` lists them.

        `triples` is no projection but the graph itself: every triple an edge, values and evidence as well.
        """
        if view == "triples":
            return triples_of_file(self.out / "graph.nq") if self.out else triples_of_store(self.store)
        return project(self.store, view)

    def analyse(self, name: str) -> "pd.DataFrame":
        """A ready analysis as a DataFrame; `cppcc_graph.analyse.ANALYSES` lists them."""
        from cppcc_graph.analyse import analyse

        return analyse(self, name)

    def find(self, name: str) -> str:
        """The IRI of the one thing meant by an IRI, a CURIE, an exact name, or the words that it is shown with.

        Raises:
            NothingFoundError: there is none, or there are several; the message lists those, or names near by.
        """
        iri = _iri(name)
        if iri:
            if next(self.store.quads_for_pattern(ox.NamedNode(iri), None, None), None) is None:
                raise NothingFoundError(f"图谱中没有 {name} (not in the graph)")
            return iri
        found = things_called(self.store, name)
        if len(found) == 1:
            return found[0]
        if not found:
            near = near_names(self.store, name)
            hint = f"是不是：{'、'.join(near)}" if near else "名称要写全"
            raise NothingFoundError(f"图谱中没有名为 {name!r} 的事物；{hint} (nothing of that exact name)")
        raise NothingFoundError(f"{name!r} 有 {len(found)} 个，请用 IRI 指定 (several): {', '.join(found[:10])}")

    def entity(self, name: str, *, limit: int = 500, mentions: int = 50) -> Entity:
        """Everything about one thing, by IRI, CURIE or exact name; at most `limit` relations and so many mentions."""
        iri = self.find(name)
        relations = []
        for edge in edges_at(self.store, iri)[:limit]:
            outgoing = edge.source == iri
            other = edge.target if outgoing else edge.source
            relations.append(Relation(edge.label, other, label_of(self.store, other), outgoing=outgoing))
        return Entity(
            iri=iri,
            label=label_of(self.store, iri),
            kind=kind_of(iri),
            aliases=aliases_of(self.store, iri),
            attributes=attributes_of(self.store, iri),
            relations=tuple(relations),
            evidence=self.proofs.of(iri, limit=mentions),
        )

    def view_graph(self, about: str | None = None, *, hops: int = 2, limit: int = 500) -> ViewGraph:
        """The nodes and edges of a picture: around one thing, or the most connected part of everything."""
        if about is None:
            return view_of_all(self.store, self.proofs, TITLE, limit=limit)
        return view_about(self.store, self.proofs, self.find(about), hops=hops, limit=limit)

    def view(self, about: str | None = None, *, hops: int = 2, limit: int = 500) -> View:
        """A picture that a notebook shows."""
        return View(self.view_graph(about, hops=hops, limit=limit))

    def counts(self) -> dict[str, int]:
        """How many things of each kind there are, in the order of a legend."""
        found = {str(row["kind"]): int(str(row["things"])) for row in self.query(read_query("projections", "counts"))}
        return {kind: found[kind] for kind in KIND_LABELS if kind in found}

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<tr><td>{html.escape(KIND_LABELS[kind])}</td><td>{number}</td></tr>"
            for kind, number in self.counts().items()
        )
        where = html.escape(str(self.out or ""))
        return f"<h4>政协知识图谱 <small>{where}</small></h4><table>{rows}</table>"


def _iri(name: str) -> str | None:
    if name.startswith(("http://", "https://")):
        return name
    if name.startswith("id:") or (name.split("/", 1)[0] in KINDS and "/" in name):
        return ID + name.removeprefix("id:")
    if name.startswith(("cppcc:", "vocab:")):
        try:
            return expand(name)
        except OntologyError:
            return None
    return None


def _mend(folder: Path, harm: list[str]) -> None:
    # reading texts needs dictionaries that opening a whole build does not
    from cppcc_graph.build import mend

    try:
        mend(folder)
    except (GraphError, OSError) as error:
        raise NotBuiltError(
            f"{folder} 已损坏（{'、'.join(harm[:3])}），也修复不了：{error}；请从来源重新构建 (damaged; build again)"
        ) from error
    left = damaged(folder)
    if left:
        raise NotBuiltError(f"{folder} 已损坏：{'、'.join(left[:3])}；请从来源重新构建 (damaged; build again)")
