"""Outcomes as plain pages tell them: bare verbs, parts, other bodies' figures, ways of being settled."""

import pytest
from tests.loaders.reading import outcome_frames as frames

from cppcc_loaders.records import Status

HEAD = "灵寿县政协：小站里的一年\n\n县政协今年把工作做在了村口。"


def realised(text: str) -> list[tuple[str, str | None, str | None]]:
    """Kind, value and indicator of what an account tells as done."""
    return [(f.kind, f.value, f.indicator) for f in frames(HEAD + text) if f.status is not Status.PLANNED]


@pytest.mark.parametrize(
    ("text", "value", "indicator"),
    [
        ("委员黄兰把新规编成快板，唱了27场。", "27", "唱了"),
        ("普法夜校开班后，委员轮流登台，共讲了9课。", "9", "讲了"),
        ("提出意见建议38条，县政府将其中14条纳入年度实事清单。", "14", "纳入年度实事清单"),
        ("6个乡镇联络组全年走访归侨、侨眷310户。", "310", "走访归侨、侨眷"),
        ("新建议事亭7个，累计建成31个。", "31", "建成议事亭"),
        ("县政协从261件立案提案中选出9件作为重点提案。", "261", "立案提案"),
        ("委员牵头办展销会，现场成交43万元。", "430000", "成交"),
        ("就古道保护开展调研，提出“一段一策”“修旧如旧”等意见建议26条。", "26", "提出“一段一策”“修旧如旧”等意见建议"),
    ],
)
def test_numbers_are_read_as_they_are_told(text: str, value: str, indicator: str) -> None:
    """What was done or dealt with is named though the words around the number are few or in another order."""
    assert ("quantity", value, indicator) in realised(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("县文旅局同期在广场举办灯会，投入资金30万元。", "300000"),
        ("县财政全年投入道路资金8亿元，修复公路120公里。", "120"),
        ("据县商务局通报，今年前三个月，全县新增网店45家。", "45"),
        ("8月份，县12345政务服务热线受理诉求1903件。", "1903"),
        ("县政协把这两项纳入履职积分。", "2"),
        ("县政协推动“院坝议事”从4个试点村扩展到88个村。", "4"),
        ("副县长当场答复：停车位增加60个。", "60"),
        ("县政协明年将把提质放在首位，选取12件重点提案领衔督办。", "12"),
    ],
)
def test_numbers_that_are_nobody_of_ours_or_not_done(text: str, value: str) -> None:
    """Other bodies' figures, old values, promises and plans are no results."""
    assert value not in {v for _, v, _ in realised(text)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("古桥渗水等一批老大难得到化解。", "adoption"),
        ("评议意见送达后，被评议单位逐一销号。", "adoption"),
        ("委员提出的“护林员轮岗制”被全县推广。", "adoption"),
        ("县文旅局据此划定了临时停车区。", "adoption"),
        ("提案交办不久，用水难就此化解。", "adoption"),
        ("县委书记评价这份建议案“有数据、能落地”。", "endorsement"),
        ("副县长批转县水利局研究。", "endorsement"),
        ("委员周敏登上了“燕赵好人”榜。", "award"),
    ],
)
def test_more_ways_of_being_settled_or_praised(text: str, kind: str) -> None:
    """Results in words: settled, spread, built upon, praised."""
    assert kind in {k for k, _, _ in realised(text)}


def test_a_counted_adoption_is_told_by_its_number() -> None:
    """What was adopted with its number gives no second row."""
    kinds = [k for k, _, _ in realised("开展对口协商6次，19条协商建议被相关部门吸收采纳。")]
    assert "adoption" not in kinds


def test_what_is_already_counted_is_told() -> None:
    """A session that is still to come does not make its proposals plans once they have come in."""
    told = realised("县政协会议将于1月9日开幕，截至目前，提案委员会已经收到提案236件。")
    assert [value for _, value, _ in told] == ["236"]
