"""Rows of names that a page sets apart by blanks: read as a list (甲、乙、丙), joined to the words that announce it."""

import re
from array import array
from collections.abc import Sequence
from functools import cache

from cppcc_loaders.clean_texts import join
from cppcc_loaders.data_files import read_words
from cppcc_loaders.records import Clean

__all__ = ["is_name_row", "join_name_rows"]

_NAME = r"(?:[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,8})+)(?:（[^）\d]{1,12}）)?"
_ROW = re.compile(rf"{_NAME}(?: {_NAME})*")
_LEAST = 3
_SHARE = 0.8
_LONGEST_NAME = 3


def is_name_row(text: str, *, least: int = _LEAST) -> bool:
    """Whether a line is nothing but names (three or more) with blanks between them.

    >>> is_name_row("周平 吴文斌 郑秀英（女） 冯涛"), is_name_row("高位推动 压实责任 协同发力")
    (True, False)
    """
    if (least > 1 and " " not in text) or not _ROW.fullmatch(text):
        return False
    names = [re.sub(r"（.*", "", name) for name in re.split(r" (?![^（]*）)", text)]
    likely = sum(_is_likely(name) for name in names)
    return len(names) >= least and likely >= _SHARE * len(names)


def _is_likely(name: str) -> bool:
    return "·" in name or (
        name.startswith(_families()) and (len(name) <= _LONGEST_NAME or name.startswith(_compound()))
    )


@cache
def _families() -> tuple[str, ...]:
    return read_words("surnames.txt")


@cache
def _compound() -> tuple[str, ...]:
    return tuple(word for word in _families() if len(word) > 1)


def join_name_rows(pieces: Sequence[tuple[Clean, bool]]) -> list[tuple[Clean, bool]]:
    """Paragraphs (and whether each is a heading), rows of names as lists behind the colon that announces them.

    The blank between two names becomes 、 in its place; between two rows one is put in, and 。 behind the last.
    """
    done: list[tuple[Clean, bool]] = []
    in_list = False
    for piece, heading in pieces:
        row = is_name_row(piece.text, least=1 if in_list else _LEAST)
        if not in_list and _announces(piece.text):
            done.append((_listed(piece, piece.text.rindex("：")), False))
            row = True
        elif row and in_list:
            done[-1] = (join((done[-1][0], _mark("、"), _listed(piece))), False)
        elif row and done and done[-1][0].text.endswith("："):
            done[-1] = (join((done[-1][0], _listed(piece))), False)
        else:
            if in_list:
                done[-1] = (join((done[-1][0], _mark("。"))), False)
            done.append((_listed(piece), False) if row else (piece, heading))
        in_list = row
    if in_list:
        done[-1] = (join((done[-1][0], _mark("。"))), False)
    return done


def _announces(text: str) -> bool:
    """Whether a line is a few words, a colon, and names with blanks between them (执行主席：甲某 乙某某)."""
    words, colon, names = text.rpartition("：")
    return bool(colon and words) and is_name_row(names, least=2)


def _listed(piece: Clean, start: int = 0) -> Clean:
    """The row with 、 for its blanks, from a position on."""
    return Clean(piece.text[:start] + piece.text[start:].replace(" ", "、"), piece.offsets)


def _mark(char: str) -> Clean:
    """Punctuation that stands nowhere in the stored text."""
    return Clean(char, array("i", [-1]))
