"""Activities on county and prefecture pages: pieces of work told by a number, proposal stories, sessions that open."""

from array import array

import pytest

from cppcc_loaders.extract import make_scene
from cppcc_loaders.extract.activities import extract_activities
from cppcc_loaders.extract.frames import ActivityFrame
from cppcc_loaders.records import Article, Clean, Document, Metadata, Range

HOME = "130126"


def frames(text: str, *, published: str | None = "2024-09-20") -> list[ActivityFrame]:
    """The activities of an article of one county committee."""
    document = Document("doc", "doc.txt", text, "0", "utf-8", Metadata(published=published))
    body = Clean(text, array("i", range(len(text))))
    article = Article("doc/0", "doc", Range(0, len(text)), body, home=HOME)
    return list(extract_activities(make_scene(article, document)))


@pytest.mark.parametrize(
    ("text", "kind", "topic"),
    [
        ("县政协依托村部在全县建成协商议事厅36个。", "institution-building", "协商议事厅"),
        ("县政协在各乡镇建起社情民意联系点18个。", "institution-building", "社情民意联系点"),
        ("县政协还建起“果农微信群”。", "institution-building", "“果农微信群”"),
        ("县政协举办“滹沱讲堂”5期，听众八百人。", "study-training", "“滹沱讲堂”"),
        ("县政协文艺界委员举办“山里红”读书沙龙7期。", "culture", "“山里红”读书沙龙"),
        ("县政协举办亲子课堂11场，家长踊跃参加。", "public-service", "亲子课堂"),
        ("县政协从中遴选重点提案8件。", "proposal-work", "重点提案"),
        ("县政协今年共收到提案163件，审查立案151件。", "proposal-work", "提案"),
        ("县政协全年编报社情民意信息96篇。", "opinion-work", "社情民意信息"),
        ("县政协书画组委员为乡亲书写春联400余幅。", "culture", "书写春联"),
        ("县政协医卫界委员赴南甸镇义诊，惠及上百位老人。", "public-service", "义诊"),
        ("县政协委员工作室接待来访群众90人次，调处矛盾纠纷十二起。", "public-service", "调处矛盾纠纷"),
        ("县政协常委会累计组织开展协商活动17场。", "consultation", "协商活动"),
    ],
)
def test_counted_work(text: str, kind: str, topic: str) -> None:
    """A piece of work told by what was counted is a row with that as its topic."""
    assert (kind, topic) in {(f.type, f.topic) for f in frames(text)}


@pytest.mark.parametrize(
    "text",
    [
        "县农业局在全县建成益农信息社36个。",
        "今年，县政协将建成协商议事厅20个。",
        "县政协委员走访群众时发现，村口的路灯坏了3盏。",
    ],
)
def test_no_counted_work(text: str) -> None:
    """What other bodies count, what is planned and what somebody noticed is no row."""
    assert not frames(text)
