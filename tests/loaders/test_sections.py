"""Sections, agents and patterns: what a sentence is, who acts in it, and that the pattern files are sound."""

from array import array

import pytest

from cppcc_loaders.data_files import read_rows
from cppcc_loaders.errors import DataFileError
from cppcc_loaders.extract import make_scene
from cppcc_loaders.extract.agents import agent_at, is_foreign, is_ours
from cppcc_loaders.extract.patterns import pattern, pattern_rules
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import LineKind, line_at, lines_of
from cppcc_loaders.records import Article, Clean, Document, Metadata, Range, Status

TYPES = {
    "plenary-session",
    "standing-committee-meeting",
    "consultation",
    "research",
    "inspection",
    "supervision",
    "proposal-work",
    "opinion-work",
    "public-service",
    "study-training",
    "culture",
    "exchange",
    "investment-promotion",
    "work-meeting",
    "institution-building",
}


def scene(text: str, home: str | None = "130126") -> Scene:
    """A scene of one article."""
    body = Clean(text, array("i", range(len(text))))
    document = Document("doc", "doc.txt", text, "0", "utf-8", Metadata(published="2024-09-20"))
    return make_scene(Article("doc/0", "doc", Range(0, len(text)), body, home=home), document)


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("县政协视察水库。", LineKind.TOLD, Status.REALISED),
        ("他强调，要加快进度。", LineKind.TOLD, Status.REALISED),
        ("我们也清醒地看到，工作还存在不足。", LineKind.REMARK, Status.REALISED),
        ("下一步，将组织视察。", LineKind.TOLD, Status.PLANNED),
        ("一、强化学习", LineKind.HEADING, Status.REALISED),
    ],
)
def test_lines_say_what_a_sentence_is(text: str, kind: LineKind, status: Status) -> None:
    """Accounts, remarks, plans and headings are told apart."""
    (line,) = lines_of(scene(text))
    assert (line.kind, line.status) == (kind, status)


def test_speech_lasts_until_the_account_is_taken_up_again() -> None:
    """After 指出， the paragraph is somebody's words; 会前 takes the account up again."""
    text = "主席指出，形势很好。各级都在行动。会前，委员们考察了果园。"
    assert [line.kind for line in lines_of(scene(text))] == [LineKind.TOLD, LineKind.SPEECH, LineKind.TOLD]
    first = lines_of(scene(text))[0]
    assert text[first.told.start : first.told.end] == "主席指出，"


def test_a_report_turns_from_review_to_plan() -> None:
    """The headings of a report say what is done and what is planned, and which year is reviewed."""
    text = "一、2021年工作回顾\n视察了水库。\n二、2022年工作安排\n视察水库。"
    lines = lines_of(scene(text))
    assert [(line.status, line.year) for line in lines] == [
        (Status.REALISED, "2021"),
        (Status.REALISED, "2021"),
        (Status.PLANNED, None),
        (Status.PLANNED, None),
    ]
    assert line_at(scene(text), text.index("视察了")).year == "2021"


def test_the_subject_of_a_sentence_is_its_agent() -> None:
    """Another committee named as the subject acts; one that is only helped does not."""
    other = scene("正定县政协就古城保护开展调研。")
    assert agent_at(other, Range(0, len(other.text)), 10) == "130123"
    helped = scene("配合正定县政协开展调研。")
    assert agent_at(helped, Range(0, len(helped.text)), 9) == "130126"


def test_other_bodies_are_foreign_and_their_articles_not_ours() -> None:
    """市委 as a subject is foreign; an article that opens with the head of state is not the committee's."""
    text = "市委高度重视，由市委办公室牵头考察。"
    assert is_foreign(scene(text), Range(0, len(text)), text.index("考察"))
    assert not is_ours(scene("国家主席习近平举行仪式。全国政协副主席等出席。"))
    assert is_ours(scene("县政协主席带队视察。国家主席习近平的话写在墙上。"))


def test_every_trigger_word_has_a_known_type_and_every_pattern_compiles() -> None:
    """The data files hold types of the guidelines and sound regular expressions."""
    words = [cells for _, cells in read_rows("activity_words.tsv", "word", "type", "frame")]
    assert {cells[1] for cells in words} <= TYPES
    assert len({cells[0] for cells in words}) == len(words)
    assert {kind for kind, _ in pattern_rules("meeting_types.tsv")} <= TYPES
    assert {kind for kind, _ in pattern_rules("outcome_verdicts.tsv")} == {
        "endorsement",
        "adoption",
        "award",
        "selection",
        "coverage",
    }


def test_a_missing_pattern_is_reported() -> None:
    """An unknown name says which file lacks it."""
    with pytest.raises(DataFileError, match=r"event_patterns\.tsv: no pattern 'nothing'"):
        pattern("agents", "nothing")
