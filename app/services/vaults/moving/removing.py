"""Plain files that a vault holds are removed (P9 and P10): each only as long as its bytes are still
those that were sealed.
"""

import os
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app.catalog.vaults.blobs import holding
from app.core.errors import MusekeepError
from app.core.progress import CancelToken
from app.core.vault import Blob, BlobKind, MoveFile
from app.services.session import Session
from app.services.vaults.moving.cargo import still_wanted
from app.services.vaults.moving.many import Trouble, each
from app.vault import disk
from app.vault.paths import BlobName
from app.vault.seals import Seals
from app.vault.writing import sha256_of, sha256_of_file

SEALED = frozenset([BlobKind.ORIGINAL, BlobKind.ATTACHMENT])


@dataclass(slots=True)
class Removed:
    """`stuck` are files the system keeps, with its reason; `changed` are no longer what was sealed,
    `wanted` companions that a picture beside them still needs; `linked` have other names elsewhere.
    """

    stuck: dict[str, str] = field(default_factory=dict)
    changed: list[str] = field(default_factory=list)
    wanted: list[str] = field(default_factory=list)
    linked: list[str] = field(default_factory=list)

    def add(self, other: "Removed") -> None:
        self.stuck |= other.stuck
        self.changed += other.changed
        self.wanted += other.wanted
        self.linked += other.linked


def remove(
    files: Sequence[MoveFile], session: Session, seals: Seals, proven: Collection[str] = ()
) -> Removed:
    """The files that are still there. `session` is the vault's, `proven` are ids of blobs that were
    read back from the disk just now. Raises the catalogue's errors, and OSError where a folder
    cannot be flushed.
    """
    done = Removed()
    going = {file.path for file in files}
    there = _hashes(list(dict.fromkeys(file.path for file in files)))
    known = session.ask(holding, [one for one in there.values() if isinstance(one, str)])
    companions = {file.path for file in files if file.role is not None}
    folders: list[Path] = []
    for path, answer in there.items():
        if isinstance(answer, FileNotFoundError | NotADirectoryError):
            continue
        if not isinstance(answer, str):
            done.stuck[path] = str(answer)
        elif path in companions and still_wanted(path, going):
            done.wanted.append(path)
        elif not any(_holds(seals, blob, answer, proven) for blob in known.get(answer, ())):
            done.changed.append(path)
        else:
            _unlink(path, done, folders)
    disk.flush_folders(folders)
    return done


def _hashes(paths: Sequence[str]) -> Mapping[str, str | Trouble]:
    """Not to be stopped half-way: what was received goes."""
    answers = each(paths, sha256_of_file, CancelToken(), lambda: None)
    return dict(zip(paths, answers, strict=True))


def _holds(seals: Seals, blob: Blob, sha256: str, proven: Collection[str]) -> bool:
    """Whether the vault can give these bytes back."""
    if blob.kind not in SEALED:
        return False
    if blob.id in proven:
        return True
    try:
        with seals.open(BlobName(blob.epoch, blob.kind, blob.id)) as reader:
            return sha256_of(reader) == sha256
    except (OSError, MusekeepError):
        return False


def _unlink(path: str, done: Removed, folders: list[Path]) -> None:
    try:
        links = os.stat(path).st_nlink  # noqa: PTH116 - the name may not be UTF-8, here and below
        os.unlink(path)  # noqa: PTH108
    except FileNotFoundError:
        return
    except OSError as error:
        done.stuck[path] = error.strerror or type(error).__name__
        return
    folders.append(Path(path).parent)
    if links > 1:
        done.linked.append(path)
