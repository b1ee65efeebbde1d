"""What may leave a vault, and what its files are called where they go."""

import os
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.catalog.assets import known_at
from app.catalog.vaults.blobs import blobs_of, path_of
from app.core.asset import AssetView, Verdict
from app.core.errors import ExportError
from app.core.vault import Blob, BlobKind, MoveFile
from app.core.vocab import Outcome
from app.export.naming import key, numbered, within
from app.services.bundles import renaming
from app.services.session import Session

_TRIES = 9999


@dataclass(frozen=True, slots=True)
class Sealed:
    """An asset of a vault with its blobs, and when the file of each was changed last in the open,
    by blob id.
    """

    view: AssetView
    blobs: tuple[Blob, ...]
    times: Mapping[str, int] = field(default_factory=dict)


def forbidden(view: AssetView) -> str:
    """Why it never leaves; empty where it may."""
    for one in view.verdicts.values():
        if Outcome.PROHIBITED in (one.outcome, one.by_machine):
            return f"It stays in the vault: {_reason(one)}"
    return ""


def _reason(verdict: Verdict) -> str:
    messages = (one.message for one in verdict.findings if one.outcome is Outcome.PROHIBITED)
    return next(messages, "what it shows, or is said to show, is prohibited everywhere.")


def sealed_of(session: Session, found: Sequence[AssetView]) -> list[Sealed]:
    """In the order of the views."""
    blobs = session.ask(blobs_of, [view.id for view in found])
    return [_sealed(session, view, blobs.get(view.id, ())) for view in found]


def _sealed(session: Session, view: AssetView, blobs: Sequence[Blob]) -> Sealed:
    kept = tuple(blob for blob in blobs if blob.kind is not BlobKind.PREVIEW)
    paths = {path_of(blob): blob.id for blob in kept}
    known = session.ask(known_at, list(paths))
    times = {paths[path]: one.mtime_ns for path, one in known.items()}
    for place in view.locations:
        for companion in place.companions:
            if companion.path in paths:
                times[paths[companion.path]] = companion.mtime_ns
    return Sealed(view, kept, times)


class Names:
    """Names in one folder, none given twice, none that is there already."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._given: set[str] = set()

    def give(self, one: Sealed) -> list[MoveFile]:
        """The files of an asset where they go, pictures last. What belongs to a picture is called
        as it is. Raises ExportError for a name that no file can have.
        """
        together: dict[int | None, list[Blob]] = defaultdict(list)
        for blob in one.blobs:
            together[blob.rendition_id].append(blob)
        return [file for blobs in together.values() for file in self._bundle(blobs)]

    def _bundle(self, blobs: Sequence[Blob]) -> list[MoveFile]:
        picture = next((one for one in blobs if one.kind is BlobKind.ORIGINAL), blobs[0])
        companions = sorted(blobs, key=lambda one: one.kind is BlobKind.ORIGINAL)
        for number in range(1, _TRIES):
            renamed = renaming(picture.name, numbered(picture.name, number))
            paths = [within(self._folder, renamed(one.name)) for one in companions]
            if self._free(paths):
                self._given |= {key(path) for path in paths}
                return [_file(one, path) for one, path in zip(companions, paths, strict=True)]
        raise ExportError(f"{self._folder} has too many files that are called {picture.name}.")

    def _free(self, paths: Sequence[str]) -> bool:
        keys = {key(path) for path in paths}
        taken = keys & self._given or len(keys) < len(paths)
        return not taken and not any(os.path.lexists(path) for path in paths)


def _file(blob: Blob, path: str) -> MoveFile:
    return MoveFile(path, blob.id, blob.role, blob.sha256, blob.size)


def placed(one: Sealed, files: Sequence[MoveFile]) -> dict[str, str]:
    """Where each file of an asset is now, by the path it has in the vault."""
    by_id = {blob.id: blob for blob in one.blobs}
    return {path_of(by_id[file.blob]): file.path for file in files if file.blob in by_id}
