"""The committees that headings and first words name, and the level words (县政协) that stand for one."""

import re
from typing import NamedTuple

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.committees_places import name_before, rows_of
from cppcc_ontology.division_changes import former_named
from cppcc_ontology.divisions import COUNTRY, divisions

__all__ = ["Mention", "committee_of", "mentions"]

_H = "\u4e00-\u9fff"
_ORDINAL = r"第?[一二三四五六七八九十百\d]{1,4}届"
_FULL = Anchored(rf"(?:中国人民政治协商会议|政协)(?:{_ORDINAL})?(?P<name>[{_H}]{{2,14}}?)(?:{_ORDINAL})?委员会")
_LEVEL = Anchored(r"(?<![兄弟各两三四五级部分])(?P<level>省|市|县|区|州|盟|旗|自治区)政协(?!报|网)")
_CPPCC = re.compile("政协")
_PLURAL = re.compile(r"(?:各级?|兄弟|[两三四五]级|有关|部分|其他|基层|[省市县区州旗][、（(/]?)$")


def committee_of(heading: str, *, near: str | None = None) -> str | None:
    """Division code of the committee that a heading names, None where it names none.

    >>> committee_of("德清县政协"), committee_of("政协阆中市第九届委员会工作报告"), committee_of("全国政协开会")
    ('330521', '511381', '100000')
    """
    first = next(iter(mentions(heading, near)), None)
    return first.code if first else None


class Mention(NamedTuple):
    """A committee by its code, or by the level word alone where the code is None; `at` is where its name begins."""

    at: int
    code: str | None
    level: str | None = None


def mentions(text: str, near: str | None) -> list[Mention]:
    """Committees by name and level words, in the order of the text."""
    found: dict[int, Mention] = {}
    if "政协" not in text and "政治协商会议" not in text:
        return []
    for match in _FULL.finditer(text):
        code = _code(match["name"], near)
        if code:
            found[match.end()] = Mention(match.start(), code)
    for match in _CPPCC.finditer(text):
        code = _named_before(text, match.start(), near)
        if code and match.end() not in found:
            found[match.end()] = Mention(match.start(), code)
    for match in _LEVEL.finditer(text):
        if match.end() not in found and not _PLURAL.search(text[max(0, match.start() - 3) : match.start()]):
            found[match.end()] = Mention(match.start(), None, match["level"])
    return sorted(found.values())


def _named_before(text: str, at: int, near: str | None) -> str | None:
    if text.endswith("全国", 0, at):
        return COUNTRY
    name = name_before(text, at)
    return divisions().choose(rows_of(name), near=near) if name else None


def _code(name: str, near: str | None) -> str | None:
    """The code of a name, also of one that begins with the division above it (南通市|通州区)."""
    if name in {"全国", "中国"}:
        return COUNTRY
    found = divisions().choose(rows_of(name), near=near)
    if found:
        return found
    last = name_before(name, len(name))
    if not last or last == name:
        return None
    above = divisions().code(name[: -len(last)])
    rows = rows_of(last)
    if above and not any(divisions().within(row.code, above) for row in rows):
        rows = former_named(last, within=above)
    return divisions().choose(rows, near=above or near)
