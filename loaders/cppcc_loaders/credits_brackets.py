"""Credits in brackets at the end of a line, read word by word: （某市政协办公室供稿 文/图 甲某某）."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from cppcc_loaders.credits_names import BLANK, HAN, is_name, may_be_name, role_words
from cppcc_loaders.data_files import read_rows
from cppcc_loaders.records import Range

__all__ = ["bracketed"]

_BRACKET: Final = re.compile(rf"[（(](?P<words>[^（）()。！？“”《》\n]{{3,80}})[）)](?={BLANK}*$)", re.MULTILINE)
_DATELINE: Final = re.compile(r"讯[ \u3000]*[（(](?P<words>[^（）()。！？“”《》\n]{3,60})[）)]")
_TOKEN: Final = re.compile(rf"[{HAN}](?:{BLANK}{{1,2}})[{HAN}](?![{HAN}])|[{HAN}·・•]+")
_BLANKS: Final = re.compile(BLANK)
#: What a body ends with that writes or sends in; a name does not.
_BODY: Final = re.compile(
    r"..(?:政协|办公室|研究室|委员会|客户端|融媒体?|中心|联合会|日报|晚报|时报|[办局委社台网报部室站处科厅]|工作室|联络组)$"
)
_SIGNS: Final = frozenset("文图摄稿者员辑审核编校对供室协委")
#: Behind these a bracket with a body and a name and nothing else is a credit.
_ENDED: Final = frozenset("。！？”…\n")
_SIDES: Final = frozenset({"文", "图", "图文", "文图", "摄", "影", "视频"})
_LABELS: Final = frozenset({"来源", "稿源", "出处"})
_TELLS: Final = re.compile("政协|委员会")
_LONGEST: Final = 14
_OWN_LONG: Final = 4


def bracketed(text: str) -> Iterator[tuple[Range, tuple[tuple[str, Range], ...]]]:
    r"""The names of brackets that hold nothing but media, bodies, roles and names, with the range of the brackets.

    >>> text = "会议结束。\n（滨海日报客户端 记者 王明 通讯员 李大海）"
    >>> [[name for name, _ in names] for _, names in bracketed(text)]
    [['王明', '李大海']]
    >>> list(bracketed("会议结束。\n（注：数据由办公室提供）"))
    []
    """
    for pattern in (_BRACKET, _DATELINE):
        for found in pattern.finditer(text):
            if not _SIGNS.isdisjoint(found["words"]) and (
                names := _names(found["words"], found.start("words"), ended=_stands_alone(text, found.start()))
            ):
                tells = _TELLS.search(found["words"])  # a body that is named here is no part of the credit
                yield (
                    Range(names[0][1].start, names[-1][1].end)
                    if tells
                    else Range(found.start("words") - 1, found.end()),
                    names,
                )


def _stands_alone(text: str, start: int) -> bool:
    return start == 0 or text[max(0, start - 4) : start].rstrip(" \t\u3000")[-1:] in {"", *_ENDED}


def _names(words: str, at: int, *, ended: bool) -> tuple[tuple[str, Range], ...]:
    """The names among some words, empty where one of them is neither name nor role nor body."""
    names, sure = [], False
    for token in _TOKEN.finditer(words):
        word = _BLANKS.sub("", token.group())
        if word in _SIDES or _role().fullmatch(word):
            sure = True
        elif _BODY.search(word) and len(word) > 2:  # noqa: PLR2004
            sure = sure or (ended and _from_body(word))
        elif len(word) <= _LONGEST and _may_be_one(word, sure=sure):
            names.append((word, Range(at + token.start(), at + token.end())))
        elif word not in _LABELS:
            return ()
        if names and words.startswith((":", "："), token.end()) and names[-1][0] == word:
            return ()
    return tuple(names) if sure else ()


def _from_body(word: str) -> bool:
    return word.endswith(("办公室", "研究室", "委员会", "政协", "政协办"))


def _may_be_one(word: str, *, sure: bool) -> bool:
    """Whether a word can be a name: by its family name, its parts, or behind a role by being no word of the trade."""
    if is_name(word) or "·" in word or word in _parts() or (word[:2] in _parts() and word[2:] in _parts()):
        return True
    return sure and len(word) <= _OWN_LONG and may_be_name(word)


@cache
def _parts() -> frozenset[str]:
    """The parts of Tibetan and Mongolian names, of which one or two make a whole one."""
    rows = read_rows("people_parts.tsv", "people", "part")
    return frozenset(part for _, (people, part) in rows if people in {"tibetan", "mongolian"})


@cache
def _role() -> re.Pattern[str]:
    words = "|".join((role_words()["before"], role_words()["after"]))
    medium = rf"(?:[{HAN}]{{2,14}}?(?:报|网|社|台|客户端|中心|室|会|委|政协|局|部|办|端|站))?"
    rank = "(?:首席|特约|见习|实习|全媒体|融媒体?|客户端|本报|本台|本网|本刊|新华社)*"
    return re.compile(rf"{medium}{rank}(?:{words})员?")
