"""Committees whose members are counted together."""

import pytest

from cppcc_loaders.extract.committees_tiers import tiers_before


@pytest.mark.parametrize(
    ("text", "tiers"),
    [
        ("省市县三级政协委员", ["省", "市", "县"]),
        ("邀请市、区两级政协委员", ["市", "区"]),
        ("自治区、阳泉市、平定县三级政协常委", ["自治区", "阳泉市", "平定县"]),
        ("州县两级政协委员会", []),
        ("三级政协委员", []),
        ("省市县三级政协工作", []),
    ],
)
def test_levels_counted_together(text: str, tiers: list[str]) -> None:
    """Each level before a number of levels stands for its committee, where members follow."""
    at = text.index("政协")
    assert [text[span.start : span.end] for span, _ in tiers_before(text, at, at + 2)] == tiers
