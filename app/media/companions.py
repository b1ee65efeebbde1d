"""The files that belong to a picture by their name: sidecars, captions, the moving half of a Live
Photo.

Everything here goes by names alone and asks for at most some dozen of them, so that a folder of any
size costs the same, and a file can be asked about without its folder being listed.
"""

import contextlib
import os
import re
import stat as modes
import sys
from collections.abc import Collection, Iterator

from app.core.asset import Companion
from app.core.vocab import Role
from app.media.formats import EXTENSIONS
from app.media.opening import is_sealed

_LIVE_MEDIA = frozenset([".heic", ".heif"])
_LIVE_SHOTS = frozenset([".jpg", ".jpeg"])
_THUMB_MEDIA = frozenset(
    [".jpg", ".jpeg", ".crw", ".cr2", ".avi", ".mov", ".mp4", ".m4v", ".3gp", ".mkv"]
)
_SHOT = re.compile(
    r"(?:img[_ -]?e?)?[\d _.\-()]{4,}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}", re.I
)
_CAPTIONS = (".txt", ".caption")
_DATA = (".json", ".swarm.json", ".supplemental-metadata.json")  # SwarmUI; Google's hand-out

_RECALLED = 0x1000 | 0x40000 | 0x400000  # Windows: OFFLINE, RECALL_ON_OPEN, RECALL_ON_DATA_ACCESS
_DATALESS = 0x40000000  # macOS: SF_DATALESS
_F_GETPATH = 50
_SHOUTED = 5
_ENDINGS = (".xmp", *_CAPTIONS, *_DATA, ".mov", ".thm")
_MEDIA_ENDINGS = tuple(spelt for one in sorted(EXTENSIONS) for spelt in (one, one.upper()))


def beside(name: str, names: Collection[str]) -> tuple[tuple[Role, str], ...]:
    """Which of a folder's `names` are companions of the media file `name`, and as what; nothing for
    a name that is no media. `names` should answer `in` at once (a set, a dict).

    A companion that two media files share (a.png, a.jpg and a.txt) belongs to both.
    """
    return tuple((role, other) for role, other in candidates(name) if other in names)


def is_companion(name: str, names: Collection[str]) -> bool:
    """Whether the file `name` belongs to a media file among `names`."""
    return any(one in names and _owns(one, name) for one in _possible_owners(name))


def owners(name: str) -> Iterator[str]:
    """Every name of a media file that `name` may be a companion of."""
    return (one for one in _possible_owners(name) if _owns(one, name))


def candidates(name: str) -> Iterator[tuple[Role, str]]:
    """Every name a companion of the media file `name` may have, each once, the nearest first."""
    stem, dot, ending = name.rpartition(".")
    extension = dot + ending.casefold()
    if extension not in EXTENSIONS or not stem:
        return
    for role, suffixes in _suffixes(stem, extension):
        bases = (name, stem) if role in (Role.SIDECAR, Role.CAPTION, Role.DATA) else (stem,)
        for base in bases:
            for suffix in suffixes:
                for spelt in _spellings(suffix):
                    yield role, base + spelt


def found(path: str) -> tuple[Companion, ...]:
    """The companions of the media file at `path` that are there now, by asking for each by name. A
    sealed one has none beside it: the catalogue knows which came along.
    """
    if is_sealed(path):
        return ()
    folder, name = os.path.split(path)
    companions: dict[tuple[int, str], Companion] = {}
    for role, other in candidates(name):
        place = os.path.join(folder, other)
        with contextlib.suppress(OSError):
            stat = os.stat(place)  # noqa: PTH116 - the name may not be UTF-8
            # a system that ignores case answers to both spellings of one file
            key = stat.st_ino, other.casefold()
            if key in companions:
                place = os.path.join(folder, _as_listed(place))
            if modes.S_ISREG(stat.st_mode):
                companions[key] = Companion(role, place, stat.st_size, stat.st_mtime_ns)
    return tuple(companions.values())


def in_the_cloud(stat: os.stat_result) -> bool:
    """Whether reading this file would make a cloud drive fetch it."""
    attributes: int = getattr(stat, "st_file_attributes", 0)
    flags: int = getattr(stat, "st_flags", 0)
    return bool(attributes & _RECALLED or flags & _DATALESS)


def _suffixes(stem: str, extension: str) -> Iterator[tuple[Role, tuple[str, ...]]]:
    yield Role.SIDECAR, (".xmp",)
    yield Role.CAPTION, _CAPTIONS
    yield Role.DATA, _DATA
    if _may_be_live(stem, extension):
        yield Role.LIVE, (".mov",)
    if extension in _THUMB_MEDIA:
        yield Role.THUMB, (".thm",)


def _may_be_live(stem: str, extension: str) -> bool:
    """HEIC with any name; JPEG only as cameras number it: the poster of a clip is also a JPEG with
    the clip's name, and the clip must not vanish behind it.
    """
    if extension in _LIVE_MEDIA:
        return True
    return extension in _LIVE_SHOTS and _SHOT.fullmatch(stem) is not None


def _spellings(suffix: str) -> tuple[str, ...]:
    """Cameras and old systems shout; whoever writes long endings does not."""
    return (suffix, suffix.upper()) if len(suffix) <= _SHOUTED else (suffix,)


def _possible_owners(name: str) -> Iterator[str]:
    """Not every one of them has such a companion; asking that costs more than making the name."""
    folded = name.casefold()
    for suffix in _ENDINGS:
        if folded.endswith(suffix) and len(name) > len(suffix):
            base = name[: -len(suffix)]
            yield base
            yield from (base + spelt for spelt in _MEDIA_ENDINGS)


def _owns(media: str, name: str) -> bool:
    return media != name and any(other == name for _, other in candidates(media))


def _as_listed(path: str) -> str:
    """The name as the folder lists it, of a file found under a spelling that may be another."""
    if sys.platform == "darwin":
        import fcntl

        descriptor = os.open(path, os.O_RDONLY)
        try:
            real = os.fsdecode(fcntl.fcntl(descriptor, _F_GETPATH, bytes(1024)).rstrip(b"\0"))
        finally:
            os.close(descriptor)
    else:
        real = os.path.realpath(path)
    name, asked = os.path.basename(real), os.path.basename(path)
    return name if name.casefold() == asked.casefold() else asked
