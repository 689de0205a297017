"""Outcomes beside partners, payers and wholes, time that was saved, what firms got solved; invented sentences."""

from array import array

import pytest

from cppcc_loaders.extract import make_scene
from cppcc_loaders.extract.outcomes import extract_outcomes
from cppcc_loaders.records import Article, Clean, Document, Metadata, Range

HOME = "130126"
LEAD = "县政协全年工作有声有色，县政协委员作用明显，县政协机关运转有序，县政协党组坚强有力。"
Row = tuple[str, str | None, str | None]


def _rows(text: str) -> list[Row]:
    whole = f"{LEAD}\n{text}"
    document = Document("doc", "doc.txt", whole, "0", "utf-8", Metadata(published="2024-09-20"))
    body = Clean(whole, array("i", range(len(whole))))
    article = Article("doc/0", "doc", Range(0, len(whole)), body, home=HOME)
    return [(f.indicator, f.value, f.unit) for f in extract_outcomes(make_scene(article, document))]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("县政协赴杭州招商，与9家企业签订牧草种植、肉羊养殖等购销协议。", ("企业签订购销协议", "9", "家")),
        ("委员牵线，促成3家企业与合作社签订用工协议。", ("企业与合作社签订用工协议", "3", "家")),
        ("通过“回头看”，往年B类提案中有14件转为A类。", ("B类提案转为A类", "14", "件")),
        ("提案办理后，县水利局随后投资260万元，修通沟渠。", ("投资", "2600000", "元")),
        ("经过协商，全县企业开办时间压缩至0.5个工作日。", ("开办时间", "0.5", "个工作日")),
        ("经过协商，停水时间压缩到五天。", ("停水时间", "5", "天")),
        ("经过监督，7户企业的办证难题得到解决。", ("企业的办证难题", "7", "户")),
        ("经过监督，清理拖欠企业账款1300余万元。", ("清理拖欠企业账款", "13000000", "元")),
        ("委员协调解决渠道清淤、院落排水、夜市噪声等问题41件。", ("协调解决问题", "41", "件")),
        ("委员帮助解决用工、融资等难题49个。", ("帮助解决用工、融资等难题", "49", "个")),
        ("截至9月底，52个问题已整改47个。", ("问题已整改", "47", "个")),
    ],
)
def test_what_is_counted(text: str, row: Row) -> None:
    """Partners keep their deal, money loses its payer, a part its whole; a long list is left out."""
    assert row in _rows(text)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("截至9月底，52个问题已整改47个。", "52", "个"),
        ("当日与两家企业签订小米意向协议2份。", "2", "家"),
        ("委员们3天走了8个屯。", "3", "天"),
        ("第三方评估中，10件重点提案平均得分94.6分。", "10", "件"),
    ],
)
def test_what_is_not_counted(text: str, value: str, unit: str) -> None:
    """A whole of which a part was done, partners of a counted deal and days on the road are no result."""
    assert (value, unit) not in [(v, u) for _, v, u in _rows(text)]


def test_a_counted_solution_is_one_row() -> None:
    """What firms got solved is told by their number and not once more in words."""
    found = _rows("经过监督，7户企业的办证难题得到解决。")
    assert [row for row in found if row[1] is None] == []
