"""Measure the extraction on short passages: how many of the ways in which pages tell things are read.

python tests/gold/passages/measure_passages.py [FILE.jsonl ...] [--errors]

Every line of a file is a tiny page with the rows of the lists that the file annotates; only those lists are compared.
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path

from cppcc_graph.build import build
from cppcc_graph.evaluate import Evaluation, evaluate

HERE = Path(__file__).parent
LISTS = ("units", "people", "initiatives", "documents", "activities", "outcomes", "bylines")


def measure(passages: Path) -> Evaluation:
    """The extraction of a file's passages beside its rows; lists that the file does not annotate are left out."""
    with tempfile.TemporaryDirectory() as folder:
        out, texts, gold = (Path(folder) / name for name in ("out", "texts", "gold"))
        texts.mkdir()
        gold.mkdir()
        named: set[str] = set()
        for line in passages.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            named |= row.keys() & set(LISTS)
            (texts / f"{row['id']}.txt").write_text(row["text"], encoding="utf-8", newline="")
            side = {"doc": row["id"], **{name: row[name] for name in LISTS if name in row}}
            (gold / f"{row['id']}.gold.json").write_text(json.dumps(side, ensure_ascii=False), encoding="utf-8")
        build([texts], out)
        whole = evaluate(out, gold, texts=texts)
    named |= {"roles"} if "people" in named else set()
    lists = {name: figures for name, figures in whole.lists.items() if name in named}
    mistakes = tuple(one for one in whole.mistakes if one.list in named)
    return Evaluation(lists, whole.found, whole.exact, mistakes)


def main() -> int:
    """Print the figures of every file, and what was read wrongly."""
    parser = argparse.ArgumentParser(description=str(__doc__).split("\n", maxsplit=1)[0])
    parser.add_argument("files", nargs="*", type=Path, default=sorted(HERE.glob("*.jsonl")))
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    for passages in options.files:
        found = measure(passages)
        for name, row in found.lists.items():
            figures = f"{row.gold:5} rows | {row.precision:.3f} {row.recall:.3f} | {row.found:.3f} / {row.exact:.3f}"
            print(f"{passages.stem:20} {name:12} {figures}")
        if options.errors:
            print(*found.mistakes, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
