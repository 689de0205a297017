"""Frames become claims with verbatim evidence."""

from array import array

import pytest

from cppcc_loaders.claims import IN_SENTENCE, MENTION, state_claims
from cppcc_loaders.claims_evidence import LONGEST, ClaimError, evidence_of
from cppcc_loaders.extract.frames import (
    ActivityFrame,
    CommitteeFrame,
    Frame,
    OutcomeFrame,
    PersonFrame,
    PracticeFrame,
    RoleFrame,
    UnitFrame,
    WorkFrame,
)
from cppcc_loaders.records import Article, Claim, Clean, Document, Literal, Metadata, Range, Ref

TEXT = "铁力市政协开展调研\n委员 赵 青云到桃山镇委员工作站走访,收到建议12条。"


def make(text: str = TEXT, *, home: str | None = "230781", doc: str = "样本") -> tuple[Document, Article]:
    """A document of one article whose clean text has no spaces and line feeds of the stored one."""
    kept = [i for i, c in enumerate(text) if c != " "]
    body = Clean("".join(text[i] for i in kept), array("i", kept))
    document = Document(doc, f"{doc}.txt", text, "0" * 64, "utf-8", Metadata(title="样本页", reference_year=2023))
    return document, Article(f"{doc}/0", doc, Range(0, len(text)), body, title=Range(0, 9), home=home)


def at(article: Article, words: str) -> Range:
    """Where the words stand in the clean text."""
    start = article.body.text.index(words)
    return Range(start, start + len(words))


def claims_of(*frames: Frame, document: Document, article: Article) -> list[Claim]:
    """All claims of one article."""
    return list(state_claims(document, [(article, frames)]))


def test_every_quote_is_the_stored_text() -> None:
    """text[start:end] == quote holds for every claim, over removed blanks too."""
    document, article = make()
    frames: list[Frame] = [
        CommitteeFrame(at(article, "铁力市政协"), "r", "230781"),
        PersonFrame(at(article, "赵青云"), "r", "赵青云"),
        UnitFrame(at(article, "桃山镇委员工作站"), "r", "桃山镇委员工作站", "work-station", "230781"),
    ]
    claims = claims_of(*frames, document=document, article=article)
    quotes = [q for c in claims for q in c.evidence.quotes]
    assert quotes
    assert all(document.text[q.start : q.end] == q.text for q in quotes)
    assert "赵 青云" in {q.text for q in quotes}


def test_a_range_outside_the_article_is_refused() -> None:
    """A frame that no words prove is an error that names document and range."""
    document, article = make()
    with pytest.raises(ClaimError, match="样本: range 5-999"):
        claims_of(CommitteeFrame(Range(5, 999), "r", "230781"), document=document, article=article)


def test_words_that_the_repair_put_in_prove_nothing() -> None:
    """A range of inserted code points only has no evidence."""
    document, article = make()
    inserted = Article(article.id, article.doc, article.span, Clean("铁", array("i", [-1])))
    with pytest.raises(ClaimError, match="not part of the stored text"):
        evidence_of(document, inserted, Range(0, 1))


def test_an_activity_covers_at_most_600_code_points() -> None:
    """Ranges of an activity are cut to the longest allowed in all."""
    document, article = make("开展调研" * 400)
    frame = ActivityFrame(Range(0, 1600), "r", "research", "230781")
    claims = claims_of(frame, document=document, article=article)
    said = [c for c in claims if c.subject.kind == "activity"]
    assert {sum(q.end - q.start for q in c.evidence.quotes) for c in said} == {LONGEST}


def test_an_activity_is_proved_by_a_sentence_far_away_as_well() -> None:
    """`beside` is a second range of the evidence, and stands in a sentence as the first does."""
    document, article = make("渔业大会6日开幕。\n代表讲了话。\n市政协领导出席大会。")
    span, beside = at(article, "市政协领导出席大会。"), at(article, "渔业大会6日开幕。")
    frame = ActivityFrame(span, "r", "exchange", "230781", topic="渔业大会", beside=beside)
    claims = claims_of(frame, document=document, article=article)
    about = next(c for c in claims if c.predicate == "cppcc:topic")
    assert [q.text for q in about.evidence.quotes] == ["渔业大会6日开幕。", "市政协领导出席大会。"]
    assert len([c for c in claims if c.predicate == IN_SENTENCE]) == len(about.evidence.quotes)


def test_a_membership_is_keyed_by_person_role_and_body() -> None:
    """A CPPCC role anchors the person in its committee and names the membership."""
    document, article = make()
    role = RoleFrame(at(article, "委员赵青云"), "r", "赵青云", "政协委员", "铁力市政协", "230781")
    claims = claims_of(PersonFrame(at(article, "赵青云"), "r", "赵青云"), role, document=document, article=article)
    assert Ref("membership", "230781/赵青云/政协委员@230781") in {c.subject for c in claims}
    assert Ref("person", "230781/赵青云") in {c.object for c in claims if c.predicate == "cppcc:member"}


def test_an_outcome_points_at_the_activity_it_came_of() -> None:
    """result_of is the span of an activity frame of the same article."""
    document, article = make()
    visit, got = at(article, "到桃山镇委员工作站走访"), at(article, "收到建议12条")
    frames: list[Frame] = [
        ActivityFrame(visit, "r", "exchange", "230781", participants=("赵青云", "桃山镇政府")),
        OutcomeFrame(got, "r", "quantity", "230781", "建议", "12", "条", "eq", result_of=visit),
        PersonFrame(at(article, "赵青云"), "r", "赵青云"),
    ]
    claims = claims_of(*frames, document=document, article=article)
    activity = Ref("activity", f"样本/{TEXT.index('到桃山')}-exchange")
    by_predicate = {c.predicate: c.object for c in claims if c.subject.kind in {"outcome", "activity"}}
    assert by_predicate["cppcc:resultOf"] == activity
    assert by_predicate["cppcc:value"] == Literal("12", "decimal")
    assert by_predicate["cppcc:participant"] == Ref("person", "230781/赵青云")
    assert by_predicate["cppcc:participantName"] == Literal("桃山镇政府", "zh")


def test_two_events_at_one_place_are_two_nodes() -> None:
    """A second activity of the same start and type gets a number."""
    document, article = make()
    frame = ActivityFrame(at(article, "开展调研"), "r", "research", "230781")
    other = ActivityFrame(at(article, "开展调研"), "r", "research", "230781", topic="另一个")
    claims = claims_of(frame, other, document=document, article=article)
    assert {c.subject.key for c in claims if c.subject.kind == "activity"} == {"样本/5-research", "样本/5-research-2"}


def test_a_mention_names_its_article() -> None:
    """The object of a mention is the article in which it stands."""
    document, article = make()
    claims = claims_of(
        WorkFrame(at(article, "建议"), "r", "关于修路的建议", "suggestion", None),
        PracticeFrame(at(article, "走访"), "r", "走访日", "230781", "2022"),
        document=document,
        article=article,
    )
    assert {c.object for c in claims if c.predicate == MENTION} == {Ref("article", "样本/0")}
    assert Ref("work", "-/关于修路的建议") in {c.subject for c in claims}


def test_a_unit_without_committee_stays_in_its_document() -> None:
    """提案委员会 of nobody knows whom is not one node for the country."""
    document, article = make()
    unit = UnitFrame(at(article, "调研"), "r", "提案委员会", "special-committee", None)
    claims = claims_of(unit, document=document, article=article)
    assert Ref("unit", "@样本/提案委员会") in {c.subject for c in claims}


def test_what_was_said_stands_in_the_sentence_of_who_said_it() -> None:
    """A sentence begins behind the closing marks of the one before; a quotation and its speaker are one."""
    text = "铁力市政协开展调研。“桥修得好。”村民王秀兰说。“路也宽了。”政协委员赵玉兰到场。"
    document, article = make(text)
    people = (PersonFrame(at(article, name), "r", name) for name in ("王秀兰", "赵玉兰"))
    claims = claims_of(*people, document=document, article=article)
    quotes = {q.text for c in claims if c.predicate == IN_SENTENCE for q in c.evidence.quotes}
    assert quotes == {"“桥修得好。”村民王秀兰说。", "政协委员赵玉兰到场。"}


def test_evidence_stands_in_a_sentence() -> None:
    """Every range that proves something is tied to the whole sentence, over the layout's line feeds."""
    document, article = make("第一句。铁力市\n政协开展调研。第三句。")
    body = Clean("第一句。铁力市政协开展调研。第三句。", array("i", [i for i in range(19) if i != 7]))
    article = Article(article.id, article.doc, article.span, body, home="230781")
    claims = claims_of(CommitteeFrame(Range(4, 9), "r", "230781"), document=document, article=article)
    (sentence,) = [c for c in claims if c.predicate == IN_SENTENCE]
    assert [q.text for q in sentence.evidence.quotes] == ["铁力市\n政协开展调研。"]
    assert sentence.subject == Ref("source", "样本#char=4,10")
