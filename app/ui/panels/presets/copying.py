"""A small form for a preset of one's own, made of the one that is shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout

from app.export.presets.preset import Preset
from app.ui.widgets.basics import button, label, restyle, row
from app.ui.words import shown, tr

LINES = 92
"""The height of the changes: four lines, in pixels."""


class CopyForm(QFrame):
    """`wanted` with the new id and changes as "key=value"; `left` when it is put away."""

    wanted = Signal(str, list)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.said = label("", "strong", wrap=True)
        self.place = QLineEdit()
        self.place.setAccessibleName(tr("Id of the copy"))
        self.title = QLineEdit()
        self.title.setAccessibleName(tr("Title of the copy"))
        self.changes = QPlainTextEdit()
        self.changes.setAccessibleName(tr("What is different"))
        self.changes.setPlaceholderText(
            "max_bytes=500000\nname={date}_{persona}_{sequence:03}\nwatermark.text=© {persona}"
        )
        self.changes.setFixedHeight(LINES)
        self.changes.setTabChangesFocus(True)
        self.problem = label("", "", wrap=True)
        restyle(self.problem, tone="block")
        self.copy_button = button(tr("Make the copy"), self._ask, primary=True)
        leave = button(tr("Cancel"), self.left.emit)
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 12, 14, 12)
        box.setSpacing(8)
        box.addWidget(self.said)
        for name, field in (
            (tr("Id: platform.name, in small letters"), self.place),
            (tr("Title"), self.title),
            (tr("What is different, one KEY=VALUE a line, as in its data file"), self.changes),
        ):
            box.addWidget(label(name, "small"))
            box.addWidget(field)
        box.addWidget(self.problem)
        box.addLayout(row(None, leave, self.copy_button))
        self.place.returnPressed.connect(self._ask)
        self.title.returnPressed.connect(self._ask)
        self.hide()

    def open(self, preset: Preset) -> None:
        self.said.setText(tr("A preset of your own, made of {title}").format(title=preset.title))
        self.place.setText(f"{preset.platform}.my_{preset.placement}")
        self.title.setText(tr("My {title}").format(title=preset.title))
        self.changes.clear()
        self.show_problem("")
        self.show()
        self.title.setFocus()
        self.title.selectAll()

    def show_problem(self, text: str) -> None:
        self.problem.setText(shown(text))
        self.problem.setVisible(bool(text))
        self.copy_button.setEnabled(True)

    def _ask(self) -> None:
        self.copy_button.setEnabled(False)
        lines = self.changes.toPlainText().splitlines()
        title = self.title.text().strip()
        changes = [f"title={_quoted(title)}"] if title else []
        changes += [line.strip() for line in lines if line.strip()]
        self.wanted.emit(self.place.text().strip(), changes)


def _quoted(text: str) -> str:
    """A TOML string: a title like "2026" is no number."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
