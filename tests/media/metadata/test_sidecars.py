"""What stands beside a picture, as the probe brings it together."""

import json
import os
from pathlib import Path

import pytest
from PIL import Image

from app.core.asset import Box, Labels, Region
from app.core.vocab import Role
from app.media import companions
from app.media.metadata import sidecars
from app.media.probe import probe
from tests.media.files import stat_of
from tests.media.metadata.graphs import graph
from tests.media.metadata.packets import bag, packet
from tests.media.metadata.test_regions import FACE, mwg

RECIPE = "a red fox\nNegative prompt: blurry\nSteps: 20, Sampler: Euler, CFG scale: 7, Seed: 42"


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "a.png"
    Image.new("RGB", (40, 20)).save(path)
    return path


def test_a_sidecar_labels_what_cannot_hold_labels(picture: Path) -> None:
    (picture.parent / "a.png.xmp").write_bytes(packet(bag("dc:subject", "x"), 'xmp:Rating="3"'))
    found = probe(stat_of(picture))
    assert found.labels == Labels(("x",), 3)
    assert [(one.role, Path(one.path).name) for one in found.companions] == [
        (Role.SIDECAR, "a.png.xmp")
    ]


def test_regions_of_a_sidecar_are_in_pixels(picture: Path) -> None:
    picture.with_suffix(".xmp").write_bytes(mwg(FACE, size=""))
    (one,) = probe(stat_of(picture)).regions
    assert one == Region(Box(4.0, 4.0, 10.0, 10.0), "Face", None)


def test_a_caption_is_a_caption(picture: Path) -> None:
    picture.with_suffix(".txt").write_text("1girl, solo, red dress, outdoors")
    found = probe(stat_of(picture))
    assert found.recipe is None
    assert found.metadata["caption"] == "1girl, solo, red dress, outdoors"


def test_a_text_that_is_a_recipe_is_the_recipe(picture: Path) -> None:
    picture.with_suffix(".txt").write_text(RECIPE)
    found = probe(stat_of(picture))
    assert found.recipe is not None
    assert (found.recipe.prompt, found.recipe.seed) == ("a red fox", 42)
    assert found.recipe.raw == {"a.txt": RECIPE}
    assert "caption" not in found.metadata


def test_the_pictures_own_recipe_is_believed_first(picture: Path) -> None:
    from PIL.PngImagePlugin import PngInfo

    own = PngInfo()
    own.add_text("parameters", RECIPE.replace("42", "7"))
    Image.new("RGB", (8, 8)).save(picture, pnginfo=own)
    picture.with_suffix(".txt").write_text(RECIPE)
    found = probe(stat_of(picture)).recipe
    assert found is not None
    assert found.seed == 7


@pytest.mark.parametrize("workflow", [{}, {"a": [1, 2]}, [1], "text", None])
def test_json_that_is_no_recipe_is_none(picture: Path, workflow: object) -> None:
    picture.with_suffix(".json").write_text(json.dumps(workflow))
    found = probe(stat_of(picture))
    assert (found.recipe, found.fault) == (None, None)


def test_a_graph_beside_a_picture_is_its_recipe(picture: Path) -> None:
    picture.with_suffix(".json").write_text(json.dumps(graph()))
    found = probe(stat_of(picture)).recipe
    assert found is not None
    assert (found.generator, found.prompt) == ("comfyui", "a red fox")


def test_the_json_of_a_generator_is_its_recipe(picture: Path) -> None:
    said = {"sui_image_params": {"prompt": "a red fox", "seed": 42, "steps": 20, "model": "x"}}
    (picture.parent / "a.swarm.json").write_text(json.dumps(said))
    found = probe(stat_of(picture)).recipe
    assert found is not None
    assert (found.generator, found.seed) == ("swarmui", 42)


@pytest.mark.parametrize("name", ["a.png.xmp", "a.txt", "a.json"])
@pytest.mark.parametrize(
    "data", [b"", b"\0" * 1000, b"<", b"{" * 100_000, b"\xff\xfe\xfd", packet()[:200]]
)
def test_a_broken_companion_costs_nothing_else(picture: Path, name: str, data: bytes) -> None:
    (picture.parent / name).write_bytes(data)
    found = probe(stat_of(picture))
    assert (found.fault, found.width, found.labels) == (None, 40, None)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_companion_that_is_a_pipe_is_not_waited_for(picture: Path) -> None:
    os.mkfifo(picture.with_suffix(".txt"))
    found = probe(stat_of(picture))
    assert (found.fault, found.companions) == (None, ())


def test_a_companion_in_the_cloud_is_not_read(
    picture: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    caption = picture.with_suffix(".txt")
    caption.write_text("words")
    beside = companions.found(str(picture))
    assert sidecars.read(str(picture), beside).words == {"caption": "words"}
    monkeypatch.setattr(sidecars, "in_the_cloud", lambda stat: True)
    monkeypatch.delattr(os, "open")
    assert sidecars.read(str(picture), beside).words == {}


@pytest.mark.parametrize("data", [b"", b"not a picture"])
def test_a_file_that_cannot_be_read_still_has_its_companions(picture: Path, data: bytes) -> None:
    """Or a scan would find them new each time."""
    picture.write_bytes(data)
    picture.with_suffix(".txt").write_text("words")
    found = probe(stat_of(picture))
    assert found.fault is not None
    assert [one.role for one in found.companions] == [Role.CAPTION]
