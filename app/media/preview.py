"""What those see of a sealed picture who may not open originals. Runs in a media process."""

from app.media.enlarged import enlarged

SIDE = 2048
"""Pixels of the longest side: enough to judge by on any screen, too little to sell."""


def preview(path: str, side: int = SIDE) -> bytes:
    """JPEG in sRGB without metadata, its longest side `side` at most, never enlarged. A clip gives
    its first frame. Raises MediaError.
    """
    return enlarged(path, side, side)
