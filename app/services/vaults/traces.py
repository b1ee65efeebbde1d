"""What the desktop keeps of files it has shown: thumbnails and lists of recent files.

Each system has one small class. `forget` takes away what can be taken away and answers with what
cannot, in sentences. Nothing here was run on Windows or macOS but its tests.
"""

import contextlib
import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path, PureWindowsPath
from typing import Protocol
from urllib.parse import quote
from xml.sax.saxutils import escape

_GLIB_SAFE = "/!$&'()*+,:=@~-._"
_QT_SAFE = _GLIB_SAFE + ";"


class Desktop(Protocol):
    """One system's caches of a user's files."""

    def forget(self, paths: Sequence[str]) -> tuple[str, ...]:
        """Of files that are no longer at these paths. Never raises OSError."""


class Freedesktop:
    """Linux and its kin: the shared thumbnails, and the list of recent files.

    Source: freedesktop.org, "Thumbnail Managing Standard" and "Desktop Bookmark Spec".
    """

    def __init__(self, home: Path, cache: Path, data: Path) -> None:
        self._thumbnails = (cache / "thumbnails", home / ".thumbnails")
        self._recent = (data / "recently-used.xbel", home / ".recently-used.xbel")
        self._documents = data / "RecentDocuments"

    def forget(self, paths: Sequence[str]) -> tuple[str, ...]:
        addresses = {one for path in paths for one in addresses_of(path)}
        folders = [folder for cache in self._thumbnails for folder in _sizes(cache)]
        for address in addresses:
            for folder in folders:
                _drop(folder / _thumbnail(address))
        for path in paths:
            self._forget_beside(Path(path))
        left = [str(one) for one in self._recent if not _without(one, addresses)]
        self._forget_documents(addresses)
        return tuple(f"{one} lists recent files and could not be changed." for one in left)

    def _forget_beside(self, path: Path) -> None:
        """Thumbnails that lie in the picture's own folder (on drives that are carried about)."""
        for folder in _sizes(path.parent / ".sh_thumbnails"):
            for form in _spelt(os.fsencode(path.name)):
                _drop(folder / _thumbnail(f"./{form}"))

    def _forget_documents(self, addresses: set[str]) -> None:
        """KDE's older list: a small file for each document."""
        with contextlib.suppress(OSError):
            for entry in self._documents.glob("*.desktop"):
                text = entry.read_text("utf-8", "replace")
                if any(address in text for address in addresses):
                    _drop(entry)


class Windows:
    """Shortcuts of recent files go; what Explorer holds itself is only told."""

    def __init__(self, roaming: Path) -> None:
        self._recent = roaming / "Microsoft" / "Windows" / "Recent"

    def forget(self, paths: Sequence[str]) -> tuple[str, ...]:
        for path in paths:
            _drop(self._recent / f"{PureWindowsPath(path).name}.lnk")
        told = [
            "Windows may keep small pictures of these files until Disk Clean-up removes its "
            "thumbnails (cleanmgr, Thumbnails)."
        ]
        if any(_names(entry, paths) for entry in _jump_lists(self._recent)):
            told.append(
                "Jump lists of the task bar name files that went into the vault: right-click "
                "the program there and remove them, or clear recent files in Settings, Start."
            )
        return tuple(told)


class Mac:
    """Quick Look's cache is emptied; lists of recent files of other programs are only told."""

    def __init__(self, run: Callable[[Sequence[str]], bool]) -> None:
        self._run = run

    def forget(self, paths: Sequence[str]) -> tuple[str, ...]:
        if not paths:
            return ()
        told = ["Other programs may list the files under Recent; clear it in their menus."]
        if not self._run(["qlmanage", "-r", "cache"]):
            told.append("Quick Look's small pictures stay until `qlmanage -r cache` is run.")
        return tuple(told)


def this_desktop() -> Desktop:
    """That of the user who runs this."""
    home = Path.home()
    if sys.platform == "win32":
        return Windows(Path(os.environ.get("APPDATA") or home / "AppData" / "Roaming"))
    if sys.platform == "darwin":
        return Mac(_succeeds)
    cache = Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache")
    data = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    return Freedesktop(home, cache, data)


def addresses_of(path: str) -> Iterator[str]:
    """The file: addresses that programs give a path; they do not escape the same characters."""
    return (f"file://{form}" for form in _spelt(os.fsencode(path)))


def _spelt(name: bytes) -> set[str]:
    return {quote(name, safe) for safe in ("/", _GLIB_SAFE, _QT_SAFE)}


def _thumbnail(address: str) -> str:
    return hashlib.md5(address.encode(), usedforsecurity=False).hexdigest() + ".png"


def _sizes(cache: Path) -> list[Path]:
    """The folders of a cache: a size each, and those of what could not be drawn."""
    with contextlib.suppress(OSError):
        return [one for one in (*cache.glob("*"), *cache.glob("fail/*")) if one.is_dir()]
    return []


def _drop(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()


def _without(recent: Path, addresses: set[str]) -> bool:
    """Take the bookmarks of these addresses out of the list. False where that failed."""
    try:
        text = recent.read_bytes()
    except FileNotFoundError:
        return True
    except OSError:
        return False
    kept = _BOOKMARK.sub(lambda found: b"" if _is_of(found[1], addresses) else found[0], text)
    if kept == text:
        return True
    fresh = recent.with_name(f"{recent.name}.new")
    try:
        fresh.write_bytes(kept)
        fresh.chmod(recent.stat().st_mode & 0o777)
        fresh.replace(recent)
    except OSError:
        _drop(fresh)
        return False
    return True


_BOOKMARK = re.compile(rb'\s*<bookmark\b[^>]*?\bhref="([^"]*)".*?</bookmark>', re.DOTALL)


def _is_of(href: bytes, addresses: set[str]) -> bool:
    said = href.decode("utf-8", "replace").replace("&apos;", "'").replace("&quot;", '"')
    return any(said in (address, escape(address)) for address in addresses)


def _jump_lists(recent: Path) -> list[Path]:
    with contextlib.suppress(OSError):
        return [*recent.glob("*Destinations/*Destinations-ms")]
    return []


def _names(entry: Path, paths: Sequence[str]) -> bool:
    try:
        data = entry.read_bytes()
    except OSError:
        return False
    return any(path.encode("utf-16-le", "surrogatepass") in data for path in paths)


def _succeeds(command: Sequence[str]) -> bool:
    try:
        return subprocess.run(command, capture_output=True, timeout=30, check=False).returncode == 0
    except (OSError, subprocess.SubprocessError):
        return False
