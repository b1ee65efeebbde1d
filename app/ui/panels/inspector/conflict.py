"""Two files of which a sync client made one beside the other: side by side, and the choice."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.core.asset import AssetView, Conflict
from app.core.vocab import Answer
from app.ui.bridge import Bridge, Channel
from app.ui.panels.inspector.differences import differences
from app.ui.pictures.small import SmallPicture, SmallPictures
from app.ui.style.look import Look
from app.ui.veil import Adult, verdicts_veil
from app.ui.widgets.basics import button, column, holder, label, row
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.pairs import words
from app.ui.widgets.section import Section
from app.ui.words import last_part, moment, size, tr, trn

SIDE = 132


class ConflictSection(Section):
    """Hidden without an open conflict. `answered` with the ids of the copies and the Answer."""

    answered = Signal(list, Answer)

    def __init__(self, bridge: Bridge, look: Look) -> None:
        super().__init__(tr("Conflict"))
        self._look = look
        self._channel = Channel(bridge, self)
        self._pictures = SmallPictures(bridge, self)
        self._adult, self._revealed = Adult.BLURRED, False

    def show_asset(self, view: AssetView, adult: Adult, *, revealed: bool) -> None:
        self._adult, self._revealed = adult, revealed
        waiting = [one for one in view.conflicts if one.answer is None]
        self.setVisible(bool(waiting))
        self._pictures.drop()
        if not waiting:
            self._channel.drop()
            self.fill()
            return
        more = len(waiting) - 1
        self.note(trn("and %n more", "and %n more", more) if more else "")
        ids = (waiting[0].copy_id, waiting[0].original_id)
        self._channel.ask(
            lambda library: library.views(ids), lambda views: self._show(waiting[0], views)
        )

    def _show(self, conflict: Conflict, views: Sequence[AssetView]) -> None:
        found = {view.id: view for view in views}
        copy, original = found.get(conflict.copy_id), found.get(conflict.original_id)
        if copy is None or original is None:
            self.hide()
            return
        answer = partial(self._answer, conflict)
        sides = [
            self._side(tr("Original"), original, tr("Keep original"), Answer.ORIGINAL, answer),
            self._side(tr("Copy"), copy, tr("Keep copy"), Answer.COPY, answer),
        ]
        told = differences(copy, original) or [tr("They differ in nothing Musekeep knows of.")]
        both = button(tr("Keep both"), partial(answer, Answer.BOTH))
        self.fill(
            holder(row(*sides, None, spacing=12)),
            words("\n".join(told), "small"),
            both,
        )
        pictures = [side.findChild(SmallPicture) for side in sides]
        self._pictures.fill([one for one in pictures if one is not None])

    def _side(
        self,
        title: str,
        view: AssetView,
        choice: str,
        answer: Answer,
        then: Callable[[Answer], None],
    ) -> QWidget:
        veiled = verdicts_veil(view.verdicts, self._adult, revealed=self._revealed)
        name = ElidedLabel(last_part(view.path))
        picture = SmallPicture(self._look, view.sha256, veiled, SIDE, title)
        facts = [moment(view.created)] if view.created else []
        facts.append(size(view.bytes))
        made = holder(column(label(title, "strong"), picture, name, spacing=4))
        box = made.layout()
        assert box is not None
        for fact in facts:
            box.addWidget(label(fact, "small"))
        box.addWidget(button(choice, partial(then, answer)))
        box.setAlignment(Qt.AlignmentFlag.AlignTop)
        made.setFixedWidth(SIDE)
        return made

    def _answer(self, conflict: Conflict, answer: Answer) -> None:
        self.answered.emit([conflict.copy_id], answer)
