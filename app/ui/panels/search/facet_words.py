"""What a search can be narrowed by, as people call it."""

from PySide6.QtCore import QDate, QLocale

from app.core.vocab import Flag, Kind, Label, Outcome
from app.ui.words import count, flag_words, label_words, outcome, platform, shown, tr

FACETS = (
    *("kind", "rating", "label", "flag", "persona", "tag", "collection", "created", "shape"),
    *("checkpoint", "lora", "sampler", "generator", "verdict", "exported", "is"),
)
"""The fields that have a place in the bar even while nothing is found."""


def field_words(field: str) -> str:
    """A field as the name of its facet; one nobody named is shown as it is."""
    return {
        "kind": tr("Kind"),
        "rating": tr("Stars"),
        "label": tr("Label"),
        "flag": tr("Flag"),
        "persona": tr("Persona"),
        "tag": tr("Tag"),
        "checkpoint": tr("Checkpoint"),
        "lora": tr("LoRA"),
        "sampler": tr("Sampler"),
        "generator": tr("Generator"),
        "verdict": tr("Verdict"),
        "exported": tr("Exported"),
        "posted": tr("Posted"),
        "ratio": tr("Shape"),
        "shape": tr("Shape"),
        "created": tr("Made"),
        "added": tr("Added"),
        "is": tr("State"),
        "has": tr("Carries"),
        "state": tr("Life"),
        "format": tr("Format"),
        "collection": tr("Collection"),
        "folder": tr("Folder"),
    }.get(field, field.capitalize())


def value_words(field: str, value: str) -> str:
    """A value of a facet, short."""
    named = _named(field).get(value)
    if named is not None:
        return named
    if field == "rating" and value.isdigit():
        return "★" * int(value)
    if field in ("created", "added"):
        return _date(value)
    if field == "verdict" and "=" in value:
        name, _, word = value.partition("=")
        told = outcome(Outcome(word)) if word in tuple(Outcome) else word
        return f"{platform(name)}: {told}"
    return shown(value.removesuffix(".safetensors").removesuffix(".ckpt")) or tr("none")


def term_words(field: str, term: str) -> str:
    """A search term about this field, as its value reads."""
    bare = term.removeprefix("-").partition(":")[2].removeprefix("=").strip('"')
    return value_words(field, bare.replace(">=", "≥").replace("<=", "≤"))


def chosen_words(name: str, chosen: list[str], left_out: list[str]) -> str:
    """What a facet's button says: its name, and what was chosen of it."""
    said = [*chosen, *(tr("not {value}").format(value=one) for one in left_out)]
    if not said:
        return name
    more = len(said) - 2
    text = ", ".join(said[:2]) + (f" +{count(more)}" if more > 0 else "")
    return f"{name}: {text}"


def _named(field: str) -> dict[str, str]:
    if field == "kind":
        return {
            Kind.IMAGE: tr("Still"),
            Kind.ANIMATED: tr("Animated"),
            Kind.VIDEO: tr("Video"),
        }
    if field == "label":
        return {one.value: label_words(one) for one in Label} | {"none": tr("No label")}
    if field == "flag":
        return {one.value: flag_words(one) for one in Flag} | {"none": tr("No flag")}
    if field == "shape":
        return {
            "landscape": tr("Landscape"),
            "portrait": tr("Portrait"),
            "square": tr("Square"),
        }
    if field == "has":
        return {
            "recipe": tr("A recipe"),
            "credential": tr("Content Credentials"),
            "sidecar": tr("A sidecar file"),
        }
    if field == "is":
        return _states()
    return {"0": tr("No stars")} if field == "rating" else {}


def _states() -> dict[str, str]:
    return {
        "untagged": tr("Untagged"),
        "duplicate": tr("In several places"),
        "offline": tr("Offline"),
        "missing": tr("Missing"),
        "cloud": tr("Only in the cloud"),
        "conflict": tr("In conflict"),
        "unreadable": tr("Unreadable"),
        "flagged": tr("Flagged"),
        "decided": tr("Decided on"),
        "stale": tr("Decision out of date"),
        "minor": tr("Sign of a minor"),
        "vaulted": tr("Waits for a vault"),
        "stacked": tr("In a stack"),
    }


def _date(value: str) -> str:
    """2026 stays, 2026-05 becomes May 2026."""
    parts = value.split("-")
    if len(parts) == 2 and all(part.isdigit() for part in parts):
        return QLocale().toString(QDate(int(parts[0]), int(parts[1]), 1), "MMM yyyy")
    return value
