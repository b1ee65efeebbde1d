"""Content Credentials into a finished file, by c2pa-python. Nothing asks a network: no time server,
no revocation list, nothing remote.
"""

import io
import os
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.core.errors import MediaError
from app.core.vocab import Trust
from app.media.metadata import credentials
from app.media.metadata.credentials import MIME

_SETTINGS = {
    "version": 1,
    "verify": {
        "verify_after_sign": True,
        "verify_trust": False,
        "remote_manifest_fetch": False,
        "ocsp_fetch": False,
    },
    "core": {
        "allowed_network_hosts": [],
        "decode_identity_assertions": False,
        "backing_store_memory_threshold_in_mb": 16,
    },
    "builder": {"thumbnail": {"enabled": False}},
}
_PIXEL_TYPE = "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation"
_DIFFERS = 1024
"""Bytes that a manifest may take beyond a PNG pixel's: AVIF 110, MP4 its list of boxes, long ones a
header for each segment of a JPEG, and an action more for a picture that had to become smaller.
"""


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs: PEM texts (certificates leaf first), and the algorithm by its C2PA name."""

    certificates: bytes
    key: bytes
    algorithm: str


def signer(certificates: str, key: str, algorithm: str) -> Signer:
    """From PEM files. Raises OSError."""
    return Signer(Path(certificates).read_bytes(), Path(key).read_bytes(), algorithm)


def sign(
    source: str, target: str, format_name: str, definition: Mapping[str, Any], by: Signer
) -> None:
    """Write `source` with a manifest of this definition to `target`, a new file.

    Raises MediaError with what the library says; OSError.
    """
    import c2pa

    mime = MIME[format_name]
    try:
        with (
            _made(by) as made,
            c2pa.Builder(dict(definition), c2pa.Context.from_dict(_SETTINGS)) as builder,
            Path(source).open("rb") as read,
            Path(target).open("x+b") as written,
        ):
            builder.sign(made, mime, read, written)
            written.flush()
            os.fsync(written.fileno())
    except c2pa.C2paError as error:
        raise MediaError("unsigned", str(error)) from error


def room(definition: Mapping[str, Any], by: Signer) -> int:
    """More bytes than a manifest of this definition will add to a file. Raises MediaError."""
    import c2pa

    signed = io.BytesIO()
    context = c2pa.Context.from_dict(_SETTINGS)
    of_a_pixel = {**definition, "format": MIME["png"]}
    try:
        with _made(by) as made, c2pa.Builder(of_a_pixel, context) as builder:
            builder.sign(made, MIME["png"], io.BytesIO(_pixel()), signed)
    except c2pa.C2paError as error:
        raise MediaError("unsigned", str(error)) from error
    return len(signed.getvalue()) - len(_pixel()) + _DIFFERS


def trial(certificates: bytes, key: bytes, algorithm: str) -> str:
    """Sign a picture of one pixel and read it back, in memory. Why that does not work, or ""."""
    import c2pa

    signed, mime = io.BytesIO(), MIME["png"]
    context = c2pa.Context.from_dict(_SETTINGS)
    actions = [{"action": "c2pa.created", "digitalSourceType": _PIXEL_TYPE}]
    definition = {"assertions": [{"label": "c2pa.actions.v2", "data": {"actions": actions}}]}
    try:
        with (
            _made(Signer(certificates, key, algorithm)) as made,
            c2pa.Builder(definition, context) as builder,
        ):
            builder.sign(made, mime, io.BytesIO(_pixel()), signed)
        with c2pa.Reader(mime, io.BytesIO(signed.getvalue()), context=context) as reader:
            read = credentials.interpret(reader.json())
    except c2pa.C2paError as error:
        return str(error)
    return "" if read.trust is not Trust.INVALID else ", ".join(read.problems)


def _pixel() -> bytes:
    """The smallest PNG."""
    header = (1).to_bytes(4) * 2 + b"\x08\0\0\0\0"
    chunks = (b"IHDR", header), (b"IDAT", zlib.compress(b"\0\0")), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        len(data).to_bytes(4) + name + data + zlib.crc32(name + data).to_bytes(4)
        for name, data in chunks
    )


def _made(by: Signer) -> Any:
    import c2pa

    return c2pa.Signer.from_info(
        c2pa.C2paSignerInfo(
            alg=by.algorithm, sign_cert=by.certificates, private_key=by.key, ta_url=None
        )
    )
