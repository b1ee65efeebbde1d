"""What every mutation is, and what a committed one answers."""

from dataclasses import dataclass
from typing import Any, ClassVar

from app.core.events import Changes


@dataclass(frozen=True, slots=True)
class Op:
    """Base of all mutations. `name` is what the history shows."""

    undoable: ClassVar[bool] = True
    name: ClassVar[str] = "edit"


@dataclass(frozen=True, slots=True)
class Done:
    """What a committed op did. `value` is op-specific (see each op); `count` is how many assets
    changed.
    """

    changes: Changes
    count: int = 0
    value: Any = None
