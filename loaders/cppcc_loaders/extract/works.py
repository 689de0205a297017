"""Works: titles in 《》, exact titles of proposals in quotation marks, the headline of a text that is itself one."""

import re
from collections.abc import Iterator
from dataclasses import replace

from cppcc_loaders.extract.courtesy import is_courtesy
from cppcc_loaders.extract.frames import WorkFrame
from cppcc_loaders.extract.quotes import QuoteRow, quote_rows
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.works_headlines import headline_works
from cppcc_loaders.extract.works_kinds import Title, kind_of
from cppcc_loaders.extract.works_lexicon import kind_of_title
from cppcc_loaders.extract.works_listed import listed_titles
from cppcc_loaders.extract.works_owner import owner_of
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY

__all__ = ["extract_works"]

_CLAUSE_END = re.compile(r"[，。；：！？\n]")
_CLAUSE_OR_TITLE = re.compile(r"[，。；：！？\n《]")
_TITLE = re.compile(r"《([^《》\n]{1,120}(?:[〈《][^〈〉《》\n]{1,60}[〉》][^《》\n]{0,60})*)》")
_LIST = re.compile(
    r"第[一二三四五六七八九十百\d]{1,4}[辑卷期集册]|(?:第[一二三四五六七八九十百\d]{1,4}[辑卷期集册])?(?:[、和与及]|以及|，)"
)
_NO_TEXT_BEFORE = re.compile(
    r"(?:[一-龥]{1,6}(?:片|剧|曲|歌|画|舞|舞蹈诗|小品|相声|快板|大鼓|评弹|栏目)|观看|收看|播放|放映|高?唱|吹响|演唱|合唱|表演|电影|影片|专题片|纪录片|电视剧|歌曲|话剧|舞剧|京剧|视频|节目|栏目|报纸)(?:了"
    r"|的)?(?:《[^》]*》[、和]?)*$"
)
_NO_TEXT_AFTER = re.compile(
    r"(?:等)?(?:[一-龥]{0,4})?(?:声中|杂志|专题片|警示片|教育片|纪录片|影片|电影|电视剧|歌曲|视频|宣传片|节目|话剧|舞剧|晚会|公众号|报社|APP|展览|主题展|专题展|特展|栏目|专栏|大型浮雕|雕塑)"
    r"|(?:微视频|短视频|视频|动漫)?系列[^，。]{0,8}\d+余?集"
)
#: 省政协《…》杂志: a committee's own journal is a text that it publishes.
_OWN_JOURNAL = re.compile("政协$")
_NEWSPAPER = re.compile(
    r"(?:日报|晚报|早报|晨报|时报|新报|都市报|政协报|商报|周报|周刊|电讯|快报|导报|青年报|(?<!选题)(?<!目录)参考|报)$|^(?:新闻联播|人民日报|光明日报)$"
)
#: 《某某大众》登了他的故事: a paper that nothing stands before but the time.
_PAPER_AT = re.compile(r"(?:也|还|随后|头版|整版)*(?:登|刊登|刊发|报道|刊载|播出)了")
_TIME_ONLY = re.compile(r"(?:[一-龥\d]{0,8}[年月日]|随后|后来|不久|其后|同期|并|近日)?")
#: What a committee sends round itself and no newspaper is.
_OWN_REPORTS = (
    *("公报", "简报", "专报", "通报", "情报", "汇报", "摘报", "要报", "季报", "月报", "年报", "旬报", "呈报", "直报"),
    *("信息快报", "建言报", "民意报", "动态报"),
)
_SOFTWARE = re.compile(r"(?:系统|平台|软件|APP|小程序|公众号)$")
_QUOTED_AFTER = re.compile(
    r"(?:的|等)?(?:[\d一二两三四五六七八九十百数几余多]{1,4}[件个份篇])?(?:被?(?:列为|确定为|评为|立为)[一-龥]{0,10}?)?"
    r"(?:一号|\d{1,4}号|重点|集体|联名|优秀|界别|大会|党派|委员)*(?P<kind>提案(?!工作|故事|质量|意识|素材|线索"
    r"|培育|[一-龥]{0,6}(?:机制|模式|制度|工作法))|建议案|社情民意信息|调研报告|调查报告|专题报告|一案(?![一-龥]?例))"
    r"|(?:等?[\d一二两三四五六七八九十百数几余多]{1,4}[条件个项])?(?:意见)?(?P<advice>建议)(?=被|获|得到|转化|写[入进]|列入|纳入|已)"
)
_QUOTED_BEFORE = re.compile(r"(?<![些类数多])(?:提案|社情民意信息|建议案|调研报告)(?:题为|名为|为|：)?$")
_NOT_QUOTED = re.compile(r"^(?:一号|[一二三四五六七八九十]|优秀|好|金|微|重点|集体|联名|满意)")
#: 答复为“列入计划解决”的…提案: what the quotation marks hold is a class, no title.
_THOUGHT_SO = re.compile(r"(?:认为|觉得|称|评价|夸|赞)[^，。；“]{0,10}$")
_SAID_TO_BE = re.compile(r"(?:答复|标注|标记|标|评价?|定|列|分类|归类|明确|注明|认定|视|称)(?:为|作|成)$")
#: 《某某政协》《某某日报》刊发稿件: journals in a row with a newspaper.
_PRINTS = re.compile(r"(?:等)?[一-龥]{0,8}(?:先后|相继|分别|均|共)?(?:刊发|刊登|刊载|报道|转载|登载|推介|播发|采用)")
_LONGEST_JOURNAL = 8
_STAGE = re.compile(
    r"剧目|歌舞|歌曲|舞蹈|[群组独双街]舞|组歌|戏剧|小品|相声|旋律|乐章|乐曲|曲目|高?唱|吹响|演唱|唱响|唱出|讴歌|演奏|奏响|合唱|朗诵|晚会|文艺|京剧|戏曲|画作|浮雕|雕塑"
    r"|唐卡|刺绣|剪纸|壁画|年画|版画|农民画|面塑|泥塑|木雕|石雕|电影|影视|演员|观众|播出|首映|文华奖|金鸡奖|曲》"
)
_SHORT_FORM = re.compile(
    r"(?:实施|指导|若干|改革|工作|总体)?(?:意见|办法|方案|条例|规定|决定|通知|纲要|准则|细则|制度|章程|规划|报告|建议|公报|提案|规则|决议)"
)
_TITLE_SHAPE = re.compile(r"关于.{4,60}的(?:提案|建议案?|调研报告|实施意见|实施方案)")
_SHORTEST_QUOTED = 6
_LONGEST = 60
_KINDS = {"提案": "proposal", "一案": "proposal", "建议案": "suggestion", "社情民意信息": "suggestion"}


def extract_works(scene: Scene) -> Iterator[WorkFrame]:
    """A frame for every mention of a titled text; one kind and committee for a title in an article."""
    if is_courtesy(scene):
        return
    found = sorted([*_headed(scene), *_bracketed(scene), *_quoted(scene), *_listed(scene)], key=lambda f: f.span)
    first: dict[str, WorkFrame] = {}
    for frame in found:
        known = first.setdefault(frame.title, frame)
        if (known.committee is None and frame.committee) or (known.kind == "other" and frame.kind != "other"):
            first[frame.title] = replace(
                known,
                committee=known.committee or frame.committee,
                kind=frame.kind if known.kind == "other" else known.kind,
            )
    for frame in found:
        best = first[frame.title]
        yield replace(frame, kind=best.kind, committee=best.committee)


def _bracketed(scene: Scene) -> Iterator[WorkFrame]:
    known: list[str] = []
    for row in _rows(scene):
        if _are_media(row):
            continue
        for title in row:
            words = _in_full(title.words.strip(), known)
            if _is_no_text(words, title):
                continue
            kind, rule = kind_of(scene, words, title)
            if kind == "other" and _STAGE.search(scene.words(scene.sentence_at(title.span.start))):
                continue
            known.append(words)
            yield WorkFrame(title.span, rule, words, kind, owner_of(scene, title.span, words, kind))


def _in_full(words: str, known: list[str]) -> str:
    """The full title named before that a short form (《意见》) stands for; the words themselves where there is none."""
    if not _SHORT_FORM.fullmatch(words):
        return words
    return next(
        (title for title in reversed(known) if re.sub(r"[（(][^（()）]*[)）]$", "", title).endswith(words)), words
    )


def _rows(scene: Scene) -> Iterator[tuple[Title, ...]]:
    """Titles of one row (《甲》《乙》《丙》等提案), each with the words before the first and after the last."""
    row: list[re.Match[str]] = []
    for match in scene.find(_TITLE):
        if row and not (match.start() == row[-1].end() or _LIST.fullmatch(scene.text, row[-1].end(), match.start())):
            yield _titles(scene, row)
            row = []
        row.append(match)
    if row:
        yield _titles(scene, row)


def _titles(scene: Scene, row: list[re.Match[str]]) -> tuple[Title, ...]:
    text, line = scene.text, scene.sentence_at(row[0].start())
    lead = _CLAUSE_END.split(text[max(line.start, row[0].start() - 40) : row[0].start()])[-1]
    tail = _CLAUSE_OR_TITLE.split(text[row[-1].end() : row[-1].end() + 30], maxsplit=1)[0]
    return tuple(Title(Range(*m.span(1)), m[1], lead, tail) for m in row)


def _are_media(row: tuple[Title, ...]) -> bool:
    """Whether a row names those that printed something (《某某政协》《某某日报》刊发稿件)."""
    return (
        len(row) > 1
        and any(_NEWSPAPER.search(title.words) for title in row)
        and all(len(title.words) <= _LONGEST_JOURNAL for title in row)
        and bool(_PRINTS.match(row[-1].tail))
    )


def _is_no_text(words: str, title: Title) -> bool:
    return bool(
        (_NEWSPAPER.search(words) and not words.endswith(_OWN_REPORTS))
        or _SOFTWARE.search(words)
        or (_PAPER_AT.match(title.tail) and _TIME_ONLY.fullmatch(title.lead) and kind_of_title(words) is None)
        or _NO_TEXT_BEFORE.search(title.lead)
        or (
            _NO_TEXT_AFTER.match(title.tail) and not (_OWN_JOURNAL.search(title.lead) and title.tail.startswith("杂志"))
        )
    )


def _quoted(scene: Scene) -> Iterator[WorkFrame]:
    for row in quote_rows(scene):
        match = _QUOTED_AFTER.match(row.tail)
        if _THOUGHT_SO.search(row.lead) or _SAID_TO_BE.search(row.lead) or _in_title(scene, row.span.start):
            continue
        kind = _KINDS.get(match["kind"], "report") if match and match["kind"] else None
        if match and match["advice"] and "、" not in scene.words(row.inner[-1]):
            kind = "suggestion"
        if kind is None and (before := _QUOTED_BEFORE.search(row.lead)):
            kind = "proposal" if before.group().startswith("提案") else "suggestion"
        yield from _exact_titles(scene, row, kind)


def _in_title(scene: Scene, at: int) -> bool:
    """Whether a position is inside 《》: words quoted in a title are no title."""
    return scene.text.rfind("《", max(0, at - _LONGEST), at) > scene.text.rfind("》", max(0, at - _LONGEST), at)


def _exact_titles(scene: Scene, row: QuoteRow, row_kind: str | None) -> Iterator[WorkFrame]:
    for inner in row.inner:
        words = scene.words(inner).strip()
        own = _TITLE_SHAPE.fullmatch(words)
        kind = row_kind or (kind_of_title(words) if own else None)
        if kind is None:
            continue
        if len(words) >= _SHORTEST_QUOTED and not _NOT_QUOTED.match(words) and not words.endswith(("。", "！", "？")):
            yield WorkFrame(inner, f"work-quoted-{kind}", words, kind, owner_of(scene, inner, words, kind))


def _listed(scene: Scene) -> Iterator[WorkFrame]:
    for span, kind in listed_titles(scene):
        words = scene.words(span)
        yield WorkFrame(span, f"work-listed-{kind}", words, kind, owner_of(scene, span, words, kind) or scene.home)


def _headed(scene: Scene) -> Iterator[WorkFrame]:
    """The headline where the text itself is the document; a report of a committee is its article's."""
    for span, words, kind, ours in headline_works(scene):
        local = kind == "report" and scene.home != COUNTRY
        owner = owner_of(scene, span, words, kind) or (scene.home if ours or local else None)
        yield WorkFrame(span, f"work-headline-{kind}", words, kind, owner)
