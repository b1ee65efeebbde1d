"""A file gets its name last, and what comes with it the same one."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from app.core.asset import Box
from app.core.errors import ExportError
from app.export.making.deliver import digest, write_part
from app.export.making.handover import Handed, hand_over
from app.export.order import PlanItem, Rendered
from tests.export.builders import SMALL, clear

DATA = b"finished picture"


def order(folder: Path, **more: object) -> PlanItem:
    item = PlanItem(
        asset_id=1,
        preset=SMALL,
        permit=clear(SMALL.platform),
        source="/pictures/a.png",
        source_sha256="",
        size=(160, 200),
        window=Box(0, 0, 160, 200),
        folder=str(folder),
        name="a.jpg",
        digital_source_type=None,
        private=(),
        findings=(),
        pixels=(160, 200),
    )
    return replace(item, **more)  # type: ignore[arg-type]


def made(folder: Path, *extras: str) -> Rendered:
    def part(data: bytes) -> str:
        return write_part(str(folder), "a.jpg", data, lambda _part: None)

    beside = tuple((part(name.encode()), name) for name in extras)
    return Rendered(part(DATA), 160, 200, len(DATA), "", extras=beside)


def listed(folder: Path) -> list[str]:
    return sorted(os.listdir(folder))


def test_names_are_announced_before_anything_has_them(tmp_path: Path) -> None:
    told: list[Handed] = []

    def announce(handed: Handed) -> None:
        assert all(one.startswith(".musekeep-") for one in listed(tmp_path))
        told.append(handed)

    item = order(tmp_path, sidecar="Look ☀")
    handed = hand_over(item, made(tmp_path, "a.cover.jpg"), announce)
    assert told == [handed]
    assert handed.path == str(tmp_path / "a.jpg")
    assert listed(tmp_path) == ["a.cover.jpg", "a.jpg", "a.txt"]
    assert (tmp_path / "a.txt").read_text("utf-8") == "Look ☀"
    assert all(digest(path) == sha256 for path, sha256 in handed.beside)
    assert len(handed.beside) == 2


def test_a_taken_name_numbers_all_that_belongs_together(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("notes of my own", "utf-8")
    hand_over(order(tmp_path, sidecar="words"), made(tmp_path), lambda _handed: None)
    assert listed(tmp_path) == ["a (2).jpg", "a (2).txt", "a.txt"]
    assert (tmp_path / "a.txt").read_text("utf-8") == "notes of my own"


def test_a_name_taken_at_the_last_moment_is_nobody_else_s(tmp_path: Path) -> None:
    def somebody_is_faster(handed: Handed) -> None:
        if handed.path.endswith("/a.jpg"):
            (tmp_path / "a.jpg").write_bytes(b"other")

    hand_over(order(tmp_path, sidecar="words"), made(tmp_path), somebody_is_faster)
    assert listed(tmp_path) == ["a (2).jpg", "a (2).txt", "a.jpg"]
    assert (tmp_path / "a.jpg").read_bytes() == b"other"


def test_an_earlier_export_is_replaced_when_the_new_one_is_whole(tmp_path: Path) -> None:
    old = tmp_path / "a.jpg"
    old.write_bytes(b"older")
    item = order(tmp_path, replaces=digest(str(old)))

    def announce(_handed: Handed) -> None:
        assert old.read_bytes() == b"older"

    assert hand_over(item, made(tmp_path), announce).path == str(old)
    assert (old.read_bytes(), listed(tmp_path)) == (DATA, ["a.jpg"])


def test_one_that_changed_since_it_was_exported_stays(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"edited by hand")
    item = order(tmp_path, replaces="ab" * 32)
    assert hand_over(item, made(tmp_path), lambda _handed: None).path.endswith("a (2).jpg")
    assert (tmp_path / "a.jpg").read_bytes() == b"edited by hand"


def test_what_goes_wrong_leaves_nothing(tmp_path: Path) -> None:
    def unplugged(_handed: Handed) -> None:
        raise ExportError("It is gone.")

    with pytest.raises(ExportError, match="It is gone"):
        hand_over(order(tmp_path, sidecar="w"), made(tmp_path, "a.cover.jpg"), unplugged)
    assert listed(tmp_path) == []
