"""Outcomes: who approves of what, what a lot of matters came to, what advice became: invented sentences."""

import pytest
from tests.loaders.reading import outcome_frames

from cppcc_loaders.extract.frames import OutcomeFrame
from cppcc_loaders.records import Status

LEAD = "县政协全年工作有声有色，县政协委员作用明显，县政协机关运转有序，县政协党组坚强有力。"


def _frames(text: str) -> list[OutcomeFrame]:
    text = LEAD + text
    return [f for f in outcome_frames(text) if f.status is Status.REALISED]


def verdicts(text: str) -> list[tuple[str, str]]:
    """Kind and indicator of the results told in words on a county committee's page."""
    return [(f.kind, f.indicator) for f in _frames(text) if f.value is None]


def numbers(text: str) -> list[tuple[str, str | None]]:
    """Indicator and value of the numbers on a county committee's page."""
    return [(f.indicator, f.value) for f in _frames(text) if f.value is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "市委书记郑淮到会听取委员发言并给予充分肯定。",
            ("endorsement", "市委书记郑淮到会听取委员发言并给予充分肯定"),
        ),
        ("市政协副主席罗川来镇里调研，对工作站的做法给予充分肯定。", ("endorsement", "对工作站的做法给予充分肯定")),
        (
            "县长丁一表示，委员们的建议具有很强的针对性和可操作性，要逐条吸纳。",
            ("endorsement", "委员们的建议具有很强的针对性和可操作性"),
        ),
        (
            "省政协农业委员会专门到柳村调研，称赞这是“小提案盘活一条街”。",
            ("endorsement", "称赞这是“小提案盘活一条街”"),
        ),
        (
            "省政协提案委员会副主任段英在线点评，称这种做法“值得各地借鉴”。",
            ("endorsement", "称这种做法“值得各地借鉴”"),
        ),
        ("一批居民的揪心事得到了解决。", ("adoption", "一批居民的揪心事得到了解决")),
        ("县政协跟踪监督，推动一批突出问题得到整改。", ("adoption", "推动一批突出问题得到整改")),
        ("协商推动河道清淤等一批实事落地见效。", ("adoption", "协商推动河道清淤等一批实事落地见效")),
        (
            "于静提出的建设菌种库的建议，已经列入全县种业规划。",
            ("adoption", "于静提出的建设菌种库的建议，已经列入全县种业规划"),
        ),
        ("县林业局根据委员意见，编制了《古树名录》。", ("adoption", "县林业局根据委员意见，编制了《古树名录》")),
        (
            "县水利局根据报告所提意见建立整改台账。",
            ("adoption", "县水利局根据报告所提意见建立整改台账"),
        ),
        ("县长杨川作了回应，认为调研报告“数据扎实、路子对头”。", ("endorsement", "认为调研报告“数据扎实、路子对头”")),
        ("《农村大众》登了他的故事。", ("coverage", "《农村大众》登了他的故事")),
        (
            "县政协视频被“学习强国”河北平台推送。",
            ("coverage", "县政协视频被“学习强国”河北平台推送"),
        ),
        ("省政协《社情民意》也选了去。", ("selection", "省政协《社情民意》也选了去")),
        ("委员的读书笔记在征文里得了一等奖。", ("award", "委员的读书笔记在征文里得了一等奖")),
        ("县政协机关获评全县考评一等等次。", ("award", "县政协机关获评全县考评一等等次")),
        (
            "提案委把《关于整治乱停车的提案》列为1号重点提案。",
            ("selection", "提案委把《关于整治乱停车的提案》列为1号重点提案"),
        ),
        (
            "《小提案里的大民生》被《河北政协》杂志刊用。",
            ("coverage", "《小提案里的大民生》被《河北政协》杂志刊用"),
        ),
    ],
)
def test_results_told_in_words(text: str, expected: tuple[str, str]) -> None:
    """Approval by officials, matters settled by the lot, advice taken up, ranks, papers printed."""
    assert expected in verdicts(text)


@pytest.mark.parametrize(
    "text",
    [
        "委员们审议报告，充分肯定了县政协各项工作取得的新进展。",
        "大家对县政协常委会工作给予高度评价。",
        "委员们认为报告“数据扎实、路子对头”。",
        "“双岗建功”活动受到群众广泛好评。",
        "县政协的报告得到了参加会议的代表委员们的高度评价。",
        "历届委员代表在会上发言，高度评价七十年来人民政协的贡献。",
        "常委们对县政协的工作给予充分肯定。",
        "县政协对县财政局的做法给予充分肯定。",
        "要求各部门根据委员意见抓好整改。",
        "会议根据委员意见修改了报告。",
        "县委办公室印发《关于推进协商平台建设的实施意见》。",
        "全县一批企业得到了扶持。",
        "县里的公路改造，已经列入全市交通规划。",
    ],
)
def test_no_results(text: str) -> None:
    """Members' praise of their own committee, its praise of others, demands, rules on its own platform are none."""
    assert not verdicts(text)


@pytest.mark.parametrize(
    "text",
    [
        "委员们的建议得到县长充分肯定。",
        "委员们踊跃发言，县长田力对委员建议给予充分肯定。",
        "县委书记听取汇报，对委员们的工作给予充分肯定。",
    ],
)
def test_officials_praise_members(text: str) -> None:
    """That members stand in the sentence does not make an official's approval their own."""
    assert [kind for kind, _ in verdicts(text)] == ["endorsement"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("《关于养老的建议》经市里转报后为省政协所用。", "《关于养老的建议》经市里转报后为省政协所用"),
        ("《关于养老的建议》被全国政协办公厅单篇采用。", "《关于养老的建议》被全国政协办公厅单篇采用"),
        ("《关于养老的建议》被省政协《社情民意》第9期采用。", "《关于养老的建议》被省政协《社情民意》第9期采用"),
    ],
)
def test_what_a_higher_committee_uses_is_adopted(text: str, expected: str) -> None:
    """采用 by a higher committee is an adoption, whatever word stands beside it."""
    assert ("adoption", expected) in verdicts(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("举办3次专题协商会和16次双周座谈会。", [("专题协商会", "3"), ("双周座谈会", "16")]),
        (
            "会议表彰优秀提案20件、优秀委员30名和先进单位8个。",
            [("表彰优秀提案", "20"), ("优秀委员", "30"), ("先进单位", "8")],
        ),
        ("28件优秀提案和10个先进承办单位受到表彰。", [("优秀提案受到表彰", "28"), ("先进承办单位受到表彰", "10")]),
        ("县政协帮扶困难户一百三十二户。", [("帮扶困难户", "132")]),
        ("县政协捐赠图书一千二百册。", [("捐赠图书", "1200")]),
        ("协商后群众赶场少绕40分钟。", [("群众赶场少绕", "40")]),
        ("委员们写下读书笔记277篇。", [("委员们写下读书笔记", "277")]),
    ],
)
def test_numbers(text: str, expected: list[tuple[str, str | None]]) -> None:
    """Counted nouns joined by 和 are two, hundreds and thousands with 一 are whole, saved minutes count."""
    assert numbers(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "县政协委员于青的笔记本用掉了8个。",
        "县政协常委詹木提了三条：立界桩、建台账、请匠人。",
        "主席会议定了规矩：今后一般性会议不超过90分钟。",
        "相关背景：2020年全县牛奶产量61万吨，同比增长5.9%。",
        "班主任每学期调换两次。",
    ],
)
def test_no_numbers(text: str) -> None:
    """Notebooks, the head of a list, rules for the future, the background of the trade are no results."""
    assert not numbers(text)
