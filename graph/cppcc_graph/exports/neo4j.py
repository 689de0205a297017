"""Neo4j: CSV for `neo4j-admin database import`, and a Cypher script that may be run again without harm."""

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from cppcc_graph.exports.network import clean
from cppcc_graph.kg import KnowledgeGraph

__all__ = ["write_cypher", "write_neo4j"]

_LABELS: Final = {
    "committee": "Committee",
    "unit": "Unit",
    "person": "Person",
    "organization": "Organization",
    "initiative": "Initiative",
    "activity": "Activity",
    "outcome": "Outcome",
    "work": "Work",
    "place": "Place",
    "source": "Source",
}
_BATCH: Final = 500


def write_neo4j(graph: KnowledgeGraph, folder: Path) -> None:
    """nodes.csv and relationships.csv with the headers of neo4j-admin (apoc.import.csv reads them too)."""
    folder.mkdir(parents=True, exist_ok=True)
    nodes, edges = _tables(graph)
    names = sorted({name for _, data in nodes for name in data if name not in {"kind", "label"}})
    header = ["iri:ID", "name", *names, ":LABEL"]
    rows = [
        [iri, data["label"], *(data.get(n, "") for n in names), _LABELS.get(data["kind"], "Thing")]
        for iri, data in nodes
    ]
    _write(folder / "nodes.csv", [header, *rows])
    edge_rows = [[s, t, d["relation"].upper(), d["label"], d["proof"]] for s, t, d in edges]
    _write(folder / "relationships.csv", [[":START_ID", ":END_ID", ":TYPE", "label", "proof"], *edge_rows])


def write_cypher(graph: KnowledgeGraph, path: Path) -> None:
    """MERGE statements in batches: running the script twice changes nothing."""
    nodes, edges = _tables(graph)
    lines = ["CREATE CONSTRAINT thing_iri IF NOT EXISTS FOR (n:Thing) REQUIRE n.iri IS UNIQUE;"]
    for label in sorted({_LABELS.get(data["kind"], "Thing") for _, data in nodes}):
        found = [(iri, data) for iri, data in nodes if _LABELS.get(data["kind"], "Thing") == label]
        for batch in _batches(found):
            rows = ",\n".join(_map({"iri": iri, "name": d["label"], **_properties(d)}) for iri, d in batch)
            more = "" if label == "Thing" else f" SET n:{label}"
            lines.append(f"UNWIND [\n{rows}\n] AS row MERGE (n:Thing {{iri: row.iri}}) SET n += row{more};")
    for relation in sorted({data["relation"] for _, _, data in edges}):
        found_edges = [edge for edge in edges if edge[2]["relation"] == relation]
        for edge_batch in _batches(found_edges):
            rows = ",\n".join(
                _map({"s": s, "t": t, "label": d["label"], "proof": d["proof"]}) for s, t, d in edge_batch
            )
            lines.append(
                f"UNWIND [\n{rows}\n] AS row MATCH (a:Thing {{iri: row.s}}), (b:Thing {{iri: row.t}}) "
                f"MERGE (a)-[r:{relation.upper()} {{proof: row.proof}}]->(b) SET r.label = row.label;"
            )
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def _tables(graph: KnowledgeGraph) -> tuple[list[tuple[str, dict[str, str]]], list[tuple[str, str, dict[str, str]]]]:
    whole: Any = graph.to_networkx("whole")
    nodes = [(iri, {k: str(clean(v)) for k, v in data.items()}) for iri, data in sorted(whole.nodes(data=True))]
    edges = [(s, t, {k: str(clean(v)) for k, v in data.items()}) for s, t, data in whole.edges(data=True)]
    return nodes, sorted(edges, key=lambda e: (e[0], e[1], e[2]["relation"], e[2]["proof"]))


def _properties(data: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in sorted(data.items()) if name not in {"kind", "label"} and value}


def _map(values: dict[str, str]) -> str:
    return "{" + ", ".join(f"`{name.replace('`', '``')}`: {_quoted(value)}" for name, value in values.items()) + "}"


def _quoted(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r")
    return f"'{escaped}'"


def _batches(rows: list[Any]) -> Iterable[list[Any]]:
    return (rows[at : at + _BATCH] for at in range(0, len(rows), _BATCH))


def _write(path: Path, rows: Iterable[Iterable[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)
