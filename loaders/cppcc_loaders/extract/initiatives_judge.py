"""Whether quoted words are the name of an initiative, and of which kind."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from cppcc_loaders.extract.initiatives_lexicon import Head, cue, head_pattern, heads, is_slogan, known_names
from cppcc_loaders.extract.memo import remembered
from cppcc_loaders.extract.quotes import QuoteRow
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY

__all__ = ["Found", "is_ours", "judge_row"]

_ENOUGH = 2
_LONGEST_MODIFIER = 14
_LONGEST_LISTED = 24
_LONGEST_KEPT = 10
_SHORT_NAME = 4
_SHORTEST_NAME = 2
_LONGEST_HEADLESS = 9
_SOFTWARE = frozenset({"小程序", "公众号", "系统", "软件", "平台"})
_SPEECH = re.compile(r"[。！？；：]|^[^一-龥\d]|……")
_PLUS_NAME = re.compile(r"[^+＋]{1,8}(?:[+＋][^+＋]{1,10})+")
_NUMBERED = re.compile(r"[一二三四五六七八九十两双\d][一-龥]{1,2}")
_BARE_CATEGORY = re.compile(
    r"(?:(?:政协)?(?:界别)?(?:委员)?(?:工作站|工作室|联络站|联络点|联系点|活动组|活动小组|活动站|之家|会客厅|通道)|"
    r"(?:基层)?(?:协商)?议事[室会厅]|(?:政协|委员)(?:微信群|微信公众号|公众号|网站|APP|通道)|委员|政协|提案|界别|微心愿)"
)
_INSIDE = (
    (
        "platform",
        re.compile(
            r"(?:论坛|讲堂|讲坛|课堂|学堂|沙龙|书院|直播间|平台|热线|茶馆|茶座|茶室|驿站|议事[厅堂室]|会客厅|圆桌|书房|书屋|APP)$"
        ),
    ),
    ("brand", re.compile(r"(?:品牌|夜话会?|夜谈|恳谈|说事|议事|有话说|来商量|好商量|之声|面对面)$")),
    ("mechanism", re.compile(r"(?:清单|机制|制度|体系|闭环|链条|台账|矩阵)$")),
    (
        "method",
        re.compile(r"(?:工作法|协商法|议事法|模式|[一二三四五六七八九十]步法)$|^[一-龥]{1,4}(?:协商|监督|视察|议政)$"),
    ),
    ("campaign", re.compile(r"(?:[年月日周季]|行动|计划|工程|活动|行|读书班|主题党日)$")),
)
_BY_VERB = (
    ("brand", re.compile(r"(?:打造|擦亮|叫响|唱响|做优|做强|做亮|培育|塑造)")),
    ("platform", re.compile(r"(?:搭建|依托|登录|用好|用活|开设|创办|开通|上线|借助|维护)")),
    ("mechanism", re.compile(r"(?:建立|健全|完善|落实|构建|形成)")),
    ("method", re.compile(r"(?:推行|探索|实行|采取|采用|运用)")),
)
_REPORTED = re.compile(r"(?:建议|认为|指出|强调|呼吁|希望|提出[，要])")
_DEMAND = re.compile(r"^(?:[一二三四五六七八九十]?是)?(?:要|将|应|需|必须)")
_TOPIC_BEFORE = re.compile(r"(?:^|[^所])(?:围绕|就|关于|题为|聚焦|针对|以)$")
_TOPIC_AFTER = re.compile(
    r"^(?:的|等)?(?:为(?:主题|题|议题|课题|内容)|进行|开展(?!活动)|建言|协商议政|作大会发言|议政)"
)
_SHAPE = re.compile(r"^[一二三四五六七八九十百千万双两\d][一-龥]|[一-龥][·—－-][一-龥]")
_HEADLINE_NAME = re.compile(r"[一-龥·]{1,8}(?:协商|商量|建言|议事|议政|民声|夜话|说事)|(?:协商|议事|建言)[一-龥·]{2,6}")
_SUBJECT_OF = re.compile(r"(?:街道|社区|镇|乡|村|政协|界别|[站室])$")
_BASIS = re.compile(r"为(?:[一-龥]{0,4})?(?:抓手|载体|平台|依托|契机|牵引|主线)")
_VERBAL = re.compile(r"^[和与及]|[是在将使让把了已]|成为|作为|获得|赢得|提供|提升|促进|支撑|纳入|标志性")
_GUEST = re.compile(
    r"(?:会见|出席|参加|参与|投身|助力|支持|参观|致信|来到|应邀|主办|承办|(?<!政)协办|见证)(?:了)?[^，]{0,14}$"
)
_ADVICE = re.compile(
    r"(?:委员们?|代表|常委|大家|与会[一-龥]{1,4}|专家)(?:们|普遍|纷纷|一致|还)?(?:建议|认为|提出|指出|表示|谈到|说)"
)
_OWN_WORDS = re.compile(r"政协|委员(?!会)|提案|协商|界别|建言")
_DENSE = 6.0
_SURE = 2
_LISTED = "\f"
_MEETING = re.compile(r"(?:协商|座谈|议政|主席|常委|全体|专题|通报|工作)[一-龥]{0,2}会议?$")
_FIGURE = re.compile(
    r"(?:新时代)?(?:人民)?(?:政协|委员|履职|协商|建言|议政|提案)(?:好|新|最强|之)?"
    r"(?:声音|故事|力量|智慧|方案|担当|作为|样板|样子|贡献|风采|元素|温度|篇章|之花|能|力|智|为|蓝|红|能量|名片|本领|铁军|责任)"
    r"|.*(?:档案|成绩单|作业|答卷|责任田|一本账|账本|必修课|主战场|新篇章|通行证|身份证|考题|答题卡)"
)
_FESTIVAL = re.compile(
    r"(?:[一二三四五六七八九十]{1,2}|\d{1,2})[·.、](?:[一二三四五六七八九十]{1,2}|\d{1,2})|.{1,4}节|(?:世界|国家|国际|全国|全民).*[日周月]|\d+"
)
_ACTOR = re.compile(r"政协|委员(?!会)|专委会|界别")


@dataclass(frozen=True, slots=True)
class Found:
    """A mention of an initiative: `quoted` are the words inside the marks, `weight` how much its kind is worth."""

    span: Range
    rule: str
    name: str
    kind: str
    quoted: str | None
    weight: int


@dataclass(frozen=True, slots=True)
class _Tail:
    """What follows a row: its head noun, the words up to the end of it, or that they forbid an initiative."""

    head: Head | None = None
    words: str = ""
    forbids: bool = False


def judge_row(scene: Scene, row: QuoteRow, *, listed: bool = False) -> Iterator[Found]:
    """The initiatives among the quotations of one row; `listed`: the row goes on a list whose last item is one."""
    tail = _read_tail(row.tail)
    line = scene.sentence_at(row.span.start)
    before = scene.text[line.start : row.span.start]
    names = [scene.words(inner) for inner in row.inner]
    if _is_topic(row) or _is_others(before):
        return
    ours = is_ours(scene, row.span.start)
    if ours and _is_joined(names, tail):
        yield _found(row.span, "".join(names), tail, None)
        return
    for inner, words in zip(row.inner, names, strict=True):
        hit = _judge(inner, words, row, tail, before + _LISTED * listed)
        if hit and (hit.weight > _SURE or cue("marker").search(hit.name) or (ours and _is_local(scene, row))):
            yield hit


def _judge(inner: Range, words: str, row: QuoteRow, tail: _Tail, before: str) -> Found | None:
    name = words.strip()
    kind = _known_kind(name)
    if kind and not (tail.forbids and row.tail.startswith("等")):
        return Found(inner, "initiative-known-name", name, kind, words, 9)
    if _is_no_name(name, tail):
        return None
    if _PLUS_NAME.fullmatch(name) and cue("marker").search(name) and not tail.forbids and tail.head is None:
        return Found(inner, "initiative-plus-name", _completed(name, tail, "method"), "method", words, 2)
    if _is_headline(name, row):
        return Found(inner, "initiative-headline", name, "brand", words, 1)
    if tail.forbids or _score(name, row, tail, before) < _ENOUGH:
        return None
    return _found(inner, name, tail, row.lead, words)


def _is_bare(name: str, tail: _Tail) -> bool:
    """A category of stations is no name, unless a platform is called so (“委员会客厅”小程序)."""
    if _BARE_CATEGORY.fullmatch(name):
        return not (tail.head and tail.head.word in _SOFTWARE)
    return tail.head is None and ("的" in name or (bool(re.search(r"[、，]", name)) and len(name) > _LONGEST_HEADLESS))


def _is_no_name(name: str, tail: _Tail) -> bool:
    """Doctrines, figures of speech, festivals, kinds of meeting, whole sentences, bare categories."""
    if (
        is_slogan(name)
        or (tail.head is None and _FIGURE.fullmatch(name))
        or _SPEECH.search(name)
        or len(name) < _SHORTEST_NAME
    ):
        return True
    if _FESTIVAL.fullmatch(name) and not _completes(tail):
        return True
    return (_MEETING.search(name) is not None and tail.head is None) or _is_bare(name, tail)


def _found(span: Range, name: str, tail: _Tail, lead: str | None, quoted: str | None = None) -> Found:
    kind, rule, weight = _kind(name, tail, lead or "")
    return Found(span, rule, _completed(name, tail, kind), kind, quoted, weight)


def _score(name: str, row: QuoteRow, tail: _Tail, before: str) -> int:
    marked = bool(cue("marker").search(name))
    verb = _last(cue("verb-strong"), row.lead)
    score = 2 * bool(tail.head) + marked
    if verb is not None and verb <= 3:  # noqa: PLR2004
        score += 2 if _is_shaped(name) else 1
    elif _last(cue("verb"), row.lead) is not None:
        score += 1
    score += _inside(name) == "brand" or (_inside(name) is not None and score > marked)
    score += 2 * (before.endswith(_LISTED) and bool(_SHAPE.search(name)))
    score += 2 * bool(_SUBJECT_OF.search(row.lead) and _SHAPE.search(name))
    score += 2 * bool(_BASIS.search(row.tail) and row.lead.endswith(("以", "依托", "把")))
    if _last(cue("slogan"), row.lead) == 0:
        score -= 1 if tail.head and marked else 3
    if not marked and _GUEST.search(row.lead):
        score -= 3
    if not marked and (
        _REPORTED.search(before) or (_DEMAND.match(row.lead) and tail.head and tail.head.kind == "campaign")
    ):
        score -= 2
    return score


def _completes(tail: _Tail) -> bool:
    """Whether a noun follows that takes a bare number to a name (“1158”工作法)."""
    return tail.head is not None and tail.head.completes == "yes"


def _is_headline(name: str, row: QuoteRow) -> bool:
    """A short line that begins with a name of deliberation (“渔乡建言”惠民生)."""
    return row.heads and len(row.inner) == 1 and bool(_HEADLINE_NAME.fullmatch(name)) and "、" not in row.tail


def _is_shaped(name: str) -> bool:
    """Whether quoted words have the shape of a name: 四下乡, 甲乙丙丁·戊己庚辛, …读书班, words of CPPCC work."""
    return bool(_SHAPE.search(name) or cue("marker").search(name) or _inside(name))


def _inside(name: str) -> str | None:
    """The kind that the end of the name itself says."""
    return next((kind for kind, pattern in _INSIDE if pattern.search(name)), None)


def _last(pattern: re.Pattern[str], lead: str) -> int | None:
    """How many characters stand between the last match and the end of the words, None without a match."""
    ends = [match.end() for match in pattern.finditer(lead)]
    return len(lead) - ends[-1] if ends else None


def _read_tail(words: str) -> _Tail:
    longest = _LONGEST_LISTED if words.startswith("、") else _LONGEST_MODIFIER
    match = head_pattern().search(words[: longest + 6])
    if match is None or match.start() > longest:
        return _Tail()
    between = words[: match.start()]
    if (
        _VERBAL.search(between)
        or ("、" in between and "等" not in between)
        or "的" in between[2:]
        or _BASIS.search(between)
    ):
        return _Tail()
    if match["event"] or match["stop"]:
        return _Tail(forbids="等" not in between[1:])
    return _Tail(heads()[match["head"]], words[: match.end()])


def _completed(name: str, tail: _Tail, kind: str) -> str:
    """The name with the noun that completes it: 1158 + 工作法."""
    head = tail.head
    if head is None or head.completes == "no" or name.endswith(head.word):
        return name
    if head.completes == "short" and (len(name) > _SHORT_NAME or head.kind != kind):
        return name
    if head.completes == "yes" and _inside(name) == kind:
        return name
    more = re.sub(r"^等|^的|^等的", "", tail.words)
    return name + (more if len(more) <= _LONGEST_KEPT else head.word)


def _kind(name: str, tail: _Tail, lead: str) -> tuple[str, str, int]:
    if tail.head:
        return tail.head.kind, f"initiative-{tail.head.word}", 2
    inside = _inside(name)
    if inside:
        return inside, f"initiative-name-{inside}", 1
    if _SUBJECT_OF.search(lead):
        return "brand", "initiative-subject-of", 1
    for kind, pattern in _BY_VERB:
        if pattern.search(lead[-8:]):
            return kind, f"initiative-verb-{kind}", 1
    return "campaign", "initiative-verb-campaign", 1


def _known_kind(name: str) -> str | None:
    return next((known.kind for known in known_names() if known.pattern.fullmatch(name)), None)


def _is_joined(names: list[str], tail: _Tail) -> bool:
    """“五定”“六有”标准 is one name."""
    return len(names) > 1 and bool(tail.head and tail.head.completes == "yes") and all(map(_NUMBERED.fullmatch, names))


def _is_topic(row: QuoteRow) -> bool:
    return (bool(_TOPIC_AFTER.match(row.tail)) and bool(_TOPIC_BEFORE.search(row.lead))) or row.lead.endswith(
        ("题为", "主题为", "主题是", "议题是", "主题：")
    )


def _is_local(scene: Scene, row: QuoteRow) -> bool:
    """National news quotes much policy: there the clause itself must name the CPPCC or its members."""
    return scene.home != COUNTRY or bool(_ACTOR.search(row.lead))


def is_ours(scene: Scene, at: int) -> bool:
    """Whether CPPCC work is told at a position: its sentence says so, or the whole article is about it.

    What members advise in a meeting (委员们建议…) is not what their committee does.
    """
    line, paragraph = scene.sentence_at(at), scene.paragraph_at(at)
    if _ADVICE.search(scene.text, paragraph.start, line.start):
        return False
    return bool(_ACTOR.search(scene.text, line.start, line.end)) or remembered(scene, _density) >= _DENSE


def _density(scene: Scene) -> float:
    """Words of CPPCC work in a thousand characters of the article."""
    return 1000 * sum(1 for _ in scene.find(_OWN_WORDS)) / max(len(scene.text), 1)


def _is_others(before: str) -> bool:
    """Whether the sentence speaks of another body than a committee just before the place."""
    own = max((m.end() for m in _ACTOR.finditer(before)), default=-1)
    return any(m.end() > own for m in _others_pattern().finditer(before))


@cache
def _others_pattern() -> re.Pattern[str]:
    """Another body at the head of a clause, or one whose campaign is joined or carried out."""
    start = r"(?:^|[，；：、]|结合|落实|贯彻|按照|响应|参与)"
    return re.compile(rf"{start}(?:(?![在向为对与从同和])[^，；：、]){{0,5}}?(?:{cue('other').pattern})")
