"""Turns of a text to another committee: whose a level word is behind a place, a speaker, a paragraph's first words."""

import hashlib
import json
from array import array
from pathlib import Path

import pytest

from cppcc_loaders.extract import make_scene
from cppcc_loaders.extract.agents import agent_at
from cppcc_loaders.pipeline import read_document
from cppcc_loaders.records import Article, Clean, Document, Metadata, Range, Ref

DEEDS = Path(__file__).parents[1] / "gold" / "homes" / "deeds.jsonl"


@pytest.mark.parametrize(
    ("home", "text", "mark", "code"),
    [
        ("340000", "省政协赴黄山市调研。在休宁，县政协去年办茶事协商9场。", "茶事", "341022"),
        ("341000", "市政协赴宣城考察。宁国市政协主席介绍，市政协连续三年办山核桃论坛。", "山核桃", "341881"),
        ("231000", "市政协部署助企行动。\n海林市政协也行动起来。6月，市政协走访食用菌企业37家。", "走访", "231083"),
        (
            "231000",
            "牡丹江市政协接待客人。海林市政协考察组来访。\n会上，市政协介绍了助企办法，走访企业37家。",
            "走访",
            "231000",
        ),
        ("610629", "县政协召开现场会。会上，宜川县政协也展示了做法，县政协办结实事66件。", "办结", "610630"),
        ("330800", "衢州市政协赴江山考察。江山市政协主席陪同，市政协提出建议9条。", "提出", "330800"),
        ("120114", "武清区政协赴宝坻区学习。宝坻区政协作了介绍。去年该区政协督办提案16次。", "督办", "120115"),
        ("371300", "市政协推广工作室。\n在沂水县，“老陈委员工作室”调处纠纷96件。", "调处", "371323"),
        ("371300", "市政协开展调研。\n在沂水县，调研组走进委员工作室，召开座谈会3场。", "召开座谈", "371300"),
        (
            "321183",
            "政协句容市委员会会议开幕。镇江市政协副主席致辞时说，镇江市政协去年接收留言2300条。",
            "接收",
            "321100",
        ),
        ("330521", "省政协公布结果，湖州市政协获评先进单位。", "先进", "330500"),
        ("330000", "省政协召开现场会。参观的议事堂由诸暨市政协指导，三年议事187件。", "议事187", "330681"),
        ("130283", "市政协召开会议，给全市省政协委员编印资料12份。", "编印", "130283"),
        (
            "440300",
            "云上议事忙\n南山区 9月5日，区政协办议政会2场。\n龙华区 9月6日，区政协办议事会3场。",
            "议事会",
            "440309",
        ),
    ],
)
def test_who_acts_where_a_text_turns(home: str, text: str, mark: str, code: str) -> None:
    """The committee to which the text has turned acts, guests and company at a meeting do not turn it."""
    document = Document("doc", "doc.txt", text, "0", "utf-8", Metadata(published="2027-06-20"))
    body = Clean(text, array("i", range(len(text))))
    scene = make_scene(Article("doc/0", "doc", Range(0, len(text)), body, home=home), document)
    at = scene.text.index(mark)
    assert agent_at(scene, scene.sentence_at(at), at) == code


def test_hard_pages_with_several_committees() -> None:
    """Of the deeds that are read on pages written to be hard nine of ten go to the committee whose they are."""
    rows = [json.loads(line) for line in DEEDS.read_text(encoding="utf-8").splitlines()]
    told = [verdict for row in rows for verdict in _verdicts(row["text"], row["deeds"])]
    assert len(told) > 190
    assert sum(told) / len(told) > 0.9


def _verdicts(text: str, deeds: list[dict[str, str]]) -> list[bool]:
    """For each deed that is read, whether the claims on its words name its committee."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    claims = [
        claim
        for claim in read_document(Document("d", "d.txt", text, digest, "utf-8", Metadata())).claims
        if claim.subject.kind in {"activity", "outcome"}
        and isinstance(claim.object, Ref)
        and claim.object.kind == "committee"
    ]
    verdicts = []
    for deed in deeds:
        at = text.index(deed["anchor"])
        keys = {
            claim.object.key
            for claim in claims
            if isinstance(claim.object, Ref)
            for quote in claim.evidence.quotes
            if quote.start < at + len(deed["anchor"]) and quote.end > at
        }
        if keys:
            verdicts.append(deed["code"] in keys)
    return verdicts
