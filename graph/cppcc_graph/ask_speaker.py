"""Who said what a question quotes: the words before or behind the quotation in the stored text; never certain."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from cppcc_graph.ask_answer import Answer, Cell
from cppcc_graph.ask_compose import Asked
from cppcc_graph.ask_link import link, normalise, quoted
from cppcc_graph.ask_search import bodies_of
from cppcc_graph.ask_sentences import Sentences, sentences_of_all
from cppcc_graph.viewgraph import ViewEvidence

__all__ = ["speaker"]

_SAYING = r"(?:说|讲|表示|要求|强调|提出|指出|建议|认为|告诉|透露|坦言|感慨|感叹|介绍|呼吁|提醒|回忆|谈)"
#: A question for the speaker: 这句话是谁说的, 谁说过, 出自谁口.
_ASKED = re.compile(
    rf"(?:谁|哪位|何人|什么人|哪个人|哪一位)[^，,。？?]{{0,4}}{_SAYING}|{_SAYING}[^，,。？?]{{0,6}}(?:话|的)[^，,。？?]{{0,6}}(?:谁|哪位|何人|什么人)"
    r"|(?:这|那)(?:一)?(?:句|番|段)?话.{0,8}(?:谁|哪位|何人|什么人)|出自(?:谁|哪位|何人)|谁的(?:原)?话|(?:谁|哪位)(?:嘴里|口中|之口)"
)
_MARKED = re.compile(r"[“「『\"][^”」』\"]{6,}[”」』\"]")
_TAIL = re.compile(
    r"(?:谁|哪位|何人)(?:在[^，,]{1,10})?(?:曾|曾经|还|都)?(?:说|讲|表示|要求|强调|提出|指出|建议|认为)(?:过|了|到)?[：:，,]?(.{6,60}?)(?:的)?[？?]?$"
)
_LEAST, _NAMED, _CLAUSE = 6, 30, 40
_SAID = (
    r"(?:(?:在会上|在现场|激动地|高兴地|深有感触地|由衷地|纷纷|一再|还|都|又)?(?:对|向)?(?:记者|笔者)?"
    r"(?:补充|反馈中|告诉(?:记者|笔者)|表示|要求|强调|提出|指出|建议|认为|坦言|感慨|感叹|介绍|呼吁|提醒|回忆|谈到|说|讲)"
    r"(?:道|说|起)?)"
)
_AFTER = re.compile(rf"^[，,、\s]*([^。！？!?“”：:；;，,]{{2,40}}?){_SAID}(?=[。：:，,；;\s]|$)")
_BEFORE = re.compile(rf"([^。！？!?“”：:；;，,]{{2,40}}?){_SAID}[：:，,]?\s*$")
#: 居民谢祖芬竖起大拇指: what stands right behind a quotation, up to the end of its sentence.
_BEHIND = re.compile(r"^([^。！？!?\n]{2,160})[。！？!?]")
_OWN = re.compile(rf"^[^“”。！？!?]{{0,60}}?([^。！？!?“”：:；;，,]{{2,40}}?){_SAID}[，,：:]\s*")
_SENTENCE = re.compile(r"[^。！？!?]*[。！？!?]+|[^。！？!?]+$")
_BACK, _MOST = 3, 20


def speaker(asked: Asked) -> Answer | None:
    """The speaker of the sentence that a question quotes, or None where it asks for none or no text holds it."""
    if asked.texts is None or not _ASKED.search(_MARKED.sub("“”", asked.parsed.question)):
        return None
    every = sentences_of_all(asked.store, asked.texts, bodies_of(asked.mentions))
    for words in _quoted(asked):
        numbers = sorted(islice(every.holding(words), _MOST), key=lambda number: _is_headline(every, number, words))
        found = next(filter(None, (_said_by(every, number, words) for number in numbers)), None)
        if found:
            return _answer(asked, *found)
    return None


def _is_headline(every: Sentences, number: int, words: str) -> bool:
    """Whether the words are a line by themselves, as a headline is."""
    return any(normalise(line) == words for line in every.texts[number].splitlines())


def _quoted(asked: Asked) -> Iterator[str]:
    """What the question quotes, names of things left out; else what follows 谁说."""
    things = {one.words for one in asked.mentions if one.of_kind("initiative") or one.of_kind("work")}
    yield from (one for one in quoted(asked.parsed.question) if len(one) >= _LEAST and one not in things)
    found = _TAIL.search(asked.parsed.question)
    if found:
        yield normalise(found[1])


def _said_by(every: Sentences, number: int, words: str) -> tuple[str, ViewEvidence] | None:
    """The speaker and the passage: beside the quotation marks around the words, else the subject of their sentence."""
    article = every.articles[every.of[number]]
    text = every.bodies[every.of[number]]
    start = text.rfind("\n", article.start, every.at[number]) + 1
    stop = text.find("\n", every.at[number] + len(every.texts[number]))
    stop = stop if 0 <= stop <= article.end else min(article.end, len(text))
    place = _place(text[start:stop], every.at[number] - start, words)
    outer = next((one for one in _outermost(text[start:stop]) if one[0] <= place < one[1]), None)
    found = _beside(text[start:stop], *outer) if outer else None
    found = found or _subject(text[start:stop], place)
    if found is None:
        return None
    who, first, last = found
    said = text[start + first : start + last]
    return who, ViewEvidence(article.doc, article.title, start + first, start + last, said, said, -1)


def _place(text: str, at: int, words: str) -> int:
    """Where the words stand in a paragraph whose sentence begins at a place."""
    for shift in range(at, len(text)):
        if normalise(text[shift]) and normalise(text[shift : shift + 4 * len(words)]).startswith(words):
            return shift
    return at


def _outermost(text: str) -> Iterator[tuple[int, int]]:
    """Where quotation marks open and close that stand within no others."""
    depth, opened = 0, 0
    for at, char in enumerate(text):
        if char == "“":
            opened = at if not depth else opened
            depth += 1
        elif char == "”" and depth:
            depth -= 1
            if not depth:
                yield opened, at + 1


def _beside(text: str, opened: int, closed: int) -> tuple[str, int, int] | None:
    """The speaker named behind a quotation, or before it, and the stretch that shows it."""
    after = _AFTER.match(text[closed:])
    if after:
        return after[1], opened, closed + after.end()
    before = _BEFORE.search(text[:opened])
    if before:
        return before[1], before.start(1), closed
    behind = _BEHIND.match(text[closed:])
    return (behind[1], opened, closed + behind.end()) if behind else None


def _subject(text: str, place: int) -> tuple[str, int, int] | None:
    """The subject of 要求 or 表示 in the sentence of the words or in one shortly before it."""
    sentences = [(one.start(), one.end()) for one in _SENTENCE.finditer(text)]
    home = next((at for at, (_, end) in enumerate(sentences) if place < end), None)
    for at in range(home, max(-1, home - _BACK), -1) if home is not None else ():
        start, end = sentences[at]
        found = _OWN.match(text[start : min(end, place)].lstrip("”"))
        if found:
            return found[1], start, sentences[home][1] if home is not None else end
    return None


def _answer(asked: Asked, who: str, proof: ViewEvidence) -> Answer:
    """The answer: the speaker as the text names him, the person of the graph if it knows one."""
    name = " ".join(who.split())
    people = [one for one in link(asked.store, normalise(name)) if one.of_kind("person")]
    first = Cell(people[-1].words, people[-1].of_kind("person")[0]) if people else Cell(name[-_NAMED:])
    quote = " ".join(proof.quote.split())
    if len(name) > _CLAUSE:  # no verb of saying: whom the words behind the quotation name
        name = "、".join(one.words for one in people) or "（没有写明）"
    return replace(
        Answer(asked.parsed.question, understood=True, certain=False, answer=f"原文中说这话的是{name}：“{quote}”"),
        columns=("说话的人", "原文"), rows=((first, Cell(quote)),), evidence=(proof,),
    )  # fmt: skip
