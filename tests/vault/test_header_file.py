"""The header's file: torn, gone, replaced, interrupted."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.core.errors import TamperedError, VaultDamagedError, VaultNewerError
from app.vault import disk
from app.vault.bundle import owner_signer
from app.vault.header import Header, load, sign, store, write
from app.vault.paths import VaultPaths
from tests.vault.vaults import quick


@pytest.fixture
def paths(tmp_path: Path) -> VaultPaths:
    folder = tmp_path / "Private.musevault"
    folder.mkdir()
    return VaultPaths(folder)


def _next(header: Header) -> Header:
    owner = quick().owner
    return sign(
        replace(header, serial=header.serial + 1), owner_signer(owner.masters[1], header.vault_id)
    )


FIRST = quick().header
SECOND = _next(FIRST)
THIRD = _next(SECOND)


def test_the_one_before_is_kept(paths: VaultPaths) -> None:
    store(paths, FIRST)
    assert not paths.header_before.exists()
    store(paths, SECOND)
    assert load(paths).header == SECOND
    assert paths.header_before.read_bytes() == write(FIRST)
    assert sorted(path.name for path in paths.folder.iterdir()) == ["vault.json", "vault.json.bak"]


def test_storing_the_same_again_keeps_the_one_before(paths: VaultPaths) -> None:
    store(paths, FIRST)
    store(paths, SECOND)
    store(paths, SECOND)
    assert paths.header_before.read_bytes() == write(FIRST)


@pytest.mark.parametrize("torn", [None, b"", b"\0" * 4096, write(SECOND)[:1000]])
def test_a_torn_header_has_its_copy(paths: VaultPaths, torn: bytes | None) -> None:
    store(paths, FIRST)
    store(paths, SECOND)
    assert not load(paths).from_backup
    if torn is None:
        paths.header.unlink()
    else:
        paths.header.write_bytes(torn)
    loaded = load(paths)
    assert loaded.from_backup
    assert loaded.header == FIRST


def test_a_torn_header_never_replaces_the_copy(paths: VaultPaths) -> None:
    store(paths, FIRST)
    store(paths, SECOND)
    paths.header.write_bytes(write(SECOND)[:99])
    store(paths, THIRD)
    assert load(paths).header == THIRD
    assert paths.header_before.read_bytes() == write(FIRST)


def test_a_changed_header_is_not_passed_over(paths: VaultPaths) -> None:
    """Else whoever can write to the folder could bring an older header back unseen."""
    store(paths, FIRST)
    store(paths, SECOND)
    paths.header.write_bytes(write(SECOND).replace(b'"serial":3', b'"serial":4') + b" ")
    with pytest.raises(TamperedError):
        load(paths)


def test_a_newer_header_is_not_passed_over(paths: VaultPaths) -> None:
    store(paths, FIRST)
    store(paths, SECOND)
    paths.header.write_bytes(b'{"format":"musekeep-vault","version":2}')
    with pytest.raises(VaultNewerError):
        load(paths)


def test_both_torn(paths: VaultPaths) -> None:
    paths.header.write_bytes(b"{")
    paths.header_before.write_bytes(b"{")
    with pytest.raises(VaultDamagedError, match="neither can its copy"):
        load(paths)


def test_no_vault_at_all(paths: VaultPaths) -> None:
    with pytest.raises(VaultDamagedError, match="There is no vault"):
        load(paths)


def test_loading_changes_nothing(paths: VaultPaths) -> None:
    paths.header_before.write_bytes(write(FIRST))
    load(paths)
    assert [path.name for path in paths.folder.iterdir()] == ["vault.json.bak"]


class _Killed(BaseException):
    """Ends the program where it is raised."""


class _Dying(disk.Posix):
    """A system on which the program ends at the nth call."""

    def __init__(self, at: int) -> None:
        self.left = at

    def _tick(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise _Killed

    def flush(self, descriptor: int) -> None:
        self._tick()

    def flush_folder(self, folder: Path) -> None:
        self._tick()


@pytest.mark.parametrize("step", range(5))
def test_whenever_the_program_ends_one_header_is_whole(
    paths: VaultPaths, step: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    store(paths, FIRST)
    store(paths, SECOND)
    monkeypatch.setattr(disk, "DISK", _Dying(step))
    if step < 4:
        with pytest.raises(_Killed):
            store(paths, THIRD)
    else:
        store(paths, THIRD)
    monkeypatch.undo()
    loaded = load(paths)
    assert not loaded.from_backup
    assert loaded.header == (SECOND if step < 3 else THIRD)
    store(paths, THIRD)
    assert load(paths).header == THIRD
