"""Bodies behind a title (任董事长的某公司) or whose list of posts is read out (提案审查委员会名单，甲任主任)."""

import re
from typing import Final

from cppcc_loaders.extract.committees import committee_name
from cppcc_loaders.extract.committees_agent import agent_at
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.titles import Title

__all__ = ["body_behind", "body_founded", "body_listed"]

_BEHIND: Final = pattern("roles_behind", "behind")
_LISTED: Final = pattern("roles_behind", "listed")
_POSTS = frozenset({"主任", "副主任", "委员", "主任委员", "副主任委员"})
_FOUNDED: Final = pattern("roles_behind", "founded")
_FOUNDED_POSTS: Final = pattern("roles_behind", "founded_posts")
_LONGEST_FOUNDING = 56
_MADE_UP: Final = pattern("roles_behind", "made_up")
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
