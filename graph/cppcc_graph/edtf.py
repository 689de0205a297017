"""The first and last day of a date as EDTF writes it."""

import re
from calendar import monthrange
from typing import Final

__all__ = ["bounds"]

_DATE: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def bounds(date: str) -> tuple[str, str] | None:
    """First and last day (ISO 8601) of a date or interval; None where it is neither.

    >>> bounds("2023-05"), bounds("2023-07/2023-08-10"), bounds("2023")
    (('2023-05-01', '2023-05-31'), ('2023-07-01', '2023-08-10'), ('2023-01-01', '2023-12-31'))
    """
    first, _, last = date.partition("/")
    start, end = _span(first), _span(last or first)
    return (start[0], end[1]) if start and end else None


def _span(date: str) -> tuple[str, str] | None:
    found = _DATE.fullmatch(date)
    if not found:
        return None
    year, month, day = found.groups()
    if day:
        return date, date
    if month:
        if not 1 <= int(month) <= 12:  # noqa: PLR2004
            return None
        return f"{date}-01", f"{date}-{monthrange(int(year), int(month))[1]:02}"
    return f"{year}-01-01", f"{year}-12-31"
