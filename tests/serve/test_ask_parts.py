"""The parts of asking: cutting, terms, spelling, what lies beyond, queries from parts, nearest facts, comparisons."""

import time
from itertools import pairwise
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cppcc_graph.ask import ask
from cppcc_graph.ask_beyond import beyond
from cppcc_graph.ask_clauses import clauses, dated
from cppcc_graph.ask_facts import Fact, Facts
from cppcc_graph.ask_index import index_of
from cppcc_graph.ask_parts import build, condition, holding
from cppcc_graph.ask_rank import Wanted, rank
from cppcc_graph.ask_spell import distance, typos_mended
from cppcc_graph.ask_terms import Term, terms_of
from cppcc_graph.query_files import names_in


@pytest.fixture(scope="module")
def store(built: Path) -> ox.Store:
    """The sample graph in memory."""
    found = ox.Store()
    found.load(path=str(built / "graph.nq"), format=ox.RdfFormat.N_QUADS)
    return found


@pytest.mark.parametrize(
    ("question", "when"),
    [
        ("道外区政协2023年3月搞了什么调研？", "2023-03"),
        ("五常市政协2023年6月8日去哪里视察？", "2023-06-08"),
        ("6月8日谁去视察？", "[0-9]{4}-06-08"),
        ("8月份有什么活动？", "[0-9]{4}-08"),
        ("双城区政协六月二十七号开的什么会", "[0-9]{4}-06-27"),
        ("十一月十日有什么活动？", "[0-9]{4}-11-10"),
        ("有什么活动？", ""),
    ],
)
def test_dates_become_patterns(question: str, when: str) -> None:
    """A date is taken out of the question; one without its year is that of any year."""
    assert dated(question).when == when


def test_a_question_is_cut_where_it_asks_again() -> None:
    """Each stretch that asks is a clause; a quoted name is never cut."""
    parsed = dated("《规则，办法》收到几条意见，采纳了多少？什么时候定的？")
    found = clauses(parsed, [])
    assert [one.asks for one in found] == ["number", "number", "time"]
    assert parsed.text[found[0].start : found[0].end] == "规则办法收到几条意见"


@given(st.text(alphabet="政协，？“”《》2023年6月8日多少谁", max_size=40))
def test_clauses_cover_the_question(question: str) -> None:
    """Clauses follow one another and end with the question."""
    parsed = dated(question)
    found = clauses(parsed, [])
    assert all(one.end == other.start for one, other in pairwise(found))
    assert not found or (found[0].start == 0 and found[-1].end == len(parsed.text))


def test_terms_know_how_texts_say_it_otherwise() -> None:
    """孩子 finds 青少年; 委员 and 政协 say nothing."""
    terms = {term.forms[0]: term for term in terms_of(["孩子", "政协委员"])}
    assert terms["孩子"].within("92名青少年结业")
    assert not {"政协", "委员"} & terms.keys()


def test_only_near_names_are_respelled(store: ox.Store) -> None:
    """A name one character away is understood and said to be; another place's body is not taken for it."""
    near = ask(store, "板凳会协伤法有哪些政协采用？")
    assert "道外区政协" in {cell.text for row in near.rows for cell in row}
    assert not near.certain
    assert "道外区政协" not in ask(store, "道里区政协主席是谁？").answer
    assert distance("夜话汇", "夜话会", 1) == 1
    assert distance("夜话汇", "板凳会协商", 2) == 3
    assert typos_mended("铁力市正协") == "铁力市政协"


@pytest.mark.parametrize(
    "question", ["周建国的电话是多少？", "李红梅多大年纪了？", "明天会下雨吗？", "怎么才能当上政协委员？"]
)
def test_what_lies_beyond_is_said_to(store: ox.Store, question: str) -> None:
    """Telephone numbers, ages, the weather and procedures are not in the graph, and no row is shown."""
    answer = ask(store, question)
    assert answer.answer.startswith("图谱不记录")
    assert not answer.rows
    assert not answer.certain
    assert beyond(question) != ("", "")


def test_questions_never_become_query_text() -> None:
    """Whatever stands in a question is a literal or an IRI of a built query."""
    evil = '") } DELETE { ?s ?p ?o } #'
    query = build("largest", filters=holding("?said", [Term((evil,))]))
    assert str(ox.Literal(evil)) in query
    ox.Store().query(query)


@pytest.mark.parametrize("name", names_in("ask_built"))
def test_built_queries_run(name: str) -> None:
    """Every query of queries/ask_built is well formed with all its parts."""
    part = condition("activity", 0, ())
    given = [f"VALUES ?_thing {{ {ox.NamedNode('x:a')} }}"]
    place = ["https://w3id.org/cppcc/id/place/230000"]
    query = build(name, parts=[part], filters=holding("?said", terms_of(["提案"])), values=given, places=place)
    assert "#" not in query.split("\n", 1)[1].replace("ontology#", "").replace("core#", "").replace("# ", "")
    ox.Store().query(query)


def _fact(said: str, value: str = "", unit: str = "", date: str = "", body: str = "甲区政协") -> Fact:
    """An outcome."""
    return Fact(f"x:{said}{value}", "outcome", said, body, "x:b", value, unit, date, quote=f"{said}{value}{unit}")


def test_numbers_of_the_right_measure_come_first() -> None:
    """A question for 件 prefers a number of 件 to a rate; a fact that shares too little is none."""
    facts = [_fact("立案率", "78", "%"), _fact("立案", "60", "件"), _fact("植树", "9", "棵")]
    ranked = rank(Wanted(terms_of(["立案"]), "number", "", "件"), facts)
    assert [one.said for _, one in ranked] == ["立案", "立案率"]


def test_a_date_excludes_what_happened_at_another_time() -> None:
    """A fact of another month is no answer, one without a date may be."""
    facts = [_fact("调研", date="2023-05"), _fact("调研", "1", date="2023-06-08"), _fact("调研", "2")]
    ranked = rank(Wanted(terms_of(["调研"]), "", "2023-06"), facts)
    assert [one.value for _, one in ranked] == ["1", "2"]


def test_near_facts_say_what_they_lack(store: ox.Store) -> None:
    """Words that no fact holds are named beside it."""
    answer = ask(store, "道外区政协为多少老兵服务了群众？")
    assert not answer.certain
    assert not answer.rows or "老兵" in answer.answer


def test_another_body_is_named(store: ox.Store) -> None:
    """Facts of another body than the one asked about are said to be so."""
    answer = ask(store, "哈尔滨市政协的社区义诊在哪里办的？")
    assert not answer.rows or "没有找到哈尔滨市政协自己的说法" in answer.answer


def test_two_bodies_are_compared(store: ox.Store) -> None:
    """The numbers of both are shown, never as certain."""
    answer = ask(store, "道外区政协和五常市政协，哪家的活动多？")
    assert "较多" in answer.answer or "一样" in answer.answer
    assert len(answer.rows) == 2
    assert not answer.certain


def test_the_largest_number_comes_first(store: ox.Store) -> None:
    """A superlative over stated numbers names the body and the number."""
    answer = ask(store, "立案提案最多的是哪个政协？")
    assert "道外区政协" in answer.answer
    assert "86" in answer.answer
    assert not answer.certain


def test_yes_and_no(store: ox.Store) -> None:
    """A question whether someone holds a post is answered with yes; a wrong name is not."""
    assert ask(store, "五常市政协主席是不是王立新？").answer.startswith("是")
    assert not ask(store, "五常市政协主席是不是李红梅？").answer.startswith("是")


def test_a_deputy_is_not_the_head(store: ox.Store) -> None:
    """Who is asked for as 副主席 is not answered with the 主席, nor the other way round."""
    assert "王立新" not in ask(store, "五常市政协副主席是谁？").to_text()
    assert "李红梅" not in ask(store, "道外区政协主席是谁？").to_text()


def test_places_within_places(store: ox.Store) -> None:
    """Whether a body's place lies within another is answered from the divisions."""
    assert ask(store, "道外区和五常市都属于哈尔滨吗？").answer.startswith("是")


def test_what_was_not_checked_is_named(store: ox.Store) -> None:
    """A word that a rule had to leave out is named in the answer."""
    answer = ask(store, "道外区政协有哪些女委员？")
    assert not answer.certain
    assert not answer.rows or "没有核对“女”" in answer.answer


@pytest.mark.parametrize("question", ["道外区政协有多少委员工作站？", "五常市政协有几家委员工作室？"])
def test_counted_things_are_never_certain(store: ox.Store, question: str) -> None:
    """What was counted in the graph is only what was found."""
    answer = ask(store, question)
    assert not answer.certain
    assert "图谱中找到" in answer.answer


def test_facts_carry_their_sentences(store: ox.Store) -> None:
    """A claim is read with body, number and quote."""
    facts = list(Facts(store).of_body("https://w3id.org/cppcc/id/committee/230104"))
    assert any(one.value == "86" and one.unit == "件" and "86" in one.quote for one in facts)


def test_the_index_is_made_once(store: ox.Store) -> None:
    """The index of a store is kept, and finds every quote that holds a form once."""
    index = index_of(store)
    assert index_of(store) is index
    found = list(index.holding("政协"))
    assert found == sorted(set(found))
    assert len(index.starts) == len(index.iris)


def test_near_facts_take_little_time(store: ox.Store) -> None:
    """A question that nothing fits is answered in well under half a second on a small graph."""
    ask(store, "有没有研究过养老食堂的事")
    began = time.monotonic()
    ask(store, "有没有研究过养老食堂或者老旧小区电梯的事情，花了多少时间")
    assert time.monotonic() - began < 2
