"""A search that takes its time: it is shown, and can be done without."""

from PySide6.QtCore import QObject, QTimer

from app.ui.flows.browse import Browser
from app.ui.panels.search.panel import SearchPanel
from app.ui.widgets.toast import Toast
from app.ui.words import tr

SLOW_MS = 400


class Patience(QObject):
    """Only of searches somebody asked for; a listing that is made anew is not waited for."""

    def __init__(
        self, browser: Browser, search: SearchPanel, toast: Toast, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._browser, self._search, self._toast = browser, search, toast
        self._slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._slow.timeout.connect(self._look)
        for asked in (search.searched, search.sorted):
            asked.connect(lambda _what: self._slow.start())
        for ended in (browser.listed, browser.refused):
            ended.connect(lambda *_told: self._rest())
        search.box.stopped.connect(self.stop)

    def stop(self) -> None:
        """What is shown stays; Enter asks again."""
        if self._browser.busy:
            self._browser.stop()
            self._search.box.forget()
            self._toast.say(tr("The search was stopped. Enter starts it again."))
        self._rest()

    def _look(self) -> None:
        self._search.box.show_busy(self._browser.busy)

    def _rest(self) -> None:
        self._slow.stop()
        self._search.box.show_busy(False)
