"""Every picture of the samples by every shipped preset: written, verified, and bare of its recipe.

Referees nobody here wrote: Pillow for what the file is, exiftool for what it says, a plain search
through its bytes for words of the source's own texts.
"""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from app.core.asset import FileStat, Probe
from app.core.paths import PROGRAM
from app.core.vocab import Kind
from app.export.evidence import Evidence
from app.export.order import Exportable
from app.export.plan import plan
from app.export.policy import load_policies
from app.media.formats import looks_like_media
from app.media.metadata.texts import collect
from app.media.probe import probe
from tests.export.builders import SHIPPED, Delivered, delivered

POLICIES = load_policies([PROGRAM / "resources" / "policies"])
FOLDERS = [
    "ai/comfyui",
    "ai/no-metadata",
    "ai/sd-metadata/jpg",
    "ai/sd-metadata/png",
    "ai/sd-metadata/webp",
    "ai/sd-parsers",
    "ai/sdcpp",
    "c2pa",
    "faces",
    "formats/filenames",
    "formats/heic",
    "formats/jxl",
    "formats/pillow",
    "formats/png16-xmp",
    "formats/thumbor",
    "formats/tiff",
    "hostile",
    "metadata",
    "neardup",
    "orientation",
    "raw",
]
ALLOWED = re.compile(
    r"SourceFile|ExifTool:|System:|File:(?!Comment)|JFIF:|ICC-header:|ICC_Profile:|"
    r"XMP-iptcExt:DigitalSourceType$|Composite:(ImageSize|Megapixels)$"
)
AI = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"


def stills(folder: Path) -> Iterator[Probe]:
    """What the program's own probe makes of the folder's files, without clips and faulty ones."""
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or not looks_like_media(str(path)):
            continue
        stat = path.stat()
        found = probe(FileStat(str(path), stat.st_size, stat.st_mtime_ns, 0, 0))
        if found.fault is None and found.kind is not Kind.VIDEO:
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
    )


@pytest.mark.slow
@pytest.mark.timeout(600)  # some folders are a minute of work on a quiet machine
@pytest.mark.parametrize("folder", FOLDERS)
def test_every_picture_by_every_preset(samples: Path, tmp_path: Path, folder: str) -> None:
    found = list(stills(samples / folder))
    assert found, "no picture could be read"
    before = {probed.stat.path: Path(probed.stat.path).stat() for probed in found}
    out = tmp_path / "out"
    planned = plan(
        [exportable(number, probed) for number, probed in enumerate(found)],
        list(SHIPPED.values()),
        POLICIES,
        str(out),
    )
    assert len(planned.items) + len(planned.blocked) == len(found) * len(SHIPPED)
    assert not planned.failed
    for order in planned.items:
        made = delivered(order)
        _check_file(made, *order.pixels, order.preset.max_bytes or 10**10)
        _check_words(made, found[order.asset_id])
    _check_tags(out, {item.name: found[item.asset_id] for item in planned.items})
    assert before == {path: Path(path).stat() for path in before}  # times included


def _check_file(made: Delivered, width: int, height: int, max_bytes: int) -> None:
    with Image.open(made.path) as picture:
        assert (picture.format, picture.mode, picture.size) == ("JPEG", "RGB", (width, height))
        picture.load()
    assert Path(made.path).stat().st_size == made.bytes <= max_bytes


def _check_words(made: Delivered, source: Probe) -> None:
    """No word of any text the source carries, in any of the usual encodings."""
    texts = collect(source.stat.path, source.format or "")
    said = " ".join([*texts.chunks.values(), *texts.metadata.values(), texts.xmp or ""])
    words = set(re.findall(r"[^\W_]{8,}", said))
    data = Path(made.path).read_bytes()
    ours = re.sub(rb"<\?xpacket.*?<\?xpacket end=\"r\"\?>", b"", data, flags=re.DOTALL)
    for word in sorted(words)[:400]:
        assert word.encode() not in ours, word
        assert word.encode("utf-16-le") not in ours, word


def _check_tags(out: Path, sources: dict[str, Probe]) -> None:
    """exiftool sees our profile, our disclosure and nothing else."""
    if shutil.which("exiftool") is None:
        pytest.skip("exiftool is not installed: what the files say was not refereed")
    ran = subprocess.run(
        ["exiftool", "-a", "-G1", "-j", "-q", str(out)], capture_output=True, check=True
    )
    rows = json.loads(ran.stdout)
    assert len(rows) == len(sources)
    for row in rows:
        assert [key for key in row if not ALLOWED.match(key)] == []
        source = sources[Path(row["SourceFile"]).name]
        stated = row.get("XMP-iptcExt:DigitalSourceType")
        if source.recipe is not None:
            assert stated is not None
            assert "AlgorithmicMedia" in stated
            assert stated == AI or source.digital_source_type is not None
        else:
            bare = (source.digital_source_type or "").rsplit("/", 1)[-1]
            assert (stated or "").rsplit("/", 1)[-1] == bare
