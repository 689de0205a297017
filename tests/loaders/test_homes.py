"""Homes: whose article it is, told by heading, visitors, publisher and names that begin with the place above."""

import pytest

from cppcc_loaders.datelines import page_publisher
from cppcc_loaders.homes import Places, committee_of, find_home


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
    ],
    ids=["publisher", "own-places", "level-word", "national"],
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
