"""Whether what another body did (县水利局修通沟渠) came of our counsel: told by the sentence or around it."""

import re
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import Line, line_number, lines_of
from cppcc_ontology.divisions import COUNTRY

__all__ = ["follows_us"]

_FOLLOWED: Final = pattern("outcomes", "followed")
_COUNSEL: Final = pattern("outcomes", "counsel")
_ACTED: Final = pattern("outcomes", "acted")
_OUR_WORK: Final = pattern("outcome_followed", "our_work")
_ELSEWHERE: Final = pattern("outcome_followed", "elsewhere")
#: 您提出的《…提案》收悉……我局印发了…: the office that answers a proposal tells what it did.
_REPLY: Final = Anchored(r"(?:提案|建议)[^。\n]{0,12}收悉")
_WE: Final = re.compile(r"我[局委办厅镇乡市县区]")
_SPOKEN: Final = pattern("outcome_followed", "spoken")
_FAR: Final = 200


def follows_us(scene: Scene, line: Line, at: int) -> bool:
    """Whether another body did it on our counsel: the sentence says so, or the paragraph tells of our work before."""
    if _FOLLOWED.search(scene.words(line.span)) or _is_answer(scene, line):
        return True
    if scene.home is None or scene.home == COUNTRY or _SPOKEN.search(scene.text, line.span.start, at):
        return False
    if _REPLY.search(scene.text) and _WE.search(scene.text, line.span.start, at):
        return True
    first = max(scene.paragraph_at(line.span.start).start, line.span.start - _FAR)
    last = None
    for last in _ELSEWHERE.finditer(scene.text, first, at):  # noqa: B007  (the last one is asked for)
        pass
    return _OUR_WORK.search(scene.text, last.end() if last else first, at) is not None


def _is_answer(scene: Scene, line: Line) -> bool:
    """Whether a department acts right behind a sentence that tells of our counsel."""
    before = lines_of(scene)[max(0, line_number(scene, line.span.start) - 1)]
    if before.paragraph != line.paragraph or before.span == line.span or not _ACTED.match(scene.text, line.span.start):
        return False
    return _COUNSEL.search(scene.words(before.span)) is not None
