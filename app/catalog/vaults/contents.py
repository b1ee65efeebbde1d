"""What a catalogue holds of an asset, table by table: what goes along when the asset leaves, how
its rows find their way in another catalogue, and what is left behind on purpose.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Key(StrEnum):
    """Whose number a column holds."""

    ASSET = "asset"
    RENDITION = "rendition"
    LOCATION = "location"
    TAG = "tag"
    LABEL = "label"
    PERSONA = "persona"
    COLLECTION = "collection"


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of a table that hang on an asset, a version of it or a place of that, by `column`.
    `refers`: other columns with numbers. `numbered`: the rows have ids of their own that nothing
    refers to.
    """

    owner: Key
    column: str
    refers: Mapping[str, Key] = field(default_factory=dict)
    numbered: bool = False


def _asset(column: str = "asset_id", *, numbered: bool = False, **refers: Key) -> Rows:
    return Rows(Key.ASSET, column, refers, numbered)


def _rendition(*, numbered: bool = False, **refers: Key) -> Rows:
    return Rows(Key.RENDITION, "rendition_id", refers, numbered)


THEMSELVES: Mapping[str, Rows] = {
    "asset": _asset("id", rendition_id=Key.RENDITION),
    "rendition": _asset(),
    "location": _rendition(),
    "companion": Rows(Key.LOCATION, "location_id"),
    "said": Rows(Key.LOCATION, "location_id"),
}
"""The asset, its versions and its places, which get new numbers of their own."""

OF_RENDITION: Mapping[str, Rows] = {
    "recipe": _rendition(),
    "lora": _rendition(),
    "raw_text": _rendition(numbered=True),
    "palette": _rendition(),
    "region": _rendition(),
    "credential": _rendition(),
    "analysis": _rendition(),
    "detection": _rendition(numbered=True),
    "suggestion": _rendition(label_id=Key.LABEL),
    "score": _rendition(label_id=Key.LABEL),
    "vector": _rendition(numbered=True),
    "verdict": _rendition(),
    "judgement": _rendition(),
}
"""What files say and machines found out, entered once with the version."""

OF_ASSET: Mapping[str, Rows] = {
    "asset_tag": _asset(tag_id=Key.TAG),
    "asset_persona": _asset(persona_id=Key.PERSONA),
    "reply": _asset(tag_id=Key.TAG),
    "decision": _asset(rendition_id=Key.RENDITION),
    "later": _asset(),
    "minor_mark": _asset(),
    "correction": _asset(),
    "cull_reply": _asset(),
    "merged": _asset(keeper_id=Key.ASSET),
    "twin_no": _asset("a", b=Key.ASSET),
    "outgoing_text": _asset(),
    "outgoing_words": _asset(),
    "outgoing_crop": _asset(),
    "outgoing_cut": _asset(),
    "collected": _asset(collection_id=Key.COLLECTION),
    "stacked": _asset(stack=Key.ASSET),
    "export": _asset(rendition_id=Key.RENDITION, numbered=True),
}
"""What people said of an asset, and where it went. Pairs go along when both do."""

SHARED: Mapping[str, str] = {
    "folder": "the paths of places",
    "tag": "found by name, or made",
    "tag_alias": "other names of those tags",
    "label": "names packs give, found or made",
    "persona": "found by name, or made",
    "release": "of those personas",
    "collection": "found by name, or made",
    "audit": "the rows that speak of an asset, told again",
}
"""What comes along because rows of an asset refer to it; it stays where it is used by others."""

LEFT: Mapping[str, str] = {
    "blob": "where a sealed file is: whoever moves it says where it is now",
    "conflict": "follows from names and places, and is found anew",
    "asset_text": "derived",
    "atx": "derived",
    "acx": "derived",
    "facet": "derived",
    "term": "derived",
    "op": "the history of edits stays where they were made",
    "op_image": "undo does not reach across catalogues",
    "batch": "exports of this library",
    "batch_item": "an export that is running belongs to its library",
    "move_job": "says what is still to be done here",
    "unswept": "where traces may still be: of this vault's own moves",
    "queued": "files that wait to be probed here",
    "scan": "folders that are scanned here",
    "root": "folders that are watched here",
    "label_rule": "a person's rules for all assets",
    "policy_seen": "editions of rules in use here",
    "sealed_entry": "the vault's own chain",
    "meta": "the catalogue itself",
}
"""What does not go along, and why."""
