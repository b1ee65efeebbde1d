"""ComfyUI graphs in the window's form, alone or beside the server's."""

import json
from typing import Any

import pytest

from app.core.asset import Recipe
from app.core.vocab import Certainty
from app.media.metadata.recipe import parse
from app.media.metadata.recipe.comfyui import widgets
from tests.media.metadata.graphs import graph, ksampler, node

Json = dict[str, Any]
TYPES = {"model": "MODEL", "clip": "CLIP", "vae": "VAE", "latent": "LATENT", "image": "IMAGE"}


def drawn(number: Any, kind: str, values: Any = None, mode: int = 0, **links: int | None) -> Json:
    """A node as the window keeps it; `links` are link ids by input name."""
    inputs = [{"name": name, "type": _type(name), "link": link} for name, link in links.items()]
    outputs = [{"name": name, "type": _type(name)} for name in OUTPUTS.get(kind, ["out"])]
    return {
        "id": number,
        "type": kind,
        "mode": mode,
        "inputs": inputs,
        "outputs": outputs,
        "widgets_values": values,
    }


OUTPUTS = {
    "CheckpointLoaderSimple": ["model", "clip", "vae"],
    "CLIPTextEncode": ["conditioning"],
    "KSampler": ["latent"],
    "EmptyLatentImage": ["latent"],
    "VAEDecode": ["image"],
    "LoraLoader": ["model", "clip"],
    "PrimitiveNode": ["STRING"],
    "GetNode": ["value"],
}


def _type(name: str) -> str:
    if name in ("positive", "negative", "conditioning"):
        return "CONDITIONING"
    return TYPES.get(name.removesuffix("_image").removesuffix("s"), "*")


def workflow(nodes: list[Json], links: list[list[Any]], **more: Any) -> Json:
    return {"last_node_id": 99, "nodes": nodes, "links": links, "version": 0.4, **more}


def recipe_of(value: Json, **texts: str) -> Recipe:
    recipe = parse({**texts, "workflow": json.dumps(value)})
    assert recipe is not None
    assert recipe.generator == "comfyui"
    return recipe


def plain(**changes: Json | None) -> list[Json]:
    """The default workflow: links 1–9; a change replaces a node, None takes it away."""
    nodes: dict[str, Json | None] = {
        "model": drawn(4, "CheckpointLoaderSimple", ["base.safetensors"]),
        "positive": drawn(6, "CLIPTextEncode", ["a red fox"], clip=3),
        "negative": drawn(7, "CLIPTextEncode", ["blurry"], clip=5),
        "latent": drawn(5, "EmptyLatentImage", [512, 768, 1]),
        "sampler": drawn(
            3,
            "KSampler",
            [42, "randomize", 20, 7.5, "euler", "normal", 1],
            model=1,
            positive=4,
            negative=6,
            latent_image=2,
        ),
        "decode": drawn(8, "VAEDecode", [], samples=7, vae=8),
        "save": drawn(9, "SaveImage", ["ComfyUI"], images=9),
    }
    nodes.update(changes)
    return [body for body in nodes.values() if body is not None]


LINKS: list[list[Any]] = [
    [1, 4, 0, 3, 0, "MODEL"],
    [2, 5, 0, 3, 3, "LATENT"],
    [3, 4, 1, 6, 0, "CLIP"],
    [4, 6, 0, 3, 1, "CONDITIONING"],
    [5, 4, 1, 7, 0, "CLIP"],
    [6, 7, 0, 3, 2, "CONDITIONING"],
    [7, 3, 0, 8, 0, "LATENT"],
    [8, 4, 2, 8, 1, "VAE"],
    [9, 8, 0, 9, 0, "IMAGE"],
]


def relinked(*changed: list[Any]) -> list[list[Any]]:
    """The default links with some replaced (by id) or added."""
    links = {link[0]: link for link in LINKS}
    links.update({link[0]: link for link in changed})
    return list(links.values())


def test_the_default_workflow() -> None:
    recipe = recipe_of(workflow(plain(), LINKS))
    assert (recipe.prompt, recipe.negative_prompt) == ("a red fox", "blurry")
    assert (recipe.seed, recipe.steps, recipe.cfg) == (42, 20, 7.5)
    assert (recipe.sampler, recipe.scheduler) == ("euler", "normal")
    assert recipe.checkpoint == "base.safetensors"
    assert set(recipe.certainty.values()) == {Certainty.PARSED}
    assert recipe.extra["Size"] == "512x768"


def test_comments_in_a_prompt_are_not_queued() -> None:
    nodes = plain(positive=drawn(6, "CLIPTextEncode", ["a red /* or blue */fox // no"], clip=3))
    assert recipe_of(workflow(nodes, LINKS)).prompt == "a red fox "


def test_a_bypassed_lora_is_passed_by() -> None:
    lora = drawn(10, "LoraLoader", ["off.safetensors", 1, 1], mode=4, model=1, clip=10)
    links = relinked(
        [1, 4, 0, 10, 0, "MODEL"], [10, 4, 1, 10, 1, "CLIP"], [11, 10, 0, 3, 0, "MODEL"]
    )
    sampler = drawn(
        3,
        "KSampler",
        [42, "fixed", 20, 7.5, "euler", "normal", 1],
        model=11,
        positive=4,
        negative=6,
        latent_image=2,
    )
    recipe = recipe_of(workflow(plain(lora=lora, sampler=sampler), links))
    assert recipe.checkpoint == "base.safetensors"
    assert recipe.loras == ()


def test_a_muted_node_does_not_run() -> None:
    muted = drawn(9, "SaveImage", ["other"], mode=2, images=9)
    other = drawn(20, "PreviewImage", [], images=9)
    recipe = recipe_of(workflow(plain(save=muted, other=other), LINKS))
    assert recipe.prompt == "a red fox"


def test_primitive_reroute_and_getter() -> None:
    nodes = plain(
        positive=drawn(6, "CLIPTextEncode", ["what the box last showed"], clip=3, text=20),
        words=drawn(21, "PrimitiveNode", ["from the primitive"]),
        road=drawn(22, "Reroute", None, **{"": 4}),
        put=drawn(23, "SetNode", ["pos"], value=23),
        get=drawn(24, "GetNode", ["pos"]),
    )
    links = relinked(
        [20, 21, 0, 6, 1, "STRING"],
        [4, 6, 0, 22, 0, "*"],
        [23, 22, 0, 23, 0, "*"],
        [24, 24, 0, 3, 1, "*"],
    )
    next(body for body in nodes if body["id"] == 3)["inputs"][1]["link"] = 24
    assert recipe_of(workflow(nodes, links)).prompt == "from the primitive"


def subgraph() -> Json:
    """The text encoder and its words in a subgraph; its inputs are a model and the words."""
    return {
        "id": "aaaa-bbbb",
        "name": "Words",
        "inputs": [{"name": "clip", "type": "CLIP"}, {"name": "text", "type": "STRING"}],
        "outputs": [{"name": "conditioning", "type": "CONDITIONING"}],
        "nodes": [drawn(1, "CLIPTextEncode", ["inside"], clip=1, text=2)],
        "links": [
            {"id": 1, "origin_id": -10, "origin_slot": 0, "target_id": 1, "target_slot": 0},
            {"id": 2, "origin_id": -10, "origin_slot": 1, "target_id": 1, "target_slot": 1},
            {"id": 3, "origin_id": 1, "origin_slot": 0, "target_id": -20, "target_slot": 0},
        ],
    }


@pytest.mark.parametrize(("words", "expected"), [(["shown"], "shown"), ([], "inside")])
def test_subgraphs_are_unfolded(words: list[str], expected: str) -> None:
    instance = drawn(6, "aaaa-bbbb", words, clip=3, text=None)
    instance["inputs"][1]["widget"] = {"name": "text"}
    value = workflow(plain(positive=instance), LINKS, definitions={"subgraphs": [subgraph()]})
    assert recipe_of(value).prompt == expected


def test_a_subgraph_that_holds_itself_ends() -> None:
    inner = subgraph()
    inner["nodes"] = [drawn(1, "aaaa-bbbb", [], clip=1), drawn(2, "aaaa-bbbb", [], clip=1)]
    value = workflow(
        plain(positive=drawn(6, "aaaa-bbbb", [], clip=3)),
        LINKS,
        definitions={"subgraphs": [inner]},
    )
    assert recipe_of(value).seed == 42


def test_the_form_that_ran_comes_before_the_drawn_one() -> None:
    ran = graph(sampler=ksampler(seed=7))
    recipe = recipe_of(workflow(plain(), LINKS), prompt=json.dumps(ran))
    assert recipe.seed == 7


def test_a_graph_that_cannot_be_read_any_more_leaves_the_drawn_one() -> None:
    cut = json.dumps(graph())[:200]
    recipe = recipe_of(workflow(plain(), LINKS), prompt=cut)
    assert recipe.prompt == "a red fox"


def test_output_names_of_the_drawn_form_help_the_other() -> None:
    """A node nobody knows, whose second output is the positive side: only the drawing tells."""
    ran = graph(
        mix=node("Mystery", positive=("positive", 0), negative=("negative", 0)),
        sampler=ksampler(positive=("mix", 1), negative=("mix", 0)),
    )
    mystery = drawn("mix", "Mystery")
    mystery["outputs"] = [
        {"name": "negative", "type": "CONDITIONING"},
        {"name": "positive", "type": "CONDITIONING"},
    ]
    alone = parse({"prompt": json.dumps(ran)})
    assert alone is not None
    assert alone.prompt == "blurry"
    both = recipe_of(workflow([mystery], []), prompt=json.dumps(ran))
    assert both.prompt == "a red fox"


@pytest.mark.parametrize(
    ("kind", "shown", "values", "expected"),
    [
        ("KSampler", [], [1, "fixed", 20, 8, "euler", "normal", 1], {"seed": 1, "steps": 20}),
        ("KSampler", [], [1, True, 20, 8, "euler", "normal", 1], {"seed": 1, "steps": 20}),
        ("Unknown", ["seed", "words"], [1, "randomize", "hi"], {"seed": 1, "words": "hi"}),
        ("Unknown", [], {"text": "by name"}, {"text": "by name"}),
        (
            "Their Sampler",
            [],
            [77, "randomize", 25, 6.5, "dpmpp_2m", "karras"],
            {
                "seed": 77,
                "steps": 25,
                "cfg": 6.5,
                "sampler_name": "dpmpp_2m",
                "scheduler": "karras",
            },
        ),
        ("Their Lora", [], ["x.safetensors", 1.0], {"lora_name": "x.safetensors"}),
        ("Their Loader", [], ["x.safetensors"], {"ckpt_name": "x.safetensors"}),
        ("Their Text", [], ["some words here"], {"text": "some words here"}),
        ("Empty", [], None, {}),
    ],
)
def test_names_for_widgets(kind: str, shown: list[str], values: Any, expected: Json) -> None:
    found = widgets.named(kind, shown, values)
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    "texts",
    [
        {"Make": "workflow:{w}", "Model": "prompt:{p}"},
        {"ImageDescription": "Workflow: {w}", "Make": "Prompt: {p}"},
        {"UserComment": '{{"prompt": {p}, "workflow": {w}}}'},
        {"UserComment": "{p}"},
        {"comment": '{{"prompt": {q}, "workflow": {w}}}'},
        {"0x010d": "prompt:{p}"},
        {"PROMPT": "{p}"},
    ],
)
def test_every_place_a_graph_is_kept_in(texts: dict[str, str]) -> None:
    prompt, drawing = json.dumps(graph()), json.dumps(workflow(plain(), LINKS))
    parts = {"p": prompt, "w": drawing, "q": json.dumps(prompt)}
    recipe = parse({key: text.format(**parts) for key, text in texts.items()})
    assert recipe is not None
    assert recipe.generator == "comfyui"
    assert recipe.prompt == "a red fox"


def test_text_of_a_saver_fills_what_the_graph_leaves_open() -> None:
    wild = graph(positive=node("CLIPTextEncode", text=("dp", 0), clip=("model", 1)))
    wild["dp"] = node("DPRandomGenerator", text="a {red|blue} fox", seed=1, autorefresh="No")
    text = "a blue fox\nNegative prompt: blurry\nSteps: 20, Sampler: Euler, Seed: 42, Size: 8x8"
    alone = parse({"prompt": json.dumps(wild)})
    assert alone is not None
    assert (alone.prompt, alone.certainty["prompt"]) == ("a {red|blue} fox", Certainty.INFERRED)
    recipe = parse({"prompt": json.dumps(wild), "parameters": text})
    assert recipe is not None
    assert (recipe.prompt, recipe.certainty["prompt"]) == ("a blue fox", Certainty.PARSED)
    assert recipe.sampler == "euler"


def test_text_of_a_saver_nobody_connected_is_not_believed() -> None:
    text = "unknown\nNegative prompt: unknown\nSteps: 1, Seed: 0, Model hash: dead, Model: other"
    recipe = parse({"prompt": json.dumps(graph()), "parameters": text})
    assert recipe is not None
    assert (recipe.prompt, recipe.seed, recipe.checkpoint) == ("a red fox", 42, "base.safetensors")
    assert "Model hash" not in recipe.extra


def test_nan_and_other_words_of_its_json() -> None:
    text = json.dumps(graph()).replace('"denoise": 1.0', '"denoise": NaN, "is_changed": [Infinity]')
    recipe = parse({"prompt": text + "\0\0"})
    assert recipe is not None
    assert recipe.seed == 42


def test_lone_surrogates_can_be_stored() -> None:
    recipe = parse(
        {"prompt": json.dumps(graph()).replace("a red fox", "fox \\ud83d \\ud83e\\udd8a")}
    )
    assert recipe is not None
    assert recipe.prompt == "fox \ufffd \U0001f98a"
    recipe.prompt.encode()


def test_a_paid_service_has_no_sampler() -> None:
    nodes = {
        "1": node("FluxProUltraImageNode", prompt="a fox", seed=3, aspect_ratio="16:9", raw=False),
        "2": node("SaveImage", images=("1", 0)),
    }
    recipe = parse({"prompt": json.dumps(nodes)})
    assert recipe is not None
    assert (recipe.prompt, recipe.seed) == ("a fox", 3)
    assert recipe.certainty["prompt"] is Certainty.INFERRED
