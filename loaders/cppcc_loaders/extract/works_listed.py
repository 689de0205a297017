"""Titles on lines of their own: lists of proposals (1.关于……的提案), a proposal's subject (案由：……)."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.records import Range

__all__ = ["listed_titles"]

_ROW: Final = Anchored(pattern("works_listed", "row"))
_NUMBERED: Final = Anchored(pattern("works_listed", "numbered"))
#: What stands right before the title in both; few texts have it.
_LED = re.compile(r"关于(?<=[\s.．、:：)）号\d●■◆★·○]关于)|关于(?<=^关于)")
_SUBJECT = re.compile(
    r"案[ \t\u3000]*由[ \t\u3000]*[:：][ \t\u3000]*(?P<title>[^。；！？《》\n]{6,70}?)[ \t\u3000]*$", re.MULTILINE
)
_FEWEST = 2
_LEAD = 200


def listed_titles(scene: Scene) -> Iterator[tuple[Range, str]]:
    """Where each title of a list stands, with its kind; one line alone counts where it is numbered."""
    if _LED.search(scene.text):
        yield from _rows(scene)
    for found in scene.find(_SUBJECT) if "由" in scene.text else ():
        yield Range(*found.span("title")), "proposal"


def _rows(scene: Scene) -> Iterator[tuple[Range, str]]:
    rows = [row for row in scene.find(_ROW) if not _is_headline(scene, row.start("title"))]
    numbered = any(row["number"] for row in rows)
    known = {row.start("title") for row in rows}
    more = [row for row in scene.find(_NUMBERED) if row.start("title") not in known]
    if len(rows) + len(more) >= _FEWEST or numbered:
        for row in (*rows, *more):
            yield Range(*row.span("title")), _kind(scene, row)


def _is_headline(scene: Scene, at: int) -> bool:
    title = scene.article.title
    return title is not None and title.start <= at < title.end


def _kind(scene: Scene, row: re.Match[str]) -> str:
    """提案 is one; 建议 in a list that is announced as one of proposals is one too."""
    lead = scene.text[max(0, row.start() - _LEAD) : row.start()]
    return "proposal" if "提案" in lead + row.group() else "suggestion"
