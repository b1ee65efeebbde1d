"""From what packs saw and what prompts say to a verdict. Pure: the same inputs, the same verdict.

Each finding carries its evidence and one sentence for people; the outcome is the worst finding's.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from hashlib import blake2b

from app.core.asset import Detection, Finding, Verdict
from app.core.errors import UsageError
from app.core.vocab import Outcome
from app.export.evidence import Evidence
from app.export.rules import Policy, Rule

_SEVERITY = (Outcome.CLEAR, Outcome.REVIEW, Outcome.BLOCKED, Outcome.PROHIBITED)
_WHERE = {
    "feed": "in the feed",
    "profile": "in profile pictures and banners",
    "paywall": "behind the paywall",
    "story": "in stories",
}


def judge(
    policy: Policy,
    evidence: Evidence,
    day: date,
    *,
    context: str | None = None,
    placement: str | None = None,
) -> Verdict:
    """One asset on one platform, as it is on `day` (consents end).

    Raises UsageError for a context the policy has no rules for.
    """
    context = context or policy.default_context
    if context not in policy.rules:
        known = ", ".join(policy.rules)
        raise UsageError(f"The policy for {policy.title} has rules for {known}, not {context}.")
    seen = evidence.detections
    findings = [
        *_prohibited(policy, seen, (*evidence.texts, *evidence.tags)),
        *([] if evidence.analysed else [_not_analysed(policy, context)]),
        *(found for one in seen if (found := _label(policy, context, one, evidence.frame))),
    ]
    findings.sort(key=lambda one: (-_SEVERITY.index(one.outcome), -(one.score or 0.0)))
    return Verdict(
        platform=policy.platform,
        outcome=findings[0].outcome if findings else Outcome.CLEAR,
        context=context,
        policy_version=policy.version,
        findings=tuple(findings),
        basis=_basis(policy, context, evidence.frame, findings),
    )


def judge_all(policies: Iterable[Policy], evidence: Evidence, day: date) -> tuple[Verdict, ...]:
    """One asset on each platform, where its posts go by default."""
    return tuple(judge(policy, evidence, day) for policy in policies)


def _basis(
    policy: Policy, context: str, frame: tuple[int, int], findings: Sequence[Finding]
) -> str:
    """What the outcome rests on, as 16 bytes in hex: the policy's version, where the picture goes,
    its size, and the evidence of every finding. What no rule objects to is not part of it.
    """
    parts = [policy.version, context, f"{frame[0]}x{frame[1]}", *map(_told, findings)]
    return blake2b("\n".join(parts).encode("utf-8", "replace"), digest_size=16).hexdigest()


def _told(found: Finding) -> str:
    box = found.box
    at = f"{box.x},{box.y},{box.w},{box.h}" if box is not None else ""
    return (
        f"{found.rule}|{found.outcome}|{found.label}|{found.score}|{at}|{found.pack}|"
        f"{found.version}|{found.time_s}|{found.term}"
    )


def _label(policy: Policy, context: str, seen: Detection, frame: tuple[int, int]) -> Finding | None:
    """What the rule for a detection's label makes of it; None when there is nothing to say."""
    if seen.label in policy.always_allow or seen.score < policy.thresholds.warn:
        return None
    rule = policy.rules[context].get(seen.label)
    if rule is None:
        text = f"nothing says what {policy.title} makes of it, so look at it"
        return _finding(policy, context, seen, Outcome.REVIEW, text)
    if rule is Rule.ALLOW or (rule is Rule.WARN_IF_FOCUS and not _focus(policy, seen, frame)):
        return None
    if rule is Rule.BLOCK:
        refused = f"{policy.title} does not allow it {_WHERE[context]}"
        if seen.score >= policy.thresholds.block:
            return _finding(policy, context, seen, Outcome.BLOCKED, refused)
        return _finding(policy, context, seen, Outcome.REVIEW, f"{refused}, so look at it")
    advice = f"on {policy.title}, {policy.advice[context]}"
    return _finding(policy, context, seen, Outcome.REVIEW, advice)


def _finding(policy: Policy, context: str, seen: Detection, outcome: Outcome, text: str) -> Finding:
    note = policy.label_notes.get(seen.label)
    message = f"{_seen(seen)}: {text} (policy {policy.dated}, {policy.basis})."
    return _evidence(
        f"{policy.platform}.{context}.{seen.label}",
        outcome,
        f"{message} {note}" if note else message,
        seen,
    )


def _focus(policy: Policy, seen: Detection, frame: tuple[int, int]) -> bool:
    """Whether the box takes so much of the frame that it is what the picture is about."""
    return _share(seen, frame) >= policy.thresholds.focus_area


def _share(seen: Detection, frame: tuple[int, int]) -> float:
    """The box's share of the frame; all of it where the frame is not known."""
    area = frame[0] * frame[1]
    return min(1.0, seen.box.area / area) if area > 0 else 1.0


def _not_analysed(policy: Policy, context: str) -> Finding:
    return Finding(
        rule=f"{policy.platform}.{context}.not-analysed",
        outcome=Outcome.REVIEW,
        message=f"No detector has looked at it yet, so nothing is known about what {policy.title} "
        "would object to: run the analysis, or look yourself.",
    )


def _prohibited(
    policy: Policy, detections: Sequence[Detection], texts: Sequence[str]
) -> list[Finding]:
    """Nudity or sexual words together with signs of a minor; with doubtful words, a look."""
    signs = policy.prohibited.signs(texts)
    if not signs.minor and not signs.doubtful:
        return []
    exposed = [
        seen
        for seen in detections
        if seen.label in policy.prohibited.labels and seen.score >= policy.prohibited.score
    ]
    surest = max(exposed, key=lambda seen: seen.score, default=None)
    if surest is None and not signs.sexual:
        return []
    if signs.minor:
        text = f"{_together(signs.minor, signs.sexual, surest)}: sexual content with any sign of "
        text += "a minor is prohibited everywhere and never leaves the library."
        return [_evidence("prohibited.minor", Outcome.PROHIBITED, text, surest)]
    text = f"{_together(signs.doubtful, signs.sexual, surest)}: this may be read as a minor. "
    text += "Nobody in a sexual picture may look or be described like one: look at it."
    return [_evidence("prohibited.doubt", Outcome.REVIEW, text, surest)]


def _together(words: Sequence[str], sexual: Sequence[str], seen: Detection | None) -> str:
    shown = _quoted(sexual) if seen is None else f"“{part(seen.label)}” ({_percent(seen)} sure)"
    return f"{_quoted(words)} in the prompt or tags, together with {shown}"


def _quoted(words: Sequence[str]) -> str:
    return ", ".join(f"“{word}”" for word in words[:3])


def _evidence(rule: str, outcome: Outcome, message: str, seen: Detection | None) -> Finding:
    if seen is None:
        return Finding(rule, outcome, message)
    return Finding(
        rule,
        outcome,
        message,
        label=seen.label,
        score=seen.score,
        box=seen.box,
        pack=seen.pack,
        version=seen.version,
        time_s=seen.time_s,
    )


def _seen(seen: Detection) -> str:
    return f"{part(seen.label)}, {_percent(seen)} sure"


def _percent(seen: Detection) -> str:
    return f"{seen.score * 100:.0f} %"


def part(label: str) -> str:
    """A label in words: FEMALE_BREAST_EXPOSED → "Exposed female breast"."""
    words = label.lower().split("_")
    if words[-1] in ("exposed", "covered"):
        words = [words[-1], *words[:-1]]
    return " ".join(words).capitalize()
