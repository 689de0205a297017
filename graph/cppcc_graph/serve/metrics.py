"""Counters of the server in Prometheus' text format; no client names, no queries."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

__all__ = ["Metrics", "resident_bytes"]

_BUCKETS = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0)


@dataclass
class Metrics:
    """Requests by route and status, and how long they took."""

    requests: Counter[tuple[str, int]] = field(default_factory=Counter)
    seconds: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0] * (len(_BUCKETS) + 1)))
    totals: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))

    def count(self, route: str, status: int, seconds: float) -> None:
        """Note one finished request."""
        self.requests[route, status] += 1
        self.seconds[route][bisect_left(_BUCKETS, seconds)] += 1
        self.totals[route] += seconds

    def text(self, gauges: Iterable[tuple[str, str, float]]) -> str:
        """All figures; `gauges` are (name, help, value) that the caller knows."""
        return "\n".join([*self._request_lines(), *_gauge_lines(gauges), ""])

    def _request_lines(self) -> Iterator[str]:
        yield "# HELP cppcc_requests_total Requests answered, by route and status."
        yield "# TYPE cppcc_requests_total counter"
        for (route, status), number in sorted(self.requests.items()):
            yield f'cppcc_requests_total{{route="{route}",status="{status}"}} {number}'
        yield "# HELP cppcc_request_seconds Time to the end of an answer."
        yield "# TYPE cppcc_request_seconds histogram"
        for route, counts in sorted(self.seconds.items()):
            below = 0
            for bound, number in zip((*_BUCKETS, "+Inf"), counts, strict=True):
                below += number
                yield f'cppcc_request_seconds_bucket{{route="{route}",le="{bound}"}} {below}'
            yield f'cppcc_request_seconds_sum{{route="{route}"}} {self.totals[route]:.6f}'
            yield f'cppcc_request_seconds_count{{route="{route}"}} {below}'


def _gauge_lines(gauges: Iterable[tuple[str, str, float]]) -> Iterator[str]:
    """Lines of single figures."""
    for name, told, value in gauges:
        yield f"# HELP {name} {told}"
        yield f"# TYPE {name} {'counter' if name.endswith('_total') else 'gauge'}"
        yield f"{name} {value:g}"


def resident_bytes(pids: Iterable[int]) -> int:
    """Resident memory of processes where /proc tells it, else 0."""
    total = 0
    for pid in pids:
        try:
            total += int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1]) * 4096
        except (OSError, IndexError, ValueError):
            continue
    return total
