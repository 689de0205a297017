"""Credits that name the body or the title of who wrote or checked: 审核：某委主任　甲某某, （某委　甲某）."""

import re
from collections.abc import Iterator
from functools import cache

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.credits_names import BLANK as _B
from cppcc_loaders.credits_names import HAN as _H
from cppcc_loaders.credits_names import MEDIUM, is_name, role_words
from cppcc_loaders.records import Range

__all__ = ["behind_bodies", "may_be_titled"]

_BLANK = re.compile(_B)


@cache
def _titled() -> tuple[re.Pattern[str], ...]:
    """A name behind a body (审核：某委主任　甲某某, （某委　甲某）) or role (某政协供稿 执笔：甲)."""
    name = rf"{_B}++(?P<name>[{_H}]{_B}[{_H}]|[{_H}]{{2,4}}){_B}*+"
    roles = rf"(?:{role_words()['before']}){_B}*+[:：]{_B}*+"
    body = "政协|[专工案络]委|委员会|政协办|办公室|研究室|联络组|小组|支部|机关"
    return (
        re.compile(
            rf"^{roles}[{_H}]{{2,16}}(?:主[任席]|书记|秘书长|[部科股局]长|{body}){name}(?=$|(?<={_B}{_B}){roles})",
            re.MULTILINE,
        ),
        re.compile(
            rf"(?:^|(?<=[。！？…”])|(?<=\u3000\u3000))[（(](?:{roles})?[{_H}]{{0,12}}(?:{body}){name}[）)]{_B}*$",
            re.MULTILINE,
        ),
        re.compile(
            rf"(?:^|(?<=[。！？…”]))[（(](?:[{_H}]{{2,6}}[:：])?[{_H}]{{2,16}}(?:{role_words()['after']})?"
            rf"(?:{_B}++|[,，;；]){roles}(?P<name>[{_H}]{_B}[{_H}]|[{_H}]{{2,4}})[）)]{_B}*$",
            re.MULTILINE,
        ),
        re.compile(rf"^{MEDIUM}记者{_B}*+(?P<name>[{_H}]{{2,4}})(?=[:：]“)", re.MULTILINE),
    )


#: What every credit with a body holds: a blank behind the body's or the title's last character.
_TITLED = (
    Anchored(
        "[委会室组部关协任席记长办][ \t\u00a0\u3000]++(?:[一-龥][ \u3000])?[一-龥]{1,4}"
        "(?:[ \u3000]*(?:[）)]|$)|[ \u3000]{2})",
        re.MULTILINE,
    ),
    re.compile("[:：][ \u3000]?[一-龥][一-龥 ]{1,3}[）)]"),
    re.compile("记者[一-龥]{2,4}[:：]“"),
)


def may_be_titled(part: str) -> bool:
    """Whether a passage may hold such a credit at all."""
    return any(pattern.search(part) for pattern in _TITLED)


def behind_bodies(part: str) -> Iterator[tuple[Range, tuple[tuple[str, Range], ...]]]:
    """Names behind the body that they stand for; the body is no part of the credit, the text names it too.

    >>> [[name for name, _ in names] for _, names in behind_bodies("（柳河镇联络组　周 敏）")]
    [['周敏']]
    """
    for pattern in _titled() if may_be_titled(part) else ():
        for match in pattern.finditer(part):
            if is_name(match["name"]):
                span = Range(*match.span("name"))
                yield span, ((_BLANK.sub("", match["name"]), span),)
