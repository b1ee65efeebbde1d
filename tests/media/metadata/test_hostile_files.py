"""Files made to hurt, each in a media process of its own: at most the file is lost."""

import json
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from app.core.asset import Probe
from app.core.settings import Reading
from app.core.vocab import Trust
from tests.media.files import run_alone, stat_of
from tests.media.metadata.files import chunk, international, png, text, zipped
from tests.media.metadata.graphs import graph, node
from tests.media.metadata.signing import created, picture, signed

SECONDS = 10.0
BYTES = 10**9
MEGABYTE = 1 << 20

pytestmark = pytest.mark.slow


def in_bounds(path: Path, settings: Reading | None = None) -> Probe:
    """The answer of a fresh media process, within the bounds any file has."""
    run = run_alone("app.media.probe:probe", stat_of(path), settings or Reading(stealth=True))
    assert run.answer is not None, f"the process died of {path.name}"
    found = run.answer.value
    assert isinstance(found, Probe), run.answer.error
    assert run.seconds < SECONDS
    assert run.peak_bytes < BYTES
    return found


def long_text() -> bytes:
    return png(
        text("parameters", b"a cat\nSteps: 20, Seed: 5, " + b"x: y, " * (100 * MEGABYTE // 6))
    )


def bomb() -> bytes:
    deflate = zlib.compressobj(9)
    packed = b"".join(deflate.compress(bytes(MEGABYTE)) for _ in range(128)) + deflate.flush()
    packed_text = chunk(b"zTXt", b"parameters\0\0" + packed)
    return png(*[packed_text] * 20)


def deep() -> bytes:
    return png(text("prompt", b'{"a":' * 500_000), text("workflow", b"[" * 1_000_000))


def numbers() -> bytes:
    huge = b"9" * 2_000_000
    return png(
        text("parameters", b"a\nSteps: " + huge + b", Seed: " + huge + b", CFG scale: 1e" + huge),
        text("prompt", b'{"1": {"class_type": "KSampler", "inputs": {"seed": ' + huge + b"}}}"),
    )


def surrogates() -> bytes:
    broken = json.dumps({"prompt": "\ud800\udfff\udc00", "uc": "\ud83d", "scale": float("nan"),
                         "seed": float("inf"), "steps": 28})  # fmt: skip
    return png(text("Software", b"NovelAI"), international("Comment", broken.encode()))


def many_chunks() -> bytes:
    return png(*[text(f"k{number}", b"v") for number in range(200_000)])


def large_workflow() -> bytes:
    """5 MB of a drawn graph, thousands of nodes of which a few made the picture."""
    nodes = graph()
    for number in range(12_000):
        nodes[f"x{number}"] = node("Reroute", **{"": (f"x{number + 1}", 0), "note": "x" * 300})
    return png(text("prompt", json.dumps(nodes).encode()), zipped("workflow", b'{"nodes": []}'))


@pytest.mark.parametrize(
    "make", [long_text, bomb, deep, numbers, surrogates, many_chunks, large_workflow]
)
def test_texts_that_are_too_much(tmp_path: Path, make: Callable[[], bytes]) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(make())
    found = in_bounds(path)
    assert found.fault is None
    assert found.thumb is not None
    if make is large_workflow:
        assert found.recipe is not None
        assert found.recipe.prompt == "a red fox"
    if make is surrogates:
        assert found.recipe is not None
        assert (found.recipe.steps, found.recipe.seed, found.recipe.cfg) == (28, None, None)


def jumbf(size: int, *, nested: int) -> bytes:
    """Boxes in boxes, the innermost of `size` bytes."""
    body = bytes(size)
    for _ in range(nested):
        body = struct.pack(">I", len(body) + 8) + b"jumb" + body
    return body


@pytest.mark.parametrize(
    "store",
    [
        jumbf(0, nested=1),
        jumbf(10, nested=100_000),
        jumbf(60 * MEGABYTE, nested=2),
        b"\xff\xff\xff\xffjumb" + bytes(100),
        b"\0\0\0\1jumb" + b"\xff" * 8,
    ],
    ids=["empty", "nested", "large", "longer than the file", "longer than any file"],
)
def test_manifest_stores_that_are_none(tmp_path: Path, store: bytes) -> None:
    """A store the library dies of costs its own file: read again without it, the rest is saved."""
    path = tmp_path / "a.png"
    path.write_bytes(png(chunk(b"caBX", store), text("parameters", b"a cat\nSteps: 2, Seed: 1")))
    found = in_bounds(path)
    assert found.credential is None or found.credential.trust is Trust.INVALID
    assert found.recipe is not None
    assert found.recipe.prompt == "a cat"


def test_a_claim_of_many_words(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    long = {**created("trainedAlgorithmicMedia"), "description": "x" * (MEGABYTE // 2)}
    path.write_bytes(signed(picture(), "image/jpeg", actions=[long]))
    found = in_bounds(path)
    assert found.credential is not None
    assert found.credential.trust is Trust.UNTRUSTED
    assert found.digital_source_type == "trainedAlgorithmicMedia"
