"""What a sentence tells of an event that it has just told gives no row of its own."""

from functools import partial

import pytest
from tests.loaders.reading import activity_frames

frames = partial(activity_frames, published="2024-09-20")


@pytest.mark.parametrize(
    ("text", "kind", "topic"),
    [
        (
            "9月3日，县政协召开重点提案督办会，集中督办《关于修缮古戏台的提案》。",
            "proposal-work",
            "《关于修缮古戏台的提案》",
        ),
        ("县政协推行“三见面”机制，即办前与提案者见面、办中与提案者见面。", "institution-building", "“三见面”机制"),
    ],
)
def test_one_event_is_one_row(text: str, kind: str, topic: str) -> None:
    """A meeting's own business is its topic, and what a mechanism consists of is no deed."""
    assert [(f.type, f.topic) for f in frames(text)] == [(kind, topic)]


def test_what_was_done_besides_is_a_row_of_its_own() -> None:
    """Business that the meeting is not named for, or that somebody else does, stays."""
    text = "9月3日，县政协召开提案督办会，县政协主席到南营镇视察敬老院建设情况。"
    assert {f.type for f in frames(text)} >= {"proposal-work", "inspection"}
