"""Readers that are called only where the words of their patterns stand tell what they would tell anyway."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from inspect import signature, unwrap
from pathlib import Path

import pytest

import cppcc_loaders.extractors  # noqa: F401  (loads every rule)
from cppcc_loaders.anchors import ARTICLES, Anchored, Together
from cppcc_loaders.articles import split_articles
from cppcc_loaders.extract import make_scene
from cppcc_loaders.extract.activity_stops import _MET_FIRST, _THEN
from cppcc_loaders.extract.people_found import Found
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.told_by import _BITS, Readers, bits_of, cued_by, may_tell, told_by
from cppcc_loaders.records import Document

_TOP = Path(__file__).parents[2]
_OWN = (
    "全国政协主席甲某某访问某国。会见后，甲某某参观了市博物馆。他还出席了纪念大会。",
    "市政协常委会增补陈小明（市一中教师）、李卫东（某社理事长）为政协某市第三届委员会委员。",
    "某市政协主席王小明带队视察。72岁的李卫国老人说，路好走了。",
    "县政协机关干部参加劳动。县政协办公室牵头，组织委员到某镇政协工委开展活动。",
)


@cache
def _scenes() -> tuple[Scene, ...]:
    """The articles of the seeds and of this test."""
    texts = [path.read_text(encoding="utf-8-sig") for path in sorted((_TOP / "seeds").glob("*.txt"))]
    documents = [Document(f"d{n}", f"d{n}.txt", text, str(n), "utf-8") for n, text in enumerate([*texts, *_OWN])]
    return tuple(make_scene(article, doc) for doc in documents for article in split_articles(doc) if article.kept)


def _gated() -> list[Callable[..., Iterator[object]]]:
    """The readers that ask for nothing but an article."""
    gated = [read for read in _BITS if unwrap(read) is not read]
    asked = [(read, list(signature(unwrap(read)).parameters.values())) for read in gated]
    return [read for read, rest in asked if len(rest) == 1 and rest[0].annotation in (Scene, "Scene")]


@pytest.mark.parametrize("read", _gated(), ids=lambda read: str(read.__name__))
def test_a_gated_reader_tells_what_the_bare_one_tells(read: Callable[..., Iterator[object]]) -> None:
    """On every article a reader that is told by patterns finds what it finds when it is always called."""
    for scene in _scenes():
        assert list(read(scene)) == list(unwrap(read)(scene))


def test_cues_hide_no_match() -> None:
    """A pattern that matches somewhere in an article is among its cues."""
    for scene in _scenes():
        cues = ARTICLES.cues(scene.text)
        for pattern in list(ARTICLES._patterns):
            bare = pattern.pattern if isinstance(pattern, Anchored) else pattern
            if bare.search(scene.text):
                assert cues & ARTICLES.take(pattern), bare.pattern


def test_a_pattern_taken_up_later_may_match() -> None:
    """Of a text that was scanned before a pattern was taken up nothing is known for it."""
    together, text = Together(), "甲接任主席。"
    together.take(re.compile("会议纪要"))
    assert together.cues(text) & 1 == 0
    late = together.take(re.compile("会议决定"))
    assert together.cues(text) & late
    assert together.cues("乙接任主席。") & late == 0


def test_readers_keep_their_order_and_those_without_words_are_always_called() -> None:
    """Of some readers those are called whose words stand, in their order."""

    @told_by(Anchored("接任会长"))
    def successors(_found: Found) -> Iterator[str]:
        yield "接任"

    @cued_by(successors, re.compile("卸任会长"))
    def leavers(_found: Found) -> list[str]:
        return ["卸任"]

    def always(_found: Found) -> list[str]:
        return ["总是"]

    readers = Readers(leavers, always, successors)
    told = {text: [read.__name__ for read in readers.of(text)] for text in ("甲接任会长", "甲卸任会长", "会长讲话")}
    assert list(told.values()) == [["leavers", "always", "successors"], ["leavers", "always"], ["always"]]
    assert list(successors(Found("会长讲话"))) == []
    assert may_tell("甲接任会长", bits_of(leavers))
    assert not may_tell("会长讲话", bits_of(leavers))


@pytest.mark.parametrize("text", ["会见后，甲某某参观了展览", "座谈结束后，他看望了职工", "会谈后，他同某某参观展览"])
def test_a_stop_behind_a_talk_has_the_words_it_is_looked_for_by(text: str) -> None:
    """What a leader does behind a talk begins as the cue of stops does."""
    found = _THEN.match(text)
    assert found
    assert found["met"]
    assert _MET_FIRST.match(text)
