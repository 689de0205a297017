"""What is in a question: things, words of vocabularies, cues of data/ask_cues.tsv, and what none of these explains."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from cppcc_graph.ask_link import Mention
from cppcc_graph.ask_templates import data_rows, kind_words
from cppcc_graph.ask_terms import cut

__all__ = ["SCHEMES", "Seen", "is_kind", "look", "segment"]

SCHEMES = ("unit-kind", "activity-type", "work-kind", "initiative-kind", "role", "outcome-kind")
#: Words that are only these must be used by the rule that answers; other cues may be said in passing.
_BINDING = frozenset(
    {
        *SCHEMES,
        "领导",
        "除外",
        "否定",
        "首创",
        "上级",
        "下级",
        "级别",
        "原文",
        "共同",
        "最多",
        "全称",
        "办理",
        "做法",
        "性质",
        "来源",
        "成效",
    }
)
_LONGEST = 10
#: A word of so many characters says something, whatever its characters are.
_WORD = 3
_ENDS = frozenset("了过着得到给是")
#: Words that only hold 不 or 非 and deny nothing.
_CONTENT = frozenset({"内容"})


@cache
def _cues() -> dict[str, frozenset[str]]:
    """What each word of a question may be: cues, schemes, or soft."""
    found: dict[str, set[str]] = {}
    for _, (cue, said) in data_rows("ask_cues.tsv", 2):
        for word in said.split("|"):
            found.setdefault(word, set()).add(cue)
    for scheme in SCHEMES:
        for word in kind_words(scheme):
            found.setdefault(word, set()).add(scheme)
    for _, (group, said) in data_rows("ask_words.tsv", 2):
        for word in said.split("|") if group in {"role", "measure"} else ():
            found.setdefault(word, set()).add("role" if group == "role" else "soft")
    return {word: frozenset(cues) for word, cues in found.items()}


def is_kind(word: str) -> bool:
    """Whether a word only names a kind: 视察, but not 采用, which is also what a body does with a practice."""
    return _cues().get(word, frozenset()) <= set(SCHEMES)


@dataclass(slots=True)
class Seen:
    """What was found in a question: `rest` is what no cue explains, `words` the same by whole words."""

    features: set[str]
    slots: dict[str, str]
    rest: list[str]
    conditions: list[frozenset[str]]
    runs: list[str]
    words: list[str]


def segment(text: str) -> Iterator[tuple[str, frozenset[str] | None]]:
    """Words of a text by longest match; characters that begin no known word come alone, with None."""
    at = 0
    while at < len(text):
        for size in range(min(_LONGEST, len(text) - at), 0, -1):
            known = _cues().get(text[at : at + size])
            if known is not None:
                yield text[at : at + size], None if known == _CONTENT else known
                at += size
                break
        else:
            yield text[at], None
            at += 1


def look(mentions: list[Mention], question: str) -> Seen:
    """Things, words and cues of a question, and the runs of characters that are none of them."""
    seen, at, last = Seen(set(), {}, [], [], [], []), 0, False
    for number, one in enumerate(mentions):
        _words(question[at : one.start], seen, last=last)
        last = False
        for kind in ("committee", "unit", "person", "initiative", "work", "organization", "place"):
            if one.of_kind(kind):
                slot = f"{kind}2" if kind in seen.slots else kind
                seen.features.add(slot)
                seen.slots.setdefault(slot, str(number))
        seen.features.add("thing")
        seen.slots.setdefault("thing", str(number))
        at = one.end
    _words(question[at:], seen, last=last)
    return seen


def _words(text: str, seen: Seen, *, last: bool) -> None:
    """Note the words of a stretch between two things."""
    seen.runs += _content(text)
    seen.words += [word for word, known in _worded(text) if known is None and len(word) > 1]
    for word, known in segment(text):
        if known is None:
            if last:
                seen.rest[-1] += word
            else:
                seen.rest.append(word)
            last = True
            continue
        last = False
        seen.features |= known - {"soft"}
        if known <= _BINDING:
            seen.conditions.append(known)
        for scheme in known & set(SCHEMES):
            slot = scheme.replace("-", "_")
            seen.slots[slot] = f"{seen.slots[slot]}|{word}" if slot in seen.slots else word


def _content(text: str) -> Iterator[str]:
    """Runs of characters that say what is asked about: unknown ones and words of vocabularies."""
    run = ""
    for word, known in [*_worded(text), ("", frozenset[str]())]:
        if known is None or known & set(SCHEMES):
            run += word
            continue
        if run:
            yield run
        run = ""


def _worded(text: str) -> Iterator[tuple[str, frozenset[str] | None]]:
    """Segments of a text where a single character belongs to the word that holds it: 地 in 黑土地."""
    gap = ""
    for word, known in [*segment(text), ("", None)]:
        if word and (known is None or len(word) == 1):
            gap += word
            continue
        for one in cut(gap) if gap else ():
            plain = len(one) < _WORD and (one[-1] in _ENDS or all(char in _cues() for char in one))
            yield from segment(one) if plain else ((one, None),)
        gap = ""
        yield word, known
