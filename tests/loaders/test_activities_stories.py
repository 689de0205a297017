"""Activities: turns of telling of county papers, one invented sentence each, and the dates of such sentences."""

import pytest
from tests.loaders.reading import HOME
from tests.loaders.reading import activity_frames as frames

from cppcc_loaders.datelines import page_date
from cppcc_loaders.extract.activity_stories import story_cues
from cppcc_loaders.records import Status


@pytest.mark.parametrize(
    ("text", "kind", "topic"),
    [
        ("县政协推行“两问三答”工作法，群众点赞。", "institution-building", "“两问三答”工作法"),
        ("县政协推开“提案答复重审机制”，效果很好。", "institution-building", "“提案答复重审机制”"),
        ("四地政协签下《青水河监督协作约定》，半年一会。", "institution-building", "《青水河监督协作约定》"),
        ("县政协下设两个派驻民主监督小组，分别进驻县水利局和石桥镇。", "institution-building", "进驻县水利局和石桥镇"),
        (
            "会议审议通过了《县政协委员考勤办法（修订）》，散会。",
            "institution-building",
            "《县政协委员考勤办法（修订）》",
        ),
        ("县政协立下“不走过场”的“三要”规矩，人人照办。", "institution-building", "“三要”规矩"),
        ("县政协在石桥镇挂出“麦香”委员工作室，请来能人。", "institution-building", "“麦香”委员工作室"),
        ("县政协“石桥夜读”读书沙龙第12期在老茶馆开讲。", "culture", "“石桥夜读”读书沙龙"),
        ("县政协在职校办了一期“提案工坊”，来了不少新委员。", "study-training", "“提案工坊”"),
        ("县政协在晒场上摆开长凳，一场不设主席台的协商就算开了头。", "consultation", "不设主席台的协商"),
        ("县政协委员坐到果树下，一场提案办理协商会开了两个钟头。", "proposal-work", "提案办理协商会"),
        ("县政协各站共开“石桥院坝会”312场，群众满意。", "consultation", "“石桥院坝会”"),
        ("县政协的《石桥县文史》第九辑《老渡口》付印。", "culture", "《石桥县文史》第九辑《老渡口》"),
        ("县政协委员的读书笔记编成《麦田札记》两辑。", "culture", "《麦田札记》"),
        ("县政协文史委员会抢救老渡口口述史，请老人讲述。", "culture", "老渡口口述史"),
        ("县政协“墨韵石桥”作品展在县美术馆揭幕。", "culture", "“墨韵石桥”作品展"),
        ("县政协机关给村小捐了300册图书。", "public-service", "给村小捐了300册图书"),
        ("县政协委员把义卖所得全部捐给石桥镇敬老院。", "public-service", "捐给石桥镇敬老院"),
        ("县政协医卫界的“麦香门诊”准时开张。", "public-service", "“麦香门诊”"),
        ("县政协委员手把手教菜农嫁接瓜苗。", "public-service", "教菜农嫁接瓜苗"),
        ("县政协经济委牵线5家纺织企业下乡招工。", "public-service", "纺织企业下乡招工"),
        ("县政协委员资助20名山里娃读书。", "public-service", "资助20名山里娃读书"),
        ("县政协委员连夜进村，挨户敲门。", "public-service", "挨户敲门"),
        ("县政协委员帮着打通了蜜桃出口的关口。", "public-service", "打通了蜜桃出口的关口"),
        ("县政协教育界别牵头“暖灯”，为孩子们发放助学金。", "public-service", "“暖灯”"),
        ("县政协医卫小组跑了石桥、柳林的21个村。", "research", "石桥、柳林的21个村"),
        ("县政协农业委带着委员走了青水河两岸。", "research", "青水河两岸"),
        ("县政协对全县18个议事堂做了一次“体检”。", "research", "全县18个议事堂"),
        ("县政协与会人员先后看了柳林镇的育秧中心。", "research", "柳林镇的育秧中心"),
        ("县政协委员到柳林镇的果园里找答案。", "research", "柳林镇的果园"),
        ("县政协把青水河综合整治列为年度专项民主监督议题。", "supervision", "青水河综合整治"),
        ("县政协在“问水”专题询问会上请局长作答。", "supervision", "“问水”专题询问会"),
        ("县政协监督组沿河一路走来，排查排污口40处。", "supervision", "排查排污口40处"),
        ("县政协“回头看”视察中，委员们看到烟没了。", "inspection", "“回头看”视察"),
        (
            "县政协委员的《关于修通柳林断头路的建议》转为第9号提案。",
            "proposal-work",
            "《关于修通柳林断头路的建议》",
        ),
        ("县政协委员写的提案被列为县政协主席督办件。", "proposal-work", "县政协主席督办件"),
        ("石桥协商议事厅开门迎客，话题只有一个：老屋修还是拆。", "consultation", "老屋修还是拆"),
        ("县政协主席赵立山主持“青水河共治”远程协商会。", "consultation", "“青水河共治”远程协商会"),
        ("县政协请来农学专家授课，讲“土是怎样养肥的”。", "study-training", "“土是怎样养肥的”"),
        ("县政协委员把贴牌的难处写成社情民意信息。", "opinion-work", "贴牌的难处"),
        ("县政协党组两次听取工作汇报。", "work-meeting", "听取工作汇报"),
    ],
)
def test_turns_that_tell_work(text: str, kind: str, topic: str) -> None:
    """A turn of telling gives one row with its type and what it was about."""
    assert (kind, topic) in [(f.type, f.topic) for f in frames(text)]


@pytest.mark.parametrize(
    "text",
    [
        "县政协要推行“两问三答”工作法。",
        "县政协下半年还将启动“石桥院坝会”50场。",
        "县政协将签下《青水河监督协作约定》。",
        "县政协委员跑了县水利局等部门。",
        "县政协陪同客人看了老渡口。",
        "县政协的老屋建于明代，是一处文物。",
        "县政协委员的《石桥颂》由县剧团承办演出。",
    ],
)
def test_plans_and_other_things_tell_none(text: str) -> None:
    """What is planned, whom somebody had to ask, and titles of other kinds give no realised row."""
    assert [f.topic for f in frames(text) if f.status is Status.REALISED] == []


def test_visitors_from_another_committee_are_the_hosts_exchange() -> None:
    """Guests of another committee give a row of the committee visited."""
    found = frames("5月18日，湖北省麻城市政协副主席熊某一行来桥考察文史工作，县政协主席赵立山陪同。")
    assert [(f.type, f.committee, f.date) for f in found] == [("exchange", HOME, "2027-05-18")]


def test_turns_are_for_papers_of_local_committees() -> None:
    """In national news the turns are not looked for."""
    assert frames("全国政协委员给村小捐了300册图书。", home="100000") == []
    assert not story_cues("全县经济平稳")


def test_a_trip_is_about_what_came_of_it() -> None:
    """The title that a trip came to says what it was about."""
    text = "县政协农业委带着委员走了青水河两岸，《关于青水河分段养护的建议》摆上了县委的桌子。"
    assert [f.topic for f in frames(text) if f.type == "research"] == ["青水河分段养护"]


@pytest.mark.parametrize(
    ("text", "published", "date"),
    [
        ("过去一年，县政协共开“石桥院坝会”37场。", "2027-01-08", "2026"),
        ("一年来，县政协共开“石桥院坝会”37场。", "2026-12-27", "2026"),
        ("一年来，县政协共开“石桥院坝会”37场。", "2027-06-27", None),
        ("去年4月中旬到6月底，县政协农业委带着委员走了青水河两岸。", "2027-06-27", "2026-04/2026-06"),
        ("座谈会在礼堂举行。3月5日的会上，委员说笑。县政协委员签下《青水河公约》。", "2027-06-27", "2027-03-05"),
        ("3月5日，县政协召开会议。此后，县政协委员签下《青水河公约》。", "2027-06-27", None),
        ("3月5日，县政协召开会议。同一天，县政协机关给村小捐了图书。", "2027-06-27", "2027-03-05"),
    ],
)
def test_dates_of_turns(text: str, published: str, date: str | None) -> None:
    """The year that ends, spans of months, and 同一天 date what a sentence tells."""
    assert frames(text, published=published)[-1].date == date


def test_calls_within_a_campaign_are_the_campaigns() -> None:
    """Calls paid in a named campaign have its name as their topic."""
    found = frames("“百名委员进农家”活动中，80名委员结对走访了石桥、柳林两镇的种粮大户。")
    assert [f.topic for f in found] == ["“百名委员进农家”活动"]


@pytest.mark.parametrize(
    ("page", "day"),
    [
        ("石桥县政协:小屋大作为\n石桥政协 2026年12月27日 15:40 湖南\n正文", "2026-12-27"),
        ("石桥人\n2026-10-19 政协周刊 特约记者 赵某\n正文", "2026-10-19"),
        ("石桥人\n某地政协报 2026年12月2日 委员风采 文/图\n正文", "2026-12-02"),
        ("石桥人\n2026年12月2日，县政协召开会议。\n正文", None),
        ("石桥人\n(在 2026年12月2日 县政协会议上的讲话)\n正文", None),
    ],
)
def test_the_day_in_a_line_of_credits(page: str, day: str | None) -> None:
    """A day that stands alone in a line of credits dates the page, a day in a sentence does not."""
    assert page_date(page) == day
