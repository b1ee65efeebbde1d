"""Only patches of colour of a picture: what a public taste of a paid picture shows."""

import pyvips

SQUARES = 16
"""Colours along the longer side that are left of the picture. Nothing brings the rest back: it is
gone, not smeared.
"""


def veiled(picture: pyvips.Image) -> pyvips.Image:
    """The same size, only its large patches of colour, softly run into one another."""
    size = picture.width, picture.height
    few = [max(2, round(side * SQUARES / max(size))) for side in size]
    small = picture.thumbnail_image(few[0], height=few[1], size="force").copy_memory()
    large = small.resize(size[0] / few[0], vscale=size[1] / few[1], kernel="cubic")
    return large.crop(0, 0, *size)
