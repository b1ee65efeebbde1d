# ruff: noqa: N802 - Qt names the methods it calls
"""The search box: filters as chips, what is typed after them, how that could go on."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from app.core.errors import QueryError
from app.core.organising import Completion
from app.ui.panels.search.chips import FilterChip
from app.ui.panels.search.compose import composed
from app.ui.panels.search.proposals import Proposals
from app.ui.panels.search.token_layout import TokenLayout
from app.ui.style.look import Look
from app.ui.widgets.basics import icon_button, restyle
from app.ui.widgets.busy import BusyGlyph
from app.ui.words import tr

PAUSE_MS = 120
"""Typing that pauses this long is searched for."""

LEAST_HEIGHT = 36
BUTTON = 26


class SearchBox(QFrame):
    """`changed` comes with the whole search text once typing pauses, and at once for chips.
    `completing` with what stands left of the cursor while somebody types: answer with `propose`.
    """

    changed = Signal(str)
    completing = Signal(str)
    escaped = Signal()
    stopped = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.filters: tuple[str, ...] = ()
        self.chips: list[FilterChip] = []
        self._told: str | None = ""
        self._proposals: Proposals | None = None
        self.setProperty("role", "field")
        self.setMinimumHeight(LEAST_HEIGHT)
        self.field = QLineEdit()
        self.field.setProperty("role", "bare")
        self.field.setAccessibleName(tr("Search"))
        self.field.installEventFilter(self)
        self.field.textEdited.connect(self._edited)
        self._tokens = TokenLayout()
        self._tokens.addWidget(self.field)
        self._clear = icon_button(look, "clear", tr("Clear the search"), self.clear, size=12)
        self._stop = icon_button(look, "stop", tr("Stop the search"), self.stopped.emit)
        self.saver: QWidget | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self.lens = BusyGlyph(look, "search")
        self._lay_out()
        self._show_clear()

    def _lay_out(self) -> None:
        box = QHBoxLayout(self)
        box.setContentsMargins(10, 0, 4, 0)
        box.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        self._stop.setFixedSize(BUTTON, BUTTON)
        self._clear.setFixedSize(BUTTON, BUTTON)
        first = QVBoxLayout()
        first.setContentsMargins(0, 9, 0, 9)
        first.addWidget(self.lens, 0, top)
        box.addLayout(first)
        box.addLayout(self._tokens, 1)
        self._ends = QHBoxLayout()
        self._ends.setContentsMargins(0, 4, 0, 4)
        self._ends.setSpacing(0)
        for part in (self._stop, self._clear):
            self._ends.addWidget(part, 0, top)
        box.addLayout(self._ends)
        self._stop.hide()

    def add_end(self, button: QWidget) -> None:
        """Another small button at the end, there while something is searched for."""
        button.setFixedSize(BUTTON, BUTTON)
        self.saver = button
        self._ends.insertWidget(0, button, 0, Qt.AlignmentFlag.AlignTop)
        self._show_clear()

    # ── the search ──

    @property
    def text(self) -> str:
        """The whole search."""
        return composed(self.filters, self.field.text()).text

    def set_search(self, filters: tuple[str, ...], typed: str = "") -> None:
        """Replace everything, and say so."""
        self._set_filters(filters)
        self.field.setText(typed)
        self._hide_proposals()
        self._tell()

    def drop(self, term: str) -> None:
        """Take one condition out, wherever it stands."""
        if term in self.filters:
            self.set_search(tuple(f for f in self.filters if f != term), self.field.text())
        else:
            self.set_search(self.filters, " ".join(self.field.text().replace(term, "").split()))

    def replace(self, term: str, other: str) -> None:
        """Another filter in the place of one."""
        if term in self.filters:
            filters = tuple(other if one == term else one for one in self.filters)
            self.set_search(tuple(dict.fromkeys(filters)), self.field.text())

    def clear(self) -> None:
        self.set_search(())

    def focus(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def forget(self) -> None:
        """The search was not answered: Enter asks it again."""
        self._told = None

    def begin(self, typed: str) -> None:
        """Write this behind what is there, for somebody to go on with it."""
        self.field.setText(" ".join(part for part in (self.field.text().strip(), typed) if part))
        self.field.setFocus()
        self._ask()

    # ── what is wrong with it, and how long it takes ──

    def column_x(self, error: QueryError) -> int:
        """Where the mistake is, in this box's pixels."""
        typed = self.field.text()
        column = error.column - composed(self.filters, typed).offset
        if column < 0:
            return self.lens.x()
        shown = typed[: min(column, len(typed))]
        x = self.field.x() + self.field.fontMetrics().horizontalAdvance(shown) + 4
        return min(x, self.field.x() + self.field.width())

    def mark(self, *, wrong: bool) -> None:
        restyle(self, wrong=wrong)

    def show_busy(self, busy: bool) -> None:
        """The answer takes its time, and can be done without."""
        self.lens.show_busy(busy)
        self._stop.setVisible(busy)

    # ── how it could go on ──

    @property
    def proposals(self) -> Proposals:
        if self._proposals is None:
            self._proposals = Proposals(self._look, self.window())
            self._proposals.taken.connect(self.take)
        return self._proposals

    def propose(self, found: Sequence[Completion]) -> None:
        """What could be typed, unless nobody types any more."""
        if not self.field.hasFocus():
            return
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        edge = self.field.rect().right() + 1 if mirrored else 0
        x = self.field.mapTo(self.window(), QPoint(edge, 0)).x()
        y = self.mapTo(self.window(), QPoint(0, self.height() + 4)).y()
        self.proposals.offer(found, QPoint(x, y))

    def take(self, one: Completion) -> None:
        """Write it in the place of what it stands for; it finishes a value, a field goes on."""
        typed, cursor = self.field.text(), self.field.cursorPosition()
        head, tail = typed[: cursor - one.replaces] + one.text, typed[cursor:]
        goes_on = one.text.endswith((":", "="))
        if not goes_on:
            head += " "
        self.field.setText(head + tail.lstrip())
        self.field.setCursorPosition(len(head))
        self._hide_proposals()
        if goes_on:
            self._ask()
        else:
            self._take_filters(self.field.text())
            self._tell()

    def _ask(self) -> None:
        self.completing.emit(self.field.text()[: self.field.cursorPosition()])

    def _hide_proposals(self) -> None:
        if self._proposals is not None:
            self._proposals.hide()

    @property
    def _is_proposing(self) -> bool:
        return self._proposals is not None and self._proposals.isVisible()

    # ── filters and chips ──

    def _edited(self, text: str) -> None:
        if text.endswith(" "):
            self._take_filters(text)
        self._pause.start()
        self._show_clear()
        if self.field.text().strip():
            self._ask()
        else:
            self._hide_proposals()

    def _take_filters(self, text: str) -> None:
        from app.ui.panels.search.terms import split  # the language loads when it is needed

        found, rest = split(text)
        if found:
            self._set_filters(tuple(dict.fromkeys(self.filters + found)))
            self.field.setText(rest)

    def _set_filters(self, filters: tuple[str, ...]) -> None:
        focused = next((at for at, one in enumerate(self.chips) if one.hasFocus()), None)
        self.filters = filters
        old, self.chips = self.chips, [self._chip(term) for term in filters]
        for chip in old:
            self._tokens.take_out(chip)
            chip.hide()
            chip.deleteLater()
        for chip in self.chips:
            self._tokens.addWidget(chip)
            chip.show()  # now: one that is still hidden has no size and takes no keys
        self._tokens.move_to_end(0)
        self._order_focus()
        if focused is not None:
            self._to_chip(min(focused, len(self.chips) - 1))

    def _chip(self, term: str) -> FilterChip:
        chip = FilterChip(self._look, term)
        chip.installEventFilter(self)
        chip.removed.connect(lambda: self.drop(term))
        chip.clicked.connect(lambda: self._edit(term))
        chip.flipped.connect(lambda other: self.replace(term, other))
        chip.customContextMenuRequested.connect(
            lambda point: self.menu(chip).popup(chip.mapToGlobal(point))
        )
        return chip

    def menu(self, chip: FilterChip) -> QMenu:
        """What can be done with a filter; deleted when it closes."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Change it"), lambda: self._edit(chip.term))
        menu.addAction(
            tr("Leave these out") if not chip.leaves_out else tr("Only these"), chip.flip
        )
        menu.addAction(tr("Only this filter"), lambda: self.set_search((chip.term,)))
        menu.addSeparator()
        menu.addAction(tr("Remove it"), chip.removed.emit)
        return menu

    def _order_focus(self) -> None:
        for one, other in pairwise([*self.chips, self.field]):
            self.setTabOrder(one, other)

    def _to_chip(self, at: int) -> None:
        """The keys go to a chip, behind the last one to the field."""
        if 0 <= at < len(self.chips):
            self.chips[at].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.field.setFocus(Qt.FocusReason.TabFocusReason)

    def _edit(self, term: str) -> None:
        """Back from a chip to text."""
        rest = tuple(f for f in self.filters if f != term)
        self._set_filters(rest)
        self.field.setText(" ".join(part for part in (self.field.text().strip(), term) if part))
        self.field.setFocus()
        self._tell()

    def _tell(self) -> None:
        self._pause.stop()
        self._show_clear()
        if self.text != self._told:
            self._told = self.text
            self.changed.emit(self.text)

    def _show_clear(self) -> None:
        something = bool(self.filters or self.field.text())
        self._clear.setVisible(something)
        hint = "" if self.filters else tr("Search prompts, names, tags … or rating:>=3")
        self.field.setPlaceholderText(hint)
        if self.saver is not None:
            self.saver.setVisible(something)

    # ── keys ──

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            restyle(self, focused=event.type() is QEvent.Type.FocusIn)
            if event.type() is QEvent.Type.FocusOut:
                self._hide_proposals()
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            key = self._unmirrored(Qt.Key(event.key()))
            if isinstance(watched, FilterChip):
                return self._chip_key(watched, key)
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            return (plain and self._is_proposing and self._proposal_key(key)) or self._key(key)
        return super().eventFilter(watched, event)

    def _proposal_key(self, key: Qt.Key) -> bool:
        proposals = self.proposals
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            proposals.move_by(1 if key is Qt.Key.Key_Down else -1)
            return True
        if key is Qt.Key.Key_Escape:
            self._hide_proposals()
            return True
        chosen = proposals.first if key is Qt.Key.Key_Tab else proposals.current
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Enter) and chosen is not None:
            self.take(chosen)
            return True
        return False

    def _key(self, key: Qt.Key) -> bool:
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take_filters(self.field.text())
            self._hide_proposals()
            self._tell()
            return True
        if key is Qt.Key.Key_Escape:
            if self.field.text():
                self.set_search(self.filters)
            else:
                self.escaped.emit()
            return True
        if key is Qt.Key.Key_Down:
            self.escaped.emit()
            return True
        at_start = not self.field.hasSelectedText() and self.field.cursorPosition() == 0
        if at_start and self.filters and key in (Qt.Key.Key_Backspace, Qt.Key.Key_Left):
            if key is Qt.Key.Key_Left:
                self._to_chip(len(self.chips) - 1)
            else:
                self._edit(self.filters[-1])
            return True
        return False

    def _chip_key(self, chip: FilterChip, key: Qt.Key) -> bool:
        at = self.chips.index(chip)
        places = {
            Qt.Key.Key_Left: max(0, at - 1),
            Qt.Key.Key_Right: at + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self.chips),
            Qt.Key.Key_Escape: len(self.chips),
        }
        if key in places:
            self._to_chip(places[key])
        elif key is Qt.Key.Key_Minus:
            chip.flip()
        else:
            return False
        return True

    def _unmirrored(self, key: Qt.Key) -> Qt.Key:
        if self.layoutDirection() is not Qt.LayoutDirection.RightToLeft:
            return key
        other = {Qt.Key.Key_Left: Qt.Key.Key_Right, Qt.Key.Key_Right: Qt.Key.Key_Left}
        return other.get(key, key)
