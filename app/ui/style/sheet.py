"""Tokens → QPalette and style sheet."""

from string import Template

from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette

from app.ui.style.tokens import Rgb, Tokens

SHADES = (
    *("window", "panel", "raised", "line", "text", "muted", "accent", "ok", "warn", "block"),
    *("selected", "hovered", "pressed", "faint", "thumb"),
    *("on_accent", "on_selected", "accent_hovered"),
)
"""What a sheet may name."""


class SheetTemplate(Template):
    """A style sheet with @names for tokens and font sizes."""

    delimiter = "@"

    def filled(self, theme: Tokens, font: QFont) -> str:
        """Raises KeyError for a name that is no token."""
        colors = {name: getattr(theme, name).hex for name in SHADES}
        for name in ("ok", "warn", "block", "accent"):
            colors[name + "_text"] = theme.readable(getattr(theme, name), theme.hovered).hex
        base = QFontInfo(font).pixelSize()
        sizes = {"small": base - 2, "large": base + 2, "title": base + 4}
        return self.substitute(colors | {name: f"{px}px" for name, px in sizes.items()})


def palette(theme: Tokens) -> QPalette:
    """The theme for what draws itself by palette: item views, tool tips, native parts."""
    roles = QPalette.ColorRole
    made = QPalette()
    for role, color in {
        roles.Window: theme.panel,
        roles.WindowText: theme.text,
        roles.Base: theme.raised,
        roles.AlternateBase: theme.panel,
        roles.Text: theme.text,
        roles.PlaceholderText: theme.muted,
        roles.Button: theme.raised,
        roles.ButtonText: theme.text,
        roles.BrightText: theme.block,
        roles.ToolTipBase: theme.raised,
        roles.ToolTipText: theme.text,
        roles.Highlight: theme.accent,
        roles.HighlightedText: theme.on_accent,
        roles.Accent: theme.accent,
        roles.Link: theme.accent,
        roles.Light: theme.hovered,
        roles.Mid: theme.line,
        roles.Dark: theme.window,
        roles.Shadow: theme.scrim,
    }.items():
        made.setColor(role, qcolor(color))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, qcolor(theme.faint))
    return made


def qcolor(color: Rgb) -> QColor:
    return QColor(*color.channels)
