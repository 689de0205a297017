"""Initiatives named without quotation marks: known names, public accounts, campaigns of members, parallel modes."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

import daachorse

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.initiatives_context import is_ours
from cppcc_loaders.extract.initiatives_judge import Found
from cppcc_loaders.extract.initiatives_lexicon import cue, known_names
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.words import tag
from cppcc_loaders.records import Range

__all__ = ["find_bare_names"]

_ACCOUNT = re.compile(r"(?:官方)?微信公众号|公众号")
_CAMPAIGN = Anchored(
    r"委员(?:走?进|走|下)(?:社区|基层|企业|校园|学校|农村|乡村|乡镇|村|机关|园区|网格|家庭|市场)(?=(?:系列|主题)*活动)"
)
_WHOSE = re.compile(r"(?:政协|界别)$")
_COURSE = Anchored(r"进(?:社区|校园|乡村|农村|企业|机关|基层)公益(?:课堂|讲堂|行|服务)(?=活动)")
_WORD_BEFORE = 6
_SOFTWARE = re.compile(r"《(?P<name>[^》\n]{2,30}(?:系统|平台|软件|APP|小程序|公众号))》")
#: 市政协与融媒体中心合办的《甲乙面对面》栏目
_COLUMN = re.compile(r"《(?P<name>[^》\n]{2,16})》(?:电视|广播|网络|融媒体|访谈|专题)*(?:栏目|节目|专栏)")
_OUR_COLUMN = re.compile(r"(?:政协|委员)[^。；《]{0,24}(?:合办|联办|开办|开设|创办|主办|推出|打造)(?:了|的)?$")
_PARALLEL = Anchored(
    r"(?:探索|推行|实行|创新|采取|采用|建立|形成|创立|打造|构建|健全|完善|固化|推广|总结|摸索|提炼|坚持|运用|实施)(?:了|出|起)?(?P<name>[一-龥]{4}(?:、[一-龥]{4}){1,4}(?:的)?(?:工作|履职|协商|议事|督办)?(?:模式|工作法|机制))"
)
#: 甲点题、乙解题、丙破题工作模式由此成形: named where it is told to have grown.
_GROWN = Anchored(
    r"(?:^|(?<=[，。；：]))(?P<name>[一-龥]{4}(?:、[一-龥]{4}){1,4}(?:的)?(?:工作|履职|协商|议事|督办)?(?:模式|工作法|机制))"
    r"(?:也|便|就|逐渐|逐步|由此|从此|随之|日益|已|基本|渐渐)*(?:成形|成型|形成|定型|成熟|确立|诞生|固定|推开|推广|运行|建立)",
    re.MULTILINE,
)
#: Without one of these nothing of the kind is told.
_GREW: Final = re.compile(
    "(?:模式|工作法|机制)(?:也|便|就|逐渐|逐步|由此|从此|随之|日益|已|基本|渐渐)*"
    "(?:成形|成型|形成|定型|成熟|确立|诞生|固定|推开|推广|运行|建立)"
)
#: 把六月定为走访委员月: a month or day of the committee's own.
_MONTH = Anchored(r"(?:把|将)[^，。；“”]{2,14}(?:定为|确定为|设为)(?P<name>[一-龥]{4,10}[日周月年])(?=[，。；])")
_QUOTED = re.compile(r"[“《][^”》\n]*$")


def find_bare_names(scene: Scene, *, taken: tuple[Range, ...]) -> Iterator[Found]:
    """Names outside quotation marks that do not lie in a range already taken."""
    for match in scene.find(_SOFTWARE):
        yield Found(Range(*match.span("name")), "initiative-software", match["name"], "platform", match["name"], 2)
    for match in scene.find(_COLUMN):
        if _OUR_COLUMN.search(scene.text, scene.sentence_at(match.start()).start, match.start()):
            yield Found(Range(*match.span("name")), "initiative-column", match["name"], "platform", match["name"], 2)
    for hit in _candidates(scene):
        if not any(s.start <= hit.span.start < s.end for s in taken) and not _inside_marks(scene, hit.span.start):
            yield hit


def _candidates(scene: Scene) -> Iterator[Found]:
    for known in known_names() if _bare_words().find(scene.text) else ():
        if any(word in scene.text for word in known.bare):
            for match in scene.find(_sought(known.pattern)):
                yield Found(Range(*match.span()), "initiative-known-name", match.group(), known.kind, match.group(), 9)
    for mention in scene.committees:
        account = _ACCOUNT.match(scene.text, mention.span.end)
        if account and mention.explicit:
            span = Range(mention.span.start, account.end())
            yield Found(span, "initiative-public-account", scene.words(span), "platform", None, 2)
    for match in scene.find(_CAMPAIGN):
        whose = _WHOSE.search(scene.text, max(0, match.start() - 2), match.start())
        span = Range(whose.start() if whose else match.start(), match.end())
        yield Found(span, "initiative-members-go", scene.words(span), "campaign", scene.words(span), 2)
    for match in scene.find(_COURSE):
        word = tag(re.split(r"[^一-龥]", scene.text[match.start() - _WORD_BEFORE : match.start()])[-1])[-1:]
        span = Range(match.start() - sum(len(w) for w, _ in word), match.end())
        yield Found(span, "initiative-public-course", scene.words(span), "campaign", None, 2)
    yield from _modes_and_months(scene)


def _modes_and_months(scene: Scene) -> Iterator[Found]:
    """Parallel modes by the verb before or behind them, months and days that the committee sets."""
    for match in scene.find(_MONTH):
        if cue("marker").search(match["name"]):
            yield Found(Range(*match.span("name")), "initiative-month-set", match["name"], "campaign", None, 2)
    grown = scene.find(_GROWN) if _GREW.search(scene.text) else ()
    for match in (*scene.find(_PARALLEL), *grown):
        if not cue("marker").search(match["name"]) or not is_ours(scene, match.start()):
            continue
        kind = "mechanism" if match["name"].endswith("机制") else "method"
        yield Found(Range(*match.span("name")), "initiative-parallel-mode", match["name"], kind, None, 2)


@cache
def _sought(name: re.Pattern[str]) -> Anchored:
    """A known name's pattern, searched where its words stand."""
    return Anchored(name)


@cache
def _bare_words() -> daachorse.CharwiseDoubleArrayAhoCorasick:
    """The words without one of which a text has no known name outside quotation marks."""
    words = sorted({word for known in known_names() for word in known.bare})
    return daachorse.CharwiseDoubleArrayAhoCorasick(words or ["\0"])


def _inside_marks(scene: Scene, at: int) -> bool:
    return bool(_QUOTED.search(scene.text, scene.sentence_at(at).start, at))
