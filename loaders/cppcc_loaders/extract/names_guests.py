"""Guests from abroad whose names write sounds: before a title of state (同某某总统), or only received (会见某某时)."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from cppcc_loaders.anchors import ARTICLES, Anchored
from cppcc_loaders.extract.names import Name, name_at
from cppcc_loaders.extract.names_lexicon import countries, no_names, of_sounds, syllables
from cppcc_loaders.extract.names_rare import holds_no_words, holds_place
from cppcc_loaders.extract.words import dictionary

__all__ = ["LEADING", "RECEIVED", "find_received", "guest_before"]

#: What stands before the name of a guest whose title follows it.
_LEADS: Final = (
    "的", "同", "与", "和", "对", "会见", "会见了", "代表", "应", "祝贺", "请", "，", "。", "、", "“", "\n",
    "邀请", "陪同", "欢迎", "感谢", "转达", "转达了",
)  # fmt: skip
_LONGEST, _SHORTEST = 7, 2
_RULER: Final = "世"
_NUMBERS: Final = frozenset("一二三四五六七八九十")
#: 在会见某某时, 会见某某和某某时
RECEIVED: Final = Anchored(r"(?:会见|会晤)了?(?P<names>[一-龥]{2,7}(?:和[一-龥]{2,7})?)时，")
_AND: Final = "和"
#: 会见了某某率领的访问团, 会见了某某等人士
LEADING: Final = Anchored(
    r"(?:(?:会见|接见|会晤)了?|[见和别的]了?由)(?=[一-龥·]{2,9}(?:率领的|等台湾|等[一-龥]{0,6}(?:嘉宾|人士|代表|领导人)))"
)
_LED: Final = ("率领的", "等")
_FLOOR: Final = 2.0
#: How often a word of two characters is used of which no name of two consists.
_WORD: Final = 200


def guest_before(text: str, end: int) -> Name | None:
    """The name by sound that ends before a title of state, between a word that leads up to it and the title.

    >>> guest_before("主席同卡利多总统会晤", 6).text, guest_before("主席同巴拿马总统会晤", 6)
    ('卡利多', None)
    >>> guest_before("主席同卡利多六世国王会晤", 8).text
    '卡利多六世'
    """
    number = _ruler_before(text, end)
    sounds, start = syllables(), end - len(number)
    while start > max(0, end - _LONGEST) and text[start - 1] in sounds:
        start -= 1
    if end - start < _SHORTEST or not text.endswith(_LEADS, 0, start):
        return None
    guest = _guest(text, start, end - len(number))
    return replace(guest, end=end, text=guest.text + number) if guest and number else guest


def _ruler_before(text: str, end: int) -> str:
    """The number of a ruler that ends at a position (卡利多|六世|国王), empty where there is none."""
    start = end - 1
    if text[start:end] != _RULER:
        return ""
    while text[start - 1] in _NUMBERS:
        start -= 1
    return text[start:end] if start < end - 1 else ""


def find_received(text: str) -> Iterator[Name]:
    """Those of whom only is told that they were received (在会见某某时)."""
    for match in ARTICLES.finditer(LEADING, text):
        name = name_at(text, match.end(), floor=_FLOOR, foreign=True)
        if name and text.startswith(_LED, name.end):
            yield name
    for match in ARTICLES.finditer(RECEIVED, text):
        at = match.start("names")
        whole = _guest(text, at, match.end("names"))
        if whole:
            yield whole
            continue
        for part in match["names"].split(_AND):
            guest = _guest(text, at, at + len(part))
            if guest:
                yield guest
            at += len(part) + len(_AND)


def _guest(text: str, start: int, end: int) -> Name | None:
    """The name that a run is, if it writes sounds and neither begins like a place nor holds a word."""
    run = text[start:end]
    if end - start < _SHORTEST or not of_sounds(run) or run in no_names() or holds_place(run):
        return None
    if any(run.startswith(country) or (country.endswith(run) and _AND in country) for country in countries()):
        return None
    if len(run) == _SHORTEST:
        words = dictionary()
        return None if words.ordinary.get(run, 0) >= _WORD and run not in words.named else Name(start, end, run, 2.0)
    return Name(start, end, run, 2.0) if holds_no_words(run) else None
