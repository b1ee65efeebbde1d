"""A folder as creators have them: two generators, copies, sub-folders, broken and foreign files."""

import os
from pathlib import Path

from tests.helpers.pictures import save_a1111, save_comfyui, save_png, save_with_exif


def make_shoot(folder: Path, pictures: int = 40) -> Path:
    """The same arguments give the same files, times included."""
    for name in ("portraits", "landscapes/finals", ".hidden"):
        (folder / name).mkdir(parents=True)
    for number in range(pictures):
        inside = folder / ("portraits" if number % 2 else "landscapes/finals")
        size = (256 + 8 * (number % 5), 320 - 16 * (number % 3))
        if number % 3 == 0:
            save_comfyui(inside / f"comfy_{number:03}.png", size=size, seed=number)
        elif number % 3 == 1:
            save_a1111(inside / f"a1111_{number:03}.png", size=size, seed=number)
        else:
            path = inside / f"phone_{number:03}.jpg"
            save_with_exif(path, size=size, seed=number, orientation=number % 8 + 1)
    whole = save_png(folder / "portraits" / "whole.png", size=(300, 300), seed=900)
    (folder / "copy_of_whole.png").write_bytes(whole.read_bytes())
    (folder / "cut.png").write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    (folder / "empty.png").touch()
    (folder / "text.webp").write_text("no picture at all", "utf-8")
    (folder / "notes.txt").write_text("left alone", "utf-8")
    (folder / "half.png.part").write_bytes(b"\x89PNG\r\n\x1a\n")
    save_png(folder / ".hidden" / "private.png")
    for number, path in enumerate(sorted(folder.rglob("*"))):
        os.utime(path, (1_700_000_000 + number, 1_700_000_000 + number))
    return folder
