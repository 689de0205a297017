"""What stands in credits: words for roles, media, what can be a name there, and the names of a credit."""

import re
from collections.abc import Iterator
from functools import cache

from cppcc_loaders.data_files import read_rows, read_words
from cppcc_loaders.errors import DataFileError
from cppcc_loaders.records import Range

__all__ = [
    "BLANK",
    "DATE",
    "HAN",
    "LONGEST_COMPOUND",
    "MEDIUM",
    "all_names",
    "are_names",
    "is_name",
    "may_be_name",
    "names_in",
    "role_words",
]

#: Characters of names, and the blanks between them, as classes of regular expressions.
HAN = "\u3400-\u4dbf\u4e00-\u9fff"
BLANK = r"[ \t\u00a0\u3000]"
_BLANK = re.compile(BLANK)
#: Whom a reporter works for and as what, and a day as pages print it, as parts of regular expressions.
MEDIUM = (
    rf"(?:本报|本台|本网|本刊|新华社|[{HAN}]{{2,8}}(?:报|网|社|台|新闻|客户端)|[{HAN}]{{1,8}}融媒(?:体(?:中心)?)?)?"
    rf"(?:本[版期])?(?:首席|特约|见习|实习|全媒体|融媒体?|驻[{HAN}]{{2,4}}|客户端)*"
)
DATE = r"(?:19|20)\d{2}[-年./]\d{1,2}[-月./]\d{1,2}日?"
_LONGEST_NAME, LONGEST_COMPOUND = 3, 4


@cache
def role_words() -> dict[str, str]:
    """The words of each side (before, after, never) as alternatives of a pattern, longest first."""
    roles: dict[str, list[str]] = {"before": [], "after": [], "never": []}
    for line, (side, word) in read_rows("credit_roles.tsv", "side", "word"):
        if side not in roles:
            raise DataFileError(f"credit_roles.tsv, line {line}: side must be before, after or never, not {side!r}")
        roles[side].append(re.escape(word))
    return {side: "|".join(sorted(words, key=lambda w: (-len(w), w))) for side, words in roles.items()}


def is_name(word: str) -> bool:
    """Whether a word is a name by its family name and length, or has parts joined by a dot."""
    bare = _BLANK.sub("", word)
    if "·" in bare:
        return True
    longest = LONGEST_COMPOUND if bare[:2] in _compound() else _LONGEST_NAME
    return bare.startswith(tuple(read_words("surnames.txt"))) and 1 < len(bare) <= longest


def may_be_name(word: str) -> bool:
    """Whether three or four characters hold no word of the trade (a name of a people without 百家姓)."""
    return len(word) >= _LONGEST_NAME and re.search(role_words()["never"], word) is None


@cache
def _compound() -> frozenset[str]:
    return frozenset(word for word in read_words("surnames.txt") if len(word) > 1)


def all_names(names: tuple[tuple[str, Range], ...]) -> bool:
    """Whether all are names, one of them surely."""
    return any(is_name(name) for name, _ in names) and all(is_name(n) or may_be_name(n) for n, _ in names)


#: Words beside which what stands in brackets is a name even without a family name.
_SURE_ROLES = ("记者", "通讯员", "文/图", "图/文")
#: What opens a credit that holds nothing else: brackets, a mark of layout.
_OPENED = ("（", "(", "□", "■", "◇", "◆", "○", "●", "▲", "△", "☆", "★")
#: 编辑：小禾, 整理：阿昕: short names that editors sign with.
_NICKNAME = re.compile(rf"[小阿老][{HAN}]")
_NICKNAMED = re.compile(r"(?:编辑|责编|校对|整理|制图|排版|摄影|版式|图文)[^:：]{0,2}[:：][ \u3000]*[小阿老]")


def are_names(names: tuple[tuple[str, Range], ...], words: str) -> bool:
    """Whether a credit names somebody: by a family name; in a reporter's brackets by being no common words."""
    if any(is_name(name) for name, _ in names):
        return True
    if names and _NICKNAMED.search(words):
        return all(_NICKNAME.fullmatch(name) for name, _ in names)
    reported = words.lstrip().startswith(_OPENED) and any(role in words for role in _SURE_ROLES)
    return reported and bool(names) and all(may_be_name(name) for name, _ in names)


@cache
def _role_words() -> re.Pattern[str]:
    return re.compile(
        rf"^{DATE}{BLANK}+(?:[{HAN}]{{2,12}}(?={BLANK}))?|(?<![{HAN}])(?:文|图|图文|文图|撰文)(?=[/／、:：])|(?:文|图|图文|撰文)[/／]"
        rf"|{MEDIUM}(?:{role_words()['before']})员?|(?<![{HAN}]){MEDIUM}(?={BLANK})|[/／]{BLANK}*(?:文|图|图文|视频|摄影?)|(?:{role_words()['after']})(?=[\s）)】\]。]|$)"
    )


_BODY = re.compile(r"政协|[办局委社台网报部室站会]$")
_EACH = re.compile(
    rf"[{HAN}]{{1,6}}(?:·[{HAN}]{{1,8}})+|[{HAN}]{BLANK}{{1,2}}[{HAN}](?![{HAN}])|[{HAN}]{{2,4}}(?![{HAN}])"
)


def names_in(words: str, at: int) -> Iterator[tuple[str, Range]]:
    """The names of a credit, the words for roles and media struck out."""
    bare = _role_words().sub(lambda m: "|" * len(m.group()), words)
    for match in _EACH.finditer(bare):
        name = _BLANK.sub("", match.group())
        if not _BODY.search(name) or is_name(name):
            yield name, Range(at + match.start(), at + match.end())
