# ruff: noqa: N802 - Qt names the methods it calls
"""One picture after the other: keep, reject, skip or back. What was chosen happens at the end."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QProgressBar, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.core.asset import AssetView
from app.ui.bridge import Bridge
from app.ui.panels.sorting.choices import Choice, Round
from app.ui.panels.sorting.summary import Summary
from app.ui.pictures.boxed import how_lifted
from app.ui.pictures.enlarged import EnlargedPictures
from app.ui.pictures.stage import Stage
from app.ui.style.look import Look
from app.ui.veil import Adult, Veil, verdicts_veil
from app.ui.widgets.basics import (
    button,
    column,
    expanding,
    holder,
    icon_button,
    label,
    line,
    on_ground,
    restyle,
    row,
)
from app.ui.widgets.elided import ElidedLabel
from app.ui.words import count, last_part, shown, spoken, tr, trn

AHEAD_MS = 120
WIDE = 144


class SortingView(QWidget):
    """`chosen` with a `Choice`; `stepped_back` to the one before; `ended` when somebody wants to
    see what they chose.
    """

    chosen = Signal(Choice)
    stepped_back = Signal()
    ended = Signal()
    closed = Signal()
    reveal = Signal(bool)
    full_wanted = Signal()

    def __init__(self, bridge: Bridge, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "window")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Sort one by one"))
        self._view: AssetView | None = None
        self._next: Sequence[AssetView] = ()
        self._adult, self._revealed = Adult.BLURRED, False
        self._near = EnlargedPictures(bridge, self)
        self.stage = Stage(bridge, look, self._near)
        self.stage.setAccessibleName(tr("Picture"))
        self.stage.show_boxes(False)
        self.stage.margin = 8
        self.stage.held.connect(self.reveal)
        self.summary = Summary(bridge, look)
        self._ahead = QTimer(self, singleShot=True, interval=AHEAD_MS)
        self._ahead.timeout.connect(self._read_ahead)
        self._middle = QStackedWidget()
        self._make_buttons()
        self._lay_out(look)

    def _make_buttons(self) -> None:
        self.back_button = button("", self.stepped_back.emit)
        self.keep_button = button("", lambda: self.chosen.emit(Choice.KEEP))
        self.skip_button = button("", lambda: self.chosen.emit(Choice.SKIP))
        self.reject_button = button("", lambda: self.chosen.emit(Choice.REJECT))
        self.end_button = button("", self.ended.emit)
        restyle(self.keep_button, tone="ok")
        restyle(self.reject_button, tone="block")
        for one in self._buttons():
            one.setMinimumWidth(WIDE)
            one.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.tell_keys({})

    def _buttons(self) -> tuple[QPushButton, ...]:
        """In the order they stand in."""
        return (
            *(self.back_button, self.reject_button, self.skip_button, self.keep_button),
            self.end_button,
        )

    def _lay_out(self, look: Look) -> None:
        back = icon_button(look, "back", tr("Back to the pictures"), self.closed.emit, size=18)
        full = icon_button(look, "full", tr("Full screen"), self.full_wanted.emit, size=18)
        for part in (back, full):
            part.setFixedSize(32, 32)
        self._name, self._state = ElidedLabel(""), label("", "strong")
        self._name.setProperty("role", "large")
        self._told = label("", "muted")
        head = row(back, self._name, self._state, expanding(), self._told, full, spacing=12)
        head.setContentsMargins(12, 8, 12, 8)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("How many were seen"))
        foot = row(None, *self._buttons(), None, spacing=12)
        foot.setContentsMargins(16, 16, 16, 16)
        work = column(self.progress, self.stage, line(), holder(foot, "panel"), spacing=0)
        work.setStretch(1, 1)
        self._middle.addWidget(holder(work))
        self._middle.addWidget(self.summary)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addWidget(line())
        outer.addWidget(self._middle, 1)

    # ── what is shown ──

    def tell_keys(self, keys: Mapping[str, str]) -> None:
        """On the buttons, by the name of what they do."""
        for made, name, words in (
            (self.back_button, "back", tr("Back")),
            (self.reject_button, "reject", tr("Reject")),
            (self.skip_button, "skip", tr("Skip")),
            (self.keep_button, "keep", tr("Keep")),
            (self.end_button, "end", tr("Finish …")),
        ):
            made.setText(f"{words}   {keys[name]}" if keys.get(name) else words)
            made.setAccessibleName(words)

    def show_round(self, now: Round) -> None:
        """How far one is."""
        self.progress.setRange(0, max(1, len(now.ids)))
        self.progress.setValue(now.at)
        self.back_button.setEnabled(now.at > 0)
        kept, rejected = len(now.of(Choice.KEEP)), len(now.of(Choice.REJECT))
        parts = (
            tr("{at} of {total}").format(
                at=count(min(now.at + 1, len(now.ids))), total=count(len(now.ids))
            ),
            trn("%n kept", "%n kept", kept),
            trn("%n rejected", "%n rejected", rejected),
        )
        self._told.setText(" · ".join(parts))
        choice = now.chosen.get(now.asset) if now.asset is not None else None
        words = {
            Choice.KEEP: tr("Kept"),
            Choice.REJECT: tr("Rejected"),
            Choice.SKIP: tr("Skipped"),
            None: "",
        }
        self._state.setText(words[choice])
        tones = {Choice.KEEP: "ok", Choice.REJECT: "block"}
        restyle(self._state, tone=tones.get(choice, "") if choice else "")

    def show_asset(self, view: AssetView) -> None:
        self._view = view
        self._middle.setCurrentIndex(0)
        self._name.setText(shown(last_part(view.path)))
        self.setAccessibleDescription(
            spoken(self._name.text(), self._state.text(), self._told.text())
        )
        self._show()

    def show_summary(self) -> None:
        self._name.setText(tr("What you chose"))
        self._state.clear()
        self._told.clear()
        self._middle.setCurrentIndex(1)
        self.summary.apply_button.setFocus()

    @property
    def is_summing_up(self) -> bool:
        return self._middle.currentIndex() == 1

    def expect(self, views: Sequence[AssetView]) -> None:
        """Those that come next."""
        self._next = views
        self._ahead.start()

    def set_veil(self, adult: Adult, *, revealed: bool) -> None:
        if (adult, revealed) != (self._adult, self._revealed):
            self._adult, self._revealed = adult, revealed
            self.stage.tell_blurred(*how_lifted(adult))
            self.summary.set_veil(adult, revealed=revealed)
            self._show()

    def _veil(self, view: AssetView) -> Veil:
        return verdicts_veil(view.verdicts, self._adult, revealed=self._revealed)

    def _show(self) -> None:
        if self._view is not None:
            self.stage.show_asset(self._view, self._veil(self._view))

    def _read_ahead(self) -> None:
        """Nothing of what is veiled is read."""
        near = (self.stage.near_of(one) for one in self._next if self._veil(one) is Veil.NONE)
        self._near.want(self, [one for one in near if one is not None])

    # ── Qt ──

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go on and back, as everywhere; the rest are the window's actions."""
        key, across = Qt.Key(event.key()), self.isRightToLeft()
        on = (Qt.Key.Key_Left if across else Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space)
        back = (Qt.Key.Key_Right if across else Qt.Key.Key_Left, Qt.Key.Key_Up)
        if self.is_summing_up:
            super().keyPressEvent(event)
        elif key in on:
            self.chosen.emit(Choice.SKIP)
        elif key in back:
            self.stepped_back.emit()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing large is held for a page nobody looks at."""
        super().hideEvent(event)
        self._ahead.stop()
        self._near.forget(self)
        self._near.drop()
