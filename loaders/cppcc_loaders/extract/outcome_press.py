"""Members who answered the press at a session's 记者会: counted once, whatever else some of them were asked."""

from typing import Final, NamedTuple

from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.quantities import chinese_number
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import Line, LineKind, lines_of
from cppcc_loaders.records import Range

__all__ = ["Answers", "read_answers_to_press", "tells_answers"]

_ANSWERED: Final = pattern("outcome_press", "answered")
#: What only some of them answered besides (三位委员还就…回答了提问).
_BESIDES: Final = pattern("outcome_press", "besides")


class Answers(NamedTuple):
    """How many members answered: the sentence, what they did, their number and its measure word."""

    line: Line
    span: Range
    indicator: str
    value: str
    unit: str


def tells_answers(scene: Scene, line: Line) -> bool:
    """Whether a sentence of an item about a press conference counts members who answered."""
    return "记者会" in scene.text and _ANSWERED.search(scene.text, *line.span) is not None


def read_answers_to_press(scene: Scene) -> Answers | None:
    """The first sentence that counts the members who answered at a press conference."""
    if "记者会" not in scene.text:
        return None
    for line in lines_of(scene):
        found = _ANSWERED.search(scene.text, *line.span) if line.kind is LineKind.TOLD else None
        if found and not _BESIDES.search(found.group()):
            number = chinese_number(found["n"]) if not found["n"].isdigit() else int(found["n"])
            return Answers(line, line.span, found["who"] + found["did"], str(number), found["unit"]) if number else None
    return None
