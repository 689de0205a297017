"""Draw claims from a corpus for a reader to judge by GUIDELINES.md: which are right?

    python tests/gold/sample_claims.py NEWS.jsonl OUT.jsonl [--size 100] [--seed 1]

One JSON line a claim: item, source, kind, range, what was claimed, the words around it; never the rule. The
verdicts are kept in verdicts_*.tsv without a word of the texts.
"""

import argparse
import hashlib
import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cppcc_loaders.articles import split_articles
from cppcc_loaders.extract import extract_article
from cppcc_loaders.extract.committees import committee_name
from cppcc_loaders.extract.frames import ActivityFrame, CommitteeFrame, Frame, OutcomeFrame, RoleFrame
from cppcc_loaders.records import Document, Metadata, Status, Unresolved

__all__ = ["claim_digest", "claims_of", "described"]

_CONTEXT = 160
_PAGE = 400


def described(frame: Frame) -> tuple[str, dict[str, Any]] | None:
    """Kind and content of a frame that is judged, None for the others."""
    match frame:
        case CommitteeFrame():
            return "committee", {"name": committee_name(frame.code)}
        case RoleFrame():
            return "person-role", {"person": frame.person, "role": frame.role, "org": frame.org}
        case ActivityFrame(status=Status.REALISED):
            named = committee_name(frame.committee) if frame.committee else None
            return "activity", {"type": frame.type, "committee": named, "date": frame.date, "topic": frame.topic}
        case OutcomeFrame(status=Status.REALISED):
            named = committee_name(frame.committee) if frame.committee else None
            value = {"value": frame.value, "unit": frame.unit, "comparator": frame.comparator} if frame.value else {}
            return "outcome", {"kind": frame.kind, "committee": named, "indicator": frame.indicator, **value}
    return None


def claim_digest(kind: str, content: dict[str, Any]) -> str:
    """Twelve hexadecimal digits that tell one claim from another without its words."""
    return hashlib.sha256(json.dumps([kind, content], ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:12]


def claims_of(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The claims of one news item {id, source, date, text}, each with where it stands and what is around."""
    text = row["text"]
    document = Document(row["id"], row["id"], text, row["id"], "utf-8", Metadata(published=row.get("date")))
    for article in split_articles(document):
        for frame in extract_article(article, document):
            found = None if isinstance(frame, Unresolved) else described(frame)
            ranges = () if isinstance(frame, Unresolved) else article.body.ranges(*frame.span)
            if not found or not ranges:
                continue
            start, end = ranges[0].start, ranges[-1].end
            around = text[max(0, start - _CONTEXT) : start] + "【" + text[start:end] + "】" + text[end : end + _CONTEXT]
            yield {
                "item": row["id"],
                "source": row["source"],
                "date": row.get("date"),
                "kind": found[0],
                "start": start,
                "end": end,
                "claim": found[1],
                "digest": claim_digest(*found),
                "around": around,
                "page": text[:_PAGE],
            }


def draw(rows: list[dict[str, Any]], *, size: int, seed: int) -> Iterator[dict[str, Any]]:
    """`size` claims of each kind, sources taking turns, one claim of a kind from an item at most."""
    rng = random.Random(seed)  # noqa: S311  (a sample, no secret)
    by_source: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        by_source[row["source"]].append(row)
    for items in by_source.values():
        rng.shuffle(items)
    wanted = dict.fromkeys(("committee", "person-role", "activity", "outcome"), size)
    queues = [items for _, items in sorted(by_source.items())]
    while any(queues) and any(wanted.values()):
        for items in queues:
            found: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
            for claim in claims_of(items.pop()) if items else ():
                found[claim["kind"]].append(claim)
            for kind, claims in sorted(found.items()):
                if wanted[kind]:
                    wanted[kind] -= 1
                    yield rng.choice(claims)


def main() -> int:
    """Write the sample."""
    parser = argparse.ArgumentParser(description=str(__doc__).split("\n", maxsplit=1)[0])
    parser.add_argument("news", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--size", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    rows = [json.loads(line) for line in args.news.open(encoding="utf-8")]
    with args.out.open("w", encoding="utf-8") as out:
        for claim in sorted(
            draw(rows, size=args.size, seed=args.seed), key=lambda c: (c["kind"], c["item"], c["start"])
        ):
            out.write(json.dumps(claim, ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
