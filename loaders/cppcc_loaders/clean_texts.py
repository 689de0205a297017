"""Clean texts taken apart and put together: every character keeps its place in the stored text."""

from array import array
from collections.abc import Iterable
from functools import cache

from cppcc_loaders.records import Clean

__all__ = ["join", "line_feed", "without"]


def without(piece: Clean, spans: Iterable[tuple[int, int]]) -> Clean:
    """A clean text without some (sorted, separate) spans of itself."""
    words, offsets, at = [], array("i"), 0
    for start, end in spans:
        words.append(piece.text[at:start])
        offsets.extend(piece.offsets[at:start])
        at = end
    if not at:
        return piece
    words.append(piece.text[at:])
    offsets.extend(piece.offsets[at:])
    return Clean("".join(words), offsets)


def join(pieces: Iterable[Clean]) -> Clean:
    """Several clean texts as one, nothing between them."""
    words, offsets = [], array("i")
    for piece in pieces:
        words.append(piece.text)
        offsets.extend(piece.offsets)
    return Clean("".join(words), offsets)


@cache
def line_feed() -> Clean:
    """The line feed that separates paragraphs; it stands nowhere in the stored text."""
    return Clean("\n", array("i", [-1]))
