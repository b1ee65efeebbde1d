"""Tags, rating, label and flag written to files, for other programs: on request only."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from app.catalog.assets import views
from app.core.asset import AssetView, Labels, Location
from app.core.errors import CancelledError, NotFoundError, RefusedError
from app.core.ops import EnqueueFiles
from app.core.progress import CancelToken, Meter, Report
from app.core.vocab import Presence
from app.services.inbox import Belt, Inbox
from app.services.ingest import Ingest
from app.services.listing import stat_file
from app.services.reports import Failed
from app.services.sealed import Deed, refuse
from app.services.session import Session
from app.services.workers import Lane, WorkerStartError

if TYPE_CHECKING:  # its module belongs into the worker processes
    from app.media.metadata.write_labels import Written

SIDECAR = "app.media.metadata.write_labels:sidecar"
EMBED = "app.media.metadata.write_labels:embed"
PAGE = 200
PATIENCE_S = 0.1


@dataclass(frozen=True, slots=True)
class LabelsReport:
    """`written` are the files that say the labels now and did not before (sidecars, or pictures
    they were embedded in), `unchanged` counts those that did. `refused` are pictures with a Content
    Credential, which nothing is embedded in.
    """

    written: tuple[str, ...] = ()
    unchanged: int = 0
    refused: tuple[Failed, ...] = ()
    failed: tuple[Failed, ...] = ()
    stopped: bool = False


class LabelWriter:
    """Writes what the catalogue knows of assets to their files, in the calling thread's time."""

    def __init__(self, session: Session, media: Lane, ingest: Ingest, naming: str) -> None:
        """`naming` of sidecars where nothing else is said: full or short."""
        self._session = session
        self._media = media
        self._ingest = ingest
        self._naming = naming

    def write(
        self,
        ids: Sequence[int],
        report: Report,
        cancel: CancelToken,
        *,
        embed: bool = False,
        naming: str | None = None,
    ) -> LabelsReport:
        """Beside every file of these assets, or inside it. A file that is not here, or that cannot
        be written safely, is in `failed` and as it was.

        What was written is read again at once: an embedded label makes a new version of the same
        asset. Raises NotFoundError for unknown ids, UsageError in a vault.
        """
        if self._session.is_vault:
            refuse(Deed.LABEL)
        usual = (naming, self._naming)
        run = _Writing(self._session, self._media, cancel, None if embed else usual)
        run.meter = Meter("labels", report, total=len(ids))
        for at in range(0, len(ids), PAGE):
            page = ids[at : at + PAGE]
            found = self._session.ask(views, page)
            if missing := set(page) - {view.id for view in found}:
                raise NotFoundError(f"There is no asset {min(missing)}.")
            run.write(found)
        run.meter.flush()
        entered = self._ingest.import_paths([], report, cancel)
        return run.report(stopped=cancel.cancelled or entered.stopped)


def labels_of(view: AssetView) -> Labels:
    """What a human says of the asset, as files say it. Suggestions are nobody's word yet."""
    names = tuple(tag.name for tag in view.tags)
    return Labels(names, view.rating or None, view.label, view.flag)


@dataclass(slots=True)
class _Writing:
    """One request on its way. `sidecars` are the wanted and the usual naming, None to embed."""

    session: Session
    media: Lane
    cancel: CancelToken
    sidecars: tuple[str | None, str] | None
    meter: Meter = field(init=False)
    written: list[str] = field(default_factory=list)
    unchanged: int = 0
    refused: list[Failed] = field(default_factory=list)
    failed: list[Failed] = field(default_factory=list)

    def write(self, found: Sequence[AssetView]) -> None:
        inbox = Inbox()
        belt = Belt(self.media, inbox)
        waiting = list(self._places(found))[::-1]
        try:
            while (waiting or len(belt)) and not self.cancel.cancelled:
                while waiting and belt.has_room:
                    self._send(belt, *waiting.pop())
                inbox.work(PATIENCE_S)
            belt.drop_waiting()
            while len(belt):  # a file that is being written is still told of
                inbox.work(PATIENCE_S)
        finally:
            belt.drop()

    def report(self, *, stopped: bool) -> LabelsReport:
        return LabelsReport(
            tuple(self.written), self.unchanged, tuple(self.refused), tuple(self.failed), stopped
        )

    def _places(self, found: Sequence[AssetView]) -> Iterator[tuple[str, Labels]]:
        """Every file to write for, and what to say. What cannot be done is noted."""
        for view in found:
            here = [place for place in view.locations if place.presence is Presence.PRESENT]
            if reason := self._hindrance(here):
                self._fail(view.path, "unreadable" if not here else "unsupported", reason)
                continue
            for place in here:
                yield place.path, labels_of(view)

    def _hindrance(self, here: Sequence[Location]) -> str:
        if not here:
            return "It is not there now."
        if self.sidecars is None and len(here) > 1:
            return (
                f"The same file is in {len(here)} places; with labels inside one of them they "
                "would be two. Write sidecars instead."
            )
        return ""

    def _send(self, belt: Belt, path: str, wanted: Labels) -> None:
        then = partial(self._land, path)
        if self.sidecars is None:
            belt.send(path, EMBED, path, wanted, then=then)
        else:
            belt.send(path, SIDECAR, path, wanted, *self.sidecars, then=then)

    def _land(self, path: str, done: "Written | None", error: Exception | None) -> None:
        if isinstance(error, (CancelledError, WorkerStartError)):
            raise error
        self.meter.advance(1, 1 if error is not None else 0)
        if done is None:
            code = getattr(error, "code", "unwritten")
            target = self.refused if isinstance(error, RefusedError) else self.failed
            target.append(Failed(path, "refused" if target is self.refused else code, str(error)))
            return
        if not done.changed:
            self.unchanged += 1
            return
        self.written.append(done.path)
        self.session.do(EnqueueFiles([stat_file(path)]))

    def _fail(self, path: str, code: str, reason: str) -> None:
        self.meter.advance(1, 1)
        self.failed.append(Failed(path, code, reason))
