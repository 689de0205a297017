"""Who speaks for or chairs a session of a committee, and heads of committees that the text does not name."""

import re
from typing import Final

from cppcc_loaders.extract.committees import committee_name
from cppcc_loaders.extract.committees_agent import agent_at
from cppcc_loaders.extract.roles_office import Office
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.titles import Title

__all__ = ["chair_of_session", "of_many", "spokesman"]

#: What a spokesman's session is called for short.
_SESSION: Final = ("大会", "政协", "政协会议", "全会")
#: 各县（市、区）政协主席: every one of another committee that the text does not name.
_OF_MANY: Final = re.compile(r"各(?:[县市区州旗盟]|[（(][县市区州旗、]+[）)])+、?政协$")
_MANY_BACK: Final = 16


def chair_of_session(scene: Scene, title: Title, words: str) -> Office | None:
    """政协某届一次会议主席团会议主持人: of the committee whose session it is."""
    if title.text != "主席团会议主持人" or not words.endswith("会议") or "政协" not in words:
        return None
    code = agent_at(scene, title.start)
    return Office(title.text, committee_name(code), code, own=True) if code else None


def spokesman(scene: Scene, title: Title) -> Office | None:
    """Who speaks for a session (大会新闻发言人) speaks for the committee whose session was told of last."""
    if not title.text.endswith("发言人") or scene.home is None:
        return None
    heard = title.text == "发言人" and "发布会" in scene.text[: title.start] and scene.text[title.start - 1] in "，。\n"
    if not heard and not scene.text.endswith(_SESSION, 0, title.start):
        return None
    ours = scene.text.rfind("政协", 0, title.start) > scene.text.rfind("人大", 0, title.start)
    return Office(title.text, committee_name(scene.home), scene.home, own=True) if ours else None


def of_many(scene: Scene, title: Title) -> Office | None:
    """各县政协主席: each of another committee that the text does not name."""
    many = _OF_MANY.search(scene.text, max(0, title.start - _MANY_BACK), title.start)
    return Office(title.text, None, own=True) if many else None
