"""Who of a post was there: 有几位副市长出席了开幕会; by the sentences that tell of those present, never certain."""

import re
from collections.abc import Iterator

import pyoxigraph as ox

from cppcc_graph.ask_answer import Answer
from cppcc_graph.ask_compose import Asked, saying
from cppcc_graph.ask_facts import Facts
from cppcc_graph.ask_fill import Reading, concept_iris, query_of
from cppcc_graph.ask_link import normalise
from cppcc_graph.ask_run import answer_of, solve
from cppcc_graph.ask_search import bodies_of
from cppcc_graph.ask_seen import look
from cppcc_graph.ask_sentences import sentences_of_all
from cppcc_graph.ask_terms import Term, terms_of

__all__ = ["attended"]

_ASKED = re.compile(r"(?:谁|哪[些几]|几[位个名人]|多少|名单).*(?:出席|参加|列席|到会|参会|与会|就座|在座)")
#: How texts tell of those present; who leads, speaks or reports is there as well.
_PRESENT = re.compile(r"出席|参加|列席|到会|参会|与会|就座|在座|前来|到场|主持|讲话|宣读|致辞|作[^，,。；]{0,40}报告")
_SHOWN, _WORDS = 12, 24


def attended(asked: Asked) -> Answer | None:
    """Holders of the post whose sentence tells of those present; None where no post or no body is named."""
    text = asked.parsed.text
    seen = look(asked.mentions, text)
    role = seen.slots.get("role", "")
    if not _ASKED.search(text) or not role or "|" in role or "person" in seen.slots or "否定" in seen.features:
        return None
    facts = Facts(asked.store)
    occasion = tuple(term for term in terms_of(seen.words) if term.strong)
    for query in _queries(asked, role):
        columns, found = solve(asked.store, query)
        kept = [row for row in found if _was_there(asked, facts.read(row["_proof"].value).sentence, occasion)]
        if kept:
            answer = answer_of(
                asked.store, asked.parsed.question, query, asked.texts, certain=False, solved=(columns, kept)
            )
            return _said(answer, role)
    return None


def _said(answer: Answer, role: str) -> Answer:
    """How many there were, and who."""
    names = list(dict.fromkeys(row[0].text for row in answer.rows))
    more = "等" if len(names) > _SHOWN else ""
    return saying(answer, f"原文写明到场的{role}有 {len(names)} 位：{'、'.join(names[:_SHOWN])}{more}")


def _queries(asked: Asked, role: str) -> Iterator[str]:
    """Holders of a post at the places that a question names, then at the bodies that it names or that are theirs."""
    roles = concept_iris("role", role)
    places = tuple(ox.NamedNode(iri) for one in asked.mentions for iri in one.of_kind("place"))
    bodies = tuple(map(ox.NamedNode, bodies_of(asked.mentions)))
    for query, name, things in (("holders-at", "place", places), ("holders", "body", bodies)):
        if things:
            yield query_of(Reading(query, "", {name: things, "role": roles}, (), doubtful=True))


def _was_there(asked: Asked, sentence: str, occasion: tuple[Term, ...]) -> bool:
    """Whether a sentence tells of those present, in an article that holds a word of the occasion."""
    if not _PRESENT.search(sentence):
        return False
    if not occasion or asked.texts is None:
        return True
    every = sentences_of_all(asked.store, asked.texts, bodies_of(asked.mentions))
    number = next(iter(every.holding(normalise(sentence)[:_WORDS])), None)
    if number is None:
        return True
    article = "".join(text for _, text in every.within(every.articles[every.of[number]]))
    return any(term.within(article) for term in occasion)
