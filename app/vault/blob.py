"""Sealed blobs: the Tink streaming format AES-256-GCM-HKDF-SHA256 with segments of 64 KiB.

`header ‖ segment 0 ‖ segment 1 ‖ …`, where the header is its own length (40), a salt of 32 bytes
and a nonce prefix of 7; the key of a blob is `HKDF-SHA256(key, salt, info=associated data)`; the
nonce of segment i is `prefix ‖ i (4 bytes, big-endian) ‖ 1 if it is the last, else 0`. The first
segment is shorter by the header's length. Source: Tink, "AES-GCM-HKDF streaming AEAD".
"""

import hashlib
import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.core.errors import TamperedError

SEGMENT = 65_536
"""Bytes of a whole segment as it is stored, its tag included."""
TAG = 16
SALT, PREFIX = 32, 7
HEADER = 1 + SALT + PREFIX
LIMIT = 1 << 40
"""The largest file that is sealed."""
MOST_SEGMENTS = 1 << 32
"""What their number in the nonce has room for."""

Told = Callable[[int], None]


def seal(
    source: BinaryIO,
    target: BinaryIO,
    key: bytes,
    associated: bytes,
    *,
    told: Told | None = None,
    segment: int = SEGMENT,
    header: bytes | None = None,
) -> tuple[int, str]:
    """Write `source` (from where it stands to its end) to `target`, sealed. Returns the plain size
    and SHA-256 (hex). `told` hears how many plain bytes were read so far.

    `segment` and `header` (salt and prefix) are given by test vectors only. Raises OSError, and
    ValueError for what is larger than LIMIT.
    """
    header = header or os.urandom(SALT + PREFIX)
    cipher = AESGCM(_key_of(key, header[:SALT], associated))
    target.write(bytes([HEADER]) + header)
    digest, size, number = hashlib.sha256(), 0, 0
    room = segment - TAG - HEADER
    plain, ahead = bytearray(segment - TAG), bytearray(segment - TAG)
    sealed = memoryview(bytearray(segment))
    filled = _fill(source, plain, room)
    while True:
        next_filled = _fill(source, ahead, segment - TAG) if filled == room else 0
        last = next_filled == 0
        view = memoryview(plain)[:filled]
        digest.update(view)
        size += filled
        if size > LIMIT:
            raise ValueError("files of more than 1 TiB are not sealed")
        cipher.encrypt_into(_nonce(header, number, last), view, None, sealed[: filled + TAG])
        target.write(sealed[: filled + TAG])
        if told is not None:
            told(size)
        if last:
            return size, digest.hexdigest()
        plain, ahead, filled, room = ahead, plain, next_filled, segment - TAG
        number += 1


def _fill(source: BinaryIO, buffer: bytearray, room: int) -> int:
    """Read until `room` bytes are there or the source ends."""
    view, filled = memoryview(buffer)[:room], 0
    while filled < room and (read := source.readinto(view[filled:])):  # type: ignore[attr-defined]
        filled += read
    return filled


def _key_of(key: bytes, salt: bytes, associated: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt=salt, info=associated).derive(key)


def _nonce(header: bytes, number: int, last: bool) -> bytes:
    return header[SALT:] + number.to_bytes(4, "big") + (b"\1" if last else b"\0")


class BlobReader(io.RawIOBase):
    """A sealed blob as a seekable file of its plain bytes. Not safe between threads.

    Its end is proven when it is opened, every segment before a byte of it is given: TamperedError
    says that the blob was changed, cut, swapped or sealed with another key.
    """

    def __init__(
        self, path: Path, key: bytes, associated: bytes, *, segment: int = SEGMENT
    ) -> None:
        """Raises OSError, TamperedError."""
        super().__init__()
        self._path = path
        self._segment = segment
        self._position = 0
        self._held = -1
        self._plain = bytearray(segment - TAG)
        self._file = path.open("rb", buffering=0)
        self._length = 0
        try:
            self._open(key, associated)
        except BaseException:
            self._file.close()
            raise

    @property
    def name(self) -> str:
        """The blob's own path."""
        return str(self._path)

    def _open(self, key: bytes, associated: bytes) -> None:
        stored = os.fstat(self._file.fileno()).st_size
        head = self._file.read(HEADER)
        if len(head) != HEADER or head[0] != HEADER or stored < HEADER + TAG:
            raise self._tampered()
        self._header = head[1:]
        self._cipher = AESGCM(_key_of(key, self._header[:SALT], associated))
        self._stored = stored
        self._count = -(-stored // self._segment)
        if self._count > MOST_SEGMENTS:
            raise self._tampered()
        if stored - (self._count - 1) * self._segment < TAG + (HEADER if self._count == 1 else 0):
            raise self._tampered()
        self._size = stored - HEADER - TAG * self._count
        self._hold(self._count - 1)

    @property
    def size(self) -> int:
        """Plain bytes in all."""
        return self._size

    @property
    def segments(self) -> int:
        return self._count

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._position, os.SEEK_END: self._size}[whence]
        if base + offset < 0:
            raise ValueError("negative seek position")
        self._position = base + offset
        return self._position

    def tell(self) -> int:
        return self._position

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        """As much as the buffer takes or the file has. Raises TamperedError, and ValueError when it
        is closed.
        """
        if self.closed:
            raise ValueError("read of a closed file")
        view = memoryview(buffer).cast("B")
        given = 0
        while given < len(view) and self._position < self._size:
            number, offset = self._where(self._position)
            self._hold(number)
            count = min(self._length - offset, len(view) - given)
            view[given : given + count] = memoryview(self._plain)[offset : offset + count]
            given += count
            self._position += count
        return given

    def readall(self) -> bytes:
        made = bytearray(max(0, self._size - self._position))
        self.readinto(made)
        return bytes(made)

    def close(self) -> None:
        """No plain byte of it stays in this reader's memory."""
        if not self.closed and hasattr(self, "_file"):  # opening it may have failed
            self._file.close()
            self._plain[:] = bytes(len(self._plain))
        super().close()

    def _where(self, position: int) -> tuple[int, int]:
        """Segment and offset of a plain byte."""
        first = self._segment - TAG - HEADER
        if position < first:
            return 0, position
        number, offset = divmod(position - first, self._segment - TAG)
        return number + 1, offset

    def _hold(self, number: int) -> None:
        """Make a segment the one in memory, proven."""
        if number == self._held:
            return
        self._held = -1
        start = HEADER if number == 0 else number * self._segment
        end = min((number + 1) * self._segment, self._stored)
        self._file.seek(start)
        stored = self._read(end - start)
        nonce = _nonce(self._header, number, number == self._count - 1)
        plain = memoryview(self._plain)[: len(stored) - TAG]
        try:
            self._cipher.decrypt_into(nonce, stored, None, plain)
        except InvalidTag:
            raise self._tampered() from None
        self._held, self._length = number, len(plain)

    def _read(self, size: int) -> bytes:
        parts: list[bytes] = []
        while size > 0 and (part := self._file.read(size)):
            parts.append(part)
            size -= len(part)
        if size:
            raise self._tampered()
        return b"".join(parts)

    def _tampered(self) -> TamperedError:
        return TamperedError(
            f"{self._path.name} is not what was sealed: it was changed, cut short or belongs "
            "elsewhere. Nothing of it was used.",
            hint="A backup of the vault, or the sync client's history, may have it whole.",
        )
