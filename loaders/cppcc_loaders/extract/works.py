"""Works: titles in 《》, exact titles of proposals in quotation marks, the headline of a text that is itself one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from cppcc_loaders.extract.courtesy import is_courtesy
from cppcc_loaders.extract.frames import WorkFrame
from cppcc_loaders.extract.quotes import QuoteRow, quote_rows
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.works_headlines import headline_works
from cppcc_loaders.extract.works_lexicon import kind_of_title, kind_of_words_after, kind_of_words_before
from cppcc_loaders.extract.works_listed import listed_titles
from cppcc_loaders.extract.works_owner import owner_of
from cppcc_loaders.records import Range

__all__ = ["extract_works"]

_CLAUSE_END = re.compile(r"[，。；：！？\n]")
_CLAUSE_OR_TITLE = re.compile(r"[，。；：！？\n《]")
_TITLE = re.compile(r"《([^《》\n]{1,120}(?:[〈《][^〈〉《》\n]{1,60}[〉》][^《》\n]{0,60})*)》")
_LIST = re.compile(
    r"第[一二三四五六七八九十百\d]{1,4}[辑卷期集册]|(?:第[一二三四五六七八九十百\d]{1,4}[辑卷期集册])?(?:[、和与及]|以及|，)"
)
_NO_TEXT_BEFORE = re.compile(
    r"(?:[一-龥]{1,6}(?:片|剧|曲|歌|画|栏目)|观看|收看|播放|放映|高?唱|吹响|演唱|合唱|表演|电影|影片|专题片|纪录片|电视剧|歌曲|话剧|舞剧|京剧|视频|节目|栏目|报纸)(?:了"
    r"|的)?(?:《[^》]*》[、和]?)*$"
)
_NO_TEXT_AFTER = re.compile(
    r"(?:等)?(?:[一-龥]{0,4})?(?:声中|杂志|专题片|警示片|教育片|纪录片|影片|电影|电视剧|歌曲|视频|宣传片|节目|话剧|舞剧|晚会|公众号|报社|APP|展览|主题展|专题展|特展|栏目|专栏|大型浮雕|雕塑)"
    r"|(?:微视频|短视频|视频|动漫)?系列[^，。]{0,8}\d+余?集"
)
#: 省政协《…》杂志: a committee's own journal is a text that it publishes.
_OWN_JOURNAL = re.compile("政协$")
_NEWSPAPER = re.compile(
    r"(?:日报|晚报|早报|晨报|时报|新报|都市报|政协报|商报|周报|周刊|电讯|快报|导报|青年报|参考|报)$|^(?:新闻联播|人民日报|光明日报)$"
)
_SOFTWARE = re.compile(r"(?:系统|平台|软件|APP|小程序|公众号)$")
_QUOTED_AFTER = re.compile(
    r"(?:的|等)?(?:[\d一二三四五六七八九十余多]{1,4}[件个份篇])?(?:被?(?:列为|确定为|评为|立为)[一-龥]{0,10}?)?"
    r"(?:一号|\d{1,4}号|重点|集体|联名|优秀|界别|大会|党派|委员)*(?P<kind>提案(?!工作|故事|质量|意识|素材|线索"
    r"|培育|[一-龥]{0,6}(?:机制|模式|制度|工作法))|建议案|社情民意信息|调研报告|调查报告|专题报告|一案(?![一-龥]?例))"
    r"|(?:的|等)?(?:[\d一二三四五六七八九十余多]{1,4}[条件个项])?(?:意见)?(?P<advice>建议)(?=被|获|得到|转化|写[入进]|列入|纳入|已)"
)
_QUOTED_BEFORE = re.compile(r"(?<![些类数多])(?:提案|社情民意信息|建议案|调研报告)(?:题为|名为|为|：)?$")
_NOT_QUOTED = re.compile(r"^(?:一号|[一二三四五六七八九十]|优秀|好|金|微|重点|集体|联名|满意)")
#: 答复为“列入计划解决”的…提案: what the quotation marks hold is a class, no title.
_SAID_TO_BE = re.compile(r"(?:答复|标注|标记|标|评价?|定|列|分类|归类|明确|注明|认定|视|称)(?:为|作|成)$")
_SPEECH_BEFORE = re.compile(r"题为$|题目是$|发表了?$")
_SPEECH_AFTER = re.compile(
    r"的?[一-龥]{0,6}(?:演讲|讲话|致辞|辅导报告|讲座|祝词|贺词|发言|党课|(?<![作研察督商议])报告)"
)
#: 以《…》为题, and somewhere behind it that somebody spoke.
_AS_TITLE = re.compile(r"(?:等)?为题")
_SPOKE = re.compile(r"发言|演讲|授课|讲课|宣讲|党课|辅导|讲座")
_SENT_ON = re.compile(r"信息|提案|报送|刊")
#: 《…亟待规范》 is a suggestion where the sentence tells that it was sent on or approved.
_PRESSING = re.compile(r"亟[待需须][一-龥]{2,8}$")
_TOLD = re.compile(r"批示|信息|采用|采纳|采编|选报|报送")
_STAGE = re.compile(
    r"剧目|歌舞|歌曲|舞蹈|旋律|乐章|乐曲|曲目|高?唱|吹响|演唱|唱响|唱出|讴歌|演奏|奏响|合唱|朗诵|晚会|文艺|京剧|戏曲|画作|浮雕|雕塑"
    r"|电影|影视|演员|观众|播出|首映|文华奖|金鸡奖|曲》"
)
_SHORT_FORM = re.compile(
    r"(?:实施|指导|若干|改革|工作|总体)?(?:意见|办法|方案|条例|规定|决定|通知|纲要|准则|细则|制度|章程|规划|报告|建议|公报|提案|规则|决议)"
)
_TITLE_SHAPE = re.compile(r"关于.{4,60}的(?:提案|建议案?|调研报告|实施意见|实施方案)")
_SHORTEST_QUOTED = 6
_LONGEST = 60
_KINDS = {"提案": "proposal", "一案": "proposal", "建议案": "suggestion", "社情民意信息": "suggestion"}


@dataclass(frozen=True, slots=True)
class _Title:
    span: Range
    words: str
    lead: str
    tail: str


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
        for title in row:
            words = _in_full(title.words.strip(), known)
            if _is_no_text(words, title):
                continue
            kind, rule = _kind(scene, words, title)
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


def _rows(scene: Scene) -> Iterator[tuple[_Title, ...]]:
    """Titles of one row (《甲》《乙》《丙》等提案), each with the words before the first and after the last."""
    row: list[re.Match[str]] = []
    for match in scene.find(_TITLE):
        if row and not (match.start() == row[-1].end() or _LIST.fullmatch(scene.text, row[-1].end(), match.start())):
            yield _titles(scene, row)
            row = []
        row.append(match)
    if row:
        yield _titles(scene, row)


def _titles(scene: Scene, row: list[re.Match[str]]) -> tuple[_Title, ...]:
    text, line = scene.text, scene.sentence_at(row[0].start())
    lead = _CLAUSE_END.split(text[max(line.start, row[0].start() - 40) : row[0].start()])[-1]
    tail = _CLAUSE_OR_TITLE.split(text[row[-1].end() : row[-1].end() + 30], maxsplit=1)[0]
    return tuple(_Title(Range(*m.span(1)), m[1], lead, tail) for m in row)


def _is_no_text(words: str, title: _Title) -> bool:
    return bool(
        (_NEWSPAPER.search(words) and not words.endswith(("公报", "简报", "专报", "通报", "情报", "汇报")))
        or _SOFTWARE.search(words)
        or _NO_TEXT_BEFORE.search(title.lead)
        or (
            _NO_TEXT_AFTER.match(title.tail) and not (_OWN_JOURNAL.search(title.lead) and title.tail.startswith("杂志"))
        )
    )


def _kind(scene: Scene, words: str, title: _Title) -> tuple[str, str]:
    """The kind of a title and the rule: by what follows, by its own end, by the verb, else other."""
    if _is_spoken(scene, title):
        return "other", "work-speech"
    own = kind_of_title(words)
    if _PRESSING.search(words) and _TOLD.search(scene.words(scene.sentence_at(title.span.start))):
        own = "suggestion"
    after = kind_of_words_after(title.tail)
    if after and own in {None, "suggestion"} and not (own == "suggestion" and after in {"report", "news"}):
        return after, f"work-after-{after}"
    if own == "suggestion" and words.endswith("建议") and _is_handled_as_proposal(scene, title):
        return "proposal", "work-handled-as-proposal"
    if own:
        return own, f"work-title-{own}"
    before = kind_of_words_before(title.lead)
    if before:
        return before, f"work-verb-{before}"
    return "other", "work-title-other"


def _is_spoken(scene: Scene, title: _Title) -> bool:
    """Whether the words are the subject of a speech (题为《…》的发言, 以《…》为题，先后作大会发言)."""
    if _SPEECH_BEFORE.search(title.lead) and not title.lead.endswith("这份题为") and _SPEECH_AFTER.match(title.tail):
        return True
    if not (title.lead.endswith("以") and _AS_TITLE.match(title.tail)):
        return False
    after = scene.text[title.span.end : scene.sentence_at(title.span.start).end]
    spoke = _SPOKE.search(after)
    return spoke is not None and not _SENT_ON.search(after, 0, spoke.start())


def _is_handled_as_proposal(scene: Scene, title: _Title) -> bool:
    """A 建议 that the sentence files, supervises or answers as a proposal."""
    line = scene.sentence_at(title.span.start)
    before, after = scene.text[line.start : title.span.start], scene.text[title.span.end : line.end]
    if re.search(r"社情民意|信息", before[-12:] + title.tail) or re.search(
        r"^》?[^，。]{0,24}提案[、和及与](?:社情民意|信息|建议)|^》被[^，。；]{0,24}(?:采用|采纳|采编|选报|选登|转报)",
        after,
    ):
        return False
    return bool(
        re.search(
            r"提案[^，。]{0,14}(?:督办|就|第?\d+号|(?:是|为|叫|——|：)《?$)|提交(?:了)?[^，。]{0,8}提案|(?:重点|集体|号)提案",
            before[-40:],
        )
    ) or bool(
        re.match(
            r"》[^，。]{0,6}(?:提案|督办|办理|立案)|》[^，。]{0,6}?被?(?:列为|确定为|评为|转为|作为|立为|立案为|转成)[^，。；]{0,24}提案",
            after,
        )
    )


def _quoted(scene: Scene) -> Iterator[WorkFrame]:
    for row in quote_rows(scene):
        match = _QUOTED_AFTER.match(row.tail)
        if _SAID_TO_BE.search(row.lead) or _in_title(scene, row.span.start):
            continue
        kind = _KINDS.get(match["kind"], "report") if match and match["kind"] else None
        if match and match["advice"]:
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
        owner = owner_of(scene, span, words, kind) or (scene.home if ours else None)
        yield WorkFrame(span, f"work-headline-{kind}", words, kind, owner)
