"""Packs for the real networks of the samples: facts as a user would write them, weights linked."""

import os
import shutil
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from app.core.paths import PROGRAM

HEAD = """
id = "{id}"
title = "{id}"
task = "{task}"
version = "1"
licence = "MIT"
source = "https://example.org/{id}"
{labels}
[weights]
file = "model.onnx"
sha256 = "{sha256}"
"""

ULTRAFACE = """
[input]
name = "input"
size = [320, 240]
layout = "NCHW"
channels = "RGB"
dtype = "float32"
mean = [127, 127, 127]
std = [128, 128, 128]
fit = "stretch"
resize = "bilinear"
[output]
kind = "ssd"
name = "scores"
boxes = "boxes"
background = true
[thresholds]
score = 0.7
[nms]
iou = 0.3
"""

SQUEEZENET = """
[input]
name = "data_0"
size = 224
layout = "NCHW"
channels = "BGR"
dtype = "float16"
mean = [104, 117, 123]
fit = "crop"
short_side = 256
resize = "bilinear"
[output]
kind = "labels"
name = "softmaxout_1"
"""

NSFWJS = """
[input]
name = "input"
size = 224
layout = "NHWC"
channels = "RGB"
dtype = "float32"
scale = 0.00392156862745098
fit = "stretch"
resize = "corners"
[output]
kind = "labels"
name = "probs"
"""

NSFW_LABELS = ("Drawing", "Hentai", "Neutral", "Porn", "Sexy")


def pack_of(
    folder: Path, weights: Path, task: str, facts: str, files: Mapping[str, str] | None = None
) -> Path:
    """A pack in `folder` (whose name is its id) of a network elsewhere; `files` are its small
    ones, of which labels.txt or labels.csv is what it says.
    """
    folder.mkdir(parents=True)
    _link(weights, folder / "model.onnx")
    labels = ""
    for name, text in (files or {}).items():
        (folder / name).write_text(text, "utf-8")
        if name.startswith("labels"):
            labels = f'labels = "{name}"'
    digest = sha256(weights.read_bytes()).hexdigest()
    head = HEAD.format(id=folder.name, task=task, labels=labels, sha256=digest)
    (folder / "pack.toml").write_text(head + facts, "utf-8")
    return folder


def ultraface(folder: Path, samples: Path) -> Path:
    weights = samples / "models" / "version-RFB-320.onnx"
    return pack_of(folder / "ultraface", weights, "detect", ULTRAFACE, {"labels.txt": "FACE\n"})


def as_shipped(folder: Path, samples: Path) -> Path:
    """The program's own facts of UltraFace with the weights of the samples."""
    target = folder / "ultraface-rfb-320"
    shutil.copytree(PROGRAM / "models" / target.name, target)
    _link(samples / "models" / "version-RFB-320.onnx", target / "version-RFB-320.onnx")
    return target


def squeezenet(folder: Path, samples: Path) -> Path:
    weights = samples / "models" / "SqueezeNet_fp16.onnx"
    labels = (samples / "models" / "squeezenet_labels.txt").read_text("utf-8")
    files = {"labels.txt": labels}
    return pack_of(folder / "squeezenet", weights, "classify", SQUEEZENET, files)


def nsfwjs(folder: Path, samples: Path) -> Path:
    weights = samples / "models" / "nsfwjs_mobilenet_v2.onnx"
    files = {"labels.txt": "\n".join(NSFW_LABELS)}
    return pack_of(folder / "nsfwjs", weights, "classify", NSFWJS, files)


def _link(weights: Path, path: Path) -> None:
    try:
        os.link(weights, path)  # a symbolic link would lead out of the folder
    except OSError:
        shutil.copyfile(weights, path)
