"""How much the words around a quotation speak for it being the name of an initiative."""

import re

from cppcc_loaders.extract.initiatives_lexicon import cue
from cppcc_loaders.extract.initiatives_lively import is_carried
from cppcc_loaders.extract.initiatives_names import MADE_OURS, SHAPE, SUBJECT_OF, is_shaped, kind_inside
from cppcc_loaders.extract.initiatives_signs import (
    is_adopted,
    is_counted_name,
    is_lectern,
    is_named_so,
    is_opened,
    is_series,
)
from cppcc_loaders.extract.initiatives_tail import BASIS, Tail
from cppcc_loaders.extract.quotes import QuoteRow

__all__ = ["AT_PLACE", "LISTED", "SHORTEST_ALONE", "behind_last", "score_of"]

#: Stands behind the words before a row that goes on a list of initiatives.
LISTED = "\f"
#: Fewer characters make a name only with a noun behind them.
SHORTEST_ALONE = 3
AT_PLACE = re.compile(r"(?:村|社区|街道|镇|乡|小区|园区|市场|广场|学校|企业|公司)$")

#: Nouns that say little by themselves.
_WEAK_HEADS = frozenset({"做法", "办法", "分担办法", "走访", "义诊", "试点", "示范基地", "实践基地"})
#: 今年的“界别议事月”, 墙上的一张“民情地图”
_AGAIN = re.compile(
    r"(?:(?:今年|去年|每年|本年度|本月|本周|本期|这次|此次|一年一度|首届)的|[一这那][张本幅块面只艘条辆间])$"
)
_COUNTED = re.compile(r"(?:共|达)?[\d一二三四五六七八九十百]+余?[个处家间]")
_REPORTED = re.compile(
    r"(?:(?<![微条见])建议(?!(?:着力|重点|继续)?(?:抓好|做好|着力)|[案征办信书\d、和等被得引”》])|认为|指出|强调|呼吁|希望|提出[，要])"
)
_DEMAND = re.compile(r"^(?:[一二三四五六七八九十]?是)?(?:要(?!求)|应|需|必须)")
_GUEST = re.compile(
    r"(?:会见|出席|参加|参与|投身|助力|支持(?![^，]{0,14}委员(?:开展|举办|创办))|参观|致信|来到|应邀|(?<!轮流)主办|(?<!轮流)承办|(?<!政)协办|见证)(?:了)?[^，]{0,14}$"
)
_STANDING = re.compile(
    r"(?:持续|常态化|长期|扎实|深入|广泛|定期|连续[一-龥\d]{0,3}|创新|全面|大力|首次|精心|每[年季月])(?:组织)?(?:开展|举办|实施)了?$"
)
_DEFINED = re.compile(
    r"(?:是|作为)[^，。]{0,24}(?:推出|打造|开展|创建|搭建|探索|创新|建立|开设|举办|形成)的[^，。]{0,14}"
    r"(?:平台|品牌|节目|栏目|载体|机制|活动|模式|做法|名片|阵地|渠道)"
)
_LEADER_SAYS = re.compile(r"(?:政协|主席|报告|党组)[^。]{0,40}(?:强调|指出|提出|要求)[^。]*$")
#: 坚持“…”制度: what is kept to is a rule of one's own, no slogan.
_KEPT = ("坚持", "落实", "践行", "严格落实", "按照")
#: 界别与法律界委员合办“甲乙”: set up by our own, and more than once.
_OURS_HOLDS = re.compile(
    r"(?:政协|委员|界别|专委会|工作室|工作站|联络[组站]|活动组)[^，。；]{0,14}(?:合办|联办|开办|创办|办起|开设)(?:了|起)?$"
)
#: 在全体委员中推行“人人解一道难题”
_AMONG_ALL = re.compile(
    r"在(?:全体|全县|全市|全区|广大|住[一-龥]{1,4})?(?:政协)?(?:委员|机关干部|界别|政协系统)中(?:组织|部署|深入|广泛|持续)?(?:开展|推行|部署|实施|组织|发起|倡导|推开)(?:了)?$"
)
#: 9个工作站、31个联络点全部实行“甲乙丙丁”: the stations' own way of working.
_STATIONS_DO = re.compile(
    r"(?:工作站|工作室|联络[站点组]|活动组|议事[室厅]|界别|专委会)(?:都|均|全部|全面|陆续|已|先后)*[一-龥]{0,2}(?:实行|推行|试行)了?$"
)
#: 议题征集、协商议事、跟踪问效“三步工作法”: what a row of steps is called.
_SUMS_UP = re.compile(r"[一-龥]{2,8}、[一-龥]{2,8}(?:、[一-龥]{2,8})+的?$")
#: 开展提案办理“甲乙评议”: the work that a name right after it is of.
_OF_WORK = re.compile(r"(?:提案办理|提案工作|委员学习|委员履职|委员管理|履职管理|民主监督)(?:的)?$")


def score_of(name: str, row: QuoteRow, tail: Tail, before: str) -> int:
    """Points for a name by its own words, the noun behind it, the verb before it and who speaks; two are enough."""
    marked = bool(cue("marker").search(name))
    lead = _OF_WORK.sub("", row.lead)
    verb = behind_last(cue("verb-strong"), lead)
    score = (1 if tail.head and tail.head.word in _WEAK_HEADS else 2 * bool(tail.head)) + marked
    if verb is not None and verb <= 3:  # noqa: PLR2004
        score += 2 if is_shaped(name) else 1
    elif behind_last(cue("verb"), lead) is not None:
        score += 1
    score += _signs(name, row, marked=marked)
    score += kind_inside(name) == "brand" or (kind_inside(name) is not None and score > marked)
    score += 2 * (before.endswith(LISTED) and bool(SHAPE.search(name)))
    score += 2 * bool(SUBJECT_OF.search(row.lead) and _fits_subject(name, row, marked=marked))
    score += (is_counted_name(row) and len(name) > SHORTEST_ALONE) + 2 * is_lectern(name, row)
    score += 2 * (is_named_so(row) and is_shaped(name))
    score += marked and bool(_AGAIN.search(row.lead))
    score += is_carried(row) and is_shaped(name) and "、" not in name
    score += not row.tail and bool(_OURS_HOLDS.search(row.lead))
    score += is_adopted(name, row) and (is_shaped(name) or _STATIONS_DO.search(before) is not None)
    score += 2 * (_SUMS_UP.search(row.lead) is not None and bool(SHAPE.search(name)))
    score += 2 * bool(_AMONG_ALL.search(row.lead))
    score += 2 * bool(MADE_OURS.search(row.lead))
    score += not row.tail and bool(_STANDING.search(row.lead))
    score += 3 * bool(_DEFINED.match(row.tail))
    score += 2 * bool(BASIS.search(row.tail) and row.lead.endswith(("以", "依托", "把")))
    kept = tail.head is not None and tail.head.completes == "yes" and row.lead.endswith(_KEPT)
    if behind_last(cue("slogan"), row.lead) == 0 and not kept:
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
    return marked or not AT_PLACE.search(row.lead) or kind_inside(name) == "brand"


def _signs(name: str, row: QuoteRow, *, marked: bool) -> int:
    """Points for a name held in series, just opened, or made of two parts with words of CPPCC work."""
    likely = marked or is_shaped(name)
    score = (1 + likely) * (is_series(row) or is_opened(row))
    score += marked and "·" in name
    score += bool(_COUNTED.match(row.tail)) and kind_inside(name) == "platform"
    return score + (marked and kind_inside(name) in {"mechanism", "method"})


def behind_last(pattern: re.Pattern[str], lead: str) -> int | None:
    """How many characters stand between the last match and the end of the words, None without a match."""
    ends = [match.end() for match in pattern.finditer(lead)]
    return len(lead) - ends[-1] if ends else None
