"""What is mounted where: drives whose changes are not told to us, and drives that are not there.

Linux and macOS say so; on Windows only a drive's kind is known, and every folder is taken for one
whose changes are told, unless it is on another computer.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from app.core.paths import file_system
from app.services.tree.rules import is_inside

_NETWORK = (
    "9p acfs afpfs afs beegfs ceph cifs coda davfs drvfs glusterfs gfs2 lustre ncpfs nfs nfs3 nfs4 "
    "ocfs2 orangefs prl_fs smb3 smbfs vboxsf virtiofs vmhgfs webdav"
)
NETWORK = frozenset(_NETWORK.split())
"""File systems that others change, too, without a word to this computer's programs."""

LOCAL_FUSE = frozenset(["fuse.exfat", "fuse.ntfs-3g", "fuse.ntfs", "fuseblk", "fusectl"])
"""Drives of this computer: all that changes them passes through its kernel."""

_CLOUD_FUSE = (
    "fuse.blobfuse fuse.blobfuse2 fuse.dropbox fuse.expandrive fuse.gcsfuse fuse.goofys "
    "fuse.google-drive-ocamlfuse fuse.gvfsd-fuse fuse.megafs fuse.mount-s3 fuse.odrive "
    "fuse.onedriver fuse.pcloud fuse.pcloudfs fuse.plexdrive fuse.proton-drive fuse.rclone "
    "fuse.s3fs fuse.seadrive fuse.seadrive-fuse"
)
CLOUD_FUSE = frozenset(_CLOUD_FUSE.split())
"""Mounts that fetch a file when it is opened."""

MACOS_MOUNT = "/sbin/mount"


@dataclass(frozen=True, slots=True)
class Mount:
    """`kind` is the file system's name, casefolded."""

    point: str
    kind: str

    @property
    def is_told(self) -> bool:
        """Whether changes in it are told to the programs of this computer."""
        fuse = self.kind.startswith(("fuse", "osxfuse", "macfuse"))
        return self.kind not in NETWORK and (not fuse or self.kind in LOCAL_FUSE)

    @property
    def is_cloud(self) -> bool:
        return self.kind in CLOUD_FUSE


def mounts(platform: str = sys.platform) -> tuple[Mount, ...]:
    """All that is mounted now, as far as the system tells."""
    if platform == "linux":
        try:
            return read_mountinfo(Path("/proc/self/mountinfo").read_bytes())
        except OSError:
            return ()
    if platform == "darwin":
        try:
            said = subprocess.run([MACOS_MOUNT], capture_output=True, timeout=10, check=True)
        except (OSError, subprocess.SubprocessError):
            return ()
        return read_mount(said.stdout)
    return ()


def mount_of(path: str, mounted: Iterable[Mount]) -> Mount | None:
    """What `path` is on; a mount over another one counts."""
    best: Mount | None = None
    for mount in mounted:
        if is_inside(path, mount.point) and (best is None or len(mount.point) >= len(best.point)):
            best = mount
    if best is None and (kind := file_system(Path(path))) is not None:
        return Mount(os.path.splitdrive(path)[0], kind.casefold())
    return best


def points_inside(top: str, mounted: Iterable[Mount]) -> frozenset[Mount]:
    """What is mounted at `top` or below it."""
    return frozenset(mount for mount in mounted if is_inside(mount.point, top))


def read_mountinfo(text: bytes) -> tuple[Mount, ...]:
    """Linux' /proc/self/mountinfo."""
    found = []
    for line in text.splitlines():
        left, _, right = line.partition(b" - ")
        fields, kinds = left.split(), right.split()
        if len(fields) > 4 and kinds:
            found.append(_mount(_OCTAL.sub(_unescaped, fields[4]), kinds[0]))
    return tuple(found)


def read_mount(text: bytes) -> tuple[Mount, ...]:
    """What macOS' `mount` prints: `//me@host/share on /Volumes/share (smbfs, nodev)`."""
    found = (_MACOS_LINE.fullmatch(line) for line in text.splitlines())
    return tuple(_mount(each[1], each[2]) for each in found if each)


def _mount(point: bytes, kind: bytes) -> Mount:
    return Mount(os.fsdecode(point), os.fsdecode(kind).casefold())


_MACOS_LINE = re.compile(rb".+? on (/.*) \(([^,()]+)[^()]*\)")

# the kernel writes blanks and backslashes in a mount's path as three octal digits
_OCTAL = re.compile(rb"\\([0-7]{3})")


def _unescaped(escape: re.Match[bytes]) -> bytes:
    return bytes([int(escape[1], 8)])
