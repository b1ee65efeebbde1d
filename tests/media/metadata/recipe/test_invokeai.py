"""InvokeAI: its three forms of metadata, and its graphs where they are all there is."""

from typing import Any

import pytest

from app.core.asset import Lora
from app.core.vocab import Certainty
from tests.media.metadata.recipe.told import fields, recipe_of

DREAM = '"a cat [dogs, blurry] on a mat" -s 50 -S 42 -W 512 -H 768 -C 7.5 -A k_lms'
SD_METADATA = {
    "model": "stable diffusion", "model_weights": "stable-diffusion-1.5",
    "model_hash": "cc6cb27103417325ff94f52b7a5d2dde45a7515b25c255d8e396c90014281516",
    "app_id": "invoke-ai/InvokeAI", "app_version": "2.3.5",
    "image": {
        "prompt": [{"prompt": "a cat [dogs, blurry] on a mat", "weight": 1}], "steps": 50,
        "cfg_scale": 7.5, "threshold": 0, "perlin": 0, "height": 768, "width": 512, "seed": 42,
        "seamless": False, "hires_fix": False, "type": "txt2img", "postprocessing": None,
        "sampler": "k_lms", "variations": [],
    },
}  # fmt: skip
METADATA = {
    "generation_mode": "sdxl_txt2img", "positive_prompt": "a cat on a mat",
    "negative_prompt": "dogs, blurry", "width": 512, "height": 768, "seed": 42,
    "rand_device": "cpu", "cfg_scale": 7.5, "cfg_rescale_multiplier": 0, "steps": 50,
    "scheduler": "k_lms",
    "model": {"key": "5a1b", "hash": "blake3:1f", "name": "juggernaut", "base": "sdxl",
              "type": "main"},
    "loras": [{"model": {"key": "9c", "name": "ink", "base": "sdxl", "type": "lora"},
               "weight": 0.75}],
    "positive_style_prompt": "", "app_version": "5.6.0",
}  # fmt: skip
COMMON = {
    "generator": "invokeai",
    "prompt": "a cat on a mat",
    "negative_prompt": "dogs, blurry",
    "seed": 42,
    "steps": 50,
    "cfg": 7.5,
    "sampler": "k_lms",
}


@pytest.mark.parametrize(
    ("texts", "checkpoint"),
    [
        ({"Dream": DREAM}, None),
        ({"Dream": DREAM, "sd-metadata": SD_METADATA}, "stable-diffusion-1.5"),
        ({"invokeai_metadata": METADATA}, "juggernaut"),
    ],
    ids=["1: dream", "2: sd-metadata", "3 and later: invokeai_metadata"],
)
def test_the_three_forms(texts: dict[str, Any], checkpoint: str | None) -> None:
    """As InvokeAI wrote them: ldm/invoke/pngwriter.py and ldm/invoke/args.py (1 and 2),
    invokeai/app/invocations/metadata.py, CoreMetadataInvocation (3 and later).
    """
    recipe = recipe_of(texts)
    assert fields(recipe, COMMON) == COMMON
    assert recipe.checkpoint == checkpoint
    assert set(recipe.certainty.values()) == {Certainty.PARSED}


def graph(*, older: bool = False) -> dict[str, Any]:
    """As the server runs it: invokeai/app/services/shared/graph.py, Graph as JSON."""
    model = {"model_name": "juggernaut"} if older else {"key": "5a1b", "name": "juggernaut"}
    lora = {"lora": {"model_name": "ink"}} if older else {"lora": {"key": "9c", "name": "ink"}}

    def edge(source: str, field: str, target: str, to: str) -> dict[str, Any]:
        return {
            "source": {"node_id": source, "field": field},
            "destination": {"node_id": target, "field": to},
        }

    return {
        "id": "sdxl_graph",
        "nodes": {
            "loader": {"id": "loader", "type": "sdxl_model_loader", "model": model},
            "lora": {"id": "lora", "type": "sdxl_lora_loader", "weight": 0.75, **lora},
            "pos": {"id": "pos", "type": "sdxl_compel_prompt", "prompt": "a cat on a mat"},
            "neg": {"id": "neg", "type": "sdxl_compel_prompt", "prompt": "dogs, blurry"},
            "many": {"id": "many", "type": "collect"},
            "number": {"id": "number", "type": "integer", "value": 42},
            "noise": {"id": "noise", "type": "noise", "seed": 0, "width": 512, "height": 768},
            "denoise": {
                "id": "denoise", "type": "t2l" if older else "denoise_latents", "steps": 50,
                "cfg_scale": 7.5, "scheduler": "k_lms",
            },
            "l2i": {"id": "l2i", "type": "l2i"},
        },
        "edges": [
            edge("loader", "unet", "lora", "unet"),
            edge("lora", "unet", "denoise", "unet"),
            edge("pos", "conditioning", "many", "item"),
            edge("many", "collection", "denoise", "positive_conditioning"),
            edge("neg", "conditioning", "denoise", "negative_conditioning"),
            edge("number", "value", "noise", "seed"),
            edge("noise", "noise", "denoise", "noise"),
            edge("denoise", "latents", "l2i", "latents"),
        ],
    }  # fmt: skip


def workflow() -> dict[str, Any]:
    """As the editor keeps it: the default workflows in invokeai/app/services/workflow_records."""
    ran = graph()
    nodes = [
        {
            "id": name,
            "type": "invocation",
            "data": {
                "id": name,
                "type": node["type"],
                "inputs": {
                    key: {"name": key, "label": "", "value": value}
                    for key, value in node.items()
                    if key not in ("id", "type")
                },
            },
            "position": {"x": 0, "y": 0},
        }
        for name, node in ran["nodes"].items()
    ]
    edges = [
        {
            "id": "e", "type": "default",
            "source": one["source"]["node_id"], "sourceHandle": one["source"]["field"],
            "target": one["destination"]["node_id"], "targetHandle": one["destination"]["field"],
        }
        for one in ran["edges"]
    ]  # fmt: skip
    folded = {"id": "f", "type": "collapsed", "source": "pos", "target": "neg"}
    return {"name": "", "meta": {"version": "3.0.0"}, "nodes": nodes, "edges": [folded, *edges]}


@pytest.mark.parametrize(
    "texts",
    [
        {"invokeai_graph": graph()},
        {"invokeai_graph": graph(older=True)},
        {"invokeai_workflow": workflow()},
        {"invokeai_metadata": {"app_version": "5.6.0"}, "invokeai_graph": graph()},
        {"invokeai_metadata": "{cut", "invokeai_workflow": workflow()},
    ],
    ids=["graph", "graph of version 3", "workflow", "metadata without a prompt", "broken"],
)
def test_graphs(texts: dict[str, Any]) -> None:
    recipe = recipe_of(texts)
    assert fields(recipe, COMMON) == COMMON
    assert recipe.checkpoint == "juggernaut"
    assert recipe.loras == (Lora("ink", 0.75),)
    assert recipe.extra["Size"] == "512x768"
    assert set(recipe.certainty.values()) == {Certainty.INFERRED}


def test_flux() -> None:
    """A graph of FLUX: the seed is the denoiser's own, and so are its words for the settings."""
    recipe = recipe_of(
        {
            "invokeai_graph": {
                "nodes": {
                    "a": {"id": "a", "type": "flux_model_loader", "model": {"name": "dev"}},
                    "b": {"id": "b", "type": "flux_text_encoder", "prompt": "a cat"},
                    "c": {"id": "c", "type": "flux_denoise", "seed": 7, "num_steps": 30,
                          "guidance": 4.0, "cfg_scale": 1.0, "width": 1024, "height": 768},
                },
                "edges": [
                    {"source": {"node_id": "a", "field": "transformer"},
                     "destination": {"node_id": "c", "field": "transformer"}},
                    {"source": {"node_id": "b", "field": "conditioning"},
                     "destination": {"node_id": "c", "field": "positive_text_conditioning"}},
                ],
            }
        }
    )  # fmt: skip
    assert (recipe.prompt, recipe.negative_prompt) == ("a cat", None)
    assert (recipe.seed, recipe.steps, recipe.cfg) == (7, 30, 1.0)
    assert (recipe.checkpoint, recipe.extra["Guidance"]) == ("dev", "4")


def test_two_passes_are_not_certain() -> None:
    twice = graph()
    twice["nodes"]["again"] = {"id": "again", "type": "denoise_latents", "steps": 10}
    twice["edges"].append(
        {
            "source": {"node_id": "denoise", "field": "latents"},
            "destination": {"node_id": "again", "field": "latents"},
        }
    )
    recipe = recipe_of({"invokeai_graph": twice})
    assert (recipe.steps, recipe.certainty["steps"]) == (50, Certainty.AMBIGUOUS)


@pytest.mark.parametrize(
    "drawn",
    [
        {"nodes": [], "edges": []},
        {"nodes": {"a": {"id": "a", "type": "denoise_latents"}}, "edges": [{"source": "a"}, 3]},
        {
            "nodes": {"a": {"id": "a", "type": "denoise_latents"}},
            "edges": [
                {
                    "source": {"node_id": "a", "field": "steps"},
                    "destination": {"node_id": "a", "field": "steps"},
                }
            ],
        },
    ],
    ids=["empty", "odd edges", "fed by itself"],
)
def test_graphs_that_say_nothing(drawn: dict[str, Any]) -> None:
    recipe = recipe_of({"invokeai_graph": drawn})
    assert (recipe.generator, recipe.prompt, recipe.steps) == ("invokeai", None, None)
