"""From chosen assets to files that may leave: looked at, planned, rendered, written down."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from app.catalog.assets import verdict_inputs, views
from app.catalog.moderation.reviews import decisions
from app.core.asset import Export
from app.core.errors import CancelledError, ExportError, NotFoundError, RefusedError, UsageError
from app.core.ops import RecordExports
from app.core.progress import CancelToken, Meter, Report, silent
from app.core.vocab import Outcome
from app.export.deliver import place
from app.export.evidence import Evidence
from app.export.order import UNSEEN, Around, Exportable, Plan, PlanItem, Rendered
from app.export.order import Failed as FailedExport
from app.export.parts import sweep
from app.export.plan import plan
from app.export.policy import Policy
from app.export.preset import Preset
from app.services.analyse import Analyse
from app.services.inbox import Belt, Inbox
from app.services.judging import witness_of
from app.services.reports import ExportReport, Written
from app.services.session import Session
from app.services.witness import PackLabels
from app.services.workers import Lane, WorkerStartError

RENDER = "app.export.render:render"
PATIENCE_S = 0.1


class Exports:
    """Exports of one open library."""

    def __init__(
        self,
        session: Session,
        media: Lane,
        analyse: Analyse,
        presets: Mapping[str, Preset],
        policies: Mapping[str, Policy],
        pack_labels: PackLabels,
        *,
        two_steps: bool = False,
        broken: Mapping[str, str] | None = None,
    ) -> None:
        """`two_steps`: approvals want a second look, so nobody overrides anything alone. `broken`:
        what is wrong with the file of a platform that has no policy.
        """
        self._broken = broken or {}
        self._two_steps = two_steps
        self._session = session
        self._media = media
        self._analyse = analyse
        self._presets = presets
        self._policies = policies
        self._witness = witness_of(session, policies, pack_labels)

    def plan(
        self,
        ids: Sequence[int],
        preset_ids: Sequence[str],
        to: str,
        report: Report = silent,
        cancel: CancelToken | None = None,
        *,
        override: str = "",
    ) -> Plan:
        """What exporting would do: the files, what is refused, what cannot be made. Assets nothing
        has looked at yet are looked at first. Nothing is written. `override` is the reason why what
        is blocked shall leave all the same.

        Raises NotFoundError for unknown presets or ids, RefusedError for an override where
        review takes two steps, CancelledError.
        """
        if override.strip() and self._two_steps:
            raise RefusedError(
                "Review takes two steps here, so nobody overrides alone. Nothing was exported.",
                hint="Approve it and have that confirmed: review approve, review confirm.",
            )
        cancel = cancel or CancelToken()
        presets = [self._preset(one) for one in preset_ids]
        self._analyse.run(report, cancel, ids=ids)
        cancel.check()
        folder = os.path.abspath(to)
        if os.path.lexists(folder) and not Path(folder).is_dir():
            raise UsageError(f"{folder} is a file, not a folder.")
        return plan(
            self._exportables(ids, {preset.platform for preset in presets}),
            presets,
            self._policies,
            folder,
            around=Around(taken={folder: _names_in(folder)}),
            override=override,
            broken=self._broken,
        )

    def run(self, plan: Plan, report: Report, cancel: CancelToken) -> ExportReport:
        """Render the plan's items. Each finished file is in the ledger before the next is
        finished; a failure costs its own item.
        """
        return _Rendering(self._session, self._media, plan, report, cancel).run()

    def _preset(self, preset_id: str) -> Preset:
        if preset_id not in self._presets:
            known = ", ".join(sorted(self._presets))
            raise NotFoundError(f"There is no preset {preset_id}.", hint=f"There are: {known}.")
        return self._presets[preset_id]

    def _exportables(self, ids: Sequence[int], platforms: set[str]) -> list[Exportable]:
        known: dict[int, Evidence] = {}
        if self._witness is not None:
            inputs = self._session.ask(verdict_inputs, ids)
            evidence = self._witness.evidence(inputs)
            known = {one.asset_id: what for one, what in zip(inputs, evidence, strict=True)}
        found = self._session.ask(views, ids)
        if missing := set(ids) - {view.id for view in found}:
            raise NotFoundError(f"There is no asset {min(missing)}.")
        made = [Exportable.of(view, known.get(view.id, UNSEEN)) for view in found]
        return [self._with_rejections(one, platforms) for one in made]

    def _with_rejections(self, one: Exportable, platforms: set[str]) -> Exportable:
        """A rejection holds where nothing is judged any more, too (the settings leave it out)."""
        if platforms <= one.judged:
            return one
        said = self._session.ask(decisions, one.asset_id)
        rejected = {
            platform: decision
            for platform, decision in said
            if platform not in one.judged and decision.outcome is Outcome.REJECTED
        }
        return replace(one, decisions={**one.decisions, **rejected})


class _Rendering:
    """One plan on its way, in the calling thread."""

    def __init__(
        self, session: Session, media: Lane, plan: Plan, report: Report, cancel: CancelToken
    ) -> None:
        self._session = session
        self._plan = plan
        self._cancel = cancel
        self._inbox = Inbox()
        self._belt = Belt(media, self._inbox)
        self._meter = Meter("export", report, total=len(plan.items))
        self._written: dict[int, Written] = {}
        self._failed: dict[int, FailedExport] = {}

    def run(self) -> ExportReport:
        for folder in {item.folder for item in self._plan.items}:
            sweep(folder)
        waiting = list(enumerate(self._plan.items))[::-1]
        try:
            while (waiting or len(self._belt)) and not self._cancel.cancelled:
                while waiting and self._belt.has_room:
                    self._send(*waiting.pop())
                self._inbox.work(PATIENCE_S)
            self._end_what_runs()
        finally:
            self._belt.drop()
        self._meter.flush()
        return ExportReport(
            written=tuple(self._written[number] for number in sorted(self._written)),
            blocked=self._plan.blocked,
            failed=(*self._plan.failed, *(self._failed[number] for number in sorted(self._failed))),
            stopped=self._cancel.cancelled,
        )

    def _send(self, number: int, item: PlanItem) -> None:
        self._belt.send(str(number), RENDER, item, then=partial(self._land, number, item))

    def _end_what_runs(self) -> None:
        """A file that is being written leaves, stop or not: it belongs into the ledger."""
        self._belt.drop_waiting()
        while len(self._belt):
            self._inbox.work(PATIENCE_S)

    def _land(
        self, number: int, item: PlanItem, made: Rendered | None, error: Exception | None
    ) -> None:
        if isinstance(error, (CancelledError, WorkerStartError)):
            raise error
        self._meter.advance(1, 1 if error is not None else 0)
        if made is None:
            self._failed[number] = FailedExport(item.asset_id, item.preset.id, str(error))
            return
        try:
            path = place(made.part, item.folder, item.name)
        except ExportError as failure:
            self._failed[number] = FailedExport(item.asset_id, item.preset.id, str(failure))
            return
        export = Export(
            preset=item.preset.id,
            path=path,
            width=made.width,
            height=made.height,
            bytes=made.bytes,
            sha256=made.sha256,
            exported=datetime.now(UTC),
            policy_version=item.permit.verdict.policy_version,
        )
        permit = item.permit
        overrides = {path: permit.override} if permit.overridden else {}
        self._session.do(RecordExports(((item.asset_id, export),), overrides))
        self._written[number] = Written(item.asset_id, export, (*item.findings, *made.findings))


def _names_in(folder: str) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []
