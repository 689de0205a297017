"""Every export by its name, and the one function that writes one, whole or not at all."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from cppcc_graph.errors import ExportError
from cppcc_graph.exports.graphrag import write_graphrag
from cppcc_graph.exports.neo4j import write_cypher, write_neo4j
from cppcc_graph.exports.network import write_gexf, write_graphml
from cppcc_graph.exports.rdf import write_jsonld, write_rdf, write_turtle12
from cppcc_graph.exports.tabular import write_csv, write_datapackage, write_parquet, write_rocrate, write_xlsx
from cppcc_graph.kg import KnowledgeGraph
from cppcc_graph.target import explain_os_error

__all__ = ["FORMATS", "Format", "export"]


@dataclass(frozen=True, slots=True)
class Format:
    """One export: what it is for, the ending of its file, empty where it is a folder."""

    words: str
    suffix: str
    write: Callable[[KnowledgeGraph, Path], None]


#: Every export by its name.
FORMATS: Final[dict[str, Format]] = {
    "turtle": Format("Turtle", ".ttl", write_rdf(ox.RdfFormat.TURTLE)),
    "turtle12": Format("RDF 1.2 Turtle，断言以三元组项标注", ".ttl", write_turtle12),
    "trig": Format("TriG", ".trig", write_rdf(ox.RdfFormat.TRIG)),
    "nquads": Format("N-Quads", ".nq", write_rdf(ox.RdfFormat.N_QUADS)),
    "ntriples": Format("N-Triples", ".nt", write_rdf(ox.RdfFormat.N_TRIPLES)),
    "rdfxml": Format("RDF/XML", ".rdf", write_rdf(ox.RdfFormat.RDF_XML)),
    "jsonld": Format("JSON-LD，每个事物一个对象", ".jsonld", write_jsonld),
    "graphml": Format("GraphML（yEd、Cytoscape）", ".graphml", write_graphml),
    "gexf": Format("GEXF（Gephi，已排好位置、颜色与时间）", ".gexf", write_gexf),
    "neo4j": Format("Neo4j 导入用 CSV", "", write_neo4j),
    "cypher": Format("Neo4j Cypher，可重复运行", ".cypher", write_cypher),
    "csv": Format("CSV 表格与数据字典", "", write_csv),
    "xlsx": Format("Excel 工作簿", ".xlsx", write_xlsx),
    "parquet": Format("Parquet 表格", "", write_parquet),
    "datapackage": Format("Frictionless 数据包", "", write_datapackage),
    "ro-crate": Format("RO-Crate 数据集", "", write_rocrate),
    "graphrag": Format("GraphRAG 自带图谱的 Parquet", "", write_graphrag),
}


def export(graph: KnowledgeGraph, name: str, path: Path) -> Path:
    """Write an export to a file or folder; what stood there before is replaced only by the whole new one.

    Raises:
        ExportError: no such format, a package is missing, or the place cannot be written.
    """
    if name not in FORMATS:
        raise ExportError(f"没有格式 {name!r}；可用的是 {'、'.join(FORMATS)} (no such format)")
    form = FORMATS[name]
    if form.suffix and path.is_dir():
        raise ExportError(f"{path} 是文件夹；{name} 需要文件名，例如 graph{form.suffix} (name a file)")
    if not form.suffix and path.exists() and not path.is_dir():
        raise ExportError(f"{path} 是文件；{name} 需要文件夹名 (name a folder)")
    if not form.suffix and path.is_dir() and any(path.iterdir()):
        raise ExportError(f"{path} 不是空文件夹；请指定新名字 (the folder is not empty; name a new one)")
    scratch = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        form.write(graph, scratch)
        if path.is_dir():
            path.rmdir()
        scratch.replace(path)
    except OSError as error:
        raise ExportError(explain_os_error(error, path)) from error
    finally:
        _remove(scratch)
    return path


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
