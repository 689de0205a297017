"""Who chairs what: sessions of committees and of congresses, and the temporary parties that a leader heads."""

import re
from typing import Final

from cppcc_loaders.extract.patterns import pattern, word_list
from cppcc_loaders.extract.roles_office import Office
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.titles import Title
from cppcc_loaders.records import Range

__all__ = ["CHAIRS", "chair_of_presidium", "congress_before", "led_body", "led_party", "of_congress"]

#: Who chairs a session: of the committee whose session it is.
CHAIRS: Final = frozenset({"执行主席", "常务主席", "主席团常务主席", "主席团会议主持人"})
#: A people's congress or that of a party by its full name, over which its chairs preside.
_SESSION: Final = re.compile(
    r"(?:[一-龥]{2,12}?第[一二三四五六七八九十]{1,3}届人民代表大会(?:第[一二三四五六七八九十]{1,3}次会议)?"
    r"|中[国华][一-龥]{3,12}?第[一二三四五六七八九十]{1,3}次全国代表大会)"
)
#: What a head of a temporary party leads: 以副主席张三为组长的监督组.
_LEADS: Final = frozenset({"组长", "团长", "队长"})
_LED: Final = pattern("roles_chairs", "led")
_LED_BODY: Final = pattern("roles_chairs", "led_body")
_HEADS: Final = frozenset(word_list("roles_chairs", "heads"))
_OF_SESSION: Final = re.compile(r"(?<!代表)大会$|[一二三四五六七八九十]次(?:全体)?会议$")
_CONGRESS: Final = re.compile(r"政协|人大(?!会堂)|代表大会")


def chair_of_presidium(scene: Scene, start: int, title: Title) -> Office | None:
    """大会主席团常务主席, 某政协三次会议主席团常务主席: of the presidium of that session, which the text names."""
    if title.text != "主席团常务主席":
        return None
    session = _OF_SESSION.search(scene.text, start, title.start)
    if session is None:
        return None
    if session.group() == "大会":
        return Office("常务主席", "大会主席团", own=True)
    named = [m.span.start for m in scene.committees_in(Range(start, title.start))]
    return Office("常务主席", scene.text[named[-1] : title.start] + "主席团", own=True) if named else None


def led_party(text: str, title: Title) -> str | None:
    """What the head of a temporary party leads, None where the text names none.

    >>> from cppcc_loaders.extract.titles import find_titles
    >>> text = "以副主席张明为组长的督查组"
    >>> [led_party(text, title) for title in find_titles(text)]
    [None, '督查组']
    """
    found = _LED.match(text, title.end) if title.text in _LEADS else None
    return found["party"] if found else None


def led_body(text: str, title: Title) -> str | None:
    """The body whose party its head leads, None where the text names none.

    >>> from cppcc_loaders.extract.titles import find_titles
    >>> text = "会见由会长陈明率领的青年联谊会访京团"
    >>> [led_body(text, title) for title in find_titles(text)]
    ['青年联谊会']
    """
    found = _LED_BODY.match(text, title.end) if title.text in _HEADS else None
    return found["body"] if found else None


def of_congress(text: str, at: int) -> bool:
    """Whether the body named last before a position is a congress, of the people or of a party."""
    named = _CONGRESS.findall(text, 0, at)
    return bool(named) and named[-1] != "政协"


def congress_before(text: str, at: int) -> str | None:
    """The congress that is named last before a position, by its full name.

    >>> congress_before("滨海县第十七届人民代表大会第三次会议开幕。执行主席", 24)
    '滨海县第十七届人民代表大会第三次会议'
    """
    named = _SESSION.findall(text, 0, at)
    return named[-1] if named else None
