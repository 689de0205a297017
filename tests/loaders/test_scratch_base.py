"""Tests of the base that scratch files share."""

import pytest

from cppcc_loaders.scratch_base import as_blob, as_name, scratch_base


@pytest.mark.parametrize("name", ["县政协", "县政协\udcff", "", "𠮷林.txt"])
def test_a_name_comes_back(name: str) -> None:
    """A name that is no UTF-8 goes through the base and comes back as it was."""
    base = scratch_base("CREATE TABLE names (name BLOB)")
    base.execute("INSERT INTO names VALUES (?)", (as_blob(name),))
    assert [as_name(row[0]) for row in base.execute("SELECT name FROM names")] == [name]


def test_names_sort_as_their_code_points() -> None:
    """The order of the blobs is the order of the names."""
    names = ["乙", "甲", "a", "𠮷", "丙"]
    assert sorted(names) == sorted(names, key=as_blob)


def test_two_bases_are_strangers() -> None:
    """Each base is private: a table made in one does not stand in the other."""
    scratch_base("CREATE TABLE names (name BLOB)")
    other = scratch_base()
    assert other.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
