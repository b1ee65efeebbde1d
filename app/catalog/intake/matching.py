"""What a probed file is: decided in memory for a whole batch, before anything is inserted.

A known sha256 gets another location (it was moved or copied); a known path with another sha256 gets
a new version of its asset; anything else is a new asset. What could not be read has no sha256: it
is known by its path, or by device, inode, size and time; so is what is only in the cloud.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.intake import labels, locations
from app.catalog.intake.facts import Row, rendition_row
from app.catalog.intake.ids import next_id
from app.catalog.schema import Asset, Location, Rendition
from app.core.asset import FileStat, Probe
from app.core.ops import Registered
from app.core.vocab import Presence


@dataclass(slots=True)
class Content:
    """A rendition, as far as matching needs it."""

    rendition_id: int
    asset_id: int
    sha256: bytes | None
    faulty: bool


@dataclass(slots=True)
class Place:
    """A location and what it holds."""

    content: Content
    size: int
    mtime_ns: int


@dataclass(slots=True)
class Batch:
    """One op's worth of probes: decided one by one in memory, written with one statement a table.

    `disturbed` are assets that were there before and may look different now.
    """

    connection: Connection
    now: int = field(default_factory=lambda: int(time.time()))
    by_rendition: dict[int, Content] = field(default_factory=dict)
    by_sha: dict[bytes, Content] = field(default_factory=dict)
    by_path: dict[str, Place] = field(default_factory=dict)
    next_asset: int = 0
    next_rendition: int = 0
    new_assets: list[tuple[int, int, Probe]] = field(default_factory=list)
    new_renditions: list[Row] = field(default_factory=list)
    changed_renditions: list[Row] = field(default_factory=list)
    facts: dict[int, Probe] = field(default_factory=dict)
    located: list[tuple[Probe, FileStat, int]] = field(default_factory=list)
    current: dict[int, int] = field(default_factory=dict)
    replaced: set[int] = field(default_factory=set)
    refreshed: set[int] = field(default_factory=set)
    reset: set[int] = field(default_factory=set)
    disturbed: set[int] = field(default_factory=set)
    known_paths: frozenset[str] = frozenset()
    heard: labels.Heard = field(default_factory=dict)
    retagged: bool = False
    apart: list[int] = field(default_factory=list)

    def load(self, probes: Sequence[Probe]) -> None:
        """What is known of these contents and paths."""
        hashes = {bytes.fromhex(probe.sha256) for probe in probes if probe.sha256}
        for part in codec.chunks(sorted(hashes)):
            statement = sa.select(
                Rendition.id, Rendition.asset_id, Rendition.sha256, Rendition.fault
            ).where(Rendition.sha256.in_(part))
            for row in self.connection.execute(statement):
                self._content(*row)
        found = locations.find_locations(self.connection, [probe.stat.path for probe in probes])
        for path, row in found.items():
            content = self._content(row.rendition_id, row.asset_id, row.sha256, row.fault)
            self.by_path[path] = Place(content, row.size, row.mtime_ns)
        self.known_paths = frozenset(found)
        self.heard = labels.heard(
            self.connection, {content.asset_id for content in self.by_rendition.values()}
        )
        self.next_asset = next_id(self.connection, Asset)
        self.next_rendition = next_id(self.connection, Rendition)

    def _content(
        self, rendition_id: int, asset_id: int, sha256: bytes | None, fault: str | None
    ) -> Content:
        """The one object that stands for a rendition in this batch."""
        content = self.by_rendition.get(rendition_id)
        if content is None:
            content = Content(rendition_id, asset_id, sha256, fault is not None)
            self.by_rendition[rendition_id] = content
        if sha256 is not None:
            self.by_sha[sha256] = content
        return content

    def enter(self, probe: Probe) -> Registered:
        """Decide what this file is, and note what has to be written."""
        place = self.by_path.get(probe.stat.path)
        if probe.presence is Presence.CLOUD:
            content, fresh = self._clouded(probe, place)
        elif probe.sha256 is None:
            content, fresh = self._unread(probe, place)
        else:
            content, fresh = self._read(probe, bytes.fromhex(probe.sha256), place)
        self._locate(probe, content, place)
        return Registered(probe.stat.path, content.asset_id, content.rendition_id, fresh)

    def _read(self, probe: Probe, sha256: bytes, place: Place | None) -> tuple[Content, bool]:
        if (known := self.by_sha.get(sha256)) is not None:
            healed = known.faulty and probe.fault is None
            if known.faulty:
                self._replace(known, probe, sha256)
            elif probe.fault is None and self._says_more(probe, known, place):
                self._replace(known, probe, sha256, same_content=True)
            return known, healed
        if place is None:
            return self._new_asset(probe, sha256), True
        if place.content.sha256 is None:  # now it can be read
            self._replace(place.content, probe, sha256)
            return place.content, True
        return self._new_version(probe, sha256, place), True

    def _says_more(self, probe: Probe, known: Content, place: Place | None) -> bool:
        """Whether this file's words count for its content: they are of the place it was read at
        before, or of one with companions, or there is no other place any more.
        """
        if place is not None and place.content is known:
            return True
        return bool(probe.companions) or not self._is_anywhere(known)

    def _is_anywhere(self, content: Content) -> bool:
        if any(rendition == content.rendition_id for _, _, rendition in self.located):
            return True
        here = sa.select(Location.id).where(
            Location.rendition_id == content.rendition_id, Location.presence.in_(locations.HERE)
        )
        return self.connection.execute(here.limit(1)).first() is not None

    def _clouded(self, probe: Probe, place: Place | None) -> tuple[Content, bool]:
        """What was known when it was here is known still; nothing is learned of it."""
        place = place or self._by_inode(probe)
        if place is None:
            return self._new_asset(probe, None), True
        if place.content.sha256 is None:
            self._replace(place.content, probe, None)
        return place.content, False

    def _unread(self, probe: Probe, place: Place | None) -> tuple[Content, bool]:
        if place is None:
            place = self._by_inode(probe)
        if place is None:
            return self._new_asset(probe, None), True
        if place.content.sha256 is None:
            self._replace(place.content, probe, None)
            return place.content, False
        stat = locations.stat_columns(probe.stat)
        if (place.size, place.mtime_ns) == (stat["size"], stat["mtime_ns"]):
            return place.content, False  # the bytes are those we know; today they cannot be read
        return self._new_version(probe, None, place), True

    def _by_inode(self, probe: Probe) -> Place | None:
        stat = locations.stat_columns(probe.stat)
        if stat["inode"] == 0:  # some systems do not tell
            return None
        row = self.connection.execute(
            sa.select(Rendition.id, Rendition.asset_id, Rendition.sha256, Rendition.fault)
            .join(Location, Location.rendition_id == Rendition.id)
            .where(*(getattr(Location, name) == value for name, value in stat.items()))
            .order_by(Location.id)
            .limit(1)
        ).first()
        if row is None:
            return None
        return Place(self._content(*row), stat["size"], stat["mtime_ns"])

    def _new_asset(self, probe: Probe, sha256: bytes | None) -> Content:
        asset_id = self.next_asset
        self.next_asset += 1
        content = self._new_rendition(probe, sha256, asset_id)
        self.new_assets.append((asset_id, content.rendition_id, probe))
        return content

    def _new_version(self, probe: Probe, sha256: bytes | None, place: Place) -> Content:
        content = self._new_rendition(probe, sha256, place.content.asset_id)
        self._make_current(content)
        return content

    def _new_rendition(self, probe: Probe, sha256: bytes | None, asset_id: int) -> Content:
        fault = None if probe.fault is None else probe.fault.code
        content = self._content(self.next_rendition, asset_id, sha256, fault)
        self.next_rendition += 1
        row = {"id": content.rendition_id, "asset_id": asset_id, "added": self.now}
        self.new_renditions.append({**row, **rendition_row(probe, sha256)})
        self.facts[content.rendition_id] = probe
        return content

    def _replace(
        self,
        content: Content,
        probe: Probe,
        sha256: bytes | None,
        *,
        same_content: bool = False,
    ) -> None:
        """The same file, of which we know more (or other) facts than before. The `same_content`
        need not be analysed again.
        """
        content.sha256 = sha256
        content.faulty = probe.fault is not None
        self.changed_renditions.append(
            {"row": content.rendition_id, **rendition_row(probe, sha256)}
        )
        (self.refreshed if same_content else self.reset).add(content.rendition_id)
        self.facts[content.rendition_id] = probe
        self.replaced.add(content.asset_id)
        if sha256 is not None:
            self.by_sha[sha256] = content

    def _locate(self, probe: Probe, content: Content, place: Place | None) -> None:
        if place is not None and place.content.asset_id == content.asset_id:
            if place.content.rendition_id != content.rendition_id:
                self._make_current(content)  # edited, or an edit taken back
        elif place is not None:
            self.disturbed.add(place.content.asset_id)
        self.disturbed.add(content.asset_id)
        stat = probe.stat
        if place is not None and probe.presence is Presence.CLOUD and content.sha256 is not None:
            # what was read last is what we know: should it come back another, it is read again
            stat = replace(stat, size=place.size, mtime_ns=place.mtime_ns)
        self.located.append((probe, stat, content.rendition_id))
        columns = locations.stat_columns(stat)
        self.by_path[stat.path] = Place(content, columns["size"], columns["mtime_ns"])

    def _make_current(self, content: Content) -> None:
        self.current[content.asset_id] = content.rendition_id
        self.disturbed.add(content.asset_id)
