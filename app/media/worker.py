"""Set-up of a media process: what a stranger's bytes may cost, and how the decoders behave.

Nothing heavy is imported before the environment is set; `prepare` is called first in the process.
"""

import contextlib
import logging
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.vault.seals import Seals

MEMORY = 850 * 1024 * 1024
"""What one file may use beyond the libraries themselves. By measurement (README.md): pictures of
100 megapixels decode, and the process stays under 1 GB.
"""

FILE_SIZE = 4 * 1024**3
"""No file a media process writes is bigger; a runaway one must not fill the disk."""

NICENESS = 10

_ENVIRONMENT = {
    "VIPS_CONCURRENCY": "1",  # processes are the parallelism; one core each
    "VIPS_WARNING": "0",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
}


def prepare(seals: "Seals | None" = None) -> None:
    """Once, first thing in each media process. `seals`: of the vault whose files it is to read."""
    os.environ.update(_ENVIRONMENT)
    if seals is not None:
        _open_vault(seals)
    _silence_libraries()
    if sys.platform == "linux":
        _tame_linux()
    _set_up_libraries()
    if sys.platform != "win32":
        _limit()


def _open_vault(seals: "Seals") -> None:
    """What is decoded here must not be read by others, nor be written to a disk by a crash."""
    from app.core.hardening import harden
    from app.vault import seals as opened

    harden()
    opened.install(seals)


def _silence_libraries() -> None:
    """C libraries complain on file descriptor 2; Python's own messages keep going there."""
    with contextlib.suppress(OSError, ValueError):
        kept = os.dup(sys.__stderr__.fileno() if sys.__stderr__ is not None else 2)
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 2)
        os.close(nowhere)
        sys.stderr = sys.__stderr__ = os.fdopen(  # type: ignore[misc]
            kept, "w", buffering=1, encoding="utf-8", errors="backslashreplace"
        )


def _set_up_libraries() -> None:
    """Import what nearly every file needs, before memory is limited."""
    import av.logging
    import pyvips
    from PIL import Image, PngImagePlugin

    pyvips.block_untrusted_set(True)
    pyvips.cache_set_max(0)
    Image.preinit()
    logging.getLogger("PIL").addHandler(logging.NullHandler())  # it tells stderr otherwise
    PngImagePlugin.MAX_TEXT_CHUNK = 8 * 1024 * 1024
    PngImagePlugin.MAX_TEXT_MEMORY = 32 * 1024 * 1024
    av.logging.set_level(None)

    import app.media.probe  # noqa: F401


def _limit() -> None:
    import resource

    with contextlib.suppress(OSError):
        os.nice(NICENESS)
    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_FSIZE, FILE_SIZE)
    if (used := _address_space()) is not None:
        _lower(resource.RLIMIT_AS, used + MEMORY)


def _lower(limit: int, value: int) -> None:
    """Never above what the system already allows."""
    import resource

    with contextlib.suppress(OSError, ValueError):
        _, hard = resource.getrlimit(limit)
        if hard != resource.RLIM_INFINITY:
            value = min(value, hard)
        resource.setrlimit(limit, (value, value))


def _address_space() -> int | None:
    """Bytes mapped now; None where the system does not tell (macOS does not enforce it either)."""
    try:
        with open("/proc/self/statm", encoding="ascii") as statm:  # noqa: PTH123
            return int(statm.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return None


def _tame_linux() -> None:
    """No new privileges, and a heap that suits pictures.

    One heap for all threads: glibc reserves 64 MB of addresses for each further one, which the
    limit would count as used. And what was freed stays for the next picture: handing a few
    megabytes back to the system and fetching them again took a sixth of the time.
    """
    import ctypes

    pr_set_no_new_privs = 38
    m_arena_max, m_mmap_threshold, m_trim_threshold = -8, -3, -1
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(pr_set_no_new_privs, 1, 0, 0, 0)
    if hasattr(libc, "mallopt"):  # musl has none
        libc.mallopt(m_arena_max, 1)
        libc.mallopt(m_mmap_threshold, 32 * 1024 * 1024)
        libc.mallopt(m_trim_threshold, 96 * 1024 * 1024)
