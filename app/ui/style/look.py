"""How the window looks now: the theme in force, its palette and sheet, fonts and icons.

One `Look` per program. It follows the system's scheme until the user chooses one.
"""

from enum import StrEnum

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPainter
from PySide6.QtWidgets import QApplication

from app.ui.style import icons, tokens
from app.ui.style.sheet import SheetTemplate, palette, qcolor
from app.ui.style.tokens import THEMES, Tokens

SMALLEST_POINTS = 10.0  # some X11 desktops name 9, too small for dense text

MOTION_MS = 140
"""What moves has arrived after this."""


class Scheme(StrEnum):
    """What the user asked for."""

    SYSTEM = "system"
    DARK = "dark"
    LIGHT = "light"


class Motion(StrEnum):
    """Whether things may move: as the system says, or not whatever it says."""

    SYSTEM = "system"
    NONE = "none"


class Look(QObject):
    """The theme in force. `changed` comes after palette and sheet are set."""

    changed = Signal()

    def __init__(
        self, app: QApplication, scheme: Scheme = Scheme.SYSTEM, *, vault: bool = False
    ) -> None:
        """`vault`: with the accent of a vault's window."""
        super().__init__(app)
        self._app, self._vault = app, vault
        self._scheme = scheme
        self.motion = Motion.SYSTEM
        self._style_hints = app.styleHints()  # kept: PySide deletes what it handed out with it
        self._hints = self._style_hints.accessibility()
        self._hints.contrastPreferenceChanged.connect(self._refresh)
        self._sheet = SheetTemplate((THEMES / "window.qss").read_text("utf-8"))
        app.setStyle("Fusion")
        app.setFont(_base_font(app.font()))
        self._colors: dict[tuple[str, float], QColor] = {}
        self.tokens = self._load()
        self._apply()
        self._style_hints.colorSchemeChanged.connect(self._refresh)

    @property
    def scheme(self) -> Scheme:
        return self._scheme

    def choose(self, scheme: Scheme) -> None:
        self._scheme = scheme
        self._refresh()

    def toggle(self) -> None:
        """Dark to light or back, from now on by the user's choice."""
        self.choose(Scheme.LIGHT if self.tokens.dark else Scheme.DARK)

    def duration(self, milliseconds: int = MOTION_MS) -> int:
        """How long something may take to move: 0 where the user, or the system, wants it still."""
        return 0 if self._is_still() else milliseconds

    def _is_still(self) -> bool:
        if self.motion is Motion.NONE:
            return True
        return self._hints.motionPreference() is Qt.MotionPreference.ReducedMotion

    def color(self, role: str, alpha: float = 1.0) -> QColor:
        """A token, or a shade mixed from tokens, by name."""
        if (found := self._colors.get((role, alpha))) is None:
            found = qcolor(getattr(self.tokens, role))
            found.setAlphaF(alpha)
            self._colors[role, alpha] = found
        return QColor(found)

    def tone(self, role: str, ground: str = "raised") -> QColor:
        """A token as text: drawn towards the text colour as far as AA asks for on `ground`."""
        theme = self.tokens
        return qcolor(theme.readable(getattr(theme, role), getattr(theme, ground)))

    def ink(self, role: str) -> QColor:
        """What is drawn on a filled sign of this colour."""
        return qcolor(self.tokens.ink(getattr(self.tokens, role)))

    def icon(self, name: str, role: str = "text") -> QIcon:
        """An icon in the colour `role` of whatever theme is in force when it is drawn."""

        def color(mode: QIcon.Mode) -> QColor:
            return self.color("faint" if mode is QIcon.Mode.Disabled else role)

        return QIcon(icons.GlyphEngine(name, color))

    def draw_icon(self, painter: QPainter, rect: QRectF, name: str, color: QColor) -> None:
        """Paint an icon straight into a view."""
        icons.draw(painter, rect, name, color)

    def _load(self) -> Tokens:
        found = self._load_theme()
        found = found.of_vault() if self._vault else found
        more = self._hints.contrastPreference() is Qt.ContrastPreference.HighContrast
        return found.of_high_contrast() if more else found

    def _load_theme(self) -> Tokens:
        if self._scheme is not Scheme.SYSTEM:
            return tokens.load(self._scheme.value)
        light = self._style_hints.colorScheme() is Qt.ColorScheme.Light
        return tokens.load("light" if light else "dark")

    def _refresh(self) -> None:
        self.tokens = self._load()
        self._colors.clear()
        self._apply()
        self.changed.emit()

    def _apply(self) -> None:
        self._app.setPalette(palette(self.tokens))
        self._app.setStyleSheet(self._sheet.filled(self.tokens, self._app.font()))


def _base_font(system: QFont) -> QFont:
    """The system's font with tabular figures, never smaller than what can be read."""
    font = QFont(system)
    if 0 < font.pointSizeF() < SMALLEST_POINTS:
        font.setPointSizeF(SMALLEST_POINTS)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
