"""Stored facts of a picture as the values they were made from."""

import json

from app.catalog.schema import PaletteRow
from app.core.asset import Measures, Swatch


def read_swatch(row: PaletteRow) -> Swatch:
    return Swatch(row.rgb >> 16, row.rgb >> 8 & 255, row.rgb & 255, row.share)


def read_measures(stored: str | None) -> Measures | None:
    """From the JSON object that `intake.facts` wrote."""
    if stored is None:
        return None
    values = json.loads(stored)
    border = tuple(values.pop("border"))
    hues = tuple((angle, share) for angle, share in values.pop("hues"))
    return Measures(**values, border=border, hues=hues)
