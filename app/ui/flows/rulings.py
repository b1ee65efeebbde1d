"""What a person can say about the case in sight: each by one key, each to be undone."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QObject

from app.core.asset import Verdict
from app.core.ops import SetState
from app.core.vocab import Outcome, State
from app.ui.flows.cases import is_prohibited, is_second_look, waiting_on
from app.ui.flows.review import Reviewing
from app.ui.library import Library
from app.ui.panels.review.queue import key_of
from app.ui.panels.review.view import ReviewView
from app.ui.reviews import Case
from app.ui.widgets.toast import Toast
from app.ui.words import platform, shown, tr, trn


class Rulings(QObject):
    """`queue` knows what is in sight, and what comes after it."""

    def __init__(self, queue: Reviewing, toast: Toast, view: ReviewView, parent: QObject) -> None:
        super().__init__(parent)
        self._queue, self._toast, self._view = queue, toast, view
        view.approve_wanted.connect(self.approve)
        view.reject_wanted.connect(self.reject)
        view.later_wanted.connect(self.later)
        view.trash_wanted.connect(self.trash)
        view.aside.corrected.connect(self.correct)

    def approve(self) -> None:
        """Or confirm, where a second look is what it waits for."""
        subject = self._queue.subject()
        if subject is None:
            return
        case, verdict = subject
        machine = verdict.by_machine or verdict.outcome
        if machine is Outcome.PROHIBITED:
            self._toast.say(
                tr("Prohibited: nobody can approve this. It can go to the trash."), tone="block"
            )
        elif is_second_look(verdict):
            self._second_look(case, verdict)
        elif machine is Outcome.CLEAR:
            self._decide(Outcome.APPROVED, "")
        else:
            self._queue.question(
                tr("Approve for {platform}").format(platform=platform(verdict.platform)),
                tr("This overrules what was found. Your reason is kept with the decision."),
                tr("Approve"),
                lambda reason: self._decide(Outcome.APPROVED, reason),
            )

    def reject(self) -> None:
        subject = self._queue.subject()
        if subject is not None and not is_prohibited(subject[1]):
            self._decide(Outcome.REJECTED, "")

    def reject_why(self) -> None:
        """Reject, and say why."""
        subject = self._queue.subject()
        if subject is None or is_prohibited(subject[1]):
            return
        name = platform(subject[1].platform)
        self._queue.question(
            tr("Reject for {platform}").format(platform=name),
            "",
            tr("Reject"),
            lambda reason: self._decide(Outcome.REJECTED, reason),
        )

    def approve_everywhere(self) -> None:
        """On every platform where it waits."""
        self._everywhere(
            Outcome.APPROVED,
            trn("Approve for %n platform", "Approve for all %n platforms", self._waits()),
            tr("This overrules what was found there. Your reason is kept with each decision."),
            tr("Approve"),
        )

    def reject_everywhere(self) -> None:
        """On every platform where it waits."""
        self._everywhere(
            Outcome.REJECTED,
            trn("Reject for %n platform", "Reject for all %n platforms", self._waits()),
            tr("Those where it waits for a decision; where it is clear it stays clear."),
            tr("Reject"),
        )

    def _waits(self) -> int:
        case = self._view.case
        return len(waiting_on(case)) if case is not None else 0

    def _everywhere(self, outcome: Outcome, title: str, told: str, act: str) -> None:
        subject = self._queue.subject()
        if subject is None:
            return
        case = subject[0]
        names, ids = waiting_on(case), [case.view.id]
        if not names:
            return

        def work(library: Library, reason: str) -> None:
            for name in names:
                library.decide(outcome, ids, name, reason)

        done = trn("Approved for %n platform", "Approved for %n platforms", len(names))
        if outcome is Outcome.REJECTED:
            done = trn("Rejected for %n platform", "Rejected for %n platforms", len(names))
        self._queue.question(
            title,
            told,
            act,
            lambda reason: self._queue.do(
                lambda library: work(library, reason),
                done,
                [(ids[0], name) for name in names],
                steps=len(names),
            ),
            needed=outcome is Outcome.APPROVED,
        )

    def later(self, days: int = 1) -> None:
        subject = self._queue.subject()
        if subject is None or is_prohibited(subject[1]):
            return
        case, verdict = subject
        ids, name = [case.view.id], verdict.platform
        until = datetime.now(UTC) + timedelta(days=days)
        words = tr("You are asked again tomorrow") if days == 1 else tr("You are asked in a week")
        self._queue.do(lambda library: library.ask_later(ids, name, until), words, [(ids[0], name)])

    def trash(self) -> None:
        subject = self._queue.subject()
        if subject is None:
            return
        asset = subject[0].view.id
        gone = [key_of(one) for one in self._queue.line.items if one.asset_id == asset]
        words = tr("It is in the trash; its file stays where it is")
        op = SetState(State.TRASHED, [asset])
        self._queue.do(lambda library: library.do(op), words, gone)

    def mark_minor(self) -> None:
        subject = self._queue.subject()
        if subject is None or subject[0].view.minor_mark:
            return
        ids = [subject[0].view.id]
        self._queue.question(
            tr("Mark a sign of a minor"),
            tr(
                "Together with anything sexual this prohibits it on every platform, and no "
                "correction of a word changes that. It can be undone."
            ),
            tr("Mark"),
            lambda reason: self._queue.do(
                lambda library: library.mark_minor(ids, True, reason), tr("It is marked")
            ),
            needed=False,
        )

    def correct(self, term: str) -> None:
        """A matched term is no sign of a minor in this picture."""
        subject = self._queue.subject()
        if subject is None:
            return
        ids, word = [subject[0].view.id], shown(term)
        self._queue.question(
            tr("“{term}” is no sign of a minor here").format(term=word),
            tr("For this picture only. Say what the word means here; it is kept for good."),
            tr("Correct"),
            lambda reason: self._queue.do(
                lambda library: library.correct_term(term, ids, reason),
                tr("“{term}” no longer counts here").format(term=word),
            ),
        )

    def _second_look(self, case: Case, verdict: Verdict) -> None:
        ids, name = [case.view.id], verdict.platform
        words = tr("Confirmed for {platform}").format(platform=platform(name))
        self._queue.do(lambda library: library.second_look(ids, name, ""), words, [(ids[0], name)])

    def _decide(self, outcome: Outcome, reason: str) -> None:
        subject = self._queue.subject()
        if subject is None:
            return
        ids, name = [subject[0].view.id], subject[1].platform
        word = tr("Approved for {platform}")
        if outcome is Outcome.REJECTED:
            word = tr("Rejected for {platform}")
        self._queue.do(
            lambda library: library.decide(outcome, ids, name, reason),
            word.format(platform=platform(name)),
            [(ids[0], name)],
        )
