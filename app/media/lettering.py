"""A line of text as a picture, in one font that is the same on every machine."""

import unicodedata
from functools import lru_cache

from PIL import Image, ImageDraw, ImageFont

from app.core.errors import MediaError
from app.core.paths import PROGRAM

FONT = PROGRAM / "resources" / "fonts" / "DejaVuSans.ttf"
"""Latin, Greek, Cyrillic, Armenian, Georgian and many signs."""

_DRAWN = 64  # pixels of the font when a text's width is measured
_HIGHEST = 400  # pixels of a font: a single letter is not drawn larger
_OUTLINE = 20  # of so many parts of the font's height one is a line around the letters
_NO_GLYPH = "\U0010ffff"


def lettered(text: str, width: int, colour: str) -> Image.Image:
    """One line, RGBA, about `width` pixels wide, `colour` (#rrggbb) with a thin line around it that
    keeps it legible on any ground.

    Raises MediaError for what this font cannot write: letters it does not have, and scripts that
    run from right to left or join their letters.
    """
    line = " ".join(unicodedata.normalize("NFC", text).split())
    _check(line)
    natural = _font(_DRAWN).getlength(line)
    height = min(max(6, round(_DRAWN * width / natural)), _HIGHEST)
    font, outline = _font(height), max(1, height // _OUTLINE)
    left, top, right, bottom = font.getbbox(line, stroke_width=outline)
    drawn = Image.new("RGBA", (int(right - left), int(bottom - top)), (*_ground(colour), 0))
    ImageDraw.Draw(drawn).text(
        (-left, -top),
        line,
        font=font,
        fill=colour,
        stroke_width=outline,
        stroke_fill=_ground(colour),
    )
    return drawn


def _check(line: str) -> None:
    if not line.strip():
        raise MediaError("unsupported", "The watermark has no text.")
    missing = sorted({letter for letter in line if not _writes(letter)})
    if missing:
        raise MediaError(
            "unsupported",
            f"The watermark's text has letters that its font cannot write "
            f"({' '.join(missing[:8])}). Draw it as a PNG and use that.",
        )


@lru_cache(maxsize=512)
def _writes(letter: str) -> bool:
    if unicodedata.bidirectional(letter) in ("R", "AL") or unicodedata.combining(letter):
        return False
    font = _font(_DRAWN)
    return letter == " " or bytes(font.getmask(letter)) != bytes(font.getmask(_NO_GLYPH))


@lru_cache(maxsize=8)
def _font(height: int) -> ImageFont.FreeTypeFont:
    """The plain layout: the other one depends on a library that not every machine has."""
    return ImageFont.truetype(str(FONT), height, layout_engine=ImageFont.Layout.BASIC)


def _ground(colour: str) -> tuple[int, int, int]:
    """Black behind light letters, white behind dark ones (ITU-R BT.601 luma)."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    dark = 0.299 * red + 0.587 * green + 0.114 * blue < 128
    return (255, 255, 255) if dark else (0, 0, 0)
