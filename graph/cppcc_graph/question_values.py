"""What an asker writes for a parameter, read as an RDF term: names, codes and short IRIs are understood."""

import re
from collections.abc import Callable
from typing import Final

import pyoxigraph as ox

from cppcc_graph.errors import QueryError
from cppcc_loaders.claims_keys import key_of
from cppcc_ontology.curies import expand
from cppcc_ontology.divisions import COUNTRY, divisions
from cppcc_ontology.places import resolve_place
from cppcc_ontology.terms import ID, PREFIXES
from cppcc_ontology.vocab import concept_iri, concepts, words

__all__ = ["KINDS", "term_for"]

_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


def term_for(kind: str, value: str | float, name: str) -> ox.NamedNode | ox.Literal:
    """The term of a value of a kind: `committee`, `place`, `concept:SCHEME`, `thing[:KIND]`, `label`, `date` or `word`.

    >>> term_for("place", "五常市", "area").value, term_for("concept:unit-kind", "委员工作室", "kind").value
    ('https://w3id.org/cppcc/id/place/230184', 'https://w3id.org/cppcc/vocab/unit-kind/studio')

    Raises:
        QueryError: the value is none of the kind; the message says what is.
    """
    head, _, rest = kind.partition(":")
    words_ = str(value).strip()
    return _iri(words_) if head not in _PLAIN and _is_iri(words_) else KINDS[head](words_, rest, name)


def _is_iri(words_: str) -> bool:
    prefix, colon, rest = words_.partition(":")
    return words_.startswith(("http://", "https://")) or bool(colon and prefix in PREFIXES and rest)


def _iri(words_: str) -> ox.NamedNode:
    iri = words_ if words_.startswith("http") else expand(words_)
    try:
        return ox.NamedNode(iri)
    except ValueError as error:
        raise QueryError(f"{words_!r} 不是合格的 IRI (not an IRI: {error})") from error


def _committee(words_: str, _: str, name: str) -> ox.NamedNode:
    if words_ in {"全国政协", "全国"}:
        return ox.NamedNode(f"{ID}committee/{COUNTRY}")
    code = words_ if divisions().get(words_) else divisions().code(words_.removesuffix("政协"))
    if code is None:
        raise QueryError(
            f"参数 {name}：{words_!r} 不是政协委员会；请写区划代码或全称，如 230700、伊春市政协 (no committee)"
        )
    return ox.NamedNode(f"{ID}committee/{code}")


def _place(words_: str, _: str, name: str) -> ox.NamedNode:
    code = words_ if re.fullmatch(r"\d{6}(\d{3})?", words_) else resolve_place(words_)
    if code is None:
        raise QueryError(f"参数 {name}：{words_!r} 不能确定是哪个区划；请写代码或带上级的名称 (no certain place)")
    return ox.NamedNode(f"{ID}place/{code}")


def _concept(words_: str, scheme: str, name: str) -> ox.NamedNode:
    notations = {one.notation for one in concepts(scheme)}
    notation = words_ if words_ in notations else words(scheme).get(words_)
    if notation is None:
        raise QueryError(
            f"参数 {name}：{words_!r} 不在词表 {scheme} 中；可用 {'、'.join(sorted(notations))} (no concept)"
        )
    return ox.NamedNode(concept_iri(scheme, notation))


def _thing(words_: str, kind: str, _: str) -> ox.NamedNode:
    return ox.NamedNode(f"{ID}{kind}/{key_of(words_)}") if kind else ox.NamedNode(f"{ID}{words_}")


def _date(words_: str, _: str, name: str) -> ox.Literal:
    if not _DATE.fullmatch(words_):
        raise QueryError(f"参数 {name}：{words_!r} 不是日期；请写 2023、2023-05 或 2023-05-26 (no date)")
    return ox.Literal(words_)


def _word(words_: str, _: str, __: str) -> ox.Literal:
    return ox.Literal(words_)


def _label(words_: str, _: str, __: str) -> ox.Literal:
    return ox.Literal(words_, language="zh")


#: How the value of each kind of parameter is read.
KINDS: Final[dict[str, Callable[[str, str, str], ox.NamedNode | ox.Literal]]] = {
    "committee": _committee,
    "concept": _concept,
    "date": _date,
    "label": _label,
    "place": _place,
    "thing": _thing,
    "word": _word,
}
_PLAIN: Final = frozenset({"date", "label", "word"})
