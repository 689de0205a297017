"""SPARQL servers that tests start: a free port, and waiting until the server answers."""

import socket
import time

import httpx
import pytest

__all__ = ["free_port", "wait_for"]


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(url: str, seconds: float) -> None:
    """Wait until a SPARQL endpoint answers; the test fails where it does not in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            httpx.get(url, params={"query": "ASK {}"}, timeout=2)
        except httpx.HTTPError:
            time.sleep(0.05)
        else:
            return
    pytest.fail(f"{url} did not answer within {seconds:.0f} seconds")
