"""The kind of thing that a question asks for and an answer does not show: a number, a date, a place, a person."""

import re
from collections.abc import Callable, Iterator

from cppcc_graph.ask_answer import Answer
from cppcc_graph.ask_clauses import clauses
from cppcc_graph.ask_compose import Asked
from cppcc_graph.ask_index import index_of
from cppcc_graph.ask_rank import MEASURES, Wanted, alike
from cppcc_graph.iris import kind_of

__all__ = ["Holding", "kind_lacking"]

_DIGITS = r"[\d一二三四五六七八九十百千万两.]+(?:余|多)?(?:万|亿)?"
_NUMBER = re.compile(rf"{_DIGITS}(?:[件条个项次场期篇份人名位户家所处座元亩吨栋天岁公里米]|小时|%)")
_RANK = re.compile(rf"第{_DIGITS}[次届期批任个]")
_WHICH_RANK = re.compile(r"第[几多]")
_MEANING = re.compile(r"指(?:的是)?(?:什么|啥|哪)|什么意思|啥意思|含义|内涵|代表(?:什么|啥)|分别是(?:什么|哪)|怎么理解")
_MEANS = re.compile(r"即[：:]|[，,、（(](?:即|也就是|就是|指的是)|是指")
#: 是哪四个, and three things or more in a row.
_WHICH_OF = re.compile(r"(?:包括|包含|是|有)(?:哪[几两三四五六七八].{0,3})?$")
_SEVERAL = re.compile(r"(?:[^、，,。；：“”]{2,12}、){2,}[^、，,。；：“”]{2,12}")
_DATE = re.compile(r"\d{1,2}月|\d{4}年|[上中下]旬|年初|年底")
_PLACE = re.compile(
    r"(?:在|到|来到|走进|前往|赴|深入)[^，。,；;]{2,30}(?:院|馆|中心|广场|村|镇|乡|社区|学校|公司|园|基地|厅|室|街道|码头|项目|企业|场|县|市|区)"
)
_WHERE = re.compile(r"在哪|到哪|去了?哪|哪里|哪儿|何处|什么地方|哪些地方|地点")
_POST = re.compile(r"职务|身份|头衔|谁|什么人|干什么|何许人|担任|叫什么|哪位|哪些人|名字|姓")
_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}|“[^”]*”")
_DATED = re.compile(r"\d{4}-\d\d|\d月")
_CELL = 40
#: A question for a motto or a theme, and how texts write one.
_CALLED = re.compile(r"(?:主题|口号|名号|旗号|题目|标题)(?:都)?(?:叫|是|为)?(?:啥|什么|哪)")
_QUOTED = re.compile(r"“[^“”]{4,40}”|《[^《》]{4,60}》")
#: 主题叫啥 asks for no person.
_NAMED_THING = re.compile(
    r"(?:主题|品牌|平台|活动|名称|机制|工作法|会议?|展|书|文件|站|室|园|系统|办法|制度|报告|提案)(?:都)?(?:叫|是)(?:啥|什么)"
)

#: How people beside a fact are told.
_BESIDE = re.compile(r"(?:提到|做这事)的人")

Holding = Callable[[str], object]


def kind_lacking(asked: Asked, answer: Answer) -> Holding | None:
    """Whether a text holds the kind of thing that an answer lacks; None if it lacks none."""
    return next(_lacking(asked, answer), None)


def _lacking(asked: Asked, answer: Answer) -> Iterator[Holding]:
    """Every kind that is asked for and not shown, the surest first."""
    asks = {one.asks for one in clauses(asked.parsed, asked.mentions)}
    cells = [cell for row in answer.rows for cell in row]
    short = " ".join(cell.text for cell in cells if len(cell.text) <= _CELL)
    yield from _words_lacking(asked.parsed.text, answer.answer, short, number="number" in asks)
    if "time" in asks and not (_DATE.search(answer.answer) or _DATED.search(short)):
        yield _DATE.search
    around = answer.answer.partition("前后的原文：")[2]
    if _WHERE.search(asked.parsed.text) and not (_PLACE.search(f"在{short}") or _PLACE.search(around)):
        yield _PLACE.search
    yield from _people_lacking(asked, answer, asks)


def _words_lacking(text: str, said: str, short: str, *, number: bool) -> Iterator[Holding]:
    """A rank, a number, a motto, a meaning, a list: what texts write in ways of their own."""
    if _WHICH_RANK.search(text):
        if not _RANK.search(said):
            yield _RANK.search
    elif number and not re.search(r"\d", _DAY.sub("", short)):
        yield _number(text).search
    for asks, held in ((_CALLED, _QUOTED), (_MEANING, _MEANS), (_WHICH_OF, _SEVERAL)):
        if asks.search(text) and not held.search(said):
            yield held.search


def _people_lacking(asked: Asked, answer: Answer, asks: set[str]) -> Iterator[Holding]:
    """A person, or anything of one whose posts are all that was found."""
    text = asked.parsed.text
    people = any(kind_of(cell.iri) in {"person", "membership"} for row in answer.rows for cell in row)
    if "person" in asks and not (people or _NAMED_THING.search(text) or _BESIDE.search(answer.answer)):
        yield index_of(asked.store).names_person
    if people and asks <= {""} and not _POST.search(text) and all(_is_post(row[0].iri) for row in answer.rows):
        yield bool


def _number(text: str) -> re.Pattern[str]:
    """How texts write a number of the measure that a question names."""
    measure = Wanted.measure_in(text)
    units = [unit for unit in MEASURES if alike(measure, unit)]
    return re.compile(rf"{_DIGITS}(?:{'|'.join(units)})") if units else _NUMBER


def _is_post(iri: str) -> bool:
    """Whether a row is somebody's post."""
    return kind_of(iri) == "membership"
