"""Brands told as a list, each right behind whose it is (甲县政协“…”、乙县政协“…”), or each at the head of its part."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from cppcc_loaders.extract.initiatives_context import is_ours
from cppcc_loaders.extract.initiatives_found import Found
from cppcc_loaders.extract.initiatives_names import is_no_name, kind_inside, known_kind
from cppcc_loaders.extract.initiatives_tail import completed, read_tail
from cppcc_loaders.extract.memo import remembered
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.quotes import QuoteRow, quote_rows
from cppcc_loaders.extract.scene import Scene
from cppcc_ontology.divisions import COUNTRY

__all__ = ["headed_short", "owned"]

_OWNER: Final = pattern("initiatives_owned", "owner")
_HEADED: Final = pattern("initiatives_owned", "headed")
_BRANDS: Final = pattern("initiatives_owned", "brands")
_AFTER: Final = pattern("initiatives_owned", "after")
_LONGEST_OWNER: Final = 22
_LONGEST_NAME: Final = 12
_LONGEST_HEADLINE: Final = 40
_FEWEST: Final = 2
_WEIGHT: Final = 1
_RULE: Final = "initiative-owned"
_OUTRIGHT: Final = frozenset({"mechanism", "method"})


def owned(scene: Scene, row: QuoteRow) -> Found | None:
    """A name of such a list, None for other names."""
    if scene.home in {None, COUNTRY} or row.span.start not in remembered(scene, _listed):
        return None
    inner = row.inner[0]
    words = scene.words(inner)
    name, tail = "".join(words.split()), read_tail(row.tail)
    if known_kind(name) or is_no_name(name, tail.head) or not is_ours(scene, inner.start):
        return None
    inside = tail.head.kind if tail.head else kind_inside(name)
    kind = inside if inside in _OUTRIGHT else "brand"
    return Found(inner, _RULE, completed(name, tail, kind), kind, words, _WEIGHT)


def headed_short(found: Iterable[Found]) -> dict[str, str]:
    """Names of such a list that the text gives with their noun elsewhere (“三访”, later “三访”工作法), in that form."""
    hits = list(found)
    whole = {h.quoted: h.name for h in hits if h.quoted and h.rule != _RULE and h.name != h.quoted}
    return {h.name: whole[h.quoted] for h in hits if h.rule == _RULE and h.name == h.quoted and h.quoted in whole}


def _listed(scene: Scene) -> frozenset[int]:
    """Where the rows of quotations begin that are items of such a list."""
    rows = [
        row
        for row in quote_rows(scene)
        if len(row.inner) == 1 and row.inner[0].end - row.inner[0].start <= _LONGEST_NAME
    ]
    heads = [row.span.start for row in rows if _heads_part(scene, row)]
    found = set(heads if len(heads) >= _FEWEST else ())
    for run in _runs(scene, rows):
        found.update(row.span.start for row in run)
    return frozenset(found)


def _heads_part(scene: Scene, row: QuoteRow) -> bool:
    """Whether a headline begins with whose it is and the name (甲县政协　“乙丙”：…)."""
    begin, end = scene.text.rfind("\n", 0, row.span.start) + 1, scene.text.find("\n", row.span.end)
    short = 0 < end - begin <= _LONGEST_HEADLINE and "。" not in scene.text[begin:end]
    return short and _HEADED.fullmatch(scene.text, begin, row.span.start) is not None


def _runs(scene: Scene, rows: list[QuoteRow]) -> Iterator[list[QuoteRow]]:
    """The rows of one sentence that each stand right behind their owner, where the sentence speaks of brands."""
    mine = (row for row in rows if _is_owned(scene, row))
    for line, here in groupby(mine, key=lambda row: scene.sentence_at(row.span.start)):
        run = list(here)
        if len(run) >= _FEWEST and _BRANDS.search(scene.text, *line):
            yield run


def _is_owned(scene: Scene, row: QuoteRow) -> bool:
    at = row.span.start
    return (
        _OWNER.search(scene.text, max(0, at - _LONGEST_OWNER), at) is not None
        and _AFTER.match(scene.text, row.span.end) is not None
    )
