"""What lines of a page are no text: kinds of lines, and noise of the page by its words, which one scan looks for."""

import re
from enum import Enum, auto
from functools import cache
from typing import NamedTuple

from cppcc_loaders.anchors import ARTICLES, Anchored
from cppcc_loaders.data_files import compiled, read_rows, read_words
from cppcc_loaders.errors import DataFileError
from cppcc_loaders.repair_spam import is_spam_line, may_hold_spam

__all__ = ["Kind", "Page", "is_photo", "noise_kind", "page_of"]


class Kind(Enum):
    """What a line of a page is."""

    TEXT = auto()
    HEADING = auto()
    SUBTITLE = auto()
    CAPTION = auto()
    CREDIT = auto()
    MARK = auto()
    META = auto()
    TOOL = auto()
    RELATED = auto()
    FOOTER = auto()


_MENU_SPLIT = re.compile(r"[\s|｜/>»·,，、]+")
_LONGEST_NOISE = 160
_PHOTO_END = Anchored(r"(?:摄影报道|摄影|摄|供图|图片报道)[）)】。]?$")


@cache
def _noise() -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    kinds = {"tool": Kind.TOOL, "nav": Kind.TOOL, "related": Kind.RELATED, "footer": Kind.FOOTER}
    found = []
    for number, (kind, pattern) in read_rows("noise.tsv", "kind", "pattern"):
        if kind not in kinds:
            raise DataFileError(f"noise.tsv, line {number}: kind must be one of {', '.join(kinds)}, not {kind!r}")
        found.append((kinds[kind], compiled("noise.tsv", number, rf"(?:{pattern})")))
    return tuple(found)


@cache
def _bits() -> tuple[tuple[tuple[int, Kind, re.Pattern[str]], ...], int, int]:
    """Of every pattern of noise its bit among the cues of a page; those of the words of menus and of photographs."""
    noise = tuple((ARTICLES.take(pattern), kind, pattern) for kind, pattern in _noise())
    return noise, ARTICLES.take(_menu_words()), ARTICLES.take(_PHOTO_END)


class Page(NamedTuple):
    """What lines of a page can be at all, by the words that stand on it.

    `honest`: it holds no advertising, so that a line as it stands holds none either.
    """

    honest: bool
    noise: tuple[tuple[Kind, re.Pattern[str]], ...]
    menus: bool
    photos: bool


def page_of(text: str) -> Page:
    """What lines of a page can be."""
    noise, menus, photos = _bits()
    cues = ARTICLES.cues(text)
    found = tuple([(kind, pattern) for bit, kind, pattern in noise if cues & bit])
    return Page(not may_hold_spam(text), found, menus=cues & menus != 0, photos=cues & photos != 0)


def noise_kind(line: str, page: Page) -> Kind | None:
    """The kind of a line that is noise of its page, None where it is none."""
    if len(line) > _LONGEST_NOISE:
        return None
    if not page.honest and is_spam_line(line):
        return Kind.FOOTER
    for kind, noise in page.noise:
        if noise.fullmatch(line):
            return kind
    return Kind.TOOL if page.menus and _is_menu(line) else None


def _is_menu(line: str) -> bool:
    """Whether a line is a row of menu words: three or more short words, most of them known from menus."""
    if line in _menu():
        return True
    menu = _menu()
    if not _menu_words().search(line):  # most lines hold none, and to split a line is dear
        return False
    words = [word for word in _MENU_SPLIT.split(line) if word]
    if len(words) <= 2:  # noqa: PLR2004
        return False
    known: int = sum([word in menu or word.startswith("走进") for word in words])
    return known > 0 and known * 2 >= len(words)


@cache
def _menu() -> frozenset[str]:
    return frozenset(read_words("menu.txt"))


@cache
def _menu_words() -> Anchored:
    """A word of a menu, wherever it stands."""
    return Anchored("|".join(map(re.escape, sorted([*_menu(), "走进"]))))


def is_photo(line: str) -> bool:
    """Whether a line tells who took a photograph."""
    return bool(_PHOTO_END.search(line)) and len(line) < 400 and line.count("。") < 5  # noqa: PLR2004
