"""Photoshop: the image resources."""

from typing import BinaryIO

from app.media.metadata.containers import resources
from app.media.metadata.found import Found, read_at


def read(file: BinaryIO, found: Found) -> None:
    colours = int.from_bytes(read_at(file, 26, 4), "big")
    offset = 30 + colours
    size = int.from_bytes(read_at(file, offset, 4), "big")
    resources.read(read_at(file, offset + 4, size), found)
