"""What the outputs of a network mean: labels files, one label per output, in its order."""

import csv
import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from app.core.errors import DataFileError
from app.core.vocab import Task

GENERAL = "general"
RATING = "rating"
_CATEGORIES = {"0": GENERAL, "4": "character", "9": RATING, "1": "artist", "3": "copyright"}
"""Danbooru's numbers, which WD14 and DeepDanbooru tables use; 9 is their own for ratings."""

_RATING_PREFIX = "rating:"
_WORDS = re.compile(r"[^\W\d_]{2}")


class Labels(NamedTuple):
    names: tuple[str, ...]
    categories: tuple[str, ...]


def read_labels(path: Path, task: Task, *, spaces: bool) -> Labels:
    """A table `tag_id,name,category,count` (.csv) or one label per line (anything else; lines that
    are numbered from 0, as "7,cock", may keep their numbers).

    With `spaces` words are parted by blanks instead of underscores, faces such as ^_^ stay whole.
    Labels of a `classify` pack that come twice get their number behind them. Raises DataFileError.
    """
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise DataFileError(path, "file", "a readable UTF-8 file, one label per line") from error
    labels = _from_table(path, text) if path.suffix == ".csv" else _from_lines(text)
    names = tuple(_spaced(name) if spaces else name for name in labels.names)
    if task is Task.CLASSIFY:
        names = _told_apart(names)
    if not names or "" in names or len(set(names)) != len(names):
        raise DataFileError(path, "file", "one label per line, none empty, none twice")
    return Labels(names, labels.categories)


def _from_lines(text: str) -> Labels:
    lines = [line.strip() for line in text.splitlines()]
    numbered = [line.partition(",") for line in lines]
    if lines and all(part[0] == str(i) and part[2] for i, part in enumerate(numbered)):
        lines = [rest.strip() for _, _, rest in numbered]
    parts = [
        (line.removeprefix(_RATING_PREFIX), RATING if line.startswith(_RATING_PREFIX) else GENERAL)
        for line in lines
    ]
    return Labels(tuple(name for name, _ in parts), tuple(category for _, category in parts))


def _from_table(path: Path, text: str) -> Labels:
    rows = list(csv.DictReader(text.splitlines()))
    if not rows or not {"name", "category"} <= rows[0].keys():
        raise DataFileError(path, "file", "a table with the columns tag_id,name,category,count")
    names = tuple((row["name"] or "").strip() for row in rows)
    numbers = (row["category"] or "" for row in rows)
    return Labels(names, tuple(_CATEGORIES.get(number, number or GENERAL) for number in numbers))


def _spaced(name: str) -> str:
    return name.replace("_", " ") if _WORDS.search(name) else name


def _told_apart(names: tuple[str, ...]) -> tuple[str, ...]:
    often = Counter(names)
    return tuple(f"{name} ({i})" if often[name] > 1 else name for i, name in enumerate(names))
