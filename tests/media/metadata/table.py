"""Prints how the sample files come out: kind × right, wrong, not supported.

By hand: `python -m tests.media.metadata.table`. MUSEKEEP_SAMPLES names another folder of samples
with the same layout; what is wrong or not supported is listed below the table. The referees:
`ai`, `c2pa` their own expected.json (`hidden`: the same of the files whose pixels tell it too);
`tags` what exiftool read; `pictures` what Pillow decoded.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path

from app.media import hidden
from app.media.metadata.recipe import parse
from app.media.probe import probe
from app.media.source import open_source
from tests.media.files import stat_of
from tests.media.metadata import test_credentials as credentials
from tests.media.metadata import test_exif_referee as tags
from tests.media.metadata import test_samples as recipes

RECIPES = ("comfyui", "comfyui-graphs", "sd-metadata/png", "sd-metadata/jpg", "sd-metadata/webp",
           "sdcpp", "sd-parsers", "no-metadata")  # fmt: skip
TAGS = ("metadata/exif-samples", "metadata/exiftool", "metadata/gps", "orientation",
        "formats/pillow", "formats/heic", "formats/png16-xmp", "formats/tiff", "formats/jxl",
        "formats/thumbor", "formats/filenames")  # fmt: skip
PICTURES = ("orientation", "formats", "metadata", "c2pa")
RIGHT, WRONG, UNSUPPORTED = "right", "wrong", "not supported"
Row = tuple[str, str, str, list[str]]
"""(kind, file, state, what is wrong with it)"""


def rows(samples: Path) -> Iterator[Row]:
    yield from _recipes(samples)
    yield from _hidden(samples)
    yield from _credentials(samples)
    yield from _tags(samples)
    yield from _pictures(samples)


def _recipes(samples: Path) -> Iterator[Row]:
    for folder in RECIPES:
        for path, values in recipes.expected(samples, folder):
            recipe = recipes.recipe_of(path)
            family = recipe.generator if recipe is not None else "none"
            yield _judged(f"ai/{folder}: {family}", path.name, recipes.faults(recipe, values, path))


def _hidden(samples: Path) -> Iterator[Row]:
    for folder in ("sd-metadata/png", "sd-metadata/webp"):
        for path, values in recipes.expected(samples, folder):
            with open_source(str(path)) as source:
                texts = hidden.texts(source)
            if texts:
                faults = recipes.faults(parse(texts), values, path)
                yield _judged(f"hidden in ai/{folder}", path.name, faults)


def _credentials(samples: Path) -> Iterator[Row]:
    for path, values in credentials.expected(samples):
        form = credentials.FORMATS[path.suffix.lower()]
        told = values["c2pa_python_0_38_1"]
        elsewhere = "Remote" in told.get("error", "")
        kind = told.get("validation_state", "elsewhere" if elsewhere else "without")
        yield _judged(f"c2pa/{form}: {kind}", path.name, credentials.faults(path, values))


def _tags(samples: Path) -> Iterator[Row]:
    for folder in TAGS:
        known = json.loads((samples / folder / "exiftool.json").read_text("utf-8"))["files"]
        read = {name: wrong for name, _, wrong in tags.differences(samples, folder)}
        for name, told in known.items():
            kind = told.get("File:FileType", "?")
            if name in read:
                yield _judged(f"tags {folder}", name, read[name])
            elif (samples / folder / name).is_file():
                yield f"tags {folder}", name, UNSUPPORTED, [f"{name}: {kind}"]


def _pictures(samples: Path) -> Iterator[Row]:
    """Those that Pillow decodes: the same size as shown, and a thumbnail."""
    for top in PICTURES:
        for table in sorted((samples / top).rglob("decode_reference.json")):
            folder = table.parent.relative_to(samples)
            for name, facts in json.loads(table.read_text("utf-8"))["files"].items():
                if facts.get("decodes"):
                    yield _picture(f"pictures {folder}", table.parent / name, facts["display_size"])


def _picture(kind: str, path: Path, size: list[int]) -> Row:
    found = probe(stat_of(path))
    if found.fault is not None and found.fault.code in ("unknown-format", "unsupported"):
        return kind, path.name, UNSUPPORTED, [f"{path.name}: {found.fault.message}"]
    faults = [f"{path.name}: {found.fault.message}"] if found.fault is not None else []
    if [found.width, found.height] != size:
        faults.append(f"{path.name}: {found.width}x{found.height} is not {size}")
    return _judged(kind, path.name, faults)


def _judged(kind: str, name: str, faults: list[str]) -> Row:
    return kind, name, WRONG if faults else RIGHT, [f"{name}: {fault}" for fault in faults]


def main() -> None:
    default = Path(__file__).resolve().parents[3].parent / "shared" / "samples"
    found = list(rows(Path(os.environ.get("MUSEKEEP_SAMPLES") or default)))
    states = (RIGHT, WRONG, UNSUPPORTED)
    print(f"{'kind':42} {RIGHT:>6} {WRONG:>6} {UNSUPPORTED:>14}")
    for kind in [*dict.fromkeys(row[0] for row in found), ""]:
        counts = [
            sum(1 for row in found if row[2] == state and (not kind or row[0] == kind))
            for state in states
        ]
        print(f"{kind or 'all':42} {counts[0]:6} {counts[1]:6} {counts[2]:14}")
    for kind, _, state, faults in found:
        if state != RIGHT:
            print(f"{state}: {kind}: " + "; ".join(faults))


if __name__ == "__main__":
    main()
