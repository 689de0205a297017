"""The places that a text names: how often, which one is smallest, which of several of one name is meant."""

from collections import Counter
from functools import cache, lru_cache

import daachorse

from cppcc_ontology.divisions import COUNTRY, Division, divisions

__all__ = ["fits_level", "most_named", "namesake_in", "place_votes", "smallest_place"]


@cache
def _names() -> dict[str, tuple[Division, ...]]:
    """What all official names mean, and the short names of provinces and prefectures."""
    names: dict[str, tuple[Division, ...]] = dict(divisions().by_name)
    for short, rows in divisions().by_short.items():
        upper = tuple(row for row in rows if row.level in {"province", "prefecture"})
        if upper and len(short) > 1:
            names.setdefault(short, upper)
    names.pop("中华人民共和国", None)
    return names


@cache
def _automaton() -> "tuple[daachorse.CharwiseDoubleArrayAhoCorasick, tuple[tuple[Division, ...], ...]]":
    """Those names, and what each means."""
    names = _names()
    words = sorted(names)
    return (
        daachorse.CharwiseDoubleArrayAhoCorasick(words, daachorse.MATCH_KIND_LEFTMOST_LONGEST),
        tuple(names[word] for word in words),
    )


@cache
def _shared() -> daachorse.CharwiseDoubleArrayAhoCorasick:
    """The few names of several: most texts have none, which a scan for them tells in a fraction of the time."""
    return daachorse.CharwiseDoubleArrayAhoCorasick(
        sorted(name for name, rows in _names().items() if len(rows) > 1) or ["\0"]
    )


@lru_cache(maxsize=16)
def place_votes(text: str) -> Counter[str]:
    """How often a text names each division or one inside it; a name of several counts for what they share."""
    votes: Counter[str] = Counter()
    for index, times in Counter(index for _, _, index in _automaton()[0].find(text)).items():
        common, others = _lines(index)
        votes.update(dict.fromkeys(common, times))
        votes.update(dict.fromkeys(others, 0))
    votes.pop(COUNTRY, None)
    return votes


@lru_cache(maxsize=4096)
def _lines(index: int) -> tuple[frozenset[str], frozenset[str]]:
    """The divisions above all that a name means, itself among them, and those above only some of them."""
    lines = [frozenset(area.code for area in divisions().ancestors(row.code)) for row in _automaton()[1][index]]
    common = lines[0].intersection(*lines[1:])
    return common, lines[0].union(*lines[1:]) - common


def smallest_place(words: str) -> str | None:
    """The code of the most specific division that a few words name, None where they name none or several.

    >>> smallest_place("白城市人民政府网"), smallest_place("政协奋进新征程（长春篇）"), smallest_place("人民日报")
    ('220800', '220100', None)
    """
    votes = [code for code, count in place_votes(words).items() if count]
    deepest = [code for code in votes if not any(other != code and divisions().within(other, code) for other in votes)]
    return deepest[0] if len(deepest) == 1 else None


def namesake_in(words: str, text: str) -> str | None:
    """The division that a name of several (通州区) means, by the places above it that a text names; None where none.

    >>> namesake_in("通州区政协", "委员到北京城市副中心"), namesake_in("通州区政协", "委员到南通市")
    ('110112', '320612')
    """
    if not _shared().find(words):  # nine texts of ten
        return None
    automaton, rows = _automaton()
    homonyms = [rows[index] for _, _, index in automaton.find(words) if len(rows[index]) > 1]
    if not homonyms:
        return None
    votes = place_votes(text)
    lines = {row.code: {area.code for area in divisions().ancestors(row.code)} for row in homonyms[0]}
    shared = set.intersection(*lines.values())
    counts = sorted(((sum(votes[code] for code in line - shared), code) for code, line in lines.items()), reverse=True)
    return counts[0][1] if counts[0][0] > counts[1][0] else None


def fits_level(code: str, level: str) -> bool:
    """Whether a division is what a level word (市, 县, 自治区) of a committee's short name calls it."""
    area = divisions().get(code)
    if area is None or area.level == "country":
        return False
    if level == "省":
        return area.level == "province"
    if level == "自治区":
        return area.name.endswith("自治区")
    return area.name.endswith(level) and not (level == "区" and area.name.endswith(("自治区", "地区")))


def most_named(level: str, votes: Counter[str]) -> str | None:
    """The division that a level word means by the votes of a text; None where two that are not nested draw."""
    fitting = sorted(
        ((count, code) for code, count in votes.items() if count and fits_level(code, level)), reverse=True
    )
    if not fitting or (
        len(fitting) > 1 and fitting[0][0] == fitting[1][0] and not _nested(fitting[0][1], fitting[1][1])
    ):
        return None
    best = [code for count, code in fitting if count == fitting[0][0]]
    return min(best, key=lambda code: ("province", "prefecture", "county").index(_level(code))) if best else None


def _nested(one: str, other: str) -> bool:
    return divisions().within(one, other) or divisions().within(other, one)


def _level(code: str) -> str:
    area = divisions().get(code)
    return area.level if area else "county"
