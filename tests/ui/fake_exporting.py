"""The part of the library in memory that lets files leave: real presets, policies and plans, and
nothing is written.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from app.core.asset import AssetView, Box, Export
from app.core.ops import Op, SetCrop
from app.core.outgoing import Batch, Delivery, Outgoing
from app.core.progress import CancelToken, Progress, Report
from app.export.order import Exportable, Failed, Options, Plan, PlanItem, Signing
from app.export.plan import plan
from app.export.policies.evidence import Evidence
from app.export.presets.preset import Preset
from app.services.reports import ExportReport, Written
from tests.ui.fake_preparing import RULES

USUAL = Options()


class FakeExporting:
    """`batches` were interrupted, `broken` are assets that cannot be rendered, with the reason.
    `plans` and `deliveries` are what was asked for, newest last.
    """

    by_id: Mapping[str, Preset]

    def __init__(self) -> None:
        self.batches: list[Batch] = []
        self.broken: dict[int, str] = {}
        self.plans: list[tuple[str, Delivery, str, Options]] = []
        self.deliveries: list[Delivery] = []
        self.windows: dict[int, dict[str, Box]] = {}
        self.signing: Signing | None = None
        self.hot: dict[str, str] = {}
        self.writes = False

    def views(self, ids: Sequence[int]) -> list[AssetView]:
        raise NotImplementedError

    def _called(self, name: str, argument: object) -> None:
        raise NotImplementedError

    # ── the protocol ──

    def presets(self) -> list[Preset]:
        return list(self.by_id.values())

    def plan(
        self,
        ids: Sequence[int],
        preset_ids: Sequence[str],
        to: str,
        *,
        override: str = "",
        options: Options | None = None,
        delivery: Delivery = Delivery.FOLDER,
    ) -> Plan:
        self._called("plan", tuple(ids))
        self.plans.append((to, delivery, override, options or USUAL))
        found = [self._exportable(view) for view in self.views(ids)]
        wanted = [self.by_id[one] for one in preset_ids]
        return plan(found, wanted, RULES, to, override=override, options=options or USUAL)

    def export(
        self,
        plan: Plan,
        report: Report,
        cancel: CancelToken,
        *,
        delivery: Delivery = Delivery.FOLDER,
    ) -> ExportReport:
        self._called("export", len(plan.items))
        self.deliveries.append(delivery)
        report(Progress("export", 1, len(plan.items), 2.0, 3.0))
        self.wait()
        failed = [Failed(one, "", why) for one, why in self.broken.items()]
        made = [one for one in plan.items if one.asset_id not in self.broken] if self.writes else []
        return ExportReport(
            written=tuple(_written(one) for one in made),
            blocked=plan.blocked,
            failed=(*plan.failed, *failed),
            stopped=cancel.cancelled,
        )

    def wait(self) -> None:
        """Until the test lets it go on."""
        raise NotImplementedError

    def unfinished(self) -> Sequence[Batch]:
        self._called("unfinished", None)
        return list(self.batches)

    def resume(self, batch: int, report: Report, cancel: CancelToken) -> ExportReport:
        self._called("resume", batch)
        self.batches = [one for one in self.batches if one.id != batch]
        return ExportReport()

    def give_up(self, batch: int) -> None:
        self._called("give_up", batch)
        self.batches = [one for one in self.batches if one.id != batch]

    def pause_exports(self, *, on: bool) -> None:
        self._called("pause_exports", on)

    def hot_folders(self) -> Mapping[str, str]:
        return self.hot

    def signer(self) -> Signing | None:
        return self.signing

    def crops(self, ids: Sequence[int]) -> Mapping[int, Mapping[str, Box]]:
        return {one: self.windows[one] for one in ids if one in self.windows}

    def clear_dragged(self, folder: str) -> int:
        self._called("clear_dragged", folder)
        return 0

    # ── what a human says ──

    def crop(self, op: Op) -> list[int]:
        """Keep a crop; the asset it was about."""
        if not isinstance(op, SetCrop):
            return []
        kept = dict(self.windows.get(op.asset_id, {}))
        kept.pop(op.ratio, None)
        if op.window is not None:
            kept[op.ratio] = op.window
        self.windows[op.asset_id] = kept
        return [op.asset_id]

    def _exportable(self, view: AssetView) -> Exportable:
        said = Outgoing(view.id, crops=self.windows.get(view.id, {}))
        return Exportable.of(view, Evidence(detections=view.detections), said)


def _written(item: PlanItem) -> Written:
    wide, high = item.pixels
    when = datetime(2026, 11, 20, 12, tzinfo=UTC)
    export = Export(item.preset.id, item.target, wide, high, 812_000, "ab" * 32, when)
    return Written(item.asset_id, export, item.findings)
