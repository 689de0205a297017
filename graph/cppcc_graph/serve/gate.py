"""What every request passes: host, token, cross-origin rules, security headers, time-out of sending, counting.

Plain ASGI, so that nothing is buffered and a cancelled client costs nothing.
"""

import asyncio
import base64
import binascii
import hmac
import json
import logging
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from cppcc_graph.serve.config import Access, Limits
from cppcc_graph.serve.errors import Problem
from cppcc_graph.serve.metrics import Metrics

__all__ = ["Gate", "problem_body"]

_LOG = logging.getLogger("cppcc_graph.serve")
_CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_ALWAYS = (
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
)
_OPEN_PATHS = frozenset({"/healthz"})
_EXPOSED = "Cppcc-Hint, Retry-After"


def problem_body(problem: Problem) -> bytes:
    """The JSON text of a refusal."""
    return json.dumps(problem.to_json(), ensure_ascii=False).encode()


@dataclass(frozen=True, slots=True)
class Gate:
    """The outermost application; `log_queries` lets query strings into the access log."""

    app: ASGIApp
    access: Access
    limits: Limits
    metrics: Metrics
    log_queries: bool = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request in, or refuse it; either way with headers, a count and a line in the log."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began, sent = time.perf_counter(), _Sent(send, self._extra(Headers(scope=scope)), self.limits.send_seconds)
        try:
            await self._admit(scope, receive, sent)
        except Problem as problem:
            await _refuse(problem, sent)
        except TimeoutError:
            _LOG.warning("a client took its answer too slowly and was dropped")
            raise
        finally:
            took = time.perf_counter() - began
            self.metrics.count(_route(scope), sent.status, took)
            path = scope["path"] + (f"?{scope['query_string'].decode('latin-1')}" if self.log_queries else "")
            _LOG.info("%s %s %d %.1f ms", scope["method"], ascii(path)[1:-1], sent.status, took * 1000)

    async def _admit(self, scope: Scope, receive: Receive, sent: "_Sent") -> None:
        """Check host and token, answer a preflight, else go on."""
        headers = Headers(scope=scope)
        if self.access.hosts and _name(headers.get("host", "")) not in self.access.hosts:
            raise Problem(421, "host", "this server does not answer under that name", hint="start it with --allow-host")
        if scope["method"] == "OPTIONS" and "access-control-request-method" in headers:
            await sent.answer(204, b"", {})
            return
        if self.access.token and scope["path"] not in _OPEN_PATHS and not _allowed(headers, self.access.token):
            ask = {"WWW-Authenticate": 'Basic realm="cppcc", charset="UTF-8"'}
            raise Problem(401, "token", "a token is needed: Authorization: Bearer …", headers=ask)
        await self.app(scope, receive, sent)

    def _extra(self, headers: Headers) -> list[tuple[bytes, bytes]]:
        """Headers that every answer to this request carries."""
        origin = headers.get("origin")
        found = [*_ALWAYS, (b"content-security-policy", _CSP.encode())]
        if origin and ("*" in self.access.origins or origin in self.access.origins):
            found += [
                (b"access-control-allow-origin", origin.encode("latin-1")),
                (b"access-control-allow-methods", b"GET, POST, HEAD, OPTIONS"),
                (b"access-control-allow-headers", b"accept, authorization, content-type"),
                (b"access-control-expose-headers", _EXPOSED.encode()),
                (b"vary", b"Origin"),
            ]
        else:
            found.append((b"cross-origin-resource-policy", b"same-origin"))
        return found


class _Sent:
    """A `send` that adds headers, remembers the status and does not wait for ever."""

    def __init__(self, send: Send, extra: list[tuple[bytes, bytes]], seconds: float) -> None:
        self.status, self.started = 0, False
        self._send, self._extra, self._seconds = send, extra, seconds

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.started, self.status = True, message["status"]
            given = {name.lower() for name, _ in message.get("headers", ())}
            added = [pair for pair in self._extra if pair[0] not in given or pair[0] == b"vary"]
            message = {**message, "headers": [*message.get("headers", ()), *added]}
        async with asyncio.timeout(self._seconds):
            await self._send(message)

    async def answer(self, status: int, body: bytes, headers: Mapping[str, str]) -> None:
        """Send a whole answer."""
        pairs = [(name.lower().encode(), value.encode("latin-1")) for name, value in headers.items()]
        pairs.append((b"content-length", str(len(body)).encode()))
        await self({"type": "http.response.start", "status": status, "headers": pairs})
        await self({"type": "http.response.body", "body": body})


async def _refuse(problem: Problem, sent: _Sent) -> None:
    """Send a refusal unless an answer has begun."""
    if sent.started:
        return
    headers: dict[str, Any] = {"Content-Type": "application/problem+json", "Cache-Control": "no-store"}
    await sent.answer(problem.status, problem_body(problem), {**headers, **problem.headers})


def _name(host: str) -> str:
    """The name of a Host header without its port.

    >>> _name("127.0.0.1:7070"), _name("[::1]:7070")
    ('127.0.0.1', '[::1]')
    """
    head, bracket, _ = host.partition("]")
    return (head + bracket if bracket else host.partition(":")[0]).lower()


def _allowed(headers: Headers, token: str) -> bool:
    """Whether the request carries the token, as a bearer or as the password of a browser's dialogue."""
    return any(hmac.compare_digest(said, token.encode()) for said in _said(headers))


def _said(headers: Headers) -> Iterator[bytes]:
    """What the Authorization header claims to be the token."""
    scheme, _, value = headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        yield value.strip().encode("latin-1")
    elif scheme.lower() == "basic":
        try:
            plain = base64.b64decode(value.strip(), validate=True)
        except (binascii.Error, ValueError):
            return
        yield plain.partition(b":")[2]


def _route(scope: Scope) -> str:
    """The first part of a known path, so that metrics stay few whatever is asked."""
    first = scope["path"].split("/")[1] if scope["path"].startswith("/") else ""
    known = {"sparql", "id", "vocab", "api", "query", "search", "evidence", "reconcile", "static", "healthz", "metrics"}
    return first if first in known else "other"
