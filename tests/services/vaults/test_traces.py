"""What desktops keep of files: every system's class against folders of the test's own."""

import hashlib
import sys
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

import pytest

from app.services.vaults import traces
from app.services.vaults.traces import Freedesktop, Mac, Windows

XBEL = """<?xml version="1.0" encoding="UTF-8"?>
<xbel version="1.0">
  <bookmark href="file:///pictures/It%27s%20a%20secret.png" added="2026" visited="2026">
    <info><metadata owner="http://freedesktop.org"/></info>
  </bookmark>
  <bookmark href="file:///pictures/kept.png" added="2026">
    <info/>
  </bookmark>
</xbel>
"""
SECRET = "/pictures/It's a secret.png"


@pytest.fixture
def desktop(tmp_path: Path) -> Freedesktop:
    return Freedesktop(tmp_path, tmp_path / ".cache", tmp_path / "share")


def thumbnail(folder: Path, address: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    made = folder / f"{hashlib.md5(address.encode()).hexdigest()}.png"
    made.write_bytes(b"png")
    return made


def test_thumbnails_of_all_sizes_and_spellings_go(tmp_path: Path, desktop: Freedesktop) -> None:
    sizes = ("normal", "large", "x-large", "xx-large", "fail/gnome-thumbnail-factory")
    addresses = (f"file://{quote(SECRET)}", "file:///pictures/It's%20a%20secret.png")
    gone = [
        thumbnail(tmp_path / ".cache" / "thumbnails" / size, address)
        for size in sizes
        for address in addresses
    ]
    gone.append(thumbnail(tmp_path / ".thumbnails" / "normal", addresses[0]))
    kept = thumbnail(tmp_path / ".cache/thumbnails/normal", "file:///pictures/kept.png")
    assert desktop.forget([SECRET]) == ()
    assert not any(one.exists() for one in gone)
    assert kept.exists()


def test_thumbnails_beside_the_picture_go(tmp_path: Path, desktop: Freedesktop) -> None:
    shared = tmp_path / "drive" / ".sh_thumbnails" / "normal"
    gone = thumbnail(shared, "./a%20b.png")
    desktop.forget([str(tmp_path / "drive" / "a b.png")])
    assert not gone.exists()


def test_only_its_own_line_leaves_the_list_of_recent_files(
    tmp_path: Path, desktop: Freedesktop
) -> None:
    recent = tmp_path / "share" / "recently-used.xbel"
    recent.parent.mkdir()
    recent.write_text(XBEL)
    recent.chmod(0o600)
    assert desktop.forget([SECRET]) == ()
    text = recent.read_text()
    assert "secret" not in text
    assert '<bookmark href="file:///pictures/kept.png" added="2026">' in text
    assert text.startswith('<?xml version="1.0"')
    assert text.endswith("</xbel>\n")
    assert recent.stat().st_mode & 0o777 == 0o600
    assert [one.name for one in recent.parent.iterdir()] == [recent.name]


def test_a_list_that_cannot_be_changed_is_told(tmp_path: Path, desktop: Freedesktop) -> None:
    recent = tmp_path / "share" / "recently-used.xbel"
    recent.mkdir(parents=True)
    (told,) = desktop.forget([SECRET])
    assert str(recent) in told


def test_documents_of_kde_go(tmp_path: Path, desktop: Freedesktop) -> None:
    documents = tmp_path / "share" / "RecentDocuments"
    documents.mkdir(parents=True)
    gone, kept = documents / "secret.png.desktop", documents / "kept.png.desktop"
    gone.write_text(f"[Desktop Entry]\nURL[$e]=file://{quote(SECRET)}\n")
    kept.write_text("[Desktop Entry]\nURL[$e]=file:///pictures/kept.png\n")
    desktop.forget([SECRET])
    assert not gone.exists()
    assert kept.exists()


def test_windows_shortcuts_go_and_the_rest_is_told(tmp_path: Path) -> None:
    recent = tmp_path / "Microsoft" / "Windows" / "Recent"
    lists = recent / "AutomaticDestinations"
    lists.mkdir(parents=True)
    gone, kept = recent / "secret.png.lnk", recent / "kept.png.lnk"
    gone.write_bytes(b"lnk")
    kept.write_bytes(b"lnk")
    paths = ["C:\\Pictures\\secret.png"]
    assert len(Windows(tmp_path).forget(paths)) == 1
    assert not gone.exists()
    assert kept.exists()
    (lists / "1b4dd67f29cb1962.automaticDestinations-ms").write_bytes(
        b"\0\1" + paths[0].encode("utf-16-le")
    )
    assert any("Jump lists" in told for told in Windows(tmp_path).forget(paths))


def test_mac_empties_quick_look() -> None:
    asked: list[Sequence[str]] = []

    def run(command: Sequence[str]) -> bool:
        asked.append(command)
        return len(asked) == 1

    assert len(Mac(run).forget(["/Users/a/secret.png"])) == 1
    assert asked == [["qlmanage", "-r", "cache"]]
    assert any("qlmanage" in told for told in Mac(run).forget(["/Users/a/secret.png"]))
    assert Mac(run).forget([]) == ()


@pytest.mark.parametrize(
    ("system", "kind"), [("linux", Freedesktop), ("win32", Windows), ("darwin", Mac)]
)
def test_each_system_has_its_own(monkeypatch: pytest.MonkeyPatch, system: str, kind: type) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert isinstance(traces.this_desktop(), kind)
