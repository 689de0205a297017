"""Where the articles of a page begin, and which of their lines are heading, body and captions."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest

from cppcc_loaders.articles_digest import SECTION, items_as_text
from cppcc_loaders.articles_starts import HEADS, KICKER, article_starts, is_photo, tells_source
from cppcc_loaders.page_lines import Kind, Line, ends_whole
from cppcc_loaders.records import Range
from cppcc_loaders.repair_joins import splits_word, starts_inside
from cppcc_loaders.swift import swift

__all__ = ["Draft", "draft_articles"]

# tuples: members of an enumeration are compared faster than hashed
_NO_CONTENT = (Kind.TOOL, Kind.RELATED, Kind.FOOTER)
_IN_BODY = (Kind.TEXT, Kind.HEADING, Kind.SUBTITLE)
_PARAGRAPH = 50
_LEADS = 250
_SIGNED = 100
_BRIEF = 25
_SHORT_KICKER = 10
_BROKEN = re.compile(r"(?:委员会|代表大会|会议|届|关于.*)$")
_REST = re.compile(
    r"(?:常务委员会|常委会|第[一二三四五六七八九十\d]{1,3}次|工作报告|提案工作|关于|政治决议|决议|全体会议|的)"
)
_CLOSE = 6
_OCCASION = re.compile(r"[（(]\s*(?:19|20)\d{2}\s*年")
#: The name of a site above its pages, with its address or the day of the visit.
_SITE = re.compile(r"https?:|www\.|[网台报]$|今天是|政协[ \u3000][A-Z ]{4,}$")
_AUTHOR = re.compile(
    r"(?:主席|书记|省长|市长|县长|区长|州长|主任|院长|检察长|委员|部长|局长)[\s：:]+[\u4e00-\u9fff]\s*[\u4e00-\u9fff]{1,3}\s*$"
)


@swift
@dataclass(frozen=True, slots=True)
class Draft:
    """The lines of an article by their part; `title` and `kicker` are indexes into `heads`."""

    lines: tuple[Line, ...]
    heads: tuple[Line, ...] = ()
    body: tuple[Line, ...] = ()
    captions: tuple[Line, ...] = ()
    title: int | None = None
    kicker: int | None = None


def draft_articles(lines: Sequence[Line]) -> tuple[tuple[Draft, ...], tuple[Line, ...]]:
    """The articles of a page in order, and the lines that belong to the page as a whole (its title, loose captions).

    A page without any paragraph is one article of its headings.
    """
    content = items_as_text(_settled([line for line in lines if line.kind not in _NO_CONTENT]))
    drafts: list[Draft] = []
    loose: list[Line] = []
    for part in _parts(content):
        if any(line.kind is Kind.TEXT for line in part) or (len(part) == 1 and is_photo(part[0])):
            drafts.append(_draft(part))
        else:
            loose += part
    if drafts or not loose:
        return tuple(drafts), tuple(loose)
    return (_heading_only(loose),), ()


def _heading_only(lines: Sequence[Line]) -> Draft:
    heads = tuple(line for line in lines if line.kind in HEADS)
    body = tuple(line for line in lines if line.kind not in HEADS)
    title = next((at for at, line in enumerate(heads) if line.kind is Kind.HEADING), None)
    return Draft(tuple(lines), heads=heads, body=body, title=title)


def _parts(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines cut where articles begin; what holds no whole paragraph yet belongs to the article that follows."""
    starts = article_starts(lines)
    parts: list[list[Line]] = []
    stands = False
    for start, end in pairwise([*starts.at, len(lines)]):
        part = list(lines[start:end])
        signed = parts and part[0].kind is Kind.HEADING and _is_signed(parts[-1])
        if parts and not stands and _is_head_matter(parts[-1]) and not signed:
            parts[-1] += part
        else:
            parts.append(part)
        stands = start in starts.firm and any(line.kind is Kind.TEXT for line in part)
    return parts


def _is_head_matter(part: Sequence[Line]) -> bool:
    """Subheads and a bare dateline: there is text, but no paragraph, or only a few lines without dateline."""
    texts = [line for line in part if line.kind is Kind.TEXT]
    if not texts or KICKER.fullmatch(part[0].text):
        return False
    whole = [
        line for line in texts if ends_whole(line.text) and len(line.text) >= (_BRIEF if line.dateline else _PARAGRAPH)
    ]
    return not whole or (not any(line.dateline for line in part) and sum(len(line.text) for line in texts) < _LEADS)


def _is_signed(part: Sequence[Line]) -> bool:
    """Whether a short part is an article all the same: a title, its author, some whole paragraphs."""
    texts = [line for line in part if line.kind is Kind.TEXT]
    head = part[: part.index(texts[0])] if texts else ()
    return (
        len(texts) > 1
        and sum(len(line.text) for line in texts) >= _SIGNED
        and all(ends_whole(line.text) for line in texts)
        and any(
            line.kind is Kind.HEADING and (after.kind is Kind.CREDIT or tells_source(after))
            for line, after in pairwise(head)
        )
        and head[-1].kind in (Kind.CREDIT, Kind.META)
    )


def _settled(lines: list[Line]) -> list[Line]:
    """Short lines that the layout cut out of a sentence are text, not headings."""
    return [
        replace(line, kind=Kind.TEXT) if line.kind is Kind.HEADING and after and _is_fragment(line, after) else line
        for line, after in zip_longest(lines, lines[1:])
    ]


def _is_fragment(line: Line, after: Line) -> bool:
    if after.kind is not Kind.TEXT or after.dateline or KICKER.fullmatch(line.text):
        return False
    return splits_word(line.text, after.text) or starts_inside(after.text) == 3  # noqa: PLR2004


def _draft(part: Sequence[Line]) -> Draft:
    if len(part) == 1 and part[0].kind is Kind.CAPTION:
        return Draft(tuple(part), body=tuple(part))
    first = next(at for at, line in enumerate(part) if line.kind is Kind.TEXT)
    first = next((at for at, line in enumerate(part[:first]) if line.kind is Kind.MARK), first)
    heads = _whole_titles([line for line in part[:first] if line.kind in HEADS])
    body = [line for line in part[first:] if line.kind in _IN_BODY]
    if body[-1].kind is Kind.HEADING and re.search("[，,、]", body[-1].text):
        body[-1] = replace(body[-1], kind=Kind.TEXT)
    kicker, title = _titled(heads)
    if title is None:
        slid = _slid_in(body)
        if slid is not None:
            heads.append(body.pop(slid))
            title = len(heads) - 1
    captions = tuple(line for line in part if line.kind is Kind.CAPTION)
    return Draft(tuple(part), tuple(heads), tuple(body), captions, title, kicker)


def _whole_titles(heads: Sequence[Line]) -> list[Line]:
    """The head lines, a title that was set in two lines joined."""
    whole: list[Line] = []
    for line in heads:
        above = whole[-1] if whole else None
        if (
            above
            and _BROKEN.search(above.text)
            and _REST.match(line.text)
            and line.span.start - above.span.end <= _CLOSE
        ):
            whole[-1] = replace(above, span=Range(above.span.start, line.span.end), text=above.text + line.text)
        else:
            whole.append(line)
    return whole


def _titled(heads: Sequence[Line]) -> tuple[int | None, int | None]:
    """Which head lines are kicker and title."""
    subtitle = next((at for at, line in enumerate(heads) if line.kind is Kind.SUBTITLE), None)
    names = [at for at, line in enumerate(heads[:subtitle]) if line.kind is Kind.HEADING and _can_be_title(line.text)]
    kicker = next((at for at in names if KICKER.fullmatch(heads[at].text)), None)
    titles = [at for at in names if at != kicker]
    if not titles:
        return kicker, None
    if subtitle is not None:
        return (kicker if kicker is not None else titles[-2] if len(titles) > 1 else None), titles[-1]
    short = 0
    while kicker is None and short < len(titles) - 1 and len(heads[titles[short]].text) <= _SHORT_KICKER:
        short += 1
    return (titles[short - 1] if short else kicker), titles[short]


def _can_be_title(words: str) -> bool:
    return (
        not _AUTHOR.search(words)
        and not SECTION.match(words)
        and not _OCCASION.match(words)
        and not _SITE.search(words)
        and bool(re.search(r"[\u4e00-\u9fff]{2}", words))
    )


def _slid_in(body: Sequence[Line]) -> int | None:
    """A heading in the middle of a sentence: the title, which the layout printed beside its article."""
    for at in range(1, len(body) - 1):
        if body[at].kind is Kind.HEADING and not ends_whole(body[at - 1].text) and body[at + 1].kind is Kind.TEXT:
            return at
    return None
