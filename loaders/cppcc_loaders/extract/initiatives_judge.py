"""Whether quoted words are the name of an initiative, and of which kind."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.initiatives_context import is_local, is_nobodys, is_others, is_ours, is_topic
from cppcc_loaders.extract.initiatives_defined import kind_behind
from cppcc_loaders.extract.initiatives_found import Found
from cppcc_loaders.extract.initiatives_lexicon import cue, heads, is_slogan
from cppcc_loaders.extract.initiatives_lively import (
    is_advised,
    is_item,
    is_others_team,
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
from cppcc_loaders.extract.initiatives_owned import owned
from cppcc_loaders.extract.initiatives_score import AT_PLACE, LISTED, SHORTEST_ALONE, behind_last, score_of
from cppcc_loaders.extract.initiatives_signs import (
    held_as,
    is_counted_event,
    is_mode_of_work,
)
from cppcc_loaders.extract.initiatives_sure import is_room_or_wish, known
from cppcc_loaders.extract.initiatives_tail import Tail, completed, read_tail
from cppcc_loaders.extract.initiatives_told import told, told_before
from cppcc_loaders.extract.patterns import pattern, word_list
from cppcc_loaders.extract.quotes import QuoteRow
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.stations_brands import names_station
from cppcc_loaders.extract.stations_lexicon import category_pattern
from cppcc_loaders.records import Range

__all__ = ["judge_row"]

_ENOUGH = 2
_VILLAGE_TEAM: Final = pattern("initiatives_judge", "village_team")
_PLUS_NAME = Anchored(r"[^+＋]{1,8}(?:[+＋][^+＋]{1,10})+")
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
#: Circles of members who read together, whoever the clause names.
_READERS = frozenset({"读书群", "学习群"})
_OURS_IN_SUM = Anchored(r"委员|政协|工作室|协商|界别")
_CARRIED_OUT: Final = word_list("initiatives_judge", "carried_out")
_OTHERS_EVENT: Final = pattern("initiatives_judge", "others_event")
#: Meetings under the name of a hall are held on a platform.
_HALL = re.compile(r"(?:议[事政]厅|会客厅)$")
#: In the title of a text other than a rule, quoted words are what it is about.
_IN_TITLE = re.compile(r"《[^《》\n]*$")
_RULE_ENDS: Final = pattern("initiatives_judge", "rule_ends")
_PRESS: Final = pattern("initiatives_judge", "press")
_OWN_PLATFORM = ("协商平台", "协商品牌", "履职平台", "履职品牌", "建言平台")
#: “有事好商量”基层协商: counsel under its name.
_BY_NUMBER = re.compile(r"\d+余?多?[个处家间]$")
_WAYS = frozenset({"mechanism", "method"})
#: What is left out where a noun completes a name.
_LINKS = re.compile("^等|^的|^等的")


def judge_row(scene: Scene, row: QuoteRow, *, listed: bool = False) -> Iterator[Found]:
    """The initiatives among the quotations of one row; `listed`: the row goes on a list whose last item is one."""
    hit = owned(scene, row)
    yield from _by_words(scene, row, listed=listed) if hit is None else (hit,)


def _by_words(scene: Scene, row: QuoteRow, *, listed: bool) -> Iterator[Found]:
    """The initiatives of a row by the words around it, where no list tells whose they are."""
    line = scene.sentence_at(row.span.start)
    before = scene.text[line.start : row.span.start]
    tail = read_tail(row.tail)
    names = [scene.words(inner) for inner in row.inner]
    hits = list(_likely(scene, row, tail, before, names, listed=listed))
    if not hits or _is_of_others(row, tail, before, names):
        return
    if "《" not in before or not _IN_TITLE.search(before) or _RULE_ENDS.match(scene.text, row.span.end):
        yield from hits


def _likely(scene: Scene, row: QuoteRow, tail: Tail, before: str, names: list[str], *, listed: bool) -> Iterator[Found]:
    """The initiatives of a row by its names and the nouns behind them, whosever they are: few rows have any."""
    station = names_station(scene, row)
    if station is not None:
        if station == "counted" and _FOUNDS.search(row.lead):
            yield _sort_of_stations(scene, row)
        return
    if is_joined(names, tail.head) and is_ours(scene, row.span.start):
        yield _found(row.span, "".join(names), tail, None)
        return
    if len(names) == 1 and (found := _alone(scene, row, tail, before)):
        yield found
        return
    near = (is_local(scene, row) or (tail.head is not None and tail.head.word in _READERS)) and is_ours(
        scene, row.span.start
    )
    for inner, words in _names_of(row, names, tail):
        if not (near or _may_be_marked("".join(words.split()), row, tail)):
            continue
        hit = _judge(inner, words, row, tail, before + LISTED * listed)
        if hit is None or is_nobodys(scene, inner, hit.name, tail.head.word if tail.head else ""):
            continue
        if hit.weight > _TOLD or cue("marker").search(hit.name) or near:
            yield hit


def _may_be_marked(name: str, row: QuoteRow, tail: Tail) -> bool:
    """Whether a name is known, or has words of CPPCC work, also as it may be completed."""
    ends = (tail.head.word, _LINKS.sub("", tail.words)) if tail.head else ()
    return (
        "·" in name
        or known_kind(name) is not None
        or cue("marker").search(name + row.tail) is not None
        or any(cue("marker").search(name + end) for end in ends)
    )


def _names_of(row: QuoteRow, names: list[str], tail: Tail) -> list[tuple[Range, str]]:
    """The names of a row with their places; a room beside a way of work (“甲乙议事厅”和“丙”师徒结对) is not of it."""
    pairs = list(zip(row.inner, names, strict=True))
    if len(names) == 1 or tail.head is None or tail.head.kind not in _WAYS:
        return pairs
    return [(inner, words) for inner, words in pairs if not ROOM.search(words)]


def _alone(scene: Scene, row: QuoteRow, tail: Tail, before: str) -> Found | None:
    """A single name that is an item of a list, or of which the words behind it say what it is."""
    name = scene.words(row.inner[0])
    behind = scene.text[row.span.end : row.span.end + _NEXT]
    item = behind[:1] in {"", "\n"} and is_item(name, row, before)
    if item and is_ours(scene, row.span.start) and not _is_of_station(scene, name):
        return Found(row.inner[0], "initiative-item", name, kind_inside(name) or "brand", name, _SURE)
    kind, only_local = kind_behind(name, row, tail, behind)
    if kind and (not only_local or (is_local(scene, row) and is_ours(scene, row.span.start))):
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


def _judge(inner: Range, words: str, row: QuoteRow, tail: Tail, before: str) -> Found | None:
    name = "".join(words.split())
    if is_room_or_wish(row) and known_kind(name):
        return None
    if whole := known(inner, name, words, row, tail):
        return whole
    mode = is_mode_of_work(row)
    if _is_no_word(name, row, tail, before, mode=mode):
        return None
    marked = cue("marker").search(name)
    if _PLUS_NAME.fullmatch(name) and (marked or mode) and not tail.forbids and tail.head is None:
        return Found(inner, "initiative-plus-name", completed(name, tail, "method"), "method", words, 2)
    return (
        told_before(inner, name, words, before)
        or told(inner, name, words, row)
        or _judge_by_points(inner, words, row, tail, before)
    )


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
