"""Charts with readable Chinese."""

import io

import pytest

from cppcc_graph import charts


def _svg(labels: list[str]) -> str:
    text = io.StringIO()
    charts.bar_chart(labels, [3.0, 1.0], title="办理提案").savefig(text, format="svg")
    return text.getvalue()


def test_bars_are_drawn_without_missing_glyphs() -> None:
    """With a Chinese font matplotlib warns of no missing glyph (warnings are errors here)."""
    assert "<svg" in _svg(["松岭县政协", "青川市政协"])


def test_without_a_chinese_font_names_are_in_pinyin(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no font has Chinese, names are still readable."""
    monkeypatch.setattr(charts, "chinese_fonts", lambda: ())
    figure = charts.bar_chart(["松岭县"], [1.0], title="提案")
    assert [label.get_text() for label in figure.axes[0].get_yticklabels()] == ["songlingxian"]
