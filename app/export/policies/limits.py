"""How long what is posted beside a picture may be, as far as it is known: data for captions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.core.toml import Table
from app.export.sources import CONFIDENCE

NUMBERS = (
    *("caption_max", "title_max", "description_max", "description_max_api", "body_max"),
    *("message_max", "text_block_max", "alt_text_max", "hashtags_max", "mentions_max", "links_max"),
    *("tags_max", "tag_len_max", "tags_total_max", "keywords_min", "keywords_max", "filename_max"),
    *("carousel_min", "carousel_max_api", "carousel_max_app", "gallery_max_api"),
    *("photos_min", "photos_max", "photo_title_max", "photo_description_max"),
    *("spotlight_description_max", "saved_story_title_max", "shorts_duration_max_s"),
    *("document_max_bytes", "document_pages_max", "digital_files_max", "digital_file_max_bytes"),
)
"""Keys that hold a whole number; `_min` is the least, all others the most."""

NOTES = (
    *("caption_unit", "caption_note", "hashtags_note", "alt_text_scope", "media_rule"),
    *("ai_flag_api", "ai_caption_tag", "nsfw_flag", "unaudited_api", "note"),
)


@dataclass(frozen=True, slots=True)
class TextLimits:
    """What is known of a platform's limits. A key that is missing is not known, which never means
    that there is no limit. `labels` are the platform's own words for adult content.

    `by_field` are the fields known better or worse than the rest ("memory", and a remark).
    """

    numbers: Mapping[str, int] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    reel_duration_s: tuple[float, ...] = ()
    labels: tuple[str, ...] = ()
    confidence: str = "memory"
    by_field: Mapping[str, str] = field(default_factory=dict)
    sources: tuple[str, ...] = ()

    def known(self, name: str) -> int | None:
        """A limit; None where nobody knows it."""
        return self.numbers.get(name)

    def sureness(self, name: str) -> str:
        """How well a limit is known."""
        return self.by_field.get(name, self.confidence)


def text_limits(table: Table) -> TextLimits:
    """From the policy's [text]. Raises DataFileError."""
    present = set(table.names())
    if not present:
        return TextLimits()
    limits = TextLimits(
        numbers={name: _positive(table, name) for name in NUMBERS if name in present},
        notes={name: table.get(name, str) for name in NOTES if name in present},
        reel_duration_s=_range(table) if "reel_duration_s" in present else (),
        labels=table.strings("self_labels", ()),
        confidence=table.choice("confidence", CONFIDENCE),
        by_field=by_field(table, present),
        sources=table.strings("sources"),
    )
    table.done()
    return limits


def by_field(table: Table, known: set[str]) -> dict[str, str]:
    """The `by_field` of a table: a confidence, and maybe a remark, for some of its keys."""
    fields = table.table("by_field")
    for name in fields.names():
        if name not in known:
            raise fields.fail(name, "the name of a key of this table")
        if not _is_confidence(fields.get(name, str)):
            raise fields.fail(name, "one of " + ", ".join(CONFIDENCE) + ", and a remark in ( )")
    return {name: fields.get(name, str) for name in fields.names()}


def _is_confidence(text: str) -> bool:
    word, _, remark = text.partition(" (")
    return word in CONFIDENCE and (not remark or remark.endswith(")"))


def _positive(table: Table, name: str) -> int:
    value = table.get(name, int)
    if value < 1:
        raise table.fail(name, "a whole number above 0")
    return value


def _range(table: Table) -> tuple[float, ...]:
    values: Sequence[float] = table.numbers("reel_duration_s")
    if len(values) != 2 or not 0 <= values[0] < values[1]:
        raise table.fail("reel_duration_s", "two numbers, the least and the most seconds")
    return tuple(values)
