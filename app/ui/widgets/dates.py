"""Days to type in, and dates as people read them."""

from datetime import date

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit

FORMAT = "yyyy-MM-dd"


class DayField(QDateEdit):
    """A day, typed part by part."""

    def __init__(self, name: str, day: date) -> None:
        super().__init__(QDate(day.year, day.month, day.day))
        self.setDisplayFormat(FORMAT)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setAccessibleName(name)
        self.setFixedWidth(112)

    @property
    def day(self) -> date:
        chosen = self.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def choose(self, day: date) -> None:
        self.setDate(QDate(day.year, day.month, day.day))


def day_words(day: date) -> str:
    """3 Mar 2026."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")
