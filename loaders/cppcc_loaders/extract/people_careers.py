"""Lives in offices (简历): who the life is of, and the posts of its rows and sentences.

A life begins with the name and marks of a life (某某，男，汉族，1965年3月生); behind it rows with years
(1985.03—1987.06 某县某局局长) and sentences with a verb (历任, 现任, 2016年起任) tell posts of this person.
"""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.dated_rows import DATED, is_dated_row, tells_lives
from cppcc_loaders.extract.careers_posts import Levels, only_posts, posts_of
from cppcc_loaders.extract.names import Name, name_at
from cppcc_loaders.extract.patterns import named_patterns, pattern
from cppcc_loaders.extract.people_holders import Holding
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.tenures import tenure_of_row
from cppcc_loaders.records import Range

__all__ = ["find_careers"]

_FILE: Final = "career_patterns.tsv"
_RULE: Final = "people-career"
_LABEL: Final = pattern("people_careers", "label")
_NAMED: Final = pattern("people_careers", "named")
_ABOUT = re.compile(r"[，,、 \u3000][^，,、 \u3000\n]{0,8}[，,、 \u3000]?")
_SENTENCE = re.compile(r"[^。；;\n]+")
_CLAUSE = re.compile(r"[^，,。；;\n]+")
_ON: Final = pattern("people_careers", "on")
#: How a sentence begins that tells posts without a verb: with the body.
_BARE = re.compile(r"[ \u3000]*(?=[一-龥]{4})")
_MARKS: Final = 2
_FLOOR: Final = 1.0
_BORN: Final = pattern("people_careers", "born")
#: Before 男 or 女 also a run that reads as words is a name (王国强).
_FLOOR_OF_LIFE: Final = -6.0
_SEX = re.compile(r"[，,、 \u3000]{1,4}[男女][，,、 \u3000]")


def find_careers(scene: Scene) -> Iterator[Holding]:
    """A holding for every post that a life of the article tells, in the order of the text."""
    if not tells_lives(scene.text):
        return
    subject: Name | None = None
    levels: Levels = {}
    for paragraph in scene.paragraphs:
        begun = _subject(scene.text, paragraph) or _within(scene.text, paragraph)
        if begun:
            subject, levels = begun, {}
            yield from _told(scene, Range(begun.end, paragraph.end), begun, levels)
        elif subject and _goes_on(scene.text, paragraph):
            yield from _told(scene, paragraph, subject, levels)
        elif paragraph.end - paragraph.start > 1:
            subject = _heading(scene.text, paragraph)


def _subject(text: str, paragraph: Range) -> Name | None:
    """Whose life a paragraph begins to tell: a name and at least two marks of a life behind it."""
    label = _LABEL.match(text, *paragraph)
    start = label.end() if label else paragraph.start
    name = name_at(text, start, floor=_FLOOR_OF_LIFE)
    if name and name.score < _FLOOR and not _SEX.match(text, name.end):
        return None
    if name is None or name.end >= paragraph.end or not _ABOUT.match(text, name.end, paragraph.end):
        return None
    first = _SENTENCE.match(text, name.end, paragraph.end)
    marks = named_patterns(_FILE)["mark"].findall(text, name.end, first.end() if first else paragraph.end)
    return name if len(marks) >= _MARKS else None


def _heading(text: str, paragraph: Range) -> Name | None:
    """Whose life a heading announces (某某同志简历)."""
    name = name_at(text, paragraph.start, floor=_FLOOR)
    return name if name and _NAMED.match(text, name.end, paragraph.end) else None


def _within(text: str, paragraph: Range) -> Name | None:
    """Whose life begins at a sentence inside a paragraph: 甲某某同志1935年12月生."""
    for begun in _BORN.finditer(text, *paragraph):
        name = name_at(text, begun.start("name"), floor=_FLOOR)
        if name and name.end == begun.end("name"):
            return name
    return None


def _goes_on(text: str, paragraph: Range) -> bool:
    """Whether a paragraph goes on with the life: a dated row, or offices held now and before."""
    line = text[paragraph.start : paragraph.end]
    return is_dated_row(line) or _ON.match(line) is not None or named_patterns(_FILE)["when"].match(line) is not None


def _told(scene: Scene, span: Range, subject: Name, levels: Levels) -> Iterator[Holding]:
    for sentence in _SENTENCE.finditer(scene.text, *span):
        row = _row(scene.text, Range(*sentence.span()))
        start = row.end() if row else _verb(scene.text, Range(*sentence.span()))
        if start is not None:
            held = tenure_of_row(row) if row else None
            for office, at, own in posts_of(scene, Range(start, sentence.end()), levels):
                yield Holding((subject,), (office,), _RULE, at, tenure_of_row(own) if own else held)


def _row(text: str, sentence: Range) -> re.Match[str] | None:
    """The years with which a sentence begins, also behind 其间."""
    meanwhile = named_patterns(_FILE)["meanwhile"].match(text, *sentence)
    return DATED.match(text, meanwhile.end() if meanwhile else sentence.start, sentence.end)


def _verb(text: str, sentence: Range) -> int | None:
    """Where the first clause of a sentence begins that leads to a post (历任, 2016年起任), None where none does."""
    for clause in _CLAUSE.finditer(text, *sentence):
        when = named_patterns(_FILE)["when"].match(text, *clause.span())
        at = when.end() if when else clause.start()
        lead = named_patterns(_FILE)["lead"].match(text, at, clause.end())
        if lead or (clause.start() == sentence.start and _ON.match(text, *sentence)):
            return at
    label = _BARE.match(text, *sentence)
    return label.end() if label and only_posts(text, sentence) else None
