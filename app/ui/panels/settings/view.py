# ruff: noqa: N802 - Qt names the methods it calls
"""Settings as a page: subjects at the left, one of them or all that is found at the right."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from app.core.settings import Settings
from app.ui.panels.settings.about import About
from app.ui.panels.settings.backups import Backups
from app.ui.panels.settings.keys import KeyTable
from app.ui.panels.settings.rows import Group, Row, TogglesRow
from app.ui.panels.settings.sections import DO, SET, WISH, backup_rows, groups
from app.ui.preferences import Preferences
from app.ui.style.look import Look
from app.ui.widgets.banner import Banners
from app.ui.widgets.basics import (
    column,
    expanding,
    holder,
    icon_button,
    label,
    line,
    on_ground,
    row,
)
from app.ui.words import platform, tr

LIST = 232
LINE = 32
"""The height of a subject's line, in pixels."""

WIDEST = 880
_NAME = Qt.ItemDataRole.UserRole


class SettingsView(QWidget):
    """`wished` with a preference of the window and its value, `set_wanted` with table, key and
    value of the library's settings, `asked` with the id of an action.
    """

    wished = Signal(str, object)
    set_wanted = Signal(str, str, object)
    asked = Signal(str)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "window")
        self.setAccessibleName(tr("Settings"))
        self.keys = KeyTable(look)
        self.backups = Backups(look)
        self.about = About(look)
        self.banners = Banners(look)
        self.field = QLineEdit(placeholderText=tr("Find a setting"))
        self.field.setAccessibleName(tr("Find a setting"))
        self.field.setMaximumWidth(420)
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._find)
        self.nothing = label(tr("No setting is called that."), "muted")
        self.groups = self._make_groups()
        self._shown = 0
        self.rows = {one.key: one for group in self.groups for one in group.rows}
        self.list = self._make_list()
        self._lay_out(look)
        for one in self.rows.values():
            one.changed.connect(lambda value, one=one: self._told(one, value))
        self.show_group(self.groups[0].name)

    # ── showing ──

    def show_wishes(self, wishes: Preferences) -> None:
        for key, one in self.rows.items():
            if key.startswith(WISH):
                one.turn(getattr(wishes, key.removeprefix(WISH)))

    def show_settings(self, settings: Settings, platforms: Sequence[str]) -> None:
        """`platforms`: those there are policies for."""
        judged = self.rows["set.review.platforms"]
        assert isinstance(judged, TogglesRow)
        judged.offer([(one, platform(one)) for one in platforms])
        for key, field in FIELDS.items():
            self.rows[key].turn(getattr(settings, field))

    def show_group(self, name: str) -> None:
        """Turn to a subject; what was looked for is let go."""
        names = [one.name for one in self.groups]
        self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(False)
        self.list.setCurrentRow(names.index(name))
        self._turn(names.index(name))

    def _turn(self, at: int) -> None:
        if at < 0 or self.field.text():
            return
        self._shown = at
        for number, group in enumerate(self.groups):
            group.look_for("")
            group.setVisible(number == at)
        self.keys.look_for("")
        self.nothing.hide()
        self._area.verticalScrollBar().setValue(0)

    def _find(self, text: str) -> None:
        if not text.strip():
            self.list.setCurrentRow(self._shown)
            self._turn(self._shown)
            return
        self.list.blockSignals(True)
        self.list.setCurrentRow(-1)
        self.list.blockSignals(False)
        self.keys.look_for(text)
        found = 0
        for group in self.groups:
            here = group.look_for(text)
            if group.name == "keys":
                here = self._find_keys(group, whole=here > 0)
            group.setVisible(here > 0)
            found += here
        self.nothing.setVisible(not found)

    def _find_keys(self, group: Group, *, whole: bool) -> int:
        """The table of keys as far as it speaks of what is looked for; all of it by its title."""
        if whole:
            self.keys.look_for("")
        elif self.keys.model.rows:
            group.look_for("")
        return len(self.keys.model.rows)

    def _told(self, row: Row, value: object) -> None:
        if row.key.startswith(WISH):
            self.wished.emit(row.key.removeprefix(WISH), value)
        elif row.key.startswith(SET):
            table, _, key = row.key.removeprefix(SET).partition(".")
            self.set_wanted.emit(table, key, value)
        else:
            self.asked.emit(row.key.removeprefix(DO))

    # ── laying out ──

    def _make_groups(self) -> list[Group]:
        keys = Group("keys", tr("Keys"), ())
        keys.add(self.keys, tr("shortcuts keyboard"))
        backups = Group("backups", tr("Backups"), backup_rows(), self.backups.promise)
        backups.add(self.backups, tr("copy restore"))
        about = Group("about", tr("About Musekeep"), ())
        about.add(self.about, tr("version licence packs notices"))
        return [*groups(), backups, keys, about]

    def _make_list(self) -> QListWidget:
        made = QListWidget()
        made.setProperty("role", "list")
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.setAccessibleName(tr("Subjects"))
        for group in self.groups:
            item = QListWidgetItem(group.title, made)
            item.setData(_NAME, group.name)
            item.setSizeHint(QSize(0, LINE))
        made.currentRowChanged.connect(self._chosen)
        return made

    def _chosen(self, at: int) -> None:
        self.field.clear()
        self._turn(at)

    def _lay_out(self, look: Look) -> None:
        close = icon_button(look, "clear", tr("Back to the pictures"), self.closed.emit)
        head = row(label(tr("Settings"), "large"), self.field, spacing=16)
        head.setStretch(1, 1)
        head.setContentsMargins(16, 9, 12, 9)
        head.addWidget(expanding())
        head.addWidget(close)
        inside = column(*self.groups, self.nothing, None, spacing=0)
        inside.setContentsMargins(32, 24, 32, 24)
        body = holder(inside, "window")
        body.setMaximumWidth(WIDEST)
        self._area = QScrollArea()
        whole = row(body, None, spacing=0)
        whole.setStretch(0, 100)
        self._area.setWidget(holder(whole, "window"))
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setProperty("ground", "window")
        self._area.setAccessibleName(tr("Settings"))
        split = QSplitter()
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(self._area)
        split.setStretchFactor(1, 1)
        split.setSizes([LIST, 10_000])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addWidget(line())
        outer.addWidget(self.banners)
        outer.addWidget(split, 1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.list.setFocus()


FIELDS = {
    "set.watching.settle_s": "settle_s",
    "set.watching.poll_s": "poll_s",
    "set.sidecars.naming": "naming",
    "set.reading.stealth": "stealth",
    "set.packs.on_battery": "on_battery",
    "set.packs.providers": "providers",
    "set.review.platforms": "platforms",
    "set.review.actor": "actor",
    "set.review.two_steps": "two_steps",
    "set.export.hardware": "hardware",
    "set.backups.folder": "backups",
    "set.backups.daily": "daily",
    "set.backups.keep": "kept",
}
"""What a row's key in the file is called in `Settings`."""
