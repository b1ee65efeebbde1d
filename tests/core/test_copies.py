"""Conflict copies are told by their names, as the sync clients' manuals and users spell them."""

import pytest

from app.core.copies import ConflictMarkers, conflict_of


@pytest.mark.parametrize(
    ("name", "original"),
    [
        ("photo (Ada's conflicted copy 2024-01-02).png", "photo.png"),
        ("photo (Ada's conflicted copy 2024-01-02 (1)).png", "photo.png"),
        ("photo (Case Conflict).png", "photo.png"),
        ("photo (Case Conflict 2).png", "photo.png"),
        ("photo (In Konflikt stehende Kopie von Ada 2024-01-02).png", "photo.png"),
        ("photo (Copie en conflit de Ada 2024-01-02).png", "photo.png"),
        ("photo (Co\u0301pia em conflito de Ada 2024-01-02).png", "photo.png"),  # decomposed
        ("photo (Ada の競合コピー 2024-01-02).png", "photo.png"),
        ("photo.sync-conflict-20240102-123456-ABCDEFG.png", "photo.png"),
        ("photo.sync-conflict-20240102-123456.png", "photo.png"),
        ("photo-DESKTOP-AB12CD3.png", "photo.png"),
        ("photo-LAPTOP-AB12CD34.png", "photo.png"),
        ("photo-DESKTOP-AB12CD3-2.png", "photo.png"),
        ("photo (conflicted copy 2024-01-02 123456).png", "photo.png"),
        ("photo_conflict-20240102-123456.png", "photo.png"),
        ("photo (1).png", "photo.png"),
        ("photo (1) (2).png", "photo (1).png"),
        ("photo 2.png", "photo.png"),
        ("photo.Conflict.png", "photo.png"),
        ("photo [conflicted].png", "photo.png"),
        ("photo (SFConflict ada@example.com 2024-01-02-12-34-56).png", "photo.png"),
        ("photo_DiskStation_May-24-1205-2016_Conflict.png", "photo.png"),
        ("\udcff\udce9 (1).png", "\udcff\udce9.png"),
        ("赤い (1)", "赤い"),
    ],
)
def test_a_conflict_copy_names_its_original(name: str, original: str) -> None:
    assert conflict_of(name, ConflictMarkers(machines=())) == original


@pytest.mark.parametrize(
    "name",
    [
        "photo.png",
        "conflict.png",
        "conflicted copy.png",
        "(conflicted copy 2024-01-02).png",
        "photo (final).png",
        "photo (0).png",
        "photo (2024).png",
        "photo 1.png",
        "photo 100.png",
        "photo2.png",
        "photo-2.png",
        "photo-desktop.png",
        "photo-DESKTOP.png",
        " (1).png",
        ".png",
        "",
    ],
)
def test_other_names_are_nobodys_copy(name: str) -> None:
    assert conflict_of(name, ConflictMarkers(machines=())) is None


def test_a_computers_own_name_marks_its_copies() -> None:
    ours = ConflictMarkers(machines=("studio-mac",))
    assert conflict_of("photo-Studio-Mac.png", ours) == "photo.png"
    assert conflict_of("photo-other-mac.png", ours) is None
    assert conflict_of("-studio-mac.png", ours) is None


def test_a_client_that_says_it_differently_can_be_taught() -> None:
    taught = ConflictMarkers(phrases=("dubbelganger",), machines=())
    assert conflict_of("photo (Dubbelganger van Ada).png", taught) == "photo.png"
    assert conflict_of("photo (conflicted copy 2024-01-02).png", taught) is None


def test_a_name_made_to_take_long_does_not() -> None:
    for part in ("(", "[", " (1", "_a", "-DESKTOP-"):
        assert conflict_of(part * 20_000 + ".png", ConflictMarkers(machines=())) is None
