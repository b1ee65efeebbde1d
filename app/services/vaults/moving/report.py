"""What a move into, out of or between vaults comes to."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from app.services.reports import Failed
from app.services.vaults.residue import Residue


@dataclass(frozen=True, slots=True)
class MoveReport:
    """`moved` are ids where the assets were, `received` those they have now, in the same order (0
    where nothing catalogues them any more). `waiting` counts moves that are begun and go on by
    themselves later, each for the reason its row gives. `residue` is what was looked for in the
    library and its surroundings, None where there was nothing to look for. `notes` are sentences:
    what stays behind elsewhere, and what to do about it. `stopped`: the user ended it early.
    """

    moved: tuple[int, ...] = ()
    received: tuple[int, ...] = ()
    failed: tuple[Failed, ...] = ()
    waiting: int = 0
    residue: Residue | None = None
    notes: tuple[str, ...] = ()
    stopped: bool = False


@dataclass(slots=True)
class Tally:
    """A report in the making."""

    moved: list[int] = field(default_factory=list)
    received: list[int] = field(default_factory=list)
    failed: list[Failed] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    waiting: int = 0
    residue: Residue | None = None

    def note(self, sentences: Iterable[str]) -> None:
        """Each is said once."""
        self.notes += [one for one in dict.fromkeys(sentences) if one not in self.notes]

    def fail(self, path: str, code: str, reason: str) -> None:
        self.failed.append(Failed(path, code, reason))

    def report(self, *, stopped: bool = False) -> MoveReport:
        return MoveReport(
            tuple(self.moved),
            tuple(self.received),
            tuple(self.failed),
            self.waiting,
            self.residue,
            tuple(self.notes),
            stopped,
        )
