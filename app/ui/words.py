"""Numbers, sizes and names as people read them, in the user's locale."""

import re
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

from app.core.progress import Progress
from app.core.vocab import Flag, Label, Outcome, Presence

_SURROGATES = re.compile("[\ud800-\udfff]")

PLATFORMS = {
    "tiktok": "TikTok",
    "youtube": "YouTube",
    "linkedin": "LinkedIn",
    "onlyfans": "OnlyFans",
}
"""Names that are not simply their id with capitals."""

SHORT = {"instagram": "IG", "tiktok": "TT", "x": "X", "fanvue": "FV"}


def tr(text: str) -> str:
    """A translated sentence of the window. The text stands in the call: it is found there for the
    translators (`python -m tests.languages`).
    """
    return QCoreApplication.translate("window", text)


def later(text: str) -> str:
    """Marks a sentence for the translators that is shown elsewhere, by `translated`."""
    return text


def translated(text: str) -> str:
    """What `later` marked, or a row of the table of actions, translated."""
    return QCoreApplication.translate("window", text)


def trn(one: str, many: str, number: int) -> str:
    """A translated sentence with a number at %n. `many` is the source text translations know, with
    all plural forms their language has; `one` is the singular where nothing is translated.
    """
    # Qt would put the plain number in itself: the mark keeps its hands off
    source = many.replace("%n", "%L1")
    made = QCoreApplication.translate("window", source, None, number)
    text = one if made == source and number == 1 else made.replace("%L1", "%n")
    return text.replace("%n", count(number))


def count(number: int) -> str:
    """48213 → 48 213: thin spaces part thousands, in every language (ISO 80000)."""
    return f"{number:,}".replace(",", "\N{NARROW NO-BREAK SPACE}")


def decimal(number: float, digits: int) -> str:
    """A number with so many digits behind the locale's own mark: 0.93, 0,93."""
    return QLocale().toString(number, "f", digits)


def score(value: float) -> str:
    """What a model is sure of, 0–1: .93, and 0,93 where a comma is the mark."""
    text = decimal(value, 2)
    return text[1:] if text.startswith("0.") else text


def size(octets: int) -> str:
    """1234567 → 1.2 MB, powers of 1000 as file managers count."""
    return QLocale().formattedDataSize(octets, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def limit(octets: int) -> str:
    """A platform's byte limit without idle digits: 5 MB, 976.6 kB."""
    return size(octets).replace(".0 ", " ").replace(",0 ", " ")


def clock(seconds: float) -> str:
    """8 → 0:08, 3671 → 1:01:11."""
    whole = round(seconds)
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def left(seconds: float) -> str:
    """The time a job still takes, roughly."""
    if seconds < 90:
        return trn("%n s left", "%n s left", round(seconds))
    if seconds < 90 * 60:
        return trn("%n min left", "%n min left", round(seconds / 60))
    return trn("%n h left", "%n h left", round(seconds / 3600))


def moment(when: datetime) -> str:
    """A date and time in the user's zone and locale."""
    local = QDateTime.fromSecsSinceEpoch(round(when.timestamp()))
    return QLocale().toString(local, "d MMM yyyy, HH:mm")


def day(when: datetime) -> str:
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(round(when.timestamp())), "d MMM")


def date_words(when: date) -> str:
    """20 Nov 2026, in the user's locale."""
    return QLocale().toString(QDate(when.year, when.month, when.day), "d MMM yyyy")


def shown(text: str) -> str:
    """A path, name or text as it can be drawn: bytes that were no UTF-8 become �."""
    return _SURROGATES.sub("\N{REPLACEMENT CHARACTER}", text)


def last_part(path: str) -> str:
    """A file or folder by its own name, of whichever system's path."""
    bare = path.rstrip("/\\")
    return shown(bare.replace("\\", "/").rpartition("/")[2] or path)


def platform(name: str) -> str:
    return PLATFORMS.get(name, name.replace("_", " ").title())


def short_platform(preset: str) -> str:
    """A preset id's platform in two letters."""
    name = preset.partition(".")[0]
    return SHORT.get(name, name[:2].upper())


def orders() -> list[tuple[str, str]]:
    """(sort key of the catalogue, words)."""
    return [
        ("newest", tr("Newest")),
        ("oldest", tr("Oldest")),
        ("added", tr("Last added")),
        ("rating", tr("Best rated")),
        ("name", tr("Name")),
        ("largest", tr("Largest file")),
        ("smallest", tr("Smallest file")),
    ]


def outcome(value: Outcome) -> str:
    return {
        Outcome.CLEAR: tr("clear"),
        Outcome.REVIEW: tr("review"),
        Outcome.BLOCKED: tr("blocked"),
        Outcome.PROHIBITED: tr("prohibited"),
        Outcome.APPROVED: tr("approved"),
        Outcome.REJECTED: tr("rejected"),
    }[value]


def label_words(value: Label) -> str:
    return {
        Label.RED: tr("Red"),
        Label.YELLOW: tr("Yellow"),
        Label.GREEN: tr("Green"),
        Label.BLUE: tr("Blue"),
        Label.PURPLE: tr("Purple"),
    }[value]


def flag_words(value: Flag) -> str:
    return {Flag.PICK: tr("picked"), Flag.REJECT: tr("rejected")}[value]


def marks(rating: int, label: Label | None, flag: Flag | None) -> str:
    """★★★ · Red · picked; empty where nobody has said anything of it."""
    said = ("★" * rating, label_words(label) if label else "", flag_words(flag) if flag else "")
    return " · ".join(part for part in said if part)


def spoken(*parts: str) -> str:
    """What is told of something to who cannot see it; empty parts are left out."""
    return ", ".join(part for part in parts if part)


def tone(value: Outcome) -> str:
    """The token an outcome is drawn in."""
    return {
        Outcome.CLEAR: "ok",
        Outcome.APPROVED: "ok",
        Outcome.REVIEW: "warn",
    }.get(value, "block")


def whereabouts(presence: Presence) -> str:
    """Where a file is, when it is not simply there."""
    return {
        Presence.CLOUD: tr("only in the cloud"),
        Presence.OFFLINE: tr("offline: its drive or folder cannot be reached"),
        Presence.MISSING: tr("missing: it is no longer where it was"),
    }.get(presence, "")


def advance(progress: Progress) -> str:
    """341 / 900 · 24/s · 23 s left."""
    parts = [count(progress.done)]
    if progress.total is not None:
        parts = [f"{count(progress.done)} / {count(progress.total)}"]
    if progress.rate >= 0.05:
        rate = decimal(progress.rate, 0 if progress.rate >= 10 else 1)
        parts.append(tr("{rate}/s").format(rate=rate))
    if progress.remaining_s is not None and progress.remaining_s >= 1:
        parts.append(left(progress.remaining_s))
    return " · ".join(parts)
