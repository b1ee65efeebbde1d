"""Keys and how they come from one another.

`K = HKDF-SHA256(ikm=VMK, salt=vault id, info="musekeep/v1/" + label + "/" + epoch)`, 32 bytes each;
no key is used by two algorithms. Source: the vault format, version 1.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.core.errors import LockedError
from app.core.vault import BlobKind

KEY_BYTES = 32
VAULT_ID_BYTES = 16


class KeyLabel(StrEnum):
    DB = "db"
    THUMB = "thumb"
    PREVIEW = "preview"
    ORIGINAL = "original"
    OWNER_SIGN = "owner-sign"
    ESCROW = "escrow"


_OF_BLOBS = {
    BlobKind.ORIGINAL: KeyLabel.ORIGINAL,
    BlobKind.ATTACHMENT: KeyLabel.ORIGINAL,
    BlobKind.PREVIEW: KeyLabel.PREVIEW,
}


def derive(master: bytes, vault_id: bytes, label: KeyLabel, epoch: int) -> bytes:
    """The 32-byte key of a label and epoch from the vault's master key."""
    info = f"musekeep/v1/{label}/{epoch}".encode()
    return HKDF(SHA256(), KEY_BYTES, salt=vault_id, info=info).derive(master)


@dataclass(frozen=True, slots=True)
class Ring:
    """The keys one slot's bundle opens, by label and epoch. `vault_id` are 16 bytes, `epoch` is the
    one that is written with.
    """

    vault_id: bytes
    epoch: int
    keys: Mapping[tuple[KeyLabel, int], bytes] = field(repr=False)

    def get(self, label: KeyLabel, epoch: int | None = None) -> bytes:
        """Raises LockedError where this ring does not hold it."""
        key = self.keys.get((label, self.epoch if epoch is None else epoch))
        if key is None:
            raise LockedError(f"This way into the vault does not open {_WHAT[label]}.")
        return key

    def of_blob(self, kind: BlobKind, epoch: int) -> bytes:
        """The key a blob of this kind and epoch was sealed with. Raises LockedError."""
        return self.get(_OF_BLOBS[kind], epoch)

    @property
    def epochs(self) -> tuple[int, ...]:
        """Those it holds a key of, the newest first."""
        return tuple(sorted({epoch for _label, epoch in self.keys}, reverse=True))

    @property
    def opens_originals(self) -> bool:
        return (KeyLabel.ORIGINAL, self.epoch) in self.keys


_WHAT = {
    KeyLabel.DB: "its catalogue",
    KeyLabel.THUMB: "its thumbnails",
    KeyLabel.PREVIEW: "its previews",
    KeyLabel.ORIGINAL: "original files",
    KeyLabel.OWNER_SIGN: "the list of who may enter",
    KeyLabel.ESCROW: "the ways in of others",
}
