"""What stands beside a picture: XMP sidecars, captions, JSON a generator left."""

import os
import stat as modes
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from app.core.asset import Companion, Labels, Recipe
from app.core.vocab import Role
from app.media.companions import in_the_cloud
from app.media.metadata import labels, recipe, xmp
from app.media.metadata.found import PART_LIMIT, decode_bytes, storable
from app.media.metadata.sources import Sources
from app.media.metadata.xmp import Xmp
from app.media.opening import is_sealed, open_file

_CAPTION_LIMIT = 64 << 10
_COMMENT = "UserComment"
"""A carrier whose text is a recipe only if it reads like one."""
_JSON_CARRIERS = ("prompt", "workflow", _COMMENT, "sd-metadata", "invokeai_metadata")


@dataclass(frozen=True, slots=True)
class Beside:
    """`xmp` is what all sidecars say, the nearer one's word first. `words` is the caption, where a
    text is no recipe. `recipe` is what counts where the picture itself has none.
    """

    xmp: Xmp = field(default_factory=Xmp)
    words: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    recipe: Recipe | None = None


def read(path: str, companions: Iterable[Companion]) -> Beside:
    """What the companions of the picture at `path` say. One that cannot be read says nothing, one
    that a cloud drive would have to fetch is not asked.
    """
    packets: list[Xmp] = []
    captions: list[str] = []
    recipes: list[Recipe] = []
    for one in companions:
        if one.role is Role.SIDECAR and (packet := _packet(path, one.path)):
            packets.append(packet)
            recipes += _recipes(one.path, packet.first("exif:UserComment"), (_COMMENT,))
        elif one.role is Role.CAPTION and (text := decode_bytes(_bytes(one.path)).strip()):
            read_as_recipe = _recipes(one.path, text, (_COMMENT,))
            recipes += read_as_recipe
            captions += [] if read_as_recipe else [storable(text[:_CAPTION_LIMIT])]
        elif one.role is Role.DATA:
            recipes += _recipes(one.path, decode_bytes(_bytes(one.path)), _JSON_CARRIERS)
    words = {"caption": captions[0]} if captions else {}
    return Beside(xmp.merged(packets), words, recipes[0] if recipes else None)


def labels_of(packet: Xmp) -> Labels:
    """What one sidecar says by itself."""
    return labels.read(Sources(sidecar=packet)) or Labels()


def _packet(path: str, sidecar: str) -> Xmp | None:
    """None for one that is another file's: photo.xmp beside photo.jpg and photo.nef says whose."""
    packet = xmp.parse(_bytes(sidecar))
    if packet is None:
        return None
    meant = packet.first("photoshop:SidecarForExtension").lstrip(".").casefold()
    name, extension = os.path.basename(path), path.rpartition(".")[2].casefold()
    is_full = os.path.basename(sidecar).casefold() == f"{name}.xmp".casefold()
    return packet if is_full or not meant or meant == extension else None


def _recipes(path: str, text: str, carriers: tuple[str, ...]) -> list[Recipe]:
    """The recipe in a text that does not say which carrier it was made for; none or one."""
    if not text.strip():
        return []
    for carrier in carriers:
        found = recipe.parse({carrier: text})
        if found is not None and (found.prompt or found.seed is not None):
            return [replace(found, raw={storable(os.path.basename(path)): storable(text)})]
    return []


def _bytes(path: str) -> bytes:
    """Up to what a part may have; nothing where reading fails or would wait. Whether a cloud drive
    would have to fetch it is asked before it is opened: opening can be what fetches it.
    """
    try:
        if is_sealed(path):
            with open_file(path) as file:
                return file.read(PART_LIMIT)
        if in_the_cloud(os.stat(path)):  # noqa: PTH116 - the name may not be UTF-8
            return b""
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _BINARY)
        with os.fdopen(descriptor, "rb") as file:
            regular = modes.S_ISREG(os.fstat(descriptor).st_mode)
            return file.read(PART_LIMIT) if regular else b""
    except OSError:
        return b""


_BINARY = getattr(os, "O_BINARY", 0)
