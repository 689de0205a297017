"""The kind of thing that a question asks for and an answer does not show: a number, a date, a place, a person."""

import re
from collections.abc import Iterator

from cppcc_graph.ask_answer import Answer
from cppcc_graph.ask_clauses import clauses
from cppcc_graph.ask_compose import Asked
from cppcc_graph.ask_rank import MEASURES, Wanted, alike
from cppcc_graph.iris import kind_of

__all__ = ["kind_lacking"]

_DIGITS = r"[\d一二三四五六七八九十百千万两.]+(?:余|多)?(?:万|亿)?"
_NUMBER = re.compile(rf"{_DIGITS}(?:[件条个项次场期篇份人名位户家所处座元亩吨栋天岁公里米]|小时|%)")
_RANK = re.compile(rf"第{_DIGITS}[次届期批任个]")
_WHICH_RANK = re.compile(r"第[几多]")
_MEANING = re.compile(
    r"指(?:的是)?(?:什么|啥|哪)|什么意思|啥意思|含义|内涵|代表(?:什么|啥)|分别是(?:什么|哪)|(?:包括|包含|是)哪[几两三四五六七八]|怎么理解"
)
_MEANS = re.compile(r"即[：:]|[，,、（(](?:即|也就是|就是|指的是)|是指")
_DATE = re.compile(r"\d{1,2}月|\d{4}年|[上中下]旬|年初|年底")
_PLACE = re.compile(
    r"(?:在|到|来到|走进|前往|赴|深入)[^，。,；;]{2,30}(?:院|馆|中心|广场|村|镇|乡|社区|学校|公司|园|基地|厅|室|街道|码头|项目|企业|场|县|市|区)"
)
_WHERE = re.compile(r"在哪|到哪|去了?哪|哪里|哪儿|何处|什么地方|哪些地方|地点")
_PERSON = re.compile(
    r"(?:主席|副主席|书记|委员|常委|主任|局长|县长|市长|区长|镇长|乡长|站长|队长|会长|秘书长|教授|医生|律师|村民|居民|记者|通讯员|摄影|负责人|经理|校长|教师|提案者|作者)[：:]?\s?[\u4e00-\u9fff]{2,3}"
)
_POST = re.compile(r"职务|身份|头衔|谁|什么人|干什么|何许人|担任|叫什么|哪位|哪些人|名字|姓")
_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}|“[^”]*”")
_DATED = re.compile(r"\d{4}-\d\d|\d月")
_CELL = 40
_ANY = re.compile(r"")


def kind_lacking(asked: Asked, answer: Answer) -> re.Pattern[str] | None:
    """How texts write the kind of thing that an answer lacks; None if it lacks none."""
    return next(_lacking(asked, answer), None)


def _lacking(asked: Asked, answer: Answer) -> Iterator[re.Pattern[str]]:
    """Every kind that is asked for and not shown, the surest first."""
    text = asked.parsed.text
    asks = {one.asks for one in clauses(asked.parsed, asked.mentions)}
    cells = [cell for row in answer.rows for cell in row]
    short = " ".join(cell.text for cell in cells if len(cell.text) <= _CELL)
    people = any(kind_of(cell.iri) in {"person", "membership"} for cell in cells)
    if _WHICH_RANK.search(text):
        if not _RANK.search(answer.answer):
            yield _RANK
    elif "number" in asks and not re.search(r"\d", _DAY.sub("", short)):
        yield _number(text)
    if _MEANING.search(text) and not _MEANS.search(answer.answer):
        yield _MEANS
    if "time" in asks and not (_DATE.search(answer.answer) or _DATED.search(short)):
        yield _DATE
    around = answer.answer.partition("前后的原文：")[2]
    if _WHERE.search(text) and not (_PLACE.search(f"在{short}") or _PLACE.search(around)):
        yield _PLACE
    if "person" in asks and not people and "提到的人" not in answer.answer:
        yield _PERSON
    if people and asks <= {""} and not _POST.search(text) and all(_is_post(row[0].iri) for row in answer.rows):
        yield _ANY


def _number(text: str) -> re.Pattern[str]:
    """How texts write a number of the measure that a question names."""
    measure = Wanted.measure_in(text)
    units = [unit for unit in MEASURES if alike(measure, unit)]
    return re.compile(rf"{_DIGITS}(?:{'|'.join(units)})") if units else _NUMBER


def _is_post(iri: str) -> bool:
    """Whether a row is somebody's post."""
    return kind_of(iri) == "membership"
