"""What runs inside the inference process, called by name through `app.core.child`."""

import contextlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.core.asset import Detection, Sample
from app.core.errors import PackError
from app.inference.facts import Look
from app.inference.pack import PACK_FILE, load_pack

if TYPE_CHECKING:
    from app.inference.session import Session

_ADDRESS_SPACE = 4 << 30
"""A warm session uses a quarter of a gigabyte of address space; a damaged network must not eat
the machine."""

_NICENESS = 10
"""Below the window and the catalogue, which answer people."""


_ENVIRONMENT = {
    "OMP_NUM_THREADS": "1",  # numpy's own threads: the room's work in it is a millisecond
    "OPENBLAS_NUM_THREADS": "1",
}


def prepare() -> None:
    """Limits of the process; called before anything else in it."""
    os.environ.update(_ENVIRONMENT)
    if sys.platform == "win32":
        return
    os.nice(_NICENESS)
    import resource

    for limit, value in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_AS, _ADDRESS_SPACE),
    ):
        # a stricter limit of the system's own stands
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(limit, (value, value))


def detect(pack_folder: str, samples: tuple[Sample, ...]) -> tuple[Detection, ...]:
    """What the pack sees in the samples of one asset, sample by sample, surest first in each.

    Boxes are in pixels of the upright picture; `time_s` is that of the sample. Raises PackError
    and DataFileError for a pack that cannot be used. The session stays warm for the next call.
    """
    from app.inference.tasks.detect import detect_sample

    session = warm(Path(pack_folder))
    return tuple(found for sample in samples for found in detect_sample(session, sample))


def look_many(pack_folder: str, items: Sequence[tuple[Sample, ...]]) -> list[Look]:
    """What the pack makes of several assets in one call: saves trips through the pipe, not work.

    Raises as `detect` does.
    """
    return [Look(detections=detect(pack_folder, samples)) for samples in items]


_warm: dict[Path, tuple[int, "Session"]] = {}


def warm(folder: Path) -> "Session":
    """The session of the pack in `folder`, made once, and again when its `pack.toml` is replaced.

    A worker process answers one call at a time: no lock.
    """
    from app.inference.session import Session

    try:
        stamp = (folder / PACK_FILE).stat().st_mtime_ns
    except OSError as error:
        raise PackError(f"There is no pack in {folder}.") from error
    known = _warm.get(folder)
    if known is None or known[0] != stamp:
        known = _warm[folder] = stamp, Session(load_pack(folder))
    return known[1]
