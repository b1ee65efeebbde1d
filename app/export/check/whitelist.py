"""Nothing is in a finished file but compressed pixels and what was meant to be there.

Every block of the file is named by a walker of its format; what is not on the list is an error,
whatever it is. So are words of the recipe anywhere outside the blocks that were ordered.
"""

import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from app.export.check.blocks import CREDENTIAL, PLAIN, PROFILE, XMP, Block, jpeg, png, webp, wrong
from app.export.check.boxblocks import avif, mp4

_CHUNK = 4 << 20
_WALKERS: Mapping[str, Callable[[BinaryIO], Iterator[Block]]] = {
    "jpeg": jpeg,
    "png": png,
    "webp": webp,
    "avif": avif,
    "mp4": mp4,
}


@dataclass(frozen=True, slots=True)
class Allowed:
    """What may stand in a file of this format beside its pixels, and then has to.

    `profile` and `xmp` byte for byte; a Content Credential where it is `signed` (what that says is
    checked where it is made). `private` words may be nowhere else.
    """

    format: str
    profile: bytes | None = None
    xmp: bytes | None = None
    signed: bool = False
    private: tuple[str, ...] = ()


def check(source: bytes | str, allowed: Allowed) -> None:
    """`source` is the file's bytes, or its path. Raises ExportError, naming the first thing that is
    not as it has to be; OSError where the file cannot be read.
    """
    with io.BytesIO(source) if isinstance(source, bytes) else Path(source).open("rb") as file:
        blocks = list(_WALKERS[allowed.format](file))
        _check_blocks(blocks, allowed)
        _check_words(file, blocks, allowed.private)


def _check_blocks(blocks: Iterable[Block], allowed: Allowed) -> None:
    wanted = {
        kind: content
        for kind, content in ((PROFILE, allowed.profile), (XMP, allowed.xmp))
        if content is not None
    }
    credentials = 0
    for block in blocks:
        if block.kind == CREDENTIAL and allowed.signed:
            credentials += 1
        elif block.kind == PLAIN:
            continue
        elif block.kind not in wanted or block.content != wanted.pop(block.kind):
            raise wrong(f"it carries a block nobody asked for ({block.name})")
    if wanted:
        labelled = b"DigitalSourceType" in wanted.get(XMP, b"")
        missing = "DigitalSourceType" if labelled else "/".join(wanted)
        raise wrong(f"its {missing} is missing")
    if allowed.signed and not credentials:
        raise wrong("its Content Credential is missing")


def _check_words(file: BinaryIO, blocks: Iterable[Block], private: tuple[str, ...]) -> None:
    """Words are looked for in the bytes as UTF-8. The blocks that were ordered are left out: what
    they say is known to the last byte, and may be spelt as a word of the recipe is.
    """
    words = [word.encode("utf-8", "ignore") for word in private]
    if not words:
        return
    known = [(block.start, block.end) for block in blocks]
    longest = max(map(len, words))
    at, before = 0, b""
    file.seek(0)
    while piece := file.read(_CHUNK):
        looked_at = before + _blanked(piece, at, known)
        if any(word in looked_at for word in words):
            raise wrong("a word of the recipe is in it")
        at += len(piece)
        before = looked_at[-longest:]


def _blanked(piece: bytes, at: int, known: Iterable[tuple[int, int]]) -> bytes:
    """A piece that starts at `at` in the file, with zeros where known blocks are."""
    bare = bytearray(piece)
    for start, end in known:
        low, high = max(start - at, 0), min(end - at, len(piece))
        if low < high:
            bare[low:high] = bytes(high - low)
    return bytes(bare)
