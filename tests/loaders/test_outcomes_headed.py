"""Outcomes of short accounts whose headline alone names the committee."""

from array import array

import pytest

from cppcc_loaders.extract import make_scene
from cppcc_loaders.extract.committees_places import name_before, rows_of
from cppcc_loaders.extract.frames import OutcomeFrame
from cppcc_loaders.extract.outcomes import extract_outcomes
from cppcc_loaders.records import Article, Clean, Document, Metadata, Range

HOME = "130126"


def frames(text: str, *, home: str | None = HOME) -> list[OutcomeFrame]:
    """The outcomes of an article of one committee, its text alone."""
    document = Document("doc", "doc.txt", text, "0", "utf-8", Metadata(published="2024-09-20"))
    body = Clean(text, array("i", range(len(text))))
    article = Article("doc/0", "doc", Range(0, len(text)), body, home=home)
    return list(extract_outcomes(make_scene(article, document)))


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
