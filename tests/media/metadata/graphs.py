"""Short ways to write ComfyUI graphs in tests, in the form the server runs."""

from typing import Any

Graph = dict[str, dict[str, Any]]


def node(kind: str, **inputs: Any) -> dict[str, Any]:
    """A node; an input ("4", 0) becomes the two-element list that is a link."""
    linked = {
        name: list(value) if isinstance(value, tuple) else value for name, value in inputs.items()
    }
    return {"class_type": kind, "inputs": linked}


def ksampler(**changes: Any) -> dict[str, Any]:
    """A plain KSampler on nodes "model", "positive", "negative" and "latent"."""
    inputs: dict[str, Any] = {
        "seed": 42,
        "steps": 20,
        "cfg": 7.5,
        "sampler_name": "euler",
        "scheduler": "normal",
        "denoise": 1.0,
        "model": ("model", 0),
        "positive": ("positive", 0),
        "negative": ("negative", 0),
        "latent_image": ("latent", 0),
    }
    return node(changes.pop("kind", "KSampler"), **{**inputs, **changes})


def text(words: Any) -> dict[str, Any]:
    return node("CLIPTextEncode", text=words, clip=("model", 1))


def checkpoint(name: str = "base.safetensors") -> dict[str, Any]:
    return node("CheckpointLoaderSimple", ckpt_name=name)


def graph(**changes: Any) -> Graph:
    """Text to picture: "model", "positive", "negative", "latent", "sampler", "decode", "save".

    Nodes given by name replace these or are added; None takes one away.
    """
    nodes: Graph = {
        "model": checkpoint(),
        "positive": text("a red fox"),
        "negative": text("blurry"),
        "latent": node("EmptyLatentImage", width=832, height=1216, batch_size=1),
        "sampler": ksampler(),
        "decode": node("VAEDecode", samples=("sampler", 0), vae=("model", 2)),
        "save": node("SaveImage", images=("decode", 0), filename_prefix="ComfyUI"),
    }
    nodes.update(changes)
    return {name: body for name, body in nodes.items() if body is not None}
