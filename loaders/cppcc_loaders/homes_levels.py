"""The division that a level word (市政协, 我县) of an article means.

Every division of that level that the text could mean is weighed by how the text names it, by what lies in it, by the
paper and by the page.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from cppcc_loaders.data_files import read_rows
from cppcc_loaders.homes_candidates import candidates, parts_of, short_names, towns_of
from cppcc_loaders.homes_mentions import Mention, mentions
from cppcc_loaders.homes_places import fits_level
from cppcc_ontology.divisions import Division, divisions, short_name

__all__ = ["Hints", "meant_by_level"]

_GONE_TO = ("到", "赴", "至", "往", "走进", "深入", "前往", "抵达", "莅临", "对", "从", "来自")
_ORGAN = re.compile(
    "[市县区州盟旗]?(?:委(?![员托])|人民政府|政府|人大|人民法院|法院|检察院|监委|公安局|[一-龥]{2,4}局|人(?=[，。、])|籍)"
)
#: What stands before a short name that is no end or middle of another word.
_APART = re.compile(
    "(?<![一-龥])|(?<=[在到赴从来为是对和与的把让向给、])|(?<=了解|打造|建设|助力|推动|推进|促进|服务|展现|感受|地处|位于|关于)"
)
_OURS = re.compile("我[市县区州盟旗](?:是|在|成为|被|位列|作为|获)$")
_VISITED = re.compile("(?:赴|走进|到|前往)(?:[一-龥]{2,4}、)?$")
_HOST = re.compile("(?:来|莅临)$")
_GUEST = re.compile(r"政协[^，。；\n]{0,30}?(?:来|莅)(?![自源])")
_OPENING, _BEFORE = 300, 8


class Hints(NamedTuple):
    """What is known outside the sentences: the division of the page, and that of the paper or dateline."""

    page: str | None = None
    paper: str | None = None


class _Asked(NamedTuple):
    text: str
    level: str
    hints: Hints


_NO_HINTS = Hints()


@lru_cache(maxsize=64)
def meant_by_level(level: str, text: str, hints: Hints = _NO_HINTS) -> str | None:
    """The code of the division that a level word means in a text; None where none leads clearly.

    >>> meant_by_level("市", "市政协在大陈乡开会。衢州市政协有关人员应邀参加。江山是衢州市古村最多的县市之一。")
    '330881'
    >>> meant_by_level("区", "区政协走访张家湾古镇。城市副中心为通州带来机遇，要加强与北京市政协、武清区政协的联动。")
    '110112'
    """
    asked, weights = _Asked(text, level, hints), _weights()
    scores = {
        row.code: sum(weights[sign] * value for sign, value in _signs(asked, row))
        for row in candidates(text, level, hints)
    }
    ranked = sorted(scores, key=lambda code: (-scores[code], code))
    if not ranked or scores[ranked[0]] < weights["least"]:
        return None
    clear = len(ranked) == 1 or scores[ranked[0]] - scores[ranked[1]] >= weights["lead"]
    return ranked[0] if clear else None


@cache
def _weights() -> dict[str, float]:
    return {sign: float(weight) for _, (sign, weight, _) in read_rows("home_weights.tsv", "sign", "weight", "meaning")}


def _signs(asked: _Asked, row: Division) -> Iterator[tuple[str, float]]:
    """What speaks for and against a division, with how often, bounded."""
    yield from _named(asked, row)
    yield from _known(asked, row)
    yield from _order(asked, row)
    yield "towns", min(towns_of(asked.text).get(row.code, 0), 3)
    yield "parts", min(max(parts_of(asked.text)[row.code] - 1, 0), 2)
    yield "above", sum(1 for area in _above(row) if short_name(area.name) in asked.text)
    yield "former", not fits_level(row.code, asked.level)


def _named(asked: _Asked, row: Division) -> Iterator[tuple[str, float]]:
    """How the text names it: with its level and without, as where somebody goes or comes from."""
    text, short = asked.text, short_name(row.name)
    if short not in text and not any(name in text for name in short_names()[row.code]):
        return
    forms = _forms(row, asked.level)
    full = [at for form in forms for at in _places(text, form)]
    yield "named", min(sum(1 for at in full if not _gone_to(text, at)), 3)
    places = _places(text, short)
    bare = [at for at in places if not text.startswith(asked.level, at + len(short))]
    if short not in forms and all(short != short_name(area.name) for area in _above(row)):
        yield "short", min(sum(1 for at in bare if _APART.match(text, at)), 3)
    yield "organ", min(sum(1 for at in places if _ORGAN.match(text, at + len(short))), 2)
    ahead = [text[max(0, at - _BEFORE) : at] for at in places if at < _OPENING]
    yield "visited", any(map(_VISITED.search, ahead))
    yield "host", any(map(_HOST.search, ahead))
    yield "guest", any(_GUEST.match(text, at + len(form)) for form in forms for at in _places(text[:_OPENING], form))
    yield "compared", any(_OURS.search(text[max(0, at - _BEFORE) : at]) for at in full)


def _gone_to(text: str, at: int) -> bool:
    return any(text.endswith(words, 0, at) for words in _GONE_TO)


def _places(text: str, words: str) -> list[int]:
    """Where words stand in a text."""
    return [match.start() for match in re.finditer(words, text)] if words in text else []


def _forms(row: Division, level: str) -> tuple[str, ...]:
    """The names with the level word: the official one, the half short one (延边州), a former one (富阳市)."""
    halves = (name if name.endswith(level) else name + level for name in short_names()[row.code])
    return tuple(sorted({row.name, *halves}))


def _above(row: Division) -> list[Division]:
    """The divisions above one, but for the country."""
    return list(divisions().ancestors(row.code))[1:-1]


def _known(asked: _Asked, row: Division) -> Iterator[tuple[str, float]]:
    """What page and paper say of it; the page of a city of today is none of the county that it was."""
    above, hints = {area.code for area in _above(row)}, asked.hints
    yield "is_page", row.code == hints.page and fits_level(row.code, asked.level)
    yield "below_page", hints.page in above
    yield "is_paper", row.code == hints.paper
    yield "below_paper", hints.paper in above
    inside = hints.paper is not None and hints.paper != row.code and divisions().within(hints.paper, row.code)
    yield "above_paper", inside


def _order(asked: _Asked, row: Division) -> Iterator[tuple[str, float]]:
    """Whether its committee is named in full before the level word stands alone, or only after it, as others are."""
    found = _mentions(asked.text)
    full = next((mention.at for mention in found if mention.code == row.code), None)
    if full is not None:
        bare = next((m.at for m in found if m.code is None and m.level == asked.level), None)
        yield ("introduced" if bare is None or full < bare else "named_later"), 1


@lru_cache(maxsize=16)
def _mentions(text: str) -> tuple[Mention, ...]:
    return tuple(mentions(text, None))
