"""What can go wrong while serving, as data that becomes an HTTP answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cppcc_graph.errors import GraphError

__all__ = ["Problem", "ServeError"]


class ServeError(GraphError):
    """The server cannot start or go on: no graph, a refused address, a broken data file."""


@dataclass(eq=False)
class Problem(ServeError):  # noqa: N818  (named after RFC 9457)
    """A request that is refused, with all that its answer needs; `code` is a word for programs."""

    status: int
    code: str
    detail: str
    line: int | None = None
    column: int | None = None
    hint: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        """The message alone."""
        return self.detail

    def to_json(self) -> dict[str, Any]:
        """The body of the answer, after RFC 9457; absent members are left out.

        >>> Problem(400, "syntax", "此处应有 }", line=2, column=7).to_json()["line"]
        2
        """
        members = {
            "status": self.status,
            "code": self.code,
            "detail": self.detail,
            "line": self.line,
            "column": self.column,
            "hint": self.hint,
        }
        return {name: value for name, value in members.items() if value is not None}
