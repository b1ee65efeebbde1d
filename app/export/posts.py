"""What a plan's files are together: remarked on, and kept in where they make no post at all."""

from collections.abc import Mapping
from dataclasses import replace

from app.core.asset import Finding
from app.core.vocab import Outcome
from app.export.order import Blocked, Options, Plan
from app.export.policies.policy import Policy
from app.export.sets import plan_notes


def as_posts(made: Plan, policies: Mapping[str, Policy], options: Options) -> Plan:
    """The plan with its notes; the files of a preset that a platform takes no such post of are
    blocked.
    """
    refused = _refused(made, policies, options)
    out = [
        Blocked(one.asset_id, one.preset.id, refused[one.preset.id])
        for one in made.items
        if one.preset.id in refused
    ]
    return replace(
        made,
        items=tuple(one for one in made.items if one.preset.id not in refused),
        blocked=(*made.blocked, *out),
        notes=plan_notes(made.items, policies, options),
    )


def _refused(
    made: Plan, policies: Mapping[str, Policy], options: Options
) -> dict[str, tuple[Finding, ...]]:
    """What speaks against the posts of presets, by preset."""
    found = {}
    for preset in dict.fromkeys(one.preset.id for one in made.items):
        mine = [one for one in made.items if one.preset.id == preset]
        said = plan_notes(mine, policies, options.of(preset))
        if refusing := tuple(one for one in said if one.outcome is Outcome.BLOCKED):
            found[preset] = refusing
    return found
