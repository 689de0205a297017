"""Organs of a committee: standing committee, special committees, party group, office, party and township organisations.

The standing committee and the party group count only where the text says that they did, received or decided something.
"""

import re
from collections.abc import Iterator

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.committees_agent import agent_at, in_title
from cppcc_loaders.extract.frames import UnitFrame
from cppcc_loaders.extract.initiatives_context import is_others, is_ours
from cppcc_loaders.extract.organs_lexicon import is_weak_name, name_before, standard_name
from cppcc_loaders.extract.organs_rows import NEXT_OFFICE, in_row
from cppcc_loaders.extract.organs_staff import staffed_offices
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.words import tag
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY

__all__ = ["find_organs"]

_STOP = re.compile(r"[，。；！？\n]")
_STANDING = re.compile(r"常务委员会|常委会")
_STANDING_NOT_BEFORE = re.compile(
    r"(?:人大|人民代表大会|委|(?:纪律检查|监察)委员会|政治局|主席团|青联|妇联|工商联|文联|侨联|残联|协会|学会|商会|中央|民[革盟建进]|农工党|致公党|九三学社|理事会|(?<!政协)及其|(?<!政协)和其"
    r"|(?:运用|用好|开好)[^，。；、]{0,16}(?:、[^，。；、]{2,14})*|将在[^，。；、]{0,14}|即将召开的.{0,5}|提请[^，。；、]{0,18}|草案[^，。；、]{0,4}提交[^，。；、]{0,12}|将.{0,6}提交.{0,6})$"
)
_STANDING_NOT_AFTER = re.compile(
    r"委员(?!会)|组成人员|会议[^，。；、]{0,8}制度|的?(?:工作报告|工作规则|工作要点|提案工作|组成)|副主任|议题|工作(?!会)|、|主任|议?议程|学习讲座(?:参考)?选题|第[一二三四五六七八九十]{1,3}次会议的?有关事项|情况|(?:会)?议[、和](?=双周|专题协商|远程|网络|主席会议)|关于[^，。；、]{2,24}(?:（草案）|\(草案\))|(?:第?[一二三四五六七八九十\d]{1,3}次)?会议(?:议程|日程|建议|未尽)"
    r"|[^，。；、]{0,8}会议精神|会议协商\d|会议(?:协商)?(?:的?重点)?(?:议题|课题)|[^，。；]{0,14}会议(?:将于|将在|拟于|定于)|\d{4}年[^，。、]{0,14}(?:选题|计划|要点|安排)"
)
#: A body with a standing committee of its own.
_OTHERS_LAST = re.compile("工商联|妇联|侨联|文联|作协|科协|青联")
_SESSION = re.compile(
    r"(?:专题议政性?|专题协商|十?[一二三四五六七八九十百\d]{1,3}届|第?[一二三四五六七八九十\d]{1,3}次|全体|本次|主席会议、|组织|的|历次|首次|年|会议及)*$"
)
_PLANNED = re.compile(
    r"(?:会议)?(?:决定|建议(?!案)|将于|拟于|定于)[^。]*(?:召开|举行)|(?<!虚)拟(?:适时|继续)?(?:召开|举行)"
)
_SPECIAL = re.compile(r"委员会|委(?!员)")
_OTHERS_BEFORE = re.compile(
    r"(?:人大|人民代表大会|国务院|国家|中央|民[革盟建进]|农工党|致公党|九三学社|党委|青联|妇联|工商联|侨联|欧盟|联合国|国会|议会|全国人民)(?!界)[^，。；]{0,16}$"
)
_OF_TOWNSHIP = re.compile(r"(?:街道|镇|乡|苏木|园区|开发区|新区)政协$")
#: 部分县（市、区）政协提案委负责人: of committees that the text does not name.
_OF_MANY = re.compile(r"(?:各|部分|有关|其他)[县市区州旗盟、]*(?:[（(][县市区州旗、]+[）)])?政协$")
_AFTER_OFFICE = re.compile(r"政协(?:办公[室厅]|机关|研究室)[、和与及]$")
_GOVERNMENT_BEFORE = re.compile(r"(?<!政协)[省市县区州旗国]$")
_LEAD = re.compile(r"(?!原|各|副|兼|办)(?![一-龥]{0,4}(?:委员|常委|主席|秘书长)[和与及])[一-龥]{1,8}[和与及]")
_LONGEST_LEAD = 22
_LONGEST_LIST = 60
_JOINT = "committee-joint-level"
#: A special committee at the head of a clause that does something, or that the office works with.
_BEGINS = re.compile(r"(?:^|[。；：，\n]|[一二三四五六七八九十]是|(?:会同|牵头、))$")
#: A leader of the committee goes with his special committee: 县政协副主席某某率|提案委.
_LED = re.compile(r"政协(?:党组成员、)?(?:副?主席|秘书长)[一-龥]{2,4}(?:率领?|带领|带着|领着|会同|组织)$")
#: 组织经济委、农业农村委, 由经济委员会…承办; 经济委由副主席某某带队, 农业委员会主任某某.
_SENT_OUT = re.compile(r"(?:由|组织|安排|委托|率|率领|带领|会同|指定|责成)$")
_OWN_ACT = re.compile(r"由[^，。；]{2,16}(?:带队|牵头|率队)|副?主任(?!委员)[一-龥]{2,4}|联合|承办|负责")
_OTHER_BODY = re.compile(r"人大|人民代表大会|政府常务|国务院|民[革盟建进]|致公党|农工党|九三学社|工商联")
_DOES = re.compile(
    r"(?:牵头|先后|组织|围绕|开展|会同|联合|负责|深入|积极|充分|赴|就[^，。；]{2,40}?(?:开展|调研|视察|协商|建言)|筛选|多次|承办|召开|举办)"
)
_CONVENED = Anchored(
    r"(?:召开|组织|举行|举办)(?:了)?(?P<name>党组)(?=会议?(?!议室)|(?:扩大)?会议|理论学习|\d+次)"
    r"|(?:^|(?<=[。；\n]))(?P<head>党组)(?=理论学习中心组(?:集中|先后|开展|专题|组织|共)?学习)",
    re.MULTILINE,
)
_PARTY = re.compile(
    r"政协(?:机关|第[一二三四五六七八九十]{1,4}届[一-龥]{2,12}?委员会)?(?:、[^，。；、\n]{0,4}(?:人民)?(?:法院|检察院)){0,2}(?:(?:中共|中国共产党)?党组(?!织))(?P<after>[^，。；、！？\n]{0,12})"
)
_PARTY_TITLE = re.compile(
    r"(?:领导班子|班子|主要负责|副?书记|要(?!求)|必须|应当?|成员(?!(?:带头|围绕|深入|率先|开展|参加|结合|分别|集中|认真|通过|先后|到|对|交流|领学|走访|要|以|会|列席|带队|与[^，。；]{0,8}(?:谈心|联系|结对))))|[和与及、]"
    r"|$|班子建设|的领导|建设|第[一二三四五六七八九十]轮(?:专项)?巡视|(?:专项)?巡视(?=有关|工作)"
)
_ALL_LEVELS = re.compile(r"(?:各级|各地|地方|基层|上下)$")
_OFFICE = re.compile(
    r"(?P<name>办公厅|办公室|研究室|秘书处"
    r"|机关(?!党|干部|工作|作风|建设|队伍|效能|服务|职工|报|内|大院|事务|食堂|的干部|年轻|办公|联系点|联络点|驻村))"
)
#: 政协办公厅|研究室主任: the office has one of its own.
_WITHIN = re.compile(r"(?<=办公厅)(?P<name>研究室|秘书局|信息中心|新闻局|人事局)")
_ANY_OFFICE = re.compile(r"政协(?:在(?=机关(?:建|设|举|开|挂|成)))?" + _OFFICE.pattern)
#: 县政协办公室主任 named among those appointed, an office that begins a clause and does something.
_APPOINTED = re.compile(r"、(?P<name>办公[室厅])副?主任")
_BEFORE_APPOINTED = re.compile(r"(?:秘书长(?:（兼）|\(兼\))?|政协[^，。；]{0,12}党组成员)$")
_AS_SUBJECT = Anchored(
    r"(?P<name>办公室|机关)(?=(?:每[一-龥]{1,3}|及时|逐[件项条]|先后|负责|牵头|定期|统一|荣?获(?:评|得)?|被评为|被授予|蝉联|创成|建成|全体(?:干部|党员|职工|人员)|各[厅处科室委局]{1,4}(?:负责人|全体))[^，。]{2,})"
)
_CLAUSE_START = frozenset("。；，\n")
_OTHER_OFFICE = re.compile(r"(?<!政协)办公室|(?:省|市|县|区|州)委|政府")
_OFFICE_NOT_BEFORE = re.compile(r"(?:的|各级|机关、|推动)$")
_OF_PARTY = "机关(?:联合|第[一二三四五六七])?党(?:委|总支|支部)(?!员)"
_OF_SESSION = "临时党委(?!副?书记|委员|会议)"
_ORGANISATION = Anchored(rf"(?P<name>办公[室厅](?<=政协办公.){_OF_PARTY}|{_OF_PARTY}|大会{_OF_SESSION}|{_OF_SESSION})")


def find_organs(scene: Scene) -> Iterator[UnitFrame]:
    """Every mention of an organ."""
    for find in (_standing, _special, _party, _office):
        yield from (unit for unit in find(scene) if unit.committee)


def _standing(scene: Scene) -> Iterator[UnitFrame]:
    text = scene.text
    for match in scene.find(_STANDING):
        start, end = match.span()
        line = scene.sentence_at(start)
        head = text[line.start : start]
        if _STANDING_NOT_BEFORE.search(head[-24:]) or _STANDING_NOT_AFTER.match(text, end) or in_title(scene, start):
            continue
        if _PLANNED.search(head):
            continue
        named = head[: len(head) - len(_tail_of(_SESSION, head))].endswith(("政协", "委员会"))
        if not named and (
            re.search(r"人大|[省市县区州]委(?!员)", head) or _OTHERS_LAST.search(head, head.rfind("政协") + 1)
        ):
            continue
        yield _unit(scene, Range(start, end), "organ-standing-committee", "常务委员会", "standing-committee")


def _tail_of(pattern: re.Pattern[str], head: str) -> str:
    match = pattern.search(head[-24:])
    return match.group() if match else ""


def _special(scene: Scene) -> Iterator[UnitFrame]:
    text = scene.text
    strong: set[Range] = set()
    for match in scene.find(_SPECIAL):
        name = name_before(text, match.start())
        if name is None or in_title(scene, match.start()):
            continue
        start = match.start() - len(name)
        longer = _whole_name(scene, start)
        name, start = text[longer : match.start()] if longer < start else name, longer
        line = scene.sentence_at(start)
        head = text[line.start : start]
        if _OF_TOWNSHIP.search(head) or _OF_MANY.search(head):
            continue
        direct = head.endswith(("政协", "届全国委员会", "届委员会"))
        if not direct and (_OTHERS_BEFORE.search(head) or _GOVERNMENT_BEFORE.search(head)):
            continue
        listed = bool(re.search(r"(?:委|委员会)(?:主任|副主任)?[^，。；]{0,4}[、和与及]$", head)) and line in strong
        listed = listed or _AFTER_OFFICE.search(head) is not None
        direct = (
            direct
            or _acts(scene, start, match.end())
            or _is_told(scene, start, match.end())
            or _LED.search(head) is not None
            or in_row(scene, start, match.end())
        )
        weak = is_weak_name(name) or match.group() == "委"
        if weak and not (direct or listed or ("政协" in head and match.group() == "委员会") or line in strong):
            continue
        strong.add(line)
        span = Range(start, match.end())
        if text.startswith("办公室", match.end()):
            whole = Range(start, match.end() + len("办公室"))
            yield _unit(scene, whole, "organ-office-special", standard_name(name, match.group()) + "办公室", "office")
            continue
        yield _unit(scene, span, "organ-special-committee", standard_name(name, match.group()), "special-committee")


def _acts(scene: Scene, start: int, end: int) -> bool:
    """Whether a name alone begins a clause and does something (提案委牵头开展…) in a local committee's work."""
    if scene.home in {None, COUNTRY} or not _DOES.match(scene.text, end):
        return False
    return _BEGINS.search(scene.text, max(0, start - 3), start) is not None and is_ours(scene, start)


def _is_told(scene: Scene, start: int, end: int) -> bool:
    """Whether a name is led by a verb (组织经济委…), or its own act or officer follows, in a local committee's work."""
    if scene.home in {None, COUNTRY}:
        return False
    text = scene.text
    led = _SENT_OUT.search(text, max(0, start - 4), start)
    if not led and not (_OWN_ACT.match(text, end) and _BEGINS.search(text, max(0, start - 3), start)):
        return False
    line = scene.sentence_at(start)
    return _OTHER_BODY.search(text, line.start, line.end) is None and is_ours(scene, start)


def _whole_name(scene: Scene, start: int) -> int:
    """Where a name begins that unknown words lead up to from its committee (旗政协|经济农牧和|人口资源环境委员会)."""
    ends = [m.span.end for m in scene.committees_in(Range(max(0, start - _LONGEST_LEAD), start))]
    between = scene.text[ends[-1] : start] if ends else ""
    if not _LEAD.fullmatch(between) or any(flag[0] in "vpudr" for _, flag in tag(between)):
        return start
    return ends[-1]


def _party(scene: Scene) -> Iterator[UnitFrame]:
    for match in scene.find(_PARTY):
        at = match.start("after")
        if _ALL_LEVELS.search(scene.text, max(0, match.start() - 4), match.start()):
            continue
        if not _PARTY_TITLE.match(match["after"]) and not in_title(scene, at):
            office = "机关" * match.group().startswith("政协机关")
            span = Range(at - len(office) - len("党组"), at)
            yield _unit(scene, span, "organ-party-group", office + "党组", "party-group")
            continue
        if re.match(r"书记[^。]{0,24}主持召开[^。]{0,8}党组", scene.text[at : at + 60]):
            yield _unit(scene, Range(at - 2, at), "organ-party-group-convened", "党组", "party-group")

    local = scene.home not in {None, COUNTRY}
    for match in scene.find(_CONVENED) if local else ():
        if is_ours(scene, match.start()) and not is_others(_before(scene, match.start())):
            span = Range(*match.span("name" if match["name"] else "head"))
            yield _unit(scene, span, "organ-party-group-met", "党组", "party-group")


def _before(scene: Scene, at: int) -> str:
    return scene.text[scene.sentence_at(at).start : at]


def _office(scene: Scene) -> Iterator[UnitFrame]:
    named = [match for m in scene.committees if (match := _OFFICE.match(scene.text, m.span.end))]
    spans = {Range(*match.span("name")) for match in [*named, *scene.find(_ANY_OFFICE)]}
    for span in sorted(spans):
        head = scene.text[max(0, span.start - 8) : span.start].removesuffix("政协")
        if not _OFFICE_NOT_BEFORE.search(head) and not in_title(scene, span.start):
            yield _unit(scene, span, "organ-office", scene.words(span), "office")
            yield from _joint_offices(scene, span)
            if within := _WITHIN.match(scene.text, span.end):
                yield _unit(scene, Range(*within.span("name")), "organ-office-within", within["name"], "office")
            if beside := NEXT_OFFICE.match(scene.text, span.end):
                yield _unit(scene, Range(*beside.span("name")), "organ-office-beside", beside["name"], "office")
    yield from _office_alone(scene)
    for span in staffed_offices(scene):
        yield _unit(scene, span, "organ-office-staff", scene.words(span), "office")
    for match in scene.find(_ORGANISATION):
        if not in_title(scene, match.start()):
            yield _unit(
                scene, Range(*match.span("name")), "organ-party-organisation", match["name"], "party-organisation"
            )


def _joint_offices(scene: Scene, span: Range) -> Iterator[UnitFrame]:
    """甲、乙、丙等地政协机关: each committee of the list has its own; the last has been told."""
    joint = [m for m in scene.committees_in(Range(max(0, span.start - _LONGEST_LIST), span.start)) if m.rule == _JOINT]
    if not joint or scene.text[joint[-1].span.end : span.start] != "等地政协":
        return
    for mention in joint[:-1]:
        yield UnitFrame(span, "organ-office-joint", scene.words(span), "office", mention.code)


def _office_alone(scene: Scene) -> Iterator[UnitFrame]:
    """An office whose committee does not stand beside it: among posts, as a clause's subject."""
    for match in scene.find(_APPOINTED):
        if _BEFORE_APPOINTED.search(scene.text, max(0, match.start() - 24), match.start()) is None:
            continue
        yield _unit(scene, Range(*match.span("name")), "organ-office-appointed", match["name"], "office")
    local = scene.home is not None and scene.home != COUNTRY
    for match in scene.find(_AS_SUBJECT) if local else ():
        if match.start() and scene.text[match.start() - 1] not in _CLAUSE_START:
            continue
        paragraph = scene.paragraph_at(match.start("name"))
        if not _OTHER_OFFICE.search(scene.text, paragraph.start, match.start("name")):
            yield _unit(scene, Range(*match.span("name")), "organ-office-subject", match["name"], "office")


def _unit(scene: Scene, span: Range, rule: str, name: str, kind: str) -> UnitFrame:
    return UnitFrame(span, rule, name, kind, _committee(scene, span.start))


def _committee(scene: Scene, at: int) -> str | None:
    """The committee named just before an organ, else the one that acts."""
    near = scene.committees_in(Range(max(0, at - 30), at + 1))
    if near and not _STOP.search(scene.text, near[-1].span.end, at):
        return near[-1].code
    return agent_at(scene, at)
