"""Time-outs below HTTP that uvicorn lacks: a half-sent header, an endless header and too many connections end early.

A client that drips one byte a second (slowloris) holds a socket for `header_seconds`, not for ever.
"""

import asyncio
import json
import re
import socket
from typing import TYPE_CHECKING, Any, cast

from cppcc_graph.serve.config import Limits

if TYPE_CHECKING:
    from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol as _Base
else:
    try:
        from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol as _Base
    except ImportError:
        from uvicorn.protocols.http.h11_impl import H11Protocol as _Base

__all__ = ["guarded_protocol"]


def _raw_answer(status: str, code: str, detail: str) -> bytes:
    """A whole answer as it goes over the wire, for clients whom no application has seen."""
    body = json.dumps({"status": int(status[:3]), "code": code, "detail": detail})
    head = f"HTTP/1.1 {status}\r\ncontent-type: application/problem+json\r\nretry-after: 2\r\nconnection: close"
    return f"{head}\r\ncontent-length: {len(body)}\r\n\r\n{body}".encode("ascii")


_BUSY = _raw_answer("503 Service Unavailable", "busy", "too many connections; try again")
_LARGE = _raw_answer(
    "431 Request Header Fields Too Large", "header-too-large", "the header of the request is too large"
)
_INVALID = _raw_answer("400 Bad Request", "not-http", "this is no HTTP request that the server can read")


#: An offer to change the protocol (Java's client offers HTTP/2 in clear): nothing is offered here, and the parser
#: would lose the body of the request that makes it.
_OFFER = re.compile(rb"\r\nupgrade:", re.IGNORECASE)


def _without_offer(data: bytes) -> bytes:
    r"""The bytes of a request without an offer to change the protocol in its header.

    >>> _without_offer(b"GET / HTTP/1.1\r\nUpgrade: h2c\r\n\r\nUpgrade: x")
    b'GET / HTTP/1.1\r\nx-upgrade: h2c\r\n\r\nUpgrade: x'
    """
    head, end, rest = data.partition(b"\r\n\r\n")
    return _OFFER.sub(b"\r\nx-upgrade:", head) + end + rest


def _send_at_once(connection: Any) -> None:
    """Switch Nagle's algorithm off, which costs 40 ms an answer: asyncio does so only for sockets that name TCP."""
    if connection is not None and connection.family in {socket.AF_INET, socket.AF_INET6}:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


class _Corked:
    """A transport that sends what is written at once, header and body, in one piece."""

    def __init__(self, transport: Any, loop: asyncio.AbstractEventLoop) -> None:
        self._transport, self._loop, self._held = transport, loop, b""

    def write(self, data: bytes) -> None:
        """Hold a first piece until the next one or the end of this turn of the loop."""
        if self._held:
            data, self._held = self._held + data, b""
            self._transport.write(data)
        elif data:
            self._held = data
            self._loop.call_soon(self.flush)

    def flush(self) -> None:
        """Send what is held."""
        if self._held:
            data, self._held = self._held, b""
            if not self._transport.is_closing():
                self._transport.write(data)

    def close(self) -> None:
        """Send what is held, then close."""
        self.flush()
        self._transport.close()

    def __getattr__(self, name: str) -> Any:
        """Everything else is the transport's own."""
        return getattr(self._transport, name)


class _Guarded(_Base):
    """One connection; a timer runs whenever the client owes us a header."""

    limits = Limits()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._timer: asyncio.TimerHandle | None = None
        self._asked: Any = None
        self._owed = self._read = 0

    def connection_made(self, transport: Any) -> None:
        """Refuse a connection too many, else wait for its first header."""
        super().connection_made(cast("asyncio.Transport", _Corked(transport, self.loop)))
        _send_at_once(transport.get_extra_info("socket"))
        if len(self.connections) > self.limits.connections:
            self._end(_BUSY)
        else:
            self._wait_for_header()

    def data_received(self, data: bytes) -> None:
        """Count what belongs to no request yet; start and stop the timer as requests begin and end."""
        if self.transport.is_closing():
            return
        self._read = len(data)
        super().data_received(_without_offer(data) if self._between_requests() else data)
        if self._request_began():
            self._stop()
        elif self._between_requests():
            self._owe(len(data))

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the timer with the connection."""
        self._stop()
        super().connection_lost(exc)

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002  (uvicorn's words for it)
        """Say in our form that a request cannot be read: the parser stumbles over an address beyond 64 KB by itself."""
        self._end(_LARGE if self._owed + self._read >= self.limits.header_bytes else _INVALID)

    def _request_began(self) -> bool:
        """Whether the bytes just read completed a header."""
        began = getattr(self, "cycle", None) is not self._asked
        if began:
            self._asked, self._owed = self.cycle, 0
        return began

    def _between_requests(self) -> bool:
        """Whether no request is being answered."""
        cycle = self._asked
        return cycle is None or bool(cycle.response_complete)

    def _owe(self, size: int) -> None:
        """Note bytes of an unfinished header: not too many, not for too long."""
        self._owed += size
        if self._owed > self.limits.header_bytes:
            self._end(_LARGE)
        elif self._timer is None:
            self._wait_for_header()

    def _end(self, answer: bytes) -> None:
        """Say why and close."""
        if not self.transport.is_closing():
            self.transport.write(answer)
            self.transport.close()

    def _wait_for_header(self) -> None:
        """Close the connection unless a whole header comes in time."""
        self._stop()
        self._timer = self.loop.call_later(self.limits.header_seconds, self.transport.close)

    def _stop(self) -> None:
        """Stop waiting."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None


def guarded_protocol(limits: Limits) -> type[asyncio.Protocol]:
    """uvicorn's HTTP protocol with the limits of this server."""  # noqa: D403  (a name)
    return type("Guarded", (_Guarded,), {"limits": limits})
