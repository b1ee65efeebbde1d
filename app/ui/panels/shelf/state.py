"""What a tile says about the assets it would export. Pure."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.core.asset import Finding
from app.core.vocab import Outcome
from app.ui.words import clock, count, date_words, limit, tr, trn

if TYPE_CHECKING:
    from app.export.order import Blocked, Plan, PlanItem
    from app.export.presets.preset import Preset


@dataclass(frozen=True, slots=True)
class Tally:
    """A plan in four numbers, and the first reason something in it cannot go."""

    ready: int = 0
    review: int = 0
    blocked: int = 0
    failed: int = 0
    reason: str = ""

    @property
    def files(self) -> int:
        return self.ready + self.review


def tally(plan: "Plan", unmade: Sequence[str] = ()) -> Tally:
    """`unmade` are the reasons of items that could not be made after all."""
    review = sum(1 for item in plan.items if needs_review(item))
    return Tally(
        ready=max(0, len(plan.items) - review - len(unmade)),
        review=review,
        blocked=len(plan.blocked),
        failed=len(plan.failed) + len(unmade),
        reason=next(iter(why(plan, unmade)), ""),
    )


def why(plan: "Plan", unmade: Sequence[str] = ()) -> tuple[str, ...]:
    """What keeps some of it in: each reason once, with how many it keeps, refusals first."""
    first = (next(iter(telling(one.findings)), None) for one in plan.blocked)
    refused = Counter(finding.message for finding in first if finding is not None)
    failed = Counter((*(one.reason for one in plan.failed), *unmade))
    told = (*refused.most_common(), *failed.most_common())
    return tuple(f"{count(number)} × {text}" if number > 1 else text for text, number in told)


def needs_review(item: "PlanItem") -> bool:
    """The policy lets it out, with a word of warning."""
    return item.permit.verdict.outcome is Outcome.REVIEW


def may_be_overridden(blocked: "Blocked") -> bool:
    """Whether a reasoned override could let it out: nothing in it is beyond anybody's word."""
    final = (Outcome.PROHIBITED, Outcome.REJECTED)
    return not any(one.absolute or one.outcome in final for one in blocked.findings)


def reasons(findings: tuple[Finding, ...]) -> tuple[str, ...]:
    """All that is said of one file, the gravest first."""
    grave = telling(findings)
    rest = (one for one in findings if one not in grave)
    return tuple(dict.fromkeys(one.message for one in (*grave, *rest)))


def telling(findings: tuple[Finding, ...]) -> list[Finding]:
    """The findings that say more than "clear", the gravest first."""
    grave = [Outcome.PROHIBITED, Outcome.BLOCKED, Outcome.REJECTED, Outcome.REVIEW]
    found = [finding for finding in findings if finding.outcome in grave]
    return sorted(found, key=lambda finding: grave.index(finding.outcome))


def state_words(found: Tally) -> tuple[str, str]:
    """(text, tone) for a tile: what is ready, and the gravest of what is not."""
    if found.files and not (found.review or found.blocked or found.failed):
        return trn("%n ready · drag out", "%n ready · drag out", found.ready), "accent"
    parts = [trn("%n ready", "%n ready", found.ready)] if found.ready else []
    grave = _gravest(found, alone=not parts)
    if grave:
        parts.append(grave)
    if not parts:
        return tr("drop here"), ""
    return " · ".join(parts), "block" if found.blocked and not found.files else "warn"


def all_words(found: Tally) -> str:
    """Everything a tile has no room for."""
    lines = [
        trn("%n ready", "%n ready", found.ready) if found.ready else "",
        trn("%n needs review", "%n need review", found.review) if found.review else "",
        trn("%n blocked", "%n blocked", found.blocked) if found.blocked else "",
        trn("%n cannot be made", "%n cannot be made", found.failed) if found.failed else "",
        found.reason,
    ]
    return "\n".join(line for line in lines if line)


def _gravest(found: Tally, *, alone: bool) -> str:
    """In fewer words beside what is ready."""
    if found.blocked:
        return trn("%n blocked", "%n blocked", found.blocked)
    if found.review and alone:
        return trn("%n needs review", "%n need review", found.review)
    if found.review:
        return trn("%n to review", "%n to review", found.review)
    return trn("%n cannot be made", "%n cannot be made", found.failed) if found.failed else ""


def size_words(preset: "Preset") -> str:
    """1080 × 1350 / JPEG · ≤ 8 MB"""
    size = f"{preset.width} × {preset.height}" if preset.width else tr("its own size")
    form = (preset.format or preset.formats[0]).upper()
    return f"{size}\n{form}" + (f" · ≤ {limit(preset.max_bytes)}" if preset.max_bytes else "")


def preset_words(preset: "Preset") -> str:
    """What a preset makes, what the placement takes at most, and how well that is known."""
    size = f"{preset.width} × {preset.height} px" if preset.width else tr("its own size")
    lines = [
        f"{preset.title} · {preset.id}",
        " · ".join((size, (preset.format or preset.formats[0]).upper(), preset.colour)),
        _bytes(preset),
        *_clip(preset),
        _covered(preset),
        tr("last checked {day} · {sureness}").format(
            day=date_words(preset.facts.checked), sureness=preset.facts.confidence
        ),
    ]
    return "\n".join(line for line in lines if line)


def _bytes(preset: "Preset") -> str:
    parts = []
    if preset.max_bytes:
        parts.append(tr("at most {size}").format(size=limit(preset.max_bytes)))
    if preset.aim_bytes:
        parts.append(tr("aims at {size}").format(size=limit(preset.aim_bytes)))
    return " · ".join(parts)


def _clip(preset: "Preset") -> list[str]:
    if (spec := preset.clip) is None:
        return []
    parts = []
    if spec.duration_s is not None:
        least, most = spec.duration_s
        parts.append(f"{clock(least)} – {clock(most)}" if least else f"≤ {clock(most)}")
    if spec.fps is not None:
        parts.append(tr("up to {rate:g} frames a second").format(rate=spec.fps[1]))
    return [" · ".join(parts)]


def _covered(preset: "Preset") -> str:
    if (safe := preset.safe) is None:
        return ""
    edges = (
        *((tr("top"), safe.top), (tr("right"), safe.right)),
        *((tr("bottom"), safe.bottom), (tr("left"), safe.left)),
    )
    told = ", ".join(f"{name} {edge}" for name, edge in edges if edge)
    return tr("covered by the platform: {edges} px").format(edges=told)
