"""Whose likeness it is: consents of real people, false identities, and what platforms make of
generated pictures.
"""

from collections.abc import Iterator, Sequence

from app.core.asset import Finding
from app.core.people import Persona, Release
from app.core.vocab import Nudity, Outcome, PersonaKind
from app.export.policies.case import Case
from app.export.policies.rules import Ai, Policy
from app.export.policies.signals import rank

_LEVELS = {
    Nudity.NONE: "nothing bare",
    Nudity.IMPLIED: "implied nudity",
    Nudity.NUDE: "nudity",
    Nudity.EXPLICIT: "explicit nudity",
}
_LABELLED = {"required": "", "required_if_realistic": " that look real"}


def identity(policy: Policy, case: Case) -> Iterator[Finding]:
    """Where only a creator's own likeness is taken: everybody else is a false identity."""
    false = f"{policy.title} is for your own, real likeness, and this would be a false identity"
    others = [one for one in case.evidence.personas if one.kind is not PersonaKind.OWN]
    for one in others:
        whose = "made up" if one.kind is PersonaKind.FICTIONAL else "somebody else"
        text = f"“{one.name}” is {whose}: {false}."
        yield Finding("identity.persona", Outcome.BLOCKED, text, term=one.name)
    if case.evidence.ai and not others and not case.evidence.personas:
        text = f"A generated picture of nobody in particular: {false}. If it shows you, say so."
        yield Finding("identity.generated", Outcome.BLOCKED, text)


def consent(policy: Policy, case: Case) -> Iterator[Finding]:
    """For each real person shown: a release that holds, and the attested age."""
    for persona in case.evidence.personas:
        if persona.kind is PersonaKind.FICTIONAL:
            continue
        yield from _release(policy, case, persona)
        if not _attested(case, persona) and rank(case.may_show) >= rank(Nudity.NUDE):
            text = f"Nobody has attested that “{persona.name}” is an adult, and this shows "
            text += f"{_LEVELS[case.may_show]}: attest it before it is used."
            yield Finding("consent.age", Outcome.REVIEW, text, term=persona.name)


def generated(policy: Policy, case: Case) -> Finding | None:
    """What the platform makes of a picture that a generator made."""
    allowed, title = policy.disclosure.ai_allowed, policy.title
    if allowed is Ai.ALLOWED or (allowed is Ai.OWN_LIKENESS and _all_own(case)):
        return None
    outcome = _by_confidence(policy, case)
    if allowed is Ai.UNCLEAR:
        outcome, text = Outcome.REVIEW, f"reports contradict each other about what {title} takes"
    elif allowed is Ai.OWN_LIKENESS:
        text = f"{title} takes that only of the verified account holder; if it shows you, say so"
    elif policy.official:
        text = f"{title} does not take that"
    else:
        text = f"{title} is reported not to take that, so read its terms"
    known = f"policy {policy.dated}, {policy.confidence}"
    return Finding(f"{policy.platform}.ai", outcome, f"Made by a generator: {text} ({known}).")


def disclosed(policy: Policy, case: Case) -> Finding | None:
    """A note where the platform wants a label that the file does not carry yet: the export does."""
    if not case.evidence.ai or case.labelled or policy.disclosure.ai not in _LABELLED:
        return None
    text = (
        f"{policy.title} wants generated pictures{_LABELLED[policy.disclosure.ai]} labelled: the "
        f"export carries the label (policy {policy.dated}, {policy.confidence})."
    )
    return Finding(f"{policy.platform}.disclosure", Outcome.CLEAR, text)


def _by_confidence(policy: Policy, case: Case) -> Outcome:
    """What is not known from the platform itself only warns; bare skin is refused all the same,
    because an account is lost more quickly than a picture is asked about.
    """
    bare = rank(case.shows) >= rank(Nudity.NUDE)
    return Outcome.BLOCKED if policy.official or bare else Outcome.REVIEW


def _all_own(case: Case) -> bool:
    personas = case.evidence.personas
    return bool(personas) and all(one.kind is PersonaKind.OWN for one in personas)


def _attested(case: Case, persona: Persona) -> bool:
    """From its day on."""
    return persona.adult_attested is not None and persona.adult_attested <= case.day


def _release(policy: Policy, case: Case, persona: Persona) -> Iterator[Finding]:
    rule, lacks = _lack(policy, case, persona)
    if not rule:
        return
    partly = rule in ("consent.nudity", "consent.document")
    limit = _limit(policy, case, persona) if partly else Nudity.NONE
    outcome = _severity(case, limit)
    if outcome is Outcome.CLEAR and persona.kind is PersonaKind.OWN:
        return  # one's own clothed picture needs no paper
    end = "see to it before it is used" if partly else "file one before it is used"
    if outcome is Outcome.BLOCKED:
        end = f"without consent nothing that shows {_LEVELS[case.shows]} may leave"
    else:
        outcome = Outcome.REVIEW
    text = f"“{persona.name}” is a real likeness, and {lacks}: {end}."
    yield Finding(rule, outcome, text, term=persona.name)


def _severity(case: Case, limit: Nudity) -> Outcome:
    """Of showing more than `limit` without consent."""
    if rank(case.shows) > rank(limit) and rank(case.shows) >= rank(Nudity.NUDE):
        return Outcome.BLOCKED
    return Outcome.REVIEW if rank(case.may_show) > rank(limit) else Outcome.CLEAR


def _lack(policy: Policy, case: Case, persona: Persona) -> tuple[str, str]:
    """The rule that is broken and what is missing; two empty texts when a release covers it."""
    releases = persona.releases
    if not releases:
        return "consent.missing", "no release is on file"
    holding = [one for one in releases if one.holds(case.day)]
    if not holding:
        return _out_of_date(releases, case)
    covering = [one for one in holding if one.covers(policy.platform)]
    if not covering:
        return "consent.platform", f"no release covers {policy.title}"
    sound = [one for one in covering if not one.fault]
    limit = _limit(policy, case, persona)
    if not sound or rank(case.may_show) > rank(limit):
        lost = [one for one in covering if one.fault and (not sound or _further(one, limit))]
        if lost:
            return "consent.document", _lost(lost)
        shown = _LEVELS[case.may_show]
        return "consent.nudity", f"no release that covers {policy.title} goes as far as {shown}"
    return "", ""


def _out_of_date(releases: Sequence[Release], case: Case) -> tuple[str, str]:
    if coming := [one.valid_from for one in releases if one.valid_from > case.day]:
        return "consent.early", f"the release only holds from {min(coming)} on"
    ended = max(one.valid_to for one in releases if one.valid_to is not None)
    return "consent.expired", f"the release ended on {ended}"


def _further(release: Release, limit: Nudity) -> bool:
    return rank(release.nudity) > rank(limit)


def _lost(releases: Sequence[Release]) -> str:
    documents = " and ".join(f"“{one.file}” {one.fault}" for one in releases)
    return (
        f"its release does not count, because the document {documents} (put the very file back "
        "into the library's folder of releases, or withdraw the release and file it again)"
    )


def _limit(policy: Policy, case: Case, persona: Persona) -> Nudity:
    """How far the releases that hold here go."""
    sound = (one for one in persona.releases if not one.fault)
    here = (one for one in sound if one.holds(case.day) and one.covers(policy.platform))
    return max((one.nudity for one in here), key=rank, default=Nudity.NONE)
