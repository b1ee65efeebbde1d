"""What a file that leaves says about itself: the AI label, always; beside it what the preset names
and a human said.
"""

import os
from collections.abc import Mapping
from pathlib import Path

from app.core.errors import ExportError
from app.export.order import Exportable, PlanItem
from app.export.presets.preset import VIDEO, Preset
from app.export.private import name_tells
from app.media.metadata.containers.boxes import XMP_UUID
from app.media.metadata.write import xmp_packet

TAGS, PLATFORM, ORIENTATION = "tags", "platform", "orientation"
_UPRIGHT = "1"
_LONGEST = 60_000  # bytes of a packet: it has to fit one segment of a JPEG


def metadata(asset: Exportable, preset: Preset) -> Mapping[str, str]:
    """What is written into the file, by the names `Preset.metadata` has for it. Tags are the last
    parts of their names, one a line; those that tell the recipe stay at home.
    """
    texts = asset.said.texts
    found = {one.value: texts[one].strip() for one in preset.texts if texts.get(one, "").strip()}
    if TAGS in preset.metadata and (tags := _tags(asset)):
        found[TAGS] = tags
    if PLATFORM in preset.metadata:
        found[PLATFORM] = preset.id
    if ORIENTATION in preset.metadata and preset.kind != VIDEO:
        found[ORIENTATION] = _UPRIGHT
    return found


def _tags(asset: Exportable) -> str:
    leaves = (name.rpartition("/")[2].strip() for name in asset.said.tags)
    told = (leaf for leaf in leaves if leaf and not name_tells(leaf, asset.recipe))
    return "\n".join(dict.fromkeys(" ".join(leaf.split()) for leaf in told))


def packet(item: PlanItem) -> bytes | None:
    """The XMP of the finished file, whatever its format; None where there is nothing to say.

    Raises ExportError where the texts are longer than every format can hold.
    """
    made = xmp_packet(item.digital_source_type, item.metadata)
    if made is not None and len(made) > _LONGEST:
        raise ExportError(
            f"{item.name} was not written: its texts take {len(made):,} bytes, and a file holds "
            f"{_LONGEST:,}.",
            hint="Shorten its description.",
        )
    return made


def into_mp4(path: str, packet: bytes) -> None:
    """Add the packet to a finished MP4, as its last box (XMP Specification Part 3, 1.1.6: a uuid
    box at the top). No other byte changes. Raises OSError.
    """
    content = XMP_UUID + packet
    with Path(path).open("ab") as file:
        file.write((len(content) + 8).to_bytes(4) + b"uuid" + content)
        file.flush()
        os.fsync(file.fileno())
