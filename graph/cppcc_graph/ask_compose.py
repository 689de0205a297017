"""Questions built from parts: which body comes first, which of two has more, which meets several conditions."""

import re
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from cppcc_graph.ask_answer import Answer
from cppcc_graph.ask_clauses import Parsed
from cppcc_graph.ask_fill import concept_iris
from cppcc_graph.ask_link import Mention
from cppcc_graph.ask_parts import build, condition, holding, part_named
from cppcc_graph.ask_run import answer_of, solve
from cppcc_graph.ask_seen import Seen, is_kind, look
from cppcc_graph.ask_terms import Term, terms_of
from cppcc_ontology.terms import ID

__all__ = ["MOST", "Asked", "compose", "conditions", "first_or_most", "part_of", "places_of", "saying", "stripped"]

#: A superlative.
MOST = re.compile(r"(?:数量|件数|次数|人数|个数|总数)?(?:排名第一|最多|最少|最高|最低|最大|最小)(?:的)?")
_FIRST = re.compile(r"最早|最先|首次|第一次|头一次")
#: 最后形成了什么: in the end, no last activity.
_LAST = re.compile(r"最近一次|最近|最新|最晚|最后[一两]?[次场个项届期]|最后(?=召开|举行|开的|办的|举办)")
_SLOTS = ("unit_kind", "activity_type", "work_kind", "initiative_kind", "outcome_kind")
_WHICH = re.compile(r"(?:哪|什么|几|多少).{0,4}(?:政协|地方|区|县|市|单位|委员会|家)|谁家|谁|哪里|哪儿")
_UNFIT = frozenset({"否定", "除外", "role"})
_LIES = re.compile(r"属于|归|管|下辖|在|上级|领导|是.+的吗?$")
#: 不归张掖管吗: neither yes nor no would be clear.
_NOT = re.compile(r"(?<!是)不(?:归|属|在|受|隶)")
_YES = re.compile(r"吗$|是不是|是否|对吗|对不对")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and where it is asked."""

    store: ox.Store
    parsed: Parsed
    mentions: list[Mention]
    texts: Path | None

    def answer(self, query: str, said: str, *, certain: bool = False, rows: int = 500) -> Answer | None:
        """The answer of a query, None without rows; `said` may use {first}."""
        columns, found = solve(self.store, query)
        if not found:
            return None
        answer = answer_of(
            self.store, self.parsed.question, query, self.texts, certain=certain, solved=(columns, found[:rows])
        )
        return saying(answer, said.replace("{first}", answer.rows[0][0].text).replace("{n}", str(len(answer.rows))))


def saying(answer: Answer, said: str) -> Answer:
    """An answer with other words."""
    return Answer(
        answer.question, understood=True, certain=answer.certain, answer=said, columns=answer.columns,
        rows=answer.rows, evidence=answer.evidence, query=answer.query,
    )  # fmt: skip


def compose(asked: Asked) -> Answer | None:
    """The answer of the first way to build a query for the question that finds something."""
    text = asked.parsed.text
    if _LIES.search(text) and _YES.search(text) and len(_divisions(asked)) > 1:
        return _lying(asked)
    if MOST.search(text):
        return None
    if _FIRST.search(text) or _LAST.search(text):
        return _in_time(asked)
    return _meeting(asked)


def first_or_most(text: str) -> bool:
    """Whether a question asks for the first, the last, the most or the least."""
    return any(one.search(text) for one in (MOST, _FIRST, _LAST))


def part_of(seen: Seen, text: str) -> tuple[str, tuple[ox.NamedNode, ...]] | None:
    """The kind of thing that a question speaks of, as a part of a query."""
    for slot in _SLOTS:
        if slot in seen.slots:
            return slot, concept_iris(slot.replace("_", "-"), seen.slots[slot])
    name = part_named(text)
    return (name, ()) if name else None


def stripped(asked: Asked, pattern: re.Pattern[str]) -> tuple[Seen, tuple[Term, ...]]:
    """What is in a question besides its superlative, and the terms of its free words."""
    blank = pattern.sub(lambda found: "的" * len(found[0]), asked.parsed.text)
    seen = look(asked.mentions, blank)
    names = [one.words for one in asked.mentions if not one.is_body]
    runs = [re.sub(r"[件条个项次场篇人户家名]数$|数$", "", run) for run in seen.runs]
    return seen, tuple(term for term in terms_of(filter(None, runs), names) if term.strong)


def places_of(asked: Asked) -> list[str]:
    """Places that a question names."""
    return list(dict.fromkeys(iri for one in asked.mentions for iri in one.of_kind("place")))


def _divisions(asked: Asked) -> list[str]:
    """Places that a question names, bodies as the places of these bodies; none where it speaks of more."""
    seen = look(asked.mentions, asked.parsed.text)
    if seen.rest or any(slot in seen.slots for slot in (*_SLOTS, "role", "person", "initiative", "work", "unit")):
        return []
    iris = (one.of_kind("place") or one.of_kind("committee") for one in asked.mentions)
    return list(dict.fromkeys(f"{ID}place/{iri.rsplit('/', 1)[1]}" for found in iris for iri in found))


def _lying(asked: Asked) -> Answer | None:
    """Whether all the places but the last lie in the last."""
    *lower, upper = _divisions(asked)
    things = f"VALUES ?_thing {{ {' '.join(map(str, map(ox.NamedNode, lower)))} }}"
    yes, no = ("", "") if _NOT.search(asked.parsed.text) else ("是，", "不是，")
    given = [things, f"VALUES ?upper {{ {ox.NamedNode(upper)} }}"]
    answer = asked.answer(build("within", values=given), "", certain=True)
    if answer is None:
        other = asked.answer(build("within", values=[things]), "", certain=True)
        where = "、".join(dict.fromkeys(row[1].text for row in other.rows)) if other else ""
        return saying(other, f"{no}所属的地区是{where}") if other else None
    said = f"{yes}都在其内" if len(answer.rows) == len(set(lower)) else "不都在其内"
    return saying(answer, f"{said}：{'、'.join(row[0].text for row in answer.rows)}属于{answer.rows[0][1].text}")


def _in_time(asked: Asked) -> Answer | None:
    """The first or the last of the activities that have a date."""
    last = _FIRST.search(asked.parsed.text) is None
    seen, terms = stripped(asked, _LAST if last else _FIRST)
    bodies = [iri for one in asked.mentions for iri in one.of_kind("committee")]
    kinds = seen.slots.get("activity_type", "")
    free = tuple(term for term in terms if not any(form in kinds for form in term.forms))
    values = [f"VALUES ?agent {{ {' '.join(str(ox.NamedNode(iri)) for iri in bodies)} }}"] if bodies else []
    if kinds:
        values.append(f"VALUES ?type {{ {' '.join(map(str, concept_iris('activity-type', kinds)))} }}")
    if not (values or free or places_of(asked)) or "person" in seen.slots or "role" in seen.slots:
        return None
    query = build("dated", filters=holding("?said", free), values=values, places=places_of(asked), descending=last)
    return asked.answer(query, f"有日期的活动中，最{'近' if last else '早'}的是{{first}}，见首行", rows=3)


def conditions(asked: Asked, seen: Seen) -> list[str]:
    """Every condition on a body that a question states."""
    found: list[tuple[str, tuple[ox.NamedNode, ...]]] = []
    for one in asked.mentions:
        for part in ("initiative", "unit", "work"):
            if one.of_kind(part) and not one.of_kind("committee"):
                found.append((part, tuple(map(ox.NamedNode, one.of_kind(part)))))
                break
    for slot in _SLOTS:
        words = [word for word in seen.slots.get(slot, "").split("|") if word and is_kind(word)]
        found += [(slot, (kind,)) for kind in (concept_iris(slot.replace("_", "-"), "|".join(words)) if words else ())]
    return [condition(part, number, values) for number, (part, values) in enumerate(found)]


def _meeting(asked: Asked) -> Answer | None:
    """Bodies that meet at least two conditions, every word of the question being one of them."""
    seen = look(asked.mentions, asked.parsed.text)
    named = any(one.of_kind("committee") or one.of_kind("person") for one in asked.mentions)
    unfit = named or seen.rest or asked.parsed.when or _UNFIT & seen.features
    if unfit or not _WHICH.search(asked.parsed.text):
        return None
    parts = conditions(asked, seen)
    if len(parts) < (1 if places_of(asked) and "initiative" in seen.features else 2):
        return None
    query = build("bodies", parts=parts, places=places_of(asked))
    return asked.answer(query, "图谱中合乎各项条件的政协有 {n} 个")
