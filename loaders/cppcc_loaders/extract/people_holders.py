"""Titles whose holder stands before them: 王春峰委员, 张三当选为主席, 张三、李四等5名委员, 张三（委员）."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from cppcc_loaders.extract.committees import committee_name
from cppcc_loaders.extract.names import Name, name_at, name_before
from cppcc_loaders.extract.organizations import level_body, trim_body
from cppcc_loaders.extract.people_lists import names_after, names_before
from cppcc_loaders.extract.people_words import scan_words
from cppcc_loaders.extract.roles import Office, office_of
from cppcc_loaders.extract.roles_behind import body_behind, body_founded, body_listed
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.tenures import Tenure
from cppcc_loaders.extract.titles import Title
from cppcc_loaders.extract.words import dictionary
from cppcc_loaders.records import Range
from cppcc_loaders.swift import swift
from cppcc_ontology.divisions import COUNTRY

__all__ = ["Holding", "holder_before", "is_mixed"]

#: An association with its term or its congress behind it.
_CONGRESS = re.compile(
    r"(?P<body>[一-龥]{2,24}?(?:促进会|协会|联合会|商会|学会|基金会|研究会|联谊会|总会|联盟|理事会))(?=第[一二三四五六七八九十]{1,3}[届次]|[一-龥]{0,6}(?:代表大会|换届))"
)
_ELECTED: Final = ("会长", "理事长", "理事", "秘书长")
_HIS = re.compile(r"其(?:请辞|辞去|担任|兼任|不再担任)")
_FEW = re.compile(r"等(?:[一二两三四五六七八九十百\d]{1,4}(?:余|多)?(?:位|名|个)?)?|[两三四五六七八九十\d]{1,3}[位名]")
#: 张三等20人 has the first of these, 20位 one of the others.
_ROW_LEAST, _ROW_MOST = 2, 12
_FEW_SIGNS: Final = frozenset("等位名")
_LABEL = re.compile(r"[^，。：\n]{2,8}：|(?:人物|委员)?(?:名片|简介|档案|小传)[ \u3000：]+")
#: What a short life says before the office: each part a mark of a life or one more office.
_LIFE = r"男|女|[一-龥]{1,4}族|[^，。\n]{0,12}(?:生|出生|人|学历|党员|会员|社员|盟员|学位|文化)"
_ABOUT = re.compile(rf"，(?:(?:{_LIFE})，)*(?:现为|现任|系|为|是|任)?")
#: How a life in offices begins: whatever office the sentence names is the person's.
_CURRICULUM = re.compile(r"，[男女]，")
#: What may stand between a name and what is said of its office: nothing, or why it is given up.
_NEXT = re.compile(r"(?:（[^（）\n]{1,10}）)?[ \u3000]*(?:委员|同志)?(?:因[一-龥]{2,12})?")
#: What stands between a comma and what the sentence's subject became next: nothing, or when.
_WHEN = re.compile(r"(?:还|并|也|又|同时|后|同年|次年|现|现为)?(?:\d{4}年(?:\d{1,2}月)?(?:起|开始|以来|又)?)?")
#: 她还担任, 他同时兼任: the only subject of the sentence before.
#: 甲某|第一次|当选为委员
_AGAIN = re.compile(
    r"(?:第[一二三四五]次|首次|再次|连续[一-龥]{1,3}[届次]|光荣|正式|继续|依法|同时"
    r"|以?(?:\d{1,4}|全|高|满)票(?:赞成)?|（[^（）\n]{1,8}）)$"
)
_LONGEST_ADVERB: Final = 10
_PRONOUN = re.compile(r"[他她](?:还|也|又|同时|现在?)?")
#: What stands between a name and the post in an organ that its holder gives up (免去王明|提案委员会|主任职务).
_ORGAN = re.compile(r"[ \u3000]*(?:同志)?(?:的)?[一-龥]{2,12}(?:委员会|办公室|研究室|专委会)")
#: A title before the subject of a sentence: 县政协委员, 市政协常委、某医院院长.
_TITLES_ONLY = re.compile(r"[一-龥]{0,10}(?:委员|常委|副?主席|副?主任)(?:、[一-龥]{2,16})?")
_LONGEST_TITLES: Final = 24
_CAREER: Final = ("历任", "曾任", "先后", "现任")
_PARTY = re.compile(r"[省市县区州盟旗]委(?!员)")
_CHAIRS: Final = frozenset({"主席", "副主席", "秘书长"})
_SECRETARIES: Final = frozenset({"书记", "副书记"})
_PLAIN = re.compile(
    r"(?!.*(?:党和国家|人民|了|在|对|与|现场同|分别同|一起同|听取|参观|观看|看望|慰问|会见|陪同|走访|来到|出席|参加|考察|[向为给]))[^，。；]*"
)
#: 这位…理事长 and what goes on behind it: a verb, no name.
_THIS = re.compile("这[位名]")
_TELLS_ON = re.compile(r"[，。；]|[一-龥][了着过]|说|表示|介绍|坦言|深知|一直|始终|还|也|又|从")
#: Verbs behind which a sentence may end with a person's name.
_WHOM = re.compile(
    "(?:忘不了|忘不掉|感谢|感激|佩服|想起了?|提起|说起|惦记着?|多亏了?|得益于|离不开|认准了?|找到了?|认识了?|遇到了?|遇见了?|等来了?|请来了?|盼来了?|归功于|就是|正是|叫)$"
)
_LONGEST_WHOM: Final = 4
_NEAR_BEFORE: Final = 200
#: 选举甲为主席，乙、丙为副主席，|丁为秘书长: the same sentence elects.
_ELECTED_BEFORE = re.compile(r"(?:选举|补选|推选|任命|增补|当选)[^。；\n]*为[^。；\n]*，$")
_LONGEST_NOTE: Final = 30
#: 组长某某|组织委员|走访: a verb and whom it means, where another verb follows.
_ORGANISES: Final = re.compile("组织委员[一-龥]")
#: Who else is counted beside members: 等6名委员和专家.
_MIXED = re.compile(
    "(?:、|和|及|与|以及)(?:部分|有关|相关|特邀|基层|业内)?(?:[一-龥]{0,4}(?:专家|学者)|(?:群众|企业|村民|居民|商户|行业)?代表|企业家|干部|群众|村民|居民)"
    "(?=(?:先后|分别|依次|踊跃)?(?:作|发言|参加|交流|出席|提出|围绕|就|结合|建言|参与|座谈|走进|[，。、]))"
)
_FARTHEST: Final = 14
_SHORTEST_LINK: Final = 3
#: What those of a row are together (甲、乙等党和国家领导人).
_LEADERS: Final = frozenset({"党和国家领导人", "市领导", "县领导", "区领导", "省领导", "州领导"})
_OFFICES: Final = frozenset({"office", "seat", "state", "skill"})
_TITLE_AFTER_FLOOR: Final = 2.2
_AMONG_FLOOR: Final = 0.5
_LINKED_FLOOR: Final = 2.0
_NOTED_FLOOR: Final = 2.5


#: What is said of all who are named together (甲和乙是两位青年委员).
_SEVERAL: Final = re.compile(r"(?:[两三四五六七八九十]|\d+)[位名]")


@swift
@dataclass(frozen=True, slots=True)
class Holding:
    """Names that hold offices, and the rule that read it; no office where only the names' place is known.

    `held`: from when and until when, where the row of a life tells it.
    """

    names: tuple[Name, ...]
    offices: tuple[Office, ...]
    rule: str
    span: Range
    held: Tenure | None = None


def holder_before(
    scene: Scene, title: Title, begin: int, last: tuple[Name, ...], subject: tuple[Name, ...], before: Office | None
) -> Holding | None:
    """Who stands before a title and holds it.

    `begin` is where the clause of the title begins, `last` are the names read last, `subject` the holders of the row of
    titles that this one goes on with, and `before` the last office of that row.
    """
    if title.kind == "group" and title.text in _LEADERS:
        return _among_others(scene, title, begin)
    if title.kind not in _OFFICES or _ORGANISES.match(scene.text, title.start):
        return None
    if title.start > begin:
        names = names_before(scene.text, title.start, floor=_TITLE_AFTER_FLOOR)
        odd = bool(names) and title.kind == "skill" and _ordinary(names[-1].text)
        if names and names[-1].start >= begin and not odd and not _takes_up(scene.text, names[-1]):
            office = _told_before(scene, title, names[0].start)
            return Holding(tuple(names), (office,), "people-title-after", Range(names[0].start, title.end))
    if subject:
        if scene.text[begin - 1 : begin] == "、" and (own := _linked(scene, title, begin, ())):
            return own
        office = office_of(scene, begin, title, before)
        return Holding(subject, (office,), "people-appointed", Range(min(begin, subject[0].start), title.end))
    return (
        _this_one(scene, title, begin, last)
        or _among_others(scene, title, begin)
        or _given_up(scene, title, last)
        or _linked(scene, title, begin, last)
        or _noted(scene, title, begin, last)
        or _described(scene, title, begin)
    )


def _takes_up(text: str, name: Name) -> bool:
    """Whether a name has taken in the verb before a title (于洪亮任|主任), in elections also 潘文为|秘书长."""
    if len(name.text) > _SHORTEST_LINK and name.text.endswith("任"):
        return True
    elected = name.text.endswith("为") and text[name.start - 1 : name.start] == "，"
    return elected and _ELECTED_BEFORE.search(text, max(0, name.start - _NEAR_BEFORE), name.start) is not None


def _this_one(scene: Scene, title: Title, begin: int, last: tuple[Name, ...]) -> Holding | None:
    """这位某合作社理事长养了半辈子蚝: the only person whom the text before told of."""
    this = _THIS.match(scene.text, begin, title.start)
    if this is None:
        return None
    if scene.text[begin - 1 : begin] == "。" and (name := _just_named(scene.text, begin - 1)):
        post = office_of(scene, this.end(), title, None)
        found = Holding((name,), (post,), "people-this-one", Range(name.start, title.end))
        return found if post.org and (post.own or post.committee) else None
    if len(last) != 1 or not _TELLS_ON.match(scene.text, title.end):
        return None
    at = scene.text.rfind(last[0].text, max(0, begin - _NEAR_BEFORE), begin)
    office = office_of(scene, this.end(), title, None) if at >= 0 else None
    if office is None or office.org is None or not office.own:
        return None
    return Holding(last, (office,), "people-this-one", Range(begin, title.end))


def _just_named(text: str, end: int) -> Name | None:
    """The person with whom a sentence ends that the next one calls 这位 (乡亲们忘不了|甲某某。这位…)."""
    name = name_before(text, end, floor=_NOTED_FLOOR)
    whom = name and _WHOM.search(text, max(0, name.start - _LONGEST_WHOM), name.start)
    return name if whom else None


def _told_before(scene: Scene, title: Title, at: int) -> Office:
    """The office of a bare title behind a name: of the body of its kind that the sentence named last."""
    office = office_of(scene, title.start, title, None, behind=True)
    local = scene.home is not None and scene.home != COUNTRY
    if office.org or not local:
        return office
    sentence = Range(scene.sentence_at(at).start, at)
    if title.text in _CHAIRS:
        mention = next(reversed(scene.committees_in(sentence)), None)
        code = mention.code if mention and mention.code != COUNTRY else None
        return Office(title.text, committee_name(code), code) if code else office
    if title.text in _SECRETARIES:
        party = list(_PARTY.finditer(scene.text, *sentence))
        body = level_body(scene, party[-1].group(), party[-1].start()) if party else None
        return Office(title.text, body.name) if body else office
    return office


def _among_others(scene: Scene, title: Title, begin: int) -> Holding | None:
    """张三、李四等20余名政协委员: the title of the group is theirs."""
    if _FEW_SIGNS.isdisjoint(scene.text[begin : title.start]):
        return None
    for few in _FEW.finditer(scene.text, begin, title.start):
        between = scene.text[few.end() : title.start]
        if len(between) > _FARTHEST or not _PLAIN.fullmatch(between):
            continue
        near = names_before(scene.text, few.start(), floor=_AMONG_FLOOR)
        names = max(_row_up_to(scene.text, few.start()), near, key=len)
        if names:
            offices = () if is_mixed(scene.text, title) else (office_of(scene, few.end(), title, None),)
            return Holding(tuple(names), offices, "people-among-others", Range(names[0].start, title.end))
    return None


def is_mixed(text: str, title: Title) -> bool:
    """Whether others stand beside the members of a row's end, so that nobody of it is told (等6名委员和专家).

    >>> from cppcc_loaders.extract.titles import find_titles
    >>> [is_mixed(text, next(find_titles(text))) for text in ("委员和专家发言", "委员和市民见面")]
    [True, False]
    """
    return title.kind == "seat" and _MIXED.match(text, title.end) is not None


def _row_up_to(text: str, end: int) -> list[Name]:
    """The row of three or more names that fills a clause up to a position, its last name a doubtful one."""
    start = 1 + max(text.rfind(mark, 0, end) for mark in "，。；：！？\n")
    if not _ROW_LEAST <= text.count("、", start, end) <= _ROW_MOST:
        return []
    names = names_after(text, start, floor=1.0)
    return names if names and names[-1].end == end else []


def _given_up(scene: Scene, title: Title, last: tuple[Name, ...]) -> Holding | None:
    """免去王明提案委员会主任职务: the post in an organ stands right behind its holder's name."""
    text = scene.text
    if not last or not text.startswith(("职务", "的职务"), title.end):
        return None
    if not _ORGAN.fullmatch(text, last[-1].end, title.start):
        return None
    office = office_of(scene, last[-1].end, title, None)
    return Holding(last, (office,), "people-appointed", Range(last[0].start, title.end))


def _linked(scene: Scene, title: Title, begin: int, last: tuple[Name, ...]) -> Holding | None:
    """张三当选为主席, 免去李四同志副秘书长职务, 接受其请辞委员."""
    text = scene.text
    if title.start - begin < _SHORTEST_LINK and not last:
        return None
    between = text[max(0, begin - 1) : title.start]
    if _link_signs().isdisjoint(between) and not (last and "其" in between):
        return None
    if not _past_signs().isdisjoint(between) and any(
        text.find(word, begin, title.start) >= 0 for word in scan_words("past")
    ):
        return None
    his = _HIS.search(text, begin, title.start) if last else None
    if his:
        office = office_of(scene, his.end(), title, None)
        return Holding(last, (office,), "people-appointed", Range(begin, title.end))
    low = _before_last_note(text, begin)
    for link in _links().finditer(text, max(0, begin - 1), title.start):
        subject = last if last and _NEXT.fullmatch(text, last[-1].end, link.start()) else ()
        further = bool(last and link.group()) and _goes_on(scene, last, begin, link.start())
        subject = last if further else subject
        adverb = _AGAIN.search(text, max(low, link.start() - _LONGEST_ADVERB), link.start())
        end = adverb.start() if adverb else link.start()
        names = [] if subject or not link.group() else names_before(text, end, floor=_LINKED_FLOOR)
        if names and names[-1].start >= low:
            alone = text[names[0].start - 1] in "，。；：\n"
            whole = "当选" in link.group() or (link.group() in {"任", "为"} and alone)
            whole = whole or (link.group() == "是" and alone and bool(_SEVERAL.match(text, link.end())))
            subject = tuple(names) if whole else (names[-1],)
        if subject:
            office = office_of(scene, link.end(), title, None)
            if office.org is None:
                at = subject[0].start
                told = body_behind(text, title) or body_listed(scene, at, title) or body_founded(scene, at, title)
                office = replace(office, org=told)
            if office.org is None and link.group().startswith("当选"):
                office = replace(office, org=_electing(scene, subject[0].start, title))
            start = begin if further else subject[0].start
            return Holding(subject, (office,), "people-appointed", Range(start, title.end))
    return None


def _before_last_note(text: str, begin: int) -> int:
    """Where a clause begins whose names end with a note in brackets before a position (甲、乙（兼）|为副主席)."""
    opening = text.rfind("（", max(0, begin - _LONGEST_ADVERB), begin) if text[begin - 1 : begin] == "）" else -1
    return max(text.rfind(mark, 0, opening) for mark in "，；。\n") + 1 if opening > 0 else begin


def _goes_on(scene: Scene, last: tuple[Name, ...], begin: int, end: int) -> bool:
    """Whether a clause goes on with the only subject of its sentence (甲是…主任，2016年起|担任…委员)."""
    if len(last) == 1 and scene.text[begin - 1 : begin] in {"。", "\n"} and _PRONOUN.fullmatch(scene.text, begin, end):
        line = scene.sentence_at(begin - 1 if scene.text[begin - 1] == "。" else begin)
        return last[0].start == line.start or _is_titled(scene.text, line.start, last[0].start)
    if len(last) != 1 or scene.text[begin - 1 : begin] != "，" or not _WHEN.fullmatch(scene.text, begin, end):
        return False
    return last[0].start == scene.sentence_at(begin).start


def _is_titled(text: str, start: int, end: int) -> bool:
    """Whether a sentence begins with nothing but the title of the person who follows (委员|某某爱记本子)."""
    return end - start <= _LONGEST_TITLES and _TITLES_ONLY.fullmatch(text, start, end) is not None


def _electing(scene: Scene, at: int, title: Title) -> str | None:
    """The association whose congress the paragraph told of before (某某促进会第九届理事会……当选为副会长)."""
    if not title.text.endswith(_ELECTED):
        return None
    found = list(_CONGRESS.finditer(scene.text, scene.paragraph_at(at).start, at))
    return (trim_body(found[-1]["body"]) or None) if found else None


def _noted(scene: Scene, title: Title, begin: int, last: tuple[Name, ...]) -> Holding | None:
    """张三（市政协委员、某公司董事长）."""
    opening = begin - 1
    if begin and scene.text[opening] == "，":
        opening = max(scene.text.rfind(mark, max(0, begin - _LONGEST_NOTE), begin) for mark in "（）\n")
    if opening >= 0 and scene.text[opening] == "（":
        told = bool(last) and last[-1].end == opening
        name = last[-1] if told else name_before(scene.text, opening, floor=_NOTED_FLOOR)
        if name:
            office = office_of(scene, begin, title, None)
            return Holding((name,), (office,), "people-note", Range(name.start, title.end))
    return None


def _described(scene: Scene, title: Title, begin: int) -> Holding | None:
    """张三，女，汉族，现任某校教师: what follows a name at the head of a sentence tells of that person."""
    text = scene.text
    if text[begin - 1 : begin] not in {"，", "、"} and not text.startswith(_CAREER, begin):
        return None
    head = scene.sentence_at(title.start).start
    if text.startswith(_CAREER, head):
        head = scene.paragraph_at(head).start
    label = _LABEL.match(text, head)
    start = label.end() if label else head
    name = name_at(text, start, floor=_LINKED_FLOOR)
    about = _ABOUT.match(text, name.end) if name else None
    if not name or not about or (about.end() < begin and not _CURRICULUM.match(text, name.end)):
        return None
    office = office_of(scene, begin, title, None)
    return Holding((name,), (office,), "people-described", Range(name.start, title.end))


def _ordinary(name: str) -> bool:
    return name in dictionary().ordinary


@lru_cache(maxsize=1)
def _link_signs() -> frozenset[str]:
    """Characters of which every link holds one."""
    return frozenset(word[0] for word in scan_words("link")) | frozenset("第政")


@lru_cache(maxsize=1)
def _past_signs() -> frozenset[str]:
    """The characters with which words of an earlier office begin."""
    return frozenset(word[0] for word in scan_words("past"))


@lru_cache(maxsize=1)
def _links() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, scan_words("link")), key=lambda w: (-len(w), w)))
    term = r"(?=第[一二三四五六七八九十]{1,3}届)"
    committee = r"(?=(?:全国|(?:(?![请邀带领陪同与和向对为访让叫见率找约问])[一-龥]){0,2}[省市县区州])?政协)"
    return re.compile(
        rf"(?:同志|等?[\d一二三四五六七八九十]{{1,3}}(?:名|位)?(?:人|同志))?(?:{words}|{term}|{committee})"
    )
