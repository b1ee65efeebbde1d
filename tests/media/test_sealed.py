"""From a sealed path everything is as from the file itself."""

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import pyvips
from PIL import Image

from app.core.asset import Companion, FileStat, Probe
from app.core.errors import LockedError, MediaError
from app.core.vocab import Role
from app.media import source
from app.media.companions import found as found_beside
from app.media.decode import upright
from app.media.enlarged import enlarged
from app.media.metadata import sidecars
from app.media.metadata.recipe.credential import CARRIER
from app.media.opening import Sight, open_file, viewed
from app.media.probe import probe, salvage
from app.media.probe import samples as samples_of
from app.media.source import digest, open_source
from app.vault import seals
from tests.helpers.pictures import draw
from tests.helpers.sealed import Sealed
from tests.media.files import run_alone, stat_of

FOLDERS = ("ai", "c2pa", "faces", "formats", "metadata", "neardup", "orientation", "raw", "video")
NO_MEDIA = frozenset([".json", ".md", ".tsv", ".txt", ".xmp", ".py", ".onnx"])
MOST = 400_000
"""Bytes of the files tried: a larger one of the same kind teaches nothing more. RAW has no small
ones.
"""


def kinds(samples: Path, folder: str) -> Iterator[Path]:
    """Two files of each ending and folder, the smallest first."""
    by_kind: dict[tuple[Path, str], list[Path]] = {}
    for path in sorted((samples / folder).rglob("*"), key=lambda one: one.stat().st_size):
        if path.is_file() and path.suffix.lower() not in NO_MEDIA:
            by_kind.setdefault((path.parent, path.suffix.lower()), []).append(path)
    for found in by_kind.values():
        yield found[0]
        yield from (one for one in found[1:2] if one.stat().st_size < MOST)


def alike(found: Probe) -> Probe:
    """Without what a folder adds, and with a manifest's JSON in one order."""
    credential, recipe = found.credential, found.recipe
    if credential is not None and credential.manifest:
        credential = replace(credential, manifest=ordered(credential.manifest))
    if recipe is not None and CARRIER in recipe.raw:
        recipe = replace(recipe, raw={**recipe.raw, CARRIER: ordered(recipe.raw[CARRIER])})
    nowhere = FileStat("", 0, 0, 0, 0)
    return replace(found, stat=nowhere, credential=credential, recipe=recipe)


def ordered(manifest: str) -> str:
    return json.dumps(json.loads(manifest), sort_keys=True)


def shown(path: str) -> tuple[bytes, bytes] | str:
    """The pixels of a render and a closer look; the fault's code where there are none."""
    try:
        return upright(path).numpy().tobytes(), enlarged(path, 200, 200)
    except MediaError as error:
        return error.code


@pytest.fixture(params=["in memory", "by the reader"])
def held(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Small stills are read whole; the largest are decoded from the reader, a piece at a time."""
    if request.param == "by the reader":
        monkeypatch.setattr(source, "READ_LIMIT", 0)
    return str(request.param)


@pytest.mark.slow
@pytest.mark.usefixtures("held")
@pytest.mark.parametrize("folder", FOLDERS)
def test_all_that_a_probe_says_is_the_same(samples: Path, sealed: Sealed, folder: str) -> None:
    count = 0
    for path in kinds(samples, folder):
        stat = stat_of(path)
        known = replace(stat, path=sealed.put(path))
        there, here = probe(stat), probe(known)
        assert here.stat == known, path
        if not there.companions:
            assert alike(here) == alike(there), path
            count += 1
    assert count


@pytest.mark.slow
@pytest.mark.usefixtures("held")
@pytest.mark.parametrize("folder", ["c2pa", "formats", "orientation", "video"])
def test_what_is_rendered_is_the_same(samples: Path, sealed: Sealed, folder: str) -> None:
    for path in kinds(samples, folder):
        named = sealed.put(path)
        assert shown(named) == shown(str(path)), path


@pytest.mark.usefixtures("held")
@pytest.mark.parametrize(
    "name",
    [
        "formats/pillow/apng_num_plays.png",
        "formats/heic/IMG_5195.HEIC",
        "formats/tiff/Tless0.tiff",
        "formats/jxl/A.jxl",
        "formats/thumbor/animated.gif",
        "video/rot90.mp4",
    ],
)
def test_one_of_each(samples: Path, sealed: Sealed, name: str) -> None:
    stat = stat_of(samples / name)
    known = replace(stat, path=sealed.put(samples / name))
    assert alike(probe(known)) == alike(probe(stat))
    assert samples_of(known.path) == samples_of(stat.path)
    assert digest(known.path) == digest(stat.path)


def test_the_whole_sensor_of_a_raw_is_read(samples: Path, sealed: Sealed) -> None:
    path = samples / "raw" / "C.dng"
    sides = (320,)
    assert samples_of(sealed.put(path), sides, True) == samples_of(str(path), sides, True)


def test_a_media_process_opens_what_it_was_given_the_seals_for(
    samples: Path, sealed: Sealed
) -> None:
    path = samples / "formats" / "jxl" / "A.jxl"
    known = replace(stat_of(path), path=sealed.put(path))
    run = run_alone("app.media.probe:probe", known, given=(sealed.seals,))
    assert run.answer is not None
    assert alike(run.answer.value) == alike(probe(stat_of(path)))


def test_without_the_keys_there_is_a_fault_and_no_picture(samples: Path, sealed: Sealed) -> None:
    path = samples / "formats" / "thumbor" / "cmyk-icc.jpg"
    known = replace(stat_of(path), path=sealed.put(path))
    seals.install(None)
    found = probe(known)
    assert found.fault is not None
    assert found.fault.code == "unreadable"
    assert "locked" in found.fault.message
    assert found.thumb is None
    with pytest.raises(LockedError):
        open_file(known.path)


@pytest.mark.parametrize("at", [3, 50, 5_000, -3])
def test_what_was_tampered_with_is_a_fault(tmp_path: Path, sealed: Sealed, at: int) -> None:
    Image.fromarray(np.random.default_rng(1).integers(0, 255, (90, 90, 3), np.uint8)).save(
        tmp_path / "a.png"
    )
    stat = stat_of(tmp_path / "a.png")
    known = replace(stat, path=sealed.put(stat.path))
    sealed.spoil(known.path, at)
    found = probe(known)
    assert found.fault is not None
    assert found.fault.code == "damaged"
    assert "not what was sealed" in found.fault.message
    assert (found.thumb, found.sha256) == (None, None)
    assert salvage(known, found.fault).thumb is None
    with pytest.raises(MediaError, match="not what was sealed"):
        upright(known.path)


def test_a_blob_that_is_gone_is_unreadable(tmp_path: Path, sealed: Sealed) -> None:
    draw().save(tmp_path / "a.png")
    path = sealed.put(tmp_path / "a.png")
    sealed.drop(path)
    found = probe(replace(stat_of(tmp_path / "a.png"), path=path))
    assert found.fault is not None
    assert found.fault.code == "unreadable"


def test_nothing_lies_beside_a_sealed_file_and_its_sidecar_is_read_all_the_same(
    tmp_path: Path, sealed: Sealed
) -> None:
    (tmp_path / "a.txt").write_text("a red cat on a mat", "utf-8")
    draw().save(tmp_path / "a.png")
    picture, caption = sealed.put(tmp_path / "a.png"), sealed.put(tmp_path / "a.txt")
    assert found_beside(picture) == ()
    beside = sidecars.read(picture, [Companion(Role.CAPTION, caption, 18, 0)])
    assert beside.words == {"caption": "a red cat on a mat"}


def test_a_sight_answers_as_bytes_do() -> None:
    data = bytes(range(256)) * 9_000 + b"\xff\x0bC2PA_GIF"
    with viewed(io.BytesIO(data)) as seen:
        assert isinstance(seen, Sight)
        assert len(seen) == len(data)
        assert (seen[5], seen[-1]) == (data[5], data[-1])
        assert seen[70_000:70_010] == data[70_000:70_010]
        assert seen[len(data) - 3 : len(data) + 9] == data[-3:]
        assert seen.find(b"C2PA_GIF") == data.find(b"C2PA_GIF")
        assert seen.find(b"\xff", 300) == data.find(b"\xff", 300)
        assert seen.find(b"nowhere") == -1
        with pytest.raises(IndexError):
            seen[len(data)]


def test_what_is_looked_for_may_lie_across_two_steps() -> None:
    data = bytes((1 << 20) - 3) + b"C2PA_GIF" + bytes(100)
    with viewed(io.BytesIO(data)) as seen:
        assert seen.find(b"C2PA_GIF") == (1 << 20) - 3


def test_a_sealed_file_is_opened_at_its_start_and_has_no_descriptor(
    tmp_path: Path, sealed: Sealed
) -> None:
    (tmp_path / "a.png").write_bytes(b"some bytes")
    with open_file(sealed.put(tmp_path / "a.png")) as file:
        assert file.read(4) == b"some"
        with pytest.raises(OSError, match="fileno"):
            file.fileno()


def test_an_empty_sealed_file_is_told_as_such(tmp_path: Path, sealed: Sealed) -> None:
    (tmp_path / "a.png").write_bytes(b"")
    with pytest.raises(MediaError, match="0 bytes"), open_source(sealed.put(tmp_path / "a.png")):
        pass


@pytest.mark.slow
def test_the_largest_stills_take_no_more_memory_than_in_the_open(
    tmp_path: Path, sealed: Sealed
) -> None:
    path = tmp_path / "large.tif"
    pyvips.Image.black(6000, 5000, bands=3).linear(1, [9, 99, 199], uchar=True).tiffsave(str(path))
    stat = stat_of(path)
    assert stat.size > source.READ_LIMIT
    plain = run_alone("app.media.probe:probe", stat)
    known = replace(stat, path=sealed.put(path))
    here = run_alone("app.media.probe:probe", known, given=(sealed.seals,))
    assert plain.answer is not None
    assert here.answer is not None
    assert alike(here.answer.value) == alike(plain.answer.value)
    assert here.peak_bytes < plain.peak_bytes + 40_000_000
