"""Outcomes of national news: whose the figures are that stand beside those of other bodies; invented sentences."""

import pytest
from tests.loaders.reading import outcome_frames

NEWS = "央视网消息（新闻联播）：全国政协5日在京举行会议，全国政协主席王远山主持。\n"
ABROAD = "央视网消息（新闻联播）：国家主席赵远程5日看望了参加会议的科技界委员。\n"
STATE = "央视网消息（新闻联播）：国务院总理钱宏主持召开国务院常务会议，听取去年全国两会建议提案办理情况汇报。\n"


def rows(text: str) -> list[tuple[str, str | None]]:
    """Indicator and value of the results of an item of national news."""
    return [(f.indicator, f.value) for f in outcome_frames(text, home="100000")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            ABROAD + "联组会上，周明、吴亮、郑平等6位委员，围绕加强基础研究、培养青年人才等作了发言。",
            [("委员作了发言", "6")],
        ),
        (
            NEWS + "全国人大、国务院、全国政协领导同志，900多名港澳台侨各界代表出席招待会。",
            [("港澳台侨各界代表出席招待会", "900")],
        ),
        (
            NEWS + "40位港区全国人大代表和150位全国政协委员提交了190份意见书。",
            [("全国政协委员提交", "150"), ("提交意见书", "190")],
        ),
        (
            NEWS + "王远山指出，今年确定的70个重点提案题目，涉及250件相关提案，已全部办复。",
            [("确定重点提案题目", "70"), ("相关提案", "250")],
        ),
        (NEWS + "王远山说，五年来，政协委员与对岸代表进行了十二次互访交流。", [("互访交流", "12")]),
        (NEWS + "全国政协委员周明带来了“护林”“治沙”两个提案。", [("提案", "2")]),
        (
            NEWS + "七位全国政协委员和三位专家分别在北京会场和上海、浙江等地，通过视频连线等方式发言。",
            [("全国政协委员发言", "7"), ("专家发言", "3")],
        ),
        (
            NEWS + "周明、吴亮等9位常委分别代表有关党派和界别作大会发言。",
            [("常委作大会发言", "9")],
        ),
        (
            NEWS + "8位委员和3位护林员围绕监测能力建设、合作机制、人才队伍等提出意见建议。",
            [("委员提出意见建议", "8"), ("护林员提出意见建议", "3")],
        ),
        (
            NEWS + "去年，800余名政协委员反映社情民意信息9000余篇……各类直通快车成为纽带。",
            [("政协委员反映社情民意信息", "800"), ("政协委员反映社情民意信息", "9000")],
        ),
    ],
)
def test_figures_of_ours_beside_those_of_others(text: str, expected: list[tuple[str, str]]) -> None:
    """Members, guests and papers are counted whoever else the sentence names, and also where a leader reports them."""
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "周明委员告诉大家，五年来，芯片设计产业年均增长23.4%。",
        "全国政协委员周明介绍，全国已改造25万个老旧小区。",
        "全国政协委员周明：“6.9%的增长速度是二十年来最低的。”",
        "文献集收入中共中央、全国人大、国务院、全国政协、中央军委的有关文件22篇。",
        "他奔走呼吁保护古村落，十年有90万个古村落消失。",
        "我国是统一的多民族国家，56个民族都有委员进入全国政协，来自不同地区。",
    ],
)
def test_the_countrys_figures_are_none(text: str) -> None:
    """What members say of the country, and collections of papers of all bodies, are no results of ours."""
    assert rows(NEWS + text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "去年国务院各部门办理了7000件建议和4000件提案，分别占总数的86.7%和92.5%。",
            [("提案", "4000"), ("占总数", "92.5")],
        ),
        (
            "由国务院部门牵头办理的建议、提案分别为6000件和5000件，占建议、提案总数的88.1%和91.9%。",
            [("提案", "5000"), ("占建议、提案总数", "91.9")],
        ),
        (
            "去年国务院部门办理的建议提案已全部办结，出台1500余项政策措施，推动解决了一批群众急难愁盼的问题。",
            [("出台政策措施", "1500"), ("推动解决了一批群众急难愁盼的问题", None)],
        ),
        ("会议强调，要办理好建议提案，推动解决一批难点问题，出台1000项措施。", []),
        ("会议还听取了稳就业工作汇报。去年各部门出台政策措施120项，采纳企业意见300条，解决了一批用工难问题。", []),
    ],
)
def test_handled_proposals_of_a_year(text: str, expected: list[tuple[str, str | None]]) -> None:
    """Our proposals are the second of two numbers; measures and mended troubles count, what is asked for does not."""
    assert rows(STATE + text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "周明的提案被有关部门采纳。现在，清水县正在试点茶园“链长制”。",
            ["周明的提案被有关部门采纳", "清水县正在试点茶园“链长制”"],
        ),
        (
            "去年他就监测布局提出建议。目前，清水湖监测点位已完成优化调整。",
            ["清水湖监测点位已完成优化调整"],
        ),
        (
            "他提出了开发深海资源的提案，得到科技部的高度重视和采纳，多个项目进入论证实施阶段。",
            ["得到科技部的高度重视和采纳", "多个项目进入论证实施阶段"],
        ),
        (
            "这一提案得到国家体育总局的积极回应，并入选年度好提案。",
            ["这一提案得到国家体育总局的积极回应", "入选年度好提案"],
        ),
        ("委员们联名提案，很快得到教育部的积极响应。", ["很快得到教育部的积极响应"]),
        ("他的提案获评全国政协好提案。", ["他的提案获评全国政协好提案"]),
        ("有关河道治理的提案得到了有关部门的重视。", ["有关河道治理的提案得到了有关部门的重视"]),
        ("他提出建议。下午会议进入专题协商阶段。", []),
        ("他提出的提案被采纳，他的建议受到网友的重视。", ["他提出的提案被采纳"]),
        ("学生们提出了“校园护绿”的提案，得到学校的积极回应。", []),
    ],
)
def test_what_came_of_a_members_proposal(text: str, expected: list[str]) -> None:
    """What is told right behind a proposal came of it, also in the sentence after it."""
    assert [indicator for indicator, value in rows(NEWS + text) if value is None] == expected


def test_a_comma_within_a_title_ends_no_indicator() -> None:
    """The title of what was selected stays whole."""
    text = NEWS + "全国政协委员报送的《优化查验措施，缓解道路拥堵》被选报中央。"
    assert rows(text) == [("《优化查验措施，缓解道路拥堵》被选报中央", None)]
