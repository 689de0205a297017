"""How much the words around a quotation speak for it being the name of an initiative."""

import re
from typing import Final

from cppcc_loaders.extract.initiatives_lexicon import cue
from cppcc_loaders.extract.initiatives_lively import is_carried
from cppcc_loaders.extract.initiatives_names import MADE_OURS, SHAPE, SUBJECT_OF, is_shaped, kind_inside
from cppcc_loaders.extract.initiatives_signs import (
    is_adopted,
    is_counted_name,
    is_lectern,
    is_named_so,
    is_opened,
    is_series,
)
from cppcc_loaders.extract.initiatives_tail import BASIS, Tail
from cppcc_loaders.extract.patterns import pattern, word_list
from cppcc_loaders.extract.quotes import QuoteRow

__all__ = ["AT_PLACE", "LISTED", "SHORTEST_ALONE", "behind_last", "score_of"]

#: Stands behind the words before a row that goes on a list of initiatives.
LISTED = "\f"
#: Fewer characters make a name only with a noun behind them.
SHORTEST_ALONE = 3
AT_PLACE: Final = pattern("initiatives_score", "at_place")

_WEAK_HEADS: Final = frozenset(word_list("initiatives_score", "weak_heads"))
_AGAIN: Final = pattern("initiatives_score", "again")
_COUNTED = re.compile(r"(?:共|达)?[\d一二三四五六七八九十百]+余?[个处家间]")
_REPORTED: Final = pattern("initiatives_score", "reported")
_DEMAND: Final = pattern("initiatives_score", "demand")
_GUEST: Final = pattern("initiatives_score", "guest")
_STANDING: Final = pattern("initiatives_score", "standing")
_DEFINED: Final = pattern("initiatives_score", "defined")
_LEADER_SAYS: Final = pattern("initiatives_score", "leader_says")
#: 坚持“…”制度: what is kept to is a rule of one's own, no slogan.
_KEPT = ("坚持", "落实", "践行", "严格落实", "按照")
_OURS_HOLDS: Final = pattern("initiatives_score", "ours_holds")
_AMONG_ALL: Final = pattern("initiatives_score", "among_all")
_STATIONS_DO: Final = pattern("initiatives_score", "stations_do")
#: 议题征集、协商议事、跟踪问效“三步工作法”: what a row of steps is called.
_SUMS_UP = re.compile(r"[一-龥]{2,8}、[一-龥]{2,8}(?:、[一-龥]{2,8})+的?$")
_OF_WORK: Final = pattern("initiatives_score", "of_work")


def score_of(name: str, row: QuoteRow, tail: Tail, before: str) -> int:
    """Points for a name by its own words, the noun behind it, the verb before it and who speaks; two are enough."""
    marked = bool(cue("marker").search(name))
    lead = _OF_WORK.sub("", row.lead)
    verb = behind_last(cue("verb-strong"), lead)
    score = (1 if tail.head and tail.head.word in _WEAK_HEADS else 2 * bool(tail.head)) + marked
    if verb is not None and verb <= 3:  # noqa: PLR2004
        score += 2 if is_shaped(name) else 1
    elif behind_last(cue("verb"), lead) is not None:
        score += 1
    score += _signs(name, row, marked=marked)
    score += kind_inside(name) == "brand" or (kind_inside(name) is not None and score > marked)
    score += 2 * (before.endswith(LISTED) and bool(SHAPE.search(name)))
    score += 2 * bool(SUBJECT_OF.search(row.lead) and _fits_subject(name, row, marked=marked))
    score += (is_counted_name(row) and len(name) > SHORTEST_ALONE) + 2 * is_lectern(name, row)
    score += 2 * (is_named_so(row) and is_shaped(name))
    score += marked and bool(_AGAIN.search(row.lead))
    score += is_carried(row) and is_shaped(name) and "、" not in name
    score += not row.tail and bool(_OURS_HOLDS.search(row.lead))
    score += is_adopted(name, row) and (is_shaped(name) or _STATIONS_DO.search(before) is not None)
    score += 2 * (_SUMS_UP.search(row.lead) is not None and bool(SHAPE.search(name)))
    score += 2 * bool(_AMONG_ALL.search(row.lead))
    score += 2 * bool(MADE_OURS.search(row.lead))
    score += not row.tail and bool(_STANDING.search(row.lead))
    score += 3 * bool(_DEFINED.match(row.tail))
    score += 2 * bool(BASIS.search(row.tail) and row.lead.endswith(("以", "依托", "把")))
    kept = tail.head is not None and tail.head.completes == "yes" and row.lead.endswith(_KEPT)
    if behind_last(cue("slogan"), row.lead) == 0 and not kept:
        score -= 1 if tail.head and marked else 3
    if not marked and _GUEST.search(row.lead):
        score -= 3
    if not (marked or cue("marker").search(tail.words)) and (_REPORTED.search(before) or _DEMAND.match(row.lead)):
        score -= 1 if tail.head and _LEADER_SAYS.search(before) else 2
    return score


def _fits_subject(name: str, row: QuoteRow, *, marked: bool) -> bool:
    """Whether words right after whose they are (街道“…”) look like a name; a village's must speak of CPPCC work."""
    if name.endswith("提案") or not is_shaped(name):
        return False
    return marked or not AT_PLACE.search(row.lead) or kind_inside(name) == "brand"


def _signs(name: str, row: QuoteRow, *, marked: bool) -> int:
    """Points for a name held in series, just opened, or made of two parts with words of CPPCC work."""
    likely = marked or is_shaped(name)
    score = (1 + likely) * (is_series(row) or is_opened(row))
    score += marked and "·" in name
    score += bool(_COUNTED.match(row.tail)) and kind_inside(name) == "platform"
    return score + (marked and kind_inside(name) in {"mechanism", "method"})


def behind_last(pattern: re.Pattern[str], lead: str) -> int | None:
    """How many characters stand between the last match and the end of the words, None without a match."""
    ends = [match.end() for match in pattern.finditer(lead)]
    return len(lead) - ends[-1] if ends else None
