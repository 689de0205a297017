"""Fuzzes one reader with atheris (pip install atheris): python benchmarks/fuzz_readers.py pdf --seconds 180.

Begins with the files of the tests' corpus; .docx, .xlsx and .ofd are fed damaged archives and, in turn, sound archives
with damaged XML. What a reader raises besides its own error is written to OUT, once for each place in the code.
"""

import argparse
import io
import sys
import tempfile
import traceback
import zipfile
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

CORPUS = Path(__file__).parent.parent / "tests" / "loaders"
KINDS = ("txt", "html", "pdf", "docx", "xlsx", "csv", "jsonl", "zip", "ofd")
#: The part of an archive that is damaged, by kind.
INNER = {"docx": "word/document.xml", "xlsx": "xl/worksheets/sheet1.xml", "ofd": "Doc_0/Pages/Page_0/Content.xml"}
SPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'
OFD = {
    "OFD.xml": f"<ofd:OFD {SPACE}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
    "Doc_0/Document.xml": f"<ofd:Document {SPACE}><ofd:Pages>"
    '<ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>',
    "Doc_0/Pages/Page_0/Content.xml": f"<ofd:Page {SPACE}><ofd:Content><ofd:Layer><ofd:TextObject "
    'Boundary="20 30 60 5" CTM="1 0 0 1 0 0" Size="3.5"><ofd:TextCode X="0" Y="3.5" DeltaX="g 6 3.5">县政协召开会议。'
    "</ofd:TextCode></ofd:TextObject></ofd:Layer></ofd:Content></ofd:Page>",
}


def stored(files: dict[str, bytes]) -> bytes:
    """An archive without compression, so that its bytes can be damaged to some effect."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return out.getvalue()


def entries(data: bytes) -> dict[str, bytes]:
    """The files of an archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def seeds(kind: str) -> Iterator[bytes]:
    """What the fuzzer begins with."""
    if kind == "ofd":
        yield stored({name: text.encode() for name, text in OFD.items()})
    for file in sorted([*CORPUS.glob(f"corpus/*.{kind}"), *CORPUS.glob(f"locked/*.{kind}")]):
        data = file.read_bytes()
        yield stored(entries(data)) if kind in {*INNER, "zip"} and data.startswith(b"PK") else data


def shell(kind: str) -> Callable[[bytes], bytes]:
    """What makes a sound archive around a damaged part."""
    if kind not in INNER:
        return lambda data: data
    whole = entries(next(seeds(kind)))
    return lambda data: stored({**whole, INNER[kind]: data})


def target(kind: str, out: Path) -> Callable[[bytes], None]:
    """What is run for every input."""
    from cppcc_loaders.errors import ReadError
    from cppcc_loaders.read import Blob, Flaw, reader_of

    reader = reader_of(f"a.{kind}")
    assert reader is not None
    around = shell(kind)
    known: set[str] = set()

    def run(raw: bytes) -> None:
        data = around(raw[1:]) if kind in INNER and raw[:1] == b"X" else raw
        try:
            for part in reader(Blob(f"a.{kind}", len(data), lambda: io.BytesIO(data))):
                words = part.reason if isinstance(part, Flaw) else part.text
                words.encode("utf-8")
        except Exception as error:  # noqa: BLE001  (whatever else is raised is what we look for)
            if isinstance(error, ReadError) and "；" in str(error):  # what and how to mend it
                return
            last = traceback.extract_tb(error.__traceback__)[-1]
            place = f"{type(error).__name__}-{Path(last.filename).stem}-{last.lineno}"
            if place not in known:
                known.add(place)
                (out / f"{kind}-{place}.bin").write_bytes(data)
                (out / f"{kind}-{place}.txt").write_text(traceback.format_exc(), encoding="utf-8", errors="replace")

    return run


def main() -> None:
    """Fuzz the reader of a kind; libFuzzer prints the runs and ends the process."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("kind", choices=KINDS)
    words.add_argument("--seconds", type=int, default=180)
    words.add_argument("--seed", type=int, default=4)
    words.add_argument("--out", type=Path, default=Path("build/fuzz"))
    given = words.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    sys.modules["rapidocr"] = None  # type: ignore[assignment]  # models are no reader of ours, and slow
    atheris: Any = import_module("atheris")
    with atheris.instrument_imports(include=["cppcc_loaders"]):
        import_module("cppcc_loaders.read")
    folder = Path(tempfile.mkdtemp(prefix="cppcc-fuzz-"))
    for number, data in enumerate(seeds(given.kind)):
        (folder / f"{number}").write_bytes(data)
        if given.kind in INNER and data.startswith(b"PK"):
            (folder / f"{number}-inner").write_bytes(b"X" + entries(data)[INNER[given.kind]])
    limits = [f"-max_total_time={given.seconds}", f"-seed={given.seed}", "-timeout=30", "-rss_limit_mb=3000"]
    atheris.Setup(
        [sys.argv[0], *limits, "-max_len=30000", "-print_final_stats=1", str(folder)], target(given.kind, given.out)
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main()
