"""Works: handed in at a session, gone into another body's text, signed by several, printed, taken up."""

from array import array

import pytest

from cppcc_loaders.extract import make_scene
from cppcc_loaders.extract.works import extract_works
from cppcc_loaders.records import Article, Clean, Document, Range


def _works(text: str, title: Range | None = None) -> list[tuple[str, str, str | None]]:
    body = Clean(text, array("i", range(len(text))))
    article = Article("t/0", "t", Range(0, len(text)), body, home="330421", title=title)
    found = extract_works(make_scene(article, Document("t", "t.txt", text, "0", "utf-8")))
    return list(dict.fromkeys((w.title, w.kind, w.committee) for w in found))


@pytest.mark.parametrize(
    ("text", "kind", "committee"),
    [
        ("在省政协十三届一次会议上，她提交的《关于加快冷链建设的提案》被采纳。", "proposal", "330000"),
        ("九三学社浙江省委《关于提升筛查能力的提案》促成项目落地。", "proposal", "330421"),
        ("县政协的22条建议，绝大部分被《嘉善县产业基地行动方案》吸收。", "rule", None),
        ("县政协委员的37条建议有31条被吸收进《嘉善县营商环境工作方案》。", "rule", None),
        ("镇里出台《稻渔标志管理办法》，县政协委员叫好。", "rule", None),
        ("县政协委员把自己编写的《水乡工艺图说》送给大家。", "publication", None),
        ("县政协农业和农村委员会就此形成的《关于解决饮水困难的建议》被县政府采纳。", "suggestion", "330421"),
        ("县政协委员执笔的《嘉善县设施农业调研报告》在评选中获二等奖。", "report", "330421"),
        ("省政协《联谊报》以《一泡茶里的“侨”办法》为题作了报道，县政协传阅。", "news", None),
        ("县政协的协商案例《棚下有灯 心里有光》被人民政协网转载。", "news", "330421"),
        ("县政协提交的《延伸蜜桃链条》被省政协《社情民意》单篇采用。", "suggestion", "330421"),
        ("在县政协十届三次会议上提交《关于打通东环路的建议》，提案委督办。", "proposal", "330421"),
        ("九三学社嘉善支社提交的《关于加快建设候车枢纽的建议》促成枢纽竣工，县政协跟踪。", "proposal", "330421"),
        ("县政协委员写的《关于修桥的建议》，县政协将其列为重点督办提案。", "proposal", "330421"),
        ("县政协《优化冷链布局的对策》荣获全省政协优秀调研成果一等奖。", "report", "330421"),
        ("县政协形成《关于街区消防问题的信息专报》。", "suggestion", "330421"),
        ("县政协听取《关于开展水库保护民主监督工作情况》的汇报。", "report", "330421"),
        ("县政协组织委员学习《论山海经济》。", "publication", None),
        ("县政协学习《中共中央关于山海经济若干问题的决定》。", "other", None),
        ("县政协与海宁市政协会商，两地签订《水域共治合作协议》。", "other", "330421"),
    ],
)
def test_kind_and_owner(text: str, kind: str, committee: str | None) -> None:
    """The kind and the committee follow from what became of a text."""
    assert (kind, committee) in [(k, c) for _, k, c in _works(text)]


def test_a_headline_with_what_became_of_it() -> None:
    """The title of a proposal ends before what the page tells of its handling."""
    head = "关于加快老旧码头复绿的提案及办理情况"
    assert _works(f"{head}\n县政协立案。", Range(0, len(head)))[0][:2] == ("关于加快老旧码头复绿的提案", "proposal")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("某研究院院长应邀作题为《江河湖库的水权》的辅导报告，县政协委员参加学习。", "report"),
        ("某研究院院长应邀作了《江河湖库的水权》的讲座，县政协委员参加学习。", "other"),
    ],
)
def test_what_stands_behind_a_title(text: str, kind: str) -> None:
    """A report read for study is a report, a lecture none."""
    assert [k for _, k, _ in _works(text)] == [kind]


def test_quoted_slogans_of_advice_are_no_title() -> None:
    """Words of two parts before 建议 are what was advised, no title."""
    assert _works("县政协提出的“统一供种、优质优价”等5条建议被写入县里的办法。") == []


@pytest.mark.parametrize(
    ("text", "kind", "committee"),
    [
        ("委员把走访结果写成提案《关于加密夜间班车的建议》，已立案。", "proposal", "330421"),
        ("从《河埠头》到《纽扣镇往事》，县政协编印的文史丛书已出12种。", "publication", "330421"),
        ("由县政协整理的口述史《水乡船工》即将付梓。", "publication", "330421"),
        ("《吴镇志》成为委员们读书会上最热的一本书。", "publication", None),
        ("视察成果汇成《做强雪菜产业的调研报告》，得到县委书记批示。", "report", "330421"),
        ("县政协提供了《古桥资源清单》，供课题组参考。", "other", "330421"),
        ("县政协办公室向镇街发放《委员联络站建设标准》。", "rule", "330421"),
        ("督办时间一并写进《2023年度重点提案督办方案》。", "rule", "330421"),
        ("5月印发的《嘉善县黄桃产业行动方案》中，6条建议被直接写入。", "rule", None),
        ("县公安局带着《高考护航保障方案》来县政协与委员协商。", "rule", None),
        ("委员写成《关于保护湿地的提案》，在嘉兴市政协九届一次会议上提交。", "proposal", "330400"),
        ("县政协全年形成《提案办理摘报》8期。", "publication", "330421"),
        ("县政协作了题为《小村庄里的大协商》的经验交流。", "other", "330421"),
    ],
)
def test_kinds_and_owners_by_the_words_beside_a_title(text: str, kind: str, committee: str | None) -> None:
    """What stands right before a title, what its sentence calls it and who made it settle kind and committee."""
    assert {work[1:] for work in _works(text)} == {(kind, committee)}


def test_two_proposals_are_counted_in_words() -> None:
    """等两件重点提案 after quoted words makes them titles as 等2件 does."""
    found = _works("县政协就“推进老城雨污分流改造”等两件重点提案召开督办会。")
    assert found == [("推进老城雨污分流改造", "proposal", "330421")]


def test_signature_is_no_part_of_a_headline() -> None:
    """Who hands a proposal in stands in brackets behind its title."""
    text = "关于加快水乡公交提质的提案（嘉善县政协）\n提案者：李明，嘉善县政协委员。\n建议增开班车。"
    assert [work[0] for work in _works(text, Range(0, text.index("\n")))] == ["关于加快水乡公交提质的提案"]


def test_advice_under_discussion_is_no_title() -> None:
    """所提“…”的建议 tells what was advised; a title needs no 的."""
    assert _works("县政协所提“秸秆还田补贴前置”的建议已被写进方案。") == []
