"""A hand that keeps what it was given instead of dragging it."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget


@dataclass
class FakeHand:
    """`held`: whether the button is still down when a drag could begin."""

    held: bool = True
    drags: list[tuple[QWidget, QMimeData, QPixmap]] = field(default_factory=list)

    def holding(self) -> bool:
        return self.held

    def drag(self, source: QWidget, carried: QMimeData, badge: QPixmap) -> None:
        self.drags.append((source, carried, badge))

    @property
    def carried(self) -> QMimeData:
        """What the last drag carried."""
        return self.drags[-1][1]


@dataclass
class FakeLauncher:
    """Writes down what would be opened."""

    starts: bool = True
    opened: list[tuple[Path, str]] = field(default_factory=list)

    def open_vault(self, library: Path, vault: str) -> bool:
        self.opened.append((library, vault))
        return self.starts
