"""The named questions as examples for the editor: with titles in both languages, defaults written into the query."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from cppcc_graph.questions import Question, bind, questions, written

__all__ = ["Example", "examples"]


@dataclass(frozen=True, slots=True)
class Example:
    """One example: `title` and `description` by language (zh, en); `query` runs as it stands."""

    name: str
    title: dict[str, str]
    description: dict[str, str]
    query: str

    def to_json(self) -> dict[str, Any]:
        """Plain values."""
        return {"name": self.name, "title": self.title, "description": self.description, "query": self.query}


@cache
def examples() -> tuple[Example, ...]:
    """Every named question, by name."""
    return tuple(_example(one) for one in questions())


def _example(one: Question) -> Example:
    """A question with the defaults of its parameters written in as a VALUES block, where they are easy to change."""
    title = {"zh": one.title_zh, "en": one.title_en}
    description = {"zh": one.description_zh, "en": one.description_en}
    return Example(one.name, title, description, written(one, bind(one, {})).rstrip() + "\n")
