"""The scripts and styles that pages are made of, as shipped in `static/`."""

from functools import cache
from importlib.resources import files

__all__ = ["static_text"]


@cache
def static_text(name: str) -> str:
    """Read one shipped file."""
    return files("cppcc_graph").joinpath("static", name).read_text("utf-8")
