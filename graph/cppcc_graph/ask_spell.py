"""Names and words that were mistyped: the slips of data/ask_typos.tsv, labels one or two characters away."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

import pyoxigraph as ox

from cppcc_graph.ask_clauses import Parsed
from cppcc_graph.ask_index import index_of
from cppcc_graph.ask_link import Mention, gaps, normalise
from cppcc_graph.ask_seen import segment
from cppcc_graph.ask_templates import data_rows
from cppcc_graph.pinyin import pinyin_keys
from cppcc_ontology.divisions import divisions

__all__ = ["distance", "respelled", "sounds_alike", "typos_mended"]

_SHORTEST, _LONGEST = 4, 20
_LONG = 8
#: What a slip by the sound weighs less than another.
_ALIKE = 0.5
#: Whole ranges of bodies, no slips for 全国.
_RANGES = frozenset({"全省", "全市", "全县", "全区", "全州"})


@cache
def _typos() -> tuple[tuple[str, str], ...]:
    """What was typed and what was meant."""
    return tuple((typed, meant) for _, (typed, meant) in data_rows("ask_typos.tsv", 2))


def typos_mended(text: str) -> str:
    """A text with its common slips mended, as long as it was.

    >>> typos_mended("铁力市正协得过什么奖")
    '铁力市政协得过什么奖'
    """
    for typed, meant in _typos():
        text = text.replace(typed, meant)
    return text


def distance(one: str, other: str, most: int) -> int:
    """Edits between two words, `most` + 1 where there are more.

    >>> distance("同欣共园夜话汇", "同欣共园夜话会", 2)
    1
    """
    before = list(range(len(other) + 1))
    for row, left in enumerate(one, 1):
        now = [row]
        for column, right in enumerate(other, 1):
            now.append(min(before[column] + 1, now[-1] + 1, before[column - 1] + (left != right)))
        if min(now) > most:
            return most + 1
        before = now
    return min(before[-1], most + 1)


def respelled(store: ox.Store, parsed: Parsed, mentions: list[Mention]) -> tuple[Parsed, Mention, str] | None:
    """The question with the nearest name of the graph in the place of a mistyped one, the mention, and that name."""
    runs = gaps(mentions, len(parsed.text))
    free = [parsed.text[start:end] for start, end in runs if end - start >= _SHORTEST - 1]
    best = min(_near(store, free), default=None)
    if best is None:
        return None
    _, _, label, window = best
    start, plain = parsed.text.find(window), normalise(label)
    text = parsed.text[:start] + plain + parsed.text[start + len(window) :]
    cuts = tuple(cut + len(plain) - len(window) if cut > start else cut for cut in parsed.cuts)
    named = Mention(start, start + len(plain), plain, index_of(store).names[label])
    return replace(parsed, text=text, cuts=cuts), named, label


def _near(store: ox.Store, free: Iterable[str]) -> Iterator[tuple[float, int, str, str]]:
    """Labels near a window of a stretch: edits, less where it sounds alike, minus length, label, window."""
    stretches = [(run, {run[at : at + 2] for at in range(len(run) - 1)}) for run in free]
    for label in index_of(store).names:
        plain = normalise(label)
        if not _SHORTEST <= len(plain) <= _LONGEST:
            continue
        most = 2 if len(plain) >= _LONG else 1
        pairs = {plain[at : at + 2] for at in range(len(plain) - 1)}
        for run, known in stretches:
            if len(pairs & known) >= max(1, len(pairs) - 2 * most):
                yield from _windows(run, plain, label, most)


def _windows(run: str, plain: str, label: str, most: int) -> Iterator[tuple[float, int, str, str]]:
    """Windows of a stretch that are near a label and no other place's name."""
    for size in range(max(_SHORTEST - 1, len(plain) - 1), len(plain) + 2):
        for at in range(len(run) - size + 1):
            window = run[at : at + size]
            edits = distance(window, plain, most)
            if edits <= most and not (_other_place(window, plain) or (edits and _explained(window))):
                yield edits - (_ALIKE if sounds_alike(window, plain) else 0), -len(plain), label, window


def sounds_alike(one: str, other: str) -> bool:
    """Whether two words are spelled alike in pinyin: people mistype by the sound.

    >>> sounds_alike("双杨区政协", "双阳区政协"), sounds_alike("双杨区政协", "双城区政协")
    (True, False)
    """
    return pinyin_keys(one)[0] == pinyin_keys(other)[0]


def _explained(window: str) -> bool:
    """Whether every character belongs to a word that questions use: 委员有几 is no slip for 委员有约."""
    return all(known is not None for _, known in segment(window))


def _other_place(window: str, plain: str) -> bool:
    """Whether the words name another place than the label: 道里区政协 is no slip for 道外区政协."""
    if not plain.endswith(("政协", "委员会")):
        return False
    name = window.removesuffix("政协")
    if name in _RANGES:
        return True
    return not window.endswith("政协") or bool(divisions().by_name.get(name) or divisions().by_short.get(name))
