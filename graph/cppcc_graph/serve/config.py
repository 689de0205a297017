"""Settings of the server: addresses, limits, access; all with defaults that are safe on an intranet."""

import os
from dataclasses import dataclass, field
from pathlib import Path

__all__ = ["Access", "Limits", "Settings"]


@dataclass(frozen=True, slots=True)
class Limits:
    """What one request and all requests together may take; times in seconds, sizes in bytes."""

    query_seconds: float = 20.0
    page_seconds: float = 5.0
    wait_seconds: float = 5.0
    rows: int = 100_000
    result_bytes: int = 64 << 20
    query_bytes: int = 1 << 20
    worker_memory: int = 2 << 30
    depth: int = 200
    workers: int = field(default_factory=lambda: max(4, os.cpu_count() or 1))
    page_workers: int = 2
    waiting: int = 128
    connections: int = 1024
    header_bytes: int = 64 << 10
    header_seconds: float = 10.0
    body_seconds: float = 30.0
    send_seconds: float = 30.0


@dataclass(frozen=True, slots=True)
class Access:
    """Who may ask: `token` None means anyone who reaches the address; `origins` may read from other sites' pages."""

    token: str | None = None
    origins: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ("localhost", "127.0.0.1", "[::1]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything the application is made from; `store` is a directory of an Oxigraph store or an RDF file.

    `out` is the build's folder, where texts and views are; `index` the file of the index of names, temporary if None.
    """

    store: Path
    out: Path | None = None
    index: Path | None = None
    limits: Limits = field(default_factory=Limits)
    access: Access = field(default_factory=Access)
    log_queries: bool = False
