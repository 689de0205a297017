"""Rows of activities: those whose topic holds the word of the question, those that one sentence tells of one day."""

import re
from collections.abc import Iterator
from dataclasses import replace

from cppcc_graph.ask_answer import Answer, Cell
from cppcc_graph.ask_compose import Asked
from cppcc_graph.ask_facts import Fact, Facts
from cppcc_graph.ask_seen import look
from cppcc_graph.ask_shown import first_proofs
from cppcc_graph.ask_templates import kind_words
from cppcc_graph.viewgraph import ViewEvidence
from cppcc_ontology.vocab import concept

__all__ = ["ACTIVITIES", "about_word", "of_one_sentence"]

#: Queries whose rows are activities.
ACTIVITIES = frozenset({"activities", "activities-at", "took-part"})
_ACTIVITY = "活动"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_COUNT = re.compile(r"\d+ 项(?:活动)?")
_WHERE = re.compile(r"在哪|到哪|哪里|哪儿|何处|什么地方|地点")
_PLACE = "地点"
_READ, _PLACES, _PROOFS = 200, 6, 8


def about_word(asked: Asked, answer: Answer) -> Answer:
    """Only the rows whose topic or words hold what the question calls them, 义诊; all of the type if none does."""
    words = list(_own_words(asked))
    if not words or answer.columns[:1] != (_ACTIVITY,):
        return answer
    facts = Facts(asked.store)
    kept = tuple(row for row in answer.rows if _holds(facts, row, words))
    if not kept:
        return answer
    if len(kept) < len(answer.rows):
        said = _COUNT.sub(f"{len(kept)} 项活动", answer.answer)
        answer = replace(answer, certain=False, answer=said, rows=kept, evidence=_proofs(asked, kept))
    return _with_places(asked, answer)


def _proofs(asked: Asked, rows: tuple[tuple[Cell, ...], ...]) -> tuple[ViewEvidence, ...]:
    """The sentences of the first rows."""
    return tuple(first_proofs(asked.store, (row[0].iri for row in rows), asked.texts)[:_PROOFS])


def _own_words(asked: Asked) -> Iterator[str]:
    """Words for activities in the question that say more than the name of their type."""
    for word in look(asked.mentions, asked.parsed.text).slots.get("activity_type", "").split("|"):
        notation = kind_words("activity-type").get(word)
        label = concept("activity-type", notation).zh if notation else ""
        core = word.removesuffix(_ACTIVITY)
        if label and core not in label and label not in core:
            yield core


def _holds(facts: Facts, row: tuple[Cell, ...], words: list[str]) -> bool:
    """Whether a row or the words that prove it hold all of the words."""
    fact = facts.read(row[0].iri) if row[0].iri else None
    said = row[0].text + (fact.quote if fact else "")
    return all(word in said for word in words)


def _with_places(asked: Asked, answer: Answer) -> Answer:
    """An answer with the places of its rows, those with one first, where a question asks for them."""
    at = next((at for at, name in enumerate(answer.columns) if name == _PLACE), None)
    if at is None or not _WHERE.search(asked.parsed.text):
        return answer
    places = list(dict.fromkeys(row[at].text for row in answer.rows if row[at].text))
    if not places:
        return answer
    more = f"等{len(places)}处" if len(places) > _PLACES else ""
    said = f"{answer.answer}；写明的地点：{'、'.join(places[:_PLACES])}{more}"
    rows = tuple(sorted(answer.rows, key=lambda row: not row[at].text))
    return replace(answer, answer=said, rows=rows, evidence=_proofs(asked, rows))


def of_one_sentence(asked: Asked, answer: Answer) -> Answer:
    """An answer whose rows of one day stand in one sentence: records, perhaps of one event, so that none is counted."""
    days = [next((cell.text for cell in row if _DAY.fullmatch(cell.text)), "") for row in answer.rows]
    twice = {day for day in days if day and days.count(day) > 1}
    facts = Facts(asked.store)
    read = [
        (facts.read(row[0].iri), day)
        for row, day in list(zip(answer.rows, days, strict=True))[:_READ]
        if day in twice and row[0].iri
    ]
    keys = [_key(fact, day) for fact, day in read]
    alike = [key for key in keys if keys.count(key) > 1]
    if not alike:
        return answer
    number = len(answer.rows)
    part = "" if len(alike) == number else f"其中 {len(alike)} 条"
    told = f"{number} 条记录，{part}{'出自同一句' if len(set(alike)) == 1 else '与别的记录出自同一句'}"
    kinds = {fact.type for (fact, _), key in zip(read, keys, strict=True) if key in alike}
    one = "，可能是同一件事" if len(kinds) == 1 else ""
    said = _COUNT.sub(f"{told}{one}", answer.answer, count=1)
    return replace(answer, certain=False, answer=said)


def _key(fact: Fact, day: str) -> tuple[str, str, str]:
    """What two rows of one event have in common."""
    return fact.body_iri, day, fact.sentence or fact.quote
