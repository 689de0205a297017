"""Whether quoted words are the name of an initiative, and of which kind."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.initiatives_context import is_local, is_nobodys, is_others, is_ours, is_topic
from cppcc_loaders.extract.initiatives_defined import kind_behind
from cppcc_loaders.extract.initiatives_lexicon import cue, heads, is_slogan
from cppcc_loaders.extract.initiatives_lively import (
    is_advised,
    is_item,
    is_lively_talk,
    is_others_team,
    kept_as,
    sort_before,
    way_listed,
    way_told,
)
from cppcc_loaders.extract.initiatives_names import (
    ROOM,
    SHAPE,
    VIEWED,
    is_joined,
    is_no_name,
    kind_inside,
    kind_of_name,
    known_kind,
)
from cppcc_loaders.extract.initiatives_score import AT_PLACE, LISTED, SHORTEST_ALONE, behind_last, score_of
from cppcc_loaders.extract.initiatives_signs import (
    held_as,
    is_counted_event,
    is_day,
    is_held_by_name,
    is_honoured,
    is_mode_of_work,
    is_part_of_name,
    is_series,
    sort_of,
    sort_outright,
)
from cppcc_loaders.extract.initiatives_tail import Tail, completed, read_tail
from cppcc_loaders.extract.patterns import pattern, word_list
from cppcc_loaders.extract.quotes import QuoteRow
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.stations_brands import names_station
from cppcc_loaders.extract.stations_lexicon import category_pattern
from cppcc_loaders.records import Range
from cppcc_loaders.swift import swift

__all__ = ["Found", "judge_row"]

_ENOUGH = 2
_VILLAGE_TEAM: Final = pattern("initiatives_judge", "village_team")
_PLUS_NAME = Anchored(r"[^+＋]{1,8}(?:[+＋][^+＋]{1,10})+")
_HEADLINE_NAME: Final = pattern("initiatives_judge", "headline_name")
_SURE = 2
_BOARD: Final = word_list("initiatives_judge", "board")
_HUNG = re.compile(r"挂(?:着|起|出|上|有|了)$")
_TOLD = 4
_NEXT = 80
_TOPIC: Final = pattern("initiatives_judge", "topic")
_BLENDED: Final = pattern("initiatives_judge", "blended")
_FOUNDS: Final = pattern("initiatives_judge", "founds")
_AWARDED: Final = pattern("initiatives_judge", "awarded")
_IN_BUSINESS: Final = pattern("initiatives_judge", "in_business")
_OURS_IN_SUM = Anchored(r"委员|政协|工作室|协商|界别")
_ACCOUNT_BEFORE: Final = Anchored(pattern("initiatives_judge", "account_before"))
_CARRIED_OUT: Final = word_list("initiatives_judge", "carried_out")
_OTHERS_EVENT: Final = pattern("initiatives_judge", "others_event")
#: Meetings under the name of a hall are held on a platform.
_HALL = re.compile(r"(?:议[事政]厅|会客厅)$")
#: In the title of a text other than a rule, quoted words are what it is about.
_IN_TITLE = re.compile(r"《[^《》\n]*$")
_RULE_ENDS: Final = pattern("initiatives_judge", "rule_ends")
_CALLED: Final = pattern("initiatives_judge", "called")
_CALLED_KINDS = {"品牌": "brand", "平台": "platform", "栏目": "platform"}
_TOLD_OUTRIGHT = 99
_PRESS: Final = pattern("initiatives_judge", "press")
_OUTRIGHT: Final = frozenset(word_list("initiatives_judge", "outright"))
_OWN_PLATFORM = ("协商平台", "协商品牌", "履职平台", "履职品牌", "建言平台")
#: “有事好商量”基层协商: counsel under its name.
_BY_NUMBER = re.compile(r"\d+余?多?[个处家间]$")
_WAYS: Final = frozenset({"mechanism", "method"})
_COUNSELS: Final = pattern("initiatives_judge", "counsels")
_ONE_ROOM: Final = pattern("initiatives_judge", "one_room")


@swift
@dataclass(frozen=True, slots=True)
class Found:
    """A mention of an initiative: `quoted` are the words inside the marks, `weight` how much its kind is worth."""

    span: Range
    rule: str
    name: str
    kind: str
    quoted: str | None
    weight: int


def judge_row(scene: Scene, row: QuoteRow, *, listed: bool = False) -> Iterator[Found]:
    """The initiatives among the quotations of one row; `listed`: the row goes on a list whose last item is one."""
    tail = read_tail(row.tail)
    line = scene.sentence_at(row.span.start)
    before = scene.text[line.start : row.span.start]
    names = [scene.words(inner) for inner in row.inner]
    if "《" in before and _IN_TITLE.search(before) and not _RULE_ENDS.match(scene.text, row.span.end):
        return
    if _is_of_others(row, tail, before, names):
        return
    station = names_station(scene, row)
    if station is not None:
        if station == "counted" and _FOUNDS.search(row.lead):
            yield _sort_of_stations(scene, row)
        return
    ours = is_ours(scene, row.span.start)
    if ours and is_joined(names, tail.head):
        yield _found(row.span, "".join(names), tail, None)
        return
    if len(names) == 1 and (found := _alone(scene, row, tail, before, ours=ours)):
        yield found
        return
    for inner, words in _names_of(row, names, tail):
        hit = _judge(inner, words, row, tail, before + LISTED * listed)
        if hit is None or is_nobodys(scene, inner, hit.name, tail.head.word if tail.head else ""):
            continue
        if hit.weight > _TOLD or cue("marker").search(hit.name) or (ours and is_local(scene, row)):
            yield hit


def _names_of(row: QuoteRow, names: list[str], tail: Tail) -> list[tuple[Range, str]]:
    """The names of a row with their places; a room beside a way of work (“甲乙议事厅”和“丙”师徒结对) is not of it."""
    pairs = list(zip(row.inner, names, strict=True))
    if len(names) == 1 or tail.head is None or tail.head.kind not in _WAYS:
        return pairs
    return [(inner, words) for inner, words in pairs if not ROOM.search(words)]


def _alone(scene: Scene, row: QuoteRow, tail: Tail, before: str, *, ours: bool) -> Found | None:
    """A single name that is an item of a list, or of which the words behind it say what it is."""
    name = scene.words(row.inner[0])
    behind = scene.text[row.span.end : row.span.end + _NEXT]
    if ours and behind[:1] in {"", "\n"} and is_item(name, row, before) and not _is_of_station(scene, name):
        return Found(row.inner[0], "initiative-item", name, kind_inside(name) or "brand", name, _SURE)
    kind, only_local = kind_behind(name, row, tail, behind)
    if kind and (not only_local or (ours and is_local(scene, row))):
        return Found(row.inner[0], "initiative-sort-told", "".join(name.split()), kind, name, _TOLD)
    return None


def _is_of_station(scene: Scene, name: str) -> bool:
    """Whether the article calls a station so (甲乙埠|委员工作室)."""
    return re.search(f"{name}”?(?:委员|界别|政协)?(?:工作[室站]|联络[站点])", scene.text) is not None


def _is_of_others(row: QuoteRow, tail: Tail, before: str, names: list[str]) -> bool:
    """Whether quoted words are a topic, a board's, another body's, the press's, or what members advise to others."""
    if is_topic(row) or is_others(before) or _OTHERS_EVENT.search(row.lead):
        return True
    if (tail.head and _PRESS.search(row.lead)) or (row.tail.startswith(_BOARD) and _HUNG.search(row.lead)):
        return True
    return is_advised(before) and not any(map(cue("marker").search, names))


def _sort_of_stations(scene: Scene, row: QuoteRow) -> Found:
    """Stations by the dozen under one brand (新设“甲乙”委员工作站24个): a brand of the committee."""
    noun = category_pattern().search(scene.text, row.span.end)
    name = scene.words(row.inner[-1]) + scene.text[row.span.end : noun.end() if noun else row.span.end]
    return Found(row.inner[-1], "initiative-sort-of-stations", name, "brand", None, 1)


def _is_of_village(name: str, tail: Tail, before: str) -> bool:
    """Whether villagers set up a team of that name, or goods are sold under it (“…西瓜”品牌)."""
    if name.endswith(("队", "团")) and _VILLAGE_TEAM.search(before):
        return True
    return tail.head is not None and tail.head.word == "品牌" and behind_last(cue("product"), name) == 0


def _is_no_word(name: str, row: QuoteRow, tail: Tail, before: str, *, mode: bool) -> bool:
    """Whether quoted words are a room that somebody visits, a figure of speech or no name at all."""
    if tail.head is None and (_is_room(name, row, before) or _BLENDED.match(row.tail)):
        return True
    if (name.endswith("作业") and row.lead.endswith(_CARRIED_OUT)) or (
        tail.words.startswith(_OWN_PLATFORM) and name.startswith(("委员", "政协"))
    ):
        return False
    if _is_of_village(name, tail, before) or is_others_team(name, row, tail, before):
        return True
    if _IN_BUSINESS.search(name) and _PLUS_NAME.fullmatch(name) and not _OURS_IN_SUM.search(name):
        return True
    return is_no_name(name, tail.head) and (is_slogan(name) or not (mode and _PLUS_NAME.fullmatch(name)))


def _is_room(name: str, row: QuoteRow, before: str) -> bool:
    """Whether the name of a room stands behind its place or a number, or somebody visits it."""
    return (
        ROOM.search(name) is not None
        and (AT_PLACE.search(row.lead) or VIEWED.search(before) or _BY_NUMBER.search(row.lead)) is not None
    )


def _is_room_or_wish(row: QuoteRow) -> bool:
    """Whether a known name is that of one room (在街道“甲乙丙”议事厅), or only wished for (让“甲乙丙”成为风气)."""
    return bool(_ONE_ROOM.match(row.tail)) or row.lead.endswith(("让", "使"))


def _known(inner: Range, name: str, words: str, row: QuoteRow, tail: Tail) -> Found | None:
    """A name that is an initiative wherever it stands, also as the platform before a topic (请你来协商·甲乙治理)."""
    platform = name.split("·", maxsplit=1)[0]
    whole = tail.head is not None and tail.words in {"平台", "品牌", "协商平台"}
    if platform != name and known_kind(platform) == "platform" and not (whole or is_part_of_name(name)):
        span = Range(inner.start, inner.start + len(platform))
        return Found(span, "initiative-known-name", platform, "platform", platform, 9)
    kind = known_kind(name)
    if kind is None or (tail.forbids and row.tail.startswith("等")):
        return None
    if kind == "brand" and tail.head is not None and tail.head.completes == "yes":
        return None
    if kind == "platform" and _COUNSELS.match(row.tail):
        kind = "brand"
    if (told := _CALLED.match(row.tail)) and kind == "platform":
        return Found(inner, "initiative-known-name", name, _CALLED_KINDS[told["sort"]], words, _TOLD_OUTRIGHT)
    if tail.head and tail.head.word in _OUTRIGHT:
        return Found(inner, "initiative-known-name", name, tail.head.kind, words, _TOLD_OUTRIGHT)
    if tail.head and kind != "brand" and tail.head.kind in {"brand", "platform"}:
        kind = tail.head.kind
    elif kind == "platform" and not _HALL.search(name) and is_held_by_name(name, row):
        kind = "brand"
    return Found(inner, "initiative-known-name", name, kind, words, 9)


def _judge(inner: Range, words: str, row: QuoteRow, tail: Tail, before: str) -> Found | None:
    name = "".join(words.split())
    if _is_room_or_wish(row) and known_kind(name):
        return None
    known = _known(inner, name, words, row, tail)
    if known:
        return known
    mode = is_mode_of_work(row)
    if _is_no_word(name, row, tail, before, mode=mode):
        return None
    marked = cue("marker").search(name)
    if _PLUS_NAME.fullmatch(name) and (marked or mode) and not tail.forbids and tail.head is None:
        return Found(inner, "initiative-plus-name", completed(name, tail, "method"), "method", words, 2)
    return (
        _told_before(inner, name, words, before)
        or _told(inner, name, words, row)
        or _judge_by_points(inner, words, row, tail, before)
    )


def _told_before(inner: Range, name: str, words: str, before: str) -> Found | None:
    """A name that the clause before gives to a way of work or to a thing of some sort."""
    if way_listed(name, before):
        return Found(inner, "initiative-way-told", name, "method", words, _SURE)
    if (sort := sort_before(before)) and not ROOM.search(name):
        return Found(inner, "initiative-sort-told", name, sort, words, _TOLD)
    return None


def _told(inner: Range, name: str, words: str, row: QuoteRow) -> Found | None:
    """A name whose sentence says outright what it is: talks under a name, a sort, the head of a headline."""
    if is_held_by_name(name, row):
        kind = "platform" if _HALL.search(name) else "brand"
        return Found(inner, "initiative-meetings-brand", name, kind, words, 1)
    if name.endswith("读书会") and is_series(row):
        return Found(inner, "initiative-counted-readings", name, "campaign", words, _SURE)
    if sort := sort_of(row) or ("campaign" if is_day(row, name) else None):
        kind = sort if is_honoured(row) or sort_outright(row) else kind_inside(name) or sort
        return Found(inner, "initiative-sort-told", name, kind, words, _TOLD)
    if way := way_told(name, row) or kept_as(row):
        return Found(inner, "initiative-way-told", name, way, words, _SURE)
    account = _ACCOUNT_BEFORE.search(row.lead) if name.endswith("政协") else None
    if account:
        return Found(inner, "initiative-account", name + account["account"], "platform", words, _SURE)
    rule = (is_lively_talk(name, row) and "lively-talk") or (_is_headline(name, row) and "headline")
    return Found(inner, f"initiative-{rule}", name, "brand", words, 1) if rule else None


def _judge_by_points(inner: Range, words: str, row: QuoteRow, tail: Tail, before: str) -> Found | None:
    """A name by what stands around it, where nothing settles it at once."""
    name = "".join(words.split())
    if is_counted_event(name, row):
        whole = held_as(name, row)
        return Found(inner, "initiative-counted-event", whole, kind_inside(name) or "campaign", words, _SURE)
    if tail.maybe and SHAPE.search(name) and not _TOPIC.search(name):
        tail = Tail(heads()["活动"], "活动")
    if tail.head is None and _AWARDED.search(row.lead):
        return None
    if (
        tail.forbids
        or (tail.head is None and len(name) < SHORTEST_ALONE)
        or score_of(name, row, tail, before) < _ENOUGH
    ):
        return None
    return _found(inner, name, tail, row.lead, words)


def _found(span: Range, name: str, tail: Tail, lead: str | None, quoted: str | None = None) -> Found:
    kind, rule, weight = kind_of_name(name, tail.head, lead or "")
    if tail.head is None and _HALL.search(name):
        kind = "platform"
    return Found(span, rule, completed(name, tail, kind), kind, quoted, weight)


def _is_headline(name: str, row: QuoteRow) -> bool:
    """A short line that begins with a name of deliberation (“渔乡建言”惠民生)."""
    return row.heads and len(row.inner) == 1 and bool(_HEADLINE_NAME.fullmatch(name)) and "、" not in row.tail
