"""The record of an office: a role with its body."""

from dataclasses import dataclass
from typing import Final

from cppcc_loaders.extract.patterns import word_list
from cppcc_loaders.swift import swift

__all__ = ["SEATS", "Office"]

#: The seats of a committee by the words that lists and titles have for them.
SEATS: Final = {
    **dict.fromkeys(word_list("roles_office", "member"), "政协委员"),
    **dict.fromkeys(word_list("roles_office", "standing_member"), "政协常委"),
}


@swift
@dataclass(frozen=True, slots=True)
class Office:
    """A role with its body; `own`: the words before the title name the body, it is not carried over."""

    role: str
    org: str | None
    committee: str | None = None
    sector: str | None = None
    own: bool = False
