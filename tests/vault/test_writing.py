"""Blobs reach the disk whole and proven, or leave nothing."""

import errno
import io
from hashlib import sha256
from pathlib import Path

import pytest

from app.core.errors import LockedError, VaultError
from app.core.vault import BlobKind
from app.vault import disk, writing
from app.vault.keys import KeyLabel, Ring
from app.vault.paths import BlobName, VaultPaths
from app.vault.places import blobs_in, files_in
from app.vault.seals import Seals

RING = Ring(bytes(16), 1, {(KeyLabel.ORIGINAL, 1): bytes(32)})
BLOB = BlobName(1, BlobKind.ORIGINAL, "ab" * 16)


@pytest.fixture
def paths(tmp_path: Path) -> VaultPaths:
    return VaultPaths(tmp_path / "v.musevault")


def write(paths: VaultPaths, plain: bytes, expected: str | None = None) -> tuple[int, str]:
    return writing.write_blob(paths, RING, BLOB, io.BytesIO(plain), expected=expected)


@pytest.mark.parametrize("size", [0, 1, 65_480, 65_481, 3_000_000])
def test_what_was_written_opens_again(paths: VaultPaths, size: int) -> None:
    plain = bytes(range(256)) * (size // 256) + bytes(size % 256)
    assert write(paths, plain) == (size, sha256(plain).hexdigest())
    with Seals(paths.folder, RING).open(BLOB) as reader:
        assert reader.readall() == plain
    assert list(paths.parts.iterdir()) == []
    assert size < 64 or plain[:64] not in paths.blob(BLOB).read_bytes()


def test_the_names_are_flushed_from_the_vault_down(
    paths: VaultPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: list[Path] = []
    monkeypatch.setattr(disk.DISK, "flush_folder", flushed.append)
    write(paths, b"plain")
    folder = paths.blob(BLOB).parent
    assert {folder, folder.parent, folder.parent.parent, paths.blobs, paths.parts} <= set(flushed)
    assert paths.folder in flushed  # `blobs` itself is new


def test_what_is_not_expected_leaves_nothing(paths: VaultPaths) -> None:
    with pytest.raises(VaultError, match="nothing was sealed"):
        write(paths, b"plain", expected="00" * 32)
    assert [path for path in paths.folder.rglob("*") if path.is_file()] == []


def test_a_bit_that_flips_on_the_disk_is_noticed(paths: VaultPaths) -> None:
    written = writing.seal_part(paths, RING, BLOB, io.BytesIO(b"plain" * 50_000))
    part = paths.part(BLOB.id)
    stored = bytearray(part.read_bytes())
    stored[100_000] ^= 1
    part.write_bytes(stored)
    with pytest.raises(VaultError):
        writing.prove_part(paths, RING, BLOB, written)


def test_another_files_part_is_noticed(paths: VaultPaths) -> None:
    writing.seal_part(paths, RING, BLOB, io.BytesIO(b"plain"))
    with pytest.raises(VaultError, match="does not read back"):
        writing.prove_part(paths, RING, BLOB, (5, sha256(b"other").hexdigest()))


def test_a_full_disk_leaves_nothing(paths: VaultPaths, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(disk.DISK, "flush", full)
    with pytest.raises(OSError, match="No space"):
        write(paths, b"plain")
    assert list(paths.parts.iterdir()) == []


def test_without_the_key_nothing_is_written(paths: VaultPaths) -> None:
    lesser = Ring(bytes(16), 1, {})
    with pytest.raises(LockedError):
        writing.write_blob(paths, lesser, BLOB, io.BytesIO(b"plain"))
    assert not paths.parts.exists()


def test_removing_twice_is_removing(paths: VaultPaths) -> None:
    write(paths, b"plain")
    writing.drop_blobs(paths, [BLOB])
    assert not paths.blob(BLOB).exists()
    writing.drop_blobs(paths, [BLOB])


def test_a_files_hash(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(bytes(3_000_000))
    assert writing.sha256_of_file(path) == sha256(bytes(3_000_000)).hexdigest()


def test_what_was_forgotten_is_still_there(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"bytes")
    disk.forget(path)
    assert path.read_bytes() == b"bytes"


def test_only_blobs_in_their_places_are_blobs(paths: VaultPaths) -> None:
    strays = ("0001/o/ab/note.txt", "0001/o/zz/" + "ab" * 16 + ".mkb", "stray.mkb")
    for stray in strays:
        (paths.blobs / stray).parent.mkdir(parents=True, exist_ok=True)
        (paths.blobs / stray).touch()
    blob = BlobName(1, BlobKind.ORIGINAL, "ab" * 16)
    paths.blob(blob).parent.mkdir(parents=True, exist_ok=True)
    paths.blob(blob).touch()
    assert list(blobs_in(paths.blobs)) == [blob]
    assert len(list(files_in(paths.blobs))) == len(strays) + 1
