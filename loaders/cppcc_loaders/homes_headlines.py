"""The division that a headline tells without its committee: before a colon, before a station, after 在 (在泸州召开)."""

import re

from cppcc_loaders.extract.committees_places import rows_of
from cppcc_loaders.homes_places import smallest_place
from cppcc_ontology.divisions import COUNTRY, divisions, short_name

__all__ = ["host_of_guests", "paper_of", "told_by_headline"]

_BEFORE_COLON = re.compile(r"[\s【\[]*(?P<place>[一-龥]{2,12}?)[】\]]?[：:｜|](?=.{3})")
_PAPER = re.compile(
    r"(?:^|(?<=[\n（(：:　 ]))(?P<place>[一-龥]{2,6}?)"
    r"(?:政协网|政协(?=讯)|日报|晚报|早报|晨报|报|新闻网|新闻|融媒体?(?:中心)?|发布|(?:广播)?电视台|网)"
    r"(?:客户端)?[^一-龥\n]{0,3}(?:(?:\d{1,2}月)?\d{1,2}日)?"
    r"(?:讯|消息|电(?!视)|记者|通讯员|[（(](?:全媒体)?(?:见习)?(?:记者|通讯员))"
)
_OPENING = 300
_STATION = re.compile(
    r"(?:政协)?(?:界别)?委员(?:活动|履职|联络|联系|工作|会客|服务|接待)?(?:站|室|点|厅|之家|小组|驿站|茶室)"
    r"|协商(?:议事|民主)?(?:室|厅|点|驿站|会客厅)|议事(?:室|厅|亭|堂)|有事好商量"
)
_HELD_IN = re.compile(r"(?<=[会议坛动式赛])在(?P<place>[一-龥]{2,8}?)(?:隆重)?(?:召开|举行|举办|启动|开幕|闭幕|落幕)")
_OF_SEVERAL = re.compile(
    r"(?P<place>[一-龥]{2,9}?)(?:政协系统|(?:各|[两三四五六七八九十])?(?:县级|区县|县区|县市|[区县])政协(?!委员))"
)
#: Guests of another committee and where they came to.
_GUESTS = re.compile(
    r"政协[^，。；\n]{0,20}?(?:一行|考察团|考察组|调研组|学习组|代表团)[^，。；\n]{0,10}?(?:到|来|莅临)(?P<place>[一-龥]{2,10}?)"
    r"(?:观摩|考察|调研|学习|参观|取经|交流)"
)
_OF_ALL = re.compile(r"全(?:国|省|区|市|州|盟)")


def told_by_headline(headings: tuple[str, ...], near: str | None) -> str | None:
    """The code of the division that a headline gives as the place of its news, None where none does.

    >>> told_by_headline(("绍兴：把圆桌搬到运河边",), None)
    '330600'
    >>> told_by_headline(("宜都市红花套镇政协委员联络站开进橘园",), None)
    '420581'
    >>> told_by_headline(("三江口政协协作会议在宜宾召开",), None)
    '511500'
    """
    for heading in headings:
        code = _place(_BEFORE_COLON.match(heading), near) or _place(_OF_SEVERAL.match(heading), near)
        code = code or _before_station(heading) or _held_in(heading, near)
        if code and code != COUNTRY:
            return code
    return None


def paper_of(body: str) -> str | None:
    """The code of the division whose paper or site an article's first lines name; None where they name none.

    >>> paper_of("韩城日报讯（记者 某某）26日，联席会议召开"), paper_of("本报讯（记者 某某）26日，联席会议召开")
    ('610581', None)
    """
    for match in _PAPER.finditer(body, 0, _OPENING):
        code = _place(match, None)
        if code and code != COUNTRY:
            return code
    return None


def _place(match: re.Match[str] | None, near: str | None) -> str | None:
    """The code of the division that a pattern has found by its name."""
    return divisions().choose(rows_of(match["place"]), near=near) if match else None


def host_of_guests(headings: tuple[str, ...], body: str, near: str | None) -> str | None:
    """The place that guests of another committee come to, where the headline names it as the scene; else None.

    >>> host_of_guests(("恭城油茶会引来八方客",), "江永县政协一行到恭城瑶族自治县观摩油茶会", None)
    '450332'
    """
    code = _place(_GUESTS.search(body, 0, _OPENING), near)
    area = divisions().get(code) if code else None
    if area is None:
        return None
    short = re.escape(short_name(area.name))
    return code if any(re.search(f"(?<![赴到往])(?<!走进){short}", heading) for heading in headings) else None


def _before_station(heading: str) -> str | None:
    match = _STATION.search(heading)
    return smallest_place(heading[: match.start()]) if match else None


def _held_in(heading: str, near: str | None) -> str | None:
    match = _HELD_IN.search(heading) if "政协" in heading else None
    if match is None or _OF_ALL.search(heading, 0, match.start()):
        return None
    return _place(match, near)
