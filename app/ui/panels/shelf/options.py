"""The controls of one export: what to do beyond the preset."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from app.ui.panels.shelf.asked import MOST_TILES, Asked, seconds
from app.ui.widgets.basics import label, restyle
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.menu_choice import MenuChoice
from app.ui.words import tr, trn

if TYPE_CHECKING:
    from app.export.presets.preset import Preset

MOMENT_WIDTH = 68


class OptionsBar(QWidget):
    """`changed` with every turn of a control."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Options of this export"))
        self._preset: Preset | None = None
        self._make_choices()
        self._make_toggles()
        self.moments = {
            "start_s": Moment(tr("From"), tr("start")),
            "end_s": Moment(tr("to"), tr("end")),
            "cover_s": Moment(tr("Cover at"), tr("none")),
        }
        flow = FlowLayout(self)
        for part in (*self._choices, *self._toggles, *self.moments.values()):
            flow.addWidget(part)
        for choice in self._choices:
            choice.chosen.connect(lambda _value: self.changed.emit())
        for toggle in self._toggles:
            toggle.clicked.connect(lambda _on: self.changed.emit())
        for moment in self.moments.values():
            moment.changed.connect(self.changed)

    def begin(self, preset: "Preset") -> None:
        """A new export by this preset: everything as it has it."""
        self._preset = preset
        for choice in self._choices:
            choice.turn("")
        moving = preset.kind == "video"
        for toggle, on in zip(
            self._toggles, (preset.sidecar, preset.sign, False, False), strict=True
        ):
            toggle.setChecked(on)
        self.allow_signing(False)
        for moment in self.moments.values():
            moment.clear()
            moment.setVisible(moving)
        self.mute.setVisible(moving)
        self.split.setVisible(not moving)
        self.carousel.setVisible(not moving)

    def allow_signing(self, signer: bool) -> None:
        """`signer`: somebody can sign. What the preset has signed is signed anyway."""
        assert self._preset is not None
        self.sign.setEnabled(signer and not self._preset.sign)
        self.sign.setToolTip("" if signer else tr("No certificate was chosen to sign with"))

    @property
    def asked(self) -> Asked:
        assert self._preset is not None
        sidecar = self.sidecar.isChecked()
        return Asked(
            existing=self.existing.value,
            sidecar=None if sidecar == self._preset.sidecar else sidecar,
            sign=self.sign.isChecked() and not self._preset.sign,
            teaser=self.teaser.value,
            zipped=bool(self.packed.value),
            carousel=self.carousel.isChecked(),
            split=int(self.split.value or 0),
            mute=self.mute.isChecked(),
            **{name: moment.value for name, moment in self.moments.items()},
        )

    def _make_choices(self) -> None:
        usual = ("", tr("as the preset has it"))
        self.existing = MenuChoice(
            tr("If a name is taken"),
            (
                usual,
                ("number", tr("number the new file")),
                ("skip", tr("leave the new file out")),
                ("replace", tr("replace what was exported before")),
            ),
        )
        self.teaser = MenuChoice(
            tr("Teaser"),
            (
                ("", tr("no, the picture itself")),
                ("blur", tr("blurred")),
                ("crop", tr("a part of it")),
                ("watermark", tr("watermarked all over")),
            ),
        )
        self.packed = MenuChoice(
            tr("Write"), (("", tr("single files")), ("zip", tr("one zip file")))
        )
        tiles = [(str(n), trn("%n tile", "%n tiles", n)) for n in range(2, MOST_TILES + 1)]
        self.split = MenuChoice(tr("Panorama"), (("", tr("no")), *tiles))
        self._choices = (self.existing, self.teaser, self.packed, self.split)

    def _make_toggles(self) -> None:
        self.sidecar = _toggle(tr("Text beside the file"))
        self.sign = _toggle(tr("Sign"))
        self.carousel = _toggle(tr("Carousel"))
        self.carousel.setToolTip(tr("They belong together, in this order and one shape"))
        self.mute = _toggle(tr("Without sound"))
        self._toggles = (self.sidecar, self.sign, self.carousel, self.mute)


class Moment(QWidget):
    """A moment of a clip, typed as seconds or 1:05."""

    changed = Signal()

    def __init__(self, name: str, empty: str) -> None:
        super().__init__()
        self.value: float | None = None
        self.field = QLineEdit()
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(empty)
        self.field.setFixedWidth(MOMENT_WIDTH)
        self.field.setToolTip(tr("Seconds, or minutes and seconds as 1:05"))
        self.field.textChanged.connect(self._read)
        self.field.editingFinished.connect(self._finish)
        self._told: float | None = None
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(label(name, "muted"))
        box.addWidget(self.field)

    def clear(self) -> None:
        """Without telling anybody."""
        self.field.clear()
        self._told = None

    def _read(self, text: str) -> None:
        try:
            self.value = seconds(text)
        except ValueError:
            self.value = None
            restyle(self.field, wrong="true")
        else:
            restyle(self.field, wrong="false")

    def _finish(self) -> None:
        if self.value != self._told:
            self._told = self.value
            self.changed.emit()


def _toggle(text: str) -> QPushButton:
    made = QPushButton(text)
    made.setProperty("role", "small")
    made.setAutoDefault(False)
    made.setCheckable(True)
    return made
