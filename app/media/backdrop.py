"""What lies beside a picture that is shown whole in a shape it does not have: itself, out of focus
or mirrored at its edges, or one colour.
"""

import pyvips

BLUR, MIRROR, COLOUR = "blur", "mirror", "colour"

SMALL = 64
"""Long side of the copy that is put out of focus; it is blurred there and drawn large again."""
SPREAD = 2.5
"""Pixels of that copy (standard deviation)."""
DIMMED = 0.8
"""Of its light a backdrop keeps, so that the picture stands out."""


def padded(
    picture: pyvips.Image, size: tuple[int, int], how: str, colour: str = "#ffffff"
) -> pyvips.Image:
    """`picture` (8-bit sRGB, opaque, no side longer than that of `size`) in the middle of a picture
    of exactly `size` (width, height), still to be computed.

    `how` is blur, mirror or colour (#rrggbb). ValueError for another word or a picture that is
    larger.
    """
    left, top = (size[0] - picture.width) // 2, (size[1] - picture.height) // 2
    if left < 0 or top < 0:
        raise ValueError(f"{picture.width} × {picture.height} pixels do not fit into {size}")
    if how == BLUR:
        return _out_of_focus(picture, size).insert(picture, left, top)
    if how == MIRROR:
        return picture.embed(left, top, *size, extend="mirror")
    if how == COLOUR:
        return picture.embed(left, top, *size, extend="background", background=rgb(colour))
    raise ValueError(f"no backdrop is called {how}")


def rgb(colour: str) -> list[int]:
    """Red, green and blue of #rrggbb."""
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def _out_of_focus(picture: pyvips.Image, size: tuple[int, int]) -> pyvips.Image:
    """The middle of the picture, covering all of `size`."""
    shrink = SMALL / max(size)
    small = max(2, round(size[0] * shrink)), max(2, round(size[1] * shrink))
    copy = picture.thumbnail_image(small[0], height=small[1], crop="centre")
    soft = (copy.gaussblur(SPREAD) * DIMMED).cast("uchar").copy_memory()
    across, down = size[0] / soft.width, size[1] / soft.height
    large = soft.resize(across, vscale=down, kernel="cubic")
    return large.copy(interpretation="srgb")
