"""A name asked for and given to something in the library: what collections and tags share."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.core.errors import MusekeepError
from app.core.ops import Op
from app.ui.bridge import Bridge
from app.ui.flows.edits import Edits
from app.ui.lanes import Lane
from app.ui.widgets.name_popup import NamePopup, Then


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, what the button says, what there is now, what could be meant."""

    title: str
    verb: str
    value: str = ""
    known: Sequence[str] = ()


class Naming(QObject):
    """One popup, made when it is first needed."""

    def __init__(self, bridge: Bridge, edits: Edits, window: QWidget) -> None:
        super().__init__(window)
        self._bridge, self._edits, self._window = bridge, edits, window
        self._popup: NamePopup | None = None

    @property
    def popup(self) -> NamePopup:
        if self._popup is None or not isValid(self._popup):
            self._popup = NamePopup(self._window)
        return self._popup

    def ask(self, question: Question, at: QRect, then: Then) -> None:
        self.popup.ask(
            question.title,
            question.verb,
            then,
            at,
            value=question.value,
            known=question.known,
        )

    def do(self, op: Op, words: str, then: Callable[[], object] | None = None) -> None:
        """Of the popup: it goes when the edit is made, and says why when it cannot be."""

        def done(_done: object) -> None:
            self._close()
            self._edits.tell(words)
            if then is not None:
                then()

        self._bridge.run(lambda library: library.do(op), done, self._refused, Lane.DO)

    def _close(self) -> None:
        if self._popup is not None and isValid(self._popup):
            self._popup.close()

    def _refused(self, error: MusekeepError) -> None:
        if self._popup is not None and isValid(self._popup) and self._popup.isVisible():
            self._popup.refuse(str(error))
        else:
            self._bridge.failed.emit(error)
