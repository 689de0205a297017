"""Places and committees that follow from codes alone."""

from cppcc_graph.backbone import backbone, committee_name
from cppcc_loaders.records import Literal, Ref
from cppcc_ontology.divisions import divisions


def said(*, committees: tuple[str, ...] = (), places: tuple[str, ...] = ()) -> set[tuple[Ref, str, Ref | Literal]]:
    """The statements."""
    return set(backbone(committees, places, divisions()))


def test_a_township_lies_in_its_county() -> None:
    """Nine digits are a place below six, without a committee of its own."""
    found = said(places=("230781102",))
    assert (Ref("place", "230781102"), "cppcc:within", Ref("place", "230781")) in found
    assert (Ref("place", "230781102"), "skos:prefLabel", Literal("桃山镇", "zh")) in found
    assert not any(subject.kind == "committee" for subject, _, _ in found)


def test_a_place_knows_its_former_codes_and_its_point() -> None:
    """公主岭市 was 220381 and is 220184."""
    found = {(p, getattr(o, "value", "")) for s, p, o in said(places=("220184",)) if s.key == "220184"}
    assert ("cppcc:formerCode", "220381") in found
    assert {"geo:lat", "geo:long"} <= {predicate for predicate, _ in found}


def test_the_national_committee_has_its_own_name() -> None:
    """全国政协 is no 中华人民共和国政协."""
    country = divisions().get("100000")
    assert country
    assert committee_name(country) == "全国政协"
    names = {
        o.value
        for s, p, o in said(committees=("230781",))
        if s.key == "100000" and isinstance(o, Literal) and p == "skos:altLabel"
    }
    assert names == {"中国人民政治协商会议全国委员会"}


def test_an_unknown_code_is_kept() -> None:
    """Nothing is known but the code."""
    assert said(committees=("999999",)) == {(Ref("committee", "999999"), "cppcc:divisionCode", Literal("999999"))}
