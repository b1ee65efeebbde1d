"""What to look for when assets have left and nothing of them may stay: the bytes of their names,
words, hashes and pictures.

Nothing in here is ever shown, logged or kept: it is what has to be gone.
"""

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any
from urllib.parse import quote
from zlib import decompress, error

from app.core.vault import MoveFile, Parcel

LEAST = 8
"""Bytes of what is looked for: shorter ones stand in any file by chance."""
MOST = 32
"""Bytes of one piece of something longer."""
_STEP = 512
"""Between two pieces of a thumbnail or another long run of bytes."""
_VARIED = 11
"""Different bytes a piece of a picture has to have: those of a plain wall are in any."""
_WORD = re.compile(r"\w+")
_LONG = 64
"""Bytes from which on a value is a picture, a vector or a packed text."""
_NAMING = frozenset(["path", "name", "copy_of"])
"""Columns of names, as bytes: a part of one is a folder that others lie in, too."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A file that was made of an asset and left: `delivery` as the ledger has it."""

    path: str
    sha256: str
    delivery: str


@dataclass(frozen=True, slots=True)
class Patterns:
    """`words` stand in what was said of the assets, and maybe of others; `names` are those of their
    files, `paths` where they were; `pieces` are of hashes, pictures and the like, `hashes` those of
    the files in hex. `papers` are names of release documents, `copies` what was exported.
    """

    words: frozenset[str] = field(default=frozenset(), repr=False)
    names: frozenset[str] = field(default=frozenset(), repr=False)
    paths: frozenset[str] = field(default=frozenset(), repr=False)
    pieces: frozenset[bytes] = field(default=frozenset(), repr=False)
    hashes: frozenset[str] = field(default=frozenset(), repr=False)
    papers: frozenset[str] = field(default=frozenset(), repr=False)
    copies: frozenset[Copy] = field(default=frozenset(), repr=False)
    vectors: bool = False

    def __or__(self, other: "Patterns") -> "Patterns":
        return Patterns(
            **{one.name: getattr(self, one.name) | getattr(other, one.name) for one in fields(self)}
        )

    def spelt(self) -> frozenset[bytes]:
        """Names, paths and hashes as files of text hold them."""
        said = {*self.names, *self.paths, *self.hashes}
        return frozenset(form for one in said for form in spellings(one) if len(form) >= LEAST)

    def whole_words(self, kept: Iterable[str]) -> list[bytes]:
        """The words that nothing else has, as they were written."""
        return [one.encode("utf-8", "surrogatepass") for one in self.words - frozenset(kept)]

    def of_words(self, kept: Iterable[str]) -> frozenset[bytes]:
        """Each run of LEAST bytes of the words, but of those that others keep: of a word that
        begins like the one before it an index holds only the end.
        """
        gone = self.words - frozenset(kept)
        return frozenset(run for word in gone for run in _runs(word))


def patterns_of(parcels: Sequence[Parcel], files: Sequence[MoveFile]) -> Patterns:
    """What may be left of these assets and files."""
    texts = {text for parcel in parcels for text in _texts(parcel)}
    paths = {one.path for one in files} | _paths(parcels)
    names = {os.path.basename(path) for path in paths}
    hashes = {one.sha256 for one in files if one.sha256} | {
        key for parcel in parcels for key in (*parcel.thumbs, *_hashes(parcel))
    }
    return Patterns(
        words=frozenset(word for text in (*texts, *names) for word in _words(text)),
        names=frozenset(names),
        paths=frozenset(paths),
        pieces=frozenset(piece for parcel in parcels for piece in _pieces(parcel))
        | frozenset(bytes.fromhex(one) for one in hashes),
        hashes=frozenset(hashes),
        papers=frozenset(_values(parcels, "release", "file")),
        copies=frozenset(_copies(parcels)),
        vectors=any(parcel.rows.get("vector") for parcel in parcels),
    )


def spellings(text: str) -> Iterator[bytes]:
    """A name as files of all kinds may hold it: as it is, in JSON, in an address, in a message of
    Python's, in UTF-16.
    """
    plain = os.fsencode(text) if _is_plain(text) else text.encode("utf-8", "surrogatepass")
    yield plain
    yield json.dumps(text)[1:-1].encode()
    yield quote(plain).encode()
    yield repr(text)[1:-1].encode("utf-8", "backslashreplace")
    yield text.encode("utf-16-le", "surrogatepass")


def _is_plain(text: str) -> bool:
    try:
        os.fsencode(text)
    except UnicodeEncodeError:
        return False
    return True


def _words(text: str) -> Iterator[str]:
    """The words that are long enough to be told from chance."""
    for word in _WORD.findall(text):
        if len(word.encode("utf-8", "surrogatepass")) >= LEAST:
            yield word


def _runs(word: str) -> Iterator[bytes]:
    """As it was written, and as the index folds it."""
    for form in {word, word.casefold()}:
        data = form.encode("utf-8", "surrogatepass")
        for start in range(len(data) - LEAST + 1):
            yield data[start : start + LEAST]


# ── what a parcel holds ──


def _texts(parcel: Parcel) -> Iterator[str]:
    """Every text in its rows, those inside of JSON and of packed ones included."""
    for table, rows in parcel.rows.items():
        for row in rows:
            for value in row.values():
                yield from _said(value, packed=table in ("raw_text", "credential"))


def _said(value: Any, *, packed: bool = False) -> Iterator[str]:
    match value:
        case str():
            yield from _from_json(value)
        case bytes() if packed and len(value) > 2:
            try:
                yield from _from_json(decompress(value).decode("utf-8", "replace"))
            except error:
                return
        case list() | tuple():
            for one in value:
                yield from _said(one)
        case Mapping():
            for one in value.values():
                yield from _said(one)


def _from_json(text: str) -> Iterator[str]:
    if text[:1] in ("{", "["):
        try:
            yield from _said(json.loads(text))
        except ValueError:
            yield text
    else:
        yield text


def _values(parcels: Sequence[Parcel], table: str, column: str) -> Iterator[Any]:
    for parcel in parcels:
        for row in parcel.rows.get(table, ()):
            if row.get(column):
                yield row[column]


def _paths(parcels: Sequence[Parcel]) -> set[str]:
    found = {*_values(parcels, "asset", "path"), *_values(parcels, "companion", "path")}
    return {os.fsdecode(path) for path in found}


def _hashes(parcel: Parcel) -> Iterator[str]:
    for value in _values([parcel], "rendition", "sha256"):
        yield value.hex() if isinstance(value, bytes) else value


def _copies(parcels: Sequence[Parcel]) -> Iterator[Copy]:
    for parcel in parcels:
        for row in parcel.rows.get("export", ()):
            sha256 = row["sha256"]
            yield Copy(
                os.fsdecode(row["path"]),
                sha256.hex() if isinstance(sha256, bytes) else sha256,
                row.get("delivery") or "",
            )


def _pieces(parcel: Parcel) -> Iterator[bytes]:
    for number in _values([parcel], "rendition", "phash"):
        if len(set(seen := number.to_bytes(8, "big", signed=True))) > LEAST // 2:
            yield seen
    for rows in parcel.rows.values():
        for row in rows:
            for column, value in row.items():
                if column not in _NAMING and isinstance(value, bytes) and len(value) >= _LONG:
                    yield from pieces_of(value)
    for jpeg in parcel.thumbs.values():
        yield from pieces_of(jpeg)


def pieces_of(data: bytes) -> Iterator[bytes]:
    """Some runs of bytes that hardly anything else has, all over `data`."""
    for start in range(0, len(data), _STEP):
        piece = data[start : start + MOST // 2]
        if len(piece) == MOST // 2 and len(set(piece)) >= _VARIED:
            yield piece
