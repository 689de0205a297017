"""Text made safe to show: what a page may display of labels and quotes, and JSON that cannot leave its script element.

Labels lose characters that nobody sees; quotes keep one code point for each, so that ranges stay true.
"""

import base64
import hashlib
import json
import re
from typing import Any, Final

__all__ = ["LABEL_LIMIT", "clean_label", "clean_quote", "csp_hash", "embed_json"]

#: Labels longer than this are cut in pictures; the details pane shows values up to ten times as long.
LABEL_LIMIT: Final = 200

_REPLACEMENT: Final = "\ufffd"
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_HIDDEN = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_SPACE = re.compile(r"\s+")
_UNSAFE_JSON: Final = {ord(mark): f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029"}


def clean_label(text: str, *, limit: int = LABEL_LIMIT) -> str:
    """Take out control, bidirectional and zero-width characters, join white space, cut at `limit` code points.

    >>> clean_label("道外区" + chr(0x202E) + "政协" + chr(10) + "委员会")
    '道外区政协 委员会'
    """
    if len(text) <= limit and text.isprintable() and "  " not in text:
        return text.strip()
    clean = _SURROGATE.sub(_REPLACEMENT, text[: limit * 4])
    clean = _SPACE.sub(" ", _HIDDEN.sub("", _CONTROL.sub(" ", clean))).strip()
    return clean if len(clean) <= limit else clean[: limit - 1] + "…"


def clean_quote(text: str) -> str:
    """Replace every character that would hide or turn text by U+FFFD, one for one: offsets still hold.

    >>> len(clean_quote("协商" + chr(0x202E) + "议事"))
    5
    """
    if text.replace("\n", "").isprintable():
        return text
    for pattern in (_SURROGATE, _CONTROL, _HIDDEN):
        text = pattern.sub(_REPLACEMENT, text)
    return text.replace("\r", " ")


def embed_json(data: Any) -> str:
    r"""Write JSON that is inert inside a script element of an HTML page.

    >>> embed_json("</script>")
    '"\\u003c/script\\u003e"'
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.translate(_UNSAFE_JSON)


def csp_hash(script: str) -> str:
    """Name an inline script or style in a content security policy: only these very bytes may run."""
    digest = hashlib.sha256(script.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
