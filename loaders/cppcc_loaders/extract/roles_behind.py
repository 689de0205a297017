"""Bodies behind a title (任董事长的某公司) or whose list of posts is read out (提案审查委员会名单，甲任主任)."""

import re

from cppcc_loaders.extract.committees import committee_name
from cppcc_loaders.extract.committees_agent import agent_at
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.titles import Title

__all__ = ["body_behind", "body_founded", "body_listed"]

_BEHIND = re.compile(
    r"的(?P<body>[一-龥（）]{4,24}?(?:公司|合作社|集团|企业|工厂|学校|医院|协会|商会|基金会))(?![长法])"
)
_LISTED = re.compile(r"(?P<body>[一-龥]{2,8}委员会|秘书处)(?:组成人员|人员|成员)?名单")
_POSTS = frozenset({"主任", "副主任", "委员", "主任委员", "副主任委员"})
#: 成立大会临时党委，甲任书记: the body that the clause before has founded.
_FOUNDED = re.compile(
    r"(?:成立|组建|设立|建立|选举产生)了?(?:中共)?“?(?P<body>[一-龥“”·]{2,24}?(?:党委|党总支|党支部|党组|领导小组|工作组|专班|协会|商会|联谊会|委员会|工作室|促进会))[，；]"
    r"(?:由?[一-龥]{2,4}任[一-龥]{2,8}[，、；])*由?$"
)
_FOUNDED_POSTS = re.compile(r"副?(?:书记|组长|主任|会长|秘书长|召集人)")
_LONGEST_FOUNDING = 56
#: 组成视察团……甲任团长: the party of people that the paragraph has made up before.
_MADE_UP = re.compile(
    r"(?:组成|成立|组建)了?(?:由[^，。；]{2,24}(?:组成|参加)的)?(?P<body>[一-龥]{0,8}?(?:视察团|考察团|调研组|调研团|督导组|督查组|监督组|监督小组|工作组|宣讲团|小分队|服务队|工作队|专班))"
)
_LEADERS = re.compile(r"副?[团组队]长")


def body_behind(text: str, title: Title) -> str | None:
    """The firm or the like that stands behind its head's title, None where none does.

    >>> from cppcc_loaders.extract.titles import find_titles
    >>> text = "县政协委员李青任董事长的清水农机公司捐款"
    >>> [body_behind(text, title) for title in find_titles(text)]
    [None, '清水农机公司']
    """
    found = _BEHIND.match(text, title.end)
    return found["body"] if found else None


def body_founded(scene: Scene, at: int, title: Title) -> str | None:
    """The body that the words right before a position have founded, whose heads are told next."""
    if _LEADERS.fullmatch(title.text):
        made = [found["body"] for found in _MADE_UP.finditer(scene.text, scene.paragraph_at(at).start, at)]
        if made:
            return made[-1]
    if not _FOUNDED_POSTS.fullmatch(title.text):
        return None
    found = _FOUNDED.search(scene.text, max(scene.sentence_at(at).start, at - _LONGEST_FOUNDING), at)
    return re.sub("[“”]", "", found["body"]) if found else None


def body_listed(scene: Scene, at: int, title: Title) -> str | None:
    """The organ of the committee whose list of posts the sentence reads out before a position."""
    if title.text not in _POSTS:
        return None
    found = list(_LISTED.finditer(scene.text, scene.sentence_at(at).start, at))
    code = agent_at(scene, at) if found else None
    name = re.sub(r"^.*?(?:通过了?|审议|公布了?|宣布了?)", "", found[-1]["body"]) if found else ""
    return committee_name(code) + name if code else None
