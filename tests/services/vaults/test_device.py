"""The system's keyring: a real Secret Service, none, and those that misbehave."""

import os
import sys
import threading
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from app.core.errors import KeyringError
from app.services.vaults import device as module
from app.services.vaults.device import ALLOWED, Device, find_backend, in_time
from tests.helpers.secret_service import empty_bus, lock, secret_service
from tests.services.vaults.desks import MemoryKeyring

VAULT, SLOT = "ab" * 16, "cd" * 8
KEY = bytes(range(32))

linux = pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service is of Linux")


@pytest.fixture
def service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with secret_service(tmp_path, monkeypatch):
        yield


# ── a real one ──


@linux
def test_a_secret_service_keeps_a_key_and_gives_it_back(service: None) -> None:
    device = Device()
    assert device.reason() is None
    assert type(find_backend()).__module__ == "keyring.backends.SecretService"
    key = os.urandom(32)
    device.keep(VAULT, SLOT, key)
    assert device.key(VAULT, SLOT) == key
    with pytest.raises(KeyringError, match="no key for this vault"):
        device.key(VAULT, "ef" * 8)
    device.forget(VAULT, SLOT)
    device.forget(VAULT, SLOT)
    with pytest.raises(KeyringError, match="no key for this vault"):
        device.key(VAULT, SLOT)


@linux
def test_a_secret_service_remembers_what_was_seen(service: None) -> None:
    device = Device()
    assert device.anchor(VAULT) is None
    assert device.keep_anchor(VAULT, "7:ab")
    assert device.keep_anchor(VAULT, "8:cd")
    assert device.anchor(VAULT) == "8:cd"


@linux
def test_a_locked_keyring_is_told_and_never_asks_for_an_anchor(service: None) -> None:
    device = Device()
    device.keep(VAULT, SLOT, KEY)
    device.keep_anchor(VAULT, "7:ab")
    lock()
    assert device.anchor(VAULT) is None
    assert not device.keep_anchor(VAULT, "8:cd")
    with pytest.raises(KeyringError, match=r"keyring is locked.*Use your passphrase"):
        device.key(VAULT, SLOT)


# ── none ──


@linux
def test_a_bus_without_a_secret_service_is_a_clear_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with empty_bus(tmp_path, monkeypatch):
        assert Device().reason() == (
            "Device unlock is not available on this computer (there is no keyring service of the "
            "system). Use your passphrase."
        )


@linux
def test_no_bus_at_all_is_a_clear_word(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/nobody")
    device = Device()
    for ask in (
        lambda: device.key(VAULT, SLOT),
        lambda: device.keep(VAULT, SLOT, KEY),
        lambda: device.forget(VAULT, SLOT),
    ):
        with pytest.raises(KeyringError, match="there is no keyring service"):
            ask()
    assert device.anchor(VAULT) is None
    assert not device.keep_anchor(VAULT, "7:ab")


def test_a_plain_file_is_never_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What `keyring` itself would take by its configuration is not asked."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/nobody")
    assert {one.rpartition(".")[2] for one, _ in ALLOWED} == {
        "Windows",
        "macOS",
        "SecretService",
        "kwallet",
    }
    if sys.platform == "linux":
        with pytest.raises(KeyringError):
            find_backend()


@pytest.mark.parametrize(("place", "name"), ALLOWED)
def test_every_allowed_keyring_is_one_of_the_library_s(place: str, name: str) -> None:
    """A class that got another name would quietly never be found."""
    source = find_spec(place)
    assert source is not None
    assert source.origin is not None
    assert f"class {name}(" in Path(source.origin).read_text("utf-8")


# ── those that misbehave ──


def test_a_keyring_that_hangs_is_not_waited_for() -> None:
    go_on = threading.Event()
    with pytest.raises(KeyringError, match=r"did not answer within 0 s"):
        in_time(go_on.wait, 0.05)
    go_on.set()


def test_what_a_keyring_says_is_never_repeated() -> None:
    """Its errors may quote what it was given."""

    class Telling(MemoryKeyring):
        def set_password(self, service: str, username: str, password: str) -> None:
            raise RuntimeError(f"cannot store {password}")

    with pytest.raises(KeyringError) as caught:
        Device(Telling).keep(VAULT, SLOT, KEY)
    assert KEY.hex() not in f"{caught.value!r}{caught.value}"
    assert caught.value.__suppress_context__


@pytest.mark.parametrize("found", ["", "ab", "x" * 64, KEY.hex().upper(), KEY.hex() + "\n"])
def test_only_64_hex_digits_are_a_key(found: str) -> None:
    memory = MemoryKeyring()
    device = Device(lambda: memory)
    device.keep(VAULT, SLOT, KEY)
    (entry,) = memory.entries
    assert memory.entries[entry] == KEY.hex()
    memory.entries[entry] = found
    with pytest.raises(KeyringError, match="not a key"):
        device.key(VAULT, SLOT)


def test_a_keyring_that_forgets_is_told_before_anything_counts_on_it() -> None:
    class Sieve(MemoryKeyring):
        def get_password(self, service: str, username: str) -> str | None:
            return None

    with pytest.raises(KeyringError, match="does not give back"):
        Device(Sieve).keep(VAULT, SLOT, KEY)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        ("KeyringLocked", "keyring is locked"),
        ("InitError", "somebody at the screen"),
        ("PasswordSetError", "did not take"),
        ("OSError", "the keyring failed: OSError"),
    ],
)
def test_each_failure_has_its_words(error: str, words: str) -> None:
    kind = type(error, (Exception,), {})

    def fail() -> MemoryKeyring:
        raise kind("secret words")

    reason = Device(fail).reason()
    assert reason is not None
    assert words in reason
    assert "secret words" not in reason


def test_what_is_kept_names_nothing() -> None:
    memory = MemoryKeyring()
    device = Device(lambda: memory)
    device.keep(VAULT, SLOT, KEY)
    device.keep_anchor(VAULT, "7:ab")
    assert {service for service, _ in memory.entries} == {module.SERVICE}
    assert {name for _, name in memory.entries} == {
        f"vault {VAULT} slot {SLOT}",
        f"vault {VAULT} seen",
    }
    assert all(len(text) <= 1280 for text in memory.entries.values())
