"""What stands beside the nearest facts: people named in the same sentence, the articles in which they were written."""

import re
from dataclasses import replace

import pyoxigraph as ox

from cppcc_graph.ask_answer import Answer
from cppcc_graph.ask_clauses import clauses
from cppcc_graph.ask_compose import Asked
from cppcc_graph.ask_parts import build
from cppcc_graph.ask_run import solve
from cppcc_graph.ask_things import things_beside
from cppcc_graph.iris import kind_of

__all__ = ["beside"]

_WHERE_WRITTEN = re.compile(
    r"哪[一]?[篇份](?:文章|报道|材料|稿子|稿件|新闻|文档|文本)?|(?:什么|哪些|哪个)(?:文章|报道|材料|稿件|文档|来源)"
)
_MOST = 6


def beside(asked: Asked, answer: Answer) -> Answer:
    """Near facts with the people named beside them where 谁 is asked, with their articles where 哪篇 is."""
    said = things_beside(asked, answer)
    if any(one.asks == "person" for one in clauses(asked.parsed, asked.mentions)):
        people = _people(asked.store, answer)
        said += f"；同一句里提到的人：{'、'.join(people)}" if people else ""
    if _WHERE_WRITTEN.search(asked.parsed.text):
        articles = list(dict.fromkeys(one.title or one.doc for one in answer.evidence))
        said += f"；见于{'、'.join(f'《{title}》' for title in articles[:_MOST])}" if articles else ""
    return replace(answer, answer=said)


def _people(store: ox.Store, answer: Answer) -> list[str]:
    """Names of people whose posts stand in the sentence of the first row, rather in its quote, if no row is a post."""
    claims = [row[0].iri for row in answer.rows if row and row[0].iri]
    if not claims or any(kind_of(iri) in {"membership", "person"} for iri in claims):
        return []
    values = f"VALUES ?claim {{ {ox.NamedNode(claims[0])} }}"
    _, found = solve(store, build("beside", values=[values]))
    names = list(dict.fromkeys(row["姓名"].value for row in found))
    quote = answer.evidence[0].quote if answer.evidence else ""
    return ([name for name in names if name in quote] or names)[:_MOST]
