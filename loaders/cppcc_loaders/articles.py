"""Splits a page into its articles, each with its heading, credits, dateline, home committee and repaired text."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cppcc_loaders.articles_parts import Draft, draft_articles
from cppcc_loaders.articles_region import region_of
from cppcc_loaders.clean_texts import join, line_feed
from cppcc_loaders.credits import Credit, find_credits
from cppcc_loaders.credits_offices import signing_office, without_office
from cppcc_loaders.dated_rows import is_dated_row, post_rows, tells_lives
from cppcc_loaders.datelines import find_dateline, full_dates, place_of_dateline
from cppcc_loaders.homes import Places, find_home
from cppcc_loaders.homes_mentions import committee_of
from cppcc_loaders.homes_places import smallest_place
from cppcc_loaders.page_lines import Kind, Line, page_lines
from cppcc_loaders.records import Article, Clean, Document, Range, span_of
from cppcc_loaders.relevance import NO_CPPCC, takes_part
from cppcc_loaders.repair import clean_passage
from cppcc_loaders.repair_joins import drop_repeated, join_cut
from cppcc_loaders.repair_names import join_name_rows
from cppcc_loaders.repair_script import simplified
from cppcc_loaders.repair_spam import find_spam
from cppcc_loaders.swift import altered
from cppcc_ontology.divisions import COUNTRY

__all__ = ["split_articles"]

_FOOTER = "网页页脚（主办单位、备案号、链接等），不是正文"
_NO_TEXT = "没有正文（只有导航、栏目列表或工具栏）"
_SPAM_FOOTER = "网页页脚，含被植入的博彩广告，不是正文"
_FOOTER_WORDS = re.compile(r"[:：]\s*\S|备案|ICP|版权|网安备")
_SOURCE = re.compile(r"(?:(?:来源|供稿|来稿|发布单位)\s*[:：]\s*|^)(?P<source>[\u4e00-\u9fff]{2,16}政协)(?!网|报)")
_SUBTITLE = re.compile(r"\n[ \u3000]*(?:——|—|--)[^\n]{2,60}(?=\n)")
_TRAIL = re.compile(r"位置\s*(?:是)?\s*[:：]|首页\s*[>»›/]")
_MARK = re.compile(
    r"[（(【\[]\s*(?:上接|下转|紧接|接|转)\s*第?\s*[A-Za-z]?[一二三四五六七八九十\d]{1,3}\s*版[^）)】\]]{0,12}[）)】\]]"
)


def split_articles(document: Document) -> Iterator[Article]:
    """The articles of a document in the order of the page, those that are no CPPCC work with kept=False and a reason.

    A page without any heading or dateline is one article. The footer of a web page is a dropped article.
    """
    text = simplified(document.text)
    if text is not document.text:
        document = altered(document, text=text)
    lines = tuple(page_lines(document.text))
    drafts, loose = draft_articles(lines)
    region = region_of(document, lines, loose)
    drafts = _with_captions(drafts, [line for line in loose if line.kind is Kind.CAPTION], region)
    spam, credited = find_spam(document.text), find_credits(document.text)
    built = [_build(document, draft, spam, credited) for draft in drafts]
    if len(built) == 1 and _is_cppcc_page(document, lines):
        built = [replace(built[0], kept=True, reason=None)]
    yield from _at_home(built, region, [_source(draft) for draft in drafts])
    footer = [line for line in lines if line.kind is Kind.FOOTER]
    if any(_FOOTER_WORDS.search(line.text) for line in footer):
        yield _dropped(document, footer, spam, _FOOTER)
    elif lines and not drafts:
        yield _dropped(document, lines, spam, _NO_TEXT)


def _is_cppcc_page(document: Document, lines: Sequence[Line]) -> bool:
    """Whether a page is of a CPPCC body's own site: its publisher, or the way to it from the home page."""
    trails = (line.text for line in lines if line.kind is Kind.TOOL and _TRAIL.search(line.text))
    return any(takes_part(words) for words in (document.metadata.publisher or "", *trails))


def _with_captions(drafts: Sequence[Draft], captions: Sequence[Line], region: str | None) -> tuple[Draft, ...]:
    """The drafts with every caption of the page at the article of its committee or place.

    A loose caption that fits none goes to the first article, one that stands in an article stays there.
    """
    if not captions and not any(draft.captions for draft in drafts):
        return tuple(drafts)
    given: dict[int, list[Line]] = {}
    homes = [committee_of(_heading(draft), near=region) for draft in drafts]
    placed = [(line, at) for at, draft in enumerate(drafts) for line in draft.captions] + [
        (line, 0) for line in captions
    ]
    for caption, at in placed:
        place = committee_of(caption.text, near=region) or smallest_place(caption.text)
        stays = caption not in captions and homes[at] == place
        given.setdefault(at if stays or place not in homes else homes.index(place), []).append(caption)
    return tuple(replace(draft, captions=tuple(given.get(at, ()))) for at, draft in enumerate(drafts))


def _heading(draft: Draft) -> str:
    return "\n".join(line.text for line in draft.heads)


def _build(document: Document, draft: Draft, spam: Sequence[Range], credited: Sequence[Credit]) -> Article:
    """The article of a draft, its home still unknown."""
    text = document.text
    lines = _own(draft)
    found = _within(credited, lines)
    cut = [*(part for credit in found for part in without_office(text, credit)), *spam, *_marks(text, lines)]
    heads = [clean_passage(text, *line.span, cut=cut) for line in draft.heads]
    paragraphs = _paragraphs(text, draft, cut)
    captions = [clean_passage(text, *line.span, cut=cut) for line in draft.captions]
    whole, places = _joined([*heads, *paragraphs, *captions, *_signatures(text, draft)])
    names = {name: at for credit in found for name, at in credit.names}
    start, end = _span(draft)
    kept = takes_part(whole.text) or any(takes_part(line.text) for line in draft.lines if line.kind is Kind.META)
    return Article(
        id=f"{document.doc}/{start}",
        doc=document.doc,
        span=Range(start, end),
        body=whole,
        title=places[draft.title] if draft.title is not None else None,
        kicker=_kicker(whole, draft, places),
        dateline=_dateline(whole, places[len(heads) : len(heads) + 1]),
        byline=tuple(names),
        byline_at=tuple(names.values()),
        date=_date(draft),
        kept=kept,
        reason=None if kept else NO_CPPCC,
    )


def _signatures(text: str, draft: Draft) -> Iterator[Clean]:
    """The offices that lines about the page name as its source; they count as named, though nothing else there does."""
    for line in draft.lines:
        office = signing_office(line.text) if line.kind is Kind.META else None
        if office:
            yield clean_passage(text, line.span.start + office.start, line.span.start + office.end, cut=())


def _own(draft: Draft) -> tuple[Line, ...]:
    """The lines of an article, captions of others left out, its own from elsewhere on the page put in."""
    parts = {line.span for line in (*draft.body, *draft.captions)}
    here = [line for line in draft.lines if line.kind is not Kind.CAPTION or line.span in parts]
    among = {line.span for line in draft.lines}
    return (*here, *(line for line in draft.captions if line.span not in among))


def _span(draft: Draft) -> Range:
    """From the first to the last line of an article, not counting captions printed elsewhere."""
    among = {line.span for line in draft.lines}
    spans = [line.span for line in _own(draft) if line.span in among]
    return Range(min(span.start for span in spans), max(span.end for span in spans))


def _within(credited: Sequence[Credit], lines: Sequence[Line]) -> list[Credit]:
    """The credits that begin in some lines."""
    found: list[Credit] = []
    for line in lines:
        first = bisect_left(credited, line.span.start, key=lambda credit: credit.span.start)
        last = bisect_left(credited, line.span.end, key=lambda credit: credit.span.start)
        found += credited[first:last]
    return found


def _marks(text: str, lines: Sequence[Line]) -> Iterator[Range]:
    """Notes of the layout inside a line: （上接第一版）."""
    if "版" not in text:
        return
    for line in lines:
        for match in _MARK.finditer(text, line.span.start, line.span.end):
            yield Range(*match.span())


def _paragraphs(text: str, draft: Draft, cut: Sequence[Range]) -> list[Clean]:
    """The body's paragraphs, repeated ones once, cut ones whole."""
    rows = set(post_rows([line.text for line in draft.body]))
    if tells_lives(text):
        rows |= {at for at, line in enumerate(draft.body) if is_dated_row(line.text)}
    cleaned = [
        (clean_passage(text, *line.span, cut=cut), line.kind is not Kind.TEXT or at in rows)
        for at, line in enumerate(draft.body)
    ]
    pieces = join_name_rows([(piece, heading) for piece, heading in cleaned if piece.text])
    once = drop_repeated([piece for piece, _ in pieces])
    heads = {id(piece) for piece, heading in pieces if heading}
    return join_cut(once, frozenset(at for at, piece in enumerate(once) if id(piece) in heads))


def _joined(pieces: Sequence[Clean]) -> tuple[Clean, list[Range]]:
    """All pieces as lines of one text, and where each stands in it."""
    places, at, parts = [], 0, []
    for piece in pieces:
        if piece.text and at:
            parts.append(line_feed())
            at += 1
        parts.append(piece)
        places.append(span_of((at, at + len(piece.text))))
        at += len(piece.text)
    return join(parts), places


def _kicker(whole: Clean, draft: Draft, places: Sequence[Range]) -> Range | None:
    if draft.kicker is not None:
        return places[draft.kicker]
    if draft.title is None:
        return None
    title = places[draft.title]
    head, colon, _ = whole.text[title.start : title.end].partition("：")
    return Range(title.start, title.start + len(head)) if colon and head.endswith("政协") else None


def _dateline(whole: Clean, first: Sequence[Range]) -> Range | None:
    for place in first:
        found = find_dateline(whole.text[place.start : place.end])
        if found:
            return Range(place.start + found.start, place.start + found.end)
    return None


def _date(draft: Draft) -> str | None:
    """The day that a line of the article's own head gives."""
    for line in draft.lines:
        if line.kind is Kind.META:
            for _, day in full_dates(line.text):
                return day
    return None


def _source(draft: Draft) -> str | None:
    """The committee that the article's own head names as its source (来源：某县政协)."""
    lines = (line.text for line in draft.lines if line.kind in (Kind.META, Kind.CREDIT))
    return next((found["source"] for line in lines if (found := _SOURCE.search(line))), None)


def _at_home(built: Sequence[Article], region: str | None, sources: Sequence[str | None]) -> Iterator[Article]:
    """The articles with their home committees; what one says helps the others."""
    pages = [Places(region, source=source) for source in sources]
    first = [_home(article, page) for article, page in zip(built, pages, strict=True)]
    others = tuple(sorted({code for code in first if code and code != COUNTRY}))
    for article, home, page in zip(built, first, pages, strict=True):
        again = home in {None, region} and bool(others)
        known = _home(article, page._replace(others=others)) if again and article.kept else home
        yield altered(article, home=known if article.kept else None)


def _home(article: Article, page: Places) -> str | None:
    text, end = article.body.text, max((r.end for r in (article.title, article.kicker) if r), default=0)
    end = text.find("\n", end) if end else 0
    while end and (subtitle := _SUBTITLE.match(text, end)):
        end = subtitle.end()
    headings = tuple(line for line in text[:end].split("\n") if line)
    place = place_of_dateline(text[article.dateline.start : article.dateline.end]) if article.dateline else None
    return find_home(headings, place, text, page)


def _dropped(document: Document, lines: Sequence[Line], spam: Sequence[Range], reason: str) -> Article:
    """Lines that are no article, as one dropped article with its reason."""
    span = Range(lines[0].span.start, lines[-1].span.end)
    body, _ = _joined([clean_passage(document.text, *line.span, cut=spam) for line in lines])
    advertised = any(span.start <= found.start < span.end for found in spam)
    reason = _SPAM_FOOTER if advertised and reason == _FOOTER else reason
    return Article(f"{document.doc}/{span.start}", document.doc, span, body, kept=False, reason=reason)
