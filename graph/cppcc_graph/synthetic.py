"""A synthetic country: pages of made-up committees over the real divisions, at any size, for scale tests and demos.

People, stations and brands belong to their committee and come again in its pages of ten years. Nothing in them is real.
"""

import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path
from random import Random
from typing import Final

from cppcc_graph.errors import GraphDataError
from cppcc_ontology.divisions import COUNTRY, Division, divisions

__all__ = ["Country", "Page", "synthesize"]

#: Pages in a folder, each with its sidecar.
_FOLDER: Final = 1000
_YEARS: Final = (2015, 2024)
_MEMBERS: Final = 60
#: How many sentences a page of each kind has, and how often the kind comes.
_KINDS: Final = {"news": (4, 9, 80), "report": (12, 22, 8), "roll": (4, 10, 12)}
#: How often another sentence of the kind that states nothing comes before one that states something.
_FILLER: Final = 0.75
#: How many names have three characters.
_LONG_NAMES: Final = 0.8
_TITLES: Final = {
    "news": "{body}协商{field}{aspect}",
    "report": "{body}常委会{year}年工作综述",
    "roll": "{body}委员履职风采",
}


@dataclass(frozen=True, slots=True)
class Page:
    """One synthetic text with what its sidecar says."""

    doc: str
    title: str
    publisher: str
    published: str
    text: str


@dataclass(frozen=True, slots=True)
class _Committee:
    """What stays the same in all pages of a committee."""

    division: Division
    name: str
    people: tuple[str, ...]
    places: tuple[str, ...]
    brands: tuple[str, ...]
    studios: tuple[str, ...]


@dataclass(frozen=True)
class Country:
    """All committees of a seed. A page is a function of seed and number alone, whatever the number of pages."""

    seed: int = 0

    @cached_property
    def _divisions(self) -> tuple[Division, ...]:
        known = divisions().by_code.values()
        return tuple(sorted((one for one in known if one.code != COUNTRY), key=lambda one: one.code))

    @cached_property
    def _met(self) -> dict[str, _Committee]:
        return {}

    def committee(self, division: Division) -> _Committee:
        """The committee of a division, with the people, stations and brands that its pages name."""
        found = self._met.get(division.code)
        if found is None:
            random = Random(f"{self.seed}/{division.code}")  # noqa: S311  (no secret hangs on it)
            found = self._met[division.code] = _Committee(
                division,
                f"{division.name}政协",
                tuple(_people(random)),
                tuple(_different(random, ("place_first", "place_last"), 4)),
                tuple(_different(random, ("brand_head", "brand_tail"), 2)),
                tuple(random.sample(_words("studio"), 2)),
            )
        return found

    def page(self, number: int) -> Page:
        """The page of a number, from 0 on.

        >>> Country(7).page(3) == Country(7).page(3)
        True
        """
        random = Random(f"{self.seed}/page/{number}")  # noqa: S311
        kind = random.choices(list(_KINDS), [often for _, _, often in _KINDS.values()])[0]
        own = self.committee(random.choice(self._divisions))
        other = self.committee(random.choice(self._divisions))
        slots = _slots(random, own, other.name)
        title = _TITLES[kind].format_map(slots)
        least, most, _ = _KINDS[kind]
        chosen = random.choices(_sentences(kind), k=random.randint(least, most))
        body = "\n".join(_paragraphs(chosen, random, own, other.name, slots))
        return Page(f"page-{number:08}", title, f"{own.name}网站", slots["published"], f"{title}\n\n{body}\n")


def synthesize(out: Path, pages: int, *, seed: int = 0) -> int:
    """Write pages into folders of a thousand, each with its metadata.csv; gives the number of bytes of text."""
    country, size = Country(seed), 0
    for first in range(0, pages, _FOLDER):
        folder = out / f"{first // _FOLDER:05}"
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / "metadata.csv").open("w", encoding="utf-8", newline="") as file:
            rows = csv.writer(file, lineterminator="\n")
            rows.writerow(("doc", "title", "publisher", "published"))
            for number in range(first, min(first + _FOLDER, pages)):
                page = country.page(number)
                rows.writerow((page.doc, page.title, page.publisher, page.published))
                size += (folder / f"{page.doc}.txt").write_bytes(page.text.encode("utf-8"))
    return size


# --- filling ----------------------------------------------------------------------------------------------------------


def _people(random: Random) -> Iterator[str]:
    """Different names of two or three characters; the first are the leaders."""
    long = ("surname", "given_first", "given_last")
    given: dict[str, None] = {}
    while len(given) < _MEMBERS:
        lists = long if random.random() < _LONG_NAMES else ("surname", "given_last")
        given["".join(random.choice(_words(name)) for name in lists)] = None
    yield from given


def _different(random: Random, lists: tuple[str, ...], number: int) -> Iterator[str]:
    """Different words put together of one from each list."""
    made: dict[str, None] = {}
    while len(made) < number:
        made["".join(random.choice(_words(name)) for name in lists)] = None
    yield from made


def _slots(random: Random, own: _Committee, neighbour: str) -> dict[str, str]:
    """A word for every slot; leaders change every five years."""
    year, month = random.randint(*_YEARS), random.randint(1, 12)
    days = sorted(random.sample(range(1, 28), 2))
    term = (year - _YEARS[0]) // 5 * 5
    chair, vice, vice2, head, head2 = own.people[term : term + 5]
    members = random.sample(own.people[10:], 3)
    several = {name: random.sample(_words(name), 3) for name in ("field", "aspect", "sector")}
    picked = {
        f"{name}{at or ''}": word for name, words in several.items() for at, word in zip(("", 2, 3), words, strict=True)
    }
    places = random.sample(own.places, 2)
    brands = random.sample(own.brands, 2)
    return {
        **picked,
        "body": own.name,
        "division": own.division.name,
        "neighbour": neighbour,
        "chair": chair,
        "vice": vice,
        "vice2": vice2,
        "head": head,
        "head2": head2,
        "member": members[0],
        "member2": members[1],
        "member3": members[2],
        "place": places[0],
        "place2": places[1],
        "brand": brands[0],
        "brand2": brands[1],
        "studio": random.choice(own.studios),
        "department": random.choice(_words("department")),
        "year": str(year),
        "date": f"{year}年{month}月{days[0]}日",
        "date2": f"{year}年{month}月{days[1]}日",
        "published": f"{year}-{month:02}-28",
        **_numbers(random),
    }


def _numbers(random: Random) -> dict[str, str]:
    return {
        "n1": str(random.randint(2, 9)),
        "n2": str(random.randint(10, 60)),
        "n3": str(random.randint(61, 480)),
        "n4": str(random.randint(500, 9000)),
        "rate": str(random.randint(90, 100)),
        "rate2": str(random.randint(90, 100)),
    }


def _paragraphs(
    sentences: list[str], random: Random, own: _Committee, neighbour: str, slots: dict[str, str]
) -> Iterator[str]:
    """Each sentence with words of its own; the day, the year and the publishing date are those of the page."""
    kept = {name: slots[name] for name in ("year", "date", "date2", "chair", "vice", "vice2", "head", "head2")}
    for sentence in sentences:
        while random.random() < _FILLER:
            yield random.choice(_sentences("filler")).format_map(_slots(random, own, neighbour))
        yield sentence.format_map({**_slots(random, own, neighbour), **kept})


@cache
def _words(name: str) -> tuple[str, ...]:
    return _table("synthetic_words.tsv", "list", "word")[name]


@cache
def _sentences(kind: str) -> tuple[str, ...]:
    return _table("synthetic_sentences.tsv", "kind", "sentence")[kind]


@cache
def _table(name: str, *header: str) -> dict[str, tuple[str, ...]]:
    """The second column of a data file by its first."""
    found: dict[str, list[str]] = defaultdict(list)
    lines = files("cppcc_graph").joinpath("data", name).read_text(encoding="utf-8").splitlines()
    rows = [(number, line.split("\t")) for number, line in enumerate(lines, 1) if line and not line.startswith("#")]
    for number, row in rows:
        if len(row) != len(header):
            raise GraphDataError(f"data/{name}, line {number}: {len(header)} columns are needed ({', '.join(header)})")
        if row != list(header):
            found[row[0]].append(row[1])
    return {key: tuple(words) for key, words in found.items()}
