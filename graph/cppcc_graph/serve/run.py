"""Start the server: check the address, find the store, hand the application to uvicorn."""

import atexit
import ipaddress
import os
import shutil
import socket
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cppcc_graph.manifest import read_manifest
from cppcc_graph.serve.config import Access, Limits, Settings
from cppcc_graph.serve.errors import ServeError
from cppcc_graph.store import build_disk_store, disk_path

__all__ = ["find_store", "refuse_open_address", "run", "serve", "settings_for"]

#: Bytes of graph.nq from which workers share a store on disk instead of holding one each in memory.
_ON_DISK_FROM = 30_000_000


def find_store(out: Path) -> Path:
    """The store of a built graph: on disk where there is one or the graph is large, else its graph.nq.

    Raises:
        NotBuiltError: OUT holds no built graph.
    """
    if out.is_file():
        return out
    read_manifest(out)
    graph, built = out / "graph.nq", disk_path(out)
    if (built / "CURRENT").is_file():
        return built
    return graph if graph.stat().st_size < _ON_DISK_FROM else _disk_copy(graph)


def _disk_copy(graph: Path) -> Path:
    """A store on disk made from graph.nq, which goes away with this process."""
    folder = Path(tempfile.mkdtemp(prefix="cppcc-store-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    build_disk_store(graph, folder / "store")
    return folder / "store"


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
            f"{host} 可从其他机器访问；确需如此请加 --expose，最好再加 --token (reachable from other machines)"
        )


def settings_for(  # noqa: PLR0913  (options of the command)
    out: Path | str,
    *,
    host: str = "127.0.0.1",
    token: str | None = None,
    origins: tuple[str, ...] = (),
    hosts: tuple[str, ...] = (),
    limits: Mapping[str, Any] | None = None,
    log_queries: bool = False,
) -> Settings:
    """The settings of a server over a build's folder or an RDF file; `limits` are fields of `Limits`.

    Raises:
        NotBuiltError: OUT holds no built graph.
    """
    folder = Path(out).resolve()
    store = find_store(folder)
    known = Access().hosts
    exposed = host not in {"localhost", "127.0.0.1", "::1"} and not hosts
    access = Access(token, origins, () if exposed else (*known, host, *hosts))
    return Settings(
        store=store,
        out=folder if folder.is_dir() else None,
        limits=Limits(**(limits or {})),
        access=access,
        log_queries=log_queries,
    )


def serve(out: Path | str, *, host: str = "127.0.0.1", port: int = 7070, expose: bool = False, **options: Any) -> None:
    """Serve a build's folder until interrupted; `options` are those of `settings_for`.

    Raises:
        ServeError: the address is refused or taken.
    """
    refuse_open_address(host, expose=expose)
    run(settings_for(out, host=host, **options), host=host, port=port)


def run(settings: Settings, *, host: str, port: int) -> None:
    """Serve until interrupted.

    Raises:
        ServeError: the address is taken.
    """
    import uvicorn

    from cppcc_graph.serve.app import make_app
    from cppcc_graph.serve.guard import guarded_protocol

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
    with _listen(host.strip("[]"), port) as listener:
        uvicorn.Server(config).run(sockets=[listener])


def _listen(host: str, port: int) -> socket.socket:
    """A socket that listens."""
    listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM)
    try:
        if os.name != "nt":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        raise ServeError(f"{host}:{port} 不能监听：{error.strerror}；请换 --port (cannot listen)") from error
    return listener
