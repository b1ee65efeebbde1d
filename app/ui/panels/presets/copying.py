"""A preset of one's own as a form: made of the one that is shown, or changed where it is one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout

from app.core.toml_text import string_text
from app.export.presets.preset import Preset
from app.ui.panels.presets.fields import PresetFields
from app.ui.style.look import Look
from app.ui.widgets.basics import button, label, line, restyle, row
from app.ui.words import shown, tr

LINES = 72
"""The height of further changes: three lines, in pixels."""


class PresetForm(QFrame):
    """`wanted` with the new id and changes as "key=value"; `left` when it is put away."""

    wanted = Signal(str, list)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._title = ""
        self.said = label("", "strong", wrap=True)
        self.place = QLineEdit()
        self.place.setAccessibleName(tr("Id of the copy"))
        self.title = QLineEdit()
        self.title.setAccessibleName(tr("Title of the copy"))
        self.fields = PresetFields(look)
        self.changes = QPlainTextEdit()
        self.changes.setAccessibleName(tr("What else is different"))
        self.changes.setPlaceholderText("bounds.max_width=1440\nsafe.top=120")
        self.changes.setFixedHeight(LINES)
        self.changes.setTabChangesFocus(True)
        self.problem = label("", "", wrap=True)
        restyle(self.problem, tone="block")
        self.copy_button = button(tr("Make the copy"), self._ask, primary=True)
        self._place_name = label(tr("Id: platform.name, in small letters"), "small")
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(8)
        box.addWidget(self.said)
        box.addWidget(self._place_name)
        box.addWidget(self.place)
        box.addWidget(label(tr("Title"), "small"))
        box.addWidget(self.title)
        box.addWidget(line())
        box.addWidget(self.fields)
        box.addWidget(line())
        more = tr("What else is different, one KEY=VALUE a line, as in its data file")
        box.addWidget(label(more, "small"))
        box.addWidget(self.changes)
        box.addWidget(self.problem)
        box.addLayout(row(None, button(tr("Cancel"), self.left.emit), self.copy_button))
        self.place.returnPressed.connect(self._ask)
        self.title.returnPressed.connect(self._ask)
        self.hide()

    def open(self, preset: Preset) -> None:
        """For a copy of this one."""
        self.said.setText(tr("A preset of your own, made of {title}").format(title=preset.title))
        self.copy_button.setText(tr("Make the copy"))
        title = tr("My {title}").format(title=preset.title)
        self._begin(preset, f"{preset.platform}.my_{preset.placement}", title, new=True)

    def edit(self, preset: Preset) -> None:
        """For this one, which is the user's own."""
        self.said.setText(tr("{title}, your own").format(title=preset.title))
        self.copy_button.setText(tr("Save"))
        self._begin(preset, preset.id, preset.title, new=False)

    def show_problem(self, text: str) -> None:
        self.problem.setText(shown(text))
        self.problem.setVisible(bool(text))
        self.copy_button.setEnabled(True)

    def _begin(self, preset: Preset, place: str, title: str, *, new: bool) -> None:
        self._title = "" if new else preset.title
        self.place.setText(place)
        self.place.setVisible(new)
        self._place_name.setVisible(new)
        self.title.setText(title)
        self.fields.load(preset)
        self.changes.clear()
        self.show_problem("")
        self.show()
        self.title.setFocus()
        self.title.selectAll()

    def _ask(self) -> None:
        self.copy_button.setEnabled(False)
        title = self.title.text().strip()
        changes = [f"title={string_text(title)}"] if title and title != self._title else []
        changes += self.fields.changes()
        lines = self.changes.toPlainText().splitlines()
        changes += [line.strip() for line in lines if line.strip()]
        self.wanted.emit(self.place.text().strip(), changes)
