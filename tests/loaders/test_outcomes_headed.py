"""Outcomes of short accounts whose headline alone names the committee."""

import pytest
from tests.loaders.reading import outcome_frames as frames

from cppcc_loaders.extract.committees_places import name_before, rows_of


def test_a_headline_makes_an_account_the_committees_own() -> None:
    """Where the headline names the committee, numbers without a doer are its work; without it they are not."""
    body = "\n\n全年办成小事76件，回访率91.5%。"
    assert {f.value for f in frames("灵寿县政协：小院议事" + body)} == {"76", "91.5"}
    assert not frames("小院议事" + body)


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("三都自治县政协", "三都自治县", "522732"),
        ("大厂自治县政协", "大厂自治县", "131028"),
        ("广西自治区政协", "广西自治区", "450000"),
        ("延边自治州政协", "延边自治州", "222400"),
    ],
)
def test_autonomous_divisions_without_their_peoples(text: str, name: str, code: str) -> None:
    """An autonomous division is known by its short name with its kind."""
    assert name_before(text, len(text) - len("政协")) == name
    assert [row.code for row in rows_of(name)] == [code]
