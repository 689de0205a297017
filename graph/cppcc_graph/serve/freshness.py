"""Notice that the build was replaced while it is served, and let the workers open the new one."""

import asyncio
from pathlib import Path

from cppcc_graph.errors import GraphError

__all__ = ["Current"]

_SECONDS = 2.0


class Current:
    """The store that is served now; `watch` follows the manifest of the build."""

    def __init__(self, store: Path, out: Path | None) -> None:
        """Begin with the store that was found at the start."""
        self.store = store
        self._manifest = out / "manifest.json" if out else None
        self._seen = self._stamp()

    async def changed(self) -> Path:
        """Wait until there is another store, and return it; waits for ever over a single file."""
        from cppcc_graph.serve.run import find_store

        while True:
            await asyncio.sleep(_SECONDS)
            stamp = await asyncio.to_thread(self._stamp)
            if stamp in {None, self._seen} or self._manifest is None:
                continue
            try:
                self.store = await asyncio.to_thread(find_store, self._manifest.parent)
            except (GraphError, OSError):
                continue
            self._seen = stamp
            return self.store

    def _stamp(self) -> tuple[int, int] | None:
        """What tells one manifest from the next; None while there is none."""
        if self._manifest is None:
            return None
        try:
            told = self._manifest.stat()
        except OSError:
            return None
        return told.st_mtime_ns, told.st_ino
