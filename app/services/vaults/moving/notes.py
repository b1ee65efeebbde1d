"""What stays behind when assets go into a vault, in sentences, with what can be done about it."""

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app.catalog.assets import views
from app.core.outgoing import Delivery
from app.core.paths import file_system, unsafe_for_database
from app.core.vocab import Presence
from app.services.session import Session

NAMED = 3
"""Places that are named in a sentence; the rest is counted."""
_CARRIED = frozenset([Delivery.DRAG, Delivery.CLIPBOARD])
"""Copies that the sweep removes itself."""
_SNAPSHOTS = frozenset(["btrfs", "zfs", "apfs", "bcachefs"])
_AWAY = frozenset([Presence.OFFLINE, Presence.CLOUD])


@dataclass(slots=True)
class Behind:
    """What is known of one run's assets elsewhere, collected while the library still knows it."""

    exported: list[str] = field(default_factory=list)
    away: list[str] = field(default_factory=list)
    folders: Counter[str] = field(default_factory=Counter)

    def add(self, session: Session, ids: Sequence[int]) -> None:
        for view in session.ask(views, ids):
            self.exported += [one.path for one in view.exports if one.delivery not in _CARRIED]
            for place in view.locations:
                if place.presence in _AWAY:
                    self.away.append(place.path)
                elif place.presence is Presence.PRESENT:
                    self.folders[os.path.dirname(place.path)] += 1

    def sentences(self) -> Iterator[str]:
        """Copies that were exported, copies that are not here, and folders whose history somebody
        else keeps.
        """
        if there := [path for path in dict.fromkeys(self.exported) if os.path.lexists(path)]:
            yield (
                f"Exported before and still there: {_named(there)}. Remove what shall not be "
                "seen; what was posted is with the platforms."
            )
        if self.away:
            yield (
                f"Copies that are not here now stay readable where they are: {_named(self.away)}. "
                "Remove them when their drive or cloud is there."
            )
        for folder, count in self.folders.items():
            yield from _kept_by_others(folder, count)


def _kept_by_others(folder: str, count: int) -> Iterator[str]:
    """A sync client, a server or a file system that keeps what was deleted for a while."""
    if unsafe_for_database(Path(folder)) is not None:
        yield (
            f"{folder} is synced or on a server ({count} of these files): its history and its "
            "trash may keep them. Empty both there."
        )
    elif (kind := file_system(Path(folder))) in _SNAPSHOTS:
        yield (
            f"{folder} is on {kind}, which may hold snapshots: they keep what was moved until "
            "they are removed."
        )


def afterwards(
    changed: Sequence[str], wanted: Sequence[str], linked: Sequence[str]
) -> Iterator[str]:
    """Of files that were to be removed: those that are others by now, companions that pictures
    beside them need, and files that have further names.
    """
    if changed:
        yield (
            f"{_named(changed)} changed while it was moved, so what is there now was not removed. "
            "The vault has what was there before."
        )
    if still := [path for path in wanted if os.path.lexists(path)]:
        yield (
            f"{_named(still)} also belongs to a picture that stays, so it was sealed and left "
            "where it is: what it says can still be read there."
        )
    if linked:
        yield (
            f"{_named(linked)} had other names (hard links), which still open the same file. "
            "Find and remove them."
        )


def _named(paths: Sequence[str]) -> str:
    named = ", ".join(dict.fromkeys(paths[:NAMED]))
    more = len(paths) - NAMED
    return f"{named} and {more} more" if more > 0 else named
