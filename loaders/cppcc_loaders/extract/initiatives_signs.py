"""Signs around quoted words that they are the name of something held again and again, or just opened."""

import re

from cppcc_loaders.extract.quotes import QuoteRow

__all__ = ["is_mode_of_work", "is_opened", "is_series"]

_NUMBER = r"第?[一二三四五六七八九十百两\d]+余?多?"
_SERIES_AFTER = re.compile(rf"(?:等)?[一-龥]{{0,8}}?{_NUMBER}[期场届季讲](?![一-龥]?会)|[一-龥]{{0,4}}{_NUMBER}次")
_SERIES_BEFORE = re.compile(rf"(?:{_NUMBER}[期场届轮]|首[期场届])(?:的)?$")
_OPENED = re.compile(
    r"(?:正式|准时|如期|首次|首期|首场|隆重|再次|又)?(?:开张|开讲|开课|开播|开班|启动|上线|启用|亮相|开馆|开谈|开议|开门迎客|揭牌|发布(?!会))"
)
_MODE = re.compile(
    r"(?:打出|探索|推行|实行|采取|采用|创新|运用|建立|形成|构建|打造|推广|实施|坚持|通过|按照)(?:了|出|起|以)?[一-龥]{0,6}$"
)
_MODE_AFTER = re.compile(r"的?[一-龥]{0,4}(?:协商|议事|议政|履职|监督|调研|视察|模式|方式|机制|形式|办理|联动|工作)")


def is_series(row: QuoteRow) -> bool:
    """Whether it is counted by issues or rounds (“甲乙会”第6期, 举办一期“甲乙坊”)."""
    return bool(_SERIES_AFTER.match(row.tail) or _SERIES_BEFORE.search(row.lead))


def is_opened(row: QuoteRow) -> bool:
    """Whether it opens, goes on air or is unveiled (“甲乙讲堂”开讲)."""
    return bool(_OPENED.match(row.tail))


def is_mode_of_work(row: QuoteRow) -> bool:
    """Whether words that are added up (“甲+乙”) are a way of working: by the verb before and the noun after."""
    return bool(_MODE.search(row.lead) and _MODE_AFTER.match(row.tail))
