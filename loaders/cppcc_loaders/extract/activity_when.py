"""When an event was: the date of its sentence or lead, none for what has gone on for years or is known by its fate."""

import re
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.activity_events import Event, Told
from cppcc_loaders.extract.activity_tours import day_of_parties
from cppcc_loaders.extract.dates import find_dates
from cppcc_loaders.extract.memo import remembered
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import Line, line_at
from cppcc_loaders.extract.timing import date_at
from cppcc_loaders.extract.timing_dates import dates_in
from cppcc_loaders.records import Range

__all__ = ["date_of"]

_SINCE: Final = Anchored(pattern("activities", "since"))
_SINCE_WHEN: Final = pattern("activity_when", "since_when")
_FOR_YEARS: Final = Anchored(pattern("activity_when", "for_years"))
_FATE: Final = Anchored(pattern("activity_when", "fate"))
_AS_A_RULE: Final = pattern("activity_when", "as_a_rule")
#: What was done before the meeting that a piece is about has no day of its own.
_BESIDE: Final = re.compile(r"\s*会前，")
_PRAISE: Final = pattern("activity_when", "praise")
_PAPERS: Final = frozenset({"opinion-work", "proposal-work"})
_HALF: Final = pattern("activity_when", "half")
_LOOK_BACK: Final = pattern("activity_when", "look_back")
_YEAR_END: Final = pattern("activity_when", "year_end")
_IN_FIGURES: Final = pattern("activity_when", "in_figures")
_TERM: Final = pattern("activity_when", "term")
_ALL_YEAR: Final = re.compile("全年|这一年")
_TITLE: Final = 40
#: How far a title reaches that was printed together with its credits.
_TOP: Final = 120
_DAY_OR_MONTH: Final = re.compile(r"\d{4}-\d\d(?:-\d\d)?")


def date_of(told: Told, event: Event) -> str | None:
    """The EDTF date of an event, None where the text gives none for it."""
    line, scene = told.line, told.scene
    if not line.year and _lasts(told, event):
        return None
    date = date_at(scene, line, event.at)
    if date and not line.year and _is_carried(told, event, date):
        return None
    if not date and _BESIDE.match(told.mask(line.told.start, line.told.end)):
        return None
    date = date or _date_of_lead(scene, event) or _date_of_which(scene, line) or day_of_parties(scene)
    date = date or remembered(scene, _term) or _whole_year(told, event)
    return date or (None if event.type in _PAPERS else remembered(scene, _looked_back_on))


def _whole_year(told: Told, event: Event) -> str | None:
    """The year that 全年 means without naming it, where a piece of its end or of the next year's beginning says so."""
    published = told.scene.published or ""
    if not published or "03" < published[5:7] < "11" or not _ALL_YEAR.search(told.mask(told.line.told.start, event.at)):
        return None
    return str(int(published[:4]) - (published[5:7] <= "03"))


def _term(scene: Scene) -> str | None:
    """The five years that a report at the end of a term reviews (五年来的主要履职成效)."""
    if not scene.year or not any(_TERM.match(scene.text, *p) for p in scene.paragraphs if p.end - p.start < _TITLE):
        return None
    last = scene.year - ((scene.published or "")[5:7] < "06")
    return f"{last - 4}/{last}"


def _looked_back_on(scene: Scene) -> str | None:
    """The time that a title looks back on without its year (上半年履职综述; …亮点回眸 of a piece at a year's end)."""
    head = [words for p in scene.paragraphs[:3] if len(words := scene.words(p)) <= _TITLE]
    titles = "\n".join(head)
    half = _HALF.search(titles) if scene.year else None
    if half:
        return next((d.edtf for d in find_dates(half["when"], year=scene.year)), None)
    month = (scene.published or "")[5:7]
    if not scene.year or "02" < month < "11" or not month:
        return None
    named = _IN_FIGURES.search(scene.text, 0, _TOP)
    if named and int(named["year"]) == int((scene.published or "")[:4]) - (month <= "02"):
        return named["year"]
    if not _LOOK_BACK.search(titles):
        return None
    opening = next((words for p in scene.paragraphs if len(words := scene.words(p)) > _TITLE), "")
    return str(scene.year - (month <= "02")) if _YEAR_END.match(opening) else None


def _lasts(told: Told, event: Event) -> bool:
    """Whether an event is what has been done since something began on no stated day."""
    mark = told.mask(told.line.told.start, event.at).rpartition("；")[2]
    return bool(_SINCE.search(mark)) and not _SINCE_WHEN.search(mark)


def _is_carried(told: Told, event: Event, date: str) -> bool:
    """Whether a date is only that of what was told before, for work of years or a paper known by its fate."""
    if not _DAY_OR_MONTH.fullmatch(date) or any(dates_in(told.scene, Range(told.line.span.start, event.at))):
        return False
    if _PRAISE.search(told.blotted):
        return True
    if event.frame == "step" and _AS_A_RULE.search(told.blotted):
        return True
    if _FOR_YEARS.search(told.mask(told.line.told.start, event.at).rpartition("；")[2]):
        return True
    return event.type in _PAPERS and (event.topic or "").startswith("《") and bool(_FATE.search(told.blotted))


def _date_of_lead(scene: Scene, event: Event) -> str | None:
    """The date of the meeting beside which something took place."""
    return None if event.when is None else date_at(scene, line_at(scene, event.when), event.when)


def _date_of_which(scene: Scene, line: Line) -> str | None:
    """The date of what the sentence before counts, where this one goes on with parts of it (其中，…)."""
    if not scene.words(line.span).lstrip().startswith("其中"):
        return None
    before = line_at(scene, max(line.span.start - 2, 0))
    return date_at(scene, before, before.span.end - 1) if before.paragraph == line.paragraph else None
