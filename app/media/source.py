"""A file opened once: its bytes are read once, hashed on the way, and decoded from where they lie.

Stills are held in memory while they are decoded; clips and the largest stills are hashed in passing
and stay where they are: on the disk, or sealed, where they are opened a segment at a time.
"""

import hashlib
import io
import os
import stat as modes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import BinaryIO

from app.core.asset import FileStat
from app.core.errors import MediaError
from app.core.vocab import Kind
from app.media.formats import HEAD_BYTES, Format, sniff
from app.media.opening import Bytes, is_sealed, open_file, sealed_as_media, viewed

READ_LIMIT = 64 * 1024 * 1024
"""A still up to this size is read into memory; beyond, memory is for its pixels."""

_BLOCK = 1024 * 1024


@dataclass(slots=True)
class Source:
    """`format` is None when unknown; `data` is empty for what stays on the disk."""

    path: str
    stat: FileStat
    format: Format | None
    head: bytes
    data: bytes
    _handle: BinaryIO
    _sha256: str | None = field(default=None)
    kept: list[object] = field(default_factory=list)
    """What has to live as long as this: a decoder that reads through it is told no end of it."""

    def file(self) -> BinaryIO:
        """The bytes as a file at its start. Not to be closed."""
        if self.data:
            return io.BytesIO(self.data)
        self._handle.seek(0)
        return self._handle

    @contextmanager
    def view(self) -> Iterator[Bytes]:
        """The bytes to be looked at in any order."""
        if self.data:
            yield self.data
            return
        with viewed(self._handle) as seen:
            yield seen

    def sha256(self) -> str:
        """Hex digest of all bytes; raises OSError when they cannot be read."""
        if self._sha256 is None:
            self._sha256 = self._digest()
        return self._sha256

    def changed(self) -> bool:
        """Whether somebody wrote to the file since it was opened. Nobody writes to a sealed one,
        and what is read of it is proven.
        """
        return not is_sealed(self.path) and _stat(self.path, self._handle) != self.stat

    def _digest(self) -> str:
        if self.data:
            return hashlib.sha256(self.data).hexdigest()
        self._handle.seek(0)
        digest, block = hashlib.sha256(), bytearray(_BLOCK)
        view = memoryview(block)
        while read := self._handle.readinto(block):  # type: ignore[attr-defined]
            digest.update(view[:read])
        return digest.hexdigest()


@contextmanager
def open_source(path: str, known: FileStat | None = None) -> Iterator[Source]:
    """`known` is what the catalogue has of a sealed file, whose blob has a time of its own.

    Raises OSError when the file cannot be opened or read, MediaError ("unreadable", "empty",
    "damaged") when it is no regular file, has no bytes, or is not what was sealed.
    """
    with sealed_as_media(), _opened(path) as handle:
        stat = _stat(path, handle)
        if known is not None and is_sealed(path):
            stat = replace(known, size=stat.size)
        if stat.size == 0:
            raise MediaError("empty", "The file is empty: it has 0 bytes.")
        yield _source(path, stat, handle)


def _opened(path: str) -> BinaryIO:
    if is_sealed(path):
        return open_file(path)
    # a pipe or device that took the file's place must not be waited for
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _BINARY)
    handle = os.fdopen(descriptor, "rb", buffering=0)
    if not modes.S_ISREG(os.fstat(descriptor).st_mode):
        handle.close()
        raise MediaError("unreadable", "This is not a regular file.")
    return handle


def _source(path: str, stat: FileStat, handle: BinaryIO) -> Source:
    head = _read(handle, min(stat.size, HEAD_BYTES))
    form = sniff(head, _extension(path))
    fits = form is not None and form.kind is not Kind.VIDEO and stat.size <= READ_LIMIT
    data = head + _read(handle, stat.size - len(head)) if fits else b""
    if data and data[:4] in (b"II*\x00", b"MM\x00*"):
        form = sniff(data, _extension(path))  # its first directory may lie beyond the head
    return Source(path, stat, form, head, data, handle)


def digest(path: str) -> str:
    """The sha256 of the file at `path`, in hex. Raises MediaError where it cannot be read."""
    try:
        with open_source(path) as source:
            return source.sha256()
    except OSError as error:
        raise MediaError("unreadable", f"The file cannot be read: {error.strerror}.") from error


_BINARY = getattr(os, "O_BINARY", 0)


def _read(handle: BinaryIO, size: int) -> bytes:
    """`size` bytes, or fewer when the file ends before."""
    parts: list[bytes] = []
    while size > 0 and (part := handle.read(size)):
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def _stat(path: str, handle: BinaryIO) -> FileStat:
    if is_sealed(path):
        size = handle.seek(0, os.SEEK_END)
        handle.seek(0)
        return FileStat(path, size, 0, 0, 0)
    found = os.fstat(handle.fileno())
    return FileStat(path, found.st_size, found.st_mtime_ns, found.st_dev, found.st_ino)


def _extension(path: str) -> str:
    _, dot, extension = path.rpartition(".")
    return dot + extension
