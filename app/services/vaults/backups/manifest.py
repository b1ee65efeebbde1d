"""A backup's folder, and what one state of it holds.

    <name>.musebackup/
      blobs/…             sealed files under their own names; they never change
      packs/<state>.pack  64 KiB blocks of the files that do change, new in that state
      states/<state>.json what the vault was then, by the hash of every block and blob

A state is there once its own file is. Everything in a backup is what lay in the vault's folder:
ciphertext, and the header that anybody may read.
"""

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.core.errors import NotFoundError, VaultDamagedError, VaultNewerError
from app.services.vaults.anchors import Anchor
from app.vault.disk import write_file
from app.vault.paths import BlobName
from app.vault.places import blob_at, relative

SUFFIX = ".musebackup"
BLOCK = 65_536
FORMAT, VERSION = "musekeep-vault-backup", 1
CHANGING = ("vault.json", "catalog.db", "catalog.db-wal", "audit.head")
"""What is kept in blocks. Thumbnails are not kept: they are made again."""

_NONSENSE = (
    *(KeyError, ValueError, TypeError, AttributeError),
    *(ArithmeticError, RecursionError),
)
"""What a list that anybody may have written can raise while it is read."""
_NAME = re.compile(r"\d{8}T\d{12}Z")
_STAMP = "%Y%m%dT%H%M%S%fZ"
_HASH = re.compile(r"[0-9a-f]{64}")
_ID = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a file: its SHA-256 (hex), and where its bytes are."""

    sha256: str
    pack: str
    offset: int
    size: int


@dataclass(frozen=True, slots=True)
class Held:
    """A sealed file as it was copied: its size as it lies there, and its SHA-256 (hex)."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class State:
    """A vault as it was at one time. `entries` is how many rows its signed chain had by its
    `audit.head`, with the hash of the newest (hex): an anchor. `files` are blocks by file name,
    `blobs` by blob.
    """

    name: str
    vault_id: str
    vault_name: str
    made: datetime
    serial: int
    epoch: int
    recovery_only: bool
    entries: int
    head: str
    files: Mapping[str, Sequence[Block]]
    blobs: Mapping[BlobName, Held]

    @property
    def anchor(self) -> Anchor | None:
        """What the vault's chain was then; None where nobody had written it down."""
        if not self.entries:
            return None
        return Anchor(self.entries, bytes.fromhex(self.head), self.made, self.serial)

    @property
    def size(self) -> int:
        """Bytes of the vault as it would be restored."""
        blocks = sum(block.size for blocks in self.files.values() for block in blocks)
        return blocks + sum(held.size for held in self.blobs.values())


@dataclass(frozen=True, slots=True)
class BackupPaths:
    """The parts of one backup."""

    folder: Path

    @property
    def states(self) -> Path:
        return self.folder / "states"

    @property
    def packs(self) -> Path:
        return self.folder / "packs"

    def state(self, name: str) -> Path:
        return self.states / f"{name}.json"

    def pack(self, name: str) -> Path:
        return self.packs / f"{name}.pack"

    def blob(self, blob: BlobName) -> Path:
        return self.folder / "blobs" / relative(blob)


def new_name(now: datetime | None = None) -> str:
    """By its time, in UTC: names sort as the states were made."""
    return (now or datetime.now(UTC)).strftime(_STAMP)


def made_at(name: str) -> datetime:
    """The time a state's name stands for. Raises ValueError."""
    return datetime.strptime(name, _STAMP).replace(tzinfo=UTC)


def names(paths: BackupPaths) -> list[str]:
    """Those of the states that are there, the newest first."""
    try:
        found = [path.stem for path in paths.states.iterdir() if path.suffix == ".json"]
    except FileNotFoundError:
        return []
    return sorted((name for name in found if _NAME.fullmatch(name)), reverse=True)


def write(paths: BackupPaths, state: State) -> None:
    """From here on the state is there. Raises OSError."""
    text = json.dumps(_to_json(state), separators=(",", ":"), sort_keys=True)
    digest = hashlib.sha256(text.encode()).hexdigest()
    write_file(paths.state(state.name), f"{text}\n{digest}\n".encode())


def read(paths: BackupPaths, name: str | None = None) -> State:
    """The state of that name, the newest where none is named.

    Raises NotFoundError where there is none, VaultDamagedError for one that was changed or torn,
    VaultNewerError, OSError.
    """
    if name is None:
        name = next(iter(names(paths)), None)
    if name is None or name not in names(paths):
        raise NotFoundError(f"There is no such backup of a vault in {paths.folder}.")
    text, _, digest = paths.state(name).read_text("utf-8", "replace").strip().partition("\n")
    if hashlib.sha256(text.encode()).hexdigest() != digest:
        raise _damaged(paths, name)
    try:
        fields = json.loads(text)
        version = int(fields["version"])
        if version <= VERSION:
            return _from_json(name, fields)
    except _NONSENSE:
        raise _damaged(paths, name) from None
    raise VaultNewerError(
        f"The backup {paths.folder} was made by a newer Musekeep. Nothing was changed.",
        hint="Update Musekeep to read it.",
    )


def _damaged(paths: BackupPaths, name: str) -> VaultDamagedError:
    return VaultDamagedError(
        f"The state {name} of the backup {paths.folder} cannot be read: its list was changed or "
        "torn.",
        hint="Another state of the same backup may be whole.",
    )


def _to_json(state: State) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "vault": state.vault_id,
        "name": state.vault_name,
        "serial": state.serial,
        "epoch": state.epoch,
        "recovery_only": state.recovery_only,
        "head": [state.entries, state.head],
        "files": {
            name: [[block.sha256, block.pack, block.offset, block.size] for block in blocks]
            for name, blocks in state.files.items()
        },
        "blobs": {
            relative(blob).as_posix(): [held.size, held.sha256]
            for blob, held in state.blobs.items()
        },
    }


def _from_json(name: str, fields: Mapping[str, Any]) -> State:
    """Nothing it names may lie anywhere else: paths are made of names that were checked."""
    if fields["format"] != FORMAT or not set(fields["files"]) <= set(CHANGING):
        raise ValueError("not a list of ours")
    entries, head = fields["head"]
    return State(
        name=name,
        vault_id=_matched(_ID, fields["vault"]),
        vault_name=str(fields["name"]),
        made=made_at(name),
        serial=int(fields["serial"]),
        epoch=int(fields["epoch"]),
        recovery_only=bool(fields["recovery_only"]),
        entries=int(entries),
        head=str(head),
        files={
            file: [_block(*values) for values in blocks] for file, blocks in fields["files"].items()
        },
        blobs={
            _blob(place): Held(int(size), _matched(_HASH, digest))
            for place, (size, digest) in fields["blobs"].items()
        },
    )


def _block(digest: str, pack: str, offset: int, size: int) -> Block:
    if not 0 < size <= BLOCK or offset < 0:
        raise ValueError("a block that cannot be")
    return Block(_matched(_HASH, digest), _matched(_NAME, pack), offset, size)


def _blob(place: str) -> BlobName:
    found = blob_at(Path(place))
    if found is None:
        raise ValueError("a blob that cannot be")
    return found


def _matched(pattern: re.Pattern[str], text: str) -> str:
    if not pattern.fullmatch(text):
        raise ValueError("a name that cannot be")
    return text
