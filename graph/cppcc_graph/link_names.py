"""Names compared: what two spellings of one name share, and what keeps numbered look-alikes apart."""

import re
from functools import lru_cache
from typing import Final

from cppcc_graph.evaluate_match import norm
from cppcc_ontology.divisions import divisions, short_name

__all__ = ["initiative_core", "numbers_in", "title_core", "unit_core", "unit_suffix"]

_DIGITS: Final = "〇零一二三四五六七八九"
_NUMBER: Final = re.compile(rf"\d+(?:\.\d+)?|[{_DIGITS}十百千]+")
_INITIATIVE_TAIL: Final = re.compile(r"(?:主题|系列|专项|品牌)?(?:活动|行动|工程|品牌)$")
_UNIT_PLACE: Final = re.compile(r"^(.{2,}?)(街道办事处|街道办|街道|镇|乡|办事处)(?=政协|委员|界别|协商)")
_SHORTEST_CORE: Final = 4


def numbers_in(name: str) -> tuple[str, ...]:
    """The numbers in a name, Chinese ones as digits, in order.

    >>> numbers_in("第0023号提案"), numbers_in("第十二次会议"), numbers_in("一〇二")
    (('23',), ('12',), ('102',))
    """
    return tuple(_plain(found) for found in _NUMBER.findall(name))


@lru_cache(maxsize=1 << 16)
def initiative_core(name: str) -> str:
    """An initiative's name without punctuation and without the word for what sort of activity it is.

    >>> initiative_core("“书香政协”主题活动"), initiative_core("1+3+X协商模式")
    ('书香政协', '1+3+x协商模式')
    """
    plain = _numbered(norm(name))
    core = _INITIATIVE_TAIL.sub("", plain)
    return core if len(core) >= _SHORTEST_CORE else plain


@lru_cache(maxsize=1 << 16)
def unit_core(name: str, code: str | None = None) -> str:
    """A unit's name without its committee (by the division's code), and without the sort of township it stands in.

    >>> unit_core("小山子镇委员工作站"), unit_core("五常市政协小山子委员会工作站", "230184")
    ('小山子委员工作站', '小山子委员工作站')
    """
    plain = _bare(norm(name), code).replace("委员会工作站", "委员工作站").replace("政协委员", "委员")
    return _numbered(_UNIT_PLACE.sub(r"\1", plain))


@lru_cache(maxsize=1 << 16)
def unit_suffix(name: str, code: str | None = None) -> str:
    """The sort of township in a unit's name, empty where it has none."""
    found = _UNIT_PLACE.match(_bare(norm(name), code))
    return found[2].replace("办事处", "").replace("街道办", "街道") if found else ""


@lru_cache(maxsize=1 << 16)
def title_core(title: str) -> str:
    """A title without punctuation, its numbers as digits: 0023号 and 0024号, 第五次 and 第六次 stay different.

    >>> title_core("第0023号提案"), title_core("第五次会议纪要")
    ('第23号提案', '第5次会议纪要')
    """
    return _numbered(norm(title))


def _bare(name: str, code: str | None) -> str:
    """The name without the committee's own name at its head; 鹿乡镇政协 is a place's, not the committee's."""
    division = divisions().get(code) if code else None
    own = (division.name, short_name(division.name)) if division else ()
    for head in (*(f"{place}政协" for place in own), *own, "省政协", "市政协", "区政协", "县政协", "政协"):
        if name.startswith(head) and len(name) >= len(head) + _SHORTEST_CORE:
            return name[len(head) :]
    return name


def _numbered(text: str) -> str:
    return _NUMBER.sub(lambda found: _plain(found[0]), text)


def _plain(number: str) -> str:
    if number[0].isdigit():
        return number.lstrip("0") or "0"
    if not set(number) - set(_DIGITS):
        return "".join("0" if d in "〇零" else str(_DIGITS.index(d) - 1) for d in number).lstrip("0") or "0"
    return str(_count(number))


def _count(number: str) -> int:
    whole, digit = 0, 0
    for char in number:
        if char in "十百千":
            whole += (digit or 1) * {"十": 10, "百": 100, "千": 1000}[char]
            digit = 0
        else:
            digit = 0 if char in "〇零" else _DIGITS.index(char) - 1
    return whole + digit
