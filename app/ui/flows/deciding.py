"""A human's word on what is selected in the grid: one op, one reason, however many."""

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from app.core.errors import MusekeepError
from app.core.vocab import Outcome
from app.ui.bridge import Bridge, Channel
from app.ui.flows.edits import Edits
from app.ui.lanes import Lane
from app.ui.library import Library
from app.ui.panels.grid.view import GridView
from app.ui.panels.review.decide import DecideStrip
from app.ui.words import platform, tr, trn

REMEMBERED = 20

Said = Callable[[Library, str, str], object]
"""(library, platform, reason) → done."""


class Reasons:
    """The reasons given in this session, the latest first."""

    def __init__(self) -> None:
        self._given: list[str] = []

    def add(self, reason: str) -> None:
        if reason:
            self._given = [reason, *(one for one in self._given if one != reason)][:REMEMBERED]

    @property
    def given(self) -> tuple[str, ...]:
        return tuple(self._given)


class Deciding(QObject):
    """`strip` asks; one question at a time."""

    def __init__(
        self,
        bridge: Bridge,
        edits: Edits,
        grid: GridView,
        strip: DecideStrip,
        reasons: Reasons,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._edits, self._grid = bridge, edits, grid
        self._strip, self._reasons = strip, reasons
        self._channel = Channel(bridge, self)
        self._say: Said | None = None
        self._words: Callable[[str], str] = lambda _platform: ""
        self._last = ""
        strip.confirmed.connect(self._confirmed)
        strip.cancelled.connect(grid.setFocus)

    def prefer(self, name: str) -> None:
        """Ask about this platform first."""
        self._last = name or self._last

    def approve(self) -> None:
        ids = self._grid.selected_ids()
        told = tr(
            "Where something was found, your reason is kept with the decision and in the audit "
            "chain. What is prohibited cannot be approved."
        )
        self._ask_platform(
            trn("Approve %n asset", "Approve %n assets", len(ids)),
            told,
            tr("Approve"),
            Outcome.APPROVED,
            ids,
        )

    def reject(self) -> None:
        ids = self._grid.selected_ids()
        self._ask_platform(
            trn("Reject %n asset", "Reject %n assets", len(ids)),
            tr("They will not be exported for this platform until somebody takes that back."),
            tr("Reject"),
            Outcome.REJECTED,
            ids,
        )

    def reset(self) -> None:
        ids = self._grid.selected_ids()
        title = trn(
            "Take back the decision on %n asset", "Take back the decisions on %n assets", len(ids)
        )
        told = tr("What the machine makes of them counts again. The audit chain keeps both.")
        self._ask_platform(title, told, tr("Take back"), None, ids)

    def mark_minor(self, on: bool = True) -> None:
        """Say (or take back) that they show a sign of a minor."""
        ids = self._grid.selected_ids()
        if on:
            title = trn(
                "Mark a sign of a minor in %n asset",
                "Mark a sign of a minor in %n assets",
                len(ids),
            )
            told = tr(
                "Together with anything sexual this prohibits them on every platform, and no "
                "correction of a word changes that. It can be undone."
            )
            words = trn("%n asset is marked", "%n assets are marked", len(ids))
        else:
            title = trn("Take the mark off %n asset", "Take the mark off %n assets", len(ids))
            told = tr("Only if it was a mistake. The audit chain keeps both.")
            words = trn("%n asset is unmarked", "%n assets are unmarked", len(ids))
        act = tr("Mark") if on else tr("Take off")
        self._begin(lambda library, _p, reason: library.mark_minor(ids, on, reason), words)
        self._strip.offer_platforms({}, "")
        self._strip.ask(title, told, act, needed=not on, earlier=self._reasons.given)

    def _begin(self, say: Said, words: str) -> None:
        self._say = say
        self._words = lambda name: words.format(platform=platform(name))

    def _ask_platform(
        self, title: str, told: str, act: str, outcome: Outcome | None, ids: Sequence[int]
    ) -> None:
        if not ids:
            return
        needed = outcome is Outcome.APPROVED

        def show(titles: dict[str, str]) -> None:
            words = _done_words(outcome, len(ids))
            self._begin(
                lambda library, name, reason: library.decide(outcome, ids, name, reason), words
            )
            ordered = dict(sorted(titles.items(), key=lambda one: one[1].casefold()))
            self._strip.offer_platforms(ordered, self._likely(ids, ordered))
            self._strip.ask(title, told, act, needed=needed, earlier=self._reasons.given)

        self._channel.ask(lambda library: library.platforms(), show)

    def _likely(self, ids: Sequence[int], titles: dict[str, str]) -> str:
        """The platform one decided for last, else the one that flags most of these."""
        if self._last in titles:
            return self._last
        cards = self._grid.assets.cards_of(ids)
        flagged = Counter(name for card in cards for name in card.outcomes if name in titles)
        return max(titles, key=lambda name: flagged[name], default="")

    def _confirmed(self, reason: str) -> None:
        say, name = self._say, self._strip.platform
        if say is None:
            return
        self._strip.confirm_button.setEnabled(False)

        def done(_done: object) -> None:
            self._reasons.add(reason)
            self.prefer(name)
            self._strip.hide()
            self._grid.setFocus()
            self._edits.tell(self._words(name))

        self._bridge.run(lambda library: say(library, name, reason), done, self._failed, Lane.DO)

    def _failed(self, error: MusekeepError) -> None:
        """Nothing was decided: the strip stays, and says why."""
        self._strip.refuse(str(error))
        self._strip.confirm_button.setEnabled(True)


def _done_words(outcome: Outcome | None, number: int) -> str:
    if outcome is Outcome.APPROVED:
        return trn("Approved %n asset for {platform}", "Approved %n assets for {platform}", number)
    if outcome is Outcome.REJECTED:
        return trn("Rejected %n asset for {platform}", "Rejected %n assets for {platform}", number)
    return trn(
        "Took back the decision on %n asset for {platform}",
        "Took back the decisions on %n assets for {platform}",
        number,
    )
