"""How many columns and rows show most of so many pictures. Pure."""

from math import ceil


def arranged(
    number: int, width: float, height: float, shape: float = 1.0, foot: float = 0.0
) -> tuple[int, int]:
    """(columns, rows) in which pictures of this `shape` (height to width), each with a `foot` of
    words below it, are largest in a room.
    """
    if number <= 0 or width <= 0 or height <= 0:
        return 1, 1

    def size(columns: int) -> float:
        """The width a picture has."""
        return min(width / columns, (height / ceil(number / columns) - foot) / shape)

    columns = max(range(1, number + 1), key=lambda one: (round(size(one), 3), -one))
    return columns, ceil(number / columns)
