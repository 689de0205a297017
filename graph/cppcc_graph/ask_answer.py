"""What a question gets: words, rows, sentences, the query that ran, and whether the reading is certain."""

from dataclasses import asdict, dataclass
from typing import Any

from cppcc_graph.viewgraph import ViewEvidence

__all__ = ["SUGGESTIONS", "Answer", "Cell"]

_SHOWN = 50
#: Texts of this length are not said twice.
_LONG = 30
#: The kind of a row that is a passage of a text.
_PASSAGE = "原文"
SUGGESTIONS = (
    "道外区政协有哪些委员工作站？",
    "哪些政协采用1158工作法？",
    "伊春市政协2023年开展了哪些调研？",
    "伊春市政协取得了哪些成效？",
    "图谱中有哪些政协？",
)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the answer: its words, and the IRI of the thing that they name, empty where there is none."""

    text: str
    iri: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer: `certain` is False where the reading is doubtful or partial; `query` is the SPARQL that ran."""

    question: str
    understood: bool
    certain: bool
    answer: str
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    evidence: tuple[ViewEvidence, ...] = ()
    query: str = ""
    suggestions: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Plain values."""
        return asdict(self)

    def to_text(self) -> str:
        """The answer for a terminal: words, rows, sentences, query; what was said is not said again."""
        lines = [self.answer if self.certain or not self.understood else f"{self.answer}（不确定）"]
        for row in self.rows[:_SHOWN]:
            cells = _unsaid([cell.text for cell in row], _plain(lines))
            lines += ["  " + " | ".join(cells)] if any(cells) else []
        lines += [f"  … 共 {len(self.rows)} 行"] if len(self.rows) > _SHOWN else []
        for one in self.evidence:
            place = f"{one.title or one.doc} {one.start}-{one.end}"
            lines.append(f"“{one.quote}” {place}" if _is_new(one.quote, _plain(lines)) else f"出处：{place}")
        lines += ["", self.query] if self.query else []
        lines += ["可以这样问：", *(f"  {one}" for one in self.suggestions)] if self.suggestions else []
        return "\n".join(lines)


def _plain(lines: list[str]) -> str:
    """Lines without spaces and breaks."""
    return "".join("".join(lines).split())


def _is_new(text: str, said: str) -> bool:
    """Whether a text is short or was not said."""
    plain = "".join(text.split()).removesuffix("…")
    return len(plain) < _LONG or plain not in said


def _unsaid(cells: list[str], said: str) -> list[str]:
    """The cells of a row that say something new; none of a passage that was quoted."""
    if _PASSAGE in cells and "".join(cells[0].split()).removesuffix("…") in said:
        return []
    return [cell if _is_new(cell, said) else "" for cell in cells]
