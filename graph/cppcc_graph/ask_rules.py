"""Read a question by what is in it, in any order: linked things, words of vocabularies, cues; data/ask_rules.tsv.

Every word must be a thing, a vocabulary word, a cue, or free words that the query can search for: an unexplained word
makes the rule not apply, so a condition is never dropped in silence.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from cppcc_graph.ask_link import Mention
from cppcc_graph.ask_near import near_terms
from cppcc_graph.ask_templates import data_rows, kind_words
from cppcc_graph.query_files import read_query

__all__ = ["THINGS", "Reading", "Rule", "rules", "understand"]

#: Slots of templates that linked things fill.
THINGS = (
    "committee",
    "committee2",
    "unit",
    "person",
    "initiative",
    "initiative2",
    "work",
    "organization",
    "place",
    "thing",
)

_SCHEMES = ("unit-kind", "activity-type", "work-kind", "initiative-kind", "role", "outcome-kind")
#: Words that are only these must be used by the rule that answers; other cues may be said in passing.
_BINDING = frozenset(
    {
        *_SCHEMES,
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
        "来源",
        "成效",
    }
)
_LONGEST = 10


@dataclass(frozen=True, slots=True)
class Rule:
    """What must be in a question for a query: each need is a set of alternatives, `without` must be absent.

    `only`: no cue but those named may be there.
    """

    query: str
    needs: tuple[frozenset[str], ...]
    without: frozenset[str]
    only: bool
    say: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A rule that applies: slots hold numbers of mentions (by kind) and words (by scheme or `text`)."""

    rule: Rule
    slots: Mapping[str, str]


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule in the order of its file."""
    return tuple(_rule(*cells) for _, cells in data_rows("ask_rules.tsv", 3))


def _rule(query: str, needs: str, say: str) -> Rule:
    """A row of ask_rules.tsv."""
    parts = [one for one in needs.split() if one != "="]
    wanted = tuple(frozenset(one.split("|")) for one in parts if not one.startswith("!"))
    return Rule(query, wanted, frozenset(one[1:] for one in parts if one.startswith("!")), "=" in needs.split(), say)


@cache
def _cues() -> dict[str, frozenset[str]]:
    """What each word of a question may be: cues, schemes, or soft."""
    found: dict[str, set[str]] = {}
    for _, (cue, said) in data_rows("ask_cues.tsv", 2):
        for word in said.split("|"):
            found.setdefault(word, set()).add(cue)
    for scheme in _SCHEMES:
        for word in kind_words(scheme):
            found.setdefault(word, set()).add(scheme)
    for _, (group, said) in data_rows("ask_words.tsv", 2):
        for word in said.split("|") if group in {"role", "measure"} else ():
            found.setdefault(word, set()).add("role" if group == "role" else "soft")
    return {word: frozenset(cues) for word, cues in found.items()}


@dataclass(slots=True)
class _Seen:
    """What was found in a question."""

    features: set[str]
    slots: dict[str, str]
    rest: list[str]
    conditions: list[frozenset[str]]
    runs: list[str]


def _segment(text: str) -> Iterator[tuple[str, frozenset[str] | None]]:
    """Words of a text by longest match; characters that begin no known word come alone, with None."""
    at = 0
    while at < len(text):
        for size in range(min(_LONGEST, len(text) - at), 0, -1):
            known = _cues().get(text[at : at + size])
            if known is not None:
                yield text[at : at + size], known
                at += size
                break
        else:
            yield text[at], None
            at += 1


def _look(mentions: list[Mention], question: str) -> _Seen:
    """Things, words and cues of a question, and the runs of characters that are none of them."""
    seen, at, last = _Seen(set(), {}, [], [], []), 0, False
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


def _words(text: str, seen: _Seen, *, last: bool) -> None:
    """Note the words of a stretch between two things."""
    seen.runs += _content(text)
    for word, known in _segment(text):
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
        for scheme in known & set(_SCHEMES):
            slot = scheme.replace("-", "_")
            seen.slots[slot] = f"{seen.slots[slot]}|{word}" if slot in seen.slots else word


def _content(text: str) -> Iterator[str]:
    """Runs of characters that say what is asked about: unknown ones and words of vocabularies."""
    run = ""
    for word, known in [*_segment(text), ("", frozenset[str]())]:
        if known is None or known & set(_SCHEMES):
            run += word
            continue
        if run:
            yield run
        run = ""


def understand(mentions: list[Mention], question: str, *, dated: bool = False) -> Iterator[Reading]:
    """Every rule that applies to a normalised question, in order; `dated` if a date was taken out of it."""
    seen = _look(mentions, question)
    seen.features |= {"when"} if dated else set()
    if "initiative" in seen.features:  # "书香政协这个品牌": the word only says what the thing is
        seen.conditions = [one for one in seen.conditions if not one & {"做法", "initiative-kind"}]
    free = [run for run in seen.rest if len(run) > 1]
    usable = len(free) == 1 and len(seen.rest) == 1
    for rule in rules():
        if any("near" in need for need in rule.needs):
            yield from _near(rule, seen, mentions)
            continue
        searches = "?text" in read_query("ask", rule.query)
        features = seen.features | ({"text"} if usable and searches else set())
        if (seen.rest and not (usable and searches)) or rule.without & features:
            continue
        if all(need & features for need in rule.needs) and _uses_all(rule, seen, len(mentions)):
            yield Reading(rule, _slots(rule, seen, free[0] if usable and searches else ""))


def _near(rule: Rule, seen: _Seen, mentions: list[Mention]) -> Iterator[Reading]:
    """A rule that searches for sentences near the question's words; other things named are words as well."""
    named = {name for need in rule.needs for name in need}
    used = {seen.slots[name] for name in named & seen.slots.keys() if seen.slots[name].isdigit()}
    names = [one.words for number, one in enumerate(mentions) if str(number) not in used]
    terms, least = near_terms(seen.runs, names)
    if (
        terms
        and least
        and all(need & (seen.features | {"near"}) for need in rule.needs)
        and not rule.without & seen.features
    ):
        yield Reading(rule, _slots(rule, seen, "") | {"terms": "|".join(terms), "least": str(least)})


def _uses_all(rule: Rule, seen: _Seen, mentions: int) -> bool:
    """Whether a rule uses every linked thing and every vocabulary word; with `only`, every cue."""
    named = {name for need in rule.needs for name in need}
    used = {number for name, number in seen.slots.items() if name in named and number.isdigit()}
    if len(used) < mentions or not all(condition & named for condition in seen.conditions):
        return False
    return not rule.only or seen.features - {"when", *THINGS} <= named


def _slots(rule: Rule, seen: _Seen, text: str) -> dict[str, str]:
    """The slots that a rule uses: things and words that it names, and the free words."""
    named = {name.replace("-", "_") for need in rule.needs for name in need}
    found = {name: value for name, value in seen.slots.items() if name in named}
    return found | ({"text": text} if text else {})
