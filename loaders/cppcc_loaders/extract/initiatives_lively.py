"""Names of lively pages: kept up or carried around, called a way of work, held in the open, advised to others."""

import re

from cppcc_loaders.extract.initiatives_tail import Tail
from cppcc_loaders.extract.quotes import QuoteRow

__all__ = [
    "is_advised",
    "is_carried",
    "is_item",
    "is_lively_talk",
    "is_others_team",
    "kept_as",
    "sort_before",
    "way_listed",
    "way_told",
]

_LONGEST = 12
_PLAIN = re.compile(r"[一-龥A-Za-z\d+·—\-]+")
#: 把“甲乙日”固定下来, 把“甲乙”作为制度: kept up by those who tell.
_KEPT = re.compile(
    r"(?:固定|坚持|延续|传承|沿用|保留|确定|长期坚持)(?:了)?(?:下来|下去|至今|成|为)"
    r"|(?:作为|当作|上升为|固化为|做成|办成|变成|定为)(?:一项|了|长效|常态化?)*[一-龥]{0,4}(?P<sort>制度|机制|品牌|平台|规矩|惯例)"
)
_TAKES = ("把", "将")
_KEPT_KINDS = {"品牌": "brand", "平台": "platform"}
#: 做法是“三见面一评议”, 县政协的法子叫“甲乙丙”: the way of work that a name is.
_WAY = re.compile(
    r"(?P<sort>做法|办法|方法|法子|妙招|实招|诀窍|窍门|法宝|流程|规矩|制度|机制|模式|路数|套路|打法|章法|步骤)"
    r"(?:(?:却|都|也|只)?是一[套样]：|：|(?:却|都|也)?(?:就?是|叫做?|名叫|名为|称为|被称为|取名为?|概括为|总结为|归纳为|提炼为|叫作))$"
)
_SUMMED_UP = re.compile(r"(?:概括|总结|归纳|提炼|凝练)(?:为|出|成|形成)(?:了)?(?:一套)?$")
_NUMBERED = re.compile(r"(?:[一二三四五六七八九十两双\d][一-龥]{1,4}、?){2,6}")
#: 章法却是一套：“一看二听三议”
_WAY_LISTED = re.compile(
    r"(?:做法|章法|步骤|流程|办法|法子|路子|套路)(?:[^，。；：“”]{0,6}：|[^，。；：“”]{0,4}[起取]了?个?(?:好)?名字?，?(?:叫|叫做|名叫|名为))$"
)
#: 有个小分队，名叫“甲乙”: the sort is told in the clause before.
_SORT_TOLD = re.compile(
    r"(?:有|组建|组织|成立|拉起|办|开设|推出|搞|建)了?[一这]?[支个项档场块][一-龥]{0,8}?"
    r"(?P<sort>队伍?|团队?|分队|活动|课堂|讲堂|学堂|栏目|品牌|平台|沙龙|茶座)，(?:名字?)?(?:叫|名叫|取名|起名|名为|定名)(?:作|做|为)?$"
)
_SORT_KINDS = dict.fromkeys(("栏目", "平台", "讲堂", "沙龙", "茶座"), "platform") | {"品牌": "brand"}
#: ★ 龙江：“甲乙街坊会”: an item of a list of brands, with whose it is before its colon.
_ITEM = re.compile(r"^[ \u3000]*(?:[★☆●◆■▲▶◎]|[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．])?[ \u3000]*[一-龥]{2,6}：$")
_OF_TALKS = re.compile(r"[一-龥·]{2,10}[会坊话商桌堂角亭埠厅廊谈汇吧]")
_MECHANISMS = frozenset({"规矩", "制度", "机制", "流程"})
#: “甲乙夜协商”走进社区, 把“甲乙车”开到村口: a name that goes to where people live.
_GOES = re.compile(
    r"(?:首次|首站|再次|陆续|先后|相继|已|又|也|还)?(?:走[进到入]|开[进到]|来到|进驻|搬[进到]|延伸[到至]|摆[进到]|办到|送到|设[在到]|落户|进[一-龥]{2,8}$)"
)
#: Talks held in the open or over a meal: 馕坑边协商会, 油茶话事会, 早餐会.
_TALK = re.compile(
    r"[一-龥·]{1,8}(?:边|旁|下|头|里|上|前|口|坑|塘|坎|坡|台|桌|摊|船|埠|湾|渡|亭|廊|棚|包|帐篷|毡房|鼓楼|火塘|田埂|院落|小院|场|坪)"
    r"(?:微?协商|议事|恳谈|商量|说事|话事|谈心|民情)[会]"
    r"|[一-龥·]{1,8}(?:话事|说事|聊事|拉话|唠嗑|摆谈|板凳|茶叙|茶话|夜话|围炉|圆桌|早餐|午餐|晚餐|早茶|下午茶|咖啡|奶茶|馕坑|火塘)[会]"
    r"|有[话事][一-龥]{1,5}[说谈讲议聊]|[一-龥·]{2,8}(?:问策|问计|夜协商|夜商量|谈事|论事|会商|话事|聊事|拉话|唠嗑|摆谈)"
)
_HOLDS = re.compile(
    r"(?:召开|举行|举办|组织|开展|开起|开启|办起|摆开|拉开|支起|开设|推出|打造|创建|创立|创办|建设|建立|搭建|探索|推行|以|将以|依托|通过|借助|用好|用活|在|擦亮|做优|做强)(?:了|起|过)?"
    r"(?:(?:一|两|\d+)?[次场期轮个])?(?:主题为)?$"
)
#: 建立投诉渠道和“黑名单”制度 in what members ask others to do.
_ADVISES = re.compile(
    r"(?:委员(?!会)|常委(?!会)|代表|专家|教授|研究员|院士)[^，。；、]{0,14}(?:建议|提出|认为|呼吁|希望|表示|指出|谈到|说)[^。]{0,60}?(?:应当?|要|需|须|可以?|尽快|加快|建议|加大|强化|进一步)[^。]{0,60}$"
)
_LEADER = re.compile(r"(?:主席|书记|主任|报告|会议|党组)[^，。]{0,6}(?:强调|指出|提出|要求|表示)")

#: A team is ours where the words before it or right behind its name say so (组织医卫界委员组成“…”志愿服务队).
_OUR_TEAM = re.compile(r"政协|委员(?!会)|界别|[一-龥]界(?:委员)?$|专委会|工作室|联络站|机关|我们")
_TEAMS = ("队", "团")
#: A member's own fund is his.
_OUR_FUND = re.compile(r"政协(?!委员|常委)|界别|机关|工作[室站]|联络站|企业家?委员|委员企业")


def is_others_team(name: str, row: QuoteRow, tail: Tail, before: str) -> bool:
    """Whether a team of that name is nobody's of ours, or one of several of a sort (“甲”“乙”服务队).

    >>> from cppcc_loaders.extract.initiatives_tail import read_tail
    >>> from cppcc_loaders.extract.quotes import find_quote_rows
    >>> words = "县医院“杏林”医疗队下乡"
    >>> [is_others_team("杏林", row, read_tail(row.tail), words[:3]) for row in find_quote_rows(words)]
    [True]
    """
    if name.endswith("金"):
        return not _OUR_FUND.search(before)
    if tail.head is None or not tail.head.word.endswith(_TEAMS):
        return False
    return len(row.inner) > 1 or not (_OUR_TEAM.search(before) or _OUR_TEAM.search(tail.words))


def kept_as(row: QuoteRow) -> str | None:
    """The kind of a name that is kept up (把“周三夜访”固定下来), None where it is not.

    >>> from cppcc_loaders.extract.quotes import find_quote_rows
    >>> [kept_as(row) for row in find_quote_rows("把“周三夜访”固定下来，将“圩日听音”办成品牌，把“心”交出来")]
    ['mechanism', 'brand', None]
    """
    if not row.lead.endswith(_TAKES):
        return None
    found = _KEPT.match(row.tail)
    return _KEPT_KINDS.get(found["sort"] or "", "mechanism") if found else None


def way_told(name: str, row: QuoteRow) -> str | None:
    """The kind of a name that is called a way of work (做法是“三见面一评议”), None where it is not.

    >>> from cppcc_loaders.extract.quotes import find_quote_rows
    >>> [way_told("两问三看", row) for row in find_quote_rows("他们的做法是“两问三看”，说“好”")]
    ['method', None]
    """
    if len(name) > _LONGEST or not _PLAIN.fullmatch(name) or len(row.inner) != 1:
        return None
    found = _WAY.search(row.lead)
    if found:
        return "mechanism" if found["sort"] in _MECHANISMS else "method"
    return "method" if _SUMMED_UP.search(row.lead) and _NUMBERED.fullmatch(name) else None


def way_listed(name: str, before: str) -> bool:
    """Whether counted steps stand behind the colon that calls them a way of work.

    >>> way_listed("一看二听三议", "章法却是一套："), way_listed("好", "章法却是一套：")
    (True, False)
    """
    return bool(_WAY_LISTED.search(before) and _NUMBERED.fullmatch(name))


def sort_before(before: str) -> str | None:
    """The kind of what the clause before gives this name, None where it gives none.

    >>> sort_before("界别里有个小分队，名叫"), sort_before("县政协办了一个讲堂，取名"), sort_before("有个老人，名叫")
    ('campaign', 'platform', None)
    """
    found = _SORT_TOLD.search(before)
    return _SORT_KINDS.get(found["sort"], "campaign") if found else None


def is_item(name: str, row: QuoteRow, before: str) -> bool:
    """Whether a name alone is an item of a list, behind the place or body that runs it; its line must end there."""
    return row.tail == "" and bool(_OF_TALKS.fullmatch(name) and _ITEM.match(before))


def is_carried(row: QuoteRow) -> bool:
    """Whether a name goes to where people live (“河畔夜协商”走进社区)."""
    return _GOES.match(row.tail) is not None


def is_lively_talk(name: str, row: QuoteRow) -> bool:
    """Whether talks in the open or over a meal are held under a name (开起“馕坑边协商会”).

    >>> from cppcc_loaders.extract.quotes import find_quote_rows
    >>> [is_lively_talk("渔排边议事会", row) for row in find_quote_rows("开起“渔排边议事会”，关于“渔排边议事会”")]
    [True, False]
    """
    if len(name) > _LONGEST or _TALK.fullmatch(name) is None:
        return False
    return _HOLDS.search(row.lead) is not None or row.tail.startswith(("这块", "开张", "开席", "协商", "品牌"))


def is_advised(before: str) -> bool:
    """Whether a member asks others to set it up (某委员提出，应建立“一企一档”).

    >>> is_advised("某某常委提出，应建立"), is_advised("主席要求，要用好")
    (True, False)
    """
    return bool(_ADVISES.search(before) and not _LEADER.search(before))
