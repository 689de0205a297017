"""What a request carries: its body within limits, its form fields, its client; as plain values."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.requests import Request

from cppcc_graph.serve.config import Limits
from cppcc_graph.serve.errors import Problem

__all__ = ["Fields", "client_of", "fields_of", "read_body"]

_MOST_FIELDS = 100


@dataclass(frozen=True, slots=True)
class Fields:
    """Names and values as sent; a name may come more than once."""

    pairs: tuple[tuple[str, str], ...]

    def all(self, name: str) -> list[str]:
        """Every value of a name."""
        return [value for key, value in self.pairs if key == name]

    def one(self, name: str) -> str | None:
        """The value of a name that may come once.

        Raises:
            Problem: it comes more than once.
        """
        values = self.all(name)
        if len(values) > 1:
            raise Problem(400, "repeated", f"the parameter {name} may be given once")
        return values[0] if values else None


def fields_of(text: str | bytes) -> Fields:
    """The fields of a query string or of an url-encoded body.

    >>> fields_of("q=%E6%94%BF%E5%8D%8F&q=x").all("q")
    ['政协', 'x']

    Raises:
        Problem: the bytes are no UTF-8, or there are too many fields.
    """
    try:
        plain = text if isinstance(text, str) else text.decode("utf-8")
        pairs = parse_qsl(plain, keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS)
    except UnicodeDecodeError as error:
        raise Problem(400, "not-utf8", "the parameters are not UTF-8") from error
    except ValueError as error:
        raise Problem(400, "too-many-fields", f"more than {_MOST_FIELDS} parameters") from error
    return Fields(tuple(pairs))


async def read_body(request: Request, limits: Limits) -> bytes:
    """The body of a request.

    Raises:
        Problem: it is larger than a query may be, or comes too slowly.
    """
    declared = request.headers.get("content-length", "0")
    if declared.isdigit() and int(declared[:18]) > limits.query_bytes:
        raise _too_large(limits)
    body = bytearray()
    try:
        async with asyncio.timeout(limits.body_seconds):
            async for piece in request.stream():
                body += piece
                if len(body) > limits.query_bytes:
                    raise _too_large(limits)
    except TimeoutError as error:
        raise Problem(408, "slow-body", f"the body did not come within {limits.body_seconds:g} s") from error
    return bytes(body)


def _too_large(limits: Limits) -> Problem:
    """The answer to a body beyond the limit; the connection ends with it."""
    detail = f"a request may carry {limits.query_bytes} bytes"
    return Problem(413, "request-too-large", detail, headers={"Connection": "close"})


def client_of(scope: Mapping[str, object]) -> str:
    """The address that a connection comes from."""
    client = scope.get("client")
    return str(client[0]) if isinstance(client, (tuple, list)) and client else ""
