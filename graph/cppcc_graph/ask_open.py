"""Lists that no text closes: stations, proposals, activities of every sort; and what issued documents are."""

import re
from dataclasses import replace

from cppcc_graph.ask_answer import Answer
from cppcc_graph.ask_compose import Asked
from cppcc_graph.ask_fill import Reading
from cppcc_graph.ask_link import normalise
from cppcc_graph.ask_seen import look

__all__ = ["YES", "is_open", "issued"]

#: A question that yes or no answers.
YES = re.compile(r"吗$|是不是|是否|有没有|对不对|对吗")
#: Works of which a body has many, and texts name some.
_MANY_WORKS = re.compile(r"提案|建议|信息|社情民意|报告|案例")
#: What is made to be kept to; proposals, reports and books are not issued so.
_ISSUED = re.compile(
    r"(?:制定|制订|出台|印发|下发|修订|健全|建立)[了过]?(?:哪些|什么|几[个项件部]|多少)"
    r".{0,4}文件|(?:制定|制订|出台|印发|下发)过?的文件"
)
#: What was done to a document beside making it, which the graph does not tell apart.
_CHANGED = re.compile(r"健全|修订|完善|废止|落实|执行|学习")
_RULE = "制度文件"


def _other_kind(asked: Asked, kind: str) -> bool:
    """Whether a row's kind is none that the question says: a campaign among brands, a standard among rules."""
    said = look(asked.mentions, asked.parsed.text).slots.get("initiative_kind", "").split("|")
    return not any(word and (word in kind or kind in word) for word in said)


def is_open(asked: Asked, reading: Reading, answer: Answer) -> bool:
    """Whether texts tell of some of what is listed, or of a deed that the graph does not record (修订)."""
    if YES.search(asked.parsed.text):
        return False
    slots = look(asked.mentions, asked.parsed.text).slots
    narrow = asked.parsed.when or "activity_type" in slots or {"text", "person", "unit"} & set(reading.bound)
    return (
        (reading.query == "initiatives" and any(_other_kind(asked, row[1].text) for row in answer.rows if len(row) > 1))
        or reading.query == "units"
        or (reading.query == "works" and _is_some(asked.parsed.text, slots.get("work_kind", "")))
        or (reading.query == "activities" and not narrow)
    )


def _is_some(text: str, kind: str) -> bool:
    """Whether works of a kind are some of many, or are asked for by what was done to them."""
    return bool(_MANY_WORKS.search(kind) or _CHANGED.search(text))


def issued(text: str, answer: Answer) -> Answer:
    """Only the rules among works where a question asks what was issued, if there are any."""
    if not _ISSUED.search(text):
        return answer
    kept = tuple(row for row in answer.rows if row[1].text == _RULE)
    if not kept or len(kept) == len(answer.rows):
        return answer
    proofs = tuple(one for one in answer.evidence if any(_same(row[0].text, one.quote) for row in kept))
    return replace(answer, certain=False, rows=kept, answer=f"图谱中找到 {len(kept)} 件{_RULE}", evidence=proofs)


def _same(name: str, quote: str) -> bool:
    """Whether a quote holds a name, whatever the width of brackets."""
    return normalise(name) in normalise(quote)
