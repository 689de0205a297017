"""The station that a head leads whom the text names without a body."""

from array import array

import pytest

from cppcc_loaders.extract import extract_article
from cppcc_loaders.extract.frames import RoleFrame
from cppcc_loaders.records import Article, Clean, Document, Range


def _bodies(text: str) -> list[tuple[str, str, str | None]]:
    document = Document("t", "t.txt", text, "0", "utf-8")
    body = Clean(text, array("i", range(len(text))))
    frames = extract_article(Article("t/0", "t", Range(0, len(text)), body, home="330482"), document)
    return [(f.person, f.role, f.org) for f in frames if isinstance(f, RoleFrame)]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("今年6月，新仓镇委员工作站收到群众反映，站长陆建中带领委员现场查看。", "新仓镇委员工作站"),
        ("新仓镇委员工作站挂牌。\n工作站负责人陆建中说，委员轮流坐班。", "新仓镇委员工作站"),
        ("新仓镇委员工作站和广陈镇委员工作站挂牌。\n站长陆建中说，委员轮流坐班。", None),
        ("新仓镇委员工作站挂牌。\n平湖市新埭水文站站长陆建中介绍情况。", "平湖市新埭水文站"),
    ],
)
def test_heads_lead_the_station_told_of(text: str, body: str | None) -> None:
    """The station of the same paragraph, else the article's only one; a head with a body keeps it."""
    assert [org for person, _, org in _bodies(text) if person == "陆建中"] == [body]
