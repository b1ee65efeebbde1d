"""A vault that was made once, copied for each test, and a keyring in memory."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.services.library import Services, open_services
from app.services.vaults import Created, Device, Vaults
from app.vault import header as headers
from app.vault.kdf import Cost
from app.vault.paths import VaultPaths
from app.vault.secrets import Passphrase, Secret
from tests.services.vaults.desks import CHEAP, PASSPHRASE, Entrance, MemoryKeyring


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Created:
    """Not to be opened: see `made`."""
    library = tmp_path_factory.mktemp("template")
    return Vaults(library, Device(MemoryKeyring)).create("Private", PASSPHRASE, cost=CHEAP)


@pytest.fixture
def keyring() -> MemoryKeyring:
    return MemoryKeyring()


@pytest.fixture
def desk(tmp_path: Path, keyring: MemoryKeyring) -> Vaults:
    """Of a library of the test's own, without a catalogue."""
    return Vaults(tmp_path / "library", Device(lambda: keyring))


@pytest.fixture
def made(desk: Vaults, template: Created, tmp_path: Path) -> Created:
    """A vault that `desk` knows."""
    place = tmp_path / "elsewhere" / template.path.name
    shutil.copytree(template.path, place)
    desk.adopt(place)
    return Created(place, template.recovery_code)


@pytest.fixture
def passphrase() -> Passphrase:
    return Passphrase(PASSPHRASE)


@pytest.fixture
def cheap() -> Cost:
    return CHEAP


@pytest.fixture
def entrance(desk: Vaults, made: Created, tmp_path: Path) -> Iterator[Entrance]:
    """The services of the vault, by one way in at a time: its owner's passphrase unless another is
    said. What was open is closed first.
    """
    opened: list[Services] = []

    def close() -> None:
        for services in opened:
            services.close()
        opened.clear()

    def enter(secret: Secret | None = None, slot: str | None = None, **how: Any) -> Services:
        close()
        if secret is None:
            infos = headers.load(VaultPaths(made.path)).header.infos
            slot = next(one.id for one in infos if one.name == "passphrase")
        vault = desk.unlock(made.path, secret or Passphrase(PASSPHRASE), slot, **how)
        opened.append(open_services(tmp_path / "library", vault))
        return opened[-1]

    yield enter
    close()
