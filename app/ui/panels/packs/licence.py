"""A licence to be read and answered before anything is fetched."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from app.ui.widgets.basics import button, label, on_ground, row
from app.ui.words import tr


class LicencePage(QWidget):
    answered = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "panel")
        self._title = label("", "title")
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setAccessibleName(tr("Licence"))
        self.accept_button = button(
            tr("Accept and install"), lambda: self.answered.emit(True), primary=True
        )
        self.decline_button = button(tr("Do not install"), lambda: self.answered.emit(False))
        said = tr("The weights are their authors'. Nothing is fetched before you accept.")
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(12)
        box.addWidget(self._title)
        box.addWidget(label(said, "muted", wrap=True))
        box.addWidget(self.text, 1)
        box.addLayout(row(None, self.decline_button, self.accept_button))

    def ask(self, title: str, licence: str) -> None:
        self._title.setText(tr("Licence of {pack}").format(pack=title))
        self.text.setPlainText(licence)
        self.decline_button.setFocus()
