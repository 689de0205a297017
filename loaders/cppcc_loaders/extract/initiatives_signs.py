"""Signs around quoted words that they are the name of something held again and again, or just opened."""

import re
from typing import Final

from cppcc_loaders.extract.quotes import QuoteRow

__all__ = [
    "held_as",
    "is_adopted",
    "is_counted_event",
    "is_counted_name",
    "is_day",
    "is_held_by_name",
    "is_honoured",
    "is_lectern",
    "is_mode_of_work",
    "is_named_so",
    "is_opened",
    "is_part_of_name",
    "is_series",
    "sort_next",
    "sort_of",
    "sort_outright",
]

_NUMBER = r"第?[一二三四五六七八九十百两\d]+余?多?"
_SERIES_AFTER = re.compile(
    rf"(?:等)?[一-龥]{{0,8}}?{_NUMBER}[期场届季讲](?![一-龥]?会)|(?:活动)?(?:已|已经|先后|累计|共|连续|接连)*(?:开展|举办|组织|召开|举行|办|开)(?:了|过)?{_NUMBER}(?:[期场届季讲次载](?![一-龥]?会)|年(?!来|前|后|度|间|内))|[一-龥]{{0,4}}{_NUMBER}次"
    rf"|(?:活动)?的(?:{_NUMBER}|首|又一|最后一)[站场讲课期]"
)
#: One of these stands in all of them.
_COUNTS: Final = re.compile(r"[一二三四五六七八九十百两\d首]")
#: 小戏在“甲乙戏台”连续上演四场
_PLAYED = re.compile(
    r"(?:[里上内])?(?:连续|先后|已|共|接连|陆续|轮番)*(?:上演|演出|展出|展演|放映|播出|巡演|演|亮相|登台|首演|公演)"
)
_SERIES_BEFORE = re.compile(rf"(?:{_NUMBER}[期场届轮]|首[期场届])(?:的)?$")
_OPENED = re.compile(
    r"(?:正式|准时|如期|首次|首期|首场|隆重|再次|又)?(?:开张|开讲|开课|开播|开班|启动|上线|启用|亮相|开馆|开谈|开议|开门迎客|开席|开场|开市|开锣|开坛|开聊|开锅|揭牌|发布(?!会))"
)
_LONGEST_NAME = 12
_FEW = 4
#: “甲乙”是界别的品牌: whose it is and what sort of thing.
_SORT = re.compile(
    r"是(?:[一-龥]{0,8}(?:政协|委员(?!会)|界别|专委会|工作室|工作站|机关))[一-龥]{0,8}?的?(?:一[个项张块])?[一-龥]{0,6}?"
    r"(?P<sort>读书会|读书活动|主题活动|系列活动|品牌|平台|栏目|讲堂|论坛)$"
)
#: “甲乙”是区政协2022年推出的街道协商品牌
_SORT_MADE = re.compile(
    r"是[^，。]{0,30}(?:推出|打造|开展|创建|搭建|搭起|搭设|探索|创新|建立|开设|举办|形成|培育|创办|开办|发起|设立|创设|首创|自创|创立|研发|开发|开通|开辟"
    r"|构建|承办|主办|联办|合办|共建|组织|策划|设计|孵化|擦亮|叫响|主推|力推|实施|推行|牵头|注册)的[^，。]{0,12}?"
    r"(?P<sort>读书会|读书活动|主题活动|系列活动|协商活动|议事活动|履职活动|公益活动|活动|品牌|平台|载体|栏目|讲堂|论坛"
    r"|制度|机制|工作法|做法|模式)(?:$|[，。；])"
)
#: “甲乙丙”同样热闹。这是县政协搭建的议事平台: told by the sentence behind it.
_SORT_NEXT = re.compile(r"[^，。；！？\n]{0,12}[。，；——]+(?:这|它|那|其)(?:就|正|也)?(?=是)")
#: 最活跃的活动叫“甲乙”
_SORT_CALLED = re.compile(
    r"(?:(?P<sort>活动|品牌|平台|栏目|讲堂|论坛|(?:有|组建|组织|成立|拉起)了?[一这]?(?:支|个)[一-龥]{0,6}(?:队伍?|团队?|分队))[一-龥]{0,2}(?:叫|叫做|名叫|名为|取名|取名为|定名为|称为|就是))$"
)
#: 协商平台“甲乙”: the noun before the name.
_SORT_BEFORE = re.compile(
    r"(?:协商|议事|履职|读书|阅读|学习|提案|建言|议政|线上|线下)(?:[一-龥]{0,4})?(?P<sort>平台|品牌|栏目|讲堂|论坛)$"
)
#: “甲乙会”入选全市十佳协商品牌: what it was honoured as.
_SORT_WON = re.compile(
    r"(?:又|还|先后|连续)?(?:入选|入围|获评|荣获|(?:被|获)[^，；。“]{0,16}?(?:评为|列为|列入|确定为|命名为))"
    r"[^，；。]{0,20}?(?:政协|协商|履职|读书|阅读|议事|委员|建言|提案|统战)[^，；。]{0,8}?(?P<sort>品牌)(?!案例|名录?单)"
)
_SORTS = {
    **dict.fromkeys(("品牌", "协商活动", "议事活动"), "brand"),
    **dict.fromkeys(("平台", "栏目", "讲堂", "论坛", "载体"), "platform"),
    **dict.fromkeys(("制度", "机制"), "mechanism"),
    **dict.fromkeys(("工作法", "做法", "模式"), "method"),
}
_OUTRIGHT = frozenset({"品牌", "平台"})
_OURS = re.compile(r"政协|委员(?!会)|界别")
#: 每周三下午是“甲乙”时间
_HOURS_BEFORE = re.compile(r"每(?:[年季月周]|个?星期)[^，。]{0,10}(?:是|为|固定为|定为)$")
_HOURS_AFTER = re.compile(r"(?:活动)?(?:时间|时段|时刻|日)(?![一-龥])")
_NAMED_SO = re.compile(
    r"(?:名之曰|取名(?:为|叫)?|起名(?:为|叫)?|定名(?:为)?|得名|称之为|[便就才]有了|就是(?:后来|如今|现在|眼下)的)$"
)
#: “甲乙议事堂”在乡政府二楼召开: held at a place by its own name.
_HELD_AT = re.compile(r"在[^，。；]{2,24}?(?:召开|举行(?![一-龥]{0,6}仪式)|开场|开讲|开张|开议|开课|登场)")
#: 把“甲乙丙”写进年度要点: taken into the work's plan.
_WRITTEN_INTO = re.compile(r"(?:写进|写入|列入|列为|定为)[^，。；]{0,8}(?:要点|计划|制度|规矩|清单)")
_MODE = re.compile(
    r"(?:打出|探索|推行|实行|采取|采用|创新|运用|建立|形成|构建|打造|推广|实施|坚持|通过|按照)(?:了|出|起|以)?[一-龥]{0,6}$"
)
_MODE_AFTER = re.compile(r"的?[一-龥]{0,4}(?:协商|议事|议政|履职|监督|调研|视察|模式|方式|机制|形式|办理|联动|工作)")
_TALK = r"(?:协商议事|专题协商|民主协商|基层协商|微协商|网络议政|协商|议事|恳谈|议政|商量)"
#: “甲乙议事”养老服务专题协商会: a meeting held under the name of the committee's standing talks.
_MEETING_OF_NAME = re.compile(
    rf"(?!的|等)[一-龥]{{0,14}}?{_TALK}(?:座谈|讨论|现场)?(?:会议?|活动)(?!室|厅)|(?:现场|观摩)会"
)
_NAME_OF_TALKS = re.compile(
    r"(?:协商|议事|商量)在[一-龥]{2,4}|[一-龥·]{0,8}(?:议事|协商|商量|来商|夜话|夜谈|说事|恳谈|茶叙|茶话|面对面|直通车|有约|圆桌|会客厅|茶座|大家谈|屋场会|院坝会|坝坝会|板凳会)"
)
_COUNTED_EVENT = re.compile(
    r"(?:主题|委员)?(?:读书|阅读|学习|心得)?(?P<noun>分享会|交流会|读书会|讲座|宣讲会|朗诵会|研讨会|观影)[^，。；、]{0,2}"
    r"第?[一二三四五六七八九十百两\d]+余?多?[场期次届讲]"
)
_COUNTED_NAME = re.compile(r"(?:共|累计|已)?[\d一二三四五六七八九十百]+余?多?[场期讲]")
_LECTERN = re.compile(r"(?:讲坛|讲堂|论坛|课堂|书院|学堂|夜校|大讲坛|会客厅|茶座)$")
_ON_STAGE = (
    "在",
    "做客",
    "登上",
    "走上",
    "走进",
    "办",
    "举办",
    "开设",
    "依托",
    "利用",
    "用好",
    "通过",
    "设立",
    "开办",
    "办一所",
    "办起一所",
    "办了一所",
)
_ADOPTED = re.compile(r"(?:推行|实行|首创|试行|创立|创设|推出|建立|健全|开通|开设|设立|开办|办起|组建)了?$")
_STEADY = re.compile(r"(?:每[年季月周]|定期|持续|常态化|长期|坚持|累计|先后)[一-龥]{0,8}$")
_EVENT_FOLLOWS = re.compile(r"(?:主题)?(?:读书|阅读)?(?:分享会|交流会|读书会)")
#: The second part of a name of two: a part of it (甲乙·丙丁议事), not the topic of one session (甲乙·丙丁治理).
_PART = re.compile(
    r"·[一-龥]{0,6}(?:议事|协商|商量|直通车|会客厅|夜话|茶叙|茶话|说事|恳谈|面对面|有约|大家谈|[室站厅堂]|讲堂|论坛|在线|在身边|在基层|在一线)$"
)


def sort_of(row: QuoteRow) -> str | None:
    """The kind that a sentence gives a name: what it is said to be, or the noun right before it.

    >>> from cppcc_loaders.extract.quotes import find_quote_rows
    >>> [sort_of(row) for row in find_quote_rows("“河声”是政协机关的读书会，议事平台“圩上”启用，每周三是“茶叙”时间")]
    ['campaign', 'platform', 'campaign']
    """
    if len(row.inner) != 1:
        return None
    if is_day(row):
        return "campaign"
    found = (_SORT.match(row.tail) or _SORT_MADE.match(row.tail)) if row.tail.startswith("是") else None
    found = found or _SORT_CALLED.search(row.lead) or _SORT_WON.match(row.tail)
    if found is None and (not row.tail or is_opened(row)):
        found = _SORT_BEFORE.search(row.lead)
    return _SORTS.get(found["sort"], "campaign") if found else None


def sort_outright(row: QuoteRow) -> str | None:
    """The kind of a name that its sentence calls a brand or a platform outright (“甲乙”是政协打造的协商平台)."""
    found = _SORT_MADE.match(row.tail) if row.tail.startswith("是") else None
    return _SORTS[found["sort"]] if found and found["sort"] in _OUTRIGHT else None


def sort_next(words: str) -> str | None:
    """The kind that the words behind a name give it in a sentence of their own.

    >>> sort_next("同样热闹。这是县政协依托茶馆搭建的议事平台，每月一次"), sort_next("同样热闹。这是好事")
    ('platform', None)
    """
    step = _SORT_NEXT.match(words)
    found = _SORT_MADE.match(words, step.end()) if step and _OURS.search(words) else None
    return _SORTS.get(found["sort"], "campaign") if found else None


def is_honoured(row: QuoteRow) -> bool:
    """Whether it was honoured as a brand (“甲乙会”入选全市十佳协商品牌)."""
    return _SORT_WON.match(row.tail) is not None


def is_day(row: QuoteRow, name: str = "") -> bool:
    """Whether it is kept at a fixed time (每周三下午是“甲乙”时间, 每月15日是“甲乙日”)."""
    return bool(
        _HOURS_BEFORE.search(row.lead) and (_HOURS_AFTER.match(row.tail) or name.endswith(("日", "夜", "时间")))
    )


def is_named_so(row: QuoteRow) -> bool:
    """Whether the words before it give it this name (名之曰“甲乙”, 这就是后来的“甲乙”).

    >>> from cppcc_loaders.extract.quotes import find_quote_rows
    >>> [is_named_so(row) for row in find_quote_rows("于是便有了“田头讲堂”，走进“田头讲堂”")]
    [True, False]
    """
    return _NAMED_SO.search(row.lead) is not None


def is_part_of_name(name: str) -> bool:
    """Whether what follows the dot belongs to the name (甲乙来协商·丙丁直通车) and is no topic.

    >>> is_part_of_name("请你来协商·蟹乡直通车"), is_part_of_name("请你来协商·老旧小区改造")
    (True, False)
    """
    return _PART.search(name) is not None


def is_held_by_name(name: str, row: QuoteRow) -> bool:
    """Whether meetings of counsel are held under a name of talks (“甲乙议事”养老服务专题协商会)."""
    return bool(_NAME_OF_TALKS.fullmatch(name) and _MEETING_OF_NAME.match(row.tail))


def is_counted_event(name: str, row: QuoteRow) -> bool:
    """Whether meetings for reading or learning are held under a name again and again (“甲乙”读书分享会5场)."""
    if len(name) > _LONGEST_NAME or row.lead.endswith("题为"):
        return False
    return bool(_COUNTED_EVENT.match(row.tail) or (_EVENT_FOLLOWS.match(row.tail) and _STEADY.search(row.lead)))


def held_as(name: str, row: QuoteRow) -> str:
    """The name of meetings held again and again, with 读书会 where that is what they are (“甲乙”委员读书会第八期)."""
    found = _COUNTED_EVENT.match(row.tail)
    return name + row.tail[: found.end("noun")] if found and found["noun"] == "读书会" else name


def is_counted_name(row: QuoteRow) -> bool:
    """Whether rounds are counted right behind a name (办“甲乙丙丁”76场)."""
    return _COUNTED_NAME.match(row.tail) is not None


def is_lectern(name: str, row: QuoteRow) -> bool:
    """Whether a name of a lecture hall or the like is where somebody speaks (在“甲乙讲坛”作辅导)."""
    return _LECTERN.search(name) is not None and row.lead.endswith(_ON_STAGE)


def is_adopted(name: str, row: QuoteRow) -> bool:
    """Whether a short name ends its clause right behind a verb of bringing in (推行“双向点评”，)."""
    return row.tail == "" and _FEW <= len(name) <= _LONGEST_NAME and _ADOPTED.search(row.lead) is not None


def is_series(row: QuoteRow) -> bool:
    """Whether it is counted by issues or rounds (“甲乙会”第6期, 举办一期“甲乙坊”); plays in a house are not its own."""
    if row.lead.endswith(("在", "到", "于")) and _PLAYED.match(row.tail):
        return False
    return bool((_COUNTS.search(row.tail) and _SERIES_AFTER.match(row.tail)) or _SERIES_BEFORE.search(row.lead))


def is_opened(row: QuoteRow) -> bool:
    """Whether it opens, is held somewhere, goes on air or into the year's plan (“甲乙讲堂”开讲)."""
    if row.lead.endswith(("把", "将")) and _WRITTEN_INTO.match(row.tail):
        return True
    return bool(_OPENED.match(row.tail) or _HELD_AT.match(row.tail))


def is_mode_of_work(row: QuoteRow) -> bool:
    """Whether words that are added up (“甲+乙”) are a way of working: by the verb before and the noun after."""
    return bool(_MODE.search(row.lead) and _MODE_AFTER.match(row.tail))
