"""Ask the workers of the pages for something, from within a request."""

import json
from typing import Any

from starlette.requests import Request

from cppcc_graph.serve.errors import Problem
from cppcc_graph.serve.pool import Answer
from cppcc_graph.serve.protocol import make_job
from cppcc_graph.serve.requests import Fields, client_of

__all__ = ["call", "choice", "number", "run_query", "word"]

_LONGEST = 2000


async def call(request: Request, name: str, **args: Any) -> Any:
    """The value of a call in a worker.

    Raises:
        Problem: the worker refuses it.
    """
    state = request.app.state
    out = state.settings.out
    job = make_job("", state.settings.limits, call=name, args=args, out=str(out) if out else None, inline=1 << 40)
    answer = await state.pages.run(job, client=client_of(request.scope))
    if "problem" in answer.head:
        raise Problem(**answer.head["problem"])
    return json.loads(answer.body)


async def run_query(request: Request, query: str, **more: Any) -> Answer:
    """The answer to one of our own queries."""
    state = request.app.state
    job = make_job(query, state.settings.limits, **more)
    answer: Answer = await state.pages.run(job, client=client_of(request.scope))
    return answer


def word(fields: Fields, name: str, *, longest: int = _LONGEST) -> str:
    """A text parameter that is needed.

    Raises:
        Problem: it is missing, empty or too long.
    """
    value = (fields.one(name) or "").strip()
    if not value:
        raise Problem(400, "parameter", f"the parameter {name} is missing")
    if len(value) > longest:
        raise Problem(400, "parameter", f"the parameter {name} is longer than {longest} characters")
    return value


def number(fields: Fields, name: str, default: int, *, most: int) -> int:
    """A whole number from zero to `most`.

    Raises:
        Problem: it is none.
    """
    text = fields.one(name)
    if text is None:
        return default
    if not (text.isascii() and text.isdigit() and len(text) < 10 and int(text) <= most):  # noqa: PLR2004  (digits)
        raise Problem(400, "parameter", f"{name} is a whole number from 0 to {most}")
    return int(text)


def choice(fields: Fields, name: str, allowed: frozenset[str]) -> str:
    """One of several words, empty where it is not given.

    Raises:
        Problem: it is none of them.
    """
    value = fields.one(name) or ""
    if value and value not in allowed:
        raise Problem(400, "parameter", f"{name} is one of {', '.join(sorted(allowed))}")
    return value
