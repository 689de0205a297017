"""Initiatives of lively pages: kept up, carried around, called a way of work, held in the open, advised to others."""

import pytest
from tests.loaders.reading import initiative_frames, initiatives_of

from cppcc_loaders.extract.frames import PracticeFrame


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("市政协把“周二夜读”固定下来，委员轮流领读。", [("周二夜读", "mechanism")]),
        ("市政协将“圩日听音”办成品牌，委员坐堂。", [("圩日听音", "brand")]),
        ("市政协的做法是“两问三看一回访”，委员全程参加。", [("两问三看一回访", "method")]),
        ("市政协履职的规矩叫“四到场”，委员人人遵守。", [("四到场", "mechanism")]),
        ("“泖河岸夜协商”走进钟埭镇沈家村，委员到场。", [("泖河岸夜协商", "brand")]),
        ("委员们在渔排上开起“渔排边协商会”，商定泊位。", [("渔排边协商会", "brand")]),
        ("市政协围着火塘开起“擂茶话事会”。", [("擂茶话事会", "brand")]),
        ("市政协每季度举办一次“银企早餐会”，委员到场。", [("银企早餐会", "brand")]),
        ("市政协筹备召开“有话船上讲”协商现场会。", [("有话船上讲", "brand")]),
        ("委员活动小组发起“一束光”助学计划，资助学生。", [("一束光助学计划", "campaign")]),
        ("市政协启动“百企千户”委员大走访。", [("百企千户", "campaign")]),
        ("县政协干部分赴12个村开展“灾后安居大走访”。", [("灾后安居大走访", "campaign")]),
        ("市政协“有事好商量”基层协商越办越好。", [("有事好商量", "brand")]),
        ("市政协介绍了“请你来协商·泖水民声”平台。", [("请你来协商·泖水民声", "platform")]),
        ("市政协通过“平湖云政协”征集线索316条。", [("平湖云政协", "platform")]),
        ("市政协建设“水上问计船”，委员随船听意见。", [("水上问计船", "platform")]),
        ("委员指着墙上的一张“民情地图”说起变化。", [("民情地图", "method")]),
        ("市政协以“林场茶叙”为载体，为群众办事。", [("林场茶叙", "brand")]),
        ("委员牵头组建“暖民小分队”，到村里义诊。", [("暖民小分队", "brand")]),
        ("委员开办了“小候鸟”暑期托管班，受到群众欢迎。", [("小候鸟", "campaign")]),
        ("“委员果园”示范基地发展到12个。", [("委员果园", "brand")]),
    ],
)
def test_a_name_of_lively_pages(text: str, found: list[tuple[str, str]]) -> None:
    """Names are told by what is done with them."""
    assert initiatives_of(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "市政协委员、某大学教授沈安提出，应建立电池“一芯一档”溯源制度。",
        "本报推出“委员风采”专栏，讲述政协委员的故事。",
        "市政协把传统“款约”文化融入基层协商，委员到场。",
        "中央一号文件强调，要进一步深化“快递下村”。",
        "市政协走访基地4处，带回了“一鸭一码”溯源办法。",
    ],
)
def test_no_name_of_ours(text: str) -> None:
    """What members advise, papers print and documents of the state ask for is no initiative."""
    assert initiatives_of(text) == []


@pytest.mark.parametrize(
    ("text", "committees"),
    [
        ("考察组来到海宁市政协，详细了解“委员议事厅”协商平台的情况。", ["330481"]),
        ("工作站与海宁市政协硖石街道委员工作站联合举办“健康夜市”活动。", ["330482", "330481"]),
        ("市政协开展“书香平湖”活动，委员参加。", ["330482"]),
    ],
)
def test_who_practises_it(text: str, committees: list[str]) -> None:
    """What is seen elsewhere is the host's; what is held together is both committees'."""
    assert [f.committee for f in initiative_frames(text) if isinstance(f, PracticeFrame)] == committees
