"""Activities of local pages read for the first time: what fills a meeting or a visit in, and what names its kind."""

import pytest
from tests.loaders.reading import frames, told

LEAD = "县政协全年工作有声有色，县政协委员作用明显，县政协机关运转有序。\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会前，部分委员实地查看了学校食堂。", ("inspection", "学校食堂")),
        ("会前，与会常委实地察看了污水处理厂和湿地公园。", ("inspection", "污水处理厂和湿地公园")),
        ("会前，县政协调研组赴三镇开展调研。", ("research", "三镇")),
        ("截至目前，全区共开展此类协商21次，化解邻里纠纷47起。", ("consultation", "化解邻里纠纷")),
        ("一年来，各乡镇开展这类协商16场，促成民生实事33件。", ("consultation", "促成民生实事")),
        ("4月，县政协与县水利局开展对口协商，围绕渠系节水提出意见建议12条。", ("consultation", "渠系节水")),
        ("县政协提案委与住建局开展对口协商，就老旧小区加装电梯形成共识。", ("consultation", "老旧小区加装电梯")),
        ("两地政协就友好往来事宜进行座谈。", ("exchange", "友好往来事宜")),
        ("县政协联络站组织双语宣讲队，用三种语言开展政策宣讲57场次。", ("study-training", "政策宣讲")),
        ("双方就交流合作进行座谈，签订了《结对共建协议》。", ("exchange", "交流合作")),
        (
            "县政协举办“同心筑梦”庆祝新中国成立75周年系列活动，先后举办书画展2场、朗诵会1场。",
            ("culture", "“同心筑梦”庆祝新中国成立75周年系列活动"),
        ),
        (
            "5月，县政协召开专题议政性常委会会议，围绕“水稻机插”协商议政，形成的《关于推广机插的建议案》获县长批示。",
            ("standing-committee-meeting", "水稻机插"),
        ),
        (
            "5月8日，县政协副主席李某率提案人对《关于增设护学岗的提案》办理情况开展现场督办。督办组一行先后察看了三所小学。",
            ("proposal-work", "《关于增设护学岗的提案》办理情况"),
        ),
        (
            "中秋前夕，县政协教育界委员来到曹家庄小学，为学生开展义诊。委员们共为110名学生测视力。",
            ("public-service", "义诊"),
        ),
    ],
)
def test_one_row_for_one_event(text: str, expected: tuple[str, str]) -> None:
    """An event with its parts, papers and stops is one row of its own kind."""
    assert told(LEAD + text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "会上，常委们听取了农业委关于水稻育秧的调研汇报。",
        "会上表彰了12件优秀提案、5个提案办理先进单位。",
        "△平山县温塘镇举办第三届桃花节，接待游客2万人。",
    ],
)
def test_no_row(text: str) -> None:
    """Reports heard, units honoured and brief news of other places tell no work of the committee."""
    assert told(LEAD + text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("这件提案叫《关于增设乡村公交的提案》。2019年4月提出，第一次答复是经费紧张。", "proposal-work"),
        ("今年5月，农工党灵寿县总支提交《关于改造乡镇卫生院的建议》，九月就动了工。", "proposal-work"),
        ("县政协委员李某多次针对古井保护提提案。", "proposal-work"),
        ("县政协主席会议从中遴选6件作为重点督办件，由主席领办。", "proposal-work"),
        ("县政协提案委在全省提案办理工作会议上作经验交流。", "work-meeting"),
        ("县政协机关协助引进农产品加工项目4个。", "investment-promotion"),
        ("县政协机关选派干部9名，分3批赴慈峪镇防汛一线值守。", "public-service"),
        ("县政协教育界的4名委员走进曹家庄小学，为孩子们送去“流动书箱”。", "public-service"),
        ("两年里，委员巡诊车一共跑了63趟。", "public-service"),
        ("县政协委员唐某带出柳编能手58人。", "public-service"),
        ("到年底，县政协实现12个乡镇委员联络站全覆盖。", "institution-building"),
        ("村里通过“院坝会”商定了文明养犬公约。", "consultation"),
        ("县政协委员的这句话成了一条社情民意信息《山区老人看病难亟待解决》。", "opinion-work"),
        ("县政协共收到委员来稿74篇。", "opinion-work"),
        ("县政协编纂的《慈河渡口旧影》5月由河北人民出版社出版。", "culture"),
        ("县政协机关干部集中收看了全国两会开幕会。", "study-training"),
    ],
)
def test_turns_of_telling(text: str, expected: str) -> None:
    """Proposals on their way, journeys of a service, papers and books told by turns of their own."""
    assert expected in [kind for kind, _ in told(LEAD + text)]


@pytest.mark.parametrize("text", ["委员们建议就停车问题提出提案。", "县政协组织委员观看红色电影《小兵》。"])
def test_advice_and_films_are_no_such_turns(text: str) -> None:
    """What is advised, and a film, give neither proposals nor courses."""
    assert not {"proposal-work", "study-training"} & {kind for kind, _ in told(LEAD + text)}


def test_parts_of_a_count_have_its_time_and_rooms_talk() -> None:
    """What 其中 goes on with has the time told before; what a deliberation room brought about is counsel."""
    text = "2026年上半年，各乡镇共开展协商活动64次。其中，云山村协商议事室促成茶园道路开工建设。"
    found = [(f.type, f.date, f.topic) for f in frames(LEAD + text)]
    assert ("consultation", "2026-01/2026-06", "茶园道路开工建设") in found


def test_a_service_put_on_with_others_and_what_it_gave() -> None:
    """A named service that takes place somewhere is one row with what was given that day."""
    text = (
        "11月4日，县政协与满城区政协联合举办的“山海连心健康行”在大均乡开展，14名委员坐诊卫生院。"
        "当天共服务群众260余人，捐赠价值3万元的药品。"
    )
    assert told(LEAD + text) == [("public-service", "“山海连心健康行”")]
