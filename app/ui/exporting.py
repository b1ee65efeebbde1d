"""What the window asks of an open library about files that leave. Every method may wait: worker
threads only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from app.core.outgoing import Delivery

if TYPE_CHECKING:
    from app.core.asset import Box
    from app.core.outgoing import Batch
    from app.core.progress import CancelToken, Report
    from app.export.order import Options, Plan, Signing
    from app.export.presets.preset import Preset
    from app.services.reports import ExportReport


class Exporting(Protocol):
    """Part of `Library`. Errors are MusekeepErrors."""

    def presets(self) -> list[Preset]: ...

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
        """What exporting would do: to the folder `to`, the archive of that name, or (`to` empty,
        delivery HOT) each platform's own folder. `override` is the reason why what is blocked shall
        leave all the same. Raises RefusedError where nobody overrides alone.
        """

    def export(
        self,
        plan: Plan,
        report: Report,
        cancel: CancelToken,
        *,
        delivery: Delivery = Delivery.FOLDER,
    ) -> ExportReport:
        """Write what was planned for this delivery."""

    def unfinished(self) -> Sequence[Batch]:
        """Exports that were interrupted and that somebody waits for (no drag is)."""

    def resume(self, batch: int, report: Report, cancel: CancelToken) -> ExportReport:
        """Make the rest of an interrupted one."""

    def give_up(self, batch: int) -> None:
        """Leave the rest of an interrupted one; what it made stays."""

    def pause_exports(self, *, on: bool) -> None:
        """No further file is begun while it is on, but for what goes into a hand."""

    def hot_folders(self) -> Mapping[str, str]:
        """The folder that was set for a platform, by the platform's id."""

    def signer(self) -> Signing | None:
        """Who signs what leaves, if a certificate was chosen."""

    def crops(self, ids: Sequence[int]) -> Mapping[int, Mapping[str, Box]]:
        """Windows drawn by hand, by asset and ratio ("4:5")."""

    def clear_dragged(self, folder: str) -> int:
        """Remove what was dragged out long ago, below this folder, as far as nobody changed it.
        Returns how many files.
        """
