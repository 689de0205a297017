"""`cppcc synthesize`: pages of a made-up country, for tests of scale and for demos."""

from pathlib import Path
from typing import Annotated

import typer

from cppcc_graph.cli_console import Exit, errors, fail, say

__all__ = ["synthesize_command"]


def synthesize_command(
    out: Annotated[Path, typer.Argument(help="写到这个新文件夹", show_default=False)],
    *,
    pages: Annotated[int, typer.Option("--pages", "-n", min=1, help="页数")] = 1000,
    seed: Annotated[int, typer.Option("--seed", help="随机种子：同一种子，同样的页")] = 0,
) -> None:
    """Write synthetic pages; nothing in them is real."""
    from cppcc_graph.synthetic import synthesize

    with errors():
        if out.exists() and (out.is_file() or any(out.iterdir())):
            raise fail(f"{out} 已有内容；请给一个新文件夹 (name a new folder)", Exit.USAGE)
        size = synthesize(out, pages, seed=seed)
    say(f"{pages} 页，{size / 1e6:.1f} MB，在 {out}；内容都是虚构的 (nothing in them is real)")
