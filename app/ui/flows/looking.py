"""A page whose list is looked for through the whole library."""

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, SignalInstance

from app.core.errors import MusekeepError
from app.core.events import Changes
from app.core.progress import CancelToken, Report
from app.ui.bridge import Bridge, is_cancelled
from app.ui.lanes import Lane
from app.ui.library import Library
from app.ui.pages import Pages
from app.ui.words import tr

CALM_MS = 600

Work = Callable[[Library, Report, CancelToken], Any]


class ListView(Protocol):
    """What the page shows its list in."""

    again: SignalInstance
    closed: SignalInstance

    def show_looking(self) -> None: ...

    def show_problem(self, text: str) -> None: ...


class Looking(QObject):
    """Looked for when the page is shown, and again when the library has changed. A kind of it says
    what is found, and which changes matter.
    """

    def __init__(
        self, bridge: Bridge, pages: Pages, page: str, view: ListView, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._bridge, self._pages, self._page, self._list = bridge, pages, page, view
        self._stale, self._looking = True, False
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._calm.timeout.connect(self._refresh)
        pages.turned.connect(lambda _page: self._refresh())
        bridge.changed.connect(self.library_changed)
        view.again.connect(self.look)
        view.closed.connect(pages.back)

    def search(self) -> tuple[str, Work]:
        """What the search is called, and the search."""
        raise NotImplementedError

    def found(self, found: Any) -> None:
        """Show what the search came back with."""
        raise NotImplementedError

    def has_list(self) -> bool:
        """Whether an earlier list is shown."""
        raise NotImplementedError

    def library_changed(self, changes: Changes) -> None:
        """Call `look_soon` where the list may be another now."""
        raise NotImplementedError

    def show(self) -> None:
        self._pages.show(self._page)

    def look(self) -> None:
        """Through the whole library."""
        if self._looking:
            self._stale = True
            return
        title, work = self.search()
        job = self._bridge.job(title, work, Lane.LOOK)
        if job is None:
            return
        self._looking, self._stale = True, False
        self._list.show_looking()
        job.finished.connect(self._found)
        job.failed.connect(self._failed)

    def look_soon(self) -> None:
        """When the changes have come to an end."""
        self._stale = True
        if not self._calm.isActive():
            self._calm.start()

    def _refresh(self) -> None:
        if self._pages.now == self._page and self._stale:
            self.look()

    def _found(self, found: Any) -> None:
        self._looking = False
        self.found(found)
        self._refresh()

    def _failed(self, error: MusekeepError) -> None:
        self._looking, self._stale = False, True
        if is_cancelled(error):
            self._list.show_problem(tr("Stopped. “Look again” starts anew."))
        elif self.has_list():
            self._bridge.failed.emit(error)
        else:
            self._list.show_problem(str(error))
