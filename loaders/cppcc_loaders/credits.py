"""Credits: who wrote, photographed or edited an article (记者, 通讯员, 作者, 责任编辑, 摄, 供稿)."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.credits_brackets import bracketed
from cppcc_loaders.credits_names import BLANK as _B
from cppcc_loaders.credits_names import HAN as _H
from cppcc_loaders.credits_names import LONGEST_COMPOUND, is_name, may_be_name, role_words
from cppcc_loaders.data_files import read_rows
from cppcc_loaders.records import Range
from cppcc_loaders.sieve import Sieve

__all__ = ["Credit", "find_credits", "is_credit_line"]

#: A name as credits print it: two to four characters, two with a blank between them, or parts joined by a dot.
_NAME = rf"(?:[{_H}]{_B}{{1,2}}[{_H}](?![{_H}])|[{_H}]{{2,4}}(?![{_H}])|[{_H}]{{1,6}}(?:·[{_H}]{{1,8}})+)"
_MEDIUM = (
    rf"(?:本报|本台|本网|本刊|新华社|[{_H}]{{2,8}}(?:报|网|社|台|新闻|客户端)|[{_H}]{{1,8}}融媒(?:体(?:中心)?)?)?"
    rf"(?:本[版期])?(?:首席|特约|见习|实习|全媒体|融媒体?|驻[{_H}]{{2,4}}|客户端)*"
)
_BLANK = re.compile(_B)
_BETWEEN = r"[ \t\u00a0\u3000;；,，、|/]*+"
_MARKS = "□■◇◆○●▲△☆★"
_LEADER = rf"[ \t\u00a0\u3000{_MARKS}·]*+"
_DATE = r"(?:19|20)\d{2}[-年./]\d{1,2}[-月./]\d{1,2}日?"
_NOBODY = frozenset(("佚名", "管理员", "本站", "本网", "本报", "编辑部", "未知", "匿名"))
_OPEN, _CLOSE = r"[（(【\[]", r"[）)】\]]"


class Credit(NamedTuple):
    """Where a credit stands, with its brackets and words, and the names in it with their places."""

    span: Range
    names: tuple[tuple[str, Range], ...]


@cache
def _names_pattern() -> str:
    """Names in a row; words for roles are none. Repeats give nothing back, so that no text takes long."""
    role = rf"(?!(?:{role_words()['before']}|{role_words()['after']})员?(?![{_H}]))"
    name = rf"{role}(?!本[报台网刊]|新华社){_NAME}(?!{_B}*+[:：])"
    return rf"{name}(?:{_B}*+[、/]?{_B}*+{name})*+"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    before, after, names = role_words()["before"], role_words()["after"], _names_pattern()
    role = rf"{_MEDIUM}(?:{before})员?"
    item = rf"(?:(?:{before}){_B}*+[:：]{_B}*+)?{role}{_B}*+[:：/]?{_B}*+{names}"
    items = rf"(?:{item})(?:{_BETWEEN}{item})*+(?:{_B}*+(?:{after}))?{_B}*+"
    slash = rf"{_NAME.replace('(?![', '(?=/|／)(?![')}{_B}*+[/／]{_B}*+(?:文|图|图文|文图|视频|摄影?)"
    slashed = rf"(?:{role}{_B}*+[:：]?{_B}*+)?{slash}(?:{_BETWEEN}(?:{role}{_B}*+)?{slash})*+{_B}*+"
    start, end = r"(?:(?<=[。！？!?…”）)\s])|^)", r"(?=\s|$|[。）)])"
    return (
        re.compile(rf"{_OPEN}{_B}*+(?:{names}{_B}++)?{items}{_CLOSE}"),
        re.compile(rf"^{_LEADER}{items}(?:$|(?=[｜|]))", re.MULTILINE),
        re.compile(rf"^[{_MARKS}]{_B}*+{names}(?:{_B}++{items})?$", re.MULTILINE),
        re.compile(
            rf"^(?:{_DATE}{_B}++)?(?:[{_H}]{{2,8}}(?:报|刊|网|社|台|在线|新闻|发布){_B}++)?{items}$", re.MULTILINE
        ),
        re.compile(rf"(?:(?<={_B}{_B})|(?<=\u3000))(?=\S){items}$", re.MULTILINE),
        re.compile(rf"{_OPEN}{_B}*+{names}{_B}*+(?:{after}|图文){_B}*+{_CLOSE}"),
        re.compile(rf"{_OPEN}{_B}*+{_NAME}{_B}*+(?:文|图文)[/／、]{_B}*+{_NAME}{_B}*+(?:图|摄影?){_CLOSE}"),
        re.compile(rf"(?:^|(?<=[\s　]))(?:文|图|图文|撰文)[/／]{_B}*+{names}{_B}*+$", re.MULTILINE),
        re.compile(rf"^{_LEADER}{slashed}$", re.MULTILINE),
        re.compile(rf"(?:{before})员?{_B}*+[:：]{_B}*+{names}(?={_B}|[）)]|$)", re.MULTILINE),
        re.compile(rf"{start}(?:{role}{_B}*+[:：/]?)?{_B}*+{names}{_B}*+(?:{after}){end}", re.MULTILINE),
    )


@cache
def _glued() -> re.Pattern[str]:
    """A name that touches the word behind it: 本报记者甲某摄."""
    before, after = role_words()["before"], role_words()["after"]
    name = rf"(?P<name>[{_H}]{_B}[{_H}]|[{_H}]{{2,3}})"
    return re.compile(
        rf"(?:(?<=[。！？!?…”）)\s])|^|(?<=，)(?=[{_H}]{{2,3}}摄[）)]))(?:{_MEDIUM}(?:{before}){_B}*[:：/]?{_B}*)?"
        rf"{name}(?:{after})(?=\s|$|[。）):：])",
        re.MULTILINE,
    )


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
        re.compile(rf"^{_MEDIUM}记者{_B}*+(?P<name>[{_H}]{{2,4}})(?=[:：]“)", re.MULTILINE),
    )


def find_credits(text: str, start: int = 0, end: int | None = None) -> tuple[Credit, ...]:
    """All credits of a passage, in order.

    >>> [name for name, _ in find_credits("本报讯（通讯员 屈 萍 李大山）今天")[0].names]
    ['屈萍', '李大山']
    """
    return tuple(_moved(credit, start) for credit in _credits(text[start:end]))


@lru_cache(maxsize=8)
def _credits(part: str) -> tuple[Credit, ...]:
    """The credits of a passage, kept a while: that of a page and of its only article are often the same."""
    if "讯" not in part and not _hints().search(part) and not _LAST.search(part) and not _may_be_titled(part):
        return ()
    found = sorted(_found(part), key=lambda c: (c.span.start, -c.span.end))
    kept: list[Credit] = []
    for credit in found:
        if not kept or credit.span.start >= kept[-1].span.end:
            kept.append(credit)
    return tuple(kept)


def _found(part: str) -> Iterator[Credit]:
    """Credits near the words that name them; the patterns are dear, so the rest of a text is not looked at."""
    patterns = _patterns()
    for start, end in _windows(part):
        fitting = _sieve().fitting(part[max(0, start - _BACK) : end])
        for pattern in [patterns[number] for number in fitting if number < len(patterns)]:
            for match in pattern.finditer(part, start, end):
                names = tuple(_names(match.group(), match.start()))
                if _are_names(names, match.group()) and not any(name in _NOBODY for name, _ in names):
                    yield Credit(Range(*match.span()), names)
        for match in _glued().finditer(part, start, end) if len(patterns) in fitting else ():
            if is_name(match["name"]):
                yield Credit(Range(*match.span()), ((_BLANK.sub("", match["name"]), Range(*match.span("name"))),))
    if "记者" in part or "通讯员" in part:
        yield from _leading(part)
    if "讯" in part:
        yield from _bare_dateline(part)
    yield from _at_the_end(part)
    yield from _behind_bodies(part)
    yield from (Credit(span, names) for span, names in bracketed(part))


@cache
def _sieve() -> Sieve:
    """Which patterns may match in a window, the one of glued names last."""
    return Sieve((*_patterns(), _glued()))


#: So far before a window the patterns look back.
_BACK = 2
_AROUND = 100
_FAR = 300
_STOP = re.compile(r"[。\n]")


def _windows(part: str) -> Iterator[tuple[int, int]]:
    """Stretches around the words of credits, each up to the end of a sentence or line, at most a few hundred long."""
    at = -1
    for hint in _hints().finditer(part):
        if hint.start() < at:
            continue
        start = max(at, 0, hint.start() - _AROUND)
        near, far = min(len(part), hint.end() + _AROUND), min(len(part), hint.end() + _FAR)
        stop = _STOP.search(part, near, far)
        at = stop.end() if stop else far
        yield start, at


@cache
def _hints() -> Anchored:
    words = {word for _, (side, word) in read_rows("credit_roles.tsv", "side", "word") if side != "never"}
    weak = {"文字", "制作", "统筹", "策划", "报道", "整理", "审核", "编辑", "图片"}
    least = [word for word in words if not any(other in word and other != word for other in words - weak)]
    strong = "|".join(sorted(map(re.escape, set(least) - weak), key=lambda w: (-len(w), w)))
    alone = r"(?=[\s：:/）)】\]。]|$)"
    return Anchored(
        "|".join(
            [strong, *(word + alone for word in sorted(weak)), "文[/／]", *(rf"{mark}{_B}*[{_H}]" for mark in _MARKS)]
        )
    )


_LEAD = Anchored(rf"(?:(?<=^)|(?<=[\n。摄]{_B}))(?:本报|本台|新华社)?(?:记者|通讯员){_B}+", re.MULTILINE)
_TOKEN = re.compile(rf"([{_H}]{{2,4}}|[{_H}]{_B}[{_H}])(?={_B})")


def _leading(part: str) -> Iterator[Credit]:
    """记者 甲某 乙某某 正文……: names that open a passage, told from the text by family name, length and blanks."""
    for lead in _LEAD.finditer(part):
        at, names = lead.end(), []
        while (token := _TOKEN.match(part, at)) and is_name(token.group()):
            names.append((_BLANK.sub("", token.group()), Range(*token.span())))
            at = token.end() + len(re.match(rf"{_B}*", part[token.end() :])[0])  # type: ignore[index]
        if names:
            yield Credit(Range(lead.start(), at), tuple(names))


@cache
def _datelined() -> re.Pattern[str]:
    return re.compile(rf"(?<=讯){_B}*+{_OPEN}{_B}*+{_names_pattern()}{_B}*+{_CLOSE}")


def _bare_dateline(part: str) -> Iterator[Credit]:
    """本报讯（甲某某）: names in brackets behind a dateline, without any role."""
    for match in _datelined().finditer(part):
        yield Credit(Range(*match.span()), tuple(_names(match.group(), match.start())))


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


def _may_be_titled(part: str) -> bool:
    return any(pattern.search(part) for pattern in _TITLED)


def _behind_bodies(part: str) -> Iterator[Credit]:
    """Names behind the body that they stand for; the body is no part of the credit, the text names it too."""
    for pattern in _titled() if _may_be_titled(part) else ():
        for match in pattern.finditer(part):
            if is_name(match["name"]):
                span = Range(*match.span("name"))
                yield Credit(span, ((_BLANK.sub("", match["name"]), span),))


#: （甲某某 乙某）: brackets that end a line behind its full stop.
_LAST = Anchored(
    rf"[（(](?:(?<=[。！？…”][（(])|(?<=[。！？…”][ \u3000][（(]))[{_H}·、 \u3000]{{2,24}}[）)]{_B}*$", re.MULTILINE
)


def _at_the_end(part: str) -> Iterator[Credit]:
    """Authors in brackets behind the last sentence, without any role."""
    for match in _LAST.finditer(part):
        names = tuple(_names(match.group(), match.start()))
        if 0 < len(names) <= LONGEST_COMPOUND and _all_names(names):
            yield Credit(Range(*match.span()), names)


def _all_names(names: tuple[tuple[str, Range], ...]) -> bool:
    """Whether all are names, one of them surely."""
    return any(is_name(name) for name, _ in names) and all(is_name(n) or may_be_name(n) for n, _ in names)


#: Words beside which what stands in brackets is a name even without a family name.
_SURE_ROLES = ("记者", "通讯员", "文/图", "图/文")


#: 编辑：小禾, 整理：阿昕: short names that editors sign with.
_NICKNAME = re.compile(rf"[小阿老][{_H}]")
_NICKNAMED = re.compile(r"(?:编辑|责编|校对|整理|制图|排版|摄影|版式|图文)[^:：]{0,2}[:：][ \u3000]*[小阿老]")


def _are_names(names: tuple[tuple[str, Range], ...], words: str) -> bool:
    """Whether a credit names somebody: by a family name; in a reporter's brackets by being no common words."""
    if any(is_name(name) for name, _ in names):
        return True
    if names and _NICKNAMED.search(words):
        return all(_NICKNAME.fullmatch(name) for name, _ in names)
    reported = words.startswith(("（", "(")) and any(role in words for role in _SURE_ROLES)
    return reported and bool(names) and all(may_be_name(name) for name, _ in names)


@cache
def _role_words() -> re.Pattern[str]:
    return re.compile(
        rf"^{_DATE}{_B}+(?:[{_H}]{{2,12}}(?={_B}))?|(?<![{_H}])(?:文|图|图文)(?=[/／、])|(?:文|图|图文|撰文)[/／]"
        rf"|{_MEDIUM}(?:{role_words()['before']})员?|(?<![{_H}]){_MEDIUM}(?={_B})|[/／]{_B}*(?:文|图|图文|视频|摄影?)|(?:{role_words()['after']})(?=[\s）)】\]。]|$)"
    )


_BODY = re.compile(r"政协|[办局委社台网报部室站会]$")
_EACH = re.compile(rf"[{_H}]{{1,6}}(?:·[{_H}]{{1,8}})+|[{_H}]{_B}{{1,2}}[{_H}](?![{_H}])|[{_H}]{{2,4}}(?![{_H}])")


def _names(words: str, at: int) -> Iterator[tuple[str, Range]]:
    """The names of a credit, the words for roles and media struck out."""
    bare = _role_words().sub(lambda m: "|" * len(m.group()), words)
    for match in _EACH.finditer(bare):
        name = _BLANK.sub("", match.group())
        if not _BODY.search(name) or is_name(name):
            yield name, Range(at + match.start(), at + match.end())


def _moved(credit: Credit, by: int) -> Credit:
    names = tuple((name, Range(r.start + by, r.end + by)) for name, r in credit.names)
    return Credit(Range(credit.span.start + by, credit.span.end + by), names)


#: Characters that stand in no credit, so that a line with one of them holds something besides.
_NO_CREDIT = re.compile("[。！？“”《》]")


def is_credit_line(line: str) -> bool:
    """Whether a line holds nothing but credits.

    >>> is_credit_line("通讯员 屈 萍"), is_credit_line("记者从会上获悉")
    (True, False)
    """
    if _NO_CREDIT.search(line):
        return False
    gone = sum(c.span.end - c.span.start for c in find_credits(line.strip()))
    return gone > 0 and gone == len(line.strip())
