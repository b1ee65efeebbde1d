"""Whether there is room for a pack's network."""

from pathlib import Path

from app.core.errors import PackError
from app.inference.facts import Pack


def check_memory(pack: Pack, free_mb: int | None = None) -> None:
    """Raises PackError where less is free than the pack says it needs. `free_mb`: what the system
    says by default (Linux alone tells; elsewhere the check is left out).
    """
    free = free_memory_mb() if free_mb is None else free_mb
    if free is not None and free < pack.memory_mb:
        raise PackError(
            f"Pack {pack.id} needs {pack.memory_mb} MB of memory, and {free} MB are free.",
            hint="Close other programs, or switch the pack off.",
        )


def free_memory_mb() -> int | None:
    try:
        lines = Path("/proc/meminfo").read_text("ascii").splitlines()
    except OSError:
        return None
    for line in lines:
        name, _, rest = line.partition(":")
        if name == "MemAvailable":
            return int(rest.split()[0]) // 1024
    return None
