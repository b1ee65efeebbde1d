"""What no scan brings in: the shipped names, a user's own, one folder's patterns."""

import os
from pathlib import Path

import pytest

from app.core.errors import DataFileError, UsageError
from app.core.paths import PROGRAM
from app.services.tree.rules import Rules, load_rules

SHIPPED = PROGRAM / "resources" / "watching"
TOP = os.path.join(os.sep, "pictures")


@pytest.fixture(scope="module")
def rules() -> Rules:
    return load_rules([SHIPPED])


def at(*parts: str) -> str:
    return os.path.join(TOP, *parts)


@pytest.mark.parametrize(
    "name",
    [
        "a.png.part",
        "a.PNG.CRDOWNLOAD",
        "a.png.download",
        "a.png.tmp",
        "a.png.!ut",
        "a.png.filepart",
        "~$a.png",
        ".a.png.Xy12Zz",  # rsync
        "a.png.1a2b3c4d.partial",  # rclone
        ".a.png.~3f2a",  # Nextcloud
        ".syncthing.a.png.tmp",
        "~syncthing~a.png.tmp",
        "a.png.!sync",
        "~a1b2.tmp",
        "._a.png",
        "a.png.sb-1a2b3c4d-AbCdEf",
        ".caf\udce9.png",
    ],
)
def test_unfinished_files_are_left_out(rules: Rules, name: str) -> None:
    assert rules.leaves_out_file(at(name))


@pytest.mark.parametrize(
    "name",
    [
        "a.png",
        "part.png",
        "tmp.webp",
        "download.jpg",
        "~a.png",
        "caf\udce9.png",
        "a.part.png",
        "x" * 255,
    ],
)
def test_pictures_are_not(rules: Rules, name: str) -> None:
    assert not rules.leaves_out_file(at(name))


@pytest.mark.parametrize(
    "name",
    [
        ".dropbox.cache",
        ".stversions",
        ".sync",
        "@eaDir",
        "$RECYCLE.BIN",
        ".Trashes",
        ".Trash-1000",
        ".tmp.drivedownload",
        "#recycle",
        "System Volume Information",
        "nova.musevault",
        "__MACOSX",
        "picture.download",
    ],
)
def test_private_folders_are_never_entered(rules: Rules, name: str) -> None:
    assert rules.leaves_out_folder(at(name))
    assert rules.of(TOP).hides(at(name, "deep", "a.png"))


def test_what_lies_above_a_watched_folder_is_its_owners_business(rules: Rules) -> None:
    top = os.path.join(os.sep, "home", ".hidden", "pictures")
    assert not rules.of(top).hides(os.path.join(top, "a.png"))


@pytest.mark.parametrize(
    ("patterns", "left_out", "kept"),
    [
        (["*.psd"], ["a.psd", "deep/b.PSD"], ["a.png"]),
        (["old/"], ["old/a.png", "deep/old/b.png"], ["old", "older/a.png"]),
        (["/old/"], ["old/a.png"], ["deep/old/a.png"]),
        (["raw/*.dng"], ["raw/a.dng"], ["raw/deep/a.dng", "x/raw/a.dng"]),
        (["raw/**/*.dng"], ["raw/a.dng", "raw/x/y/a.dng"], ["a.dng"]),
        (["**/cache/**"], ["cache/a.png", "x/cache/y/b.png"], ["a.png"]),
        (["*.png", "!best*.png"], ["a.png"], ["best1.png", "x/best.png"]),
        (["!best.png", "*.png"], ["best.png"], []),
        (["!*.tmp"], [], ["a.tmp"]),
        (["!.stversions/"], [], [".stversions/a.png"]),
        (["[ab]?.png", "# a remark", ""], ["a1.png", "B2.png"], ["c1.png", "a.png"]),
        (["[!a].png"], ["b.png"], ["a.png"]),
        (["a(b)+.png", "[z-a].png"], ["a(b)+.png"], ["ab.png", "b.png"]),
    ],
)
def test_a_folder_has_patterns_of_its_own(
    rules: Rules, patterns: list[str], left_out: list[str], kept: list[str]
) -> None:
    own = rules.of(TOP, patterns)
    assert [each for each in left_out if not own.hides(at(*each.split("/")))] == []
    assert [each for each in kept if own.hides(at(*each.split("/")))] == []


@pytest.mark.parametrize("pattern", ["/", "!", "x" * 1001])
def test_a_pattern_that_is_none_is_refused(rules: Rules, pattern: str) -> None:
    with pytest.raises(UsageError):
        rules.of(TOP, [pattern])


def test_a_hostile_pattern_ends(rules: Rules) -> None:
    own = rules.of(TOP, ["**/" * 300 + "x", "*a" * 100 + "b"])
    assert not own.hides(at(*["a" * 255] * 60))


def write(folder: Path, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / "mine.toml"
    path.write_text(f"schema = 1\n{text}", "utf-8")
    return path


def test_a_users_group_shadows_the_shipped_one_and_leaves_the_others(tmp_path: Path) -> None:
    write(tmp_path / "own", '[[group]]\nid = "downloads"\nfiles = ["*.mine"]\n')
    rules = load_rules([SHIPPED, tmp_path / "own", tmp_path / "not there"])
    assert rules.leaves_out_file(at("a.MINE"))
    assert not rules.leaves_out_file(at("a.part"))
    assert rules.leaves_out_file(at("a.tmp"))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('[[group]]\nid = "x"\nfiles = ["a/b"]\n', "group[0].files[0]"),
        ('[[group]]\nid = "x"\nfile = ["a"]\n', "group[0].file"),
        ('[[group]]\nid = "x"\n[[group]]\nid = "x"\n', "group[1].id"),
        ('[[group]]\nfiles = ["a"]\n', "group[0].id"),
    ],
)
def test_a_mistake_is_named(tmp_path: Path, text: str, key: str) -> None:
    path = write(tmp_path / "own", text)
    with pytest.raises(DataFileError) as caught:
        load_rules([tmp_path / "own"])
    assert (caught.value.path, caught.value.key) == (path, key)


def test_no_rules_leave_nothing_out() -> None:
    assert not Rules().hides(at(".a.png.part"))
