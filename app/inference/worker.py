"""What runs inside the inference process, called by name through `app.core.child`."""

import contextlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from app.core.asset import Detection, Sample
from app.core.hardening import harden
from app.inference.facts import Look
from app.inference.pack import verify
from app.inference.providers import REMEMBERED, Choice
from app.inference.warm import Warm

_ADDRESS_SPACE = 12 << 30
"""Several warm sessions use a few gigabytes of address space; a damaged network must not eat the
machine."""

_NICENESS = 10
"""Below the window and the catalogue, which answer people."""


_ENVIRONMENT = {
    "OMP_NUM_THREADS": "1",  # numpy's own threads: the room's work in it is a millisecond
    "OPENBLAS_NUM_THREADS": "1",
}

_warm = Warm(Choice())


def prepare(
    providers: tuple[str, ...] = (), folder: str | None = None, private: bool = False
) -> None:
    """Limits of the process; called before anything else in it. `providers` may be used beside the
    CPU; what is found out about them is kept in `folder`. `private`: what it looks at is a vault's.
    """
    global _warm
    if private:
        harden()
    os.environ.update(_ENVIRONMENT)
    memory = Path(folder) / REMEMBERED if folder is not None else None
    _warm = Warm(Choice(allowed=providers, memory=memory))
    if sys.platform == "win32":
        return
    os.nice(_NICENESS)
    import resource

    limits = [(resource.RLIMIT_CORE, 0)]
    if not providers:  # drivers of graphics cards reserve more than any machine has
        limits.append((resource.RLIMIT_AS, _ADDRESS_SPACE))
    for limit, value in limits:
        # a stricter limit of the system's own stands
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(limit, (value, value))


def look_many(pack_folder: str, items: Sequence[tuple[Sample, ...]]) -> list[Look]:
    """What the pack makes of several assets in one call: saves trips through the pipe, not work.

    Raises PackError and DataFileError for a pack that cannot be used. The session stays warm.
    """
    from app.inference.tasks.look import look

    session = _warm.session(Path(pack_folder))
    return [look(session, samples) for samples in items]


def detect(pack_folder: str, samples: tuple[Sample, ...]) -> tuple[Detection, ...]:
    """What the pack sees in the samples of one asset, sample by sample, surest first in each.

    Boxes are in pixels of the upright picture; `time_s` is that of the sample. Raises as
    `look_many`.
    """
    (seen,) = look_many(pack_folder, [samples])
    return seen.detections


def embed_text(pack_folder: str, text: str) -> bytes:
    """Where the text lies among the vectors of the pack's pictures: a unit vector of float16.

    Raises as `look_many`, and PackError for a pack that reads no texts.
    """
    return _warm.texts(Path(pack_folder)).vector(text)


def check(pack_folder: str) -> list[str]:
    """What is wrong with the pack in that folder; empty when all is well. Every byte is hashed and
    every network opened.
    """
    return verify(Path(pack_folder))


def runs_on(pack_folder: str) -> tuple[str, str]:
    """The provider that runs the pack, and why it is not another one that was allowed."""
    session = _warm.session(Path(pack_folder))
    return session.provider, session.reason
