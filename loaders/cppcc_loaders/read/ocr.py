"""Reads the words of a picture (OCR) by RapidOCR, whose models lie in its package: nothing is fetched."""

from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from cppcc_loaders.errors import ReadError
from cppcc_loaders.read.layout import Piece
from cppcc_loaders.read.newspaper import articles_of
from cppcc_loaders.records import Warning_

__all__ = ["OCR_NOTE", "articles_in", "has_ocr", "ocr_missing", "ocr_warning"]

#: What the metadata of a text that was read by OCR say.
OCR_NOTE: Final = "由文字识别（OCR）读出，可能有误读"
_MODELS: Final = {
    "Det.model_path": "PP-OCRv6_det_small.onnx",
    "Rec.model_path": "PP-OCRv6_rec_small.onnx",
    "Cls.model_path": "ch_ppocr_mobile_v2.0_cls_mobile.onnx",
}
#: Lines are looked for in a copy of this size and read from the picture itself, so that small type stays sharp.
_SEARCHED: Final = 1920
_LARGEST_SIDE: Final = 8000
_SURE: Final = 0.5


def has_ocr() -> bool:
    """Whether the extra is installed."""
    try:
        return find_spec("rapidocr") is not None
    except ValueError:  # a module that was blocked
        return False


def ocr_missing(what: str) -> ReadError:
    """The error for a picture or a scanned page where the extra is not installed."""
    return ReadError(f"{what}；需要先做文字识别（OCR）：请运行 pip install 'cppcc-graph[ocr]'")


def ocr_warning(words: str) -> Warning_:
    """The warning that a text, or some pages of it (named by `words`), was read by OCR."""
    return Warning_("ocr", f"{words}{OCR_NOTE}")


def articles_in(picture: Any) -> list[str]:
    """The texts of the articles on a picture (an RGB image of Pillow); none where no words are found."""
    return articles_of(list(_pieces(picture)))


def _pieces(picture: Any) -> Iterator[Piece]:
    found = _engine()(picture)
    if found.boxes is None or found.txts is None:
        return
    for box, words, score in zip(found.boxes, found.txts, found.scores, strict=True):
        if score >= _SURE and words.strip():
            across = [float(x) for x, _ in box]
            down = [float(y) for _, y in box]
            yield Piece(min(across), min(down), max(across), max(down), words.strip())


@cache
def _engine() -> Any:
    """The reader, made once; its models are named, so that it never looks for others."""
    import rapidocr

    folder = Path(rapidocr.__file__).parent / "models"
    models = {option: str(folder / name) for option, name in _MODELS.items()}
    lacking = [name for name in _MODELS.values() if not (folder / name).is_file()]
    if lacking:
        raise ReadError(f"rapidocr 缺少模型 {'、'.join(lacking)}；请运行 pip install -U 'cppcc-graph[ocr]'")
    sizes = {"Global.max_side_len": _LARGEST_SIDE, "Det.limit_type": "max", "Det.limit_side_len": _SEARCHED}
    return rapidocr.RapidOCR(params={"Global.log_level": "critical", "Global.use_cls": False, **sizes, **models})
