"""A Content Credential in plain words: what it is worth, who signed, what they say was done."""

from app.core.asset import AssetView, Credential
from app.core.vocab import Trust
from app.ui.style.look import Look
from app.ui.widgets.basics import column, holder, label, row
from app.ui.widgets.glyph import Glyph
from app.ui.widgets.pairs import Pairs
from app.ui.widgets.section import Section
from app.ui.words import moment, shown, tr

ICONS = {
    Trust.VALID: ("check", "ok"),
    Trust.UNTRUSTED: ("info", "warn"),
    Trust.INVALID: ("warning", "block"),
    Trust.REMOTE: ("cloud", "muted"),
}
AI = frozenset(["trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia"])


class CredentialSection(Section):
    """Hidden without a credential."""

    def __init__(self, look: Look) -> None:
        super().__init__(tr("Content Credentials"))
        self._look = look

    def show_asset(self, view: AssetView) -> None:
        credential = view.credential
        self.setVisible(credential is not None)
        if credential is None:
            self.fill()
            return
        icon, tone = ICONS[credential.trust]
        title, why = worth(credential.trust)
        head = label(title, "strong")
        head.setProperty("tone", tone if tone != "muted" else "")
        line = row(Glyph(self._look, icon, tone), head, None)
        about = label(why, "small", wrap=True)
        pairs = Pairs(self._look)
        for name, value in told(credential):
            pairs.add(name, value, copy=False)
        self.fill(holder(column(holder(line), about, spacing=2)), pairs)


def worth(trust: Trust) -> tuple[str, str]:
    """(a word or two, what that means)."""
    return {
        Trust.VALID: (
            tr("Valid"),
            tr("Unchanged since it was signed, by someone on the trust list."),
        ),
        Trust.UNTRUSTED: (
            tr("Not from a trusted signer"),
            tr("Unchanged since it was signed, but anybody could have signed it."),
        ),
        Trust.INVALID: (
            tr("Invalid"),
            tr("The file, or what is said about it, was changed after it was signed."),
        ),
        Trust.REMOTE: (
            tr("Elsewhere"),
            tr("The file only names an address; Musekeep does not fetch it."),
        ),
    }[trust]


def told(credential: Credential) -> list[tuple[str, str]]:
    """What it says, as (name, words); who says it is not always to be believed, what it says of AI
    is told all the same.
    """
    says = [source_words(term) for term in credential.source_types]
    rows = [
        (tr("Says"), ", ".join(dict.fromkeys(says))),
        (tr("Signed by"), credential.signer),
        (tr("Signed"), moment(credential.issued) if credential.issued else None),
        (tr("Made with"), credential.generator),
        (tr("Title"), credential.title),
        (tr("Done"), ", ".join(dict.fromkeys(map(action_words, credential.actions)))),
        (tr("Problems"), ", ".join(credential.problems)),
    ]
    return [(name, shown(value)) for name, value in rows if value]


def is_ai(term: str) -> bool:
    return last_term(term) in AI


def ai_label(view: AssetView) -> str | None:
    """The IPTC term that says how it was made: the file's own, or one of its credential that says
    AI, whoever signed that.
    """
    said = view.credential.source_types if view.credential is not None else ()
    return next((term for term in said if is_ai(term)), view.digital_source_type)


def last_term(term: str) -> str:
    """http://cv.iptc.org/newscodes/digitalsourcetype/digitalArt → digitalArt."""
    return term.rstrip("/").rpartition("/")[2]


def source_words(term: str) -> str:
    """An IPTC digital source type as people say it."""
    bare = last_term(term)
    return {
        "trainedAlgorithmicMedia": tr("AI-made"),
        "compositeWithTrainedAlgorithmicMedia": tr("partly AI-made"),
        "algorithmicMedia": tr("made by an algorithm"),
        "compositeSynthetic": tr("put together, with synthetic parts"),
        "composite": tr("put together from several"),
        "compositeCapture": tr("put together from photos"),
        "computationalCapture": tr("a photo, computed"),
        "digitalCapture": tr("a photo"),
        "digitalCreation": tr("made by a person"),
        "digitalArt": tr("drawn by a person"),
        "humanEdits": tr("edited by a person"),
        "minorHumanEdits": tr("slightly edited by a person"),
        "screenCapture": tr("a picture of a screen"),
        "virtualRecording": tr("recorded in a virtual world"),
        "dataDrivenMedia": tr("made from data"),
        "negativeFilm": tr("scanned film"),
        "positiveFilm": tr("scanned film"),
        "print": tr("a scanned print"),
    }.get(bare, bare)


def action_words(action: str) -> str:
    """c2pa.color_adjustments → colours adjusted."""
    return {
        "c2pa.created": tr("created"),
        "c2pa.opened": tr("opened"),
        "c2pa.edited": tr("edited"),
        "c2pa.edited.metadata": tr("metadata edited"),
        "c2pa.converted": tr("converted"),
        "c2pa.transcoded": tr("converted"),
        "c2pa.cropped": tr("cropped"),
        "c2pa.resized": tr("resized"),
        "c2pa.orientation": tr("turned"),
        "c2pa.color_adjustments": tr("colours adjusted"),
        "c2pa.filtered": tr("filtered"),
        "c2pa.drawing": tr("drawn on"),
        "c2pa.placed": tr("put together"),
        "c2pa.removed": tr("parts removed"),
        "c2pa.redacted": tr("parts blacked out"),
        "c2pa.repackaged": tr("repacked"),
        "c2pa.published": tr("published"),
        "c2pa.watermarked": tr("watermarked"),
        "c2pa.unknown": tr("something unknown"),
    }.get(action, action.removeprefix("c2pa.").replace("_", " ").replace(".", " "))
