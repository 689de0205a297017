"""How fast texts are read, repaired and split into articles, and whether memory stays flat.

    python benchmarks/loading_speed.py TEXTS.jsonl --megabytes 100

TEXTS.jsonl is any file of {id, text} items; it is repeated, each copy made unique, until there is enough.
"""

import argparse
import json
import resource
import tempfile
import time
from pathlib import Path

from cppcc_loaders.articles import split_articles
from cppcc_loaders.records import Document
from cppcc_loaders.sources import read_sources


def repeated(items: list[dict[str, str]], folder: Path, megabytes: float) -> Path:
    """Write copies of the items, each with a line of its own, until the file is large enough."""
    path = folder / "copies.jsonl"
    copy = 0
    with path.open("w", encoding="utf-8") as out:
        while out.tell() < megabytes * 1e6:
            for item in items:
                words = {"id": f"{item['id']}-{copy}", "text": f"{item['text']}\n这是第{copy}份{item['id']}。"}
                out.write(json.dumps(words, ensure_ascii=False) + "\n")
            copy += 1
    return path


def peak() -> float:
    """The most memory that this process has held, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(path: Path) -> None:
    """Read and split all, and print speed and memory on the way."""
    size = texts = articles = 0
    step, started = 10e6, time.process_time()
    for found in read_sources([path]):
        assert isinstance(found, Document), found
        articles += sum(1 for _ in split_articles(found))
        size += len(found.text.encode())
        texts += 1
        if size >= step:
            used = time.process_time() - started
            print(f"{size / 1e6:8.0f} MB  {size / 1e6 / used:5.2f} MB/s  peak memory {peak():6.0f} MB")
            step *= 2
    used = time.process_time() - started
    print(
        f"{texts} texts, {articles} articles, {size / 1e6:.0f} MB in {used:.0f} s of one core: "
        f"{size / 1e6 / used:.2f} MB/s, peak memory {peak():.0f} MB"
    )


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--megabytes", type=float, default=100)
    options = parser.parse_args()
    items = [json.loads(line) for line in options.texts.read_text(encoding="utf-8").splitlines()]
    with tempfile.TemporaryDirectory() as folder:
        path = repeated(items, Path(folder), options.megabytes)
        del items
        measure(path)


if __name__ == "__main__":
    main()
