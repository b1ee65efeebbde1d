"""Pictures of all samples by presets in turn: written, verified, and bare of their recipes.
`python -m tests.export.table OUT` makes all of them by all, clips too.
"""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from app.core.paths import PROGRAM
from app.core.vocab import Kind
from app.export.making.deliver import place
from app.export.making.render import render
from app.export.order import Signing
from app.export.plan import plan
from app.export.policies.policy import load_policies
from app.export.presets.preset import IMAGE, Preset
from app.services.certificates import made as certificate
from tests.export.builders import SHIPPED
from tests.export.referee import Made, complaints, decodable, exportable

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
PICTURES = (Kind.IMAGE, Kind.ANIMATED)
MOST = 2
"""Pictures of a folder."""

OTHERS = ("webp", "avif", "png")
"""Formats that presets take and do not prefer."""


def turns() -> list[Preset]:
    """The presets for pictures, now and then in another format."""
    shipped = [one for one in SHIPPED.values() if one.kind == IMAGE and one.format is not None]
    return [
        replace(one, formats=(OTHERS[number // 4 % 3],)) if number % 4 == 3 else one
        for number, one in enumerate(shipped)
    ]


@pytest.fixture(scope="module")
def signing(tmp_path_factory: pytest.TempPathFactory) -> Signing:
    folder, pair = tmp_path_factory.mktemp("signing"), certificate("Studio Mia")
    (folder / "c.pem").write_bytes(pair.certificates)
    (folder / "k.pem").write_bytes(pair.key)
    return Signing(str(folder / "c.pem"), str(folder / "k.pem"), "es256")


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize("folder", FOLDERS)
def test_pictures_by_presets_in_turn(
    samples: Path, tmp_path: Path, folder: str, signing: Signing
) -> None:
    if shutil.which("exiftool") is None:
        pytest.skip("exiftool is not installed: what the files say cannot be refereed")
    found = list(decodable(samples / folder, PICTURES, MOST))
    assert found, "no picture could be read"
    before = {probed.stat.path: Path(probed.stat.path).stat() for probed in found}
    presets, made = turns(), []
    first = FOLDERS.index(folder) * MOST
    for number, probed in enumerate(found):
        preset = presets[(first + number) % len(presets)]
        planned = plan([exportable(number, probed)], [preset], POLICIES, str(tmp_path / "out"))
        for item in planned.items:
            order = replace(item, signing=signing if number % 5 == 0 else None)
            one = render(order)
            path = place(one.part, order.folder, f"{number}{order.preset.ending}")
            made.append(Made(path, order, probed, (one.width, one.height)))
    assert complaints(made) == []
    assert before == {path: Path(path).stat() for path in before}  # times included
