"""Swap all places, persons, brands and numbers of texts and their gold for others of the same kind.

    python tests/gold/swap.py OUT [--texts seeds] [--gold tests/gold] [--seed N]

Writes OUT/texts/*.txt and OUT/gold/*.gold.json. A build that has learnt the language and no text scores alike on both.
"""

import argparse
import json
import random
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cppcc_ontology.divisions import COUNTRY, Division, divisions, short_name

SURNAMES = (
    "赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕施张孔曹严金魏陶姜谢邹章潘葛范彭鲁韦马方俞任袁柳史唐薛雷贺倪汤罗郝安常于傅卞齐康伍"
    "余元顾孟黄萧尹姚邵汪毛戴宋庞熊纪项祝董梁杜阮蓝季贾江郭梅林钟徐邱骆高夏蔡田樊胡霍虞万柯卢莫丁邓洪包左石崔龚程陆翁荀惠曲封"
    "储靳段侯班秋仲宫宁仇武刘景詹龙叶印白鄂池乔谭劳申冉桂牛"
)
GIVEN = (
    "志宏春秀国军建华明文丽敏静伟强磊洋艳勇杰娟涛超霞平刚桂英玉兰凤洁梅琳素云莲真环雪荣爱妹霏香月莺媛瑞凡佳嘉琼勤珍贞莉锦黛青"
    "倩婷姣婉娴瑾颖露瑶怡婵雁蓓仪荷丹蓉眉君琴蕊薇菁梦岚苑筠柔竹霭凝晓欢枫芸菲寒伊亚宜可姬舒影荔枝思飞俊峰海山仁波贵福生龙元全"
    "胜学祥才发武新利清彬富顺信子杰"
)
SECTORS = ("教育", "医卫", "医药卫生", "农业", "经济", "科技", "文化", "工商联", "界别")
WORDS = (
    "清风",
    "云桥",
    "同舟",
    "百川",
    "春雨",
    "晨光",
    "松涛",
    "石榴",
    "麦田",
    "江畔",
    "星火",
    "梧桐",
    "暖阳",
    "沃野",
    "润土",
    "长虹",
    "碧波",
    "远山",
)
KEPT = re.compile(
    r"政协|委员|界别|协商|民主|监督|论坛|讲堂|系统|平台|工作站|工作组|工作法|工作室|模式|机制|制度|品牌|考核|清单|闭环|群众|大调研|主题|党日|系列"
    r"|微信|公众号|读书|书香|智慧|履职|管理|信息|提案|故事|议题|基层|进[一-龥]{1,2}|[、，·\-—“”‘’（）()]|走|之声|学习|培训|业务|青年|调研|报送|落实|反馈|选题|链条"
)


@dataclass
class Swap:
    """The replacements of one run: `pairs` old → new words, `codes` old → new division codes."""

    rng: random.Random
    pairs: dict[str, str] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)

    def pattern(self) -> re.Pattern[str]:
        """All old words, longest first."""
        words = sorted(self.pairs, key=lambda word: (-len(word), word))
        return re.compile("|".join(map(re.escape, words)) or r"(?!)")

    def words(self, text: str) -> str:
        """A string with every old word replaced."""
        return self.pattern().sub(lambda m: self.pairs[m.group()], text)


def swap_places(swap: Swap, text: str, gold: dict[str, Any]) -> None:
    """Map every division of the gold, and every one the text names in full, to one of the same kind."""
    wanted = {row["code"] for row in gold["committees"]} - {COUNTRY}
    wanted |= {r[0].code for name, r in divisions().by_name.items() if len(name) > 2 and name in text and len(r) == 1}
    wanted -= {COUNTRY}
    areas = sorted({area.code for code in wanted for area in divisions().ancestors(code)} - {COUNTRY}, key=_depth)
    for code in areas:
        if code in swap.codes:
            continue
        old = divisions().by_code[code]
        new = _another(swap, old)
        swap.codes[code] = new.code
        swap.pairs.setdefault(old.name, new.name)
        if old.name != short_name(old.name) and (code in wanted or old.level != "county"):
            swap.pairs.setdefault(short_name(old.name), short_name(new.name))


def _depth(code: str) -> tuple[int, str]:
    return len(list(divisions().ancestors(code))), code


def _another(swap: Swap, old: Division) -> Division:
    """A division of the level and ending of `old`, under what its parent became, not used yet."""
    used = set(swap.codes.values()) | set(swap.codes)
    parent = swap.codes.get(old.parent or "", old.parent)
    same = [
        d
        for d in divisions().rows
        if d.level == old.level
        and d.name[-1] == old.name[-1]
        and d.code not in used
        and len(short_name(d.name)) == len(short_name(old.name))
        and len(divisions().by_name[d.name]) == 1
        and len(divisions().by_short[short_name(d.name)]) == 1
        and not d.code.startswith(("11", "12", "31", "50", "7", "8"))
    ]
    near = [d for d in same if d.parent == parent] or [d for d in same if str(d.parent)[:2] == str(parent)[:2]] or same
    roomy = [d for d in near if old.level == "county" or _children(d) >= 8] or near
    return swap.rng.choice(sorted(roomy, key=lambda d: d.code))


def _children(area: Division) -> int:
    return sum(d.parent == area.code for d in divisions().rows)


def swap_persons(swap: Swap, gold: dict[str, Any]) -> None:
    """Give every person and byline another name of the same length; the head of state keeps his."""
    for name in [row["name"] for row in gold["people"]] + list(gold.get("bylines", [])):
        if name == "习近平" or "·" in name or name in swap.pairs or len(name) > 3 or len(name) < 2:
            continue
        swap.pairs[name] = swap.rng.choice(SURNAMES) + "".join(swap.rng.choice(GIVEN) for _ in name[1:])


def swap_stations(swap: Swap, gold: dict[str, Any]) -> None:
    """Give every station that is named after a place or a person another one, of the same length."""
    for row in gold["units"]:
        proper = re.sub(
            r"(?:街道|社区|[镇乡村])?(?:政协)?委员(?:会客厅|工作站|工作室|联络站|之家|活动小?组)$", "", row["name"]
        )
        if proper != row["name"] and 2 <= len(proper) <= 4 and proper not in SECTORS:
            swap.pairs.setdefault(proper, "".join(swap.rng.sample(WORDS, 2))[: len(proper)])


def swap_brands(swap: Swap, text: str, gold: dict[str, Any]) -> None:
    """Change the coined parts of every initiative's name: those that the text never uses outside quotes."""
    quoted = " ".join(re.findall(r"[“《\"][^”》\"]*[”》\"]", text))
    for row in gold["initiatives"]:
        name = row["name"]
        for part in map(str.strip, KEPT.split(name)):
            coined = part.isdigit() or text.count(part) == quoted.count(part)
            if not coined or part in swap.pairs or not re.fullmatch(r"[一-龥]{2,8}|\d{3,4}", part):
                continue
            if part.isdigit():
                swap.pairs[part] = str(swap.rng.randint(10 ** (len(part) - 1), 10 ** len(part) - 1))
            elif len(part) <= 4:
                swap.pairs[part] = "".join(swap.rng.sample(WORDS, 2))[: len(part)]


def number_edits(swap: Swap, text: str, gold: dict[str, Any]) -> list[tuple[int, int, str]]:
    """Replace the digits of every quantity where its anchor states it; the gold row changes with it."""
    edits: dict[tuple[int, int], str] = {}
    for row in gold["outcomes"]:
        at = text.find(row["anchor"])
        if row["kind"] != "quantity" or at < 0:
            continue
        digits = str(row["value"])
        found = re.search(rf"(?<![\d.]){digits}(?![\d.])", row["anchor"])
        if not found or not digits.isdigit() or row["unit"] == "%" or int(digits) < 3:
            continue
        span = (at + found.start(), at + found.end())
        low = 10 ** (len(digits) - 1)
        new = edits.setdefault(span, str(swap.rng.randint(max(low, 3), low * 10 - 1)))
        row["value"] = int(new)
    return [(start, end, new) for (start, end), new in sorted(edits.items())]


def rewrite(text: str, edits: list[tuple[int, int, str]], swap: Swap) -> tuple[str, list[int]]:
    """The new text, and for every old position where it went."""
    taken = {(s, e): new for s, e, new in edits}
    for match in swap.pattern().finditer(text):
        if not any(s < match.end() and match.start() < e for s, e in taken):
            taken[match.span()] = swap.pairs[match.group()]
    parts: list[str] = []
    moved = [0] * (len(text) + 1)
    at = length = 0
    for (start, end), new in sorted(taken.items()):
        for i in range(at, start):
            moved[i] = length + i - at
        parts.append(text[at:start] + new)
        length += start - at
        for i in range(start, end):
            moved[i] = length
        length += len(new)
        at = end
    for i in range(at, len(text) + 1):
        moved[i] = length + i - at
    return "".join(parts) + text[at:], moved


def _gold(gold: dict[str, Any], text: str, new: str, moved: list[int], swap: Swap) -> dict[str, Any]:
    def turn(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {k: turn(v, k) for k, v in value.items()}
        if isinstance(value, list):
            return [turn(v, key) for v in value]
        if not isinstance(value, str) or key in ("doc", "kind", "type", "date", "unit", "comparator"):
            return value
        if key == "anchor":
            at = text.find(value)
            return new[moved[at] : moved[at + len(value)]] if at >= 0 else value
        return swap.codes.get(value, swap.words(value))

    return {key: turn(value, "codes" if key == "committees" else key) for key, value in gold.items()}


def swap_all(texts: Path, golds: Path, *, seed: int) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Each (doc, swapped text, swapped gold); the same name is swapped alike in every text of the run."""
    swap = Swap(random.Random(seed))  # noqa: S311  (names for a test, no secret)
    read = [(json.loads(p.read_text(encoding="utf-8")), p) for p in sorted(golds.glob("*.gold.json"))]
    pages = {gold["doc"]: next(texts.glob(f"{gold['doc']}*.txt")).read_bytes().decode("utf-8-sig") for gold, _ in read}
    for gold, _ in read:
        swap_places(swap, pages[gold["doc"]], gold)
        swap_persons(swap, gold)
        swap_stations(swap, gold)
        swap_brands(swap, pages[gold["doc"]], gold)
    for gold, _ in read:
        text = pages[gold["doc"]]
        edits = number_edits(swap, text, gold)
        new, moved = rewrite(text, edits, swap)
        yield gold["doc"], new, _gold(gold, text, new, moved, swap)


def main() -> int:
    """Write the swapped texts and gold."""
    parser = argparse.ArgumentParser(description=str(__doc__).split("\n", maxsplit=1)[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--texts", type=Path, default=Path("seeds"))
    parser.add_argument("--gold", type=Path, default=Path("tests/gold"))
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    for folder in ("texts", "gold"):
        (args.out / folder).mkdir(parents=True, exist_ok=True)
    for doc, text, gold in swap_all(args.texts, args.gold, seed=args.seed):
        (args.out / "texts" / f"{doc}.txt").write_bytes(text.encode("utf-8"))
        (args.out / "gold" / f"{doc}.gold.json").write_text(
            json.dumps(gold, ensure_ascii=False, indent=1), encoding="utf-8"
        )
    sidecar = args.texts / "metadata.csv"
    if sidecar.exists():
        shutil.copy(sidecar, args.out / "texts" / "metadata.csv")
    return 0


if __name__ == "__main__":
    sys.exit(main())
