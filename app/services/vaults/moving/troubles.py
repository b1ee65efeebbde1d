"""What went wrong with a file that moves, in a code and a sentence."""

import errno

from app.core.errors import CancelledError, RefusedError, TargetError
from app.services.vaults.moving.many import Trouble

_FULL = (errno.ENOSPC, errno.EDQUOT) if hasattr(errno, "EDQUOT") else (errno.ENOSPC,)
_ENDS_IT = (*_FULL, errno.EROFS)
"""What every other file would meet as well."""


def ends_it(error: Trouble) -> bool:
    """Whether there is no use in going on with other files: the disk is full, read-only or gone."""
    return isinstance(error, TargetError) or (
        isinstance(error, OSError) and error.errno in _ENDS_IT
    )


def code_of(error: Trouble) -> str:
    if isinstance(error, OSError):
        return "full" if error.errno in _FULL else "unreadable"
    if isinstance(error, CancelledError):
        return "stopped"
    return "refused" if isinstance(error, RefusedError) else "failed"


def reason_of(error: Trouble) -> str:
    """For people, with what was kept."""
    if not isinstance(error, OSError):
        return str(error)
    if error.errno in _FULL:
        return "The disk is full. Nothing was lost; it goes on when there is room."
    return f"{error.strerror or type(error).__name__}."
