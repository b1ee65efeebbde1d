"""Vaults made, found, opened and refused."""

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from app.catalog import db
from app.core.errors import (
    AlreadyOpenError,
    KeyringError,
    NotFoundError,
    TamperedError,
    TooSoonError,
    UsageError,
    VaultDamagedError,
    VaultError,
    VaultNewerError,
    WrongSecretError,
)
from app.core.paths import PROGRAM
from app.core.vault import SlotKind, VaultRole
from app.services.vaults import Created, Vaults, VaultState
from app.services.vaults.delay import Tries
from app.vault import header as headers
from app.vault.header import Header
from app.vault.paths import VaultPaths
from app.vault.recovery import MistypedError, new_code
from app.vault.secrets import DeviceKey, Passphrase, RecoveryCode, Secret
from app.vault.slots import Opened, replace_slot
from tests.services.vaults.desks import CHEAP, PASSPHRASE, hash_of, let_the_delay_pass, spoil

# ── made ──


def test_a_new_vault_is_whole_sealed_and_known(desk: Vaults, tmp_path: Path) -> None:
    made = desk.create("Summer set", PASSPHRASE, tmp_path / "sync", cost=CHEAP)
    assert made.path == tmp_path / "sync" / "Summer set.musevault"
    assert made.recovery_code not in repr(made)
    assert [(one.role, one.kind) for one in desk.slots(made.path)] == [
        (VaultRole.OWNER, SlotKind.PASSPHRASE),
        (VaultRole.OWNER, SlotKind.RECOVERY),
    ]
    paths = VaultPaths(made.path)
    assert paths.header.read_bytes() == paths.header_before.read_bytes()
    assert paths.head.exists()
    assert not paths.catalog.read_bytes().startswith(b"SQLite format 3")
    assert sorted(one.name for one in (tmp_path / "sync").iterdir()) == ["Summer set.musevault"]
    (info,) = desk.listing()
    assert (info.name, info.place, info.state) == ("Summer set", made.path, VaultState.LOCKED)


def test_without_a_place_it_lies_in_the_library(desk: Vaults, tmp_path: Path) -> None:
    made = desk.create("Private", PASSPHRASE, cost=CHEAP)
    assert made.path == tmp_path / "library" / "vaults" / "Private.musevault"


@pytest.mark.parametrize(
    "name", ["", "  ", ".", "..", ".hidden", "a/b", "a\\b", "con", "a:b", "x" * 300]
)
def test_names_that_no_folder_can_have_are_refused(desk: Vaults, tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError):
        desk.create(name, PASSPHRASE, tmp_path / "at", cost=CHEAP)
    assert not (tmp_path / "at").exists()


def test_what_is_there_is_never_replaced(desk: Vaults, made: Created) -> None:
    before = hash_of(made.path)
    with pytest.raises(VaultError, match="already"):
        desk.create("Private", PASSPHRASE, made.path.parent, cost=CHEAP)
    assert hash_of(made.path) == before


def test_one_that_cannot_be_finished_leaves_nothing(
    desk: Vaults, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object, **_named: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(db, "connect", full)
    with pytest.raises(VaultError, match="No space left"):
        desk.create("Private", PASSPHRASE, tmp_path / "at", cost=CHEAP)
    assert list((tmp_path / "at").iterdir()) == []
    assert desk.listing() == []


def test_an_empty_passphrase_makes_nothing(desk: Vaults, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="empty"):
        desk.create("Private", " ", tmp_path / "at", cost=CHEAP)
    assert list((tmp_path / "at").iterdir()) == []


# ── found ──


def test_a_vault_is_found_by_name_and_by_path(desk: Vaults, made: Created) -> None:
    assert desk.find("Private") == made.path
    assert desk.find("pRIVATE") == made.path
    assert desk.find(str(made.path)) == made.path
    assert desk.find(os.path.relpath(made.path)) == made.path


@pytest.mark.parametrize("name", ["Other", "/nowhere/Other.musevault", "Other.musevault"])
def test_what_is_not_known_is_said_with_a_hint(desk: Vaults, made: Created, name: str) -> None:
    with pytest.raises(NotFoundError) as caught:
        desk.find(name)
    assert caught.value.hint


def test_two_of_one_name_want_the_path(desk: Vaults, made: Created, tmp_path: Path) -> None:
    other = desk.create("private", PASSPHRASE, tmp_path / "other", cost=CHEAP)
    with pytest.raises(UsageError, match="Several vaults"):
        desk.find("Private")
    assert desk.find(str(other.path)) == other.path


def test_forgetting_changes_nothing_in_the_vault(desk: Vaults, made: Created) -> None:
    before = hash_of(made.path)
    desk.forget(made.path)
    assert desk.listing() == []
    assert hash_of(made.path) == before
    assert desk.adopt(made.path).state is VaultState.LOCKED
    assert desk.find("Private") == made.path


def test_a_vault_that_moved_is_known_at_its_new_place(
    desk: Vaults, made: Created, tmp_path: Path
) -> None:
    moved = tmp_path / "moved.musevault"
    made.path.rename(moved)
    assert [one.state for one in desk.listing()] == [VaultState.AWAY]
    desk.adopt(moved)
    assert [(one.name, one.place) for one in desk.listing()] == [("moved", moved)]


def test_a_copy_of_a_known_vault_is_told_to_be_one(
    desk: Vaults, made: Created, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.musevault"
    shutil.copytree(made.path, copy)
    assert str(made.path) in desk.adopt(copy).note
    assert [one.place for one in desk.listing()] == [copy]
    assert desk.adopt(copy).note == ""


def test_states_are_told_without_a_key(desk: Vaults, made: Created, passphrase: Passphrase) -> None:
    paths = VaultPaths(made.path)
    vault = desk.unlock(made.path, passphrase)
    assert desk.listing()[0].state is VaultState.OPEN
    vault.close()
    assert desk.listing()[0].state is VaultState.LOCKED
    newer = paths.header.read_bytes().replace(b'"version":1', b'"version":2')
    paths.header.write_bytes(newer)
    assert desk.listing()[0].state is VaultState.NEWER
    paths.header.write_bytes(b"")
    assert desk.listing()[0].state is VaultState.LOCKED  # its copy is whole
    paths.header_before.unlink()
    assert desk.listing()[0].state is VaultState.DAMAGED
    assert desk.listing()[0].note


def test_a_conflict_copy_is_seen_in_the_list(desk: Vaults, made: Created) -> None:
    paths = VaultPaths(made.path)
    shutil.copy(paths.header, made.path / "vault (conflicted copy 2026-11-20).json")
    (info,) = desk.listing()
    assert info.state is VaultState.CONFLICT
    assert "vault" in info.note


def test_a_journal_that_was_synced_is_told_to_whoever_opens_it(
    desk: Vaults, made: Created, passphrase: Passphrase, tmp_path: Path
) -> None:
    """On this computer alone it only says that the program was killed, which costs nothing."""
    synced = tmp_path / "Dropbox" / made.path.name
    shutil.copytree(made.path, synced)
    for place, sentences in ((made.path, 0), (synced, 2)):
        (place / "catalog.db-wal").write_bytes(b"something")
        vault = desk.unlock(place, passphrase)
        assert len(vault.notices) == sentences
        vault.close()
    assert desk.adopt(synced).state is VaultState.LOCKED


def test_another_vault_in_its_place_is_noticed(desk: Vaults, made: Created, tmp_path: Path) -> None:
    other = desk.create("Other", PASSPHRASE, tmp_path / "other", cost=CHEAP)
    shutil.rmtree(made.path)
    shutil.copytree(other.path, made.path)
    states = {one.place: one for one in desk.listing()}
    assert states[made.path].state is VaultState.DAMAGED
    assert "Another vault" in states[made.path].note


def test_a_registry_that_cannot_be_read_passes_over_what_is_broken(
    desk: Vaults, made: Created
) -> None:
    (desk.registry.folder / "broken.json").write_text("{")
    (desk.registry.folder / "odd.json").write_text("[1]")
    assert [one.name for one in desk.listing()] == ["Private"]


# ── opened ──


def test_the_right_secret_opens_and_others_find_it_open(
    desk: Vaults, made: Created, passphrase: Passphrase
) -> None:
    vault = desk.unlock(made.path, passphrase)
    assert vault.opened.role is VaultRole.OWNER
    assert (len(vault.key), len(vault.thumb_key)) == (32, 32)
    assert vault.key != vault.thumb_key
    with pytest.raises(AlreadyOpenError, match="on this computer"):
        desk.unlock(made.path, passphrase)
    vault.close()
    vault.close()
    desk.unlock(made.path, passphrase).close()


def test_a_vault_that_is_open_is_told_before_a_secret_is_tried(
    desk: Vaults, made: Created, passphrase: Passphrase
) -> None:
    vault = desk.unlock(made.path, passphrase)
    with pytest.raises(AlreadyOpenError):
        desk.unlock(made.path, Passphrase("wrong"))
    assert desk.delay_s(made.path) == 0
    vault.close()


def test_the_recovery_code_opens_however_it_is_typed(desk: Vaults, made: Created) -> None:
    typed = made.recovery_code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    vault = desk.unlock(made.path, RecoveryCode(typed))
    assert vault.opened.slot.kind is SlotKind.RECOVERY
    assert vault.opened.master is not None
    vault.close()


@pytest.mark.parametrize(
    "secret",
    [Passphrase("wrong"), RecoveryCode(new_code()), Passphrase(PASSPHRASE.upper())],
    ids=["passphrase", "code", "case"],
)
def test_a_wrong_secret_opens_nothing_and_changes_nothing(
    desk: Vaults, made: Created, secret: Secret, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = hash_of(made.path)

    def never(*_args: object) -> None:
        raise AssertionError("the catalogue was opened")

    monkeypatch.setattr(db, "connect", never)
    with pytest.raises(WrongSecretError) as caught:
        desk.unlock(made.path, secret)
    assert caught.value.delay_s == 1
    assert hash_of(made.path) == before


def test_wrong_tries_are_delayed_ever_longer_and_forgotten_when_it_opens(
    desk: Vaults, made: Created, passphrase: Passphrase
) -> None:
    delays = []
    for _ in range(7):
        with pytest.raises(WrongSecretError) as caught:
            desk.unlock(made.path, Passphrase("wrong"))
        delays.append(caught.value.delay_s)
        with pytest.raises(TooSoonError) as soon:
            desk.unlock(made.path, passphrase)
        assert 0 < soon.value.delay_s <= delays[-1]
        assert 0 < desk.delay_s(made.path) <= delays[-1]
        _make_earlier(desk, delays[-1])
    assert delays == [1, 2, 4, 8, 16, 30, 30]
    desk.unlock(made.path, passphrase).close()


def _make_earlier(desk: Vaults, seconds: float) -> None:
    import json

    (path,) = desk.registry.folder.glob("*.tries")
    found = json.loads(path.read_bytes())
    path.write_text(json.dumps(found | {"at": found["at"] - seconds}))


def test_what_counts_wrong_tries_names_no_vault(desk: Vaults, made: Created) -> None:
    with pytest.raises(WrongSecretError):
        desk.unlock(made.path, Passphrase("wrong"))
    (path,) = desk.registry.folder.glob("*.tries")
    assert set(path.read_text()) <= set('{"failures": 1, "at": 0123456789.}')


def test_a_mistyped_code_is_no_wrong_try(desk: Vaults, made: Created) -> None:
    with pytest.raises(MistypedError):
        desk.unlock(made.path, RecoveryCode(made.recovery_code[:-1]))
    assert desk.delay_s(made.path) == 0


def test_the_code_can_be_tried_after_it_was_written_down(desk: Vaults, made: Created) -> None:
    before = hash_of(made.path)
    assert desk.code_fits(made.path, made.recovery_code.lower())
    assert not desk.code_fits(made.path, new_code())
    with pytest.raises(TooSoonError):
        desk.code_fits(made.path, made.recovery_code)
    let_the_delay_pass(desk.registry.folder)
    with pytest.raises(MistypedError):
        desk.code_fits(made.path, "mistyped")
    assert hash_of(made.path) == before


def test_which_way_in_is_asked_where_there_are_several(
    desk: Vaults, made: Created, passphrase: Passphrase
) -> None:
    slot = desk.slots(made.path)[0]
    with pytest.raises(UsageError, match="not opened by this computer's keyring"):
        desk.unlock(made.path, DeviceKey(bytes(32)))
    with pytest.raises(UsageError, match="opened by a passphrase"):
        desk.unlock(made.path, DeviceKey(bytes(32)), slot.id)
    with pytest.raises(UsageError, match="no such way in"):
        desk.unlock(made.path, passphrase, "00" * 8)
    assert desk.delay_s(made.path) == 0


def test_a_computer_without_a_key_says_so(desk: Vaults, made: Created) -> None:
    with pytest.raises(KeyringError, match="no key for this vault"):
        desk.device_secret(made.path, desk.slots(made.path)[0].id)


# ── what cannot be opened as it is ──


def test_a_torn_header_is_replaced_by_its_copy_and_told(
    desk: Vaults, made: Created, passphrase: Passphrase
) -> None:
    spoil(VaultPaths(made.path))
    vault = desk.unlock(made.path, passphrase)
    assert any("copy" in notice for notice in vault.notices)
    vault.close()


def test_a_changed_header_is_told_apart_from_a_wrong_passphrase(
    desk: Vaults, made: Created, passphrase: Passphrase
) -> None:
    paths = VaultPaths(made.path)
    found = paths.header.read_bytes()
    assert b'"serial":2' in found
    paths.header.write_bytes(found.replace(b'"serial":2', b'"serial":3'))
    before = hash_of(made.path)
    with pytest.raises(TamperedError):
        desk.unlock(made.path, passphrase)
    assert hash_of(made.path) == before
    assert desk.delay_s(made.path) == 0


def test_a_newer_vault_is_left_alone(desk: Vaults, made: Created, passphrase: Passphrase) -> None:
    paths = VaultPaths(made.path)
    paths.header.write_bytes(paths.header.read_bytes().replace(b'"version":1', b'"version":2'))
    before = hash_of(made.path)
    with pytest.raises(VaultNewerError):
        desk.unlock(made.path, passphrase)
    assert hash_of(made.path) == before


def test_a_folder_that_cannot_be_read_says_so(
    desk: Vaults, made: Created, passphrase: Passphrase, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_paths: VaultPaths) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(headers, "load", refused)
    for ask in (
        lambda: desk.unlock(made.path, passphrase),
        lambda: desk.slots(made.path),
        lambda: desk.adopt(made.path),
        lambda: desk.delay_s(made.path),
    ):
        with pytest.raises(VaultError, match="Permission denied"):
            ask()
    assert desk.listing()[0].state is VaultState.DAMAGED


def test_a_folder_that_is_no_vault_says_so(
    desk: Vaults, tmp_path: Path, passphrase: Passphrase
) -> None:
    (tmp_path / "odd.musevault").mkdir()
    with pytest.raises(VaultDamagedError, match="no vault"):
        desk.unlock(tmp_path / "odd.musevault", passphrase)


# ── one opener ──


def test_another_computer_s_word_is_believed_for_a_day_or_overruled(
    desk: Vaults, made: Created, passphrase: Passphrase
) -> None:
    import json
    import time

    lock = VaultPaths(made.path).lock
    there = {"host": "studio", "pid": 7, "since": time.time() - 60}
    lock.write_text(json.dumps(there))
    before = hash_of(made.path)
    with pytest.raises(AlreadyOpenError, match="studio since"):
        desk.unlock(made.path, passphrase)
    assert hash_of(made.path) == before
    assert "studio" in desk.listing()[0].note

    vault = desk.unlock(made.path, passphrase, anyway=True)
    assert any("studio" in notice for notice in vault.notices)
    vault.close()
    assert lock.read_bytes() == b""

    lock.write_text(json.dumps(there | {"since": time.time() - 25 * 3600}))
    vault = desk.unlock(made.path, passphrase)
    assert any("left open on studio" in notice for notice in vault.notices)
    vault.close()


_HOLDS = """
import sys
from pathlib import Path
from app.services.vaults.lockfile import LockFile
LockFile.take(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_a_process_that_was_killed_leaves_it_free(
    desk: Vaults, made: Created, passphrase: Passphrase
) -> None:
    lock = VaultPaths(made.path).lock
    with subprocess.Popen(
        [sys.executable, "-c", _HOLDS, str(lock)],
        cwd=PROGRAM,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"held"
        with pytest.raises(AlreadyOpenError):
            desk.unlock(made.path, passphrase)
        holder.kill()
        holder.wait()
    vault = desk.unlock(made.path, passphrase)
    assert vault.notices == ()
    vault.close()


def test_a_readonly_place_opens_for_reading_alone(
    desk: Vaults, made: Created, passphrase: Passphrase, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.core.claim import Claim

    def refused(_path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Claim, "take", refused)
    with pytest.raises(VaultError, match="Permission denied"):
        desk.unlock(made.path, passphrase)
    vault = desk.unlock(made.path, passphrase, readonly=True)
    assert any("Nothing can be written" in notice for notice in vault.notices)
    vault.close()


def test_a_header_that_changes_while_a_secret_is_tried_is_tried_again(
    desk: Vaults, made: Created, passphrase: Passphrase, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another process changed the passphrase and locked, just now: the old one is refused."""
    from app.services.vaults import desk as module
    from app.services.vaults.opened import proven

    paths = VaultPaths(made.path)

    def slow(header: Header, slot: str, secret: Secret, tries: Tries) -> Opened:
        opened = proven(header, slot, secret, tries)
        if header.serial == 2:
            changed, _ = replace_slot(header, opened, slot, Passphrase("new"), cost=CHEAP)
            headers.store(paths, changed)
        return opened

    monkeypatch.setattr(module, "proven", slow)
    with pytest.raises(WrongSecretError):
        desk.unlock(made.path, passphrase)
    assert desk.listing()[0].state is VaultState.LOCKED


def test_an_open_vault_shows_no_key(desk: Vaults, made: Created, passphrase: Passphrase) -> None:
    vault = desk.unlock(made.path, passphrase)
    keys = [vault.key, vault.thumb_key, vault.opened.master or b"", vault.opened.kek]
    shown = repr([vault, vars(vault), passphrase, replace(made)])
    for key in keys:
        assert key.hex() not in shown
        assert repr(key)[2:-1] not in shown
    assert PASSPHRASE not in shown
    vault.close()
