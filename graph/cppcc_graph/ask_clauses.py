"""A question cut into what it asks: 立案多少件？立案率多少？ asks twice; names in quotation marks are never cut."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cppcc_graph.ask_link import Mention, normalise
from cppcc_loaders.extract.quantities import chinese_number

__all__ = ["Clause", "Parsed", "clauses", "dated"]

_CUT = re.compile(r"[，,；;？?。！!、\n]+")
_KEPT = re.compile(r"[“「『《\"][^”」』》\"]{1,80}[”」』》\"]")
_NUMBER = re.compile(r"多少|(?<!哪)几|数字|数据|数量|数目|金额|款额|数额|总数|总量|合计|多大|多高|比例|占比|[率数]呢?$")
_TIME = re.compile(r"什么时候|什么时间|何时|哪天|哪一天|哪年|哪一年|几月|几号|日期|时间|哪日|啥时候")
_PERSON = re.compile(r"谁|哪位|哪几位|何人|什么人|叫什么(?=[名字呢啊呀？?，,]|$)|叫啥|姓名|尊姓|姓什么|哪些人")
_ASKS = re.compile(
    r"多少|几|谁|什么|啥|哪|何|吗|么|怎|如何|是不是|有没有|是否|多大|多高|数量|日期|名单|(?<![他她它])还是.{1,8}$"
)
_RATE = re.compile(r"[率数](?:呢|又)?$")
_DATE = re.compile(r"(\d{4})年(?:(\d{1,2})月份?(?:(\d{1,2})[日号])?)?")
_DAY = re.compile(r"(\d{1,2})月(\d{1,2})[日号]")
_MONTH = re.compile(r"(?<!年)(?<!\d)(\d{1,2})月份?")
_LONGEST = 300
_SPELLED = re.compile(
    r"(?P<month>十[一二]|[一二三四五六七八九十])月(?:(?P<day>[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号])?"
)
#: 没有, 没 and 不 at the end of a question only ask.
_LEFT = re.compile(r"(?:了没有|没有|了没|没|(?<=[\u4e00-\u9fff])不)(?=[？?。\s]*$)")


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch [start, end) of the question and what it asks for: number, time, person or empty."""

    start: int
    end: int
    asks: str


@dataclass(frozen=True, slots=True)
class Parsed:
    """A question as it came, its words without punctuation and date, the date, and the places where it was cut."""

    question: str
    text: str
    when: str
    cuts: tuple[int, ...]


def dated(question: str) -> Parsed:
    """A question with its date taken out, as a pattern for the beginning of an EDTF date.

    >>> dated("伊春市政协2023年6月做了什么，谁去了？").when
    '2023-06'
    """
    parts, when = [_numbered(normalise(part)) for part in _parts(_LEFT.sub("吗", question))], ""
    for number, part in enumerate(parts):
        found = _DATE.search(part) or _DAY.search(part) or _MONTH.search(part)
        if found and not when:
            when = _edtf(found)
            parts[number] = part[: found.start()] + part[found.end() :]
    text, cuts = "", []
    for part in parts:
        text += part
        cuts.append(len(text))
    return Parsed(question, text[:_LONGEST], when, tuple(cut for cut in cuts if cut < min(len(text), _LONGEST)))


def _numbered(text: str) -> str:
    """A text whose months and days are numbers: 九月 as 9月, 六月二十七号 as 6月27日."""

    def told(found: re.Match[str]) -> str:
        day = f"{chinese_number(found['day'])}日" if found["day"] else ""
        return f"{chinese_number(found['month'])}月{day}"

    return _SPELLED.sub(told, text)


def _edtf(found: re.Match[str]) -> str:
    """A month or a day without its year is that of any year."""
    parts = [part.zfill(2) for part in found.groups() if part]
    return "-".join(parts if found.re is _DATE else ("[0-9]{4}", *parts))


def _parts(question: str) -> Iterator[str]:
    """Stretches between punctuation that is not within a quoted name."""
    kept = [(one.start(), one.end()) for one in _KEPT.finditer(question)]
    at = 0
    for cut in _CUT.finditer(question):
        if not any(start <= cut.start() < end for start, end in kept):
            yield question[at : cut.start()]
            at = cut.end()
    yield question[at:]


def clauses(parsed: Parsed, mentions: list[Mention]) -> list[Clause]:
    """What a question asks, one after the other; a stretch that asks nothing belongs to the next."""
    cuts = [cut for cut in parsed.cuts if not any(one.start < cut < one.end for one in mentions)]
    found: list[Clause] = []
    start = 0
    for end in (*cuts, len(parsed.text)):
        text = parsed.text[start:end]
        if _ASKS.search(text) or (found and _RATE.search(text)) or (end == len(parsed.text) and not found):
            found.append(Clause(start, end, _asks(text)))
            start = end
    if found and start < len(parsed.text):
        found[-1] = Clause(found[-1].start, len(parsed.text), found[-1].asks)
    return found


def _asks(text: str) -> str:
    """What a stretch asks for."""
    kinds = (("time", _TIME), ("number", _NUMBER), ("person", _PERSON))
    return next((name for name, said in kinds if said.search(text)), "")
