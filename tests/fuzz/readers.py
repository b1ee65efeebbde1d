"""Fuzzes what reads strangers' texts, guided by coverage. Run by hand; needs atheris.

`python -m tests.fuzz.readers texts CORPUS [libFuzzer options]` mutates the texts a recipe is read
from; `files` mutates whole files on their way through the containers, EXIF and XMP. The corpus is
filled from the samples (MUSEKEEP_SAMPLES) when it is empty. A finding is an exception out of a
reader, a text that cannot be stored, more than 10 s, or more than 1 GB: it ends the run and its
input lies in the current folder.
"""

import os
import random
import sys
import tempfile
from pathlib import Path

import atheris  # type: ignore[import-untyped, import-not-found, unused-ignore]

with atheris.instrument_imports(include=["app.media.metadata"]):
    from app.media.metadata.texts import collect
    from tests.fuzz import seeds
    from tests.fuzz.form import unpack
    from tests.fuzz.mutate import mutate
    from tests.media.metadata.recipe.checks import check

_LIMITS = ["-timeout=10", "-rss_limit_mb=1024", "-max_len=65536"]
_SCRATCH = tempfile.NamedTemporaryFile(prefix="musekeep-fuzz-")  # noqa: SIM115 - to the end


def texts(data: bytes) -> None:
    check(unpack(data))


def files(data: bytes) -> None:
    form, _, body = data.partition(b"\n")
    if form.decode("latin-1") not in seeds.FORMATS.values() or form == b"mp4":
        return
    _SCRATCH.seek(0)
    _SCRATCH.truncate()
    _SCRATCH.write(body)
    _SCRATCH.flush()
    check(collect(_SCRATCH.name, form.decode()).chunks)


def _mutated(data: bytes, limit: int, seed: int) -> bytes:
    """Half of the mutations keep JSON whole, half are libFuzzer's own."""
    if random.Random(seed).random() < 0.5:
        return bytes(atheris.Mutate(data, limit))
    return mutate(data, seed)[:limit]


def main() -> None:
    target, corpus, *options = sys.argv[1:]
    default = Path(__file__).resolve().parents[2].parent / "shared" / "samples"
    samples = Path(os.environ.get("MUSEKEEP_SAMPLES") or default)
    folder = Path(corpus)
    if not folder.is_dir() or not any(folder.iterdir()):
        made = seeds.texts(samples) if target == "texts" else seeds.files(samples)
        print(f"{seeds.write(folder, made)} seeds")
    arguments = [sys.argv[0], *_LIMITS, *options, corpus]
    if target == "texts":
        atheris.Setup(arguments, texts, custom_mutator=_mutated)
    else:
        atheris.Setup(arguments, files)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
