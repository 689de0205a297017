"""Whether quoted words are the name of an initiative, and of which kind."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.initiatives_context import is_local, is_nobodys, is_others, is_ours, is_topic
from cppcc_loaders.extract.initiatives_lexicon import cue, heads, is_slogan
from cppcc_loaders.extract.initiatives_names import (
    MADE_OURS,
    ROOM,
    SHAPE,
    SUBJECT_OF,
    VIEWED,
    is_joined,
    is_no_name,
    is_shaped,
    kind_inside,
    kind_of_name,
    known_kind,
)
from cppcc_loaders.extract.initiatives_signs import (
    held_as,
    is_adopted,
    is_counted_event,
    is_counted_name,
    is_day,
    is_held_by_name,
    is_lectern,
    is_mode_of_work,
    is_opened,
    is_part_of_name,
    is_series,
    sort_of,
)
from cppcc_loaders.extract.initiatives_tail import BASIS, Tail, completed, read_tail
from cppcc_loaders.extract.quotes import QuoteRow
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.stations_brands import names_station
from cppcc_loaders.extract.stations_lexicon import category_pattern
from cppcc_loaders.records import Range
from cppcc_loaders.swift import swift

__all__ = ["Found", "judge_row"]

_ENOUGH = 2
_COUNTED = re.compile(r"(?:共|达)?[\d一二三四五六七八九十百]+余?[个处家间]")
_PLUS_NAME = Anchored(r"[^+＋]{1,8}(?:[+＋][^+＋]{1,10})+")
_REPORTED = re.compile(r"(?:(?<![微条见])建议(?![案征办信书\d、和等被得引”》])|认为|指出|强调|呼吁|希望|提出[，要])")
_DEMAND = re.compile(r"^(?:[一二三四五六七八九十]?是)?(?:要|应|需|必须)")
_HEADLINE_NAME = re.compile(r"[一-龥·]{1,8}(?:协商|商量|建言|议事|议政|民声|夜话|说事)|(?:协商|议事|建言)[一-龥·]{2,6}")
_GUEST = re.compile(
    r"(?:会见|出席|参加|参与|投身|助力|支持(?![^，]{0,14}委员(?:开展|举办|创办))|参观|致信|来到|应邀|主办|承办|(?<!政)协办|见证)(?:了)?[^，]{0,14}$"
)
_SURE = 2
_TOLD = 4
_STANDING = re.compile(
    r"(?:持续|常态化|长期|扎实|深入|广泛|定期|连续[一-龥\d]{0,3}|创新|全面|大力|首次|精心|每[年季月])(?:组织)?(?:开展|举办|实施)了?$"
)
_DEFINED = re.compile(
    r"(?:是|作为)[^，。]{0,24}(?:推出|打造|开展|创建|搭建|探索|创新|建立|开设|举办|形成)的[^，。]{0,14}"
    r"(?:平台|品牌|节目|栏目|载体|机制|活动|模式|做法|名片|阵地|渠道)"
)
_SHORTEST_ALONE = 3
_TOPIC = re.compile(r"(?:建设|发展|治理|保护|管理|工作|振兴|改革|服务|转型|情况|问题|产业)$")
_AT_PLACE = re.compile(r"(?:村|社区|街道|镇|乡|小区|园区|市场|广场|学校|企业|公司)$")
#: 甲+乙深度融合 is no name, a 清单 that becomes another is a figure of speech.
_BLENDED = re.compile(r"的?(?:深度|有机|有效)?(?:融合|相结合|结合|互促)|(?:转变|转化|变|化)(?:成|为)")
_FOUNDS = re.compile(r"(?:新设|设立|建立|建成|打造|新建|创建|建设|推出|挂牌|成立)(?:了|起)?$")
_LEADER_SAYS = re.compile(r"(?:政协|主席|报告|党组)[^。]{0,40}(?:强调|指出|提出|要求)[^。]*$")
#: 被评为市政协“先进界别”: an honour.
_AWARDED = re.compile(r"(?:被评为|评为|获评|荣获|获得|授予|命名为|荣膺)[^，。“”]{0,14}$")
#: 公司+基地+农户 is a way to run a business.
_IN_BUSINESS = re.compile(r"(?<![协联])(?:合作社|农户|公司|基地|龙头|贫困户|电商|银行|保险|股份)")
_OURS_IN_SUM = Anchored(r"委员|政协|工作室|协商|界别")
#: 微信公众号“某某政协”
_ACCOUNT_BEFORE = Anchored(r"政协(?:官方)?(?P<account>(?:微信)?公众号|视频号|抖音号)$")
#: 坚持“…”制度: what is kept to is a rule of one's own, no slogan.
_KEPT = ("坚持", "落实", "践行", "严格落实", "按照")
#: 开展“委员作业”: set as a task, no figure of speech.
_CARRIED_OUT = ("开展", "实施", "推行", "启动", "探索", "实行", "建立")
#: 参加县法院“…”活动: another body's.
_OTHERS_EVENT = re.compile(
    r"(?:参加|参与|应邀参加)了?(?![^“]*(?:政协|委员会|提案委|专委))[一-龥]{1,10}(?:法院|检察院|局|政府|人大|团[省市县区]委|妇联|公司|学校|集团)(?:组织|举办|开展|主办)?的?$"
)
#: 界别与法律界委员合办“甲乙”: set up by our own, and more than once.
_OURS_HOLDS = re.compile(
    r"(?:政协|委员|界别|专委会|工作室|工作站)[^，。；]{0,14}(?:合办|联办|开办|创办|办起|开设)(?:了|起)?$"
)
#: Meetings under the name of a hall are held on a platform.
_HALL = re.compile(r"(?:议[事政]厅|会客厅)$")
#: In the title of a text other than a rule, quoted words are what it is about.
_IN_TITLE = re.compile(r"《[^《》\n]*$")
_RULE_ENDS = re.compile(r"[^《》\n]*(?:办法|制度|机制|方案|规则|意见|通知|细则)(?:（[^（）]*）)?》")
#: What an article is about is said once and holds for all its mentions (“甲乙讲堂”是市政协……的一项品牌活动).
_CALLED = re.compile(r"是[^。；，]{2,50}的(?:一[个项张块])?[一-龥]{0,4}?(?P<sort>品牌|平台|栏目)")
_CALLED_KINDS = {"品牌": "brand", "平台": "platform", "栏目": "platform"}
_TOLD_OUTRIGHT = 99
_ONE_ROOM = re.compile(r"(?:基层)?(?:协商)?议事[室厅](?!\d|[一二三四五六七八九十百]|建设|平台)")
#: 开展提案办理“甲乙评议”: the work that a name right after it is of.
_OF_WORK = re.compile(r"(?:提案办理|提案工作|委员学习|委员履职|委员管理|履职管理|民主监督)(?:的)?$")
_LISTED = "\f"


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
    if is_topic(row) or is_others(before) or _OTHERS_EVENT.search(row.lead):
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
    for inner, words in zip(row.inner, names, strict=True):
        hit = _judge(inner, words, row, tail, before + _LISTED * listed)
        if hit and is_nobodys(scene, inner, hit.name, tail.head.word if tail.head else ""):
            continue
        if hit and (hit.weight > _TOLD or cue("marker").search(hit.name) or (ours and is_local(scene, row))):
            yield hit


def _sort_of_stations(scene: Scene, row: QuoteRow) -> Found:
    """Stations by the dozen under one brand (新设“甲乙”委员工作站24个): a brand of the committee."""
    noun = category_pattern().search(scene.text, row.span.end)
    name = scene.words(row.inner[-1]) + scene.text[row.span.end : noun.end() if noun else row.span.end]
    return Found(row.inner[-1], "initiative-sort-of-stations", name, "brand", None, 1)


def _is_no_word(name: str, row: QuoteRow, tail: Tail, before: str, *, mode: bool) -> bool:
    """Whether quoted words are a room that somebody visits, a figure of speech or no name at all."""
    if tail.head is None and ROOM.search(name) and (_AT_PLACE.search(row.lead) or VIEWED.search(before)):
        return True
    if tail.head is None and _BLENDED.match(row.tail):
        return True
    if name.endswith("作业") and row.lead.endswith(_CARRIED_OUT):
        return False
    if tail.head and tail.head.word == "品牌" and _last(cue("product"), name) == 0:
        return True
    if _IN_BUSINESS.search(name) and _PLUS_NAME.fullmatch(name) and not _OURS_IN_SUM.search(name):
        return True
    return is_no_name(name, tail.head) and (is_slogan(name) or not (mode and _PLUS_NAME.fullmatch(name)))


def _is_room_or_wish(row: QuoteRow) -> bool:
    """Whether a known name is that of one room (在街道“甲乙丙”议事厅), or only wished for (让“甲乙丙”成为风气)."""
    return bool(_ONE_ROOM.match(row.tail)) or row.lead.endswith(("让", "使"))


def _known(inner: Range, name: str, words: str, row: QuoteRow, tail: Tail) -> Found | None:
    """A name that is an initiative wherever it stands, also as the platform before a topic (请你来协商·甲乙治理)."""
    platform = name.split("·", maxsplit=1)[0]
    if platform != name and known_kind(platform) == "platform" and not is_part_of_name(name):
        span = Range(inner.start, inner.start + len(platform))
        return Found(span, "initiative-known-name", platform, "platform", platform, 9)
    kind = known_kind(name)
    if kind is None or (tail.forbids and row.tail.startswith("等")):
        return None
    if (told := _CALLED.match(row.tail)) and kind == "platform":
        return Found(inner, "initiative-known-name", name, _CALLED_KINDS[told["sort"]], words, _TOLD_OUTRIGHT)
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
    return _told(inner, name, words, row) or _judge_by_points(inner, words, row, tail, before)


def _told(inner: Range, name: str, words: str, row: QuoteRow) -> Found | None:
    """A name whose sentence says outright what it is: talks under a name, a sort, the head of a headline."""
    if is_held_by_name(name, row):
        kind = "platform" if _HALL.search(name) else "brand"
        return Found(inner, "initiative-meetings-brand", name, kind, words, 1)
    if name.endswith("读书会") and is_series(row):
        return Found(inner, "initiative-counted-readings", name, "campaign", words, _SURE)
    if sort := sort_of(row) or ("campaign" if is_day(row, name) else None):
        return Found(inner, "initiative-sort-told", name, kind_inside(name) or sort, words, _TOLD)
    account = _ACCOUNT_BEFORE.search(row.lead) if name.endswith("政协") else None
    if account:
        return Found(inner, "initiative-account", name + account["account"], "platform", words, _SURE)
    if _is_headline(name, row):
        return Found(inner, "initiative-headline", name, "brand", words, 1)
    return None


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
    if tail.forbids or (tail.head is None and len(name) < _SHORTEST_ALONE) or _score(name, row, tail, before) < _ENOUGH:
        return None
    return _found(inner, name, tail, row.lead, words)


def _found(span: Range, name: str, tail: Tail, lead: str | None, quoted: str | None = None) -> Found:
    kind, rule, weight = kind_of_name(name, tail.head, lead or "")
    if tail.head is None and _HALL.search(name):
        kind = "platform"
    return Found(span, rule, completed(name, tail, kind), kind, quoted, weight)


def _score(name: str, row: QuoteRow, tail: Tail, before: str) -> int:
    marked = bool(cue("marker").search(name))
    lead = _OF_WORK.sub("", row.lead)
    verb = _last(cue("verb-strong"), lead)
    score = (1 if tail.head and tail.head.word == "做法" else 2 * bool(tail.head)) + marked
    if verb is not None and verb <= 3:  # noqa: PLR2004
        score += 2 if is_shaped(name) else 1
    elif _last(cue("verb"), lead) is not None:
        score += 1
    score += _signs(name, row, marked=marked)
    score += kind_inside(name) == "brand" or (kind_inside(name) is not None and score > marked)
    score += 2 * (before.endswith(_LISTED) and bool(SHAPE.search(name)))
    score += 2 * bool(SUBJECT_OF.search(row.lead) and _fits_subject(name, row, marked=marked))
    score += (is_counted_name(row) and len(name) > _SHORTEST_ALONE) + 2 * is_lectern(name, row)
    score += not row.tail and bool(_OURS_HOLDS.search(row.lead))
    score += is_adopted(name, row) and is_shaped(name)
    score += 2 * bool(MADE_OURS.search(row.lead))
    score += not row.tail and bool(_STANDING.search(row.lead))
    score += 3 * bool(_DEFINED.match(row.tail))
    score += 2 * bool(BASIS.search(row.tail) and row.lead.endswith(("以", "依托", "把")))
    kept = tail.head is not None and tail.head.completes == "yes" and row.lead.endswith(_KEPT)
    if _last(cue("slogan"), row.lead) == 0 and not kept:
        score -= 1 if tail.head and marked else 3
    if not marked and _GUEST.search(row.lead):
        score -= 3
    if not (marked or cue("marker").search(tail.words)) and (_REPORTED.search(before) or _DEMAND.match(row.lead)):
        score -= 1 if tail.head and _LEADER_SAYS.search(before) else 2
    return score


def _fits_subject(name: str, row: QuoteRow, *, marked: bool) -> bool:
    """Whether words right after whose they are (街道“…”) look like a name; a village's must speak of CPPCC work."""
    if name.endswith("提案") or not is_shaped(name):
        return False
    return marked or not _AT_PLACE.search(row.lead) or kind_inside(name) == "brand"


def _signs(name: str, row: QuoteRow, *, marked: bool) -> int:
    """Points for a name held in series, just opened, or made of two parts with words of CPPCC work."""
    likely = marked or is_shaped(name)
    score = (1 + likely) * (is_series(row) or is_opened(row))
    score += marked and "·" in name
    score += bool(_COUNTED.match(row.tail)) and kind_inside(name) == "platform"
    return score + (marked and kind_inside(name) in {"mechanism", "method"})


def _is_headline(name: str, row: QuoteRow) -> bool:
    """A short line that begins with a name of deliberation (“渔乡建言”惠民生)."""
    return row.heads and len(row.inner) == 1 and bool(_HEADLINE_NAME.fullmatch(name)) and "、" not in row.tail


def _last(pattern: re.Pattern[str], lead: str) -> int | None:
    """How many characters stand between the last match and the end of the words, None without a match."""
    ends = [match.end() for match in pattern.finditer(lead)]
    return len(lead) - ends[-1] if ends else None
