"""Which files an asset consists of: every version, wherever it lies, with what belongs to it."""

import os
import secrets
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.catalog.assets import views
from app.core.asset import AssetView, Version
from app.core.vault import Blob, BlobKind, MoveFile
from app.core.vocab import Presence
from app.media.companions import found, owners
from app.services.session import Session


@dataclass(frozen=True, slots=True)
class Cargo:
    """The files of one asset, whose own is at `path`. Those of the same content share a blob;
    `renditions` says whose version each path is of, or lies beside. `problem`: why it cannot go,
    for people.
    """

    asset_id: int
    path: str
    files: tuple[MoveFile, ...] = ()
    renditions: Mapping[str, int] | None = None
    problem: str = ""

    def blobs(self, epoch: int, sealed: Mapping[str, tuple[int, str]]) -> list[Blob]:
        """The rows of its blobs, of which `sealed` has the plain size and SHA-256 by id. What lies
        beside several copies of a picture, the same each time, is kept once.
        """
        made: dict[str, Blob] = {}
        seen: set[tuple[object, ...]] = set()
        for file in self.files:
            blob = self._blob(file, epoch, sealed[file.blob])
            beside = (blob.role, blob.rendition_id, blob.name, blob.sha256)
            if file.blob not in made and (file.role is None or beside not in seen):
                made[file.blob] = blob
                seen.add(beside)
        return list(made.values())

    def _blob(self, file: MoveFile, epoch: int, sealed: tuple[int, str]) -> Blob:
        kind = BlobKind.ORIGINAL if file.role is None else BlobKind.ATTACHMENT
        return Blob(
            *(file.blob, kind, epoch, *sealed, os.path.basename(file.path), file.path),
            rendition_id=(self.renditions or {}).get(file.path),
            role=file.role,
        )


def cargo_of(
    session: Session, ids: Sequence[int], begun: Mapping[int, Sequence[MoveFile]] | None = None
) -> dict[int, Cargo]:
    """Of each of these assets that there is. A file that was `begun` with keeps its blob's id."""
    before = begun or {}
    return {
        view.id: _cargo(view, {file.path: file.blob for file in before.get(view.id, ())})
        for view in session.ask(views, ids)
    }


def _cargo(view: AssetView, known: Mapping[str, str]) -> Cargo:
    if problem := _problem(view):
        return Cargo(view.id, view.path, problem=problem)
    files: list[MoveFile] = []
    renditions: dict[str, int] = {}
    for version in view.versions:
        here = list(_present(version))
        files += _files(version, here, known)
        renditions |= dict.fromkeys(
            (one.path for one in files if one.path not in renditions), version.rendition_id
        )
    return Cargo(view.id, view.path, tuple(files), renditions)


def _files(version: Version, here: Sequence[str], known: Mapping[str, str]) -> Iterator[MoveFile]:
    """The copy with the most beside it first: it comes back by its name, which theirs fit."""
    blob = next((known[path] for path in here if path in known), None) or new_id()
    beside = {path: found(path) for path in here}
    for path in sorted(here, key=lambda one: -len(beside[one])):
        yield MoveFile(path, blob, None, version.sha256 or "", version.bytes)
        for companion in beside[path]:
            own = known.get(companion.path) or new_id()
            yield MoveFile(companion.path, own, companion.role.value, "", companion.size)


def new_id() -> str:
    """A blob's: by chance, so that it says nothing of the content."""
    return secrets.token_hex(16)


def _present(version: Version) -> Iterator[str]:
    return (one.path for one in version.locations if one.presence is Presence.PRESENT)


def _problem(view: AssetView) -> str:
    current = next((one for one in view.versions if one.current), None)
    if current is None or not any(_present(current)):
        return "Its file is not there now; it stays in the library."
    for version in view.versions:
        for path in _present(version):
            if problem := _hindrance(path, version):
                return problem
    return ""


def _hindrance(path: str, version: Version) -> str:
    if version.sha256 is None:
        return "It could not be read when it was entered, so nothing could prove what was sealed."
    if Path(path).is_symlink():
        return f"It is only a link to {os.path.realpath(path)}, which would stay where it is."
    if not os.access(os.path.dirname(path) or ".", os.W_OK):
        return f"Files cannot be removed from {os.path.dirname(path)}."
    return ""


def still_wanted(path: str, going: Collection[str]) -> bool:
    """Whether the companion at `path` belongs to a picture that stays beside it."""
    folder, name = os.path.split(path)
    for owner in owners(name):
        picture = os.path.join(folder, owner)
        if picture not in going and os.path.lexists(picture):
            return True
    return False
