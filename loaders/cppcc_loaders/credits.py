"""Credits: who wrote, photographed or edited an article (记者, 通讯员, 作者, 责任编辑, 摄, 供稿)."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from cppcc_loaders.anchors import ARTICLES, Anchored
from cppcc_loaders.credits_bodies import behind_bodies, may_be_titled
from cppcc_loaders.credits_brackets import bracketed
from cppcc_loaders.credits_forms import CLOSE, MARKS, OPEN, forms, glued, names_pattern
from cppcc_loaders.credits_names import BLANK as _B
from cppcc_loaders.credits_names import HAN as _H
from cppcc_loaders.credits_names import LONGEST_COMPOUND, all_names, are_names, is_name, names_in
from cppcc_loaders.credits_whom import by_whom
from cppcc_loaders.data_files import read_rows
from cppcc_loaders.records import Range
from cppcc_loaders.sieve import Sieve

__all__ = ["Credit", "find_credits", "is_credit_line"]

_BLANK = re.compile(_B)
#: Shorter passages are lines.
_LONG = 200
_NOBODY = frozenset(("佚名", "管理员", "本站", "本网", "本报", "编辑部", "未知", "匿名"))


class Credit(NamedTuple):
    """Where a credit stands, with its brackets and words, and the names in it with their places."""

    span: Range
    names: tuple[tuple[str, Range], ...]


def find_credits(text: str, start: int = 0, end: int | None = None) -> tuple[Credit, ...]:
    """All credits of a passage, in order.

    >>> [name for name, _ in find_credits("本报讯（通讯员 屈 萍 李大山）今天")[0].names]
    ['屈萍', '李大山']
    """
    return tuple(_moved(credit, start) for credit in _credits(text[start:end]))


@lru_cache(maxsize=8)
def _credits(part: str) -> tuple[Credit, ...]:
    """The credits of a passage, kept a while: that of a page and of its only article are often the same."""
    if "讯" not in part and not _hinted(part) and not _LAST.search(part) and not may_be_titled(part):
        return ()
    found = sorted(_found(part), key=lambda c: (c.span.start, -c.span.end))
    kept: list[Credit] = []
    for credit in found:
        if not kept or credit.span.start >= kept[-1].span.end:
            kept.append(credit)
    return tuple(kept)


def _hinted(part: str) -> bool:
    """Whether a word of credits stands in a passage; of a page and of an article one scan tells it with much else."""
    hints = _hints()
    return (len(part) < _LONG or ARTICLES.cues(part) & ARTICLES.take(hints) != 0) and hints.search(part) is not None


def _found(part: str) -> Iterator[Credit]:
    """Credits near the words that name them; the patterns are dear, so the rest of a text is not looked at."""
    patterns = forms()
    for start, end in _windows(part):
        fitting = _sieve().fitting(part[max(0, start - _BACK) : end])
        for pattern in [patterns[number] for number in fitting if number < len(patterns)]:
            for match in pattern.finditer(part, start, end):
                names = tuple(names_in(match.group(), match.start()))
                if are_names(names, match.group()) and not any(name in _NOBODY for name, _ in names):
                    yield Credit(Range(*match.span()), names)
        for match in glued().finditer(part, start, end) if len(patterns) in fitting else ():
            if is_name(match["name"]):
                yield Credit(Range(*match.span()), ((_BLANK.sub("", match["name"]), Range(*match.span("name"))),))
    if "记者" in part or "通讯员" in part:
        yield from _leading(part)
    if "讯" in part:
        yield from _bare_dateline(part)
    yield from _at_the_end(part)
    yield from (Credit(span, names) for span, names in chain(behind_bodies(part), bracketed(part), by_whom(part)))


@cache
def _sieve() -> Sieve:
    """Which patterns may match in a window, the one of glued names last."""
    return Sieve((*forms(), glued()))


#: So far before a window the patterns look back.
_BACK = 2
_AROUND = 100
_FAR = 300
_STOP = re.compile(r"[。\n]")


def _windows(part: str) -> Iterator[tuple[int, int]]:
    """Stretches around the words of credits, each up to the end of a sentence or line, at most a few hundred long."""
    at = -1
    for hint in _hints().finditer(part):
        if hint.start() < at:
            continue
        start = max(at, 0, hint.start() - _AROUND)
        near, far = min(len(part), hint.end() + _AROUND), min(len(part), hint.end() + _FAR)
        stop = _STOP.search(part, near, far)
        at = stop.end() if stop else far
        yield start, at


@cache
def _hints() -> Anchored:
    words = {word for _, (side, word) in read_rows("credit_roles.tsv", "side", "word") if side != "never"}
    weak = {"文字", "制作", "统筹", "策划", "报道", "整理", "审核", "编辑", "图片"}
    least = [word for word in words if not any(other in word and other != word for other in words - weak)]
    strong = "|".join(sorted(map(re.escape, set(least) - weak), key=lambda w: (-len(w), w)))
    alone = r"(?=[\s：:/）)】\]。]|$)"
    return Anchored(
        "|".join(
            [
                strong,
                *(word + alone for word in sorted(weak)),
                "文[/／:：]",
                "图[:：]",
                *(rf"{mark}{_B}*[{_H}]" for mark in MARKS),
            ]
        )
    )


_LEAD = Anchored(rf"(?:(?<=^)|(?<=[\n。摄]{_B}))(?:本报|本台|新华社)?(?:记者|通讯员){_B}+", re.MULTILINE)
_TOKEN = re.compile(rf"([{_H}]{{2,4}}|[{_H}]{_B}[{_H}])(?={_B})")


def _leading(part: str) -> Iterator[Credit]:
    """记者 甲某 乙某某 正文……: names that open a passage, told from the text by family name, length and blanks."""
    for lead in _LEAD.finditer(part):
        at, names = lead.end(), []
        while (token := _TOKEN.match(part, at)) and is_name(token.group()):
            names.append((_BLANK.sub("", token.group()), Range(*token.span())))
            at = token.end() + len(re.match(rf"{_B}*", part[token.end() :])[0])  # type: ignore[index]
        if names:
            yield Credit(Range(lead.start(), at), tuple(names))


@cache
def _datelined() -> re.Pattern[str]:
    return re.compile(rf"(?<=讯){_B}*+{OPEN}{_B}*+{names_pattern()}{_B}*+{CLOSE}")


def _bare_dateline(part: str) -> Iterator[Credit]:
    """本报讯（甲某某）: names in brackets behind a dateline, without any role."""
    for match in _datelined().finditer(part):
        yield Credit(Range(*match.span()), tuple(names_in(match.group(), match.start())))


#: （甲某某 乙某）: brackets that end a line behind its full stop.
_LAST = Anchored(
    rf"[（(](?:(?<=[。！？…”][（(])|(?<=[。！？…”][ \u3000][（(]))[{_H}·、 \u3000]{{2,24}}[）)]{_B}*$", re.MULTILINE
)


def _at_the_end(part: str) -> Iterator[Credit]:
    """Authors in brackets behind the last sentence, without any role."""
    for match in _LAST.finditer(part):
        names = tuple(names_in(match.group(), match.start()))
        if 0 < len(names) <= LONGEST_COMPOUND and all_names(names):
            yield Credit(Range(*match.span()), names)


def _moved(credit: Credit, by: int) -> Credit:
    names = tuple((name, Range(r.start + by, r.end + by)) for name, r in credit.names)
    return Credit(Range(credit.span.start + by, credit.span.end + by), names)


#: Characters that stand in no credit, so that a line with one of them holds something besides.
_NO_CREDIT = re.compile("[。！？“”《》]")


def is_credit_line(line: str) -> bool:
    """Whether a line holds nothing but credits.

    >>> is_credit_line("通讯员 屈 萍"), is_credit_line("记者从会上获悉")
    (True, False)
    """
    if _NO_CREDIT.search(line):
        return False
    gone = sum(c.span.end - c.span.start for c in find_credits(line.strip()))
    return gone > 0 and gone == len(line.strip())
