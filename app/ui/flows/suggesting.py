"""Answers to what machines propose: for what is selected, each one edit that can be undone."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from app.core.ops import AnswerSuggestions, SetLabelRule
from app.core.vocab import LabelAction, Reply
from app.ui.flows.edits import Edits
from app.ui.words import decimal, shown, tr, trn

Selected = Callable[[], Sequence[int]]


class Suggesting(QObject):
    """`selected` says which assets an answer is about."""

    def __init__(self, edits: Edits, selected: Selected, parent: QObject) -> None:
        super().__init__(parent)
        self._edits, self._selected = edits, selected

    def answer(self, reply: Reply, names: Sequence[str]) -> None:
        """One of several assets' is told; of a single asset it is seen."""
        ids = self._selected()
        words = {
            Reply.ACCEPTED: trn("Accepted for %n asset", "Accepted for %n assets", len(ids)),
            Reply.REJECTED: trn("Rejected for %n asset", "Rejected for %n assets", len(ids)),
        }[reply]
        self._edits.do(AnswerSuggestions(reply, ids, names), words if len(ids) > 1 else "")

    def accept_above(self, score: float) -> None:
        """Everything that is proposed with at least this score and was not answered yet."""
        ids = self._selected()
        words = trn("Accepted for %n asset", "Accepted for %n assets", len(ids))
        self._edits.do(AnswerSuggestions(Reply.ACCEPTED, ids, score=score), words)

    def rule(self, label: str, pack: str, action: LabelAction, to: str, score: float) -> None:
        """From now on, in all of the library."""
        words = {
            LabelAction.DROP: tr("“{label}” is not proposed any more"),
            LabelAction.RENAME: tr("“{label}” is proposed as “{to}” from now on"),
            LabelAction.MAP: tr("Accepting “{label}” puts on the tag “{to}” from now on"),
            LabelAction.KEEP: tr("“{label}” is proposed from {score} on"),
        }[action]
        told = words.format(label=shown(label), to=shown(to), score=decimal(score, 2))
        self._edits.do(SetLabelRule(label, action, pack, to or None, score), told)
