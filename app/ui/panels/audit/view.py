# ruff: noqa: N802 - Qt names the methods it calls
"""Who decided what, when and why; and whether that record still holds."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QFocusEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from app.core.audit import AuditRow, Broken
from app.core.vocab import Act
from app.ui.panels.audit.model import AuditModel, Column, act_words
from app.ui.style.look import Look
from app.ui.widgets.basics import (
    button,
    expanding,
    icon_button,
    label,
    line,
    on_ground,
    restyle,
    row,
)
from app.ui.widgets.glyph import Glyph
from app.ui.widgets.notice import Notice
from app.ui.words import count, tr, trn

PAUSE_MS = 150


class AuditView(QWidget):
    """`filtered` with what was typed and the act that is asked for (None: any)."""

    filtered = Signal(str, object)
    verify_wanted = Signal()
    csv_wanted = Signal()
    json_wanted = Signal()
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "window")
        self.setAccessibleName(tr("Audit"))
        self._look = look
        self._act: Act | None = None
        self.model = AuditModel(self)
        self.table = self._make_table()
        self.field = QLineEdit(placeholderText=tr("Filter by person, platform, word or hash"))
        self.field.setAccessibleName(tr("Filter"))
        self.field.setClearButtonEnabled(False)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.field.textEdited.connect(lambda _text: self._pause.start())
        self.act_button = QPushButton()
        self.act_button.setMenu(self._acts())
        self.verify_button = button(tr("Verify"), self.verify_wanted.emit, primary=True)
        self.export_button = QPushButton(tr("Export") + "  ▾")
        self.export_button.setMenu(self._exports())
        self._total = label("", "muted")
        self._result = QFrame()
        self._result.setProperty("role", "banner")
        self._result_box = QHBoxLayout(self._result)
        self._result_box.setContentsMargins(12, 8, 12, 8)
        self._verdict = label("", wrap=True)
        self._told = QWidget()
        self._told.hide()
        self.notice = Notice(look)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.notice)
        self._middle.addWidget(self.table)
        self._lay_out(look)

    def show_rows(self, rows: Sequence[AuditRow], total: int) -> None:
        """Newest first; `total` are all there are, `rows` those that pass the filter."""
        self.model.show(rows)
        shown = trn("%n row", "%n rows", total)
        if len(rows) != total:
            shown = tr("{shown} of {total}").format(shown=count(len(rows)), total=shown)
        self._total.setText(shown)
        if rows:
            self._middle.setCurrentWidget(self.table)
        elif total:
            self._say("search", tr("No row passes the filter"), "")
        else:
            text = tr(
                "Decisions, exports, overrides and changes of personas and policies are written "
                "down here, each with the hash of the one before."
            )
            self._say("audit", tr("Nothing was decided yet"), text)

    def show_verifying(self) -> None:
        self.verify_button.setEnabled(False)
        self._show_result("poll", tr("Working every hash out again …"), "")

    def show_verified(self, broken: Broken | None, total: int) -> None:
        self.verify_button.setEnabled(True)
        if broken is None:
            words = trn(
                "The chain holds: %n row, none changed, missing or moved.",
                "The chain holds: %n rows, none changed, missing or moved.",
                total,
            )
            self._show_result("badge-ok", words, "ok")
            return
        text = tr("The chain is broken: {what}.").format(what=broken.message)
        self._show_result("badge-block", text, "block")
        self._point_at(broken.number)

    def show_problem(self, text: str) -> None:
        self.verify_button.setEnabled(True)
        self._show_result("problems", text, "block")

    @property
    def result(self) -> str:
        return self._verdict.text() if self._told.isVisibleTo(self) else ""

    @property
    def total(self) -> str:
        return self._total.text()

    @property
    def act(self) -> Act | None:
        return self._act

    def choose_act(self, act: Act | None) -> None:
        self._act = act
        self.act_button.setText(f"{act_words(act) if act else tr('All acts')}  ▾")
        self._ask()

    def _ask(self) -> None:
        self.filtered.emit(self.field.text(), self._act)

    def _point_at(self, number: int) -> None:
        """At the row where it breaks, or the one after the gap."""
        places = [at for at, one in enumerate(self.model.rows) if one.number >= number]
        if places:
            self.table.setCurrentIndex(self.model.index(places[-1], 0))

    def _show_result(self, icon: str, text: str, tone: str) -> None:
        if (item := self._result_box.takeAt(0)) is not None and (old := item.widget()) is not None:
            if old is self._verdict:
                self._result_box.addWidget(self._verdict, 1)
            else:
                old.deleteLater()
        self._result_box.insertWidget(0, Glyph(self._look, icon, tone or "muted", 18))
        self._verdict.setText(text)
        restyle(self._verdict, tone=tone)
        self._result.setAccessibleName(text)
        self._told.show()

    def _say(self, icon: str, title: str, text: str) -> None:
        self.notice.say(icon, title, text)
        self._middle.setCurrentWidget(self.notice)

    # ── laying out ──

    def _acts(self) -> QMenu:
        menu, group = QMenu(self.act_button), QActionGroup(self)
        for act in (None, *Act):
            words = act_words(act) if act else tr("All acts")
            action = QAction(words, group, checkable=True, checked=act is None)
            action.triggered.connect(lambda _on, act=act: self.choose_act(act))
            menu.addAction(action)
        self.act_button.setText(f"{tr('All acts')}  ▾")
        return menu

    def _exports(self) -> QMenu:
        menu = QMenu(self.export_button)
        menu.addAction(tr("As CSV, for spreadsheets …"), self.csv_wanted.emit)
        menu.addAction(tr("As JSON, for programs …"), self.json_wanted.emit)
        return menu

    def _make_table(self) -> QTreeView:
        table = QTreeView()
        table.setModel(self.model)
        table.setAccessibleName(tr("Rows of the audit chain"))
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setProperty("role", "table")
        header = table.header()
        header.setStretchLastSection(True)
        for column, width in {
            Column.NUMBER: 72,
            Column.WHEN: 150,
            Column.ACTOR: 110,
            Column.ACT: 110,
            Column.WHERE: 170,
            Column.DETAIL: 280,
        }.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, width)
        return table

    def _lay_out(self, look: Look) -> None:
        close = icon_button(look, "clear", tr("Back to the pictures"), self.closed.emit)
        head = row(label(tr("Audit"), "large"), self.field, self.act_button, spacing=12)
        head.setStretch(1, 1)
        head.setContentsMargins(16, 9, 12, 9)
        self.field.setMaximumWidth(420)
        for part in (expanding(), self._total, self.export_button, self.verify_button, close):
            head.addWidget(part)
        self._result_box.addWidget(self._verdict, 1)
        told = QVBoxLayout(self._told)
        told.setContentsMargins(16, 8, 16, 8)
        told.addWidget(self._result)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addWidget(line())
        outer.addWidget(self._told)
        outer.addWidget(self._middle, 1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.table.setFocus()
