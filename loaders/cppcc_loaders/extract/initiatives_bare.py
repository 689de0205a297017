"""Initiatives named without quotation marks: known names, public accounts, campaigns of members, parallel modes."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

import daachorse

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.initiatives_context import is_ours
from cppcc_loaders.extract.initiatives_found import Found
from cppcc_loaders.extract.initiatives_lexicon import cue, known_names
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.words import tag
from cppcc_loaders.records import Range

__all__ = ["find_bare_names"]

_ACCOUNT = re.compile(r"(?:官方)?微信公众号|公众号")
_CAMPAIGN: Final = Anchored(pattern("initiatives_bare", "campaign"))
_WHOSE = re.compile(r"(?:政协|界别)$")
_COURSE: Final = Anchored(pattern("initiatives_bare", "course"))
_WORD_BEFORE = 6
_SOFTWARE: Final = pattern("initiatives_bare", "software")
_COLUMN: Final = pattern("initiatives_bare", "column")
_OUR_COLUMN: Final = pattern("initiatives_bare", "our_column")
_PARALLEL: Final = Anchored(pattern("initiatives_bare", "parallel"))
_GROWN: Final = Anchored(pattern("initiatives_bare", "grown"))
_GREW: Final = pattern("initiatives_bare", "grew")
_MONTH: Final = Anchored(pattern("initiatives_bare", "month"))
_QUOTED = re.compile(r"[“《][^”》\n]*$")


def find_bare_names(scene: Scene, *, taken: tuple[Range, ...]) -> Iterator[Found]:
    """Names outside quotation marks that do not lie in a range already taken."""
    for match in scene.find(_SOFTWARE):
        yield Found(Range(*match.span("name")), "initiative-software", match["name"], "platform", match["name"], 2)
    for match in scene.find(_COLUMN):
        if _OUR_COLUMN.search(scene.text, scene.sentence_at(match.start()).start, match.start()):
            yield Found(Range(*match.span("name")), "initiative-column", match["name"], "platform", match["name"], 2)
    for hit in _candidates(scene):
        if not any(s.start <= hit.span.start < s.end for s in taken) and not _inside_marks(scene, hit.span.start):
            yield hit


def _candidates(scene: Scene) -> Iterator[Found]:
    for known in known_names() if _bare_words().find(scene.text) else ():
        if any(word in scene.text for word in known.bare):
            for match in scene.find(_sought(known.pattern)):
                yield Found(Range(*match.span()), "initiative-known-name", match.group(), known.kind, match.group(), 9)
    for mention in scene.committees:
        account = _ACCOUNT.match(scene.text, mention.span.end)
        if account and mention.explicit:
            span = Range(mention.span.start, account.end())
            yield Found(span, "initiative-public-account", scene.words(span), "platform", None, 2)
    for match in scene.find(_CAMPAIGN):
        whose = _WHOSE.search(scene.text, max(0, match.start() - 2), match.start())
        span = Range(whose.start() if whose else match.start(), match.end())
        yield Found(span, "initiative-members-go", scene.words(span), "campaign", scene.words(span), 2)
    for match in scene.find(_COURSE):
        word = tag(re.split(r"[^一-龥]", scene.text[match.start() - _WORD_BEFORE : match.start()])[-1])[-1:]
        span = Range(match.start() - sum(len(w) for w, _ in word), match.end())
        yield Found(span, "initiative-public-course", scene.words(span), "campaign", None, 2)
    yield from _modes_and_months(scene)


def _modes_and_months(scene: Scene) -> Iterator[Found]:
    """Parallel modes by the verb before or behind them, months and days that the committee sets."""
    for match in scene.find(_MONTH):
        if cue("marker").search(match["name"]):
            yield Found(Range(*match.span("name")), "initiative-month-set", match["name"], "campaign", None, 2)
    grown = scene.find(_GROWN) if _GREW.search(scene.text) else ()
    for match in (*scene.find(_PARALLEL), *grown):
        if not cue("marker").search(match["name"]) or not is_ours(scene, match.start()):
            continue
        kind = "mechanism" if match["name"].endswith("机制") else "method"
        yield Found(Range(*match.span("name")), "initiative-parallel-mode", match["name"], kind, None, 2)


@cache
def _sought(name: re.Pattern[str]) -> Anchored:
    """A known name's pattern, searched where its words stand."""
    return Anchored(name)


@cache
def _bare_words() -> daachorse.CharwiseDoubleArrayAhoCorasick:
    """The words without one of which a text has no known name outside quotation marks."""
    words = sorted({word for known in known_names() for word in known.bare})
    return daachorse.CharwiseDoubleArrayAhoCorasick(words or ["\0"])


def _inside_marks(scene: Scene, at: int) -> bool:
    return bool(_QUOTED.search(scene.text, scene.sentence_at(at).start, at))
