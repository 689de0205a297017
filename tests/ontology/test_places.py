import pytest
from hypothesis import given
from hypothesis import strategies as st

from cppcc_ontology.divisions import divisions
from cppcc_ontology.places import resolve_place


@pytest.mark.parametrize(
    ("words", "near", "code"),
    [
        ("道外区太平", None, "230104"),
        ("哈尔滨市太平区水泥路", None, "230104"),
        ("太平区", "230104", "230104"),
        ("太平区", "210900", "210904"),
        ("吉林省公主岭市", None, "220184"),
        ("美溪区", None, "230717"),
        ("五常市小山子镇", None, "230184103"),
        ("小山子镇", "230184", "230184103"),
        ("朝阳区", None, None),
        ("朝阳区", "220100", "220104"),
        ("和平路小学", None, None),
        ("不知何处", "230100", None),
        ("", None, None),
    ],
)
def test_resolve_place(words: str, near: str | None, code: str | None) -> None:
    """Names nest, former names lead to today, homonyms need a neighbour, and nothing is guessed."""
    assert resolve_place(words, near=near) == code


@given(st.sampled_from([row for row in divisions().rows if row.level == "county"]))
def test_full_names_are_always_found(row: object) -> None:
    """Province, prefecture and county written out lead to the county."""
    chain = list(divisions().ancestors(row.code))  # type: ignore[attr-defined]
    words = "".join(area.name for area in reversed(chain) if area.level != "country")
    assert resolve_place(words) == chain[0].code
