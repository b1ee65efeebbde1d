"""Who may not open originals sees previews; a blob is found wherever a rotation put it."""

import hashlib
import io
import os
from pathlib import Path

import pytest

from app.core.errors import LockedError
from app.core.vault import BlobKind
from app.vault import seals
from app.vault.keys import KeyLabel, Ring
from app.vault.paths import BlobName, VaultPaths, preview_of, sealed_path
from app.vault.seals import Seals
from app.vault.writing import write_blob

BLOB = BlobName(1, BlobKind.ORIGINAL, "0f" * 16)
PLAIN = os.urandom(200_000)


def _ring(epoch: int = 1, *labels: KeyLabel) -> Ring:
    named = labels or (KeyLabel.ORIGINAL, KeyLabel.PREVIEW)
    epochs = range(1, epoch + 1)
    keys = {
        (label, n): hashlib.sha256(f"{label}{n}".encode()).digest()
        for label in named
        for n in epochs
    }
    return Ring(bytes(16), epoch, keys)


@pytest.fixture
def paths(tmp_path: Path) -> VaultPaths:
    return VaultPaths(tmp_path / "a.musevault")


def test_previews_stand_in_where_originals_stay_shut(paths: VaultPaths) -> None:
    write_blob(paths, _ring(), BLOB, io.BytesIO(PLAIN))
    seen = Seals(paths.folder, _ring(1, KeyLabel.PREVIEW))
    with pytest.raises(LockedError, match="preview"):
        seen.look(BLOB)
    write_blob(paths, _ring(), preview_of(BLOB), io.BytesIO(b"small"))
    seals.install(seen)
    try:
        reader = seals.open_sealed(sealed_path(BLOB, "a.png"))
        assert reader is not None
        with reader:
            assert reader.read() == b"small"
    finally:
        seals.install(None)
    with pytest.raises(LockedError):
        seen.open(BLOB)
    with Seals(paths.folder, _ring()).look(BLOB) as reader:
        assert reader.read() == PLAIN


def test_a_blob_sealed_anew_is_found_by_its_old_path(paths: VaultPaths) -> None:
    later = BlobName(2, BLOB.kind, BLOB.id)
    write_blob(paths, _ring(2), later, io.BytesIO(PLAIN))
    with Seals(paths.folder, _ring(2)).open(BLOB) as reader:
        assert reader.read() == PLAIN
    with pytest.raises(FileNotFoundError):
        Seals(paths.folder, _ring(1)).open(BLOB)
