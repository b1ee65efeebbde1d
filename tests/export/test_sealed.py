"""What is exported from a sealed file is what is exported from the file itself."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from app.core.asset import Box
from app.core.errors import ExportError
from app.core.paths import PROGRAM
from app.core.vocab import Kind
from app.export.making.render import render
from app.export.making.sign import signed
from app.export.order import ClipWork, PlanItem, Signing
from app.export.plan import plan
from app.export.policies.policy import load_policies
from app.media.metadata import credentials
from app.services.certificates import made as certificates
from app.vault import seals
from tests.export.builders import SHIPPED, SMALL, asset, clear, delivered, item
from tests.export.little import still
from tests.helpers.pictures import a1111_text, save_png
from tests.helpers.sealed import Sealed
from tests.media.clip.making import BLUE, RED, SIZE, near, plain, see, tone, write

FORMATS = ("jpeg", "png", "webp", "avif")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    texts = {"parameters": a1111_text("a crimson gown", "blurry", seed=3735928559)}
    return save_png(tmp_path / "Mia 01.png", size=(400, 600), seed=5, texts=texts)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


@contextmanager
def nothing_written_but(folder: Path, among: Path) -> Iterator[None]:
    """Files that come up below `among` lie in `folder`."""
    before = {one for one in among.rglob("*") if one.is_file()}
    yield
    new = {one for one in among.rglob("*") if one.is_file()} - before
    assert all(one.is_relative_to(folder) for one in new), new


@pytest.mark.parametrize("form", FORMATS)
def test_a_picture_leaves_as_the_same_bytes(
    source: Path, out: Path, sealed: Sealed, tmp_path: Path, form: str
) -> None:
    order = item(source, out, replace(SMALL, formats=(form,)), private=("crimson",))
    named = sealed.put(source)
    with nothing_written_but(out, tmp_path):
        assert delivered(replace(order, source=named)).sha256 == delivered(order).sha256


@pytest.mark.slow
@pytest.mark.parametrize("name", ["formats/heic/IMG_5195.HEIC", "raw/C.dng", "video/rot90.mp4"])
def test_every_kind_of_source(samples: Path, out: Path, sealed: Sealed, name: str) -> None:
    order = item(samples / name, out)
    named = sealed.put(samples / name)
    assert delivered(replace(order, source=named)).sha256 == delivered(order).sha256


def clip_of(source: Path, out: Path) -> PlanItem:
    preset = replace(SHIPPED["instagram.reel"], width=72, height=128)
    return PlanItem(
        asset_id=1,
        preset=preset,
        permit=clear(),
        source=str(source),
        source_sha256=hashlib.sha256(source.read_bytes()).hexdigest(),
        size=SIZE,
        window=Box(30, 0, 36, 64),
        folder=str(out),
        name="Mia_reel.mp4",
        digital_source_type=None,
        private=(),
        findings=(),
        pixels=(72, 128),
        kind=Kind.VIDEO,
        clip=ClipWork(0.0, 2.0, cover_s=1.5),
    )


def test_a_clip_leaves_with_its_sound_and_cover(out: Path, sealed: Sealed, tmp_path: Path) -> None:
    frames = [plain(RED)] * 24 + [plain(BLUE)] * 24
    source = write(tmp_path / "Mia.mp4", frames, rate=24, sound=tone(2.0))
    order = replace(clip_of(source, out), source=sealed.put(source))
    with nothing_written_but(out, tmp_path):
        made = render(order)
    seen = see(made.part)
    assert near(seen.colour(0), RED)
    assert near(seen.colour(47), BLUE)
    assert seen.sound is not None
    assert made.cover is not None


def test_the_credential_names_the_kind_of_the_sealed_original(
    source: Path, sealed: Sealed, tmp_path: Path
) -> None:
    pair = certificates("Studio Mia")
    (tmp_path / "c.pem").write_bytes(pair.certificates)
    (tmp_path / "k.pem").write_bytes(pair.key)
    signing = Signing(str(tmp_path / "c.pem"), str(tmp_path / "k.pem"), "es256")
    order = item(source, tmp_path, replace(SMALL, formats=("png",)), signing=signing)
    part = tmp_path / ".musekeep-1.png.part"
    part.write_bytes(still("png"))
    signed(str(part), replace(order, source=sealed.put(source)))
    read = credentials.read(str(part), "png")
    assert read is not None
    assert "c2pa.transcoded" in read.actions
    assert '"image/png"' in (read.manifest or "")


@pytest.mark.parametrize("at", [60, -20])
def test_a_blob_that_was_changed_leaves_nothing(
    source: Path, out: Path, sealed: Sealed, at: int
) -> None:
    named = sealed.put(source)
    order = replace(item(source, out), source=named)
    sealed.spoil(named, at)
    with pytest.raises(ExportError, match=r"^Mia 01\.png was not exported: .*not what was sealed"):
        render(order)
    assert not out.exists() or os.listdir(out) == []


def test_a_locked_vault_exports_nothing(source: Path, out: Path, sealed: Sealed) -> None:
    order = replace(item(source, out), source=sealed.put(source))
    seals.install(None)
    with pytest.raises(ExportError, match="the vault is locked"):
        render(order)


def test_a_blob_that_is_gone_says_so_by_the_file_s_name(
    source: Path, out: Path, sealed: Sealed
) -> None:
    named = sealed.put(source)
    order = replace(item(source, out), source=named)
    sealed.drop(named)
    with pytest.raises(ExportError, match=r"^Mia 01\.png cannot be read from the vault"):
        render(order)


def test_reasons_name_the_file_as_people_know_it(out: Path) -> None:
    gone = asset(f"/sealed/0001/o/{'ab' * 16}/Mia 01.png", offline=True)
    policies = load_policies([PROGRAM / "resources" / "policies"])
    (failed,) = plan([gone], [SMALL], policies, str(out)).failed
    assert failed.reason.startswith("Mia 01.png is not there")


def test_pixels_are_those_of_the_picture(source: Path, out: Path, sealed: Sealed) -> None:
    order = replace(item(source, out), source=sealed.put(source))
    with Image.open(delivered(order).path) as picture:
        shown = np.asarray(picture.convert("RGB"))
    assert shown.shape == (200, 160, 3)
    assert shown.std() > 10
