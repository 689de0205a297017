"""Topics: the phrase that says what an activity is about, cut out of its clause and trimmed of filling words."""

import re
from collections import Counter
from functools import cache, lru_cache
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.data_files import read_words
from cppcc_loaders.extract.clauses import masked
from cppcc_loaders.extract.patterns import pattern

__all__ = ["is_specific", "prepositional_topic", "said_again", "trim_topic"]

_TAIL: Final = pattern("topics", "tail")
_HEAD: Final = pattern("topics", "head")
_PREP: Final = pattern("topics", "prep")
_THEME: Final = pattern("topics", "theme")
_MODIFIERS: Final = pattern("topics", "modifiers")
_BUSY: Final = pattern("topics", "busy")
_FINDINGS: Final = pattern("topics", "findings")
_PARTNER: Final = pattern("topics", "partner")
_WHERE: Final = pattern("topics", "where")
#: What somebody was content with or thankful for is not what was dealt with.
_REACTS: Final = pattern("topics", "reacts")
_LONGEST: Final = 160
#: A roll of names is no subject.
_NAMES: Final = Anchored("（女|(?:[一-龥]{2,4}[ \u3000]+){3}")
_PARTS: Final = re.compile("[一-龥]+")
_LONG_ITEM: Final = 2600
#: Sizes of phrases that are looked for, the longest first, and how often one must be said.
_AGAIN: Final = range(14, 5, -1)
_TIMES_SAID: Final = 3
_NO_SUBJECT: Final = pattern("topics", "no_subject")
_SHORTEST: Final = 2
_OF_BODIES: Final = pattern("topics", "of_bodies")


@lru_cache(maxsize=2048)
def trim_topic(words: str) -> str | None:
    """The topic without lead-in and tail (等3个专题, 等问题); None where nothing particular stays.

    >>> trim_topic("关于冷链物流、冻库建设等3个专题")
    '冷链物流、冻库建设'
    """
    topic = words.strip(" ，、；：。")
    if "等" in topic:
        topic = _OF_BODIES.sub("", topic)
    before = ""
    while before != topic:
        before = topic
        topic = _HEAD.sub("", topic, count=1)
        blotted = masked(topic)
        tail = _TAIL.search(blotted)
        if tail and tail.start() > 1:
            topic = topic[: tail.start()]
        topic = topic.strip(" ，、；：。")
    if topic.count("“") != topic.count("”"):
        topic = _balanced(topic)
    elif "”" in topic and topic.find("”") < topic.find("“"):
        topic = f"“{topic}”"
    if len(topic) > _LONGEST:
        topic = topic[:_LONGEST]
    return topic if is_specific(topic) else None


def _balanced(topic: str) -> str:
    """A topic whose quotes were cut open: without the stray one, or closed again where the name in it ends it."""
    if topic.startswith("“"):
        return topic.lstrip("“")
    if topic.endswith("”"):
        return topic.rstrip("”")
    return f"{topic}”" if topic.rfind("“") > topic.rfind("”") else topic


def is_specific(topic: str) -> bool:
    """Whether a phrase says something particular (各类活动 and 有关问题 do not)."""
    bare = "".join(topic.split()).replace("“", "").replace("”", "")
    if len(bare) < _SHORTEST or bare in _vague() or (bare[-1] in "月日年" and bare[:-1].isdigit()):
        return False
    return not _NAMES.search(topic)


@cache
def _vague() -> frozenset[str]:
    return frozenset(read_words("vague_topics.txt"))


def said_again(text: str) -> str | None:
    """The longest phrase that a short item says three times or more: what a meeting without a stated subject took up.

    >>> said_again("要办好乡村职业教育。乡村职业教育很重要，委员建议支持乡村职业教育。")
    '乡村职业教育'
    """
    parts = [part for part in _PARTS.findall(text[:_LONG_ITEM]) if len(part) >= _AGAIN[-1]]
    for size in _AGAIN:
        counts = Counter(part[at : at + size] for part in parts for at in range(len(part) - size + 1))
        often = [words for words, times in counts.items() if times >= _TIMES_SAID and not _NO_SUBJECT.search(words)]
        if often:
            return trim_topic(max(often, key=lambda words: (counts[words], words)))
    return None


def prepositional_topic(words: str) -> str | None:
    """The topic after 围绕, 就, 针对, 关于, 对 … in the part of a clause before its verb.

    >>> prepositional_topic("县政协组织委员就乡村物流建设情况深入")
    '乡村物流建设情况'
    """
    blotted = masked(words)
    found = _PREP.search(blotted)
    if not found:
        return None
    start, end = found.span("t")
    if _REACTS.search(blotted, start):
        return None
    findings = _FINDINGS.match(blotted, start)
    if findings:
        return trim_topic(words[slice(*findings.span("t"))])
    theme = _THEME.search(blotted[:end])
    if theme:
        return trim_topic(words[start : theme.start()])
    partner = _PARTNER.search(blotted, start)
    if partner and partner.start() > start + 1:
        end = partner.start()
    where = _WHERE.search(blotted, start, end)
    if where:
        end = where.start("w")
    busy = _BUSY.search(blotted, start, end)
    if busy and busy.start() > start + 1:
        end = busy.start()
        return trim_topic(words[start:end])
    filling = _MODIFIERS.search(blotted, start, end)
    if filling and filling.start() > start:
        end = filling.start()
    return trim_topic(words[start:end])
