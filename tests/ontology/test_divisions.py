from collections import Counter

import pytest

from cppcc_ontology.divisions import Divisions, divisions
from cppcc_ontology.errors import OntologyError


def test_today_has_every_division_to_county() -> None:
    """34 provinces, 333 prefectures, 2,847 counties, each with a parent that is there."""
    today = divisions()
    assert Counter(row.level for row in today.rows) == {"country": 1, "province": 34, "prefecture": 333, "county": 2847}
    assert all(row.parent in today.by_code for row in today.rows if row.parent)


@pytest.mark.parametrize("year", [1980, 1983, 1988, 1997, 2004, 2019, 2024, 2026])
def test_every_year_is_a_whole(year: int) -> None:
    """A code stands for one division in a year, and parents are of the same year."""
    then = Divisions.at(year)
    assert len(then.by_code) == len(then.rows)
    assert [row for row in then.rows if row.parent and row.parent not in then.by_code] == []
    assert 2600 < len(then.rows) < 3400


@pytest.mark.parametrize(
    ("year", "name", "near", "code"),
    [
        (2019, "公主岭市", None, "220381"),
        (2020, "公主岭市", None, "220184"),
        (None, "公主岭市", None, "220184"),
        (1990, "公主岭市", None, "229001"),
        (2003, "太平区", "230100", "230105"),
        (2018, "伊春区", None, "230702"),
        (2019, "伊美区", None, "230717"),
        (2018, "友好区", None, "230704"),
        (None, "友好区", None, "230719"),
        (2024, "渝北区", None, "500112"),
        (None, "渝北区", None, None),
        (1990, "涪陵地区", None, "512300"),
        (2019, "涪陵地区", None, None),
    ],
)
def test_names_are_read_as_of_their_year(year: int | None, name: str, near: str | None, code: str | None) -> None:
    """A name has the code of its year; a division that was no more is not found."""
    assert Divisions.at(year).code(name, near=near) == code


def test_a_year_before_the_tables_is_refused() -> None:
    """The message says from when on divisions are known."""
    with pytest.raises(OntologyError, match="no divisions of 1949; they are known from 1980 on"):
        Divisions.at(1949)
