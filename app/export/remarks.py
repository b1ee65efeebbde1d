"""What a plan remarks about one of its items beside the verdict: none of it keeps a file in."""

from collections.abc import Sequence

from app.core.asset import Box, Finding
from app.core.outgoing import Paid
from app.core.vocab import Kind, Outcome
from app.export.framing import Framed
from app.export.order import Exportable, Signing
from app.export.placing import Taken
from app.export.policies.permit import Permit
from app.export.presets.preset import VIDEO, Preset
from app.media.crop import whole

_MOSTLY = 0.9  # of a picture: what is shown of it beyond that is hardly missed

GIVEN_AWAY = "export.paid-elsewhere"


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


def given_away(paid: Paid | None, asset: Exportable, *, leaves: bool = False) -> list[Finding]:
    """That what people pay for elsewhere goes where all can see it. `leaves`: it is sold by the
    same plan.
    """
    if paid is None:
        return []
    what = "It" if paid.asset_id == asset.asset_id else f"Asset {paid.asset_id}, which it is like,"
    left = "leaves" if leaves else "left"
    text = f"{what} {left} for {paid.preset}, where people pay for it; this place is open to all."
    return [warning(GIVEN_AWAY, text)]


def unsigned(preset: Preset, signing: Signing | None) -> list[Finding]:
    if not preset.sign or signing is not None:
        return []
    text = "Not signed: there is no certificate. See `credentials create`."
    return [warning("export.unsigned", text)]


def still(kind: Kind | None, preset: Preset) -> list[Finding]:
    if kind is not Kind.ANIMATED or preset.kind == VIDEO:
        return []
    return [warning("export.still", "The asset moves; its first frame is exported as a still.")]


def unfollowed(asset: Exportable, frame: Framed) -> list[Finding]:
    """That a noticeably cropped clip has a window that follows nobody."""
    window, whole_area = frame.window, (asset.width or 0) * (asset.height or 0)
    if frame.by_hand or window.w * window.h > _MOSTLY * whole_area:
        return []
    text = (
        "Nobody was found in it, so the window stays where it is. Draw a crop, or use a preset "
        "that pads."
    )
    return [warning("export.unfollowed", text)]


def panorama(asset: Exportable, tiles: Sequence[Framed]) -> list[Finding]:
    """How much of the picture its tiles leave out, and how many would show more of it."""
    width, height = asset.width or 1, asset.height or 1
    shown = sum(tile.window.w * tile.window.h for tile in tiles) / (width * height)
    if shown > _MOSTLY:
        return []
    tile = tiles[0].window
    text = f"{len(tiles)} pictures show {shown:.0%} of it"
    needed = max(round(width / height * tile.h / tile.w), 2)
    strip = needed * tile.w / tile.h * height / width  # as wide as the picture, where 1
    if (more := min(strip, 1 / strip)) <= shown or needed == len(tiles):
        return [note("export.panorama", f"{text}.")]
    all_of_it = "all" if more > 0.995 else f"{more:.0%}"
    return [note("export.panorama", f"{text}; {needed} would show {all_of_it} of it.")]


def warning(rule: str, message: str, box: Box | None = None) -> Finding:
    return Finding(rule, Outcome.REVIEW, message, box=box)


def note(rule: str, message: str, box: Box | None = None) -> Finding:
    return Finding(rule, Outcome.CLEAR, message, box=box)
