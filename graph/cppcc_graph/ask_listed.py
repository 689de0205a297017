"""A mistyped place among others that are compared: 道外、山丹、巴颜三家, where 巴颜 is one character from 巴彦."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pyoxigraph as ox

from cppcc_graph.ask_compose import Asked
from cppcc_graph.ask_index import index_of
from cppcc_graph.ask_link import link, quoted
from cppcc_graph.ask_spell import distance, sounds_alike
from cppcc_graph.iris import kind_of
from cppcc_ontology.divisions import divisions

__all__ = ["list_mended"]

_AND = re.compile(r"以及|和|与|跟|同|及|比|vs|VS")
_LEVEL = re.compile(r"[省市县区旗]$")
_SIZES = (4, 3, 2)


def list_mended(asked: Asked) -> tuple[Asked, str]:
    """The question with a place next to a named one spelled as the graph has it, and how it was read; else as it is."""
    names = _short_names(asked.store)
    for start, end in _windows(asked):
        typed = asked.parsed.text[start:end]
        near = {name for name in names if len(name) == len(typed) and distance(typed, name, 1) == 1}
        near = {name for name in near if sounds_alike(typed, name)} or near
        if len(near) == 1 and not (divisions().by_name.get(typed) or divisions().by_short.get(typed)):
            meant = near.pop()
            text = asked.parsed.text[:start] + meant + asked.parsed.text[end:]
            mentions = link(asked.store, text, quoted(asked.parsed.question))
            mended = Asked(asked.store, replace(asked.parsed, text=text), mentions, asked.texts)
            return mended, f"按“{meant}”理解：" if mentions != asked.mentions else ""
    return asked, ""


def _short_names(store: ox.Store) -> set[str]:
    """Names of the places whose committees the graph knows: 巴彦县 and 巴彦."""
    labels = (name for name, iris in index_of(store).names.items() if any(kind_of(one) == "committee" for one in iris))
    full = {name.removesuffix("政协") for name in labels}
    short = {_LEVEL.sub("", name) for name in full}
    return {name for name in full | short if len(name) > 1}


def _windows(asked: Asked) -> Iterator[tuple[int, int]]:
    """Stretches that stand beside a named place, parted from it by a comma or 和."""
    text, cuts = asked.parsed.text, set(asked.parsed.cuts)
    named = [one for one in asked.mentions if one.is_body]
    taken = {at for one in asked.mentions for at in range(one.start, one.end)}
    for one in named:
        word = _AND.match(text, one.end)
        after = word.end() if word else one.end if one.end in cuts else -1
        before = next((one.start - len(w[0]) for w in _AND.finditer(text) if w.end() == one.start), -1)
        before = one.start if one.start in cuts else before
        for size in _SIZES:
            spans = ((after, after + size) if after >= 0 else None, (before - size, before) if before >= 0 else None)
            for span in spans:
                if span and span[0] >= 0 and span[1] <= len(text) and not taken & set(range(*span)):
                    yield span
