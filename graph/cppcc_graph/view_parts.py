"""Parts of a graph that people ask to see: everything of one initiative, the people of a body or of all bodies."""

from collections.abc import Iterable

from cppcc_graph.edges import Edge, all_edges, edges_at
from cppcc_graph.errors import NothingFoundError
from cppcc_graph.iris import kind_of
from cppcc_graph.kg import KnowledgeGraph
from cppcc_graph.kg_view import view_of
from cppcc_graph.loose import loose_things
from cppcc_graph.viewgraph import ViewGraph

__all__ = ["view_initiative", "view_people"]


def view_initiative(kg: KnowledgeGraph, name: str) -> ViewGraph:
    """An initiative, the committees that practise it, what was done under it and what came of that.

    Raises:
        NothingFoundError: there is no initiative of that name.
    """
    iri = kg.find(name)
    if kind_of(iri) != "initiative":
        raise NothingFoundError(f"{name!r} 不是品牌或做法 (not an initiative)")
    edges = set(edges_at(kg.store, iri))
    activities = {end for edge in edges for end in (edge.source, edge.target) if kind_of(end) == "activity"}
    for activity in sorted(activities):
        edges.update(edges_at(kg.store, activity))
    bodies = {end for edge in edges for end in (edge.source, edge.target) if kind_of(end) == "committee"}
    edges.update(e for e in all_edges(kg.store, ("superior",)) if e.source in bodies and e.target in bodies)
    return _view(kg, edges)


def view_people(kg: KnowledgeGraph, body: str | None = None) -> ViewGraph:
    """People and the bodies in which they hold roles: of all bodies, or of one and the stations that belong to it.

    All people are also those of whom no role is known.

    Raises:
        NothingFoundError: there is no body of that name, or nobody in it.
    """
    roles = all_edges(kg.store, ("role",))
    belongs = all_edges(kg.store, ("unitOf",))
    if body is not None:
        iri = kg.find(body)
        wanted = {iri} | {edge.source for edge in belongs if edge.target == iri}
        roles = [edge for edge in roles if edge.target in wanted]
    alone = _without_role(kg, roles) if body is None else []
    if not roles and not alone:
        raise NothingFoundError(f"图谱中没有{f' {body} 的' if body else ''}人物 (nobody)")
    bodies = {edge.target for edge in roles}
    return _view(kg, {*roles, *(edge for edge in belongs if edge.source in bodies)}, alone)


def _without_role(kg: KnowledgeGraph, roles: Iterable[Edge]) -> list[str]:
    holders = {edge.source for edge in roles}
    return [thing for thing in loose_things(kg.store, holders) if kind_of(thing) == "person"]


def _view(kg: KnowledgeGraph, edges: Iterable[Edge], alone: Iterable[str] = ()) -> ViewGraph:
    found = sorted(edges)
    nodes = list(dict.fromkeys(end for edge in found for end in (edge.source, edge.target)))
    return view_of(kg.store, kg.proofs, "政协知识图谱", [*nodes, *alone], found)
