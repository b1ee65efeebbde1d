"""From everything known about a picture to a verdict. Pure: the same inputs, the same verdict.

Each finding carries its evidence and one sentence for people; the outcome is the worst finding's.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from hashlib import blake2b

from app.core.asset import Detection, Finding, Score, Verdict
from app.core.errors import UsageError
from app.core.vocab import Outcome
from app.export.policies.case import Case, Look, Seen, case_of, spelled, value_of
from app.export.policies.consent import consent, disclosed, generated, identity
from app.export.policies.evidence import Evidence
from app.export.policies.minors import marked, prohibited
from app.export.policies.rules import Policy, Row, Rule
from app.export.policies.signals import Signal
from app.export.policies.wording import WHERE, part, percent

ADULT = "explicit_verified"
"""Of a platform's nudity: it is made for adult content."""

_SEVERITY = {
    outcome: rank
    for rank, outcome in enumerate(
        (Outcome.CLEAR, Outcome.REVIEW, Outcome.BLOCKED, Outcome.PROHIBITED)
    )
}


def judge(
    policy: Policy,
    evidence: Evidence,
    day: date,
    *,
    context: str | None = None,
    placement: str | None = None,
) -> Verdict:
    """One asset on one platform, as it is on `day` (consents end), with a note where the export has
    to say something. `placement` is a preset's id or the platform's own word for a place.

    Raises UsageError for a context the policy has no rules for.
    """
    case = case_of(evidence, policy.prohibited, policy.signals, day)
    context = context or policy.default_context
    row = policy.rows.get(context)
    if placement in policy.blocked_placements:
        context, row = policy.refused_as, policy.refusing
    if row is None:
        known = ", ".join(policy.rows)
        raise UsageError(f"The policy for {policy.title} has rules for {known}, not {context}.")
    verdict = _verdict(policy, case, prohibited(case), context, row)
    note = disclosed(policy, case)
    return verdict if note is None else replace(verdict, findings=(*verdict.findings, note))


def judge_all(policies: Iterable[Policy], evidence: Evidence, day: date) -> tuple[Verdict, ...]:
    """One asset on each platform, where its posts go by default, without notes. The policies are of
    one load: what is prohibited and what labels mean is the same for all of them.
    """
    chosen = tuple(policies)
    if not chosen:
        return ()
    case = case_of(evidence, chosen[0].prohibited, chosen[0].signals, day)
    everywhere = prohibited(case)
    return tuple(
        _verdict(policy, case, everywhere, context, policy.rows[context])
        for policy in chosen
        for context in (policy.default_context,)
    )


def _verdict(
    policy: Policy, case: Case, everywhere: Sequence[Finding], context: str, row: Row
) -> Verdict:
    boxed = list(_boxes(policy, case, context, row)) if case.boxes else []
    signs = everywhere or marked(case, policy.title, adult=policy.nudity == ADULT)
    others = [*signs, *_others(policy, case, context, row)]
    findings = [*others, *[found for found, _ in boxed]] if boxed else others
    if len(findings) > 1:
        findings.sort(key=_weight)
    return Verdict(
        platform=policy.platform,
        outcome=findings[0].outcome if findings else Outcome.CLEAR,
        context=context,
        policy_version=policy.version,
        findings=tuple(findings),
        basis=_basis(policy, context, case.evidence.frame, boxed, others),
    )


def _others(policy: Policy, case: Case, context: str, row: Row) -> list[Finding]:
    """What is found without a box."""
    findings = [] if case.evidence.analysed else [_not_analysed(policy, context)]
    if case.classes:
        findings += _classes(policy, case, context, row)
    if case.seen is not None and case.blind is not None and row.minds:
        findings.append(_disagreement(policy, context, case.seen, case.blind))
    if policy.platform in policy.prohibited.own_likeness_only:
        findings += identity(policy, case)
    if case.evidence.personas:
        findings += consent(policy, case)
    if case.evidence.ai and (found := generated(policy, case)) is not None:
        findings.append(found)
    return findings


def _weight(one: Finding) -> tuple[int, float]:
    """The worst first, then the surest."""
    return -_SEVERITY[one.outcome], -(one.score or 0.0)


def _basis(
    policy: Policy,
    context: str,
    frame: tuple[int, int],
    boxed: Sequence[tuple[Finding, Seen]],
    others: Sequence[Finding],
) -> str:
    """What the outcome rests on, as 16 bytes in hex: the policy's version, where the picture goes,
    its size, and the evidence of every finding, in whatever order it came. What no rule minds is
    not part of it.
    """
    text = f"{policy.version}|{context}|{frame[0]}x{frame[1]}"
    if boxed or others:
        parts = [f"{found.rule}|{seen.spelled}" for found, seen in boxed]
        parts += [_told(one) for one in others]
        parts.sort()
        text = "\n".join([text, *parts])
    return blake2b(text.encode("utf-8", "replace"), digest_size=16).hexdigest()


def _told(found: Finding) -> str:
    if found.label is None:
        return f"{found.rule}|{found.outcome}|{found.term}"
    source = (found.pack, found.version, found.time_s)
    evidence = spelled(found.label, found.score, found.box, source)
    return f"{found.rule}|{found.outcome}|{evidence}|{found.term}"


def _boxes(policy: Policy, case: Case, context: str, row: Row) -> Iterator[tuple[Finding, Seen]]:
    least, rules, fine = policy.thresholds.warn, row.labels, policy.always_allow
    for seen in case.boxes:
        box = seen.box
        if box.score < least or box.label in fine:
            continue
        rule = rules.get(box.label)
        if rule is None and (seen.face or box.label in policy.signals.harmless):
            continue
        if rule is Rule.ALLOW or (
            rule is Rule.WARN_IF_FOCUS and not _focus(policy, box, case.evidence.frame)
        ):
            continue
        outcome, text = _ruled(policy, context, rule, box.score >= policy.thresholds.block)
        yield _boxed(policy, context, seen, outcome, text), seen


def _ruled(policy: Policy, context: str, rule: Rule | None, sure: bool) -> tuple[Outcome, str]:
    """What a rule that minds makes of something seen, and the second half of the sentence."""
    if rule is None:
        return Outcome.REVIEW, f"nothing says what {policy.title} makes of it, so look at it"
    if rule is Rule.BLOCK:
        refused = f"{policy.title} does not allow it {WHERE[context]}"
        return (Outcome.BLOCKED, refused) if sure else (Outcome.REVIEW, f"{refused}, so look at it")
    advice = policy.advice[policy.same.get(context, context)]
    return Outcome.REVIEW, f"on {policy.title}, {advice}"


def _boxed(policy: Policy, context: str, said: Seen, outcome: Outcome, text: str) -> Finding:
    seen = said.box
    message = f"{said.words}: {text} (policy {policy.dated}, {policy.basis})."
    note = policy.label_notes.get(seen.label)
    return Finding(
        f"{policy.platform}.{context}.{seen.label}",
        outcome,
        f"{message} {note}" if note else message,
        seen.label,
        seen.score,
        seen.box,
        seen.pack,
        seen.version,
        seen.time_s,
    )


def _focus(policy: Policy, seen: Detection, frame: tuple[int, int]) -> bool:
    """Whether the box takes so much of the frame that it is what the picture is about; it does
    where the frame is not known.
    """
    area = frame[0] * frame[1]
    return area <= 0 or seen.box.area / area >= policy.thresholds.focus_area


def _classes(policy: Policy, case: Case, context: str, row: Row) -> Iterator[Finding]:
    """What classifiers say, judged as a box that shows as much would be. Where another pack sees
    nothing, the disagreement is told instead.
    """
    disagreeing = case.seen.pack if case.seen is not None and row.minds else None
    for score, signal in case.classes:
        rule = row.levels[signal.level]
        if score.value < signal.may or rule is Rule.ALLOW or score.pack == disagreeing:
            continue
        yield _classed(policy, context, score, signal, rule)


def _classed(policy: Policy, context: str, score: Score, signal: Signal, rule: Rule) -> Finding:
    outcome, text = _ruled(policy, context, rule, score.value >= signal.sure)
    message = f"{score.pack} calls it “{part(score.label)}”, {percent(score.value)} sure: {text} "
    return _of_score(
        f"{policy.platform}.{context}.{score.label}",
        outcome,
        f"{message}(policy {policy.dated}, {policy.basis}).",
        score,
    )


def _disagreement(policy: Policy, context: str, seen: Look, blind: Look) -> Finding:
    best = seen.best
    rule = f"{policy.platform}.{context}.packs-disagree"
    other = f"{blind.pack} sees nothing bare"
    if best is None:
        return Finding(rule, Outcome.REVIEW, f"{seen.pack} sees bare skin, {other}: look at it.")
    message = (
        f"{seen.pack} says “{part(best.label)}”, {percent(value_of(best))} sure, and {other}: two "
        f"packs disagree, so look at it before it goes to {policy.title} (policy {policy.dated})."
    )
    if isinstance(best, Score):
        return _of_score(rule, Outcome.REVIEW, message, best)
    return Finding(
        rule,
        Outcome.REVIEW,
        message,
        best.label,
        best.score,
        best.box,
        best.pack,
        best.version,
        best.time_s,
    )


def _of_score(rule: str, outcome: Outcome, message: str, score: Score) -> Finding:
    return Finding(
        rule,
        outcome,
        message,
        label=score.label,
        score=score.value,
        pack=score.pack,
        version=score.version,
        time_s=score.time_s,
    )


def _not_analysed(policy: Policy, context: str) -> Finding:
    return Finding(
        rule=f"{policy.platform}.{context}.not-analysed",
        outcome=Outcome.REVIEW,
        message="No detector has looked at it yet, so nothing is known about what "
        f"{policy.title} would object to: run the analysis, or look yourself.",
    )
