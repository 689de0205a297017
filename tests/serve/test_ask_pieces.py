"""Fillers, questions of several parts, meetings by topic, kinds and superlatives."""

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cppcc_graph.ask import ask
from cppcc_graph.ask_fillers import without_fillers
from cppcc_graph.ask_link import quoted

_PREFIXES = """@prefix c: <https://w3id.org/cppcc/ontology#> .
@prefix v: <https://w3id.org/cppcc/vocab/> .
@prefix s: <http://www.w3.org/2004/02/skos/core#> .
@prefix i: <https://w3id.org/cppcc/id/> .
"""
_HAPING, _NANGANG = "<https://w3id.org/cppcc/id/committee/230103>", "<https://w3id.org/cppcc/id/committee/230102>"
_GRAPH = f"""{_PREFIXES}
{_HAPING} a c:Committee ; s:prefLabel "南岗区政协"@zh ; c:evidence i:e0 .
{_NANGANG} a c:Committee ; s:prefLabel "道里区政协"@zh ; c:evidence i:e0 .
<https://w3id.org/cppcc/id/initiative/花园夜话> a c:Initiative ; s:prefLabel "花园夜话"@zh ;
  c:initiativeKind <https://w3id.org/cppcc/vocab/initiative-kind/brand> ; c:evidence i:e0 .
<https://w3id.org/cppcc/id/practice/花园夜话/230103> a c:Practice ; c:practisedBy {_HAPING} ;
  c:initiative <https://w3id.org/cppcc/id/initiative/花园夜话> ; c:evidence i:e0 .
<https://w3id.org/cppcc/id/person/230103/苏晓> a c:Person ; s:prefLabel "苏晓"@zh .
<https://w3id.org/cppcc/id/membership/1> a c:Membership ; c:member <https://w3id.org/cppcc/id/person/230103/苏晓> ;
  c:roleTitle "主席"@zh ; c:role <https://w3id.org/cppcc/vocab/role/主席> ; c:organization {_HAPING} ; c:evidence i:e0 .
<https://w3id.org/cppcc/id/activity/1> a c:Activity ; c:agent {_HAPING} ; c:topic "供暖保障"@zh ; c:date "2023-03-01" ;
  c:activityType <https://w3id.org/cppcc/vocab/activity-type/work-meeting> ; c:evidence i:e0 .
<https://w3id.org/cppcc/id/activity/2> a c:Activity ; c:agent {_HAPING} ; c:topic "供暖保障"@zh ; c:date "2023-05-09" ;
  c:activityType <https://w3id.org/cppcc/vocab/activity-type/work-meeting> ; c:evidence i:e0 .
<https://w3id.org/cppcc/id/activity/3> a c:Activity ; c:agent {_HAPING} ; c:topic "道路修缮"@zh ; c:date "2023-06-09" ;
  c:activityType <https://w3id.org/cppcc/vocab/activity-type/work-meeting> ; c:evidence i:e0 .
<https://w3id.org/cppcc/id/outcome/1> a c:Outcome ; c:claimant {_HAPING} ; c:indicator "收集群众诉求"@zh ; c:value 40 ;
  c:unitText "条" ; c:outcomeKind <https://w3id.org/cppcc/vocab/outcome-kind/quantity> ; c:evidence i:e0 .
<https://w3id.org/cppcc/id/outcome/2> a c:Outcome ; c:claimant {_NANGANG} ; c:indicator "群众诉求"@zh ; c:value 70 ;
  c:unitText "件" ; c:outcomeKind <https://w3id.org/cppcc/vocab/outcome-kind/quantity> ; c:evidence i:e0 .
i:e0 c:quote "花园夜话"@zh .
"""


@pytest.fixture(scope="module")
def store() -> ox.Store:
    """A small graph."""
    found = ox.Store()
    found.load(_GRAPH.encode(), format=ox.RdfFormat.TURTLE)
    return found


def _cells(store: ox.Store, question: str) -> set[str]:
    """The words of the cells of an answer."""
    return {cell.text for row in ask(store, question).rows for cell in row}


@pytest.mark.parametrize(
    ("asked", "plain"),
    [
        ("麻烦您帮我看看南岗区政协主席是谁", "南岗区政协主席是谁"),
        ("报道里提到的南岗区政协委员有谁", "南岗区政协委员有谁"),
        ("南岗区政协有哪些叫得出名字的工作站", "南岗区政协有哪些工作站"),
        ("哈尔滨那边有哪些政协", "哈尔滨有哪些政协"),
        ("“麻烦您帮我看看”是什么", "“麻烦您帮我看看”是什么"),
    ],
)
def test_fillers_are_dropped_outside_names(asked: str, plain: str) -> None:
    """Politeness and empty qualifiers go; what is quoted stays as it is."""
    assert without_fillers(asked) == (plain, True)


def test_a_qualifier_that_says_something_takes_certainty(store: ox.Store) -> None:
    """比较有名的 is dropped, but no query has checked it."""
    assert ask(store, "南岗区政协主席是谁").certain
    answer = ask(store, "南岗区政协比较有名的主席是谁")
    assert answer.rows
    assert not answer.certain


@given(st.text(alphabet="麻烦您文章里提到的那边这家政协请问，？“”", max_size=30))
def test_fillers_leave_a_question(question: str) -> None:
    """Taking fillers out never fails and never leaves nothing of a question."""
    plain, _ = without_fillers(question)
    assert len(plain) >= min(2, len(question))


@pytest.mark.parametrize("question", ["花园夜话属于什么性质的东西，由谁推行？", "花园夜话是品牌还是平台，哪家政协在用"])
def test_each_part_is_answered(store: ox.Store, question: str) -> None:
    """The second part takes the thing from the first."""
    assert {"履职品牌", "南岗区政协"} <= _cells(store, question)


def test_he_is_the_person_that_was_found(store: ox.Store) -> None:
    """他 in a further part is the one person of the part before it."""
    answer = ask(store, "南岗区政协主席是谁？他还担任什么职务？")
    assert [cell.text for cell in answer.rows[-1]][:2] == ["主席", "南岗区政协"]


def test_what_a_part_lacks_is_said(store: ox.Store) -> None:
    """A part that finds nothing is named beside one that finds something; nothing is certain then."""
    answer = ask(store, "南岗区政协主席是谁？他哪年出生？")
    assert "苏晓" in answer.answer
    assert "图谱不记录年龄和出生日期" in answer.answer
    assert not answer.certain


def test_no_part_is_dropped_with_certainty(store: ox.Store) -> None:
    """Where a second part cannot be answered, the first alone is not certain."""
    assert not ask(store, "花园夜话是哪家政协的，花了多少钱？").certain


def test_meetings_by_type_and_topic(store: ox.Store) -> None:
    """Meetings of a type about a topic, with their dates; others are left out; never certain."""
    answer = ask(store, "南岗区政协围绕供暖开过几次工作会，分别在哪天？")
    assert [row[1].text for row in answer.rows] == ["2023-03-01", "2023-05-09"]
    assert not answer.certain


def test_the_most_compares_all_that_speak_of_the_same(store: ox.Store) -> None:
    """件 and 条, with and without 收集: the larger number is named."""
    answer = ask(store, "收集群众诉求最多的是哪个政协？")
    assert [row[0].text for row in answer.rows] == ["道里区政协", "南岗区政协"]
    assert not answer.certain


@pytest.mark.parametrize(("question", "begins"), [("花园夜话是不是平台？", "不是"), ("花园夜话是平台吗？", "不是")])
def test_a_kind_is_not_affirmed_unseen(store: ox.Store, question: str, begins: str) -> None:
    """Yes or no by the kind that the graph gives."""
    assert ask(store, question).answer.startswith(begins)


@pytest.mark.parametrize("question", ["请列出南岗区政协的所有主席", "南岗区政协哪两位主席"])
def test_all_and_numbers_take_certainty(store: ox.Store, question: str) -> None:
    """What the graph lists may not be all, and a number that the question supposes is not checked."""
    assert not ask(store, question).certain


def test_names_of_signs_need_no_quotation_marks() -> None:
    """2+1+1+X is a name as it stands; a year and a number of something are none."""
    assert quoted("双阳区的2+1+1+X是什么") == ("2+1+1+X",)
    assert quoted("2023年收到1158件提案") == ()


def test_reasons_are_not_answered_with_certainty(store: ox.Store) -> None:
    """为什么 asks for what the graph does not hold, though a query about the thing fits."""
    answer = ask(store, "花园夜话是什么性质，为什么叫这个名字？")
    assert "图谱不记录理由和评价" in answer.answer
    assert not answer.certain
