"""Real pictures as upright RGB pixels, decoded by Pillow: a referee, not the program's decoder."""

import warnings
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

from app.inference.square import Pixels


def decoded_pictures(
    folder: Path, longest: int = 20_000, every: int = 1
) -> Iterator[tuple[str, Pixels]]:
    """(path below `folder`, pixels) of what Pillow alone can read, sides up to `longest`; of all
    files one in `every`.
    """
    for path in sorted(folder.rglob("*"))[::every]:
        if path.is_file() and (rgb := _decode(path, longest)) is not None:
            yield path.relative_to(folder).as_posix(), rgb


def _decode(path: Path, longest: int) -> Pixels | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what is odd about a file is not the point here
            with Image.open(path) as picture:
                if max(picture.size) > longest:
                    return None
                return np.asarray(ImageOps.exif_transpose(picture).convert("RGB"))
    except Exception:  # hostile files are among them: any decoder error means "not a picture"
        return None
