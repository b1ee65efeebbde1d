"""Days to type in, and dates as people read them."""

from datetime import date

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit, QFrame, QHBoxLayout

FORMAT = "yyyy-MM-dd"


class DayField(QFrame):
    """A day, typed part by part."""

    def __init__(self, name: str, day: date) -> None:
        super().__init__()
        self.setProperty("role", "field")
        self._edit = QDateEdit()
        self._edit.setFrame(False)
        self._edit.setDisplayFormat(FORMAT)
        self._edit.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self._edit.setAccessibleName(name)
        self.setFocusProxy(self._edit)
        box = QHBoxLayout(self)
        box.setContentsMargins(8, 3, 4, 3)
        box.addWidget(self._edit)
        self.setFixedWidth(112)
        self.choose(day)

    @property
    def day(self) -> date:
        chosen = self._edit.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def choose(self, day: date) -> None:
        self._edit.setDate(QDate(day.year, day.month, day.day))


def day_words(day: date) -> str:
    """3 Mar 2026."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")
