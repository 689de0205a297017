"""Why the graph says what it says: the claims behind a thing; how a query is run, and how to ask it faster."""

import re
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any, Final

import pyoxigraph as ox
from pyparsing import ParseException
from rdflib.plugins.sparql.parserutils import CompValue

from cppcc_graph.describe import label_of
from cppcc_graph.entity import Entity, cut
from cppcc_graph.errors import QueryError
from cppcc_graph.kg import KnowledgeGraph
from cppcc_graph.query_files import QUERY_PREFIXES, read_query
from cppcc_graph.rows import run_query
from cppcc_ontology.curies import compact

__all__ = ["Explanation", "explain_query", "explain_thing"]

#: So many lines of a list a reader goes through.
_SHOWN: Final = 200
_HINT: Final = "（--json 给出全部）"
_HINTS: Final = (
    (r"\bNOT\s+EXISTS\b", "NOT EXISTS 很慢；若两边共有的变量总有值，改用 MINUS 快数百倍"),
    (
        r"[\w:>]\s*[+*]\s+\S+\s*\.",
        "路径 + 或 * 很慢；地点的上下级用 cppcc:within（已存闭包），类型条件写成 FILTER EXISTS",
    ),
    (
        r"\b(?:REGEX|CONTAINS)\s*\(",
        '在全部名称上用 REGEX/CONTAINS 会逐条比较；知道全名时写成 skos:prefLabel "…"@zh，不知道时用 cppcc serve 的搜索',
    ),
    (r"\bOPTIONAL\b[\s\S]*\bGROUP\s+BY\b", "OPTIONAL 后再 GROUP BY 会重复扫描；先在子查询里分组"),
)


@dataclass(frozen=True, slots=True)
class Explanation:
    """A thing with all its relations and mentions, its rules and the claims that name it."""

    entity: Entity
    rules: tuple[str, ...]
    claims: tuple[dict[str, str], ...]

    def as_json(self) -> dict[str, Any]:
        """Everything as plain data."""
        return {**asdict(self.entity), "rules": list(self.rules), "claims": list(self.claims)}

    def as_text(self) -> str:
        """Everything for a reader, each list up to a bound; what is left out is counted."""
        claims = [f"断言: {c['subject']} {c['predicate']} {c['object']} “{c['quote']}”" for c in self.claims]
        lines = [self.entity.as_text(relations=_SHOWN, sentences=_SHOWN, hint=_HINT)]
        lines += [f"  规则: {rule}" for rule in self.rules]
        return "\n".join([*lines, *cut(claims, _SHOWN, "条断言", _HINT)])


def explain_thing(graph: KnowledgeGraph, name: str) -> Explanation:
    """Everything that the graph says of a thing, with what proves it."""
    entity = graph.entity(name, limit=sys.maxsize, mentions=sys.maxsize)
    node = ox.NamedNode(entity.iri)
    rules = {str(row["rule"]) for row in run_query(graph.store, read_query("explain", "rules"), {"thing": node})}
    claims = [
        {
            "subject": label_of(graph.store, str(row["subject"])),
            "predicate": compact(str(row["predicate"])),
            "object": label_of(graph.store, str(row["object"])) if ":" in str(row["object"]) else str(row["object"]),
            "quote": str(row["quote"]),
            "doc": str(row["doc"]),
        }
        for row in run_query(graph.store, read_query("explain", "claims"), {"thing": node})
    ]
    return Explanation(entity, tuple(sorted(rules)), tuple(claims))


def explain_query(query: str) -> str:
    """The operators of a query, outermost first and indented, with hints at forms that the store runs faster.

    Raises:
        QueryError: the query is not well formed.
    """
    from rdflib.plugins.sparql.algebra import translateQuery
    from rdflib.plugins.sparql.parser import parseQuery

    try:
        plan = translateQuery(parseQuery(query), initNs=dict(QUERY_PREFIXES))
    except (ParseException, ValueError, KeyError) as error:
        raise QueryError(f"SPARQL 有误：{error} (the query is not well formed)") from error
    hints = [f"提示：{words}" for pattern, words in _HINTS if re.search(pattern, query, re.IGNORECASE)]
    return "\n".join([*_operators(plan.algebra, 0), *hints])


def _operators(part: Any, depth: int) -> Iterator[str]:
    if not isinstance(part, CompValue):
        return
    triples = part["triples"] if part.name == "BGP" else []
    yield "  " * depth + part.name + (f"  {len(triples)} 个三元组模式" if triples else "")
    for triple in triples:
        yield "  " * (depth + 1) + " ".join(_term(term) for term in triple)
    for key in ("p", "p1", "p2", "graph"):
        yield from _operators(part.get(key), depth + 1)


def _term(term: Any) -> str:
    text = term.n3() if hasattr(term, "n3") else str(term)
    return compact(text[1:-1]) if text.startswith("<") and text.endswith(">") else text
