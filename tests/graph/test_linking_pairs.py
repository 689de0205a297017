"""Linking across documents, on invented pairs of texts that were written without sight of the code.

Every text of linking/pairs.tsv is a document of one build. An entity is found where the tables hold exactly one node of
its label that mentions.csv places in its document (a linked node shows one of its labels, so that both surfaces of one
thing serve); a pair is linked where both texts lead to the same node.
"""

import csv
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from cppcc_graph.build import build

PAIRS = Path(__file__).parent / "linking" / "pairs.tsv"
TABLE = {
    "committee": ("committees", "name"),
    "unit": ("units", "name"),
    "person": ("people", "name"),
    "initiative": ("initiatives", "name"),
    "work": ("documents", "title"),
}
NUMBERED = "numbered look-alikes"
QUOTES = frozenset("\"'“”‘’「」『』")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two surfaces, each in a text of its own, and whether they are one thing."""

    key: str
    kind: str
    texts: tuple[str, str]
    surfaces: tuple[str, str]
    same: bool
    why: str

    @property
    def docs(self) -> tuple[str, str]:
        """The names of the two documents."""
        return f"a{self.key}", f"b{self.key}"


@dataclass(frozen=True, slots=True)
class Linked:
    """What the build made of the pairs: each entity's node, and the entities that were not found."""

    pairs: tuple[Pair, ...]
    nodes: dict[str, str]
    missing: tuple[str, ...]

    def judged(self) -> Iterator[tuple[Pair, bool]]:
        """Every pair of which both entities were found, and whether they are one node."""
        for pair in self.pairs:
            first, second = (self.nodes.get(doc) for doc in pair.docs)
            if first is not None and second is not None:
                yield pair, first == second

    def wrong(self, *, linked: bool) -> list[str]:
        """The pairs that were wrongly linked, or wrongly left apart."""
        return [_told(pair) for pair, one in self.judged() if one is linked and pair.same is not linked]


def _told(pair: Pair) -> str:
    return f"{pair.key} {pair.kind} {pair.surfaces[0]} ({pair.why})"


def _pairs() -> tuple[Pair, ...]:
    with PAIRS.open(encoding="utf-8", newline="") as lines:
        data = (line for line in lines if not line.startswith("#"))
        rows = list(csv.DictReader(data, delimiter="\t", quoting=csv.QUOTE_NONE))
    return tuple(
        Pair(
            row["id"],
            row["kind"],
            (row["text_a"].replace("\\n", "\n"), row["text_b"].replace("\\n", "\n")),
            (row["surface_a"], row["surface_b"]),
            row["same"] == "yes",
            row["why"],
        )
        for row in rows
    )


def _folded(label: str) -> str:
    """The label without what only typesetting decides: a linked node shows one of its spellings."""
    plain = unicodedata.normalize("NFKC", label).replace("•", "·")
    return "".join(mark for mark in plain if mark not in QUOTES and not mark.isspace())


def _table(out: Path, name: str) -> list[dict[str, str]]:
    with (out / "tables" / f"{name}.csv").open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def _labelled(out: Path) -> dict[tuple[str, str], set[str]]:
    """The nodes of each kind and folded label."""
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for kind, (table, column) in TABLE.items():
        for row in _table(out, table):
            found[kind, _folded(row[column])].add(row["id"])
    return found


def _look_up(out: Path, pairs: tuple[Pair, ...]) -> Linked:
    mentioned: defaultdict[str, set[str]] = defaultdict(set)
    for row in _table(out, "mentions"):
        mentioned[row["doc"]].add(row["node"])
    labelled = _labelled(out)
    nodes: dict[str, str] = {}
    missing: list[str] = []
    for pair in pairs:
        for doc, surface in zip(pair.docs, pair.surfaces, strict=True):
            names = pair.surfaces if pair.same else (surface,)
            here = set().union(*(labelled[pair.kind, _folded(name)] for name in names)) & mentioned[doc]
            if len(here) == 1:
                nodes[doc] = here.pop()
            else:
                missing.append(f"{doc} {pair.kind} {surface}: {len(here)} nodes ({pair.why})")
    return Linked(pairs, nodes, tuple(missing))


@pytest.fixture(scope="module")
def linked(tmp_path_factory: pytest.TempPathFactory) -> Linked:
    """All texts of all pairs, built once."""
    texts, out = tmp_path_factory.mktemp("texts"), tmp_path_factory.mktemp("built") / "out"
    pairs = _pairs()
    for pair in pairs:
        for doc, text in zip(pair.docs, pair.texts, strict=True):
            (texts / f"{doc}.txt").write_text(text + "\n", encoding="utf-8", newline="\n")
    report = build([texts], out)
    assert not report.failures
    return _look_up(out, pairs)


def test_the_set_is_large_and_even() -> None:
    """At least 160 pairs of every kind, both answers well represented, 15 in every class, no id twice."""
    pairs = _pairs()
    answers = Counter(pair.same for pair in pairs)
    assert len(pairs) == len({pair.key for pair in pairs}) >= 160
    assert {pair.kind for pair in pairs} == set(TABLE)
    assert min(answers.values()) >= 80
    assert min(Counter(pair.why for pair in pairs).values()) >= 15


def test_nine_entities_of_ten_are_found(linked: Linked) -> None:
    """The tables hold exactly one node of the label in its document for at least 90% of the entities."""
    total = 2 * len(linked.pairs)
    assert len(linked.nodes) >= 0.90 * total, "not found:\n" + "\n".join(linked.missing)


def test_what_is_linked_is_one_thing(linked: Linked) -> None:
    """Pairwise precision: of the pairs that share a node at least 99% are the same thing."""
    answers = [pair.same for pair, one in linked.judged() if one]
    assert sum(answers) >= 0.99 * len(answers) > 0, "wrongly linked:\n" + "\n".join(linked.wrong(linked=True))


def test_one_thing_is_linked(linked: Linked) -> None:
    """Pairwise recall: of the pairs that are the same thing at least 95% share a node."""
    answers = [one for pair, one in linked.judged() if pair.same]
    assert sum(answers) >= 0.95 * len(answers) > 0, "wrongly left apart:\n" + "\n".join(linked.wrong(linked=False))


def test_no_numbered_look_alikes_are_linked(linked: Linked) -> None:
    """第0023号 and 第0024号, 第五次 and 第六次, 第十一辑 and 第十二辑 are never one node."""
    merged = [_told(pair) for pair, one in linked.judged() if one and pair.why == NUMBERED]
    assert not merged
