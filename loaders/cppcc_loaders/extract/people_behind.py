"""Names behind a title: right behind it, announced by a colon or 有, by sound, and parted from it by 的 or a comma."""

import re
from typing import Final

from cppcc_loaders.extract.names import Name, of_sounds
from cppcc_loaders.extract.names_company import half_known, name_of_religion, stranger_of_row
from cppcc_loaders.extract.names_ended import given_word_as_name, sound_as_name, spoken_name, tagged_name, word_as_name
from cppcc_loaders.extract.names_lexicon import first_chars, known_names
from cppcc_loaders.extract.names_married import married_name
from cppcc_loaders.extract.names_slots import placed_name, with_small_end
from cppcc_loaders.extract.names_sure import rare_family_name, slotted_name
from cppcc_loaders.extract.names_told import told_name
from cppcc_loaders.extract.organizations_places import country_in, has_country
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.people_lists import names_after, rows_after
from cppcc_loaders.extract.people_words import scan_words
from cppcc_loaders.extract.roles import Office
from cppcc_loaders.extract.titles import Title

__all__ = ["names_announced", "names_behind"]

_GAP: Final = pattern("people_behind", "gap")
#: With what a gap begins, and the characters in it that announce who follows.
_GAP_STARTS: Final = frozenset("（ \u3000还有包分是为:：")
#: What number a holder of a religious name is, and a mark before a name of parts (副会长、第十一世|班禅额尔德尼·…).
_NUMBERED: Final = re.compile("、?(?:第?[一二三四五六七八九十]{1,3}世)?(?=[一-龥]{2,8}[·•])")
#: What bodies are called whose heads may come from abroad.
_INTERNATIONAL: Final = "国际"
_NUMBERED_STARTS: Final = frozenset("、第一二三四五六七八九十")
_ANNOUNCING: Final = frozenset(":：有")
_FLOORS: Final = {"office": 0.75, "seat": 0.8, "group": 0.8, "state": 0.8, "skill": 1.5, "folk": 2.8, "cue": 2.5}
#: Titles behind which a name that reads as words too may stand, and those behind which the tagger is asked.
_OFFICIAL: Final = frozenset({"office", "seat", "skill"})
_TAGGED: Final = _OFFICIAL | {"folk"}
_BEING: Final = ("作为", "身为")
#: Marks with which no name begins, and behind which none is looked for but behind 作为.
_MARKS: Final = frozenset("、，。；：！？）（”“》《…\n")
_BY_SOUND_FLOOR: Final = 2.9
_APPOSED_FLOOR: Final = 3.0
_CLAUSE_FLOOR: Final = 4.0
_RARE_FLOOR: Final = -1.0
_SURE: Final = 3.0
#: Behind what a title without a body begins a clause or goes on with a row.
_CLAUSE_HEADS: Final = frozenset({"", "，", "。", "；", "、", "：", "\n", "”", "　"})
_SURE_ONES: Final = 2
_SURE_ROW: Final = 2
#: What all of a row do, behind its last name.
_OF_ALL: Final = re.compile("[也都均](?!是|为|有)|分别|先后|依次|等[先分就在也]")


def names_announced(text: str, title: Title, *, foreign: bool = False) -> list[Name]:
    """The names behind a word that announces them (还有, 提案人)."""
    gap = _GAP.match(text, title.end)
    return names_after(text, gap.end() if gap else title.end, floor=_FLOORS["cue"], foreign=foreign)


def names_behind(text: str, title: Title, begin: int, before: Office | None) -> list[Name]:
    """The names right behind a title whose own words begin at `begin`, empty where nobody follows."""
    words = text[begin : title.start]
    at = _past_gap(text, title.end)
    if text[at : at + 1] in _MARKS and not words.startswith(_BEING):
        return []
    return _names_from(text, at, title, words, before)


def _names_from(text: str, at: int, title: Title, words: str, before: Office | None) -> list[Name]:
    """The names that a title announces which begin at a position behind it."""
    floor = _FLOORS[title.kind] + (1.5 if title.text in scan_words("vague") else 0.0)
    if at > title.end and title.kind != "group" and not _ANNOUNCING.isdisjoint(text[title.end : at]):
        floor += 1.5
    names = names_after(text, at, floor=floor, foreign=_foreign(words, title, before))
    if title.kind == "group":
        names += rows_after(text, names)
    elif len(names) > _SURE_ROW and text.startswith("，", names[-1].end):
        names += _last_of_row(text, names[-1].end + 1)
    if title.text == "代表" and names and names[0].text in known_names():  # 代表习近平主席出席
        return []
    direct = text[title.end : at].strip(" \u3000") in {"", "为"}
    if not names and direct and title.kind != "group" and text[at : at + 1] in first_chars():
        names = _odd_names(text, at, title)
    if not names and direct and title.kind in {"office", "seat"}:
        names = _row_of_rare_first(text, at) or _row_of_stranger(text, at) or _row_of_monk(text, at, title, words)
    if not names and (title.kind in {"office", "state", "seat"} or words.startswith(_BEING)):
        names = _names_beyond(text, at, title, words)
    if not names and title.kind == "skill" and (before or words) and text.startswith("的", title.end):
        names = names_after(text, title.end + 1, floor=_CLAUSE_FLOOR)
    if not names and direct:
        return _in_slot(text, at, title, words) or _told_row(text, at, title, words, before)
    return [with_small_end(text, names[0])] if len(names) == 1 and direct else names


def _past_gap(text: str, at: int) -> int:
    """Where a name may begin behind a title: past a note, blanks and what announces it, or past its number."""
    if text[at : at + 1] in _NUMBERED_STARTS and (number := _NUMBERED.match(text, at)):
        return number.end()
    gap = _GAP.match(text, at) if text[at : at + 1] in _GAP_STARTS else None
    return gap.end() if gap else at


def _last_of_row(text: str, at: int) -> list[Name]:
    """The last of a row of several, set off by a comma, where the verb of all follows (甲、乙、丙，丁|也就…)."""
    names = names_after(text, at, floor=_CLAUSE_FLOOR)
    return names if len(names) == 1 and _OF_ALL.match(text, names[0].end) else []


def _in_slot(text: str, at: int, title: Title, words: str) -> list[Name]:
    """A name that no sign but its own characters and its place behind a title tells."""
    names: list[Name] = []
    if title.kind in _OFFICIAL:
        names = slotted_name(text, at, folk=not words)
    if not names and title.kind in {"office", "seat"}:
        names = rare_family_name(text, at)
    if not names and title.kind in _TAGGED and title.text != "代表":
        names = _placed_row(text, at)
    if not names and title.kind == "folk" and title.text not in scan_words("vague"):
        names = slotted_name(text, at, folk=True)
    return names


def _told_row(text: str, at: int, title: Title, words: str, before: Office | None) -> list[Name]:
    """A name that only the slot behind a title with its body, or with another title before it, tells; with its row."""
    if title.kind not in _TAGGED or title.text in scan_words("vague"):
        return []
    bare = not words and before is None
    if bare and (title.kind not in {"office", "seat"} or text[title.start - 1 : title.start] not in _CLAUSE_HEADS):
        return []
    folk = title.kind not in {"office", "seat"}
    first = told_name(text, at, sure=bool(words) and before is not None, bare=bare, folk=folk)
    if first and text.startswith("、", first[0].end):
        return first + names_after(text, first[0].end + 1, floor=1.0)
    return first


def _placed_row(text: str, at: int) -> list[Name]:
    """The name that its place tells, and the row that goes on behind it."""
    first = placed_name(text, at) or half_known(text, at) or married_name(text, at)
    if first and text.startswith("、", first[0].end):
        return first + names_after(text, first[0].end + 1, floor=1.0)
    return first


def _row_of_rare_first(text: str, at: int) -> list[Name]:
    """A row whose first name has a rare family name, where at least two sure ones follow it."""
    names = names_after(text, at, floor=_RARE_FLOOR)
    sure = sum(name.score >= _SURE for name in names[1:])
    return names if sure >= _SURE_ONES and len(names[0].text) > _SURE_ONES else []


def _row_of_stranger(text: str, at: int) -> list[Name]:
    """A row whose first name has an unknown family name, where at least two sure ones follow it."""
    first = stranger_of_row(text, at)
    rest = names_after(text, first.end + 1, floor=1.0) if first else []
    return [first, *rest] if first and sum(name.score >= _SURE for name in rest) >= _SURE_ONES else []


def _row_of_monk(text: str, at: int, title: Title, words: str) -> list[Name]:
    """A row of members whose first name is one of religion, of two characters, with a sure name right behind it."""
    first = name_of_religion(text, at) if title.kind == "seat" and words else None
    rest = names_after(text, first.end + 1, floor=_SURE) if first else []
    return [first, *rest] if first and rest else []


def _names_beyond(text: str, at: int, title: Title, words: str) -> list[Name]:
    """Names by sound or that are words behind an office, and those parted from it by 的 or a comma."""
    names: list[Name] = []
    if at == title.end and of_sounds(text[at : at + 2]):
        names = names_after(text, at, floor=_BY_SOUND_FLOOR, foreign=True)
    if not names and at == title.end and title.kind != "state":
        names = word_as_name(text, at)
    if not names and text.startswith("，", title.end) and words.startswith(_BEING):
        names = names_after(text, title.end + 1, floor=_APPOSED_FLOOR)
    if not names and text.startswith("的", title.end):
        names = names_after(text, title.end + 1, floor=_CLAUSE_FLOOR)
    return names


def _odd_names(text: str, at: int, title: Title) -> list[Name]:
    """Names right behind a title that read as words or by sound, with the row that goes on behind them."""
    first = sound_as_name(text, at)
    spokesman = title.kind == "folk" and title.text != "代表" and title.text.endswith("代表")
    if not first and (title.kind in _OFFICIAL or spokesman):
        first = given_word_as_name(text, at)
    if not first and title.kind == "folk":
        first = spoken_name(text, at)
    if not first and title.kind in _TAGGED:
        first = tagged_name(text, at)
    if first and text.startswith("、", first[0].end):
        return first + names_after(text, first[0].end + 1, floor=1.0)
    return first


def _foreign(words: str, title: Title, before: Office | None) -> bool:
    """Whether names by sound are likely: a title of states, or a country among the words before it."""
    if title.kind == "state" or (before and country_in(before.org or "")):
        return True
    return _INTERNATIONAL in words or has_country(words)
