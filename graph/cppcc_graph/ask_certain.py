"""What takes certainty from an exact answer: lists that texts do not close, and rows that say less than is asked."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pyoxigraph as ox

from cppcc_graph.ask_answer import Answer, Cell
from cppcc_graph.ask_clauses import clauses
from cppcc_graph.ask_compose import Asked
from cppcc_graph.ask_facts import Fact, Facts
from cppcc_graph.ask_fill import Reading
from cppcc_graph.ask_open import YES, is_open, issued
from cppcc_graph.ask_parts import build
from cppcc_graph.ask_rows import ACTIVITIES, about_word, of_one_sentence
from cppcc_graph.ask_seen import look
from cppcc_graph.ask_shown import first_proofs

__all__ = ["doubted", "refused", "unnamed"]

_DIVISIONS = frozenset({"committees", "committees-below", "subordinates"})
#: A question for what the graph holds, not for what there is.
_OF_GRAPH = re.compile(r"图谱|文章|材料|报道|文本|资料|提到|出现|收录|涉及|这里")
_WHOSE = re.compile(r"谁(?:所|来)?(?:提|写|撰|递|反映|起草)|提案人|提案者|提出者|作者|执笔|哪[位名].{0,4}(?:提|写)")
_ALL = re.compile(r"所有|全部|都|只有|只")
_MEETING = re.compile(r"(?:什么|哪些|哪个|几[次场个]|啥)(?:会|会议)(?!员|室|馆)|开(?:了|过)?会(?!员|议室)|召开")
_MET = re.compile(r"会议|[谈进度告讨委商调示布]会|会上|全会|大会|例会")
#: What was done for others or by others.
_FOR_OTHERS = re.compile(
    r"配合|协助|推动各|指导各|督促|接待|参与(?=全国|全省|省|市)|各级政协|住\w{1,3}委员|住\w{1,3}政协委员|全国政协|全国两会"
)
#: Posts that several people hold, of whom texts name a few.
_SHARED_POST = re.compile(r"副|委员|常委|成员|代表|干部")
#: What somebody did, of which a post says nothing.
_DID = re.compile(r"参加|参与|出席|主持|讲话|讲了|说了|要求|强调|建议|提出|干了|做了|去了|带队|牵头")
#: Queries whose rows may be the people or bodies that 谁 asks for.
_NAMES_WHO = frozenset(
    {"holders", "holders-at", "leaders", "roles-of", "roles-at", "work-of", "works-by", "practised-by", "unit-of",
     "superior", "took-part", "quotes", "quotes-role", "mentioned-in", "practised-both", "practised-besides"}
)  # fmt: skip
_KINDS = ("unit-kind", "activity-type", "work-kind", "outcome-kind")
_FACTS = {"units": "unit", "works": "work", "activities": "activity", "outcomes": "outcome"}
_SHOWN, _WORD = 4, 2


def doubted(asked: Asked, reading: Reading, answer: Answer) -> Answer:
    """The answer of a template or rule without certainty where its list may not be whole or its rows say less."""
    text = asked.parsed.text
    if reading.query in ACTIVITIES:
        answer = about_word(asked, answer)
    if reading.query == "activities" and _MEETING.search(text):
        answer = _meetings(asked, answer)
    if reading.query == "works":
        answer = issued(text, answer)
    if reading.query == "work-of" and _WHOSE.search(text) and all(row[1].text != "提案者" for row in answer.rows):
        return replace(answer, certain=False, answer=f"图谱没有记下提出的人。{answer.answer}")
    answer = _unsure(asked, reading, answer) if answer.certain else answer
    return of_one_sentence(asked, answer) if reading.query in ACTIVITIES else answer


def _unsure(asked: Asked, reading: Reading, answer: Answer) -> Answer:
    """A certain answer, certain no longer where its rows say less or other than what is asked."""
    if _few_of_many(asked, reading):
        return replace(answer, certain=False)
    if reading.query in _DIVISIONS and not _OF_GRAPH.search(asked.parsed.question):
        return replace(answer, certain=False, answer=f"图谱中{answer.answer}")
    if reading.query == "took-part" and not _named_in_quotes(asked, answer):
        return replace(answer, certain=False)
    if reading.query == "outcomes" and (sentence := _others_deed(asked, answer)):
        return replace(answer, certain=False, answer=f"{answer.answer}（原句：{sentence}）")
    further = _with_further(asked, reading, answer)
    return replace(further, certain=False) if is_open(asked, reading, further) else further


def _few_of_many(asked: Asked, reading: Reading) -> bool:
    """Whether texts name a few of many: 委员, 副主席, committees of a body, results of a kind, bodies of a place."""
    slots = look(asked.mentions, asked.parsed.text).slots
    who = any(one.asks == "person" for one in clauses(asked.parsed, asked.mentions))
    return (
        (reading.query in {"holders", "holders-at"} and "person" not in slots
         and bool(_SHARED_POST.search(slots.get("role", "副"))))
        or (reading.query == "units" and "委员会" in slots.get("unit_kind", "委员会"))
        or (reading.query == "outcomes" and "text" not in reading.bound and not YES.search(asked.parsed.text))
        or (reading.query in {"activities", "activities-at", "initiatives"} and "place" in reading.bound)
        or (reading.query in {"holders", "roles-of", "roles-at"} and bool(_DID.search(asked.parsed.text)))
        or (who and reading.query not in _NAMES_WHO)
    )  # fmt: skip


def _others_deed(asked: Asked, answer: Answer) -> str:
    """The sentence of a number that is of what others did, or did as well; empty if there is none."""
    facts = Facts(asked.store)
    read = (facts.read(row[-1].iri or row[0].iri) for row in answer.rows if row[0].iri)
    return next((one.sentence or one.quote for one in read
                 if _FOR_OTHERS.search((one.sentence or one.quote).replace(one.body, ""))), "")  # fmt: skip


def _meetings(asked: Asked, answer: Answer) -> Answer:
    """Only the meetings among activities, where there are any; other rows take the certainty away."""
    facts = Facts(asked.store)
    read = {row[0].iri: facts.read(row[0].iri) for row in answer.rows if row[0].iri}
    kept = tuple(
        row for row in answer.rows if "会" in row[1].text
        or (one := read.get(row[0].iri)) is None or _MET.search(f"{one.said}{one.quote}")
    )  # fmt: skip
    if not kept or len(kept) == len(answer.rows):
        return answer
    said = answer.answer.replace(f"{len(answer.rows)} 项", f"{len(kept)} 项")
    return replace(answer, certain=False, answer=said, rows=kept)


def _named_in_quotes(asked: Asked, answer: Answer) -> bool:
    """Whether the sentence of each activity names the person."""
    names = [one.words for one in asked.mentions if one.of_kind("person")]
    facts = Facts(asked.store)
    return all(any(name in facts.read(row[0].iri).quote for name in names) for row in answer.rows if row[0].iri)


def _with_further(asked: Asked, reading: Reading, answer: Answer) -> Answer:
    """A list with what texts say beyond it of the same body: a number of such things, the same word elsewhere."""
    kind = _FACTS.get(reading.query)
    bodies = _committees(asked)
    if kind is None or YES.search(asked.parsed.text):
        return answer
    if not bodies:
        return replace(answer, certain=answer.certain and kind != "unit")
    words = _kind_words(asked)
    if not words:
        return answer
    listed = {row[0].iri for row in answer.rows}
    shown = "".join(cell.text for row in answer.rows for cell in row)
    facts = Facts(asked.store)
    further = [one for body in bodies for one in facts.of_body(body)
               if one.iri not in listed and _is_further(one, kind, words, asked.parsed.when)]  # fmt: skip
    said = dict.fromkeys(_told(one) for one in further if _told(one) not in shown and not _held(one, answer))
    if not said:
        return answer
    more = "、".join(list(said)[:_SHOWN])
    return replace(answer, certain=False, answer=f"{answer.answer}；文本还说：{more}")


def _committees(asked: Asked) -> dict[str, None]:
    """The committees that a question names by themselves, each once."""
    return dict.fromkeys(iri for one in asked.mentions for iri in one.of_kind("committee"))


def _kind_words(asked: Asked) -> tuple[str, ...]:
    """The words for kinds that a question uses."""
    slots = look(asked.mentions, asked.parsed.text).slots
    found = (word for kind in _KINDS for word in slots.get(kind.replace("-", "_"), "").split("|"))
    return tuple(dict.fromkeys(word for word in found if len(word) >= _WORD))


def _is_further(fact: Fact, kind: str, words: tuple[str, ...], when: str) -> bool:
    """Whether a fact that a list lacks speaks of the same: a number of the things, or an activity of that name."""
    if fact.kind == "outcome" and kind in {"unit", "work"}:
        return bool(fact.value) and any(word in fact.said for word in _cores(words))
    if kind != "activity" or fact.kind != "activity" or (when and fact.date and not re.match(when, fact.date)):
        return False
    return any(word in fact.quote for word in words)


def _cores(words: tuple[str, ...]) -> Iterator[str]:
    """Words without what names leave out: 工作站 of 委员工作站."""
    for word in words:
        yield word
        bare = word.removeprefix("政协").removeprefix("委员")
        if len(bare) > _WORD:
            yield bare


def _held(fact: Fact, answer: Answer) -> bool:
    """Whether a sentence of the answer is that of the fact."""
    return any(fact.quote and fact.quote in one.quote for one in answer.evidence)


def _told(fact: Fact) -> str:
    """A fact in a few words."""
    return f"{fact.said or fact.quote}{fact.value}{fact.unit}"


def unnamed(asked: Asked, reading: Reading) -> Answer | None:
    """Numbers of stations that texts state where none has a name; None for other readings."""
    words = _kind_words(asked)
    bodies = _committees(asked)
    if reading.query != "units" or not words or not bodies:
        return None
    facts = Facts(asked.store)
    told = [one for body in bodies for one in facts.of_body(body) if _is_further(one, "unit", words, "")]
    if not told:
        return None
    said = "、".join(dict.fromkeys(map(_told, told)))
    rows = tuple(
        (Cell(one.said, one.iri), Cell(f"{one.value}{one.unit}"), Cell(one.body, one.body_iri)) for one in told
    )
    values = [f"VALUES ?_thing {{ {' '.join(str(ox.NamedNode(one.iri)) for one in told)} }}"]
    shown = asked.answer(build("facts", values=values), "")
    proofs = shown.evidence if shown else ()
    return Answer(asked.parsed.question, understood=True, certain=False, columns=("说法", "数值", "政协"), rows=rows,
                  answer=f"图谱中没有写出名称的；文本说：{said}", evidence=proofs,
                  query=shown.query if shown else "")  # fmt: skip


def refused(asked: Asked, reading: Reading) -> Answer | None:
    """Who practises what a question supposes of another body; None where nobody does or it supposes nothing."""
    if reading.query != "practised-by" or not YES.search(asked.parsed.text) or "_thing" not in reading.bound:
        return None
    if _ALL.search(asked.parsed.text) or "否定" in look(asked.mentions, asked.parsed.text).features:
        return None
    names = [one.words for one in asked.mentions if one.of_kind("initiative")]
    facts = Facts(asked.store)
    own = [fact for term in reading.bound["_thing"] for fact in facts.of_body(term.value)]
    near = [fact for fact in own if any(name in f"{fact.said}{fact.quote}" for name in names)][:_SHOWN]
    if near:
        return _near_practice(asked, near)
    things = reading.bound.get("initiative", ())
    values = [f"VALUES ?initiative {{ {' '.join(map(str, things))} }}"]
    others = asked.answer(build("practisers", values=values), "")
    if others is None:
        return None
    who = "、".join(dict.fromkeys(row[0].text for row in others.rows[:_SHOWN]))
    return replace(others, certain=False, answer=f"图谱中没有这样的说法；图谱中采用它的是{who}")


def _near_practice(asked: Asked, near: list[Fact]) -> Answer:
    """What the body itself does under a name that holds the one of the question."""
    rows = tuple((Cell(one.said, one.iri), Cell(one.body, one.body_iri), Cell(one.quote)) for one in near)
    said = "、".join(dict.fromkeys(one.said for one in near))
    proofs = first_proofs(asked.store, (one.iri for one in near), asked.texts)
    return Answer(asked.parsed.question, understood=True, certain=False, columns=("说法", "政协", "原文"), rows=rows,
                  answer=f"图谱中没有完全这样的说法；名称相近的有：{said}", evidence=tuple(proofs))  # fmt: skip
