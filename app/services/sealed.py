"""What has no meaning for the files of a vault, all of it in one place: they lie in no folder, are
written once, and leave by being taken out, past the gate and into the ledger.
"""

from collections.abc import Mapping
from enum import StrEnum

from app.core import ops
from app.core.errors import UsageError
from app.core.ops import Op

_TAKE = "Take them out of the vault (`vault take`), which asks the policies and is written down."
_IMPORT = (
    "`vault import` seals files as it takes them in; dropping them on the vault does the same."
)


class Deed(StrEnum):
    """What the program does to original files in the open."""

    MOVE = "move"
    COPY = "copy"
    RENAME = "rename"
    LABEL = "label"
    REREAD = "reread"
    PAPER = "paper"


_DEEDS: Mapping[Deed, tuple[str, str]] = {
    Deed.MOVE: ("Files in a vault lie in no folder, so they cannot be moved to another.", _TAKE),
    Deed.COPY: ("Files in a vault are not copied into a folder as they are.", _TAKE),
    Deed.RENAME: ("A sealed file keeps the name it was sealed with.", _TAKE),
    Deed.LABEL: (
        "Nothing is written into the files of a vault, nor beside them: they stay as they were "
        "sealed. The vault's own catalogue keeps tags and rating.",
        "What is taken out gets a sidecar that says them.",
    ),
    Deed.REREAD: (
        "The files of a vault were read before they were sealed, with what lay beside them.",
        "Taken out and put in again they are read anew.",
    ),
    Deed.PAPER: (
        "Release documents lie in the open, in the library's folder, named after their persona. "
        "Nothing was filed.",
        "File it in the library; a vault checks against the papers there.",
    ),
}
_OPS: Mapping[type[Op], tuple[str, str]] = {
    ops.EnqueueScan: (
        "A vault's catalogue holds sealed files only. Nothing was imported.",
        _IMPORT,
    ),
    ops.AddRoot: ("A vault watches no folders.", _IMPORT),
    ops.Relink: (
        "No file of a vault lies elsewhere.",
        "`vault verify` tells whether one is missing.",
    ),
}


def refuse(deed: Deed) -> None:
    """Raises UsageError: this is a vault."""
    sentence, hint = _DEEDS[deed]
    raise UsageError(sentence, hint=hint)


def check(op: Op) -> None:
    """Raises UsageError for an edit that a vault's catalogue does not take."""
    if (said := _OPS.get(type(op))) is not None:
        raise UsageError(said[0], hint=said[1])
