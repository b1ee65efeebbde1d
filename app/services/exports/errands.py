"""What was asked of an export, as the text that is kept with its batch."""

import json
from dataclasses import asdict
from typing import Any

from app.core.outgoing import ClipCut, Delivery
from app.export.order import Errand, Options, Signing, Teaser


def written(errand: Errand) -> str:
    """The same text for the same request."""
    return json.dumps(asdict(errand), sort_keys=True, separators=(",", ":"))


def read(text: str) -> Errand:
    """Raises ValueError, KeyError or TypeError for a text of another version of the program."""
    said = json.loads(text)
    return Errand(
        ids=tuple(said["ids"]),
        presets=tuple(said["presets"]),
        to=said["to"],
        delivery=Delivery(said["delivery"]),
        override=said["override"],
        options=_options(said["options"]),
    )


def _options(said: dict[str, Any]) -> Options:
    parts = {"signing": Signing, "cut": ClipCut, "teaser": Teaser}
    made = {name: kind(**said[name]) for name, kind in parts.items() if said[name] is not None}
    return Options(**{**said, **made})
