from configparser import ConfigParser

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.ui.style.emblem import EMBLEM, SIZES, emblem
from tests.emblem import drawn

NEAR = 6
"""How far a channel may be off: another Qt smooths edges a little differently."""


def test_the_icon_has_every_size(qapp: QApplication) -> None:
    assert {size.width() for size in emblem().availableSizes()} == set(SIZES)


@pytest.mark.parametrize("size", SIZES)
def test_each_size_is_made_from_the_drawing(qapp: QApplication, size: int) -> None:
    kept = QImage(str(EMBLEM / f"{size}.png"))
    assert kept.size() == QSize(size, size)
    asked = drawn(size)
    for at in range(0, size, max(1, size // 16)):
        one, other = kept.pixelColor(at, at), asked.pixelColor(at, at)
        assert abs(one.red() - other.red()) <= NEAR
        assert abs(one.alpha() - other.alpha()) <= NEAR


def test_the_desktop_entry_opens_files_with_the_program() -> None:
    entry = ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(EMBLEM / "musekeep.desktop", "utf-8")
    told = entry["Desktop Entry"]
    assert told["Exec"] == "musekeep %F"
    assert told["Icon"] == told["StartupWMClass"] == "musekeep"
    assert "image/png;" in told["MimeType"]
