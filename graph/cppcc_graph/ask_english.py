"""A question in English put into the Chinese words that the templates know; data/ask_english.tsv. Never certain.

Names are found by their pinyin among the names of the graph: Gongzhuling CPPCC is 公主岭市政协.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

import pyoxigraph as ox

from cppcc_graph.ask_index import index_of
from cppcc_graph.ask_templates import compiled, data_rows
from cppcc_graph.iris import kind_of
from cppcc_graph.pinyin import pinyin_keys
from cppcc_ontology.terms import SKOS

__all__ = ["in_chinese"]

_HAN = re.compile(r"[\u3400-\u9fff]")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_CUT = re.compile(r"[,;?!.](?:\s+|$)|\band (?=what|which|who|when|where|how)", re.IGNORECASE)
_MONTHS = ("january", "february", "march", "april", "may", "june", "july",
           "august", "september", "october", "november", "december")  # fmt: skip
_DAY = re.compile(
    rf"(?:on |in )?(?:(\d{{1,2}})(?:st|nd|rd|th)? )?({'|'.join(_MONTHS)})"
    r"(?: (\d{1,2})(?:st|nd|rd|th)?\b(?! ?\d))?(?:,? (\d{4}))?",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:in |during )?\b(20\d\d|19\d\d)\b")
#: Numbers, signs and Chinese stand for themselves.
_KEPT = re.compile(r"[“「《]?[\u3400-\u9fff0-9][\u3400-\u9fff0-9+A-Z]*[”」》]?")
_LEVEL = re.compile(r"[省市县区旗]?政协$|(?:委员会)$")
_PEOPLE = 60_000
#: Kinds of places as they are spelled in pinyin.
_KINDS = {"road": "lu", "street": "jie", "avenue": "dajie", "subdistrict": "jiedao", "township": "xiang",
          "town": "zhen", "village": "cun", "community": "shequ"}  # fmt: skip
_NAME, _LONGEST = 3, 4
_LEAST = 3


def in_chinese(store: ox.Store, question: str) -> str:
    """The question in Chinese words, body first and what is asked last; empty if it is not English."""
    if len(_WORD.findall(question)) < _LEAST or len(_HAN.findall(question)) > len(_WORD.findall(question)) // 2:
        return ""
    known = _spelled(store)
    parts = [_clause(known, part) for part in _CUT.split(question) if part.strip()]
    return "，".join(filter(None, parts))


def _clause(known: Mapping[str, str], text: str) -> str:
    """A clause: names, date, content, what is asked."""
    dates: list[str] = []
    text = _DAY.sub(lambda found: _noted(dates, found), text)
    text = _YEAR.sub(lambda found: _noted_year(dates, found), text)
    names, rest = _named(known, text)
    found: dict[str, list[str]] = {"content": [], "asks": []}
    for kind, chinese in _words(rest):
        if chinese != "-" and chinese not in found.get(kind, [chinese]):
            found[kind].append(chinese)
    said = "".join((*names, *dates, *found["content"]))
    return f"{said}{'是' if found['asks'][:1] == ['谁'] else ''}{found['asks'][0]}" if said and found["asks"] else said


def _noted(dates: list[str], found: re.Match[str]) -> str:
    """Take a date out."""
    day, month, later, year = found.groups()
    day = day or later
    if month == "may" and not (day or year or found[0].lower().startswith(("in ", "on "))):
        return found[0]
    number = _MONTHS.index(month.lower()) + 1
    dates.append(f"{year + '年' if year else ''}{number}月{day + '日' if day else ''}")
    return " "


def _noted_year(dates: list[str], found: re.Match[str]) -> str:
    """Take a year out."""
    dates.insert(0, f"{found[1]}年")
    return " "


def _named(known: Mapping[str, str], text: str) -> tuple[list[str], str]:
    """Names whose pinyin stands in a text, and the text without them."""
    words = [(one.start(), one.end(), one[0].lower()) for one in _WORD.finditer(text)]
    names, taken, at = [], [], 0
    while at < len(words):
        for size in range(min(_LONGEST, len(words) - at), 0, -1):
            name = _name_of(known, [word for _, _, word in words[at : at + size]])
            if name:
                names.append(name)
                taken.append((words[at][0], words[at + size - 1][1]))
                at += size
                break
        else:
            at += 1
    for start, end in reversed(taken):
        text = f"{text[:start]} {text[end:]}"
    return names, text


def _name_of(known: Mapping[str, str], words: list[str]) -> str:
    """The name that is spelled so; words for kinds of places by their pinyin: the one name that begins so."""
    spelled = "".join(words)
    if spelled in known:
        return known[spelled]
    kinds = [_KINDS.get(word, word) for word in words]
    if kinds == words or len(words) == 1:
        return ""
    begins = "".join(kinds)
    found = {name for form, name in known.items() if form.startswith(begins)}
    return known.get(begins) or (found.pop() if len(found) == 1 else "")


def _spelled(store: ox.Store) -> dict[str, str]:
    """Names of the graph by their pinyin; bodies by their places as well."""
    found: dict[str, str] = {}
    for name, iris in index_of(store).names.items():
        if any(kind_of(one) == "committee" for one in iris):
            for form in (name, name.removesuffix("政协"), _LEVEL.sub("", name)):
                found.setdefault(pinyin_keys(form)[0], name)
        elif _HAN.search(name):
            found.setdefault(pinyin_keys(name)[0], name)
    for number, quad in enumerate(store.quads_for_pattern(None, ox.NamedNode(SKOS.prefLabel), None)):
        if number > _PEOPLE:
            break
        iri, label = getattr(quad.subject, "value", ""), getattr(quad.object, "value", "")
        if kind_of(iri) == "person":
            found.setdefault(pinyin_keys(label)[0], label)
    return {spelled: name for spelled, name in found.items() if len(spelled) >= _NAME}


def _words(text: str) -> Iterator[tuple[str, str]]:
    """Kinds and Chinese of the known words of a text, from left to right."""
    at = 0
    while at < len(text):
        for kind, pattern, chinese in _patterns():
            found = pattern.match(text, at)
            if found and found.end() > at:
                yield kind, chinese
                at = found.end()
                break
        else:
            word = _KEPT.match(text, at)
            if word:
                yield "content", word[0]
            word = word or _WORD.match(text, at)
            at = word.end() if word else at + 1


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str], str], ...]:
    """The rows of ask_english.tsv in their order."""
    file = "ask_english.tsv"
    return tuple(
        (kind, compiled(file, number, rf"(?i:(?:{english})\b)"), chinese)
        for number, (kind, english, chinese) in data_rows(file, 3)
    )
