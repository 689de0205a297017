"""The scene of an article: sentences, paragraphs, the year, mentions in a range."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cppcc_loaders.extract import make_scene
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.records import Article, Clean, Document, Metadata, Range


def _scene(text: str, metadata: Metadata | None = None) -> Scene:
    document = Document("t", "t.txt", text, "0", "utf-8", metadata or Metadata())
    return make_scene(Article("t/0", "t", Range(0, len(text)), Clean(text, array("i", range(len(text))))), document)


def test_sentences_end_at_full_stops_and_paragraphs() -> None:
    """A closing quotation mark belongs to its sentence; an unfinished line is a sentence."""
    scene = _scene("标题\n他说：“好！”会议开始。结束")
    assert [scene.words(line) for line in scene.sentences] == ["标题", "他说：“好！”", "会议开始。", "结束"]


def test_sentence_and_paragraph_of_a_position() -> None:
    """The sentence and the paragraph that hold a position."""
    scene = _scene("甲。乙。\n丙。")
    assert scene.words(scene.sentence_at(3)) == "乙。"
    assert scene.words(scene.paragraph_at(3)) == "甲。乙。"


@pytest.mark.parametrize(
    ("metadata", "year"),
    [
        (Metadata(published="2023-05-06"), 2023),
        (Metadata(reference_year=2021), 2021),
        (Metadata(), None),
    ],
)
def test_year(metadata: Metadata, year: int | None) -> None:
    """The year of publication, else the reference year, else none."""
    assert _scene("今年召开。", metadata).year == year


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("山海相连话协商\n——临海县政协2023年履职工作回眸\n3月，举办培训班。此前的2021年也办过。", 2023),
        ("2024年以来，区政协开展协商。到2035年基本建成。3月12日，委员视察。", 2024),
        ("3月12日，委员视察。力争2030年建成。", None),
    ],
)
def test_year_that_the_text_tells_of(text: str, year: int | None) -> None:
    """Without a date of publication the heading's year counts, else the latest told of, none looked forward to."""
    assert _scene(text).year == year


def test_year_of_the_issue() -> None:
    """A page that names its issue dates its articles."""
    assert _scene("滨海政协　2022年8月号　第三版\n委员视察水库。").year == 2022


def test_committees_in_a_range() -> None:
    """Only mentions that lie wholly in the range."""
    scene = _scene("嘉善县政协和平湖市政协。")
    assert [m.code for m in scene.committees_in(Range(0, 6))] == ["330421"]


@given(st.text(alphabet="甲乙。！？\n”", max_size=80))
def test_sentences_cover_all_words(text: str) -> None:
    """No character but line feeds and blanks lies between sentences."""
    scene = _scene(text)
    covered = {at for line in scene.sentences for at in range(*line)}
    assert not any(char not in "\n”。！？" for at, char in enumerate(text) if at not in covered)


MEMBER = (
    "今年4月，在魏塘街道的议事亭里，县政协委员、电力公司工程师与居民代表、物业人员一起商量充电桩装在哪里、由谁来管，"
    "2021年他当选优秀委员。"
)


@pytest.mark.parametrize(
    ("beside", "own", "year"),
    [
        ("2023年以来，嘉善县政协开展协商。", MEMBER, 2023),
        ("到2030年全部建成。", MEMBER, 2021),
    ],
)
def test_year_of_the_articles_beside(beside: str, own: str, year: int) -> None:
    """An undated article is no older than what the page's other articles tell of."""
    document = Document("t", "t.txt", f"{beside}\n{own}", "0", "utf-8", Metadata())
    start = len(beside) + 1
    body = Clean(own, array("i", range(start, start + len(own))))
    assert make_scene(Article("t/1", "t", Range(start, start + len(own)), body), document).year == year
