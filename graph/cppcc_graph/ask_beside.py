"""What stands beside the nearest facts: who did it, people of the same sentence, the articles that tell of it."""

import re
from dataclasses import replace

import pyoxigraph as ox

from cppcc_graph.ask_actor import deed_of
from cppcc_graph.ask_answer import Answer
from cppcc_graph.ask_clauses import clauses
from cppcc_graph.ask_compose import Asked
from cppcc_graph.ask_index import index_of
from cppcc_graph.ask_parts import build
from cppcc_graph.ask_people import people_before
from cppcc_graph.ask_run import solve
from cppcc_graph.ask_shown import COLUMNS
from cppcc_graph.ask_terms import cut
from cppcc_graph.ask_things import things_beside
from cppcc_graph.iris import kind_of

__all__ = ["beside"]

_WHERE_WRITTEN = re.compile(
    r"哪[一]?[篇份](?!(?:社情民意|重点|集体)?(?:信息|建议|提案|报告|调研报告))(?:文章|报道|材料|稿子|稿件|新闻|文档|文本)?|(?:什么|哪些|哪个)(?:文章|报道|材料|稿件|文档|来源)"
)
_MOST = 6
_PEOPLE = frozenset({"membership", "person"})


def beside(asked: Asked, answer: Answer) -> Answer:
    """Near facts with the people named beside them where 谁 is asked, with their articles where 哪篇 is."""
    said = things_beside(asked, answer)
    if any(one.asks == "person" for one in clauses(asked.parsed, asked.mentions)):
        doers = _doers(asked, answer)
        people = doers or _people(asked.store, answer)
        said += f"；同一句里{'做这事' if doers else '提到'}的人：{'、'.join(people)}" if people else ""
    if _WHERE_WRITTEN.search(asked.parsed.text):
        articles = list(dict.fromkeys(one.title or one.doc for one in answer.evidence))
        said += f"；见于{'、'.join(f'《{title}》' for title in articles[:_MOST])}" if articles else ""
    return replace(answer, answer=said)


def _doers(asked: Asked, answer: Answer) -> tuple[str, ...]:
    """The people before the verb of the question in the sentence of the first row, if that has the verb."""
    if not answer.rows or answer.columns != COLUMNS or kind_of(answer.rows[0][0].iri) in _PEOPLE:
        return ()
    sentence = answer.rows[0][-1].text
    verb = next((word for word in cut(deed_of(asked.parsed.text)) if len(word) > 1), "")
    place = sentence.find(verb) if verb else -1
    return people_before(sentence, place, index_of(asked.store).people) if place > 0 else ()


def _people(store: ox.Store, answer: Answer) -> list[str]:
    """Names of people whose posts stand in the sentence of the first row, rather in its quote, if no row is a post."""
    claims = [row[0].iri for row in answer.rows if row and row[0].iri]
    if not claims or any(kind_of(iri) in _PEOPLE for iri in claims):
        return []
    values = f"VALUES ?claim {{ {ox.NamedNode(claims[0])} }}"
    _, found = solve(store, build("beside", values=[values]))
    names = list(dict.fromkeys(row["姓名"].value for row in found))
    quote = answer.evidence[0].quote if answer.evidence else ""
    return ([name for name in names if name in quote] or names)[:_MOST]
