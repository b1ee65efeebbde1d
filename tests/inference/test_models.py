"""Real networks that nobody here made, with the answers their authors say they give."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageOps

from app.core.asset import Sample
from app.core.errors import PackError
from app.inference.facts import Look
from app.inference.pack import load_pack, verify
from app.inference.session import Session
from app.inference.square import Pixels
from app.inference.tasks.detect import detect_pixels
from app.inference.tasks.look import look
from app.media import probe
from tests.inference import packs

BGR_IMAGENET = '[input]\nname = "data_0"\nsize = 224\n'


@pytest.fixture
def expected(samples: Path) -> Any:
    return json.loads((samples / "models" / "expected.json").read_text("utf-8"))


def pixels(path: Path) -> Pixels:
    with Image.open(path) as picture:
        return np.asarray(ImageOps.exif_transpose(picture).convert("RGB"))


def whole(path: Path) -> Sample:
    """Every pixel of the file."""
    rgb = pixels(path)
    height, width = rgb.shape[:2]
    return Sample(rgb.tobytes(), width, height, 1.0, None, (width, height))


def top(seen: Look) -> tuple[str, float]:
    best = max(seen.scores, key=lambda score: score.value)
    return best.label, best.value


def test_a_half_precision_classifier_knows_the_kitten(
    samples: Path, expected: Any, tmp_path: Path
) -> None:
    session = Session(load_pack(packs.squeezenet(tmp_path, samples)))
    (check,) = expected["SqueezeNet_fp16.onnx"]["checks"]
    seen = look(session, [whole(samples / check["file"])])
    label, value = top(seen)
    assert label == check["top1"]
    assert value >= check["min_score"]
    (suggested,) = seen.suggestions
    assert (suggested.name, suggested.category) == (check["top1"], "class")


def test_other_arithmetic_on_the_way_in_gives_nonsense(
    samples: Path, expected: Any, tmp_path: Path
) -> None:
    """The negative control: facts matter."""
    folder = packs.squeezenet(tmp_path, samples)
    facts = (folder / "pack.toml").read_text("utf-8")
    imagenet = facts.replace('"BGR"', '"RGB"').replace(
        "mean = [104, 117, 123]",
        "scale = 0.0039215686\nmean = [0.485, 0.456, 0.406]\nstd = [0.229, 0.224, 0.225]",
    )
    (folder / "pack.toml").write_text(imagenet, "utf-8")
    (check,) = expected["SqueezeNet_fp16.onnx"]["checks"]
    seen = look(Session(load_pack(folder)), [whole(samples / check["file"])])
    assert top(seen)[0] != check["top1"]


def test_of_a_thousand_classes_only_those_are_kept_that_mean_something(
    samples: Path, tmp_path: Path
) -> None:
    session = Session(load_pack(packs.squeezenet(tmp_path, samples)))
    seen = look(session, [whole(samples / "models" / "kitten_224.png")])
    assert len(session.pack.labels) == 1000
    assert len([label for label in session.pack.labels if label.startswith("crane (")]) == 2
    assert 1 <= len(seen.scores) < 100
    assert min(score.value for score in seen.scores) >= 0.01


def test_a_moderation_classifier_repeats_its_authors_snapshot(
    samples: Path, expected: Any, tmp_path: Path
) -> None:
    session = Session(load_pack(packs.nsfwjs(tmp_path, samples)))
    snapshot = expected["nsfwjs_mobilenet_v2.onnx"]["upstream_snapshot"]
    seen = look(session, [whole(samples / snapshot["image"])])
    values = {score.label: score.value for score in seen.scores}
    assert values == pytest.approx(snapshot["expected"], abs=snapshot["tolerance"])
    assert values == pytest.approx(snapshot["measured_after_conversion"], abs=0.02)


def test_the_programs_own_samples_give_what_the_whole_picture_gives(
    samples: Path, expected: Any, tmp_path: Path
) -> None:
    """Through its decoder and its shrink, of which the side is the pack's to say."""
    session = Session(load_pack(packs.nsfwjs(tmp_path, samples)))
    snapshot = expected["nsfwjs_mobilenet_v2.onnx"]["upstream_snapshot"]
    (sample,) = probe.samples(str(samples / snapshot["image"]), (session.pack.side,))
    values = {score.label: score.value for score in look(session, [sample]).scores}
    assert values == pytest.approx(snapshot["measured_after_conversion"], abs=0.02)
    kitten = expected["SqueezeNet_fp16.onnx"]["checks"][0]
    classes = Session(load_pack(packs.squeezenet(tmp_path, samples)))
    (sample,) = probe.samples(str(samples / kitten["file"]), (classes.pack.side,))
    assert top(look(classes, [sample]))[0] == kitten["top1"]
    assert top(look(classes, [sample]))[1] >= kitten["min_score"]


def test_the_moderation_classifier_finds_harmless_pictures_harmless(
    samples: Path, expected: Any, tmp_path: Path
) -> None:
    session = Session(load_pack(packs.nsfwjs(tmp_path, samples)))
    checked = 0
    for part, answer in expected["nsfwjs_mobilenet_v2.onnx"]["safe_top1"].items():
        label = answer.split()[0]
        for path in samples.rglob("*.[jp][pn]*g"):
            if part in path.as_posix():
                (sample,) = probe.samples(str(path), (session.pack.side,))
                assert top(look(session, [sample]))[0] == label, path
                checked += 1
    assert checked >= 3


def test_faces_are_found_where_they_were_marked(
    samples: Path, expected: Any, tmp_path: Path
) -> None:
    session = Session(load_pack(packs.ultraface(tmp_path, samples)))
    marked = json.loads((samples / "faces/portraits/expected.json").read_text("utf-8"))
    for name, facts in marked.items():
        (face,) = facts["faces_xywh"]
        found = detect_pixels(session, pixels(samples / "faces" / "portraits" / name))
        assert [one.label for one in found] == ["FACE"]
        box = found[0].box
        assert overlap((box.x, box.y, box.w, box.h), face) > 0.6
        assert found[0].score > expected["version-RFB-320.onnx"]["threshold"]


def overlap(one: Any, other: Any) -> float:
    wide = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    high = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    shared = max(wide, 0) * max(high, 0)
    return float(shared / (one[2] * one[3] + other[2] * other[3] - shared))


def test_faces_equal_those_of_a_plain_reading_of_the_network(samples: Path, tmp_path: Path) -> None:
    """OpenCV stretches, the network's own outputs are scaled to the picture: the same boxes, before
    any of them are suppressed.
    """
    cv2 = pytest.importorskip("cv2", reason="OpenCV is the referee")
    session = Session(load_pack(packs.ultraface(tmp_path, samples)))
    pictures = sorted((samples / "faces" / "dlib").glob("*.jpg"))
    assert pictures
    for path in pictures:
        rgb = pixels(path)
        height, width = rgb.shape[:2]
        small = cv2.resize(rgb, (320, 240)).astype(np.float32)
        blob = ((small - 127) / 128).transpose(2, 0, 1)[np.newaxis]
        outputs: dict[str, Any] = dict(session.run(blob))
        sure = outputs["scores"][0, :, 1] > 0.7
        boxes = outputs["boxes"][0][sure].clip(0, 1) * [width, height, width, height]
        theirs = list(zip(outputs["scores"][0, sure, 1], boxes, strict=True))
        ours = detect_pixels(session, rgb)
        for found in ours:
            box = found.box
            edges = [box.x, box.y, box.x + box.w, box.y + box.h]
            score, closest = min(theirs, key=lambda one: float(np.abs(one[1] - edges).sum()))
            assert list(closest) == pytest.approx(edges, abs=1)
            assert found.score == pytest.approx(float(score), abs=0.01)
        assert ours or not theirs


CANDY = """
[input]
name = "inputImage"
size = 720
layout = "NCHW"
channels = "RGB"
dtype = "float32"
resize = "bilinear"
[output]
kind = "{kind}"
name = "outputImage"
{more}
"""


@pytest.mark.parametrize(
    ("task", "kind", "more"),
    [
        ("tag", "labels", "[thresholds]\nscore = 0.5"),
        ("classify", "labels", ""),
        ("detect", "yolo8", "[thresholds]\nscore = 0.5\n[nms]\niou = 0.5"),
        ("detect", "ssd", "boxes = 'outputImage'\n[thresholds]\nscore = 0.5\n[nms]\niou = 0.5"),
        ("embed", "vector", ""),
        ("score", "score", "label = 'beauty'"),
    ],
)
def test_a_network_that_paints_is_refused_as_the_wrong_kind(
    samples: Path, tmp_path: Path, task: str, kind: str, more: str
) -> None:
    facts = CANDY.format(kind=kind, more=more)
    files = {"labels.txt": "one\ntwo\nthree"} if task not in ("embed", "score") else None
    weights = samples / "models" / "candy.onnx"
    folder = packs.pack_of(tmp_path / "candy", weights, task, facts, files)
    with pytest.raises(PackError, match="does not fit its facts") as raised:
        Session(load_pack(folder))
    assert verify(folder) == [str(raised.value)]
