"""Every export is read back by another program than its writer, and holds what the graph holds."""

import csv
import json
import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import duckdb
import pyoxigraph as ox
import pytest
import rdflib
from python_calamine import CalamineWorkbook

from cppcc_graph.build import build
from cppcc_graph.dictionary import columns_of, sheet_name
from cppcc_graph.edtf import bounds
from cppcc_graph.errors import ExportError
from cppcc_graph.exports.network import clean
from cppcc_graph.exports.registry import FORMATS, export
from cppcc_graph.kg import KnowledgeGraph
from cppcc_graph.tables import table_names, table_rows
from cppcc_graph.viewgraph import KIND_LABELS

ROOT = Path(__file__).parents[2]
GEXF = "{http://www.gexf.net/1.2draft}"
VIZ = "{http://www.gexf.net/1.2draft/viz}"
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"


@pytest.fixture(scope="module")
def kg(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeGraph:
    """The graph of the seeds."""
    out = tmp_path_factory.mktemp("exports") / "out"
    build([ROOT / "seeds"], out)
    return KnowledgeGraph.open(out)


def lines(graph: rdflib.Graph) -> set[str]:
    """The triples of an rdflib graph as N-Triples, by way of Oxigraph's own writer."""
    store = ox.Store()
    store.load(graph.serialize(format="nt").encode(), format=ox.RdfFormat.N_TRIPLES)
    return {str(quad) for quad in store}


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("turtle", "turtle"),
        ("trig", "turtle"),
        ("nquads", "nt"),
        ("ntriples", "nt"),
        ("rdfxml", "xml"),
        ("jsonld", "json-ld"),
    ],
)
def test_rdf_is_read_by_rdflib(kg: KnowledgeGraph, tmp_path: Path, name: str, form: str) -> None:
    """All is in the default graph, so that rdflib reads the same triples from each (TriG and N-Quads without names)."""
    path = export(kg, name, tmp_path / "graph")
    merged = rdflib.Graph()
    merged.parse(data=path.read_text(encoding="utf-8"), format=form)
    assert lines(merged) == {str(quad) for quad in kg.store}


def test_jsonld_is_framed_by_thing(kg: KnowledgeGraph, tmp_path: Path) -> None:
    """A committee is one object with its evidence inside."""
    whole = json.loads(export(kg, "jsonld", tmp_path / "g.jsonld").read_text(encoding="utf-8"))
    (body,) = [node for node in whole["@graph"] if node["@id"].endswith("/committee/230700")]
    assert body["@type"] == ["cppcc:Committee"]
    assert any("cppcc:quote" in proof for proof in body["cppcc:evidence"])


def test_rdf12_reifies_every_claim(kg: KnowledgeGraph, tmp_path: Path) -> None:
    """Each claim node reifies the triple that it claims; the rest is the graph."""
    path = export(kg, "turtle12", tmp_path / "g.ttl")
    triples = list(ox.parse(path=str(path), format=ox.RdfFormat.TURTLE))
    reifiers = [t for t in triples if t.predicate.value.endswith("#reifies")]
    claims = list(kg.query("SELECT ?c { ?c a cppcc:Claim }"))
    assert len(reifiers) == len(claims) > 0
    assert all(isinstance(t.object, ox.Triple) for t in reifiers)
    assert len(triples) == len(kg.store) + len(reifiers)


def test_graphml_has_every_thing_and_relation(kg: KnowledgeGraph, tmp_path: Path) -> None:
    """An XML parser finds as many nodes and edges as the projection has, with Chinese labels."""
    root = ET.parse(export(kg, "graphml", tmp_path / "g.graphml")).getroot()  # noqa: S314  (our own file)
    whole = kg.to_networkx("whole")
    assert len(root.findall(f".//{GRAPHML}node")) == whole.number_of_nodes()
    assert len(root.findall(f".//{GRAPHML}edge")) == whole.number_of_edges()
    assert "伊春市政协" in {data.text for data in root.iter(f"{GRAPHML}data")}


def test_gexf_is_laid_out_coloured_and_dated(kg: KnowledgeGraph, tmp_path: Path) -> None:
    """Every node has a position of its own and a colour; dated activities have a start and an end."""
    root = ET.parse(export(kg, "gexf", tmp_path / "g.gexf")).getroot()  # noqa: S314  (our own file)
    nodes = root.findall(f".//{GEXF}node")
    places = [n.find(f"{VIZ}position") for n in nodes]
    assert len(nodes) == kg.to_networkx("whole").number_of_nodes()
    assert all(place is not None for place in places)
    assert len({(p.get("x"), p.get("y")) for p in places if p is not None}) > len(nodes) * 0.9
    assert all(n.find(f"{VIZ}color") is not None for n in nodes)
    assert any(re.fullmatch(r"\d{4}-\d\d-\d\d", n.get("start") or "") for n in nodes)
    assert len(root.findall(f".//{GEXF}edge")) == kg.to_networkx("whole").number_of_edges()


def test_neo4j_csv_joins(kg: KnowledgeGraph, tmp_path: Path) -> None:
    """Every relationship begins and ends at a node of the file; headers are those of the importer."""
    folder = export(kg, "neo4j", tmp_path / "neo4j")
    with (folder / "nodes.csv").open(encoding="utf-8", newline="") as file:
        nodes = list(csv.DictReader(file))
    with (folder / "relationships.csv").open(encoding="utf-8", newline="") as file:
        edges = list(csv.DictReader(file))
    ids = {row["iri:ID"] for row in nodes}
    assert len(ids) == len(nodes) == kg.to_networkx("whole").number_of_nodes()
    assert {row[":START_ID"] for row in edges} | {row[":END_ID"] for row in edges} <= ids
    assert {row[":LABEL"] for row in nodes} >= {"Committee", "Initiative"}


def test_cypher_merges_every_thing(kg: KnowledgeGraph, tmp_path: Path) -> None:
    """Each node stands once in a MERGE; strings are quoted, so that statements end where they should."""
    text = export(kg, "cypher", tmp_path / "g.cypher").read_text(encoding="utf-8")
    bare = re.sub(r"'(?:[^'\\]|\\.)*'", "''", text)
    assert bare.count(";") == len([line for line in bare.splitlines() if line.endswith(";")])
    assert len(re.findall(r"\{`iri`: ", text)) == kg.to_networkx("whole").number_of_nodes()
    assert "CREATE (" not in bare


def test_xlsx_opens_in_another_reader(kg: KnowledgeGraph, tmp_path: Path) -> None:
    """Sheets and headers are Chinese; rows are those of the tables; numbers are numbers."""
    book = CalamineWorkbook.from_path(str(export(kg, "xlsx", tmp_path / "g.xlsx")))
    for name in table_names():
        rows = book.get_sheet_by_name(sheet_name(name)).to_python()
        assert rows[0] == [column.name for column in columns_of(name)]
        assert len(rows) == len(list(table_rows(kg.store, name)))
    values = [row[4] for row in book.get_sheet_by_name("成效").to_python()[1:]]
    assert all(isinstance(value, float) or value == "" for value in values)


def test_xlsx_holds_no_formula(tmp_path: Path) -> None:
    """A name that looks like a formula is text."""
    store = ox.Store()
    iri = ox.NamedNode("https://w3id.org/cppcc/id/person/-/x")
    kind = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    store.add(ox.Quad(iri, kind, ox.NamedNode("https://w3id.org/cppcc/ontology#Person")))
    label = ox.NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
    store.add(ox.Quad(iri, label, ox.Literal('=HYPERLINK("http://x","y")', language="zh")))
    path = export(KnowledgeGraph(store), "xlsx", tmp_path / "g.xlsx")
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_name("人物").to_python()
    assert rows[1][1] == '=HYPERLINK("http://x","y")'


@pytest.mark.parametrize("name", table_names())
def test_parquet_is_read_by_duckdb(kg: KnowledgeGraph, tmp_path: Path, name: str) -> None:
    """DuckDB reads the same rows with typed columns."""
    folder = export(kg, "parquet", tmp_path / "parquet")
    found = duckdb.read_parquet(f"{folder / name}.parquet")
    header, *rows = table_rows(kg.store, name)
    assert tuple(found.columns) == header
    assert len(found.fetchall()) == len(rows)


def test_datapackage_describes_its_files(kg: KnowledgeGraph, tmp_path: Path) -> None:
    """Digests fit, fields are the columns, and every foreign key is a key of the other table."""
    folder = export(kg, "datapackage", tmp_path / "package")
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    tables = {}
    for resource in package["resources"]:
        with (folder / resource["path"]).open(encoding="utf-8", newline="") as file:
            tables[resource["name"]] = list(csv.DictReader(file))
    for resource in package["resources"]:
        rows, schema = tables[resource["name"]], resource["schema"]
        assert not rows or list(rows[0]) == [field["name"] for field in schema["fields"]]
        for key in schema.get("foreignKeys", []):
            known = {row["id"] for row in tables[key["reference"]["resource"]]} | {""}
            assert {row[key["fields"]] for row in rows} <= known


def test_rocrate_lists_its_files(kg: KnowledgeGraph, tmp_path: Path) -> None:
    """Every part is there with its size; the graph is the graph."""
    folder = export(kg, "ro-crate", tmp_path / "crate")
    crate = json.loads((folder / "ro-crate-metadata.json").read_text(encoding="utf-8"))["@graph"]
    parts = [part for part in crate if part["@type"] == "File"]
    assert all((folder / part["@id"]).stat().st_size == part["contentSize"] for part in parts)
    assert kg.out is not None
    assert (folder / "graph.nq").read_bytes() == (kg.out / "graph.nq").read_bytes()


def test_graphrag_joins(kg: KnowledgeGraph, tmp_path: Path) -> None:
    """Relationships join entities by title; text units belong to documents."""
    folder = export(kg, "graphrag", tmp_path / "graphrag")

    def ask(query: str) -> list[tuple[object, ...]]:
        return duckdb.execute(re.sub(r"@(\w+)", lambda m: f"'{folder / m[1]}.parquet'", query)).fetchall()

    assert ask("SELECT count(*) - count(DISTINCT title) FROM @entities") == [(0,)]
    assert ask("SELECT * FROM @relationships WHERE source NOT IN (SELECT title FROM @entities)") == []
    assert ask("SELECT * FROM @text_units WHERE document_id NOT IN (SELECT id FROM @documents)") == []
    assert ask("SELECT count(*) > 0 FROM @entities WHERE len(text_unit_ids) > 0") == [(True,)]


def test_csv_has_the_tables(kg: KnowledgeGraph, tmp_path: Path) -> None:
    """The folder equals that of the build."""
    folder = export(kg, "csv", tmp_path / "tables")
    assert kg.out is not None
    for path in sorted((kg.out / "tables").iterdir()):
        assert (folder / path.name).read_bytes() == path.read_bytes()


def test_every_format_is_tested() -> None:
    """A new format needs a test above."""
    text = Path(__file__).read_text(encoding="utf-8")
    assert [name for name in FORMATS if f'"{name}"' not in text] == []


@pytest.mark.parametrize("name", ["turtle", "gexf", "xlsx"])
def test_exports_are_deterministic(kg: KnowledgeGraph, tmp_path: Path, name: str) -> None:
    """Two exports of one graph are the same bytes."""
    assert export(kg, name, tmp_path / "a").read_bytes() == export(kg, name, tmp_path / "b").read_bytes()


def _folder(path: Path) -> None:
    path.mkdir()


def _full_folder(path: Path) -> None:
    path.mkdir()
    (path / "论文.txt").write_text("不要删", encoding="utf-8")


def _file(path: Path) -> None:
    path.write_text("我的", encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "make", "words"),
    [
        ("turtle", _folder, "需要文件名"),
        ("csv", _file, "需要文件夹名"),
        ("csv", _full_folder, "不是空文件夹"),
        ("pdf", _file, "没有格式"),
    ],
)
def test_bad_targets(kg: KnowledgeGraph, tmp_path: Path, name: str, make: Callable[[Path], None], words: str) -> None:
    """What stands in the way stays, and the message says what to name instead."""
    make(tmp_path / "target")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(ExportError, match=words):
        export(kg, name, tmp_path / "target")
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize(("value", "plain"), [(None, ""), ("a\x00b", "ab"), (3, 3), (["甲"], "['甲']")])
def test_clean(value: object, plain: object) -> None:
    """None, control characters and lists do not break GraphML."""
    assert clean(value) == plain


@pytest.mark.parametrize("date", ["近日", "2023-13", ""])
def test_bounds_of_no_date(date: str) -> None:
    """What is no EDTF date has no bounds."""
    assert bounds(date) is None


def test_kinds_have_labels() -> None:
    """Neo4j labels cover the kinds of the pictures."""
    from cppcc_graph.exports.neo4j import _LABELS

    assert set(_LABELS) == set(KIND_LABELS)
