"""Find the things that a question names: labels of the graph, committees and places by their usual names."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import pyoxigraph as ox

from cppcc_graph.ask_templates import kind_words
from cppcc_graph.describe import things_named
from cppcc_graph.iris import kind_of
from cppcc_ontology.divisions import COUNTRY, divisions
from cppcc_ontology.terms import ID

__all__ = ["Mention", "as_committees", "gaps", "link", "normalise", "quoted"]

_LONGEST = 40
_LABEL = ox.NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
_SCHEMES = {"initiative": "initiative-kind", "work": "work-kind"}
_MARKS = re.compile(r"[\s“”‘’\"'「」『』《》〈〉【】\[\],，。.!！?？、;；:：]+")
_QUOTED = re.compile(r"[“「『《\"]([^”」』》\"]{2,60})[”」』》\"]")
#: 1158, 2+1+1+X: names that people leave without quotation marks; no years, no numbers of something.
_SIGNS = re.compile(
    r"[0-9A-Za-z]{1,3}(?:\+[0-9A-Za-z]{1,3})+|(?<![\d.])\d{4}(?![\d.年余多个条项件次名人元户家万亿篇份场期])"
)
_STATIONS = ("工作站", "联络站", "工作室", "活动站", "活动小组", "议事室", "议事会", "议事厅")
#: What makes a street or quarter of a far place's name: 临夏路街道 is no part of 临夏.
_STREET = re.compile(r"(?:[东西南北中][一二三四]?)?(?:大街|大道|路|街|巷|里社区|社区|新村|桥街道|街道)")
_LEFT_OUT = ("委员", "政协委员", "界别委员", "委员会", "协商")
_KINDS = frozenset({"committee", "unit", "person", "initiative", "work", "organization", "place"})


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of a question at [start, end) and the IRIs of what they may mean; `known` if the graph has any of them.

    `partial`: the words are only part of its name.
    """

    start: int
    end: int
    words: str
    iris: tuple[str, ...]
    known: bool = True
    partial: bool = False

    def of_kind(self, kind: str) -> tuple[str, ...]:
        """The candidates of a kind; `thing` is any kind."""
        return tuple(iri for iri in self.iris if kind in {"thing", kind_of(iri)})

    @property
    def is_body(self) -> bool:
        """Whether it is of a committee or a place, which stands for its committee."""
        return bool(self.of_kind("committee") or self.of_kind("place"))


def gaps(mentions: Sequence[Mention], size: int) -> list[tuple[int, int]]:
    """Where a question of that many characters is no mention: before the first, between them, behind the last.

    >>> gaps([Mention(2, 5, "伊春市", ())], 9)
    [(0, 2), (5, 9)]
    """
    ends = [0, *(one.end for one in mentions)]
    return list(zip(ends, [*(one.start for one in mentions), size], strict=True))


def normalise(question: str) -> str:
    """A question without spaces, quotes and punctuation, digits and letters in their plain forms.

    >>> normalise("哪些政协 使用“１１５８”工作法？")
    '哪些政协使用1158工作法'
    """
    return _MARKS.sub("", unicodedata.normalize("NFKC", question))


def quoted(question: str) -> tuple[str, ...]:
    """What stands between quotation marks, and names of digits and signs, normalised.

    >>> quoted("巴彦县“政协委员之声”有几期？")
    ('政协委员之声',)
    """
    signs = (said for said in _SIGNS.findall(question))
    return tuple(dict.fromkeys(normalise(said) for said in (*_QUOTED.findall(question), *signs)))


def link(store: ox.Store, question: str, names: tuple[str, ...] = ()) -> list[Mention]:
    """Mentions of a normalised question from left to right, the longest at each place.

    `names` are words that were quoted: nothing that begins before them reaches into them.
    """
    bounds = [at for name in names if name and (at := question.find(name)) > 0]
    found: list[Mention] = []
    at = 0
    while at < len(question):
        part = next((one for one in names if one and question.startswith(one, at)), "")
        mention = _longest(store, question, at, min((one for one in bounds if one > at), default=len(question)))
        if mention is None or (part and mention.end < at + len(part)):
            mention = _by_part(store, part, at) or mention
        if mention is None:
            at += 1
            continue
        found.append(mention)
        at = mention.end
    return _narrowed([_one_sense(one, names) for one in found])


def _longest(store: ox.Store, question: str, start: int, bound: int) -> Mention | None:
    """The longest mention that begins at a place."""
    for end in range(min(bound, start + _LONGEST), start + 1, -1):
        words = question[start:end]
        forms = dict.fromkeys((words, words.replace("(", "（").replace(")", "）"), *_fuller(words)))
        iris = [iri for form in forms for iri in things_named(store, form) if kind_of(iri) in _KINDS]
        iris += [iri for iri in (*_by_division(words), *_by_short_name(store, words)) if iri not in iris]
        if iris:
            if _reaches(iris, question, end) or _in_post(iris, question, start, end):
                continue
            known = [iri for iri in iris if _known(store, iri)]
            if not known and _STREET.match(question, end):
                continue
            whole = end + _kind_word(question[end:], known or iris)
            return Mention(start, whole, words, tuple(known or iris), known=bool(known))
    return None


def _by_part(store: ox.Store, words: str, start: int) -> Mention | None:
    """The one initiative or work whose name holds words that were quoted: “2+1+1+X”."""
    if not words:
        return None
    labels = store.quads_for_pattern(None, _LABEL, None)
    iris = {quad.subject.value for quad in labels if isinstance(quad.subject, ox.NamedNode)
            and isinstance(quad.object, ox.Literal) and words in normalise(quad.object.value)
            and kind_of(quad.subject.value) in _SCHEMES}  # fmt: skip
    return Mention(start, start + len(words), words, tuple(iris), partial=True) if len(iris) == 1 else None


def _reaches(iris: list[str], question: str, end: int) -> bool:
    """Whether a place's last character belongs to a post that follows: 甘肃 + 省长, not 甘肃省 + 长."""
    return (
        question[end : end + 1] == "长"
        and question[end - 1] in "省市县区"
        and all(kind_of(iri) == "place" for iri in iris)
    )


def _in_post(iris: list[str], question: str, start: int, end: int) -> bool:
    """Whether a unit's name only begins the name of a post: 党组 in 党组书记."""
    if any(kind_of(iri) != "unit" for iri in iris):
        return False
    return any(len(post) > end - start and question.startswith(post, start) for post in kind_words("role"))


def _fuller(words: str) -> Iterator[str]:
    """A station's name with the words that people leave out: 临夏路街道工作站 for 临夏路街道政协委员工作站."""
    kind = next((one for one in _STATIONS if words.endswith(one)), "")
    name = words.removesuffix(kind) if kind else ""
    if name.endswith("委员") and not name.endswith("政协委员"):
        yield f"{name.removesuffix('委员')}政协委员{kind}"
    if len(name) > 1 and not name.endswith(("委员", "政协")):
        yield from (f"{name}{said}{kind}" for said in _LEFT_OUT)


def _kind_word(after: str, iris: list[str]) -> int:
    """How many characters after a name only say what it is: 书香政协 + 品牌, 智慧政协 + 平台."""
    schemes = {_SCHEMES[kind_of(iri)] for iri in iris if kind_of(iri) in _SCHEMES}
    fitting = [len(word) for scheme in schemes for word in kind_words(scheme) if after.startswith(word)]
    return max(fitting, default=0)


def _by_division(words: str) -> Iterator[str]:
    """A committee by its division's name and 政协, a place by its official name, a large one by its short name."""
    if words == "全国政协":
        yield f"{ID}committee/{COUNTRY}"
        return
    name = words.removesuffix("委员会").removesuffix("政协")
    if name != words and words.endswith(("政协", "政协委员会")) and len(name) > 1:
        code = divisions().code(name)
        if code:
            yield f"{ID}committee/{code}"
        return
    rows = divisions().by_name.get(words) or tuple(
        row for row in divisions().by_short.get(words, ()) if row.level in {"province", "prefecture"}
    )
    if len(rows) == 1 and rows[0].code != COUNTRY:
        yield f"{ID}place/{rows[0].code}"


def _by_short_name(store: ox.Store, words: str) -> Iterator[str]:
    """The one place of a short name (五常) of which the graph says something."""
    iris = [f"{ID}place/{row.code}" for row in divisions().by_short.get(words, ()) if row.code != COUNTRY]
    known = [iri for iri in iris if _known(store, iri)]
    if len(known) == 1:
        yield known[0]


def _known(store: ox.Store, iri: str) -> bool:
    """Whether anything is said of a thing."""
    return next(store.quads_for_pattern(ox.NamedNode(iri), None, None), None) is not None


def as_committees(store: ox.Store, mentions: list[Mention]) -> list[Mention]:
    """Places read as the committees of these places, as people say them: 九台区搞了几次活动."""
    read = []
    for one in mentions:
        iris = [f"{ID}committee/{iri.rsplit('/', 1)[1]}" for iri in one.of_kind("place")]
        known = tuple(iri for iri in iris if _known(store, iri))
        read.append(Mention(one.start, one.end, one.words, known) if known else one)
    return read


def _one_sense(one: Mention, names: tuple[str, ...]) -> Mention:
    """A name of a committee and of a work (《白城政协》): the work where it was quoted, else the committee."""
    committees = one.of_kind("committee")
    others = tuple(iri for iri in one.iris if iri not in committees)
    if not committees or not others:
        return one
    return replace(one, iris=others if one.words in names else committees)


def _narrowed(mentions: list[Mention]) -> list[Mention]:
    """Units, people and works of one name kept apart by the committee that stands before them in the question."""
    codes = [iri.rsplit("/", 1)[1] for one in mentions for iri in one.of_kind("committee")]
    narrowed = []
    for one in mentions:
        near = tuple(iri for iri in one.iris if any(f"/{code}/" in iri for code in codes))
        narrowed.append(Mention(one.start, one.end, one.words, near or one.iris, one.known, one.partial))
    return narrowed
