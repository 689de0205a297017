"""Works: titles in 《》, exact titles of proposals in quotation marks, the headline of a text that is itself one."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from cppcc_loaders.extract.courtesy import is_courtesy
from cppcc_loaders.extract.frames import WorkFrame
from cppcc_loaders.extract.patterns import pattern, word_list
from cppcc_loaders.extract.quotes import QuoteRow, quote_rows
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.told_by import told_by
from cppcc_loaders.extract.works_headlines import headline_works
from cppcc_loaders.extract.works_kinds import Title, kind_of
from cppcc_loaders.extract.works_lexicon import kind_of_title
from cppcc_loaders.extract.works_listed import listed_titles
from cppcc_loaders.extract.works_owner import owner_of
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY

__all__ = ["extract_works"]

_CLAUSE_END = re.compile(r"[，。；：！？\n]")
_CLAUSE_OR_TITLE = re.compile(r"[，。；：！？\n《]")
_TITLE = re.compile(r"《([^《》\n]{1,120}(?:[〈《][^〈〉《》\n]{1,60}[〉》][^《》\n]{0,60})*)》")
_LIST: Final = pattern("works", "list")
_NO_TEXT_BEFORE: Final = pattern("works", "no_text_before")
_NO_TEXT_AFTER: Final = pattern("works", "no_text_after")
#: 省政协《…》杂志: a committee's own journal is a text that it publishes.
_OWN_JOURNAL = re.compile("政协$")
_NEWSPAPER: Final = pattern("works", "newspaper")
_PAPER_AT: Final = pattern("works", "paper_at")
_TIME_ONLY: Final = pattern("works", "time_only")
_OWN_REPORTS: Final = word_list("works", "own_reports")
_SOFTWARE: Final = pattern("works", "software")
_QUOTED_AFTER: Final = pattern("works", "quoted_after")
_QUOTED_BEFORE: Final = pattern("works", "quoted_before")
_NOT_QUOTED: Final = pattern("works", "not_quoted")
#: 答复为“列入计划解决”的…提案: what the quotation marks hold is a class, no title.
_THOUGHT_SO = re.compile(r"(?:认为|觉得|称|评价|夸|赞)[^，。；“]{0,10}$")
_SAID_TO_BE: Final = pattern("works", "said_to_be")
_PRINTS: Final = pattern("works", "prints")
_LONGEST_JOURNAL = 8
_STAGE: Final = pattern("works", "stage")
_SHORT_FORM: Final = pattern("works", "short_form")
_TITLE_SHAPE: Final = pattern("works", "title_shape")
_SHORTEST_QUOTED = 6
_LONGEST = 60
_KINDS = {"提案": "proposal", "一案": "proposal", "建议案": "suggestion", "社情民意信息": "suggestion"}


def extract_works(scene: Scene) -> Iterator[WorkFrame]:
    """A frame for every mention of a titled text; one kind and committee for a title in an article."""
    if is_courtesy(scene):
        return
    found = sorted([*_headed(scene), *_bracketed(scene), *_quoted(scene), *_listed(scene)], key=lambda f: f.span)
    first: dict[str, WorkFrame] = {}
    for frame in found:
        known = first.setdefault(frame.title, frame)
        if (known.committee is None and frame.committee) or (known.kind == "other" and frame.kind != "other"):
            first[frame.title] = replace(
                known,
                committee=known.committee or frame.committee,
                kind=frame.kind if known.kind == "other" else known.kind,
            )
    for frame in found:
        best = first[frame.title]
        yield replace(frame, kind=best.kind, committee=best.committee)


def _bracketed(scene: Scene) -> Iterator[WorkFrame]:
    known: list[str] = []
    for row in _rows(scene):
        if _are_media(row):
            continue
        for title in row:
            words = _in_full(title.words.strip(), known)
            if _is_no_text(words, title):
                continue
            kind, rule = kind_of(scene, words, title)
            if kind == "other" and _STAGE.search(scene.words(scene.sentence_at(title.span.start))):
                continue
            known.append(words)
            yield WorkFrame(title.span, rule, words, kind, owner_of(scene, title.span, words, kind))


def _in_full(words: str, known: list[str]) -> str:
    """The full title named before that a short form (《意见》) stands for; the words themselves where there is none."""
    if not _SHORT_FORM.fullmatch(words):
        return words
    return next(
        (title for title in reversed(known) if re.sub(r"[（(][^（()）]*[)）]$", "", title).endswith(words)), words
    )


def _rows(scene: Scene) -> Iterator[tuple[Title, ...]]:
    """Titles of one row (《甲》《乙》《丙》等提案), each with the words before the first and after the last."""
    row: list[re.Match[str]] = []
    for match in scene.find(_TITLE):
        if row and not (match.start() == row[-1].end() or _LIST.fullmatch(scene.text, row[-1].end(), match.start())):
            yield _titles(scene, row)
            row = []
        row.append(match)
    if row:
        yield _titles(scene, row)


def _titles(scene: Scene, row: list[re.Match[str]]) -> tuple[Title, ...]:
    text, line = scene.text, scene.sentence_at(row[0].start())
    lead = _CLAUSE_END.split(text[max(line.start, row[0].start() - 40) : row[0].start()])[-1]
    tail = _CLAUSE_OR_TITLE.split(text[row[-1].end() : row[-1].end() + 30], maxsplit=1)[0]
    return tuple(Title(Range(*m.span(1)), m[1], lead, tail) for m in row)


def _are_media(row: tuple[Title, ...]) -> bool:
    """Whether a row names those that printed something (《某某政协》《某某日报》刊发稿件)."""
    return (
        len(row) > 1
        and any(_NEWSPAPER.search(title.words) for title in row)
        and all(len(title.words) <= _LONGEST_JOURNAL for title in row)
        and bool(_PRINTS.match(row[-1].tail))
    )


def _is_no_text(words: str, title: Title) -> bool:
    return bool(
        (_NEWSPAPER.search(words) and not words.endswith(_OWN_REPORTS))
        or _SOFTWARE.search(words)
        or (_PAPER_AT.match(title.tail) and _TIME_ONLY.fullmatch(title.lead) and kind_of_title(words) is None)
        or _NO_TEXT_BEFORE.search(title.lead)
        or (
            _NO_TEXT_AFTER.match(title.tail)
            and not (title.tail.startswith("杂志") and any(map(_OWN_JOURNAL.search, (title.lead, words))))
        )
    )


@told_by(_QUOTED_AFTER, _QUOTED_BEFORE, _TITLE_SHAPE)
def _quoted(scene: Scene) -> Iterator[WorkFrame]:
    for row in quote_rows(scene):
        match = _QUOTED_AFTER.match(row.tail)
        if _THOUGHT_SO.search(row.lead) or _SAID_TO_BE.search(row.lead) or _in_title(scene, row.span.start):
            continue
        kind = _KINDS.get(match["kind"], "report") if match and match["kind"] else None
        if match and match["advice"] and "、" not in scene.words(row.inner[-1]):
            kind = "suggestion"
        if kind is None and (before := _QUOTED_BEFORE.search(row.lead)):
            kind = "proposal" if before.group().startswith("提案") else "suggestion"
        yield from _exact_titles(scene, row, kind)


def _in_title(scene: Scene, at: int) -> bool:
    """Whether a position is inside 《》: words quoted in a title are no title."""
    return scene.text.rfind("《", max(0, at - _LONGEST), at) > scene.text.rfind("》", max(0, at - _LONGEST), at)


def _exact_titles(scene: Scene, row: QuoteRow, row_kind: str | None) -> Iterator[WorkFrame]:
    for inner in row.inner:
        words = scene.words(inner).strip()
        own = _TITLE_SHAPE.fullmatch(words)
        kind = row_kind or (kind_of_title(words) if own else None)
        if kind is None:
            continue
        if len(words) >= _SHORTEST_QUOTED and not _NOT_QUOTED.match(words) and not words.endswith(("。", "！", "？")):
            yield WorkFrame(inner, f"work-quoted-{kind}", words, kind, owner_of(scene, inner, words, kind))


def _listed(scene: Scene) -> Iterator[WorkFrame]:
    for span, kind in listed_titles(scene):
        words = scene.words(span)
        yield WorkFrame(span, f"work-listed-{kind}", words, kind, owner_of(scene, span, words, kind) or scene.home)


def _headed(scene: Scene) -> Iterator[WorkFrame]:
    """The headline where the text itself is the document; a report of a committee is its article's."""
    for span, words, kind, ours in headline_works(scene):
        local = kind == "report" and scene.home != COUNTRY
        owner = owner_of(scene, span, words, kind) or (scene.home if ours or local else None)
        yield WorkFrame(span, f"work-headline-{kind}", words, kind, owner)
