"""The history read, and gone back along."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from app.core.events import Changes
from app.core.organising import Step
from app.ui.bridge import Bridge, Channel
from app.ui.lanes import Lane
from app.ui.library import Library
from app.ui.pages import Pages
from app.ui.panels.history.view import HistoryView
from app.ui.widgets.toast import Toast
from app.ui.words import trn

PAGE = "history"
CALM_MS = 300


class History(QObject):
    """Steps are asked for when the page is shown, and again when the library has changed. `show` is
    told whose assets are wanted.
    """

    def __init__(
        self,
        bridge: Bridge,
        toast: Toast,
        pages: Pages,
        view: HistoryView,
        show: Callable[[Step], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._toast, self._pages = bridge, toast, pages
        self.view = view
        self._show = show
        self._channel = Channel(bridge, self)
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._calm.timeout.connect(self.refresh)
        bridge.changed.connect(self._changed)
        pages.turned.connect(lambda _page: self.refresh())
        view.until_wanted.connect(self.go_until)
        view.touched_wanted.connect(self._show_touched)
        view.closed.connect(pages.back)

    def refresh(self) -> None:
        if self._pages.now == PAGE:
            self._channel.ask(
                lambda library: library.history(),
                self.view.show_steps,
                lambda error: self.view.show_problem(str(error)),
            )

    def go_until(self, step: Step) -> None:
        """Back to before it, or forward to behind it."""

        def work(library: Library) -> int:
            act = library.redo_until if step.undone else library.undo_until
            return act(step.id)

        def done(number: int) -> None:
            if step.undone:
                self._toast.say(trn("%n edit done again", "%n edits done again", number))
            else:
                self._toast.say(trn("%n edit undone", "%n edits undone", number))
            self.refresh()

        self._bridge.run(work, done, lane=Lane.DO)

    def _show_touched(self, step: Step) -> None:
        self._pages.back()
        self._show(step)

    def _changed(self, _changes: Changes) -> None:
        if not self._calm.isActive():
            self._calm.start()
