import pytest

from cppcc_ontology.division_changes import changes, former_codes, former_named, successors
from cppcc_ontology.divisions import COUNTRY, Divisions, divisions


@pytest.mark.parametrize(
    ("code", "name", "heirs"),
    [
        ("220381", "公主岭市", ["220184"]),
        ("230105", "太平区", ["230104"]),
        ("230705", "西林区", ["230751"]),
        ("230707", "新青区", ["230724"]),
        ("232103", "五常市", ["230184"]),
        ("410306", "吉利区", ["410308"]),
        ("230104", "道外区", ["230104"]),
        ("999999", "无此区", []),
    ],
)
def test_successors_lead_to_today(code: str, name: str, heirs: list[str]) -> None:
    """A former division leads, over several changes, to the one that has its area today."""
    assert [heir.code for heir in successors(code, name)] == heirs


def test_every_change_leads_out_of_a_division_that_was_there() -> None:
    """Old code and name stand in the yearly tables; both ends lie in one province, or in one cut out of the other."""
    known = {(row.code, row.name) for year in range(1980, 2027) for row in Divisions.at(year).rows}
    assert [change for change in changes() if (change.old_code, change.old_name) not in known] == []
    moved = {(change.old_code[:2], change.new_code[:2]) for change in changes()}
    assert {pair for pair in moved if pair[0] != pair[1]} == {("51", "50"), ("44", "46")}


def test_homonyms_of_one_province_are_not_confused() -> None:
    """The suburb (郊区) of one city did not become that of another."""
    cities = divisions().by_code
    for change in changes():
        if change.old_name == change.new_name == "郊区":
            assert cities[change.new_code[:4] + "00"].name == "沧州市"


def test_most_former_divisions_have_an_heir() -> None:
    """At least 94% of all counties since 1980 are followed to today; the others are not guessed."""
    last = {(r.code, r.name) for year in range(1980, 2025) for r in Divisions.at(year).rows if r.level == "county"}
    followed = [one for one in last if successors(*one)]
    assert len(followed) / len(last) > 0.94


def test_former_codes_and_names_are_found_from_today() -> None:
    """The other way round: what today's division was."""
    assert "230105" in former_codes("230104")
    assert former_codes("000000") == ()
    assert former_named("太平区", within=COUNTRY)[0].code == "230104"
