"""How assets stand in the grid."""

from enum import StrEnum


class Arrangement(StrEnum):
    """Equal squares, whole pictures in lines of equal height, or rows with their facts."""

    SQUARES = "squares"
    JUSTIFIED = "justified"
    LIST = "list"
