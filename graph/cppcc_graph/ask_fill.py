"""From what was understood to a query: slots of a template or rule become VALUES of a file of queries/ask."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from cppcc_graph.ask_link import Mention
from cppcc_graph.ask_rules import THINGS
from cppcc_graph.ask_templates import kind_words
from cppcc_graph.query_files import QUERY_PREFIXES, read_query
from cppcc_ontology.terms import CPPCC, VOCAB
from cppcc_ontology.vocab import concept, words

__all__ = ["Reading", "Term", "concept_iris", "fill", "prefixed", "query_of"]

Term = ox.NamedNode | ox.Literal
_CLASSES = {
    word: name
    for name, said in {
        "Committee": "政协委员会 政协 委员会",
        "Unit": "机构 站点",
        "Person": "人物 人员 人",
        "Initiative": "举措 品牌 做法",
        "Activity": "活动",
        "Outcome": "成效 成果",
        "Work": "文件 文献 提案",
        "Source": "来源",
        "Place": "地区 地方",
    }.items()
    for word in said.split()
}
#: Vocabulary slots of templates and the variables that they bind.
_SCHEMES = {
    "unit_kind": "unit_kind", "activity_type": "type", "work_kind": "work_kind", "initiative_kind": "initiative_kind",
    "level": "level", "role": "role", "outcome_kind": "kind",
}  # fmt: skip
#: Variables of slots where a query names them otherwise.
_VARIABLES = {
    "activities": {"committee": "agent", "unit": "agent"},
    "holders": {"committee": "body", "unit": "body", "organization": "body", "person": "_thing"},
    "leaders": {"committee": "body", "unit": "body", "organization": "body"},
    "practised-by": {"committee": "_thing"},
    "unit-of": {"committee": "_thing"},
    "kind": {"initiative": "thing", "unit": "thing", "work": "thing"},
    "about": {"initiative": "thing", "unit": "thing", "work": "thing"},
}
_FREE = frozenset({"text", "text1", "text2"})


@dataclass(frozen=True, slots=True)
class Reading:
    """A query that fits, how its answer begins, and what its variables hold."""

    query: str
    say: str
    bound: Mapping[str, tuple[Term, ...]]
    missing: tuple[str, ...]
    doubtful: bool


def fill(query: str, say: str, slots: Mapping[str, str], mentions: list[Mention], when: str) -> Reading | None:
    """What the slots of a reading hold; None where a slot holds a thing of another kind, or a date has no place."""
    renamed = _VARIABLES.get(query, {})
    bound: dict[str, tuple[Term, ...]] = {}
    missing: list[str] = []
    doubtful = bool(_FREE & slots.keys()) or _loosely_said(slots) or "|" in slots.get("role", "")
    for kind in (one for one in THINGS if one in slots):
        mention = mentions[int(slots[kind])]
        iris = mention.of_kind(kind.rstrip("2"))
        if not iris:
            return None
        bound[renamed.get(kind, kind)] = tuple(ox.NamedNode(iri) for iri in iris)
        missing += [] if mention.known else [mention.words]
        doubtful = doubtful or len(iris) > 1 or mention.partial or (kind == "unit" and _anyones(mention, mentions))
    bound.update(_values(slots))
    text = read_query("ask", query)
    if when:
        bound["when"] = (ox.Literal(when),)
    if not all(f"?{name}" in text or name == "place" for name in bound):
        return None
    return Reading(query, say, bound, tuple(missing), doubtful)


def _anyones(unit: Mention, mentions: list[Mention]) -> bool:
    """Whether a unit has a name that every body's has, 办公室, and no body is named."""
    common = unit.words in kind_words("unit-kind") or unit.words.endswith("委员会")
    return common and not any(one.is_body for one in mentions)


def _loosely_said(slots: Mapping[str, str]) -> bool:
    """Whether a word for an activity is not the name of its type: 书画展 is culture, but not all culture is 书画展."""
    if not set(slots.get("initiative_kind", "").split("|")) - {""} <= words("initiative-kind").keys():
        return True
    for word in slots.get("activity_type", "").split("|"):
        notation = kind_words("activity-type").get(word)
        said = {word, f"{word}活动", word.removesuffix("活动")}
        if notation is not None and concept("activity-type", notation).zh not in said:
            return True
    return False


def concept_iris(scheme: str, said: str) -> tuple[ox.NamedNode, ...]:
    """The concepts of words that are parted by |; a word that the scheme lacks is its own notation."""
    known = dict.fromkeys(kind_words(scheme).get(word, word) for word in said.split("|"))
    return tuple(ox.NamedNode(f"{VOCAB}{scheme}/{notation}") for notation in known)


def _values(slots: Mapping[str, str]) -> Iterator[tuple[str, tuple[Term, ...]]]:
    """Variables of words from vocabularies and of free words."""
    for slot, variable in _SCHEMES.items():
        if slot in slots:
            yield variable, concept_iris(slot.replace("_", "-"), slots[slot])
    if "class" in slots:
        yield "class", (ox.NamedNode(CPPCC.NAMESPACE + _CLASSES[slots["class"]]),)
    free = slots.get("text") or slots.get("text1", "") + slots.get("text2", "")
    if free:
        yield "text", (ox.Literal(free),)
    if len(slots.get("text2", "")) > 1:
        yield "noun", (ox.Literal(slots["text2"]),)


def query_of(reading: Reading) -> str:
    """The query of a reading: what is given stands in it as VALUES, so that it runs elsewhere as well."""
    text = read_query("ask", reading.query)
    values = [f"VALUES ?{name} {{ {' '.join(map(str, terms))} }}" for name, terms in sorted(reading.bound.items())]
    text = text.replace("#values", "\n  ".join(values))
    place = r"\1 cppcc:division/cppcc:parentPlace* ?place ." if "place" in reading.bound else ""
    return prefixed(re.sub(r"#place (\?\w+)", place, text.replace("#place\n", "#place ?committee\n")))


def prefixed(text: str) -> str:
    """A query with the prefixes that it uses."""
    used = [name for name in sorted(QUERY_PREFIXES) if re.search(rf"(?<![\w:]){name}:", text)]
    return "".join(f"PREFIX {name}: <{QUERY_PREFIXES[name]}>\n" for name in used) + text
