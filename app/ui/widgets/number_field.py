"""A number to type or to step through, in a frame as other fields have one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QFrame, QHBoxLayout


class NumberField(QFrame):
    """`changed` with what a person chose. `step` 1 has whole numbers, less has two digits."""

    changed = Signal(float)

    def __init__(
        self,
        name: str,
        low: float,
        high: float,
        *,
        step: float = 1,
        none: str = "",
        suffix: str = "",
    ) -> None:
        """`none`: what the lowest value says, where that stands for no number at all."""
        super().__init__()
        self.setProperty("role", "field")
        self.whole = step >= 1
        self.edit = QDoubleSpinBox()
        self.edit.setRange(low, high)
        self.edit.setDecimals(0 if self.whole else 2)
        self.edit.setSingleStep(step)
        self.edit.setSuffix(suffix)
        self.edit.setSpecialValueText(none)
        self.edit.setFrame(False)
        self.edit.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.edit.setKeyboardTracking(False)
        self.edit.setAccessibleName(name)
        self.edit.valueChanged.connect(self.changed.emit)
        self.setFocusProxy(self.edit)
        box = QHBoxLayout(self)
        box.setContentsMargins(8, 3, 4, 3)
        box.addWidget(self.edit)
        self.setFixedWidth(112)

    @property
    def value(self) -> float:
        return self.edit.value()

    def turn(self, value: float) -> None:
        """Without telling anybody."""
        self.edit.blockSignals(True)
        self.edit.setValue(value)
        self.edit.blockSignals(False)
