"""Charts for notebooks: bars whose Chinese can be read, in a Chinese font or, where there is none, in pinyin."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from cppcc_graph.errors import QueryError
from cppcc_graph.pinyin import pinyin_keys

if TYPE_CHECKING:
    from matplotlib.figure import Figure

__all__ = ["CHINESE_FONTS", "Chart", "bar_chart", "chinese_fonts"]

#: Fonts that have Chinese, in the order of choice: Linux, Windows, macOS.
CHINESE_FONTS: Final = (
    "Noto Sans CJK SC", "Noto Sans CJK JP", "Source Han Sans SC", "WenQuanYi Micro Hei", "Microsoft YaHei", "SimHei",
    "PingFang SC", "Heiti SC", "Arial Unicode MS",
)  # fmt: skip

_COLOR: Final = "#a8231c"


@dataclass(frozen=True, slots=True, repr=False)
class Chart:
    """A drawn figure that shows itself in a notebook, with or without `%matplotlib inline`."""

    figure: "Figure"

    def save(self, path: Path | str) -> Path:
        """Write the chart; the ending chooses the format (png, svg, pdf)."""
        self.figure.savefig(path, dpi=200)
        return Path(path)

    def __repr__(self) -> str:
        return f"Chart({self.figure.axes[0].get_title(loc='left')!r})"

    def _repr_png_(self) -> bytes:
        drawn = io.BytesIO()
        self.figure.savefig(drawn, format="png", dpi=100)
        return drawn.getvalue()


@cache
def chinese_fonts() -> tuple[str, ...]:
    """Those of `CHINESE_FONTS` that this machine has.

    Raises:
        QueryError: matplotlib is not installed.
    """
    try:
        from matplotlib import font_manager
    except ImportError as error:
        raise QueryError("matplotlib 未安装；请运行 pip install 'cppcc-graph[notebook]'") from error
    here = {font.name for font in font_manager.fontManager.ttflist}
    return tuple(name for name in CHINESE_FONTS if name in here)


def bar_chart(labels: Sequence[str], values: Sequence[float], *, title: str = "", color: str = _COLOR) -> Chart:
    """Draw horizontal bars, the first on top; names are in pinyin where the machine has no Chinese font."""
    fonts = chinese_fonts()
    from matplotlib.figure import Figure

    family = [*fonts, "DejaVu Sans"]
    figure = Figure(figsize=(7, 0.9 + 0.34 * len(labels)), layout="constrained")
    axes = figure.add_subplot()
    bars = axes.barh(range(len(labels)), list(values), color=color, height=0.7)
    axes.bar_label(bars, fmt="{:g}", padding=3)
    axes.set_yticks(range(len(labels)), [_readable(label, fonts) for label in labels], fontfamily=family)
    axes.invert_yaxis()
    axes.set_title(_readable(title, fonts), loc="left", fontfamily=family)
    axes.spines[["top", "right"]].set_visible(False)
    return Chart(figure)


def _readable(text: str, fonts: Sequence[str]) -> str:
    return text if fonts else pinyin_keys(text)[0]
