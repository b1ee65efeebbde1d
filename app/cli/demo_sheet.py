"""The demo's contact sheet: every picture with its name, its recipe and where it may go."""

import io
from collections.abc import Mapping, Sequence

from PIL import Image, ImageDraw, ImageFont

from app.core.asset import AssetView

COLUMNS = 4
CELL = 340
PICTURE = 300
CAPTION = 92
MARGIN = 36
HEAD = 96
INK, DIM, GROUND, CARD = (238, 238, 242), (150, 152, 164), (18, 19, 24), (29, 31, 38)
DOTS = {
    "clear": (88, 190, 130),
    "review": (232, 180, 76),
    "blocked": (228, 92, 92),
    "prohibited": (228, 92, 92),
}


def contact_sheet(
    views: Sequence[AssetView], thumbs: Mapping[str, bytes], title: str, subtitle: str
) -> Image.Image:
    """RGB. `thumbs` are JPEG by content hash; a picture without one leaves its place dark."""
    rows = -(-len(views) // COLUMNS)
    size = 2 * MARGIN + COLUMNS * CELL, HEAD + MARGIN + rows * (PICTURE + CAPTION + 24)
    sheet = Image.new("RGB", size, GROUND)
    pen = ImageDraw.Draw(sheet)
    pen.text((MARGIN + 20, 30), title, INK, _font(30))
    pen.text((MARGIN + 20, 68), subtitle, DIM, _font(15))
    for number, view in enumerate(views):
        row, column = divmod(number, COLUMNS)
        corner = MARGIN + column * CELL + 10, HEAD + 16 + row * (PICTURE + CAPTION + 24)
        _cell(sheet, corner, view, thumbs.get(view.sha256 or ""))
    return sheet


def _cell(
    sheet: Image.Image, corner: tuple[int, int], view: AssetView, thumb: bytes | None
) -> None:
    x, y = corner
    pen = ImageDraw.Draw(sheet)
    pen.rounded_rectangle((x, y, x + CELL - 20, y + PICTURE + CAPTION), 12, CARD)
    if thumb is not None:
        picture = Image.open(io.BytesIO(thumb)).convert("RGB")
        picture.thumbnail((PICTURE - 20, PICTURE - 20))
        left = x + (CELL - 20 - picture.width) // 2
        sheet.paste(picture, (left, y + 10 + (PICTURE - 20 - picture.height) // 2))
    pen.text((x + 14, y + PICTURE), _short(_name(view), 32), INK, _font(15))
    pen.text((x + 14, y + PICTURE + 22), _short(_recipe(view), 44), DIM, _font(12))
    at = x + 14
    for platform, verdict in sorted(view.verdicts.items()):
        middle = y + PICTURE + 58
        pen.ellipse((at, middle - 4, at + 8, middle + 4), DOTS.get(verdict.outcome, DIM))
        pen.text((at + 13, middle), platform, DIM, _font(12), anchor="lm")
        at += 21 + round(pen.textlength(platform, _font(12))) + 8


def _name(view: AssetView) -> str:
    return view.path.replace("\\", "/").rpartition("/")[2]


def _recipe(view: AssetView) -> str:
    return (view.recipe.prompt or "") if view.recipe is not None else ""


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"


def _font(points: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(points)
