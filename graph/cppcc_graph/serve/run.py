"""Start the server: check the address, find the store, hand the application to uvicorn."""

import ipaddress
import logging
import socket
from pathlib import Path

from cppcc_graph.serve.config import Settings
from cppcc_graph.serve.errors import ServeError

__all__ = ["find_store", "refuse_open_address", "run"]

_LOG = logging.getLogger("cppcc_graph.serve")


def find_store(out: Path) -> Path:
    """The store of a built graph: OUT/store where there is one, else OUT/graph.nq.

    Raises:
        ServeError: OUT holds no built graph.
    """
    if out.is_file():
        return out
    for candidate in (out / "store", out / "graph.nq"):
        if candidate.is_file() or (candidate / "CURRENT").is_file():
            return candidate
    raise ServeError(f"{out} holds no graph (neither store/ nor graph.nq); build one: cppcc build SOURCE -o {out}")


def refuse_open_address(host: str, *, expose: bool) -> None:
    """Refuse any address but this machine's own unless `expose` is given.

    >>> refuse_open_address("127.0.0.1", expose=False)

    Raises:
        ServeError: others could reach the address.
    """
    try:
        own = host == "localhost" or ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        own = False
    if not own and not expose:
        raise ServeError(
            f"{host} can be reached from other machines; if that is meant add --expose, better with --token"
        )


def run(settings: Settings, *, host: str = "127.0.0.1", port: int = 7070, expose: bool = False) -> None:
    """Serve until interrupted.

    Raises:
        ServeError: the address is refused or taken.
    """
    import uvicorn

    from cppcc_graph.serve.app import make_app
    from cppcc_graph.serve.guard import guarded_protocol

    refuse_open_address(host, expose=expose)
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host.strip("[]"), port))
    except OSError as error:
        listener.close()
        raise ServeError(f"cannot listen on {host}:{port}: {error.strerror}; choose another --port") from error
    config = uvicorn.Config(
        make_app(settings),
        http=guarded_protocol(settings.limits),
        ws="none",
        lifespan="on",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        log_level="warning",
        timeout_keep_alive=10,
        timeout_graceful_shutdown=3,
        backlog=1024,
    )
    with listener:
        uvicorn.Server(config).run(sockets=[listener])
