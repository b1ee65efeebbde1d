"""The audit chain read, verified and handed over."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from app.core.audit import AuditRow, Broken
from app.core.errors import MusekeepError
from app.core.events import Changes
from app.core.vocab import Act
from app.ui.bridge import Bridge, Channel
from app.ui.lanes import Lane
from app.ui.library import Library
from app.ui.pages import Pages
from app.ui.panels.audit.model import matching
from app.ui.panels.audit.view import AuditView
from app.ui.widgets.toast import Toast
from app.ui.words import last_part, tr

PAGE = "audit"
CALM_MS = 500


class Auditing(QObject):
    """Rows are asked for when the page is shown, and again when the library has changed."""

    def __init__(
        self, bridge: Bridge, toast: Toast, pages: Pages, view: AuditView, window: QWidget
    ) -> None:
        super().__init__(window)
        self._bridge, self._toast, self._pages = bridge, toast, pages
        self._view, self._window = view, window
        self._rows = Channel(bridge, self)
        self._check = Channel(bridge, self, Lane.LOOK)
        self._typed = ""
        self._act: Act | None = None
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._calm.timeout.connect(self._refresh)
        pages.turned.connect(lambda _page: self._refresh())
        bridge.changed.connect(self._changed)
        view.filtered.connect(self._filter)
        view.verify_wanted.connect(self.verify)
        view.csv_wanted.connect(lambda: self._choose("csv"))
        view.json_wanted.connect(lambda: self._choose("json"))
        view.closed.connect(pages.back)

    def show(self) -> None:
        self._pages.show(PAGE)

    def verify(self) -> None:
        """Work every hash out again."""
        self._view.show_verifying()

        def show(found: tuple[Broken | None, int]) -> None:
            self._view.show_verified(*found)

        self._check.ask(lambda library: library.check_audit(), show, self._failed)

    def write(self, path: str) -> None:
        """All rows, as CSV or JSON by the name's ending."""

        def done(_nothing: None) -> None:
            self._toast.say(tr("Audit written to {name}").format(name=last_part(path)))

        def failed(error: MusekeepError) -> None:
            self._view.show_problem(str(error))

        self._bridge.run(lambda library: library.write_audit(path), done, failed, Lane.LOOK)

    def _filter(self, typed: str, act: Act | None) -> None:
        self._typed, self._act = typed, act
        self._refresh()

    def _changed(self, _changes: Changes) -> None:
        if not self._calm.isActive():
            self._calm.start()

    def _refresh(self) -> None:
        if self._pages.now != PAGE:
            return
        typed, act = self._typed, self._act

        def work(library: Library) -> tuple[list[AuditRow], int]:
            rows: Sequence[AuditRow] = library.audit()
            return matching(rows[::-1], typed, act), len(rows)

        self._rows.ask(work, lambda found: self._view.show_rows(*found), self._failed)

    def _failed(self, error: MusekeepError) -> None:
        self._view.show_problem(str(error))

    def _choose(self, ending: str) -> None:
        dialog = QFileDialog(self._window, tr("Write the audit to"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending)
        dialog.setNameFilter(f"{ending.upper()} (*.{ending})")
        dialog.selectFile(f"audit.{ending}")
        dialog.filesSelected.connect(lambda chosen: self.write(_ended(chosen[0], ending)))
        dialog.open()


def _ended(path: str, ending: str) -> str:
    return path if Path(path).suffix.lower() == f".{ending}" else f"{path}.{ending}"
