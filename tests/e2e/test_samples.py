"""The real files nobody here wrote, through the command line: all in, or listed with a reason."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.program import Ran, musekeep

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]


@pytest.fixture(scope="module")
def library(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ran]:
    folder = tmp_path_factory.mktemp("samples") / "library"
    return folder, musekeep(folder, "--json", "import", str(samples))


def references(samples: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Absolute path and what Pillow made of it, for every file that was tried."""
    for listing in sorted(samples.rglob("decode_reference.json")):
        for name, facts in json.loads(listing.read_text("utf-8"))["files"].items():
            yield str(listing.parent / name), facts


def test_the_import_ends_and_says_what_it_could_not_read(library: tuple[Path, Ran]) -> None:
    _, ran = library
    assert ran.code == 1, ran.err
    assert ran.err == ""
    assert ran.json["stopped"] is False
    assert all(one["reason"] and one["code"] for one in ran.json["failed"])
    assert not {one["code"] for one in ran.json["failed"]} & {"crashed", "timeout"}


def test_every_decodable_file_is_in_and_measured_upright(
    samples: Path, library: tuple[Path, Ran]
) -> None:
    folder, _ = library
    expected = {
        path: tuple(facts["display_size"])
        for path, facts in references(samples)
        if facts.get("decodes")
    }
    shown = musekeep(folder, "--json", "show", *expected).json
    measured = {
        path: (asset["width"], asset["height"]) for path, asset in zip(expected, shown, strict=True)
    }
    assert measured == expected


def test_every_undecodable_file_is_listed_with_a_reason(
    samples: Path, library: tuple[Path, Ran]
) -> None:
    _, ran = library
    listed = {one["path"] for one in ran.json["failed"]} | set(ran.json["ignored"])
    read_all_the_same = {asset["path"] for asset in _sound(library[0])}
    for path, facts in references(samples):
        if not facts.get("decodes"):
            assert path in listed or path in read_all_the_same


def test_nothing_is_left_to_do(library: tuple[Path, Ran]) -> None:
    folder, _ = library
    again = musekeep(folder, "--json", "sync")
    assert again.code == 0
    assert (again.json["new"], again.json["analysed"], again.json["failed"]) == (0, 0, [])


def test_every_readable_asset_was_judged(library: tuple[Path, Ran]) -> None:
    assert all(asset["outcomes"] for asset in _sound(library[0]))


def _sound(folder: Path) -> list[dict[str, Any]]:
    found = musekeep(folder, "--json", "search").json["assets"]
    return [asset for asset in found if asset["fault"] is None]
