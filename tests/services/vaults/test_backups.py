"""A locked vault is copied without a key, in states; damage is found; restoring compares."""

import contextlib
import errno
import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core.errors import (
    AlreadyOpenError,
    CancelledError,
    NotFoundError,
    UsageError,
    VaultDamagedError,
    VaultError,
    VaultNewerError,
    WrongSecretError,
)
from app.core.progress import CancelToken, silent
from app.core.vault import BlobKind, SlotKind, VaultRole
from app.services.library import open_services
from app.services.vaults import Created, Vaults, anchors, backups, roles
from app.services.vaults.backups import BackedUp, Checked, Restored, manifest
from app.services.vaults.backups.manifest import BLOCK, BackupPaths
from app.services.vaults.lockfile import LockFile
from app.services.vaults.verifying import verify
from app.vault import header as headers
from app.vault import recovery, slots
from app.vault.actor import Signer
from app.vault.paths import BlobName, VaultPaths
from app.vault.secrets import Passphrase, RecoveryCode
from tests.services.vaults.desks import CHEAP, PASSPHRASE, Entrance
from tests.services.vaults.filling import contents, fill, vault_of

CODE = recovery.new_code()
BLOBS = [BlobName(1, BlobKind.ORIGINAL, f"{number:02x}" * 16) for number in range(1, 4)]


@pytest.fixture(scope="module")
def header() -> headers.Header:
    made, owner = slots.new_vault(Passphrase("correct horse"), name="passphrase", cost=CHEAP)
    made, _ = slots.add_slot(
        made, owner, RecoveryCode(CODE), role=VaultRole.OWNER, name="code", cost=CHEAP
    )
    return made


@pytest.fixture
def vault(tmp_path: Path, header: headers.Header) -> VaultPaths:
    paths = VaultPaths(tmp_path / "here" / "Studio.musevault")
    paths.folder.mkdir(parents=True)
    headers.store(paths, header)
    paths.catalog.write_bytes(os.urandom(5 * BLOCK + 17))
    paths.thumbs.write_bytes(b"made again")
    for blob in BLOBS:
        _seal(paths, blob)
    return paths


@pytest.fixture
def to(tmp_path: Path) -> Path:
    return tmp_path / "there"


def _seal(paths: VaultPaths, blob: BlobName, size: int = 3 * BLOCK + 5) -> None:
    paths.blob(blob).parent.mkdir(parents=True, exist_ok=True)
    paths.blob(blob).write_bytes(os.urandom(size))


def _back_up(
    vault: VaultPaths, to: Path, *, recovery_only: bool = False, keep: int = 10
) -> BackedUp:
    return backups.back_up(
        vault.folder, to, silent, CancelToken(), recovery_only=recovery_only, keep=keep
    )


def _check(made: BackedUp, state: str | None = None) -> Checked:
    return backups.check(made.folder, silent, CancelToken(), state=state)


def _restore(made: BackedUp, to: Path, state: str | None = None) -> Restored:
    return backups.restore(made.folder, to, silent, CancelToken(), state=state)


def _contents(folder: Path) -> dict[str, bytes]:
    left_out = (".lock", "thumbs.db", "vault.json.bak")
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name not in left_out
    }


def test_what_was_backed_up_comes_back_byte_for_byte(
    vault: VaultPaths, to: Path, tmp_path: Path
) -> None:
    made = _back_up(vault, to)
    assert (made.copied, made.skipped) == (3, 0)
    assert _check(made).is_whole
    back = _restore(made, tmp_path / "back")
    assert back.place == tmp_path / "back" / "Studio.musevault"
    assert back.lost == ()
    assert _contents(back.place) == _contents(vault.folder)


def test_what_is_there_already_is_not_copied_again(vault: VaultPaths, to: Path) -> None:
    first = _back_up(vault, to)
    again = _back_up(vault, to)
    assert (again.copied, again.skipped, again.written) == (0, 3, 0)
    with vault.catalog.open("r+b") as file:
        file.seek(2 * BLOCK)
        file.write(os.urandom(100))
    _seal(vault, BlobName(1, BlobKind.PREVIEW, "aa" * 16), size=1000)
    third = _back_up(vault, to)
    assert (third.copied, third.written) == (1, BLOCK + 1000)
    assert [state.name for state in backups.states(third.folder)] == [
        third.state.name,
        again.state.name,
        first.state.name,
    ]
    assert all(_check(third, state.name).is_whole for state in backups.states(third.folder))


def test_every_state_restores_as_it_was(vault: VaultPaths, to: Path, tmp_path: Path) -> None:
    first, before = _back_up(vault, to), _contents(vault.folder)
    vault.catalog.write_bytes(os.urandom(BLOCK))
    vault.blob(BLOBS[0]).unlink()
    second = _back_up(vault, to)
    old = _restore(second, tmp_path / "old", first.state.name)
    assert _contents(old.place) == before
    new = _restore(second, tmp_path / "new")
    assert _contents(new.place) == _contents(vault.folder)


def test_old_states_go_and_take_with_them_what_only_they_had(vault: VaultPaths, to: Path) -> None:
    for number in range(4):
        vault.catalog.write_bytes(bytes([number]) * BLOCK + os.urandom(BLOCK))
        vault.blob(BLOBS[0]).unlink(missing_ok=True)
        _seal(vault, BLOBS[1] if number == 0 else BlobName(1, BlobKind.ORIGINAL, f"f{number}" * 16))
        made = _back_up(vault, to, keep=2)
    kept = backups.states(made.folder)
    assert len(kept) == 2
    assert all(_check(made, state.name).is_whole for state in kept)
    there = {path.stem for path in (made.folder / "blobs").rglob("*.mkb")}
    assert there == {blob.id for state in kept for blob in state.blobs}
    packs = {block.pack for state in kept for blocks in state.files.values() for block in blocks}
    assert {path.stem for path in BackupPaths(made.folder).packs.iterdir()} == packs


def test_a_flipped_bit_is_found_wherever_it_is(vault: VaultPaths, to: Path) -> None:
    made = _back_up(vault, to)
    assert len(_files(made.folder)) == 5  # a state, a pack, three blobs
    for path in _files(made.folder):
        whole = path.read_bytes()
        for at in (0, len(whole) // 2, len(whole) - 2):
            path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
            assert not _is_whole(made), (path.name, at)
        path.write_bytes(whole)
    assert _check(made).is_whole


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def _is_whole(made: BackedUp) -> bool:
    try:
        return _check(made).is_whole
    except VaultDamagedError:
        return False


def test_damage_is_named_by_block(vault: VaultPaths, to: Path, tmp_path: Path) -> None:
    made = _back_up(vault, to)
    pack = BackupPaths(made.folder).pack(made.state.name)
    block = made.state.files["catalog.db"][2]
    data = bytearray(pack.read_bytes())
    data[block.offset + 5] ^= 8
    pack.write_bytes(data)
    assert _check(made).damaged == ("catalog.db, block 2",)
    with pytest.raises(VaultDamagedError, match="block 2"):
        _restore(made, tmp_path / "back")
    assert not list((tmp_path / "back").iterdir())


def test_a_lost_blob_costs_itself(vault: VaultPaths, to: Path, tmp_path: Path) -> None:
    made = _back_up(vault, to)
    backup = BackupPaths(made.folder)
    backup.blob(BLOBS[0]).unlink()
    backup.blob(BLOBS[1]).write_bytes(b"damaged")
    found = _check(made)
    assert len(found.missing) == len(found.damaged) == 1
    back = _restore(made, tmp_path / "back")
    assert len(back.lost) == 2
    assert len(back.sentences) == 2
    assert VaultPaths(back.place).blob(BLOBS[2]).is_file()
    assert not VaultPaths(back.place).blob(BLOBS[1]).exists()


def test_a_recovery_only_copy_opens_with_the_code_alone(
    vault: VaultPaths, to: Path, tmp_path: Path, header: headers.Header
) -> None:
    made = _back_up(vault, to, recovery_only=True)
    back = headers.load(VaultPaths(_restore(made, tmp_path / "back").place)).header
    assert [slot.info.kind for slot in back.slots] == [SlotKind.RECOVERY]
    opened = slots.open_slot(back, back.slots[0].info.id, RecoveryCode(CODE))
    assert opened.role is VaultRole.OWNER
    with pytest.raises(WrongSecretError):
        slots.open_slot(back, back.slots[0].info.id, RecoveryCode(recovery.new_code()))
    passphrase = next(s for s in header.slots if s.info.kind is SlotKind.PASSPHRASE)
    assert passphrase.sealed not in b"".join(_contents(made.folder).values())


def test_a_vault_without_a_code_has_no_recovery_only_copy(tmp_path: Path, to: Path) -> None:
    made, _ = slots.new_vault(Passphrase("correct horse"), name="passphrase", cost=CHEAP)
    paths = VaultPaths(tmp_path / "Bare.musevault")
    paths.folder.mkdir()
    headers.store(paths, made)
    with pytest.raises(VaultError, match="recovery code"):
        _back_up(paths, to, recovery_only=True)


def test_an_open_vault_is_not_copied(vault: VaultPaths, to: Path) -> None:
    lock = LockFile.take(vault.lock)
    with pytest.raises(AlreadyOpenError):
        _back_up(vault, to)
    lock.release()
    assert not to.exists()
    assert _back_up(vault, to).copied == 3


def test_another_vaults_backup_is_left_alone(vault: VaultPaths, to: Path) -> None:
    made, before = _back_up(vault, to), _contents(to)
    other, _ = slots.new_vault(Passphrase("correct horse"), name="passphrase", cost=CHEAP)
    headers.store(vault, other)
    with pytest.raises(VaultError, match="another vault"):
        _back_up(vault, to)
    assert _contents(to) == before
    assert _check(made).is_whole


def test_a_backup_goes_elsewhere(vault: VaultPaths) -> None:
    with pytest.raises(UsageError):
        _back_up(vault, vault.folder / "blobs")


@pytest.mark.parametrize("after", range(2, 9))
def test_what_interrupts_it_leaves_the_states_that_were(
    vault: VaultPaths, to: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    first = _back_up(vault, to)
    vault.catalog.write_bytes(os.urandom(3 * BLOCK))
    for number in range(2):
        _seal(vault, BlobName(2, BlobKind.ORIGINAL, f"c{number}" * 16))
    real, count = os.fsync, 0

    def full(descriptor: int) -> None:
        nonlocal count
        count += 1
        if count == after:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        real(descriptor)

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="space"):
            _back_up(vault, to)
    assert count >= after
    assert [state.name for state in backups.states(first.folder)][-1:] == [first.state.name]
    assert all(_check(first, state.name).is_whole for state in backups.states(first.folder))
    again = _back_up(vault, to)
    assert _check(again).is_whole
    assert not [path for path in _files(again.folder) if path.name.endswith(".part")]


def test_it_stops_when_it_is_asked_to(vault: VaultPaths, to: Path) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(CancelledError):
        backups.back_up(vault.folder, to, silent, cancel)
    assert backups.states(to / "Studio.musebackup") == []


def test_nothing_that_exists_is_replaced(vault: VaultPaths, to: Path) -> None:
    made = _back_up(vault, to)
    with pytest.raises(UsageError, match="there already"):
        _restore(made, vault.folder.parent)
    with pytest.raises(NotFoundError):
        _restore(made, to, "20200101T000000000000Z")


def test_a_vault_that_was_put_back_is_told_from_its_backup(vault: VaultPaths, to: Path) -> None:
    signer = Signer("0a" * 8, bytes(32))
    for number in (7, 4):
        anchors.keep(vault, Nobody(), bytes(16), 1, (number, bytes([number]) * 32), signer)
        made = _back_up(vault, to)
    assert "3 entries" in made.told[-1]
    assert [state.entries for state in backups.states(made.folder)] == [4, 7]


class Nobody:
    """A keyring that keeps nothing."""

    def anchor(self, vault_id: str) -> str | None:
        return None

    def keep_anchor(self, vault_id: str, text: str) -> bool:
        return False


@pytest.mark.parametrize("recovery_only", [False, True])
def test_the_drill_a_restored_vault_opens_and_is_whole(
    entrance: Entrance, made: Created, desk: Vaults, to: Path, tmp_path: Path, recovery_only: bool
) -> None:
    """Also of a vault that was given new keys and not opened since."""
    services = entrance()
    fill(services, b"one", b"two" * 50_000)
    roles.rotate(vault_of(services), services.session)
    vault_of(services).turned = None  # as if it had been killed
    services.close()
    kept = _back_up(VaultPaths(made.path), to, recovery_only=recovery_only)
    place = _restore(kept, tmp_path / "back").place
    secret = RecoveryCode(made.recovery_code) if recovery_only else Passphrase(PASSPHRASE)
    services = open_services(tmp_path / "library", desk.unlock(place, secret))
    found = verify(vault_of(services), services.catalog, silent, CancelToken())
    there = sorted(contents(services).values())
    services.close()
    assert (found.ok, found.blobs) == (True, 2)
    assert there == [b"one", b"two" * 50_000]


def test_a_list_somebody_wrote_leads_nowhere_else(
    vault: VaultPaths, to: Path, tmp_path: Path
) -> None:
    made = _back_up(vault, to)
    backup = BackupPaths(made.folder)
    for name in ("../../evil", "/evil", "..", "a\\b", ""):
        _rewrite(backup, replace(made.state, vault_name=name))
        back = _restore(made, tmp_path / "back")
        assert back.place == tmp_path / "back" / f"{made.state.vault_id}.musevault"
        back.place.rename(tmp_path / f"gone-{len(list(tmp_path.iterdir()))}")
    text = backup.state(made.state.name).read_text().splitlines()[0]
    _write_list(backup, made.state.name, text.replace('"catalog.db"', '"../catalog.db"'))
    with pytest.raises(VaultDamagedError):
        _check(made)
    _write_list(backup, made.state.name, text.replace("0001/o/01/", "0001/o/../"))
    with pytest.raises(VaultDamagedError):
        _check(made)


@given(st.data())
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_list_may_say_anything(listed: BackupPaths, data: st.DataObject) -> None:
    name = manifest.names(listed)[0]
    fields = json.loads(TEXTS[listed.folder])
    holder, key = data.draw(st.sampled_from(list(_places(fields))))
    holder[key] = data.draw(JSON)
    _write_list(listed, name, json.dumps(fields))
    with contextlib.suppress(VaultDamagedError, VaultNewerError):
        state = manifest.read(listed, name)
        assert all(listed.blob(blob).is_relative_to(listed.folder) for blob in state.blobs)


TEXTS: dict[Path, str] = {}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@pytest.fixture
def listed(vault: VaultPaths, to: Path) -> BackupPaths:
    backup = BackupPaths(_back_up(vault, to).folder)
    TEXTS[backup.folder] = backup.state(manifest.names(backup)[0]).read_text().splitlines()[0]
    return backup


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every place in a JSON value, by what holds it."""
    keys = list(value) if isinstance(value, dict) else range(len(value))
    for key in keys:
        yield value, key
        if isinstance(value[key], dict | list):
            yield from _places(value[key])


def _rewrite(backup: BackupPaths, state: backups.State) -> None:
    manifest.write(backup, state)


def _write_list(backup: BackupPaths, name: str, text: str) -> None:
    digest = hashlib.sha256(text.encode()).hexdigest()
    backup.state(name).write_text(f"{text}\n{digest}\n")
