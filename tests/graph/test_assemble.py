"""The graph is a function of the set of claims."""

from collections.abc import Iterable

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cppcc_graph.assemble import assemble, claim_iri
from cppcc_graph.iris import iri_of
from cppcc_loaders.claims import MENTION
from cppcc_loaders.records import Claim, Evidence, Literal, Quote, Ref

UNIT, BODY = Ref("unit", "230781/桃山镇委员工作站"), Ref("committee", "230781")


def claim(
    subject: Ref,
    predicate: str,
    value: Ref | Literal,
    *,
    doc: str = "甲",
    start: int = 0,
    words: str = "桃山镇委员工作站",
) -> Claim:
    """A claim with one quote."""
    return Claim(subject, predicate, value, Evidence(doc, (Quote(start, start + len(words), words),)), "unit.named")


CLAIMS = [
    claim(UNIT, MENTION, Ref("article", "甲/0")),
    claim(UNIT, "cppcc:unitOf", BODY),
    claim(UNIT, "skos:prefLabel", Literal("桃山镇委员工作站", "zh")),
    claim(UNIT, "cppcc:unitKind", Literal("unit-kind/work-station", "concept")),
    claim(UNIT, "cppcc:unitKind", Literal("unit-kind/studio", "concept"), doc="乙"),
    claim(UNIT, "cppcc:unitKind", Literal("unit-kind/work-station", "concept"), doc="丙"),
    claim(UNIT, MENTION, Ref("article", "乙/0"), doc="乙"),
    claim(Ref("person", "@甲/赵青云"), MENTION, Ref("article", "甲/0"), words="赵青云"),
]


def load(lines: Iterable[str]) -> ox.Store:
    """The lines in a store."""
    store = ox.Store()
    store.load("\n".join(lines).encode(), format=ox.RdfFormat.N_QUADS)
    return store


def ask(lines: Iterable[str], pattern: str) -> bool:
    """Whether the pattern holds."""
    prefixes = {
        "cppcc": "https://w3id.org/cppcc/ontology#",
        "id": "https://w3id.org/cppcc/id/",
        "vocab": "https://w3id.org/cppcc/vocab/",
        "skos": "http://www.w3.org/2004/02/skos/core#",
    }
    return bool(load(lines).query(f"ASK {{ {pattern} }}", prefixes=prefixes))


@given(st.permutations(CLAIMS), st.lists(st.sampled_from(CLAIMS), max_size=3))
def test_order_and_repetition_do_not_matter(order: list[Claim], again: list[Claim]) -> None:
    """Same claims in any order, some twice: the same lines."""
    assert list(assemble([*order, *again])) == list(assemble(CLAIMS))


@pytest.mark.parametrize(
    "pattern",
    [
        f"<{iri_of(UNIT)}> a cppcc:Unit ; cppcc:unitOf <{iri_of(BODY)}>",
        f"<{iri_of(BODY)}> skos:prefLabel '铁力市政协'@zh ; skos:altLabel '中国人民政治协商会议铁力市委员会'@zh",
        f"<{iri_of(BODY)}> cppcc:level <https://w3id.org/cppcc/vocab/level/county>",
        f"<{iri_of(BODY)}> cppcc:superior/cppcc:superior/cppcc:superior/skos:prefLabel '全国政协'@zh",
        f"<{iri_of(BODY)}> cppcc:division/cppcc:within/skos:prefLabel '黑龙江省'@zh",
        f"<{iri_of(UNIT)}> cppcc:evidence ?e . ?e cppcc:quote '桃山镇委员工作站'@zh ; cppcc:start 0",
        "?e cppcc:inArticle <https://w3id.org/cppcc/id/article/甲/0>",
        f"?c a cppcc:Claim ; cppcc:claimSubject <{iri_of(UNIT)}> ; cppcc:claimPredicate cppcc:unitOf",
        "?p a cppcc:Person ; skos:prefLabel '赵青云'@zh",
    ],
)
def test_the_graph_says(pattern: str) -> None:
    """What docs/model.md promises is there."""
    assert ask(assemble(CLAIMS), pattern)


def test_a_thing_has_one_kind_and_the_other_is_kept_as_a_claim() -> None:
    """Two documents against one: the plain triple is the majority's, the rest a claim node with its evidence."""
    kind = f"<{iri_of(UNIT)}> cppcc:unitKind"
    lines = list(assemble(CLAIMS))
    assert ask(lines, f"{kind} <https://w3id.org/cppcc/vocab/unit-kind/work-station>")
    assert not ask(lines, f"{kind} <https://w3id.org/cppcc/vocab/unit-kind/studio>")
    other = claim_iri(UNIT, "cppcc:unitKind", Literal("unit-kind/studio", "concept"))
    assert ask(lines, f"<{iri_of(other)}> cppcc:claimObject ?o ; cppcc:evidence/cppcc:inSource ?s")


def test_only_named_places_and_their_ancestors_are_there() -> None:
    """The backbone holds the county, its city, its province and the country."""
    places = {line.split(" ")[0] for line in assemble(CLAIMS) if "#Place>" in line}
    assert {p.rsplit("/", 1)[1].rstrip(">") for p in places} == {"230781", "230700", "230000", "100000"}


def test_an_unknown_code_stops_nothing() -> None:
    """A committee whose code the division table lacks stays, with its code."""
    lines = list(assemble([claim(UNIT, "cppcc:unitOf", Ref("committee", "999999"))]))
    assert ask(lines, "<https://w3id.org/cppcc/id/committee/999999> cppcc:divisionCode '999999'")
