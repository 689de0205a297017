"""Activities by the word for their type and by words of their topic: 围绕某事开过几次会，分别在哪天."""

import re

import pyoxigraph as ox

from cppcc_graph.ask_answer import Answer
from cppcc_graph.ask_compose import Asked, places_of, saying
from cppcc_graph.ask_fill import concept_iris
from cppcc_graph.ask_link import gaps
from cppcc_graph.ask_parts import build, holding
from cppcc_graph.ask_search import search
from cppcc_graph.ask_seen import look, segment
from cppcc_graph.ask_templates import kind_words
from cppcc_graph.ask_terms import Term, terms_of

__all__ = ["deeds"]

_ASKS = re.compile(
    r"几次|几场|几回|几个|多少次|多少场|多少个|哪几次|哪天|哪几天|哪一天|哪日|几月|几号|什么时候|何时|时间|日期|哪些|什么"
)
_HELD = re.compile(r"开过|召开|开了|开展|举行|举办|组织|搞|办过|办了|开的|进行|[过了]")
_TIMES = re.compile(r"(?:多少|几)[次场回期]")
_OFTEN = re.compile(r"[次场期]$")
#: Words for any meeting.
_MEETING = frozenset({"会", "会议"})
_SHOWN = 10


def deeds(asked: Asked) -> Answer | None:
    """Dated and undated activities of a type about something; None where type, body or topic is not said."""
    text = asked.parsed.text
    bodies = [iri for one in asked.mentions for iri in one.of_kind("committee")]
    head = _head(asked)
    if head is None or not (bodies or places_of(asked)) or not (_ASKS.search(text) and _HELD.search(text)):
        return None
    kinds, start, end = head
    topic = _topic(asked, start, end)
    if not topic or {"person", "role"} & look(asked.mentions, text).features:
        return None
    values = [f"VALUES ?agent {{ {' '.join(str(ox.NamedNode(iri)) for iri in bodies)} }}"] if bodies else []
    values.append(f"VALUES ?type {{ {' '.join(map(str, kinds))} }}")
    filters = holding("?said", topic)
    if asked.parsed.when:
        filters += f'\n  FILTER(REGEX(STR(?when), CONCAT("^", {ox.Literal(asked.parsed.when)})))'
    answer = asked.answer(build("deeds", values=values, filters=filters, places=places_of(asked)), "")
    return _said(answer, _numbers(asked)) if answer else None


def _said(answer: Answer, told: str) -> Answer:
    """The number that texts state, how many are found, when, and about what."""
    listed = "；".join(dict.fromkeys(f"{row[1].text or '日期不详'} {row[0].text}" for row in answer.rows))
    more = " 等" if len(answer.rows) > _SHOWN else ""
    found = f"图谱中找到 {len(answer.rows)} {'项' if told else '次'}：{listed}{more}"
    return saying(answer, f"文本说：{told}；{found}" if told else found)


def _numbers(asked: Asked) -> str:
    """Numbers of times that texts state for the same, empty where none is asked for."""
    if not _TIMES.search(asked.parsed.text):
        return ""
    told = search(asked.store, asked.parsed, asked.mentions, asked.texts)
    rows = told.rows if told else ()
    return "、".join(dict.fromkeys(f"{row[0].text}{row[1].text}" for row in rows if _OFTEN.search(row[1].text)))


def _head(asked: Asked) -> tuple[tuple[ox.NamedNode, ...], int, int] | None:
    """The types that the last words for an activity name, and where these words stand."""
    found: tuple[list[str], int, int] | None = None
    for start, end in gaps(asked.mentions, len(asked.parsed.text)):
        at = start
        for word, known in segment(asked.parsed.text[start:end]):
            if (known and "activity-type" in known) or word in _MEETING:
                joined = found is not None and found[2] == at
                words, since = (found[0], found[1]) if found and joined else ([], at)
                found = ([*words, word], since, at + len(word))
            at += len(word)
    return (_types(found[0]), found[1], found[2]) if found else None


def _types(said: list[str]) -> tuple[ox.NamedNode, ...]:
    """The types of words; of 会 every type with a meeting among its words."""
    words = [word for word in said if word not in _MEETING]
    if not words:
        words = [word for word in kind_words("activity-type") if word.endswith(("会", "会议"))]
    return concept_iris("activity-type", "|".join(words))


def _topic(asked: Asked, start: int, end: int) -> tuple[Term, ...]:
    """Terms of what the question says besides bodies and the head."""
    blank = asked.parsed.text[:start] + "的" * (end - start) + asked.parsed.text[end:]
    things = [one for one in asked.mentions if not one.is_body]
    free = tuple(term for term in terms_of(look(asked.mentions, blank).runs) if term.strong)
    return (*(Term((one.words,), 2.0, name=True) for one in things), *free)
