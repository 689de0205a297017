"""Answer questions in Chinese from the graph, offline: link names, fit a template, run its query, show the sentences.

What is not understood is said to be so; what the graph lacks is said to be lacking; a doubtful reading is marked.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from cppcc_graph.ask_link import Mention, as_committees, link, normalise, quoted
from cppcc_graph.ask_quotes import sentences
from cppcc_graph.ask_rules import THINGS, understand
from cppcc_graph.ask_templates import kind_words, templates
from cppcc_graph.proofs import Proofs
from cppcc_graph.query_files import QUERY_PREFIXES, read_query
from cppcc_graph.viewgraph import ViewEvidence
from cppcc_graph.words import concept_label
from cppcc_ontology.terms import CPPCC, VOCAB
from cppcc_ontology.vocab import concept, words

__all__ = ["Answer", "Cell", "ask"]

_EVIDENCE = 8
_SHORT = 4
_MOST = 50
_QUOTES = ("原文",)
# Templates are tried on questions of this length at most, names not counted: matching time grows fast with it.
_LONGEST = 60
_DAY = re.compile(r"(\d{1,2})月(\d{1,2})[日号]")
_COUNT = re.compile(r"多少|几[个家项次件名位场]")
#: Queries whose number is what the texts say or what the graph holds by design; of others it is only what was found.
_COUNTING = frozenset({"counts", "committees", "practised-by", "subordinates"})
_DATE = re.compile(r"(\d{4})年(?:(\d{1,2})月份?(?:(\d{1,2})[日号])?)?")
_CLASSES = {
    word: name
    for name, said in {
        "Committee": "政协委员会 政协 委员会",
        "Unit": "机构 站点",
        "Person": "人物 人员 人 委员",
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
    "about": {"initiative": "thing", "unit": "thing", "work": "thing"},
}
_SUGGESTIONS = (
    "道外区政协有哪些委员工作站？",
    "哪些政协采用1158工作法？",
    "伊春市政协2023年开展了哪些调研？",
    "伊春市政协取得了哪些成效？",
    "图谱中有哪些政协？",
)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the answer: its words, and the IRI of the thing that they name, empty where there is none."""

    text: str
    iri: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer: `certain` is False where the reading is doubtful or partial; `query` is the SPARQL that ran."""

    question: str
    understood: bool
    certain: bool
    answer: str
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    evidence: tuple[ViewEvidence, ...] = ()
    query: str = ""
    suggestions: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Plain values."""
        return asdict(self)

    def to_text(self) -> str:
        """The answer for a terminal: words, rows, sentences, query."""
        lines = [self.answer if self.certain or not self.understood else f"{self.answer}（不确定）"]
        lines += ["  " + " | ".join(cell.text for cell in row) for row in self.rows[:50]]
        lines += [f"  … 共 {len(self.rows)} 行"] if len(self.rows) > 50 else []  # noqa: PLR2004  (as above)
        lines += [f"“{one.quote}” {one.title or one.doc} {one.start}-{one.end}" for one in self.evidence]
        lines += ["", self.query] if self.query else []
        lines += ["可以这样问：", *(f"  {one}" for one in self.suggestions)] if self.suggestions else []
        return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class _Reading:
    """A query that fits, how its answer begins, and what its variables hold."""

    query: str
    say: str
    bound: Mapping[str, tuple[ox.NamedNode | ox.Literal, ...]]
    missing: tuple[str, ...]
    doubtful: bool
    near: bool = False


def ask(store: ox.Store, question: str, *, texts: Path | None = None) -> Answer:
    """Answer a question; `texts` is the folder of stored texts, for whole paragraphs around the sentences.

    Never raises for a question, however it is put.
    """
    plain = normalise(question)[:300]
    when, plain = _date(plain)
    mentions = link(store, plain, quoted(question))
    readings = list(_readings(mentions, plain, when))
    spoken = as_committees(store, mentions)
    readings += [replace(one, doubtful=True) for one in _readings(spoken, plain, when)] if spoken != mentions else []
    readings.sort(key=lambda one: one.near)
    answers = (_answer(store, question, reading, texts) for reading in readings)
    first = next(answers, None)
    found = first if first and (first.rows or readings[0].missing) else next((one for one in answers if one.rows), None)
    if found is not None:
        return found
    if first is None or readings[0].near:
        said = "没有听懂这个问题。" + _unknown_names(store, plain)
        return Answer(question, understood=False, certain=False, answer=said, suggestions=_SUGGESTIONS)
    return first


def _date(question: str) -> tuple[str, str]:
    """A date in the question as the beginning or end of an EDTF date, and the question without it."""
    found = _DATE.search(question)
    if found is None:
        day = _DAY.search(question)  # a day without its year is that day of any year
        when = "".join(f"-{part.zfill(2)}" for part in day.groups()) if day else ""
        return when, question[: day.start()] + question[day.end() :] if day else question
    parts = [found[1], *(part.zfill(2) for part in found.groups()[1:] if part)]
    return "-".join(parts), question[: found.start()] + question[found.end() :]


def _unknown_names(store: ox.Store, question: str) -> str:
    """What was recognised in a question that was not understood."""
    known = [one.words for one in link(store, question)]
    return f"认出的名称：{'、'.join(known)}。" if known else "也没有认出图谱中的名称。"


def _readings(mentions: list[Mention], question: str, when: str) -> Iterator[_Reading]:
    """Every template that fits the question, in order, then every rule; short names also read as common words."""
    common = [one for one in mentions if one.end - one.start > _SHORT or one.of_kind("committee")]
    for chosen in (mentions, common) if common != mentions else (mentions,):
        skeleton = _skeleton(chosen, question)
        for template in templates() if len(skeleton) <= _LONGEST else ():
            match = template.pattern.fullmatch(skeleton)
            slots = {name: value for name, value in match.groupdict().items() if value} if match else {}
            reading = _fill(template.query, template.say, slots, chosen, when) if match else None
            if reading:
                yield reading
    for found in understand(mentions, question, dated=bool(when)):
        reading = _fill(found.rule.query, found.rule.say, found.slots, mentions, when)
        if reading:
            yield reading


def _skeleton(mentions: list[Mention], question: str) -> str:
    """A question with its first ten mentions as <0>, <1> and so on."""
    text, at = "", 0
    for number, one in enumerate(mentions[:10]):
        text += f"{question[at : one.start]}<{number}>"
        at = one.end
    return text + question[at:]


def _fill(query: str, say: str, slots: Mapping[str, str], mentions: list[Mention], when: str) -> _Reading | None:
    """What the slots of a reading hold; None where a slot holds a thing of another kind, or a date has no place."""
    renamed = _VARIABLES.get(query, {})
    bound: dict[str, tuple[ox.NamedNode | ox.Literal, ...]] = {}
    missing: list[str] = []
    doubtful = (
        bool({"text", "text1", "text2", "terms"} & slots.keys()) or _loosely_said(slots) or "|" in slots.get("role", "")
    )
    for kind in THINGS:
        if kind not in slots:
            continue
        mention = mentions[int(slots[kind])]
        iris = mention.of_kind(kind.rstrip("2"))
        if not iris:
            return None
        bound[renamed.get(kind, kind)] = tuple(ox.NamedNode(iri) for iri in iris)
        missing += [] if mention.known else [mention.words]
        doubtful = doubtful or len(iris) > 1 or mention.partial
    bound.update(_values(slots))
    if when:
        if "?when" not in read_query("ask", query):
            return None
        bound["when"] = (ox.Literal(when),)
    text = read_query("ask", query)
    if not all(f"?{name}" in text or name == "place" for name in bound):
        return None
    return _Reading(query, say, bound, tuple(missing), doubtful, "terms" in slots)


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


def _values(slots: Mapping[str, str]) -> Iterator[tuple[str, tuple[ox.NamedNode | ox.Literal, ...]]]:
    """Variables of words from vocabularies and of free words."""
    for slot, variable in _SCHEMES.items():
        if slot in slots:
            scheme = slot.replace("_", "-")
            known = dict.fromkeys(kind_words(scheme).get(word, word) for word in slots[slot].split("|"))
            yield variable, tuple(ox.NamedNode(f"{VOCAB}{scheme}/{notation}") for notation in known)
    if "terms" in slots:
        yield "term", tuple(ox.Literal(term) for term in slots["terms"].split("|"))
        yield "least", (ox.Literal(int(slots["least"])),)
    if "class" in slots:
        yield "class", (ox.NamedNode(CPPCC.NAMESPACE + _CLASSES[slots["class"]]),)
    free = slots.get("text") or slots.get("text1", "") + slots.get("text2", "")
    if free:
        yield "text", (ox.Literal(free),)
    if len(slots.get("text2", "")) > 1:
        yield "noun", (ox.Literal(slots["text2"]),)


def _query(reading: _Reading) -> str:
    """The query of a reading: what is given stands in it as VALUES, so that it runs elsewhere as well."""
    text = read_query("ask", reading.query)
    values = [f"VALUES ?{name} {{ {' '.join(map(str, terms))} }}" for name, terms in sorted(reading.bound.items())]
    text = text.replace("#values", "\n  ".join(values))
    place = r"\1 cppcc:division/cppcc:parentPlace* ?place ." if "place" in reading.bound else ""
    text = re.sub(r"#place (\?\w+)", place, text.replace("#place\n", "#place ?committee\n"))
    used = [name for name in sorted(QUERY_PREFIXES) if re.search(rf"(?<![\w:]){name}:", text)]
    return "".join(f"PREFIX {name}: <{QUERY_PREFIXES[name]}>\n" for name in used) + text


def _answer(store: ox.Store, question: str, reading: _Reading, texts: Path | None) -> Answer:
    """Run a reading's query and say what came of it."""
    query = _query(reading)
    if reading.missing:
        said = f"图谱中没有{'、'.join(reading.missing)}的资料。"
        return Answer(question, understood=True, certain=True, answer=said, query=query)
    solutions = store.query(query)
    assert isinstance(solutions, ox.QuerySolutions)  # noqa: S101  (all of queries/ask are SELECT)
    columns = tuple(v.value for v in solutions.variables if not v.value.startswith("_"))
    found = list(solutions)
    rows = tuple(_row(row, columns) for row in found)
    if not rows:
        return Answer(question, understood=True, certain=False, answer="听懂了，但图谱中没有答案。", query=query)
    proofs, limit = Proofs(store, texts), _MOST if columns == _QUOTES else 2
    nodes = dict.fromkeys(n for row in found[: _EVIDENCE * 3] if isinstance(n := _get(row, "_proof"), ox.NamedNode))
    evidence = list(dict.fromkeys(one for node in nodes for one in proofs.of(node.value, limit=limit)))
    rows = _whole(rows, evidence) if columns == _QUOTES else rows
    bare = columns == _QUOTES and all(normalise(row[0].text) in normalise(question) for row in rows)
    counted = bool(_COUNT.search(question)) and reading.query not in _COUNTING
    certain = not (reading.doubtful or counted or bare) or _says_exactly(reading, found)
    said = _say(reading.say, columns, rows)
    return Answer(question, understood=True, certain=certain, answer=said, columns=columns, rows=rows,
                  evidence=tuple(evidence[:_EVIDENCE]), query=query)  # fmt: skip


def _whole(rows: tuple[tuple[Cell, ...], ...], evidence: list[ViewEvidence]) -> tuple[tuple[Cell, ...], ...]:
    """Rows of quotes as whole sentences where the texts are at hand."""
    known = sentences((row[0].iri for row in rows), evidence)
    whole = dict.fromkeys(Cell(known.get(row[0].iri, row[0].text), row[0].iri) for row in rows)
    return tuple((cell,) for cell in whole)


def _says_exactly(reading: _Reading, found: list[ox.QuerySolution]) -> bool:
    """Whether free words of the question are the very indicator of each row."""
    text = reading.bound.get("text")
    if not text or any(len(terms) > 1 for terms in reading.bound.values()):
        return False
    return all(getattr(_get(row, "指标"), "value", None) == text[0].value for row in found)


def _get(row: ox.QuerySolution, name: str) -> Any:
    """A value of a row, None where the query has no such variable."""
    try:
        return row[name]
    except KeyError:
        return None


def _row(row: ox.QuerySolution, columns: tuple[str, ...]) -> tuple[Cell, ...]:
    """A row for people: the first cell leads to the thing; concepts by their Chinese names."""
    thing = _get(row, "_thing")
    cells = []
    for number, name in enumerate(columns):
        value = getattr(row[name], "value", "")
        iri = thing.value if number == 0 and isinstance(thing, ox.NamedNode) else ""
        cells.append(Cell(concept_label(value) or value, iri))
    return tuple(cells)


def _say(say: str, columns: tuple[str, ...], rows: tuple[tuple[Cell, ...], ...]) -> str:
    """The first words of an answer."""
    listed = "；".join(dict.fromkeys("".join(cell.text for cell in row[:3]) for row in rows[:10]))
    names = dict.fromkeys(row[0].text for row in rows) if columns else {}
    return say.format(n=len(names) if columns[:1] != ("说明",) else len(rows), first=rows[0][0].text, all=listed)
