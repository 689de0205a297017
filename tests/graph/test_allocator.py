"""What is set of the C library's memory: in a process of its own, for it cannot be read back."""

import subprocess
import sys

import pytest

from cppcc_graph import allocator

GLIBC = allocator._mallopt() is not None

#: Page faults of freeing 8 MB and taking it again, twenty times, before and after.
_FAULTS = """
import resource
from cppcc_graph.allocator import give_back, keep_freed
give_back()
def faults():
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for _ in range(20):
        bytes(range(256)) * 32_768
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before
given = faults()
kept = keep_freed() and faults()
give_back()
print(given, kept, faults())
"""


@pytest.mark.skipif(not GLIBC, reason="another C library than glibc")
def test_freed_memory_is_kept_until_it_is_given_back() -> None:
    """Memory that was freed is taken again without page faults, and no longer so after `give_back`."""
    done = subprocess.run([sys.executable, "-c", _FAULTS], check=True, capture_output=True, text=True)
    given, kept, after = map(int, done.stdout.split())
    assert kept * 5 < given
    assert kept * 5 < after


def test_another_c_library_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no such option, nothing is set and nothing fails."""
    monkeypatch.setattr(allocator, "_mallopt", lambda: None)
    assert not allocator.keep_freed()
    assert not allocator.give_back()
    assert not allocator.share_arenas()
