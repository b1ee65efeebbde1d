"""The other generators: their marks, their fields, and that nobody takes another's text."""

import json
from typing import Any

import pytest

from app.core.asset import Lora, Recipe
from app.media.metadata.recipe import parse
from tests.media.metadata.graphs import graph, node


def recipe_of(texts: dict[str, Any]) -> Recipe:
    recipe = parse(
        {key: text if isinstance(text, str) else json.dumps(text) for key, text in texts.items()}
    )
    assert recipe is not None
    return recipe


NOVELAI_COMMENT = {
    "prompt": "1girl",
    "uc": "lowres",
    "steps": 28,
    "scale": 5.5,
    "seed": 11,
    "sampler": "k_euler",
    "noise_schedule": "karras",
    "width": 832,
    "height": 1216,
}

CASES: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "novelai": (
        {
            "Software": "NovelAI",
            "Source": "NovelAI Diffusion V4 37442FCA",
            "Comment": NOVELAI_COMMENT,
        },
        {
            "generator": "novelai",
            "prompt": "1girl",
            "negative_prompt": "lowres",
            "seed": 11,
            "steps": 28,
            "cfg": 5.5,
            "sampler": "k_euler",
            "scheduler": "karras",
            "checkpoint": "NovelAI Diffusion V4",
        },
    ),
    "novelai in one JSON, its other texts lost": (
        {"UserComment": {"Comment": json.dumps(NOVELAI_COMMENT), "Source": "NovelAI V4 37442FCA"}},
        {"generator": "novelai", "prompt": "1girl", "checkpoint": "NovelAI V4"},
    ),
    "invokeai, newest": (
        {
            "invokeai_metadata": {
                "positive_prompt": "a cat",
                "negative_prompt": "",
                "seed": 3,
                "steps": 30,
                "cfg_scale": 7,
                "scheduler": "euler_a",
                "model": {"name": "sdxl", "hash": "blake3:1"},
                "loras": [{"model": {"name": "ink"}, "weight": 0.75}],
            }
        },
        {
            "generator": "invokeai",
            "prompt": "a cat",
            "negative_prompt": "",
            "sampler": "euler_a",
            "checkpoint": "sdxl",
            "loras": (Lora("ink", 0.75),),
        },
    ),
    "invokeai 3 had other names for models": (
        {
            "invokeai_metadata": {
                "positive_prompt": "a cat",
                "model": {"model_name": "dreamshaper"},
                "loras": [{"lora": {"model_name": "ink"}, "weight": 1}],
            }
        },
        {"checkpoint": "dreamshaper", "loras": (Lora("ink", 1.0),)},
    ),
    "invokeai 2": (
        {
            "sd-metadata": {
                "model_weights": "sd-1.5",
                "model_hash": "cc6c",
                "image": {
                    "prompt": [{"prompt": "a cat [dogs]", "weight": 1.0}],
                    "steps": 50,
                    "cfg_scale": 7.5,
                    "seed": 9,
                    "sampler": "k_lms",
                },
            }
        },
        {
            "generator": "invokeai",
            "prompt": "a cat",
            "negative_prompt": "dogs",
            "seed": 9,
            "sampler": "k_lms",
            "checkpoint": "sd-1.5",
        },
    ),
    "invokeai 1, with and without spaces": (
        {"Dream": '"a cat [dogs] on a mat" -s50 -W512 -H 768 -C7.5 -Ak_lms -S 12345'},
        {
            "generator": "invokeai",
            "prompt": "a cat on a mat",
            "negative_prompt": "dogs",
            "seed": 12345,
            "steps": 50,
            "cfg": 7.5,
            "sampler": "k_lms",
            "extra": {"Size": "512x768"},
        },
    ),
    "swarmui with loras as text": (
        {
            "parameters": {
                "sui_image_params": {
                    "prompt": "a cat",
                    "negativeprompt": "dogs",
                    "model": "sdxl",
                    "seed": 1,
                    "steps": 20,
                    "cfgscale": 7,
                    "loras": "one,two",
                    "loraweights": "0.5,1",
                    "comfyuisampler": "euler",
                }
            }
        },
        {
            "generator": "swarmui",
            "prompt": "a cat",
            "negative_prompt": "dogs",
            "checkpoint": "sdxl",
            "sampler": "euler",
            "loras": (Lora("one", 0.5), Lora("two", 1.0)),
        },
    ),
    "fooocus as A1111 text": (
        {"fooocus_scheme": "a1111", "parameters": "a cat\nSteps: 30, Seed: 4, Sampler: dpmpp"},
        {"generator": "fooocus", "prompt": "a cat", "seed": 4},
    ),
    "fooocus in a JPEG": (
        {
            "UserComment": {
                "prompt": "a cat",
                "negative_prompt": "",
                "base_model": "juggernaut",
                "seed": "77",
                "steps": 30,
                "guidance_scale": 4,
                "sampler": "dpmpp_2m_sde_gpu",
                "scheduler": "karras",
                "loras": [["offset", 0.1, "abc"]],
                "version": "Fooocus v2.5.5",
            }
        },
        {
            "generator": "fooocus",
            "seed": 77,
            "cfg": 4.0,
            "checkpoint": "juggernaut",
            "loras": (Lora("offset", 0.1),),
        },
    ),
    "ruined fooocus": (
        {
            "parameters": {
                "Prompt": "a cat",
                "Negative": "dogs",
                "steps": 30,
                "cfg": 8,
                "seed": 20,
                "sampler_name": "dpmpp_2m_sde_gpu",
                "scheduler": "karras",
                "base_model_name": "wai.safetensors",
                "loras": [{"name": "l", "weight": 0.5}],
                "software": "RuinedFooocus",
            }
        },
        {
            "generator": "ruined-fooocus",
            "prompt": "a cat",
            "negative_prompt": "dogs",
            "cfg": 8.0,
            "checkpoint": "wai.safetensors",
            "loras": (Lora("l", 0.5),),
        },
    ),
    "easy diffusion, a chunk for each field": (
        {
            "prompt": "a cat",
            "negative_prompt": "dogs",
            "seed": "12",
            "use_stable_diffusion_model": "C:\\models\\sd-v1-5.ckpt",
            "sampler_name": "euler_a",
            "num_inference_steps": "25",
            "guidance_scale": "7.5",
        },
        {
            "generator": "easydiffusion",
            "prompt": "a cat",
            "seed": 12,
            "steps": 25,
            "cfg": 7.5,
            "checkpoint": "sd-v1-5.ckpt",
        },
    ),
    "draw things": (
        {
            "CreatorTool": "Draw Things",
            "UserComment": {
                "c": "a cat",
                "uc": "dogs",
                "model": "sd.ckpt",
                "sampler": "DPM++ 2M AYS",
                "scale": 7.5,
                "seed": 5,
                "steps": 20,
                "lora": [{"model": "ink.ckpt", "weight": 0.6}],
            },
        },
        {
            "generator": "draw-things",
            "prompt": "a cat",
            "negative_prompt": "dogs",
            "cfg": 7.5,
            "loras": (Lora("ink.ckpt", 0.6),),
        },
    ),
    "a hugging face space": (
        {
            "parameters": {
                "prompt": "a cat",
                "negative_prompt": "dogs",
                "resolution": "832 x 1216",
                "guidance_scale": 5,
                "num_inference_steps": 28,
                "seed": 14,
                "sampler": "Euler a",
                "Model": "Animagine XL 4.0",
                "Model hash": "63",
            }
        },
        {"generator": "hf-space", "steps": 28, "checkpoint": "Animagine XL 4.0"},
    ),
    "midjourney": (
        {
            "Description": "a cat --ar 3:2 --no dogs, birds --seed 12 --v 6.1 "
            "Job ID: 7c3f0f9e-0e5a-4b4e-9f3a-0c1d2e3f4a5b",
            "Author": "someone",
        },
        {
            "generator": "midjourney",
            "prompt": "a cat",
            "negative_prompt": "dogs, birds",
            "seed": 12,
        },
    ),
    "tensorart: a random seed is looked up in the graph": (
        {
            "generation_data": {
                "prompt": "a cat",
                "negativePrompt": "dogs",
                "seed": "-1",
                "steps": 25,
                "cfgScale": 7,
                "ksamplerName": "euler",
                "schedule": "karras",
                "baseModel": {"modelFileName": "WAI", "hash": "A5"},
                "models": [{"type": "LORA", "modelFileName": "ink", "weight": 0.8}],
            },
            "prompt": graph(),
        },
        {
            "generator": "tensorart",
            "prompt": "a cat",
            "seed": 42,
            "checkpoint": "WAI",
            "loras": (Lora("ink", 0.8),),
        },
    ),
    "civitai: what the graph does not say": (
        {
            "UserComment": {
                "1": node("LoadImage", image="a.png"),
                "2": node("SaveImage", images=("1", 0)),
                "extra": {"airs": []},
                "extraMetadata": json.dumps(
                    {
                        "prompt": "a cat",
                        "negativePrompt": "dogs",
                        "steps": 25,
                        "cfgScale": 5,
                        "sampler": "Euler a",
                        "seed": 13,
                        "baseModel": "Illustrious",
                    }
                ),
            }
        },
        {
            "generator": "civitai",
            "prompt": "a cat",
            "negative_prompt": "dogs",
            "seed": 13,
            "sampler": "Euler a",
            "checkpoint": "Illustrious",
        },
    ),
    "stability matrix: its words, the graph's sampler": (
        {
            "parameters-json": {"PositivePrompt": "a lynx", "Steps": 20, "ModelName": "m.ckpt"},
            "prompt": graph(),
        },
        {
            "generator": "stability-matrix",
            "prompt": "a lynx",
            "sampler": "euler",
            "checkpoint": "m.ckpt",
        },
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_family(name: str) -> None:
    texts, expected = CASES[name]
    recipe = recipe_of(texts)
    assert {field: getattr(recipe, field) for field in expected} == expected
    assert set(recipe.raw) == set(texts)


@pytest.mark.parametrize(
    ("texts", "generator"),
    [
        ({"Software": "NovelAI", "Comment": '{"prompt": "cut he'}, "novelai"),
        ({"invokeai_metadata": "{broken"}, "invokeai"),
        ({"parameters": '{"sui_image_params": {"prompt": "cut he'}, "swarmui"),
        ({"fooocus_scheme": "fooocus", "parameters": '{"prompt": "cut'}, "fooocus"),
        ({"prompt": '{"3": {"class_type": "KSampler", "inputs": {"seed": 1'}, "comfyui"),
        ({"generation_data": '{"prompt"', "prompt": json.dumps(graph())}, "comfyui"),
    ],
)
def test_a_broken_text_of_a_certain_family_is_kept(texts: dict[str, str], generator: str) -> None:
    recipe = parse(texts)
    assert recipe is not None
    assert recipe.generator == generator
    assert dict(recipe.raw) == texts


@pytest.mark.parametrize(
    "texts",
    [
        {},
        {"Comment": '{"some": "json"}'},
        {"Comment": '{"prompt": "of another kind"}'},
        {"prompt": "plain words"},
        {"prompt": "[1, 2]"},
        {"workflow": '{"nodes": {"1": {"class_type": "X"}}}'},
        {"Description": "a photo. Job ID: 12"},
        {"XML:com.adobe.xmp": "<x/>"},
        {"Software": "Adobe Photoshop"},
    ],
)
def test_nobodys_text(texts: dict[str, str]) -> None:
    assert parse(texts) is None
