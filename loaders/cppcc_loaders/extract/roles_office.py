"""The record of an office: a role with its body."""

from dataclasses import dataclass

from cppcc_loaders.swift import swift

__all__ = ["Office"]


@swift
@dataclass(frozen=True, slots=True)
class Office:
    """A role with its body; `own`: the words before the title name the body, it is not carried over."""

    role: str
    org: str | None
    committee: str | None = None
    sector: str | None = None
    own: bool = False
