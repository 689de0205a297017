"""What reading one document came to: its claims, its articles, and what stayed unresolved."""

from dataclasses import dataclass

from cppcc_loaders.records import Claim, Range, Unresolved, Warning_

__all__ = ["ArticleNote", "Reading"]


@dataclass(frozen=True, slots=True)
class ArticleNote:
    """One line of the report about an article: kept or dropped, and why."""

    id: str
    span: Range
    headline: str
    kept: bool
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A document as read and understood; a function of its bytes, its sidecar row and the code's version."""

    doc: str
    digest: str
    encoding: str
    claims: tuple[Claim, ...]
    articles: tuple[ArticleNote, ...] = ()
    unresolved: tuple[Unresolved, ...] = ()
    warnings: tuple[Warning_, ...] = ()
