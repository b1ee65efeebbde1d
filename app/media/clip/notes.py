"""Files that FFmpeg wants beside a clip while it is made, and where they may lie.

x264's notes of a first pass tell how much goes on in each frame of a clip. Of a sealed one they
must not reach a disk.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.core.memory import memory_folder
from app.media.opening import is_sealed

_NOTES = "pass.log"


@contextmanager
def notes_for(source: str) -> Iterator[str | None]:
    """The path of x264's notes on a clip; None where there is no place for those of a sealed one:
    then its second encode has to do without.
    """
    if not is_sealed(source):
        with _on_disk() as folder:
            yield str(folder / _NOTES)
        return
    with memory_folder() as unseen:
        yield str(unseen / _NOTES) if unseen is not None else None


@contextmanager
def table_folder() -> Iterator[Path]:
    """For a table of colours: in memory where there is such a place. It holds what the standards
    say and nothing of any file, so elsewhere the system's own folder will do.
    """
    with memory_folder() as unseen:
        if unseen is not None:
            yield unseen
            return
    with _on_disk() as folder:
        yield folder


@contextmanager
def _on_disk() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="musekeep-") as folder:
        yield Path(folder)
