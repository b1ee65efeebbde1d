"""What a file says without its pixels. Runs in a media process, after its decoding ended one."""

from datetime import UTC, datetime

from app.core.asset import Fault, FileStat, Probe
from app.core.errors import MediaError
from app.media.metadata import recipe
from app.media.metadata.texts import collect
from app.media.source import open_source


def salvage(stat: FileStat, fault: Fault) -> Probe:
    """A probe with hash, format, recipe and texts, without a picture, for the reason `fault`."""
    try:
        with open_source(stat.path) as source:
            form = source.format
            if form is None:
                return Probe(source.stat, sha256=source.sha256(), fault=fault)
            texts = collect(stat.path, form.name)
            return Probe(
                stat=source.stat,
                sha256=source.sha256(),
                format=form.name,
                kind=form.kind,
                created=_created(texts.created, source.stat),
                recipe=recipe.parse(texts.chunks),
                metadata=texts.metadata,
                digital_source_type=texts.digital_source_type,
                fault=fault,
            )
    except (MediaError, OSError):
        return Probe(stat, created=_created(None, stat), fault=fault)


def _created(said: datetime | None, stat: FileStat) -> datetime:
    """What the file says with its zone, or when it was last written."""
    if said is not None and said.tzinfo is not None:
        return said
    return datetime.fromtimestamp(stat.mtime_ns / 1e9, UTC)
