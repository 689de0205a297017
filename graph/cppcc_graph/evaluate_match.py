"""What "found" and "exact" mean for a pair of rows, as the gold's own scorer defines it.

Figures must equal those of tests/gold/score.py; a test compares them.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import Any, Final, TypeAlias

__all__ = ["LISTS", "Row", "is_exact", "match_score", "matched", "norm", "similar"]

Row: TypeAlias = dict[str, Any]

#: The lists of a gold file, in the order of its tables; bylines do not count for the average.
LISTS: Final = (
    "committees",
    "units",
    "people",
    "roles",
    "initiatives",
    "documents",
    "activities",
    "outcomes",
    "bylines",
)
_DOTS: Final = re.compile("[•‧・∙⋅]")
_DROPPED: Final = re.compile(r"(?<!\d)\.|\.(?!\d)|[^\w+%·.]")
_SHORTEST_PART, _SHARE, _PART = 2, 0.34, 0.6
_LONG_UNIT: Final = 6
_HALF, _NEAR_NAME, _NEAR_TITLE, _NEAR_BODY = 0.5, 0.8, 0.9, 0.6


def norm(text: object) -> str:
    """Fold width and case, drop spaces, quotes, brackets and other punctuation.

    >>> norm("“1158” 工作法")
    '1158工作法'
    """
    folded = _DOTS.sub("·", unicodedata.normalize("NFKC", str(text or "")))
    return _DROPPED.sub("", folded).replace("_", "").lower()


def similar(one: object, other: object) -> float:
    """Dice similarity of character bigrams; 1.0 where both are empty."""
    a, b = norm(one), norm(other)
    if a == b:
        return 1.0
    if not a or not b:
        return 0.0
    if a in b or b in a:
        share = min(len(a), len(b)) / max(len(a), len(b))
        if share >= _SHARE and min(len(a), len(b)) >= _SHORTEST_PART:
            return max(_PART, share)
    x, y = _bigrams(a), _bigrams(b)
    return 2 * len(x & y) / (len(x) + len(y))


def match_score(name: str, gold: Row, row: Row) -> float:
    """How well a row of a build matches one of the gold; 0.0 where it is another thing."""
    if name in {"people", "bylines"}:
        return float(norm(gold["name"]) == norm(row["name"]))
    if name in {"activities", "outcomes"}:
        if gold["committee"] != row["committee"] or not _overlap(gold["spans"], row["spans"]):
            return 0.0
        return _activity(gold, row) if name == "activities" else _outcome(gold, row)
    return _named(name, gold, row)


def is_exact(name: str, gold: Row, row: Row) -> bool:
    """Whether every attribute of a matching row is right as well."""
    if name in {"people", "bylines"}:
        return True
    if name == "committees":
        return norm(gold["name"]) == norm(row["name"])
    if name == "units":
        return bool(gold["kind"] == row["kind"] and _bare_unit(gold) == _bare_unit(row))
    if name == "roles":
        return norm(gold["role"]) == norm(row["role"]) and similar(gold["org"], row["org"]) >= _NEAR_BODY
    if name in {"initiatives", "documents"}:
        return _exact_titled(name, gold, row)
    return _exact_event(name, gold, row)


def matched(name: str, gold: Sequence[Row], rows: Sequence[Row]) -> tuple[list[tuple[Row, Row]], list[Row], list[Row]]:
    """One-to-one matching, best pairs first: pairs, gold rows that were missed, rows too many."""
    scored = []
    for i, wanted in enumerate(gold):
        for j, row in enumerate(rows):
            score = match_score(name, wanted, row)
            if score > 0:
                scored.append((-score, not is_exact(name, wanted, row), i, j))
    pairs, left, right = [], set(range(len(gold))), set(range(len(rows)))
    for _, _, i, j in sorted(scored):
        if i in left and j in right:
            pairs.append((gold[i], rows[j]))
            left.discard(i)
            right.discard(j)
    return pairs, [gold[i] for i in sorted(left)], [rows[j] for j in sorted(right)]


def _named(name: str, gold: Row, row: Row) -> float:
    if name == "committees":
        return float(gold["code"] == row["code"])
    if name == "units":
        wanted, got = _bare_unit(gold), _bare_unit(row)
        same = wanted == got or (wanted.endswith(got) and len(got) >= _LONG_UNIT)
        return float(same and gold["committee"] == row["committee"])
    if name == "roles":
        alike = similar(gold["role"], row["role"])
        rank = ("副" in gold["role"]) == ("副" in row["role"])
        return float(norm(gold["person"]) == norm(row["person"]) and rank and alike >= _HALF) * alike
    field, near = ("name", _NEAR_NAME) if name == "initiatives" else ("title", _NEAR_TITLE)
    return float(norm(gold[field]) == norm(row[field])) or 0.9 * (similar(gold[field], row[field]) >= near)


def _activity(gold: Row, row: Row) -> float:
    topic, same = similar(gold.get("topic"), row.get("topic")), bool(gold["type"] == row["type"])
    return (same or topic >= _HALF) * (0.2 + 0.4 * same + 0.4 * topic)


def _outcome(gold: Row, row: Row) -> float:
    same = bool(gold["kind"] == row["kind"])
    if gold["kind"] == "quantity" or row["kind"] == "quantity":
        same = same and _number(gold["value"]) == _number(row["value"]) and norm(gold["unit"]) == norm(row["unit"])
    return same * (0.5 + 0.5 * similar(gold["indicator"], row["indicator"]))


def _exact_titled(name: str, gold: Row, row: Row) -> bool:
    if gold["kind"] != row["kind"]:
        return False
    if name == "initiatives":
        return norm(gold["name"]) == norm(row["name"]) and set(gold["committees"]) == set(row["committees"])
    return norm(gold["title"]) == norm(row["title"]) and (gold["committee"] or None) == (row["committee"] or None)


def _exact_event(name: str, gold: Row, row: Row) -> bool:
    if name == "activities":
        same = gold["type"] == row["type"] and (gold.get("date") or "") == (row.get("date") or "")
        return same and similar(gold.get("topic"), row.get("topic")) >= _HALF
    compared = (gold.get("comparator") or "eq") == (row.get("comparator") or "eq")
    return similar(gold["indicator"], row["indicator"]) >= _HALF and (gold["kind"] != "quantity" or compared)


def _bigrams(text: str) -> set[str]:
    return {text[i : i + 2] for i in range(len(text) - 1)} or {text}


def _overlap(some: Sequence[tuple[int, int]], others: Sequence[tuple[int, int]]) -> bool:
    return any(x[0] < y[1] and y[0] < x[1] for x in some for y in others)


def _bare_unit(row: Row) -> str:
    return re.sub(r"政协|联系$", "", norm(row["name"])).replace("委员会工作站", "委员工作站")


def _number(value: object) -> float | str | None:
    if value in (None, "", "null"):
        return None
    try:
        number = float(str(value).replace(",", ""))
    except ValueError:
        return str(value)
    return str(value) if number in (float("inf"), float("-inf")) else number
