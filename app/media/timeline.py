"""How many frames an animated picture has and when each begins, read without decoding any."""

import struct
from dataclasses import dataclass
from itertools import accumulate

from app.media.metadata.containers.boxes import boxes
from app.media.opening import Bytes
from app.media.source import Source

MAX_FRAMES = 20_000
"""What comes after is not looked at."""

_DEFAULT_MS = 100
"""What every browser shows a frame for that asks for 10 ms or less."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """`starts` has one entry per frame, in seconds."""

    starts: tuple[float, ...]
    duration_s: float | None


def timeline(source: Source) -> Timeline | None:
    """None for a picture of one frame, or of a format that does not move."""
    read = {"png": _png, "gif": _gif, "webp": _webp}.get(
        source.format.name if source.format else ""
    )
    if read is None:
        return None
    try:
        with source.view() as data:
            delays = read(data)
    except (IndexError, struct.error):  # cut inside a header: the frames before it count
        return None
    if len(delays) < 2:
        return None
    ends = [round(ms / 1000, 3) for ms in accumulate(delays)]
    return Timeline((0.0, *ends[:-1]), ends[-1])


def avif_seconds(source: Source) -> float | None:
    """How long the frames of an AVIF sequence last together, as its first track says."""
    file, end, start = source.file(), None, 0
    for kind in (b"moov", b"trak", b"mdia", b"mdhd"):
        box = next((one for one in boxes(file, start, end) if one.kind == kind), None)
        if box is None:
            return None
        start, end = box.start, box.end
    file.seek(start)
    head = file.read(32)
    version, at = head[:1], 20 if head[:1] == b"\1" else 12
    length = 8 if version == b"\1" else 4
    scale = int.from_bytes(head[at : at + 4])
    ticks = int.from_bytes(head[at + 4 : at + 4 + length])
    return round(ticks / scale, 3) if scale and ticks else None


def _png(data: Bytes) -> list[float]:
    """APNG: an acTL chunk before the pixels, and an fcTL chunk per frame.

    The picture for viewers that do not animate may be none of the frames; it is counted first.
    """
    delays: list[float] = []
    animated, at = False, 8
    while at + 8 <= len(data) and len(delays) < MAX_FRAMES:
        length, kind = struct.unpack(">I4s", data[at : at + 8])
        if kind == b"acTL":
            animated = True
        elif kind == b"fcTL" and animated:
            over, under = struct.unpack(">HH", data[at + 28 : at + 32])
            delays.append(1000 * over / (under or 100))
        elif kind == b"IDAT" and not delays:
            if not animated:
                break
            delays.append(0.0)
        elif kind == b"IEND":
            break
        at += length + 12
    return delays


def _webp(data: Bytes) -> list[float]:
    delays: list[float] = []
    at = 12
    while at + 8 <= len(data) and len(delays) < MAX_FRAMES:
        kind, length = struct.unpack("<4sI", data[at : at + 8])
        if kind == b"ANMF":
            delays.append(float(int.from_bytes(data[at + 20 : at + 23], "little")))
        elif kind in (b"VP8 ", b"VP8L"):
            break
        at += 8 + length + length % 2
    return delays


def _gif(data: Bytes) -> list[float]:
    delays: list[float] = []
    at, delay = 13 + _table(data[10]), 0
    while at < len(data) and len(delays) < MAX_FRAMES:
        block = data[at]
        if block == 0x21:
            if data[at + 1] == 0xF9:
                delay = int.from_bytes(data[at + 4 : at + 6], "little")
            at = _past_blocks(data, at + 2)
        elif block == 0x2C:
            delays.append(float(delay * 10 if delay > 1 else _DEFAULT_MS))
            at = _past_blocks(data, at + 11 + _table(data[at + 9]))
        elif block == 0x3B:
            break
        else:
            at += 1  # stray bytes between blocks are passed over, as decoders do
    return delays


def _table(flags: int) -> int:
    """Bytes of the colour table that `flags` announce."""
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _past_blocks(data: Bytes, at: int) -> int:
    while length := data[at]:
        at += length + 1
    return at + 1
