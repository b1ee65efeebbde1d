"""What a sync client left in a vault's folder is found by name alone, told, and left alone."""

from pathlib import Path

import pytest

from app.core.vault import BlobKind
from app.services.vaults import synced
from app.vault.paths import BlobName, VaultPaths
from tests.services.vaults.desks import Entrance
from tests.services.vaults.filling import fill, rows, vault_of

BLOB = BlobName(1, BlobKind.ORIGINAL, "ab" * 16)


@pytest.fixture
def vault(tmp_path: Path) -> VaultPaths:
    paths = VaultPaths(tmp_path / "Studio.musevault")
    for path in (paths.header, paths.catalog, paths.thumbs, paths.blob(BLOB)):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"sealed")
    return paths


def test_an_ordinary_vault_has_nothing_to_tell(vault: VaultPaths) -> None:
    found = synced.look(vault.folder)
    assert found == synced.Synced(None)
    assert found.is_whole
    assert found.sentences == ()


@pytest.mark.parametrize(
    "name",
    [
        "vault (Anna's conflicted copy 2026-11-20).json",  # Dropbox
        "vault (conflicted copy 2026-11-20 101112).json",  # Nextcloud
        "vault.sync-conflict-20261120-101112-ABCDEFG.json",  # Syncthing
        "catalog-DESKTOP-AB12CD3.db",  # OneDrive
        "catalog 2.db",  # iCloud Drive
        "catalog (1).db",  # Google Drive
        "catalog (1).db-wal",
        "audit (Konfliktkopie von Anna).head",
    ],
)
def test_other_halves_of_a_conflict_are_told_and_kept(vault: VaultPaths, name: str) -> None:
    copy = vault.folder / name
    copy.write_bytes(b"the other half")
    found = synced.look(vault.folder)
    assert found.conflicts == (copy,)
    assert not found.is_whole
    assert name in found.sentences[0]
    assert copy.read_bytes() == b"the other half"


def test_a_copy_of_the_whole_folder_is_seen_beside_it(vault: VaultPaths) -> None:
    beside = vault.folder.with_name("Studio (conflicted copy 2026-11-20).musevault")
    beside.mkdir()
    assert synced.look(vault.folder).conflicts == (beside,)


def test_blobs_that_are_there_twice_do_no_harm(vault: VaultPaths) -> None:
    blob = vault.blob(BLOB)
    twice = blob.with_name(f"{blob.stem} (1){blob.suffix}")
    twice.write_bytes(b"sealed")
    found = synced.look(vault.folder)
    assert found.doubled == (twice,)
    assert found.is_whole


def test_placeholders_are_told(vault: VaultPaths) -> None:
    blob = vault.blob(BLOB)
    stub = blob.rename(blob.with_name(f".{blob.name}.icloud"))
    found = synced.look(vault.folder)
    assert found.away == (stub,)
    assert "1 file of this vault is still with the cloud" in found.sentences[0]


def test_a_synced_place_is_allowed_and_told(tmp_path: Path) -> None:
    place = tmp_path / "Dropbox" / "Studio.musevault"
    place.mkdir(parents=True)
    (place / "catalog.db-wal").write_bytes(b"unfinished")
    found = synced.look(place)
    assert found.client is not None
    assert found.unfinished
    assert found.is_whole
    assert "one computer at a time" in found.sentences[0]
    assert "journal" in found.sentences[1]


def test_rows_without_their_blob_are_counted(vault: VaultPaths) -> None:
    gone = BlobName(1, BlobKind.PREVIEW, "cd" * 16)
    assert synced.missing(vault.folder, [BLOB, gone]) == [gone]
    assert synced.missing_sentence([]) is None
    told = synced.missing_sentence([gone])
    assert told is not None
    assert told.startswith("1 sealed file that")


def test_half_a_sync_is_told_when_the_vault_is_opened(
    entrance: Entrance, monkeypatch: pytest.MonkeyPatch
) -> None:
    services = entrance()
    fill(services, b"one", b"two")
    paths = vault_of(services).paths
    paths.blob(next(iter(rows(services)))).unlink()
    assert vault_of(entrance()).notices == ()
    monkeypatch.setattr(synced, "unsafe_for_database", lambda _place: "Dropbox is here")
    notices = vault_of(entrance()).notices
    assert any(one.startswith("1 sealed file that") for one in notices)
