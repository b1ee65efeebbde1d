"""What was done to this asset, newest first."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from app.core.organising import Step
from app.ui.steps import deed, reach, state, when
from app.ui.style.look import Look
from app.ui.widgets.basics import column, holder, label, link
from app.ui.widgets.pairs import Pairs, words
from app.ui.widgets.section import Section
from app.ui.words import tr

SHOWN = 12


class HistorySection(Section):
    """Hidden without any. `whole_wanted` for all edits of the library."""

    whole_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(tr("History"))
        self._look = look
        whole = link(tr("all edits"), self.whole_wanted.emit)
        whole.setToolTip(tr("Every edit of this library, and the way back"))
        self.add_to_head(whole)

    def show_steps(self, steps: Sequence[Step]) -> None:
        self.setVisible(bool(steps))
        pairs = Pairs(self._look)
        for step in steps[:SHOWN]:
            rest = " · ".join(filter(None, (reach(step) if step.count > 1 else "", state(step))))
            told = words(deed(step))
            whole = column(told, words(rest, "small"), spacing=2) if rest else column(told)
            pairs.add_widget(when(step.when), holder(whole))
        more = [label("…", "small")] if len(steps) > SHOWN else []
        self.fill(pairs, *more)
