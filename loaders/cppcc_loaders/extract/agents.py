"""Agents: which committee a sentence tells about, and whether another body is its subject."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.memo import remembered
from cppcc_loaders.extract.scene import CommitteeMention, Scene
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import divisions

__all__ = ["agent_at", "chair_names", "home_of", "is_foreign", "is_ours", "subjects_of", "visited_by_superior"]

_OBJECT_BEFORE: Final = re.compile(
    r"(?:配合|协助|与|同|得到|向|对|接待|保障|报送|报|被|由|参加|支持|出席|列席|会见|应|受|选报|加强|赴|给|经|按照|落实|贯彻|关于|[是为至及、和]|在[一-龥]{0,6})$"
)
_NOT_SUBJECT: Final = r"(?!围绕|就|针对|聚焦|在(?!.{0,3}期间)|对|以|通过|向|到|与|和|同|协助|配合|邀请|帮助|协调|得到|深入|赴|组织|走进|为|把|将|依托|利用|结合|按照|根据|参加|听取|争取)"
_FOREIGN: Final = re.compile(
    r"(?:^|[，；：。！？])\s*(?:同时|随后|其中|此外|会后|会上|近日|日前|\d{1,2}月\d{1,2}日|\d{1,2}日|[上下]午|[，、\s])*(?:由|经|受)?"
    + _NOT_SUBJECT
    + r"(?P<org>(?:中共|中国)?(?:(?!深入|承担|开展|走进|组织|结合|响应|参与|进入|来到|结束|委员|政协|干部|界|举办|召开|服务|汇聚)[一-龥]){0,12}?"
    r"(?:(?:市委|县委|区委|省委|州委|旗委|党委|党中央|中共中央|统战部|组织部|宣传部|政府|人大常委会|国务院|总书记|总理|委员长|国家主席)(?:、国务院|、中央军委)?(?:办公室|政策研究室|办公厅|主要领导|主要负责同志|书记|领导)?(?![的和、与及等之一]|委员|政协|界|工作|部署|决策|中心|有关|号召|要求|确定)"
    r"|(?:[省市县区厅部局]长|书记|局|厅|部|办|法院|检察院|公司|集团|学校|大学|医院|协会|基金会|中心|部门|街道|社区|合作社|记者|企业|高校)"
    r"(?=高度|采纳|牵头|根据|积极|主动|联合|组织|召开|开展|负责|随即|立即|迅速|对|已|通过|为|共|先后|安排|启动|投入|就|印发|出台|举办|建成|累计|实现|在)))"
)
_OURS: Final = re.compile(
    r"政协|委员们?|常委|班子成员|我们|全会|大会|会议|工作站|工作室|联络站|活动组|调研组|视察组|督办组|监督组|界别|提案"
)
_CHAIR_AFTER: Final = re.compile(r"(?:党组书记、)?主席")
_FOREIGN_LEAD: Final = re.compile(
    r"政府工作报告|习近平(?!新时代|总书记(?:关于|在|重要))|国家主席|总理(?!理)|国务院|中共中央政治局(?!常委|委员)|中央军委|人大常委会|人民代表大会|外交部|(?<!革命)党中央|中共中央(?!政治局|总书记)"
)
_LEAD_SENTENCES: Final = 3
_LEAD_LENGTH: Final = 160
_FROM_ABOVE: Final = re.compile(r"政协(?:党组[^，。]{0,4})?(?:副?主席|[^，。]{0,8}(?:调研|视察|考察|督导|督查)组)[^。]{0,24}?(?:来|莅临|到我|赴我)(?P<place>我?[一-龥]{1,8}?[省市县区旗州])")
_OFTEN: Final = 3
_CHAIR: Final = re.compile(r"政协(?:党组书记、)?(?:副?主席)(?:、[一-龥]{2,12}?主席)?(?P<name>[一-龥]{2,3})")


def subjects_of(scene: Scene) -> tuple[CommitteeMention, ...]:
    """The committee mentions that can be the subject of their sentence, in order."""
    return remembered(scene, _subjects)


def chair_names(scene: Scene) -> frozenset[str]:
    """Names that the text gives with the title 政协主席 or 副主席."""
    return remembered(scene, _chairs)


def _chairs(scene: Scene) -> frozenset[str]:
    return frozenset(_names(scene.text))


def _subjects(scene: Scene) -> tuple[CommitteeMention, ...]:
    text = scene.text
    return tuple(
        m
        for m in scene.committees
        if _CHAIR_AFTER.match(text, m.span.end) or not _OBJECT_BEFORE.search(text, max(0, m.span.start - 8), m.span.start)
    )


def agent_at(scene: Scene, line: Range, at: int) -> str | None:
    """Division code of the committee that acts at a position of a sentence.

    Its own subject comes first, then the article's committee, then what the text named as a subject before. A higher
    committee named in an article of a lower one acts through it (visits, joint work).
    """
    home = home_of(scene)
    own = [m for m in subjects_of(scene) if line.start <= m.span.start < at]
    if own:
        code = own[-1].code
        if home and code != home and (_is_above(code, home) or _is_member(scene, own[-1])):
            return home
        return code
    if home:
        return home
    known = subjects_of(scene)
    before = bisect_left(known, line.start, key=lambda m: m.span.start)
    if before:
        return known[before - 1].code
    inside = scene.committees_in(line)
    return inside[0].code if inside else None


def home_of(scene: Scene) -> str | None:
    """The article's committee; where the text names only one below it that the same level word means (市政协), that one."""
    return remembered(scene, _home)


def _home(scene: Scene) -> str | None:
    named = {m.code for m in subjects_of(scene) if m.explicit}
    if scene.home is None or scene.home in named or len(named) != 1:
        return scene.home
    code = next(iter(named))
    ours, theirs = divisions().get(scene.home), divisions().get(code)
    alike = ours is not None and theirs is not None and ours.name[-1] == theirs.name[-1]
    return code if alike and _is_above(scene.home, code) else scene.home


def is_ours(scene: Scene) -> bool:
    """Whether the article tells of a committee's own doings: its first sentences have one as subject, not another body."""
    return remembered(scene, _is_ours)


def _is_ours(scene: Scene) -> bool:
    head = "".join(scene.words(s) for s in scene.sentences[:_LEAD_SENTENCES])[:_LEAD_LENGTH]
    other = _FOREIGN_LEAD.search(head)
    own = re.search("政协|委员", head)
    if own is None:
        return other is None and scene.text.count("政协") > _OFTEN
    return other is None or own.start() < other.start()


def visited_by_superior(scene: Scene, line: Range, at: int) -> str | None:
    """The committee of the place that a higher committee's people come to (省政协副主席…来某县调研), else None."""
    found = _FROM_ABOVE.search(scene.text, line.start, at)
    if not found:
        return None
    above = next((m.code for m in reversed(scene.committees) if m.span.start <= found.start() + 1 and m.span.start >= line.start), None)
    name = found["place"]
    home = home_of(scene)
    code = home if name.startswith("我") else divisions().code(name, near=home)
    return code if code and above and code != above and _is_above(above, code) else None


def is_foreign(scene: Scene, line: Range, at: int) -> bool:
    """Whether another body (市委, 某局, 某公司) is the subject of what stands at a position."""
    head = scene.text[line.start : at]
    last = None
    for last in _FOREIGN.finditer(head):
        pass
    return last is not None and not _OURS.search(head, last.start("org"))


def _names(text: str) -> Iterator[str]:
    for match in _CHAIR.finditer(text):
        name = match["name"]
        yield name if text.count(name) > 1 or len(name) == 2 else name[:2]  # noqa: PLR2004  (shortest names)
        if text.count(name[:2]) > text.count(name):
            yield name[:2]


def _is_above(code: str, home: str) -> bool:
    return any(area.code == code for area in divisions().ancestors(home)) or code == "100000"


def _is_member(scene: Scene, mention: CommitteeMention) -> bool:
    return scene.text.startswith(("委员", "常委"), mention.span.end)
