"""How a watched folder is, as an icon, a word and a sentence. Pure."""

from app.ui.library import WatchedFolder
from app.ui.words import count, shown, tr


def icon(folder: WatchedFolder) -> str:
    if folder.lost:
        return "held"
    if folder.offline:
        return "offline"
    if folder.cloud == "yes":
        return "cloud"
    return "poll" if folder.how == "poll" else "folder"


def short(folder: WatchedFolder) -> str:
    """Shown instead of the number of assets; empty while all is well."""
    if folder.lost:
        return tr("on hold")
    return tr("offline") if folder.offline else ""


def sentence(folder: WatchedFolder) -> str:
    parts = [_state(folder)]
    if folder.cloud == "yes":
        parts.append(tr("A cloud folder: what is only in the cloud is not downloaded."))
    return " ".join(parts)


def _state(folder: WatchedFolder) -> str:
    if folder.lost:
        text = tr("On hold: {lost} of {known} files were not found, and nothing was marked.")
        return text.format(lost=count(folder.lost), known=count(folder.known))
    if folder.offline:
        return tr("Offline: the folder cannot be reached. Its pictures stay in the library.")
    told = {
        "events": tr("Watched: new files appear by themselves"),
        "poll": tr("Looked through every now and then"),
    }.get(folder.how, tr("Not watched at the moment"))
    return f"{told} ({shown(folder.note)})." if folder.note else f"{told}."
