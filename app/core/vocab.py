"""Closed vocabularies. A value outside them is a bug in the code or a damaged file, never a new
word.
"""

from enum import StrEnum


class Kind(StrEnum):
    """What an asset is made of; `animated` is a still format with more than one frame."""

    IMAGE = "image"
    ANIMATED = "animated"
    VIDEO = "video"


class Shape(StrEnum):
    """An upright picture's, whichever way it was held."""

    LANDSCAPE = "landscape"
    PORTRAIT = "portrait"
    SQUARE = "square"


class State(StrEnum):
    """Where an asset is in its life."""

    ACTIVE = "active"
    ARCHIVED = "archived"
    TRASHED = "trashed"


class Label(StrEnum):
    """Colour labels, as xmp:Label spells them (compared without case)."""

    RED = "red"
    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PURPLE = "purple"


class Flag(StrEnum):
    PICK = "pick"
    REJECT = "reject"


class Certainty(StrEnum):
    """How sure a recipe field is.

    parsed: the file states it. inferred: found by walking past a node we do not know.
    ambiguous: several values are legitimate; the one shown is of the pass that made the picture.
    """

    PARSED = "parsed"
    INFERRED = "inferred"
    AMBIGUOUS = "ambiguous"


class Outcome(StrEnum):
    """A verdict for one asset on one platform. The last two are a human's."""

    CLEAR = "clear"
    REVIEW = "review"
    BLOCKED = "blocked"
    PROHIBITED = "prohibited"
    APPROVED = "approved"
    REJECTED = "rejected"


class Presence(StrEnum):
    """Whether a known file was where it should be when last looked for.

    cloud: it is there by name, its bytes are with the cloud drive. offline: the folder it is in
    cannot be reached, so nothing is known. missing: its folder is there and it is not.
    """

    PRESENT = "present"
    CLOUD = "cloud"
    OFFLINE = "offline"
    MISSING = "missing"


class Role(StrEnum):
    """What a file beside a picture is to it; they move, are trashed and leave together."""

    SIDECAR = "sidecar"  # XMP
    CAPTION = "caption"  # plain text, as trainers read it
    DATA = "data"  # JSON a generator left
    LIVE = "live"  # the moving part of a Live Photo
    THUMB = "thumb"  # a camera's own small picture (.thm)


class Trust(StrEnum):
    """What came of checking a Content Credential, without a network.

    untrusted: whole, but signed by nobody on the trust list. invalid: the file or the claim was
    changed after signing. remote: only an address of a credential, which is not fetched.
    """

    VALID = "valid"
    UNTRUSTED = "untrusted"
    INVALID = "invalid"
    REMOTE = "remote"


class Answer(StrEnum):
    """A human's word on two files of which one is a sync client's conflict copy of the other."""

    BOTH = "both"
    ORIGINAL = "original"
    COPY = "copy"


class Task(StrEnum):
    """What a pack does with a picture.

    detect: boxes with labels. tag: any number of labels. classify: one label of a list. embed: a
    vector that lies near those of like pictures (and of texts, where the pack reads them). score:
    one number.
    """

    DETECT = "detect"
    TAG = "tag"
    CLASSIFY = "classify"
    EMBED = "embed"
    SCORE = "score"


class Reply(StrEnum):
    """A human's answer to a machine's proposal; it holds for every later run and version."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"


class LabelAction(StrEnum):
    """What is to become of a pack's label before anybody sees it. rename: shown and accepted under
    another name. map: accepted as a tag of the glossary. keep: as it comes (with a minimum score).
    """

    DROP = "drop"
    RENAME = "rename"
    MAP = "map"
    KEEP = "keep"


class PersonaKind(StrEnum):
    """Whose likeness a persona is: nobody's, the creator's own, or somebody's who signed for it."""

    FICTIONAL = "fictional"
    OWN = "own"
    LICENSED = "licensed"


class Nudity(StrEnum):
    """How far a release goes, each including those before it."""

    NONE = "none"
    IMPLIED = "implied"
    NUDE = "nude"
    EXPLICIT = "explicit"


class Tier(StrEnum):
    """How alike two files are: the same bytes, the same pixels in other bytes, nearly the same
    picture, or the same recipe with another seed.
    """

    BYTES = "bytes"
    PIXELS = "pixels"
    NEAR = "near"
    RECIPE = "recipe"


class Act(StrEnum):
    """What the audit chain tells of."""

    DECISION = "decision"  # approve, reject, reset
    CONFIRM = "confirm"  # the second look of two-step review
    CORRECTION = "correction"  # a matched term was no sign
    MARK = "mark"  # a human marked, or unmarked, a sign of a minor
    OVERRIDE = "override"  # exported against a finding, with a reason
    EXPORT = "export"
    POLICY = "policy"  # another edition of a platform's rules is in use
    PERSONA = "persona"  # kind, release or attestation of a persona
    VAULT = "vault"  # a vault was opened
    VAULTED = "vaulted"  # assets left, and with them the words of the rows that spoke of them
    UNDO = "undo"
    REDO = "redo"


class ChangeKind(StrEnum):
    """What a committed op touched; views listen by kind."""

    ASSETS = "assets"
    TAGS = "tags"
    COLLECTIONS = "collections"
    STACKS = "stacks"
    SUGGESTIONS = "suggestions"
    DETECTIONS = "detections"
    VERDICTS = "verdicts"
    PERSONAS = "personas"
    TWINS = "twins"
    EXPORTS = "exports"
    OUTGOING = "outgoing"
    ROOTS = "roots"
    JOBS = "jobs"
    VAULTS = "vaults"
