"""Plain files become parts of a vault: sealed, flushed, read back (P2 to P4 of the move)."""

import io
from collections.abc import Callable, Mapping, Sequence

from app.core.errors import VaultError
from app.core.progress import CancelToken
from app.core.vault import BlobKind, MoveFile
from app.services.vaults.moving.many import Bytes, Trouble, each
from app.vault.keys import Ring
from app.vault.paths import BlobName, VaultPaths
from app.vault.writing import drop_part, prove_part, seal_part

Sealed = tuple[int, str]
"""Plain size and SHA-256 (hex)."""
Opening = Callable[[MoveFile], io.RawIOBase]


def from_disk(file: MoveFile) -> io.RawIOBase:
    """Raises OSError."""
    return open(file.path, "rb", buffering=0)  # noqa: PTH123


class Sealer:
    """Of one vault and job."""

    def __init__(
        self, paths: VaultPaths, ring: Ring, cancel: CancelToken, tick: Callable[[int], None]
    ) -> None:
        """`tick` hears, in the job's thread, how many bytes were sealed so far."""
        self._paths = paths
        self._ring = ring
        self._cancel = cancel
        self._tick = tick
        self._through = Bytes()

    def seal(
        self, files: Sequence[MoveFile], opening: Opening = from_disk
    ) -> Mapping[str, Sealed | Trouble]:
        """The part of each blob, proven; what failed left none. One of several files of the same
        content is read.
        """
        first = {file.blob: file for file in reversed(files)}
        answers = each(
            list(first.values()), lambda one: self._seal(one, opening), self._cancel, self._tell
        )
        return dict(zip(first, answers, strict=True))

    def name(self, file: MoveFile) -> BlobName:
        kind = BlobKind.ORIGINAL if file.role is None else BlobKind.ATTACHMENT
        return BlobName(self._ring.epoch, kind, file.blob)

    def drop(self, files: Sequence[MoveFile]) -> None:
        for file in files:
            drop_part(self._paths, file.blob)

    def _seal(self, file: MoveFile, opening: Opening) -> Sealed:
        blob = self.name(file)
        try:
            with opening(file) as source:
                written = seal_part(self._paths, self._ring, blob, source, told=self._told())
            self._check(file, written)
            prove_part(self._paths, self._ring, blob, written)
        except BaseException:
            drop_part(self._paths, blob.id)
            raise
        return written

    def _told(self) -> Callable[[int], None]:
        before = 0

        def told(size: int) -> None:
            nonlocal before
            self._cancel.check()
            self._through.add(size - before)
            before = size

        return told

    def _tell(self) -> None:
        self._tick(self._through.count)

    def _check(self, file: MoveFile, written: Sealed) -> None:
        if file.sha256 and written[1] != file.sha256:
            raise VaultError(
                f"{file.path} is not what was read when it was entered: it was changed since. "
                "It stays as it is, where it is.",
                hint="Let it be read again (sync), then move it.",
            )
