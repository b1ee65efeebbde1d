"""Proposals of what could go, and the user's answers to them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.core.asset import Card
from app.core.errors import MusekeepError
from app.core.events import Changes
from app.core.ops import AnswerCull
from app.core.vocab import ChangeKind, Reply
from app.ui.bridge import Bridge, Channel, is_cancelled
from app.ui.curation import CullLessons
from app.ui.flows.edits import Edits
from app.ui.lanes import Lane
from app.ui.library import Library
from app.ui.pages import Pages
from app.ui.panels.cull.view import CullView
from app.ui.words import tr, trn

if TYPE_CHECKING:
    from app.core.progress import CancelToken, Report
    from app.services.critic import Proposal

    Found = tuple[list[Proposal], dict[int, Card], CullLessons]

PAGE = "cull"
CALM_MS = 600
LIMIT = 300
"""So many proposals at once; others come up as these are answered."""


class Culling(QObject):
    """Asked for when the page is shown, and again when the library has changed. While a list is
    being answered it stays as it is: what is learned meanwhile counts for the next one.
    """

    def __init__(
        self, bridge: Bridge, edits: Edits, pages: Pages, view: CullView, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._edits, self._pages, self._view = edits, pages, view
        self._bridge = bridge
        self._lessons = Channel(bridge, self)
        self._stale, self._looking = True, False
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._calm.timeout.connect(self._refresh)
        pages.turned.connect(lambda _page: self._refresh())
        bridge.changed.connect(self._changed)
        view.answered.connect(self.answer)
        view.again.connect(self.look)
        view.closed.connect(pages.back)

    def show(self) -> None:
        self._pages.show(PAGE)

    def look(self) -> None:
        """Through the whole library."""
        if self._looking:
            self._stale = True
            return
        job = self._bridge.job(tr("Looking for what could go"), _look, Lane.LOOK)
        if job is None:
            return
        self._looking, self._stale = True, False
        self._view.show_looking()
        job.finished.connect(self._found)
        job.failed.connect(self._failed)

    def answer(self, proposals: "list[Proposal]", goes: bool) -> None:
        number = len(proposals)
        if goes:
            words = trn("%n asset rejected: it has the flag", "%n assets rejected", number)
        else:
            words = trn("%n asset stays", "%n assets stay", number)
        reply = Reply.ACCEPTED if goes else Reply.REJECTED
        items = [(one.asset_id, one.features) for one in proposals]
        self._edits.do(AnswerCull(reply, items), words)

    def _changed(self, changes: Changes) -> None:
        if changes.cause == AnswerCull.name and self._view.proposals:
            self._lessons.ask(lambda library: library.cull_lessons(), self._view.show_learned)
        elif changes.everything or ChangeKind.ASSETS in changes.kinds:
            self._stale = True
            if not self._calm.isActive():
                self._calm.start()

    def _refresh(self) -> None:
        if self._pages.now == PAGE and self._stale:
            self.look()

    def _found(self, found: "Found") -> None:
        self._looking = False
        proposals, cards, lessons = found
        self._view.show_learned(lessons)
        self._view.show_proposals(proposals, cards)
        self._refresh()

    def _failed(self, error: MusekeepError) -> None:
        self._looking, self._stale = False, True
        if is_cancelled(error):
            self._view.show_problem(tr("Stopped. “Look again” starts anew."))
        elif self._view.proposals:
            self._bridge.failed.emit(error)
        else:
            self._view.show_problem(str(error))


def _look(library: Library, report: "Report", cancel: "CancelToken") -> "Found":
    proposals = list(library.culls(LIMIT, report, cancel))
    better = [one.better for one in proposals if one.better is not None]
    cards = library.cards([*{*(one.asset_id for one in proposals), *better}])
    return proposals, {card.id: card for card in cards}, library.cull_lessons()
