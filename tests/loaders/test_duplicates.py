"""Duplicates: the same bytes and nearly the same text are recognised, other texts are not."""

import hashlib
from array import array
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from cppcc_loaders.duplicates import Duplicate, DuplicateIndex, _shape, similarity, sketch, without_duplicates
from cppcc_loaders.records import Document

BODY = "".join(
    f"{n}月，县政协第{n}次到{place}开展协商，{n * 7}名委员听取村民对{topic}的意见，形成建议{n + 3}条。"
    for n, (place, topic) in enumerate(zip("甲乙丙丁戊己庚辛", "水路桥林田茶竹药", strict=True), start=1)
)


def document(doc: str, text: str) -> Document:
    """A document of a text."""
    return Document(doc, f"{doc}.txt", text, hashlib.sha256(text.encode()).hexdigest(), "utf-8")


def test_same_bytes() -> None:
    """A file read a second time is a copy of the first."""
    with DuplicateIndex() as index:
        assert index.add(document("a", BODY)) is None
        assert index.add(document("b", BODY)) == Duplicate("b", "b.txt", "a", 1.0)


def test_nearly_the_same_text() -> None:
    """A copy with another headline, width of punctuation and footer is recognised."""
    copied = "转载：本县新闻\n" + BODY.replace("，", ",").replace("。", ".\n") + "（来源：县政协）"
    with DuplicateIndex() as index:
        index.add(document("a", BODY))
        found = index.add(document("b", copied))
    assert found is not None
    assert found.of == "a"
    assert 0.85 <= found.similarity < 1


def test_other_texts_are_new() -> None:
    """Texts of one genre, and short ones, are no copies of each other."""
    other = BODY.replace("协商", "视察").replace("村民", "企业").replace("建议", "报告").replace("委员", "代表")
    with DuplicateIndex() as index:
        texts = [BODY, other, "县政协开会。", "县政协开会。会议由主席主持。"]
        assert [index.add(document(str(n), text)) for n, text in enumerate(texts)] == [None] * 4


def test_the_same_meeting_of_another_year_is_new() -> None:
    """Reports that share their words and not their dates and numbers are two documents."""
    later = BODY.replace("1月", "2月").replace("7名", "9名").replace("14名", "16名").replace("建议4条", "建议5条")
    with DuplicateIndex() as index:
        assert index.add(document("a", BODY)) is None
        assert index.add(document("b", later)) is None


def test_index_is_kept_on_disk(tmp_path: Path) -> None:
    """An index in a file knows the texts of an earlier run."""
    path = tmp_path / "seen.sqlite"
    with DuplicateIndex(path) as index:
        index.add(document("a", BODY))
    with DuplicateIndex(path) as index:
        stream = list(without_duplicates([document("b", BODY), document("c", "另一篇文章。")], index))
    assert [type(one).__name__ for one in stream] == ["Duplicate", "Document"]


def test_similarity_is_a_share() -> None:
    """Half a text has about half its shingles in common with the whole."""
    share = similarity(sketch(BODY), sketch(BODY[: len(BODY) // 2]))
    assert 0.3 < share < 0.7


MARKS = st.lists(st.integers(0, 5000), min_size=1, max_size=96, unique=True).map(sorted)


@given(MARKS, MARKS, st.integers(0, 96))
def test_shapes_never_hide_a_copy(one: list[int], other: list[int], shared: int) -> None:
    """Whatever two texts share, their shapes do not tell that they share less."""
    both = sorted({*one[:shared], *other})[:96]
    left, right = _shape(array("L", one)), _shape(array("L", both))
    most = (left & right).bit_count() + len(one) - left.bit_count()
    assert most >= len(set(one) & set(both))


def test_a_phrase_of_many_texts_leads_to_few() -> None:
    """Texts that share a phrase are kept apart, and a copy of the last of many is still found."""
    texts = [
        f"{BODY[:30]}{chr(0x4E00 + 40 * number)}"
        + "".join(chr(0x4E00 + (number * 331 + place * 17) % 9000) for place in range(300))
        for number in range(45)
    ]
    with DuplicateIndex() as index:
        assert [index.add(document(str(number), text)) for number, text in enumerate(texts)] == [None] * 45
        found = index.add(document("again", texts[-1] + "。"))
    assert found is not None
    assert found.of == "44"
