"""Load on loopback: `cppcc serve` beside the plain Oxigraph server on the same store, in the same run.

python benchmarks/serve_load.py [--quads 300000] [--seconds 3] [--rounds 3] [--kind aggregate] [--out FILE]

Needs the `oxigraph` program (PyPI package of that name). Prints a table: median and 99th percentile at 1, 8 and 64
clients for look-ups, a walk and an aggregate; then what 500 clients at once are told, and the workers' memory.
"""

import argparse
import asyncio
import json
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import pyoxigraph as ox

CPPCC, ID = "https://w3id.org/cppcc/ontology#", "https://w3id.org/cppcc/id/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
PREFIX = f"PREFIX cppcc: <{CPPCC}> PREFIX skos: <{SKOS}> "
OURS, PLAIN = 7391, 7392


def make_store(path: Path, quads: int) -> int:
    """A synthetic graph of committees, units, people and activities; returns the number of committees."""
    chance = random.Random(20261122)  # noqa: S311  (data, no secret)
    node = ox.NamedNode

    def text(words: str) -> ox.Literal:
        return ox.Literal(words, language="zh")

    a, label = node("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), node(SKOS + "prefLabel")
    committees = max(10, quads // 400)

    def lines() -> Iterator[ox.Quad]:
        for number in range(committees):
            body = node(f"{ID}committee/{number}")
            yield ox.Quad(body, a, node(CPPCC + "Committee"))
            yield ox.Quad(body, label, text(f"第{number}市政协"))
            yield ox.Quad(body, node(CPPCC + "superior"), node(f"{ID}committee/{number // 10}"))
            for unit in range(20):
                thing = node(f"{ID}unit/{number}/站{unit}")
                yield ox.Quad(thing, a, node(CPPCC + "Unit"))
                yield ox.Quad(thing, label, text(f"第{number}市第{unit}委员工作站"))
                yield ox.Quad(thing, node(CPPCC + "unitOf"), body)
            for event in range(100):
                thing = node(f"{ID}activity/{number}/{event}")
                yield ox.Quad(thing, node(CPPCC + "agent"), body)
                yield ox.Quad(thing, node(CPPCC + "topic"), text(f"议题{chance.randrange(5000)}"))
                yield ox.Quad(
                    thing,
                    node(CPPCC + "activityType"),
                    node(f"https://w3id.org/cppcc/vocab/activity-type/{event % 15}"),
                )

    store = ox.Store(str(path))
    store.bulk_extend(lines())
    store.flush()
    store.optimize()
    return committees


def queries(committees: int) -> dict[str, list[str]]:
    """Queries by kind; each kind has many, so that nothing is answered from a cache of answers."""
    chance = random.Random(1)  # noqa: S311  (data, no secret)
    some = [chance.randrange(committees) for _ in range(200)]
    return {
        "look-up": [PREFIX + f'SELECT ?x {{ ?x skos:prefLabel "第{n}市政协"@zh }}' for n in some],
        "walk": [
            PREFIX + f"SELECT ?u ?l ?t {{ ?u cppcc:unitOf <{ID}committee/{n}> ; skos:prefLabel ?l . "
            f"?a cppcc:agent <{ID}committee/{n}> ; cppcc:topic ?t }} LIMIT 100"
            for n in some
        ],
        "aggregate": [PREFIX + "SELECT ?k (COUNT(*) AS ?n) { ?a cppcc:activityType ?k } GROUP BY ?k"],
    }


async def _client(port: int, texts: list[str], until: float, times: list[float], seen: Counter[int]) -> None:
    """One client that asks one query after another over one connection."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    number = id(writer) % 1009  # a different start in each client
    while time.perf_counter() < until:
        number += 1
        path = f"{'/sparql' if port == OURS else '/query'}?query={quote(texts[number % len(texts)])}"
        began = time.perf_counter()
        writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept: application/json\r\n\r\n".encode())
        status = await _read_answer(reader)
        times.append(time.perf_counter() - began)
        seen[status] += 1
    writer.close()


async def _read_answer(reader: asyncio.StreamReader) -> int:
    """Read one answer; return its status."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    status = int(head.split()[1])
    if "transfer-encoding: chunked" in head:
        while size := int((await reader.readline()).strip(), 16):
            await reader.readexactly(size + 2)
        await reader.readexactly(2)
    else:
        length = head.partition("content-length:")[2].split("\r\n")[0]
        await reader.readexactly(int(length))
    return status


async def _measure(port: int, texts: list[str], clients: int, seconds: float) -> tuple[float, float, float]:
    """Median and 99th percentile in milliseconds, and answers per second."""
    times: list[float] = []
    seen: Counter[int] = Counter()
    until = time.perf_counter() + seconds
    await asyncio.gather(*(_client(port, texts, until, times, seen) for _ in range(clients)))
    times.sort()
    assert set(seen) <= {200, 503}, seen
    return statistics.median(times) * 1000, times[int(len(times) * 0.99)] * 1000, seen[200] / seconds


async def _crowd(port: int, text: str, clients: int) -> Counter[str]:
    """What many clients at once are told."""
    seen: Counter[str] = Counter()

    async def one() -> None:
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(f"GET /sparql?query={quote(text)} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
            seen[head.split()[1] + (" with Retry-After" if "retry-after" in head else "")] += 1
            writer.close()
        except (OSError, asyncio.IncompleteReadError) as error:
            seen[type(error).__name__] += 1

    await asyncio.gather(*(one() for _ in range(clients)))
    return seen


@contextmanager
def _server(command: list[str], port: int) -> Iterator[subprocess.Popen[bytes]]:
    """A server process that listens."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(300):
            try:
                asyncio.run(_knock(port))
                break
            except OSError:
                time.sleep(0.1)
        yield process
    finally:
        process.terminate()
        process.wait(10)


async def _knock(port: int) -> None:
    """Open and close a connection."""
    _, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.close()


def _until_indexed(port: int) -> None:
    """Wait until the index of names is made: it is made once, in a process of its own that wants a whole processor."""
    from urllib.error import HTTPError
    from urllib.request import urlopen

    for _ in range(120):
        try:
            urlopen(f"http://127.0.0.1:{port}/api/search?q=1").read()
        except HTTPError:
            time.sleep(1)
        else:
            break
    time.sleep(1)


def _memory(port: int) -> float:
    """Megabytes of the query workers, as the server tells."""
    from urllib.request import urlopen

    with urlopen(f"http://127.0.0.1:{port}/metrics") as answer:
        lines = answer.read().decode("utf-8").splitlines()
    return (
        sum(
            float(line.split()[1]) for line in lines if line.startswith(("cppcc_query_resident", "cppcc_page_resident"))
        )
        / 1e6
    )


def _in_turns(texts: list[str], clients: int, rounds: int, seconds: float) -> dict[str, tuple[float, float, float]]:
    """The round with the middle median of each server, the servers taking turns so that both see the same machine."""
    seen: dict[str, list[tuple[float, float, float]]] = {"oxigraph": [], "cppcc": []}
    for turn in range(rounds):
        ports = [("oxigraph", PLAIN), ("cppcc", OURS)]
        for name, port in ports if turn % 2 == 0 else reversed(ports):
            asyncio.run(_measure(port, texts, clients, 0.5))
            seen[name].append(asyncio.run(_measure(port, texts, clients, seconds)))
    return {name: sorted(figures)[rounds // 2] for name, figures in seen.items()}


def main() -> None:
    """Run everything and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quads", type=int, default=300_000)
    parser.add_argument("--seconds", type=float, default=3.0)
    parser.add_argument("--rounds", type=int, default=3, help="turns that each server gets; the middle one counts")
    parser.add_argument("--workers", type=int, default=4)
    parser.add_argument("--kind", choices=("look-up", "walk", "aggregate"), help="only this kind of query")
    parser.add_argument("--out", type=Path)
    given = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="serve-load-"))
    committees = make_store(folder / "store", given.quads)
    code = (
        "from pathlib import Path; from cppcc_graph.serve.run import run;"
        "from cppcc_graph.serve.config import Settings, Limits;"
        f"run(Settings(store=Path({str(folder / 'store')!r}), limits=Limits(workers={given.workers})),"
        f" host='127.0.0.1', port={OURS})"
    )
    program = shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or "oxigraph"
    plain = [program, "serve-read-only", "--location", str(folder / "store"), "--bind", f"127.0.0.1:{PLAIN}"]
    rows = []
    with _server([sys.executable, "-c", code], OURS), _server(plain, PLAIN):
        _until_indexed(OURS)
        for kind, texts in queries(committees).items():
            for clients in (1, 8, 64):
                if given.kind not in (None, kind):
                    continue
                figures = _in_turns(texts, clients, given.rounds, given.seconds)
                rows.append({"query": kind, "clients": clients, **figures})
                (a, b, c), (d, e, f) = figures["oxigraph"], figures["cppcc"]
                print(f"{kind:10} {clients:3} clients | oxigraph p50 {a:7.2f} p99 {b:7.2f} ms {c:6.0f}/s"
                      f" | cppcc p50 {d:7.2f} p99 {e:7.2f} ms {f:6.0f}/s | added {d - a:+.2f} ms")  # fmt: skip
        crowd = asyncio.run(_crowd(OURS, queries(committees)["walk"][0], 500))
        memory = _memory(OURS)
    print("500 clients at once:", dict(crowd), "| workers hold", round(memory), "MB")
    if given.out:
        given.out.parent.mkdir(parents=True, exist_ok=True)
        whole = {"rows": rows, "crowd": crowd, "worker_megabytes": memory, "quads": given.quads}
        given.out.write_text(json.dumps(whole, indent=1) + "\n", "utf-8")
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
