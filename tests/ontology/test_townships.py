import subprocess
import sys

from cppcc_ontology import townships
from cppcc_ontology.divisions import divisions


def test_there_are_as_many_townships_as_the_source_has() -> None:
    """38,749 townships under 2,827 counties; each county is one of today's."""
    counties = townships._by_county()
    assert sum(len(rows) for rows in counties.values()) == 38749
    assert len(counties) == 2827
    assert set(counties) <= set(divisions().by_code)


def test_abolished_townships_are_kept_apart() -> None:
    """They are listed only where asked for."""
    now, ever = townships.townships_of("140213"), townships.townships_of("140213", abolished=True)
    assert {town.name for town in ever} - {town.name for town in now} == {"北关街道"}


def test_township_needs_to_be_the_only_one() -> None:
    """A name that several counties have is not resolved in their city."""
    assert townships.township("城关镇", within="410000") is None
    found = townships.township("太平镇", within="220112")
    assert found is not None
    assert (found.level, found.parent) == ("township", "220112")


def test_points_lie_in_china_and_cover_nearly_all() -> None:
    """At least 98% of the divisions have a point."""
    points = [townships.point(row.code) for row in divisions().rows]
    known = [one for one in points if one]
    assert len(known) / len(points) > 0.98
    assert all(3 < one.lat < 54 and 73 < one.long < 136 for one in known)


def test_importing_reads_no_township() -> None:
    """The long list is read when it is first asked for."""
    code = "import cppcc_ontology.townships as t; assert t._by_county.cache_info().currsize == 0"
    subprocess.run([sys.executable, "-c", code], check=True)
