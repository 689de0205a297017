"""The Parquet tables of GraphRAG's bring-your-own-graph: entities, relationships, text units and documents."""

import hashlib
from pathlib import Path
from typing import Any

from cppcc_graph.describe import attributes_of
from cppcc_graph.errors import ExportError
from cppcc_graph.kg import KnowledgeGraph
from cppcc_graph.query_files import read_query
from cppcc_graph.rows import run_query
from cppcc_graph.viewgraph import KIND_LABELS

__all__ = ["write_graphrag"]


def write_graphrag(graph: KnowledgeGraph, folder: Path) -> None:
    """Write entities, relationships, text_units and documents (sentences are the text units)."""
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise ExportError(
            "需要 pyarrow；请运行 pip install 'cppcc-graph[export]' (pyarrow is not installed)"
        ) from error
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in _tables(graph).items():
        pq.write_table(pa.Table.from_pylist(rows), folder / f"{name}.parquet")


def _tables(graph: KnowledgeGraph) -> dict[str, list[dict[str, Any]]]:
    whole: Any = graph.to_networkx("whole")
    titles = _titles(whole)
    units: dict[str, dict[str, Any]] = {}
    named: dict[str, list[str]] = {}
    for row in run_query(graph.store, read_query("exports", "sentences")):
        unit = _hash(str(row["sentence"]))
        known = units.setdefault(
            unit, {"id": unit, "text": str(row["words"]), "document_id": _hash(str(row["doc"])), "entity_ids": []}
        )
        known["entity_ids"].append(_hash(str(row["node"])))
        named.setdefault(str(row["node"]), []).append(unit)
    entities = [
        {
            "id": _hash(iri),
            "human_readable_id": number,
            "title": titles[iri],
            "type": KIND_LABELS.get(data["kind"], data["kind"]),
            "description": _description(graph, iri),
            "text_unit_ids": named.get(iri, []),
        }
        for number, (iri, data) in enumerate(sorted(whole.nodes(data=True)))
    ]
    return {
        "entities": entities,
        "relationships": _relationships(whole, titles, named),
        "text_units": [units[unit] for unit in sorted(units)],
        "documents": _documents(graph),
    }


def _relationships(whole: Any, titles: dict[str, str], named: dict[str, list[str]]) -> list[dict[str, Any]]:
    edges = sorted(whole.edges(data=True), key=lambda e: (e[0], e[1], e[2]["relation"], e[2]["proof"]))
    return [
        {
            "id": _hash(f"{source}\n{target}\n{data['relation']}\n{data['proof']}"),
            "human_readable_id": number,
            "source": titles[source],
            "target": titles[target],
            "description": f"{titles[source]} {data['label']} {titles[target]}",
            "weight": 1.0,
            "text_unit_ids": named.get(data["proof"], []),
        }
        for number, (source, target, data) in enumerate(edges)
    ]


def _documents(graph: KnowledgeGraph) -> list[dict[str, Any]]:
    rows = graph.query("sources")
    return [
        {"id": _hash(str(row["doc"])), "title": str(row["title"] or row["doc"]), "name": str(row["doc"])}
        for row in rows
    ]


def _titles(whole: Any) -> dict[str, str]:
    """A title for every thing; GraphRAG joins by title, so the IRI's end tells equal ones apart."""
    counts: dict[str, int] = {}
    for _, label in whole.nodes(data="label"):
        counts[label] = counts.get(label, 0) + 1
    return {
        iri: label if counts[label] == 1 else f"{label} ({iri.split('/id/', 1)[-1]})"
        for iri, label in whole.nodes(data="label")
    }


def _description(graph: KnowledgeGraph, iri: str) -> str:
    return "；".join(f"{name}：{value}" for name, value in attributes_of(graph.store, iri))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:32]
