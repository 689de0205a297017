"""What a question gets: words, rows, sentences, the query that ran, and whether the reading is certain."""

from dataclasses import asdict, dataclass
from typing import Any

from cppcc_graph.viewgraph import ViewEvidence

__all__ = ["SUGGESTIONS", "Answer", "Cell"]

_SHOWN = 50
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
        """The answer for a terminal: words, rows, sentences, query."""
        lines = [self.answer if self.certain or not self.understood else f"{self.answer}（不确定）"]
        lines += ["  " + " | ".join(cell.text for cell in row) for row in self.rows[:_SHOWN]]
        lines += [f"  … 共 {len(self.rows)} 行"] if len(self.rows) > _SHOWN else []
        lines += [f"“{one.quote}” {one.title or one.doc} {one.start}-{one.end}" for one in self.evidence]
        lines += ["", self.query] if self.query else []
        lines += ["可以这样问：", *(f"  {one}" for one in self.suggestions)] if self.suggestions else []
        return "\n".join(lines)
