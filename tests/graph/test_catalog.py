"""The documents of a running build: sorted by name, marked, dropped, whatever their names hold."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cppcc_graph.catalog import Catalog
from cppcc_graph.entries import Entry, read_index, write_index
from cppcc_loaders.records import Metadata, Warning_

KNOWN = Metadata("走访", "某县政协", "2024-05", 2024, None, "sidecar")


def entry(doc: str) -> Entry:
    """An entry of a document of this name."""
    return Entry(doc, f"/来源/{doc}.txt", "0" * 64, "utf-8", KNOWN, (Warning_("nul", "空字符"),))


@given(st.lists(st.text(st.characters(), min_size=1, max_size=6)))
def test_rows_come_in_the_order_of_names(names: list[str]) -> None:
    """Any names, lone surrogates too; a document that is put twice is there once, as it was put last."""
    catalog = Catalog()
    for number, name in enumerate([*names, *reversed(names)]):
        catalog.put(entry(name), str(number))
    rows = list(catalog.rows())
    assert [one.doc for one, _ in rows] == sorted(set(names))
    assert all(one == entry(one.doc) for one, _ in rows)
    assert len(catalog) == len(set(names))


def test_copies_stay_but_are_not_stated() -> None:
    """A copy is listed and keeps its claims; a document that is dropped is gone with its key."""
    catalog = Catalog()
    for name in "甲乙丙":
        catalog.put(entry(name), f"键{name}")
    catalog.mark_copy("乙")
    assert [one.doc for one, _ in catalog.rows(copies=False)] == sorted("甲丙")
    assert (catalog.stated(), len(catalog)) == (2, 3)
    catalog.set_key("甲", "新")
    assert catalog.drop("丙") == entry("丙")
    assert [catalog.uses(key) for key in ("新", "键甲", "键乙", "键丙")] == [True, False, True, False]
    assert "丙" not in catalog
    with pytest.raises(KeyError):
        catalog.get("丙")


def test_the_list_of_documents_is_read_as_it_was_written(tmp_path: Path) -> None:
    """Entry by entry."""
    folder = tmp_path / "claims"
    folder.mkdir()
    rows = [(entry(name), f"键{name}") for name in "甲乙"]
    write_index(rows, folder)
    assert list(read_index(tmp_path)) == rows
