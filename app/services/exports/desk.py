"""From chosen assets to files that may leave: looked at, planned, rendered, written down."""

import os
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from app.catalog import batches
from app.catalog.assets import in_folder
from app.catalog.outgoing import paid
from app.catalog.roots import roots
from app.core.errors import NotFoundError, RefusedError, UsageError
from app.core.ops import RecordExports
from app.core.outgoing import Batch, Delivery
from app.core.progress import CancelToken, Report, silent
from app.export.counting.forms import Form
from app.export.near import PAID
from app.export.order import Around, Errand, Options, Plan, Signing
from app.export.plan import GONE, plan
from app.export.policies.policy import Policy
from app.export.presets.load import Presets
from app.export.presets.preset import Preset
from app.services.analyse import Analyse
from app.services.exports import errands, zipping
from app.services.exports.gathering import Gathering
from app.services.exports.journal import LEFT, Journal, interrupted, same
from app.services.exports.rendering import RENDER, Made
from app.services.exports.targets import Target, among_originals, check, is_watched, notes, target
from app.services.exports.working import IN_HAND, reported, work
from app.services.reports import ExportReport
from app.services.session import Session
from app.services.witness import PackLabels
from app.services.workers import Lane

__all__ = ["RENDER", "Exports", "Stock"]

USUAL = Options()


def _nobody() -> Signing | None:
    return None


@dataclass(frozen=True, slots=True)
class Stock:
    """What exports work with. `two_steps`: approvals want a second look, so nobody overrides
    anything alone. `broken`: what is wrong with the file of a platform that has no policy.
    `folders`: where hot deliveries go, by platform. `signing`: who signs, if somebody does.
    `hardware`: clips may be encoded by the machine's own encoder.
    """

    presets: Presets
    policies: Mapping[str, Policy]
    forms: Mapping[str, Form]
    pack_labels: PackLabels
    two_steps: bool = False
    broken: Mapping[str, str] | None = None
    folders: Mapping[str, str] | None = None
    signing: Callable[[], Signing | None] = _nobody
    hardware: bool = False


class Exports:
    """Exports of one open library."""

    def __init__(self, session: Session, media: Lane, analyse: Analyse, stock: Stock) -> None:
        self._session = session
        self._media = media
        self._analyse = analyse
        self._stock = stock
        self._gathering = Gathering(session, media, stock.policies, stock.pack_labels)
        self._paused = threading.Event()

    @property
    def folders(self) -> Mapping[str, str]:
        """The folder of each platform that hot deliveries go to, as set."""
        return self._stock.folders or {}

    def plan(
        self,
        ids: Sequence[int],
        preset_ids: Sequence[str],
        to: str,
        report: Report = silent,
        cancel: CancelToken | None = None,
        *,
        override: str = "",
        options: Options = USUAL,
        delivery: Delivery = Delivery.FOLDER,
    ) -> Plan:
        """What exporting would do: the files, what is refused, what cannot be made. Assets nothing
        has looked at yet are looked at first. Nothing is written. `override` is the reason why what
        is blocked shall leave all the same. `to` is a folder, a zip file, or empty for a HOT
        delivery. The same export that was interrupted is gone on with.

        Raises NotFoundError for unknown presets or ids, UsageError for a place that makes no sense,
        RefusedError for an override where review takes two steps, CancelledError.
        """
        if override.strip() and self._stock.two_steps:
            raise RefusedError(
                "Review takes two steps here, so nobody overrides alone. Nothing was exported.",
                hint="Approve it and have that confirmed: review approve, review confirm.",
            )
        errand = Errand(
            tuple(ids),
            tuple(preset_ids),
            os.path.abspath(to) if to else "",
            delivery,
            override,
            options,
        )
        made = self._planned(errand, report, cancel or CancelToken())
        if gone := [one.asset_id for one in made.failed if one.reason == GONE]:
            raise NotFoundError(f"There is no asset {min(gone)}.")
        before = same(interrupted(self._session), errand)
        return made if before is None else self._carried_on(before.id, made)

    def run(
        self,
        plan: Plan,
        report: Report,
        cancel: CancelToken,
        *,
        delivery: Delivery | None = None,
    ) -> ExportReport:
        """Render the items of a plan that `plan` made. Each finished file is in the ledger before
        the next is looked at; a failure costs its own item. Whatever it is interrupted by, it can
        be taken up again. `delivery` is another use of the folder that was planned for.

        Raises TargetError where the place surely cannot take the files; then nothing was written.
        UsageError where another window is at it, RefusedError for whoever may not export at all
        (a role in a vault).
        """
        self._session.guard(RecordExports.name)
        errand = plan.errand
        assert errand is not None
        if delivery in IN_HAND:
            errand = replace(errand, delivery=delivery)
        if not plan.items and plan.batch is None:
            return reported(plan, Made())
        if plan.batch is not None:
            journal = Journal.take(self._session, plan.batch)
        else:
            check(plan.items, errand.delivery)
            journal = Journal.begin(self._session, errand, plan.items)
        # a hand that drags or pastes is not kept waiting by what was paused
        paused = threading.Event() if errand.delivery in IN_HAND else self._paused
        try:
            return work(plan, journal, self._media, paused, report, cancel)
        finally:
            journal.leave()

    def pause(self, on: bool) -> None:
        """While it is on, no further file is begun, but for what goes into a hand."""
        if on:
            self._paused.set()
        else:
            self._paused.clear()

    def unfinished(self) -> list[Batch]:
        """Exports that were interrupted and can be taken up again, oldest first."""
        found = interrupted(self._session)
        for one in found:
            if one.delivery in IN_HAND:
                self.give_up(one.id)
        return [one for one in found if one.delivery not in IN_HAND]

    def resume(self, batch_id: int, report: Report, cancel: CancelToken) -> ExportReport:
        """Make what is left of an interrupted export. What is refused by now stays out.

        Raises NotFoundError, UsageError where another window is at it or nobody can tell any more
        what was asked for, and what `run` raises.
        """
        errand = self._asked(batch_id)
        plan = self._carried_on(batch_id, self._planned(errand, report, cancel))
        return self.run(plan, report, cancel)

    def give_up(self, batch_id: int) -> None:
        """Leave the rest of an interrupted export unmade. What was made stays, and is in the
        ledger. Raises NotFoundError, UsageError where another window is at it.
        """
        journal = Journal.take(self._session, batch_id)
        try:
            journal.settle()
            if journal.known.delivery is Delivery.ZIP:
                zipping.clear(journal.known.to)
            journal.end()
        finally:
            journal.leave()

    def _asked(self, batch_id: int) -> Errand:
        journal = Journal.take(self._session, batch_id)
        journal.leave()
        try:
            return errands.read(journal.known.options)
        except (ValueError, KeyError, TypeError) as error:
            raise UsageError(
                f"The export {batch_id} was begun by another version of the program.",
                hint=f"Give it up (export --give-up {batch_id}), and export again.",
            ) from error

    def _planned(self, errand: Errand, report: Report, cancel: CancelToken) -> Plan:
        presets = [self._preset(one) for one in errand.presets]
        platforms = {preset.platform for preset in presets}
        watched = [root.path for root in self._session.ask(roots, counted=False)]
        where = target(errand, platforms, self.folders, watched)
        self._analyse.run(report, cancel, ids=errand.ids)
        cancel.check()
        made = plan(
            self._gathering.exportables(errand.ids, presets),
            presets,
            self._stock.policies,
            where.folder,
            override=errand.override,
            broken=self._stock.broken or {},
            options=errand.options,
            around=self._around(presets, where),
        )
        told = (*made.notes, *notes(made.items, errand, watched))
        among = among_originals(self._with_originals(made, errand, watched))
        return replace(made, errand=errand, notes=(*told, *among))

    def _with_originals(self, made: Plan, errand: Errand, watched: Sequence[str]) -> list[str]:
        """The folders a plan writes to that hold catalogued files, but are not watched."""
        if errand.delivery is Delivery.ZIP:
            return []
        folders = sorted({item.folder for item in made.items})
        return [
            one
            for one in folders
            if not is_watched(one, watched) and self._session.ask(in_folder, one)
        ]

    def _around(self, presets: Sequence[Preset], where: Target) -> Around:
        sold = [one.id for one in self._stock.presets.values() if one.context == PAID]
        return Around(
            folders=where.folders,
            taken={folder: _names_in(folder) for folder in where.all()},
            paid=self._session.ask(paid, sold),
            signing=self._stock.signing() if any(one.sign for one in presets) else None,
            forms=self._stock.forms,
            variant_of=self._stock.presets.variant_of,
            hardware=self._stock.hardware,
        )

    def _preset(self, preset_id: str) -> Preset:
        if preset_id not in self._stock.presets:
            known = ", ".join(sorted(self._stock.presets))
            raise NotFoundError(f"There is no preset {preset_id}.", hint=f"There are: {known}.")
        return self._stock.presets[preset_id]

    def _carried_on(self, batch_id: int, made: Plan) -> Plan:
        """What of a plan is left to be made of an interrupted export, under the names of then."""
        items = self._session.ask(batches.items, batch_id)
        left = {one.number: one.name for one in items if one.state in LEFT}
        return replace(
            made,
            items=tuple(
                replace(one, name=left[one.number]) for one in made.items if one.number in left
            ),
            skipped=(),
            batch=batch_id,
            done=len(items) - len(left),
        )


def _names_in(folder: str) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []
