"""Search keys of Chinese names."""

import pytest

from cppcc_graph.pinyin import pinyin_keys, search_keys


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("张三明", ("zhangsanming", "zsm")),
        ("长春市", ("changchunshi", "ccs")),
        ("重庆市政协", ("chongqingshizhengxie", "cqszx")),
        ("1158工作法", ("1158gongzuofa", "1158gzf")),
        ("", ("", "")),
    ],
)
def test_pinyin_keys_spell_names(name: str, keys: tuple[str, str]) -> None:
    """Full pinyin and initials; what is no Chinese stays."""
    assert pinyin_keys(name) == keys


def test_search_keys_hold_aliases_without_repeats() -> None:
    """A node is found by each of its names; equal keys stand once."""
    keys = search_keys("伊春市政协", ["伊春市政协", "ABC"]).split("\n")
    assert keys == ["伊春市政协", "yichunshizhengxie", "ycszx", "abc"]
