"""Papers and results of national news: whose a party paper and a speech is, brief news, parts of counted proposals."""

from array import array

import pytest

from cppcc_loaders.articles import split_articles
from cppcc_loaders.extract import make_scene
from cppcc_loaders.extract.outcomes import extract_outcomes
from cppcc_loaders.extract.works import extract_works
from cppcc_loaders.records import Article, Clean, Document, Metadata, Range


def _document(text: str) -> Document:
    return Document("doc", "doc.txt", text, "0", "utf-8", Metadata(published="2027-03-14"))


def papers(text: str) -> set[tuple[str, str, str | None]]:
    """Titles of a national item with their kinds and committees."""
    body = Clean(text, array("i", range(len(text))))
    scene = make_scene(Article("doc/0", "doc", Range(0, len(text)), body, home="100000"), _document(text))
    return {(f.title, f.kind, f.committee) for f in extract_works(scene)}


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        (
            "中共中央政治局8日召开会议，审议《中央政治局听取全国人大常委会、全国政协党组工作汇报的综合情况报告》《关于发展林业的意见》。",
            ("关于发展林业的意见", "rule", None),
        ),
        (
            "中共中央政治局召开会议\n审议《听取全国政协党组工作汇报的情况报告》《关于发展林业的意见》\n8日，会议举行。",
            ("关于发展林业的意见", "rule", None),
        ),
        (
            "全国政协主席陈大海在论坛开幕式上发表了题为《携手向前 共创未来》的演讲。",
            ("携手向前 共创未来", "other", "100000"),
        ),
        ("国务委员王强在论坛上发表了题为《携手向前》的演讲。全国政协委员出席。", ("携手向前", "other", None)),
        (
            "会议通过修订后的《全国政协专门委员会通则》。全国政协主席陈大海主持。",
            ("全国政协专门委员会通则", "rule", "100000"),
        ),
        (
            "会议听取了全国政协提案委员会《关于茶园保护情况》、经济委员会《关于债务清理情况》的汇报。",
            ("关于债务清理情况", "other", "100000"),
        ),
    ],
)
def test_whose_a_paper_is(text: str, paper: tuple[str, str, str | None]) -> None:
    """The party's papers are not ours though the sentence names us; the chair's speech and an organ's account are."""
    assert paper in papers(text)


def test_brief_news_of_a_broadcast_is_split() -> None:
    """Each heading behind the name of the broadcast begins an article; only the one about us counts."""
    text = (
        "晚间消息(新闻联播)：\n两国签署矿业协议\n今天矿业协会与外方签署了《矿业投资合作框架协议》，双方将开展信息互换与技术合作。\n"
        "全国政协提案办复率99%\n全国政协五次会议以来，委员共提交提案6000件，立案5000件，办复率为99%，进度快于往年。\n"
        "外地职工可在本市办证\n市卫生委员会公布了补充规定，外地职工符合条件的可以在本市办理有关证明，三月起执行。\n"
    )
    kept = [a.headline for a in split_articles(_document(text)) if a.kept]
    assert kept == ["全国政协提案办复率99%"]


def test_a_career_is_no_brief_news() -> None:
    """Stages of a life under a broadcast's name stay one article."""
    text = (
        "晚间消息(新闻联播)：\n2003—2008年 某县县长\n全国政协委员陈大海在县里任职，主持修建了水库和乡村公路。\n"
        "2008—2013年 某市市长\n陈大海在某市任职，其间参加了省委党校的学习，并到企业挂职锻炼一年。\n"
    )
    assert len(list(split_articles(_document(text)))) == 1


def results(text: str) -> set[tuple[str, str, str | None]]:
    """Kind, indicator and value of the outcomes of a national item."""
    body = Clean(text, array("i", range(len(text))))
    scene = make_scene(Article("doc/0", "doc", Range(0, len(text)), body, home="100000"), _document(text))
    return {(f.kind, f.indicator, f.value) for f in extract_outcomes(scene)}


def test_parts_of_counted_proposals() -> None:
    """其中 goes on with what the sentence before counts; what is listed for later counts too."""
    found = results("截至1月底，全国政协已办复提案504件。其中，已经解决或采纳的占20.6%；列入计划拟解决的占63.8%。")
    assert {value for _, _, value in found} == {"504", "20.6", "63.8"}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("会议对全国人大常委会、国务院、全国政协党组2026年的工作给予充分肯定，同意其安排。", {"endorsement"}),
        ("全国政协主席陈大海在浙江调研。陈大海充分肯定浙江在加强政协工作方面的探索。", set()),
        ("全国政协召开会议。张力、王敏、李远等3位常委作大会发言，提出意见建议。", {"quantity"}),
    ],
)
def test_approval_and_speakers(text: str, kinds: set[str]) -> None:
    """Approval of all bodies' party groups is ours as well, the chair's praise of a province is none of ours."""
    assert {kind for kind, _, _ in results(text)} == kinds
