# ruff: noqa: N802 - Qt names the methods it calls
"""The file: what it is, where it lies, where it went."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.core.asset import AssetView, Location, Swatch
from app.core.vocab import Presence
from app.ui.style.look import Look
from app.ui.widgets.basics import holder, icon_button, label, row
from app.ui.widgets.pairs import Pairs, words
from app.ui.widgets.section import Section
from app.ui.words import clock, day, moment, shown, size, tr


class Palette(QWidget):
    """The picture's colours by their share."""

    def __init__(self, look: Look, swatches: tuple[Swatch, ...]) -> None:
        super().__init__()
        self._look = look
        self._swatches = swatches
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Colours"))

    def sizeHint(self) -> QSize:
        return QSize(100, 16)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.color("line"), 1))
        whole = sum(swatch.share for swatch in self._swatches) or 1.0
        x, gap = 0.0, 3.0
        room = self.width() - gap * (len(self._swatches) - 1)
        for swatch in self._swatches:
            width = max(4.0, room * swatch.share / whole)
            painter.setBrush(QColor(swatch.red, swatch.green, swatch.blue))
            painter.drawRoundedRect(QRectF(x + 0.5, 2.5, width - 1, 12), 4, 4)
            x += width + gap
        painter.end()


class FactsSection(Section):
    """`folder_wanted` with the path of a file to be shown in the system's file manager."""

    folder_wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(tr("File"))
        self._look = look

    def show_asset(self, view: AssetView) -> None:
        pairs = Pairs(self._look)
        for name, value in _facts(view):
            pairs.add(name, value, copy=False)
        if view.palette:
            pairs.add_widget(tr("Colours"), Palette(self._look, view.palette))
        for location in view.locations:
            pairs.add_widget(self._where(location), self._location(location))
        if view.fault is not None:
            reason = words(view.fault.message)
            reason.setProperty("tone", "block")
            self.fill(reason, pairs)
        else:
            self.fill(pairs)

    def _where(self, location: Location) -> str:
        return tr("In") if location.presence is Presence.PRESENT else tr("Missing")

    def _location(self, location: Location) -> QWidget:
        text = words(shown(location.path))
        show = icon_button(
            self._look,
            "open",
            tr("Show in its folder"),
            lambda: self.folder_wanted.emit(location.path),
        )
        show.setFixedSize(20, 20)
        show.setEnabled(location.presence is Presence.PRESENT)
        line = row(text, show, spacing=4)
        line.setAlignment(show, Qt.AlignmentFlag.AlignTop)
        return holder(line)


class ExportsSection(Section):
    """The files that left; hidden without any."""

    folder_wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(tr("Exports"))
        self._look = look
        self.titles: dict[str, str] = {}

    def show_asset(self, view: AssetView) -> None:
        self.setVisible(bool(view.exports))
        pairs = Pairs(self._look)
        for export in sorted(view.exports, key=lambda one: one.exported, reverse=True):
            title = self.titles.get(export.preset, export.preset)
            text = f"{title} · {export.width} × {export.height} · {size(export.bytes)}"
            words_of_it = label(text, wrap=True)
            words_of_it.setToolTip(shown(export.path))
            pairs.add_widget(day(export.exported), words_of_it)
        self.fill(pairs)


def _facts(view: AssetView) -> list[tuple[str, str]]:
    kind = " · ".join(part for part in ((view.format or "").upper(), view.kind or "") if part)
    rows = [(tr("Kind"), kind)]
    if view.width and view.height:
        rows.append((tr("Size"), f"{view.width} × {view.height} · {size(view.bytes)}"))
    else:
        rows.append((tr("Size"), size(view.bytes)))
    if view.duration_s is not None:
        rows.append((tr("Length"), clock(view.duration_s)))
    if view.created is not None:
        rows.append((tr("Made"), moment(view.created)))
    rows.append((tr("Added"), moment(view.added)))
    if view.digital_source_type:
        rows.append((tr("AI label"), view.digital_source_type.rpartition("/")[2]))
    told = ((name, view.metadata.get(name)) for name in ("camera", "title", "creator"))
    rows.extend((name.title(), shown(value)) for name, value in told if value)
    return [(name, value) for name, value in rows if value]
