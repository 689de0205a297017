"""Charts with readable Chinese."""

from pathlib import Path

import pytest

from cppcc_graph import charts


def test_bars_are_drawn_without_missing_glyphs(tmp_path: Path) -> None:
    """With a Chinese font matplotlib warns of no missing glyph (warnings are errors here)."""
    chart = charts.bar_chart(["松岭县政协", "青川市政协"], [3.0, 1.0], title="办理提案")
    assert chart._repr_png_().startswith(b"\x89PNG")
    assert "<svg" in chart.save(tmp_path / "c.svg").read_text("utf-8")
    assert repr(chart) == "Chart('办理提案')"


def test_without_a_chinese_font_names_are_in_pinyin(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no font has Chinese, names are still readable."""
    monkeypatch.setattr(charts, "chinese_fonts", lambda: ())
    figure = charts.bar_chart(["松岭县"], [1.0], title="提案").figure
    assert [label.get_text() for label in figure.axes[0].get_yticklabels()] == ["songlingxian"]
