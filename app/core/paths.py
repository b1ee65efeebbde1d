"""Where things are: the program's data, the user's library, and folders a database must never live
in.
"""

import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from app.core.errors import LibraryError

PROGRAM = Path(__file__).resolve().parents[2]
"""The folder that holds app/, models/ and resources/."""

# Folder names that sync clients give their roots, and marker entries they leave in them.
_CLOUD_NAMES = frozenset(
    [
        "box",
        "box sync",
        "cloudstorage",
        "creative cloud files",
        "dropbox",
        "google drive",
        "googledrive",
        "icloud drive",
        "iclouddrive",
        "koofr",
        "mega",
        "megasync",
        "mobile documents",
        "my drive",
        "nextcloud",
        "onedrive",
        "owncloud",
        "pcloud",
        "pcloud drive",
        "proton drive",
        "resilio sync",
        "seadrive",
        "seafile",
        "syncthing",
        "yandex.disk",
    ]
)
_CLOUD_PREFIXES = ("onedrive -", "onedrive-", "dropbox (", "googledrive-", "nextcloud-")
_CLOUD_MARKERS = [
    ".dropbox",
    ".dropbox.cache",
    ".stfolder",
    ".sync_journal.db",
    "._sync_journal.db",
    ".nextcloudsync.log",
    ".owncloudsync.log",
    ".sync",
    ".tmp.drivedownload",
    ".tmp.driveupload",
    ".seafile-data",
]
_NETWORK_TYPES = frozenset(
    [
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "afpfs",
        "afs",
        "ceph",
        "glusterfs",
        "9p",
        "davfs",
        "webdav",
        "ncpfs",
        "fuse.sshfs",
        "fuse.rclone",
        "fuse.davfs2",
        "fuse.s3fs",
        "fuse.gcsfuse",
        "fuse.google-drive-ocamlfuse",
        "fuse.onedriver",
        "fuse.dropbox",
        "fuse.goofys",
        "fuse.gvfsd-fuse",
    ]
)


@dataclass(frozen=True, slots=True)
class LibraryPaths:
    """The parts of one library folder."""

    folder: Path

    @property
    def catalog(self) -> Path:
        return self.folder / "catalog.db"

    @property
    def thumbs(self) -> Path:
        return self.folder / "thumbs.db"

    @property
    def backups(self) -> Path:
        """Copies made before a migration."""
        return self.folder / "backups"

    @property
    def models(self) -> Path:
        return self.folder / "models"

    @property
    def resources(self) -> Path:
        return self.folder / "resources"

    @property
    def releases(self) -> Path:
        """Signed papers, as they were filed."""
        return self.folder / "releases"

    @property
    def credentials(self) -> Path:
        """Who signs what leaves: certificates with their keys. Made when there is the first."""
        return self.folder / "credentials"


@dataclass(frozen=True, slots=True)
class VaultLibrary(LibraryPaths):
    """A vault's databases, with the settings, packs and data files of the library in `folder`."""

    vault: Path

    @property
    def catalog(self) -> Path:
        return self.vault / "catalog.db"

    @property
    def thumbs(self) -> Path:
        return self.vault / "thumbs.db"

    @property
    def backups(self) -> Path:
        """Copies made before a migration, encrypted as what they are of."""
        return self.vault / "backups"


def prepare_library(folder: Path) -> LibraryPaths:
    """Make the library folder where there is none yet.

    Raises LibraryError, with the reason, where a database would be damaged by the sync or network
    file system under it.
    """
    folder = Path(os.path.abspath(folder))
    if reason := unsafe_for_database(folder):
        raise LibraryError(
            f"The library cannot be kept in {folder}: {reason}.",
            hint="Choose a folder on this computer's own disk with --library DIR. "
            "Pictures may stay where they are.",
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LibraryError(
            f"The library folder {folder} cannot be made: {error.strerror}."
        ) from error
    if not os.access(folder, os.W_OK):
        raise LibraryError(
            f"The library folder {folder} cannot be written to.", hint="Check its permissions."
        )
    return LibraryPaths(folder)


def unsafe_for_database(folder: Path) -> str | None:
    """Why a database in `folder` would be at risk, or None. The folder need not exist yet."""
    resolved = Path(os.path.realpath(folder))
    for part in (resolved, *resolved.parents):
        name = part.name.casefold()
        if name in _CLOUD_NAMES or name.startswith(_CLOUD_PREFIXES):
            return f"{part} is a cloud-synced folder, and syncing a database in use damages it"
        for marker in _CLOUD_MARKERS:
            if _exists(part / marker):
                return f"{part} is synced by a cloud client ({marker}), which damages a database"
    kind = file_system(resolved)
    if kind is not None and kind.casefold() in _NETWORK_TYPES:
        return f"it is on a network file system ({kind}), where database locks do not hold"
    return None


def file_system(folder: Path) -> str | None:
    """The file system's type name, where the system tells (Linux: mountinfo; Windows: drive kind),
    else None.
    """
    if sys.platform == "win32":
        return _windows_drive(folder)
    try:
        lines = Path("/proc/self/mountinfo").read_bytes().splitlines()
    except OSError:
        return None
    best: tuple[int, str | None] = (-1, None)
    for line in lines:
        left, _, right = line.partition(b" - ")
        mount = os.fsdecode(_OCTAL.sub(_unescaped, left.split()[4]))
        if folder.is_relative_to(mount) and len(mount) >= best[0]:
            best = (len(mount), os.fsdecode(right.split()[0]))
    return best[1]


# the kernel writes blanks and backslashes in a mount's path as three octal digits
_OCTAL = re.compile(rb"\\([0-7]{3})")


def _unescaped(escape: re.Match[bytes]) -> bytes:
    return bytes([int(escape[1], 8)])


def _windows_drive(folder: Path) -> str | None:
    if str(folder).startswith("\\\\"):
        return "smbfs"
    import ctypes

    windll = getattr(ctypes, "windll", None)
    remote = 4  # DRIVE_REMOTE
    return (
        "smbfs"
        if windll is not None and windll.kernel32.GetDriveTypeW(folder.anchor) == remote
        else None
    )


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False
