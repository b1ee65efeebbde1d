"""Fuzzes what reads a vault's files, and a recovery code, guided by coverage. By hand; needs
atheris.

`python -m tests.fuzz.vaults header|slots|bundle|blob|recovery CORPUS [libFuzzer options]`. A
finding is an exception that is none of the room's own, a second spelling that is accepted, or bytes
that open although nobody sealed them: it ends the run and its input lies in the current folder.
"""

import io
import os
import random
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import atheris  # type: ignore[import-untyped, import-not-found, unused-ignore]
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.core.errors import TamperedError, UsageError, VaultError, WrongSecretError
from tests.fuzz.mutate import mutate

with atheris.instrument_imports(include=["app.vault"]):
    from app.vault import bundle, canonical, header, recovery
    from app.vault.blob import BlobReader, seal
    from app.vault.secrets import DeviceKey
    from app.vault.slots import open_slot
    from tests.vault.vaults import quick

_LIMITS = ["-timeout=10", "-rss_limit_mb=1024"]
_SEGMENT = 96
_SCRATCH = Path(tempfile.mkdtemp(prefix="musekeep-fuzz-")) / "blob"
_VAULT = quick()
_PLAIN = header.write(_VAULT.header)
_SLOT = _VAULT.header.slots[0]
_CIPHER = AESGCM(_VAULT.owner.kek)
_BOUND = b"musekeep/slot/v1\0" + _VAULT.header.vault_id + canonical.dumps(_SLOT.public_part)
_KEY = bytes(range(32))


class ForgedError(Exception):
    """Something that nobody wrote was taken for whole."""


def headers(data: bytes) -> None:
    try:
        read = header.read(data)
    except VaultError:
        return
    if header.write(read) != data:
        raise ForgedError("a second spelling of a header")
    try:
        header.verify(read, _VAULT.owner.owner_public)
    except TamperedError:
        return
    if data != _PLAIN:
        raise ForgedError("a header")


def slots(data: bytes) -> None:
    """A header that can be read, opened by each of the vault's secrets."""
    try:
        read = header.read(data)
    except VaultError:
        return
    for number, name in enumerate(("one", "two")):
        try:
            open_slot(read, _VAULT.ids[name], DeviceKey(bytes([number]) * 32))
        except (VaultError, WrongSecretError, UsageError):
            continue
        if data != _PLAIN:
            raise ForgedError("a slot")


def bundles(data: bytes) -> None:
    """Any bytes as a bundle that was sealed as it should be."""
    sealed = replace(_SLOT, sealed=_CIPHER.encrypt(_SLOT.nonce, data, _BOUND))
    try:
        bundle.open_(_VAULT.header.vault_id, sealed, _VAULT.owner.kek)
    except TamperedError:
        return


def blobs(data: bytes) -> None:
    _SCRATCH.write_bytes(data)
    try:
        with BlobReader(_SCRATCH, _KEY, b"fuzz", segment=_SEGMENT) as reader:
            plain = reader.read()
    except TamperedError:
        return
    if data not in _SEALED or plain != _SEALED[data]:
        raise ForgedError("a blob")


def codes(data: bytes) -> None:
    text = data.decode("utf-8", "surrogateescape")
    try:
        entropy = recovery.entropy_of(text)
    except recovery.MistypedError:
        return
    if recovery.entropy_of(recovery.code_of(entropy)) != entropy:
        raise ForgedError("a code")


def _sealed(size: int) -> bytes:
    made = io.BytesIO()
    plain = bytes(i & 255 for i in range(size))
    seal(io.BytesIO(plain), made, _KEY, b"fuzz", segment=_SEGMENT, header=bytes(39))
    return made.getvalue()


_SEALED = {_sealed(size): bytes(i & 255 for i in range(size)) for size in (0, 1, 40, 41, 300)}
_TARGETS: dict[str, tuple[Callable[[bytes], None], list[bytes]]] = {
    "header": (headers, [_PLAIN]),
    "slots": (slots, [_PLAIN]),
    "bundle": (bundles, [_CIPHER.decrypt(_SLOT.nonce, _SLOT.sealed, _BOUND)]),
    "blob": (blobs, list(_SEALED)),
    "recovery": (codes, [recovery.code_of(bytes([n]) * 20).encode() for n in range(8)]),
}


def _respelled(data: bytes, limit: int, seed: int) -> bytes:
    """Half of the mutations change values and stay canonical JSON, half are libFuzzer's own."""
    if random.Random(seed).random() < 0.5:
        return bytes(atheris.Mutate(data, limit))
    try:
        values = canonical.parse(mutate(data, seed).partition(b"\x1f")[2])
        return canonical.dumps(values)[:limit]
    except (ValueError, TypeError, RecursionError):
        return bytes(atheris.Mutate(data, limit))


def main() -> None:
    name, corpus = sys.argv[1], Path(sys.argv[2])
    target, first = _TARGETS[name]
    corpus.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(first):
        (corpus / f"seed-{number}").write_bytes(data)
    arguments = [sys.argv[0], *_LIMITS, os.fspath(corpus), *sys.argv[3:]]
    mutator = {"custom_mutator": _respelled} if name in ("header", "slots", "bundle") else {}
    atheris.Setup(arguments, target, **mutator)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
