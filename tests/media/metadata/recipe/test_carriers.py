"""One recipe in every place a file can carry it, read from files as they lie on the disk."""

import json
from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import pytest

from app.core.asset import Recipe
from app.media.metadata.recipe import parse
from app.media.metadata.texts import collect
from tests.media.metadata.files import (
    chunk,
    heif,
    international,
    jpeg,
    png,
    segment,
    text,
    tiff,
    webp,
    zipped,
)

WORDS = (
    "a café, 猫, мяч\n"
    "Negative prompt: dogs\n"
    "Steps: 20, Sampler: Euler a, Schedule type: Karras, CFG scale: 7, Seed: 5, Size: 512x768, "
    "Model hash: 6ce0161689, Model: v1-5, Version: v1.10.1"
)
PLAIN = WORDS.replace("é, 猫, мяч", "e")
GRAPH = (
    '{"1": {"class_type": "KSampler", "inputs": {"seed": 5, "steps": 20, "cfg": 7.0, '
    '"sampler_name": "euler", "scheduler": "karras", "denoise": 1.0, "model": ["2", 0], '
    '"positive": ["3", 0], "negative": ["4", 0], "latent_image": ["5", 0]}}, '
    '"2": {"class_type": "CheckpointLoaderSimple", "inputs": {"ckpt_name": "v1-5"}}, '
    '"3": {"class_type": "CLIPTextEncode", "inputs": {"text": "a cat", "clip": ["2", 1]}}, '
    '"4": {"class_type": "CLIPTextEncode", "inputs": {"text": "dogs", "clip": ["2", 1]}}, '
    '"5": {"class_type": "EmptyLatentImage", "inputs": {"width": 512, "height": 768}}, '
    '"6": {"class_type": "SaveAnimatedWEBP", "inputs": {"images": ["7", 0]}}, '
    '"7": {"class_type": "VAEDecode", "inputs": {"samples": ["1", 0], "vae": ["2", 2]}}}'
)
Make = Callable[[str, bytes], Recipe | None]


@pytest.fixture
def recipe_of(tmp_path: Path) -> Make:
    def read(form: str, data: bytes) -> Recipe | None:
        path = tmp_path / f"a.{form}"
        path.write_bytes(data)
        return parse(collect(str(path), form).chunks)

    return read


def comment(prefix: bytes, words: bytes, order: str = "II") -> bytes:
    return tiff({}, {0x9286: (7, prefix + words)}, order=order)


def app1(exif: bytes) -> bytes:
    return segment(0xE1, b"Exif\0\0" + exif)


def xmp(words: str) -> bytes:
    escaped = words.replace("&", "&amp;").replace("<", "&lt;")
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
        'xmlns:exif="http://ns.adobe.com/exif/1.0/"><exif:UserComment><rdf:Alt>'
        f'<rdf:li xml:lang="x-default">{escaped}</rdf:li></rdf:Alt></exif:UserComment>'
        "</rdf:Description></rdf:RDF></x:xmpmeta>"
    ).encode()


KEY = "parameters"
UTF8 = WORDS.encode()
UNICODE, ASCII, JIS = b"UNICODE\0", b"ASCII\0\0\0", b"JIS\0\0\0\0\0"
CATS = PLAIN.replace("cafe", "猫")
PIXELS = (b"VP8 ", b"1234")
FILES: dict[str, tuple[str, bytes, str]] = {
    "tEXt, Latin-1": ("png", png(text(KEY, PLAIN.encode("latin-1"))), PLAIN),
    "tEXt, UTF-8 all the same": ("png", png(text(KEY, UTF8)), WORDS),
    "zTXt": ("png", png(zipped(KEY, PLAIN.encode())), PLAIN),
    "iTXt": ("png", png(international(KEY, UTF8)), WORDS),
    "iTXt, packed": ("png", png(international(KEY, UTF8, packed=True)), WORDS),
    "tEXt after the pixels": ("png", png(after=(text(KEY, UTF8),)), WORDS),
    "eXIf": ("png", png(chunk(b"eXIf", comment(UNICODE, WORDS.encode("utf-16-le")))), WORDS),
    "UserComment, UNICODE, big-endian as piexif": (
        "jpeg", jpeg(app1(comment(UNICODE, WORDS.encode("utf-16-be"), "MM"))), WORDS),
    "UserComment, UNICODE, big-endian in a little-endian file": (
        "jpeg", jpeg(app1(comment(UNICODE, WORDS.encode("utf-16-be")))), WORDS),
    "UserComment, UNICODE, little-endian": (
        "jpeg", jpeg(app1(comment(UNICODE, WORDS.encode("utf-16-le")))), WORDS),
    "UserComment, UNICODE, with an order mark": (
        "jpeg", jpeg(app1(comment(UNICODE, WORDS.encode("utf-16")))), WORDS),
    "UserComment, UNICODE, UTF-8 in truth": (
        "jpeg", jpeg(app1(comment(UNICODE, UTF8))), WORDS),
    "UserComment, ASCII": ("jpeg", jpeg(app1(comment(ASCII, PLAIN.encode()))), PLAIN),
    "UserComment, ASCII, UTF-8 in truth": ("jpeg", jpeg(app1(comment(ASCII, UTF8))), WORDS),
    "UserComment, undefined": ("jpeg", jpeg(app1(comment(b"\0" * 8, UTF8))), WORDS),
    "UserComment without a prefix": ("jpeg", jpeg(app1(comment(b"", UTF8))), WORDS),
    "UserComment, JIS": (
        "jpeg", jpeg(app1(comment(JIS, CATS.encode("iso2022_jp")))), CATS),
    "XMP in JPEG": (
        "jpeg", jpeg(segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + xmp(WORDS))), WORDS),
    "a JPEG comment": ("jpeg", jpeg(segment(0xFE, UTF8)), WORDS),
    "EXIF in WebP": (
        "webp", webp(PIXELS, (b"EXIF", comment(UNICODE, WORDS.encode("utf-16-be"), "MM"))), WORDS),
    "EXIF in WebP, with JPEG's prefix": (
        "webp", webp(PIXELS, (b"EXIF", b"Exif\0\0" + comment(ASCII, UTF8))), WORDS),
    "XMP in WebP": ("webp", webp(PIXELS, (b"XMP ", xmp(WORDS))), WORDS),
    "XMP in PNG": ("png", png(international("XML:com.adobe.xmp", xmp(WORDS))), WORDS),
    "HEIC": ("heic", heif(comment(UNICODE, WORDS.encode("utf-16-le")), b""), WORDS),
    "AVIF": ("avif", heif(b"", xmp(WORDS)), WORDS),
    "TIFF": ("tiff", comment(UNICODE, WORDS.encode("utf-16-le")), WORDS),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_every_carrier(recipe_of: Make, name: str) -> None:
    form, data, words = FILES[name]
    recipe = recipe_of(form, data)
    assert recipe is not None
    assert recipe.generator == "a1111"
    assert recipe.prompt == words.partition("\n")[0]
    assert recipe.negative_prompt == "dogs"
    assert (recipe.seed, recipe.steps, recipe.cfg) == (5, 20, 7.0)
    assert (recipe.sampler, recipe.scheduler, recipe.checkpoint) == ("Euler a", "Karras", "v1-5")


@pytest.mark.parametrize("tags", [{0x0110: "prompt:"}, {0x0110: "prompt:", 0x010F: "workflow:"}])
def test_comfyuis_tags_in_webp(recipe_of: Make, tags: dict[int, str]) -> None:
    """As ComfyUI's SaveAnimatedWEBP writes them (comfy_extras/nodes_images.py): "prompt:" and the
    graph in Model, "workflow:" and the other form in Make and the tags below it.
    """
    graph = {0x0110: GRAPH, 0x010F: '{"nodes": [], "links": [], "version": 0.4}'}
    main = {tag: (2, (label + graph[tag]).encode() + b"\0") for tag, label in tags.items()}
    recipe = recipe_of("webp", webp(PIXELS, (b"EXIF", tiff(main))))
    assert recipe is not None
    assert (recipe.generator, recipe.prompt, recipe.seed) == ("comfyui", "a cat", 5)


@pytest.mark.parametrize("form", ["mp4", "webm", "mkv"])
@pytest.mark.parametrize(("key", "words"), [("comment", GRAPH), ("prompt", GRAPH),
                                            ("comment", PLAIN)])  # fmt: skip
def test_tags_of_clips(tmp_path: Path, form: str, key: str, words: str) -> None:
    """As VideoHelperSuite ("comment") and ComfyUI's SaveVideo and SaveWEBM ("prompt") write it."""
    path = tmp_path / f"a.{form}"
    options = {"movflags": "use_metadata_tags"} if form == "mp4" else {}
    with av.open(str(path), "w", options=options) as out:
        out.metadata[key] = words
        stream = out.add_stream("mpeg4" if form == "mp4" else "libvpx", rate=5)
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
        frame = av.VideoFrame.from_ndarray(np.zeros((48, 64, 3), np.uint8))
        out.mux(stream.encode(frame))
        out.mux(stream.encode())
    recipe = parse(collect(str(path), form).chunks)
    assert recipe is not None
    assert recipe.generator == ("comfyui" if words == GRAPH else "a1111")
    assert (recipe.seed, recipe.steps) == (5, 20)


def test_draw_things(recipe_of: Make) -> None:
    """As Draw Things writes it, learned from enslo/sd-metadata's samples: XMP in a PNG's iTXt,
    JSON of short names in exif:UserComment.
    """
    told = (
        '{"c":"a cat","lora":[{"model":"ink.ckpt","weight":0.6}],"mask_blur":1.5,'
        '"model":"sd.ckpt","sampler":"DPM++ 2M AYS","scale":7.5,"seed":5,'
        '"seed_mode":"Scale Alike","shift":1,"size":"960x1280","steps":20,"strength":1,'
        '"uc":"dogs","v2":{"width":960,"seed":5}}'
    )
    packet = xmp(told).replace(
        b"<exif:UserComment>",
        b'<xmp:CreatorTool xmlns:xmp="http://ns.adobe.com/xap/1.0/">Draw Things</xmp:CreatorTool>'
        b"<exif:UserComment>",
    )
    named = recipe_of("png", png(international("XML:com.adobe.xmp", packet)))
    exif_alone = recipe_of("jpeg", jpeg(app1(comment(ASCII, told.encode()))))
    for recipe in (named, exif_alone):
        assert recipe is not None
        assert (recipe.generator, recipe.prompt) == ("draw-things", "a cat")
        assert (recipe.negative_prompt, recipe.sampler) == ("dogs", "DPM++ 2M AYS")
        assert (recipe.seed, recipe.steps, recipe.cfg) == (5, 20, 7.5)
        assert (recipe.checkpoint, recipe.extra["Size"]) == ("sd.ckpt", "960x1280")


def test_midjourney(recipe_of: Make) -> None:
    """As Midjourney's site writes it, learned from what exiftool shows of a download: the command
    and the job in a PNG's Description.
    """
    words = (
        "a cat, a::2 mat --ar 2:1 --no dogs, birds --stylize 80 --seed 42 --v 6.1 "
        "Job ID: a7421d2f-b262-44f9-977c-ac23e9c7d3e3"
    )
    recipe = recipe_of("png", png(text("Description", words.encode()), text("Author", b"someone")))
    assert recipe is not None
    assert (recipe.generator, recipe.prompt) == ("midjourney", "a cat, a::2 mat")
    assert (recipe.negative_prompt, recipe.seed) == ("dogs, birds", 42)
    assert recipe.extra["--stylize"] == "80"


WRAPPED = {
    "a1111": {"parameters": WORDS},
    "swarmui": {
        "parameters": '{"sui_image_params": {"prompt": "a cat", "seed": 5}}',
        "prompt": GRAPH,
    },
    "invokeai": {"invokeai_metadata": '{"positive_prompt": "a cat", "seed": 5}'},
    "tensorart": {"generation_data": {"prompt": "a cat", "seed": 5}, "prompt": GRAPH},
    "comfyui": {"prompt": GRAPH, "workflow": "{}"},
}


@pytest.mark.parametrize("generator", WRAPPED)
def test_a_png_s_texts_in_one_json(recipe_of: Make, generator: str) -> None:
    """As converters write them (enslo/sd-metadata, ComfyUI's Save Image Plus): the texts of the
    PNG by their keywords, as JSON in UserComment.
    """
    words = json.dumps(WRAPPED[generator])
    recipe = recipe_of("jpeg", jpeg(app1(comment(UNICODE, words.encode("utf-16-be"), "MM"))))
    assert recipe is not None
    assert (recipe.generator, recipe.seed) == (generator, 5)
    assert recipe.prompt in ("a cat", WORDS.partition("\n")[0])
    assert dict(recipe.raw) == {"UserComment": words}
