"""XML inside an archive, parsed within bounds: no entities, no bombs, no depth that walking it would not survive."""

import re
import zipfile
from io import BytesIO
from typing import Final
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from cppcc_loaders.errors import ReadError

__all__ = ["xml_of"]

_LARGEST: Final = 100_000_000
_ENTITY: Final = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_DEEPEST: Final = 400


def xml_of(archive: zipfile.ZipFile, name: str, *, mend: str) -> Element:
    """The root element of an entry; raises ReadError, ending in `mend`, where it is missing, broken or harmful."""
    try:
        info = archive.getinfo(name)
    except KeyError:
        raise ReadError(f"缺少 {name[:80]}；{mend}") from None
    with archive.open(info) as stream:
        data = stream.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise ReadError(f"{name} 展开后超过 {_LARGEST // 1_000_000} MB（压缩炸弹？）；请拆成较小的文件")
    # UTF-16 would hide the words from the pattern
    if _ENTITY.search(data) or _ENTITY.search(data.replace(b"\0", b"")):
        raise ReadError(f"{name} 含有实体定义，可能有害；{mend}")
    return _parsed(data, name, mend)


def _parsed(data: bytes, name: str, mend: str) -> Element:
    depth = 0
    root: Element | None = None
    try:
        for event, element in ET.iterparse(BytesIO(data), events=("start", "end")):  # noqa: S314  (no entities)
            root = element if root is None else root
            depth += 1 if event == "start" else -1
            if depth > _DEEPEST:
                raise ReadError(f"{name} 嵌套超过 {_DEEPEST} 层；{mend}")
    except (ET.ParseError, ValueError, LookupError) as error:
        raise ReadError(f"{name} 不是合格的 XML（{error}）；{mend}") from error
    if root is None:
        raise ReadError(f"{name} 不是合格的 XML；{mend}")
    return root
