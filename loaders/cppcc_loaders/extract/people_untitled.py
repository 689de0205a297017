"""Names without a title: rows of names, speakers at the head of a clause, and names that were accepted before."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Final

import daachorse

from cppcc_loaders.anchors import ARTICLES, Anchored
from cppcc_loaders.data_files import read_rows
from cppcc_loaders.errors import DataFileError
from cppcc_loaders.extract.names import Name, name_at, name_before, surname_starts
from cppcc_loaders.extract.names_guests import LEADING, RECEIVED, find_received
from cppcc_loaders.extract.names_lexicon import known_names
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.people_called import find_called
from cppcc_loaders.extract.people_found import Found, PersonMention
from cppcc_loaders.extract.people_lists import names_after
from cppcc_loaders.extract.people_speakers import find_presenters, find_speakers
from cppcc_loaders.extract.told_by import Readers, told_by
from cppcc_loaders.extract.words import dictionary, is_common_word
from cppcc_loaders.records import Range

__all__ = ["add_again", "add_author", "add_untitled"]

_KINDS: Final = ("speech", "row", "says", "body")
#: Speakers one after another, each for a body: 甲代表市政协经济委员会、乙（瑶族）代表市工商联先后发言.
_FOR = re.compile(r"(?:（[^（）\n]{1,8}）)?代表(?=[一-龥]{3})")
_AFTER_FOR = re.compile(r"代表[^，。；、\n]{3,20}、$")
_LONGEST_FOR: Final = 24
_WHOLE: Final = pattern("people_untitled", "whole")
_LINE = re.compile(r"^[ \t\u3000]*(?P<name>[^\n]*[^\s])[ \t\u3000]*$", re.MULTILINE)
_LONGEST_HEAD: Final = 8
_AUTHOR_LINES: Final = 3
_AUTHOR_FLOOR: Final = 3.0
_ADDRESSED: Final = Anchored(pattern("people_untitled", "addressed"))
#: How sure a name must be that an age stands before (72岁的某某某老人).
_AGED_FLOOR: Final = 1.5
_BEFORE_PRIVATE: Final = frozenset("的，。“、；：\n ")
_LEADS: Final = Anchored(pattern("people_untitled", "leads"))
_LED: Final = pattern("people_untitled", "led")
_NAMED: Final = Anchored(pattern("people_untitled", "named"))
#: 关于某事的提案（甲、乙）, 关于某事的建议　　甲　乙 on a line of its own.
_SIGNED = Anchored(
    r"^[^\n。]{0,6}(?:关于|第?\d)[^\n。]{4,60}(?:提案|建议|议案)[”》]?(?:（|\(|[ \u3000]{1,6})(?=[一-龥])", re.MULTILINE
)
_SIGNED_END = re.compile(r"(?:（执笔）)?[）)]?[ \u3000]*(?:[；;。]|$|\n)", re.MULTILINE)
_SIGNED_FLOOR: Final = 0.5
_HONOURED: Final = Anchored(pattern("people_untitled", "honoured"))
_FOR_BODY: Final = Anchored(pattern("people_untitled", "for_body"))
_HONOURED_END = re.compile(r"等|为|“|荣|获|受|[（(]")
_PRIVATE_FLOOR: Final = 2.5
#: The last part of a list of rows (甲、乙、丙，以及|丁、戊和己).
_FURTHER: Final = Anchored("，以及(?=[一-龥]{2,4}、[一-龥]{2,4}[、和])")
_PAIR, _ROW = 2, 3
_ROW_FLOOR: Final = 2.0
_PAIR_FLOOR: Final = 3.0
_WHOLE_FLOOR: Final = 4.5
_SPEAKER_FLOOR: Final = 2.2
_QUOTED_FLOOR: Final = 3.0
_UNLIKELY: Final = -2.0


def add_untitled(found: Found) -> None:
    """Add the rows of names and the speakers that no title tells."""
    for at in _clause_heads(found.text):
        if at in found.mentions or _unlikely(found.text, at) or found.hidden(at):
            continue
        names = names_after(found.text, at, floor=1.0)
        if names and _is_row(found.text, at, names):
            found.add(names, "people-row")
        elif len(names) == 1 and _is_speaker(found.text, at, names[0]):
            found.add(names, "people-speaker")
    found.add(_quoted(found), "people-speaker")
    for read in _readers().of(found.text):
        found.add(read(found), _rules()[read])


@cache
def _rules() -> dict[Callable[[Found], Iterator[Name]], str]:
    """The readers of names that certain words announce, in order, with the rule that each stands for."""
    return {
        _private: "people-private",
        _signers: "people-signed",
        _honoured: "people-row",
        _for_bodies: "people-speaker",
        find_speakers: "people-speaker",
        find_called: "people-private",
        _received: "people-received",
        find_presenters: "people-speaker",
    }


@cache
def _readers() -> Readers[Callable[[Found], Iterator[Name]]]:
    return Readers(*_rules())


@told_by(LEADING, RECEIVED)
def _received(found: Found) -> Iterator[Name]:
    return (name for name in find_received(found.text) if not found.hidden(name.start))


def add_author(found: Found, title_end: int) -> None:
    """Add the author whom a report names alone on a line under its title."""
    at = title_end
    for _ in range(_AUTHOR_LINES):
        line = _LINE.search(found.text, at)
        if not line:
            return
        at = line.end()
        name = name_at(found.text, line.start("name"), floor=_AUTHOR_FLOOR)
        if name and name.end == line.end("name") and name.text not in dictionary().ordinary:
            found.add([name], "people-author")
            return


def add_again(found: Found) -> None:
    """The second pass: every name that was accepted or is widely known is a mention wherever it stands."""
    names = {m.name for m in found.mentions.values()} | set(_known(found.text))
    for name in sorted(names, key=lambda n: (-len(n), n)):
        at = found.text.find(name)
        while at >= 0:
            end = at + len(name)
            if not found.covered(at, end) and not found.hidden(at) and _fits(found.text, at, name):
                found.note(PersonMention(Range(at, end), name, "people-again"))
            at = found.text.find(name, at + 1)


def _known(text: str) -> list[str]:
    """Leaders of party and state whom a text names; a name of two characters needs a longer one beside it."""
    automaton, names = _known_names()
    here = [names[number] for _, _, number in automaton.find_overlapping(text)]
    return here if any(len(name) > _PAIR for name in here) else []


@cache
def _known_names() -> "tuple[daachorse.CharwiseDoubleArrayAhoCorasick, list[str]]":
    names = sorted(known_names())
    return daachorse.CharwiseDoubleArrayAhoCorasick(names), names


def _unlikely(text: str, at: int) -> bool:
    """Whether what stands at a position can hardly be a name: a cheap test before the full one."""
    return dictionary().odds(text[at + 1]) < _UNLIKELY or is_common_word(text[at : at + 2])


def _is_row(text: str, at: int, names: list[Name]) -> bool:
    end, mean = names[-1].end, sum(n.score for n in names) / len(names)
    if len(names) > 1 and len({n.text[1:] for n in names}) == 1:
        return False
    if len(names) >= _ROW:
        return mean >= _ROW_FLOOR
    if len(names) == _PAIR:
        return text[at - 1 : at] != "、" and mean >= _PAIR_FLOOR and bool(_context("row").match(text, end))
    alone = text[at - 1 : at] in {"", "。", "\n", "，", " "}
    return alone and mean >= _WHOLE_FLOOR and bool(_WHOLE.match(text, end))


def _is_speaker(text: str, at: int, name: Name) -> bool:
    if name.score < _SPEAKER_FLOOR:
        return False
    if text[at - 1 : at] == "、":
        return bool(_FOR.match(text, name.end) and _AFTER_FOR.search(text, max(0, at - _LONGEST_FOR), at))
    return bool(_context("speech").match(text, name.end) or _FOR.match(text, name.end))


def _quoted(found: Found) -> Iterator[Name]:
    """Who speaks, introduced only by a body: 某某街道委员工作站马明远说."""
    text = found.text
    for match in _says().finditer(text):
        end = match.start()
        if found.hidden(end) or found.covered(end - 1, end):
            continue
        for start in (end - 3, end - 2):
            name = name_at(text, start, floor=_QUOTED_FLOOR) if start > 0 else None
            if name and name.end == end and _body_end().search(text, max(0, start - 3), start):
                yield name
                break


@told_by(_ADDRESSED, _LEADS, _NAMED)
def _private(found: Found) -> Iterator[Name]:
    """Private persons told by a form of address or their age behind the name (86岁的甲某某老人), or by 叫 before it."""
    text = found.text
    for match in ARTICLES.finditer(_ADDRESSED, text):
        end = match.start()
        name = name_before(text, end, floor=_AGED_FLOOR)
        if name and name.score < _PRIVATE_FLOOR and not text.endswith("岁的", 0, name.start):
            continue
        if name and len(name.text) > _PAIR and text[name.start - 1] in _BEFORE_PRIVATE and not found.hidden(end):
            yield name
    for match in ARTICLES.finditer(_LEADS, text):
        name = name_at(text, match.end(), floor=_PRIVATE_FLOOR)
        if name and len(name.text) > _PAIR and _LED.match(text, name.end) and not found.hidden(match.end()):
            yield name
    for match in ARTICLES.finditer(_NAMED, text):
        name = name_at(text, match.end(), floor=_PRIVATE_FLOOR)
        if name and len(name.text) > _PAIR and not found.hidden(match.end()):
            yield name


@told_by(_SIGNED)
def _signers(found: Found) -> Iterator[Name]:
    """Who put a proposal of a list: names behind its title in brackets or set apart by blanks."""
    text = found.text
    for match in _SIGNED.finditer(text):
        names = names_after(text, match.end(), floor=_SIGNED_FLOOR)
        if names and _SIGNED_END.match(text, names[-1].end):
            yield from names


@told_by(_HONOURED)
def _honoured(found: Found) -> Iterator[Name]:
    """Those in a row who are honoured, told by what stands before and behind the row."""
    text = found.text
    for match in _HONOURED.finditer(text):
        names = names_after(text, match.end(), floor=1.0)
        if len(names) >= _PAIR and _HONOURED_END.match(text, names[-1].end):
            yield from names


@told_by(_FOR_BODY)
def _for_bodies(found: Found) -> Iterator[Name]:
    """Speakers of whom only the body for which they speak is told, a blank between the two."""
    text = found.text
    for match in _FOR_BODY.finditer(text):
        name = name_at(text, match.end(), floor=1.0)
        if name and text[name.end : name.end + 1] in {"：", ":"}:
            yield name


def _fits(text: str, at: int, name: str) -> bool:
    """A short name may be the beginning of other words: then what follows decides."""
    if len(name) > _PAIR:
        return True
    best = name_at(text, at, floor=-1.0)
    return best is not None and best.text == name


@cache
def _contexts() -> dict[str, str]:
    found: dict[str, list[str]] = {kind: [] for kind in _KINDS}
    for line, (kind, words) in read_rows("people_context.tsv", "kind", "pattern"):
        if kind not in found:
            raise DataFileError(f"people_context.tsv, line {line}: kind must be one of {', '.join(_KINDS)}")
        found[kind].append(words)
    return {kind: "|".join(rows) for kind, rows in found.items()}


@cache
def _context(kind: str) -> re.Pattern[str]:
    return re.compile(_contexts()[kind])


@cache
def _says() -> re.Pattern[str]:
    return re.compile(f"(?:{_contexts()['says']})(?=[，：。“])")


@cache
def _body_end() -> re.Pattern[str]:
    return re.compile(f"(?:{_contexts()['body']})$")


def _clause_heads(text: str) -> Iterator[int]:
    """Places at which a name without a title may start."""
    if _heads().match("\n" + text[:_LONGEST_HEAD]):
        yield 0
    for match in _heads().finditer(text):
        yield match.end()
    for match in ARTICLES.finditer(_FURTHER, text):
        yield match.end()


@cache
def _heads() -> re.Pattern[str]:
    """What ends a clause, where a family name follows and, some characters on, what may follow a name."""
    after = "".join(sorted({alternative[0] for alternative in _contexts()["speech"].split("|")}))
    return re.compile(rf"[，。；：、！？“（\s](?=[{surname_starts()}][㐀-䶿一-鿿]{{1,3}}?[、，（和与{after}])")
