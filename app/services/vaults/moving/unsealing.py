"""Blobs become plain files again: written beside under a hidden name, read back from the disk, then
named, never in place of anything.
"""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from app.core.errors import VaultError
from app.core.progress import CancelToken
from app.core.vault import MoveFile
from app.export.making.deliver import digest, drop, put
from app.export.making.parts import part_path
from app.services.vaults.moving.many import Bytes, Trouble, each
from app.vault import disk
from app.vault.paths import BlobName
from app.vault.seals import Seals
from app.vault.writing import BLOCK, sha256_of_file


@dataclass(frozen=True, slots=True)
class Leaving:
    """A blob and the plain file it becomes. `mtime_ns` 0: not known."""

    blob: BlobName
    file: MoveFile
    mtime_ns: int = 0


class Unsealer:
    """Of one vault and job."""

    def __init__(self, seals: Seals, cancel: CancelToken, tick: Callable[[int], None]) -> None:
        """`tick` hears, in the job's thread, how many bytes were written so far."""
        self._seals = seals
        self._cancel = cancel
        self._tick = tick
        self._through = Bytes()

    def unseal(self, leaving: Sequence[Leaving]) -> Mapping[str, str | Trouble]:
        """By the path each shall have: the hidden part that is whole, empty where the file is there
        already (from before a crash), or why there is none.
        """
        answers = each(leaving, self._unseal, self._cancel, self._tell)
        paths = [one.file.path for one in leaving]
        return dict(zip(paths, answers, strict=True))

    def _unseal(self, one: Leaving) -> str:
        path = one.file.path
        if digest(path) == one.file.sha256:
            return ""
        part = part_path(os.path.dirname(path))
        try:
            self._write(one, part)
            self._check(one, part)
        except BaseException:
            drop(part)
            raise
        return part

    def _write(self, one: Leaving, part: str) -> None:
        buffer = bytearray(BLOCK)
        view = memoryview(buffer)
        with self._seals.open(one.blob) as sealed, open(part, "xb") as file:  # noqa: PTH123
            while read := sealed.readinto(buffer):
                self._cancel.check()
                file.write(view[:read])
                self._through.add(read)
            file.flush()
            disk.DISK.flush(file.fileno())
            disk.DISK.forget(file.fileno())
        if one.mtime_ns:
            os.utime(part, ns=(one.mtime_ns, one.mtime_ns))

    def _check(self, one: Leaving, part: str) -> None:
        if sha256_of_file(part) != one.file.sha256:
            raise VaultError(
                f"{os.path.basename(one.file.path)} does not read back as it was sealed: it stays "
                "in the vault.",
                hint="The disk may be failing; `vault verify` says whether the vault is whole.",
            )

    def _tell(self) -> None:
        self._tick(self._through.count)


def name(parts: Mapping[str, str]) -> None:
    """Give parts their names (path → part, empty: it is there). Raises OSError, FileExistsError
    where something has got the name meanwhile; then none has its name, and the parts are gone.
    Their folders are still to be synced.
    """
    named: list[str] = []
    waiting = {path: part for path, part in parts.items() if part}
    try:
        for path, part in waiting.items():
            put(part, path, synced=False)
            named.append(path)
    except BaseException:
        for made in (*named, *waiting.values()):
            drop(made)
        raise
