"""What a finished file says about itself: the AI label, and what a human said where it is asked."""

import io
import json
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from app.core.asset import Lora, Recipe
from app.core.errors import ExportError
from app.core.outgoing import Outgoing, Text
from app.export import carry
from app.export.order import Exportable
from app.export.policies.disclosure import COMPOSITE, TRAINED, digital_source_type
from app.export.presets.preset import VIDEO
from app.media.metadata import xmp
from app.media.metadata.write import xmp_packet
from tests.export.builders import SMALL, asset, item
from tests.export.little import clip
from tests.helpers.pictures import draw

ALL = (*Text, "tags", "platform", "orientation")
SAID = Outgoing(
    1,
    texts={
        Text.TITLE: "Mia in Rome",
        Text.DESCRIPTION: "First line\nsecond <line> & more",
        Text.ALT_TEXT: "A woman before the Pantheon",
        Text.CREATOR: "Studio Mia",
        Text.COPYRIGHT: "© 2026 Studio Mia",
        Text.USAGE_TERMS: "Editorial only",
    },
    tags=("Place/Rome", "Style/Film", "film", "Place/Rome"),
)
EXIFTOOL = {
    "XMP-dc:Title": "Mia in Rome",
    "XMP-dc:Description": "First line\nsecond <line> & more",
    "XMP-iptcCore:AltTextAccessibility": "A woman before the Pantheon",
    "XMP-dc:Creator": "Studio Mia",
    "XMP-dc:Rights": "© 2026 Studio Mia",
    "XMP-xmpRights:UsageTerms": "Editorial only",
    "XMP-dc:Subject": ["Rome", "Film", "film"],
    "XMP-photoshop:TransmissionReference": "instagram.feed_portrait_4x5",
    "XMP-tiff:Orientation": "Horizontal (normal)",
    "XMP-iptcExt:DigitalSourceType": TRAINED,
}


def said() -> Exportable:
    return asset(said=SAID)


def test_nothing_is_written_that_the_preset_does_not_name() -> None:
    assert carry.metadata(said(), SMALL) == {}
    named = replace(SMALL, metadata=("title", "alt_text"))
    assert carry.metadata(said(), named) == {
        "title": "Mia in Rome",
        "alt_text": "A woman before the Pantheon",
    }


def test_nothing_is_written_that_nobody_said() -> None:
    named = replace(SMALL, metadata=ALL)
    assert carry.metadata(asset(), named) == {"platform": named.id, "orientation": "1"}
    blank = Outgoing(1, texts={Text.TITLE: "  "})
    assert "title" not in carry.metadata(asset(said=blank), named)


def test_a_clip_has_no_orientation() -> None:
    named = replace(SMALL, metadata=ALL, kind=VIDEO)
    assert "orientation" not in carry.metadata(said(), named)


RECIPE = Recipe(
    generator="comfyui",
    prompt="portrait of a woman in rome at dusk",
    seed=3735928559,
    checkpoint="realVision_v6.safetensors",
    loras=(Lora("mia-look-v3", 0.8),),
)


@pytest.mark.parametrize(
    ("tag", "leaves"),
    [
        ("Rome", True),
        ("Portrait", True),
        ("Lora/mia look v3", False),
        ("realVision_v6", False),
        ("Seeds/3735928559", False),
        ("woman in rome at dusk", False),
    ],
)
def test_a_tag_that_tells_the_recipe_stays_at_home(tag: str, leaves: bool) -> None:
    one = asset(said=Outgoing(1, tags=(tag,)), recipe=RECIPE)
    told = carry.metadata(one, replace(SMALL, metadata=("tags",)))
    assert bool(told) is leaves


def test_exiftool_and_our_reader_find_every_fact(tmp_path: Path) -> None:
    packet = xmp_packet(TRAINED, carry.metadata(said(), replace(SMALL, metadata=ALL)))
    assert packet is not None
    read = xmp.parse(packet)
    assert read is not None
    assert read.all("dc:subject") == ("Rome", "Film", "film")
    draw((20, 20)).save(tmp_path / "p.jpg", xmp=packet)
    assert tags(tmp_path / "p.jpg") == EXIFTOOL


def tags(path: Path) -> dict[str, object]:
    """What exiftool reads of a file's XMP."""
    if shutil.which("exiftool") is None:
        pytest.skip("exiftool is not installed")
    ran = subprocess.run(
        ["exiftool", "-a", "-G1", "-j", "-XMP:all", str(path)], capture_output=True, check=True
    )
    row = json.loads(ran.stdout)[0]
    del row["SourceFile"]
    return dict(row)


def test_an_mp4_gets_the_packet_and_plays_as_before(tmp_path: Path) -> None:
    path = clip(tmp_path / "c.mp4")
    before = path.read_bytes()
    packet = xmp_packet(TRAINED, {"title": "Mia"})
    assert packet is not None
    carry.into_mp4(str(path), packet)
    assert path.read_bytes().startswith(before)
    assert tags(path) == {"XMP-iptcExt:DigitalSourceType": TRAINED, "XMP-dc:Title": "Mia"}


def test_signs_that_xml_cannot_hold_are_left_out() -> None:
    packet = xmp_packet(None, {"title": "a\0b\x1b\ud800c\ufffe", "description": "\r\n x\r\ny "})
    assert packet is not None
    read = xmp.parse(packet)
    assert read is not None
    assert read.first("dc:title") == "abc"
    assert read.first("dc:description") == "x\ny"
    assert xmp_packet(None, {"title": "\0"}) is None
    assert xmp_packet(None) is None


def test_a_fact_nobody_knows_is_never_written() -> None:
    with pytest.raises(KeyError):
        xmp_packet(None, {"prompt": "a woman"})


def test_texts_that_no_file_holds_are_refused(tmp_path: Path) -> None:
    draw((20, 20)).save(tmp_path / "p.png")
    order = item(tmp_path / "p.png", tmp_path, metadata={"description": "long " * 13_000})
    with pytest.raises(ExportError, match="its texts take 65,"):
        carry.packet(order)


def test_a_picture_with_a_packet_opens(tmp_path: Path) -> None:
    order = item(
        saved(tmp_path / "p.png"), tmp_path, metadata={"title": "Mia"}, digital_source_type=TRAINED
    )
    stream = io.BytesIO()
    draw((20, 20)).save(stream, "WEBP", xmp=carry.packet(order))
    with Image.open(stream) as picture:
        assert TRAINED.encode() in picture.info["xmp"]


def saved(path: Path) -> Path:
    draw((20, 20)).save(path)
    return path


@pytest.mark.parametrize(
    ("stated", "recipe", "ingredients", "says"),
    [
        (None, False, ["trainedAlgorithmicMedia"], TRAINED),
        (None, False, ["digitalCapture", "compositeWithTrainedAlgorithmicMedia"], COMPOSITE),
        ("digitalCapture", False, ["trainedAlgorithmicMedia"], COMPOSITE),
        (TRAINED, False, ["compositeWithTrainedAlgorithmicMedia"], TRAINED),
        (None, True, ["compositeWithTrainedAlgorithmicMedia"], COMPOSITE),
        (None, False, ["digitalCapture"], None),
        (None, False, [], None),
    ],
)
def test_an_ingredient_made_by_ai_is_disclosed(
    stated: str | None, recipe: bool, ingredients: list[str], says: str | None
) -> None:
    assert digital_source_type(stated, recipe, ingredients) == says
