"""What tests of vaults share."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from app.services.library import Services
from app.services.vaults import Device
from app.vault.kdf import Cost
from app.vault.paths import VaultPaths

CHEAP = Cost(19 * 1024, 1, 1)
"""The least that a vault may cost."""
PASSPHRASE = "correct horse battery"
Entrance = Callable[..., Services]
"""See the fixture of that name."""


class MemoryKeyring:
    """A keyring that works."""

    def __init__(self) -> None:
        self.entries: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.entries[service, username]


def no_keyring() -> Device:
    def find() -> MemoryKeyring:
        raise OSError("no bus")

    return Device(find)


def hash_of(folder: Path) -> str:
    """Of every name and every byte below a folder."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        digest.update(str(path.relative_to(folder)).encode())
        if path.is_file():
            digest.update(path.read_bytes())
    return digest.hexdigest()


def let_the_delay_pass(desk_folder: Path) -> None:
    """As if nobody had tried for a while."""
    for path in desk_folder.glob("*.tries"):
        path.unlink()


def spoil(paths: VaultPaths) -> None:
    """A header that was torn while it was written."""
    paths.header.write_bytes(paths.header.read_bytes()[:100])
