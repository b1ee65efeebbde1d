"""Small real pictures with recipes, drawn by code: same arguments, same pixels.

Every `save_*` returns the path it wrote. The recipes follow what the generators themselves write:
A1111 puts its text in a PNG `parameters` chunk or in an EXIF UserComment, ComfyUI puts its graph as
JSON in the `prompt` chunk.
"""

import json
import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PIL import ExifTags, Image, ImageDraw, ImageFilter
from PIL.PngImagePlugin import PngInfo

Size = tuple[int, int]


def draw(size: Size = (64, 96), seed: int = 0) -> Image.Image:
    """Soft discs over a gradient, RGB: not flat, not noise, told apart by a perceptual hash."""
    width, height = size
    dice = random.Random(seed)
    top, bottom = _colour(dice), _colour(dice)
    column = Image.new("RGB", (1, height))
    for y in range(height):
        share = y / max(height - 1, 1)
        column.putpixel((0, y), _between(top, bottom, share))
    picture = column.resize(size)
    pen = ImageDraw.Draw(picture)
    for _ in range(6):
        x, y, r = dice.randrange(width), dice.randrange(height), dice.uniform(0.05, 0.3) * width
        pen.ellipse((x - r, y - r, x + r, y + r), fill=_colour(dice))
    return picture.filter(ImageFilter.GaussianBlur(1))


def a1111_text(
    prompt: str = "a red dress, <lora:film:0.8>",
    negative: str = "blurry",
    *,
    seed: int = 1,
    size: Size = (64, 96),
    checkpoint: str = "dream_v8",
    **settings: str,
) -> str:
    """The text A1111 and its kin write; further settings by their own names ("Model hash")."""
    line = {
        "Steps": "20",
        "Sampler": "DPM++ 2M",
        "Schedule type": "Karras",
        "CFG scale": "7",
        "Seed": str(seed),
        "Size": f"{size[0]}x{size[1]}",
        "Model": checkpoint,
        **settings,
    }
    settings_line = ", ".join(f"{name}: {value}" for name, value in line.items())
    return f"{prompt}\nNegative prompt: {negative}\n{settings_line}"


def comfyui_graph(
    prompt: str = "a red dress", negative: str = "blurry", *, seed: int = 1
) -> dict[str, Any]:
    """ComfyUI's default workflow, as its `prompt` chunk holds it: node id → class and inputs."""
    return {
        "3": _node(
            "KSampler",
            seed=seed,
            steps=20,
            cfg=8.0,
            sampler_name="euler",
            scheduler="normal",
            denoise=1.0,
            model=["4", 0],
            positive=["6", 0],
            negative=["7", 0],
            latent_image=["5", 0],
        ),
        "4": _node("CheckpointLoaderSimple", ckpt_name="sd_xl_base_1.0.safetensors"),
        "5": _node("EmptyLatentImage", width=64, height=96, batch_size=1),
        "6": _node("CLIPTextEncode", text=prompt, clip=["4", 1]),
        "7": _node("CLIPTextEncode", text=negative, clip=["4", 1]),
        "8": _node("VAEDecode", samples=["3", 0], vae=["4", 2]),
        "9": _node("SaveImage", filename_prefix="ComfyUI", images=["8", 0]),
    }


def save_png(
    path: Path, *, size: Size = (64, 96), seed: int = 0, texts: Mapping[str, str] | None = None
) -> Path:
    """`texts` become tEXt chunks, or iTXt where Latin-1 cannot hold them."""
    chunks = PngInfo()
    for keyword, text in (texts or {}).items():
        chunks.add_text(keyword, text)
    draw(size, seed).save(path, "PNG", pnginfo=chunks)
    return path


def save_a1111(path: Path, *, size: Size = (64, 96), seed: int = 0, **recipe: Any) -> Path:
    """A PNG as A1111 saves it; `recipe` goes to `a1111_text`."""
    text = a1111_text(seed=seed, size=size, **recipe)
    return save_png(path, size=size, seed=seed, texts={"parameters": text})


def save_comfyui(path: Path, *, size: Size = (64, 96), seed: int = 0, **recipe: Any) -> Path:
    """A PNG as ComfyUI saves it; `recipe` goes to `comfyui_graph`."""
    graph = json.dumps(comfyui_graph(seed=seed, **recipe))
    return save_png(path, size=size, seed=seed, texts={"prompt": graph})


def save_with_exif(
    path: Path,
    *,
    size: Size = (64, 96),
    seed: int = 0,
    user_comment: str | None = None,
    orientation: int | None = None,
) -> Path:
    """A JPEG, WebP or PNG (by the path's extension) with an EXIF block.

    `size` is that of the stored pixels, before `orientation` (1–8) turns them upright.
    """
    exif = Image.Exif()
    if orientation is not None:
        exif[ExifTags.Base.Orientation] = orientation
    if user_comment is not None:
        comment = b"UNICODE\0" + user_comment.encode("utf-16-be")
        exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.UserComment] = comment
    draw(size, seed).save(path, exif=exif)
    return path


def _node(class_type: str, **inputs: Any) -> dict[str, Any]:
    return {"class_type": class_type, "inputs": inputs}


def _colour(dice: random.Random) -> tuple[int, int, int]:
    return dice.randrange(256), dice.randrange(256), dice.randrange(256)


def _between(
    a: tuple[int, int, int], b: tuple[int, int, int], share: float
) -> tuple[int, int, int]:
    red, green, blue = (round(x + (y - x) * share) for x, y in zip(a, b, strict=True))
    return red, green, blue
