"""What patterns cannot match without."""

import re

import pytest

from cppcc_loaders.data_files import read_rows
from cppcc_loaders.needed import needs
from cppcc_loaders.sieve import Sieve

_SENTENCES = (
    "全年开展“围炉夜话”协商活动12次，建成委员工作室6个，报送社情民意信息30篇。",
    "委员所提建议被县交通局采纳，相关做法得到县委书记批示肯定，并被省报报道。",
    "县政协遴选重点提案8件，协调解决了沿河三个小区的停车难题，获评先进单位。",
)


@pytest.mark.parametrize(
    ("pattern", "sets"),
    [
        ("(?:建|设)立了?站", ["立", "站", "建设"]),
        ("(?:建成|设有)", ["建设"]),
        ("甲?乙*", []),
        ("[^甲]乙+", ["乙"]),
        ("(?=甲)乙(?!丙)", ["乙"]),
        ("甲|[^乙]", []),
        ("(?i:ab)", []),
    ],
)
def test_sets_are_read_off_the_pattern(pattern: str, sets: list[str]) -> None:
    """Each set is one that no match can do without; what is optional, looked ahead for or left open gives none."""
    flags = re.IGNORECASE if pattern.startswith("(?i:") else 0
    assert ["".join(sorted(chars)) for chars in needs(re.compile(pattern, flags))] == ["".join(sorted(s)) for s in sets]


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        ("activity_phrases.tsv", ("type", "frame", "phrase")),
        ("outcome_verdicts.tsv", ("kind", "pattern")),
        ("event_patterns.tsv", ("module", "name", "pattern")),
        ("outcome_patterns.tsv", ("module", "name", "pattern")),
    ],
)
def test_every_match_holds_what_is_needed(table: str, columns: tuple[str, ...]) -> None:
    """Of all patterns of a table: where one matches, a character of each of its sets stands in the match."""
    for _, cells in read_rows(table, *columns):
        pattern = re.compile(cells[-1])
        for sentence in _SENTENCES:
            for match in pattern.finditer(sentence):
                assert all(not chars.isdisjoint(match.group()) for chars in needs(pattern)), cells


def test_a_sieve_names_the_patterns_that_may_match() -> None:
    """Every pattern that matches a text is among those the sieve lets through, in the order of the table."""
    patterns = [re.compile(cells[-1]) for _, cells in read_rows("outcome_verdicts.tsv", "kind", "pattern")]
    sieve = Sieve(patterns)
    for sentence in _SENTENCES:
        fitting = sieve.fitting(sentence)
        assert fitting == sorted(fitting)
        assert {number for number, one in enumerate(patterns) if one.search(sentence)} <= set(fitting)
        assert len(fitting) < len(patterns)
    assert Sieve([re.compile("甲?")]).fitting("") == [0]
