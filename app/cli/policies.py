"""Verbs about what platforms accept: policies list, policies show."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.face import clean, face_of, table
from app.cli.opening import opened
from app.core.errors import NotFoundError

if TYPE_CHECKING:
    from rich.console import Console

    from app.export.policies.rules import Policy
    from app.export.sources import Source

policies = typer.Typer(
    name="policies", help="What platforms accept, since when, and says who.", no_args_is_help=True
)


@policies.command("list")
def policies_list(ctx: typer.Context) -> None:
    """List the policies of all platforms.

    A file of your own that breaks its rules takes its platform's policy away until it is mended
    (exit code 1): nothing is exported there.
    """
    with opened(ctx) as services:
        found = sorted(services.policies.values(), key=lambda one: one.platform)
        problems = list(services.broken_policies.values())

    def people(out: "Console") -> None:
        heads = ("Platform", "Title", "Nudity", "Generated", "Label", "Of", "Known from")
        rows = [
            (
                one.platform,
                one.title,
                one.nudity,
                one.disclosure.ai_allowed.value,
                one.disclosure.ai,
                one.version,
                one.confidence,
            )
            for one in found
        ]
        out.print(table(*heads, rows=rows))

    document = {"policies": [_brief(one) for one in found], "problems": problems}
    face_of(ctx).answer(document, people)
    if problems:
        raise typer.Exit(1)


@policies.command("show")
def policies_show(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="PLATFORM", help="As in `policies list`.")],
) -> None:
    """Show one policy: its rules by context, its limits of text, and its sources."""
    with opened(ctx) as services:
        found = services.policies.get(name)
        broken = services.broken_policies.get(name)
    if found is None:
        if broken is not None:
            raise NotFoundError(f"There is no policy for {clean(name)}.", hint=broken)
        raise NotFoundError(f"There is no policy for {clean(name)}.", hint="See `policies list`.")
    face_of(ctx).answer({**_brief(found), **_full(found)}, lambda out: _tell(out, found))


def _brief(one: "Policy") -> dict[str, Any]:
    return {
        "id": one.platform,
        "title": one.title,
        "version": one.version,
        "confidence": one.confidence,
        "nudity": one.nudity,
        "default_context": one.default_context,
        "contexts": list(one.rows),
        "ai_allowed": one.disclosure.ai_allowed.value,
        "ai_disclosure": one.disclosure.ai,
    }


def _full(one: "Policy") -> dict[str, Any]:
    """Text limits that are not known are missing, which never means that there are none."""
    return {
        "rules": {
            context: {label: rule.value for label, rule in row.labels.items()}
            for context, row in one.rows.items()
        },
        "thresholds": {
            "block": one.thresholds.block,
            "warn": one.thresholds.warn,
            "focus_area": one.thresholds.focus_area,
            "confidence": one.thresholds.confidence,
        },
        "blocked_placements": list(one.blocked_placements),
        "age_gate": one.facts.age_gate,
        "content_warning": one.facts.content_warning,
        "ai_rule": one.disclosure.rule,
        "text": {
            name: {"value": value, "confidence": one.text.sureness(name)}
            for name, value in _limits(one)
        },
        "sources": [_source(each) for each in _sources(one)],
    }


def _limits(one: "Policy") -> Iterator[tuple[str, Any]]:
    yield from one.text.numbers.items()
    yield from one.text.notes.items()
    if one.text.reel_duration_s:
        yield "reel_duration_s", list(one.text.reel_duration_s)
    if one.text.labels:
        yield "self_labels", list(one.text.labels)


def _sources(one: "Policy") -> list["Source"]:
    """Each once, those of the rules first."""
    return list({each.id: each for each in (*one.sources, *one.text_sources)}.values())


def _source(one: "Source") -> dict[str, Any]:
    return {"id": one.id, "url": one.url, "dated": one.dated, "kind": one.kind, "note": one.note}


def _tell(out: "Console", one: "Policy") -> None:
    said = (
        ("Rules of", f"{one.version} ({one.basis}, {one.confidence})"),
        ("Nudity", one.nudity),
        ("Generated", one.disclosure.said or one.disclosure.ai_allowed.value),
        ("Label", one.disclosure.rule or one.disclosure.ai),
        ("Age gate", one.facts.age_gate),
        ("Warning", one.facts.content_warning),
        ("Never bare", ", ".join(one.blocked_placements)),
    )
    out.print(f"{one.title} ({one.platform})", style="bold")
    out.print(table("", "", rows=[(name, clean(text)) for name, text in said if text]))
    labels = list(one.rows[one.default_context].labels)
    rows = [(label, *(row.labels[label].value for row in one.rows.values())) for label in labels]
    out.print(table("Seen", *one.rows, rows=rows))
    limits = [(name, clean(str(value)), one.text.sureness(name)) for name, value in _limits(one)]
    out.print(table("Text", "Known", "From", rows=limits) if limits else "No limit is known.")
    sources = [(each.id, each.kind, each.dated, clean(each.url)) for each in _sources(one)]
    out.print(table("Source", "Kind", "Dated", "Where", rows=sources))
