"""Read a question by what is in it, in any order: linked things, words of vocabularies, cues; data/ask_rules.tsv.

Every word must be a thing, a vocabulary word, a cue, or free words that the query can search for: an unexplained word
makes the rule not apply, so a condition is never dropped in silence.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from cppcc_graph.ask_link import Mention
from cppcc_graph.ask_seen import Seen, look
from cppcc_graph.ask_templates import data_rows
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


def understand(
    mentions: list[Mention], question: str, *, dated: bool = False, relaxed: bool = False
) -> Iterator[Reading]:
    """Every rule that applies to a normalised question, in order; `dated` if a date was taken out of it.

    `relaxed` drops the words that nothing explains: whoever asks for that must check the rows against them.
    """
    seen = look(mentions, question)
    seen.features |= {"when"} if dated else set()
    if "initiative" in seen.features:  # "书香政协这个品牌": the word only says what the thing is
        seen.conditions = [one for one in seen.conditions if not one & {"做法", "initiative-kind"}]
    rest = [] if relaxed else seen.rest
    free = [run for run in rest if len(run) > 1]
    usable = len(free) == 1 and len(rest) == 1
    for rule in rules():
        searches = usable and "?text" in read_query("ask", rule.query)
        features = seen.features | ({"text"} if searches else set())
        if (rest and not searches) or rule.without & features:
            continue
        if all(need & features for need in rule.needs) and _uses_all(rule, seen, len(mentions)):
            yield Reading(rule, _slots(rule, seen, free[0] if searches else ""))


def _uses_all(rule: Rule, seen: Seen, mentions: int) -> bool:
    """Whether a rule uses every linked thing and every vocabulary word; with `only`, every cue."""
    named = {name for need in rule.needs for name in need}
    used = {number for name, number in seen.slots.items() if name in named and number.isdigit()}
    if len(used) < mentions or not all(condition & named for condition in seen.conditions):
        return False
    return not rule.only or seen.features - {"when", *THINGS} <= named


def _slots(rule: Rule, seen: Seen, text: str) -> dict[str, str]:
    """The slots that a rule uses: things and words that it names, and the free words."""
    named = {name.replace("-", "_") for need in rule.needs for name in need}
    found = {name: value for name, value in seen.slots.items() if name in named}
    return found | ({"text": text} if text else {})
