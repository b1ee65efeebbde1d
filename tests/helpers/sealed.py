"""A folder of sealed files without a vault around it: the keys are the test's own."""

import os
from pathlib import Path

from app.core.vault import BlobKind
from app.vault.blob import seal
from app.vault.keys import KeyLabel, Ring
from app.vault.paths import BlobName, VaultPaths, blob_of, sealed_path
from app.vault.seals import Seals, associated

_EPOCH = 1


class Sealed:
    """`seals` opens what `put` seals."""

    def __init__(self, folder: Path) -> None:
        keys = {(label, _EPOCH): os.urandom(32) for label in (KeyLabel.ORIGINAL, KeyLabel.PREVIEW)}
        self.seals = Seals(folder, Ring(os.urandom(16), _EPOCH, keys))

    def put(
        self, path: str | Path, kind: BlobKind = BlobKind.ORIGINAL, name: str | None = None
    ) -> str:
        """Seal a copy of the file, which stays. Returns the path it has in the program."""
        blob = BlobName(_EPOCH, kind, os.urandom(16).hex())
        place = self.place(blob)
        place.parent.mkdir(parents=True, exist_ok=True)
        key = self.seals.ring.of_blob(kind, _EPOCH)
        with open(path, "rb") as source, place.open("xb") as target:  # noqa: PTH123
            seal(source, target, key, associated(self.seals.ring.vault_id, blob))
        return sealed_path(blob, name or os.path.basename(path))

    def place(self, blob: BlobName) -> Path:
        """Where a blob lies."""
        return VaultPaths(self.seals.folder).blob(blob)

    def spoil(self, path: str, at: int) -> None:
        """Change one byte of the blob that a sealed path stands for; `at` counts from its start."""
        place = self._place_of(path)
        data = bytearray(place.read_bytes())
        data[at] ^= 1
        place.write_bytes(data)

    def drop(self, path: str) -> None:
        """Remove the blob."""
        self._place_of(path).unlink()

    def _place_of(self, path: str) -> Path:
        blob = blob_of(path)
        assert blob is not None
        return self.place(blob)
