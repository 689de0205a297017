"""Extraction by a model, against a service of our own on the loopback: what it may answer, and what is believed."""

import json
import pickle
import threading
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("httpx")
pytest.importorskip("pydantic")
pytest.importorskip("json_repair")

from cppcc_loaders.extract.frames import (
    ActivityFrame,
    CommitteeFrame,
    Frame,
    InitiativeFrame,
    OutcomeFrame,
    PersonFrame,
    PracticeFrame,
    RoleFrame,
    UnitFrame,
    WorkFrame,
)
from cppcc_loaders.extractors import identity
from cppcc_loaders.llm import Client, LlmError, LlmExtractor, Service, estimate, llm_extractor
from cppcc_loaders.llm.client import service_from
from cppcc_loaders.llm.prompt import instructions, parts
from cppcc_loaders.llm.reply import ReplyError, rows_of
from cppcc_loaders.records import Article, Clean, Document, Range, Status, Unresolved

TEXT = (
    "平湖市政协开展“禾城夜谈”活动\n"
    "3月12日，平湖市政协主席陆建中到新仓镇开展专题调研。市政协提案委员会编印《夜谈选编》。"
    "去年以来，市政协共解决难题近30个。"
)


@dataclass
class Fake:
    """A service that gives the listed answers in order and remembers what it was asked."""

    url: str = ""
    answers: list[tuple[int, str, str]] = field(default_factory=list)
    asked: list[dict[str, Any]] = field(default_factory=list)

    def says(self, content: str, *, finish: str = "stop", status: int = 200) -> None:
        """Add an answer."""
        self.answers.append((status, content, finish))

    def facts(self, *rows: dict[str, Any]) -> None:
        """Add a plain answer of facts."""
        self.says(json.dumps({"facts": rows}, ensure_ascii=False))


@pytest.fixture
def fake() -> Iterator[Fake]:
    """A service on a free port of the loopback."""
    told = Fake()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            told.asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            status, content, finish = told.answers.pop(0)
            message = {"role": "assistant", "content": content}
            body = json.dumps({"choices": [{"message": message, "finish_reason": finish}]}).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the base class calls it so)
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    told.url = f"http://127.0.0.1:{server.server_port}/v1"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield told
    server.shutdown()
    thread.join()
    server.server_close()


Read = Callable[[], tuple[list[Frame], list[Unresolved]]]


@pytest.fixture
def read(fake: Fake, tmp_path: Path) -> Read:
    """Reads the article with the service."""

    def run() -> tuple[list[Frame], list[Unresolved]]:
        found = list(_extractor(fake, tmp_path)(*_article()))
        frames = [f for f in found if not isinstance(f, Unresolved)]
        return frames, [f for f in found if isinstance(f, Unresolved)]

    return run


def _extractor(fake: Fake, folder: Path) -> LlmExtractor:
    return LlmExtractor(Client(Service(fake.url, "m", seconds=10), folder))


def _article(text: str = TEXT) -> tuple[Article, Document]:
    document = Document("t", "t.txt", text, "0", "utf-8")
    body = Clean(text, array("i", range(len(text))))
    return Article("t/0", "t", Range(0, len(text)), body, home="330482", date="2024-03-13"), document


PERSON = {"type": "person", "name": "陆建中", "quote": "平湖市政协主席陆建中"}


def _named(frames: list[Frame]) -> list[str]:
    return [f.name for f in frames if isinstance(f, PersonFrame)]


def test_every_kind_of_fact_becomes_frames_at_its_words(fake: Fake, read: Read) -> None:
    """Spans are where the words stand; committees, dates and amounts are read by our own rules."""
    visit = "3月12日，平湖市政协主席陆建中到新仓镇开展专题调研"
    made = "市政协提案委员会编印《夜谈选编》"
    ours = {"committee": "市政协"}
    fake.facts(
        {"type": "committee", "committee": "平湖市政协", "quote": "平湖市政协主席"},
        {"type": "role", "name": "陆建中", "role": "主席", "committee": "平湖市政协", "quote": "平湖市政协主席陆建中"},
        {"type": "unit", "name": "提案委员会", "kind": "special-committee", "quote": made, **ours},
        {"type": "initiative", "name": "禾城夜谈", "kind": "campaign", "committee": "平湖市政协", "quote": TEXT[:16]},
        {"type": "work", "name": "夜谈选编", "kind": "publication", "quote": made, **ours},
        {"type": "activity", "kind": "research", "committee": "平湖市政协", "date": "3月12日", "quote": visit},
        {
            "type": "outcome",
            "kind": "quantity",
            "indicator": "解决难题",
            "amount": "近30个",
            "quote": "市政协共解决难题近30个",
            **ours,
        },
    )
    frames, dropped = read()
    assert dropped == []
    kinds = (CommitteeFrame, RoleFrame, UnitFrame, InitiativeFrame, PracticeFrame, WorkFrame)
    assert [type(f) for f in frames if isinstance(f, kinds)] == list(kinds)
    (visited,) = (f for f in frames if isinstance(f, ActivityFrame))
    assert (visited.date, visited.committee, visited.status) == ("2024-03-12", "330482", Status.REALISED)
    (solved,) = (f for f in frames if isinstance(f, OutcomeFrame))
    assert (solved.value, solved.unit, solved.comparator) == ("30", "个", "approx")
    (person,) = (f for f in frames if isinstance(f, PersonFrame))
    assert TEXT[slice(*person.span)] == "陆建中"


@pytest.mark.parametrize(
    "said",
    [
        '```json\n{"facts": [%s]}\n```',
        '<think>先看 {标题}，再看正文。</think>\n{"facts": [%s]}',
        '<think>想一想</think>好的，结果如下：\n```\n{"facts": [%s],}\n```\n完毕。',
        "[%s]",
    ],
    ids=["fence", "think", "think-fence-comma", "bare-list"],
)
def test_what_stands_around_the_json_comes_off(fake: Fake, read: Read, said: str) -> None:
    """Fences, thoughts, prose and a stray comma do no harm."""
    fake.says(said % json.dumps(PERSON, ensure_ascii=False))
    frames, dropped = read()
    assert (_named(frames), dropped) == (["陆建中"], [])
    assert len(fake.asked) == 1


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({**PERSON, "quote": "平湖市政协副主席陆建中"}, "person: quote not in the text"),
        ({**PERSON, "quote": "平湖市政协 主席陆建中"}, "person: quote not in the text"),
        ({**PERSON, "name": "陆建国"}, "person: name not in the text"),
        (
            {"type": "committee", "committee": "海宁市政协", "quote": "平湖市政协"},
            "committee: committee not in the text",
        ),
        ({**PERSON, "type": "role", "role": "市长"}, "role: role not in the text"),
        (
            {"type": "outcome", "kind": "quantity", "indicator": "难题", "amount": "300个", "quote": "解决难题近30个"},
            "outcome: amount not in the text",
        ),
    ],
)
def test_what_the_text_does_not_say_is_dropped_and_told(
    fake: Fake, read: Read, row: dict[str, Any], reason: str
) -> None:
    """Only the false fact goes, with its reason; the service is not asked again."""
    fake.facts(row, PERSON)
    frames, dropped = read()
    assert _named(frames) == ["陆建中"]
    assert [(d.kind, d.reason) for d in dropped] == [("llm", reason)]
    assert len(fake.asked) == 1


def test_a_reply_cut_off_is_noted_and_its_last_row_left_out(fake: Fake, read: Read) -> None:
    """The whole rows of a truncated reply are used; the fault is in the report."""
    whole = json.dumps(PERSON, ensure_ascii=False)
    fake.says('{"facts": [' + whole + ', {"type": "person", "name": "陆建", "quote": "主席陆建', finish="length")
    frames, dropped = read()
    assert _named(frames) == ["陆建中"]
    assert [d.reason for d in dropped] == ["reply cut off by the length limit"]


def test_english_words_for_a_kind_are_understood_or_asked_about_once(fake: Fake, read: Read) -> None:
    """A concept's own English name is taken; a word that is none brings one retry that names the notations."""
    row = {"type": "activity", "committee": "平湖市政协", "quote": "到新仓镇开展专题调研"}
    fake.facts({**row, "kind": "conducted_survey_of"})
    fake.facts({**row, "kind": "Research"})
    frames, dropped = read()
    assert [f.type for f in frames if isinstance(f, ActivityFrame)] == ["research"]
    assert dropped == []
    assert "standing-committee-meeting" in fake.asked[1]["messages"][-1]["content"]


def test_a_second_fault_is_dropped_without_a_third_question(fake: Fake, read: Read) -> None:
    """English predicates that stay are counted, what is right besides them is kept."""
    bad = {"type": "heldMeeting", "quote": "平湖市政协"}
    fake.facts(bad, PERSON)
    fake.facts(bad, PERSON)
    frames, dropped = read()
    assert _named(frames) == ["陆建中"]
    assert [d.surface for d in dropped] == ["平湖市政协"]
    assert len(fake.asked) == 2


def test_a_service_without_json_mode_is_asked_for_text(fake: Fake, read: Read) -> None:
    """The second rung of the ladder has no response_format."""
    fake.says("", status=400)
    fake.facts(PERSON)
    assert _named(read()[0]) == ["陆建中"]
    assert ["response_format" in body for body in fake.asked] == [True, False]


def test_replies_are_kept_and_need_no_service_later(fake: Fake, read: Read, tmp_path: Path) -> None:
    """The same article is not asked about twice, and is read offline from what is kept; another text is not."""
    fake.facts(PERSON)
    first = read()
    assert read() == first
    assert len(fake.asked) == 1
    offline = LlmExtractor(Client(Service("", "m"), tmp_path))
    assert _named([f for f in offline(*_article()) if not isinstance(f, Unresolved)]) == ["陆建中"]
    with pytest.raises(LlmError, match="CPPCC_LLM_URL"):
        list(offline(*_article("海宁市政协召开会议。")))


def test_a_service_that_fails_is_an_error(fake: Fake, read: Read) -> None:
    """A refusal is a LoaderError that names the address, and nothing is kept."""
    fake.says("", status=500)
    with pytest.raises(LlmError, match=r"127\.0\.0\.1"):
        read()


def test_the_model_is_part_of_the_identity_and_the_key_is_not_shown() -> None:
    """Claims of two models are kept apart; a key is in no text of a service."""
    said = {"CPPCC_LLM_MODEL": "qwen", "CPPCC_LLM_KEY": "secret", "CPPCC_LLM_CACHE": "/nowhere"}
    made = llm_extractor(said)
    assert identity(made) == "llm 1 qwen"
    assert "secret" not in repr(made)
    assert pickle.loads(pickle.dumps(made)) == made  # noqa: S301  (our own bytes)
    assert service_from({}).url == ""


def test_an_estimate_counts_articles_and_tokens_without_asking() -> None:
    """Every request carries the instructions; dearer texts cost more."""
    document = Document("t", "t.txt", TEXT, "0", "utf-8")
    once, twice = estimate([document]), estimate([document, document])
    assert (once.articles, once.requests) == (1, 1)
    assert twice.tokens_in == pytest.approx(2 * once.tokens_in, abs=1)
    assert once.tokens_in > len(instructions()) / 3


def test_parts_cover_a_text_by_whole_paragraphs() -> None:
    """Nothing is lost, and no paragraph is cut."""
    text = "\n".join(f"第{n}段，市政协召开会议。" * 3 for n in range(40))
    found = list(parts(text, 300))
    assert "".join(text[p.start : p.end] for p in found) == text
    assert all(text[p.start - 1] == "\n" for p in found[1:])


@pytest.mark.parametrize("said", ["", "抱歉，我不能。", '{"answer": 1}', "<think>没有想完"])
def test_a_reply_without_facts_says_why(said: str) -> None:
    """The message is what the model is told."""
    with pytest.raises(ReplyError, match="facts"):
        rows_of(said)
