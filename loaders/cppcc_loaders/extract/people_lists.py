"""Rows of names: 甲、乙和丙, forwards from a place and backwards from one."""

import re
from typing import Final

from cppcc_loaders.extract.names import Name, name_at, name_before, of_sounds, surname_class
from cppcc_loaders.extract.names_company import half_known
from cppcc_loaders.extract.names_ended import ENDED, PLAIN, sound_as_name
from cppcc_loaders.extract.names_lexicon import countries
from cppcc_loaders.extract.names_rare import WORD_ODDS, holds_no_words, holds_place, ordinary_word, rare_name
from cppcc_loaders.extract.names_slots import part_in_row, placed_name
from cppcc_loaders.extract.names_sure import slotted_name
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.titles import find_titles
from cppcc_loaders.extract.words import dictionary
from cppcc_ontology.divisions import divisions

__all__ = ["names_after", "names_before", "rows_after"]

_H = "\u3400-\u4dbf\u4e00-\u9fff"
#: 主任某某|以及甲、乙等五位委员: another row, whose title stands behind it.
_OTHERS = re.compile(r"(?:以及|和)[^，。；\n]{2,40}?等[\d一二三四五六七八九十]{1,3}余?[位名]")
_NOTE = re.compile(r"（[^（）\n]{1,15}）")
_NOTE_BEFORE = re.compile(r"（[^（）\n]{1,15}）$")
_LONGEST_NOTE: Final = 18
_JOINT = re.compile(r"、|以及|和|及|与|[ \u3000]+(?=[一-龥])")
_BOUNDED = re.compile(rf"(?:(?!等|时，)[{_H}]){{2,6}}(?=[、，。；\n）]|等|时，)")
#: A name between blanks, or the last of such a row.
_APART = re.compile(rf"(?P<name>[{_H}]{{2,4}})(?:（[^（）\n]{{1,15}}）)?(?=[ \u3000]|[。\n；]|$)")
#: What two marks of a row hold between them.
_HELD = re.compile(rf"[{_H}]{{2,3}}(?=、)")
_AND: Final = "和"
_SURE_BEHIND: Final = 3.0
_ROW_END: Final = pattern("people_lists", "row_end")
#: What makes a name a firm's, not the next person's of a row (甲、华立|集团董事长乙, 甲、乙|主席办公室).
_HEADS_BODY: Final = re.compile("集团|基金会|(?:股份|控股)?(?:有限)?公司|主席办公室")
_FLOOR_IN_ROW: Final = 0.5
_NO_GIVEN: Final = -2.0
_FULL: Final = 3
_SURE_ROW: Final = 2
_SPACED_ROW: Final = 3


def names_after(text: str, at: int, *, floor: float, foreign: bool = False) -> list[Name]:
    """The names of the row that starts at a position, empty where none does.

    >>> [n.text for n in names_after("副主席王小明、李卫东和欧阳倩出席", 3, floor=1.0)]
    ['王小明', '李卫东', '欧阳倩']
    """
    first = name_at(text, at, floor=floor, foreign=foreign)
    found = [first] if first else []
    while found:
        end = found[-1].end
        note = _NOTE.match(text, end)
        end = note.end() if note else end
        joint = _JOINT.match(text, end)
        if not joint or _OTHERS.match(text, joint.start()):
            break
        following = _next(
            text,
            joint,
            sure=len(found) >= _SURE_ROW or len(found[0].text) > _SURE_ROW + 1,
            kin=of_sounds(found[-1].text),
            spaced=len(found) >= _SPACED_ROW,
            foreign=foreign,
        )
        if not following:
            break
        found.append(following)
    return found


def rows_after(text: str, names: list[Name]) -> list[Name]:
    """The further rows of a sure row of officials that only commas part, as papers set them by rank.

    >>> row = names_after("有王小明、李卫东、欧阳倩，张国强、刘建军，赵永红、钱学文出席。", 1, floor=0.8)
    >>> [n.text for n in rows_after("有王小明、李卫东、欧阳倩，张国强、刘建军，赵永红、钱学文出席。", row)]
    ['张国强', '刘建军', '赵永红', '钱学文']
    """
    found: list[Name] = []
    last = names
    while len(names) > _SURE_ROW and text.startswith("，", last[-1].end):
        last = names_after(text, last[-1].end + 1, floor=1.0)
        if len(last) < _SURE_ROW or not _ROW_END.match(text, last[-1].end):
            break
        found += last
    return found


def names_before(text: str, end: int, *, floor: float) -> list[Name]:
    """The names of the row that ends at a position, in the order of the text.

    >>> [n.text for n in names_before("请王小明、李卫东委员介绍", 8, floor=2.0)]
    ['王小明', '李卫东']
    """
    found: list[Name] = []
    last = name_before(text, end, floor=floor)
    while last:
        found.append(last)
        if not text.endswith(("、", "和", "及"), 0, last.start):
            break
        note = _NOTE_BEFORE.search(text, max(0, last.start - _LONGEST_NOTE), last.start - 1)
        last = name_before(text, note.start() if note else last.start - 1, floor=floor)
    return found[::-1]


def _next(text: str, joint: re.Match[str], *, sure: bool, kin: bool, spaced: bool, foreign: bool) -> Name | None:
    """The next name of a row; after two names, or one by sound, one that commas bound may be one by sound."""
    at = joint.end()
    floor = (_FLOOR_IN_ROW - sure) if joint.group() == "、" else 1.5
    if joint.group().isspace():
        floor = 3.0
    found = name_at(text, at, floor=floor, foreign=foreign)
    if found is None and joint.group() == "、" and (found := _between_sure(text, at)):
        return found
    if found and (_heads_place(text, found) or _HEADS_BODY.match(text, found.end)):
        return None
    if found or joint.group() != "、":
        return found or (_set_apart(text, at) if spaced and joint.group().isspace() else None)
    part = part_in_row(text, at) if sure or kin else None
    if part is None and (plain := PLAIN.match(text, at)):
        return ordinary_word(text, at, plain.end())
    ended = None if part else ENDED.match(text, at)
    rare = rare_name(ended["name"], at, WORD_ODDS) if ended else None
    return part or rare or _stranger(text, at, sure=sure, kin=kin)


def _between_sure(text: str, at: int) -> Name | None:
    """A name that is a word too, or whose family name is one, with a sure name behind it (甲、|向往|、苟明强)."""
    held = _HELD.match(text, at)
    if held is None:
        return None
    family = surname_class(text, at)[0]
    if not (family or (held.group()[0] == _AND and len(held.group()) == _FULL)) or holds_place(held.group()):
        return None
    following = name_at(text, held.end() + 1, floor=_SURE_BEHIND)
    if following is None or any(title.start == 0 for title in find_titles(held.group())):
        return None
    return Name(at, held.end(), held.group(), 1.0)


def _stranger(text: str, at: int, *, sure: bool, kin: bool) -> Name | None:
    """The next name of a row, of an unknown family name or by sound: by its commas, a known part, what follows it."""
    if sure and (bounded := _bounded(text, at)):
        return bounded
    if sure or kin:
        placed = (*half_known(text, at), *placed_name(text, at))
        return next((name for name in placed if name.text not in countries()), None)
    return next(iter((*sound_as_name(text, at), *slotted_name(text, at))), None) or _of_full_sound(text, at)


def _set_apart(text: str, at: int) -> Name | None:
    """A name of a sure row that blanks part on both sides (李文 张一平 陈昌义)."""
    apart = _APART.match(text, at)
    if apart is None or not surname_class(apart["name"], 0)[0] or apart["name"] in dictionary().ordinary:
        return None
    if min(dictionary().odds(char) for char in apart["name"][1:]) < _NO_GIVEN:
        return None
    return Name(at, apart.end("name"), apart["name"], 1.0)


def _heads_place(text: str, name: Name) -> bool:
    """Whether what reads as a name is the head of a longer place's (呼伦|贝尔市)."""
    places = divisions().by_name
    return any(text[name.start : name.end + more] in places for more in range(2, 6))


def _of_full_sound(text: str, at: int) -> Name | None:
    """A name by sound of three characters that the commas of a row bound on both sides (张国强、额尔敦、李卫东)."""
    bounded = _BOUNDED.match(text, at)
    run = bounded.group() if bounded else ""
    if len(run) != _FULL or not text.startswith("、", at + _FULL) or not of_sounds(run) or not holds_no_words(run):
        return None
    return None if holds_place(run) else Name(at, at + _FULL, run, 1.0)


def _bounded(text: str, at: int) -> Name | None:
    """A name in a sure row that only its commas bound."""
    bounded = _BOUNDED.match(text, at)
    if not bounded or not holds_no_words(bounded.group()):
        return None
    if surname_class(text, at)[0] == "common" and not of_sounds(bounded.group()):
        return None
    return Name(at, bounded.end(), bounded.group(), 1.0)
