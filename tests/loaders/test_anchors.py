"""Words that patterns cannot match without, and patterns that look for theirs first."""

import gc
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cppcc_loaders.extractors  # noqa: F401  (loads every rule)
from cppcc_loaders.anchors import Anchored, Together, anchors, places_of
from cppcc_loaders.data_files import read_rows
from cppcc_loaders.extract.activity_events import _words
from cppcc_loaders.extract.activity_turns import _turns, story_cues, turns_in
from cppcc_loaders.sieve import Sieve

_SEEDS = Path(__file__).parents[2] / "seeds"
_TABLES = {
    "activity_phrases.tsv": ("type", "frame", "phrase"),
    "outcome_verdicts.tsv": ("kind", "pattern"),
    "event_patterns.tsv": ("module", "name", "pattern"),
    "outcome_patterns.tsv": ("module", "name", "pattern"),
}


@pytest.fixture(scope="module")
def sentences() -> list[str]:
    """Sentences of the seeds and of this test."""
    texts = (path.read_text(encoding="utf-8-sig") for path in sorted(_SEEDS.glob("*.txt")))
    own = ["全年办复提案38件，县委书记批示肯定。", "星期三　第2版", "机关党委举行会议，当选以来开展5次监督小组活动。"]
    return own + [sentence for text in texts for sentence in re.split("[。\n]", text) if sentence][::3]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("(?:建|设)立了?[一-龥]*站(?=挂牌)", ("挂牌",)),
        ("(?:建|设)立了?站", ("建立站", "设立站", "建立了站", "设立了站")),
        ("甲?乙*丙", ("丙",)),
        ("[^，]{0,9}(?:当选|增补)为", ("当选为", "增补为")),
        (r"\d+(?:件|条){1,3}", ("件", "条")),
        ("(?<!大)会(?!计)议", ("会议",)),
        ("了?会", ("会",)),
        ("会|.*", ()),
        ("(?i:ab)c", ("c",)),
        ("[^甲]", ()),
        (r"(甲)\1", ("甲",)),
    ],
)
def test_words_are_read_off_the_pattern(pattern: str, words: tuple[str, ...]) -> None:
    """Each text with a match holds one of the words; what is optional or left open gives none."""
    assert sorted(anchors(re.compile(pattern))) == sorted(words)


def test_a_pattern_that_disregards_case_has_no_words() -> None:
    """Its words stand in texts in other letters."""
    assert anchors(re.compile("icp备案", re.IGNORECASE)) == ()
    with pytest.raises(ValueError, match="no word"):
        Anchored("[^甲]*")


@given(st.text(alphabet="建设立了站当选为、", max_size=12))
def test_a_match_never_stands_without_its_words(text: str) -> None:
    """Whatever the text, looking for the words first hides no match."""
    for words in (
        "(?:建|设)立了?站",
        "[^、]?(?:当选|建立)(?:了站)?为",
        "(?:建设|立了){1,2}(?=站|为)",
        "(?<!建)设立?|当选",
    ):
        bare, quick = re.compile(words), Anchored(words)
        assert [m.span() for m in quick.finditer(text)] == [m.span() for m in bare.finditer(text)]
        assert bool(quick.search(text)) == bool(bare.search(text))
        assert bool(quick.fullmatch(text)) == bool(bare.fullmatch(text))
        assert quick.sub("·", text) == bare.sub("·", text)
        assert bool(quick.search(text, 2, 5)) == bool(bare.search(text, 2, 5))


def _anchored() -> Iterator[Anchored]:
    """Every such pattern of the rules."""
    return (one for one in gc.get_objects() if isinstance(one, Anchored))


def test_no_rule_is_hidden_by_its_words(sentences: list[str]) -> None:
    """On sentences of the seeds every pattern that looks for words first finds what it finds without."""
    found = 0
    for quick in _anchored():
        for sentence in sentences:
            bare = [match.span() for match in quick.pattern.finditer(sentence)]
            assert [match.span() for match in quick.finditer(sentence)] == bare, quick.words
            found += len(bare)
    assert found


def test_one_scan_for_many_patterns_hides_no_match(sentences: list[str]) -> None:
    """Patterns that are searched together find what each finds alone, also those first asked of a later text."""
    together, patterns = Together(), list(_anchored())
    for number, sentence in enumerate(sentences[::4]):
        for quick in patterns[: 1 + number // 2]:
            bare = [match.span() for match in quick.pattern.finditer(sentence)]
            assert [match.span() for match in together.finditer(quick, sentence)] == bare, quick.words


def test_a_part_without_the_place_of_a_word_holds_no_match(sentences: list[str]) -> None:
    """A pattern finds nothing in a sentence in which none of its words begins."""
    few = sentences[:60]
    text = "\n".join(few)
    starts = [sum(len(sentence) + 1 for sentence in few[:number]) for number in range(len(few))]
    for quick in _anchored():
        places = places_of(quick)(text)
        for start, sentence in zip(starts, few, strict=True):
            if not any(start <= at < start + len(sentence) for at in places):
                assert quick.pattern.search(sentence) is None, quick.words


@pytest.mark.parametrize("table", list(_TABLES))
def test_a_sieve_of_words_hides_no_pattern(table: str, sentences: list[str]) -> None:
    """Of all patterns of a table those that match a sentence are among those that the sieve lets through."""
    patterns = [re.compile(cells[-1]) for _, cells in read_rows(table, *_TABLES[table])]
    sieve = Sieve(patterns)
    for sentence in sentences[::4]:
        fitting = set(sieve.fitting(sentence))
        assert {number for number, one in enumerate(patterns) if one.search(sentence)} <= fitting


def test_the_sieve_of_turns_hides_no_match(sentences: list[str]) -> None:
    """A turn that matches a sentence in which one of its cues stands is among those to look for."""
    for sentence in sentences[::6]:
        cued = {number for numbers in story_cues(sentence) for number in numbers}
        matching = {
            turn for number, (_, turn) in enumerate(_turns()) if number in cued and turn.pattern.search(sentence)
        }
        assert matching <= set(turns_in(sentence))


def test_trigger_words_are_the_longest_that_fit(sentences: list[str]) -> None:
    """The scan for trigger words finds what a pattern of all of them, the longest first, would find."""
    automaton, rows = _words()
    flat = re.compile("|".join(sorted((re.escape(word) for word, _, _ in rows), key=lambda word: (-len(word), word))))
    for sentence in sentences:
        found = [sentence[start:end] for start, end, _ in automaton.find(sentence)]
        assert found == flat.findall(sentence)
