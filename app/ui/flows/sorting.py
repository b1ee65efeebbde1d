"""Going through pictures to keep or reject each: nothing happens before the summary is applied."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from app.core.asset import AssetView, Card
from app.core.events import Changes
from app.core.ops import Op, SetFlag, SetState
from app.core.vocab import Flag, State
from app.ui.bridge import Bridge, Channel
from app.ui.flows.edits import Edits
from app.ui.library import Library
from app.ui.pages import Pages
from app.ui.panels.grid.view import GridView
from app.ui.panels.sorting.choices import Choice, Round
from app.ui.panels.sorting.summary import SHOWN
from app.ui.panels.sorting.view import SortingView
from app.ui.widgets.toast import Toast
from app.ui.words import tr, trn

PAGE = "sorting"
AHEAD = 3
MOST = 20_000
"""More than anybody goes through in one sitting."""


class Sorting(QObject):
    """What was chosen is kept while the window is open, also when its page is left: beginning again
    goes on there. `shown` when another asset is.
    """

    shown = Signal()

    def __init__(
        self,
        bridge: Bridge,
        edits: Edits,
        pages: Pages,
        grid: GridView,
        toast: Toast,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._edits, self._pages, self._grid, self._toast = edits, pages, grid, toast
        self._channel, self._sums = Channel(bridge, self), Channel(bridge, self)
        self._known: dict[int, AssetView] = {}
        self.round = Round(())
        self.view: SortingView | None = None
        bridge.changed.connect(self._changed)

    # ── going through ──

    def open(self) -> None:
        """Through what is selected, or all that is listed; or on with what was left."""
        if self._pages.now == PAGE:
            self.end()
            return
        resumed = bool(self.round.of(Choice.KEEP) or self.round.of(Choice.REJECT))
        if not resumed:
            self.round = Round(tuple(self._begun_with()))
        if not self.round.ids:
            self._toast.say(tr("There is nothing to sort"))
            return
        self._pages.show(PAGE)
        self._show()
        if resumed:
            self._toast.say(tr("You go on where you left: nothing of it was applied yet"))

    def _begun_with(self) -> Sequence[int]:
        """What is selected; else all that is listed, from where the grid's keys are."""
        if self._grid.selected_count() > 1:
            return self._grid.selected_ids()[:MOST]
        first = self._grid.current_row or 0
        return self._grid.assets.ids[first : first + MOST]

    def choose(self, choice: Choice) -> None:
        if not self._summing_up:
            self.round = self.round.choose(choice)
            self._show()

    def back(self) -> None:
        if not self._summing_up:
            self.round = self.round.back()
            self._show()

    def end(self) -> None:
        """To the summary, or from there on with it."""
        if self._summing_up:
            self._resume()
        else:
            self._sum_up()

    def leave(self) -> bool:
        """Whether there is a summary to be seen before the page may go."""
        undone = self._pages.now == PAGE and not self._summing_up and bool(self._decided())
        if undone:
            self._sum_up()
        return undone

    def make_page(self, view: SortingView) -> SortingView:
        self.view = view
        view.chosen.connect(self.choose)
        view.stepped_back.connect(self.back)
        view.ended.connect(self.end)
        view.closed.connect(self._close)
        view.summary.applied.connect(self._apply)
        view.summary.resumed.connect(self._resume)
        view.summary.discarded.connect(self._forget)
        return view

    @property
    def _summing_up(self) -> bool:
        return self.view is not None and self.view.is_summing_up

    def _close(self) -> None:
        if not self.leave():
            self._pages.back()

    def _decided(self) -> list[int]:
        return [*self.round.of(Choice.KEEP), *self.round.of(Choice.REJECT)]

    # ── showing ──

    def _show(self) -> None:
        if self.view is None:
            return
        if self.round.is_over:
            self._sum_up()
            return
        self.view.show_round(self.round)
        self.shown.emit()
        asset = self.round.asset
        if asset is not None and (known := self._known.get(asset)) is not None:
            self.view.show_asset(known)
        at = self.round.at
        wanted = self.round.ids[at : at + AHEAD + 1]
        self._channel.ask(lambda library: library.views(wanted), self._take)

    def _take(self, views: list[AssetView]) -> None:
        self._known = {view.id: view for view in views}
        asked = self.round.ids[self.round.at : self.round.at + AHEAD + 1]
        if gone := [asset for asset in asked if asset not in self._known]:
            self.round = self.round.without(gone)
            self._show()
            return
        if self.view is None or self._summing_up or not views:
            return
        self.view.show_asset(views[0])
        self.view.expect(views[1:])

    def _changed(self, changes: Changes) -> None:
        if self._pages.now == PAGE and not self._summing_up:
            mine = self.round.ids[self.round.at : self.round.at + AHEAD + 1]
            if changes.everything or not set(mine).isdisjoint(changes.ids):
                self._show()

    # ── the summary ──

    def _sum_up(self) -> None:
        if self.view is None:
            return
        kept, rejected = self.round.of(Choice.KEEP), self.round.of(Choice.REJECT)
        first = [*kept[:SHOWN], *rejected[:SHOWN]]
        undecided = len(self.round.ids) - len(kept) - len(rejected)
        summary = self.view.summary

        def show(cards: Sequence[Card]) -> None:
            known = {card.id: card for card in cards}
            summary.show_choices(
                ([known[one] for one in kept[:SHOWN] if one in known], len(kept)),
                ([known[one] for one in rejected[:SHOWN] if one in known], len(rejected)),
                undecided=undecided,
            )

        show(())
        self.view.show_summary()
        work: Callable[[Library], list[Card]] = lambda library: library.cards(first)  # noqa: E731
        self._sums.ask(work, show)

    def _resume(self) -> None:
        if self.round.is_over:
            self.round = self.round.to(self._first_undecided())
        if self.view is not None and self.round.asset is not None:
            self.view.setFocus()
            if (known := self._known.get(self.round.asset)) is not None:
                self.view.show_asset(known)
        self._show()

    def _first_undecided(self) -> int:
        """Where there is still something to say; else the last one."""
        ids, done = self.round.ids, set(self._decided())
        return next((at for at, one in enumerate(ids) if one not in done), len(ids) - 1)

    def _apply(self, to_trash: bool) -> None:
        kept, rejected = self.round.of(Choice.KEEP), self.round.of(Choice.REJECT)
        ops: list[Op] = []
        if kept:
            ops.append(SetFlag(Flag.PICK, kept))
        if rejected:
            ops.append(SetFlag(Flag.REJECT, rejected))
            if to_trash:
                ops.append(SetState(State.TRASHED, rejected))
        said = [
            trn("%n kept", "%n kept", len(kept)),
            trn("%n rejected", "%n rejected", len(rejected)),
        ]
        if to_trash and rejected:
            said.append(tr("the rejected are in the trash"))
        self._forget()
        self._edits.do_all(ops, " · ".join(said))

    def _forget(self) -> None:
        self.round, self._known = Round(()), {}
        self._pages.back()
