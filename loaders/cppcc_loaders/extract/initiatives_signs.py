"""Signs around quoted words that they are the name of something held again and again, or just opened."""

import re
from typing import Final

from cppcc_loaders.extract.patterns import pattern, word_list
from cppcc_loaders.extract.quotes import QuoteRow

__all__ = [
    "held_as",
    "is_adopted",
    "is_counted_event",
    "is_counted_name",
    "is_day",
    "is_held_by_name",
    "is_honoured",
    "is_lectern",
    "is_mode_of_work",
    "is_named_so",
    "is_opened",
    "is_part_of_name",
    "is_series",
    "sort_next",
    "sort_of",
    "sort_outright",
]

_NUMBER = r"第?[一二三四五六七八九十百两\d]+余?多?"
_SERIES_AFTER: Final = pattern("initiatives_signs", "series_after")
#: One of these stands in all of them.
_COUNTS: Final = re.compile(r"[一二三四五六七八九十百两\d首]")
_PLAYED: Final = pattern("initiatives_signs", "played")
_SERIES_BEFORE = re.compile(rf"(?:{_NUMBER}[期场届轮]|首[期场届])(?:的)?$")
_OPENED: Final = pattern("initiatives_signs", "opened")
_LONGEST_NAME = 12
_FEW = 4
_SORT: Final = pattern("initiatives_signs", "sort")
_SORT_MADE: Final = pattern("initiatives_signs", "sort_made")
#: “甲乙丙”同样热闹。这是县政协搭建的议事平台: told by the sentence behind it.
_SORT_NEXT = re.compile(r"[^，。；！？\n]{0,12}[。，；——]+(?:这|它|那|其)(?:就|正|也)?(?=是)")
_SORT_CALLED: Final = pattern("initiatives_signs", "sort_called")
_SORT_BEFORE: Final = pattern("initiatives_signs", "sort_before")
_SORT_WON: Final = pattern("initiatives_signs", "sort_won")
_KINDS: Final = ("brand", "platform", "mechanism", "method")
#: What a sentence calls a name, with its kind; anything else is a campaign.
_SORTS: Final = {sort: kind for kind in _KINDS for sort in word_list("initiatives_signs", kind)}
_OUTRIGHT = frozenset({"品牌", "平台"})
_OURS = re.compile(r"政协|委员(?!会)|界别")
_HOURS_BEFORE: Final = pattern("initiatives_signs", "hours_before")
_HOURS_AFTER = re.compile(r"(?:活动)?(?:时间|时段|时刻|日)(?![一-龥])")
_NAMED_SO: Final = pattern("initiatives_signs", "named_so")
_HELD_AT: Final = pattern("initiatives_signs", "held_at")
_WRITTEN_INTO: Final = pattern("initiatives_signs", "written_into")
_MODE: Final = pattern("initiatives_signs", "mode")
_MODE_AFTER: Final = pattern("initiatives_signs", "mode_after")
_MEETING_OF_NAME: Final = pattern("initiatives_signs", "meeting_of_name")
_NAME_OF_TALKS: Final = pattern("initiatives_signs", "name_of_talks")
_COUNTED_EVENT: Final = pattern("initiatives_signs", "counted_event")
_COUNTED_NAME: Final = pattern("initiatives_signs", "counted_name")
_LECTERN: Final = pattern("initiatives_signs", "lectern")
_ON_STAGE: Final = word_list("initiatives_signs", "on_stage")
_ADOPTED: Final = pattern("initiatives_signs", "adopted")
_STEADY: Final = pattern("initiatives_signs", "steady")
_EVENT_FOLLOWS: Final = pattern("initiatives_signs", "event_follows")
_PART: Final = pattern("initiatives_signs", "part")


def sort_of(row: QuoteRow) -> str | None:
    """The kind that a sentence gives a name: what it is said to be, or the noun right before it.

    >>> from cppcc_loaders.extract.quotes import find_quote_rows
    >>> [sort_of(row) for row in find_quote_rows("“河声”是政协机关的读书会，议事平台“圩上”启用，每周三是“茶叙”时间")]
    ['campaign', 'platform', 'campaign']
    """
    if len(row.inner) != 1:
        return None
    if is_day(row):
        return "campaign"
    found = (_SORT.match(row.tail) or _SORT_MADE.match(row.tail)) if row.tail.startswith("是") else None
    found = found or _SORT_CALLED.search(row.lead) or _SORT_WON.match(row.tail)
    if found is None and (not row.tail or is_opened(row)):
        found = _SORT_BEFORE.search(row.lead)
    return _SORTS.get(found["sort"], "campaign") if found else None


def sort_outright(row: QuoteRow) -> str | None:
    """The kind of a name that its sentence calls a brand or a platform outright (“甲乙”是政协打造的协商平台)."""
    found = _SORT_MADE.match(row.tail) if row.tail.startswith("是") else None
    return _SORTS[found["sort"]] if found and found["sort"] in _OUTRIGHT else None


def sort_next(words: str) -> str | None:
    """The kind that the words behind a name give it in a sentence of their own.

    >>> sort_next("同样热闹。这是县政协依托茶馆搭建的议事平台，每月一次"), sort_next("同样热闹。这是好事")
    ('platform', None)
    """
    step = _SORT_NEXT.match(words)
    found = _SORT_MADE.match(words, step.end()) if step and _OURS.search(words) else None
    return _SORTS.get(found["sort"], "campaign") if found else None


def is_honoured(row: QuoteRow) -> bool:
    """Whether it was honoured as a brand (“甲乙会”入选全市十佳协商品牌)."""
    return _SORT_WON.match(row.tail) is not None


def is_day(row: QuoteRow, name: str = "") -> bool:
    """Whether it is kept at a fixed time (每周三下午是“甲乙”时间, 每月15日是“甲乙日”)."""
    return bool(
        _HOURS_BEFORE.search(row.lead) and (_HOURS_AFTER.match(row.tail) or name.endswith(("日", "夜", "时间")))
    )


def is_named_so(row: QuoteRow) -> bool:
    """Whether the words before it give it this name (名之曰“甲乙”, 这就是后来的“甲乙”).

    >>> from cppcc_loaders.extract.quotes import find_quote_rows
    >>> [is_named_so(row) for row in find_quote_rows("于是便有了“田头讲堂”，走进“田头讲堂”")]
    [True, False]
    """
    return _NAMED_SO.search(row.lead) is not None


def is_part_of_name(name: str) -> bool:
    """Whether what follows the dot belongs to the name (甲乙来协商·丙丁直通车) and is no topic.

    >>> is_part_of_name("请你来协商·蟹乡直通车"), is_part_of_name("请你来协商·老旧小区改造")
    (True, False)
    """
    return _PART.search(name) is not None


def is_held_by_name(name: str, row: QuoteRow) -> bool:
    """Whether meetings of counsel are held under a name of talks (“甲乙议事”养老服务专题协商会)."""
    return bool(_NAME_OF_TALKS.fullmatch(name) and _MEETING_OF_NAME.match(row.tail))


def is_counted_event(name: str, row: QuoteRow) -> bool:
    """Whether meetings for reading or learning are held under a name again and again (“甲乙”读书分享会5场)."""
    if len(name) > _LONGEST_NAME or row.lead.endswith("题为"):
        return False
    return bool(_COUNTED_EVENT.match(row.tail) or (_EVENT_FOLLOWS.match(row.tail) and _STEADY.search(row.lead)))


def held_as(name: str, row: QuoteRow) -> str:
    """The name of meetings held again and again, with 读书会 where that is what they are (“甲乙”委员读书会第八期)."""
    found = _COUNTED_EVENT.match(row.tail)
    return name + row.tail[: found.end("noun")] if found and found["noun"] == "读书会" else name


def is_counted_name(row: QuoteRow) -> bool:
    """Whether rounds are counted right behind a name (办“甲乙丙丁”76场)."""
    return _COUNTED_NAME.match(row.tail) is not None


def is_lectern(name: str, row: QuoteRow) -> bool:
    """Whether a name of a lecture hall or the like is where somebody speaks (在“甲乙讲坛”作辅导)."""
    return _LECTERN.search(name) is not None and row.lead.endswith(_ON_STAGE)


def is_adopted(name: str, row: QuoteRow) -> bool:
    """Whether a short name ends its clause right behind a verb of bringing in (推行“双向点评”，)."""
    return row.tail == "" and _FEW <= len(name) <= _LONGEST_NAME and _ADOPTED.search(row.lead) is not None


def is_series(row: QuoteRow) -> bool:
    """Whether it is counted by issues or rounds (“甲乙会”第6期, 举办一期“甲乙坊”); plays in a house are not its own."""
    if row.lead.endswith(("在", "到", "于")) and _PLAYED.match(row.tail):
        return False
    return bool((_COUNTS.search(row.tail) and _SERIES_AFTER.match(row.tail)) or _SERIES_BEFORE.search(row.lead))


def is_opened(row: QuoteRow) -> bool:
    """Whether it opens, is held somewhere, goes on air or into the year's plan (“甲乙讲堂”开讲)."""
    if row.lead.endswith(("把", "将")) and _WRITTEN_INTO.match(row.tail):
        return True
    return bool(_OPENED.match(row.tail) or _HELD_AT.match(row.tail))


def is_mode_of_work(row: QuoteRow) -> bool:
    """Whether words that are added up (“甲+乙”) are a way of working: by the verb before and the noun after."""
    return bool(_MODE.search(row.lead) and _MODE_AFTER.match(row.tail))
