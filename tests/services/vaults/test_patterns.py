"""What is looked for after assets have left."""

import json
import os
import random
from zlib import compress

from app.core.vault import MoveFile, Parcel
from app.services.vaults.patterns import Copy, Patterns, patterns_of, spellings

SHA = "ab" * 32
PARCEL = Parcel(
    7,
    {
        "asset": [{"id": 7, "path": b"/pictures/Lighthouse at dawn.png", "name": "Lighthouse"}],
        "rendition": [{"id": 9, "sha256": bytes.fromhex(SHA), "phash": 0x0123456789ABCDEF}],
        "recipe": [{"prompt": "a Keeper's daughter, photorealistic", "seed": "100011"}],
        "raw_text": [{"body": compress(json.dumps({"n": {"text": "underpainting"}}).encode())}],
        "tag": [{"name": "Sommerfrische", "path": "Ort/Sommerfrische"}],
        "export": [{"path": b"/out/a.jpg", "sha256": b"\1" * 32, "delivery": "hot"}],
        "release": [{"file": "Ada - contract.pdf"}],
        "vector": [{"data": random.Random(1).randbytes(1024)}],
    },
    {SHA: random.Random(2).randbytes(6000)},
)
FILES = [MoveFile("/pictures/Lighthouse at dawn.xmp", "00" * 16, "sidecar", "cd" * 32, 5)]


def test_words_names_and_hashes_of_all_that_left() -> None:
    found = patterns_of([PARCEL], FILES)
    assert {"photorealistic", "daughter", "underpainting", "Sommerfrische"} <= found.words
    assert "Lighthouse at dawn.xmp" in found.names
    assert "/pictures/Lighthouse at dawn.png" in found.paths
    assert found.hashes == {SHA, "cd" * 32}
    assert {bytes.fromhex(SHA), bytes.fromhex("cd" * 32)} <= found.pieces
    assert bytes.fromhex("0123456789ABCDEF") in found.pieces
    assert found.copies == {Copy("/out/a.jpg", "01" * 32, "hot")}
    assert found.papers == {"Ada - contract.pdf"}
    assert found.vectors


def test_pictures_and_vectors_are_looked_for_all_over() -> None:
    found = patterns_of([PARCEL], [])
    for data in (PARCEL.thumbs[SHA], PARCEL.rows["vector"][0]["data"]):
        for start in range(0, len(data) - 2000, 1000):
            part = data[start : start + 1000]
            assert any(piece in part for piece in found.pieces), start


def test_a_plain_wall_is_no_pattern() -> None:
    wall = Parcel(1, {"rendition": [{"sha256": None, "phash": 0}]}, {SHA: b"\xa2\x8a(" * 3000})
    assert patterns_of([wall], []).pieces == {bytes.fromhex(SHA)}


def test_an_end_of_a_word_is_looked_for_where_nothing_else_has_the_word() -> None:
    found = Patterns(words=frozenset(["Sommerfrische", "photorealistic"]))
    runs = found.of_words(["photorealistic"])
    assert {b"Sommerfr", b"sommerfr", b"rfrische"} <= runs
    assert not any(run in b"photorealistic" for run in runs)
    assert found.whole_words(["photorealistic"]) == [b"Sommerfrische"]


def test_a_name_is_known_in_every_spelling() -> None:
    name = "Fée « bleue ».png"
    forms = set(spellings(name))
    assert name.encode() in forms
    assert json.dumps(name)[1:-1].encode() in forms
    assert b"F%C3%A9e%20%C2%AB%20bleue%20%C2%BB.png" in forms
    assert name.encode("utf-16-le") in forms
    assert b'it\\\'s "so"' in set(spellings('it\'s "so"'))
    assert b"bad\xff.png" in set(spellings(os.fsdecode(b"bad\xff.png")))


def test_batches_add_up() -> None:
    both = patterns_of([PARCEL], []) | patterns_of([], FILES)
    assert both == patterns_of([PARCEL], FILES)


def test_nothing_of_it_is_shown() -> None:
    said = repr(patterns_of([PARCEL], FILES))
    assert not any(word in said for word in ("Lighthouse", "photoreal", SHA, "/out"))


def test_a_folder_that_others_lie_in_is_no_pattern() -> None:
    folder = "/home/somebody/Pictures/of the whole of the last long year/and its summer"
    rows = {"asset": [{"path": f"{folder}/a.png".encode()}], "folder": [{"path": folder.encode()}]}
    found = patterns_of([Parcel(1, rows)], [])
    assert not any(piece in folder.encode() for piece in found.pieces | found.spelt())
