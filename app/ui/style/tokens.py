"""The theme's tokens: a dozen named colours from resources/theme, and the shades mixed from them.

Nothing else in the window knows a colour. Contrast is WCAG 2.1's ratio of relative luminances.
"""

from dataclasses import dataclass, fields, replace
from pathlib import Path

from app.core.paths import PROGRAM
from app.core.toml import Table

THEMES = PROGRAM / "resources" / "theme"
AA_TEXT = 4.5
AA_SHAPE = 3.0


@dataclass(frozen=True, slots=True)
class Rgb:
    """An sRGB colour, 0–255 a channel."""

    red: int
    green: int
    blue: int

    @property
    def hex(self) -> str:
        return f"#{self.red:02X}{self.green:02X}{self.blue:02X}"

    def mixed(self, other: "Rgb", share: float) -> "Rgb":
        """This colour with `share` (0–1) of the other in it."""
        return Rgb(
            *(
                round(mine + (theirs - mine) * share)
                for mine, theirs in zip(self.channels, other.channels, strict=True)
            )
        )

    @property
    def channels(self) -> tuple[int, int, int]:
        return self.red, self.green, self.blue

    @property
    def luminance(self) -> float:
        red, green, blue = (_linear(channel / 255) for channel in self.channels)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme, as its file says it."""

    window: Rgb
    panel: Rgb
    raised: Rgb
    line: Rgb
    text: Rgb
    muted: Rgb
    accent: Rgb
    ok: Rgb
    warn: Rgb
    block: Rgb
    vault: Rgb
    label_red: Rgb
    label_yellow: Rgb
    label_green: Rgb
    label_blue: Rgb
    label_purple: Rgb
    on_picture: Rgb
    scrim: Rgb

    @property
    def dark(self) -> bool:
        return self.window.luminance < self.text.luminance

    def of_vault(self) -> "Tokens":
        """The same theme with a vault's accent."""
        return replace(self, accent=self.vault)

    def of_high_contrast(self) -> "Tokens":
        """The same theme for who asks their system for more contrast."""
        return replace(
            self, line=self.line.mixed(self.text, 0.5), muted=self.muted.mixed(self.text, 0.5)
        )

    @property
    def selected(self) -> Rgb:
        """Behind a selected row, an active tile, a filter chip."""
        return self.panel.mixed(self.accent, 0.19 if self.dark else 0.14)

    @property
    def hovered(self) -> Rgb:
        return self.raised.mixed(self.text, 0.06)

    @property
    def pressed(self) -> Rgb:
        return self.raised.mixed(self.text, 0.08)

    @property
    def faint(self) -> Rgb:
        """Disabled: as quiet as can still be made out (the standard asks nothing of it)."""
        quiet = (self.muted.mixed(self.panel, share / 20) for share in range(12, 0, -1))
        return next((one for one in quiet if contrast(one, self.raised) >= AA_SHAPE), self.muted)

    @property
    def thumb(self) -> Rgb:
        """The handle of a scroll bar."""
        return self.line.mixed(self.muted, 0.35)

    @property
    def accent_hovered(self) -> Rgb:
        return self.accent.mixed(self.text, 0.12)

    @property
    def on_selected(self) -> Rgb:
        """The accent as text on `selected`."""
        return self.readable(self.accent, self.selected)

    @property
    def on_accent(self) -> Rgb:
        """Text on the accent itself."""
        return max((self.window, self.text, self.panel), key=lambda c: contrast(c, self.accent))

    def ink(self, ground: Rgb) -> Rgb:
        """Black or white as the theme has them, whichever is told apart better from `ground`."""
        return max((self.on_picture, self.scrim), key=lambda color: contrast(color, ground))

    def readable(self, colour: Rgb, on: Rgb) -> Rgb:
        """The colour, drawn towards the text colour only as far as AA asks for on that ground."""
        for step in range(11):
            shade = colour.mixed(self.text, step / 10)
            if contrast(shade, on) >= AA_TEXT:
                return shade
        return self.text


def load(name: str, folder: Path = THEMES) -> Tokens:
    """Theme `name` ("dark", "light"). Raises DataFileError for a missing, unknown or malformed
    token.
    """
    table = Table.read(folder / f"{name}.toml")
    tokens = Tokens(**{field.name: _colour(table, field.name) for field in fields(Tokens)})
    table.done()
    return tokens


def contrast(one: Rgb, other: Rgb) -> float:
    """1 (none) to 21 (black on white)."""
    light, dark = sorted((one.luminance, other.luminance), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _colour(table: Table, name: str) -> Rgb:
    text = table.get(name, str)
    digits = text.removeprefix("#")
    if len(text) != 7 or len(digits) != 6 or any(c not in "0123456789abcdefABCDEF" for c in digits):
        raise table.fail(name, "# and six hexadecimal digits")
    return Rgb(*bytes.fromhex(digits))


def _linear(channel: float) -> float:
    low = 0.04045
    return channel / 12.92 if channel <= low else ((channel + 0.055) / 1.055) ** 2.4
