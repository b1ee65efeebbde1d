"""Which files belong together by their names."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.vocab import Role
from app.media import companions
from app.media.companions import beside, candidates, in_the_cloud, is_companion


@pytest.mark.parametrize(
    ("name", "other", "role"),
    [
        ("a.jpg", "a.jpg.xmp", Role.SIDECAR),
        ("a.jpg", "a.xmp", Role.SIDECAR),
        ("A.CR2", "A.XMP", Role.SIDECAR),
        ("a.v2.png", "a.v2.xmp", Role.SIDECAR),
        ("clip.mp4", "clip.mp4.xmp", Role.SIDECAR),
        ("a.png", "a.txt", Role.CAPTION),
        ("a.png", "a.caption", Role.CAPTION),
        ("a.png", "a.png.txt", Role.CAPTION),
        ("a.png", "a.json", Role.DATA),
        ("a.jpg", "a.jpg.supplemental-metadata.json", Role.DATA),
        ("a.png", "a.swarm.json", Role.DATA),
        ("holiday.heic", "holiday.mov", Role.LIVE),
        ("IMG_0042.JPG", "IMG_0042.MOV", Role.LIVE),
        ("2024-01-02 12.13.14.jpg", "2024-01-02 12.13.14.mov", Role.LIVE),
        ("MVI_1.avi", "MVI_1.THM", Role.THUMB),
    ],
)
def test_a_companion_is_known_from_both_sides(name: str, other: str, role: Role) -> None:
    assert beside(name, {name, other, "else.txt"}) == ((role, other),)
    assert is_companion(other, {name, other})
    assert not is_companion(other, {other})
    assert not is_companion(name, {name, other})


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("a.jpg", "b.xmp"),
        ("a.jpg", "a.jpg.bak"),
        ("a.v2.png", "a.txt"),
        ("clip.jpg", "clip.mov"),  # a clip and its poster are two things
        ("a.png", "a.mov"),
        ("notes.md", "notes.txt"),
        ("a.png", "a.thm"),
        (".png", ".txt"),
    ],
)
def test_what_only_looks_alike_is_left_alone(name: str, other: str) -> None:
    assert beside(name, {name, other}) == ()
    assert not is_companion(other, {name, other})


def test_a_shared_caption_belongs_to_both() -> None:
    names = {"a.png", "a.jpg", "a.txt", "a.png.xmp"}
    assert beside("a.png", names) == ((Role.SIDECAR, "a.png.xmp"), (Role.CAPTION, "a.txt"))
    assert beside("a.jpg", names) == ((Role.CAPTION, "a.txt"),)


NAMES = st.sampled_from(
    [
        f"{stem}{ext}"
        for stem in ("a", "a.jpg", "IMG_1234")
        for ext in (
            ".jpg",
            ".JPG",
            ".heic",
            ".mov",
            ".xmp",
            ".XMP",
            ".txt",
            ".json",
            ".thm",
            ".mp4",
            "",
        )
    ]
)


@given(st.sets(NAMES))
def test_both_questions_have_one_answer(names: set[str]) -> None:
    owned = {other for name in names for _, other in beside(name, names)}
    assert owned == {name for name in names if is_companion(name, names)}


def test_the_companions_of_a_file_are_found_without_a_listing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.png", "a.png.xmp", "a.TXT", "b.txt"):
        (tmp_path / name).write_text(name)
    (tmp_path / "a.json").mkdir()
    for lists in ("listdir", "scandir"):
        monkeypatch.delattr(os, lists)
    there = companions.found(str(tmp_path / "a.png"))
    assert [(one.role, Path(one.path).name, one.size) for one in there] == [
        (Role.SIDECAR, "a.png.xmp", 9),
        (Role.CAPTION, "a.TXT", 5),
    ]


def test_one_file_under_two_spellings_is_one_companion(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a system that ignores case, and tells the real spelling on request."""
    real = tmp_path / "a.XMP"
    (tmp_path / "a.png").touch()
    real.touch()
    stat = os.stat
    monkeypatch.setattr(os, "stat", lambda path: stat(str(path).replace("a.xmp", "a.XMP")))
    monkeypatch.setattr(os.path, "realpath", lambda path: str(real))
    monkeypatch.setattr(companions.sys, "platform", "win32")  # type: ignore[attr-defined]
    assert [one.path for one in companions.found(str(tmp_path / "a.png"))] == [str(real)]


def test_asking_is_bounded() -> None:
    assert len(list(candidates("IMG_1234.jpg"))) < 40


def test_what_a_cloud_drive_would_fetch_is_told_by_its_attributes(tmp_path: Path) -> None:
    class Placeholder:
        st_file_attributes = 0x400000

    assert in_the_cloud(Placeholder())  # type: ignore[arg-type]
    assert not in_the_cloud(tmp_path.stat())
