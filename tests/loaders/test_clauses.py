"""Clauses: parts of a sentence, with quotes and titles whole."""

from hypothesis import given
from hypothesis import strategies as st

from cppcc_loaders.extract.clauses import masked, split_clauses, split_items


def test_commas_inside_quotes_end_no_clause() -> None:
    """A comma in a quoted topic or a title does not cut it."""
    text = "围绕“保供水，稳民生”开展协商，印发《关于水价、水权的意见》。"
    assert [text[c.start : c.end] for c in split_clauses(text)] == [
        "围绕“保供水，稳民生”开展协商",
        "印发《关于水价、水权的意见》",
    ]


def test_items_are_split_outside_titles() -> None:
    """An enumeration is cut at 、 outside titles only."""
    text = "《甲、乙》、丙和丁"
    assert [text[i.start : i.end] for i in split_items(text, 0, len(text))] == ["《甲、乙》", "丙和丁"]


@given(st.text(alphabet="甲乙，。“”《》（）、；", max_size=60))
def test_masked_keeps_length_and_clauses_stay_inside(text: str) -> None:
    """Blotting out changes no length; clauses lie inside the text and in order."""
    assert len(masked(text)) == len(text)
    clauses = list(split_clauses(text))
    assert all(0 <= c.start < c.end <= len(text) for c in clauses)
    assert clauses == sorted(clauses)
