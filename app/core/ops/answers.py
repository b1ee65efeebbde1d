"""A human's answers to what machines propose and find: suggestions, verdicts, duplicates, culls;
and the personas they are judged by.

"Audited" ones leave a row in the audit chain, as does their undo.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from app.core.ops.base import Op
from app.core.people import Persona, Release
from app.core.vocab import LabelAction, Outcome, Reply


@dataclass(frozen=True, slots=True)
class AnswerSuggestions(Op):
    """Accept or reject proposed names (None takes the answer back) on assets. Accepting puts the
    tag on (as the rules for labels name it), taking back or rejecting takes off what accepting had
    put on, never what a human typed. `names` None: every unanswered name with at least `score`, of
    `pack` when one is named.
    """

    name: ClassVar[str] = "answer suggestions"
    reply: Reply | None
    ids: Sequence[int]
    names: Sequence[str] | None = None
    score: float = 0.0
    pack: str | None = None


@dataclass(frozen=True, slots=True)
class SetLabelRule(Op):
    """What becomes of a pack's label (`pack` "": of every pack's); `action` None forgets the rule.
    `to` is the new name or the tag of RENAME and MAP.
    """

    name: ClassVar[str] = "rule for label"
    label: str
    action: LabelAction | None
    pack: str = ""
    to: str | None = None
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class SetPersona(Op):
    """Make a persona, or change one (`was`: its present name, when it gets another). Releases have
    ops of their own. Audited.
    """

    name: ClassVar[str] = "persona"
    persona: Persona
    was: str | None = None


@dataclass(frozen=True, slots=True)
class RemovePersona(Op):
    """Forget a persona, its releases and whom it is shown on; the documents stay. Audited."""

    name: ClassVar[str] = "remove persona"
    persona: str


@dataclass(frozen=True, slots=True)
class AssignPersona(Op):
    """Say that assets show a persona, or (`on` False) that they do not."""

    name: ClassVar[str] = "show persona"
    persona: str
    ids: Sequence[int]
    on: bool = True


@dataclass(frozen=True, slots=True)
class AddRelease(Op):
    """File a release. Audited. Value: its id."""

    name: ClassVar[str] = "add release"
    persona: str
    release: Release


@dataclass(frozen=True, slots=True)
class RemoveRelease(Op):
    """Withdraw a release; the document stays. Audited."""

    name: ClassVar[str] = "withdraw release"
    release: int


@dataclass(frozen=True, slots=True)
class MarkMinor(Op):
    """A human sees a sign of a minor (or, `on` False, takes a mistaken mark back). Audited."""

    name: ClassVar[str] = "mark"
    ids: Sequence[int]
    on: bool = True
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CorrectTerm(Op):
    """Document that a matched term is no sign in these assets (None: in whichever of them it is);
    has no effect where a human marked one. `on` False withdraws it. Needs a reason. Audited.
    """

    name: ClassVar[str] = "correct term"
    term: str
    ids: Sequence[int]
    reason: str
    on: bool = True


@dataclass(frozen=True, slots=True)
class Decide(Op):
    """A human's ruling on assets on one platform: APPROVED, REJECTED, or None to take it back. It
    stands on the verdict's present basis. Overruling a finding needs a reason; nothing overrules
    PROHIBITED (such assets raise RefusedError, and nothing is decided). With `two_steps` an
    approval waits for `Confirm`. Audited.
    """

    name: ClassVar[str] = "decide"
    outcome: Outcome | None
    ids: Sequence[int]
    platform: str
    reason: str = ""
    two_steps: bool = False


@dataclass(frozen=True, slots=True)
class Confirm(Op):
    """The second look at approvals that wait for one: by somebody else, or by the same actor 24 h
    later (else UsageError). Audited.
    """

    name: ClassVar[str] = "confirm"
    ids: Sequence[int]
    platform: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AskLater(Op):
    """Leave assets out of a platform's review queue until `until` (None: ask again now)."""

    name: ClassVar[str] = "ask later"
    ids: Sequence[int]
    platform: str
    until: datetime | None


@dataclass(frozen=True, slots=True)
class Merge(Op):
    """`ids` are duplicates of `keeper`: their tags, personas, rating, label and flag (where the
    keeper has none) go to it, their decisions and exports are shown with its own, they go to the
    trash.
    """

    name: ClassVar[str] = "merge duplicates"
    keeper: int
    ids: Sequence[int]


@dataclass(frozen=True, slots=True)
class Distinct(Op):
    """Remember that no two of these assets are duplicates of each other (`on` False: forget it)."""

    name: ClassVar[str] = "not duplicates"
    ids: Sequence[int]
    on: bool = True


@dataclass(frozen=True, slots=True)
class AnswerCull(Op):
    """A human's answer to the proposal to cull assets: (asset id, its features then). Accepted ones
    get the flag "reject", others are not proposed again. None takes the answer back.
    """

    name: ClassVar[str] = "answer cull"
    reply: Reply | None
    items: Sequence[tuple[int, Mapping[str, float]]]
