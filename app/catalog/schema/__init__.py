"""The tables of a catalogue, version 6.

Three kinds of columns, never mixed up: what a human said (`HUMAN`, logged for undo), what machines
found out about a file (replaced at will), and what is derived from both so that a grid can be
sorted, filtered and searched at a million assets (rebuilt by `app.catalog.index`).

A `doc` (see `codec`) is the newest-first order of an asset in one integer; every derived index ends
in it. Times are whole seconds since 1970 unless a column says otherwise.
"""

from app.catalog.schema.answers import (
    Correction,
    CullReply,
    DecisionRow,
    LabelRule,
    LaterRow,
    Merged,
    MinorMark,
    ReplyRow,
    TwinNo,
)
from app.catalog.schema.assets import Asset, Rendition
from app.catalog.schema.base import AnyValue, Base
from app.catalog.schema.derived import TEXT_INDEX, Acx, AssetText, Atx, Facet, Term
from app.catalog.schema.facts import (
    CredentialRow,
    LoraRow,
    PaletteRow,
    RawText,
    RecipeRow,
    RegionRow,
)
from app.catalog.schema.findings import (
    AnalysisRow,
    DetectionRow,
    ExportRow,
    Judgement,
    LabelName,
    ScoreRow,
    SuggestionRow,
    VectorRow,
    VerdictRow,
)
from app.catalog.schema.glossary import ACCEPTED, IMPORT, USER, AssetTag, Tag, TagAlias
from app.catalog.schema.organising import Collected, CollectionRow, StackRow
from app.catalog.schema.outgoing import (
    BatchItemRow,
    BatchRow,
    CropRow,
    CutRow,
    TextRow,
    WordsRow,
)
from app.catalog.schema.people import AssetPersona, PersonaRow, ReleaseRow
from app.catalog.schema.places import CompanionRow, ConflictRow, Folder, Location, Said
from app.catalog.schema.vault import (
    SEALED_FOREVER,
    BlobRow,
    MoveRow,
    SealedEntryRow,
    UnsweptRow,
)
from app.catalog.schema.work import (
    AuditEntry,
    Meta,
    OpImage,
    OpRow,
    PolicySeen,
    Queued,
    RootRow,
    Scan,
)

__all__ = [
    "ACCEPTED",
    "ANSWERS",
    "FOLLOWING",
    "HUMAN",
    "IMPORT",
    "SEALED_FOREVER",
    "TEXT_INDEX",
    "USER",
    "VERSION",
    "Acx",
    "AnalysisRow",
    "AnyValue",
    "Asset",
    "AssetPersona",
    "AssetTag",
    "AssetText",
    "Atx",
    "AuditEntry",
    "Base",
    "BatchItemRow",
    "BatchRow",
    "BlobRow",
    "Collected",
    "CollectionRow",
    "CompanionRow",
    "ConflictRow",
    "Correction",
    "CredentialRow",
    "CropRow",
    "CullReply",
    "CutRow",
    "DecisionRow",
    "DetectionRow",
    "ExportRow",
    "Facet",
    "Folder",
    "Judgement",
    "LabelName",
    "LabelRule",
    "LaterRow",
    "Location",
    "LoraRow",
    "Merged",
    "Meta",
    "MinorMark",
    "MoveRow",
    "OpImage",
    "OpRow",
    "PaletteRow",
    "PersonaRow",
    "PolicySeen",
    "Queued",
    "RawText",
    "RecipeRow",
    "RegionRow",
    "ReleaseRow",
    "Rendition",
    "ReplyRow",
    "RootRow",
    "Said",
    "Scan",
    "ScoreRow",
    "SealedEntryRow",
    "StackRow",
    "SuggestionRow",
    "Tag",
    "TagAlias",
    "Term",
    "TextRow",
    "TwinNo",
    "UnsweptRow",
    "VectorRow",
    "VerdictRow",
    "WordsRow",
]

VERSION = 6
"""`PRAGMA user_version` of this schema; each migration raises it by one."""

HUMAN: dict[str, tuple[str, ...]] = {
    "asset": ("rating", "label", "flag", "state"),
    "tag": ("parent_id", "name", "path", "key"),
    "tag_alias": ("tag_id", "path", "key"),
    "asset_tag": (),
    "root": ("path", "cloud", "added", "ignore", "watch"),
    "conflict": ("answer", "was"),
    "reply": (),
    "label_rule": (),
    "persona": ("name", "key", "kind", "attested", "note"),
    "release": (),
    "asset_persona": (),
    "minor_mark": (),
    "correction": (),
    "decision": (),
    "later": (),
    "twin_no": (),
    "merged": (),
    "cull_reply": (),
    "outgoing_text": (),
    "outgoing_words": (),
    "outgoing_crop": (),
    "outgoing_cut": (),
    "collection": ("name", "key", "query"),
    "collected": (),
    "stacked": (),
}
"""The columns a human edits, logged for undo. Rows of `asset` come and go by machine only; those of
the other tables in the course of an edit, which is logged as well. A row without such columns is
never changed, but goes and comes: it is deleted, then inserted again.
"""

ANSWERS = frozenset(
    [
        "reply",
        "asset_persona",
        "minor_mark",
        "correction",
        "decision",
        "later",
        "twin_no",
        "merged",
        "cull_reply",
        "outgoing_text",
        "outgoing_words",
        "outgoing_crop",
        "outgoing_cut",
        "collected",
        "stacked",
    ]
)
"""Those of them that hang on an asset (the first column of their key) and only come and go."""

FOLLOWING: dict[str, tuple[str, ...]] = {
    "asset": ("rendition_id", "path", "name"),
    "location": (),
}
"""Machine columns an edit may change on its way, logged with it: a file that a human finds again
may be another version than the one shown. So are locations, as whole rows.
"""
