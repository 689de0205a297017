"""Works: titles in 《》 and in quotation marks, their kinds and whose they are."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cppcc_loaders.extract import make_scene
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.works import extract_works
from cppcc_loaders.extract.works_lexicon import kind_of_title
from cppcc_loaders.records import Article, Clean, Document, Range


def _scene(text: str, home: str | None = "330421", title: Range | None = None) -> Scene:
    document = Document("t", "t.txt", text, "0", "utf-8")
    body = Clean(text, array("i", range(len(text))))
    return make_scene(Article("t/0", "t", Range(0, len(text)), body, home=home, title=title), document)


def _works(text: str, home: str | None = "330421") -> list[tuple[str, str, str | None]]:
    return list(dict.fromkeys((w.title, w.kind, w.committee) for w in extract_works(_scene(text, home))))


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("县政协出台《协商工作规则》。", ("协商工作规则", "rule", "330421")),
        ("县政协制定《委员履职积分办法（试行）》。", ("委员履职积分办法（试行）", "rule", "330421")),
        ("县委印发《关于加强政协工作的实施意见》。", ("关于加强政协工作的实施意见", "rule", None)),
        ("县政协组织学习《中国共产党统一战线工作条例》。", ("中国共产党统一战线工作条例", "rule", None)),
        ("县政协围绕《浙江省水资源管理条例》开展调研。", ("浙江省水资源管理条例", "rule", None)),
        ("县政协落实《浙江省政协提案工作办法》。", ("浙江省政协提案工作办法", "rule", "330000")),
        ("李明委员提交《关于治理扬尘的提案》。", ("关于治理扬尘的提案", "proposal", "330421")),
        ("县政协就《关于增设公交站的建议》等3件重点提案督办。", ("关于增设公交站的建议", "proposal", "330421")),
        ("县政协报送的《关于发展冷链物流的建议》获县委批示。", ("关于发展冷链物流的建议", "suggestion", "330421")),
        ("《优化窗口服务，减少群众跑腿》被省政协采用。", ("优化窗口服务，减少群众跑腿", "suggestion", "330421")),
        ("县政协通过《关于加快文旅融合的建议案》。", ("关于加快文旅融合的建议案", "suggestion", "330421")),
        ("县政协形成《关于养老服务的调研报告》。", ("关于养老服务的调研报告", "report", "330421")),
        ("县政协编印《嘉善文史》第八辑。", ("嘉善文史", "publication", "330421")),
        ("县政协刊发《老街新生》等5篇提案故事。", ("老街新生", "news", "330421")),
        ("会议学习《习近平著作选读》。", ("习近平著作选读", "publication", None)),
        ("《嘉兴日报》以《老街里的协商》为题进行了报道。", ("老街里的协商", "news", None)),
        ("县政协出版《嘉善文史》第3辑、《吴镇故里》。", ("吴镇故里", "publication", "330421")),
        ("委员建议修订《水污染防治条例》。", ("水污染防治条例", "rule", None)),
        ("王部长作题为《开放的中国》的主旨演讲。", ("开放的中国", "other", None)),
        ("县文旅局根据委员意见，编制了《古桥名录》。", ("古桥名录", "other", None)),
        ("县政协根据委员意见，编制了《协商议题目录》。", ("协商议题目录", "other", "330421")),
        (
            "住本县的嘉兴市政协委员于明等联名提出《关于步道入网的提案》。",
            ("关于步道入网的提案", "proposal", "330400"),
        ),
        ("《小提案里的大民生》被《浙江政协》杂志刊用。", ("小提案里的大民生", "news", "330421")),
        ("县政协印发《2023年度提案选题参考》。", ("2023年度提案选题参考", "other", "330421")),
        ("会议通过了《关于修改工作规则的决定》。", ("关于修改工作规则的决定", "other", "330421")),
        ("会议通过了《关于学习中国共产党全会精神的决议》。", ("关于学习中国共产党全会精神的决议", "other", "330421")),
        ("书名定为《湖上人家》，列入《嘉善文史资料》第十四辑。", ("湖上人家", "publication", "330421")),
        ("根据《嘉善县优秀政协提案评选办法》，提案委评定提案。", ("嘉善县优秀政协提案评选办法", "rule", "330421")),
        ("《老城口述资料》入选省政协优秀文史图书。", ("老城口述资料", "publication", "330421")),
        ("文史委带队考察，回来写成《一座桥的六百年》。", ("一座桥的六百年", "report", "330421")),
        ("全文登在省政协的刊物《江南春秋》增刊上。", ("江南春秋", "publication", "330000")),
        ("《关于结果互认的建议》去年被列为主席领办件。", ("关于结果互认的建议", "proposal", "330421")),
        ("那条信息题为《复审应推行数据代跑》，报到市里。", ("复审应推行数据代跑", "suggestion", "330421")),
        ("《关于果园改造的调研报告》获市政协优秀成果二等奖。", ("关于果园改造的调研报告", "report", "330421")),
        ("县政协制定《2024年工作要点》。", ("2024年工作要点", "other", "330421")),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_title_in_brackets(text: str, work: tuple[str, str, str | None]) -> None:
    """The kind follows the title's end, what follows it and the verb; the committee is the one that made it."""
    assert work in _works(text)


@pytest.mark.parametrize(
    "text",
    [
        "县政协组织观看专题片《镜鉴》和电影《长津湖》。",
        "《人民政协报》《嘉兴日报》作了报道。",
        "县政协开发《委员履职管理系统》。",
        "晚会在歌曲《我的祖国》中落幕，舞蹈《春潮》掌声不断。",
        "委员参观《百年征程》主题展览。",
        "县政协就“一号”提案督办，征集“好”提案。",
        "委员欣赏油画《春潮》，高唱《歌唱祖国》。",
        "县政协完善“主席领衔、部门联动”提案办理机制。",
    ],
)
def test_no_work(text: str) -> None:
    """Films, newspapers, software, performances and exhibitions are no texts; words quoted for style no titles."""
    assert _works(text) == []


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("就“完善停车设施规划建设”“开通社区微公交”等重点提案督办。", ["完善停车设施规划建设", "开通社区微公交"]),
        ("委员提出了“关于保护古树名木”的提案。", ["关于保护古树名木"]),
        ("县政协提交的“关于发展民宿的提案”获批示。", ["关于发展民宿的提案"]),
    ],
)
def test_exact_titles_in_quotation_marks(text: str, titles: list[str]) -> None:
    """Exact titles before 提案 are proposals."""
    assert [(title, kind) for title, kind, _ in _works(text)] == [(title, "proposal") for title in titles]


def test_short_form_stands_for_the_full_title() -> None:
    """《意见》 is the text named before."""
    text = "县委印发《关于加强政协工作的意见》。《意见》提出八项措施。"
    assert [title for title, _, _ in _works(text)] == ["关于加强政协工作的意见"]


def test_work_report_headline() -> None:
    """The headline of a work report is the report itself."""
    text = "政协嘉善县第十六届委员会常务委员会工作报告\n各位委员：\n现在报告工作。"
    assert _works(text) == [("政协嘉善县第十六届委员会常务委员会工作报告", "report", "330421")]


@pytest.mark.parametrize(
    ("headline", "rest", "kinds"),
    [
        ("关于加强电动自行车充电设施建设的提案", "提案人：李明\n现状如下。", ["proposal"]),
        ("关于规范校外托管的社情民意信息", "近年来问题突出。", ["suggestion"]),
        ("关于加强充电设施建设的提案获答复", "本报讯 记者王明 县政协召开会议。", []),
    ],
    ids=["proposal", "suggestion", "news"],
)
def test_headline_of_a_document(headline: str, rest: str, kinds: list[str]) -> None:
    """The headline counts where the text itself is the document, not in news about one."""
    scene = _scene(f"{headline}\n{rest}", title=Range(0, len(headline)))
    assert [work.kind for work in extract_works(scene)] == kinds


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("民法典", "rule"),
        ("政府工作报告（征求意见稿）", "report"),
        ("红船文史第三辑", "publication"),
        ("让老街亮起来", None),
    ],
)
def test_kind_of_title(title: str, kind: str | None) -> None:
    """A draft has the kind of the text it will be."""
    assert kind_of_title(title) == kind


@given(st.text(alphabet="《》“”〈〉提案关于建议的县政协、，。\n", max_size=80))
def test_titles_are_words_of_the_text(text: str) -> None:
    """Whatever the text, a range holds words and no line feed."""
    for work in extract_works(_scene(text)):
        assert "\n" not in text[work.span.start : work.span.end]
        assert work.title


def test_a_report_that_the_meeting_hears_is_its_own() -> None:
    """听取《…调研报告》起草情况: the committee that hears of the drafting drafts it; a bureau's plan is none of it."""
    text = "主席会议听取了《关于县域茶叶加工的调研报告》起草情况的说明。"
    assert [committee for _, _, committee in _works(text)] == ["330421"]
    assert [committee for _, _, committee in _works("会议听取了《县政府工作报告》起草情况的说明。")] == [None]


def test_a_magazine_is_no_title() -> None:
    """The name of a magazine is no text of the committee's."""
    assert _works("县政协党组学习《时事》杂志刊发的文章。") == []


def test_whose_title_right_behind_a_committee_and_in_a_proposal() -> None:
    """落实省政协《…意见》 is the province's; a rule that a proposal asks for is nobody's here."""
    assert _works("县政协落实省政协《关于加强提案督办的意见》。") == [("关于加强提案督办的意见", "rule", "330000")]
    text = "提案单位：县政协文史委\n建议出台《古桥保护实施细则》。"
    assert _works(text) == [("古桥保护实施细则", "rule", None)]


def test_a_suggestion_listed_as_a_proposal() -> None:
    """《…建议》被列为…号提案 is a proposal."""
    assert _works("县政协提出的《关于建设茶叶基地的建议》被列为省政协一号提案。")[0][1] == "proposal"


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("王明的《关于修复断头路的建议》转为第87号提案。", ("关于修复断头路的建议", "proposal", "330421")),
        ("她交的第一份提案是《关于保护水源林的建议》。", ("关于保护水源林的建议", "proposal", "330421")),
        ("县政协办理“库区渔民上岸安置”一案。", ("库区渔民上岸安置", "proposal", "330421")),
        ("“加快建设养老服务设施”被列为县政协1号提案。", ("加快建设养老服务设施", "proposal", "330421")),
        ("县政协提出的“建立管网一张图”建议被采纳。", ("建立管网一张图", "suggestion", "330421")),
        (
            "提交集体提案9件，《关于管护水渠的建议》被县政协采用。",
            ("关于管护水渠的建议", "suggestion", "330421"),
        ),
        ("委员们写成《柑橘产业提质路径研究》。", ("柑橘产业提质路径研究", "report", "330421")),
        ("县政协形成调研报告《茶产业突围之路》。", ("茶产业突围之路", "report", "330421")),
        ("17条意见写进了调研报告《茶产业突围之路》。", ("茶产业突围之路", "report", "330421")),
        ("这份题为《一条河的体检单》的监督报告受到好评。", ("一条河的体检单", "report", "330421")),
        ("县政协征集第九辑文史资料《老区岁月》。", ("老区岁月", "publication", "330421")),
        ("县政协整理《水乡记忆》等200万字“三亲”文史资料图书。", ("水乡记忆", "publication", "330421")),
        ("县政协编成《读书札记》两辑。", ("读书札记", "publication", "330421")),
        ("信息被省政协《社情民意》采用。", ("社情民意", "publication", "330000")),
        ("委员发放《防骗知识问答》300册。", ("防骗知识问答", "publication", None)),
        ("县政协编成《2024年提案参考选题》。", ("2024年提案参考选题", "other", "330421")),
        ("建议被写入县政府《城市排涝行动方案》。", ("城市排涝行动方案", "rule", None)),
        ("建议将养老点纳入《养老服务设施布局规划》。", ("养老服务设施布局规划", "other", None)),
        ("县政协印发《委员学习培训规划》。", ("委员学习培训规划", "rule", "330421")),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_kind_by_what_became_of_it(text: str, work: tuple[str, str, str | None]) -> None:
    """Filing, adoption, the noun before or behind and volumes tell the kind; what it went into is another body's."""
    assert work in _works(text)


@pytest.mark.parametrize("label", ["【提案选登】", "提案摘登｜"])
def test_headline_behind_a_label(label: str) -> None:
    """A column's label is no part of the title."""
    text = f"{label}关于推进村级互助养老的提案\n提案者：李明"
    scene = _scene(text, title=Range(0, text.index("\n")))
    assert [(w.title, w.kind) for w in extract_works(scene)] == [("关于推进村级互助养老的提案", "proposal")]


def test_titles_of_a_list() -> None:
    """Proposals listed one a line, with number and proposer; a subject line; a single sentence about one is no row."""
    text = (
        "县政协通报表扬2022年度优秀提案：\n1.关于修复古运河石埠的提案（提案者：顾明华）\n"
        "2.关于开设夜间公交的建议（提案者：民盟嘉善县支部）\n案由：加强菱塘水面保护，推进退渔还湖\n"
        "关于修桥的事，大家都很关心。"
    )
    assert [(title, kind) for title, kind, _ in _works(text)] == [
        ("关于修复古运河石埠的提案", "proposal"),
        ("关于开设夜间公交的建议", "proposal"),
        ("加强菱塘水面保护，推进退渔还湖", "proposal"),
    ]


def test_one_line_without_a_number_is_no_list() -> None:
    """A line that only looks like a title may be the heading of a section."""
    assert not _works("县政协开会。\n关于做好冬季防火工作的建议\n会议讨论了这个问题。")


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("县政协委员王芳领读《乡路弯弯》。", ("乡路弯弯", "publication", None)),
        ("委员们已读《水乡旧事》《河边人家》等6本书。", ("河边人家", "publication", None)),
        (
            "县政协委员以《做大菌菇产业》为题、王芳委员以《让老街热起来》为题先后作大会发言。",
            ("让老街热起来", "other", "330421"),
        ),
        (
            "县政协报送的社情民意信息《乡村医生养老保障亟待加强》获批示。",
            ("乡村医生养老保障亟待加强", "suggestion", "330421"),
        ),
        ("两地政协委员签下《运河文化交流备忘录》。", ("运河文化交流备忘录", "other", "330421")),
        ("会议宣读《关于表彰2024年度优秀提案的决定》。", ("关于表彰2024年度优秀提案的决定", "other", "330421")),
        ("到会委员符合《中国人民政治协商会议章程》规定。", ("中国人民政治协商会议章程", "rule", "100000")),
        ("委员的履职故事写成稿件《桥》，刊登在报上。", ("桥", "news", "330421")),
        ("相关做法以《茶桌上的协商》为题在《联谊报》刊发。", ("茶桌上的协商", "news", "330421")),
        ("县农业农村局会同水利、财政等4部门联合出台《鱼塘改造办法》。", ("鱼塘改造办法", "rule", None)),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_title_of_other_sorts(text: str, work: tuple[str, str, str | None]) -> None:
    """Books that are read, speeches, manuscripts, agreements, honours and the charter have their kind and committee."""
    assert work in _works(text)


@pytest.mark.parametrize("text", ["《菱歌》系列已播出12集。", "有些提案“写得太急、看得太浅”，要改。"])
def test_no_title(text: str) -> None:
    """A series of films and words of criticism behind 有些提案 are no titles."""
    assert not _works(text)


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("委员把新编的《古桥图录》带到会上。", ("古桥图录", "publication", "330421")),
        ("县政协征编出版《清河文史》第十六辑《渡口匠人》，收文52篇。", ("渡口匠人", "publication", "330421")),
        ("县政协审议通过《2025年度协商议事活动安排》。", ("2025年度协商议事活动安排", "rule", "330421")),
        ("江苏省政协《江苏政协》杂志予以刊载。", ("江苏政协", "publication", "320000")),
        ("我县选送的协商案例《一碗茶的协商》入选优秀案例。", ("一碗茶的协商", "other", "330421")),
        ("县政协编了一本《清河老屋记》。", ("清河老屋记", "publication", "330421")),
        ("座谈会成果以省政协《协商专报》形式呈送省委。", ("协商专报", "publication", "330000")),
        ("建议被县委办《清河信息》采用。", ("清河信息", "publication", None)),
        ("监督组发出《民主监督建议书》14份。", ("民主监督建议书", "suggestion", "330421")),
        (
            "中共中央政治局召开会议，审议《听取全国政协党组汇报的情况报告》《关于流域保护的意见》。",
            ("关于流域保护的意见", "rule", None),
        ),
        (
            "会议通过了《清河区政协委员履职办法（修订）》和《协商议事活动安排》。",
            ("协商议事活动安排", "rule", "330421"),
        ),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_kinds_and_makers_of_rarer_titles(text: str, work: tuple[str, str, str | None]) -> None:
    """Albums, volumes of a series, plans of the year, journals and digests; papers before the Politburo are its own."""
    assert work in _works(text)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("对往年答复为“列入计划逐步解决”的45件提案“回头看”。", []),
        ("《关于建设“江南刺绣之乡”的建议案》被列入重点。", ["关于建设“江南刺绣之乡”的建议案"]),
        ("《江南生活》杂志刊发文章。", []),
    ],
)
def test_quoted_classes_and_words_in_titles_are_no_titles(text: str, titles: list[str]) -> None:
    """A class of reply and words quoted inside a title name no work of their own; nor does a magazine."""
    assert [title for title, _, _ in _works(text)] == titles


@pytest.mark.parametrize("headline", ["嘉善县政协2024年上半年工作总结", "关于县政协三次会议以来提案办理情况的通报"])
def test_summaries_are_documents_by_their_headline(headline: str) -> None:
    """A page that is itself a summary or an account of proposals is a report."""
    text = f"{headline}\n一年来，县政协围绕中心履职。"
    found = [(w.title, w.kind) for w in extract_works(_scene(text, title=Range(0, len(headline))))]
    assert found == [(headline, "report")]


def test_journals_that_printed_something_are_no_works() -> None:
    """Of a row that printed our articles with a newspaper among it, none is a work."""
    assert not _works("《浙江政协》《嘉兴日报》刊发我县政协稿件74篇。")
    assert _works("县政协出版《浙江政协》《乡音》。")


def test_advice_in_an_article_on_proposals_is_a_proposal() -> None:
    """A 建议 that a member handed in is a proposal where the headline speaks of proposals."""
    text = "提案落地有声\n她提出的《关于增设托位的建议》获得答复。"
    works = [(w.title, w.kind) for w in extract_works(_scene(text, title=Range(0, 6)))]
    assert ("关于增设托位的建议", "proposal") in works


def test_a_report_in_the_headline_is_the_pages() -> None:
    """A research report that is the text itself belongs to the committee of a local page, to none in national news."""
    text = "关于全县边境旅游发展情况的调研报告\n根据工作安排，调研组开展了调研。"
    title = Range(0, text.index("\n"))
    assert [w.committee for w in extract_works(_scene(text, title=title))] == ["330421"]
    assert [w.committee for w in extract_works(_scene(text, home="100000", title=title))] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "县政协主席观看晚会，男子群舞《沙场点兵》气势磅礴。",
        "组舞与组歌《漫山烽火》、情境戏剧《老番号》打动全场。",
        "县政协委员表演小品《调解》和相声《我爱我家》。",
    ],
)
def test_works_of_the_stage_are_none(text: str) -> None:
    """Dances, songs and sketches of a gala are no texts."""
    assert not _works(text)


@pytest.mark.parametrize(
    "text",
    [
        "下列提案为优秀提案：\n1.关于改造雨水管的提案（于一）2.关于增设充电桩的提案（民盟）3.关于早班车的提案（田二）",
        "一、优秀提案\n1. 关于改造雨水管的提案　于　一\n2. 关于增设充电桩的提案　民盟\n3. 关于早班车的提案　妇联界",
    ],
)
def test_lists_with_their_authors(text: str) -> None:
    """Numbered titles that run on in one line, or have their authors behind a blank, are all read."""
    titles = ["关于改造雨水管的提案", "关于增设充电桩的提案", "关于早班车的提案"]
    assert [(t, k) for t, k, _ in _works(text)] == [(title, "proposal") for title in titles]


def test_a_paper_that_printed_a_story_is_no_work() -> None:
    """The newspaper is none, the story's title is news; praise in quotation marks is no title."""
    assert [(w, k) for w, k, _ in _works("这一年，《农村大众》登了他的故事，题目叫《数单子的人》。")] == [
        ("数单子的人", "news")
    ]
    assert not _works("县长认为调研报告“数据扎实、路子对头”。")


@pytest.mark.parametrize(
    "sentence",
    [
        "5月，市政协委员赴常州市武进区政协学习古树保护，形成《关于古树保护的学习报告》。",
        "市政协与常州市武进区政协建立协同监督机制，共同签署《跨界河道监督备忘录》。",
    ],
)
def test_who_was_called_on_did_not_make_the_paper(sentence: str) -> None:
    """A committee that was visited, or joined in, does not own what came of it: the article's committee does."""
    assert {committee for _, _, committee in _works(f"桐乡市政协高度重视。{sentence}", "330483")} == {"330483"}
