"""What the cull list learned from its answers, in words."""

from collections.abc import Sequence

from app.ui.curation import CullLessons
from app.ui.words import count, tr, trn


def lesson_words(lessons: CullLessons) -> str:
    """What was learned from which answers, in a sentence."""
    if not lessons.accepted + lessons.rejected:
        return tr("It begins with what is measured and learns from your answers.")
    text = tr("Learned from your answers: {gone} rejected, {kept} kept").format(
        gone=count(lessons.accepted), kept=count(lessons.rejected)
    )
    parts = [
        words.format(traits=_listed(traits))
        for traits, words in (
            (lessons.more, trn("{traits} counts more", "{traits} count more", len(lessons.more))),
            (lessons.less, trn("{traits} counts less", "{traits} count less", len(lessons.less))),
        )
        if traits
    ]
    return f"{text}; {', '.join(parts)}." if parts else f"{text}."


def _listed(traits: Sequence[str]) -> str:
    names = [_trait_words().get(one, one) for one in traits]
    if len(names) < 2:
        return "".join(names)
    first = ", ".join(names[:-1])
    return tr("{first} and {last}").format(first=first, last=names[-1])


def _trait_words() -> dict[str, str]:
    return {
        "blur": tr("blur"),
        "noise": tr("noise"),
        "banding": tr("steps"),
        "border": tr("borders"),
        "dark": tr("darkness"),
        "pale": tr("whiteness"),
        "flat": tr("emptiness"),
        "faces": tr("many faces"),
        "score": tr("a low score"),
        "twin": tr("better twins"),
        "seeds": tr("other seeds"),
    }
