"""The part of the window's `Library` that lets files leave, over the services of one catalogue."""

from collections.abc import Mapping, Sequence

from app.catalog.outgoing import outgoing
from app.core.asset import Box
from app.core.outgoing import Batch, Delivery
from app.core.progress import CancelToken, Report
from app.export.order import Options, Plan, Signing
from app.export.presets.preset import Preset
from app.services.dragged import clear_dragged
from app.services.library import Services
from app.services.reports import ExportReport

USUAL = Options()


class ServedExporting:
    """`Exporting` over services."""

    _services: Services

    def presets(self) -> list[Preset]:
        return list(self._services.presets.values())

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
        return self._services.exports.plan(
            ids, preset_ids, to, override=override, options=options or USUAL, delivery=delivery
        )

    def export(
        self,
        plan: Plan,
        report: Report,
        cancel: CancelToken,
        *,
        delivery: Delivery = Delivery.FOLDER,
    ) -> ExportReport:
        return self._services.exports.run(plan, report, cancel, delivery=delivery)

    def unfinished(self) -> Sequence[Batch]:
        return self._services.exports.unfinished()

    def resume(self, batch: int, report: Report, cancel: CancelToken) -> ExportReport:
        return self._services.exports.resume(batch, report, cancel)

    def give_up(self, batch: int) -> None:
        self._services.exports.give_up(batch)

    def pause_exports(self, *, on: bool) -> None:
        self._services.exports.pause(on)

    def hot_folders(self) -> Mapping[str, str]:
        return self._services.exports.folders

    def signer(self) -> Signing | None:
        return self._services.signing.able()

    def crops(self, ids: Sequence[int]) -> Mapping[int, Mapping[str, Box]]:
        found = self._services.session.ask(outgoing, ids)
        return {one.asset_id: one.crops for one in found}

    def clear_dragged(self, folder: str) -> int:
        return clear_dragged(self._services.session, folder)
