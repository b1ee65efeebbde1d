"""A Content Credential for a finished file: what was done to it, who says so, and that it is AI.

It is written last, since any later change of a byte breaks it, and read back before the file gets
its name. Of the original it says that there was one and what its format was; its name, its texts,
its own credential and any thumbnail stay at home. Runs in a media process.
"""

import json
import uuid
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import app
from app.core.asset import Credential
from app.core.errors import ExportError, MediaError
from app.core.outgoing import Text
from app.core.vocab import Trust
from app.export.making.deliver import not_written
from app.export.making.parts import part_path
from app.export.order import PlanItem, Signing
from app.media.formats import FORMATS, HEAD_BYTES, sniff
from app.media.metadata import credentials
from app.media.opening import open_file, sealed_as_media
from app.media.signing import Signer, room, sign, signer

_ACTIONS = "c2pa.actions.v2"
_HASH = "c2pa.hash."  # of the file's own bytes
_NAMED = frozenset(
    (
        *("claim_generator_info", "title", "format", "instance_id", "label", "claim_version"),
        *("ingredients", "assertions", "signature_info"),
    )
)
_OF_PARENT = frozenset(["title", "format", "instance_id", "relationship", "label"])
_ORIGINAL = "Original"


def signed(part: str, item: PlanItem) -> None:
    """Sign the finished file under its hidden name, and read it back; nothing where the item says
    nobody. Raises ExportError; then the part is as it was.
    """
    if item.signing is None:
        return
    form = item.preset.format or ""
    wanted = _definition(item)
    fresh = part_path(str(Path(part).parent))
    try:
        sign(part, fresh, form, wanted, _signer(item.signing))
        _check(credentials.read(fresh, form), wanted)
        Path(fresh).replace(part)
    except MediaError as error:
        raise _failed(item, error.message) from error
    except OSError as error:
        raise not_written(item.name, error, item.folder) from error
    finally:
        Path(fresh).unlink(missing_ok=True)


def reserve(item: PlanItem) -> int:
    """More bytes than the credential will take, which a byte cap has to leave free; 0 where nobody
    signs. Raises ExportError.
    """
    if item.signing is None:
        return 0
    try:
        return room(_definition(item), _signer(item.signing))
    except MediaError as error:
        raise _failed(item, error.message) from error


def _signer(signing: Signing) -> Signer:
    try:
        return signer(signing.certificates, signing.key, signing.algorithm)
    except OSError as error:
        raise ExportError(
            f"The signing certificate cannot be read: {error.filename}: {error.strerror}.",
            hint="See `credentials list`; `credentials use` sets another.",
        ) from error


def _definition(item: PlanItem) -> dict[str, Any]:
    """The manifest: https://spec.c2pa.org/specifications/specifications/2.4/, as c2pa-rs has it."""
    parent = f"xmp:iid:{uuid.uuid4()}"  # of this export only: two of one picture share nothing
    title = item.signing.title if item.signing else ""
    title = title or item.metadata.get(Text.TITLE, "")
    mime = credentials.MIME[item.preset.format or ""]
    actions = [_opened(item, parent), *({"action": one} for one in _did(item))]
    return {
        "claim_generator_info": [{"name": "Musekeep", "version": app.__version__}],
        "format": mime,
        "ingredients": [_parent(item, parent)],
        "assertions": [{"label": _ACTIONS, "created": True, "data": {"actions": actions}}],
    } | ({"title": title} if title else {})


def _parent(item: PlanItem, parent: str) -> dict[str, str]:
    form = _source_format(item)
    return {"title": _ORIGINAL, "relationship": "parentOf", "instance_id": parent} | (
        {"format": FORMATS[form].mime} if form else {}
    )


def _opened(item: PlanItem, parent: str) -> dict[str, Any]:
    """The first action carries the AI label: platforms look for it there."""
    opened = {"action": "c2pa.opened", "parameters": {"ingredientIds": [parent]}}
    label = item.digital_source_type
    return opened | ({"digitalSourceType": label} if label else {})


def _did(item: PlanItem) -> Iterator[str]:
    """What was done to the picture, in its order."""
    window, (width, height) = item.window, item.size
    if (round(window.w), round(window.h)) != (width, height):
        yield "c2pa.cropped"
    if (round(window.w), round(window.h)) != tuple(item.pixels):
        yield "c2pa.resized"
    if item.clip is not None and item.clip.trimmed:
        yield "c2pa.trimmed"
    if item.watermark is not None or item.teaser is not None or item.preset.fit == "pad":
        yield "c2pa.edited"
    yield "c2pa.transcoded" if _source_format(item) == item.preset.format else "c2pa.converted"


def _source_format(item: PlanItem) -> str:
    try:
        with sealed_as_media(), open_file(item.source) as file:
            found = sniff(file.read(HEAD_BYTES), Path(item.source).suffix)
    except (OSError, MediaError):
        return ""  # whoever renders it says so
    return found.name if found else ""


def _check(read: Credential | None, wanted: Mapping[str, Any]) -> None:
    """Raises MediaError unless the credential holds and says just what it was to say."""
    if read is None or read.trust not in (Trust.VALID, Trust.UNTRUSTED):
        problems = ", ".join(read.problems) if read else "there is none"
        raise MediaError("unsigned", f"the credential does not hold ({problems})")
    manifests = json.loads(read.manifest or "{}").get("manifests", {})
    actions = wanted["assertions"][0]["data"]["actions"]
    if len(manifests) != 1 or read.actions != tuple(one["action"] for one in actions):
        raise MediaError("unsigned", "the credential tells another story")
    (manifest,) = manifests.values()
    more = [*(manifest.keys() - _NAMED)]
    more += [key for one in manifest.get("ingredients", ()) for key in one.keys() - _OF_PARENT]
    labels = [one["label"] for one in manifest["assertions"]]
    more += [label for label in labels if label != _ACTIONS and not label.startswith(_HASH)]
    if more:
        raise MediaError("unsigned", f"the credential says more than it was to ({more[0]})")
    label = actions[0].get("digitalSourceType")
    if label is not None and label.rpartition("/")[2] not in read.source_types:
        raise MediaError("unsigned", "the credential lost the AI label")


def _failed(item: PlanItem, why: str) -> ExportError:
    return ExportError(
        f"{item.name} was not written: it could not be signed ({why}).",
        hint="See `credentials list`, or export without signing.",
    )
