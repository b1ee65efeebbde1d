"""What the long jobs answer: frozen, printable, without a trace of how they were done."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.core.asset import Export, Finding
from app.export.order import Blocked
from app.export.order import Failed as FailedExport
from app.services.builtin_rules import BUILTIN
from app.services.gate import Wait


@dataclass(frozen=True, slots=True)
class Failed:
    """A file the job could not deal with, and why, in a sentence. `code` is a MediaError code or
    the error's kind.
    """

    path: str
    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class FilesReport:
    """`done` are (old path, new path) of pictures and clips, the new one empty for what went to the
    system's trash; `along` counts the files that went with them.
    """

    done: tuple[tuple[str, str], ...] = ()
    along: int = 0
    failed: tuple[Failed, ...] = ()
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class DeletePlan:
    """What deleting `assets` would come to: `files` pictures and clips of `bytes`, and `along` with
    them, leave their folders. `away` assets have no file that can be reached now: of those nothing
    is deleted. `kept` are not in the trash. `for_good`: no system trash stands behind it.
    """

    assets: int = 0
    files: int = 0
    along: int = 0
    bytes: int = 0
    away: int = 0
    kept: int = 0
    for_good: bool = False


@dataclass(frozen=True, slots=True)
class Offline:
    """A folder that could not be trusted to be there: nothing in it was marked missing."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class AnalyseReport:
    """`analysed` counts the renditions that packs looked at, `by_pack` those each of them did, by
    its id ("builtin": those that got suggestions without a pack), `again` those that were looked
    at twice, `judged` assets whose verdicts were worked out again from stored detections.
    `deferred`: it was put off, and why; the rest is looked at later.
    """

    analysed: int = 0
    by_pack: Mapping[str, int] = field(default_factory=dict)
    again: int = 0
    judged: int = 0
    failed: tuple[Failed, ...] = ()
    warnings: tuple[str, ...] = ()
    deferred: Wait | None = None
    stopped: bool = False


def busiest(by_pack: Mapping[str, int]) -> int:
    """How many the pack looked at that looked at most."""
    return max((count for pack, count in by_pack.items() if pack != BUILTIN), default=0)


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What an import or a sync came to.

    `new` assets were entered, `known` files turned out to be content that was there already,
    `unchanged` ones were not even opened, `moved` ones were known at another path and not opened
    either, `failed` ones are in the catalogue with their reason. `in_the_cloud` files were left
    there; those that are new count as new assets.
    `ignored` ones are no pictures or videos by their names (listed by an import, not by a sync).
    `missing` and `found` count locations whose presence changed. `stopped`: the user ended it
    early; what is counted here is kept, and the next sync carries on.
    """

    new: int = 0
    known: int = 0
    unchanged: int = 0
    moved: int = 0
    gone: int = 0
    missing: int = 0
    found: int = 0
    in_the_cloud: int = 0
    analysed: int = 0
    failed: tuple[Failed, ...] = ()
    ignored: tuple[str, ...] = ()
    offline: tuple[Offline, ...] = ()
    warnings: tuple[str, ...] = ()
    seconds: float = 0.0
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """One file that was rendered, verified and entered in the ledger. `beside` are the files that
    came with it, (path, sha256): the words of the post, a clip's cover.
    """

    asset_id: int
    export: Export
    findings: tuple[Finding, ...] = ()
    beside: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ExportReport:
    """`blocked` is what a policy refused, `failed` what could not be made: both as planned, the
    latter with what went wrong in rendering. `skipped` was there already; `notes` are findings
    about the whole batch.

    `batch` is the export that can be taken up again, None where it came to its end; `halted` says
    why it could not go on (the disk is full), `left` how many of its files are still to be made.
    `before` are those an earlier run had made.
    """

    written: tuple[Written, ...] = ()
    blocked: tuple[Blocked, ...] = ()
    failed: tuple[FailedExport, ...] = ()
    skipped: tuple[FailedExport, ...] = ()
    notes: tuple[Finding, ...] = ()
    stopped: bool = False
    halted: str = ""
    batch: int | None = None
    left: int = 0
    before: int = 0
