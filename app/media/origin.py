"""Where a picture comes from: how it was made, who signed that, and whether a model made it."""

import logging
from dataclasses import dataclass

from app.core.asset import Credential, Recipe
from app.core.settings import Reading
from app.media import hidden
from app.media.metadata import credentials, recipe
from app.media.metadata.recipe.credential import CARRIER
from app.media.metadata.texts import Texts
from app.media.source import Source

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Origin:
    """`source_type` is IPTC's bare term."""

    recipe: Recipe | None
    credential: Credential | None
    source_type: str | None


def of(source: Source, texts: Texts, settings: Reading) -> Origin:
    """From the file's texts, then its credential, then its pixels where the settings ask for it.

    What is not read of the file costs itself only.
    """
    credential = _credential(source, texts, settings)
    made = recipe.parse(texts.chunks)
    if made is None and settings.stealth and (found := hidden.texts(source)):
        made = recipe.parse({**texts.chunks, **found})
    if made is None and credential is not None and credential.manifest:
        made = recipe.parse({**texts.chunks, CARRIER: credential.manifest})
    stated = credentials.source_type(texts.digital_source_type, credential)
    return Origin(made, credential, stated)


def told(source: Source, texts: Texts) -> Origin:
    """From the texts alone: of a file whose native readers ended the process before. What its
    credential says is not checked then, but an AI mark in it counts.
    """
    stated = texts.digital_source_type
    if source.format is not None:
        terms = credentials.legible(source.path, source.format.name)
        stated = next((term for term in terms if term in credentials.AI_TERMS), stated)
    return Origin(recipe.parse(texts.chunks), None, stated)


def _credential(source: Source, texts: Texts, settings: Reading) -> Credential | None:
    if source.format is None:
        return None
    try:
        return credentials.read(source.path, source.format.name, texts.xmp, settings.anchors)
    except Exception:
        log.exception("no credential from a %s file", source.format.name)
        return None
