"""Holders: who holds which offices, as one rule read it, handed on from the rules of people to their frames."""

from dataclasses import dataclass

from cppcc_loaders.extract.names import Name
from cppcc_loaders.extract.roles import Office
from cppcc_loaders.extract.tenures import Tenure
from cppcc_loaders.records import Range
from cppcc_loaders.swift import swift

__all__ = ["Holding"]


@swift
@dataclass(frozen=True, slots=True)
class Holding:
    """Names that hold offices, and the rule that read it; no office where only the names' place is known.

    `held`: from when and until when, where the row of a life tells it.
    """

    names: tuple[Name, ...]
    offices: tuple[Office, ...]
    rule: str
    span: Range
    held: Tenure | None = None
