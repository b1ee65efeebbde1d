"""The parts of a vault's folder, sealed paths, and keys by kind."""

import io
import shutil
from pathlib import Path

import pytest

from app.core.errors import LockedError, TamperedError
from app.core.vault import BlobKind
from app.vault import seals
from app.vault.keys import KeyLabel, Ring
from app.vault.paths import BlobName, VaultPaths, blob_of, name_of, preview_of, sealed_path
from app.vault.seals import Seals
from app.vault.writing import write_blob

ID = "0123456789abcdef" * 2
BLOB = BlobName(0x1F, BlobKind.ORIGINAL, ID)


def test_a_folder_and_its_parts() -> None:
    paths = VaultPaths(Path("Private.musevault"))
    assert paths.name == "Private"
    names = (paths.header, paths.header_before, paths.catalog, paths.thumbs, paths.head, paths.lock)
    assert [path.name for path in names] == [
        "vault.json", "vault.json.bak", "catalog.db", "thumbs.db", "audit.head", ".lock",
    ]  # fmt: skip
    assert paths.blob(BLOB) == paths.folder / "blobs" / "001f" / "o" / "01" / f"{ID}.mkb"
    assert paths.part(ID) == paths.folder / "tmp" / f"{ID}.part"


@pytest.mark.parametrize("kind", BlobKind)
@pytest.mark.parametrize("name", ["a.png", "", "with blank.tar.gz", "línea\nbreak", "\udcff.jpg"])
def test_a_sealed_path_says_its_blob_and_its_name(kind: BlobKind, name: str) -> None:
    blob = BlobName(0xFFFF, kind, ID)
    path = sealed_path(blob, name)
    assert blob_of(path) == blob
    assert name_of(path) == name
    assert blob_of(path.replace("/", "\\")) == blob


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/sealed",
        "/sealed/",
        f"/sealed/001f/o/{ID}",
        f"/sealed/001f/x/{ID}/a.png",
        f"/sealed/1f/o/{ID}/a.png",
        f"/sealed/+01f/o/{ID}/a.png",
        f"/sealed/001F/o/{ID}/a.png",
        f"/sealed/001f/o/{ID[:-1]}/a.png",
        f"/sealed/001f/o/{ID[:-2]}  /a.png",
        f"/sealed/001f/o/{ID.upper()}/a.png",
        f"/home/sealed/001f/o/{ID}/a.png",
        f"sealed/001f/o/{ID}/a.png",
    ],
)
def test_paths_of_the_open_world(path: str) -> None:
    assert blob_of(path) is None
    assert seals.open_sealed(path) is None


def test_a_preview_is_found_from_its_original() -> None:
    preview = preview_of(BLOB)
    assert (preview.kind, preview.epoch) == (BlobKind.PREVIEW, BLOB.epoch)
    assert preview.id != BLOB.id
    assert len(bytes.fromhex(preview.id)) == 16
    assert preview == preview_of(BLOB)


def test_without_a_vault_a_sealed_path_opens_nothing() -> None:
    assert seals.installed() is None
    with pytest.raises(LockedError, match="the vault is locked"):
        seals.open_sealed(sealed_path(BLOB, "a.png"))


def test_what_a_ring_holds_is_not_shown() -> None:
    ring = Ring(bytes(16), 1, {(KeyLabel.DB, 1): b"k" * 32})
    assert "kkkk" not in repr(ring)
    assert "kkkk" not in repr(Seals(Path("x"), ring))


@pytest.mark.parametrize(
    ("label", "said"), [(KeyLabel.THUMB, "its thumbnails"), (KeyLabel.ESCROW, "others")]
)
def test_a_key_that_is_missing_is_named(label: KeyLabel, said: str) -> None:
    with pytest.raises(LockedError, match=said):
        Ring(bytes(16), 1, {}).get(label)


def test_what_a_blob_is_bound_to() -> None:
    """The format: its vault, its id and its kind."""
    numbers = {BlobKind.ORIGINAL: 1, BlobKind.PREVIEW: 2, BlobKind.ATTACHMENT: 3}
    for kind, number in numbers.items():
        bound = b"musekeep/blob/v1\0" + bytes(range(16)) + bytes.fromhex(ID) + bytes([number])
        assert seals.associated(bytes(range(16)), BlobName(7, kind, ID)) == bound


def test_a_blob_that_was_carried_to_another_place_does_not_open(tmp_path: Path) -> None:
    """The same key, in the same vault: another kind, or another id."""
    ring = Ring(bytes(16), 1, {(KeyLabel.ORIGINAL, 1): bytes(32)})
    paths, blob = VaultPaths(tmp_path), BlobName(1, BlobKind.ORIGINAL, ID)
    write_blob(paths, ring, blob, io.BytesIO(b"plain"))
    others = (BlobName(1, BlobKind.ATTACHMENT, ID), BlobName(1, BlobKind.ORIGINAL, ID[::-1]))
    for other in others:
        paths.blob(other).parent.mkdir(parents=True)
        shutil.copyfile(paths.blob(blob), paths.blob(other))
        with pytest.raises(TamperedError):
            Seals(tmp_path, ring).open(other)
    with Seals(tmp_path, ring).open(blob) as reader:
        assert reader.read() == b"plain"
