"""Activities of local news: acts told as nouns, counsel brought to a table, guests received, reports that look back."""

import pytest
from tests.loaders.reading import frames

#: The day of the articles.
DAY = "2024-09-20"


@pytest.mark.parametrize(
    ("text", "kind", "date", "topic"),
    [
        (
            "4月8日，县政协与县水利局的对口协商就在横山岭水库边举行，主题为库区渔业转产。",
            "consultation",
            "2024-04-08",
            "库区渔业转产",
        ),
        (
            "老街的灯笼谁来修？5月6日的县政协议事会给出了答案：商户认领、街道补贴。",
            "consultation",
            "2024-05-06",
            "老街的灯笼谁来修",
        ),
        ("县政协上半年专题调研中草药种植，写成建议案。", "research", "2024-01/2024-06", "中草药种植"),
        (
            "6月3日，县政协组织部分政协委员分组视察农村公路养护和桥梁加固。",
            "inspection",
            "2024-06-03",
            "农村公路养护和桥梁加固",
        ),
        ("去年，县政协就垃圾清运、庭院晾晒等小事议事18场。", "consultation", "2023", "垃圾清运、庭院晾晒等小事"),
        ("3月2日，校门口的“拥堵半小时”被端上县政协的协商桌。", "consultation", "2024-03-02", "校门口的“拥堵半小时”"),
        ("8月2日，县政协主席会议专题协商中药材仓储建设。", "consultation", "2024-08-02", "中药材仓储建设"),
        ("8月9日，县政协八届九次常委会会议专题议核桃。", "standing-committee-meeting", "2024-08-09", "核桃"),
        ("7月上旬，县政协对校园食品安全开展监督性“回头看”。", "supervision", "2024-07", "校园食品安全"),
        ("县政协经科委回来就盲盒版权保护开了两场协商会。", "consultation", None, "盲盒版权保护"),
        (
            "7月6日，县政协接待了侨商青年参访团，陪同客人登驼梁，并就两地茶旅合作深入交谈。",
            "exchange",
            "2024-07-06",
            "两地茶旅合作",
        ),
        (
            "县政协常委会工作报告在回顾2023年工作时说，全年走访县外异地商会21家，接待海外乡亲来访6批。",
            "exchange",
            "2023",
            "县外异地商会",
        ),
    ],
)
def test_turns_of_local_news(text: str, kind: str, date: str | None, topic: str) -> None:
    """A meeting, trip or exchange is read from how local news tells it, with its day and subject."""
    assert (kind, date, topic) in [(f.type, f.date, f.topic) for f in frames(text, published=DAY)]


@pytest.mark.parametrize(
    "text",
    [
        "为开好这次协商会，县政协主席亲自部署。",
        "县政协两次调研的成果汇成建议案。",
        "县政协在充分调研论证的基础上作出安排。",
        "坚持以常委会协商为重点，县政协工作有了新气象。",
    ],
)
def test_what_is_only_spoken_of(text: str) -> None:
    """A meeting made ready, what came of research and maxims of work are no events."""
    assert not [
        f for f in frames(text, published=DAY) if f.type in ("consultation", "research", "standing-committee-meeting")
    ]
