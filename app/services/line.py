"""Where the files of one import stand between the queue and the catalogue."""

from collections.abc import Container
from dataclasses import dataclass, field

from app.core.asset import FileStat, Probe

RESTLESS = 3
"""A file that changed under our hands so often is left in the queue for the next sync."""


class Line:
    """Files in the order they were opened. They come out from the front, as far as it is known."""

    def __init__(self) -> None:
        self._places: dict[str, Probe | None] = {}
        self.settled = 0

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, path: str) -> bool:
        return path in self._places

    def enter(self, path: str) -> None:
        self._places[path] = None

    def leave(self, path: str) -> None:
        self._places.pop(path, None)

    def settle(self, probe: Probe) -> None:
        self._places[probe.stat.path] = probe
        self.settled += 1

    def take(self) -> list[Probe]:
        """What is settled before the first that is not."""
        taken = []
        for path in list(self._places):
            probe = self._places[path]
            if probe is None:
                break
            taken.append(probe)
            del self._places[path]
        self.settled -= len(taken)
        return taken


@dataclass(slots=True)
class Strays(Container[str]):
    """Files that cannot be registered now: gone, written to while they were read, or held back
    because they end too early. `left` ones changed too often and wait for the next sync.
    """

    gone: list[str] = field(default_factory=list)
    held: list[str] = field(default_factory=list)
    changed: dict[str, FileStat] = field(default_factory=dict)
    left: set[str] = field(default_factory=set)
    attempts: dict[str, int] = field(default_factory=dict)

    def __contains__(self, path: object) -> bool:
        known = path in self.left or path in self.changed
        return known or path in self.gone or path in self.held

    def __len__(self) -> int:
        return len(self.left) + len(self.changed) + len(self.gone) + len(self.held)

    def __bool__(self) -> bool:
        """Whether something is to be done about them."""
        return bool(self.gone or self.changed or self.held)

    def again(self, now: FileStat) -> int:
        """Note the file for another try. Returns 1 when it has had its last, else 0."""
        attempts = self.attempts[now.path] = self.attempts.get(now.path, 0) + 1
        self.changed[now.path] = now
        if attempts < RESTLESS:
            return 0
        self.left.add(now.path)
        return 1
