"""A text cut at the ranges that prove something, so that a page can colour them."""

import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

__all__ = ["Part", "marked"]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of text: `iri` of the (shortest) range that covers it, empty for none; `wanted` if it was asked for."""

    text: str
    iri: str
    wanted: bool
    first: bool


def marked(source: Mapping[str, Any]) -> list[Part]:
    """Cut what `Lookups.source` returned into parts.

    >>> [p.text for p in marked({"text": "政协开会", "start": 10, "marks": [{"iri": "x", "start": 12, "end": 14}],
    ...                          "wanted": None})]
    ['政协', '开会']
    """
    text, start, wanted = source["text"], source["start"], source["wanted"]
    end = start + len(text)
    cuts = {start, end, *(at for mark in source["marks"] for at in (mark["start"], mark["end"]))}
    cuts |= set(wanted or ())
    places = sorted(at for at in cuts if start <= at <= end)
    spans = sorted(source["marks"], key=lambda mark: mark["end"] - mark["start"])
    parts: list[Part] = []
    seen = False
    for left, right in itertools.pairwise(places):
        cover = next((mark["iri"] for mark in spans if mark["start"] <= left and right <= mark["end"]), "")
        inside = bool(wanted) and wanted[0] <= left and right <= wanted[1]
        parts.append(Part(text[left - start : right - start], cover, inside, inside and not seen))
        seen = seen or inside
    return parts
