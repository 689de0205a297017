"""Lexicon entries by how many texts they occur in: which words of the rules stand in one seed and nowhere else?

python benchmarks/lexicon_frequency.py [--corpus NEWS.jsonl] [--all]
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import daachorse

ROOT = Path(__file__).parent.parent
DATA = ROOT / "loaders" / "cppcc_loaders" / "data"
#: Lists of names and signs of the world, not words of the rules.
NOT_RULES = ("townships", "radicals", "surnames", "gambling", "countries", "traditional")
_WORD = re.compile(r"[一-龥]{2,}")


def entries() -> Iterator[tuple[str, str]]:
    """(file, word) of every run of two or more Chinese characters in the word lists and patterns."""
    for path in sorted(DATA.iterdir()):
        if path.suffix not in {".tsv", ".txt"} or any(part in path.name for part in NOT_RULES):
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                yield from ((path.name, word) for word in _WORD.findall(line))


def counts(words: list[str], texts: list[str]) -> dict[str, int]:
    """In how many of the texts each word occurs."""
    automaton = daachorse.CharwiseDoubleArrayAhoCorasick(words)
    found = dict.fromkeys(words, 0)
    for text in texts:
        for index in {hit[2] for hit in automaton.find_overlapping(text)}:
            found[words[index]] += 1
    return found


def main() -> int:
    """Print file, word, number of seeds and of other texts; by default only words of one seed and no other text."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=ROOT.parent / "shared" / "corpus" / "news.jsonl")
    parser.add_argument("--all", action="store_true")
    args = parser.parse_args()
    files: dict[str, set[str]] = {}
    for name, word in entries():
        files.setdefault(word, set()).add(name)
    words = sorted(files)
    seeds = counts(words, [p.read_text(encoding="utf-8") for p in sorted((ROOT / "seeds").glob("*.txt"))])
    others = [json.loads(line)["text"] for line in args.corpus.open(encoding="utf-8")] if args.corpus.exists() else []
    dev = args.corpus.parent.parent / "gold" / "dev" / "texts"
    own = ROOT / "tests" / "gold" / "own" / "texts"
    others += [p.read_text(encoding="utf-8") for folder in (dev, own) for p in sorted(folder.glob("*.txt"))]
    elsewhere = counts(words, others)
    for word in words:
        if args.all or (seeds[word] == 1 and not elsewhere[word]):
            sys.stdout.write(f"{','.join(sorted(files[word]))}\t{word}\t{seeds[word]}\t{elsewhere[word]}\n")
    sys.stdout.write(f"# {len(words)} words, {len(others)} other texts\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
