"""Reads pictures of text (scans, photographs of a page) by OCR; one text for all frames of a file."""

import struct
import warnings
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from typing import Any, Final

from cppcc_loaders.errors import ReadError
from cppcc_loaders.read.continued import continued
from cppcc_loaders.read.ocr import OCR_NOTE, articles_in, has_ocr, ocr_missing, ocr_warning
from cppcc_loaders.read.parts import Blob, NoWordsError, Part, digest_of
from cppcc_loaders.records import Metadata

__all__ = ["PICTURES", "read_picture"]

#: Endings of the pictures that can be read.
PICTURES: Final = frozenset({".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".webp"})
_FORMATS: Final = ("PNG", "JPEG", "TIFF", "BMP", "WEBP")
_LARGEST: Final = 100_000_000
_MOST_PIXELS: Final = 89_000_000
_MOST_FRAMES: Final = 200
_FEWEST_BYTES: Final = 1000
_SHORTEST_SIDE: Final = 32
_FEW: Final = 5
#: What Pillow raises for damaged files.
_BROKEN: Final = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    ArithmeticError,
    TypeError,
    LookupError,
    struct.error,
    zlib.error,
)


def read_picture(blob: Blob) -> Iterator[Part]:
    """The one text of a picture; raises NoWordsError for one that holds none (an icon, a photograph)."""
    if not has_ocr():
        raise ocr_missing("图片里的文字读不出")
    if blob.size < _FEWEST_BYTES:
        raise NoWordsError("图片太小，里面不会有文字；如果不是图标，请检查是否保存完整")
    data = blob.read(largest=_LARGEST)
    text = "\n\n".join(continued([articles_in(frame) for frame in _frames(data)]))
    if len("".join(text.split())) < _FEW:
        raise NoWordsError("文字识别（OCR）没有在图片里读出文字；请换一张更清楚的扫描件")
    metadata = Metadata(note=OCR_NOTE)
    yield Part(text + "\n", digest_of(data), "ocr", metadata=metadata, warnings=(ocr_warning("全文"),))


def _frames(data: bytes) -> Iterator[Any]:
    """The pages of a picture file, upright, on white, in RGB; sizes are looked at before anything is unpacked."""
    with _quietly(partial(_opened, data)) as picture:
        pages = picture.n_frames if picture.format == "TIFF" else 1
        for number in range(min(pages, _MOST_FRAMES)):
            yield _quietly(partial(_frame, picture, number))


def _quietly(step: Callable[[], Any]) -> Any:
    """The result of a step of Pillow, its many ways to fail told as one; its warnings are about odd tags."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return step()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_large() from error
    except _BROKEN as error:
        raise ReadError(f"不是完好的图片（{str(error)[:80]}）；请重新扫描或另存为 PNG") from error


def _opened(data: bytes) -> Any:
    from PIL import Image

    picture = Image.open(BytesIO(data), formats=_FORMATS)
    _check(*picture.size)
    return picture


def _frame(picture: Any, number: int) -> Any:
    from PIL import ImageOps

    picture.seek(number)
    _check(*picture.size)
    return _on_white(ImageOps.exif_transpose(picture))


def _on_white(frame: Any) -> Any:
    from PIL import Image

    if frame.mode in {"RGBA", "LA", "PA"} or "transparency" in frame.info:
        whole = frame.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", whole.size, "white"), whole).convert("RGB")
    return frame.convert("RGB")


def _check(width: int, height: int) -> None:
    if width * height > _MOST_PIXELS:
        raise _too_large()
    if min(width, height) < _SHORTEST_SIDE:
        raise NoWordsError("图片太小，里面不会有文字；如果不是图标，请检查是否保存完整")


def _too_large() -> ReadError:
    return ReadError(f"图片超过 {_MOST_PIXELS // 10_000} 万像素；请缩小或裁成几张")
