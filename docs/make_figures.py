"""Measure the extraction on every gold set and write the table of the READMEs.

python docs/make_figures.py [--check]      # --check: only say whether the tables are current
"""

import argparse
import json
import re
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from cppcc_graph.build import build
from cppcc_graph.evaluate import evaluate

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
CORPUS = SHARED / "corpus/news.jsonl"
LISTS = {
    "committees": "委员会", "units": "机构与工作站", "people": "人物", "roles": "职务", "initiatives": "品牌与做法",
    "documents": "文件", "activities": "活动", "outcomes": "成效", "bylines": "署名", "macro": "宏平均",
}  # fmt: skip
_JUDGED = {
    True: "新闻语料中抽样、不知规则而判的准确率（正确/可判定；括号内为指南未定的条数）：",
    False: "Precision on claims sampled from news and judged blind (right of those decided; in brackets those that the "
    "guidelines leave open): ",
}
_KINDS = {
    "news": ("全国新闻", "national news"),
    "official": ("官方文风的自写页面", "own pages in official prose"),
    "varied": ("措辞多变的自写页面", "own pages in varied prose"),
}
_UNSEEN = {
    True: ("| 第一次读到的文本：找到 / 完全正确 | 组，篇 | 各组平均 | 最近一组 |", "|---|---|---|---|"),
    False: (
        "| texts read for the first time: found / exact | sets, texts | mean of all sets | last set |",
        "|---|---|---|---|",
    ),
}
_MARKS = re.compile(r"<!-- figures -->.*?<!-- /figures -->", re.DOTALL)


def gold_sets() -> dict[str, tuple[tuple[Path, Path], ...]]:
    """Name → the folders of texts and gold of a set, of the sets that are at hand; None for texts in the corpus."""
    gold = ROOT / "tests/gold"
    own: tuple[tuple[Path, Path], ...] = tuple((gold / name / "texts", gold / name) for name in ("own", "pages"))
    found: dict[str, tuple[tuple[Path, Path], ...]] = {"seeds": ((ROOT / "seeds", gold),), "own": own}
    if SHARED.is_dir():
        found["dev"] = ((SHARED / "gold/dev/texts", gold / "dev"),)
        found["news"] = ((CORPUS, gold / "news"),)
    return found


def measure(*sets: tuple[Path, Path]) -> dict[str, Any]:
    """The figures of sets as one: list → precision, recall, found, exact; macro."""
    with tempfile.TemporaryDirectory() as folder:
        out, texts, gold = (Path(folder) / name for name in ("out", "texts", "gold"))
        texts.mkdir()
        gold.mkdir()
        for source, annotated in sets:
            _gather(source, annotated, texts, gold)
        build([texts], out)
        figures: dict[str, Any] = json.loads(evaluate(out, gold, texts=texts).to_json())
        return figures


def _gather(source: Path, annotated: Path, texts: Path, gold: Path) -> None:
    """Put the gold of a set and its texts, with their sidecars, into one folder each."""
    wanted = {path.name.removesuffix(".gold.json"): path for path in sorted(annotated.glob("*.gold.json"))}
    for path in wanted.values():
        shutil.copy(path, gold)
    if source == CORPUS:
        for line in CORPUS.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if row["id"] in wanted:
                page = f"发布时间：{row['date']}\n\n{row['text']}"
                (texts / f"{row['id']}.txt").write_text(page, encoding="utf-8", newline="")
        return
    for path in sorted(source.iterdir()):
        shutil.copy(path, texts)


def precision() -> dict[str, tuple[int, int, int]]:
    """Kind → right, wrong and doubtful of the judged samples."""
    counts: dict[str, Counter[str]] = {}
    for path in sorted((ROOT / "tests/gold").glob("verdicts_*.tsv")):
        rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
        for row in rows[1:]:
            counts.setdefault(row[3], Counter())[row[5]] += 1
    return {kind: (c["right"], c["wrong"], c["doubtful"]) for kind, c in sorted(counts.items())}


def unseen() -> dict[str, list[float]]:
    """Kind of text → number of sets and texts, mean macro F1 found and exact by text, both of the last set."""
    rows: dict[str, list[tuple[int, float, float]]] = {}
    for line in (ROOT / "tests/gold/first_readings.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith(("#", "set\t")):
            _, kind, texts, found, exact = line.split("\t")
            rows.setdefault(kind, []).append((int(texts), float(found), float(exact)))
    return {kind: [len(sets), *_weighed(sets), *sets[-1][1:]] for kind, sets in sorted(rows.items())}


def _weighed(sets: list[tuple[int, float, float]]) -> tuple[int, float, float]:
    """Texts of all sets, and the means of their figures, each set weighed by its texts."""
    whole = sum(texts for texts, _, _ in sets)
    found, exact = (round(sum(row[0] * row[at] for row in sets) / whole, 3) for at in (1, 2))
    return whole, found, exact


def main() -> int:
    """Write docs/figures.json and the tables."""
    parser = argparse.ArgumentParser(description=str(__doc__).split("\n", maxsplit=1)[0])
    parser.add_argument("--check", action="store_true")
    args = parser.parse_args()
    figures = {name: measure(*sets) for name, sets in gold_sets().items()}
    figures["judged"] = {kind: list(row) for kind, row in precision().items()}
    figures["unseen"] = unseen()
    target = ROOT / "docs/figures.json"
    known = json.loads(target.read_text(encoding="utf-8")) if target.exists() else {}
    figures = {**known, **figures}
    if args.check:
        return int(known != figures)
    target.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    for name, zh in (("README.md", True), ("README.en.md", False)):
        page = ROOT / name
        page.write_text(with_table(page.read_text(encoding="utf-8"), render(figures, zh=zh)), encoding="utf-8")
    return 0


def with_table(page: str, table: str) -> str:
    """A README with the table between its marks."""
    return _MARKS.sub(lambda _: f"<!-- figures -->\n{table}\n<!-- /figures -->", page)


def render(figures: dict[str, Any], *, zh: bool) -> str:
    """The table of accuracy and the line on sampled precision, in Markdown."""
    heads = {
        "seeds": ("五篇种子", "five seeds"),
        "dev": ("二十八篇开发新闻", "28 development items"),
        "news": ("七百五十四条新闻", "754 news items"),
        "own": ("三百篇自写页面", "300 pages of our own"),
    }
    sets = [name for name in heads if name in figures]
    rows = [
        "| "
        + " | ".join(["F1：找到 / 完全正确" if zh else "F1: found / exact", *(heads[s][not zh] for s in sets)])
        + " |"
    ]
    rows.append("|---" * (len(sets) + 1) + "|")
    for key, label in LISTS.items():
        cells = [f"{figures[s][key]['found']:.3f} / {figures[s][key]['exact']:.3f}" for s in sets]
        rows.append(f"| {label if zh else key} | " + " | ".join(cells) + " |")
    rows += _unseen(figures.get("unseen", {}), zh=zh)
    judged = figures.get("judged", {})
    if judged:
        names = {"committee": "委员会", "person-role": "人物与职务", "activity": "活动", "outcome": "成效"}
        parts = [
            f"{names[k]} {r}/{r + w}（{d}）" if zh else f"{k} {r} of {r + w} ({d})" for k, (r, w, d) in judged.items()
        ]
        rows += ["", _JUDGED[zh] + ("、" if zh else ", ").join(parts) + ("。" if zh else ".")]
    return "\n".join(rows)


def _unseen(figures: dict[str, list[float]], *, zh: bool) -> list[str]:
    """The rows of the table of first readings."""
    rows = [
        f"| {_KINDS[kind][not zh]} | {sets}, {texts} | {found:.3f} / {exact:.3f} | {last[0]:.3f} / {last[1]:.3f} |"
        for kind, (sets, texts, found, exact, *last) in figures.items()
    ]
    return ["", *_UNSEEN[zh], *rows] if rows else []


if __name__ == "__main__":
    sys.exit(main())
