"""Labels written where other programs find them: beside the picture, or inside it. On request only.

Nothing is ever written in place. The new bytes go to a hidden file beside the target, are read back
there and compared, and take its name in one step; whatever fails or ends before, the target is as
it was.
"""

import os
from dataclasses import dataclass
from functools import partial

from app.core.asset import Labels
from app.core.errors import MediaError, MusekeepError
from app.media import companions
from app.media.formats import EXTENSIONS, sniff
from app.media.metadata import sidecars, write_xmp, xmp
from app.media.metadata.replace import replaced
from app.media.metadata.texts import collect
from app.media.metadata.write_embedded import check_labels, embedded

_SIZE_LIMIT = 256 << 20
_SIDECAR_LIMIT = 4 << 20


@dataclass(frozen=True, slots=True)
class Written:
    """`path` is the file that says the labels now; `changed` is false where it did before."""

    path: str
    changed: bool


def sidecar(path: str, wanted: Labels, naming: str | None, usual: str) -> Written:
    """Say `wanted` in the XMP sidecar of the picture at `path`; all else in it is kept.

    `naming` is full or short; None takes the sidecar that is there, else `usual`. Raises MediaError
    with the reason; then nothing was changed.
    """
    target, is_full = _target(path, naming, usual)
    before = _stat(target)
    packet = _packet(target)
    if not is_full:
        _check_owner(path, packet)
    extension = "" if is_full else path.rpartition(".")[2]
    made = write_xmp.merged(packet, wanted, _inside(path), extension)
    if made is None:
        return Written(target, False)
    data = made.encode()
    check_labels(_of_packet(data), wanted)
    replaced(os.path.realpath(target), data, partial(_check_bytes, data), before)
    return Written(target, True)


def embed(path: str, wanted: Labels) -> Written:
    """Say `wanted` inside the picture at `path` (JPEG, PNG, WebP, TIFF), whose pixels and other
    metadata stay as they are, to the byte.

    Raises MediaError with the reason, RefusedError for a file with a Content Credential; then the
    file was not touched.
    """
    path = os.path.realpath(path)
    before = os.stat(path)  # noqa: PTH116 - the name may not be UTF-8
    _check_file(path, before)
    with open(path, "rb") as file:  # noqa: PTH123
        data = file.read()
    form = sniff(data, os.path.splitext(path)[1])  # noqa: PTH122
    made = embedded(path, data, form.name if form else "", wanted)
    if made is None:
        return Written(path, False)
    replaced(path, made, partial(_check_bytes, made), before, is_dated=True)
    return Written(path, True)


# ── sidecars ──


def _target(path: str, naming: str | None, usual: str) -> tuple[str, bool]:
    """The sidecar to write, and whether its name is the picture's whole name."""
    full, short = f"{path}.xmp", f"{os.path.splitext(path)[0]}.xmp"  # noqa: PTH122
    if naming is None:
        there = [one.path for one in companions.found(path) if one.path.lower().endswith(".xmp")]
        own = [one for one in there if one.startswith(f"{path}.") or _is_its_own(path, one)]
        if own:
            return own[0], own[0].casefold() == full.casefold()
    return (full, True) if (naming or usual) == "full" else (short, False)


def _stat(target: str) -> os.stat_result | None:
    try:
        return os.stat(target)  # noqa: PTH116 - the name may not be UTF-8
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _failure(target, error) from error


def _packet(target: str) -> str | None:
    """What is there; None where nothing is."""
    try:
        with open(target, "rb") as file:  # noqa: PTH123 - the name may not be UTF-8
            data = file.read(_SIDECAR_LIMIT + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _failure(target, error) from error
    if len(data) > _SIDECAR_LIMIT:
        raise MediaError("too-large", "Its sidecar is larger than a sidecar can be.")
    return xmp.xml_of(data)


def _check_owner(path: str, packet: str | None) -> None:
    if packet is not None and not _is_owner(path, packet):
        raise MediaError(
            "unsupported",
            "The sidecar of that name may be another picture's; its whole name (full) is free.",
        )


def _is_its_own(path: str, sidecar: str) -> bool:
    packet = _packet(sidecar)
    return packet is not None and _is_owner(path, packet)


def _is_owner(path: str, packet: str) -> bool:
    """Two pictures may have one name before the dot; a sidecar of that name can say whose it is."""
    parsed = xmp.parse(packet.encode())
    meant = parsed.first("photoshop:SidecarForExtension") if parsed else ""
    if meant:
        return meant.lstrip(".").casefold() == path.rpartition(".")[2].casefold()
    return not _has_sibling(path)


def _has_sibling(path: str) -> bool:
    """Whether another file has this name before the dot, other than its own moving half."""
    folder, name = os.path.split(path)
    stem, dot, ending = name.rpartition(".")
    spelt = {stem + form for ext in EXTENSIONS for form in (ext, ext.upper())}
    others = [one for one in spelt if one.casefold() != f"{stem}{dot}{ending}".casefold()]
    there = [one for one in others if os.path.lexists(os.path.join(folder, one))]
    return any(not companions.is_companion(one, {name}) for one in there)


def _inside(path: str) -> Labels:
    """What the picture itself says, which a sidecar has to take back where it is not wanted."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - the name may not be UTF-8
            form = sniff(file.read(1 << 16), os.path.splitext(path)[1])  # noqa: PTH122
        texts = collect(path, form.name) if form else None
    except OSError as error:
        raise _failure(path, error) from error
    return (texts.labels if texts else None) or Labels()


def _of_packet(data: bytes) -> Labels:
    parsed = xmp.parse(data)
    return sidecars.labels_of(parsed) if parsed else Labels()


# ── both ──


def _check_file(path: str, stat: os.stat_result) -> None:
    if stat.st_size > _SIZE_LIMIT:
        raise MediaError("too-large", "It is too large to be written safely; a sidecar can be.")
    if not os.access(path, os.W_OK):
        raise MediaError("unreadable", "It is write-protected.")
    if stat.st_nlink > 1:
        raise MediaError(
            "unsupported", "It has several names (hard links), of which only one would change."
        )


def _check_bytes(data: bytes, path: str) -> None:
    with open(path, "rb") as file:  # noqa: PTH123
        if file.read() != data:
            raise MediaError("unreadable", "What was written reads back differently.")


def _failure(path: str, error: OSError) -> MusekeepError:
    return MediaError("unreadable", f"{path}: {error.strerror or error}.")
