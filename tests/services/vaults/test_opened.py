"""An open vault's services: an ordinary catalogue, and nothing told outside it."""

import json
import logging
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.catalog.vaults import chain
from app.core.errors import (
    LockedError,
    MusekeepError,
    UsageError,
    VaultError,
    WrongSecretError,
)
from app.core.ops import AddTag, NoteSealed, SetPersona
from app.core.people import Persona, Release
from app.services.library import Services, open_services, vaults_of
from app.services.vaults import Created, OpenVault, Vaults
from app.vault import seals
from app.vault.paths import VaultPaths
from app.vault.secrets import Passphrase
from tests.services.vaults.desks import (
    CHEAP,
    PASSPHRASE,
    MemoryKeyring,
    hash_of,
    let_the_delay_pass,
)

Opener = Callable[..., Services]


@pytest.fixture
def opener(desk: Vaults, made: Created, passphrase: Passphrase, tmp_path: Path) -> Iterator[Opener]:
    """Opens the vault's services; what a test leaves open is closed."""
    opened: list[Services] = []

    def open_(**how: Any) -> Services:
        vault = desk.unlock(made.path, passphrase, **how)
        opened.append(open_services(tmp_path / "library", vault))
        return opened[-1]

    yield open_
    for services in opened:
        services.close()


def actions(services: Services) -> list[tuple[str, dict[str, Any]]]:
    rows = services.session.ask(chain.entries)
    return [(one["action"], one["detail"]) for one in (json.loads(row.body) for row in rows)]


def vault_of(services: Services) -> OpenVault:
    assert services.vault is not None
    return services.vault


def test_it_is_an_ordinary_catalogue_that_says_whose_it_is(
    opener: Opener, made: Created, tmp_path: Path
) -> None:
    services = opener()
    assert services.paths.catalog == made.path / "catalog.db"
    assert services.paths.resources == tmp_path / "library" / "resources"
    services.session.do(AddTag("Style/Film", []))
    assert [one.state for one in services.vaults.listing()] == ["open"]
    assert seals.installed() == vault_of(services).seals
    services.close()
    assert seals.installed() is None
    assert not (tmp_path / "library" / "catalog.db").exists()


def test_coming_and_going_are_rows_of_the_signed_chain(opener: Opener, made: Created) -> None:
    first = opener()
    slot = vault_of(first).opened.slot.id
    assert actions(first)[2:] == [("unlock", {"slot": slot})]
    first.close("idle")
    second = opener()
    assert actions(second)[2:] == [
        ("unlock", {"slot": slot}),
        ("lock", {"why": "idle"}),
        ("unlock", {"slot": slot}),
    ]
    vault = vault_of(second)
    assert second.session.ask(chain.check, vault.header.vault_id, vault.header.publics) is None


def test_wrong_tries_are_told_by_the_chain_and_then_forgotten(
    opener: Opener, desk: Vaults, made: Created
) -> None:
    for _ in range(2):
        with pytest.raises(WrongSecretError):
            desk.unlock(made.path, Passphrase("wrong"))
        (path,) = desk.registry.folder.glob("*.tries")
        path.write_text(json.dumps(json.loads(path.read_text()) | {"at": 0}))
    services = opener()
    assert ("unlock_failed", {"count": 2}) in actions(services)
    services.close()
    assert list(desk.registry.folder.glob("*.tries")) == []
    again = opener()
    assert [name for name, _ in actions(again)].count("unlock_failed") == 1


@pytest.mark.parametrize("by", ["keyring", "library"])
def test_an_older_copy_is_noticed(
    opener: Opener, made: Created, desk: Vaults, keyring: MemoryKeyring, tmp_path: Path, by: str
) -> None:
    """By either alone."""
    kept = tmp_path / "kept"
    shutil.copytree(made.path, kept)
    opener().close()
    if by == "keyring":
        for note in desk.registry.folder.glob("*.seen"):
            note.unlink()
    else:
        keyring.entries.clear()
    shutil.rmtree(made.path)
    shutil.copytree(kept, made.path)
    services = opener()
    assert any("older than the one last opened" in one for one in vault_of(services).notices)
    services.close()
    assert vault_of(opener()).notices == ()


def test_an_older_catalogue_is_noticed_by_what_lies_beside_it(
    opener: Opener, made: Created, desk: Vaults, keyring: MemoryKeyring, tmp_path: Path
) -> None:
    kept = tmp_path / "kept.db"
    shutil.copy(made.path / "catalog.db", kept)
    opener().close()
    shutil.copy(kept, made.path / "catalog.db")
    keyring.entries.clear()
    for note in desk.registry.folder.glob("*.seen"):
        note.unlink()
    services = opener()
    assert any("older" in one for one in vault_of(services).notices)


def test_another_vault_s_catalogue_is_refused(
    desk: Vaults, opener: Opener, made: Created, passphrase: Passphrase, tmp_path: Path
) -> None:
    """Sealed with another key, it is not even readable; the vault is free again afterwards."""
    other = desk.create("Other", PASSPHRASE, tmp_path, cost=CHEAP)
    shutil.copy(other.path / "catalog.db", made.path / "catalog.db")
    with pytest.raises(MusekeepError):
        opener()
    assert seals.installed() is None
    desk.unlock(made.path, passphrase).close()


def test_reading_only_changes_nothing(opener: Opener, made: Created) -> None:
    before = hash_of(made.path)
    services = opener(readonly=True)
    with pytest.raises(VaultError, match="reading only"):
        services.session.do(AddTag("Style/Film", []))
    with pytest.raises(VaultError, match="reading only"):
        services.session.do(NoteSealed("backup"))
    assert services.session.ask(chain.head) is not None
    services.close()
    assert hash_of(made.path) == before


def test_no_name_is_written_to_a_log(opener: Opener, tmp_path: Path) -> None:
    services = opener()
    logging.getLogger("app.test").warning("the file secret-name.png")
    services.close()
    library = tmp_path / "library"
    assert not (library / "musekeep.log").exists()
    for path in library.rglob("*"):
        assert not path.is_file() or b"secret-name" not in path.read_bytes()


@pytest.mark.parametrize("library_first", [True, False])
def test_the_library_beside_it_logs_nothing_either(
    opener: Opener, tmp_path: Path, library_first: bool
) -> None:
    """A verb that moves things has both open."""
    if library_first:
        library = open_services(tmp_path / "library")
        services = opener()
    else:
        services = opener()
        library = open_services(tmp_path / "library")
    log = tmp_path / "library" / "musekeep.log"
    logging.getLogger("app.test").warning("the file secret-name.png")
    assert not log.exists()
    services.close()
    logging.getLogger("app.test").warning("the file open.png")
    assert "open.png" in log.read_text()
    assert "secret" not in log.read_text()
    library.close()


def test_the_first_of_two_vaults_is_the_process_s(
    opener: Opener, desk: Vaults, tmp_path: Path
) -> None:
    other = desk.create("Other", PASSPHRASE, tmp_path, cost=CHEAP)
    first = opener()
    beside = open_services(tmp_path / "library", desk.unlock(other.path, Passphrase(PASSPHRASE)))
    assert seals.installed() == vault_of(first).seals
    beside.close()
    assert seals.installed() == vault_of(first).seals


def test_no_signed_paper_is_filed_in_the_open_from_within(opener: Opener, tmp_path: Path) -> None:
    services = opener()
    services.session.do(SetPersona(Persona("Ada")))
    paper = tmp_path / "release.pdf"
    paper.write_bytes(b"signed")
    release = Release("Ada", "", "", valid_from=date(2026, 1, 1))
    with pytest.raises(UsageError, match="Nothing was filed"):
        services.personas.file_release("Ada", str(paper), release)
    assert not (tmp_path / "library" / "releases").exists()


def test_a_closed_vault_leaves_one_file_and_no_journal(opener: Opener, made: Created) -> None:
    """What a sync client or a backup then finds is whole."""
    opener().close()
    assert sorted(one.name for one in made.path.iterdir()) == [
        ".lock",
        "audit.head",
        "catalog.db",
        "vault.json",
        "vault.json.bak",
    ]
    assert (made.path / ".lock").read_bytes() == b""


def test_what_cannot_be_opened_leaves_the_vault_free(
    desk: Vaults, made: Created, passphrase: Passphrase, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    vault = desk.unlock(made.path, passphrase)
    with pytest.raises(MusekeepError):
        open_services(tmp_path / "file", vault)
    desk.unlock(made.path, passphrase).close()


def test_locking_goes_on_where_its_row_cannot_be_written(
    opener: Opener, desk: Vaults, made: Created, monkeypatch: pytest.MonkeyPatch
) -> None:
    services = opener()

    def full(_op: object) -> None:
        raise VaultError("The disk is full.")

    monkeypatch.setattr(services.catalog, "do", full)
    services.close()
    assert desk.listing()[0].state == "locked"


def test_a_slow_keyring_is_told_after_others_may_open_it(
    opener: Opener, desk: Vaults, keyring: MemoryKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    services = opener()
    seen: list[str] = []

    def slow(_service: str, _username: str, _password: str) -> None:
        seen.append(desk.listing()[0].state)

    monkeypatch.setattr(keyring, "set_password", slow)
    services.close()
    assert seen == ["locked"]


def test_the_vaults_of_a_library_need_no_catalogue(tmp_path: Path) -> None:
    assert vaults_of(tmp_path / "fresh").listing() == []
    assert not (tmp_path / "fresh" / "catalog.db").exists()


def test_a_sealed_path_is_locked_once_the_vault_is(opener: Opener) -> None:
    opener().close()
    with pytest.raises(LockedError):
        seals.open_sealed(f"/sealed/0001/o/{'ab' * 16}/a.png")


@pytest.mark.slow
def test_workers_of_a_vault_are_told_nothing_by_the_environment_or_the_command_line(
    opener: Opener, tmp_path: Path
) -> None:
    """Their keys came through the pipe; their memory is nobody else's to read."""
    services = opener()
    keys = [vault_of(services).key, vault_of(services).thumb_key]
    services.media.submit("os:getpid").result()
    (pid,) = services.media.pids()
    public = b"".join(Path(f"/proc/{pid}/{name}").read_bytes() for name in ("cmdline", "environ"))
    for key in keys:
        assert key not in public
        assert key.hex().encode() not in public
    assert services.media.submit("app.vault.seals:installed").result() == vault_of(services).seals


def test_the_delay_is_of_one_vault_alone(desk: Vaults, made: Created, tmp_path: Path) -> None:
    other = desk.create("Other", PASSPHRASE, tmp_path, cost=CHEAP)
    with pytest.raises(WrongSecretError):
        desk.unlock(made.path, Passphrase("wrong"))
    desk.unlock(other.path, Passphrase(PASSPHRASE)).close()
    let_the_delay_pass(desk.registry.folder)
    assert VaultPaths(other.path).lock.read_bytes() == b""
