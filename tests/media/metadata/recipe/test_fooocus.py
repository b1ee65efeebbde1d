"""Fooocus, Fooocus MRE and Ruined Fooocus, through what their versions wrote."""

import json
from typing import Any

import pytest

from app.core.asset import Lora
from tests.media.metadata.recipe.told import fields, recipe_of

OWN = {
    "adm_guidance": "(1.5, 0.8, 0.3)",
    "base_model": "juggernautXL_v8Rundiffusion",
    "base_model_hash": "aeb7e9e689",
    "full_negative_prompt": ["(worst quality:1.5)", "unrealistic"],
    "full_prompt": ["cinematic still a cat . emotional", "a cat, dramatic light"],
    "guidance_scale": 4,
    "lora_combined_1": "sd_xl_offset_example-lora_1.0 : 0.1",
    "loras": [["sd_xl_offset_example-lora_1.0", 0.1, "4852686128"]],
    "metadata_scheme": "fooocus",
    "negative_prompt": "",
    "performance": "Speed",
    "prompt": "a cat",
    "refiner_model": "None",
    "refiner_switch": 0.5,
    "resolution": "(1152, 896)",
    "sampler": "dpmpp_2m_sde_gpu",
    "scheduler": "karras",
    "seed": "7013258563291473124",
    "sharpness": 2,
    "steps": 30,
    "styles": "['Fooocus V2', 'Fooocus Enhance']",
    "vae": "Default (model)",
    "version": "Fooocus v2.5.5",
}
OWN_RECIPE = {
    "generator": "fooocus",
    "prompt": "a cat",
    "negative_prompt": "",
    "seed": 7013258563291473124,
    "steps": 30,
    "cfg": 4.0,
    "sampler": "dpmpp_2m_sde_gpu",
    "scheduler": "karras",
    "checkpoint": "juggernautXL_v8Rundiffusion",
    "loras": (Lora("sd_xl_offset_example-lora_1.0", 0.1),),
}
A1111 = (
    "cinematic still a cat . emotional, a cat, dramatic light\n"
    "Negative prompt: (worst quality:1.5), unrealistic\n"
    "Steps: 30, Sampler: DPM++ 2M SDE Karras, Seed: 123, Size: 1152x896, CFG scale: 4, "
    'Sharpness: 2, ADM Guidance: "(1.5, 0.8, 0.3)", Model: juggernautXL_v8Rundiffusion, '
    "Model hash: aeb7e9e689, Performance: Speed, Scheduler: karras, VAE: Default (model), "
    'Raw prompt: a cat, Raw negative prompt: , Lora hashes: "offset: 4852686128, ink: 0f0f0f", '
    'Lora weights: "offset: 0.1, ink: -0.5", Version: Fooocus v2.5.5'
)


@pytest.mark.parametrize(
    "texts",
    [
        {"parameters": OWN, "fooocus_scheme": "fooocus"},
        {"UserComment": OWN, "Software": "Fooocus v2.5.5"},
        {"UserComment": {name: one for name, one in OWN.items() if name != "loras"}},
    ],
    ids=["png", "jpeg", "LoRAs of their own lines"],
)
def test_its_own_json(texts: dict[str, Any]) -> None:
    """As Fooocus 2.5 writes it: modules/meta_parser.py, FooocusMetadataParser.parse_string, a
    sorted JSON in `parameters` (PNG) or UserComment (get_exif).
    """
    assert fields(recipe_of(texts), OWN_RECIPE) == OWN_RECIPE


@pytest.mark.parametrize(
    "texts",
    [
        {"parameters": A1111, "fooocus_scheme": "a1111"},
        {"UserComment": A1111, "Software": "Fooocus v2.5.5"},
    ],
    ids=["png", "jpeg"],
)
def test_its_a1111_style(texts: dict[str, Any]) -> None:
    """As Fooocus 2.5 writes it: modules/meta_parser.py, A1111MetadataParser.parse_string."""
    expected = {
        "generator": "fooocus",
        "prompt": "cinematic still a cat . emotional, a cat, dramatic light",
        "negative_prompt": "(worst quality:1.5), unrealistic",
        "seed": 123,
        "cfg": 4.0,
        "sampler": "DPM++ 2M SDE Karras",
        "scheduler": "karras",
        "checkpoint": "juggernautXL_v8Rundiffusion",
        "loras": (Lora("offset", 0.1), Lora("ink", -0.5)),
    }
    assert fields(recipe_of(texts), expected) == expected


def test_mre() -> None:
    """As Fooocus MRE 2.0 writes it: modules/async_worker.py, JSON in a PNG's Comment."""
    told = {
        "prompt": "a cat", "negative_prompt": "dogs", "styles": ["Default (Slightly Cinematic)"],
        "real_prompt": ["cinematic still a cat"], "real_negative_prompt": ["anime, dogs"],
        "seed": 5, "width": 1152, "height": 896, "sampler": "dpmpp_2m_sde_gpu",
        "scheduler": "karras", "performance": "Speed", "steps": 30, "switch": 20,
        "sharpness": 2.0, "cfg": 7.0, "base_clip_skip": -2, "refiner_clip_skip": -2,
        "base_model": "sd_xl_base_1.0.safetensors", "refiner_model": "None",
        "l1": "offset.safetensors", "w1": 0.5, "l2": "None", "w2": 0.5,
        "software": "Fooocus 2.0.78.5 MRE",
    }  # fmt: skip
    expected = {
        "generator": "fooocus-mre",
        "prompt": "a cat",
        "negative_prompt": "dogs",
        "seed": 5,
        "steps": 30,
        "cfg": 7.0,
        "checkpoint": "sd_xl_base_1.0.safetensors",
        "loras": (Lora("offset.safetensors", 0.5),),
    }
    assert fields(recipe_of({"Comment": told}), expected) == expected


RUINED = {
    "Prompt": "a cat", "Negative": "dogs", "steps": 30, "cfg": 8.5, "width": 1152, "height": 896,
    "seed": 3864674281, "sampler_name": "dpmpp_2m_sde_gpu", "scheduler": "karras",
    "base_model_name": "wai.safetensors", "base_model_hash": "be9edd61", "start_step": 0,
    "denoise": None, "clip_skip": 1, "software": "RuinedFooocus",
}  # fmt: skip
RUINED_RECIPE = {
    "generator": "ruined-fooocus",
    "prompt": "a cat",
    "negative_prompt": "dogs",
    "seed": 3864674281,
    "cfg": 8.5,
    "sampler": "dpmpp_2m_sde_gpu",
    "checkpoint": "wai.safetensors",
}


@pytest.mark.parametrize(
    ("loras", "right"),
    [
        ([["4852686128", "0.1 - offset.safetensors"], ["BFA3", "-1.0 - moi\\beasts.safetensors"]],
         (Lora("offset.safetensors", 0.1), Lora("moi\\beasts.safetensors", -1.0))),
        ("Loras:<offset.safetensors:0.1>,<ink.safetensors:0.75>",
         (Lora("offset.safetensors", 0.1), Lora("ink.safetensors", 0.75))),
        ([{"name": "ink", "weight": 0.5}], (Lora("ink", 0.5),)),
        ("Loras:", ()),
        ([], ()),
    ],
    ids=["hash and weighted name", "tags", "objects", "no tags", "none"],
)  # fmt: skip
def test_ruined(loras: object, right: tuple[Lora, ...]) -> None:
    """As Ruined Fooocus writes it: modules/async_worker.py, JSON in `parameters`; its LoRAs were
    one text in 2023 and are pairs of hash and "weight - name" since.
    """
    recipe = recipe_of({"parameters": {**RUINED, "loras": loras}})
    assert fields(recipe, RUINED_RECIPE) == RUINED_RECIPE
    assert recipe.loras == right


def test_ruined_clips() -> None:
    """As Ruined Fooocus writes it: modules/ltx_video_pipeline.py, a "metadata" tag of the MP4, and
    little more than the prompt where its own notes failed.
    """
    recipe = recipe_of({"metadata": {**RUINED, "loras": []}, "encoder": "Lavf61.7.100"})
    assert fields(recipe, RUINED_RECIPE) == RUINED_RECIPE
    little = recipe_of({"metadata": {"prompt": "a cat", "software": "RuinedFooocus"}})
    assert (little.generator, little.prompt) == ("ruined-fooocus", "a cat")


def test_a_scheme_with_a_text_that_broke() -> None:
    recipe = recipe_of({"parameters": json.dumps(OWN)[:50], "fooocus_scheme": "fooocus"})
    assert (recipe.generator, recipe.prompt) == ("fooocus", None)
