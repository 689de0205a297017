"""Who is one person within a document."""

from array import array

import pytest

from cppcc_loaders.claims_people import anchor_people
from cppcc_loaders.extract.frames import Frame, PersonFrame, RoleFrame
from cppcc_loaders.records import Article, Clean, Range
from cppcc_ontology.divisions import divisions

HERE = Range(0, 1)


def article(number: int, home: str | None = None) -> Article:
    """An article of the document 样本."""
    return Article(f"样本/{number}", "样本", Range(number, number + 1), Clean("赵", array("i", [number])), home=home)


def named(name: str = "赵青云") -> PersonFrame:
    """A mention of the name."""
    return PersonFrame(HERE, "r", name)


def role(code: str | None, title: str = "政协委员", name: str = "赵青云") -> RoleFrame:
    """A role of the name."""
    return RoleFrame(HERE, "r", name, title, None, code)


CASES: dict[str, tuple[list[tuple[Article, list[Frame]]], list[str]]] = {
    "role": ([(article(0, "230700"), [named(), role("230781")])], ["230781/赵青云"]),
    "home": ([(article(0, "230700"), [named()])], ["230700/赵青云"]),
    "document": ([(article(0), [named()])], ["@样本/赵青云"]),
    "deepest": ([(article(0), [role("230700", "常委"), role("230781", "主席")])], ["230781/赵青云"]),
    "one person over articles": (
        [(article(0, "230700"), [named()]), (article(1, "230722"), [role("230781")])],
        ["230781/赵青云", "230781/赵青云"],
    ),
    "two people in two counties": (
        [(article(0), [role("230781")]), (article(1), [role("230722")]), (article(2, "230722"), [named()])],
        ["230781/赵青云", "230722/赵青云", "230722/赵青云"],
    ),
    "member of both levels": (
        [(article(0), [role("230781")]), (article(1), [role("230700")])],
        ["230781/赵青云", "230781/赵青云"],
    ),
    "an office of which there is one": ([(article(0, "230700"), [role(None, "总书记")])], ["100000/赵青云"]),
}


@pytest.mark.parametrize(("pieces", "keys"), CASES.values(), ids=CASES.keys())
def test_anchor_people(pieces: list[tuple[Article, list[Frame]]], keys: list[str]) -> None:
    """The most specific committee of a role anchors, else home, else the document."""
    found = anchor_people("样本", pieces, divisions())
    assert [found[piece.id, "赵青云"] for piece, _ in pieces] == keys
