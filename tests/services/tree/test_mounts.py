"""What the systems say of their mounts, and whose changes are told."""

import pytest

from app.services.tree.mounts import (
    Mount,
    mount_of,
    mounts,
    points_inside,
    read_mount,
    read_mountinfo,
)

MOUNTINFO = rb"""22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw,discard
90 27 0:50 / /media/my\040drive rw - fuseblk /dev/sdb1 rw
91 27 0:51 / /mnt/nas rw,relatime shared:9 - nfs4 host:/x rw
92 27 0:52 / /mnt/caf\351 rw - fuse.sshfs me@host: rw
broken line
"""
MACOS = b"""/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//me@nas/shares on /Volumes/my pictures (smbfs, nodev, nosuid, mounted by me)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
"""


def test_linux_tells_points_with_blanks_and_odd_bytes() -> None:
    assert read_mountinfo(MOUNTINFO)[1:] == (
        Mount("/", "ext4"),
        Mount("/media/my drive", "fuseblk"),
        Mount("/mnt/nas", "nfs4"),
        Mount("/mnt/caf\udce9", "fuse.sshfs"),
    )


def test_macos_tells_points_with_blanks() -> None:
    assert read_mount(MACOS)[:2] == (Mount("/", "apfs"), Mount("/Volumes/my pictures", "smbfs"))


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("ext4", True),
        ("btrfs", True),
        ("tmpfs", True),
        ("apfs", True),
        ("fuseblk", True),
        ("nfs4", False),
        ("cifs", False),
        ("smbfs", False),
        ("fuse.sshfs", False),
        ("fuse.rclone", False),
        ("fuse.mergerfs", False),
    ],
)
def test_network_and_fuse_drives_do_not_tell(kind: str, told: bool) -> None:
    assert Mount("/x", kind).is_told is told


def test_the_innermost_and_newest_mount_counts() -> None:
    mounted = (Mount("/", "ext4"), Mount("/mnt", "tmpfs"), Mount("/mnt", "nfs4"))
    assert mount_of("/mnt/a.png", mounted) == Mount("/mnt", "nfs4")
    assert mount_of("/mntx/a.png", mounted) == Mount("/", "ext4")


def test_mounts_below_a_folder() -> None:
    mounted = (Mount("/", "ext4"), Mount("/in/disk", "tmpfs"), Mount("/inside", "tmpfs"))
    assert points_inside("/in", mounted) == {Mount("/in/disk", "tmpfs")}


@pytest.mark.skipif(not mounts(), reason="this system does not tell its mounts")
def test_this_system_tells_its_own_root() -> None:
    assert any(mount.point == "/" for mount in mounts())
