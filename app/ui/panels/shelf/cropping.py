"""The window of a crop as a hand moves it: of one shape, inside the picture, in whole pixels.
Pure.
"""

from app.core.asset import Box

SMALLEST = 0.1
"""How far it may be drawn together, as a share of the largest of its shape."""


def can_move(window: Box, size: tuple[int, int]) -> bool:
    """Whether it leaves anything out that it could be moved over."""
    return window.w < size[0] or window.h < size[1]


def moved(window: Box, size: tuple[int, int], dx: float, dy: float) -> Box:
    """Moved by so many pixels of the picture of `size` (width, height), as far as its edge."""
    return Box(
        _held(window.x + dx, size[0] - window.w),
        _held(window.y + dy, size[1] - window.h),
        window.w,
        window.h,
    )


def scaled(window: Box, size: tuple[int, int], factor: float) -> Box:
    """Drawn out or together about its middle, as far as the picture and `SMALLEST` allow."""
    most = min(size[0] / window.w, size[1] / window.h)
    factor = min(max(factor, most * SMALLEST), most)
    width = min(size[0], max(1, round(window.w * factor)))
    height = min(size[1], max(1, round(window.h * width / window.w)))
    grown = Box(window.x, window.y, width, height)
    return moved(grown, size, (window.w - width) / 2, (window.h - height) / 2)


def _held(start: float, most: float) -> int:
    return round(min(max(start, 0), max(most, 0)))
