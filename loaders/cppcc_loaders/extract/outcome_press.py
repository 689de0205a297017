"""Members who answered the press at a session's 记者会: counted once, whatever else some of them were asked."""

from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.agents import agent_at
from cppcc_loaders.extract.frames import OutcomeFrame
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.quantities import chinese_number
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import Line, LineKind, lines_of

__all__ = ["read_answers_to_press", "tells_answers"]

_RULE: Final = "outcome-press"
_ANSWERED: Final = pattern("outcome_press", "answered")
#: What only some of them answered besides (三位委员还就…回答了提问).
_BESIDES: Final = pattern("outcome_press", "besides")


def tells_answers(scene: Scene, line: Line) -> bool:
    """Whether a sentence of an item about a press conference counts members who answered."""
    return _ANSWERED.search(scene.text, *line.span) is not None


def read_answers_to_press(scene: Scene) -> Iterator[tuple[Line, OutcomeFrame]]:
    """The first sentence that counts the members who answered at a press conference, with their number."""
    if "记者会" not in scene.text:
        return
    for line in lines_of(scene):
        found = _ANSWERED.search(scene.text, *line.span) if line.kind is LineKind.TOLD else None
        if found is None or _BESIDES.search(found.group()):
            continue
        number = int(found["n"]) if found["n"].isdigit() else chinese_number(found["n"])
        agent = agent_at(scene, line.span, line.span.end)
        if number and agent:
            indicator = found["who"] + found["did"]
            yield line, OutcomeFrame(line.span, _RULE, "quantity", agent, indicator, str(number), found["unit"], "eq")
        return
