"""Prints how the recipes of the sample files come out, by folder and family.

By hand: `python -m tests.media.metadata.table`. MUSEKEEP_SAMPLES names another folder of samples
with the same layout; files that are wrong are listed below the table.
"""

import os
from collections import Counter
from pathlib import Path

from tests.media.metadata import test_samples as samples

FOLDERS = ("comfyui", "comfyui-graphs", "sd-metadata/png", "sd-metadata/jpg", "sd-metadata/webp",
           "sdcpp", "sd-parsers", "no-metadata")  # fmt: skip


def main() -> None:
    default = Path(__file__).resolve().parents[3].parent / "shared" / "samples"
    place = Path(os.environ.get("MUSEKEEP_SAMPLES") or default)
    table: dict[tuple[str, str], Counter[str]] = {}
    wrong: list[str] = []
    for folder in FOLDERS:
        for path, values in samples.expected(place, folder):
            recipe = samples.recipe_of(path)
            family = recipe.generator if recipe is not None else "none"
            faults = samples.faults(recipe, values, path)
            state = "wrong" if faults else "right"
            table.setdefault((folder, family), Counter())[state] += 1
            wrong += [f"{folder}/{path.name}: {fault}" for fault in faults]
    print(f"{'folder':20} {'family':22} right wrong")
    for (folder, family), counts in table.items():
        print(f"{folder:20} {family:22} {counts['right']:5} {counts['wrong']:5}")
    print("\n".join(wrong))


if __name__ == "__main__":
    main()
