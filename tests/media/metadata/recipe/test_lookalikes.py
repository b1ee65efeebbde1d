"""Texts that look like a recipe and are none: comments of programs and cameras, ordinary JSON."""

from typing import Any

import pytest

from app.media.metadata.recipe import parse
from tests.media.metadata.recipe.told import packed

NOBODYS: dict[str, dict[str, Any]] = {
    "GIMP's comment": {"Comment": "Created with GIMP", "Software": "GIMP 2.10.36"},
    "GIMP's comment in several places": {
        "Comment": "Created with GIMP",
        "UserComment": "Created with GIMP",
        "ImageDescription": "Created with GIMP",
    },
    "a camera's comment": {"UserComment": "                    ", "Make": "OLYMPUS"},
    "a camera's words": {"UserComment": "Screenshot", "Make": "Apple", "Model": "iPhone 15 Pro"},
    "a phone's JSON": {
        "UserComment": {"aperture": 1.8, "steps": 12, "seed": "x", "scene": "portrait"},
        "Make": "Xiaomi",
    },
    "a phone's settings": {"UserComment": "module: photo;\nhw-remosaic: false;\nmode: 0;"},
    "a camera's description": {"ImageDescription": "OLYMPUS DIGITAL CAMERA", "Make": "OLYMPUS"},
    "a name for a model": {"Make": "prompt", "Model": "workflow"},
    "Photoshop": {"Software": "Adobe Photoshop 25.0", "CreatorTool": "Adobe Photoshop 25.0"},
    "a caption with colons": {
        "Description": "Steps: a walk up the tower. Seed: sunflower, Size: big"
    },
    "a caption of a dish": {"ImageDescription": "Model: Anna, Photo: Bert, Size: 20x30 cm"},
    "a shop's data": {"Comment": {"prompt": "Buy now", "model": "X-100", "price": 5}},
    "a request's JSON": {"UserComment": {"parameters": "a list of things", "method": "GET"}},
    "an API's JSON": {"Comment": {"parameters": {"id": 5}, "prompt": "Enter your name"}},
    "lottie": {"Comment": {"nodes": [], "version": 1, "layers": [{"type": "text"}]}},
    "a node editor of another kind": {
        "workflow": {"nodes": [{"id": "a", "name": "Webhook"}], "connections": {}, "meta": {}}
    },
    "an openapi list": {"parameters": "[1, 2, 3]"},
    "parameters of a plot": {"Software": "Matplotlib version3.8.2, https://matplotlib.org/"},
    "a screenshot": {"Software": "gnome-screenshot", "Creation Time": "Mon 01 Jan 2024"},
    "ImageMagick's dates": {"date:create": "2024-01-02T03:04:05+00:00", "date:modify": "x"},
    "an exif report": {"UserComment": "Lens: 50mm, ISO: 100, Shutter: 1/250"},
    "a job of a printer": {"Description": "Poster. Job ID: 12345678"},
    "dream of the poet": {"Dream": "a poem of -s and -S"},
    "a caption that names a generator": {"Description": "NovelAI and Midjourney compared"},
    "base64": {"UserComment": "eyJwcm9tcHQiOiAiYSBjYXQifQ=="},
    "an XMP packet in the wrong place": {"UserComment": "<x:xmpmeta xmlns:x='adobe:ns:meta/'/>"},
    "seven zeros": {"UserComment": "0000000"},
}


@pytest.mark.parametrize("name", NOBODYS)
def test_no_recipe(name: str) -> None:
    assert parse(packed(NOBODYS[name])) is None
