"""How much of what a platform takes the words of a post use, each counted as it counts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.core.outgoing import Words
from app.export.counting.count import Unit, count
from app.export.counting.forms import Form, Part, form_for
from app.export.counting.links import links
from app.export.policies.policy import Policy

NAMES = {
    Words.CAPTION: "caption",
    Words.TITLE: "title",
    Words.HASHTAGS: "hashtags",
    Words.ALT_TEXT: "alt text",
}
UNITS = {
    Unit.CHARS: "characters",
    Unit.GRAPHEMES: "characters",
    Unit.UTF16: "UTF-16 units",
    Unit.BYTES: "bytes",
    Unit.WEIGHTED: "characters as X weighs them",
    Unit.EMOJI_BYTES: "characters, with emoji by their bytes",
    Unit.MASTODON: "characters as Mastodon counts them",
}
HASHTAG = re.compile(r"(?<![\w#&/])#(\w+)")
_MENTION = re.compile(r"(?<![\w@/])@\w")


@dataclass(frozen=True, slots=True)
class Count:
    """How much of what a platform takes is used. `what` is counted ("caption", "hashtags"), in
    `unit`; `limit` None: not known, which never means unlimited. `official`: the platform's own
    word, so that more is refused; `least`: the limit is how many there must be.
    """

    what: str
    used: int
    limit: int | None
    unit: str
    official: bool = False
    least: bool = False

    @property
    def off(self) -> bool:
        """Whether it is beyond the limit."""
        if self.limit is None:
            return False
        return self.used < self.limit if self.least else self.used > self.limit


def counted(
    text: str, kind: Words, policy: Policy, form: Form | None = None, *, clip: bool = False
) -> tuple[Count, ...]:
    """Everything the platform counts of these words, the fullest first: of a caption also its
    hashtags, mentions and links. Hashtags are separated as people do.
    """
    form = form or form_for(policy.platform)
    part = form.parts[kind]
    if kind is Words.HASHTAGS:
        found = [*_hashtags(hashtags(text, part), part, policy)]
    else:
        found = [*_lengths(text, NAMES[kind], part, policy, clip=clip)]
    if kind is Words.CAPTION:
        found += _marks(text, form, policy)
    return tuple(sorted(found, key=_fullness, reverse=True))


def hashtags(text: str, part: Part) -> tuple[str, ...]:
    """Single ones, each once, in their order: with # and without spaces, or (in a field of their
    own) as they are. Commas and lines part them where there are some; # and spaces do otherwise.
    """
    listed = re.search(r"[,\n]", text) and (part.apart or "#" not in text)
    pieces = re.split(r"[,\n]" if listed else r"[\s,]+", text)
    cleaned = (piece.strip().lstrip("#").strip() for piece in pieces)
    if part.apart:
        kept = [piece for piece in cleaned if piece]
    else:
        kept = [f"#{word}" for piece in cleaned if (word := re.sub(r"\W+", "", piece))]
    once: dict[str, str] = {}
    for one in kept:
        once.setdefault(one.casefold(), one)
    return tuple(once.values())


def _lengths(text: str, what: str, part: Part, policy: Policy, *, clip: bool) -> Iterator[Count]:
    limit = part.clip_limit if clip and part.clip_limit else part.limit
    yield _count(what, count(text, part.unit), limit, UNITS[part.unit], policy)
    if part.bytes is not None and limit is not None:
        sure = policy.text.sureness(limit).startswith("official")
        yield Count(what, count(text, Unit.BYTES), part.bytes, UNITS[Unit.BYTES], sure)


def _hashtags(tags: Sequence[str], part: Part, policy: Policy) -> Iterator[Count]:
    what, longest = NAMES[Words.HASHTAGS], max(map(len, tags), default=0)
    yield _count(what, len(tags), part.limit, what, policy)
    if part.least is not None:
        yield _count(what, len(tags), part.least, what, policy, least=True)
    if part.each is not None:
        yield _count("longest hashtag", longest, part.each, UNITS[Unit.CHARS], policy)
    if part.total is not None:
        together = len(",".join(tags))
        yield _count("hashtags together", together, part.total, UNITS[Unit.CHARS], policy)


def _marks(text: str, form: Form, policy: Policy) -> Iterator[Count]:
    """What is counted in a caption beside its length, where there is a limit to it."""
    known = policy.text.known
    if known("mentions_max") is not None:
        yield _count("mentions", len(_MENTION.findall(text)), "mentions_max", "mentions", policy)
    if known("links_max") is not None:
        yield _count("links", sum(1 for _ in links(text)), "links_max", "links", policy)
    limit = form.hashtags.limit
    if limit is not None and not form.hashtags.apart and known(limit) is not None:
        yield _count("hashtags", len(HASHTAG.findall(text)), limit, "hashtags", policy)


def _count(
    what: str, used: int, name: str | None, unit: str, policy: Policy, *, least: bool = False
) -> Count:
    limit = policy.text.known(name) if name is not None else None
    sure = limit is not None and policy.text.sureness(name or "").startswith("official")
    return Count(what, used, limit, unit, sure, least)


def _fullness(one: Count) -> float:
    if one.limit is None:
        return -1.0
    return one.limit / max(one.used, 1) if one.least else one.used / one.limit
