"""A question of several parts answered part by part: 属于什么性质，由谁推行; 是谁？他还担任什么职务.

What a part leaves out it takes from the part before it: the thing that it speaks of, or the person that was found.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from cppcc_graph.ask_answer import Answer, Cell
from cppcc_graph.ask_clauses import Parsed, clauses
from cppcc_graph.ask_compose import Asked
from cppcc_graph.ask_link import Mention
from cppcc_graph.ask_seen import Seen, look
from cppcc_graph.iris import kind_of

__all__ = ["in_pieces", "partly"]

_HE = re.compile(
    r"^(?:另外|同时|那么|那|而)?(?:他们|她们|他|她|此人|这个人|该人|这位|这人|本人)(?:同时|还|又|也|另外|此外)*"
)
_SEVERAL = re.compile(r"分别|各自|各在|他们|它们")
_IT = re.compile(r"^(?:另外|同时|那么|那|而且|而|并且)?(?:它们|它|这个|该项|该|其)?(?:又|还)?")
#: A part that only asks for the names of the rows of the part before it.
_NAMES = re.compile(
    r"^(?:又|都|各|分别|各自|具体)*(?:叫|名为|是|有)?(?:什么|啥|哪些人|哪些|谁|哪几个|哪几位|哪几家|哪几条|哪几项)(?:名字|名称|活动|会议|内容|项目|建议|举措)?$"
)
_SINCE = re.compile(r"\d{4}|\d月")
#: Answers that list what they found.
_LISTED = re.compile(r"最接近|由近及远|文本说|图谱中找到")
_EVIDENCE, _MOST = 8, 4
#: What a part may ask of the rows of the part before it.
_OF_ROWS = frozenset({"时间", "多少"})

_Answering = Callable[[Asked], Answer | None]
#: Words by which a part leans on what was named before.
_LEANS = re.compile(r"也|它|他们|同样|这|该|分别|各自|各在|都")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a question: its own words, what it takes from the part before, whether it asks for dates of rows."""

    text: str
    mentions: list[Mention]
    dates: bool = False


def in_pieces(asked: Asked, exact: _Answering, whole: Answer | None) -> Answer | None:
    """The answers of all parts; else the answer of the whole, never certain where there are parts."""
    pieces = list(_pieces(asked))
    if len(pieces) < (1 if any(one.dates for one in pieces) else 2):
        return whole
    found = list(_found(asked, pieces[:_MOST], exact)) if len(pieces) <= _MOST else [("", None, False)]
    if all(answer and answer.rows and not (dates and not _all_dated(answer)) for _, answer, dates in found):
        return _merged(asked, [(text, answer) for text, answer, _ in found if answer])
    return replace(whole, certain=False) if whole and whole.rows and len(pieces) > 1 else whole


def partly(asked: Asked, exact: _Answering, near: Callable[[Asked, Answer | None], Answer]) -> Answer | None:
    """The answers of those parts that have one exactly, and what is near or lacking for the others; never certain.

    Several numbers are left to the search for the nearest facts, which looks for each of them.
    """
    pieces = list(_pieces(asked))
    numbers = all(one.asks == "number" for one in clauses(asked.parsed, asked.mentions))
    if numbers or not 1 < len(pieces) <= _MOST:
        return None
    sure = [bool(answer and answer.rows) for _, answer, _ in _found(asked, pieces, exact)]
    if not any(sure):
        return None

    def either(part: Asked) -> Answer:
        answer = exact(part)
        return answer if answer and answer.rows else near(part, answer)

    found = [(text, answer) for text, answer, _ in _found(asked, pieces, either)]
    if not any(answer and answer.rows for _, answer in found):
        return None
    said = [(text, answer if answer and answer.understood else _nothing(text)) for text, answer in found]
    return replace(_merged(asked, said), certain=False)


def _nothing(text: str) -> Answer:
    """A part that finds nothing."""
    return Answer(text, understood=False, certain=False, answer="没有找到")


def _found(asked: Asked, pieces: list[_Piece], exact: _Answering) -> Iterator[tuple[str, Answer | None, bool]]:
    """The words, the answer and the wish for dates of each part."""
    last: Answer | None = None
    before: list[Mention] = []
    for piece in pieces:
        answer, before = _answered(asked, piece, before, last, exact)
        last = answer or last
        yield piece.text, answer, piece.dates


def _pieces(asked: Asked) -> Iterator[_Piece]:
    """Parts of a question; a part that only asks when or how often belongs to the part before it."""
    kept: _Piece | None = None
    for clause in clauses(asked.parsed, asked.mentions):
        inside = [one for one in asked.mentions if clause.start <= one.start < clause.end]
        shifted = [replace(one, start=one.start - clause.start, end=one.end - clause.start) for one in inside]
        text = asked.parsed.text[clause.start : clause.end]
        seen = look(shifted, text)
        if kept and not inside and (_NAMES.match(text) or _of_rows(seen)):
            kept = replace(kept, dates=kept.dates or "时间" in seen.features)
            continue
        if kept:
            yield kept
        kept = _Piece(text, shifted)
    if kept:
        yield kept


def _of_rows(seen: Seen) -> bool:
    """Whether a part only asks when or how often, of what the part before it finds."""
    return bool(seen.features) and seen.features <= _OF_ROWS and not (seen.rest or seen.conditions)


def _answered(
    asked: Asked, piece: _Piece, before: list[Mention], last: Answer | None, exact: _Answering
) -> tuple[Answer | None, list[Mention]]:
    """The answer of a part and what it speaks of; without the date of the whole where nothing fits with it."""
    empty: Answer | None = None
    for when in dict.fromkeys((asked.parsed.when, "")):
        for text, mentions, sure in _ways(piece, before, last):
            part = Asked(asked.store, Parsed(text, text, when, ()), mentions, asked.texts)
            answer = exact(part)
            if answer is not None and answer.rows:
                return replace(answer, certain=answer.certain and sure and when == asked.parsed.when), mentions
            empty = empty or answer
    return empty, before or piece.mentions


def _ways(piece: _Piece, before: list[Mention], last: Answer | None) -> Iterator[tuple[str, list[Mention], bool]]:
    """A part with the person found before, behind the thing named before, or as it stands; and whether that is sure."""
    he = _HE.match(piece.text)
    people = [one for one in before if one.of_kind("person")] or (_named(last, ("person",)) if last else [])
    if he and len(people) == 1:
        yield _joined(people, piece, len(he[0]))
        return
    found = _named(last, ("initiative", "unit", "work")) if last and not piece.mentions else []
    if len(found) == 1 and not any(found[0].iris[0] in one.iris for one in before):
        yield (*_joined(found, piece, 0)[:2], False)
    things = [one for one in before if not one.is_body and not one.of_kind("person")]
    bodies = any(one.is_body for one in piece.mentions)
    if bodies and len(piece.mentions) == 1 and things:
        yield _joined(things, piece, 0)
    if piece.mentions or not before:
        yield piece.text, piece.mentions, not (things and _LEANS.search(piece.text))
    if before and not bodies:
        it = _IT.match(piece.text)
        text, mentions, sure = _joined(before, piece, len(it[0]) if it else 0)
        bodies = any(one.is_body for one in before)
        other = last is not None and bodies and _named(last, ("committee",)) not in ([], before)
        yield text, mentions, sure and not other


def _joined(carried: list[Mention], piece: _Piece, dropped: int) -> tuple[str, list[Mention], bool]:
    """A part behind the things that it takes over; sure if it is one thing."""
    text, mentions = "", []
    for one in carried:
        mentions.append(replace(one, start=len(text), end=len(text) + len(one.words)))
        text += one.words
    shift = len(text) - dropped
    own = [replace(one, start=one.start + shift, end=one.end + shift) for one in piece.mentions if one.start >= dropped]
    return text + piece.text[dropped:], [*mentions, *own], len(carried) == 1 and not _SEVERAL.search(piece.text)


def _named(answer: Answer, kinds: Sequence[str]) -> list[Mention]:
    """The things of some kinds that an answer names first in its rows."""
    cells = dict.fromkeys(row[0] for row in answer.rows if row and kind_of(row[0].iri) in kinds)
    return [Mention(0, len(cell.text), cell.text, (cell.iri,)) for cell in cells]


def _all_dated(answer: Answer) -> bool:
    """Whether every row holds a date."""
    return all(any(_SINCE.search(cell.text) for cell in row) for row in answer.rows)


def _merged(asked: Asked, found: list[tuple[str, Answer]]) -> Answer:
    """One answer: the words of each part, rows with the part that they answer, no query."""
    if len(found) == 1:
        return replace(found[0][1], question=asked.parsed.question)
    said = "；".join(f"{text}：{_short(answer)}" for text, answer in found)
    rows = tuple(
        (row[0], Cell(" ".join(cell.text for cell in row[1:] if cell.text)), Cell(text))
        for text, answer in found
        for row in answer.rows
    )
    proofs = tuple(dict.fromkeys(one for _, answer in found for one in answer.evidence))
    certain = all(answer.certain for _, answer in found)
    return Answer(asked.parsed.question, understood=True, certain=certain, answer=said,
                  columns=("结果", "说明", "所问"), rows=rows, evidence=proofs[:_EVIDENCE])  # fmt: skip


def _short(answer: Answer) -> str:
    """What a part found, its first rows named."""
    names = "、".join(dict.fromkeys(row[0].text for row in answer.rows[:5]))
    return answer.answer if names in answer.answer or _LISTED.search(answer.answer) else f"{answer.answer}（{names}）"
