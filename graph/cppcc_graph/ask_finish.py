"""What is added to an answer: yes or no, numbers that texts state beside what was counted, roles of whom 他 means.

Also what takes certainty away: an operator in the question that no query has checked.
"""

import re
from dataclasses import replace

import pyoxigraph as ox

from cppcc_graph.ask_answer import Answer, Cell
from cppcc_graph.ask_beyond import beyond
from cppcc_graph.ask_clauses import clauses
from cppcc_graph.ask_compose import Asked
from cppcc_graph.ask_facts import Facts
from cppcc_graph.ask_fill import Reading, concept_iris
from cppcc_graph.ask_link import gaps, normalise
from cppcc_graph.ask_parts import build
from cppcc_graph.ask_rank import Wanted
from cppcc_graph.ask_run import COUNTED, run_reading
from cppcc_graph.ask_search import search
from cppcc_graph.ask_seen import look
from cppcc_graph.ask_terms import terms_of
from cppcc_graph.iris import kind_of
from cppcc_graph.words import concept_label

__all__ = ["finished", "fits"]

_OPERATORS = re.compile(
    r"最|第一|首个|首位|更|相比|仅|只有|只|超过|以上|以下|以前|以后|之前|之后|至少|平均|增长|同比|连续|现任|前任|原任|历任"
    r"|上届|本届|(?<![他她它])还是|前后|同时|既|每[个家位年月]|所有|全部|全体委员"
)
_YES = re.compile(r"是不是|是否|对吗|对不对|是吗|吗$|有没有|有无|会不会|能不能")
_HAS = re.compile(r"有没有|有无|有.*吗$|是否有|可有")
_HE = re.compile(r"[他她](?:们)?(?:还|又|也)?(?:是|在|当|任|担任|属于|有)")
_COUNTABLE = frozenset({"units", "works", "activities", "holders", "initiatives", "took-part"})
_POSTS = frozenset({"holders", "roles-of", "roles-at"})
_WHOSE = re.compile(r"谁(?:所)?(?:提|写|撰|递|反映)|提案人|提案者|提出者|作者|执笔")
_NAMED = 12
#: Which bodies have stations: texts tell of more than those with a name.
_BODIES_ASKED = re.compile(r"(?:哪些|哪几[家个]|哪[家个]|多少[家个]|几[家个]).{0,2}(?:政协|地方|单位)")
#: Lists that leave bodies out: stations without a name, and results whose one sentence tells of several bodies.
_PARTIAL = frozenset({"units", "outcomes"})
_BODIES = frozenset("个家")
_BODY = re.compile(r"政协|委员会|地方|单位|[几多][少]?家|哪家|地区")
_JUDGED = frozenset({"kind", "about", "level"})
_KINDS = ("initiative_kind", "unit_kind", "work_kind")
#: Things of which sentences say what they are, and how sentences say it.
_MEANT = frozenset({"initiative", "unit", "work"})
_MEANS = re.compile(r"[，,、](?:即|也就是|就是|是指|指的是)|即[：:]|[（(]即|是指")
_MEANING = re.compile(r"什么|啥|意思|含义|内容|具体|指|定义|何谓|何为|解释|讲讲|介绍|怎么回事")
_NAMELIKE, _SENTENCES = 24, 3
_LOOSE_KINDS = re.compile(r"品牌|县级|市级|省级")
_DATED = re.compile(r"\d{4}|\d月")


def finished(asked: Asked, reading: Reading, answer: Answer) -> Answer:
    """An answer of a template or rule as it is shown."""
    text = _outside(asked)
    if answer.certain and (beyond(text)[0] or (_OPERATORS.search(text) and not _explicit(reading))):
        answer = replace(answer, certain=False)
    if not answer.rows:
        return answer
    if reading.query in _PARTIAL and _BODIES_ASKED.search(text):
        answer = _with_sentences(asked, answer) if reading.query == "outcomes" else replace(answer, certain=False)
    if not _YES.search(text) and _only_repeats(asked, answer):
        answer = replace(answer, certain=False)
    if not _answers(asked, answer):
        return replace(answer, certain=False, answer=f"没有找到时间。{answer.answer}")
    return _added(asked, reading, answer, text)


def _with_sentences(asked: Asked, answer: Answer) -> Answer:
    """Results of bodies with the whole sentences, which name whose they are and what else was told with them."""
    facts = Facts(asked.store)
    read = (facts.read(row[0].iri) for row in answer.rows[:_NAMED] if row[0].iri)
    said = "；".join(dict.fromkeys(" ".join((one.sentence or one.quote).split()) for one in read))
    return replace(answer, certain=False, answer=f"{answer.answer}：{said}" if said else answer.answer)


def _added(asked: Asked, reading: Reading, answer: Answer, text: str) -> Answer:
    """An answer with what its question asks beyond its rows."""
    if reading.query == "works" and _WHOSE.search(text):
        return _authors(asked, answer)
    if reading.query in _JUDGED:
        return _judged(asked, _explained(asked, answer) if reading.query == "about" else answer)
    if _HE.search(text) and reading.query in {"holders", "leaders"}:
        answer = _further_roles(asked, answer)
    if COUNTED.search(text) and reading.query in _COUNTABLE:
        return _with_numbers(asked, answer)
    if _YES.search(text) and not (reading.doubtful and reading.query in _POSTS):
        return replace(answer, answer=f"{'有' if _HAS.search(text) else '是'}。{answer.answer}")
    return answer


def _authors(asked: Asked, answer: Answer) -> Answer:
    """Whose the works are that were found, for 关于养老的提案是谁提的; never certain."""
    works = tuple(ox.NamedNode(iri) for iri in dict.fromkeys(row[0].iri for row in answer.rows if row[0].iri))
    whose = Reading("work-of", "{all}", {"work": works[:_NAMED]}, (), doubtful=True)
    more = run_reading(asked.store, asked.parsed.question, whose, asked.texts)
    names = "、".join(f"《{row[0].text}》" for row in answer.rows[:_NAMED])
    return replace(more, answer=f"{names}：{more.answer}") if more.rows else replace(answer, certain=False)


def _explained(asked: Asked, answer: Answer) -> Answer:
    """What a thing is with the sentences that tell of it; certain only where one of them says what it means."""
    facts = Facts(asked.store)
    things = dict.fromkeys(iri for one in asked.mentions for iri in one.iris if kind_of(iri) in _MEANT)
    told = list(dict.fromkeys(s for iri in things for s in facts.read(iri).sentence.split("；") if len(s) > _NAMELIKE))
    told.sort(key=lambda said: _MEANS.search(said) is None)
    rows = tuple((Cell("原句"), Cell(said)) for said in told[:_SENTENCES])
    if not rows or len(answer.columns) != 2:  # noqa: PLR2004  (what, which)
        return answer
    means = bool(_MEANS.search(told[0])) or not _MEANING.search(_outside(asked))
    first = f"{answer.answer}；原句：{told[0]}" if _MEANING.search(_outside(asked)) else answer.answer
    return replace(answer, answer=first, rows=(*answer.rows, *rows), certain=answer.certain and means)


def _judged(asked: Asked, answer: Answer) -> Answer:
    """Whether a thing is of the kind or level that the question supposes, where it supposes one."""
    text = _outside(asked)
    lacking, _ = beyond(text)
    if lacking:
        return replace(answer, answer=f"图谱不记录{lacking}。{answer.answer}")
    if not _YES.search(text):
        return answer
    slots = look(asked.mentions, asked.parsed.text).slots
    iris = [iri for slot in _KINDS if slot in slots for iri in concept_iris(slot.replace("_", "-"), slots[slot])]
    supposed = {label for iri in iris if (label := concept_label(iri.value))} | set(_LOOSE_KINDS.findall(text))
    if len(supposed) != 1:
        return answer
    said = supposed.pop()
    held = any(said in cell.text for row in answer.rows for cell in row)
    return replace(answer, answer=f"{'是' if held else '不是'}。{answer.answer}")


def fits(asked: Asked, reading: Reading) -> bool:
    """Whether a query can give what the question asks for: who uses something is no number of its issues."""
    measure = Wanted.measure_in(asked.parsed.text)
    if reading.query == "practised-by" and measure and measure not in _BODIES:
        return False
    if reading.query == "practised-by" and COUNTED.search(asked.parsed.text) and not _BODY.search(_outside(asked)):
        return False
    free = "".join(term.value for term in reading.bound.get("text", ()))
    return reading.query != "outcomes" or not free or bool(terms_of([free]))


def _answers(asked: Asked, answer: Answer) -> bool:
    """Whether the rows hold a date where a date is asked for."""
    if not any(one.asks == "time" for one in clauses(asked.parsed, asked.mentions)):
        return True
    return any(_DATED.search(cell.text) for row in answer.rows for cell in row)


def _only_repeats(asked: Asked, answer: Answer) -> bool:
    """Whether the rows tell nothing that the question does not say itself."""
    told = {cell.text for row in answer.rows for cell in row if cell.text}
    return all(normalise(text) in asked.parsed.text for text in told)


def _outside(asked: Asked) -> str:
    """The words of a question that are no names."""
    text = asked.parsed.text
    return " ".join(text[start:end] for start, end in gaps(asked.mentions, len(text)))


def _explicit(reading: Reading) -> bool:
    """Whether the query itself is about the operator."""
    return reading.query in {"practised-besides", "practised-both", "shared-initiatives", "spread", "kind"}


def _further_roles(asked: Asked, answer: Answer) -> Answer:
    """All roles of the people that were found, for 他是哪里的委员."""
    people = " ".join(str(ox.NamedNode(iri)) for iri in sorted({row[0].iri for row in answer.rows if row[0].iri}))
    more = asked.answer(build("holders-all", values=[f"VALUES ?_thing {{ {people} }}"]), "")
    if more is None:
        return answer
    names = "；".join(f"{row[0].text}：{row[2].text}{row[1].text}" for row in more.rows[:_NAMED])
    return replace(more, answer=names, evidence=tuple(dict.fromkeys((*answer.evidence, *more.evidence))))


def _with_numbers(asked: Asked, answer: Answer) -> Answer:
    """What was counted in the graph beside the numbers that texts state for the same thing; then nothing is certain."""
    names = list(dict.fromkeys(row[0].text for row in answer.rows))
    found = f"图谱中找到 {len(names)} 个（{'、'.join(names[:_NAMED])}{'等' if len(names) > _NAMED else ''}）"
    told = search(asked.store, asked.parsed, asked.mentions, asked.texts) if _asks_number(asked) else None
    rows = tuple(row for row in told.rows if row[1].text) if told else ()
    if told is None or not rows or "最接近的说法" not in told.answer:
        return replace(answer, answer=found, certain=False)
    listed: tuple[tuple[Cell, ...], ...] = tuple(_as_row(row, len(told.columns)) for row in answer.rows)
    said = "；".join(dict.fromkeys(f"{row[0].text}{row[1].text}" for row in rows))
    return replace(told, answer=f"文本说：{said}；{found}", rows=(*rows, *listed),
                   evidence=tuple(dict.fromkeys((*told.evidence, *answer.evidence)))[:8])  # fmt: skip


def _as_row(row: tuple[Cell, ...], width: int) -> tuple[Cell, ...]:
    """A row of names beside rows of numbers."""
    kind = row[1] if len(row) > 1 else Cell("")
    body = row[2] if len(row) > 2 else Cell("")  # noqa: PLR2004  (name, kind, body)
    return (row[0], Cell(""), Cell(""), kind, body, *[Cell("")] * (width - 5))


def _asks_number(asked: Asked) -> bool:
    """Whether any part of the question asks for a number."""
    return any(one.asks == "number" for one in clauses(asked.parsed, asked.mentions))
