"""Proposals of what could go, and the user's answers to them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.core.asset import Card
from app.core.events import Changes
from app.core.ops import AnswerCull
from app.core.vocab import ChangeKind, Reply
from app.ui.bridge import Bridge, Channel
from app.ui.curation import CullLessons
from app.ui.flows.edits import Edits
from app.ui.flows.looking import Looking, Work
from app.ui.library import Library
from app.ui.pages import Pages
from app.ui.panels.cull.view import CullView
from app.ui.words import tr, trn

if TYPE_CHECKING:
    from app.core.progress import CancelToken, Report
    from app.services.critic import Proposal

    Found = tuple[list[Proposal], dict[int, Card], CullLessons]

PAGE = "cull"
LIMIT = 300
"""So many proposals at once; others come up as these are answered."""


class Culling(Looking):
    """While a list is being answered it stays as it is: what is learned meanwhile counts for the
    next one.
    """

    def __init__(
        self, bridge: Bridge, edits: Edits, pages: Pages, view: CullView, parent: QObject
    ) -> None:
        super().__init__(bridge, pages, PAGE, view, parent)
        self._edits, self._view = edits, view
        self._lessons = Channel(bridge, self)
        view.answered.connect(self.answer)

    def search(self) -> tuple[str, Work]:
        return tr("Looking for what could go"), _look

    def found(self, found: "Found") -> None:
        proposals, cards, lessons = found
        self._view.show_learned(lessons)
        self._view.show_proposals(proposals, cards)

    def has_list(self) -> bool:
        return bool(self._view.proposals)

    def library_changed(self, changes: Changes) -> None:
        if changes.cause == AnswerCull.name and self._view.proposals:
            self._lessons.ask(lambda library: library.cull_lessons(), self._view.show_learned)
        elif changes.everything or ChangeKind.ASSETS in changes.kinds:
            self.look_soon()

    def answer(self, proposals: "list[Proposal]", goes: bool) -> None:
        number = len(proposals)
        if goes:
            words = trn("%n asset rejected: it has the flag", "%n assets rejected", number)
        else:
            words = trn("%n asset stays", "%n assets stay", number)
        reply = Reply.ACCEPTED if goes else Reply.REJECTED
        items = [(one.asset_id, one.features) for one in proposals]
        self._edits.do(AnswerCull(reply, items), words)


def _look(library: Library, report: "Report", cancel: "CancelToken") -> "Found":
    proposals = list(library.culls(LIMIT, report, cancel))
    better = [one.better for one in proposals if one.better is not None]
    cards = library.cards([*{*(one.asset_id for one in proposals), *better}])
    return proposals, {card.id: card for card in cards}, library.cull_lessons()
