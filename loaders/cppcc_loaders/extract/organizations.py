"""Bodies: the name of the body in which an office is held, read from the words before a title."""

import re
from dataclasses import dataclass
from functools import lru_cache

from cppcc_loaders.data_files import read_words
from cppcc_loaders.extract.committees import committee_name
from cppcc_loaders.extract.committees_agent import agent_at
from cppcc_loaders.extract.organizations_places import area_of_level, country_in
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.words import dictionary
from cppcc_loaders.records import Range
from cppcc_loaders.swift import swift
from cppcc_ontology.divisions import divisions

__all__ = ["Body", "body_before", "level_body", "trim_body"]

_TERM = re.compile(
    r"第?[一二三四五六七八九十百\d]{1,4}届(?:委员会|常务委员会|常委会|理事会)?|第[一二三四五六七八九十]{1,3}任|(?<=政协)委员会"
)
_SECTOR = re.compile(r"(?:来自)?(?P<sector>[一-龥·、]{2,12}?(?:界别|界|族))(?:的)?$")
_NOTED = re.compile(r"\s|（[^（）]*）")
_SPECIAL_ENDS = ("委", "委员会")
_SPECIAL_END = re.compile(r"(?:专门)?委(?:员会)?$")
_ORGAN = re.compile(
    r"^(?:机关|党组|办公室|办公厅|研究室|常委会|常务委员会|主席会议|专委会|专门委员会|[一-龥、和]{2,14}?(?:委员会|委|办|办公室|科|处|局|室|党组|联络处|小组|组|中心|站|工委|支部|总支))(?:机关|党组|办公室|党支部|第[一二三四五]党支部)?$"
)
_LEVEL = re.compile(
    r"^(?:中共|原)?(?P<level>自治区|自治州|自治县|省(?!份|会|属)|市(?!场|民(?!政|族|宗)|值|郊|辖)|县(?!域)|区(?!域|块|间)|州|盟|旗)(?P<rest>(?:委|政府|人民政府|人大|纪委|监委|法院|检察院|中级人民法院|人民法院|人民检察院|直|级|[一-龥]{1,14}(?:局|厅|部|委|办|院|会|联|中心|公司|集团|大队|支队|协会|学校|医院|校|馆|站|社|队)).*)$"
)
_CUT = re.compile(
    r".*(?:的(?!$)|(?<=[室站点组会团厅式动晚长])由|(?:组成|成立)由|由(?=中共|国务院|全国|大会|自治|[省市县区州]|[一-龥]{2,5}[省市县区州])|会见了?|欢迎|迎接|举行|仪式|率领|会晤|邀请了?|听取了?|学习了?|转达了?|介绍了?|陪同|会同|以及|还有|作为|身为|来自|担任|当选为?|来到|走进|出席|参加|应邀|包括|其中|增补|任命|免去|选举|接受|推选"
    r"|审议(?:并?通过)?了?|授予|追授|现任|曾任|历任|会议由|(?<!协)会(?:议)?上(?![海院])|宣读了?|产生了?|主办城市|向大会|(?:纪委|监委|法院|检察院)对"
    r"|[一-龥·-]{1,10}向(?=国务院|中央军委|全国人大|全国政协)|[一-龥]{2,3}(?:同志)?[和与同](?=中共中央|国务院|全国人大|全国政协|中央军委|[一-龥]{2,8}自治区(?:党委)?$)|同志[和与同]|嘉宾|夫人[一-龥·]{2,12}?在|(?:主席|总书记|总统|总理|局长|部长|长官|干事长|书记|议长|会长|省长|市长)(?!处)[一-龥·\d]{1,20}?(?:[和与同向]|会见了?)(?!政府)(?=[一-龥]{2})"
    r"|[年月日](?:至今|以来|起|后|中|底|初|末)?[调出]?任(?=[一-龥]{2})|新任|表示|指出|强调|宣布|同意|认为|主持|今天|昨天|上午|下午|日前|近日|分别|首先|随后|最后|期间|时任|已故|在京|在沪|当天|得到|获得|受到|[教交送献赠捐传递借转颁寄](?:给|到)了?|一起|共同|先后|代表[^表]{0,6}的|根据|按照|关于|(?:上面|这|那|他|她|父亲|母亲|丈夫|妻子|都|也|就|原来|正|便)是|(?:邀|请|拉|找|叫|约|带|喊|寻)(?:来|到|上|着|出|动)了?|(?:领|陪|拽|盯|缠|催|逼|扯|挽)(?:着|上|来)(?!水)|[人者信]是)"
)
_HEAD = re.compile(
    r"^(?:由|与|和|及|同|受|应|对|向|请|经|据|以|在|是|为|给|被|从|把|将|让|原|前|其|该|本|一位|两位|多位|位|名|当地|附近|部分|这位|那位|身边|曾|曾任|现任|历任|时任|我|我们|他|她|又|并|并与|并由|兼|也|还|但|而|其中|如|像|有|●|▲|◆|■|★|\d+日?)"
)
_PARTICLE = re.compile(r"[了着过们吗呢吧啊您你我他她它这那谁怎哪嘛]|[、\s]")
_SHORTEST, _LONGEST, _KNOWN_WORD = 2, 26, 100
#: A session of a committee and its presidium: the committee is the body (十四届一次会议主席团常务主席).
_SESSION = re.compile(r"^(?:第?[一二三四五六七八九十]{1,3}次)?(?:全体)?(?:会议|大会)(?:主席团|秘书处)?$")


@swift
@dataclass(frozen=True, slots=True)
class Body:
    """A body: a committee (then `committee` is its code) or another one by its name, with the sector of a member."""

    name: str | None
    committee: str | None = None
    sector: str | None = None


def body_before(scene: Scene, span: Range, *, strict: bool = False, inside: str | None = None) -> Body | None:
    """The body that the words of a range name, None where they name none.

    `strict`: only names that end as bodies or places do (before titles that anyone may have: 村民). `inside` is the
    committee that a special committee without one belongs to, else the article's own.
    """
    mention = next(reversed(scene.committees_in(span)), None)
    if mention:
        rest = _TERM.sub("", "".join(scene.text[mention.span.end : span.end].split()))
        found = _of_committee(mention.code, rest)
        if found:
            return found
    raw = _NOTED.sub("", scene.text[span.start : span.end])
    special = ""
    if raw.endswith(_SPECIAL_ENDS):
        special = next((raw[i:] for i in range(min(len(raw), _LONGEST)) if _is_special(raw[i:])), "")
    code = inside or agent_at(scene, span.start) if special else None
    if code:
        return Body(committee_name(code) + _special_name(special))
    words = _TERM.sub("", trim_body(raw))
    return (level_body(scene, words, span.start) or _other_body(words, strict=strict)) if words else None


#: What an officer is charged with, between his body and his title: 某办分管日常工作的副主任.
_CHARGED = re.compile(r"([一-龥]{2,16}?)(?:分管|主持|负责|主管)[一-龥]{2,10}的$")
#: A body's name that is all quoted, and what praises its holder behind a body's name (香港|知名|企业家).
_WHOLLY_QUOTED = re.compile(r"“[^“”]+”")
_PRAISED = re.compile(r"(?<=..)(?:知名|著名|资深|杰出|优秀)$")


@lru_cache(maxsize=4096)
def trim_body(words: str) -> str:
    """The words without what leads up to a body's name, empty where they name none.

    >>> trim_body("分别会见老挝人民革命党中央"), trim_body("应巴林协商会议"), trim_body("家住三叉河村的")
    ('老挝人民革命党中央', '巴林协商会议', '三叉河村')
    """
    words = _NOTED.sub("", words)
    words = words[1:-1] if _WHOLLY_QUOTED.fullmatch(words) else _PRAISED.sub("", words)
    if words.endswith(("以", "由", "在")):  # 成立以副主席张三为组长的监督组, 经济委由副主席张三带队
        return ""
    if _is_special(words):
        return words
    if words.endswith("的"):
        if charged := _CHARGED.match(words):
            return _behead(_after_cut(charged[1]))
        origin = re.search(r"(?:来自|身为|作为|家住|住在)?([^的，]+)的$", words)
        place = _behead(_after_cut(origin[1])) if origin else ""
        return place if place.endswith(_endings()) else ""
    return _behead(_after_cut(words))


def _after_cut(words: str) -> str:
    """The words behind the last verb that leads up to a body."""
    cut = _CUT.match(words)
    return words[cut.end() :] if cut else words


def _behead(words: str) -> str:
    """The words without particles at their head, unless these begin a word or a place's name (经济, 和平区)."""
    ordinary, places = dictionary().ordinary, divisions()
    while match := _HEAD.match(words):
        if ordinary.get(words[:2], 0) >= _KNOWN_WORD or words[:2] in places.by_short or words[:3] in places.by_name:
            break
        words = words[match.end() :]
    return words


def level_body(scene: Scene, words: str, at: int) -> Body | None:
    """A body that a level word leads (市人大常委会 → 上海市人大常委会); None where no level word does."""
    match = _LEVEL.match(words)
    if not match:
        return None
    area = area_of_level(scene, match["level"], at)
    return Body((area.name if area else match["level"]) + match["rest"])


@lru_cache(maxsize=1)
def _endings() -> tuple[str, ...]:
    return tuple(read_words("people_body_endings.txt"))


@lru_cache(maxsize=1)
def _specials() -> frozenset[str]:
    return frozenset(read_words("people_special_committees.txt"))


def _is_special(words: str) -> bool:
    return words.endswith(_SPECIAL_ENDS) and _SPECIAL_END.sub("", words) in _specials()


def _special_name(words: str) -> str:
    return _SPECIAL_END.sub("", words) + "委员会"


def _of_committee(code: str, rest: str) -> Body | None:
    """The committee itself, or an organ of it that the words behind its name tell."""
    rest = rest.removeprefix("的")
    if not rest or rest in {
        "党组",
        "机关",
        "常委会",
        "常务委员会",
        "港澳",
        "特邀",
        "港澳地区",
        "住会",
        "驻会",
        "十佳",
        "优秀",
        "各",
        "各位",
        "几位",
        "其他",
    }:
        return Body(committee_name(code), code)
    if _SESSION.match(rest):
        return Body(committee_name(code), code)
    if _is_special(rest):
        return Body(committee_name(code) + _special_name(rest))
    sector = _SECTOR.search(rest)
    if sector:
        return Body(committee_name(code), code, sector["sector"])
    if _ORGAN.match(rest) and not _CUT.match(rest):
        return Body(committee_name(code) + rest)
    return None


def _past_place(words: str) -> int:
    """How many characters a place at the head of words takes (那坡县, whose first character is a pronoun)."""
    found = (size for size in range(7, 2, -1) if words[:size] in divisions().by_name)
    return next(found, 0)


def _other_body(words: str, *, strict: bool) -> Body | None:
    if not _SHORTEST <= len(words) <= _LONGEST or _PARTICLE.search(words, _past_place(words)):
        return None
    if words.endswith(_endings()) or words in divisions().by_name or words in divisions().by_short or country_in(words):
        return Body(words)
    return None if strict else Body(words)
