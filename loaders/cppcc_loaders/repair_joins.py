"""Makes sentences whole that the layout cut: at a column, a page turn, a heading, in columns out of order."""

import re
from collections import Counter
from collections.abc import Sequence

from cppcc_loaders.clean_texts import join, without
from cppcc_loaders.page_lines import ends_whole
from cppcc_loaders.records import Clean

__all__ = ["drop_repeated", "join_cut", "splits_word", "starts_inside"]

_SHORT = 30
_SURE = 2
#: How many paragraphs away the rest of a sentence may stand.
_FARTHEST = 40
#: How frequent a word must be to show a cut, and how much more frequent than the word that ends before the cut.
_KNOWN, _CLEARER = 20, 5
_NO_WORD = re.compile(r"\W+")
_START = re.compile(r"\W*(\w)\W*(\w)\W*(\w)")
_CLAUSE = re.compile(r"[，。、；：]")
_BODY = re.compile(r"政协")
_SENTENCE = re.compile(r"[。！？]")
_INSIDE = re.compile(r"[，。、；：？！”’）》〉】」』,;:?!)]|[的了着地得们等和与及并](?![^，。]{0,1}[确且])")
_NUMBERED = re.compile(r"[（(]?[一二三四五六七八九十\d]{1,3}[）).、．]")
_FRESH = re.compile(
    r"[“‘《（(【\[●■◆▲*①-⑳]|[一二三四五六七八九十\d]+[、.．]|第[一二三四五六七八九十]|[一二三四五六七八九]是|[一二三四五六七八九]要|首先|其次|再次|最后|同时|此外|另外|据|为|为了|在|从|近|今|去|昨|日前|自|截至|截止"
    r"|目前|通过|围绕|按照|根据|针对|随着|如今|当前|过去|会议|会上|活动|委员|大家|各位|[^，。]{0,8}(?:政协|委员|县|市|区|省|会议|同志|主席|书记)|\d{1,4}年|\d{1,2}月|\d{1,2}日|上半年|下半年"
)
_CLOSER_FIRST = re.compile(r"^[^“《（(「『]{0,60}?[”》）)」』]")
_NOUN_LIST = re.compile(r"^[\u4e00-\u9fff]{2,4}、[\u4e00-\u9fff]{2,10}[、，]")


def drop_repeated(pieces: Sequence[Clean]) -> list[Clean]:
    """The paragraphs without those that are printed twice (blanks and punctuation aside), the first kept."""
    found = [_START.match(piece.text) for piece in pieces]
    starts = [start.groups() if start else None for start in found]
    if len(set(starts)) == len(starts):
        return list(pieces)
    often = Counter(starts)
    seen: set[str] = set()
    kept = []
    for piece, start in zip(pieces, starts, strict=True):
        if start is None or often[start] == 1:  # the whole is dear, and few paragraphs even begin alike
            kept.append(piece)
            continue
        key = _NO_WORD.sub("", piece.text)
        if len(key) >= _SHORT and key in seen:
            continue
        seen.add(key)
        kept.append(piece)
    return kept


def starts_inside(text: str) -> int:
    """How strongly a passage begins in the middle of a sentence: 0 not at all, 3 for sure.

    >>> starts_inside("、污水处理工作"), starts_inside("8月16日，县政协召开会议")
    (3, 0)
    """
    if _NUMBERED.match(text):
        return 0
    if _INSIDE.match(text) or _CLOSER_FIRST.match(text):
        return 3
    if _FRESH.match(text):
        return 0
    return 1 + bool(_NOUN_LIST.match(text))


#: 情况： on a line of its own begins a part of a form.
_LABEL = re.compile("[一-龥]{2,8}[：:]")


def join_cut(pieces: Sequence[Clean], headings: frozenset[int] = frozenset()) -> list[Clean]:
    """Paragraphs whose cut sentences are whole again, in reading order; `headings` are the places of headings.

    A paragraph that ends inside a sentence takes the next one, past a heading that slid in; where that begins afresh
    and another paragraph of the article begins inside a sentence, it takes that one (columns out of order).
    """
    used: set[int] = set()
    taken = {}
    for at, piece in enumerate(pieces):
        after = pieces[at + 1].text if at + 1 < len(pieces) else ""
        if at not in headings and _is_cut(piece.text, after):
            follower = _follower(pieces, at, headings, used)
            if follower is not None:
                used.add(follower)
                taken[at] = follower
    return [_chain(pieces, at, taken) for at in range(len(pieces)) if at not in used]


def _chain(pieces: Sequence[Clean], at: int, taken: dict[int, int]) -> Clean:
    whole, seen = pieces[at], {at}
    while at in taken and taken[at] not in seen:
        at = taken[at]
        seen.add(at)
        whole = _glued(whole, pieces[at])
    return whole


def _is_cut(text: str, after: str) -> bool:
    """Whether a paragraph ends inside a sentence; a list of names, or a line above a label, does not."""
    return (
        not ends_whole(text)
        and not _LABEL.fullmatch(after)
        and (bool(_CLAUSE.search(text)) or splits_word(text, after))
    )


def _follower(pieces: Sequence[Clean], at: int, headings: frozenset[int], used: set[int]) -> int | None:
    """The place of what continues a paragraph, None where nothing does."""
    left = pieces[at].text
    near = next((n for n in range(at + 1, len(pieces)) if n not in headings and n not in used), None)
    score = _fit(left, pieces[near].text) if near is not None else 0
    if score:
        return near
    far = [
        (_fit(left, pieces[n].text), -n)
        for n in range(max(1, at - _FARTHEST), min(len(pieces), at + _FARTHEST))
        if n not in {near, at} and n not in used and n not in headings and _could_be_torn(pieces, n, headings)
    ]
    best, place = max(far, default=(0, 0))
    if best >= _SURE:
        return -place
    return near if near is not None and not _NUMBERED.match(pieces[near].text) else None


def _could_be_torn(pieces: Sequence[Clean], at: int, headings: frozenset[int]) -> bool:
    before = next((n for n in range(at - 1, -1, -1) if n not in headings), None)
    return before is None or ends_whole(pieces[before].text)


def _fit(left: str, right: str) -> int:
    """How well a passage continues another one: 0 badly, 2 and more surely."""
    inside = starts_inside(right)
    if inside == 1 and _BODY.search(_SENTENCE.split(left)[-1]) and _BODY.search(_SENTENCE.split(right)[0]):
        inside = 0
    return inside + 2 * splits_word(left, right) if inside or splits_word(left, right) else 0


def _words() -> dict[str, int]:
    # read late: the dictionary takes a moment, and most texts have no cut sentence
    from cppcc_loaders.extract.words import dictionary

    return dictionary().ordinary


def splits_word(left: str, right: str) -> bool:
    """Whether a cut goes through a word of the dictionary: 高质|量发展.

    >>> splits_word("坚持把助推经济社会高质", "量发展作为履职主线"), splits_word("凝聚最强向心力", "近年来")
    (True, False)
    """
    if not (_hanzi(left[-1:]) and _hanzi(right[:1])):
        return False
    words = _words()
    if left[-1:] == right[:1] and not words.get(left[-1:] * 2):
        return True
    for back, on in ((1, 1), (2, 1), (1, 2), (2, 2)):
        word = left[-back:] + right[:on]
        if words.get(word, 0) >= _KNOWN and len(word) == back + on and _hanzi(word):
            kept = max(words.get(left[-size:], 0) for size in (2, 3, 4))
            return words[word] > kept * _CLEARER
    return False


def _hanzi(word: str) -> bool:
    return all("\u4e00" <= char <= "\u9fff" for char in word)


def _glued(left: Clean, right: Clean) -> Clean:
    """Both as one; a character that the cut printed twice is left out once."""
    twice = left.text[-1:] == right.text[:1] and _hanzi(left.text[-1:]) and not _words().get(left.text[-1:] * 2)
    return join((left, without(right, [(0, 1)]) if twice and len(right.text) > 1 else right))
