"""The header: what is read, what is refused, and what its signature covers."""

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from app.core.errors import TamperedError, VaultDamagedError, VaultError, VaultNewerError
from app.core.vault import SlotKind
from app.vault import canonical
from app.vault.actor import Signer
from app.vault.format import MOST_BYTES
from app.vault.header import Actor, for_recovery, read, sign, verify, write
from tests.vault.vaults import CODE, Made, made, quick, small

Fields = dict[str, Any]


def _said(change: Callable[[Fields], object]) -> bytes:
    """The header's JSON after a change, canonical as ever."""
    fields = json.loads(write(made().header))
    change(fields)
    return canonical.dumps(fields)


def _taken(data: bytes, of: Made | None = None) -> bool:
    """Whether somebody would take these bytes for the owner's header."""
    try:
        verify(read(data), (of or made()).owner.owner_public)
    except (TamperedError, VaultDamagedError, VaultNewerError):
        return False
    return True


def test_what_is_written_is_read() -> None:
    header = made().header
    assert read(write(header)) == header
    assert _taken(write(header))


def test_a_header_is_small_and_says_what_the_format_says() -> None:
    fields = json.loads(write(made().header))
    assert len(write(quick().header)) < 4096
    assert fields.keys() == {
        "format", "version", "vault", "epoch", "serial", "retired_actors", "cipher", "slots",
        "sig", "recovery_sig",
    }  # fmt: skip
    assert fields["format"] == "musekeep-vault"
    assert fields["cipher"] == {
        "db": "sqlcipher4-raw", "blob": "tink-aes256gcm-hkdf-sha256-stream", "segment": 65536,
    }  # fmt: skip
    slot = fields["slots"][2]
    assert slot.keys() == {
        "id", "role", "kind", "name", "kdf", "actor_pk", "commit", "nonce", "ct", "escrow",
    }  # fmt: skip
    assert "escrow" not in fields["slots"][0]
    assert slot["kdf"].keys() == {"alg", "salt", "m", "t", "p"}


def test_no_secret_is_in_it() -> None:
    text = write(made().header).decode()
    assert CODE not in text
    assert "correct horse" not in text
    assert canonical.encode(made().owner.master or b"") not in text


def _flipped(data: bytes, bits: tuple[int, ...]) -> Iterator[bytes]:
    for place in range(len(data)):
        for bit in bits:
            changed = bytearray(data)
            changed[place] ^= 1 << bit
            yield bytes(changed)


def test_every_byte_that_changes_is_noticed() -> None:
    for changed in _flipped(write(small().header), (0,)):
        assert not _taken(changed, small())


@pytest.mark.slow
@pytest.mark.parametrize("of", [small, quick])
def test_every_bit_that_flips_is_noticed(of: Callable[[], Made]) -> None:
    for changed in _flipped(write(of().header), tuple(range(1, 8))):
        assert not _taken(changed, of())


@pytest.mark.slow
@pytest.mark.parametrize("of", [small, quick])
def test_every_byte_put_in_taken_out_or_swapped_is_noticed(of: Callable[[], Made]) -> None:
    data = write(of().header)
    for place in range(len(data)):
        before, byte, after = data[:place], data[place : place + 1], data[place + 1 :]
        assert not _taken(before + after, of())
        assert not _taken(before + b" " + byte + after, of())
        assert not _taken(before + byte + byte + after, of())
        assert after[:1] in (b"", byte) or not _taken(before + after[:1] + byte + after[1:], of())


def test_every_cut_is_torn() -> None:
    """What is torn is told apart from what was changed: for that the copy is used."""
    data = write(made().header)
    for size in range(0, len(data), 7):
        with pytest.raises(VaultDamagedError):
            read(data[:size])


@pytest.mark.parametrize(
    "noise", [b"", b"\0" * 512, b"[]", b"null", b'"x"', b"{}", b"\xff\xfe", b"7"]
)
def test_what_is_no_header_is_damaged(noise: bytes) -> None:
    with pytest.raises(VaultDamagedError):
        read(noise)


def test_nesting_without_end_is_damaged() -> None:
    with pytest.raises(VaultDamagedError):
        read(b"[" * 60_000)


def test_no_depth_of_nesting_gets_through() -> None:
    """Reading JSON and writing it give up at different depths."""
    start = write(made().header)[:-1] + b',"x":'
    for depth in range(0, sys.getrecursionlimit(), 3):
        with pytest.raises((VaultDamagedError, TamperedError)):
            read(start + b"[" * depth + b"0" + b"]" * depth + b"}")


def test_nesting_that_can_be_read_but_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """So it is from Python 3.12 on, where reading has a limit of its own."""

    def too_deep(value: object) -> bytes:
        raise RecursionError

    monkeypatch.setattr(canonical, "dumps", too_deep)
    with pytest.raises(ValueError, match="nested too deeply"):
        canonical.loads(b"{}")


def test_a_newer_format_says_so() -> None:
    with pytest.raises(VaultNewerError, match="newer Musekeep"):
        read(b'{"format":"musekeep-vault","version":2,"and":"whatever comes"}')


def test_64_kib_are_all_there_may_be() -> None:
    with pytest.raises(TamperedError, match="64 KiB"):
        read(b" " * (MOST_BYTES + 1))
    retired = tuple(Actor(f"{n:016x}", bytes(32)) for n in range(999))
    with pytest.raises(VaultError, match="Nothing was changed"):
        write(replace(made().header, retired=retired))


def test_other_spellings_of_the_same_are_refused() -> None:
    data = write(made().header)
    fields = json.loads(data)
    for other in (
        json.dumps(fields).encode(),
        data + b"\n",
        data.replace(b'"epoch":1', b'"epoch":1,"epoch":1'),
        data.replace(b'"epoch":1', b'"epoch":1.0'),
        data.replace(b'"epoch":1', b'"epoch":1e0'),
        data.replace(b"musekeep-vault", b"musekeep\\u002dvault"),
    ):
        assert json.loads(other) == fields
        with pytest.raises(TamperedError):
            read(other)


def test_base64_has_one_spelling() -> None:
    """The padding bits of 32 bytes: four spellings say the same, one is right."""
    text = json.loads(write(made().header))["slots"][0]["commit"]
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    place = alphabet.index(text[-2])
    other = text[:-2] + alphabet[place ^ 1] + "="
    with pytest.raises(ValueError, match="canonical"):
        canonical.decode(other, 32)
    for bad in (text.rstrip("="), text + "=", " " + text, text.replace(text[3], "-"), "é", 7, None):
        with pytest.raises(ValueError, match=r"base64|bytes where"):
            canonical.decode(bad, 32)


@pytest.mark.parametrize("bad", ["AB", "a", "zz", "ab ", "", None, 3])
def test_hex_has_one_spelling(bad: object) -> None:
    with pytest.raises(ValueError, match=r"hex|bytes where"):
        canonical.decode_hex(bad, 1)


def _slot(fields: Fields, **values: object) -> None:
    fields["slots"][0].update(values)


def _kdf(fields: Fields, **values: object) -> None:
    fields["slots"][0]["kdf"].update(values)


BROKEN: dict[str, Callable[[Fields], object]] = {
    "version 0": lambda f: f.update(version=0),
    "version true": lambda f: f.update(version=True),
    "version text": lambda f: f.update(version="1"),
    "vault short": lambda f: f.update(vault="00"),
    "vault upper case": lambda f: f.update(vault="AB" * 16),
    "epoch 0": lambda f: f.update(epoch=0),
    "epoch 65536": lambda f: f.update(epoch=65536),
    "epoch true": lambda f: f.update(epoch=True),
    "serial 0": lambda f: f.update(serial=0),
    "serial text": lambda f: f.update(serial="3"),
    "another cipher": lambda f: f["cipher"].update(db="sqlcipher5"),
    "another segment": lambda f: f["cipher"].update(segment=4096),
    "a field more": lambda f: f.update(extra=1),
    "a field less": lambda f: f.pop("retired_actors"),
    "no signature": lambda f: f.pop("sig"),
    "slots no list": lambda f: f.update(slots={}),
    "slot no object": lambda f: f.update(slots=["x"]),
    "17 slots": lambda f: f.update(slots=[{**f["slots"][0], "id": f"{n:016x}"} for n in range(17)]),
    "an id twice": lambda f: f.update(slots=[f["slots"][0]] * 2),
    "recovery_only false": lambda f: f.update(recovery_only=False),
    "actor without key": lambda f: f.update(retired_actors=[{"id": "00" * 8}]),
    "slot of no role": lambda f: _slot(f, role="admin"),
    "slot of no kind": lambda f: _slot(f, kind="yubikey"),
    "slot without name": lambda f: _slot(f, name=""),
    "slot's name too long": lambda f: _slot(f, name="x" * 65),
    "slot's name a line break": lambda f: _slot(f, name="a\nb"),
    "slot's name a number": lambda f: _slot(f, name=5),
    "slot's id short": lambda f: _slot(f, id="00"),
    "slot's key short": lambda f: _slot(f, actor_pk="AAAA"),
    "slot with a field more": lambda f: _slot(f, note="x"),
    "slot's escrow short": lambda f: _slot(f, escrow="AAAA"),
    "kdf no object": lambda f: _slot(f, kdf=[]),
    "kdf too little memory": lambda f: _kdf(f, m=1024),
    "kdf too much memory": lambda f: _kdf(f, m=3 * 1024 * 1024),
    "kdf without end": lambda f: _kdf(f, t=11),
    "kdf too wide": lambda f: _kdf(f, p=9),
    "kdf memory as a text": lambda f: _kdf(f, m="65536"),
    "kdf unknown": lambda f: _kdf(f, alg="scrypt"),
    "kdf of a device": lambda f: _slot(f, kind="device"),
    "salt short": lambda f: _kdf(f, salt="AAAA"),
}


@pytest.mark.parametrize("change", BROKEN.values(), ids=BROKEN.keys())
def test_what_breaks_a_rule_is_refused(change: Callable[[Fields], object]) -> None:
    with pytest.raises(TamperedError):
        read(_said(change))


def test_the_signature_covers_all_of_it() -> None:
    made_ = made()
    header, public = made_.header, made_.owner.owner_public
    changes = (
        replace(header, serial=header.serial + 1),
        replace(header, epoch=2),
        replace(header, vault_id=bytes(16)),
        replace(header, slots=header.slots[:-1]),
        replace(header, slots=header.slots[::-1]),
        replace(header, retired=(Actor("00" * 8, bytes(32)),)),
        replace(header, recovery_only=True),
        replace(header, recovery_signature=b""),
        replace(header, signature=bytes(64)),
        sign(header, Signer("owner", bytes(32))),
    )
    verify(header, public)
    for change in changes:
        with pytest.raises(TamperedError):
            verify(change, public)


def test_the_recovery_only_twin_was_signed_in_advance() -> None:
    header, public = made().header, made().owner.owner_public
    twin = for_recovery(header)
    verify(read(write(twin)), public)
    assert [slot.info.kind for slot in twin.slots] == [SlotKind.RECOVERY]
    assert twin.recovery_only
    assert twin.publics == header.publics
    assert for_recovery(twin) == twin


def test_a_twin_of_another_serial_is_not_the_owners() -> None:
    newer = sign(replace(made().header, serial=99), Signer("owner", bytes(32)))
    with pytest.raises(TamperedError):
        verify(for_recovery(newer), made().owner.owner_public)


def test_without_a_recovery_code_there_is_no_twin() -> None:
    with pytest.raises(VaultError, match="no recovery code"):
        for_recovery(quick().header)


def test_what_a_header_holds_is_not_shown_by_its_repr() -> None:
    shown = repr(made().header) + repr(made().owner)
    for secret in (made().owner.kek, made().owner.master, made().owner.signer.seed):
        assert repr(secret)[2:-1] not in shown
