"""The parts of a vault's folder, and the paths by which sealed files go in the program.

A sealed file has no path of its own on a disk. In a vault's catalogue its path is a made-up one,
`/sealed/<epoch>/<kind>/<blob id>/<name>`, which says where its blob is and still ends in the name
that people know; everything that takes a path apart (names, endings, export templates) goes on
working. It is the same wherever the vault's folder lies.
"""

import hashlib
import os
import re
from dataclasses import dataclass
from pathlib import Path

from app.core.vault import BlobKind

SUFFIX = ".musevault"
ROOT = "/sealed/"
BLOB_SUFFIX = ".mkb"
# what Windows makes of a path has backslashes
_SEALED = re.compile(
    r"[/\\]sealed[/\\](?P<epoch>[0-9a-f]{4})[/\\](?P<kind>[opa])[/\\](?P<id>[0-9a-f]{32})[/\\].*",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class BlobName:
    """What a blob's place says of it; `id` is 32 hex digits."""

    epoch: int
    kind: BlobKind
    id: str


@dataclass(frozen=True, slots=True)
class VaultPaths:
    """The parts of one `<name>.musevault`."""

    folder: Path

    @property
    def name(self) -> str:
        return self.folder.name.removesuffix(SUFFIX)

    @property
    def header(self) -> Path:
        return self.folder / "vault.json"

    @property
    def header_before(self) -> Path:
        """The one before the last change."""
        return self.folder / "vault.json.bak"

    @property
    def catalog(self) -> Path:
        return self.folder / "catalog.db"

    @property
    def thumbs(self) -> Path:
        return self.folder / "thumbs.db"

    @property
    def blobs(self) -> Path:
        return self.folder / "blobs"

    @property
    def parts(self) -> Path:
        """Where blobs are made: ciphertext only."""
        return self.folder / "tmp"

    @property
    def head(self) -> Path:
        """The newest row of the audit chain."""
        return self.folder / "audit.head"

    @property
    def lock(self) -> Path:
        return self.folder / ".lock"

    def blob(self, name: BlobName) -> Path:
        return (
            self.blobs
            / f"{name.epoch:04x}"
            / name.kind.value
            / name.id[:2]
            / (name.id + BLOB_SUFFIX)
        )

    def part(self, blob_id: str) -> Path:
        return self.parts / f"{blob_id}.part"


def sealed_path(blob: BlobName, name: str) -> str:
    """The path of the file `name` that is sealed in a blob."""
    return f"{ROOT}{blob.epoch:04x}/{blob.kind.value}/{blob.id}/{name}"


def blob_of(path: str) -> BlobName | None:
    """The blob a path stands for; None for a path of the open world."""
    found = _SEALED.fullmatch(path)
    if found is None:
        return None
    return BlobName(int(found["epoch"], 16), BlobKind(found["kind"]), found["id"])


def preview_of(blob: BlobName) -> BlobName:
    """The blob that holds the preview of an original. Its id follows from the original's, so that
    whoever may only see previews finds it without a look-up.
    """
    made = hashlib.sha256(b"musekeep/preview/v1\0" + bytes.fromhex(blob.id)).hexdigest()[:32]
    return BlobName(blob.epoch, BlobKind.PREVIEW, made)


def name_of(path: str) -> str:
    """What the file at a path is called."""
    return os.path.basename(path)
