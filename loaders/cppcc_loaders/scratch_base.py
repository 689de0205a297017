"""A private SQLite file: what is too much for memory and is gone with the process that made it."""

import sqlite3

__all__ = ["as_blob", "as_name", "scratch_base"]


def scratch_base(*statements: str) -> sqlite3.Connection:
    """A new base with the tables that the statements make, for one thread at a time.

    >>> base = scratch_base("CREATE TABLE seen (doc BLOB)")
    >>> base.execute("INSERT INTO seen VALUES (?)", (as_blob("伊春"),)).rowcount
    1
    """
    # the empty name is SQLite's for a file of its own that goes to disk as it grows
    base = sqlite3.connect("", isolation_level=None, check_same_thread=False)
    for statement in statements:
        base.execute(statement)
    return base


def as_blob(name: str) -> bytes:
    r"""A name as bytes that sort as names do; it may hold bytes of a file's name that are no UTF-8.

    >>> as_name(as_blob("县政协\udcff")) == "县政协\udcff"
    True
    """
    return name.encode("utf-8", "surrogatepass")


def as_name(blob: bytes) -> str:
    """The name that the bytes stand for."""
    return blob.decode("utf-8", "surrogatepass")
