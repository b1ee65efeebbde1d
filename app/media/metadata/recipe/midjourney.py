"""Midjourney: the command as it was typed, in the description, ending in a job id."""

import re

from app.core.asset import Recipe
from app.media.metadata.recipe.carried import Carried
from app.media.metadata.recipe.draft import Draft

GENERATOR = "midjourney"
_JOB = re.compile(r"Job ID:\s*(?P<job>[0-9a-f]{8}-[0-9a-f-]{27})$")
_LIMIT = 16 << 10  # a command is a few thousand characters at most
_OPTION = re.compile(r"(?:^|\s)--(?P<name>[a-z]+)(?:\s+(?P<value>(?!--).+?))?(?=\s+--[a-z]|\s*$)")


def read(carried: Carried) -> Recipe | None:
    text = carried.text("Description", "ImageDescription").strip()[-_LIMIT:]
    job = _JOB.search(text)
    if job is None:
        return None
    command = text[: job.start()]
    first = _OPTION.search(command)
    draft = Draft(GENERATOR)
    draft.set_prompt(command[: first.start()].strip() if first else command.strip())
    for option in _OPTION.finditer(command):
        name, value = option["name"], (option["value"] or "").strip()
        if name == "no":
            draft.set_negative(value)
        elif name == "seed":
            draft.set_seed(value)
        else:
            draft.note(f"--{name}", value or "yes")
    draft.note("Job ID", job["job"])
    return draft.finish(carried.texts)
