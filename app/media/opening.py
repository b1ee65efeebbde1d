"""The one way a file of an asset is opened for reading, wherever it lies: on a disk, or sealed in
the vault that is open in this process.
"""

import io
import mmap
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, cast

from app.core.errors import LockedError, MediaError, TamperedError
from app.vault.paths import blob_of, name_of

_STEP = 1 << 20
_OVERLAP = 64
"""What is looked for in a sealed file is shorter than this."""


def is_sealed(path: str) -> bool:
    """Whether a path stands for a file in a vault: there is nothing on a disk by that name."""
    return blob_of(path) is not None


def called(path: str) -> str:
    """How a file is named to people: by its path, a sealed one by its name alone."""
    return name_of(path) if is_sealed(path) else path


def open_file(path: str) -> BinaryIO:
    """The bytes at `path`, at their start, buffered. A sealed file has no descriptor (`fileno`
    raises OSError); all else is the same.

    Raises OSError; for a sealed file also TamperedError (while it is read too) and LockedError.
    """
    if not is_sealed(path):
        return open(path, "rb")  # noqa: PTH123 - the name may not be UTF-8; the caller closes it
    from app.vault.seals import open_sealed  # its cipher is loaded where there is a vault

    sealed = open_sealed(path)
    assert sealed is not None
    return io.BufferedReader(sealed)


@contextmanager
def sealed_as_media() -> Iterator[None]:
    """What is wrong with a sealed file is told as of any other: as MediaError."""
    try:
        yield
    except TamperedError as error:
        raise MediaError("damaged", str(error)) from error
    except LockedError as error:
        raise MediaError("unreadable", str(error)) from error


class Sight:
    """The bytes of a sealed file to be looked at in any order, a few at a time, without all of them
    being held: as far as `bytes` are alike.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._size = file.seek(0, os.SEEK_END)

    def __len__(self) -> int:
        return self._size

    def __getitem__(self, at: "int | slice") -> "int | bytes":
        if isinstance(at, slice):
            start, stop, _ = at.indices(self._size)
            return self._read(start, max(0, stop - start))
        if not -self._size <= at < self._size:
            raise IndexError("beyond the end")
        return self._read(at % self._size, 1)[0]

    def find(self, wanted: bytes, start: int = 0) -> int:
        """As of bytes: -1 where it is not."""
        assert len(wanted) <= _OVERLAP
        while start < self._size:
            found = self._read(start, _STEP + _OVERLAP).find(wanted)
            if found >= 0:
                return start + found
            start += _STEP
        return -1

    def _read(self, start: int, size: int) -> bytes:
        self._file.seek(start)
        return self._file.read(size)


Bytes = bytes | mmap.mmap
"""What `viewed` gives, as its readers see it: a `Sight` answers to the same few questions."""


@contextmanager
def viewed(file: BinaryIO) -> Iterator[Bytes]:
    """The bytes of an open file to be looked at in any order: `len`, an index, a slice, `find`.

    Raises ValueError for an empty file.
    """
    try:
        descriptor = file.fileno()
    except OSError:
        yield cast("Bytes", Sight(file))
        return
    with mmap.mmap(descriptor, 0, access=mmap.ACCESS_READ) as mapped:
        yield mapped
