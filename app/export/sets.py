"""Files that belong together: carousels, panoramas, and a paid set with its public taste. What one
post of a platform takes of them is remarked for the batch as a whole.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from app.core.asset import Finding
from app.core.errors import UsageError
from app.core.outgoing import ratio_of
from app.core.vocab import Outcome
from app.export.order import Options, PlanItem, Teaser
from app.export.policies.policy import Policy
from app.export.presets.preset import VIDEO, Preset
from app.export.remarks import warning

TEASERS = ("blur", "crop", "watermark")
PAID = "paywall"
_MOST = {
    "carousel_max_api": "through its API",
    "carousel_max_app": "in its app",
    "gallery_max_api": "as a gallery",
    "photos_max": "in a profile",
}


def teaser_of(text: str) -> Teaser:
    """From "blur:instagram.feed_portrait_4x5": what hides it, and the preset it goes out by; all of
    the batch are teasers where none is named. Raises UsageError.
    """
    kind, _, preset = text.partition(":")
    if kind.strip() not in TEASERS:
        known = ", ".join(TEASERS)
        raise UsageError(
            f"A teaser is made by {known}, not {kind.strip() or 'nothing'}.",
            hint="For example: --teaser blur:instagram.feed_portrait_4x5",
        )
    return Teaser(kind.strip(), preset.strip())


def in_order(name: str, options: Options) -> str:
    """The template of names that tell the order of what is posted together."""
    together = options.carousel or options.split > 1
    return name if not together or "{sequence" in name else f"{{sequence:02}}_{name}"


def plan_notes(
    items: Iterable[PlanItem], policies: Mapping[str, Policy], options: Options
) -> tuple[Finding, ...]:
    """What is to be said of the planned files together, in the order they are planned. A number
    that the platform itself refuses is blocked: such a post cannot be made.
    """
    planned = list(items)
    found = [*_taste(planned, options.teaser)]
    for post in _posts(planned, options):
        policy = policies.get(post[0].preset.platform)
        if policy is not None:
            found += [*_number(post, policy), *_shapes(post, policy), *_kinds(post, policy)]
    return tuple(dict.fromkeys(found))


def _posts(planned: Sequence[PlanItem], options: Options) -> Iterator[list[PlanItem]]:
    """The files of each post: all that one preset makes in a carousel; the tiles of one picture."""
    if options.carousel:
        yield from _by(planned, lambda item: item.preset.id)
    elif options.split > 1:
        yield from _by(planned, lambda item: f"{item.preset.id} {item.asset_id}")


def _by(planned: Sequence[PlanItem], key: Callable[[PlanItem], str]) -> Iterator[list[PlanItem]]:
    for _, group in groupby(sorted(planned, key=key), key=key):
        yield sorted(group, key=lambda item: item.number)


def _number(post: Sequence[PlanItem], policy: Policy) -> Iterator[Finding]:
    count, text = len(post), policy.text
    least = text.known("carousel_min") or text.known("photos_min")
    if least is not None and count < least:
        yield warning(
            "set.too-few", f"{policy.title} wants at least {least} in one post; this is {count}."
        )
    most = {name: limit for name in _MOST if (limit := text.known(name)) is not None}
    if not most or count <= min(most.values()):
        return
    told = " and ".join(f"{limit} {_MOST[name]}" for name, limit in most.items())
    if len(most) == 1:
        told = str(*most.values())
    message = f"{policy.title} takes {told} in one post; this is {count}."
    widest = max(most, key=lambda name: most[name])
    refused = count > most[widest] and text.sureness(widest).startswith("official")
    yield Finding("set.too-many", Outcome.BLOCKED if refused else Outcome.REVIEW, message)


def _shapes(post: Sequence[PlanItem], policy: Policy) -> Iterator[Finding]:
    shapes = list(dict.fromkeys(ratio_of(*item.pixels) for item in post))
    if len(shapes) > 1:
        told = ", ".join(shapes)
        yield warning(
            "set.shapes",
            f"One post on {policy.title} in {len(shapes)} shapes ({told}): where all are shown in "
            "the first one's, the others are cut. A preset with a shape gives them one.",
        )


def _kinds(post: Sequence[PlanItem], policy: Policy) -> Iterator[Finding]:
    clips = sum(item.preset.kind == VIDEO for item in post)
    rule = policy.text.notes.get("media_rule")
    if rule is not None and clips and (clips > 1 or clips < len(post)):
        yield warning("set.kinds", f"{policy.title} takes {rule} in one post.")


def _taste(planned: Sequence[PlanItem], teaser: Teaser | None) -> Iterator[Finding]:
    """A teaser is for everybody, and what it teases for those who pay."""
    if teaser is None:
        return
    for preset in _presets(item for item in planned if item.teaser is not None):
        if preset.context == PAID:
            yield warning("set.teaser-paid", f"{preset.title} is paid for, and gets the teaser.")
    for preset in _presets(item for item in planned if item.teaser is None):
        if preset.context != PAID:
            yield warning(
                "set.teaser-whole",
                f"{preset.title} shows the whole picture to everybody: what is left to tease?",
            )


def _presets(items: Iterable[PlanItem]) -> Iterable[Preset]:
    return {item.preset.id: item.preset for item in items}.values()
