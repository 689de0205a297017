import json
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
import rdflib

from cppcc_graph.errors import GraphDataError, QueryError
from cppcc_graph.query_files import QUERY_PREFIXES
from cppcc_graph.questions import Question, _parse, _run, answered, ask, bind, question, questions, written
from cppcc_graph.rows import Rows
from cppcc_ontology.curies import compact

SAMPLE = Path(__file__).parent / "fixtures" / "questions"
ANSWERS: dict[str, dict[str, Any]] = json.loads((SAMPLE / "answers.json").read_text(encoding="utf-8"))
NAMES = [one.name for one in questions()]


@pytest.fixture(scope="module")
def store() -> ox.Store:
    """A store with the fixture graph."""
    found = ox.Store()
    found.load(path=str(SAMPLE / "graph.ttl"), format=ox.RdfFormat.TURTLE)
    return found


@pytest.fixture(scope="module")
def graph() -> rdflib.Graph:
    """The same in rdflib."""
    return rdflib.Graph().parse(SAMPLE / "graph.ttl", format="turtle")


def plain(rows: Rows) -> list[list[Any]]:
    """Cells as JSON has them, IRIs short."""
    return [[compact(cell) if isinstance(cell, str) else cell for cell in row.values()] for row in rows]


def test_there_are_enough_questions() -> None:
    """At least 45, and every one has an answer in the sample."""
    assert len(NAMES) >= 45
    assert set(ANSWERS) == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_question_has_its_full_answer(store: ox.Store, name: str) -> None:
    """Columns and rows, in order, are those read off the sample's texts."""
    rows = ask(store, name, ANSWERS[name]["values"])
    assert list(rows.variables) == ANSWERS[name]["columns"]
    assert plain(rows) == ANSWERS[name]["rows"]
    assert rows


@pytest.mark.parametrize("name", NAMES)
def test_question_gives_the_same_in_rdflib(store: ox.Store, graph: rdflib.Graph, name: str) -> None:
    """The values written into the query give as many rows in another engine, with the same cells."""
    asked = question(name)
    query = written(asked, bind(asked, ANSWERS[name]["values"]))
    ours = store.query(query, prefixes=QUERY_PREFIXES)
    assert isinstance(ours, ox.QuerySolutions)
    columns = [variable.value for variable in ours.variables]
    mine = Counter(tuple(cell(row[column]) for column in columns) for row in ours)
    theirs = graph.query(query, initNs=QUERY_PREFIXES)
    found = [[row.get(rdflib.Variable(column)) for column in columns] for row in theirs.bindings]
    assert Counter(tuple(map(cell, row)) for row in found) == mine


@pytest.mark.parametrize("name", [one.name for one in questions() if one.whole])
def test_the_form_for_a_whole_graph_gives_the_same(store: ox.Store, name: str) -> None:
    """Both forms of a question, where no thing is named: the same columns, and the same rows in the same order."""
    asked = question(name)
    mine, plainly = ask(store, name), ask_as(store, replace(asked, whole=None))
    shown = [name for name in plainly.variables if name in mine.variables]
    assert list(mine.variables) == shown
    assert [list(row.values()) for row in mine] == [[row[name] for name in shown] for row in plainly]
    named = {one.name: "230184" for one in asked.parameters if one.kind == "committee"}
    if named:
        assert plain(ask(store, name, named)) == plain(ask_as(store, replace(asked, whole=None), named))


def ask_as(store: ox.Store, asked: Question, values: dict[str, str] | None = None) -> Rows:
    """The answer of a question that is not among the known ones."""
    bound = bind(asked, values or {})
    return answered(asked, bound, _run(store, asked, bound))


def cell(term: Any) -> str:
    """A term as text; numbers without their zeros."""
    text = "" if term is None else term.value if isinstance(term, ox.NamedNode | ox.Literal) else str(term)
    return text.removesuffix(".0")


@pytest.mark.parametrize("name", NAMES)
def test_question_is_told_in_both_languages(name: str) -> None:
    """Titles, descriptions, keywords and parameters; a parameter is shown, so that it can be bound."""
    one = question(name)
    assert one.title_zh != one.title_en
    assert one.description_zh.endswith("。")
    assert one.description_en.endswith(".")
    assert one.keywords
    for parameter in one.parameters:
        assert f"?{parameter.name}" in one.query.split("WHERE", 1)[0]


@pytest.mark.parametrize(
    ("name", "values", "column", "expected"),
    [
        ("units-of-committee", {"committee": "双阳区政协"}, "name", ["齐家镇委员联络站"]),
        ("units-of-committee", {"committee": "id:committee/220112"}, "name", ["齐家镇委员联络站"]),
        ("stations-by-place", {"area": "长春市"}, "name", ["齐家镇委员联络站"]),
        ("stations-by-place", {"area": "", "kind": "委员工作室"}, "name", ["稻乡委员工作室"]),
        ("committees-by-level", {"area": "220100"}, "code", ["220100", "220112"]),
        ("activities-on-topic", {"word": "营商"}, "committeeName", ["长春市政协"]),
        ("activities-of-committee", {"from": "2023-02", "until": "2023-12"}, "date", ["2023-07-12"]),
        ("activities-at-place", {"area": "五常市"}, "placeName", ["小山子镇"]),
        ("outcomes-by-indicator", {"word": "满意率"}, "value", [96]),
        ("largest-outcomes", {"unit": "公里"}, "value", [12, 12]),
        ("roles-of-person", {"name": "何志远"}, "role", ["主席"]),
        ("roles-as-of", {"date": "2023-12-01"}, "personName", ["何志远"]),
        ("roles-as-of", {"date": "2023-12-01"}, "end", ["open"]),
        ("silent-on-topic", {"word": "黑土地"}, "committeeName", ["道外区政协", "哈尔滨市政协", "长春市政协"]),
        ("committees-without-type", {"type": "协商"}, "committeeName", ["道外区政协", "双阳区政协"]),
        ("known-by", {"date": "2020"}, "kind", []),
        ("works-by-kind", {"kind": "rule", "committee": "230184"}, "title", ["五常市政协田间议事办法"]),
        ("works-by-kind", {"committee": "230000"}, "title", []),
        ("proposal-steps", {"word": "鹿业"}, "reply", ["B"]),
        ("initiative-spread", {"initiative": "鹿乡夜话"}, "committeeName", ["双阳区政协"]),
        ("from-source", {"doc": "无此来源"}, "node", []),
    ],
)
def test_parameters_are_bound(
    store: ox.Store, name: str, values: dict[str, str], column: str, expected: list[Any]
) -> None:
    """Names, codes, labels and short IRIs are understood; an empty value leaves the variable open."""
    assert ask(store, name, values).column(column) == expected


def test_an_empty_value_leaves_the_question_open(store: ox.Store) -> None:
    """Nine activities have a topic."""
    assert len(ask(store, "activities-on-topic", {"word": ""})) == 9


@pytest.mark.parametrize("value", ['x" . } #', "养老\\", "?s ?p ?o", "》)}"])
def test_a_value_is_never_part_of_the_query(store: ox.Store, value: str) -> None:
    """What looks like SPARQL is a word that no topic holds."""
    assert len(ask(store, "activities-on-topic", {"word": value})) == 0


@pytest.mark.parametrize(
    ("name", "values", "message"),
    [
        ("units-of-comittee", {}, "请看 units-of-committee"),
        ("units-of-committee", {"place": "230184"}, "没有参数 'place'；它的参数：committee"),
        ("units-of-committee", {"committee": "某某政协"}, "不是政协委员会；请写区划代码或全称"),
        ("stations-by-place", {"area": "朝阳区"}, "不能确定是哪个区划"),
        ("stations-by-place", {"kind": "茶馆"}, "不在词表 unit-kind 中；可用 activity-group"),
        ("roles-as-of", {"date": "去年"}, "不是日期；请写 2023"),
        ("about", {"thing": "id:unit/ x"}, "不是合格的 IRI"),
    ],
)
def test_a_wrong_name_or_value_is_refused(store: ox.Store, name: str, values: dict[str, str], message: str) -> None:
    """The message says what would do."""
    with pytest.raises(QueryError, match=message):
        ask(store, name, values)


def test_a_question_without_a_head_is_refused() -> None:
    """The message names the file and what is missing; a parameter must have its four parts."""
    with pytest.raises(GraphDataError, match=r"queries/questions/x\.rq: its head lacks title@en, description@zh"):
        _parse("x", "# title@zh: 问题\nSELECT * WHERE { }")
    head = "# title@zh: 甲\n# title@en: a\n# description@zh: 乙。\n# description@en: b.\n# keywords: c\n"
    with pytest.raises(GraphDataError, match="must be: name kind default-or-dash zh"):
        _parse("x", head + "# param: area\nSELECT * WHERE { }")
