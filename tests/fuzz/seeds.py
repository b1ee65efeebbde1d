"""Where the fuzzer starts: the texts and the metadata of real files, and of the tests' families."""

import json
from collections.abc import Iterator
from pathlib import Path

from app.media.metadata.texts import collect
from tests.fuzz.form import pack
from tests.media.metadata.recipe.checks import texts_in_tests

FORMATS = {".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".webp": "webp", ".gif": "gif",
           ".heic": "heic", ".avif": "avif", ".tif": "tiff", ".tiff": "tiff", ".psd": "psd",
           ".jxl": "jxl", ".cr3": "cr3", ".mp4": "mp4"}  # fmt: skip
_LARGEST = 64 << 10


def texts(samples: Path) -> Iterator[bytes]:
    for path in sorted((samples / "ai").rglob("*")):
        if path.name.endswith(".prompt.json"):
            yield pack({"prompt": path.read_text("utf-8")})
        elif path.suffix in FORMATS:
            yield pack(collect(str(path), FORMATS[path.suffix]).chunks)
    for one in texts_in_tests():
        yield pack(
            {key: text if isinstance(text, str) else json.dumps(text) for key, text in one.items()}
        )


def files(samples: Path) -> Iterator[bytes]:
    """The format's name in a line, then the file, where it is small enough to be mutated often."""
    for path in sorted(samples.rglob("*")):
        form = FORMATS.get(path.suffix.lower())
        if form and path.stat().st_size <= _LARGEST:
            yield form.encode() + b"\n" + path.read_bytes()


def write(folder: Path, seeds: Iterator[bytes]) -> int:
    """How many seeds were written, each as a file of `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for count, seed in enumerate(seeds, 1):
        (folder / f"seed-{count:04}").write_bytes(seed[: 1 << 20])
    return count
