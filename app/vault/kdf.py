"""From a secret to key material: Argon2id (RFC 9106) and what it costs, HKDF (RFC 5869)."""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand

from app.core.errors import VaultError

SALT_BYTES = 16
KEY_BYTES = 32
MEBIBYTE = 1024
"""In KiB, the unit of Argon2's memory."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess costs: memory in KiB, passes over it, lanes. Within BOUNDS, or ValueError: a
    header that asks for more would stop the program, one that asks for less would be a weak vault.
    """

    memory_kib: int
    passes: int
    lanes: int

    def __post_init__(self) -> None:
        values = (self.memory_kib, self.passes, self.lanes)
        for name, value, (least, most) in zip(_NAMES, values, BOUNDS, strict=True):
            if not least <= value <= most:
                raise ValueError(f"{name} of {value} is not within {least} and {most}")


_NAMES = ("memory (KiB)", "passes", "lanes")
BOUNDS = ((19 * MEBIBYTE, 2048 * MEBIBYTE), (1, 10), (1, 8))
"""Least and most of memory (KiB), passes, lanes."""
USUAL = Cost(256 * MEBIBYTE, 3, 4)
FLOOR = Cost(64 * MEBIBYTE, 3, 4)
"""The second choice of RFC 9106; no vault is made with less."""
_STEP_KIB = 32 * MEBIBYTE
WANTED_SECONDS = (0.5, 1.5)


def argon2id(secret: bytes, salt: bytes, cost: Cost) -> bytes:
    """32 bytes. Takes the memory and time of `cost`. Raises VaultError where memory is short."""
    try:
        return Argon2id(
            salt=salt,
            length=KEY_BYTES,
            iterations=cost.passes,
            lanes=cost.lanes,
            memory_cost=cost.memory_kib,
        ).derive(secret)
    except MemoryError:
        raise VaultError(
            f"There is not enough free memory to check the secret: it takes "
            f"{cost.memory_kib // MEBIBYTE} MiB for a second. Nothing was changed.",
            hint="Close other programs and try again.",
        ) from None


def hkdf(secret: bytes, salt: bytes, info: bytes) -> bytes:
    """32 bytes, from a secret that needs no stretching."""
    return HKDF(SHA256(), KEY_BYTES, salt=salt, info=info).derive(secret)


def expand(material: bytes, info: bytes) -> bytes:
    """32 bytes for one purpose, from material that is uniform already."""
    return HKDFExpand(SHA256(), KEY_BYTES, info=info).derive(material)


def calibrate(
    clock: Callable[[], float] = time.perf_counter,
    derive: Callable[[bytes, bytes, Cost], bytes] = argon2id,
) -> Cost:
    """The cost that takes this computer 0.5 to 1.5 seconds: USUAL where that does, less memory on
    a slower one (never under FLOOR), more passes on a faster one.

    One run at FLOOR tells: time grows in proportion to memory and passes.
    """
    began = clock()
    derive(b"how fast is this computer", bytes(SALT_BYTES), FLOOR)
    per_kib = (clock() - began) / (FLOOR.memory_kib * FLOOR.passes)
    least, most = WANTED_SECONDS
    passes = min(BOUNDS[1][1], max(USUAL.passes, math.ceil(least / (per_kib * USUAL.memory_kib))))
    if per_kib * USUAL.memory_kib * passes <= most:
        return Cost(USUAL.memory_kib, passes, USUAL.lanes)
    fitting = most / (per_kib * FLOOR.passes * _STEP_KIB)
    memory = max(FLOOR.memory_kib, math.floor(fitting) * _STEP_KIB)
    return Cost(memory, FLOOR.passes, FLOOR.lanes)
