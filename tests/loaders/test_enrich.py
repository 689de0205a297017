"""What stands around the facts: places, participants, partners, sessions, sectors, attributions, proposal steps."""

from array import array

import pytest

from cppcc_loaders.extract import extract_article
from cppcc_loaders.extract.frames import (
    ActivityFrame,
    Frame,
    OutcomeFrame,
    RoleFrame,
    SessionFrame,
    StepFrame,
    WorkFrame,
)
from cppcc_loaders.records import Article, Clean, Document, Metadata, Range, Unresolved


def _frames(text: str, home: str | None = "330421") -> list[Frame]:
    document = Document("t", "t.txt", text, "0", "utf-8", Metadata(published="2024-05-20"))
    article = Article("t/0", "t", Range(0, len(text)), Clean(text, array("i", range(len(text)))), home=home)
    return [frame for frame in extract_article(article, document) if not isinstance(frame, Unresolved)]


@pytest.mark.parametrize(
    ("text", "sessions"),
    [
        ("政协嘉善县第十六届委员会第三次会议1月8日开幕。", {("330421", 16, None), ("330421", 16, 3)}),
        ("全国政协十四届二次会议闭幕后，委员们回到岗位。", {("100000", 14, None), ("100000", 14, 2)}),
        ("新一届县政协成立以来，开展协商12次。", set()),
        ("十六届县政协常委会第九次会议召开。", {("330421", 16, None)}),
    ],
    ids=["full", "short", "no-number", "standing-committee"],
)
def test_sessions(text: str, sessions: set[tuple[str, int, int | None]]) -> None:
    """A term and a plenary session are read where they stand with their committee's name."""
    found = {(f.committee, f.term, f.session) for f in _frames(text) if isinstance(f, SessionFrame)}
    assert found == sessions


def test_place_and_participants() -> None:
    """An activity has the place that its clause names, and the persons of its sentence."""
    text = "5月12日，县政协主席周文静率队到西塘镇开展古镇保护专题调研，副主席沈国华参加。"
    activity = next(f for f in _frames(text) if isinstance(f, ActivityFrame))
    assert activity.place == "西塘镇"
    assert activity.participants == ("周文静", "沈国华")


def test_quoted_persons_take_no_part() -> None:
    """Who is only studied or quoted takes no part."""
    text = "5月12日，县政协召开党组会议，专题学习习近平总书记关于加强和改进人民政协工作的重要思想。"
    assert all(f.participants == () for f in _frames(text) if isinstance(f, ActivityFrame))


def test_partner() -> None:
    """Another committee that it was done together with is a partner."""
    text = "5月12日，县政协联合平湖市政协开展水环境治理专题调研。"
    activity = next(f for f in _frames(text) if isinstance(f, ActivityFrame))
    assert activity.partners == ("330482",)


def test_sector_of_a_member() -> None:
    """The sector before 委员 belongs to the member's role."""
    role = next(f for f in _frames("县政协农业界委员陆建峰为果农讲解修剪技术。") if isinstance(f, RoleFrame))
    assert (role.person, role.sector) == ("陆建峰", "农业界")


def test_attribution() -> None:
    """An adoption is adopted, a number that the committee moved is contributed to."""
    text = "委员提出的意见建议被县住建局采纳，推动新增停车位320个。"
    found = {f.kind: f.attribution for f in _frames(text) if isinstance(f, OutcomeFrame)}
    assert found.get("adoption") == "adopted"
    assert found.get("quantity") == "contributed"


def test_steps_of_a_proposal() -> None:
    """The steps that a sentence tells of a proposal by title, with date, bodies and supervisor."""
    text = (
        "2024年1月9日，县政协委员陆建峰提交了《关于加快推进老旧小区充电设施建设的提案》。"
        "县政协副主席沈国华领衔督办《关于加快推进老旧小区充电设施建设的提案》。"
    )
    steps = {f.step: f for f in _frames(text) if isinstance(f, StepFrame)}
    assert steps["submission"].date == "2024-01-09"
    assert steps["supervision"].supervisor == "沈国华"


def test_work_of_a_study() -> None:
    """A report that a study gave is derived from it."""
    text = "5月12日，县政协围绕民宿发展开展专题调研，形成《关于促进民宿提质的调研报告》。"
    work = next(f for f in _frames(text) if isinstance(f, WorkFrame))
    assert work.derived_from is not None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("县政协副主席沈国华督办第0023号提案《关于加强农村饮水安全的提案》。", "第0023号"),
        ("县政协委员提交《关于加强农村饮水安全的提案》（第24号），县水利局予以采纳。", "第24号"),
        ("县政协委员提交《关于加强农村饮水安全的提案》。", None),
    ],
)
def test_number_of_a_proposal(text: str, number: str | None) -> None:
    """The number that a proposal was filed under belongs to it, so that look-alikes stay apart."""
    work = next(f for f in _frames(text) if isinstance(f, WorkFrame))
    assert work.number == number
