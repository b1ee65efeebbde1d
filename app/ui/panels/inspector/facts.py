# ruff: noqa: N802 - Qt names the methods it calls
"""The file: what it is, where it lies, where it went."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.core.asset import AssetView, Region, Swatch
from app.ui.panels.inspector.credential import ai_label, source_words
from app.ui.style.look import Look
from app.ui.widgets.basics import label
from app.ui.widgets.pairs import Pairs, words
from app.ui.widgets.section import Section
from app.ui.words import clock, day, moment, shown, size, tr, trn


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
    """What can be said of the file in a word or two each."""

    def __init__(self, look: Look) -> None:
        super().__init__(tr("File"))
        self._look = look

    def show_asset(self, view: AssetView) -> None:
        pairs = Pairs(self._look)
        for name, value in _facts(view):
            pairs.add(name, value, copy=False)
        if view.palette:
            pairs.add_widget(tr("Colours"), Palette(self._look, view.palette))
        if view.fault is not None:
            reason = words(view.fault.message)
            reason.setProperty("tone", "block")
            self.fill(reason, pairs)
        else:
            self.fill(pairs)


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
    if view.regions:
        rows.append((tr("Shown"), shown(regions_words(view.regions))))
    if (term := ai_label(view)) is not None:
        rows.append((tr("AI label"), source_words(term)))
    if view.credential is None and view.sha256 is not None:
        rows.append((tr("Credentials"), tr("none in the file")))
    told = ((name, view.metadata.get(name)) for name in ("camera", "title", "creator"))
    rows.extend((name.title(), shown(value)) for name, value in told if value)
    return [(name, value) for name, value in rows if value]


def regions_words(regions: tuple[Region, ...]) -> str:
    """Mia (face), Rex (pet), 2 without a name."""
    named = [f"{one.name} ({one.kind.lower()})" for one in regions if one.name]
    nameless = len(regions) - len(named)
    if nameless:
        named.append(trn("%n without a name", "%n without a name", nameless))
    return ", ".join(named)
