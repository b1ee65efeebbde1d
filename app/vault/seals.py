"""The open vault of this process: what turns a sealed path into bytes.

A process has one at most, set once when it starts to work on a vault; worker processes are given
it with their first call. Without one every path is of the open world.
"""

from dataclasses import dataclass, field, replace
from pathlib import Path

from app.core.errors import LockedError
from app.core.vault import BlobKind
from app.vault.blob import BlobReader
from app.vault.keys import Ring
from app.vault.paths import BlobName, VaultPaths, blob_of, preview_of

KINDS = {BlobKind.ORIGINAL: 1, BlobKind.PREVIEW: 2, BlobKind.ATTACHMENT: 3}
"""Their number in the associated data."""


@dataclass(frozen=True, slots=True)
class Seals:
    """Where the blobs are, and the keys that open them. Pickles, for worker processes."""

    folder: Path
    ring: Ring = field(repr=False)

    def open(self, blob: BlobName) -> BlobReader:
        """The plain bytes of a blob as a seekable file. Raises OSError where there is none,
        TamperedError, LockedError.
        """
        found = self._found(blob)
        key = self.ring.of_blob(found.kind, found.epoch)
        path = VaultPaths(self.folder).blob(found)
        return BlobReader(path, key, associated(self.ring.vault_id, found))

    def look(self, blob: BlobName) -> BlobReader:
        """As `open`, but who may not open originals is given the preview in its place."""
        if blob.kind is not BlobKind.ORIGINAL or self.ring.opens_originals:
            return self.open(blob)
        try:
            return self.open(preview_of(blob))
        except FileNotFoundError:
            raise LockedError(
                "This way into the vault does not open original files, and there is no preview of "
                "this one yet.",
                hint="One is made as soon as an owner or an editor has the vault open.",
            ) from None

    def _found(self, blob: BlobName) -> BlobName:
        """The blob as it is sealed now: after a rotation it may be under another epoch than the
        path says that somebody still holds.
        """
        paths = VaultPaths(self.folder)
        if paths.blob(blob).exists():
            return blob
        others = (replace(blob, epoch=epoch) for epoch in self.ring.epochs if epoch != blob.epoch)
        return next((one for one in others if paths.blob(one).exists()), blob)


def associated(vault_id: bytes, blob: BlobName) -> bytes:
    """What a blob's key is bound to."""
    return b"musekeep/blob/v1\0" + vault_id + bytes.fromhex(blob.id) + bytes([KINDS[blob.kind]])


class _Process:
    seals: Seals | None = None


def install(seals: Seals | None) -> None:
    """Once, when the process begins to work on a vault; None takes it away (tests)."""
    _Process.seals = seals


def installed() -> Seals | None:
    return _Process.seals


def open_sealed(path: str) -> BlobReader | None:
    """The file a sealed path stands for; None for a path of the open world. Who may not open
    originals is given their previews.

    Raises OSError, TamperedError, and LockedError where no vault is open in this process.
    """
    blob = blob_of(path)
    if blob is None:
        return None
    if _Process.seals is None:
        raise LockedError("This file is in a vault, and the vault is locked.")
    return _Process.seals.look(blob)
