"""The parts of a vault's folder, sealed paths, and keys by kind."""

from pathlib import Path

import pytest

from app.core.errors import LockedError
from app.core.vault import BlobKind
from app.vault import seals
from app.vault.keys import KeyLabel, Ring
from app.vault.paths import BlobName, VaultPaths, blob_of, name_of, preview_of, sealed_path
from app.vault.seals import Seals

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
