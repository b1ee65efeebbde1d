"""The tag bar over whatever is shown: what it applies goes to what keys act on."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from app.ui.flows.edits import Edits
from app.ui.flows.subjects import Subjects
from app.ui.library import Overview
from app.ui.panels.tagbar.bar import RECENT, TagBar


class Tagging(QObject):
    """`remembered` with the names of the tags used last, newest first."""

    remembered = Signal(tuple)

    def __init__(
        self,
        edits: Edits,
        subjects: Subjects,
        bar: TagBar,
        recent: Sequence[str],
        back: Callable[[], object],
        parent: QObject,
    ) -> None:
        """`back` gives the keys back to what is shown."""
        super().__init__(parent)
        self._edits, self._subjects, self._bar = edits, subjects, bar
        bar.remember(recent)
        bar.applied.connect(self._apply)
        bar.left.connect(back)

    def open(self) -> None:
        """Again: it goes."""
        if self._bar.isVisible() and self._bar.field.hasFocus():
            self._bar.leave()
        else:
            self.show_subjects()
            self._bar.open()

    def show_subjects(self) -> None:
        """What it would tag is something else now; nothing to tag closes it."""
        number = self._subjects.count()
        self._bar.show_count(number)
        if not number:
            self._bar.leave()

    def show_overview(self, overview: Overview) -> None:
        self._bar.offer(overview.tags)

    def _apply(self, name: str, off: bool, onward: bool) -> None:
        if off:
            self._edits.untag(name)
        else:
            self._edits.tag(name)
            names = (name, *(one for one in self._bar.recent if one != name))[:RECENT]
            self._bar.remember(names)
            self.remembered.emit(names)
        if onward:
            self._subjects.advance()
