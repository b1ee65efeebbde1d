"""A vault in a folder that a cloud client syncs, or on a network drive: what is told about it.

A library's database may not live there, a vault may: while it is locked it is a closed file and
blobs that never change, which is what sync clients are good at. What can go wrong is told, and
nothing is ever merged or cleared away.
"""

import os
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from app.catalog.catalog import Catalog
from app.catalog.vaults.blobs import all_blobs
from app.core.copies import conflict_of
from app.core.paths import unsafe_for_database
from app.services.tree.cloud import macos, stub_of, windows
from app.vault.paths import BLOB_SUFFIX, BlobName, VaultPaths

_NAMED_AT_MOST = 5


@dataclass(frozen=True, slots=True)
class Synced:
    """What a look at a vault's folder found, without a key.

    `client`: why it counts as synced, None where it does not. `conflicts`: other halves of a
    conflict, of the header, the catalogue or the whole folder. `doubled`: those of blobs, which
    never change, so that nothing is lost by them. `away`: files that are placeholders, their bytes
    still with the cloud. `unfinished`: journals of a catalogue that was not closed.
    """

    client: str | None
    conflicts: tuple[Path, ...] = ()
    doubled: tuple[Path, ...] = ()
    away: tuple[Path, ...] = ()
    unfinished: bool = False

    @property
    def is_whole(self) -> bool:
        return not self.conflicts and not self.away

    @property
    def sentences(self) -> tuple[str, ...]:
        """For people: what was found, what was kept, what to do."""
        return tuple(_sentences(self))


def look(place: Path, *, deep: bool = True) -> Synced:
    """See `Synced`. Opens no file, so it fetches none. `deep`: at the blobs, too, which takes a
    stat each. Raises OSError where the folder is away.
    """
    paths = VaultPaths(place)
    conflicts, doubled, away = list(_beside(place)), [], []
    for entry in _files(place, deep):
        path = Path(entry.path)
        if _is_away(entry):
            away.append(path)
        elif (original := conflict_of(entry.name)) is not None:
            if _is_part(paths, path.with_name(original)):
                conflicts.append(path)
            elif original.endswith(BLOB_SUFFIX):
                doubled.append(path)
    journal = paths.catalog.with_name(paths.catalog.name + "-wal")
    return Synced(
        unsafe_for_database(place),
        tuple(sorted(conflicts)),
        tuple(sorted(doubled)),
        tuple(sorted(away)),
        journal.exists() and journal.stat().st_size > 0,
    )


def half(place: Path, catalog: Catalog) -> str | None:
    """The sentence for a vault in a synced folder of which not all has arrived; None elsewhere, and
    where all has.
    """
    if unsafe_for_database(place) is None:
        return None
    known = (BlobName(one.epoch, one.kind, one.id) for one in catalog.ask(all_blobs))
    return missing_sentence(missing(place, known))


def missing(place: Path, blobs: Iterable[BlobName]) -> list[BlobName]:
    """Of the blobs a catalogue knows those whose file has not arrived: half a sync, or a loss."""
    paths = VaultPaths(place)
    return [blob for blob in blobs if not paths.blob(blob).is_file()]


def missing_sentence(missing: Collection[BlobName]) -> str | None:
    """None when nothing is."""
    if not missing:
        return None
    return (
        f"{_counted(len(missing), 'sealed file')} that the catalogue knows {_are(len(missing))} "
        "not in the vault's folder. Let the sync client finish; if it has, they are in a backup or "
        "in the client's history. Nothing was taken out of the catalogue."
    )


def _files(place: Path, deep: bool) -> Iterator[os.DirEntry[str]]:
    waiting = [place]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    if deep:
                        waiting.append(Path(entry.path))
                else:
                    yield entry


def _is_away(entry: os.DirEntry[str]) -> bool:
    if stub_of(entry.name) is not None:
        return True
    found = entry.stat(follow_symlinks=False)
    return windows(found) or macos(found)


def _is_part(paths: VaultPaths, path: Path) -> bool:
    """Whether it is one of the files that change: those of which one half would be lost."""
    changing = (paths.header, paths.header_before, paths.catalog, paths.thumbs, paths.head)
    journals = [one.with_name(one.name + end) for one in changing[2:4] for end in ("-wal", "-shm")]
    return path in (*changing, *journals)


def _beside(place: Path) -> Iterator[Path]:
    """Copies of the whole folder that a client made next to it."""
    with os.scandir(place.parent) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False) and conflict_of(entry.name) == place.name:
                yield Path(entry.path)


def _sentences(found: Synced) -> Iterator[str]:
    if found.client is not None:
        yield (
            f"This vault is shared by way of a folder: {found.client}. Open it on one computer at "
            "a time, and lock it before another one opens it: a lock on another computer cannot "
            "always be seen from here."
        )
    if found.conflicts:
        yield (
            "Two computers changed this vault at the same time, and the sync client kept both "
            f"halves: {_named(found.conflicts)}. Musekeep uses the one under the plain name and "
            "merges nothing. Keep the others until you know that nothing in them is missing."
        )
    if found.doubled:
        yield (
            f"{_counted(len(found.doubled), 'sealed file')} {_are(len(found.doubled))} there twice "
            "by the sync client. Sealed files never change, so nothing is lost by that."
        )
    if found.away:
        yield (
            f"{_counted(len(found.away), 'file')} of this vault {_are(len(found.away))} still with "
            "the cloud. Have the client keep the folder on this computer, and wait for it."
        )
    if found.client is not None and found.unfinished:
        yield (
            "The vault was not locked in the usual way before it was synced, so the newest changes "
            "lie in a journal beside the catalogue. Both have to arrive before it is opened."
        )


def _named(paths: tuple[Path, ...]) -> str:
    names = ", ".join(path.name for path in paths[:_NAMED_AT_MOST])
    more = len(paths) - _NAMED_AT_MOST
    return f"{names} and {more} more" if more > 0 else names


def _counted(count: int, thing: str) -> str:
    return f"{count} {thing}" + ("" if count == 1 else "s")


def _are(count: int) -> str:
    return "is" if count == 1 else "are"
