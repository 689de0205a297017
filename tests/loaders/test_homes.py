"""Homes: whose article it is, told by heading, visitors, publisher and names that begin with the place above."""

import pytest

from cppcc_loaders.datelines import page_date, page_publisher
from cppcc_loaders.homes import Places, find_home
from cppcc_loaders.homes_mentions import committee_of
from cppcc_loaders.homes_places import namesake_in


@pytest.mark.parametrize(
    ("heading", "code"),
    [
        ("政协南通市通州区第十一届委员会第三次会议开幕", "320612"),
        ("中国人民政治协商会议武威市凉州区第十届委员会会议", "620602"),
        ("临桂区政协召开主席会议", "450312"),
    ],
)
def test_committee_of_heading(heading: str, code: str) -> None:
    """A heading's committee is the last division of its name."""
    assert committee_of(heading) == code


@pytest.mark.parametrize(
    ("headings", "body", "publisher", "home"),
    [
        (("省政协副主席来我县调研",), "昨日，省政协副主席来我县调研乡村文旅。", "321324", "321324"),
        (("省政协调研组来我市调研",), "调研组一行在赣州市走访企业，对赣州民营经济给予肯定。", None, "360700"),
        (("市政协召开常委会会议",), "昨日，宜春市政协召开常委会会议。", None, "360900"),
        (("全国政协召开双周协商座谈会",), "座谈会在京召开。", None, "100000"),
        (("部分在京全国政协委员看望山区学生",), "全国政协组织委员来到延庆。", None, "100000"),
        (("住鄂全国政协委员看望山区学生",), "委员来到恩施。", None, "420000"),
    ],
    ids=["publisher", "own-places", "level-word", "national", "in-the-capital", "living-in-a-province"],
)
def test_home(headings: tuple[str, ...], body: str, publisher: str | None, home: str) -> None:
    """Who is visited is at home, by the publisher or by the places that the article names."""
    assert find_home(headings, None, body, Places(publisher)) == home


@pytest.mark.parametrize(
    ("page", "publisher"),
    [
        ("时间：2024-03-02 来源：桐庐县政协 作者：某某\n县政协开展视察", "桐庐县政协"),
        ("县政协开展视察\n正文。\n发布单位：县政协办公室", "县政协办公室"),
        ("据来源可靠的消息，会议召开。", None),
    ],
)
def test_page_publisher(page: str, publisher: str | None) -> None:
    """The head or foot of a page names who published it."""
    assert page_publisher(page) == publisher


@pytest.mark.parametrize(
    ("text", "code"),
    [("委员到北京城市副中心义诊。", "110112"), ("委员到南通市西亭镇义诊。", "320612"), ("委员下乡义诊。", None)],
)
def test_namesakes_are_decided_by_places(text: str, code: str | None) -> None:
    """来源：通州区政协 is the one whose city or province the page names."""
    assert namesake_in("通州区政协", text) == code
    assert find_home(("通州区政协开展义诊",), None, text) == code


@pytest.mark.parametrize(
    ("subtitle", "home"),
    [
        ("——记渭南市政协委员、合阳县政协常委蔺小川", "610524"),
        ("——记合阳县政协常委、渭南市政协委员蔺小川", "610524"),
        ("——记渭南市政协委员蔺小川", "610500"),
        ("渭南市政协与合阳县政协联合调研", "610500"),
    ],
)
def test_a_member_of_two_bodies_is_at_home_in_the_smaller(subtitle: str, home: str) -> None:
    """A story about a member is the county's where a heading seats the member at two levels."""
    assert find_home(("塬上种花人", subtitle), None, "他把花种到了政协委员工作室门前。") == home


def test_a_portrait_has_no_home() -> None:
    """National media on a person whose title names a committee; a committee that acts is at home."""
    told = "新华社消息：李青生前是会宁县政协副主席，二十年里走遍全县的村庄。"
    assert find_home((), None, told) is None
    assert find_home((), None, told + "会宁县政协组织委员学习他的事迹。") == "620422"


@pytest.mark.parametrize(
    ("page", "day"),
    [
        ("第B2版 民生    2023年11月9日 星期四\n献礼\n本报讯", "2023-11-09"),
        (
            "2024年3月1日，县政协召开会议，部署第2版协商手册的编印工作，会议要求把手册送到每一个委员工作站，做到人人会用、事事可查、件件落实，并于年底前完成发放任务，请各委室抓好落实。",
            None,
        ),
    ],
    ids=["folio", "sentence"],
)
def test_page_date_of_a_folio_line(page: str, day: str | None) -> None:
    """A newspaper's folio line dates its page, a sentence that names a page does not."""
    assert page_date(page) == day
