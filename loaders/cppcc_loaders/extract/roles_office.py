"""The record of an office: a role with its body."""

from dataclasses import dataclass
from typing import Final

from cppcc_loaders.swift import swift

__all__ = ["SEATS", "Office"]

#: The seats of a committee by the words that lists and titles have for them.
SEATS: Final = {
    "委员": "政协委员",
    "常委": "政协常委",
    "常务委员": "政协常委",
    "委员企业家": "政协委员",
    "委员专家": "政协委员",
    "委员律师": "政协委员",
    "委员医生": "政协委员",
    "委员艺术家": "政协委员",
    "委员书画家": "政协委员",
    "委员教师": "政协委员",
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
