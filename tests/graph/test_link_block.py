"""Blocks of namesakes: comparing only what could merge gives what comparing everything gives; large ones stay quick."""

import time
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cppcc_graph import link_block as module
from cppcc_graph.iris import iri_of
from cppcc_graph.link_block import link_block
from cppcc_graph.link_decide import decide_in_block
from cppcc_graph.link_records import Profile, Verdict
from cppcc_loaders.records import Ref
from cppcc_ontology.divisions import divisions

ANCHORS = ("230184", "230100", "230000", "230781", "440100", "@甲", "@乙", "-")
BODIES = ("230184", "230000", "440100", "铁力市教育局", "蓝天救援队")
ROLES = ("主席", "政协委员", "局长")
SORTS = {"unit": ("", "studio", "work-station"), "work": ("", "rule", "other")}
TITLE = {"person": "赵青云", "unit": "晨光委员工作室", "work": "关于加强委员工作站建设的意见", "initiative": "书香政协"}


@st.composite
def blocks(draw: st.DrawFn) -> list[Profile]:
    """Things of one block, with all that decisions hang on."""
    kind = draw(st.sampled_from(sorted(TITLE)))
    found = {}
    for number in range(draw(st.integers(2, 14))):
        anchor = draw(st.sampled_from(ANCHORS))
        filed = draw(st.sampled_from(("", "23/", "24/"))) if kind == "work" else ""
        mark = draw(st.sampled_from(("", "“", f"{number}")))
        ref = Ref(kind, f"{anchor}/{filed}{mark}{TITLE[kind]}")
        seat = st.tuples(st.sampled_from(ROLES), st.sampled_from(BODIES))
        found[ref] = Profile(
            ref,
            TITLE[kind],
            anchor,
            draw(st.sampled_from(SORTS.get(kind, ("",)))),
            draw(st.sets(seat, max_size=2)) if kind == "person" else set(),
            draw(st.sets(st.tuples(st.sampled_from(("教育", "农业")), st.sampled_from(BODIES)), max_size=1)),
            docs=set(draw(st.sets(st.sampled_from("甲乙丙"), max_size=3))),
        )
    return list(found.values())


def everything(members: list[Profile], apart: module.Apart) -> dict[Ref, Ref]:
    """What becomes what where every thing is compared with every member of every cluster."""
    leading = sorted(members, key=lambda p: (p.code is None, -len(p.docs), -len(p.name), p.ref.key))
    owners = {p.anchor for p in leading if p.ref.kind == "work" and p.code}
    clusters: list[list[Profile]] = []
    renamed = {}
    for profile in leading:
        for cluster in clusters:
            verdicts = {decide_in_block(one, profile).verdict for one in cluster}
            split = any(frozenset({iri_of(one.ref), iri_of(profile.ref)}) in apart for one in cluster)
            ambiguous = profile.ref.kind == "work" and len(owners) > 1 and profile.code != cluster[0].code
            if Verdict.MERGE in verdicts and Verdict.APART not in verdicts and not split and not ambiguous:
                renamed[profile.ref] = cluster[0].ref
                cluster.append(profile)
                break
        else:
            clusters.append([profile])
    return renamed


@settings(max_examples=300, deadline=None)
@given(blocks(), st.integers(0, 20))
def test_the_merges_are_those_of_comparing_everything(members: list[Profile], pick: int) -> None:
    """Any block, with and without a pair that a reviewer keeps apart."""
    pairs = list(combinations(members, 2))
    one, other = pairs[pick % len(pairs)] if pairs else (members[0], members[0])
    for apart in (frozenset(), frozenset({frozenset({iri_of(one.ref), iri_of(other.ref)})})):
        assert dict(link_block(members, apart).renamed) == everything(members, apart)


@settings(max_examples=150, deadline=None)
@given(blocks())
def test_candidates_of_many_are_among_those_of_all(members: list[Profile]) -> None:
    """In a large block pairs with a body, an anchor or a line of divisions in common are listed as in a small one."""
    with pytest.MonkeyPatch.context() as patch:
        # two lists that are cut at so many lines keep different ones of a low score
        patch.setattr(module, "_MOST_CANDIDATES", 1000)
        whole = link_block(members, frozenset()).candidates
        patch.setattr(module, "_MANY", 0)
        near = link_block(members, frozenset()).candidates
    assert set(near) <= set(whole)
    assert {line for line in whole if "有隶属关系" in line.reason or "同在" in line.reason} <= set(near)


def test_a_block_of_thousands_is_compared_in_seconds() -> None:
    """Six thousand rooms of one name in three thousand counties: pair by pair this took a minute."""
    codes = [division.code for division in divisions().rows][:3000]
    members = [
        Profile(Ref("unit", f"{code}/{mark}晨光委员工作室"), "晨光委员工作室", code, "studio", docs={code})
        for code in codes
        for mark in ("", "镇")
    ]
    begun = time.process_time()
    found = link_block(members, frozenset())
    assert time.process_time() - begun < 10
    assert len(found.renamed) == len(codes)
    assert len(found.candidates) == 50
