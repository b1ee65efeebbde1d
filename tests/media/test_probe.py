import hashlib
import io
import json
import os
import sys
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageOps

from app.core.asset import Fault, FileStat, Probe
from app.core.errors import MediaError
from app.core.vocab import Kind
from app.media import source
from app.media.probe import probe, salvage
from app.media.probe import samples as samples_of
from tests.helpers.pictures import draw, save_a1111
from tests.media.files import references, stat_of

FOLDERS = ["ai", "c2pa", "faces", "formats", "metadata", "models", "neardup", "orientation"]

ONE_OF_EACH = [
    "ai/sd-metadata/png/comfyui.png",
    "ai/sd-metadata/jpg/civitai.jpeg",
    "ai/sd-metadata/webp/sd-webui.webp",
    "formats/pillow/iss634.webp",
    "formats/pillow/apng_num_plays.png",
    "formats/thumbor/animated.gif",
    "formats/thumbor/cmyk-icc.jpg",
    "formats/heic/IMG_5195.HEIC",
    "formats/pillow/avif_rot1mir0.avif",
    "formats/tiff/Tless0.tiff",
    "formats/pillow/hopper_merged.psd",
    "formats/jxl/A.jxl",
    "formats/pillow/balloon.jpf",
    "raw/C.dng",
    "video/rot90.mp4",
    "hostile/cut_sd-webui.jpg",
]


def probed(path: Path | str) -> Probe:
    return probe(stat_of(path))


def fitted(width: int, height: int) -> tuple[int, int]:
    factor = min(1.0, 512 / max(width, height))
    return max(1, round(width * factor)), max(1, round(height * factor))


def thumb_size(found: Probe) -> tuple[int, int]:
    assert found.thumb is not None
    return Image.open(io.BytesIO(found.thumb)).size


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_picture_that_decodes_elsewhere_decodes_here(samples: Path, folder: str) -> None:
    count = 0
    for path, facts in references(samples):
        if facts.get("decodes") and path.is_relative_to(samples / folder):
            check_picture(path, *facts["display_size"])
            count += 1
    assert count


def check_picture(path: Path, width: int, height: int) -> None:
    found = probed(path)
    assert found.fault is None, path
    assert (found.width, found.height) == (width, height), path
    expected = fitted(width, height)
    size = thumb_size(found)
    assert max(size) == max(expected), path
    assert abs(min(size) - min(expected)) <= 1, path  # a reduced decode rounds once more
    assert found.phash is not None, path
    assert found.palette, path
    assert found.samples[0].frame == (width, height), path
    assert found.sha256 == hashlib.sha256(path.read_bytes()).hexdigest(), path


def test_what_decodes_nowhere_is_listed_with_a_reason(samples: Path) -> None:
    for path, facts in references(samples):
        if facts.get("decodes") is not True and "hostile" not in path.parts:
            found = probed(path)
            assert found.fault is not None, path
            assert found.fault.message.endswith("."), path
            assert found.sha256 is not None, path


@pytest.mark.parametrize("folder", ["formats", "ai/comfyui"])
def test_pictures_that_move_are_told_from_those_that_do_not(samples: Path, folder: str) -> None:
    moving = {"GIF", "WEBP", "PNG", "AVIF"}
    for path, facts in references(samples):
        if facts.get("decodes") and path.is_relative_to(samples / folder):
            found = probed(path)
            if facts["format"] in moving and facts["frames"] > 1:
                assert (found.kind, found.frames) == (Kind.ANIMATED, facts["frames"]), path
                assert len(found.samples) == min(5, facts["frames"]), path
            else:
                assert (found.kind, found.frames) == (Kind.IMAGE, 1), path


def test_clips(samples: Path) -> None:
    expected = json.loads((samples / "video" / "expected.json").read_text("utf-8"))
    for name, facts in expected.items():
        found = probed(samples / "video" / name)
        assert found.fault is None, name
        assert found.kind is Kind.VIDEO
        assert [found.width, found.height] == facts["display_size"], name
        assert len(found.samples) == 5, name
        assert thumb_size(found) == fitted(*facts["display_size"])
        if "duration_s" in facts:
            assert found.duration_s == pytest.approx(facts["duration_s"], abs=0.05), name
            check_spread([sample.time_s for sample in found.samples], facts["duration_s"])


def check_spread(times: list[float | None], duration: float) -> None:
    known = [time for time in times if time is not None]
    assert len(known) == len(times)
    assert known == sorted(known)
    assert known[0] < 0.1
    assert known[-1] > duration - 0.25  # near the end, or late nudity would not be seen
    steps = [after - before for before, after in pairwise(known)]
    assert max(steps) < duration / 4 + 0.3


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.tif", "a.webp"])
def test_thumb_and_sample_are_upright(tmp_path: Path, name: str, orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    picture = draw((480, 320), seed=7)
    picture.save(tmp_path / name, exif=exif)
    picture.getexif()[0x0112] = orientation
    expected = ImageOps.exif_transpose(picture)
    found = probed(tmp_path / name)
    assert (found.width, found.height) == expected.size
    assert found.thumb is not None
    assert alike(Image.open(io.BytesIO(found.thumb)), expected)
    made = found.samples[0]
    image = Image.frombytes("RGB", (made.width, made.height), made.rgb)
    assert alike(image, expected.resize(image.size, Image.Resampling.BILINEAR))


def alike(one: Image.Image, other: Image.Image) -> bool:
    difference = np.asarray(one, np.int16) - np.asarray(other, np.int16)
    return bool(np.abs(difference).mean() < 6)


def test_raw_shows_its_preview_at_the_sensor_s_size(samples: Path) -> None:
    facts = json.loads((samples / "raw" / "expected.json").read_text("utf-8"))["C.dng"]
    found = probed(samples / "raw" / "C.dng")
    assert (found.format, found.fault) == ("dng", None)
    assert [found.width, found.height] == facts["size"]
    assert thumb_size(found) == (512, 342)  # the preview is 1024 × 683


def test_raw_without_its_sensor_data_is_a_fault(samples: Path) -> None:
    folder = samples / "raw" / "header-only"
    for name in json.loads((folder / "expected.json").read_text("utf-8")):
        found = probed(folder / name)
        assert found.fault is not None, name
        assert found.fault.code in ("damaged", "unsupported"), name
        assert found.format == name.rpartition(".")[2].lower(), name


@pytest.mark.parametrize("file", ONE_OF_EACH)
def test_two_runs_are_equal_to_the_bit_and_samples_are_the_probe_s(
    samples: Path, file: str
) -> None:
    path = samples / file
    first = probed(path)
    assert first.samples
    assert first == probed(path)
    assert samples_of(str(path)) == first.samples


def test_a_picture_cut_short_keeps_its_size_recipe_and_what_decodes(tmp_path: Path) -> None:
    whole = save_a1111(tmp_path / "whole.png", size=(640, 960), prompt="a red dress", seed=5)
    cut = tmp_path / "cut.png"
    data = whole.read_bytes()
    cut.write_bytes(data[: len(data) * 2 // 3])
    found = probed(cut)
    assert found.fault is not None
    assert found.fault.code == "damaged"
    assert "cut off" in found.fault.message
    assert (found.width, found.height) == (640, 960)
    assert found.recipe is not None
    assert found.recipe.prompt is not None
    assert found.recipe.prompt.startswith("a red dress")
    assert thumb_size(found) == fitted(640, 960)
    assert found.samples


def test_a_jpeg_cut_short_shows_its_upper_part(tmp_path: Path) -> None:
    stream = io.BytesIO()
    draw((800, 800), seed=1).save(stream, "JPEG", quality=95)
    cut = tmp_path / "cut.jpg"
    cut.write_bytes(stream.getvalue()[: len(stream.getvalue()) // 2])
    found = probed(cut)
    assert found.fault is not None
    assert found.fault.code == "damaged"
    assert (found.width, found.height) == (800, 800)
    assert found.thumb is not None


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("empty.png", b"", "empty"),
        ("text.jpg", b"this is not a picture at all", "unknown-format"),
        ("texture.dds", b"DDS |", "unsupported"),
        ("magic.png", b"\x89PNG\r\n\x1a\n", "damaged"),
        ("magic.webp", b"RIFF\x10\0\0\0WEBPVP8 ", "damaged"),
        ("magic.gif", b"GIF89a", "damaged"),
        ("magic.heic", b"\0\0\0\x10ftypheic\0\0\0\0", "damaged"),
        ("magic.mp4", b"\0\0\0\x10ftypisom\0\0\0\0", "damaged"),
        ("magic.psd", b"8BPS", "damaged"),
        ("magic.jxl", b"\xff\x0a", "damaged"),
        ("magic.tif", b"II*\0", "damaged"),
        ("magic.avi", b"RIFF\x10\0\0\0AVI LIST", "damaged"),
    ],
)
def test_faults_have_stable_codes(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    found = probed(path)
    assert found.fault is not None
    assert found.fault.code == code
    assert found.thumb is None
    with pytest.raises(MediaError) as raised:
        samples_of(str(path))
    assert raised.value.code == code


def test_a_name_that_promises_another_format_is_said(tmp_path: Path) -> None:
    path = tmp_path / "notes.png"
    path.write_bytes(b"dear diary")
    fault = probed(path).fault
    assert fault is not None
    assert ".png" in fault.message


def test_what_is_not_there_or_no_file_is_unreadable(tmp_path: Path) -> None:
    gone = probe(FileStat(str(tmp_path / "gone.png"), 10, 0, 0, 0))
    folder = probe(FileStat(str(tmp_path), 10, 0, 0, 0))
    for found in (gone, folder):
        assert found.fault is not None
        assert found.fault.code == "unreadable"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in this file system")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe.png"
    os.mkfifo(path)
    fault = probe(FileStat(str(path), 10, 0, 0, 0)).fault
    assert fault is not None
    assert fault.code == "unreadable"


def test_a_file_written_to_meanwhile_is_read_again_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = save_a1111(tmp_path / "a.png")
    digest = source.Source.sha256

    def writing(self: source.Source) -> str:
        with path.open("ab") as file:
            file.write(b"more")
        return digest(self)

    monkeypatch.setattr(source.Source, "sha256", writing)
    found = probed(path)
    assert found.fault is not None
    assert found.fault.code == "unreadable"
    assert "written to" in found.fault.message
    assert found.sha256 is None


def test_the_answer_tells_the_file_as_it_was_read(tmp_path: Path) -> None:
    path = save_a1111(tmp_path / "a.png")
    stale = FileStat(str(path), 1, 2, 3, 4)
    assert probe(stale).stat == stat_of(path)


@pytest.mark.skipif(sys.platform != "linux", reason="names are bytes on Linux only")
@pytest.mark.parametrize("name", [b"caf\xc3\xa9.", b"caf\xe9\xff.", b" \n'\"."])
@pytest.mark.parametrize("file", ["models/kitten_224.png", "video/rot90.mp4", "raw/C.dng"])
def test_any_name(samples: Path, tmp_path: Path, name: bytes, file: str) -> None:
    original = samples / file
    path = os.path.join(os.fsencode(tmp_path), name + original.suffix[1:].encode())
    with open(path, "wb") as copy:  # noqa: PTH123 - bytes, as the system has them
        copy.write(original.read_bytes())
    found = probe(stat_of(os.fsdecode(path)))
    assert found.fault is None
    assert found.samples == probed(original).samples
    assert found.stat.path == os.fsdecode(path)


def test_created_is_what_the_camera_said_with_its_zone(samples: Path) -> None:
    found = probed(samples / "formats/heic/IMG_5195.HEIC")
    assert found.created is not None
    assert found.created.isoformat() == "2021-04-11T15:47:53.054000-05:00"


def test_created_falls_back_to_the_file_s_time(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    draw().save(path)
    os.utime(path, ns=(0, 1_700_000_000 * 10**9))
    assert probed(path).created == datetime.fromtimestamp(1_700_000_000, UTC)


def test_a_clip_s_date_is_its_container_s(samples: Path) -> None:
    found = probed(samples / "c2pa/fixtures/video1.mp4")
    assert found.created == datetime(2022, 8, 8, 21, 49, tzinfo=UTC)


def test_a_recipe_comes_with_the_probe(tmp_path: Path) -> None:
    path = save_a1111(tmp_path / "a.png", prompt="a lighthouse", seed=99)
    recipe = probed(path).recipe
    assert recipe is not None
    assert recipe.seed == 99


def test_what_is_saved_of_a_file_whose_decoding_crashed(tmp_path: Path) -> None:
    path = save_a1111(tmp_path / "a.png", prompt="red dress")
    whole, saved = probe(stat_of(path)), salvage(stat_of(path), Fault("crashed", "It crashed."))
    assert (saved.sha256, saved.created, saved.format) == (
        whole.sha256,
        whole.created,
        whole.format,
    )
    assert saved.recipe is not None
    assert saved.recipe.prompt == "red dress"
    assert (saved.width, saved.thumb, saved.samples) == (None, None, ())
    assert saved.fault == Fault("crashed", "It crashed.")
