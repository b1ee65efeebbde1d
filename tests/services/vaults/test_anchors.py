"""An older copy, or another one, is noticed by what was written down of the chain elsewhere."""

from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.errors import UsageError
from app.services.vaults import anchors
from app.services.vaults.anchors import Anchor
from app.vault.actor import Signer
from app.vault.paths import VaultPaths

VAULT = bytes(range(16))
SIGNER = Signer("0a" * 8, bytes(32))
PUBLICS = {SIGNER.id: SIGNER.public}
CHAIN = {number: bytes([number]) * 32 for number in range(1, 10)}


@dataclass
class Memory:
    """A keyring that remembers, unless it is `away`."""

    texts: dict[str, str] = field(default_factory=dict)
    away: bool = False

    def anchor(self, vault_id: str) -> str | None:
        return None if self.away else self.texts.get(vault_id)

    def keep_anchor(self, vault_id: str, text: str) -> bool:
        if not self.away:
            self.texts[vault_id] = text
        return not self.away


@pytest.fixture
def paths(tmp_path: Path) -> VaultPaths:
    return VaultPaths(tmp_path)


@pytest.fixture
def keyring() -> Memory:
    return Memory()


def _head(number: int) -> tuple[int, bytes]:
    return number, CHAIN[number]


def _keep(paths: VaultPaths, keyring: Memory, number: int, serial: int = 3) -> None:
    anchors.keep(paths, keyring, VAULT, serial, _head(number), SIGNER)


def _older(
    paths: VaultPaths,
    keyring: Memory,
    head: tuple[int, bytes] | None,
    serial: int = 3,
) -> str | None:
    return anchors.older(paths, keyring, VAULT, serial, head, hash_at=CHAIN.get, publics=PUBLICS)


def test_a_vault_that_has_only_grown_is_fine(paths: VaultPaths, keyring: Memory) -> None:
    assert _older(paths, keyring, None) is None
    _keep(paths, keyring, 4)
    assert _older(paths, keyring, _head(4)) is None
    assert _older(paths, keyring, _head(7), serial=4) is None


def test_a_catalogue_that_was_put_back_is_older_than_its_head(
    paths: VaultPaths, keyring: Memory
) -> None:
    keyring.away = True
    _keep(paths, keyring, 6)
    told = _older(paths, keyring, _head(4))
    assert told is not None
    assert "older than the one last opened" in told
    assert "2 entries" in told
    assert _older(paths, keyring, None) is not None


def test_a_folder_that_was_put_back_is_older_than_the_keyring_knows(
    paths: VaultPaths, keyring: Memory
) -> None:
    _keep(paths, keyring, 4)
    old = paths.head.read_bytes()
    _keep(paths, keyring, 6)
    paths.head.write_bytes(old)
    told = _older(paths, keyring, _head(4))
    assert told is not None
    assert "older" in told


def test_a_list_of_slots_that_was_put_back_is_noticed(paths: VaultPaths, keyring: Memory) -> None:
    _keep(paths, keyring, 4, serial=5)
    told = _older(paths, keyring, _head(4), serial=4)
    assert told is not None
    assert "ways into" in told


@pytest.mark.parametrize("head", [(4, b"x" * 32), (5, b"y" * 32)])
def test_another_history_is_no_older_one(
    paths: VaultPaths, keyring: Memory, head: tuple[int, bytes]
) -> None:
    _keep(paths, keyring, 4)
    told = anchors.older(
        paths, keyring, VAULT, 3, head, hash_at={4: b"x" * 32}.get, publics=PUBLICS
    )
    assert told is not None
    assert "not the one" in told


def test_a_head_nobody_signed_is_told(paths: VaultPaths, keyring: Memory) -> None:
    _keep(paths, Memory(away=True), 4)
    whole = paths.head.read_bytes()
    paths.head.write_bytes(whole.replace(b'"seq":4', b'"seq":3'))
    told = _older(paths, keyring, _head(4))
    assert told is not None
    assert "signed by nobody" in told
    paths.head.write_bytes(whole[:-3])
    assert "torn" in (_older(paths, keyring, _head(4)) or "")


@given(st.text())
def test_a_keyring_may_hold_anything(text: str) -> None:
    keyring = Memory({VAULT.hex(): text})
    assert _older(VaultPaths(Path("/nowhere")), keyring, _head(4)) is None


def test_a_receipt_reads_back_from_paper() -> None:
    text = anchors.receipt(VAULT, 3, _head(4), SIGNER)
    retyped = "\n".join(
        "  " + line for line in text.replace("signature: ", "signature:\n ").splitlines()
    )
    vault_id, seen = anchors.read_receipt(retyped)
    assert vault_id == VAULT
    assert (seen.number, seen.hash, seen.serial) == (4, CHAIN[4], 3)
    assert anchors.vouched(seen, VAULT, PUBLICS)
    assert not anchors.vouched(replace(seen, number=5), VAULT, PUBLICS)
    assert anchors.against(seen, 3, _head(9), CHAIN.get) is None
    assert anchors.against(seen, 3, _head(2), CHAIN.get) is not None


def test_what_is_no_receipt_is_told() -> None:
    text = anchors.receipt(VAULT, 3, _head(4), SIGNER)
    with pytest.raises(UsageError, match="receipt"):
        anchors.read_receipt(text.replace("hash:", "hush:"))
    with pytest.raises(UsageError, match="receipt"):
        anchors.read_receipt("hello")


def test_a_receipt_is_held_against_the_vault() -> None:
    text = anchors.receipt(VAULT, 3, _head(4), SIGNER)
    assert anchors.examine(text, VAULT, 3, _head(9), CHAIN.get, PUBLICS) is None
    assert "older" in (anchors.examine(text, VAULT, 3, _head(2), CHAIN.get, PUBLICS) or "")
    assert "nobody" in (anchors.examine(text, VAULT, 3, _head(9), CHAIN.get, {}) or "")
    with pytest.raises(UsageError, match="another vault"):
        anchors.examine(text, bytes(16), 3, _head(9), CHAIN.get, PUBLICS)


def test_nothing_secret_is_written_down(paths: VaultPaths, keyring: Memory) -> None:
    _keep(paths, keyring, 4)
    (text,) = keyring.texts.values()
    assert SIGNER.seed.hex() not in text
    assert len(text) < 200
    assert Anchor(4, CHAIN[4]).signature == b""
