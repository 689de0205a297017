"""Initiatives by what the text calls them: platform, brand, activity; teams, funds and talks with a name."""

import pytest
from tests.loaders.reading import initiatives_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("市政协“有事好商量”深受群众欢迎，委员随叫随到。", [("有事好商量", "brand")]),
        ("市政协依托“有事好商量”平台，办成实事30件。", [("有事好商量", "platform")]),
        ("“湖事好商量”是市政协立足渔区打造的基层协商平台，委员常来。", [("湖事好商量", "platform")]),
        ("“周二有约”是市政协社会和法制委员会去年创办的协商活动。", [("周二有约", "brand")]),
        ("“渔火夜话家常”同样热闹。这是市政协依托渔村搭建的议事平台，委员轮值。", [("渔火夜话家常", "platform")]),
        ("市政协机关连续五年设立“向学助学金”，资助学生。", [("向学助学金", "brand")]),
        ("市政协组织医卫界委员组成“石榴花”志愿服务队，到村里义诊。", [("石榴花志愿服务队", "brand")]),
        ("市政协探索出“一听二议三定四评”院坝协商法，委员全程参加。", [("一听二议三定四评院坝协商法", "method")]),
        ("市政协推进“委员履职积分”管理，年底通报。", [("委员履职积分", "mechanism")]),
        ("市政协组织委员开展“茶叙·议事桌”活动，现场协商。", [("茶叙·议事桌", "brand")]),
        ("“名医下海岛”已连续举办三年，市政协医卫界委员人人参加。", [("名医下海岛", "campaign")]),
        ("市政协“运河文化研学行”委员读书班到博物馆学习。", [("运河文化研学行", "campaign")]),
        ("省政协“协商在一线”工作交流会在平湖召开，委员到会。", [("协商在一线", "brand")]),
        ("市政协推行“协商在一线”机制，委员到场。", [("协商在一线机制", "mechanism")]),
        ("四市政协轮流承办“东湖论坛”，委员同台发言。", [("东湖论坛", "platform")]),
        ("市政协把议题征集、协商议事、跟踪问效“三步工作法”用到底。", [("三步工作法", "method")]),
        ("市政协推行主席领衔、专委会包抓、委员评议“三段式督办”。", [("三段式督办", "method")]),
        ("省政协主席批示，要求总结推广市政协“一案三办”做法。", [("一案三办", "method")]),
        ("市政协建议着力抓好以下工作：一是持续开展“同心护湖”主题活动。", [("同心护湖", "campaign")]),
        ("市政协推行“三单制”管理，委员轮值。", [("三单制", "mechanism")]),
        ("市政协“掌上读书群”日均打卡90人次，委员踊跃参加。", [("掌上读书群", "platform")]),
        ("市政协设立委员“护湾岗”的做法得到推广。", [("护湾岗", "brand")]),
    ],
)
def test_kinds_follow_what_the_text_calls_it(text: str, found: list[tuple[str, str]]) -> None:
    """What the sentence calls a name settles its kind, else the noun that completes it or its own end."""
    assert initiatives_of(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "一张“议事桌”摆在树下，政协委员和村民围坐。",
        "市政协委员到场。县医院“杏林”医疗队下乡义诊。",
        "市政协设立“法律服务”“健康义诊”委员服务队。",
        "市政协委员、某公司董事长沈安设立“沈安助学金”。",
    ],
)
def test_furniture_and_teams_of_others_are_none(text: str) -> None:
    """A figure of speech, another body's team, sorts of teams and a member's own fund are no initiative."""
    assert initiatives_of(text) == []
