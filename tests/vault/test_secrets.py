"""Secrets: how they are spelled, what they become, and that they are never shown."""

import pickle

import pytest

from app.core.errors import UsageError
from app.core.vault import SlotKind
from app.vault.recovery import MistypedError, code_of
from app.vault.secrets import (
    DeviceKey,
    DevicePin,
    Passphrase,
    RecoveryCode,
    Secret,
    check,
    kind_of,
    slot_keys,
)
from tests.vault.vaults import CHEAP

KEY = bytes(range(32))
SALT = bytes(16)


def test_one_passphrase_typed_in_different_ways() -> None:
    """NFKC, and no blanks around it: a decomposed é, a ligature, a full-width letter."""
    ways = [
        "Café fin a",
        "Cafe\u0301 fin a",
        "Café \ufb01n a",
        " Café fin \uff41\u3000",
        "Café fin a\n",
    ]
    assert len({slot_keys(Passphrase(way), SALT, CHEAP).kek for way in ways}) == 1


def test_case_and_inner_blanks_count() -> None:
    ways = ["cafe fin", "Cafe fin", "cafe  fin", "cafefin"]
    assert len({slot_keys(Passphrase(way), SALT, CHEAP).kek for way in ways}) == 4


def test_a_code_counts_by_its_bits() -> None:
    code = code_of(KEY[:20])
    keys = slot_keys(RecoveryCode(code), SALT, CHEAP)
    assert keys == slot_keys(RecoveryCode(code.lower().replace("-", " ")), SALT, CHEAP)
    assert keys != slot_keys(Passphrase(code), SALT, CHEAP)


def test_a_pin_alone_and_a_key_alone_make_nothing() -> None:
    keys = slot_keys(DevicePin(KEY, "1234"), SALT, CHEAP)
    assert keys == slot_keys(DevicePin(KEY, " 1234"), SALT, CHEAP)
    assert keys != slot_keys(DevicePin(KEY, "1235"), SALT, CHEAP)
    assert keys != slot_keys(DevicePin(bytes(32), "1234"), SALT, CHEAP)
    assert keys != slot_keys(DeviceKey(KEY), SALT, None)


def test_the_key_and_its_proof_are_two() -> None:
    keys = slot_keys(DeviceKey(KEY), SALT, None)
    assert keys.kek != keys.commit
    assert len(keys.kek) == len(keys.commit) == 32


def test_known_keys() -> None:
    """The format: these must never change."""
    device = slot_keys(DeviceKey(KEY), SALT, None)
    assert device.commit.hex() == DEVICE_COMMIT
    phrase = slot_keys(Passphrase("correct horse"), SALT, CHEAP)
    assert phrase.commit.hex() == PHRASE_COMMIT
    pin = slot_keys(DevicePin(KEY, "1234"), SALT, CHEAP)
    assert pin.commit.hex() == PIN_COMMIT


DEVICE_COMMIT = "d86ae6507506af7d43ba2c9e9e0995177474ff213baccd1e54ced75ced654b4d"
PHRASE_COMMIT = "8ac7a6f89c4201b2b3e36433ca5a1828160c412cb889e2fb134ca60bf558121f"
PIN_COMMIT = "32b2898c35a85cac0c03de3d9085d458e179389d425d65327746a5438e4c1663"


@pytest.mark.parametrize(
    ("secret", "kind"),
    [
        (Passphrase("x"), SlotKind.PASSPHRASE),
        (RecoveryCode("x"), SlotKind.RECOVERY),
        (DeviceKey(KEY), SlotKind.DEVICE),
        (DevicePin(KEY, "x"), SlotKind.DEVICE_PIN),
    ],
)
def test_a_secret_says_its_kind_and_nothing_else(secret: Secret, kind: SlotKind) -> None:
    assert kind_of(secret) is kind
    shown = repr(secret)
    assert shown == f"{type(secret).__name__}()"
    assert pickle.loads(pickle.dumps(secret)) == secret


@pytest.mark.parametrize(
    "secret",
    [
        Passphrase(""),
        Passphrase(" \t\u3000"),
        Passphrase("\ud800"),
        DevicePin(KEY, ""),
        DevicePin(b"short", "1234"),
        DeviceKey(b"short"),
    ],
)
def test_what_is_no_secret_is_refused(secret: Secret) -> None:
    with pytest.raises(UsageError):
        check(secret)


def test_a_mistyped_code_is_told_before_anything_is_tried() -> None:
    with pytest.raises(MistypedError):
        check(RecoveryCode("0000"))
    check(RecoveryCode("0" * 34))


def test_what_people_remember_always_has_a_cost() -> None:
    with pytest.raises(ValueError, match="never used without a cost"):
        slot_keys(Passphrase("x"), SALT, None)
