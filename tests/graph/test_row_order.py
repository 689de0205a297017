"""Rows sorted after a query stand as the store would have sorted them."""

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cppcc_graph.questions import questions
from cppcc_graph.row_order import in_order, unordered
from cppcc_graph.rows import Term
from cppcc_ontology.terms import XSD

WORDS = st.text(alphabet="aé政协𠀀Z1", max_size=3)
TEXTS = st.one_of(
    WORDS.map(ox.Literal),
    st.builds(lambda word, tag: ox.Literal(word, language=tag), WORDS, st.sampled_from(("zh", "en"))),
    WORDS.map(lambda word: ox.Literal(word, datatype=ox.NamedNode("https://w3id.org/cppcc/ontology#edtf"))),
    st.integers(0, 9).map(lambda number: ox.NamedNode(f"https://w3id.org/cppcc/id/place/{number}")),
    st.sampled_from("bc").map(ox.BlankNode),
)
NUMBERS = st.one_of(
    st.integers(-99, 99).map(ox.Literal),
    st.decimals(-9, 9, places=2).map(lambda number: ox.Literal(f"{number:f}", datatype=ox.NamedNode(XSD.decimal))),
    st.floats(-9, 9, allow_nan=False).map(ox.Literal),
)


def stored(terms: list[Term | None]) -> ox.Store:
    """A store with a thing for every term, and the term as its value."""
    store = ox.Store()
    for number, term in enumerate(terms):
        thing = ox.NamedNode(f"https://w3id.org/cppcc/id/thing/{number}")
        store.add(ox.Quad(thing, ox.NamedNode("https://e.x/a"), ox.Literal(number)))
        if term is not None:
            store.add(ox.Quad(thing, ox.NamedNode("https://e.x/b"), term))
    return store


def rows_of(store: ox.Store, query: str) -> list[tuple[Term | None, ...]]:
    """The rows of a query as the store gives them."""
    found = store.query(query)
    assert isinstance(found, ox.QuerySolutions)
    return [tuple(row[name.value] for name in found.variables) for row in found]


@given(terms=st.one_of(*(st.lists(st.one_of(kind, st.none()), max_size=12) for kind in (TEXTS, NUMBERS))))
@pytest.mark.parametrize("last", ["?value ?number", "DESC(?value) ?number", "?value DESC(?number)"])
def test_as_the_store_sorts(last: str, terms: list[Term | None]) -> None:
    """Any texts, IRIs and gaps, or any numbers and gaps: upwards and downwards."""
    query = "SELECT ?number ?value WHERE { ?s <https://e.x/a> ?number OPTIONAL { ?s <https://e.x/b> ?value } }"
    store = stored(terms)
    bare, order = unordered(f"{query}\nORDER BY {last}")
    assert bare == query
    assert list(in_order(rows_of(store, bare), ("number", "value"), order)) == rows_of(
        store, f"{query}\nORDER BY {last}"
    )


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?a WHERE { ?a ?b ?c }",
        "SELECT ?a WHERE { ?a ?b ?c }\nORDER BY ?c",
        "SELECT ?a (COUNT(?b) AS ?n) WHERE { ?a ?b ?c }\nGROUP BY ?a\nORDER BY ?b",
        "# SELECT ?c\nSELECT ?a WHERE { ?a ?b ?c }\nORDER BY ?c",
        "SELECT ?a WHERE { ?a ?b ?c }\nORDER BY DESC(?a = 1) ?a",
        "SELECT ?a WHERE { ?a ?b ?c }\nORDER BY ?a\nLIMIT 3",
    ],
)
def test_what_the_store_has_to_sort(query: str) -> None:
    """Without an order, or by what is not shown, reckoned or cut off, a query stays as it is."""
    assert unordered(query) == (query, ())


def test_what_is_no_number_stands_among_texts() -> None:
    """An ill-formed number, and the one that equals nothing, come after numbers."""
    odd = [ox.Literal(word, datatype=ox.NamedNode(XSD.integer)) for word in ("三", "3", "²")]
    rows: list[tuple[Term | None, ...]] = [(term,) for term in (*odd, ox.Literal(float("nan")), ox.Literal(2))]
    found = in_order(rows, ("n",), (("n", False),))
    assert [str(term).split('"')[1] for (term,) in found] == ["2", "3", "NaN", "²", "三"]


def test_most_questions_are_sorted_afterwards() -> None:
    """All forms for a whole graph and for kept counts, and nine of ten questions."""
    known = questions()
    forms = [form for one in known for form in (one.whole, one.kept) if form]
    assert all(unordered(form)[1] for form in forms)
    assert sum(bool(unordered(one.query)[1]) for one in known) > 0.9 * len(known)
