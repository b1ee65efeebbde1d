"""What an exported file is and says, by programs nobody here wrote: Pillow and PyAV for what it is,
exiftool and c2pa-python for what it says, a plain search through its bytes for its source's words.
"""

import json
import re
import shutil
import string
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import av
import c2pa
import numpy as np
from PIL import Image

from app.core.asset import FileStat, Probe
from app.core.outgoing import Outgoing, Text
from app.core.vocab import Kind
from app.export.order import Exportable, PlanItem
from app.export.policies.evidence import Evidence
from app.media.formats import looks_like_media
from app.media.metadata.texts import collect
from app.media.probe import probe

SAID = {
    Text.TITLE: "Mia in Rome",
    Text.DESCRIPTION: "Before the Pantheon",
    Text.CREATOR: "Studio Mia",
    Text.COPYRIGHT: "© 2026 Studio Mia",
    Text.USAGE_TERMS: "Editorial only",
}
"""What a human says of every picture: stock presets write it into the file."""

_XMP = {
    "title": "XMP-dc:Title",
    "description": "XMP-dc:Description",
    "alt_text": "XMP-iptcCore:AltTextAccessibility",
    "creator": "XMP-dc:Creator",
    "copyright": "XMP-dc:Rights",
    "usage_terms": "XMP-xmpRights:UsageTerms",
    "tags": "XMP-dc:Subject",
    "platform": "XMP-photoshop:TransmissionReference",
    "orientation": "XMP-tiff:Orientation",
}
_LABEL = "XMP-iptcExt:DigitalSourceType"
_NUMBERS = re.compile(
    r"SourceFile|ExifTool:|System:|File:(?!Comment)|JFIF:|ICC-header:|ICC_Profile:"
    r"|Composite:(ImageSize|Megapixels|Rotation|AvgBitrate)$"
    r"|PNG:(ImageWidth|ImageHeight|BitDepth|ColorType|Compression|Filter|Interlace|ProfileName)$"
    r"|PNG-pHYs:|RIFF:(WebP_Flags|ImageWidth|ImageHeight|VP8Version|HorizontalScale|VerticalScale)$"
    r"|Meta:|Track\d+:|QuickTime:"
)
_TEXTS = re.compile(
    r"(Meta|Track\d+|QuickTime):(Artist|Title|Comment|Encoder|Software|GPS.*|Make|Model|.*Date"
    r"|Description|Author|Copyright|Keys.*|CompressorName|HandlerDescription|UserData.*)$"
)
_MODEST = frozenset({"VideoHandler", "SoundHandler", "0000:00:00 00:00:00", ""})
_SIGNED = re.compile(
    r"JUMBF:|Jpeg2000:C2pa(IngredientV3|ActionsV2|HashData|HashBmffV3)Salt$"
    r"|CBOR:(Relationship|Title|Format|Alg|Hash|Pad|Name|InstanceID|Signature|Item\d(Pad)?"
    r"|Actions(Action|DigitalSourceType|ParametersIngredients(Url|Hash))"
    r"|Exclusions(Start|Length|Xpath|DataOffset|DataValue)"
    r"|Claim_Generator_Info(Name|Version|OrgContentauthC2Pa_Rs)"
    r"|(Created|Gathered)_Assertions(Url|Hash))$"
)
"""What a credential of ours consists of."""

_C2PA = frozenset(
    re.findall(
        r"\w+",
        "instanceID converted transcoded parameters ingredients ingredient assertions assertion"
        " signature exclusions manifest relationship parentOf Original Musekeep contentauth"
        " digitalSourceType newscodes digitalsourcetype trainedAlgorithmicMedia digitalCapture"
        " compositeWithTrainedAlgorithmicMedia generator",
    )
)
"""Words of its own."""

_MIME = {"jpeg": "image/jpeg", "png": "image/png", "webp": "image/webp", "avif": "image/avif"}
_LETTERS = np.zeros(256, bool)
_LETTERS[np.frombuffer(string.ascii_letters.encode() + string.digits.encode(), np.uint8)] = True
_OURS = (
    rb"<\?xpacket.*?<\?xpacket end=\"r\"\?>",  # the packet, which exiftool reads
    rb"x264 - core.*?\0",  # how FFmpeg's encoder signs what it makes
    rb"VideoHandler|SoundHandler|isomiso2avc1mp41",
)


@dataclass(frozen=True, slots=True)
class Made:
    """A finished file, what it was ordered as, and what it was made of."""

    path: str
    item: PlanItem
    source: Probe
    size: tuple[int, int]


def decodable(folder: Path, kinds: Sequence[Kind], most: int | None = None) -> Iterator[Probe]:
    """What the program's own probe makes of the folder's files, without faulty ones; of about
    `most` of them, evenly spread, where that is given.
    """
    paths = [
        path for path in sorted(folder.rglob("*")) if path.is_file() and looks_like_media(str(path))
    ]
    for path in paths[:: max(1, len(paths) // most)] if most else paths:
        stat = path.stat()
        found = probe(FileStat(str(path), stat.st_size, stat.st_mtime_ns, 0, 0))
        if found.fault is None and found.kind in kinds:
            yield found


def exportable(number: int, found: Probe) -> Exportable:
    return Exportable(
        asset_id=number,
        path=found.stat.path,
        sha256=found.sha256,
        kind=found.kind,
        width=found.width,
        height=found.height,
        evidence=Evidence(frame=(found.width or 0, found.height or 0)),
        recipe=found.recipe,
        digital_source_type=found.digital_source_type,
        ai_sources=found.credential.source_types if found.credential else (),
        frames=found.frames,
        duration_s=found.duration_s,
        has_alpha=found.has_alpha,
        said=Outgoing(number, texts=SAID),
    )


def complaints(made: Sequence[Made]) -> list[str]:
    """What is wrong with these files, each with its path; nothing where all is well. Raises
    FileNotFoundError where exiftool is not installed.
    """
    found = [f"{one.path}: {what}" for one in made for what in _alone(one)]
    rows = _exiftool([one.path for one in made])
    return found + [
        f"{one.path}: {what}" for one in made for what in _tags(one, rows[Path(one.path).name])
    ]


def _alone(one: Made) -> Iterator[str]:
    form = one.item.preset.format or ""
    yield from _clip(one) if form == "mp4" else _picture(one, form)
    cap, size = one.item.preset.max_bytes, Path(one.path).stat().st_size
    if cap is not None and size > cap:
        yield f"{size} bytes, and {cap} are allowed"
    yield from _words(one)
    yield from _credential(one, _MIME.get(form, "video/mp4"))


def _picture(one: Made, form: str) -> Iterator[str]:
    with Image.open(one.path) as picture:
        what = (picture.format, picture.mode, picture.size)
        picture.load()
    if what != (form.upper(), "RGB", one.size):
        yield f"it is {what}"


def _clip(one: Made) -> Iterator[str]:
    with av.open(one.path) as clip:
        video = clip.streams.video[0]
        what = (video.codec_context.name, video.pix_fmt, (video.width, video.height))
        frames = sum(1 for _ in clip.decode(video))
    if what != ("h264", "yuv420p", one.size):
        yield f"it is {what}"
    if not frames:
        yield "it has no frame"


def _words(one: Made) -> Iterator[str]:
    """Words of any text the source carries, in any of the usual encodings, and of its recipe."""
    texts = collect(one.source.stat.path, one.source.format or "")
    recipe = one.source.recipe
    said = [*texts.chunks.values(), *texts.metadata.values(), texts.xmp or ""]
    said += [recipe.prompt or "", recipe.negative_prompt or ""] if recipe else []
    found = set(re.findall(r"[^\W_]{8,}", " ".join(said)))
    words = sorted(found - (_C2PA if one.item.signing else frozenset()), key=len)[-400:]
    data = Path(one.path).read_bytes()
    for ours in _OURS:
        data = re.sub(ours, b"", data, flags=re.DOTALL)
    legible = _legible(data) + _legible(data.replace(b"\0", b""))  # eight bits, sixteen
    for word in words:
        if word.encode() in (legible if word.isascii() else data):
            yield f"it says {word}"


def _legible(data: bytes) -> bytes:
    """All that could be a word of eight letters, a line each."""
    letters = np.concatenate(([False], _LETTERS[np.frombuffer(data, np.uint8)], [False]))
    edges = np.flatnonzero(letters[1:] != letters[:-1]).reshape(-1, 2)
    runs = edges[edges[:, 1] - edges[:, 0] >= 8]
    return b"".join(data[start:end] + b"\n" for start, end in runs.tolist())


def _credential(one: Made, mime: str) -> Iterator[str]:
    """None where nobody signs; else one that holds, of one manifest."""
    try:
        with Path(one.path).open("rb") as file, c2pa.Reader(mime, file) as reader:
            store = json.loads(reader.json())
    except c2pa.C2paError.ManifestNotFound:
        if one.item.signing is not None:
            yield "it is not signed"
        return
    if one.item.signing is None:
        yield "it has a credential nobody ordered"
    elif store["validation_state"] not in ("Valid", "Trusted") or len(store["manifests"]) != 1:
        yield f"its credential is {store['validation_state']}"


def _exiftool(paths: Sequence[str]) -> dict[str, Mapping[str, object]]:
    """What exiftool reads of each file, by its name."""
    if not paths:
        return {}
    if shutil.which("exiftool") is None:
        raise FileNotFoundError("exiftool")
    command = ["exiftool", "-a", "-G1", "-j", "-q", "-@", "-"]
    ran = subprocess.run(command, input="\n".join(paths).encode(), capture_output=True, check=True)
    return {Path(row["SourceFile"]).name: row for row in json.loads(ran.stdout)}


def _tags(one: Made, row: Mapping[str, object]) -> Iterator[str]:
    """Our profile, our label, the texts that were ordered, and nothing else."""
    ordered = {_XMP[name]: text for name, text in one.item.metadata.items()}
    for key, value in row.items():
        if key in ordered or key == _LABEL or (one.item.signing and _SIGNED.match(key)):
            continue
        if not _NUMBERS.match(key) or (_TEXTS.match(key) and value not in _MODEST):
            yield f"exiftool reads {key}: {value}"
    for key, text in ordered.items():
        if key not in row or (key not in (_XMP["tags"], _XMP["orientation"]) and row[key] != text):
            yield f"exiftool reads {row.get(key)} as {key}"
    yield from _label(one, str(row.get(_LABEL) or "").rpartition("/")[2])


def _label(one: Made, stated: str) -> Iterator[str]:
    """What was made by a generator says so; of the rest, what it said itself."""
    source = one.source
    said = (source.digital_source_type or "").rpartition("/")[2]
    ai = source.recipe is not None or "lgorithmicMedia" in said
    if ai and "lgorithmicMedia" not in stated:
        yield f"it is not labelled ({stated or 'nothing'})"
    if not ai and stated != said:
        yield f"it is labelled {stated}, and its source {said}"
