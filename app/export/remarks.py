"""What a plan remarks about one of its items beside the verdict: none of it keeps a file in."""

from app.core.asset import Box, Finding
from app.core.vocab import Kind, Outcome
from app.export.framing import Framed
from app.export.permit import Permit
from app.export.preset import Preset
from app.media.crop import whole


def by_hand(permit: Permit) -> list[Finding]:
    """Why what is blocked leaves all the same."""
    if permit.verdict.outcome is not Outcome.BLOCKED:
        return []
    if permit.overridden:
        return [note("export.override", f"Exported against a finding: {permit.override}.")]
    decision = permit.decision
    if decision is None:
        return []
    reason = f": {decision.reason}" if decision.reason else ""
    return [note("decision.approved", f"Approved by {decision.actor}{reason}.")]


def cut_faces(frame: Framed, preset: Preset) -> list[Finding]:
    lost = [face for face in frame.faces if not whole(face, frame.window, slack=2)]
    if not lost:
        return []
    text = f"{len(lost)} of {len(frame.faces)} faces cut or left out by {preset.title}."
    return [warning("export.face-outside", text, box=lost[0])]


def still(kind: Kind | None) -> list[Finding]:
    if kind is not Kind.ANIMATED:
        return []
    return [warning("export.still", "The asset moves; its first frame is exported as a still.")]


def warning(rule: str, message: str, box: Box | None = None) -> Finding:
    return Finding(rule, Outcome.REVIEW, message, box=box)


def note(rule: str, message: str, box: Box | None = None) -> Finding:
    return Finding(rule, Outcome.CLEAR, message, box=box)
