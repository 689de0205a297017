"""Whether an article is about CPPCC work: a committee, organ, station or member takes part in what it tells."""

import re
from functools import cache

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.data_files import compiled, read_rows
from cppcc_loaders.sieve import Sieve

__all__ = ["NO_CPPCC", "takes_part"]

#: The reason for dropping an article without any CPPCC body or member.
NO_CPPCC = "文中没有政协组织、政协委员参与"
#: Most texts name the CPPCC so; this pattern begins with two characters that are quick to look for.
_BY_NAME = re.compile(r"政(?<![执行财军].)[协協](?!报(?![送告名到批道])|网(?![上络])|杂志|出版社)")
_CPPCC = Anchored(
    _BY_NAME.pattern + r"|政治协商会议|政治協商會議"
    r"|[\u4e00-\u9fff]界(?:别)?委员|提案(?:者|人|单位)\s*[:：]|案\s*由\s*[:：]|界别小组|委员(?:联组会|联组讨论|工作站|工作室)|联组会议?"
    r"|提案\d[\d.]*[万多余]*件"
)
_END = re.compile(r"[。！？!?\n]")


def takes_part(text: str) -> bool:
    """Whether a CPPCC body or member takes part in what a text tells.

    >>> takes_part("县政协组织委员视察"), takes_part("来源：人民政协网"), takes_part("客运站增设服务台")
    (True, False, False)
    >>> takes_part("政府自觉接受人大监督、政协民主监督，并请各位政协委员提出意见。")
    False
    """
    return any(not _merely_mentioned(text, *found.span()) for one in (_BY_NAME, _CPPCC) for found in one.finditer(text))


def _merely_mentioned(text: str, start: int, end: int) -> bool:
    """Whether a mention stands in a set phrase that tells of no work of the CPPCC."""
    after = _END.search(text, end)
    begin = max(text.rfind(mark, 0, start) for mark in "。！？!?\n") + 1
    sentence = text[begin : after.start() if after else len(text)]
    at = start - begin
    phrases = _mere_mentions()
    fitting = _sieve().fitting(sentence)
    return any(found.start() <= at < found.end() for n in fitting for found in phrases[n].finditer(sentence))


@cache
def _sieve() -> Sieve:
    return Sieve(_mere_mentions())


@cache
def _mere_mentions() -> tuple[re.Pattern[str], ...]:
    """The set phrases of mere_mentions.tsv; DataFileError where one is no regular expression."""
    file = "mere_mentions.tsv"
    return tuple(compiled(file, line, pattern) for line, (_what, pattern) in read_rows(file, "what", "pattern"))
