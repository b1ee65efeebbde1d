"""Texts hidden in pixels: found by round trip, in lossless files only, at little cost."""

import gzip
import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from app.media import hidden
from app.media.metadata import stealth
from app.media.metadata.found import PART_LIMIT
from app.media.metadata.recipe import parse
from app.media.source import open_source
from tests.media.metadata import test_samples as recipes
from tests.media.metadata.graphs import graph
from tests.media.metadata.hiding import ALPHA, COLOUR, hide

A1111 = "a cat\nNegative prompt: dogs\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 5"
NOVELAI = json.dumps(
    {
        "Description": "1girl",
        "Software": "NovelAI",
        "Source": "NovelAI Diffusion V4.5 4BDE2A90",
        "Comment": json.dumps({"prompt": "1girl", "uc": "lowres", "seed": 11, "scale": 5.0}),
    }
)


def picture(size: tuple[int, int] = (64, 96), mode: str = "RGB") -> Image.Image:
    noise = np.random.default_rng(3).integers(0, 256, (size[1], size[0], 4), np.uint8)
    noise[:, :, 3] = 255
    return Image.fromarray(noise, "RGBA").convert(mode)


def found(path: Path) -> dict[str, str]:
    with open_source(str(path)) as source:
        return hidden.texts(source)


@pytest.mark.parametrize("where", [ALPHA, COLOUR])
@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("size", [(64, 96), (900, 7), (30, 400)])
def test_round_trip(tmp_path: Path, where: str, packed: bool, size: tuple[int, int]) -> None:
    """The forms of sd_webui_stealth_pnginfo, whatever the picture's shape."""
    path = tmp_path / "a.png"
    hide(picture(size), A1111, where=where, packed=packed).save(path)
    assert found(path) == {"parameters": A1111}


@pytest.mark.parametrize("where", [ALPHA, COLOUR])
def test_lossless_webp(tmp_path: Path, where: str) -> None:
    path = tmp_path / "a.webp"
    hide(picture(), A1111, where=where).save(path, lossless=True, exact=True)
    assert found(path) == {"parameters": A1111}


def test_novelai_hides_its_texts_as_one_json(tmp_path: Path) -> None:
    """As novelai-image-metadata writes it: an object of the PNG texts, gzip, in alpha."""
    path = tmp_path / "a.png"
    hide(picture(), NOVELAI).save(path)
    assert found(path) == json.loads(NOVELAI)


@pytest.mark.parametrize(
    ("text", "generator"),
    [
        ('{"sui_image_params": {"prompt": "a cat", "seed": 5}}', "swarmui"),
        (json.dumps({"prompt": graph(), "workflow": {"nodes": []}}), "comfyui"),
    ],
)
def test_json_of_other_programs(tmp_path: Path, text: str, generator: str) -> None:
    """As SwarmUI and ComfyUI's Save Image (Stealth) write it: JSON, gzip, in alpha."""
    path = tmp_path / "a.png"
    hide(picture((256, 256)), text).save(path)
    recipe = parse(found(path))
    assert recipe is not None
    assert recipe.generator == generator


def test_colours_of_a_picture_with_alpha(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    hide(picture(mode="RGBA"), A1111, where=COLOUR).save(path)
    assert found(path) == {"parameters": A1111}


def test_nothing_is_hidden(tmp_path: Path) -> None:
    for mode in ("RGB", "RGBA", "L", "P", "1", "LA"):
        path = tmp_path / f"{mode}.png"
        picture(mode=mode).save(path)
        assert found(path) == {}, mode


def test_what_was_re_encoded_has_lost_it(tmp_path: Path) -> None:
    image = hide(picture(), A1111, where=COLOUR)
    image.save(tmp_path / "a.jpg")
    image.save(tmp_path / "a.webp")
    assert found(tmp_path / "a.jpg") == found(tmp_path / "a.webp") == {}


@pytest.mark.parametrize("bits", [0, 7, 2**31, 2**32 - 1, 64 * 96 * 8])
def test_a_length_that_cannot_be_true(tmp_path: Path, bits: int) -> None:
    path = tmp_path / "a.png"
    hide(picture(), A1111, packed=False, bits=bits).save(path)
    assert found(path) == {}


def test_a_bomb_costs_no_more_than_one_part() -> None:
    bomb = gzip.compress(b"a" * (PART_LIMIT * 3))
    image = np.zeros((600, 1000, 4), np.uint8)
    stream = b"stealth_pngcomp" + (len(bomb) * 8).to_bytes(4, "big") + bomb
    bits = np.unpackbits(np.frombuffer(stream, np.uint8))
    plane = image[:, :, 3].T.copy()
    plane.reshape(-1)[: len(bits)] = bits
    image[:, :, 3] = plane.T
    assert len(stealth.texts(image)["parameters"]) == PART_LIMIT


def test_a_cut_file_and_a_broken_payload(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    hide(picture(), A1111).save(path)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert found(path) == {}
    hide(picture(), "no gzip", packed=False).save(path)
    pixels = np.array(Image.open(path))
    for at, bit in enumerate(np.unpackbits(np.frombuffer(b"stealth_pngcomp", np.uint8))):
        pixels[at % 96, at // 96, 3] = pixels[at % 96, at // 96, 3] & 0xFE | bit
    assert stealth.texts(pixels) == {}


def test_sixteen_bits_are_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.fromarray(np.full((40, 40), 999, np.uint16)).save(path)
    assert found(path) == {}


def test_samples_that_hide_what_they_say(samples: Path) -> None:
    """Without their texts, NovelAI's files and one of Forge's tell the same by their pixels."""
    told = {}
    for folder in ("png", "webp"):
        for path, values in recipes.expected(samples, f"sd-metadata/{folder}"):
            if texts := found(path):
                told[path.name] = recipes.faults(parse(texts), values, path)
    assert set(told) == {
        "novelai-curated.png",
        "novelai-full-3char.png",
        "forge.png",
        "novelai-curated.webp",
    }
    assert not any(told.values()), told


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_any_stream_after_a_signature(data: st.DataObject) -> None:
    """A text or nothing, whatever length and payload follow."""
    kind = data.draw(st.sampled_from(["pnginfo", "pngcomp", "rgbinfo", "rgbcomp"]))
    mark = b"stealth_" + kind.encode()
    stream = mark + data.draw(st.binary(min_size=4, max_size=120))
    bits = np.unpackbits(np.frombuffer(stream, np.uint8))
    pixels = np.zeros((37, 64, 4), np.uint8)
    channels = slice(3, 4) if b"png" in mark else slice(0, 3)
    plane = pixels[:, :, channels].transpose(1, 0, 2).copy()
    plane.reshape(-1)[: len(bits)] = bits
    pixels[:, :, channels] = plane.transpose(1, 0, 2)
    for text in stealth.texts(pixels).values():
        assert isinstance(text, str)
