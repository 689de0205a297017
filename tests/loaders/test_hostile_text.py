"""Hostile text: patterns stay linear, so that no text of some kilobytes takes long."""

import time

import pytest

from cppcc_loaders.articles import split_articles
from cppcc_loaders.records import Document

CASES = {
    "roles": "记者" * 3000,
    "roles and names": "记者 张三 " * 2000,
    "open brackets": "（记者 张" * 1500,
    "names without end": "记者 " + "张三 " * 3000,
    "photographers": "张三 摄 " * 2000,
    "blanks": "记者" + " " * 5000,
    "single characters": "张 " * 5000 + "摄",
    "datelines": "本报讯（" * 2000,
    "quotes": "“" * 5000,
    "brackets": "(" * 5000 + "政协" + ")" * 5000,
    "adverts": "某体育app" * 2000,
    "lines of one character": "张\n" * 5000,
    "dates": "2024-01-30 " * 3000,
    "levels": "省市县政协" * 3000,
    "digits": "1" * 20000,
    "cut lines": "政协，" * 6000 + "\n" + "、" * 3000,
    "sentences cut at every line": "\n\n".join(f"委员们认为，第{n}项工作要抓紧抓好抓出成" for n in range(1500)),
}


@pytest.mark.parametrize("name", sorted(CASES))
def test_hostile_text_ends_soon(name: str) -> None:
    """Some kilobytes of any pattern's worst food are split within seconds."""
    started = time.monotonic()
    for article in split_articles(Document("a", "a.txt", CASES[name], "0" * 64, "utf-8")):
        assert len(article.body.text) == len(article.body.offsets)
    assert time.monotonic() - started < 10
