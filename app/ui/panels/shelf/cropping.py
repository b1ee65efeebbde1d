"""The window of a crop as a hand moves it: of one shape, inside the picture, in whole pixels.
Pure.
"""

from app.core.asset import Box

SMALLEST = 0.1
"""How far it may be drawn together, as a share of the largest of its shape."""


def moved(window: Box, size: tuple[int, int], dx: float, dy: float) -> Box:
    """Moved by so many pixels of the picture of `size` (width, height), as far as its edge."""
    return Box(
        _held(window.x + dx, size[0] - window.w),
        _held(window.y + dy, size[1] - window.h),
        window.w,
        window.h,
    )


def scaled(window: Box, size: tuple[int, int], aspect: float, factor: float) -> Box:
    """Drawn out or together about its middle, as far as the picture and `SMALLEST` allow; as wide
    as `aspect` times its height.
    """
    most = min(size[0], size[1] * aspect)
    width = min(max(window.w * factor, most * SMALLEST), most)
    wide = min(size[0], max(1, round(width)))
    high = min(size[1], max(1, round(width / aspect)))
    grown = Box(window.x, window.y, wide, high)
    return moved(grown, size, (window.w - wide) / 2, (window.h - high) / 2)


def _held(start: float, most: float) -> int:
    return round(min(max(start, 0), max(most, 0)))
