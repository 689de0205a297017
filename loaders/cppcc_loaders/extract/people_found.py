"""What has been found of the people of one article so far, and where in it names are no mentions."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from cppcc_loaders.credits import find_credits
from cppcc_loaders.extract.names import Name
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.records import Range, span_of
from cppcc_loaders.swift import maker, swift

__all__ = ["Found", "PersonMention"]

_DOCTRINE: Final = pattern("people_found", "doctrine")
#: A quotation without a mark is the name of a thing: “海明委员工作室”, “进百村、访百企”.
_QUOTED = re.compile(r"“[^“”，。！？；：\n]{1,40}”")


@swift
@dataclass(frozen=True, slots=True)
class PersonMention:
    """A named person where the text names him or her; `rule` says what found the name."""

    span: Range
    name: str
    rule: str


_mention: Final = maker(PersonMention)


class Found:
    """The mentions of a text by their start, with the ranges in which nothing counts."""

    def __init__(self, text: str) -> None:
        self.text: Final = text
        self.mentions: Final[dict[int, PersonMention]] = {}
        self._taken: Final[set[int]] = set()
        self._masks: Final = sorted(_masked(text))
        self._starts: Final = [r.start for r in self._masks]

    def hidden(self, at: int) -> bool:
        """Whether a position lies in a credit, a doctrine, the title of a text or a thing's name in quotes."""
        place = bisect_right(self._starts, at) - 1
        return place >= 0 and any(r.start <= at < r.end for r in self._masks[max(0, place - 2) : place + 1])

    def add(self, names: Iterable[Name], rule: str) -> None:
        """Note names as mentions; where one starts already, the longer one stays."""
        for name in names:
            here = self.mentions.get(name.start)
            if here is None or here.span.end < name.end:
                self.note(_mention(span_of((name.start, name.end)), name.text, rule))

    def note(self, mention: PersonMention) -> None:
        """Note a mention."""
        self.mentions[mention.span.start] = mention
        self._taken.update(range(*mention.span))

    def lengthen(self) -> None:
        """Give each mention that is but the head of another's longer name, which the text goes on with, that name."""
        names = {m.name for m in self.mentions.values()}
        heads = {name[:size]: name for name in sorted(names) for size in range(2, len(name)) if name[:size] in names}
        for mention in [m for m in self.mentions.values() if m.name in heads]:
            longer = heads[mention.name]
            if self.text.startswith(longer, mention.span.start):
                end = mention.span.start + len(longer)
                self.note(PersonMention(Range(mention.span.start, end), longer, mention.rule))

    def covered(self, start: int, end: int) -> bool:
        """Whether a mention lies in a range or over a part of it."""
        return not self._taken.isdisjoint(range(start, end))


def _masked(text: str) -> Iterator[Range]:
    for credit in find_credits(text):
        yield credit.span
    for hiding in (_DOCTRINE, _QUOTED):
        for match in hiding.finditer(text):
            yield span_of(match.span())
