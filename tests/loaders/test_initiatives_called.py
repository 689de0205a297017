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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“渔家课堂”，是市政协的委员学习平台，每月一讲。", [("渔家课堂", "platform")]),
        ("“掌上圆桌”去年底上线，是市政协依托政务云搭起的线上协商平台。", [("掌上圆桌", "platform")]),
        ("两个委员活动组联手推出的“葫芦汇”，是市政协唯一由活动组创设的服务品牌。", [("葫芦汇", "brand")]),
        (
            "市政协创立“三双”提案督办机制。“三双”机制见效，委员点赞。",
            [("三双提案督办机制", "mechanism")],
        ),
        (
            "市政协与社区共建议事室，居民点题、委员解题、部门破题工作模式也由此成形。",
            [("居民点题、委员解题、部门破题工作模式", "method")],
        ),
        ("市政协把五月定为联系委员月，逐户走访。", [("联系委员月", "campaign")]),
        ("市政协的“湖畔书屋”每月办一次读书会。", [("湖畔书屋", "platform")]),
        ("市政协在全体委员中推行“人人解一道难题”，年底汇总。", [("人人解一道难题", "campaign")]),
        ("这是市政协法律界委员“送法进校园”的一站。", [("送法进校园", "campaign")]),
        ("市政协医卫界委员自发组成“平湖健康小分队”，走遍村庄。", [("平湖健康小分队", "brand")]),
    ],
)
def test_names_told_by_a_clause_behind_them(text: str, found: list[tuple[str, str]]) -> None:
    """A clause behind a name says what it is; the fuller of two forms is the name; modes grow, months are set."""
    assert list(dict.fromkeys(initiatives_of(text))) == found


@pytest.mark.parametrize(
    "text",
    [
        "市政协委员自编的小戏在“老街戏台”连续上演四场，场场爆满。",
        "市政协党组把平台建设列为“头号工程”，委员包镇。",
        "委员工作站全程参与，而区里部署的“万干进万企”行动由各部门落实。",
        "“河灯夜”启动，这是委员难得一见的场面。",
        "市民政局11月9日在钟埭镇开展“岁末添衣”行动，委员看望了低保家庭。",
        "两名青年接受聘书，成为市政协“湖区融合观察员”。",
        "委员到访。“平安石桥”去年上线，是市公安局委托业主委员会搭起的便民平台。",
        "委员到访。“书香校园”，是南甸中学依托校务委员会创办的读书活动。",
        "委员到访。“民生直达”，是市人大工作室打造的代表服务品牌。",
        "委员到访。“阳光厨房”上线，是市场监管局联合我们小区物业推出的监管平台。",
        "委员到访。“石桥印象”，是本地企业家委员会注册的茶叶品牌。",
    ],
)
def test_houses_figures_and_drives_of_others_are_none(text: str) -> None:
    """A stage where something is played, a figure of speech and what the district's government runs are none."""
    assert initiatives_of(text) == []


def test_platforms_named_without_marks() -> None:
    """The members' platforms and, in a row of their like, the team and the readings are known names."""
    text = "市政协委员通过委员履职平台和读书智能平台发表意见。要办好委员讲堂、委员宣讲团、委员读书的线上活动。"
    assert dict(initiatives_of(text)) == {
        "委员履职平台": "platform",
        "读书智能平台": "platform",
        "委员讲堂": "platform",
        "委员宣讲团": "platform",
        "委员读书": "platform",
    }
    assert initiatives_of("市政协委员宣讲团到村里去了三次。") == []
    assert dict(initiatives_of("市政协委员建立了“读史明理”等6个主题读书群。")) == {"读史明理": "platform"}
    assert dict(initiatives_of("市政协开展“水乡书声”委员读书季。")) == {"水乡书声": "campaign"}
