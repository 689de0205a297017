"""Run the notebooks top to bottom and write them with their answers: python notebooks/render.py [NAME ...].

Frames of interactive views are left out of the written files (they are half a megabyte each and need trust to run).
"""

import re
import sys
from pathlib import Path
from typing import Any

import jupytext
import nbformat
from nbclient import NotebookClient

__all__ = ["main", "run"]

_HERE = Path(__file__).parent
_FRAME = "<iframe"
_FOLDER = re.compile(r"(?:/[\w.-]+)+/(?=demo\b|graph\b)")
_NOTE = "<p>（运行这本笔记就能看到图。）</p>"


def run(source: Path) -> Any:
    """Execute one notebook in its folder; a failing cell raises."""
    notebook = jupytext.read(source)
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(source.parent)}}).execute()
    return notebook


def main(names: list[str]) -> int:
    """Render the named notebooks, all without a name."""
    for source in sorted(_HERE.glob("0*.py")):
        if names and source.stem not in names:
            continue
        notebook = run(source)
        _tidy(notebook)
        nbformat.write(notebook, source.with_suffix(".ipynb"))
        sys.stdout.write(f"{source.stem}\n")
    return 0


def _tidy(notebook: Any) -> None:
    notebook.metadata = {"kernelspec": notebook.metadata["kernelspec"], "language_info": {"name": "python"}}
    for number, cell in enumerate(notebook.cells):
        cell.id = f"cell-{number:02d}"
        cell.metadata = {}
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            for form in ("text/html", "text/plain"):
                if form in data:
                    data[form] = _without_machine(data[form])


def _without_machine(text: str) -> str:
    """Leave out the frame of a view and the folders of this machine."""
    kept = text.split(_FRAME, maxsplit=1)[0] + _NOTE if _FRAME in text else text
    return _FOLDER.sub("build/", kept)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
