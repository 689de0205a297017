"""Questions about a text itself: 长春篇里写了哪些政协, 那份报告是第几届委员会的, 这篇是谁写的; never certain."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from cppcc_graph.ask_answer import Answer, Cell
from cppcc_graph.ask_articles import text_of
from cppcc_graph.ask_compose import Asked
from cppcc_graph.ask_search import bodies_of
from cppcc_graph.iris import kind_of
from cppcc_graph.viewgraph import ViewEvidence
from cppcc_ontology.terms import CPPCC, DCTERMS, RDF, SKOS

__all__ = ["about_text"]

_TEXT = r"(?:工作报告|报告|文章|报道|专版|通讯|消息|新闻|稿子|稿件|材料|文本|综述)"
#: A question that speaks of one text: …篇, 那篇…, …的工作报告.
_ONE = re.compile(
    rf"篇(?:里|中|内|一共|共|都|的|收|写|涉|提|报|有|是|讲|介)|^.{{0,14}}篇$|[那这](?:一)?篇|[那这](?:一)?份(?:.{{0,10}}{_TEXT})|(?:政协|的){_TEXT}"
)
_PART = re.compile(r"[（(]([\u4e00-\u9fff]{2,8})篇[）)]")
_REPORT = re.compile(r"报告")
_BODIES = re.compile(
    r"(?:哪[些几家个]|什么|几|多少).{0,3}(?:区县|县区|市县|县市|区|县|市|地方|[(（]市[)）])?.{0,2}(?:政协|单位|地方|家)|哪些地方"
)
_TERM = re.compile(r"第?[几哪][一]?[届次](?:全)?(?:会|委)?")
_TITLE = re.compile(r"(?:标题|题目|题为|篇名|全名|全称)|(?:叫|是)什么(?:名字|名称|题目|标题)?$")
_WRITER = re.compile(r"作者|通讯员|记者|撰稿|供稿|谁写|谁采写|署名|执笔")
_PUBLISHED = re.compile(
    r"(?:什么时候|哪天|何时|几月|哪年|几号|时间).{0,4}(?:发布|刊发|发表|登|见报|公布)|(?:发布|刊发|发表|公布)(?:时间|日期)|(?:发布|刊发|发表|公布)(?:于|在)?(?:什么时候|哪天|何时)"
)
_ORDINAL = re.compile(r"第([一二三四五六七八九十百\d]+)届(?:委员会)?(?:[^（(]{0,8}第[一二三四五六七八九十\d]+次)?")
_MOST, _HEAD = 40, 160
_WHICH_BODIES = "写到的政协"
#: What may be asked, in the order in which it is looked for.
_ASKED = (
    (_WHICH_BODIES, _BODIES), ("标题里写的届次", _TERM), ("署名", _WRITER), ("发布时间", _PUBLISHED), ("标题", _TITLE),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Text:
    """An article with the document that holds it."""

    iri: str
    label: str
    home: str
    home_iri: str
    byline: str
    doc: str
    title: str
    published: str
    start: int
    head: str = ""


def about_text(asked: Asked) -> Answer | None:
    """What a question asks of one text, or None where it asks of none or the text is not known."""
    text = asked.parsed.text
    bodies = bodies_of(asked.mentions)
    if not bodies or len(asked.mentions) != 1 or not _ONE.search(text):
        return None
    found = _texts(asked, bodies)
    if not found:
        return None
    asks = next((what for what, pattern in _ASKED if pattern.search(text)), "")
    if asks == _WHICH_BODIES and "篇" not in text:
        return None
    return _answer(asked, found, asks, [row for one in found for row in _told(asks, one)])


def _told(asks: str, one: _Text) -> Iterator[tuple[str, str, _Text]]:
    """What one article tells of what is asked, the thing that it is, the article."""
    if asks == _WHICH_BODIES and one.home:
        yield one.home, one.home_iri, one
    if asks == "标题里写的届次":
        found = [match[0] for said in (one.label, one.title, one.head) for match in _ORDINAL.finditer(said)]
        if found:
            yield max(found, key=len), "", one
    said = {"署名": one.byline, "发布时间": one.published, "标题": one.title or one.label}.get(asks, "")
    if said:
        yield said, "", one


def _texts(asked: Asked, bodies: tuple[str, ...]) -> list[_Text]:
    """The articles of the text that is meant: of the part called by the place, else of the body, reports if asked."""
    names = {one.words.removesuffix("政协").rstrip("省市县区") for one in asked.mentions}
    parts = [
        iri
        for iri, title in _sources(asked.store)
        if any(name[:2] in names or name in names for name in _PART.findall(title))
    ]
    if parts and "篇" in asked.parsed.text:
        return sorted(
            (one for iri in parts[:_MOST] for one in _of_source(asked, iri)), key=lambda one: (one.doc, one.start)
        )
    found = [_read(asked, iri) for body in bodies for iri in _subjects(asked.store, CPPCC.home, body)]
    if _REPORT.search(asked.parsed.text):
        found = [one for one in found if _REPORT.search(f"{one.label}{one.title}")]
    return found[:_MOST]


def _sources(store: ox.Store) -> list[tuple[str, str]]:
    """Documents with their titles."""
    quads = store.quads_for_pattern(None, ox.NamedNode(DCTERMS.title), None)
    found = ((getattr(quad.subject, "value", ""), getattr(quad.object, "value", "")) for quad in quads)
    return sorted((iri, title) for iri, title in found if "篇" in title)


def _of_source(asked: Asked, iri: str) -> list[_Text]:
    """The articles of a document."""
    store = asked.store
    of_type = ox.NamedNode(f"{CPPCC.NAMESPACE}Article")
    inside = (one for one in _subjects(store, CPPCC.inSource, iri) if kind_of(one) == "article")
    return [_read(asked, one) for one in inside
            if next(store.quads_for_pattern(ox.NamedNode(one), ox.NamedNode(RDF.type), of_type), None)]  # fmt: skip


def _subjects(store: ox.Store, predicate: str, iri: str) -> list[str]:
    """What leads to a thing by a predicate."""
    quads = store.quads_for_pattern(None, ox.NamedNode(predicate), ox.NamedNode(iri))
    return sorted(quad.subject.value for quad in quads if isinstance(quad.subject, ox.NamedNode))


def _read(asked: Asked, iri: str) -> _Text:
    """One article."""
    store = asked.store
    row = _row(store, iri)
    source = _row(store, row.get(CPPCC.inSource, ""))
    home = row.get(CPPCC.home, "")
    start = row.get(CPPCC.start, "")
    return _Text(
        iri, row.get(SKOS.prefLabel, ""), _row(store, home).get(SKOS.prefLabel, ""), home,
        row.get(CPPCC.bylineText, ""), source.get(DCTERMS.identifier, ""), source.get(DCTERMS.title, ""),
        row.get(CPPCC.published) or source.get(CPPCC.published, ""), int(start) if start.isdigit() else 0,
        _head(asked, source.get(DCTERMS.identifier, ""), start),
    )  # fmt: skip


def _head(asked: Asked, doc: str, start: str) -> str:
    """How an article begins, where the texts are at hand."""
    if asked.texts is None or not (doc and start.isdigit()):
        return ""
    text = text_of(asked.texts, doc)
    return "".join(text[int(start) : int(start) + _HEAD].split())


def _row(store: ox.Store, iri: str) -> dict[str, str]:
    """What is said of a thing."""
    quads = store.quads_for_pattern(ox.NamedNode(iri), None, None) if iri else ()
    return {quad.predicate.value: getattr(quad.object, "value", "") for quad in quads}


def _answer(asked: Asked, found: list[_Text], what: str, told: list[tuple[str, str, _Text]]) -> Answer | None:
    """The answer with the headline of each article as its evidence."""
    if not told:
        return None
    rows = tuple(
        dict.fromkeys((Cell(said, iri), Cell(one.label or one.title), Cell(one.doc)) for said, iri, one in told)
    )
    names = "、".join(dict.fromkeys(said for said, _, _ in told))
    title = "、".join(dict.fromkeys(f"《{one.title or one.label or one.doc}》" for one in found))
    proofs = tuple(
        dict.fromkeys(
            ViewEvidence(one.doc, one.title, one.start, one.start + len(one.label), one.label, one.label, -1)
            for _, _, one in told[:8] if one.label
        )
    )  # fmt: skip
    return Answer(asked.parsed.question, understood=True, certain=False, columns=(what, "文章", "文档"), rows=rows,
                  answer=f"{title}{what}：{names}", evidence=proofs)  # fmt: skip
