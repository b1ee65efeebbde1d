"""Why: one sentence a creator understands for each suggestion, finding and verdict. Pure.

Days are those of the reader's own clock.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from app.core.asset import Decision, Finding, Suggestion, Verdict
from app.core.vocab import LabelAction, Outcome, Reply

if TYPE_CHECKING:
    from app.catalog.proposals.suggestions import LabelRule

BUILTIN = "builtin"
_SEES = {
    "character": "recognises the character",
    "rating": "would rate the picture",
}
_WHERE = {
    "feed": "in the feed",
    "profile": "in profile pictures and banners",
    "paywall": "behind the paywall",
    "story": "in stories",
}
_COUNTS_AS = {
    Outcome.CLEAR: "clear",
    Outcome.REVIEW: "open",
    Outcome.BLOCKED: "blocked",
    Outcome.PROHIBITED: "prohibited",
}
_DECIDED = {Outcome.APPROVED: "approved", Outcome.REJECTED: "rejected"}


def suggestion(one: Suggestion, title: str | None = None, rules: "Sequence[LabelRule]" = ()) -> str:
    """Who proposes a tag and how sure that is, what it rests on, and which of the user's `rules`
    for labels had a part in it. `title` is the pack's; its id stands for it.
    """
    if one.pack == BUILTIN:
        rests = _sentence(one.evidence) if one.evidence else "its pixels and what was found in it"
        said = f"“{one.name}” follows from what Musekeep measured in the picture: {rests}"
    else:
        sees = _SEES.get(one.category, "sees")
        said = f"{title or one.pack} {one.version} is {percent(one.score)} sure it {sees} "
        said += f"“{one.name}”"
        if one.evidence:
            said += f" ({_sentence(one.evidence)})"
    return f"{said}{_ruled(one, rules)}{_replied(one.reply)}."


def finding(one: Finding, title: str | None = None) -> str:
    """The rule's own sentence, then the evidence it does not name itself: the matched words, which
    pack (its `title`, or its id), and when in a clip.
    """
    evidence = []
    if one.term and one.term not in one.message:
        evidence.append(f"matched: “{one.term}”")
    if one.pack:
        pack = title or one.pack
        evidence.append(f"{pack} {one.version}" if one.version else pack)
    if one.time_s is not None:
        evidence.append(f"at {_clock(one.time_s)} of the clip")
    said = f"{_sentence(one.message)}."
    return f"{said} ({', '.join(evidence)})" if evidence else said


def verdict(one: Verdict, title: str) -> str:
    """Who said what about a picture on a platform (`title`: "Instagram"), on what grounds, by the
    policy of which day, and whether a decision about it still counts.
    """
    decision = one.decision
    if decision is None:
        said = _by_rules(one, title)
    elif _machine(one) is Outcome.PROHIBITED:
        said = f"{_by_rules(one, title)} ({_who(decision)}, which does not count)"
    elif decision.waits_for_second:
        said = f"{_who(decision)} for {title}; somebody has to confirm that with a second look, "
        said += f"until then it counts as {_counts(one)}: {_grounds(one)}"
    elif one.stale:
        said = _stale(one, decision, title)
    else:
        said = _in_force(one, decision, title)
    if one.later is not None:
        said += f"; you are asked again on {day(one.later)}"
    return f"{said}."


def percent(score: float) -> str:
    """0.914 → "91 %"; nothing is ever quite certain."""
    return "more than 99 %" if score >= 0.995 else f"{score * 100:.0f} %"


def day(when: datetime) -> str:
    return when.astimezone().date().isoformat()


def policy_day(one: Verdict) -> str:
    """The date of the policy a verdict was made by."""
    return one.policy_version.partition("+")[0]


def _by_rules(one: Verdict, title: str) -> str:
    match _machine(one):
        case Outcome.PROHIBITED:
            return f"Prohibited everywhere, and nobody can overrule that: {_grounds(one)}"
        case Outcome.BLOCKED:
            return f"Blocked on {title}: {_grounds(one)}"
        case Outcome.REVIEW:
            return f"{title} needs your look first: {_grounds(one)}"
    where = _WHERE.get(one.context, one.context)
    asked = f"the policy of {policy_day(one)} asks about {where}"
    return f"Clear for {title}: nothing was found that {asked}"


def _grounds(one: Verdict) -> str:
    """The gravest finding, how many more there are, and the policy's day."""
    if not one.findings:
        return f"by the policy of {policy_day(one)}"
    grounds = _sentence(one.findings[0].message)
    more = len(one.findings) - 1
    if more:
        grounds += f"; and {more} more {'finding' if more == 1 else 'findings'}"
    date = policy_day(one)
    return grounds if not date or date in grounds else f"{grounds} (policy {date})"


def _in_force(one: Verdict, decision: Decision, title: str) -> str:
    said = f"{_who(decision)} for {title}"
    machine = _machine(one)
    if decision.outcome is Outcome.APPROVED and machine is not Outcome.CLEAR:
        said += f", although by the policy of {policy_day(one)} it is {_counts(one)}"
    if decision.reason:
        said += f", because “{_sentence(decision.reason)}”"
    if decision.confirmed_by and decision.confirmed:
        said += f"; {decision.confirmed_by} confirmed it on {day(decision.confirmed)}"
    return said


def _stale(one: Verdict, decision: Decision, title: str) -> str:
    said = f"{_who(decision)} for {title}, but {_what_changed(one, decision)} since; "
    if decision.outcome is Outcome.REJECTED:
        return f"{said}a no holds until somebody takes it back"
    return f"{said}until it is decided again it counts as {_counts(one)}: {_grounds(one)}"


def _what_changed(one: Verdict, decision: Decision) -> str:
    """A basis is a hash and cannot say what changed in it; a later policy is known by its day."""
    if policy_day(one) > day(decision.decided):
        return f"the policy has changed (it is of {policy_day(one)} now)"
    return "what that rested on has changed (picture, findings, words, papers or policy)"


def _who(decision: Decision) -> str:
    word = _DECIDED.get(decision.outcome, str(decision.outcome))
    return f"{decision.actor} {word} it on {day(decision.decided)}"


def _machine(one: Verdict) -> Outcome:
    return one.by_machine or one.outcome


def _counts(one: Verdict) -> str:
    return _COUNTS_AS.get(_machine(one), str(_machine(one)))


def _ruled(one: Suggestion, rules: "Sequence[LabelRule]") -> str:
    """A rule for this pack counts before one for all."""
    of_pack = [rule for rule in rules if rule.pack in ("", one.pack)]
    for rule in sorted(of_pack, key=lambda rule: rule.pack == ""):
        if rule.action is LabelAction.RENAME and rule.to == one.name:
            return f"; by your rule that is its label “{rule.label}”"
        if rule.label.casefold() != one.name.casefold():
            continue
        if rule.action is LabelAction.MAP:
            return f"; by your rule it becomes the tag “{rule.to}”"
        if rule.score:
            return f"; by your rule it is shown from {percent(rule.score)} on"
    return ""


def _replied(reply: Reply | None) -> str:
    if reply is None:
        return ""
    return "; you accepted it" if reply is Reply.ACCEPTED else "; you said no, and that is kept"


def _sentence(text: str) -> str:
    """Without its full stop, so that another part can follow."""
    return text.strip().removesuffix(".")


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02}"
