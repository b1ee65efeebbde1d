"""Pictures and what belongs to them, moved whole or not at all."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from app.core.errors import UsageError
from app.services import bundles as module
from app.services.bundles import Bundle, Step, bundles, carry_out, check_name, renaming, steps


def fill(folder: Path, *names: str) -> None:
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_bytes(os.fsencode(name))


def names(paths: list[str]) -> set[str]:
    return {os.path.basename(path) for path in paths}


def grouped(folder: Path, *going: str) -> list[tuple[set[str], set[str], set[str]]]:
    found = bundles(str(folder / name) for name in going)
    return [(names(one.media), names(one.own), names(one.shared)) for one in found]


def into(folder: Path) -> Callable[[str], str]:
    return lambda name: str(folder / name)


def test_sidecars_go_with_their_picture(tmp_path: Path) -> None:
    fill(tmp_path, "a.png", "a.png.xmp", "a.xmp", "a.txt", "ab.txt", "b.png")
    assert grouped(tmp_path, "a.png") == [({"a.png"}, {"a.png.xmp", "a.xmp", "a.txt"}, set())]


def test_pictures_that_share_a_caption_are_one_bundle(tmp_path: Path) -> None:
    fill(tmp_path, "a.png", "a.jpg", "a.txt", "b.png")
    assert grouped(tmp_path, "a.png", "b.png", "a.jpg") == [
        ({"a.png", "a.jpg"}, {"a.txt"}, set()),
        ({"b.png"}, set(), set()),
    ]


def test_what_a_picture_that_stays_needs_is_shared(tmp_path: Path) -> None:
    fill(tmp_path, "a.png", "a.jpg", "a.txt", "a.png.xmp")
    assert grouped(tmp_path, "a.png") == [({"a.png"}, {"a.png.xmp"}, {"a.txt"})]


def test_a_shared_caption_is_copied_the_rest_moves(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    fill(old, "a.png", "a.jpg", "a.txt", "a.png.xmp")
    new.mkdir()
    (bundle,) = bundles([str(old / "a.png")])
    carry_out(steps(bundle, into(new)))
    assert {path.name for path in new.iterdir()} == {"a.png", "a.png.xmp", "a.txt"}
    assert {path.name for path in old.iterdir()} == {"a.jpg", "a.txt"}


def test_a_taken_name_stops_the_whole_bundle(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    fill(old, "a.png", "a.txt")
    fill(new, "a.txt")
    (bundle,) = bundles([str(old / "a.png")])
    with pytest.raises(UsageError, match=r"a\.txt is there already"):
        steps(bundle, into(new))
    assert (old / "a.png").exists()


def test_a_name_taken_in_the_meantime_is_not_overwritten(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    fill(old, "a.png", "a.txt")
    new.mkdir()
    (bundle,) = bundles([str(old / "a.png")])
    wanted = steps(bundle, into(new))
    (new / "a.png").write_text("another")
    with pytest.raises(OSError, match="exists"):
        carry_out(wanted)
    assert (new / "a.png").read_text() == "another"
    assert {path.name for path in old.iterdir()} == {"a.png", "a.txt"}


@pytest.mark.parametrize("code", [errno.EXDEV, errno.EPERM])
def test_without_links_or_to_another_disk_the_bytes_arrive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    fill(old, "a.png", "a.txt")
    os.utime(old / "a.png", ns=(1, 1_700_000_000_123_456_789))
    new.mkdir()
    real = os.link

    def link(source: str, target: str, *, follow_symlinks: bool) -> None:
        if os.path.dirname(source) != os.path.dirname(target) or code == errno.EPERM:
            raise OSError(code, os.strerror(code))
        real(source, target, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(os, "link", link)
    (bundle,) = bundles([str(old / "a.png")])
    carry_out(steps(bundle, into(new)))
    assert (new / "a.png").read_text() == "a.png"
    assert (new / "a.png").stat().st_mtime_ns == 1_700_000_000_123_456_789
    assert {path.name for path in new.iterdir()} == {"a.png", "a.txt"}
    assert list(old.iterdir()) == []


def test_a_failure_halfway_puts_everything_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    fill(old, "a.png", "a.txt", "a.xmp")
    new.mkdir()
    (bundle,) = bundles([str(old / "a.png")])
    real = module._move

    def move(step: Step) -> None:
        if step.new.endswith("a.png"):
            raise OSError(errno.ENOSPC, "full")
        real(step)

    monkeypatch.setattr(module, "_move", move)
    with pytest.raises(OSError, match="full"):
        carry_out(steps(bundle, into(new)))
    assert {path.name for path in old.iterdir()} == {"a.png", "a.txt", "a.xmp"}
    assert list(new.iterdir()) == []


def test_pictures_come_after_their_companions() -> None:
    listed = steps(Bundle(["/o/a.png"], ["/o/a.txt"], ["/o/a.xmp"]), lambda name: f"/n/{name}")
    assert [os.path.basename(step.old) for step in listed] == ["a.xmp", "a.txt", "a.png"]


def test_companions_take_the_new_name() -> None:
    renamed = renaming("shot 1.png", "beach.png")
    assert [renamed(name) for name in ("shot 1.png", "shot 1.png.xmp", "shot 1.txt")] == [
        "beach.png",
        "beach.png.xmp",
        "beach.txt",
    ]


def test_a_name_that_is_not_utf8_goes_along(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    new.mkdir()
    fill(old, os.fsdecode(b"\xff.png"), os.fsdecode(b"\xff.txt"))
    (bundle,) = bundles([str(old / os.fsdecode(b"\xff.png"))])
    carry_out(steps(bundle, into(new)))
    assert sorted(os.listdir(os.fsencode(new))) == [b"\xff.png", b"\xff.txt"]


@pytest.mark.parametrize(
    "name", ["", " ", "..", "a/b.png", "a\\b.png", "a.jpg", "a", "x" * 252 + ".png"]
)
def test_a_name_that_cannot_be_is_refused(name: str) -> None:
    with pytest.raises(UsageError):
        check_name("old.png", name)


def test_the_same_ending_in_capitals_is_fine() -> None:
    check_name("old.png", "new.PNG")


def test_a_link_never_takes_the_place_of_what_it_leads_to(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    fill(old, "a.png")
    fill(new, "a.txt")
    (old / "a.txt").symlink_to(new / "a.txt")
    (bundle,) = bundles([str(old / "a.png")])
    with pytest.raises(UsageError, match="is there already"):
        steps(bundle, into(new))
    carry_out([Step(str(old / "a.png"), str(new / "a.png"))])
    with pytest.raises(FileExistsError):
        carry_out([Step(str(old / "a.txt"), str(new / "a.txt"))])
    assert (new / "a.txt").read_text() == "a.txt"


def test_a_second_name_of_a_file_is_a_name_that_is_taken(tmp_path: Path) -> None:
    fill(tmp_path, "a.png")
    (tmp_path / "b.png").hardlink_to(tmp_path / "a.png")
    with pytest.raises(UsageError, match="is there already"):
        steps(Bundle([str(tmp_path / "a.png")]), lambda _name: str(tmp_path / "b.png"))


def test_an_unfinished_file_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    fill(old, "a.png")
    fill(new, "a.png.part")
    carry_out([Step(str(old / "a.png"), str(new / "a.png"), copied=True)])
    assert (new / "a.png.part").read_text() == "a.png.part"
    assert (new / "a.png").read_text() == "a.png"
    assert {path.name for path in new.iterdir()} == {"a.png", "a.png.part"}
