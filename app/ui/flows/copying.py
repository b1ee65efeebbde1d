"""Selected assets to the clipboard as a preset makes them, for pasting into a chat or a folder."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.core.errors import MusekeepError
from app.core.outgoing import Delivery
from app.core.progress import CancelToken, Report
from app.ui import clipboard
from app.ui.bridge import Bridge, is_cancelled
from app.ui.flows.loads import Carrier, Load, badge_words, folder_for, rendered_by
from app.ui.flows.planning import Drawn
from app.ui.lanes import Lane
from app.ui.library import Library
from app.ui.widgets.toast import Toast
from app.ui.words import tr

if TYPE_CHECKING:
    from app.export.presets.preset import Preset


class Copying(QObject):
    """`folder` is where exports go; the files on the clipboard lie below it, as dragged ones do.
    `carrier`: the vault's, in a vault's window.
    """

    def __init__(
        self, bridge: Bridge, toast: Toast, drawn: Callable[[], Drawn], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._bridge, self._toast, self._drawn = bridge, toast, drawn
        self.folder = ""
        self.carrier: Carrier | None = None

    def copy(self, ids: Sequence[int], preset: "Preset") -> None:
        chosen, drawn, exports, carrier = tuple(ids), self._drawn(), self.folder, self.carrier
        if not chosen:
            self._toast.say(tr("Select what to copy first"))
            return

        def work(library: Library, report: Report, cancel: CancelToken) -> Load:
            folder = carrier.folder() if carrier is not None else folder_for(exports)
            return rendered_by(
                library, chosen, preset.id, folder, drawn, report, cancel, Delivery.CLIPBOARD
            )

        title = tr("Preparing {preset}").format(preset=preset.title)
        job = self._bridge.job(title, work, Lane.CARRY)
        if job is not None:
            job.finished.connect(lambda load: self._put(load, preset.title))
            job.failed.connect(self._failed)

    def _put(self, load: Load, title: str) -> None:
        words, role = badge_words(title, load)
        told = " · ".join((words, *load.why[:1]))
        if load.paths:
            clipboard.put_files(load.paths)
            told = tr("{what} · copied").format(what=told)
        self._toast.say(told, tone="" if role == "accent" else role)

    def _failed(self, error: MusekeepError) -> None:
        if not is_cancelled(error):
            self._toast.say(str(error), tone="block")
