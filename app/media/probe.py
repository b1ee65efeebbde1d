"""One file, opened once and decoded once: everything the catalogue wants to know about it."""

import logging
from dataclasses import dataclass
from datetime import UTC, datetime

from app.core.asset import Companion, Fault, FileStat, Probe, Recipe, Region, Sample
from app.core.errors import MediaError
from app.core.settings import Reading
from app.core.vocab import Kind
from app.media import origin
from app.media.companions import found as found_beside
from app.media.decode import decode
from app.media.decoded import Decoded, PictureError
from app.media.hashing import phash
from app.media.measure import measured
from app.media.metadata import regions, sidecars
from app.media.metadata.sidecars import Beside
from app.media.metadata.texts import Texts, collect
from app.media.origin import Origin
from app.media.palette import palette
from app.media.samples import USUAL, Wanted
from app.media.source import Source, open_source
from app.media.thumbs import encode

log = logging.getLogger(__name__)

_USUAL = Reading()


@dataclass(frozen=True, slots=True)
class _Said:
    companions: tuple[Companion, ...]
    beside: Beside
    texts: Texts


def probe(stat: FileStat, settings: Reading = _USUAL) -> Probe:
    """Never raises for what is in the file: `fault` says what is wrong, the rest is what could be
    saved. The answer's `stat` is the file as it was when it was read.
    """
    try:
        with open_source(stat.path, stat) as source:
            return _probe(source, settings)
    except MediaError as error:
        return _unread(stat, Fault(error.code, error.message))
    except OSError as error:
        return _unread(
            stat, Fault("unreadable", f"The file cannot be read: {error.strerror or error}.")
        )


def samples(
    path: str, sides: tuple[int, ...] = USUAL.sides, whole: bool = False
) -> tuple[Sample, ...]:
    """The samples that `probe` makes of this file, bit for bit, decoded again: of each look one of
    each side. With `whole` from every pixel of it (`Sample.exact`), where that can be had.

    Raises MediaError where the file gives none.
    """
    try:
        with open_source(path) as source:
            return decode(source, Wanted(sides, whole)).samples
    except OSError as error:
        raise MediaError("unreadable", f"The file cannot be read: {error.strerror}.") from error


def salvage(stat: FileStat, fault: Fault) -> Probe:
    """What a file says without its pixels, for one whose decoding ended the process before."""
    try:
        with open_source(stat.path, stat) as source:
            kind = source.format.kind if source.format else Kind.IMAGE
            saved = Decoded(kind, None, None, fault=fault)
            said = _said(source)
            return _answer(source, source.sha256(), said, saved, origin.told(source, said.texts))
    except (MediaError, OSError):
        return _unread(stat, fault)


def _unread(stat: FileStat, fault: Fault) -> Probe:
    companions = found_beside(stat.path)
    return Probe(stat, created=_modified(stat), fault=fault, companions=companions)


def _probe(source: Source, settings: Reading) -> Probe:
    sha256 = source.sha256()
    said = _said(source)
    decoded = _decoded(source, Wanted(settings.sides))
    made = origin.of(source, said.texts, settings)
    if source.changed():
        message = "The file was written to while it was being read; it is read again when it rests."
        return _unread(source.stat, Fault("unreadable", message))
    return _answer(source, sha256, said, decoded, made)


def _answer(source: Source, sha256: str, said: _Said, decoded: Decoded, made: Origin) -> Probe:
    form = source.format
    poster = decoded.poster
    texts = said.texts
    return Probe(
        stat=source.stat,
        sha256=sha256,
        format=form.name if form else None,
        kind=decoded.kind if form else None,
        width=decoded.width,
        height=decoded.height,
        frames=decoded.frames,
        duration_s=decoded.duration_s,
        has_alpha=decoded.has_alpha,
        created=_aware(texts.created) or _modified(source.stat),
        thumb=encode(poster.small) if poster else None,
        phash=phash(poster.small) if poster else None,
        palette=palette(poster.small) if poster else (),
        samples=decoded.samples,
        measures=measured(poster) if poster else None,
        recipe=_fuller(made.recipe, said.beside.recipe),
        metadata=texts.metadata,
        digital_source_type=made.source_type,
        fault=decoded.fault,
        credential=made.credential,
        companions=said.companions,
        labels=texts.labels,
        regions=_regions(texts, decoded),
    )


def _fuller(embedded: Recipe | None, beside: Recipe | None) -> Recipe | None:
    """The file's own recipe, unless it is only a generator's name and the other says more."""
    if embedded is None or (embedded.prompt is None and embedded.seed is None):
        return beside or embedded
    return embedded


def _regions(texts: Texts, decoded: Decoded) -> tuple[Region, ...]:
    if decoded.width is None or decoded.height is None:
        return ()
    return regions.placed(texts.regions, decoded.width, decoded.height, texts.stored)


def _decoded(source: Source, wanted: Wanted) -> Decoded:
    try:
        return decode(source, wanted)
    except PictureError as error:
        kind = source.format.kind if source.format else Kind.IMAGE
        width, height = error.size or (None, None)
        return Decoded(kind, width, height, fault=Fault(error.code, error.message))


def _said(source: Source) -> _Said:
    """What the file and those beside it say in words. A file that misleads the reader of these
    still has a picture, and a companion that does still leaves the file's own words.
    """
    companions = found_beside(source.path)
    beside = _beside(source, companions)
    if source.format is None:
        return _Said(companions, beside, Texts())
    try:
        return _Said(companions, beside, collect(source.path, source.format.name, beside))
    except Exception:
        log.exception("no texts from a %s file", source.format.name)
        return _Said(companions, beside, Texts())


def _beside(source: Source, companions: tuple[Companion, ...]) -> Beside:
    try:
        return sidecars.read(source.path, companions)
    except Exception:
        log.exception("nothing read from the companions of a file")
        return Beside()


def _aware(moment: datetime | None) -> datetime | None:
    """A camera that names no zone meant its own: this computer's is the best guess."""
    if moment is None or moment.tzinfo is not None:
        return moment
    try:
        return moment.astimezone()
    except (OSError, OverflowError, ValueError):  # a year the system's clock cannot place
        return moment.replace(tzinfo=UTC)


def _modified(stat: FileStat) -> datetime | None:
    try:
        return datetime.fromtimestamp(stat.mtime_ns / 1e9, UTC)
    except (OSError, OverflowError, ValueError):
        return None
