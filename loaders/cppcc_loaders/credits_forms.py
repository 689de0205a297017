"""The forms in which newspapers and sites print credits, as patterns: in brackets, on a line, behind a mark."""

import re
from functools import cache

from cppcc_loaders.credits_names import BLANK as _B
from cppcc_loaders.credits_names import DATE, MEDIUM, role_words
from cppcc_loaders.credits_names import HAN as _H

__all__ = ["CLOSE", "MARKS", "OPEN", "forms", "glued", "names_pattern"]

#: A name as credits print it: two to four characters, two with a blank between them, or parts joined by a dot.
_NAME = rf"(?:[{_H}]{_B}{{1,2}}[{_H}](?![{_H}])|[{_H}]{{2,4}}(?![{_H}])|[{_H}]{{1,6}}(?:·[{_H}]{{1,8}})+)"
_BETWEEN = r"[ \t\u00a0\u3000;；,，、|/]*+"
MARKS = "□■◇◆○●▲△☆★"
_LEADER = rf"[ \t\u00a0\u3000{MARKS}·]*+"
OPEN, CLOSE = r"[（(【\[]", r"[）)】\]]"


@cache
def names_pattern() -> str:
    """Names in a row; words for roles are none. Repeats give nothing back, so that no text takes long."""
    role = rf"(?!(?:{role_words()['before']}|{role_words()['after']})员?(?![{_H}]))"
    name = rf"{role}(?!本[报台网刊]|新华社){_NAME}(?!{_B}*+[:：])"
    return rf"{name}(?:{_B}*+[、/]?{_B}*+{name})*+"


@cache
def forms() -> tuple[re.Pattern[str], ...]:
    """Every form of names in a row with their roles, dear ones last."""
    before, after, names = role_words()["before"], role_words()["after"], names_pattern()
    role = rf"{MEDIUM}(?:{before})员?"
    item = rf"(?:(?:{before}){_B}*+[:：]{_B}*+)?{role}{_B}*+[:：/]?{_B}*+{names}"
    items = rf"(?:{item})(?:{_BETWEEN}{item})*+(?:{_B}*+(?:{after}))?{_B}*+"
    slash = rf"{_NAME.replace('(?![', '(?=/|／)(?![')}{_B}*+[/／]{_B}*+(?:文|图|图文|文图|视频|摄影?)"
    slashed = rf"(?:{role}{_B}*+[:：]?{_B}*+)?{slash}(?:{_BETWEEN}(?:{role}{_B}*+)?{slash})*+{_B}*+"
    start, end = r"(?:(?<=[。！？!?…”）)\s])|^)", r"(?=\s|$|[。）)])"
    return (
        re.compile(rf"{OPEN}{_B}*+(?:{names}{_B}++)?{items}{CLOSE}"),
        re.compile(rf"^{_LEADER}{items}(?:$|(?=[｜|]))", re.MULTILINE),
        re.compile(rf"^[{MARKS}]{_B}*+{names}(?:{_B}++{items})?$", re.MULTILINE),
        re.compile(
            rf"^(?:{DATE}{_B}++)?(?:[{_H}]{{2,8}}(?:报|刊|网|社|台|在线|新闻|发布){_B}++)?{items}$", re.MULTILINE
        ),
        re.compile(rf"(?:(?<={_B}{_B})|(?<=\u3000))(?=\S){items}$", re.MULTILINE),
        re.compile(rf"{OPEN}{_B}*+{names}{_B}*+(?:{after}|图文){_B}*+{CLOSE}"),
        re.compile(rf"{OPEN}{_B}*+{_NAME}{_B}*+(?:文|图文)[/／、]{_B}*+{_NAME}{_B}*+(?:图|摄影?){CLOSE}"),
        re.compile(rf"(?:^|(?<=[\s　]))(?:文|图|图文|撰文)[/／]{_B}*+{names}{_B}*+$", re.MULTILINE),
        re.compile(rf"^{_LEADER}{slashed}$", re.MULTILINE),
        re.compile(rf"(?:{before})员?{_B}*+[:：]{_B}*+{names}(?={_B}|[）)]|$)", re.MULTILINE),
        re.compile(rf"(?:^|(?<=[ \t\u3000]))(?:文|图|图文|文图|撰文)[:：]{_B}*+{names}(?={_B}|$)", re.MULTILINE),
        re.compile(rf"^(?:{before})员?{_B}++{_NAME}(?=\u3000|{_B}{{2}})", re.MULTILINE),
        re.compile(
            rf"{start}(?:[{MARKS}]{_B}*+)?(?:{role}{_B}*+[:：/]?)?{_B}*+{names}{_B}*+(?:{after}){end}", re.MULTILINE
        ),
    )


@cache
def glued() -> re.Pattern[str]:
    """A name that touches the word behind it: 本报记者甲某摄."""
    before, after = role_words()["before"], role_words()["after"]
    name = rf"(?P<name>[{_H}]{_B}[{_H}]|[{_H}]{{2,3}})"
    return re.compile(
        rf"(?:(?<=[。！？!?…”）)\s])|^|(?<=，)(?=[{_H}]{{2,3}}摄[）)]))(?:{MEDIUM}(?:{before}){_B}*[:：/]?{_B}*)?"
        rf"{name}(?:{after})(?=\s|$|[。）):：])",
        re.MULTILINE,
    )
