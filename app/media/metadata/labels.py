"""What a human said about a picture in any program: keywords, rating, colour label, flag."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from app.core.asset import Labels
from app.core.vocab import Flag, Label
from app.media.metadata.label_words import LABELS, NUMBERED
from app.media.metadata.sources import Sources
from app.media.metadata.xmp import Value, Xmp, structs, texts, tree

HIERARCHICAL = {
    "lr:hierarchicalSubject": "|",
    "digiKam:TagsList": "/",
    "MicrosoftPhoto:LastKeywordXMP": "/",
    "mediapro:CatalogSets": "|",
    "expressionmedia:CatalogSets": "|",
}
"""Lists of whole paths, and what separates their parts."""
FLAT = ("dc:subject", "acdsee:keywords", "lr:weightedFlatSubject")
CATEGORIES = "acdsee:categories"
TREE = "mwg-kw:Keywords"
KEYWORDS = (*FLAT, *HIERARCHICAL, CATEGORIES, TREE)
RATINGS = ("xmp:Rating", "MicrosoftPhoto:Rating", "acdsee:rating")
COLOURS = ("xmp:Label", "photoshop:LabelColor", "digiKam:ColorLabel")
PICKS = ("digiKam:PickLabel", "xmpDM:pick")
SLASH = "\u2215"
"""Stands for a slash inside one word, where "/" separates parents."""
BAR = "\u2223"
"""Stands for a bar in files, where "|" does."""
_CLIP_KEYWORDS = ("com.apple.quicktime.keywords", "keywords", "Keywords", "KEYWORDS")
_CLIP_RATINGS = ("com.apple.quicktime.rating.user", "rating", "RATING")
_INTERNAL = "_digikam_internal_tags_"
_COUNT_LIMIT, _WORD_LIMIT, _DEPTH_LIMIT = 2000, 200, 16
_NUMBER = re.compile(r"[+-]?\d{1,6}(?:\.\d{0,6})?")


def read(sources: Sources) -> Labels | None:
    """None when nothing is said. A sidecar's word replaces the file's, property by property."""
    stars = _stars(sources)
    flag = _flag(sources)
    if stars is not None and stars < 0:
        flag = flag or Flag.REJECT
    rating = min(round(stars), 5) if stars is not None and stars >= 0.5 else None
    labels = Labels(_keywords(sources), rating, _label(sources), flag)
    return None if labels == Labels() else labels


# ── keywords ──


def _keywords(sources: Sources) -> tuple[str, ...]:
    """Of all dialects together: they are copies of one list, each as far as its format reaches."""
    if sources.sidecar.has(*KEYWORDS):
        return merge(paths_of(sources.sidecar), flat_of(sources.sidecar))
    flat = flat_of(sources.xmp)
    if not (flat and sources.iptc.copied):  # a copy may be cut: a record has 64 bytes for a word
        flat += sources.iptc.values.get("Keywords", ())
    for text in sources.of_texts("XPKeywords"):
        flat += text.split(";", _COUNT_LIMIT)
    for text in sources.of_texts(*_CLIP_KEYWORDS):
        flat += re.split(r"[;,]", text, maxsplit=_COUNT_LIMIT)
    return merge(paths_of(sources.xmp), flat)


def merge(paths: Iterable[tuple[str, ...]], flat: Iterable[str]) -> tuple[str, ...]:
    """Whole names, in order, each once whatever its case. A flat word that is part of a path is the
    path's own copy.
    """
    found: dict[str, str] = {}
    parts: set[str] = set()
    for path in paths:
        clean = [word for word in map(_clean, path) if word][:_DEPTH_LIMIT]
        if clean and clean[0].casefold() != _INTERNAL:
            found.setdefault("/".join(clean).casefold(), "/".join(clean))
            parts.update(word.casefold() for word in clean)
    for word in map(_clean, flat if parts else _split(flat)):
        whole = "/".join(filter(None, map(_clean, word.split("|"))))
        if whole and not {whole.casefold(), word.replace(SLASH, "/").casefold()} & {*parts, *found}:
            found[whole.casefold()] = whole
        if len(found) >= _COUNT_LIMIT:
            break
    return tuple(name.replace(BAR, "|") for name in list(found.values())[:_COUNT_LIMIT])


def leaf(name: str) -> str:
    """The last part of a tag's name, as programs without a hierarchy write it."""
    return name.rpartition("/")[2].replace(SLASH, "/").replace("|", BAR)


def flat_of(xmp: Xmp) -> list[str]:
    return [text for name in FLAT for text in xmp.all(name)]


def paths_of(xmp: Xmp) -> Iterator[tuple[str, ...]]:
    for name, separator in HIERARCHICAL.items():
        for text in xmp.all(name):
            yield tuple(text.split(separator, _DEPTH_LIMIT)[:_DEPTH_LIMIT])
    for text in xmp.all(CATEGORIES):
        yield from _categories(text)
    for one in xmp.structs(TREE):
        yield from _branches(one.get("mwg-kw:Hierarchy"), ())


def _categories(text: str) -> Iterator[tuple[str, ...]]:
    """ACDSee's XML in a text: categories in each other, those that apply marked Assigned."""
    root = tree(text) if text.startswith("<") else None
    waiting: list[tuple[Element, tuple[str, ...]]] = [(root, ())] if root is not None else []
    while waiting:
        element, above = waiting.pop()
        path = (*above, (element.text or "").strip()) if element.tag == "Category" else above
        if element.get("Assigned") == "1":
            yield path
        if len(path) < _DEPTH_LIMIT:
            waiting.extend((child, path) for child in reversed(element))


def _branches(value: Value | None, above: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The metadata working group's trees: what has no children, or is applied."""
    for node in structs(value):
        path = (*above, *texts(node.get("mwg-kw:Keyword"))[:1])
        children = structs(node.get("mwg-kw:Children"))
        if not children or texts(node.get("mwg-kw:Applied"))[:1] in (("True",), ("true",)):
            yield path
        if len(path) < _DEPTH_LIMIT:
            yield from _branches(list(children), path)


def _split(flat: Iterable[str]) -> list[str]:
    """One entry with several commas is a list that was written as one word, unless a path beside it
    shows that the writer knows lists.
    """
    words = list(flat)
    if len(words) == 1 and (";" in words[0] or words[0].count(",") >= 2):
        return re.split(r"[;,]", words[0], maxsplit=_COUNT_LIMIT)
    return words


def _clean(word: str) -> str:
    text = "".join(" " if unicodedata.category(sign) == "Cc" else sign for sign in word[:4096])
    text = " ".join(unicodedata.normalize("NFC", text).split())
    return text.replace("/", SLASH)[:_WORD_LIMIT].strip()


# ── rating, label, flag ──


def _stars(sources: Sources) -> float | None:
    """Stars from 0 to 5, -1 for a reject; None where nobody says. Windows' percent only where
    there are no stars: each program that writes it writes both.
    """
    packet = sources.saying(*RATINGS)
    if packet is not None:
        stars = number(packet.first("xmp:Rating", "acdsee:rating"))
        return stars if stars is not None else of_percent(number(packet.first(RATINGS[1])))
    for one in sources.exifs:
        if one.rating is not None and one.rating <= 5:
            return one.rating
        if one.rating_percent is not None:
            return of_percent(one.rating_percent)
    values = map(number, sources.of_texts(*_CLIP_RATINGS))
    return next((value for value in values if value is not None and value <= 5), None)


def of_percent(percent: float | None) -> float | None:
    """Windows writes 1, 25, 50, 75, 99 for one to five stars."""
    if percent is None or percent < 0:
        return None
    return 0.0 if percent < 1 else float(min(5, int((percent + 12) // 25) + 1))


def number(text: str) -> float | None:
    match = _NUMBER.fullmatch(text.strip())
    return float(match[0]) if match else None


def _label(sources: Sources) -> Label | None:
    packet = sources.saying(*COLOURS)
    if packet is None:
        return None
    for name in COLOURS[:2]:
        if found := LABELS.get(packet.first(name).strip().casefold()):
            return found
    return NUMBERED.get(packet.first("digiKam:ColorLabel").strip())


def _flag(sources: Sources) -> Flag | None:
    packet = sources.saying(*PICKS)
    if packet is None:
        return None
    digikam = {"1": Flag.REJECT, "3": Flag.PICK}  # 2 is "pending": not said yet
    adobe = {"-1": Flag.REJECT, "1": Flag.PICK}
    return digikam.get(packet.first(PICKS[0])) or adobe.get(packet.first(PICKS[1]))
