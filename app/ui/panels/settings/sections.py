"""What can be set, subject by subject. A row's key says where its value is kept: `wish.…` in the
window's preferences, `set.table.key` in the library's settings; `do.…` is an action of the window.
"""

from collections.abc import Sequence

from app.core.settings import PROVIDERS
from app.ui.language import LANGUAGES
from app.ui.panels.settings.rows import (
    ButtonRow,
    ChoiceRow,
    FolderRow,
    Group,
    MenuRow,
    Row,
    SwitchRow,
    TextRow,
    TogglesRow,
)
from app.ui.words import tr, trn

WISH, SET, DO = "wish.", "set.", "do."


def groups() -> list[Group]:
    """All but those that are parts of their own: keys, backups, about."""
    return [
        Group("look", tr("Appearance"), _look()),
        Group("language", tr("Language"), _language()),
        Group("adult", tr("Adult content"), _adult()),
        Group("watching", tr("Folders and files"), _watching()),
        Group("packs", tr("Model packs"), _packs()),
        Group("review", tr("Review and policies"), _review()),
        Group("export", tr("Export"), _export()),
        Group("vaults", tr("Vaults"), _vaults()),
        Group("notify", tr("Notifications"), _notify()),
        Group("privacy", tr("Privacy and logs"), _privacy(), _promise()),
    ]


def _promise() -> str:
    return tr(
        "Musekeep has no account and sends nothing anywhere: no pictures, no numbers, no crash "
        "reports. It uses the network when you fetch a pack, and then only for that."
    )


def _look() -> Sequence[Row]:
    return (
        ChoiceRow(
            "wish.scheme",
            tr("Theme"),
            tr("Light or dark, or as the system has it."),
            (("system", tr("System")), ("dark", tr("Dark")), ("light", tr("Light"))),
        ),
        ChoiceRow(
            "wish.motion",
            tr("Motion"),
            tr("Short movements that show where something went. None where the system says so."),
            (("system", tr("As the system")), ("none", tr("None"))),
        ),
        SwitchRow(
            "wish.tray",
            tr("Icon in the system tray"),
            tr("Shows that jobs run while the window is put away."),
        ),
    )


def _language() -> Sequence[Row]:
    own = [("", tr("As the system")), *LANGUAGES.items()]
    told = tr("Takes effect when Musekeep starts next.")
    return (MenuRow("wish.language", tr("Language of the window"), told, own),)


def _adult() -> Sequence[Row]:
    return (
        ChoiceRow(
            "wish.adult",
            tr("How adult content is shown"),
            tr("Holding B shows what is blurred. What nobody has checked counts as adult."),
            (("hidden", tr("Hidden")), ("blurred", tr("Blurred")), ("shown", tr("Shown"))),
        ),
    )


def _watching() -> Sequence[Row]:
    seconds = [(f"{n}", trn("%n second", "%n seconds", n)) for n in (1, 2, 5, 10, 30, 60)]
    looks = [
        *((f"{n}", trn("%n second", "%n seconds", n)) for n in (5, 10, 30)),
        *((f"{n * 60}", trn("%n minute", "%n minutes", n)) for n in (1, 5, 15, 60)),
    ]
    return (
        ButtonRow(
            "do.watch.folder",
            tr("Watched folders"),
            tr("They stay where they are; the sidebar lists them, and how each is watched."),
            tr("Watch a folder …"),
        ),
        MenuRow(
            "set.watching.settle_s",
            tr("Read a file when it was left alone for"),
            tr("Generators write for a while; half a file is never read."),
            seconds,
            float,
        ),
        MenuRow(
            "set.watching.poll_s",
            tr("Look at folders without events every"),
            tr("Network drives and some cloud drives do not say when something changes."),
            looks,
            float,
        ),
        ChoiceRow(
            "set.sidecars.naming",
            tr("Names of sidecars"),
            tr("picture.png.xmp, as digiKam has it, or picture.xmp, as Lightroom has it."),
            (("full", "name.png.xmp"), ("short", "name.xmp")),
        ),
        SwitchRow(
            "set.reading.stealth",
            tr("Look for recipes hidden in pixels"),
            tr("For pictures that carry none otherwise. Reading takes longer."),
        ),
    )


def _packs() -> Sequence[Row]:
    return (
        ButtonRow(
            "do.packs",
            tr("Packs"),
            tr("What looks at your pictures, on this computer alone: fetch, switch, check."),
            tr("Model packs …"),
        ),
        SwitchRow(
            "set.packs.on_battery",
            tr("Look at pictures on battery, too"),
            tr("Off: what is new is looked at once the computer is plugged in."),
        ),
        TogglesRow(
            "set.packs.providers",
            tr("Run on"),
            tr("Beside the processor. Used once it was found to agree with the processor."),
            [(name, name) for name in PROVIDERS],
        ),
    )


def _review() -> Sequence[Row]:
    return (
        ButtonRow(
            "do.policies",
            tr("Policies"),
            tr("What each platform accepts, since when, and who says so. Change a copy."),
            tr("Policies …"),
        ),
        TogglesRow(
            "set.review.platforms",
            tr("Judge for these platforms"),
            tr("None chosen: for all of them. An export asks its platform's policy always."),
            (),
        ),
        TextRow(
            "set.review.actor",
            tr("Who decides"),
            tr("The name that decisions carry in the audit chain."),
            tr("The system's user name"),
        ),
        SwitchRow(
            "set.review.two_steps",
            tr("Approvals want a second look"),
            tr("An approval counts when it was said twice, the second time with fresh eyes."),
        ),
        ButtonRow(
            "do.audit",
            tr("Audit chain"),
            tr("Every decision, who made it and why; it shows when anything was changed."),
            tr("Audit"),
        ),
    )


def _export() -> Sequence[Row]:
    return (
        FolderRow(
            "wish.exports",
            tr("Exported files go to"),
            tr("Files that are dragged out lie in a folder of their own in there for a week."),
            tr("Pictures / Musekeep exports"),
        ),
        ButtonRow(
            "do.presets",
            tr("Presets"),
            tr("What each placement takes, and how files are made. Change a copy."),
            tr("Presets"),
        ),
        SwitchRow(
            "set.export.hardware",
            tr("Encode clips with the graphics card"),
            tr("Faster, for somewhat larger files. The processor does it where that fails."),
        ),
    )


def _vaults() -> Sequence[Row]:
    minutes = [(f"{n}", trn("%n minute", "%n minutes", n)) for n in (1, 2, 5, 10, 30, 60)]
    return (
        MenuRow(
            "wish.lock_after",
            tr("Lock an open vault when nobody is there for"),
            tr("It also locks when the computer sleeps or its screen is locked."),
            [*minutes, ("0", tr("Never"))],
            int,
        ),
        ButtonRow(
            "do.vault.new",
            tr("Make a vault"),
            tr("Encrypted with everything that is known of what is in it."),
            tr("New vault …"),
        ),
        ButtonRow(
            "do.vault.lock",
            tr("Lock all vaults"),
            tr("Now, in every window. From anywhere: Ctrl+L."),
            tr("Lock now"),
        ),
    )


def _notify() -> Sequence[Row]:
    return (
        SwitchRow(
            "wish.notify",
            tr("Say when a long job ends"),
            tr("Only that it ended and how many files it was about; never a name or a picture."),
        ),
    )


def _privacy() -> Sequence[Row]:
    return (
        ButtonRow(
            "do.settings.log",
            tr("Log"),
            tr("Kept in the library's folder, the last few days; it names files, so look first."),
            tr("Show in its folder"),
        ),
        ButtonRow(
            "do.settings.crashes",
            tr("Crash reports"),
            tr("Written beside the library without names of files, and never sent."),
            tr("Show in their folder"),
        ),
        ButtonRow(
            "do.settings.diagnostics",
            tr("Diagnostics"),
            tr("Versions, counts and settings for a question to somebody; no file's name in it."),
            tr("Copy"),
        ),
    )


def backup_rows() -> Sequence[Row]:
    numbers = [(f"{n}", trn("%n backup", "%n backups", n)) for n in (3, 7, 14, 30, 90)]
    return (
        FolderRow(
            "set.backups.folder",
            tr("Backups go to"),
            tr("Best a folder on another disk."),
            tr("The library's own folder"),
        ),
        SwitchRow(
            "set.backups.daily",
            tr("Make one each day"),
            tr("While Musekeep is open, and when something was changed since the last one."),
        ),
        MenuRow(
            "set.backups.keep",
            tr("Keep the newest"),
            tr("Older ones are deleted when a new one was made and tried."),
            numbers,
            int,
        ),
    )
