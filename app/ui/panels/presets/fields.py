"""How a preset makes files, as fields: what differs from the one it began with are its changes."""

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from app.core.toml_text import value_text
from app.export.presets.manner import BACKDROPS, CHROMA, EXISTING, FITS, METADATA, PLACES
from app.export.presets.preset import WRITABLE, Preset, Watermark
from app.export.presets.row import FORMATS
from app.ui.style.look import Look
from app.ui.widgets.basics import holder, label, row
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.menu_choice import MenuChoice
from app.ui.widgets.number_field import NumberField
from app.ui.widgets.tick import Tick
from app.ui.words import tr

NAMES = 150
MEGA = 1_000_000


class PresetFields(QWidget):
    """`load` a preset; `changes` says what was turned since, as "key=value" of its data file."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._before: dict[str, Any] = {}
        self._formats: tuple[str, ...] = ()
        self._has_image = False
        self.numbers: dict[str, NumberField] = {}
        self.menus: dict[str, MenuChoice] = {}
        self.texts: dict[str, QLineEdit] = {}
        self.ticks: dict[str, Tick] = {}
        self.metadata: dict[str, Tick] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnMinimumWidth(0, NAMES)
        self._grid.setColumnStretch(1, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(self._grid)
        self._format_room = QVBoxLayout()
        self._format_room.setContentsMargins(0, 0, 0, 0)
        self._lay_out()

    def load(self, preset: Preset) -> None:
        self._formats = preset.formats
        self._has_image = preset.watermark is not None and bool(preset.watermark.image)
        self._offer_formats(preset)
        for name, field in self.numbers.items():
            field.turn(_number(preset, name))
        for name, menu in self.menus.items():
            menu.turn(_text(preset, name))
        for name, line in self.texts.items():
            line.setText(_text(preset, name))
        for name, tick in self.ticks.items():
            tick.setChecked(bool(getattr(preset, name)))
        for name, tick in self.metadata.items():
            tick.setChecked(name in preset.metadata)
        self._before = self._values()

    def changes(self) -> list[str]:
        """In the order of the fields. An empty mark takes the mark away."""
        now = self._values()
        turned = {name: value for name, value in now.items() if value != self._before[name]}
        if not now["watermark.text"]:
            marks = [name for name in turned if name.startswith("watermark.")]
            turned = {name: value for name, value in turned.items() if name not in marks}
            return [*_lines(turned), *(["watermark="] if self._before["watermark.text"] else [])]
        if not self._before["watermark.text"]:
            if self._has_image:
                turned = {"watermark.image": None, **turned}
            turned |= {name: now[name] for name in now if name.startswith("watermark.")}
        return list(_lines(turned))

    # ── values ──

    def _values(self) -> dict[str, Any]:
        """By key of the data file; None for what is not limited."""
        made: dict[str, Any] = {
            name: self._told(name, field.value) for name, field in self.numbers.items()
        }
        made |= {name: menu.value for name, menu in self.menus.items() if name != "format"}
        made |= {name: line.text().strip() for name, line in self.texts.items()}
        made |= {name: tick.isChecked() for name, tick in self.ticks.items()}
        made["metadata"] = [name for name, tick in self.metadata.items() if tick.isChecked()]
        first = self.menus["format"].value if "format" in self.menus else ""
        if first:
            made["formats"] = [first, *(one for one in self._formats if one != first)]
        return made

    def _told(self, name: str, value: float) -> Any:
        if name in ("max_bytes", "aim_bytes"):
            return round(value * MEGA) or None
        if name in ("width", "height"):
            return round(value) or None
        if name == "enlarge":
            return round(value) if value >= 100 else None
        if self.numbers[name].whole:
            return round(value)
        return round(value, 2)

    # ── laying out ──

    def _offer_formats(self, preset: Preset) -> None:
        """Those that can be written; a menu of its own for pictures and for clips."""
        known = [one for one in FORMATS[preset.kind] if one in WRITABLE]
        if (old := self.menus.pop("format", None)) is not None:
            self._format_room.removeWidget(old)
            old.hide()
            old.deleteLater()
        if preset.format is None:
            return
        made = MenuChoice("", [(one, one.upper()) for one in known])
        made.setAccessibleName(tr("Written as"))
        self.menus["format"] = made
        self._format_room.addWidget(made)

    def _lay_out(self) -> None:
        own, free = tr("its own"), tr("no limit")
        self._add(
            tr("Size in pixels"),
            self._number("width", tr("Width"), 0, 16_384, none=own),
            label("×", "muted"),
            self._number("height", tr("Height"), 0, 16_384, none=own),
        )
        self._add(tr("Written as"), holder(self._format_room))
        self._add(tr("Fit"), self._menu("fit", tr("Fit"), FITS))
        self._add(
            tr("Around it"),
            self._menu("backdrop", tr("Around it"), BACKDROPS),
            self._text("background", tr("Colour, as #rrggbb"), 96),
        )
        self._add(
            tr("File size, at most"),
            self._number("max_bytes", tr("At most"), 0, 99_999, step=0.1, none=free, suffix=" MB"),
            label(tr("aim at"), "muted"),
            self._number("aim_bytes", tr("Aim at"), 0, 99_999, step=0.1, none=free, suffix=" MB"),
        )
        self._add(
            tr("Quality"),
            self._number("quality.start", tr("Quality"), 20, 100),
            label(tr("no lower than"), "muted"),
            self._number("quality.floor", tr("No lower than"), 20, 100),
            self._menu("quality.chroma", tr("Colour detail"), CHROMA),
        )
        self._add(
            tr("Enlarged to"),
            self._number("enlarge", tr("Enlarged to"), 99, 400, none=tr("as needed"), suffix=" %"),
            label(tr("sharpened by"), "muted"),
            self._number("sharpen", tr("Sharpened by"), 0, 1, step=0.05),
        )
        self._add(
            tr("Mark"),
            self._text("watermark.text", tr("Text of the mark, empty for none"), 220),
            self._menu("watermark.place", tr("Where the mark is"), PLACES),
        )
        self._add(
            "",
            label(tr("width"), "muted"),
            self._number("watermark.scale", tr("Width of the mark"), 0.01, 1, step=0.05),
            label(tr("opacity"), "muted"),
            self._number("watermark.opacity", tr("Opacity of the mark"), 0.01, 1, step=0.05),
        )
        self._add(tr("File name"), self._text("name", tr("Template of the file's name"), 320))
        self._add(
            tr("Where a name is taken"), self._menu("existing", tr("Where it is taken"), EXISTING)
        )
        self._add(tr("Written into it"), self._many(METADATA))
        self._add(
            tr("Beside it"),
            self._tick("sidecar", tr("The words of the post, as .txt")),
            self._tick("sign", tr("Content Credentials")),
        )

    def _add(self, name: str, *parts: QWidget) -> None:
        at = self._grid.rowCount()
        self._grid.addWidget(label(name, "muted"), at, 0)
        whole = row(*parts) if any(isinstance(one, _Many) for one in parts) else row(*parts, None)
        self._grid.addLayout(whole, at, 1)

    def _number(
        self,
        key: str,
        name: str,
        low: float,
        high: float,
        *,
        step: float = 1,
        none: str = "",
        suffix: str = "",
    ) -> NumberField:
        self.numbers[key] = NumberField(name, low, high, step=step, none=none, suffix=suffix)
        return self.numbers[key]

    def _menu(self, key: str, name: str, options: Sequence[str]) -> MenuChoice:
        words = _words()
        made = MenuChoice("", [(one, words.get(one, one)) for one in options])
        made.setAccessibleName(name)
        self.menus[key] = made
        return made

    def _text(self, key: str, name: str, width: int) -> QLineEdit:
        made = QLineEdit(placeholderText=name)
        made.setAccessibleName(name)
        made.setFixedWidth(width)
        self.texts[key] = made
        return made

    def _tick(self, key: str, words: str) -> Tick:
        self.ticks[key] = Tick(self._look, words)
        return self.ticks[key]

    def _many(self, names: Sequence[str]) -> "_Many":
        made = _Many()
        for name in names:
            self.metadata[name] = Tick(self._look, name.replace("_", " "))
            made.flow.addWidget(self.metadata[name])
        return made


class _Many(QWidget):
    """Ticks that break their line where it is full."""

    def __init__(self) -> None:
        super().__init__()
        self.flow = FlowLayout(self, spacing=8)


def _lines(values: dict[str, Any]) -> Iterator[str]:
    for name, value in values.items():
        yield f"{name}=" if value is None or value == "" else f"{name}={value_text(value)}"


def _number(preset: Preset, key: str) -> float:
    value = _of(preset, key)
    if value is None:
        value = 0 if key != "enlarge" else 99
    return value / MEGA if key in ("max_bytes", "aim_bytes") else float(value)


def _text(preset: Preset, key: str) -> str:
    if key == "format":
        return preset.format or ""
    value = _of(preset, key)
    return "" if value is None else str(value)


def _of(preset: Preset, key: str) -> Any:
    """A field, or one of a part: "quality.start". A mark that is none has the usual values."""
    outer, dot, inner = key.partition(".")
    value = getattr(preset, outer)
    if not dot:
        return value
    return getattr(Watermark() if value is None else value, inner)


def _words() -> dict[str, str]:
    return {
        "cover": tr("cut to the shape"),
        "contain": tr("the whole picture, no larger"),
        "pad": tr("the whole picture, filled up"),
        "blur": tr("a blur of it"),
        "mirror": tr("its mirror"),
        "colour": tr("a colour"),
        "number": tr("add a number"),
        "skip": tr("write nothing"),
        "replace": tr("replace the file"),
        "auto": tr("where there is room"),
        "tiled": tr("all over"),
        "top-left": tr("top left"),
        "top": tr("top"),
        "top-right": tr("top right"),
        "left": tr("left"),
        "centre": tr("centre"),
        "right": tr("right"),
        "bottom-left": tr("bottom left"),
        "bottom": tr("bottom"),
        "bottom-right": tr("bottom right"),
    }
