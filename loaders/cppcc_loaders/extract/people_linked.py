"""Offices that a word links to a name before it: 甲当选为主席, 免去乙同志副秘书长职务, 接受其请辞."""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from cppcc_loaders.extract.names import Name
from cppcc_loaders.extract.organizations import trim_body
from cppcc_loaders.extract.patterns import pattern, word_list
from cppcc_loaders.extract.people_holders import Holding
from cppcc_loaders.extract.people_lists import names_before
from cppcc_loaders.extract.people_words import scan_words
from cppcc_loaders.extract.roles import office_of
from cppcc_loaders.extract.roles_behind import body_behind, body_founded, body_listed
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.titles import Title
from cppcc_loaders.records import Range

__all__ = ["given_up", "linked"]

_CONGRESS: Final = pattern("people_linked", "congress")
_FOUNDS: Final = re.compile("^.*(?:(?:成立|组建|设立|通过)了?(?:[一-龥]{0,4}报告和)?|报告和)")
_ELECTS: Final = frozenset(word_list("people_linked", "elects"))
_ELECTED: Final = word_list("people_linked", "elected")
_HIS: Final = pattern("people_linked", "his")
#: Who is no longer a member because the seat is taken from him (撤销其委员资格).
_TAKEN: Final = "撤销其"
#: What may stand between a name and what is said of its office: nothing, why it is given up, or when.
_NEXT = re.compile(r"(?:（[^（）\n]{1,10}）)?[ \u3000]*(?:委员|同志)?(?:因[一-龥]{2,12}|当时|同时|目前|现在?)?")
_WHEN: Final = pattern("people_linked", "when")
_AGAIN: Final = pattern("people_linked", "again")
_LONGEST_ADVERB: Final = 10
#: 她还担任, 他同时兼任: the only subject of the sentence before.
_PRONOUN = re.compile(r"[他她](?:还|也|又|同时|现在?)?")
_LED_BY: Final = re.compile("以(?P<name>[一-龥]{3,6}?)(?:会长|议员|先生|女士)?$")
_LONGEST_LEADER: Final = 10
_ORGAN: Final = pattern("people_linked", "organ")
_TITLES_ONLY: Final = pattern("people_linked", "titles_only")
_LONGEST_TITLES: Final = 24
_SHORTEST_LINK: Final = 3
_LINKED_FLOOR: Final = 2.0
#: What puts everyone of a row into an office (通过了甲、乙为副秘书长).
_CHOOSING: Final = ("通过", "通过了", "选举", "推选", "任命", "增补", "确定")
#: What is said of all who are named together (甲和乙是两位青年委员).
_SEVERAL: Final = re.compile(r"(?:[两三四五六七八九十]|\d+)[位名]")


def given_up(scene: Scene, title: Title, last: tuple[Name, ...]) -> Holding | None:
    """免去王明提案委员会主任职务: the post in an organ stands right behind its holder's name."""
    text = scene.text
    if not last or not text.startswith(("职务", "的职务"), title.end):
        return None
    if not _ORGAN.fullmatch(text, last[-1].end, title.start):
        return None
    office = office_of(scene, last[-1].end, title, None)
    return Holding(last, (office,), "people-appointed", Range(last[0].start, title.end))


def linked(scene: Scene, title: Title, begin: int, last: tuple[Name, ...]) -> Holding | None:
    """张三当选为主席, 免去李四同志副秘书长职务, 接受其请辞委员."""
    text = scene.text
    if title.start - begin < _SHORTEST_LINK and not last:
        return None
    between = text[max(0, begin - 1) : title.start]
    if _link_signs().isdisjoint(between) and not (last and "其" in between):
        return None
    if not _past_signs().isdisjoint(between) and any(
        text.find(word, begin, title.start) >= 0 for word in scan_words("past")
    ):
        return None
    his = _HIS.search(text, begin, title.start) if last else None
    if his and (his.group() != _TAKEN or text.startswith("资格", title.end)):
        office = office_of(scene, his.end(), title, None)
        return Holding(last, (office,), "people-appointed", Range(begin, title.end))
    low = _before_last_note(text, begin)
    for link in _links().finditer(text, max(0, begin - 1), title.start):
        subject = last if last and _NEXT.fullmatch(text, last[-1].end, link.start()) else ()
        further = bool(last and link.group()) and _goes_on(scene, last, begin, link.start())
        subject = last if further else subject
        adverb = _AGAIN.search(text, max(low, link.start() - _LONGEST_ADVERB), link.start())
        end = adverb.start() if adverb else link.start()
        names = [] if subject or not link.group() else names_before(text, end, floor=_LINKED_FLOOR)
        names = names or (_led_by(text, end, title) if link.group() == "为" and not subject else [])
        if names and names[-1].start >= low:
            alone = text[names[0].start - 1] in "，。；：\n"
            whole = "当选" in link.group() or (link.group() in {"任", "为"} and alone)
            whole = whole or (alone and link.group().endswith("不再担任"))
            whole = whole or (link.group() == "为" and text.endswith(_CHOOSING, 0, names[0].start))
            whole = whole or (link.group() == "是" and alone and bool(_SEVERAL.match(text, link.end())))
            subject = tuple(names) if whole else (names[-1],)
        if subject:
            office = office_of(scene, link.end(), title, None)
            if office.org is None:
                at = subject[0].start
                told = body_behind(text, title) or body_listed(scene, at, title) or body_founded(scene, at, title)
                office = replace(office, org=told)
            if office.org is None and link.group() in _ELECTS:
                office = replace(office, org=_electing(scene, subject[0].start, title))
            start = begin if further else subject[0].start
            return Holding(subject, (office,), "people-appointed", Range(start, title.end))
    return None


def _led_by(text: str, end: int, title: Title) -> list[Name]:
    """Who leads a delegation, told by the slot alone (以|某山某彦|为团长的代表团)."""
    led = _LED_BY.search(text, max(0, end - _LONGEST_LEADER), end) if text.startswith("团长的", title.start) else None
    return [Name(*led.span("name"), led["name"], _LINKED_FLOOR)] if led else []


def _before_last_note(text: str, begin: int) -> int:
    """Where a clause begins whose names end with a note in brackets before a position (甲、乙（兼）|为副主席)."""
    opening = text.rfind("（", max(0, begin - _LONGEST_ADVERB), begin) if text[begin - 1 : begin] == "）" else -1
    return max(text.rfind(mark, 0, opening) for mark in "，；。\n") + 1 if opening > 0 else begin


def _goes_on(scene: Scene, last: tuple[Name, ...], begin: int, end: int) -> bool:
    """Whether a clause goes on with the only subject of its sentence (甲是…主任，2016年起|担任…委员)."""
    if len(last) == 1 and scene.text[begin - 1 : begin] in {"。", "\n"} and _PRONOUN.fullmatch(scene.text, begin, end):
        line = scene.sentence_at(begin - 1 if scene.text[begin - 1] == "。" else begin)
        return last[0].start == line.start or _is_titled(scene.text, line.start, last[0].start)
    if len(last) != 1 or scene.text[begin - 1 : begin] != "，" or not _WHEN.fullmatch(scene.text, begin, end):
        return False
    changed = scene.text.startswith("改任", end) and "不再担任" in scene.text[last[0].end : begin]
    return changed or scene.text[last[0].start - 1] == "；" or last[0].start == scene.sentence_at(begin).start


def _is_titled(text: str, start: int, end: int) -> bool:
    """Whether a sentence begins with nothing but the title of the person who follows (委员|某某爱记本子)."""
    return end - start <= _LONGEST_TITLES and _TITLES_ONLY.fullmatch(text, start, end) is not None


def _electing(scene: Scene, at: int, title: Title) -> str | None:
    """The association whose congress the paragraph told of before (某某促进会第九届理事会……当选为副会长)."""
    if not title.text.endswith(_ELECTED):
        return None
    found = list(_CONGRESS.finditer(scene.text, scene.paragraph_at(at).start, at))
    name = _FOUNDS.sub("", found[-1]["body"]) if found else ""
    return trim_body(name) or None


@lru_cache(maxsize=1)
def _link_signs() -> frozenset[str]:
    """Characters of which every link holds one."""
    return frozenset(word[0] for word in scan_words("link")) | frozenset("第政")


@lru_cache(maxsize=1)
def _past_signs() -> frozenset[str]:
    """The characters with which words of an earlier office begin."""
    return frozenset(word[0] for word in scan_words("past"))


@lru_cache(maxsize=1)
def _links() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, scan_words("link")), key=lambda w: (-len(w), w)))
    term = r"(?=第[一二三四五六七八九十]{1,3}届)"
    committee = r"(?=(?:全国|(?:(?![请邀带领陪同与和向对为访让叫见率找约问])[一-龥]){0,2}[省市县区州])?政协)"
    return re.compile(
        rf"(?:同志|等?[\d一二三四五六七八九十]{{1,3}}(?:名|位)?(?:人|同志))?(?:{words}|{term}|{committee})"
        "(?!核心)"  # 甲同志为核心的领导集体
    )
