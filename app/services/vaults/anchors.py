"""Anchors of the signed chain: what was last seen of a vault, kept where an older copy of it has no
say.

A copy of a vault as it was last month is whole in itself: nothing in it can tell that it is old. So
the newest row of its chain is written down in `audit.head` (against a catalogue that was put back),
in the system's keyring and in the library (against a whole folder that was), in each backup, and on
paper for whoever wants it. Somebody with the catalogue's key can still cut off rows that are newer
than all anchors; somebody who can write to the library can change its note, but not the keyring's.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Protocol

from app.core.errors import UsageError
from app.vault import canonical
from app.vault.actor import SIGNATURE_BYTES, Signer, verify_signature
from app.vault.disk import write_file
from app.vault.paths import VaultPaths

_DOMAIN = b"musekeep/head/v1\0"
HASH_BYTES = 32
_MOST_BYTES = 4096
_MOST = 2**53 - 1

HashAt = Callable[[int], bytes | None]
"""The hash of the chain's row of a number; None where there is no such row."""


class Keeper(Protocol):
    """Where this computer remembers a short text of a vault (see `device.Device`)."""

    def anchor(self, vault_id: str) -> str | None: ...

    def keep_anchor(self, vault_id: str, text: str) -> bool: ...


@dataclass(frozen=True, slots=True)
class Anchor:
    """The newest row of a chain as somebody saw it. `hash` are 32 bytes; `when` is UTC. `serial` is
    the header's then, 0 where it was not noted. `actor` (a slot's id) signed it, if somebody did.
    """

    number: int
    hash: bytes
    when: datetime | None = None
    serial: int = 0
    actor: str = ""
    signature: bytes = b""


def keep(
    paths: VaultPaths,
    device: Keeper,
    vault_id: bytes,
    serial: int,
    head: tuple[int, bytes],
    signer: Signer,
) -> None:
    """Write the chain's head down in the vault's folder and in the keyring, where there is one.
    Raises OSError for the folder.
    """
    seen = Anchor(*head, _now(), serial)
    write_file(paths.head, canonical.dumps(_signed(seen, vault_id, signer)))
    device.keep_anchor(vault_id.hex(), _to_text(seen))


def older(
    paths: VaultPaths,
    device: Keeper,
    vault_id: bytes,
    serial: int,
    head: tuple[int, bytes] | None,
    *,
    hash_at: HashAt | None = None,
    publics: Mapping[str, bytes] | None = None,
) -> str | None:
    """What to tell whoever opens a vault that is older than it was, or not the same; None when all
    anchors hold. `publics` are the keys of all who could sign, by slot: an `audit.head` signed by
    nobody of them is told too.
    """
    text = device.anchor(vault_id.hex())
    kept = None if text is None else _from_text(text)
    if kept is not None and (told := against(kept, serial, head, hash_at)) is not None:
        return told
    try:
        beside = read_head(paths)
    except UsageError as error:
        return str(error)
    if beside is None:
        return None
    if publics is not None and not vouched(beside, vault_id, publics):
        return "audit.head in the vault's folder is signed by nobody of this vault. It was changed."
    return against(beside, serial, head, hash_at)


def newest(*texts: str | None) -> str | None:
    """Of what several places remember, as `keep` gave it to them."""
    known = [(one, text) for text in texts if text and (one := _from_text(text)) is not None]
    return max(known, key=lambda each: (each[0].number, each[0].serial))[1] if known else None


def against(
    seen: Anchor, serial: int, head: tuple[int, bytes] | None, hash_at: HashAt | None = None
) -> str | None:
    """The sentence for a vault with this header and chain where it was once seen as it is in an
    anchor; None where it has only grown.
    """
    number, newest = head or (0, b"")
    when = f" on {seen.when.astimezone():%Y-%m-%d %H:%M}" if seen.when is not None else ""
    if seen.number > number:
        return (
            f"This vault is older than the one last opened{when}: {seen.number - number} entries "
            "of its signed chain are not there. It may have been put back from a backup or by the "
            "sync client; what was done since is not in it."
        )
    if serial < seen.serial:
        return (
            f"The list of ways into this vault is older than the one last seen{when}. Somebody who "
            "was removed since may be able to enter this copy."
        )
    there = newest if seen.number == number else (hash_at(seen.number) if hash_at else seen.hash)
    if there != seen.hash:
        return (
            f"This vault is not the one last opened{when}: entry {seen.number} of its signed chain "
            "is another one. Two copies of it were changed apart, or it was tampered with."
        )
    return None


def read_head(paths: VaultPaths) -> Anchor | None:
    """What `audit.head` says; None where there is none. Raises UsageError for a file that is none,
    OSError.
    """
    try:
        with paths.head.open("rb") as file:
            data = file.read(_MOST_BYTES)
    except FileNotFoundError:
        return None
    try:
        found = _from_json(canonical.loads(data))
    except (ValueError, KeyError):
        raise UsageError("audit.head in the vault's folder is torn or was changed.") from None
    return replace(found, when=datetime.fromtimestamp(paths.head.stat().st_mtime, UTC))


def vouched(seen: Anchor, vault_id: bytes, publics: Mapping[str, bytes]) -> bool:
    """Whether somebody of the vault signed this anchor."""
    public = publics.get(seen.actor)
    return public is not None and verify_signature(public, _message(seen, vault_id), seen.signature)


# ── on paper ──

_TITLE = "MUSEKEEP VAULT RECEIPT"
_GROUP = 8


def receipt(vault_id: bytes, serial: int, head: tuple[int, bytes], signer: Signer) -> str:
    """A text to print or to give to somebody: whoever has it can tell later that the vault still
    holds all it held now. It says nothing of what is inside.
    """
    seen = Anchor(*head, _now(), serial)
    fields = _signed(seen, vault_id, signer)
    rows = {
        "vault": _grouped(vault_id.hex()),
        "made": f"{seen.when:%Y-%m-%d %H:%M} UTC",
        "entries": str(seen.number),
        "hash": _grouped(seen.hash.hex()),
        "header": str(serial),
        "signed by": seen.actor or signer.id,
        "signature": _grouped(canonical.decode(fields["sig"]).hex()),
    }
    body = "\n".join(f"{name + ':':<11}{value}" for name, value in rows.items())
    return (
        f"{_TITLE}\n\n{body}\n\n"
        "The vault's signed chain has at least these entries, and the newest of them has this hash."
        "\n"
    )


def read_receipt(text: str) -> tuple[bytes, Anchor]:
    """The vault's id and the anchor from a receipt, however it was wrapped or indented.

    Raises UsageError for a text that is none.
    """
    try:
        rows = dict(_rows(text))
        when = datetime.strptime(rows["made"], "%Y-%m-%d %H:%M UTC").replace(tzinfo=UTC)
        seen = Anchor(
            canonical.whole(int(rows["entries"]), 1, _MOST),
            canonical.decode_hex(_ungrouped(rows["hash"]), HASH_BYTES),
            when,
            canonical.whole(int(rows["header"]), 1, _MOST),
            rows["signed by"],
            canonical.decode_hex(_ungrouped(rows["signature"]), SIGNATURE_BYTES),
        )
        return canonical.decode_hex(_ungrouped(rows["vault"]), 16), seen
    except (ValueError, KeyError):
        raise UsageError(
            "This is not a vault's receipt, or something in it was mistyped.",
            hint="It has the lines vault, made, entries, hash, header, signed by and signature.",
        ) from None


def examine(
    text: str,
    vault_id: bytes,
    serial: int,
    head: tuple[int, bytes] | None,
    hash_at: HashAt,
    publics: Mapping[str, bytes],
) -> str | None:
    """What speaks against a vault by a receipt of it; None where it holds all that it held then.
    Raises UsageError for a text that is no receipt, or one of another vault.
    """
    of, seen = read_receipt(text)
    if of != vault_id:
        raise UsageError("This is the receipt of another vault.")
    if not vouched(seen, vault_id, publics):
        return "The receipt is signed by nobody of this vault, or something in it was mistyped."
    return against(seen, serial, head, hash_at)


_ROWS = ("vault", "made", "entries", "hash", "header", "signed by", "signature")


def _rows(text: str) -> Iterator[tuple[str, str]]:
    name, value = "", ""
    for line in text.splitlines():
        begun, colon, rest = line.strip().partition(":")
        if colon and begun in _ROWS:
            yield name, value.strip()
            name, value = begun, rest
        elif line.strip():
            value += f" {line.strip()}" if name == "hash" or name == "signature" else ""
        else:
            yield name, value.strip()
            name, value = "", ""
    yield name, value.strip()


def _grouped(digits: str) -> str:
    return " ".join(digits[at : at + _GROUP] for at in range(0, len(digits), _GROUP))


def _ungrouped(text: str) -> str:
    return "".join(text.split())


# ── spelled out ──


def _signed(seen: Anchor, vault_id: bytes, signer: Signer) -> dict[str, Any]:
    return {
        "seq": seen.number,
        "hash": seen.hash.hex(),
        "actor": signer.id,
        "sig": canonical.encode(signer.sign(_message(seen, vault_id))),
    }


def _message(seen: Anchor, vault_id: bytes) -> bytes:
    return _DOMAIN + vault_id + seen.number.to_bytes(8, "big") + seen.hash


def _from_json(fields: Mapping[str, Any]) -> Anchor:
    return Anchor(
        canonical.whole(fields["seq"], 0, _MOST),
        canonical.decode_hex(fields["hash"], HASH_BYTES),
        actor=str(fields["actor"]),
        signature=canonical.decode(fields["sig"], SIGNATURE_BYTES),
    )


def _to_text(seen: Anchor) -> str:
    """Short enough for every keyring: 2 560 bytes of UTF-16 is the least that one takes."""
    when = seen.when or _now()
    return f"{seen.serial}:{seen.number}:{seen.hash.hex()}:{int(when.timestamp())}"


def _from_text(text: str) -> Anchor | None:
    """None for what is no anchor: a keyring may hold anything."""
    try:
        serial, number, digest, when = text.split(":")
        return Anchor(
            int(number),
            canonical.decode_hex(digest, HASH_BYTES),
            datetime.fromtimestamp(int(when), UTC),
            int(serial),
        )
    except (ValueError, OverflowError, OSError):
        return None


def _now() -> datetime:
    return datetime.now(UTC)
