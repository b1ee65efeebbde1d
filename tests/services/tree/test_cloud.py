"""Placeholders of all systems, told from attributes a written fake carries."""

import os
from types import SimpleNamespace
from typing import cast

import pytest

from app.services.tree.cloud import placeholders, stub_of, stubs_for
from app.services.tree.mounts import Mount

PLAIN = (Mount("/", "ext4"),)
RCLONE = (Mount("/", "ext4"), Mount("/home/me/drive", "fuse.rclone"))


def found(**attributes: int) -> os.stat_result:
    """What a stat says on another system."""
    return cast(os.stat_result, SimpleNamespace(st_size=1, st_mtime_ns=1, **attributes))


@pytest.mark.parametrize(
    ("platform", "attributes", "expected"),
    [
        ("win32", {"st_file_attributes": 0x400000 | 0x20}, True),  # RECALL_ON_DATA_ACCESS
        ("win32", {"st_file_attributes": 0x40000}, True),  # RECALL_ON_OPEN
        ("win32", {"st_file_attributes": 0x1000}, True),  # OFFLINE
        ("win32", {"st_file_attributes": 0x20}, False),  # ARCHIVE
        ("win32", {"st_file_attributes": 0x80000}, False),  # PINNED: kept on this computer
        ("darwin", {"st_flags": 0x40000000}, True),  # SF_DATALESS
        ("darwin", {"st_flags": 0x40}, False),  # UF_TRACKED
        ("linux", {}, False),
    ],
)
@pytest.mark.parametrize("cloud", ["auto", "yes", "no"])
def test_each_system_has_its_own_mark(
    platform: str, attributes: dict[str, int], expected: bool, cloud: str
) -> None:
    told = placeholders("/pictures", cloud, PLAIN, platform)
    if platform == "linux":
        expected = cloud == "yes"  # nothing tells one file from another
    assert told.is_placeholder(found(**attributes)) is (expected and cloud != "no")
    assert told.by_file is (platform != "linux" or cloud != "yes")


@pytest.mark.parametrize(
    "kind", ["fuse.rclone", "fuse.google-drive-ocamlfuse", "fuse.onedriver", "fuse.gvfsd-fuse"]
)
def test_all_of_a_mounted_cloud_drive_stays_there(kind: str) -> None:
    mounted = (Mount("/", "ext4"), Mount("/home/me/drive", kind))
    assert placeholders("/home/me/drive/in", "auto", mounted, "linux").is_placeholder(found())
    assert not placeholders("/home/me/drive/in", "no", mounted, "linux").is_placeholder(found())
    assert not placeholders("/home/me/other", "auto", mounted, "linux").is_placeholder(found())


def test_a_disk_mounted_inside_a_cloud_drive_is_a_disk() -> None:
    mounted = (*RCLONE, Mount("/home/me/drive/disk", "ext4"))
    assert not placeholders("/home/me/drive/disk", "auto", mounted, "linux").is_placeholder(found())


@pytest.mark.parametrize(
    ("name", "file"),
    [
        (".IMG_1.png.icloud", "IMG_1.png"),
        ("IMG_1.png.nextcloud", "IMG_1.png"),
        ("caf\udce9.png.owncloud", "caf\udce9.png"),
        ("IMG_1.png", None),
        ("IMG_1.png.icloud", None),  # a stub is hidden
        (".icloud", None),
        ("..icloud", None),
        (".nextcloud", None),
    ],
)
def test_a_stub_stands_for_a_file(name: str, file: str | None) -> None:
    assert stub_of(name) == file
    if file is not None:
        assert os.path.join("in", name) in stubs_for(os.path.join("in", file))
