"""Text to claims beside jieba.posseg on the same text in the same run, one process.

python benchmarks/extraction_speed.py [NEWS.jsonl] [--megabytes 2] [--profile]
"""

import argparse
import cProfile
import hashlib
import json
import pstats
import resource
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from cppcc_loaders.extract.words import tagger
from cppcc_loaders.pipeline import read_document
from cppcc_loaders.records import Document, Metadata
from cppcc_loaders.uncollected import uncollected
from cppcc_ontology.townships import township

#: Documents that one side reads before the other takes its turn.
TURN = 12


def texts(source: Path, megabytes: float, first: int = 0) -> Iterator[tuple[str, str | None]]:
    """Texts with dates from a .jsonl, else from a folder's .txt, up to a size; every copy of them is made unique."""
    left, copy = megabytes * 1e6, 0
    while left > 0:
        if source.suffix == ".jsonl":
            rows = (json.loads(line) for line in source.open(encoding="utf-8"))
            items = [(row["text"], row.get("date")) for row in rows]
        else:
            items = [(path.read_text(encoding="utf-8-sig"), None) for path in sorted(source.glob("*.txt"))]
        if not items:
            raise SystemExit(f"{source}: no texts (*.txt)")
        for number, (text, date) in enumerate(items):
            if number % 7 != first and len(items) > 100:  # noqa: PLR2004  (every seventh item: all years and sources)
                continue
            unique = f"{text}\n这是第{copy}份第{number}篇。" if copy else text
            yield unique, date
            left -= len(unique.encode())
            if left <= 0:
                return
        copy += 1


def documents(source: Path, megabytes: float, first: int = 0) -> list[Document]:
    """The texts as documents with names of their own."""
    made = []
    for number, (text, date) in enumerate(texts(source, megabytes, first)):
        digest = hashlib.sha256(text.encode()).hexdigest()
        made.append(Document(f"d{number}", f"d{number}.txt", text, digest, "utf-8", Metadata(published=date)))
    return made


def timed(work: Callable[[], object]) -> float:
    """CPU seconds that a call takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def posseg(docs: list[Document]) -> None:
    """Tag every document with jieba's own part-of-speech tagger."""
    import jieba.posseg

    for doc in docs:
        for _ in jieba.posseg.cut(doc.text):
            pass


def claims(docs: list[Document]) -> int:
    """Read every document into claims."""
    return sum(len(read_document(doc).claims) for doc in docs)


def side_by_side(docs: list[Document]) -> tuple[float, float]:
    """CPU seconds of claims and of posseg, in turns of a few documents, so that a busy machine slows both alike."""
    ours = theirs = 0.0
    for first in range(0, len(docs), TURN):
        part = docs[first : first + TURN]
        with uncollected():  # as a build reads its shards; good for both sides
            ours += timed(partial(claims, part))
            theirs += timed(partial(posseg, part))
    return ours, theirs


def main() -> int:
    """Print the figures as one JSON line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path, nargs="?", default=Path("seeds"))
    parser.add_argument("--megabytes", type=float, default=2.0)
    parser.add_argument("--profile", action="store_true")
    args = parser.parse_args()
    docs = documents(args.source, args.megabytes)
    size = sum(len(doc.text.encode()) for doc in docs) / 1e6
    others = documents(args.source, args.megabytes / 4, first=3)
    begin = time.process_time()
    tagger()  # rjieba's dictionary, as posseg's below: few texts need it
    township("小山子镇", within="230184")  # the list of townships, which few texts need either
    claims(others)  # dictionaries and patterns of both sides are loaded by other texts before the clock starts
    started = time.process_time() - begin
    posseg(others[:5])
    if args.profile:
        profile = cProfile.Profile()
        profile.runcall(claims, docs)
        pstats.Stats(profile, stream=sys.stdout).sort_stats("tottime").print_stats(45)
        return 0
    ours, theirs = side_by_side(docs)
    figures = {
        "megabytes": round(size, 2),
        "documents": len(docs),
        "claims_mb_per_s": round(size / ours, 2),
        "posseg_mb_per_s": round(size / theirs, 2),
        "ratio": round(theirs / ours, 2),
        "first_quarter_s": round(started, 2),
        "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }
    sys.stdout.write(json.dumps(figures) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
