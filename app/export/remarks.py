"""What a plan remarks about one of its items beside the verdict: none of it keeps a file in."""

from app.core.asset import Box, Finding
from app.core.outgoing import Paid
from app.core.vocab import Kind, Outcome
from app.export.framing import Framed
from app.export.order import Exportable, Signing
from app.export.placing import Taken
from app.export.policies.permit import Permit
from app.export.presets.preset import VIDEO, Preset
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


def left_before(asset: Exportable, preset: Preset, taken: Taken) -> list[Finding]:
    """That it was exported for this placement before, or for another one of the platform. Nothing
    where it takes the place of what was exported then.
    """
    there = [one for one in asset.said.exports if one.preset.startswith(f"{preset.platform}.")]
    same = [one for one in there if one.preset == preset.id]
    if taken.replaces is not None or not there:
        return []
    last = (same or there)[-1]
    text = f"Exported for {last.preset} on {last.exported:%Y-%m-%d} already."
    return [(warning if same else note)("export.again", text)]


def given_away(paid: Paid | None, asset: Exportable) -> list[Finding]:
    """That what people pay for elsewhere goes where all can see it."""
    if paid is None:
        return []
    what = "It" if paid.asset_id == asset.asset_id else f"Asset {paid.asset_id}, which it is like,"
    text = f"{what} left for {paid.preset}, where people pay for it; this place is open to all."
    return [warning("export.paid-elsewhere", text)]


def unsigned(preset: Preset, signing: Signing | None) -> list[Finding]:
    if not preset.sign or signing is not None:
        return []
    text = "Not signed: there is no certificate. See `credentials create`."
    return [warning("export.unsigned", text)]


def still(kind: Kind | None, preset: Preset) -> list[Finding]:
    if kind is not Kind.ANIMATED or preset.kind == VIDEO:
        return []
    return [warning("export.still", "The asset moves; its first frame is exported as a still.")]


def warning(rule: str, message: str, box: Box | None = None) -> Finding:
    return Finding(rule, Outcome.REVIEW, message, box=box)


def note(rule: str, message: str, box: Box | None = None) -> Finding:
    return Finding(rule, Outcome.CLEAR, message, box=box)
