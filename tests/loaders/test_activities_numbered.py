"""Numbered meetings that are themselves the subject of what they did."""

from functools import partial

import pytest
from tests.loaders.reading import activity_frames

frames = partial(activity_frames, published="2024-09-20")


@pytest.mark.parametrize(
    ("text", "kind", "topic"),
    [
        (
            "8月2日，县政协九届十三次常委会会议听取了县教育局局长关于校车运营情况的汇报。",
            "standing-committee-meeting",
            "校车运营情况的汇报",
        ),
        (
            "8月2日，县政协九届二十次主席会议将这件提案确定为年度重点提案。",
            "work-meeting",
            "确定为年度重点提案",
        ),
        ("12月1日，县政协九届二十五次主席会议对河道保洁情况进行评议。", "work-meeting", "河道保洁情况"),
        (
            "调研组写成《关于修复河滨步道的建议案》，经县政协九届十三次常委会会议审议通过。",
            "standing-committee-meeting",
            "《关于修复河滨步道的建议案》",
        ),
    ],
)
def test_a_meeting_that_acts_was_held(text: str, kind: str, topic: str) -> None:
    """What a numbered meeting heard, decided or passed is what it was about."""
    assert (kind, topic) in [(f.type, f.topic) for f in frames(text)]


@pytest.mark.parametrize(
    "text",
    [
        "调研报告将提交县政协九届二十次主席会议审议。",
        "县政协规定，重点提案由主席会议研究确定。",
    ],
)
def test_a_meeting_ahead_or_a_rule_is_none(text: str) -> None:
    """A paper on its way to a meeting, and a rule of who decides, tell of no meeting."""
    assert [f for f in frames(text) if f.type in ("work-meeting", "standing-committee-meeting")] == []
