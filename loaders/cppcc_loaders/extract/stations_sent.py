"""Organs in townships (乡镇政协工委, 联络组) and groups that supervise where they are sent (派驻民主监督小组)."""

import re
from collections.abc import Iterator

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.frames import UnitFrame
from cppcc_loaders.extract.initiatives_context import is_ours
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.stations_names import is_generic, name_start
from cppcc_loaders.extract.stations_places import Places
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY

__all__ = ["find_supervision", "find_townships"]

_TOWNSHIP = re.compile(
    r"政协(?:工作委员会|联络工作委员会|联络委员会|联络工委|工委|工作联络组|联络组|工作联络处|联络处|联络室|工作组|联工委|委员工委|联络委(?!员))"
)
_AFTER_TOWNSHIP = Anchored(
    r"(?:街道|镇|乡|苏木|开发区|园区|(?:新|高新|经开)区|[县市旗])(?:委员)?(?:工作)?(?:联络组|联络处|联络室|联络工委|联络委(?!员)|联工委|工委|工作委员会|联委会)"
)
_TOWNSHIP_BEFORE = re.compile(r"(?:街道|镇|乡|苏木|开发区|园区|新区|地区|管理区|林场|农场)$")
#: 各镇政协工委, 由镇政协联络组: of no township that is named here.
_NO_NAME = re.compile(r"各|[由经请让](?:镇|乡|街道)$")
_SUPERVISION = Anchored(r"(?:民主监督(?:工作)?|监督)小?组(?!成员单位|工作)")
_SENT_TO = re.compile(r"(?:派?驻[一-龥]{2,14}?|派驻|第[一二三四五六七八九十\d]{1,3})$")
#: 某镇党委委员、政协联络组组长: the place stands before another post.
_AMONG_POSTS = re.compile(
    r"党(?:工委|委)(?:副书记|委员)、(?:[一-龥]{2,8}、){0,2}?"
    r"(?P<organ>政协(?:工作委员会|联络工委|工委|工作联络组|联络组|联络处|联络委(?!员))|(?:政协)?委员(?:联络|工作)站)"
    r"(?=副?(?:主任|组长|书记|主席|站长)|负责)"
)
_STATIONS = (("联络站", "liaison-station"), ("工作站", "work-station"))
#: 某镇|派驻民主监督小组: where it is sent, before the word.
_SENT_PLACE = re.compile(r"(?:镇|乡|街道|局|委|办|院|村|社区|园区)派驻$")
#: 市政协向甲局、乙局|派驻民主监督小组: the groups are sent there and have no name.
_FARTHEST = 70
_SENDS_TO = re.compile(r"(?:向|给|对|到)[^，。；\n]{2,60}$")
#: Townships in a row with their number before the organ that each has.
_COUNTED = Anchored(
    r"(?P<row>(?:[一-龥]{2,8}(?:镇|乡|街道)[、和]){1,8}[一-龥]{2,6}(?:镇|乡|街道))等?[\d一二三四五六七八九十两]{1,2}个"
    r"(?:乡镇|镇街|乡|镇|街道|镇乡)?(?:\(街道\)|（街道）)?"
    r"(?P<organ>政协(?:工作委员会|联络工作委员会|联络工委|工委|工作联络组|联络组|联络处|联络室|联工委|联络委)(?!员))"
)
_ALONE = Anchored(
    r"(?:^|(?<=[。，；：、！？\n（“　]))(?P<place>[一-龥]{2,6}(?:街道|镇|乡|苏木))"
    r"(?:委员)?(?:联络组|联工委|联络委(?!员))",
    re.MULTILINE,
)
_NOT_ALONE = re.compile("^[各全该每本]|政协|驻")
_PLAIN = re.compile("[一-龥]+")
_OPEN_QUOTE = re.compile(r"“[^”]*$")


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
        if not is_generic(match["place"]) and not _NOT_ALONE.search(match["place"]) and is_ours(scene, begin):
            span = Range(begin, match.end())
            code = places.committee(begin, match["place"])
            yield UnitFrame(span, "station-township-alone", scene.words(span), "working-committee", code)


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


def find_supervision(scene: Scene, places: Places) -> Iterator[UnitFrame]:
    """民主监督组 right after its committee, or with the body it is sent to in its name."""
    ends = {m.span.end: m.code for m in scene.committees}
    for match in scene.find(_SUPERVISION):
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
