"""Brands under headings of their own: what a section says of the name that its heading quotes."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.activity_events import Event, Told
from cppcc_loaders.extract.activity_lessons import named_type
from cppcc_loaders.extract.memo import remembered
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import LineKind, lines_of

__all__ = ["brand_of", "read_headed"]

_RULE: Final = "activity-名下"
_QUOTED: Final = re.compile("“[^”，。！？]{2,14}”")
#: A platform, by the words around its name.
_TOOL: Final = re.compile("平台|系统|小程序|客户端|APP")
#: It was begun then, with no object of its own: 2020年创办, 2022年5月上线.
_BEGUN: Final = re.compile(
    r"(?:^|[，；])[^，；。“]{0,12}?(?:20\d\d年(?:\d{1,2}月)?|[去今]年\d{1,2}月)(?:[初底末])?(?:正式)?"
    r"(?P<v>创办|开办|上线|启用|推出|创立|诞生|问世|投用|试行)(?=[，；。]|$)"
)
#: It has been held so often: 至今办了63场.
_HELD: Final = re.compile(
    r"(?:^|[，；])(?:至今|迄今|累计|现已|目前)(?:已|共)?(?P<v>办|开|举办|举行|组织)了?\d+[余多]?[场期次](?=[，；。]|$)"
)
#: A line that is a heading by the one name that it quotes (★ 某镇：“…”议事会).
_NAME_LINE: Final = re.compile(r"[^“”，。；！？\n]{0,14}“[^“”，。；！？]{2,14}”[^“”，。；！？：\n]{0,12}\s*")


def brand_of(scene: Scene, paragraph: int) -> str | None:
    """The heading with the one quoted name under which a paragraph stands, None where it stands under none."""
    return remembered(scene, _headings).get(paragraph)


def _headings(scene: Scene) -> dict[int, str]:
    """The heading of every paragraph below one that quotes a single name; the page's title heads nothing."""
    headed: dict[int, str] = {}
    current, told = None, False
    for line in lines_of(scene):
        words = scene.words(line.span)
        if line.kind is LineKind.HEADING or _NAME_LINE.fullmatch(words):
            current = words if told and _NAME_LINE.fullmatch(words) else None
            continue
        told = told or line.kind is LineKind.TOLD
        if current:
            headed[line.paragraph] = current
    return headed


def read_headed(told: Told) -> Iterator[Event]:
    """The beginning of what the section's heading names, else how often it was held, where nobody else is named."""
    heading = brand_of(told.scene, told.line.paragraph)
    name = _QUOTED.search(heading) if heading else None
    found = (_BEGUN.search(told.blotted) or _HELD.search(told.blotted)) if name else None
    if heading is None or name is None or found is None:
        return
    at = told.line.told.start + found.start("v")
    kind = "institution-building" if _TOOL.search(heading) else named_type(name.group(), "institution-building")
    yield Event(at, told.clause(at), kind, name.group(), _RULE, "quoted")
