"""Tables are answers over the graph, safe to open in a spreadsheet."""

import csv
import io
from pathlib import Path

import pyoxigraph as ox
import pytest

from cppcc_graph.assemble import assemble
from cppcc_graph.dictionary import columns_of
from cppcc_graph.tables import guard, table_names, table_rows, to_csv, write_tables
from cppcc_loaders.claims import MENTION
from cppcc_loaders.records import Claim, Evidence, Literal, Quote, Ref

COLUMNS = {
    "committees": ["id", "name", "code"],
    "units": ["id", "name", "kind", "committee"],
    "people": ["id", "name"],
    "roles": ["id", "person", "role", "organization"],
    "initiatives": ["id", "name", "kind"],
    "practices": ["id", "initiative", "committee"],
    "documents": ["id", "title", "kind", "committee"],
    "activities": ["id", "type", "committee", "date", "topic", "status"],
    "outcomes": ["id", "kind", "committee", "indicator", "value", "unit", "comparator", "status"],
    "articles": ["id", "doc", "start", "end", "byline"],
    "mentions": ["node", "doc", "start", "end"],
}
PERSON, BODY = Ref("person", "230781/赵青云"), Ref("committee", "230781")
SEAT = Ref("membership", "230781/赵青云/主席@230781")
ARTICLE = Ref("article", "甲/0")
RESULT = Ref("outcome", "甲/3-quantity")


def said(subject: Ref, predicate: str, value: Ref | Literal) -> Claim:
    """A claim of the document 甲."""
    return Claim(subject, predicate, value, Evidence("甲", (Quote(3, 6, "赵青云"),)), "r")


@pytest.fixture(scope="module")
def store() -> ox.Store:
    """A small graph with a person, a seat and an outcome."""
    claims = [
        said(Ref("source", "甲"), "dcterms:identifier", Literal("甲")),
        said(Ref("source", "甲"), "cppcc:digest", Literal("00")),
        said(ARTICLE, "cppcc:inSource", Ref("source", "甲")),
        said(ARTICLE, "cppcc:start", Literal("0", "integer")),
        said(ARTICLE, "cppcc:end", Literal("90", "integer")),
        said(ARTICLE, "cppcc:bylineText", Literal("钱一鸣;孙小满")),
        said(PERSON, MENTION, ARTICLE),
        said(SEAT, MENTION, ARTICLE),
        said(SEAT, "cppcc:member", PERSON),
        said(SEAT, "cppcc:roleTitle", Literal("主席", "zh")),
        said(SEAT, "cppcc:organization", BODY),
        said(RESULT, MENTION, ARTICLE),
        said(RESULT, "cppcc:outcomeKind", Literal("outcome-kind/quantity", "concept")),
        said(RESULT, "cppcc:indicator", Literal("=收到建议", "zh")),
        said(RESULT, "cppcc:value", Literal("3820000", "decimal")),
        said(RESULT, "cppcc:claimant", BODY),
    ]
    found = ox.Store()
    found.load("\n".join(assemble(claims)).encode(), format=ox.RdfFormat.N_QUADS)
    return found


@pytest.mark.parametrize(("name", "columns"), COLUMNS.items(), ids=COLUMNS.keys())
def test_tables_have_the_columns_of_the_contract(store: ox.Store, name: str, columns: list[str]) -> None:
    """Every contracted column is there, in any place."""
    assert set(columns) <= set(next(table_rows(store, name)))


def test_there_are_no_tables_beyond_the_contract_but_sources() -> None:
    """A new table has to be written into the contract first."""
    assert set(table_names()) == {*COLUMNS, "sources"}


def test_a_role_names_its_committee(store: ox.Store) -> None:
    """The organisation of a CPPCC role is the committee's name."""
    header, row = table_rows(store, "roles")
    cells = dict(zip(header, row, strict=True))
    assert (cells["role"], cells["organization"], cells["personName"]) == ("主席", "铁力市政协", "赵青云")


def test_bylines_are_joined(store: ox.Store) -> None:
    """Names of one byline are one cell, in the order of the text."""
    header, row = table_rows(store, "articles")
    assert dict(zip(header, row, strict=True))["byline"] == "钱一鸣;孙小满"


def test_mentions_cover_every_node(store: ox.Store) -> None:
    """People, seats and outcomes are all found by their ids."""
    _, *rows = table_rows(store, "mentions")
    assert {row[0].split("/id/")[1].split("/")[0] for row in rows} == {"person", "membership", "outcome"}
    assert {row[1:4] for row in rows} == {("甲", "3", "6")}


@pytest.mark.parametrize("cell", ["=1+1", "+86", "-甲", "@SUM(A1)", "\t=1", "＝1"])
def test_no_cell_is_a_formula(cell: str) -> None:
    """What a spreadsheet would calculate starts with an apostrophe, except plain numbers."""
    assert guard(cell) == (cell if cell == "+86" else f"'{cell}")


def test_csv_has_a_byte_order_mark_and_reads_back() -> None:
    """Excel sees UTF-8; line feeds and quotes survive."""
    rows = [["名称", "话"], ["甲,乙", '他说"好"\n再见']]
    data = to_csv(rows)
    assert data.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))) == rows


def test_write_tables(store: ox.Store, tmp_path: Path) -> None:
    """One file a table; formulas escaped in the file."""
    written = write_tables(store, tmp_path / "tables")
    assert [path.stem for path in written] == [*table_names(), "dictionary"]
    assert "'=收到建议" in (tmp_path / "tables" / "outcomes.csv").read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("name", [*COLUMNS, "sources"])
def test_the_dictionary_names_every_column(store: ox.Store, name: str) -> None:
    """Columns of query and dictionary are the same, in the same order."""
    assert [column.column for column in columns_of(name)] == list(next(table_rows(store, name)))
