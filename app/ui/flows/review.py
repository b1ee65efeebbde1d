"""Going through the review queue: what is shown next, and what becomes of the one in sight."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.core.asset import Card, Verdict
from app.core.errors import MusekeepError
from app.core.events import Changes
from app.core.vocab import Outcome
from app.ui.bridge import Bridge, Channel
from app.ui.flows.cases import marks_of
from app.ui.flows.deciding import Reasons
from app.ui.flows.edits import Edits
from app.ui.lanes import Lane
from app.ui.library import FLAGGED, Library
from app.ui.pages import Pages
from app.ui.panels.review.aside import AHEAD
from app.ui.panels.review.queue import Key, Line, key_of
from app.ui.panels.review.view import ReviewView
from app.ui.reviews import Case
from app.ui.widgets.notice import Offer
from app.ui.widgets.toast import Toast
from app.ui.words import count, platform, tr

if TYPE_CHECKING:
    from app.catalog.moderation.reviews import Queue

PAGE = "review"
BATCH = 60
"""So many of the queue are fetched at first, and again whenever their end is near."""

CALM_MS = 150
SETTLED_MS = 1500
"""After so long without a decision the audit chain is looked at again."""

Decided = Callable[[Library], object]


class Reviewing(QObject):
    """Wakes when its page is shown. `platform` "" is all of them."""

    def __init__(
        self,
        bridge: Bridge,
        edits: Edits,
        toast: Toast,
        pages: Pages,
        view: ReviewView,
        reasons: Reasons,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._edits, self._toast = bridge, edits, toast
        self._pages, self._view, self._reasons = pages, view, reasons
        self._queue, self._looking = Channel(bridge, self), Channel(bridge, self)
        self._chain = Channel(bridge, self, Lane.LOOK)
        self.platform, self.order = "", "risk"
        self.line = Line()
        self._limit = BATCH
        self._pending: set[Key] = set()  # decided, though a queue at hand may not know it yet
        self._made: set[Key] = set()  # those of them that are in the catalogue
        self._wanted: set[int] = set()
        self._decided: list[Key] = []  # in this session, the latest last
        self._asked: Callable[[str], None] | None = None
        self._beside: tuple[Key, str] | None = None  # another platform that is looked at meanwhile
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._calm.timeout.connect(self._ask)
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settled.timeout.connect(self._check_chain)
        pages.turned.connect(self._turned)
        bridge.changed.connect(self._changed)
        self._wire()

    def _wire(self) -> None:
        view = self._view
        view.bar.platform_chosen.connect(self.choose_platform)
        view.bar.order_chosen.connect(self.choose_order)
        view.bar.closed.connect(self._pages.back)
        view.moved.connect(self.move)
        view.aside.platform_asked.connect(self._look_at)
        view.reason.confirmed.connect(self._given)
        view.reason.cancelled.connect(self._back_to_keys)

    def open(self) -> None:
        self._pages.show(PAGE)

    @property
    def query(self) -> str:
        """A search that lists what is gone through."""
        if not self.platform:
            return FLAGGED
        outcomes = (Outcome.PROHIBITED, Outcome.BLOCKED, Outcome.REVIEW)
        return f"({' OR '.join(f'verdict:{self.platform}={one}' for one in outcomes)})"

    def choose_platform(self, name: str) -> None:
        self.platform, self.line, self._limit = name, Line(), BATCH
        self._ask()

    def choose_order(self, order: str) -> None:
        self.order, self.line, self._limit = order, Line(), BATCH
        self._view.bar.show_order(order)
        self._ask()

    # ── the queue ──

    def _turned(self, page: str) -> None:
        if page == PAGE:
            self._ask()
            self._check_chain()

    def _changed(self, changes: Changes) -> None:
        """What an undo brings back is turned to."""
        if self._pages.now != PAGE:
            return
        if changes.cause.startswith("undo"):
            self._wanted.update(changes.ids)
            self._pending = {key for key in self._pending if key[0] not in self._wanted}
        if not self._calm.isActive():
            self._calm.start()

    def _ask(self) -> None:
        name, order, limit = self.platform or None, self.order, self._limit
        known = frozenset(self._made)

        def work(library: Library) -> "tuple[Queue, dict[str, int], bool]":
            counts = library.queue_counts()
            return library.queue(name, order, limit), counts, library.two_steps()

        def show(found: "tuple[Queue, dict[str, int], bool]") -> None:
            queue, counts, two_steps = found
            self._pending -= known
            self._made -= known
            self._view.bar.show_second_look(two_steps)
            self._show_queue(queue, counts)

        self._queue.ask(
            work,
            show,
            self._not_read,
        )

    def _show_queue(self, queue: "Queue", counts: dict[str, int]) -> None:
        self._view.bar.show_platforms(counts, self.platform)
        wanted, self._wanted = self._wanted, set()
        line = self.line.refreshed(queue.items, queue.total, wanted, self._decided)
        self.line = line.without(self._pending)
        self._show_current(counts)

    def _check_chain(self) -> None:
        """Beside what was decided stands whether anybody has changed it since."""
        if self._pages.now == PAGE:
            aside = self._view.aside
            self._chain.ask(
                lambda library: library.check_audit()[0] is None,
                aside.decisions.show_chain,
                lambda _error: aside.decisions.show_chain(None),
            )

    def _not_read(self, error: MusekeepError) -> None:
        again: list[Offer] = [(tr("Try again"), self._ask)]
        self._view.show_notice("problems", tr("The queue cannot be read"), str(error), again)

    def move(self, step: int) -> None:
        self._end_question()
        self.line = self._passed(step)
        self._show_current()
        if self.line.near_end:
            self._limit += BATCH
            self._ask()

    def _passed(self, step: int) -> Line:
        """One further; what is prohibited is so everywhere, so all its platforms are passed."""
        before, line = self.line.current, self.line.moved(step)
        if before is None or before.outcome is not Outcome.PROHIBITED:
            return line
        for _ in line.items:
            if line.current is None or line.current.asset_id != before.asset_id:
                break
            line = line.moved(step)
        return line

    def _show_current(self, counts: dict[str, int] | None = None) -> None:
        waiting = {key_of(one) for one in self.line.items}
        self._view.show_standing(self.line.total, len(set(self._decided) - waiting))
        current = self.line.current
        if current is None:
            self._looking.drop()
            if counts is not None:
                self._show_empty(counts)
            return
        asset, line = current.asset_id, self.line
        ahead = list(dict.fromkeys(one.asset_id for one in line.next_ones[: 4 * AHEAD]))
        ids = [one for one in ahead if one != asset][:AHEAD]

        def work(library: Library) -> tuple[Case | None, list[Card]]:
            return library.case(asset), library.cards(ids)

        self._looking.ask(work, lambda found: self._show(line, *found), self._not_read)

    def _show(self, line: Line, case: Case | None, ahead: list[Card]) -> None:
        current = line.current
        if current is None or case is None or current.platform not in case.view.verdicts:
            self._calm.start()  # it is gone or is being judged anew: the queue will be another
            return
        name = current.platform
        if self._beside is not None and self._beside[0] == key_of(current):
            name = self._beside[1]
        if self._shown() != (current.asset_id, name):
            self._end_question()
        self._view.show_case(case, name, line, marks_of(case, name))
        self._view.show_ahead(ahead)

    def _show_empty(self, counts: dict[str, int]) -> None:
        others = sum(counts.values())
        offers: list[Offer] = []
        if self.platform and others:
            all_ = tr("Show all platforms ({n})").format(n=count(others))
            offers.append((all_, lambda: self.choose_platform("")))
        offers.append((tr("Back to the pictures"), self._pages.back))
        title = tr("Nothing waits for your decision")
        if self.platform:
            title = tr("Nothing waits for {platform}").format(platform=platform(self.platform))
        text = tr("What a check flags comes up here, and so does what you asked to see later.")
        self._view.show_notice("check", title, text, offers)

    # ── the one in sight ──

    def do(
        self, work: Decided, words: str, gone: "list[Key] | None" = None, *, steps: int = 1
    ) -> None:
        """The next one is shown at once; what was refused comes back. `steps`: so many edits."""
        keys = set(gone or ())
        self._end_question()
        self._pending |= keys
        self.line = self.line.without(keys)
        if keys:
            self._show_current()

        def done(_done: object) -> None:
            self._made |= keys
            self._decided += (gone or [])[:1]
            self._edits.tell(words, steps)
            self._calm.start()
            self._settled.start()

        def failed(error: MusekeepError) -> None:
            self._pending -= keys
            self._wanted.update(asset for asset, _ in keys)
            self._toast.say(str(error), tone="block")
            self._ask()

        self._bridge.run(work, done, failed, Lane.DO)

    def subject(self) -> tuple[Case, Verdict] | None:
        """What is in sight: nothing is decided about what is still being fetched."""
        case, current = self._view.case, self.line.current
        if case is None or current is None or case.view.id != current.asset_id:
            return None
        verdict = case.view.verdicts.get(self._view.platform)
        return (case, verdict) if verdict is not None else None

    def _shown(self) -> Key | None:
        case = self._view.case
        return (case.view.id, self._view.platform) if case is not None else None

    def _look_at(self, name: str) -> None:
        """The same picture, as another platform sees it."""
        case, current = self._view.case, self.line.current
        if case is not None and current is not None and name in case.view.verdicts:
            self._end_question()
            self._beside = key_of(current), name
            self._view.show_case(case, name, self.line, marks_of(case, name))

    # ── the question why ──

    def question(
        self,
        title: str,
        told: str,
        act: str,
        then: Callable[[str], None],
        *,
        needed: bool = True,
    ) -> None:
        """Ask below the picture; `then` with the reason, unless one goes on without giving it."""
        self._asked = then
        given = self._reasons.given
        self._view.reason.ask(title, told, act, needed=needed, earlier=given)

    def _given(self, reason: str) -> None:
        then = self._asked
        self._reasons.add(reason)
        self._end_question()
        if then is not None:
            then(reason)

    def _end_question(self) -> None:
        self._asked = None
        if self._view.reason.isVisible():
            self._view.reason.hide()
            self._back_to_keys()

    def _back_to_keys(self) -> None:
        if self._pages.now == PAGE:
            self._view.setFocus()
