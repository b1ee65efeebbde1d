"""What stays behind when assets go into a vault, in sentences, with what can be done about it."""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from app.catalog.assets import views
from app.core.asset import AssetView
from app.core.outgoing import Delivery
from app.core.paths import file_system, unsafe_for_database
from app.core.vocab import Presence
from app.services.session import Session

NAMED = 3
"""Places that are named in a sentence; the rest is counted."""
_CARRIED = frozenset([Delivery.DRAG, Delivery.CLIPBOARD])
"""Copies that the sweep removes itself."""
_AWAY = frozenset([Presence.OFFLINE, Presence.CLOUD])


def beforehand(session: Session, ids: Sequence[int]) -> list[str]:
    """While the library still knows: copies that were exported, copies that are not here, and
    folders whose history somebody else keeps.
    """
    found = session.ask(views, ids)
    return [*_exported(found), *_away(found), *_synced(found)]


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


def _exported(found: Iterable[AssetView]) -> Iterator[str]:
    paths = [one.path for view in found for one in view.exports if one.delivery not in _CARRIED]
    there = [path for path in dict.fromkeys(paths) if os.path.lexists(path)]
    if there:
        yield (
            f"Exported before and still there: {_named(there)}. Remove what shall not be seen; "
            "what was posted is with the platforms."
        )


def _away(found: Iterable[AssetView]) -> Iterator[str]:
    away = [place.path for view in found for place in view.locations if place.presence in _AWAY]
    if away:
        yield (
            f"Copies that are not here now stay readable where they are: {_named(away)}. "
            "Remove them when their drive or cloud is there."
        )


def _synced(found: Iterable[AssetView]) -> Iterator[str]:
    """A sync client, or a server, keeps what was deleted for a while."""
    folders: dict[str, int] = defaultdict(int)
    for view in found:
        for place in view.locations:
            if place.presence is Presence.PRESENT:
                folders[os.path.dirname(place.path)] += 1
    for folder, count in folders.items():
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


_SNAPSHOTS = frozenset(["btrfs", "zfs", "apfs", "bcachefs"])


def _named(paths: Sequence[str]) -> str:
    named = ", ".join(dict.fromkeys(paths[:NAMED]))
    more = len(paths) - NAMED
    return f"{named} and {more} more" if more > 0 else named
