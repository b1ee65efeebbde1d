"""Settings as rows: what it is and what it means at the left, what is chosen at the right."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.ui.widgets.basics import button, column, holder, label, line
from app.ui.widgets.choice import Choice
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.menu_choice import MenuChoice
from app.ui.words import shown, tr

Options = Sequence[tuple[str, str]]

CONTROL = 320
"""The width of what has none of its own, in pixels."""

ON, OFF = "on", "off"


class Row(QWidget):
    """`key` says whose value it is. `changed` with the value the user turns to; `turn` shows one
    without telling anybody. Found by its words.
    """

    changed = Signal(object)

    def __init__(self, key: str, title: str, hint: str, *, below: bool = False) -> None:
        """`below`: the control stands under the words and takes their width, too."""
        super().__init__()
        self.key = key
        self.title = title
        self._words = f"{title} {hint}".casefold()
        said = column(label(title, "strong", wrap=True), spacing=2)
        if hint:
            said.addWidget(label(hint, "muted", wrap=True))
        self._box: QVBoxLayout | QHBoxLayout = QVBoxLayout() if below else QHBoxLayout()
        self._box.setSpacing(8 if below else 32)
        self._box.addLayout(said, 0 if below else 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 12, 0, 12)
        outer.addLayout(self._box)
        self._below = below

    def hold(self, control: QWidget) -> None:
        if self._below:
            self._box.addWidget(control)
            return
        control.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._box.addWidget(control, 0, Qt.AlignmentFlag.AlignTop)

    def turn(self, value: object) -> None:
        """Show `value`."""

    def speaks_of(self, words: Sequence[str]) -> bool:
        return all(word in self._words for word in words)


class ChoiceRow(Row):
    """One of a few, side by side."""

    def __init__(self, key: str, title: str, hint: str, options: Options) -> None:
        super().__init__(key, title, hint)
        self.choice = Choice(title, options, options[0][0])
        self.choice.chosen.connect(self.changed.emit)
        self.hold(self.choice)

    def turn(self, value: object) -> None:
        self.choice.turn(str(value))


class SwitchRow(Row):
    """On or off: `value` is a bool."""

    def __init__(self, key: str, title: str, hint: str) -> None:
        super().__init__(key, title, hint)
        self.choice = Choice(title, ((OFF, tr("Off")), (ON, tr("On"))), OFF)
        self.choice.chosen.connect(lambda value: self.changed.emit(value == ON))
        self.hold(self.choice)

    def turn(self, value: object) -> None:
        self.choice.turn(ON if value else OFF)


class MenuRow(Row):
    """One of several, in a menu. A value that is not among them is shown as it is."""

    def __init__(
        self, key: str, title: str, hint: str, options: Options, kind: Callable[[str], object] = str
    ) -> None:
        """`kind` makes the value of an option's text."""
        super().__init__(key, title, hint)
        self._kind = kind
        self.menu = MenuChoice("", options)
        self.menu.setAccessibleName(title)
        self.menu.chosen.connect(lambda value: self.changed.emit(self._kind(value)))
        self.hold(self.menu)

    def turn(self, value: object) -> None:
        said = f"{value:g}" if isinstance(value, float) else str(value)
        if self.menu.has(said):
            self.menu.turn(said)
        else:
            self.menu.say(said)


class TextRow(Row):
    """A line of text; what is typed counts when the hands leave it."""

    def __init__(self, key: str, title: str, hint: str, usual: str) -> None:
        super().__init__(key, title, hint)
        self.field = QLineEdit(placeholderText=usual)
        self.field.setAccessibleName(title)
        self.field.setFixedWidth(CONTROL)
        self._said = ""
        self.field.editingFinished.connect(self._tell)
        self.hold(self.field)

    def turn(self, value: object) -> None:
        self._said = str(value)
        self.field.setText(self._said)

    def _tell(self) -> None:
        text = self.field.text().strip()
        if text != self._said:
            self._said = text
            self.changed.emit(text)


class FolderRow(Row):
    """A folder, or "" for the usual one, which `usual` names."""

    def __init__(self, key: str, title: str, hint: str, usual: str) -> None:
        super().__init__(key, title, hint)
        self._usual = usual
        self.place = ElidedLabel(usual)
        self.place.setAccessibleName(title)
        self.choose_button = button(tr("Choose …"), self._choose)
        self.usual_button = button(tr("Usual"), lambda: self._take(""))
        self.place.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        control = holder(column(self.place, holder(_at_end(self.usual_button, self.choose_button))))
        control.setFixedWidth(CONTROL)
        self.hold(control)

    def turn(self, value: object) -> None:
        self.place.setText(shown(str(value)) or self._usual)
        self.usual_button.setVisible(bool(value))

    def _choose(self) -> None:
        dialog = QFileDialog(self.window(), self.title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.filesSelected.connect(lambda chosen: self._take(chosen[0]))
        dialog.open()

    def _take(self, folder: str) -> None:
        self.turn(folder)
        self.changed.emit(folder)


class TogglesRow(Row):
    """Any of several: `value` is a tuple of them."""

    def __init__(self, key: str, title: str, hint: str, options: Options) -> None:
        super().__init__(key, title, hint, below=True)
        self.buttons: dict[str, QToolButton] = {}
        self._room = QWidget()
        self._flow = FlowLayout(self._room, spacing=4)
        self.hold(self._room)
        self.offer(options)

    def offer(self, options: Options) -> None:
        """What there is to choose from."""
        if list(self.buttons) == [value for value, _ in options]:
            return
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = {value: self._button(words) for value, words in options}
        for made in self.buttons.values():
            self._flow.addWidget(made)

    def turn(self, value: object) -> None:
        on = set(value) if isinstance(value, tuple) else set()
        for name, made in self.buttons.items():
            made.setChecked(name in on)

    def _button(self, words: str) -> QToolButton:
        made = QToolButton()
        made.setProperty("role", "segment")
        made.setText(words)
        made.setAccessibleName(f"{self.title}: {words}")
        made.setCheckable(True)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.clicked.connect(self._tell)
        return made

    def _tell(self) -> None:
        self.changed.emit(tuple(name for name, made in self.buttons.items() if made.isChecked()))


class ButtonRow(Row):
    """Something to open or do; its value means nothing."""

    def __init__(self, key: str, title: str, hint: str, words: str) -> None:
        super().__init__(key, title, hint)
        self.button = button(words, lambda: self.changed.emit(None))
        self.button.setAccessibleName(f"{title}: {words}")
        self.hold(self.button)


class Group(QWidget):
    """One subject: a title, a sentence maybe, its rows, and other parts below them."""

    def __init__(self, name: str, title: str, rows: Sequence[Row], about: str = "") -> None:
        super().__init__()
        self.name, self.title, self.rows = name, title, rows
        self.setAccessibleName(title)
        self._parts: list[tuple[QWidget, str]] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 32)
        self._box.setSpacing(0)
        head = label(title, "title")
        head.setContentsMargins(0, 0, 0, 8)
        self._box.addWidget(head)
        if about:
            said = label(about, "muted", wrap=True)
            said.setContentsMargins(0, 0, 0, 8)
            self._box.addWidget(said)
        self._lines = [line() for _ in rows]
        for row, above in zip(rows, self._lines, strict=True):
            self._box.addWidget(above)
            self._box.addWidget(row)
        self._rule()

    def add(self, part: QWidget, words: str) -> None:
        """A part of its own kind, found by these words."""
        self._parts.append((part, f"{self.title} {words}".casefold()))
        self._box.addWidget(part)

    def look_for(self, text: str) -> int:
        """Show the rows that speak of it; how many do. Everything for no text."""
        wanted = text.casefold().split()
        whole = not wanted or all(word in self.title.casefold() for word in wanted)
        found = 0
        for row in self.rows:
            row.setVisible(whole or row.speaks_of(wanted))
            found += not row.isHidden()
        for part, words in self._parts:
            part.setVisible(whole or all(word in words for word in wanted))
            found += not part.isHidden()
        self._rule()
        return found

    def _rule(self) -> None:
        """A line between rows, and none above the first."""
        first = True
        for row, above in zip(self.rows, self._lines, strict=True):
            above.setHidden(row.isHidden() or first)
            first = first and row.isHidden()


def _at_end(*parts: QWidget) -> QHBoxLayout:
    box = QHBoxLayout()
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(8)
    box.addStretch(1)
    for part in parts:
        box.addWidget(part)
    return box
