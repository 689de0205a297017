"""A mention of an initiative, as it is found."""

from dataclasses import dataclass

from cppcc_loaders.records import Range
from cppcc_loaders.swift import swift

__all__ = ["Found"]


@swift
@dataclass(frozen=True, slots=True)
class Found:
    """A mention of an initiative: `quoted` are the words inside the marks, `weight` how much its kind is worth."""

    span: Range
    rule: str
    name: str
    kind: str
    quoted: str | None
    weight: int
