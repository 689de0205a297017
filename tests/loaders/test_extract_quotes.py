"""Quotations in rows."""

from hypothesis import given
from hypothesis import strategies as st

from cppcc_loaders.extract.quotes import find_quote_rows


def test_row_of_quotations_with_lead_and_tail() -> None:
    """Quotations joined by 、 和 or nothing are one row; the clause before and the words after are kept."""
    (row,) = find_quote_rows("会上，县政协开展“走基层”、“听民声”和“解民忧”等活动，成效明显。")
    assert (row.lead, len(row.inner), row.tail) == ("县政协开展", 3, "等活动")


def test_plain_quotation_marks() -> None:
    """Pages that know only one kind of mark are read as well."""
    (row,) = find_quote_rows('开展"走基层"活动')
    assert (row.lead, [tuple(inner) for inner in row.inner], row.tail) == ("开展", [(3, 6)], "活动")


def test_words_between_part_rows() -> None:
    """Other words between two quotations begin a new row."""
    assert len(list(find_quote_rows("“甲事”活动和“乙事”行动"))) == 2


@given(st.text(alphabet="“”「」、和甲乙，。\n", max_size=60))
def test_inner_ranges_are_the_quoted_words(text: str) -> None:
    """A range never holds a quotation mark."""
    for row in find_quote_rows(text):
        for inner in row.inner:
            assert not set(text[inner.start : inner.end]) & set("“”「」")
