"""Whatever stands in a file: no error, no endless work, only texts that can be stored."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.media.metadata import user_comment
from app.media.metadata.recipe import parse, settings_line
from app.media.metadata.texts import collect
from tests.media.metadata.files import jpeg, png, segment, text, tiff, webp
from tests.media.metadata.graphs import graph, node
from tests.media.metadata.recipe.checks import check

KEYS = ["parameters", "prompt", "workflow", "UserComment", "Comment", "Description", "Software",
        "invokeai_metadata", "sd-metadata", "Dream", "generation_data", "parameters-json",
        "fooocus_scheme", "Make", "CreatorTool", "use_stable_diffusion_model"]  # fmt: skip
NAMES = ["model", "positive", "negative", "latent_image", "samples", "images", "text", "seed",
         "steps", "sampler_name", "on_true", "on_false", "switch", "string_a", "string_b", "pipe",
         "lora_name", "ckpt_name", "noise", "guider", "sigmas", "conditioning", ""]  # fmt: skip
KINDS = ["KSampler", "SaveImage", "CLIPTextEncode", "ConditioningCombine", "ComfySwitchNode",
         "StringConcatenate", "LoraLoader", "CheckpointLoaderSimple", "Whatever", "DualCFGGuider",
         "SamplerCustomAdvanced", "Any Switch (rgthree)", "PrimitiveNode", "GetNode"]  # fmt: skip

leaves = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
values = st.recursive(
    leaves,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=5,
)
links = st.tuples(st.sampled_from(["1", "2", "3", "4", "9"]), st.integers(-1, 4)).map(list)
nodes = st.fixed_dictionaries(
    {
        "class_type": st.sampled_from(KINDS),
        "inputs": st.dictionaries(st.sampled_from(NAMES), links | values, max_size=8),
    }
)
graphs = st.dictionaries(st.sampled_from(["1", "2", "3", "4", "5"]), nodes | values, max_size=5)
drawn_nodes = st.fixed_dictionaries(
    {
        "id": st.integers(1, 5) | values,
        "type": st.sampled_from(KINDS) | values,
        "mode": st.sampled_from([0, 2, 4]) | values,
        "inputs": st.lists(
            st.fixed_dictionaries({"name": st.sampled_from(NAMES), "link": st.integers(1, 6)})
            | values,
            max_size=4,
        )
        | values,
        "outputs": values,
        "widgets_values": st.lists(values, max_size=5) | values,
    }
)
workflows = st.fixed_dictionaries(
    {
        "nodes": st.lists(drawn_nodes, max_size=6),
        "links": st.lists(st.lists(st.integers(0, 6), min_size=6, max_size=6) | values, max_size=6),
        "definitions": values,
    }
)


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(KEYS), st.text(max_size=200), max_size=4))
def test_any_text(texts: dict[str, str]) -> None:
    check(texts)


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(KEYS), values.map(json.dumps), max_size=4))
def test_any_json(texts: dict[str, str]) -> None:
    check(texts)


@settings(max_examples=80, deadline=None)
@given(graphs, st.sampled_from(["prompt", "UserComment"]))
def test_any_graph(value: dict[str, Any], key: str) -> None:
    check({key: json.dumps(value)})


@settings(max_examples=80, deadline=None)
@given(workflows)
def test_any_workflow(value: dict[str, Any]) -> None:
    check({"workflow": json.dumps(value)})


@settings(deadline=None)
@given(st.text(alphabet='abSteps: ,"{}[]\\\n1Negative prompt:', max_size=300))
def test_any_settings(words: str) -> None:
    settings_line.parse(words)
    check({"parameters": words})


@settings(deadline=None)
@given(st.binary(max_size=200), st.sampled_from(["II", "MM"]))
def test_any_user_comment(data: bytes, order: str) -> None:
    for prefix in (b"", b"UNICODE\0", b"ASCII\0\0\0", b"JIS\0\0\0\0\0"):
        assert isinstance(user_comment.decode(prefix + data, order), str)


WHOLE = {
    "png": png(text("parameters", b"a cat\nSteps: 2, Seed: 1, Sampler: x"), text("b", b"c")),
    "jpeg": jpeg(
        segment(0xE1, b"Exif\0\0" + tiff({0x010F: (2, b"Canon\0")}, {0x9286: (7, b"x" * 40)}))
    ),
    "webp": webp((b"VP8 ", b"1234"), (b"EXIF", tiff({0x0110: (2, b"prompt:{}\0")}))),
    "tiff": tiff({0x0112: (3, b"\6\0")}, {0x9003: (2, b"2023:04:05 06:07:08\0")}),
}


@pytest.mark.parametrize("format_name", WHOLE)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_damaged_files(
    tmp_path_factory: pytest.TempPathFactory, format_name: str, data: st.DataObject
) -> None:
    whole = bytearray(WHOLE[format_name])
    for _ in range(data.draw(st.integers(0, 6))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(whole)))
    path = tmp_path_factory.getbasetemp() / f"damaged.{format_name}"
    path.write_bytes(bytes(whole[:cut]))
    for reader in (format_name, "heic", "gif", "psd", "raw"):
        texts = collect(str(path), reader)
        check(texts.chunks)
        for words in (*texts.chunks.values(), *texts.metadata.values()):
            words.encode()


def test_hostile_samples(samples: Path) -> None:
    for path in sorted((samples / "hostile").iterdir()):
        for format_name in ("png", "jpeg", "webp", "gif", "heic", "psd", "tiff", "jxl"):
            check(collect(str(path), format_name).chunks)


@pytest.mark.parametrize(
    "text_",
    [
        '{"a":' * 100_000,
        "[" * 100_000,
        '{"1": {"class_type": "KSampler", "inputs": {"x": ' + "[" * 50_000,
        "Steps: 20, " * 50_000,
        "a\nNegative prompt:\n" * 20_000,
        "<lora:" * 100_000,
        "a, " * 200_000 + "\nSteps: 1, Seed: 2",
        "--a " * 50_000 + "Job ID: 12345678-1234-1234-1234-123456789012",
        "\n" * 500_000,
        "\ud800" * 1000,
    ],
    ids=["nested objects", "nested lists", "nested input", "settings", "negatives", "tags",
         "commas", "options", "lines", "surrogates"],
)  # fmt: skip
def test_texts_made_to_be_slow(text_: str) -> None:
    for key in ("parameters", "prompt", "UserComment", "Description", "Dream"):
        check({key: text_})


def test_joining_a_text_with_itself_again_and_again() -> None:
    nodes_ = graph(positive=node("CLIPTextEncode", text=("s0", 0), clip=("model", 1)))
    for level in range(60):
        again = (f"s{level + 1}", 0)
        nodes_[f"s{level}"] = node(
            "StringConcatenate", string_a=again, string_b=again, delimiter=""
        )
    nodes_["s30"] = node("PrimitiveString", value="x" * 1000)
    recipe = parse({"prompt": json.dumps(nodes_)})
    assert recipe is not None
    assert recipe.prompt is not None
    assert len(recipe.prompt) < 1_000_000


def test_a_chain_of_thousands_of_samplers() -> None:
    chain = {
        str(number): node(
            "KSampler",
            seed=number,
            steps=1,
            denoise=0.5,
            sampler_name="euler",
            latent_image=(str(number + 1), 0),
            positive=(str(number + 1), 0),
            model=(str(number + 1), 0),
        )
        for number in range(5000)
    }
    recipe = parse({"prompt": json.dumps({"save": node("SaveImage", images=("0", 0)), **chain})})
    assert recipe is not None
    assert recipe.sampler == "euler"


def test_a_huge_number_costs_only_itself() -> None:
    text_ = json.dumps(graph()).replace('"seed": 42', '"seed": ' + "9" * 50_000)
    recipe = parse({"prompt": text_})
    assert recipe is not None
    assert (recipe.seed, recipe.steps, recipe.prompt) == (None, 20, "a red fox")


def test_seeds_of_any_size() -> None:
    recipe = parse({"prompt": json.dumps(graph()).replace('"seed": 42', f'"seed": {2**70}')})
    assert recipe is not None
    assert recipe.seed == 2**70
