"""What other bodies do, told on a committee's own page: no work of the committee, by whichever turn it is told."""

import pytest
from tests.loaders.reading import frames, told

#: An article of the county committee's own, in which the paragraphs about others stand.
PAGE = "灵寿县政协工作动态\n\n县政协委员们关心全县发展，县政协机关最近搬了新址。\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "县人大代表罗某免费给12位老人修了水管。",
        "县民政局机关干部义务给30户村民送去煤球8吨。",
        "村委会委员老赵义务替5户邻居看了3个月果园。",
        "县纪委监委委员李某自费给2名学生买了书包。",
        "县委常委、副县长赵某给南甸小学的学生送去80本书。",
        "消防救援大队连夜把柳村的老人背到安置点，转移群众80人。",
        "县医院医生每天给5位独居老人送药。",
        "县妇联为43名工友要回工钱61万元。",
        "镇卫生院医生轮流到村坐诊，看了300人。",
        "去年，石桥村党支部办成实事64件，捐资助学12.5万元。",
        "2023年，县司法局调处矛盾纠纷470起，办理法律援助案件85件。",
        "2023年，县人大代表之家接待群众900人次，化解矛盾42起。",
    ],
)
def test_help_of_others_is_none_of_ours(text: str) -> None:
    """Services and counted deeds of deputies, offices, villages and clinics are theirs."""
    assert told(PAGE + text) == []


@pytest.mark.parametrize(
    "text",
    [
        "5月6日，县人大常委会接待了邻县人大参访团，双方就代表工作深入交流。",
        "5月6日，县商务局接待了客商考察团，并就茶园建厂深入洽谈。",
        "5月6日，南甸中学迎来友好学校师生代表团，双方就研学课程深入交流。",
        "5月6日，县教育局迎来省教育厅考察组，双方围绕课后服务座谈。",
        "近日，迎来外地考察团的南甸中学热闹非凡。",
    ],
)
def test_guests_of_others_are_none_of_ours(text: str) -> None:
    """Whom a congress, an office or a school receives is no exchange of the committee."""
    assert told(PAGE + text) == []


@pytest.mark.parametrize(
    "text",
    [
        "5月6日，县人大常委会的食品安全视察在南甸镇启动。",
        "5月6日的全县经济工作座谈会直奔主题，话题是招工。",
        "县纪委的专项监督在石桥镇展开，主题是低保发放。",
        "县教育局的课后服务调研在南甸小学开始，围绕收费听取意见。",
        "县人大抽调5个视察组分赴南甸、石桥等乡镇。",
        "县纪委派出四个监督小组进驻县粮库。",
        "县法院机关支部重温《中国共产党章程》。",
        "县税务局新设信息直报点29个。",
        "4月的县人大执法检查、5月的县人大代表视察，县人大样样排得满。",
        "县人大常委会专题审议食品安全工作报告。",
        "8月2日，县人大常委会主任会议专题研究代表建议办理。",
        "市人大常委会对校园食品安全开展监督性“回头看”。",
        "县委常委会会议专题研究防汛。",
        "县商务局的招商小分队走了一趟深圳，签约2家企业。",
        "去年，镇党委把450名党员编进60个网格。",
        "法院法官把草场界线谈出了结果。",
    ],
)
def test_meetings_and_parties_of_others_are_none_of_ours(text: str) -> None:
    """Inspections, meetings, parties and stations of congress, discipline organs and offices give no row."""
    assert told(PAGE + text) == []


@pytest.mark.parametrize(
    "text",
    [
        "县人大代表刘某提交了《关于修缮石桥的建议》，县交通局登门与代表当面商量。",
        "县发改局就《石桥园区规划（草案）》征求企业意见。",
        "县统计局工作人员挨家挨户问了60多户，写成《石桥镇人口调查报告》。",
        "公司工会收到职工代表提案32件，逐件审查。",
        "副县长吴某召集水利、财政等部门研究办理人大代表建议。",
        "县信访局把群众来信摘编成一期《民情快报》，报送县委。",
    ],
)
def test_papers_of_others_are_none_of_ours(text: str) -> None:
    """What deputies, offices and workers write, ask and answer is no step of a proposal."""
    assert [f for f in frames(PAGE + text) if f.type in ("proposal-work", "opinion-work", "research")] == []


def test_what_an_office_does_with_ours_stays() -> None:
    """A sentence that an office opens but that names ours, or a proposal, is told of the committee's work."""
    assert told(PAGE + "5月6日，县水利局带着《石桥渡口修缮方案（草案）》来县政协与委员座谈。")
    assert told(PAGE + "5月6日，县水利局登门与提案人当面商量。")
