"""Content Credentials: what a signed manifest says of a file, and what came of checking it.

Read without a network, by c2pa-python, whose library is loaded for the first file that has a
manifest. Who signed is checked against anchors the user names; none are shipped.
"""

import contextlib
import json
import logging
import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import lru_cache
from typing import Any, BinaryIO

from app.core.asset import Credential
from app.core.vocab import Trust
from app.media.metadata import jumbf
from app.media.metadata.found import storable
from app.media.opening import open_file

log = logging.getLogger(__name__)

AI_TERMS = ("trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia", "compositeSynthetic")
"""IPTC's words for what a trained model made, in whole or in part."""

MIME = {
    "jpeg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
    "gif": "image/gif",
    "heic": "image/heic",
    "avif": "image/avif",
    "jxl": "image/jxl",
    "tiff": "image/tiff",
    "dng": "image/dng",
    "nef": "image/x-nikon-nef",
    "arw": "image/x-sony-arw",
    "mp4": "video/mp4",
    "mov": "video/quicktime",
    "avi": "video/avi",
}
_TRUST = {"Trusted": Trust.VALID, "Valid": Trust.UNTRUSTED}
_TERMS = re.compile(r"""xmlns:([\w.-]+)\s*=\s*["']http://purl\.org/dc/terms/["']""")
_LEGIBLE = re.compile(rb"newscodes/digitalsourcetype/([A-Za-z]{3,50})")
_LEGIBLE_LIMIT = 16 << 20
_UNREADABLE = ("general.error",)
_MANIFEST_LIMIT = 1 << 20
_COUNT_LIMIT = 200
_STEPS_LIMIT = 20_000


def read(
    path: str, format_name: str, xmp: str | None = None, anchors: str = ""
) -> Credential | None:
    """The credential of a file, None when it has none.

    `xmp` is the file's packet: it may name where a credential lies that the file does not carry.
    `anchors` are certificates (PEM) whose signers count as valid. Raises nothing for content;
    OSError when the file cannot be opened.
    """
    if not jumbf.carries(path, format_name):
        return Credential(Trust.REMOTE) if xmp and _names_remote(xmp) else None
    import c2pa

    with open_file(path) as file:
        try:
            with c2pa.Reader(MIME[format_name], file, context=_context(anchors)) as reader:
                text = reader.json()
        except c2pa.C2paError.ManifestNotFound:  # JUMBF of another kind: JPEG XT, 360° pictures
            return _broken(file, usual=None)
        except c2pa.C2paError as error:
            if str(error).startswith("Remote"):
                return Credential(Trust.REMOTE)
            return _broken(file, usual=Credential(Trust.INVALID, problems=_UNREADABLE))
    return interpret(text)


def legible(path: str, format_name: str) -> tuple[str, ...]:
    """The source types that stand in a file with a credential, unchecked, by its bytes alone.
    Raises OSError when the file cannot be opened.
    """
    if not jumbf.carries(path, format_name):
        return ()
    with open_file(path) as file:
        return _terms(file)


def interpret(text: str) -> Credential:
    """What a manifest store says, from the library's report of it (JSON)."""
    try:
        store = _mapping(json.loads(text))
    except (ValueError, RecursionError):
        return Credential(Trust.INVALID, problems=_UNREADABLE)
    manifests = _mapping(store.get("manifests"))
    label = store.get("active_manifest")
    active = _mapping(manifests.get(str(label)))
    signature = _mapping(active.get("signature_info"))
    return Credential(
        trust=_TRUST.get(str(store.get("validation_state")), Trust.INVALID),
        signer=_words(signature.get("issuer")) or _words(signature.get("common_name")),
        issued=_moment(signature.get("time")),
        generator=_generator(active),
        title=_words(active.get("title")),
        actions=tuple(filter(None, (_words(one.get("action")) for one in actions(active)))),
        source_types=_source_types(manifests, label),
        problems=_problems(store),
        manifest=storable(text) if len(text) <= _MANIFEST_LIMIT else None,
    )


def source_type(stated: str | None, credential: Credential | None) -> str | None:
    """A file's digital source type, from its XMP and its credential.

    If either says AI, it is AI, whoever signed. Otherwise XMP's word stands, else the
    credential's, unless that was tampered with.
    """
    told = credential.source_types if credential is not None else ()
    if stated in AI_TERMS:
        return stated
    if found := next((term for term in told if term in AI_TERMS), None):
        return found
    whole = credential is not None and credential.trust is not Trust.INVALID
    return stated or (told[0] if told and whole else None)


def walk(manifests: Mapping[str, Any], label: object) -> Iterator[Mapping[str, Any]]:
    """A manifest and those of its ingredients, theirs included, each once, nearest first."""
    waiting, seen = [str(label)], set[str]()
    while waiting and len(seen) < _COUNT_LIMIT:
        name = waiting.pop(0)
        manifest = _mapping(manifests.get(name))
        if not manifest or name in seen:
            continue
        seen.add(name)
        yield manifest
        ingredients = _mappings(manifest.get("ingredients"))
        waiting += [str(one.get("active_manifest")) for one in ingredients[:_COUNT_LIMIT]]


def actions(manifest: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """What the manifest says was done, in its order."""
    assertions = _mappings(manifest.get("assertions"))
    listed = [
        _mappings(_mapping(one.get("data")).get("actions"))
        for one in assertions
        if str(one.get("label", "")).startswith("c2pa.actions")
    ]
    return [action for part in listed for action in part][:_COUNT_LIMIT]


@lru_cache(maxsize=4)
def _context(anchors: str) -> Any:
    """How the library is to read: nothing over the network, nothing large in memory.

    Identity assertions are not decoded: checking one may ask a server, whatever the other
    settings say. Anchors that are no certificates are as good as none.
    """
    import c2pa

    try:
        return c2pa.Context.from_dict(_settings(anchors))
    except c2pa.C2paError:
        if not anchors:
            raise
        log.warning("the anchors of Content Credentials cannot be read")
        return c2pa.Context.from_dict(_settings(""))


def _settings(anchors: str) -> dict[str, Any]:
    return {
        "version": 1,
        "trust": {"user_anchors": anchors} if anchors else {},
        "verify": {"verify_trust": True, "remote_manifest_fetch": False, "ocsp_fetch": False},
        "core": {
            "allowed_network_hosts": [],
            "decode_identity_assertions": False,
            "backing_store_memory_threshold_in_mb": 16,
        },
    }


def _broken(file: BinaryIO, usual: Credential | None) -> Credential | None:
    """What can still be read where a credential was damaged: breaking it must not hide its mark."""
    file.seek(0)
    terms = _terms(file)
    return Credential(Trust.INVALID, problems=_UNREADABLE, source_types=terms) if terms else usual


def _terms(file: BinaryIO) -> tuple[str, ...]:
    found = _LEGIBLE.findall(file.read(_LEGIBLE_LIMIT))
    return tuple(dict.fromkeys(term.decode() for term in found[:_COUNT_LIMIT]))


def _names_remote(xmp: str) -> bool:
    """Whether the packet has the property dcterms:provenance, whatever its prefix is."""
    prefixes = set(_TERMS.findall(xmp)) if "provenance" in xmp else set()
    return any(f"{prefix}:provenance" in xmp for prefix in prefixes)


def _generator(manifest: Mapping[str, Any]) -> str | None:
    for one in _mappings(manifest.get("claim_generator_info")):
        if name := _words(one.get("name")):
            return name
    return _words(manifest.get("claim_generator"))


def _source_types(manifests: Mapping[str, Any], label: object) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for manifest in walk(manifests, label):
        for part in ("assertions", "ingredients"):
            for value in _members(manifest.get(part), "digitalsourcetype"):
                if term := re.search(r"[A-Za-z]+$", value.strip().rstrip("/")):
                    found.setdefault(term[0])
    return tuple(found)[:_COUNT_LIMIT]


def _members(value: object, name: str) -> Iterator[str]:
    """The texts under a name (its prefix and case aside), wherever they stand in a JSON value."""
    waiting = [value]
    for _ in range(_STEPS_LIMIT):
        if not waiting:
            return
        one = waiting.pop()
        if isinstance(one, list):
            waiting += reversed(one)
        elif isinstance(one, dict):
            for key, inner in reversed(list(one.items())):
                if str(key).rpartition(":")[2].casefold() == name and isinstance(inner, str):
                    yield inner
                else:
                    waiting.append(inner)


def _problems(store: Mapping[str, Any]) -> tuple[str, ...]:
    codes = (_words(one.get("code")) for one in _mappings(store.get("validation_status")))
    return tuple(dict.fromkeys(filter(None, codes)))[:_COUNT_LIMIT]


def _moment(value: object) -> datetime | None:
    with contextlib.suppress(ValueError):
        return datetime.fromisoformat(value) if isinstance(value, str) else None
    return None


def _words(value: object) -> str | None:
    text = storable(value).strip()[:1000] if isinstance(value, str) else ""
    return text or None


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _mappings(value: object) -> list[Mapping[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
