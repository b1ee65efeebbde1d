"""Whether something seen in a picture blocks it, as opposed to whom it shows or how it was made.

Plain, because a first look at a library asks it before anything heavy is there.
"""

import json
from collections.abc import Mapping
from typing import Any
from zlib import decompress

BLOCKING = frozenset(["blocked", "rejected"])
"""Outcomes in force of which the reasons are worth reading."""


def is_sensitive(judgement: bytes) -> bool:
    """`judgement` as the table of that name holds it. What was seen has a label."""
    told = json.loads(decompress(judgement))
    return any(_seen(finding) for _, _, findings in told.values() for finding in findings)


def _seen(finding: Mapping[str, Any]) -> bool:
    return "label" in finding and finding["outcome"] == "blocked"
