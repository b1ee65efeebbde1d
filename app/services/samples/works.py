"""The dozen: what each picture shows, and the recipe written into its file."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from PIL import ExifTags, Image
from PIL.PngImagePlugin import PngInfo

from app.services.samples.art import draw

Colour = tuple[int, int, int]
Family = Literal["a1111", "comfyui"]

NEGATIVE = "people, text, watermark, lowres, jpeg artifacts"
CHECKPOINTS: dict[Family, str] = {
    "a1111": "dreamscape_v8",
    "comfyui": "sd_xl_base_1.0.safetensors",
}


@dataclass(frozen=True, slots=True)
class Work:
    """One picture of the demo. The file's extension decides its format."""

    name: str
    scene: str
    size: tuple[int, int]
    family: Family
    prompt: str
    colours: tuple[Colour, ...]


DUSK = ((24, 32, 74), (120, 70, 130), (246, 150, 110), (255, 214, 150))
MIST = ((20, 60, 80), (70, 130, 140), (220, 210, 180), (255, 240, 210))
EMBER = ((30, 24, 70), (150, 60, 110), (250, 120, 80), (255, 220, 140))
NOON = ((30, 80, 120), (110, 160, 190), (240, 220, 200), (255, 246, 224))
ROSE = ((60, 70, 130), (190, 120, 130), (250, 190, 130))
RUST = ((40, 30, 60), (180, 70, 60), (255, 160, 90))
WINE = ((20, 10, 40), (150, 20, 70), (250, 120, 100), (255, 220, 190))
TEAL = ((6, 30, 50), (10, 110, 130), (150, 220, 200), (250, 250, 230))
GREEN_SKY = ((40, 255, 160), (60, 160, 255))
VIOLET_SKY = ((255, 90, 180), (90, 255, 190), (130, 90, 255))
WARM_LIGHTS = ((255, 180, 90), (255, 110, 140), (110, 170, 255))
COOL_LIGHTS = ((90, 255, 210), (140, 120, 255), (255, 220, 120))

DOZEN: tuple[Work, ...] = (
    Work("dusk_ranges.png", "ridges", (1024, 1024), "a1111",
         "mountain ranges at dusk, low sun, layered haze, flat colours", DUSK),
    Work("morning_mist.png", "ridges", (832, 1216), "comfyui",
         "mountain ranges in morning mist, teal shadows, quiet", MIST),
    Work("ember_sea.jpg", "sea", (1216, 832), "a1111",
         "sun sinking into a calm sea, glitter path, ember sky", EMBER),
    Work("white_noon.png", "sea", (768, 1344), "comfyui",
         "white sun over a calm sea, overexposed, minimal", NOON),
    Work("green_curtain.png", "aurora", (1024, 1024), "comfyui",
         "green aurora over a black ridge, stars, long exposure", GREEN_SKY),
    Work("violet_curtain.webp", "aurora", (832, 1216), "comfyui",
         "violet aurora, three curtains of light, stars", VIOLET_SKY),
    Work("rose_dunes.png", "dunes", (1216, 832), "a1111",
         "desert dunes in the last light, soft crests, rose sky", ROSE),
    Work("rust_dunes.jpg", "dunes", (768, 1344), "a1111",
         "desert dunes, rust and violet, hard evening shadow", RUST),
    Work("wine_silk.png", "silk", (1024, 1024), "a1111",
         "folds of wine red silk, studio light, abstract", WINE),
    Work("teal_silk.webp", "silk", (832, 1216), "a1111",
         "folds of teal silk, abstract, glossy", TEAL),
    Work("warm_lights.png", "bokeh", (1216, 832), "comfyui",
         "city lights out of focus, warm bokeh, night", WARM_LIGHTS),
    Work("cool_lights.png", "bokeh", (768, 1344), "comfyui",
         "city lights out of focus, cool bokeh, rain", COOL_LIGHTS),
)  # fmt: skip


SEED = 100


def make(works: Sequence[Work], folder: Path, seed: int = SEED) -> list[Path]:
    """Draw the pictures and write them, each with its recipe where its generator would put it. The
    first one has this `seed`, each further one the next.
    """
    folder.mkdir(parents=True, exist_ok=True)
    return [_write(work, one, folder / work.name) for one, work in enumerate(works, start=seed)]


def _write(work: Work, seed: int, path: Path) -> Path:
    picture = draw(work.scene, seed, *work.size, work.colours)
    match path.suffix:
        case ".png":
            picture.save(path, pnginfo=_chunks(work, seed), compress_level=3)
        case ".jpg":
            picture.save(path, quality=92, exif=_exif(work, seed))
        case _:
            picture.save(path, quality=88, method=2, exif=_exif(work, seed))
    return path


def _chunks(work: Work, seed: int) -> PngInfo:
    chunks = PngInfo()
    if work.family == "a1111":
        chunks.add_text("parameters", a1111_text(work, seed))
    else:
        chunks.add_text("prompt", json.dumps(comfyui_graph(work, seed)))
    return chunks


def _exif(work: Work, seed: int) -> Image.Exif:
    """A1111 uses UserComment; ComfyUI's WebP savers put the graph into Model."""
    exif = Image.Exif()
    if work.family == "a1111":
        comment = b"UNICODE\0" + a1111_text(work, seed).encode("utf-16-be")
        exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.UserComment] = comment
    else:
        exif[ExifTags.Base.Model] = "prompt:" + json.dumps(comfyui_graph(work, seed))
    return exif


def a1111_text(work: Work, seed: int) -> str:
    """The three lines A1111 writes."""
    width, height = work.size
    return (
        f"{work.prompt}\nNegative prompt: {NEGATIVE}\n"
        f"Steps: 28, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 6.5, Seed: {seed}, "
        f"Size: {width}x{height}, Model: {CHECKPOINTS['a1111']}"
    )


def comfyui_graph(work: Work, seed: int) -> dict[str, Any]:
    """The default workflow of ComfyUI, as its `prompt` chunk has it."""
    width, height = work.size
    return {
        "3": _node(
            "KSampler",
            seed=seed,
            steps=24,
            cfg=7.0,
            sampler_name="euler",
            scheduler="normal",
            denoise=1.0,
            model=["4", 0],
            positive=["6", 0],
            negative=["7", 0],
            latent_image=["5", 0],
        ),
        "4": _node("CheckpointLoaderSimple", ckpt_name=CHECKPOINTS["comfyui"]),
        "5": _node("EmptyLatentImage", width=width, height=height, batch_size=1),
        "6": _node("CLIPTextEncode", text=work.prompt, clip=["4", 1]),
        "7": _node("CLIPTextEncode", text=NEGATIVE, clip=["4", 1]),
        "8": _node("VAEDecode", samples=["3", 0], vae=["4", 2]),
        "9": _node("SaveImage", filename_prefix="ComfyUI", images=["8", 0]),
    }


def _node(class_type: str, **inputs: Any) -> dict[str, Any]:
    return {"class_type": class_type, "inputs": inputs}
