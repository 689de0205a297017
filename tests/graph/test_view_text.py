"""What a page may show of a text."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cppcc_graph.view_text import LABEL_LIMIT, clean_label, clean_quote, csp_hash, embed_json


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("道外区政协", "道外区政协"),
        ("  道外区\n\t政协 ", "道外区 政协"),
        ("政\u202e协\u2066\u200b\ufeff", "政协"),
        ("政\x00协\x9f", "政 协"),
        ("政\ud800协", "政\ufffd协"),
    ],
)
def test_clean_label_takes_out_what_nobody_sees(raw: str, clean: str) -> None:
    """Control, bidirectional and zero-width characters and lone surrogates do not reach a page."""
    assert clean_label(raw) == clean


def test_clean_label_cuts_a_label_of_ten_thousand_characters() -> None:
    """A label is never longer than the limit, and shows that it was cut."""
    label = clean_label("协" * 10_000)
    assert len(label) == LABEL_LIMIT
    assert label.endswith("…")


@given(st.text())
def test_clean_quote_keeps_every_code_point_in_its_place(text: str) -> None:
    """Offsets into a quote stay true: one code point for one, and UTF-8 can hold it."""
    clean = clean_quote(text)
    assert len(clean) == len(text)
    clean.encode("utf-8")


@given(st.recursive(st.text() | st.integers() | st.none(), st.lists, max_leaves=8))
def test_embed_json_cannot_leave_its_element_and_reads_back(data: object) -> None:
    """Embedded JSON holds no angle bracket and is the same data."""
    text = embed_json(data)
    assert "<" not in text
    assert "\u2028" not in text
    assert json.loads(text) == data


def test_csp_hash_is_that_of_the_standard() -> None:
    """The hash is base64 of SHA-256 in quotes, as the standard's own example has it."""
    assert csp_hash("alert('Hello, world.');") == "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
