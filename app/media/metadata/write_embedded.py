"""The bytes of a picture that says certain labels: made, and compared with the picture they are
made from.
"""

import hashlib
import io
import warnings
from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from app.core.asset import Labels
from app.core.errors import MediaError, RefusedError
from app.media.metadata import jumbf, write_exif, write_iptc, write_parts, write_tiff, write_xmp
from app.media.metadata import labels as reading
from app.media.metadata.texts import Texts, collect_from
from app.media.metadata.write_parts import FAMILIES
from app.media.metadata.xmp import Xmp, parse

if TYPE_CHECKING:
    from PIL import Image

_SIDECAR = "Write a sidecar instead (without --embed)."
_ROWS = 256
_CHANGED_TEXTS = frozenset(["XPKeywords"])
_CHANGED_WORDS = frozenset(["keywords", "label"])


def embedded(path: str, data: bytes, form: str, wanted: Labels) -> bytes | None:
    """The picture at `path`, whose bytes are `data`, saying `wanted`; None where it says it.

    Raises RefusedError for one with a Content Credential, MediaError where its format holds no
    labels or anything but labels would change.
    """
    if form not in (*FAMILIES, "tiff"):
        raise MediaError("unsupported", f"Nothing is written into this format. {_SIDECAR}")
    before = collect_from(io.BytesIO(data), form)
    _check_credential(path, data, form, before)
    packet = write_xmp.merged(_packet(data, form), wanted, before.labels or Labels())
    if packet is None:
        return None
    made = _made(data, form, packet.encode(), wanted)
    _check(data, made, form, before, wanted)
    return made


def _check_credential(path: str, data: bytes, form: str, texts: Texts) -> None:
    """By its place in the format, and by its marks anywhere; also one that is kept elsewhere."""
    parsed = parse((texts.xmp or "").encode())
    elsewhere = parsed is not None and parsed.has("dcterms:provenance")
    if elsewhere or jumbf.carries(path, form) or (b"jumb" in data and b"c2pa" in data):
        raise RefusedError(
            "It carries a Content Credential, which any change breaks.", hint=_SIDECAR
        )


def _packet(data: bytes, form: str) -> str | None:
    if form == "tiff":
        found = write_tiff.directory(data).data(write_tiff.XMP)
    else:
        parts = FAMILIES[form].split(data)
        found = next((part.body for part in parts if part.kind == "xmp"), b"")
        if form == "png" and found:
            found = _unpacked(found)
    return found.decode("utf-8", "replace") if found.strip(b"\0 \r\n\t") else None


def _unpacked(chunk: bytes) -> bytes:
    """Of a PNG text chunk: the reader knows all the ways it may be packed."""
    from app.media.metadata.containers import png
    from app.media.metadata.found import Found

    found = Found()
    png.keep_xmp(chunk, found)
    return found.xmp[0] if found.xmp else b""


def _made(data: bytes, form: str, packet: bytes, wanted: Labels) -> bytes:
    words = [reading.leaf(name) for name in wanted.keywords]
    exif = partial(write_exif.patched, wanted=wanted)
    resources = partial(write_iptc.in_resources, words=words)
    if form != "tiff":
        edits: dict[write_parts.Kind, write_parts.Edit] = {"exif": exif, "resources": resources}
        return write_parts.changed(data, FAMILIES[form], packet, edits)
    main = write_tiff.directory(data)
    values = {write_tiff.XMP: packet}
    if records := main.data(write_tiff.IPTC):
        values[write_tiff.IPTC] = write_iptc.with_keywords(records, words)
    if kept := main.data(write_tiff.RESOURCES):
        values[write_tiff.RESOURCES] = resources(kept)
    return exif(write_tiff.with_values(data, values))


def check_labels(said: Labels, wanted: Labels) -> None:
    """Raises MediaError unless what is read back is what was to be written."""
    same = sorted(map(str.casefold, said.keywords)) == sorted(map(str.casefold, wanted.keywords))
    rest = (said.rating, said.label, said.flag) == (wanted.rating, wanted.label, wanted.flag)
    if not same or not rest:
        raise MediaError("unsupported", "Not all of it can be written so that it reads the same.")


# ── what must not have changed ──


def _check(data: bytes, made: bytes, form: str, before: Texts, wanted: Labels) -> None:
    after = collect_from(io.BytesIO(made), form)
    check_labels(after.labels or Labels(), wanted)
    same = (
        _without(before.chunks, _CHANGED_TEXTS) == _without(after.chunks, _CHANGED_TEXTS),
        _without(before.metadata, _CHANGED_WORDS) == _without(after.metadata, _CHANGED_WORDS),
        (before.orientation, before.created) == (after.orientation, after.created),
        before.digital_source_type == after.digital_source_type,
        before.regions == after.regions,
        _kept(_packet(data, form)) == _kept(_packet(made, form)),
        _others(data, form) == _others(made, form),
        _pixels(data) == _pixels(made),
    )
    if not all(same):
        raise MediaError("unsupported", f"More than its labels would change. {_SIDECAR}")


def _without(said: Mapping[str, str], names: frozenset[str]) -> dict[str, str]:
    return {name: text for name, text in said.items() if name not in names}


def _kept(packet: str | None) -> dict[str, object]:
    parsed = parse((packet or "").encode()) or Xmp()
    return {
        name: value for name, value in parsed.properties.items() if name not in write_xmp.WRITTEN
    }


def _others(data: bytes, form: str) -> list[bytes] | bytes:
    """All parts that carry no labels; of a TIFF the first bytes stand where they did."""
    if form == "tiff":
        return b""
    parts = FAMILIES[form].split(data)
    own = (b"VP8X", b"RIFF")
    return [part.raw for part in parts if part.kind == "other" and part.raw[:4] not in own]


def _pixels(data: bytes) -> list[tuple[object, ...]]:
    """Size, mode and pixels of every frame or page. A picture that does not decode as a whole, and
    without a word of complaint, is not written to.
    """
    from PIL import Image

    frames: list[tuple[object, ...]] = []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Image.open(io.BytesIO(data)) as image:
                for number in range(getattr(image, "n_frames", 1)):
                    image.seek(number)
                    frames.append((image.size, image.mode, _digest(image)))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise MediaError("too-large", f"It is too large to be checked. {_SIDECAR}") from error
    except (OSError, SyntaxError, ValueError, EOFError, Warning) as error:
        raise MediaError("damaged", f"It does not decode as a whole. {_SIDECAR}") from error
    return frames


def _digest(image: "Image.Image") -> bytes:
    """Of the pixels, some rows at a time: a second copy of a large picture may not fit."""
    digest = hashlib.sha256()
    for top in range(0, image.height, _ROWS):
        rows = image.crop((0, top, image.width, min(top + _ROWS, image.height)))
        digest.update(rows.tobytes())
    return digest.digest()
