"""Who did it: Ed25519 signatures (RFC 8032) of the owner and of each slot's actor."""

from dataclasses import dataclass, field
from functools import cached_property

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

SEED_BYTES = PUBLIC_BYTES = 32
SIGNATURE_BYTES = 64


@dataclass(frozen=True)
class Signer:
    """Signs in the name of `id`: a slot's id (hex), or "owner" for the header. `seed` is the
    private key, 32 bytes.
    """

    id: str
    seed: bytes = field(repr=False)

    @cached_property
    def _key(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.seed)

    @cached_property
    def public(self) -> bytes:
        """32 bytes."""
        return self._key.public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        """64 bytes."""
        return self._key.sign(message)


def verify_signature(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether the holder of `public`'s private key signed this message."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True
