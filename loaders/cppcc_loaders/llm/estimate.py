"""What asking a model about texts will come to, told before the first question is asked."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from cppcc_loaders.articles import split_articles
from cppcc_loaders.llm.prompt import instructions, parts
from cppcc_loaders.records import Document

__all__ = ["Estimate", "estimate"]

#: Tokens for each Chinese character, and characters of other scripts for each token: rather too many.
_TOKENS_HAN: Final = 1.0
_CHARS_OTHER: Final = 3.0
#: Characters of an answer for each character of an article.
_ANSWER: Final = 1.2


@dataclass(frozen=True, slots=True)
class Estimate:
    """Requests, and tokens in and out; retries and kept replies are not counted."""

    articles: int
    requests: int
    tokens_in: int
    tokens_out: int

    def cost(self, price_in: float, price_out: float) -> float:
        """The price at so much for a million tokens in and out.

        >>> Estimate(1, 1, 2_000_000, 1_000_000).cost(2.0, 8.0)
        12.0
        """
        return (self.tokens_in * price_in + self.tokens_out * price_out) / 1_000_000


def estimate(documents: Iterable[Document]) -> Estimate:
    """What the kept articles of documents come to."""
    articles = requests = 0
    sent = answered = 0.0
    said = _tokens(instructions())
    for document in documents:
        for article in split_articles(document):
            if not article.kept:
                continue
            articles += 1
            for part in parts(article.body.text):
                tokens = _tokens(article.body.text[part.start : part.end])
                requests, sent, answered = requests + 1, sent + said + tokens, answered + tokens * _ANSWER
    return Estimate(articles, requests, round(sent), round(answered))


def _tokens(text: str) -> float:
    han = sum("㐀" <= char <= "鿿" for char in text)
    return han * _TOKENS_HAN + (len(text) - han) / _CHARS_OTHER
