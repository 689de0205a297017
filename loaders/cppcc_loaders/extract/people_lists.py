"""Rows of names: 甲、乙和丙, forwards from a place and backwards from one."""

import re
from typing import Final

from cppcc_loaders.data_files import read_words
from cppcc_loaders.extract.names import Name, name_at, name_before, of_sounds, surname_class
from cppcc_loaders.extract.names_lexicon import courtesies
from cppcc_loaders.extract.names_score import NEVER
from cppcc_loaders.extract.names_slots import part_in_row
from cppcc_loaders.extract.words import dictionary, is_common_word, tag
from cppcc_ontology.divisions import divisions

__all__ = [
    "given_word_as_name",
    "names_after",
    "names_before",
    "rare_family_name",
    "rows_after",
    "slotted_name",
    "sound_as_name",
    "spoken_name",
    "tagged_name",
    "word_as_name",
]

#: 主任某某|以及甲、乙等五位委员: another row, whose title stands behind it.
_OTHERS = re.compile(r"(?:以及|和)[^，。；\n]{2,40}?等[\d一二三四五六七八九十]{1,3}余?[位名]")
_H = "\u3400-\u4dbf\u4e00-\u9fff"
_NOTE = re.compile(r"（[^（）\n]{1,15}）")
_NOTE_BEFORE = re.compile(r"（[^（）\n]{1,15}）$")
_LONGEST_NOTE: Final = 18
_JOINT = re.compile(r"、|以及|和|及|与|[ \u3000]+(?=[一-龥])")
_BOUNDED = re.compile(rf"(?:(?!等)[{_H}]){{2,6}}(?=[、，。；\n）]|等)")
_PLAIN = re.compile(rf"[{_H}]{{2}}(?=、|等|参加|出席|陪同|列席|到会|分别|一同|在主席台)")
#: What ends a name for sure behind a title: a mark, or what holders of an office do.
_ENDED = re.compile(
    rf"(?P<name>[{_H}]{{3}})(?=[、，。；）]|[ \u3000]*(?:\n|$)|[一-龥][着了过起]|"
    "主持|宣布|出席|参加|讲话|致辞|致词|致开幕|作|应邀|在|说|表示|介绍|指出|强调|告诉|等)"
)
#: What those say or do who are only called 村民, 居民: behind a name nothing else stands so.
_SPOKE = re.compile(
    rf"(?P<name>[{_H}]{{3}})(?=(?:激动|高兴|开心|兴奋|由衷|笑着|感慨)?[地得]?(?:说[，：。“]|告诉|介绍[，：说]|表示[，：]|竖起大拇指|坦言|感慨[地道]|[很十非][分常]?(?:高兴|满意|激动|感激|开心)))"
)
#: A name between blanks, or the last of such a row.
_APART = re.compile(rf"(?P<name>[{_H}]{{2,4}})(?:（[^（）\n]{{1,15}}）)?(?=[ \u3000]|[。\n；]|$)")
_BY_SOUND = re.compile(
    rf"(?P<name>[{_H}]{{3,5}}?)(?=[、，。；）]|等[\d一二三四五六七八九十人]|主持|发言|说[，：。]"
    r"|正|写|把|在|为|告诉|带|将|从|到|向|兼任|担任)"
)
#: What may stand behind a row of officials: no verb of which its last names are the only subject.
_ROW_END = re.compile(r"[，。；\n]|等|出席|参加|也|应邀|在主席台|列席|到会")
_FOUR = re.compile(f"[{_H}]{{4}}")
_HAN_RUN = re.compile(f"[{_H}]+")
#: By the kind of the family name, how likely a given name must be that nothing behind it tells.
_SLOT_ODDS: Final = {"common": 1.0, "plain": 1.8}
_SLOT_WORD: Final = 100
_LAST_ODDS: Final = 1.2
_NO_GIVEN: Final = -2.0
#: With what no given name behind a rare family name ends: verbs, kinds of places (彭水县, 薛家岛).
_NO_LAST: Final = frozenset("陪任说率行县市区镇乡村屯寨街路岛湖庄家湾")
#: How likely a given name must be behind 村民 and the like, where nothing else speaks for a name.
_FOLK_ODDS: Final = 2.2
#: A verb of one character with its object, or with what tells that it is one.
_DOES = re.compile(
    rf"[讲算教画写办领拉送跑站坐问答念唱捧举摆掏递翻捐搬赶带拿](?=[{_H}])|[{_H}][着了过起]|[都也还又](?=[{_H}])"
)
_SHORT: Final = 2
_FULL: Final = 3
_TAGGED: Final = 10
_LEAST_SOUND: Final = 4
_WORD_ODDS: Final = 0.3
_WORD_PAIR: Final = -0.9
_OFTEN: Final = 5000
_VERY_COMMON: Final = 4000
_FLOOR_IN_ROW: Final = 0.5
_SURE_ROW: Final = 2
_SPACED_ROW: Final = 3
_COMMON_WORD: Final = 300


def names_after(text: str, at: int, *, floor: float, foreign: bool = False) -> list[Name]:
    """The names of the row that starts at a position, empty where none does.

    >>> [n.text for n in names_after("副主席王小明、李卫东和欧阳倩出席", 3, floor=1.0)]
    ['王小明', '李卫东', '欧阳倩']
    """
    first = _first(text, at, floor=floor, foreign=foreign)
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


def word_as_name(text: str, at: int) -> list[Name]:
    """A name that is a word as well (副主席高山参加), right behind a title and before what ends such rows.

    >>> [n.text for n in word_as_name("副主席高山参加", 3)], word_as_name("主席方向明确", 2)
    (['高山'], [])
    """
    plain = _PLAIN.match(text, at)
    found = _ordinary_word(text, at, plain.end()) if plain else None
    return [found] if found else []


def given_word_as_name(text: str, at: int) -> list[Name]:
    """A name of which the family name or the given name is a word too, right behind a title, with what ends it.

    >>> [n.text for n in given_word_as_name("校长向志明在会上", 2)], given_word_as_name("校长向大会、", 2)
    (['向志明'], [])
    """
    ended = _ENDED.match(text, at)
    name = _rare_name(ended["name"], at, _WORD_ODDS) if ended else None
    name = name or (_of_word_and_character(text, ended) if ended else None)
    return [name] if name else []


def _of_word_and_character(text: str, ended: re.Match[str]) -> Name | None:
    """A name whose first two characters are a word, that a mark ends behind a character of names only (鲜明辉。)."""
    words, run = dictionary(), ended["name"]
    rare = surname_class(run, 0) in {("word", 1), ("plain", 1)} and words.odds(run[_SHORT]) >= _LAST_ODDS
    if not rare or text[ended.end()] not in "，。；" or run in words.ordinary or run[1:] in courtesies() or _place(run):
        return None
    cut = words.ordinary.get(run[1:], 0) > _SLOT_WORD or min(words.odds(run[1]), words.odds(run[2])) < _WORD_PAIR
    return None if cut else Name(ended.start(), ended.end(), run, 1.0)


def spoken_name(text: str, at: int) -> list[Name]:
    """A name that begins as a word does, right behind 村民 or the like and before what such people say.

    >>> [n.text for n in spoken_name("村民刀美芬说，路好走", 2)], spoken_name("村民非常高兴地说", 2)
    (['刀美芬'], [])
    """
    spoke = _SPOKE.match(text, at)
    if spoke is None or spoke["name"][1:] in courtesies():
        return []
    name = _rare_name(spoke["name"], at, _WORD_ODDS)
    return [name] if name else []


def sound_as_name(text: str, at: int) -> list[Name]:
    """A name by sound of four or five characters, right behind a title, with what ends it (牧民巴特尔图说，)."""
    ended = _BY_SOUND.match(text, at)
    run = ended["name"] if ended else ""
    sounds = of_sounds(run) or (surname_class(run, 0)[0] == "common" and of_sounds(run[1:]))
    if len(run) < _LEAST_SOUND or not sounds or not _no_words(run) or _place(run):
        return []
    return [Name(at, at + len(run), run, 1.0)]


def tagged_name(text: str, at: int) -> list[Name]:
    """A name right behind a title that the tagger parts from a verb or the like behind it, where no other sign does.

    >>> [n.text for n in tagged_name("市委书记杜宏伟阅批提案", 4)], tagged_name("主席高度评价", 2)
    (['杜宏伟'], [])
    >>> [n.text for n in tagged_name("委员陈霞写的字", 2)]
    ['陈霞']
    """
    if surname_class(text, at)[0] not in {"common", "plain"} or not _FOUR.match(text, at):
        return []
    if of_sounds(text[at : at + _FULL]):
        return []
    name, end = _rare_name(text[at : at + _FULL], at, _WORD_ODDS), at
    for word, kind in tag(text[at : at + _TAGGED]):
        goes_on = kind[0] in "il" or (kind[0] in "vdpucr" and len(word) < _FULL)
        if end - at == _FULL:
            return [name] if name and goes_on else []
        if end - at == _SHORT and goes_on and _is_short_name(text[at:end]):
            return [Name(at, end, text[at:end], 1.0)]
        end += len(word)
    return []


def slotted_name(text: str, at: int, *, folk: bool = False) -> list[Name]:
    """A name that its own characters make sure, right behind a title with its body, whatever stands behind it.

    >>> [n.text for n in slotted_name("局副局长高秀芳轮流值守", 4)], slotted_name("县政协委员方便群众", 5)
    (['高秀芳'], [])
    """
    run = text[at : at + _FULL]
    kind = surname_class(text, at)[0]
    least = _SLOT_ODDS.get(kind)
    least = max(least, _FOLK_ODDS) if folk and least is not None else least
    if least is None or len(run) < _FULL or not _HAN_RUN.fullmatch(run):
        return []
    words, end = dictionary().ordinary, at + _FULL
    if words.get(run[1:], 0) > _SLOT_WORD or words.get(text[end - 1 : end + 1], 0) >= _COMMON_WORD:
        return []
    if (
        of_sounds(text[at : end + 2])
        or text[at : end + 1] in words
        or not (text[end : end + 2] in words or _DOES.match(text, end))
    ):
        return []
    name = _rare_name(run, at, least)
    return [name] if name else []


def rare_family_name(text: str, at: int) -> list[Name]:
    """A name of three characters right behind a title whose family name begins no word, whatever stands behind it.

    >>> [n.text for n in rare_family_name("主席俸日升不讳言", 2)], rare_family_name("主席崔巍在会上", 2)
    (['俸日升'], [])
    """
    run, words = text[at : at + _FULL], dictionary()
    if run[:1] not in read_words("people_rare_surnames.txt") or len(run) < _FULL or not _HAN_RUN.fullmatch(run):
        return []
    cut = words.ordinary.get(text[at + _SHORT : at + _SHORT + 2], 0) >= _SLOT_WORD
    word = run[:_SHORT] in words.ordinary or run in words.ordinary or run[1:] in courtesies() or _place(run)
    if cut or word or not NEVER.isdisjoint(run) or words.odds(run[_SHORT]) < _NO_GIVEN or run[_SHORT] in _NO_LAST:
        return []
    return [Name(at, at + _FULL, run, 1.0)]


def _is_short_name(run: str) -> bool:
    words = dictionary()
    sure = surname_class(run, 0)[0] == "common" and words.odds(run[1]) >= 1.0
    return sure and run not in words.ordinary and not _place(run)


def _rare_name(run: str, at: int, least: float) -> Name | None:
    words, kind = dictionary(), surname_class(run, 0)
    odds = words.odds(run[1]) + words.odds(run[2])
    if not kind[0] or run in words.ordinary or words.ordinary.get(run[1:], 0) > _OFTEN or _place(run):
        return None
    if run[1:] in divisions().by_short and kind[0] != "common":
        return None
    if (
        run[_SHORT] in "陪任"
        or run[1:] in courtesies()
        or odds < least
        or min(words.odds(run[1]), words.odds(run[2])) < _WORD_PAIR
        or is_common_word(run[:2])
    ):
        return None
    return Name(at, at + len(run), run, 1.0)


def _place(run: str) -> bool:
    places = divisions()
    return any(run[:size] in places.by_name or run[:size] in places.by_short for size in range(2, len(run) + 1))


def _first(text: str, at: int, *, floor: float, foreign: bool) -> Name | None:
    return name_at(text, at, floor=floor, foreign=foreign)


def _next(text: str, joint: re.Match[str], *, sure: bool, spaced: bool, foreign: bool) -> Name | None:
    """The next name of a row; after two names one that only its commas bound may be a name by sound."""
    at = joint.end()
    floor = (_FLOOR_IN_ROW - sure) if joint.group() == "、" else 1.5
    if joint.group().isspace():
        floor = 3.0
    found = name_at(text, at, floor=floor, foreign=foreign)
    if found and _heads_place(text, found):
        return None
    if found or joint.group() != "、":
        return found or (_set_apart(text, at) if spaced and joint.group().isspace() else None)
    part = part_in_row(text, at) if sure else None
    if part is None and (plain := _PLAIN.match(text, at)):
        return _ordinary_word(text, at, plain.end())
    ended = None if part else _ENDED.match(text, at)
    rare = _rare_name(ended["name"], at, _WORD_ODDS) if ended else None
    if part or rare:
        return part or rare
    if sure:
        return _bounded(text, at)
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
    if len(run) != _FULL or not text.startswith("、", at + _FULL) or not of_sounds(run) or not _no_words(run):
        return None
    return None if _place(run) else Name(at, at + _FULL, run, 1.0)


def _bounded(text: str, at: int) -> Name | None:
    """A name in a sure row that only its commas bound."""
    bounded = _BOUNDED.match(text, at)
    if not bounded or not _no_words(bounded.group()):
        return None
    if surname_class(text, at)[0] == "common" and not of_sounds(bounded.group()):
        return None
    return Name(at, bounded.end(), bounded.group(), 1.0)


def _ordinary_word(text: str, at: int, end: int) -> Name | None:
    """A name that is a word as well (高原), in a row of names and with what ends such rows behind it."""
    name, freq = text[at:end], dictionary().ordinary.get(text[at:end], 0)
    if surname_class(text, at)[0] != "common" or freq > _VERY_COMMON or name in divisions().by_short:
        return None
    return Name(at, end, name, 0.5)


def _no_words(run: str) -> bool:
    words = dictionary()
    inner = (run[i : i + size] for size in (2, 3, 4) for i in range(len(run) - size + 1))
    return not any(words.ordinary.get(w, 0) >= _COMMON_WORD and w not in words.named for w in inner)
