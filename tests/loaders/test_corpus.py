"""The made corpus: every encoding and format gives the same articles, titles, bylines and dates."""

import json
from pathlib import Path
from typing import Any

import pytest

from cppcc_loaders.articles import split_articles
from cppcc_loaders.records import Document
from cppcc_loaders.sources import read_sources

CORPUS = Path(__file__).parent / "corpus"
EXPECTED: dict[str, dict[str, Any]] = json.loads((CORPUS / "expected.json").read_text(encoding="utf-8"))
SINGLE = sorted(name for name, wanted in EXPECTED.items() if "articles" in wanted)
MANY = sorted(name for name, wanted in EXPECTED.items() if "documents" in wanted)


def read(name: str) -> list[Document]:
    """The documents of a file of the corpus; none may fail."""
    found = list(read_sources([CORPUS / name]))
    assert all(isinstance(one, Document) for one in found), found
    return [one for one in found if isinstance(one, Document)]


def test_corpus_is_large_enough() -> None:
    """At least sixty files, each of them with what is expected of it."""
    files = {path.name for path in CORPUS.iterdir()} - {"expected.json"}
    assert files == set(EXPECTED)
    assert len(files) >= 60


@pytest.mark.parametrize("name", SINGLE)
def test_articles_titles_homes_and_credits(name: str) -> None:
    """Each page has its articles with title, home committee, bylines, and is kept or dropped."""
    (document,) = read(name)
    found = [
        [article.headline, article.home, list(article.byline), article.kept]
        for article in split_articles(document)
        if "页脚" not in (article.reason or "")
    ]
    assert found == EXPECTED[name]["articles"]


@pytest.mark.parametrize("name", SINGLE)
def test_dates_and_publishers(name: str) -> None:
    """The date of publication and the publisher are those that the page gives."""
    (document,) = read(name)
    wanted = EXPECTED[name]
    assert document.metadata.published == wanted["published"]
    if "publisher" in wanted:
        assert document.metadata.publisher == wanted["publisher"]


@pytest.mark.parametrize("name", SINGLE)
def test_clean_text(name: str) -> None:
    """Cut sentences are whole, noise is gone; every character that is kept stands in the stored text."""
    (document,) = read(name)
    articles = [a for a in split_articles(document) if "页脚" not in (a.reason or "")]
    clean = "\n".join(article.body.text for article in articles)
    for words in EXPECTED[name]["has"]:
        assert words in clean
    for words in EXPECTED[name]["has_not"]:
        assert words not in clean
    for article in articles:
        assert all(-1 <= at < len(document.text) for at in article.body.offsets)
        assert all(
            (at == -1) <= (char in "\n、。") for char, at in zip(article.body.text, article.body.offsets, strict=True)
        )


@pytest.mark.parametrize("name", MANY)
def test_files_of_many_texts(name: str) -> None:
    """Tables, JSON and archives give a document for each text, with its own name and date."""
    found = {document.doc: document.metadata.published for document in read(name)}
    stem = Path(name).stem
    assert found == {f"{stem}/{doc}": date for doc, date in EXPECTED[name]["documents"].items()}
