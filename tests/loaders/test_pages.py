"""Lines, datelines, homes, relevance, advertising: what each line of a page is and what it says."""

from pathlib import Path

import pytest

from cppcc_loaders.data_files import read_rows, read_words
from cppcc_loaders.datelines import find_dateline, is_meta_line, page_date, place_of_dateline
from cppcc_loaders.errors import DataFileError
from cppcc_loaders.homes_mentions import committee_of
from cppcc_loaders.homes_places import place_votes, smallest_place
from cppcc_loaders.page_lines import Kind, page_lines
from cppcc_loaders.relevance import takes_part
from cppcc_loaders.repair_spam import find_spam

LINES = [
    ("首页 政务公开 政协概况 委员风采 联系我们", Kind.TOOL),
    ("当前位置：首页 > 政协要闻 > 正文", Kind.TOOL),
    ("【字号：大 中 小】", Kind.TOOL),
    ("分享到：", Kind.TOOL),
    ("上一篇：县政协召开会议", Kind.TOOL),
    ("发布时间：2024-01-30 06:31    来源：", Kind.META),
    ("（202419日）", Kind.META),
    ("（上接第一版）", Kind.MARK),
    ("通讯员 屈 平", Kind.CREDIT),
    ("▲委员们走访农户。", Kind.CAPTION),
    ("图为协商会现场。", Kind.CAPTION),
    ("——在县政协第九届三次会议上", Kind.SUBTITLE),
    ("协商为民 小事不小", Kind.HEADING),
    ("一、2023年工作回顾", Kind.HEADING),
    ("县政协今天召开主席会议，研究了提案办理工作。", Kind.TEXT),
    ("今年上半年，县政协还接待了兄弟", Kind.TEXT),
    ("县政协召开主席会议 2024-03-12", Kind.RELATED),
]


@pytest.mark.parametrize(("line", "kind"), LINES)
def test_kinds_of_lines(line: str, kind: Kind) -> None:
    """Each line is told by its form, followed by ordinary text."""
    first, *_ = page_lines(
        f"{line}\n\n县政协组织委员视察了城东片区的道路，大家提出了许多意见和建议，相关部门当场作了答复。\n"
    )
    assert first.kind is kind


def test_footer_is_what_stands_behind_the_last_sentence() -> None:
    """主办 behind the text begins the footer, inside the text it is a line of it."""
    text = "承办单位：县民政局\n县政协召开会议，研究了工作。\n主办：县政协办公室\n滇ICP备05000102号\n"
    assert [line.kind for line in page_lines(text)] == [Kind.HEADING, Kind.TEXT, Kind.FOOTER, Kind.FOOTER]


@pytest.mark.parametrize(
    ("paragraph", "dateline", "place"),
    [
        ("本报敦化讯（通讯员 甲某某）近日", "本报敦化讯", "敦化"),
        ("本报讯 5月3日", "本报讯", None),
        ("新华社北京3月11日电 会议闭幕", "新华社北京3月11日电", None),
        ("某某网消息（要闻）：会议召开", "某某网消息（要闻）：", None),
        ("本网讯（记者 何某）日前", "本网讯", None),
    ],
)
def test_datelines(paragraph: str, dateline: str, place: str | None) -> None:
    """A dateline is found, and the place that a local report's dateline names."""
    found = find_dateline(paragraph)
    assert found is not None
    assert paragraph[found.start : found.end] == dateline
    assert place_of_dateline(dateline) == place


@pytest.mark.parametrize("paragraph", ["县政协召开会议", "通讯条件得到改善", "电力供应充足，消息灵通"])
def test_no_dateline(paragraph: str) -> None:
    """Ordinary text has no dateline."""
    assert find_dateline(paragraph) is None


def test_page_dates() -> None:
    """The date of publication is one that the page calls so, or a line of nothing but a date."""
    assert page_date("时间：2026-02-12\n报告") == "2026-02-12"
    assert page_date("报告\n2023年8月25日 星期五 第3版\n正文") == "2023-08-25"
    assert page_date("2023年8月25日，县政协召开会议。") is None
    assert page_date("发布时间：2023-02-31\n正文") is None
    assert not is_meta_line("时间过得很快，一年又过去了。")


@pytest.mark.parametrize(
    ("heading", "code"),
    [
        ("德清县政协", "330521"),
        ("政协阆中市第九届委员会常务委员会工作报告", "511381"),
        ("中国人民政治协商会议第十四届全国委员会第三次会议开幕", "100000"),
        ("各县市区政协交流经验", None),
        ("德清县人大", None),
    ],
)
def test_committees_of_headings(heading: str, code: str | None) -> None:
    """A heading names its committee by short or full name; plurals and other bodies name none."""
    assert committee_of(heading) == code


def test_places() -> None:
    """Places vote for themselves and what they lie in; a few words name one place or none."""
    votes = place_votes("德清县和安吉县的委员")
    assert votes["330500"] == votes["330000"] == 2
    assert smallest_place("阆中市人民政府网") == "511381"
    assert smallest_place("德清县、安吉县") is None


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("县政协组织委员视察", True),
        ("民盟界委员联组会", True),
        ("提案者：农工党界别小组", True),
        ("政协报送的报告得到批示", True),
        ("来源：人民政协网", False),
        ("据人民政协报报道，客运站增设服务台", False),
        ("市青联委员参观警营", False),
        ("我代表区人民政府向大会报告工作，请予审议，并请区政协委员提出意见。", False),
        ("做好明年工作，要自觉接受人大法律监督、政协民主监督和社会监督。", False),
        ("这是区人大、区政协大力支持、有效监督的结果。", False),
        ("我代表区政府，向全体人大代表、政协委员，向驻区部队表示衷心感谢！", False),
        ("自觉接受政协民主监督，全年办复政协提案86件。", True),
        ("区政府请政协委员视察工地。", True),
        ("两党签署了联合执政协议。", False),
        ("通报称，海西省政协原副主席林某严重违纪，被开除党籍。", False),
        ("海西省政协原副主席林某出席座谈会并讲话。", True),
        ("办理人大建议和政协委员提案是分内之事，去年办理建议31件、提案45件。", True),
        ("会议讨论了向政协第二十届全国委员会第一次会议推荐的全国政协领导人员建议人选。", False),
        ("改革涵盖国务院机构改革、全国政协机构改革等方面。", False),
        ("会议强调，开好二十届全国人大一次会议和全国政协二十届一次会议，具有重大意义。", False),
        ("市政协主席会议讨论了向政协一次会议推荐的人选。", True),
    ],
)
def test_who_takes_part(text: str, part: bool) -> None:  # noqa: FBT001
    """A CPPCC body or member takes part; the name of its newspaper does not count."""
    assert takes_part(text) is part


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("坚持开云体育app:领办提案", ["开云体育app:"]),
        ("坚持鼎盛体育app:问需于民，由鼎盛体育app:带队", ["鼎盛体育app:", "鼎盛体育app:"]),
        ("主办：鼎盛体育滚球_鼎盛体育app-注册*平台", ["鼎盛体育滚球_鼎盛体育app-注册*平台"]),
        ("县体育局开通体育场馆预约平台，下载手机应用即可", []),
        ("全民健身体育公园开放，群众文化娱乐活动丰富", []),
    ],
)
def test_advertising(text: str, found: list[str]) -> None:
    """Spliced-in betting names are found, brands of no list too; sports and culture are no betting."""
    assert [text[start:end] for start, end in find_spam(text)] == found


def test_data_files_report_file_and_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A word list with a repeated word, a table with a short row: errors with file and line."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "words.txt").write_text("# head\n甲\n乙\n甲\n", encoding="utf-8")
    (tmp_path / "data" / "rows.tsv").write_text("# head\na\tb\n1\t2\n3\n", encoding="utf-8")
    monkeypatch.setattr("cppcc_loaders.data_files.files", lambda _: tmp_path)
    with pytest.raises(DataFileError, match=r"words\.txt, line 4: '甲' stands in line 2"):
        read_words("words.txt")
    with pytest.raises(DataFileError, match=r"rows\.tsv, line 4: 1 cells where 2"):
        read_rows("rows.tsv", "a", "b")
    with pytest.raises(DataFileError, match=r"rows\.tsv: the first row must name the columns"):
        read_rows("rows.tsv", "c")
