"""A job's stages as people call them."""

from app.ui.words import tr


def stage_words(stage: str) -> str:
    """A stage nobody named is shown as it is."""
    return {
        "": "",
        "scan": tr("looking for files"),
        "import": tr("reading files"),
        "analyse": tr("checking pictures"),
        "propose": tr("proposing tags"),
        "judge": tr("applying policies"),
        "export": tr("writing files"),
        "relink": tr("looking for files"),
        "compare": tr("comparing contents"),
    }.get(stage, stage)
