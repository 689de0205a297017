"""Organs in townships (乡镇政协工委, 联络组) and groups that supervise where they are sent (派驻民主监督小组)."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.frames import UnitFrame
from cppcc_loaders.extract.initiatives_context import is_ours
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.stations_groups import groups_in_row
from cppcc_loaders.extract.stations_names import is_generic, name_start
from cppcc_loaders.extract.stations_places import Places
from cppcc_loaders.extract.told_by import told_by
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY

__all__ = ["find_supervision", "find_townships"]

_TOWNSHIP: Final = pattern("stations_sent", "township")
_AFTER_TOWNSHIP: Final = Anchored(pattern("stations_sent", "after_township"))
_TOWNSHIP_BEFORE: Final = pattern("stations_sent", "township_before")
#: 各镇政协工委, 由镇政协联络组: of no township that is named here.
_NO_NAME = re.compile(r"各|[由经请让](?:镇|乡|街道)$")
_SUPERVISION: Final = Anchored(pattern("stations_sent", "supervision"))
_SENT_TO: Final = pattern("stations_sent", "sent_to")
_AMONG_POSTS: Final = pattern("stations_sent", "among_posts")
_STATIONS = (("联络站", "liaison-station"), ("工作站", "work-station"))
_SENT_PLACE: Final = pattern("stations_sent", "sent_place")
#: 市政协向甲局、乙局|派驻民主监督小组: the groups are sent there and have no name.
_FARTHEST = 70
_SENDS_TO = re.compile(r"(?:向|给|对|到)[^，。；\n]{2,60}$")
_COUNTED: Final = Anchored(pattern("stations_sent", "counted"))
_ALONE: Final = Anchored(pattern("stations_sent", "alone"))
#: Schools and companies have groups for activities too.
_OURS: Final = re.compile("政协|委员(?!会)")
_NOT_ALONE = re.compile("^[各全该每本]|政协|驻")
_PLAIN = re.compile("[一-龥]+")
_OPEN_QUOTE = re.compile(r"“[^”]*$")


@told_by(_TOWNSHIP, _AMONG_POSTS, _AFTER_TOWNSHIP, _COUNTED, _ALONE)
def find_townships(scene: Scene, places: Places) -> Iterator[UnitFrame]:
    """Organs of the committee in townships, by the township's name."""
    yield from _townships(scene, places)
    yield from _among_posts(scene, places)
    yield from _townships_of_a_committee(scene, places)
    yield from _townships_counted(scene, places)
    yield from _townships_alone(scene, places)


def _townships_counted(scene: Scene, places: Places) -> Iterator[UnitFrame]:
    """甲镇、乙镇、丙乡3个乡镇政协联工委: every township of the row has one."""
    for match in scene.find(_COUNTED):
        for item in re.finditer(r"[^、和]+", match["row"]):
            at = match.start("row") + item.start()
            begin = max(at, name_start(scene, at + len(item.group())))
            place = scene.text[begin : at + len(item.group())]
            if not is_generic(place):
                name, code = place + match["organ"], places.committee(begin, place)
                yield UnitFrame(Range(begin, match.end()), "station-township-counted", name, "working-committee", code)


def _townships_alone(scene: Scene, places: Places) -> Iterator[UnitFrame]:
    """甲乡联络组 at the head of a clause, in a local committee's work: no other body has such organs."""
    if scene.home in {None, COUNTRY}:
        return
    for match in scene.find(_ALONE):
        begin = match.start("place")
        if match["acts"] and not _OURS.search(scene.text, *scene.paragraph_at(begin)):
            continue
        if not is_generic(match["place"]) and not _NOT_ALONE.search(match["place"]) and is_ours(scene, begin):
            span = Range(begin, match.end())
            code = places.committee(begin, match["place"])
            kind = "activity-group" if match["acts"] else "working-committee"
            yield UnitFrame(span, "station-township-alone", scene.words(span), kind, code)


def _among_posts(scene: Scene, places: Places) -> Iterator[UnitFrame]:
    for match in scene.find(_AMONG_POSTS):
        end = match.start()
        if _TOWNSHIP_BEFORE.search(scene.text, max(0, end - 3), end) is None:
            continue
        begin = name_start(scene, end)
        place = scene.text[begin:end]
        if begin >= end - 1 or is_generic(place) or place.startswith("各"):
            continue
        code = places.committee(begin, place)
        kind = next((kind for end, kind in _STATIONS if match["organ"].endswith(end)), "working-committee")
        yield UnitFrame(Range(begin, match.end("organ")), "station-township-post", place + match["organ"], kind, code)


def _townships(scene: Scene, places: Places) -> Iterator[UnitFrame]:
    for match in scene.find(_TOWNSHIP):
        at = match.start()
        if _TOWNSHIP_BEFORE.search(scene.text, max(0, at - 3), at) is None:
            continue
        begin = name_start(scene, at)
        code, cut = places.division_at(begin, at)
        begin += cut
        words = scene.text[begin:at]
        if not is_generic(words) and not _NO_NAME.match(words) and not _OPEN_QUOTE.search(words):
            span = Range(begin, match.end())
            yield UnitFrame(
                span, "station-township", scene.words(span), "working-committee", code or places.committee(begin, words)
            )


def _townships_of_a_committee(scene: Scene, places: Places) -> Iterator[UnitFrame]:
    """某县政协某镇联络组: the township's organ right after its committee."""
    ends = {m.span.end: m.code for m in scene.committees}
    for match in scene.find(_AFTER_TOWNSHIP):
        for begin in range(match.start() - 2, max(match.start() - 9, -1), -1):
            if begin in ends or scene.text.startswith("政协", begin - 2):
                span = Range(begin + scene.text.startswith("驻", begin), match.end())
                if not _PLAIN.fullmatch(scene.words(span)) or is_generic(scene.text[begin : match.end() - 3]):
                    break
                code = ends.get(begin) or places.committee(begin, scene.words(span))
                yield UnitFrame(span, "station-township", scene.words(span), "working-committee", code)
                break


@told_by(_SUPERVISION)
def find_supervision(scene: Scene, places: Places) -> Iterator[UnitFrame]:
    """民主监督组 right after its committee, or with the body it is sent to in its name."""
    ends = {m.span.end: m.code for m in scene.committees}
    for match in scene.find(_SUPERVISION):
        yield from groups_in_row(scene, match)
        sent = _SENT_TO.search(scene.text, max(0, match.start() - 18), match.start())
        begin = sent.start() if sent else match.start()
        placed = _placed(scene, sent.start()) if sent and sent.group() == "派驻" else None
        if placed is not None:
            span = Range(placed, match.end())
            code = places.committee(placed, scene.text[placed : sent.start() if sent else placed])
            yield UnitFrame(span, "station-supervision-placed", scene.words(span), "supervision-group", code)
            continue
        named = sent is not None and sent.group() != "派驻" and match.group().startswith("民主")
        if begin in ends or named:
            span = Range(begin, match.end())
            code = ends.get(begin) or places.committee(begin, "")
            yield UnitFrame(span, "station-supervision", scene.words(span), "supervision-group", code)


def _placed(scene: Scene, at: int) -> int | None:
    """Where the name of the place begins that stands before 派驻, None where none does."""
    if _SENT_PLACE.search(scene.text, max(0, at - 2), at + 2) is None or _SENDS_TO.search(
        scene.text, max(0, at - _FARTHEST), at
    ):
        return None
    begin = name_start(scene, at)
    return begin if begin < at - 1 and not is_generic(scene.text[begin:at]) else None
