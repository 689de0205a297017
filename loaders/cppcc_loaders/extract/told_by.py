"""Readers of whole articles that are called only where the words of a pattern of theirs stand in the article.

Most of them tell something in one article of twenty. One scan of the article answers for all (`anchors.ARTICLES`).
"""

from collections.abc import Callable, Iterator
from functools import wraps
from re import Pattern
from typing import Any, Concatenate, Final, Generic, ParamSpec, Protocol, TypeAlias, TypeVar, cast

from cppcc_loaders.anchors import ARTICLES, Anchored

__all__ = ["Readers", "bits_of", "cued_by", "may_tell", "told_by"]

#: What holds the text of an article: its scene, or what was found in it.
_Holder = TypeVar("_Holder", bound="_HasText")
_Read = TypeVar("_Read", bound=Callable[..., Any])
_Told = TypeVar("_Told")
_Rest = ParamSpec("_Rest")
#: A pattern, or a reader that patterns tell of.
_Cue: TypeAlias = Pattern[str] | Anchored | Callable[..., Any]
#: The bits of the patterns by which a reader is called.
_BITS: Final[dict[Callable[..., Any], int]] = {}


class _HasText(Protocol):
    @property
    def text(self) -> str:
        """The text of the article."""


def told_by(
    *cues: _Cue,
) -> Callable[
    [Callable[Concatenate[_Holder, _Rest], Iterator[_Told]]], Callable[Concatenate[_Holder, _Rest], Iterator[_Told]]
]:
    """A reader that tells nothing of articles in which none of the patterns can match, and is not called there.

    What it hands its article to may stand for the patterns that this is told by.
    """
    bits = bits_of(*cues)

    def gated(
        read: Callable[Concatenate[_Holder, _Rest], Iterator[_Told]],
    ) -> Callable[Concatenate[_Holder, _Rest], Iterator[_Told]]:
        bare: Callable[..., Iterator[_Told]] = read

        @wraps(read)
        def told(holder: _Holder, /, *rest: Any) -> Iterator[_Told]:  # a dictionary of named ones is dear
            return bare(holder, *rest) if ARTICLES.cues(holder.text) & bits else iter(())

        _BITS[told] = bits
        return cast("Callable[Concatenate[_Holder, _Rest], Iterator[_Told]]", told)

    return gated


def cued_by(*cues: _Cue) -> Callable[[_Read], _Read]:
    """A reader that tells nothing of articles in which none of the patterns can match: `Readers` leave it out there."""
    bits = bits_of(*cues)

    def marked(read: _Read) -> _Read:
        _BITS[read] = bits
        return read

    return marked


def bits_of(*cues: _Cue) -> int:
    """The bits of some patterns, and of those that readers are told by, for `may_tell`."""
    bits = 0
    for cue in cues:
        bits |= ARTICLES.take(cue) if isinstance(cue, Pattern | Anchored) else _BITS[cue]
    return bits


def may_tell(text: str, bits: int) -> bool:
    """Whether a pattern of those that have the bits may match in the text of an article."""
    return ARTICLES.cues(text) & bits != 0


class Readers(Generic[_Read]):
    """Readers in a row, of which those are called that may tell something.

    >>> from cppcc_loaders.extract.people_found import Found
    >>> @told_by(Anchored("接任主席"))
    ... def successors(found: Found) -> Iterator[str]:
    ...     yield "接任"
    >>> [len(Readers(successors).of(text)) for text in ("主席讲话", "甲接任主席")]
    [0, 1]
    """

    def __init__(self, *readers: _Read) -> None:
        self._readers: Final = tuple((read, _BITS.get(read, 0)) for read in readers)
        self._bits = 0
        for _, bits in self._readers:
            self._bits |= bits
        self._known: Final[dict[int, tuple[_Read, ...]]] = {}

    def of(self, text: str) -> tuple[_Read, ...]:
        """The readers that may tell something of an article, in their order."""
        cues = ARTICLES.cues(text) & self._bits
        found = self._known.get(cues)
        if found is None:
            found = self._known[cues] = tuple(read for read, bits in self._readers if not bits or bits & cues)
        return found
