"""What quoted words look like by themselves: a name of some kind, a figure of speech, a bare category."""

import re
from functools import lru_cache

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.initiatives_lexicon import Head, cue, is_slogan, known_names

__all__ = [
    "MADE_OURS",
    "ROOM",
    "SHAPE",
    "SUBJECT_OF",
    "VIEWED",
    "is_joined",
    "is_no_name",
    "is_shaped",
    "kind_inside",
    "kind_of_name",
    "known_kind",
]

#: 品牌 and 平台 say what a name is; 驿站 or 活动 behind it may be a part of what bears it.
_OUTRIGHT = 3
_SHORTEST_NAME = 2
_LONGEST_HEADLESS = 9
_SOFTWARE = frozenset({"APP", "App", "应用", "客户端", "小程序", "公众号", "系统", "软件", "平台"})
_HOUSES = frozenset({"平台", "阵地", "载体", "品牌"})
_SPEECH = re.compile(r"[。！？；：]|^[^一-龥\d]|……")
_NUMBERED = re.compile(r"[一二三四五六七八九十两双\d][一-龥]{1,2}")
_BARE_CATEGORY = re.compile(
    r"(?:(?:政协)?(?:界别)?(?:委员)?(?:工作站|工作室|联络站|联络点|联系点|活动组|活动小组|活动站|之家|会客厅|通道)|"
    r"(?:基层)?(?:协商)?议事[室会厅]|(?:政协|委员)(?:微信群|微信公众号|公众号|网站|APP|通道)|委员|政协|提案|界别|微心愿)"
)
_STATION = re.compile(
    r"(?:委员|政协|界别|协商)(?:工作站|工作室|联络站|联络点|联系点|活动组|小组|会客厅|之家|议事[室会厅])$"
)
_ROOM = re.compile(
    r"(?:村|社区|街道|镇|乡|小区|园区|市场|广场|大厦|委员|政协|界别|[一-龥]{2,3})(?:工作室|工作站|联络站|联络室|联系站|联络点|联系点)$"
    r"|(?:村|社区|街道|镇|乡|小区|园区|市场|广场|大厦)(?:[一-龥]{0,4}(?:议事|协商|说事|商量)[室会厅点站角亭]|会客[厅室]|之家)$"
)
#: What a name may be that has 的 in it (榕树下的健康课).
_LESSON = re.compile(r"(?:课|课堂|学堂|讲堂|夜校|夜话|茶座|集市)$")
#: One-off events.
_EVENT = re.compile(r"(?:[书画影史品成览果物作]展|展览|晚会|音乐会|[大竞比联]赛|演出|研讨会|笔会)$")
#: Who comes to see the committee at work: a visit, told as one event.
_VISIT = re.compile("(?:使节|大使|外宾|外交官)(?:走?进|看|访)(?:全国)?政协$")
_WORDS_ADDED = Anchored(r"[^+＋]*[一-龥]{2}[^+＋]*(?:[+＋][^+＋]+)+")
_OURS_ADDED = re.compile(r"政协|委员|协商|界别|提案|履职|主席|专委|党派|议事|监督|督办|评议|建言|[+＋](?:\d|[NX])")
_INSIDE = (
    ("campaign", re.compile(r"^(?!书香).*读书会$|(?:课堂|学堂|(?<![党团一政务修开])课)$")),
    ("brand", re.compile(r"·[一-龥]{0,4}会客[厅室]$")),
    (
        "platform",
        re.compile(
            r"(?:论坛|讲堂|讲坛|沙龙|书院|直播间|平台|热线|茶馆|茶座|茶室|驿站|议[事政][厅堂室亭]|会客[厅室]|圆桌|书房|书屋|书吧|读书角|阅读角|夜校|直通车|[站室]联盟|微信群|读书群|学习群|工作群|委员群|公众号|小程序|APP|(?:委员|民意|履职|提案|建言|议事|服务|商量)码|[一-龥]云(?:政协|履职|议政|协商|议事)|(?:问计|议事|协商|民情|民意|连心|履职)(?:船|车|巴士|马车|帐篷|毡房|小院|凉亭|长廊))$|^(?:码上|掌上|指尖|云上)[一-龥]{1,4}$"
        ),
    ),
    (
        "brand",
        re.compile(
            r"(?:品牌|(?:助学|奖学|励志|奖教|帮扶|公益|爱心|关爱|圆梦)(?:基?金|基金会)|议事[桌台亭凳]|协商桌|连心桥|(?<![一-龥]{6})(?<!监)岗|夜话会?|[一-龥]{2,4}议事会|(?:服务|志愿|先锋|突击|宣讲|调解|帮帮|义工|医疗|义诊|小分)队|轻骑兵|(?:宣讲|服务|帮帮|智囊|讲师)团|(?:夜|恳|月月|周周|日日|茶|访|畅)谈会?|茶[叙话议]|夜[话议]|夜协商|夜商量|(?:院坝|坝坝|屋场|板凳|田间|围炉|火塘|茶馆|庭院|屋檐|墙根|炕头)(?:协商|议事|恳谈)?会|·[一-龥]{0,3}(?:协商|议政|监督|建言|读书)|说事|议事|论政|有话说|来商量|好商量|话事会?|早餐会|之声|面对面)$|^(?:协商|议事|商量)在|^书香[一-龥]{0,4}政协|^(?:清廉|廉洁|法治|活力|平安|效能|暖心|人文|同心|智汇)政协$|^书香[一-龥]{2,4}·"
        ),
    ),
    (
        "mechanism",
        re.compile(
            r"(?:联盟|^[一二三四五六七八九十双][一-龥]{1,2}制|积分(?:银行|超市|榜|册|账户)?|档案|清单|机制|制度|体系|闭环|链条|台账|矩阵|工作制|(?:积分|负责|约谈|销号|评议|考核|联系|轮值|公示|领衔|督办|通报|承诺)制|[三双]方评议|(?:双向|三方|多方|多维|交叉|现场)(?:点评|互评|评议|考评|测评)|第一议题)$"
        ),
    ),
    (
        "method",
        re.compile(
            r"(?:工作法|模式|[一二三四五六七八九十]步法|[一二三四五六七八九十]段式[一-龥]{2}|(?:协商|议事|调解|履职|督办|服务|治理|监督|沟通|联系|办理|议政|商量|建言|调研|推进|管理|化解|接访|宣讲|学习|评议)法)$|^[一-龥]{1,4}(?:协商|监督|视察|议政)$|[一-龥][同联共](?:督|治|商|管|护)$|(?:民情|民意|履职|网格|诉求)(?:地图|日记|图|墙|树|箱)$"
        ),
    ),
    (
        "campaign",
        re.compile(
            r"^人人[一-龥]{3,}|^我[为来和给替与][一-龥]{3,}|(?:[年月日周季]|行动|计划|工程|活动|行|大(?:走访|接访|回访|排查|练兵|比武|家访)|读书班|主题党日|(?:巡|义|会)诊|普法|送[考医教法技戏暖]|支教|专车|(?:夏|冬)令营|圆梦|在行动|(?:[进入下到]|走进)(?:社区|校园|学校|乡村|农村|牧区|牧场|嘎查|苏木|村寨|山村|渔村|海岛|边疆|边关|边境|企业|车间|工地|机关|基层|一线|小区|楼栋|楼宇|网格|院落|军营|警营|家庭|农家|农户|市场|商圈|景区|园区|万家|果园|茶园|田间|地头|课堂|寺庙|教堂|敬老院|福利院|幼儿园)|[助惠敬爱][学农老残困民企]|工坊|集市)$"
        ),
    ),
)
_BY_VERB = (
    ("brand", re.compile(r"(?:打造|擦亮|叫响|唱响|做优|做强|做亮|培育|塑造)")),
    ("platform", re.compile(r"(?:搭建|依托|登录|用好|用活|开设|创办|开通|上线|开发|开发应用|借助|维护)")),
    ("mechanism", re.compile(r"(?:建立|健全|完善|落实|构建|形成)")),
    ("method", re.compile(r"(?:推行|探索|实行|采取|采用|运用)")),
)
SHAPE = re.compile(r"^[一二三四五六七八九十百千万双两\d][一-龥]|[一-龥][·—－-][一-龥]")
SUBJECT_OF = re.compile(r"(?:街道|社区|镇|乡|村|政协|界别|[站室])$")
#: What is visited is a place.
VIEWED = re.compile(r"(?:来到|走进|视察|观摩|参观|察看|查看|考察|前往|先后(?:到|深入|走访|来))[^。；]{0,60}$")
#: What deliberation rooms are called.
ROOM = re.compile(r"(?:议事|协商|说事|商量)(?:[室会厅点站角亭]|驿站)$|会客[厅室]$|之家$")
#: 形成政协“…”: what was made is the committee's own.
MADE_OURS = re.compile(r"(?:形成|打造|创建|探索|构建|培育|塑造|擦亮|叫响)(?:了|出)?(?:具有|独具)?政协$")
#: Talks that go by a name, whose rounds are called 活动 (“甲乙·议事桌”活动).
_TALKS = re.compile(r"(?:议事[桌台亭凳]|商量|说事|话事|茶叙|夜话)$")
#: What makes a means of work (以“…”为载体) a platform and no brand.
_HOUSED = re.compile(r"[站室厅组]|平台|[—＋+]")
_MEETING = re.compile(
    r"^(?!.*(?:院坝|坝坝|屋场|板凳|田间|地头|田埂|庭院|围炉|火塘|炕头|塘边|湾村|茶馆|树下|山下|桥头|楼栋|[边旁坑口塘棚亭廊摊船]))[^·]*(?:协商|座谈|议政|主席|常委|全体|专题|通报|工作)[一-龥]{0,2}会议?$"
)
_FIGURE = re.compile(
    r"(?:议事|协商|会商|商量|谈心|恳谈|说事|连心|圆)(?:桌|台|凳|锣|经|良方|密码|桌会)|"
    r"(?:新时代)?(?:人民)?(?:政协|委员|履职|协商|建言|议政|提案)(?:好|新|最强|之)?"
    r"(?:声音|故事|力量|智慧|方案|担当|作为|样板|样子|贡献|风采|元素|温度|篇章|之花|能|力|智|为|蓝|红|能量|名片|本领|铁军|责任)"
    r"|[小大][一-龥]{2}|[一-龥]{1,3}型政协|(?:坐下来|坐在一起|坐到).*|.*(?:档案|成绩单|作业|答卷|责任田|一本账|账本|必修课|主战场|新篇章|通行证|身份证|考题|答题卡)"
)
#: 受聘为“湖区好管家”: what persons are called.
_PERSON = re.compile(
    r"(?:[^委]员|大使|使者|专家|达人|能手|标兵|模范|之星|红人|管家|顾问|参谋|队长|组长|主任|好人|工匠|状元|劳模|先锋|智囊|代言人|娘家人|[一-龥]老[板汉]|委员)$"
)
#: What makes persons' titles a drive: 争当…, 评选…
_STRIVE = re.compile(r"^(?:争|评|选|学|寻|找|创|做|最美)")
_FESTIVAL = re.compile(
    r"(?:[一二三四五六七八九十]{1,2}|\d{1,2})[·.、](?:[一二三四五六七八九十]{1,2}|\d{1,2})|.{1,4}节|(?:世界|国家|国际|全国|全民).*[日周月]|\d+"
)


def _is_bare(name: str, head: Head | None) -> bool:
    """A category of stations is no name, unless a platform is called so (“委员会客厅”小程序)."""
    if _BARE_CATEGORY.fullmatch(name):
        return not (head and head.word in _SOFTWARE)
    if (head is None or head.word in _HOUSES) and "·" not in name and (_STATION.search(name) or _ROOM.search(name)):
        return True
    if head and head.word in _HOUSES and "、" in name:
        return True
    return head is None and (
        ("的" in name and not _LESSON.search(name))
        or (("、" in name or "，" in name) and len(name) > _LONGEST_HEADLESS)
    )


def is_no_name(name: str, head: Head | None) -> bool:
    """Doctrines, figures of speech, festivals, kinds of meeting, whole sentences, bare categories."""
    if (
        is_slogan(name)
        or (head is None and _FIGURE.fullmatch(name))
        or _SPEECH.search(name)
        or len(name) < _SHORTEST_NAME
    ):
        return True
    if head is None and (_EVENT.search(name) or (_PERSON.search(name) and not _STRIVE.search(name))):
        return True
    if _WORDS_ADDED.fullmatch(name) and not _OURS_ADDED.search(name):
        return True
    if _VISIT.search(name) or (_FESTIVAL.fullmatch(name) and not _completes(head)):
        return True
    return (_MEETING.search(name) is not None and head is None) or _is_bare(name, head)


def _completes(head: Head | None) -> bool:
    """Whether a noun follows that takes a bare number to a name (“1158”工作法)."""
    return head is not None and head.completes == "yes"


def is_shaped(name: str) -> bool:
    """Whether quoted words have the shape of a name: 四下乡, 甲乙丙丁·戊己庚辛, …读书班, words of CPPCC work."""
    return bool(SHAPE.search(name) or cue("marker").search(name) or kind_inside(name))


@lru_cache(maxsize=4096)
def kind_inside(name: str) -> str | None:
    """The kind that the end of the name itself says."""
    return next((kind for kind, pattern in _INSIDE if pattern.search(name)), None)


def kind_of_name(name: str, head: Head | None, lead: str) -> tuple[str, str, int]:
    """The kind of a name, the rule that says so, and how much its word is worth."""
    inside = kind_inside(name)
    if head and _is_brand(name, head, inside):
        return "brand", "initiative-name-brand", 1
    if head and not (head.word in {"做法", "办法", "试点", "打卡"} and inside):
        return head.kind, f"initiative-{head.word}", _OUTRIGHT if head.word in {"品牌", "平台"} else 2
    if inside == "method" and _BY_VERB[0][1].search(lead[-4:]):
        return "brand", "initiative-verb-brand", 1
    if inside:
        return inside, f"initiative-name-{inside}", 1
    return _kind_by_lead(lead)


def _is_brand(name: str, head: Head, inside: str | None) -> bool:
    """Whether a name is a brand although a platform or an event follows (以“甲乙”为载体, “甲乙之声”读书会)."""
    if head.word == "活动":
        return inside == "brand" and _TALKS.search(name) is not None
    if head.word == "载体":
        return inside != "platform" and not _HOUSED.search(name)
    if inside != "brand":
        return False
    return head.completes == "short" or (head.completes == "no" and head.word.startswith("读书") and "·" not in name)


def _kind_by_lead(lead: str) -> tuple[str, str, int]:
    """The kind by the words before a name that says none itself."""
    if SUBJECT_OF.search(lead) and not MADE_OURS.search(lead):
        return "brand", "initiative-subject-of", 1
    for kind, pattern in _BY_VERB:
        if pattern.search(lead[-8:]):
            return kind, f"initiative-verb-{kind}", 1
    return "campaign", "initiative-verb-campaign", 1


@lru_cache(maxsize=1024)
def known_kind(name: str) -> str | None:
    """The kind of a name that is an initiative wherever it stands, None for other names."""
    return next((known.kind for known in known_names() if known.pattern.fullmatch(name)), None)


def is_joined(names: list[str], head: Head | None) -> bool:
    """“五定”“六有”标准 is one name."""
    return len(names) > 1 and bool(head and head.completes == "yes") and all(map(_NUMBERED.fullmatch, names))
