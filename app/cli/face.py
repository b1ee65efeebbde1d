"""What every verb shares: the library it works on, and one answer on stdout, JSON or for people."""

import json
import logging
import math
import sys
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from rich.console import Console

    from app.services.library import Services

log = logging.getLogger(__name__)

PLAIN_WIDTH = 1000
"""Columns of a pipe or file: nothing is wrapped or cut there."""

_TURNS_AROUND = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
"""Marks that reverse the reading direction can make a name look like another."""


@dataclass(slots=True)
class Face:
    """`library` is None for the default one. `vault` is the vault that the verb works on instead of
    the library's own catalogue: a name or a path. `passphrase_fd`: where secrets are read from.
    `anyway`: also a vault that another computer seems to have open.
    """

    library: Path | None = None
    json: bool = False
    vault: str | None = None
    slot: str | None = None
    passphrase_fd: int | None = None
    anyway: bool = False

    def answer(self, document: Any, people: Callable[["Console"], None]) -> None:
        """The verb's one result: `document` as JSON, or `people` printing to the terminal."""
        if self.json:
            print_json(document)
        else:
            people(console())


def face_of(ctx: typer.Context) -> Face:
    face = ctx.find_object(Face)
    if face is None:  # the root callback makes it
        raise RuntimeError("no face in the context")
    return face


def titles_of(services: "Services") -> dict[str, str]:
    """What platforms and packs are called, by their ids."""
    packs = {one.id: one.title for one in services.packs.listing()}
    return packs | {name: policy.title for name, policy in services.policies.items()}


def print_json(document: Any) -> None:
    """One document, valid UTF-8 whatever the names in it are (lone surrogates become escapes)."""
    indent = 2 if sys.stdout.isatty() else None
    text = json.dumps(_plain(document), ensure_ascii=False, indent=indent, allow_nan=False)
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace") + b"\n")
    sys.stdout.buffer.flush()


def console(*, stderr: bool = False) -> "Console":
    """Nothing in a name or prompt is taken for mark-up."""
    from rich.console import Console

    stream = sys.stderr if stderr else sys.stdout
    return Console(
        file=stream,
        markup=False,
        emoji=False,
        highlight=False,
        width=None if stream.isatty() else PLAIN_WIDTH,
    )


def note(text: str) -> None:
    """A line beside the answer, on stderr."""
    sys.stderr.write(f"{clean(text)}\n")


def clean(text: str) -> str:
    """Text for a terminal: what could move the cursor or hide a name's end becomes an escape."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown(char) for char in text)


def counted(number: int, one: str, many: str | None = None) -> str:
    """1 picture, 1 204 pictures."""
    return f"{number:,} {one if number == 1 else many or one + 's'}".replace(",", "\u202f")


def size(number: int) -> str:
    """Bytes for people: 1.2 MB."""
    value = float(number)
    for unit in ("B", "kB", "MB", "GB"):
        if value < 1000:
            return f"{value:.0f} {unit}" if unit == "B" else f"{value:.1f} {unit}"
        value /= 1000
    return f"{value:.1f} TB"


def table(*columns: str, rows: Sequence[Sequence[str]], right: Sequence[str] = ()) -> Any:
    """A quiet table: a heading, no lines. `right` names the columns of numbers."""
    from rich.table import Table

    made = Table(box=None, pad_edge=False, header_style="bold")
    for name in columns:
        made.add_column(name, justify="right" if name in right else "left", overflow="fold")
    for row in rows:
        made.add_row(*(clean(cell) for cell in row))
    return made


def _shown(char: str) -> str:
    if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") or char in _TURNS_AROUND:
        return char.encode("unicode_escape").decode("ascii")
    return char


def _plain(value: Any) -> Any:
    """What JSON can hold: mappings become dicts, sequences lists, NaN and infinities null."""
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return value
