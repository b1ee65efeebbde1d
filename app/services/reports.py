"""What the long jobs answer: frozen, printable, without a trace of how they were done."""

from dataclasses import dataclass

from app.core.asset import Export, Finding
from app.export.plan import Blocked
from app.export.plan import Failed as FailedExport


@dataclass(frozen=True, slots=True)
class Failed:
    """A file the job could not deal with, and why, in a sentence. `code` is a MediaError code or
    the error's kind.
    """

    path: str
    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Offline:
    """A folder that could not be trusted to be there: nothing in it was marked missing."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class AnalyseReport:
    """`analysed` counts renditions a pack looked at, `judged` assets whose verdicts were worked out
    again from stored detections.
    """

    analysed: int = 0
    judged: int = 0
    failed: tuple[Failed, ...] = ()
    warnings: tuple[str, ...] = ()
    stopped: bool = False


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
    """One file that was rendered, verified and entered in the ledger."""

    asset_id: int
    export: Export
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class ExportReport:
    """`blocked` is what a policy refused, `failed` what could not be made: both as planned, the
    latter with what went wrong in rendering.
    """

    written: tuple[Written, ...] = ()
    blocked: tuple[Blocked, ...] = ()
    failed: tuple[FailedExport, ...] = ()
    stopped: bool = False
