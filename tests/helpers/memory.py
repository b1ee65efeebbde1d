"""What stands in the memory of processes, as whoever may read all of it sees it (Linux, root)."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.helpers.markers import Finder

_PART = 16 << 20
_NOT_MEMORY = ("[vvar]", "[vvar_vclock]", "[vsyscall]")


def can_be_read() -> bool:
    """Whether memory of a process that is not dumpable can be read here."""
    return Path("/proc/self/mem").exists() and os.geteuid() == 0


def processes_with(token: str) -> list[int]:
    """All processes with this word in their environment: the one it was given to, and whatever
    came of it, orphans included.
    """
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                if token.encode() in (entry / "environ").read_bytes():
                    found.append(int(entry.name))
            except OSError:  # it has ended
                continue
    return sorted(found)


def held_by(process: int, words: Iterable[str]) -> set[str]:
    """Those of the words a process has in memory, as UTF-8 or UTF-16. Raises OSError."""
    finder = Finder([word.encode() for word in words], [word.encode("utf-16-le") for word in words])
    with open(f"/proc/{process}/mem", "rb", buffering=0) as memory:  # noqa: PTH123
        for start, end in _ranges(process):
            for at in range(start, end, _PART):
                finder.look(_read(memory.fileno(), at, min(end - at, _PART + finder.overlap)))
    return {found.decode("utf-16-le" if b"\0" in found else "utf-8") for found in finder.found}


def _read(memory: int, at: int, size: int) -> bytes:
    try:
        return os.pread(memory, size, at)
    except OSError:  # mapped, and not there
        return b""


def _ranges(process: int) -> Iterator[tuple[int, int]]:
    """What it can read, but for files that are mapped and cannot be written: their bytes are those
    on the disk.
    """
    for line in Path(f"/proc/{process}/maps").read_text().splitlines():
        span, rights, *rest = line.split(maxsplit=5)
        name = rest[3] if len(rest) == 4 else ""
        of_disk = name.startswith("/") and "w" not in rights and not name.endswith("(deleted)")
        if rights.startswith("r") and not of_disk and name not in _NOT_MEMORY:
            start, _, end = span.partition("-")
            yield int(start, 16), int(end, 16)
