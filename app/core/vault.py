"""Vaults in words: who may do what, which ways in there are, and what is on its way into or out of
one. Keys and formats are the room `vault`'s.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any


class VaultRole(StrEnum):
    """What a slot's keys open. What each may do beyond that is the program's policy, and said so.

    owner: everything. editor: all but slots and header. reviewer, viewer: no originals.
    """

    OWNER = "owner"
    EDITOR = "editor"
    REVIEWER = "reviewer"
    VIEWER = "viewer"


class SlotKind(StrEnum):
    """How a slot is opened; `device-pin` mixes the keyring's secret with a PIN."""

    PASSPHRASE = "passphrase"
    RECOVERY = "recovery"
    DEVICE = "device"
    DEVICE_PIN = "device-pin"


class BlobKind(StrEnum):
    """What a sealed blob is of; the value is its folder."""

    ORIGINAL = "o"
    PREVIEW = "p"
    ATTACHMENT = "a"


class MoveKind(StrEnum):
    PUT = "put"
    TAKE = "take"


class MoveStage(StrEnum):
    """How far a move is. Until RECEIVED everything is done again from the start; from then on it
    only goes forward. The last two are of moves whose rows have left and whose files have not, and
    of moves that wait only for the sweep.
    """

    WAITING = "waiting"
    SEALED = "sealed"
    RECEIVED = "received"
    RELEASED = "released"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class SlotInfo:
    """The public part of a slot. `id` is in hex."""

    id: str
    role: VaultRole
    kind: SlotKind
    name: str


@dataclass(frozen=True, slots=True)
class Blob:
    """One sealed blob and what it is of. `id` is 32 hex digits; `size` and `sha256` (hex) are the
    plain bytes'. `name` is the file's name; `came_from` the path it had in the open.
    `rendition_id` is the version it holds, or belongs to; `role` is a companion's.
    """

    id: str
    kind: BlobKind
    epoch: int
    size: int
    sha256: str
    name: str
    came_from: str = ""
    rendition_id: int | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Parcel:
    """Everything a catalogue knows of one asset, as rows: table → columns and rows, with the ids
    they have in the catalogue they come from. What they refer to that is shared (tags, personas,
    labels, folders) comes along by name. `thumbs` are JPEGs by content hash (hex).
    """

    asset_id: int
    rows: Mapping[str, Sequence[Mapping[str, Any]]]
    thumbs: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MoveFile:
    """A file that moves. `blob` is the id it gets, or has, in the vault; `role` is a companion's,
    None for the picture itself. `sha256` is of its plain bytes, empty while unknown.
    """

    path: str
    blob: str
    role: str | None = None
    sha256: str = ""
    size: int = 0


@dataclass(frozen=True, slots=True)
class Move:
    """One asset on its way. `vault` is the vault's id in hex, `place` its folder; `target` the
    folder a taken asset goes to. `reason`: why it waits, for people.
    """

    id: int
    kind: MoveKind
    asset_id: int
    vault: str
    place: str
    stage: MoveStage
    files: tuple[MoveFile, ...] = ()
    target: str = ""
    reason: str = ""
    begun: datetime | None = None


@dataclass(frozen=True, slots=True)
class SealedEntry:
    """A row of a vault's signed audit chain. `body` is canonical JSON."""

    number: int
    body: bytes
    hash: bytes
    signature: bytes
