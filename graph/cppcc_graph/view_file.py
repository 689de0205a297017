"""Writing a page to disk: UTF-8 under any locale, to a temporary name first, never half a file."""

import os
from pathlib import Path

__all__ = ["write_page"]


def write_page(path: Path, text: str) -> Path:
    """Write `text` with line feeds only; make the folder; replace an older file in one step; return the path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        draft.write_bytes(text.encode("utf-8"))
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    return path
