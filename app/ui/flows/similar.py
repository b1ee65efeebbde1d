"""More like this, less like that, and pictures by what they show: a detour of the grid."""

from array import array
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from app.core.errors import MusekeepError, NotFoundError
from app.core.organising import Step
from app.ui.flows.browse import Browser, rows_of
from app.ui.library import Library
from app.ui.panels.grid.view import GridView
from app.ui.panels.search.alike import AlikeBar
from app.ui.steps import deed
from app.ui.widgets.toast import Toast
from app.ui.words import tr, trn

LIMIT = 120


@dataclass(frozen=True, slots=True)
class Likeness:
    """What is looked for: pictures like some and unlike others, like a text, or those an edit
    changed.
    """

    ids: tuple[int, ...] = ()
    unlike: tuple[int, ...] = ()
    text: str = ""
    step: Step | None = None

    def find(self, library: Library) -> "array[int]":
        """Best first; what it is like comes before everything."""
        if self.step is not None:
            return array("q", library.touched(self.step.id))
        if self.text:
            return array("q", library.by_text(self.text, LIMIT))
        found = [one for one in library.like(self.ids, self.unlike, LIMIT) if one not in self.ids]
        return array("q", [*self.ids, *found])

    def words(self) -> str:
        if self.step is not None:
            return tr("What was changed by: {deed}").format(deed=deed(self.step))
        if self.text:
            return tr("Pictures that show “{text}”, best first").format(text=self.text)
        like = trn("Like %n picture", "Like %n pictures", len(self.ids))
        if not self.unlike:
            return tr("{like}, most alike first").format(like=like)
        unlike = trn("unlike %n other", "unlike %n others", len(self.unlike))
        return tr("{like}, {unlike}; best first").format(like=like, unlike=unlike)


class Similar(QObject):
    """`now` is what the grid shows instead of a search; None: it shows the search."""

    packs_wanted = Signal()

    def __init__(
        self, browser: Browser, grid: GridView, bar: AlikeBar, toast: Toast, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._browser, self._grid, self._bar, self._toast = browser, grid, bar, toast
        self.now: Likeness | None = None
        self._left_from: tuple[int, ...] = ()
        browser.listed.connect(self._listed)
        grid.selection_changed.connect(self._offer)
        bar.more.connect(self.more)
        bar.less.connect(self.less)
        bar.back.connect(self.back)

    def like(self) -> None:
        """Others like the selection."""
        if ids := tuple(self._grid.selected_ids()):
            self._show(Likeness(ids))

    def more(self) -> None:
        """Towards the selection, too."""
        now, ids = self.now or Likeness(), tuple(self._grid.selected_ids())
        if ids:
            like = tuple(dict.fromkeys((*now.ids, *ids)))
            self._show(Likeness(like, tuple(one for one in now.unlike if one not in ids)))

    def less(self) -> None:
        """Away from the selection."""
        now, ids = self.now, tuple(self._grid.selected_ids())
        if now is None or not ids:
            return
        like = tuple(one for one in now.ids if one not in ids)
        if not like:
            self._toast.say(tr("Something has to be left that the others are like"))
            return
        self._show(Likeness(like, tuple(dict.fromkeys((*now.unlike, *ids)))))

    def by_text(self, text: str) -> None:
        """What the pictures show, not what is written about them."""
        if text.strip():
            self._show(Likeness(text=text.strip()))
        else:
            self._toast.say(tr("Write into the search what the pictures shall show"))

    def changed_by(self, step: Step) -> None:
        """The assets of one edit."""
        self._show(Likeness(step=step))

    def back(self) -> None:
        """To the search that was left, at the place it was left from."""
        self._browser.turn_back()

    def _show(self, likeness: Likeness) -> None:
        if self.now is None:
            self._left_from = tuple(self._grid.selected_ids())[:1]
        self.now = likeness
        self._browser.turn_off(likeness.find)

    def _listed(self) -> None:
        if self._browser.detour is None:
            if self.now is not None:
                self._return()
            return
        if self.now is not None:
            self._bar.say(self.now.words())
            self._offer()

    def _return(self) -> None:
        self.now = None
        self._bar.hide()
        rows = rows_of(self._left_from, self._grid.assets.ids)
        for row in list(rows.values())[:1]:
            self._grid.pick(row)

    def refuse(self, error: MusekeepError) -> None:
        """It could not be found out: say why, and go back to what can be shown."""
        if self.now is not None and self.now.text and isinstance(error, NotFoundError):
            words = tr(
                "Nothing in use finds pictures by words yet. CLIP does, once it is installed "
                "and has looked at the pictures."
            )
            self._toast.say(words, tr("Model packs …"), self.packs_wanted.emit)
        else:
            self._toast.say(str(error), tone="block")
        self.back()

    def _offer(self) -> None:
        self._bar.offer(selected=self._grid.selected_count() > 0)
        alike = self.now is not None and not self.now.text and self.now.step is None
        self._bar.less_button.setVisible(alike)
