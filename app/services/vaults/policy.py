"""What each role may do: what its keys decide, and what only this program refuses.

The second is a courtesy among people who trust each other: a changed program, or any other that
reads the formats, would not keep it. Both are told as sentences, wherever roles are given out.
"""

from collections.abc import Callable
from dataclasses import dataclass

from app.core.errors import RefusedError
from app.core.ops import (
    AskLater,
    Confirm,
    CorrectTerm,
    Decide,
    MarkMinor,
    NoteAct,
    NoteSealed,
    RecordPolicies,
    RecordVerdicts,
    SetFlag,
    SetRating,
)
from app.core.vault import VaultRole

_HOUSEKEEPING = frozenset(op.name for op in (RecordVerdicts, RecordPolicies, NoteAct, NoteSealed))
"""What the program writes on its own behalf, whoever looks."""
_REVIEW = frozenset(
    op.name for op in (SetRating, SetFlag, Decide, Confirm, AskLater, MarkMinor, CorrectTerm)
)
_MAY_WRITE = {
    VaultRole.REVIEWER: _HOUSEKEEPING | _REVIEW,
    VaultRole.VIEWER: _HOUSEKEEPING,
}
"""The names of ops; roles that are not here may do everything."""
_ALL_WRITERS = (VaultRole.OWNER, VaultRole.EDITOR)


@dataclass(frozen=True, slots=True)
class Explained:
    """Sentences about one role. `keys`: what nobody who holds it can get around. `policy`: what
    this program keeps to, and writes into the signed chain, but keys do not enforce.
    """

    role: VaultRole
    keys: tuple[str, ...]
    policy: tuple[str, ...]


def guard(role: VaultRole) -> Callable[[str], None]:
    """What `Session.guard` is while somebody of this role has a vault open: refuses ops (by name)
    with RefusedError.
    """
    allowed = _MAY_WRITE.get(role)

    def check(name: str) -> None:
        if allowed is not None and name not in allowed:
            raise RefusedError(
                f"A {role.value} of this vault may not do this ({name}). Nothing was changed.",
                hint=_INSTEAD[role],
            )

    return check


def may_export(role: VaultRole) -> bool:
    """Take, hand over, export, drag, copy: whatever makes files of what is inside."""
    return role in _ALL_WRITERS


def may_put(role: VaultRole) -> bool:
    """Sealing a file takes the key of originals, so this is decided by keys as well."""
    return role in _ALL_WRITERS


def may_manage(role: VaultRole) -> bool:
    """Slots and rotation: only an owner can sign the header."""
    return role is VaultRole.OWNER


def demand_export(role: VaultRole) -> None:
    """Raises RefusedError for roles that take nothing out."""
    if not may_export(role):
        raise RefusedError(
            f"A {role.value} of this vault takes nothing out of it. Nothing was written.",
            hint="Ask an owner or an editor of the vault.",
        )


def demand_owner(role: VaultRole) -> None:
    """Raises RefusedError for everybody but owners."""
    if not may_manage(role):
        raise RefusedError(
            "Only an owner can change who may enter this vault: the list of ways in carries the "
            "owner's signature. Nothing was changed.",
            hint="Open the vault with an owner's passphrase or with the recovery code.",
        )


def explain(role: VaultRole) -> Explained:
    """What to tell whoever gives this role to somebody."""
    return Explained(role, _KEYS[role], _POLICY[role])


_INSTEAD = {
    VaultRole.REVIEWER: "Reviewers rate, flag and decide. An owner or an editor can do the rest.",
    VaultRole.VIEWER: "Viewers only look. An owner or an editor can do it.",
}
_METADATA = (
    "Opens the catalogue: every name, prompt, tag, verdict and thumbnail can be read. For somebody "
    "from outside, hand over a small vault of its own instead."
)
_NO_HEADER = "Cannot add, change or remove ways into the vault: that takes an owner's signature."
_NO_FORGERY = "Cannot write entries of the signed chain in somebody else's name."
_NO_ORIGINALS = (
    "Cannot open original files, sidecars or clips: the key is not in this way in. Pictures are "
    "seen as previews of at most 2048 pixels."
)
_DROPS_NEWEST = (
    "The catalogue's key is in this way in, so another program could change its rows, or cut off "
    "entries of the chain that are newer than its last anchor. Whole older copies are noticed."
)
_COPIED = "What was seen or copied cannot be taken back by removing the way in."
_KEYS = {
    VaultRole.OWNER: (
        "Opens everything and gives out every other key.",
        "Can open what every other way in opens, so also sign as anybody who was let in.",
    ),
    VaultRole.EDITOR: (
        _METADATA,
        "Opens original files, and seals new ones.",
        _NO_HEADER,
        _NO_FORGERY,
    ),
    VaultRole.REVIEWER: (_METADATA, _NO_ORIGINALS, _NO_HEADER, _NO_FORGERY),
    VaultRole.VIEWER: (_METADATA, _NO_ORIGINALS, _NO_HEADER, _NO_FORGERY),
}
_POLICY = {
    VaultRole.OWNER: ("Exports pass the same gate as in the open library, and are written down.",),
    VaultRole.EDITOR: (
        "Exports pass the same gate as in the open library, and are written down.",
        _DROPS_NEWEST,
        _COPIED,
    ),
    VaultRole.REVIEWER: (
        "May rate, flag and decide; this program refuses every other change.",
        "May not export, take, drag out or copy.",
        _DROPS_NEWEST,
        _COPIED,
    ),
    VaultRole.VIEWER: (
        "May change nothing; this program refuses it.",
        "May not export, take, drag out or copy.",
        _DROPS_NEWEST,
        _COPIED,
    ),
}
