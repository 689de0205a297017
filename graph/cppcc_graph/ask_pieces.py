"""A question of several parts answered part by part: 属于什么性质，由谁推行; 是谁？他还担任什么职务.

What a part leaves out it takes from the part before it: the thing that it speaks of, or the person that was found.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from cppcc_graph.ask_answer import Answer, Cell
from cppcc_graph.ask_clauses import Parsed, clauses
from cppcc_graph.ask_compose import Asked
from cppcc_graph.ask_link import Mention
from cppcc_graph.ask_seen import look
from cppcc_graph.iris import kind_of

__all__ = ["in_pieces"]

_HE = re.compile(r"^(?:另外|同时|那么|那|而)?(?:他们|她们|他|她|此人|这个人|该人|这位|这人|本人)")
_IT = re.compile(r"^(?:另外|同时|那么|那|而且|而|并且)?(?:它们|它|这个|该项|该|其)?(?:又|还)?")
_SINCE = re.compile(r"\d{4}|\d月")
_EVIDENCE = 8
#: What a part may ask of the rows of the part before it.
_OF_ROWS = frozenset({"时间", "多少"})

_Answering = Callable[[Asked], Answer | None]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a question: its own words, what it takes from the part before, whether it asks for dates of rows."""

    text: str
    mentions: list[Mention]
    dates: bool = False


def in_pieces(asked: Asked, exact: _Answering) -> Answer | None:
    """The answers of all parts, None where there is one part only or a part finds nothing."""
    pieces = list(_pieces(asked))
    dated = any(one.dates for one in pieces)
    if len(pieces) < (1 if dated else 2):
        return None
    found: list[tuple[str, Answer]] = []
    before: list[Mention] = []
    for piece in pieces:
        answer, before = _answered(asked, piece, before, found[-1][1] if found else None, exact)
        if answer is None or not answer.rows or (piece.dates and not _all_dated(answer)):
            return None
        found.append((piece.text, answer))
    return _merged(asked, found)


def _pieces(asked: Asked) -> Iterator[_Piece]:
    """Parts of a question; a part that only asks when or how often belongs to the part before it."""
    kept: _Piece | None = None
    for clause in clauses(asked.parsed, asked.mentions):
        inside = [one for one in asked.mentions if clause.start <= one.start < clause.end]
        shifted = [replace(one, start=one.start - clause.start, end=one.end - clause.start) for one in inside]
        text = asked.parsed.text[clause.start : clause.end]
        seen = look(shifted, text)
        if kept and not (inside or seen.rest or seen.conditions) and seen.features and seen.features <= _OF_ROWS:
            kept = replace(kept, dates=kept.dates or "时间" in seen.features)
            continue
        if kept:
            yield kept
        kept = _Piece(text, shifted)
    if kept:
        yield kept


def _answered(
    asked: Asked, piece: _Piece, before: list[Mention], last: Answer | None, exact: _Answering
) -> tuple[Answer | None, list[Mention]]:
    """The answer of a part and what it speaks of."""
    for text, mentions, sure in _ways(piece, before, last):
        parsed = Parsed(text, text, asked.parsed.when, ())
        answer = exact(Asked(asked.store, parsed, mentions, asked.texts))
        if answer is not None and answer.rows:
            return replace(answer, certain=answer.certain and sure), mentions
    return None, before


def _ways(piece: _Piece, before: list[Mention], last: Answer | None) -> Iterator[tuple[str, list[Mention], bool]]:
    """A part as it stands if it names something, else with the person found before, else with what was named before."""
    people = _people(last) if last else []
    if _HE.match(piece.text) and len(people) == 1:
        yield _joined([people[0]], piece, len(_HE.match(piece.text)[0]))  # type: ignore[index]
        return
    if piece.mentions or not before:
        yield piece.text, piece.mentions, True
    if before and not any(one.of_kind("committee") or one.of_kind("place") for one in piece.mentions):
        yield _joined(before, piece, len(_IT.match(piece.text)[0]))  # type: ignore[index]


def _joined(carried: list[Mention], piece: _Piece, dropped: int) -> tuple[str, list[Mention], bool]:
    """A part behind the things that it takes over; sure if it is one thing."""
    text, mentions = "", []
    for one in carried:
        mentions.append(replace(one, start=len(text), end=len(text) + len(one.words)))
        text += one.words
    shift = len(text) - dropped
    own = [replace(one, start=one.start + shift, end=one.end + shift) for one in piece.mentions if one.start >= dropped]
    return text + piece.text[dropped:], [*mentions, *own], len(carried) == 1


def _people(answer: Answer) -> list[Mention]:
    """The people that an answer names first in its rows."""
    cells = dict.fromkeys(row[0] for row in answer.rows if row and kind_of(row[0].iri) == "person")
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
    return answer.answer if names in answer.answer else f"{answer.answer}（{names}）"
