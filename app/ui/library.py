"""What the window asks of an open library. Every method may wait: worker threads only."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from app.ui.browsing import Browsing
from app.ui.curation import Curation
from app.ui.exporting import Exporting
from app.ui.filing import Filing
from app.ui.organising import Organising
from app.ui.preparing import Preparing
from app.ui.reviews import Reviews
from app.ui.settling import Settling
from app.ui.vaulting import Vaulting

if TYPE_CHECKING:
    from app.core.asset import AssetView, Card
    from app.core.events import Changes
    from app.core.ops import Done, Op, SetRoot
    from app.core.organising import Collection
    from app.core.people import Persona
    from app.core.progress import CancelToken, Report
    from app.core.shared import Shared
    from app.services.relink import Match, Proposals
    from app.services.reports import AnalyseReport, IngestReport

FLAGGED = "is:flagged"
IN_TRASH = "state:trashed"
TRASHED = f"{IN_TRASH} -is:missing"
"""What was deleted from there is known still (its exports, decisions and tags are), and comes back
with its file; in the trash it has no place."""
INBOX = "is:untagged rating:0 flag:none"
UNREADABLE = "is:unreadable"
CONFLICTS = "is:conflict"
MISSING = "is:missing"
OFFLINE = "is:offline -is:missing"
"""Every missing file is offline to the search language, too."""

Tell = Callable[[str], None]
"""Takes a sentence for the user; called on any thread."""


@dataclass(frozen=True, slots=True)
class WatchedFolder:
    """A root, how many assets lie under it, how it is to be watched and how it is.

    `cloud` is auto, yes or no; `watch` auto, events or poll; `how` events, poll or off. A scan
    found `lost` of its `known` files gone and waits for a word about it when `lost` is not 0.
    """

    path: str
    assets: int
    cloud: str = "auto"
    watch: str = "auto"
    ignore: tuple[str, ...] = ()
    how: str = "off"
    offline: bool = False
    lost: int = 0
    known: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class TagCount:
    """A tag ("Style/Film") and how many assets carry it or a tag under it."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Overview:
    """The numbers of the sidebar and the status bar."""

    assets: int = 0
    bytes: int = 0
    flagged: int = 0
    unreadable: int = 0
    trashed: int = 0
    inbox: int = 0
    conflicts: int = 0
    missing: int = 0
    offline: int = 0
    unanalysed: int = 0
    queued: int = 0
    folders: tuple[WatchedFolder, ...] = ()
    tags: tuple[TagCount, ...] = ()
    personas: tuple[Persona, ...] = ()
    collections: tuple[Collection, ...] = ()
    reads_texts: bool = False
    """A pack is in use that finds pictures by what they show."""


class Library(
    Browsing,
    Curation,
    Reviews,
    Exporting,
    Filing,
    Organising,
    Preparing,
    Settling,
    Vaulting,
    Protocol,
):
    """One open library. Errors are MusekeepErrors."""

    def close(self) -> None: ...

    def subscribe(self, listener: Callable[[Changes], None]) -> None:
        """`listener` is called on whatever thread committed."""

    def version(self) -> int:
        """Changes when another process has written."""

    def find(self, query: str, sort: str, *, stacked: bool = False) -> array[int]:
        """All ids of a query text, in order; `stacked`: of each stack one only, its cover where
        that is found, else the first that is. Raises QueryError with the column.
        """

    def totals(self, queries: Sequence[str]) -> list[int]:
        """How many assets each of these queries finds."""

    def cards(self, ids: Sequence[int]) -> list[Card]: ...

    def views(self, ids: Sequence[int]) -> list[AssetView]: ...

    def ids_at(self, paths: Sequence[str]) -> dict[str, int]:
        """The assets whose file is, or was last, at these paths; unknown ones are left out."""

    def shared(self, ids: Sequence[int]) -> Shared:
        """What these have in common and where they differ, of any number of them."""

    def overview(self) -> Overview: ...

    def thumbs(self, keys: Sequence[str]) -> dict[str, bytes]:
        """JPEG by content hash; what has none is left out."""

    def do(self, op: Op) -> Done: ...

    def undo(self) -> Done | None: ...

    def redo(self) -> Done | None: ...

    def import_paths(
        self, paths: Sequence[str], report: Report, cancel: CancelToken
    ) -> IngestReport: ...

    def watch(self, report: Report, tell: Tell) -> None:
        """Begin to watch the library's folders, from threads of the library's own, until `unwatch`
        or `close`: look through everything once, then read what comes, report progress, and
        `tell` what the user should know.
        """

    def unwatch(self) -> None:
        """Leave the folders alone until `watch` is called again."""

    def look_again(self) -> None:
        """Look through all watched folders soon, whatever their events said."""

    def set_folder(self, op: SetRoot) -> Done:
        """Change how a folder is watched. Raises UsageError for a pattern that is none."""

    def confirm(self, folder: str, report: Report, cancel: CancelToken) -> IngestReport:
        """A human says that what was not found of this watched folder is really gone."""

    def fetch(self, ids: Sequence[int], report: Report, cancel: CancelToken) -> IngestReport:
        """Read the files of these assets that are only in the cloud: this downloads them."""

    def find_lost(self, folder: str, report: Report, cancel: CancelToken) -> Proposals:
        """Look below `folder` for the files that are missing."""

    def by_hand(self, old: str, new: str) -> Match:
        """The user's own choice for the file that was at `old`."""

    def relink(self, matches: Sequence[Match], report: Report, cancel: CancelToken) -> Done:
        """One edit for all of them; what is not certain is read afterwards."""

    def read_again(self, ids: Sequence[int], report: Report, cancel: CancelToken) -> IngestReport:
        """Read the files of these assets although they have not changed."""

    def analyse(self, ids: Sequence[int], report: Report, cancel: CancelToken) -> AnalyseReport:
        """Let the packs look at these again."""
