"""The claims of a build as the graph takes them: curated, linked, without erased people; read as often as needed."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TypeAlias

from cppcc_graph.curation import Curation
from cppcc_graph.curation_erase import Erasure
from cppcc_graph.link import Links, link, rewrite
from cppcc_graph.link_records import LedgerLine
from cppcc_loaders.records import Claim

__all__ = ["Resolved", "resolve", "to_tsv"]

Read: TypeAlias = Callable[[], Iterable[Claim]]


@dataclass(frozen=True, slots=True)
class Resolved:
    """The resolved claims (`read` them any number of times), with what was decided on the way."""

    read: Read
    links: Links
    erasure: Erasure
    ledger: tuple[LedgerLine, ...]


def resolve(read: Read, curation: Curation) -> Resolved:
    """Curate, link and curate again; `read` gives all claims anew each time, so that memory holds only the profiles."""
    links = link(curation.before_linking(read()), kept_apart=curation.kept_apart)

    def linked() -> Iterator[Claim]:
        yield from curation.after_linking(rewrite(curation.before_linking(read()), links.renamed))

    erasure = curation.note_erased(linked() if curation.erased else ())

    def final() -> Iterator[Claim]:
        yield from filter(None, map(erasure.claim, linked()))

    gone = erasure.people
    kept = tuple(line for line in links.ledger if not _about(line, gone))
    candidates = tuple(line for line in links.candidates if not _about(line, gone))
    shown = Links(links.renamed, kept, candidates)
    # what the rows did is known only when they have been replayed
    for _ in linked() if curation.rows and not curation.erased else ():
        pass
    return Resolved(final, shown, erasure, tuple(sorted(chain(kept, curation.ledger()))))


def to_tsv(lines: Iterable[LedgerLine]) -> str:
    """Ledger lines as a table; tabs and line feeds in reasons become blanks."""
    rows = [("action", "left", "right", "score", "reason", "by")]
    rows += [(line.action, line.left, line.right, f"{line.score:.2f}", line.reason, line.by) for line in lines]
    return "".join("\t".join(" ".join(cell.split()) for cell in row) + "\n" for row in rows)


def _about(line: LedgerLine, people: Iterable[object]) -> bool:
    keys = [str(getattr(person, "key", "")) for person in people]
    return any(iri.endswith(f"/person/{key}") for key in keys for iri in (line.left, line.right))
