"""What is posted beside a picture: the human's words in the form of the platform, counted as it
counts.

Nothing is invented here. A caption is what was written for the platform, or else the description;
tags of the library become hashtags only where the preset names them. What a generator made says so
wherever the platform wants it in the caption, whoever wrote the rest.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from app.core.asset import Finding
from app.core.outgoing import Text, Words
from app.core.vocab import Outcome
from app.export.carry import TAGS, metadata
from app.export.counting.forms import Form, Part, form_for
from app.export.counting.tally import HASHTAG, Count, counted, hashtags
from app.export.order import Exportable
from app.export.policies.disclosure import is_ai
from app.export.policies.policy import Policy
from app.export.presets.preset import VIDEO, Preset

PROFILE = "profile"
ANYWHERE = "#AIGenerated"
"""Said where a platform wants generated pictures labelled, and nobody noted in which words."""

_GENERAL = {
    Words.CAPTION: Text.DESCRIPTION,
    Words.TITLE: Text.TITLE,
    Words.ALT_TEXT: Text.ALT_TEXT,
}


@dataclass(frozen=True, slots=True)
class Post:
    """What is posted on one platform. `hashtags` stand in the caption already where the platform
    has them there (with their #), else they are for a field of their own. `own` are the kinds a
    human wrote for this very platform; `ai_label` what says that a generator made it, where the
    platform wants that said. `counts` has all that is counted of a kind, the fullest first.
    """

    platform: str
    title: str = ""
    caption: str = ""
    hashtags: tuple[str, ...] = ()
    alt_text: str = ""
    own: frozenset[Words] = frozenset()
    ai_label: str = ""
    counts: Mapping[Words, tuple[Count, ...]] = field(default_factory=dict)


def post(
    asset: Exportable,
    policy: Policy,
    form: Form | None = None,
    *,
    clip: bool = False,
    tags: str = "",
) -> Post:
    """The words as they are to be posted. `clip`: beside a clip, which some platforms count apart.
    `tags` are hashtags where nobody wrote any, one a line.
    """
    form = form or form_for(policy.platform)
    words = _said(asset, policy.platform)
    label = _label(policy, form) if _generated(asset) else ""
    listed = hashtags(words[Words.HASHTAGS] or tags, form.hashtags)
    caption, listed = _labelled(words, listed, label, form, asset)
    title = _title(policy.platform, form, words, asset)
    made = Post(
        platform=policy.platform,
        title=title,
        caption=caption,
        hashtags=listed,
        alt_text=words[Words.ALT_TEXT],
        own=frozenset(kind for kind in Words if asset.said.words.get((policy.platform, kind))),
        ai_label=label,
    )
    texts = {
        Words.TITLE: title,
        Words.CAPTION: caption,
        Words.HASHTAGS: "\n".join(listed),
        Words.ALT_TEXT: made.alt_text,
    }
    counts = {kind: counted(text, kind, policy, form, clip=clip) for kind, text in texts.items()}
    return replace(made, counts=counts)


def sidecar(asset: Exportable, preset: Preset, policy: Policy, form: Form | None = None) -> str:
    """The text beside the file, for pasting: empty where there is nothing to say, and for faces
    and banners of a profile, beside which nothing is posted.
    """
    if preset.context == PROFILE:
        return ""
    made = _for_preset(asset, preset, policy, form)
    apart = (form or form_for(policy.platform)).hashtags.apart
    parts = [
        made.title,
        made.caption,
        ", ".join(made.hashtags) if apart else "",
        f"Alt text: {made.alt_text}" if made.alt_text else "",
    ]
    text = "\n\n".join(part for part in parts if part)
    return f"{text}\n" if text else ""


def findings(
    asset: Exportable, preset: Preset, policy: Policy, form: Form | None = None
) -> list[Finding]:
    """What is too long or too many for the platform. A limit in its own words refuses what was
    written for it, or leaves beside the file; any other warns. A note says which words have to
    stand in the post.
    """
    if preset.context == PROFILE:  # nothing is posted beside avatars and banners
        return []
    form = form or form_for(policy.platform)
    made = _for_preset(asset, preset, policy, form)
    counts, own = dict(made.counts), set(made.own)
    if not form.hashtags.apart:  # they stand in the caption, and are counted with it
        del counts[Words.HASHTAGS]
        own |= {Words.CAPTION} if Words.HASHTAGS in own else set()
    found = [
        _finding(one, policy, refusing=one.official and (kind in own or preset.sidecar))
        for kind, listed in counts.items()
        for one in listed
        if one.off and (one.used or not one.least)
    ]
    if made.ai_label:
        text = f"{policy.title} wants generated pictures labelled. The post says: {made.ai_label}"
        found.append(Finding("text.ai-label", Outcome.CLEAR, text))
    return found


def _for_preset(asset: Exportable, preset: Preset, policy: Policy, form: Form | None) -> Post:
    """With the asset's tags for hashtags where the preset lets tags leave."""
    tags = metadata(asset, preset).get(TAGS, "")
    return post(asset, policy, form, clip=preset.kind == VIDEO, tags=tags)


# ── the words ──


def _said(asset: Exportable, platform: str) -> dict[Words, str]:
    """What was written for the platform, or else for everywhere."""
    said = asset.said
    return {
        kind: said.words.get((platform, kind)) or said.texts.get(_GENERAL[kind], "")
        if kind in _GENERAL
        else said.words.get((platform, kind), "")
        for kind in Words
    }


def _title(platform: str, form: Form, words: Mapping[Words, str], asset: Exportable) -> str:
    """Where posts have none, only the one that was written for the platform all the same."""
    if form.titled:
        return _filled(form.parts[Words.TITLE], words, (), asset)
    return asset.said.words.get((platform, Words.TITLE), "")


def _labelled(
    words: Mapping[Words, str], tags: tuple[str, ...], label: str, form: Form, asset: Exportable
) -> tuple[str, tuple[str, ...]]:
    """Caption and hashtags, with the label where none of its like stands in the caption."""
    caption = _filled(form.caption, words, tags, asset)
    if not label or _says(caption, label, form):
        return caption, tags
    if label.startswith("#") and not form.hashtags.apart:
        tags = (*tags, label)
        caption = _filled(form.caption, words, tags, asset)
        if _says(caption, label, form):  # a user's template may have no place for hashtags
            return caption, tags
    return "\n\n".join(filter(None, (caption, label))), tags


def _says(caption: str, label: str, form: Form) -> bool:
    text = caption.casefold()
    wanted = {label.casefold(), *map(str.casefold, form.ai_words)}
    return any(re.search(rf"(?<!\w){re.escape(one)}(?!\w)", text) for one in wanted)


def _filled(part: Part, words: Mapping[Words, str], tags: Sequence[str], asset: Exportable) -> str:
    """The template with its fields; of lines that stay empty at most one is left between others."""
    fields = {
        "caption": words[Words.CAPTION],
        "title": words[Words.TITLE],
        "description": asset.said.texts.get(Text.DESCRIPTION, ""),
        "creator": asset.said.texts.get(Text.CREATOR, ""),
        "personas": ", ".join(asset.said.personas),
        "hashtags": " ".join(tags),
    }
    return re.sub(r"\n{3,}", "\n\n", part.template.format_map(fields)).strip()


def _generated(asset: Exportable) -> bool:
    stated = (asset.digital_source_type, *asset.ai_sources)
    return asset.evidence.ai or asset.recipe is not None or any(map(is_ai, stated))


def _label(policy: Policy, form: Form) -> str:
    """The words a platform wants, "" where it wants none in the caption."""
    note = policy.text.notes.get("ai_caption_tag")
    if form.ai_label or note is None:
        return form.ai_label
    named = HASHTAG.search(note)
    return named.group() if named else ANYWHERE


def _finding(one: Count, policy: Policy, *, refusing: bool) -> Finding:
    counted_in = "" if one.what == one.unit else f" {one.unit}"
    takes = "asks for" if one.least else "takes"
    text = (
        f"{one.what.capitalize()}: {one.used}{counted_in}, and {policy.title} {takes} {one.limit}"
    )
    known = "." if one.official else ", as far as others know."
    rule = f"text.{one.what.replace(' ', '-')}"
    if refusing:
        return Finding(rule, Outcome.BLOCKED, f"{text}{known} Change it, and export again.")
    return Finding(rule, Outcome.REVIEW, text + known)
