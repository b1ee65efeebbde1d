"""The one table of a bench: ours, the peer, the limit, and how they relate."""

import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One piece of work. Figures share `unit`; `better` says whether more or less of it is.

    A ratio above 1 against the peer always means ours is better; against the limit, 1 is as good as
    can be.
    """

    work: str
    ours: float
    unit: str
    peer: float | None = None
    limit: float | None = None
    goal: str = ""
    better: str = "less"

    @property
    def against_peer(self) -> float | None:
        return self._ratio(self.ours, self.peer)

    @property
    def against_limit(self) -> float | None:
        return self._ratio(self.ours, self.limit)

    def _ratio(self, ours: float, other: float | None) -> float | None:
        if not other or not ours:
            return None
        return ours / other if self.better == "more" else other / ours


HEADERS = ("work", "ours", "peer", "limit", "× peer", "of limit", "goal")


def show(title: str, rows: Sequence[Row], *, peer: str = "", limit: str = "") -> None:
    """Print the table; `peer` and `limit` say what they are."""
    print(
        f"{title}  ({platform.machine()}, {os.cpu_count()} cores, Python "
        f"{platform.python_version()})"
    )
    for name, what in (("peer", peer), ("limit", limit)):
        if what:
            print(f"  {name}: {what}")
    cells = [HEADERS, *(_cells(row) for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(HEADERS))]
    print()
    for line in cells:
        first, *others = (
            cell.ljust(width) if column in (0, len(HEADERS) - 1) else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        print("  ".join([first, *others]).rstrip())


def _cells(row: Row) -> tuple[str, ...]:
    peer, limit = row.against_peer, row.against_limit
    return (
        row.work,
        _figure(row.ours, row.unit),
        _figure(row.peer, row.unit),
        _figure(row.limit, row.unit),
        "–" if peer is None else f"{peer:.1f}",
        "–" if limit is None else f"{limit:.0%}",
        row.goal,
    )


def _figure(value: float | None, unit: str) -> str:
    if value is None:
        return "–"
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:.{digits}f} {unit}"
