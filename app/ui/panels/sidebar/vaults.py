"""The sidebar's vaults: how each is, as an icon, a word and a sentence. Pure."""

from collections.abc import Sequence

from app.ui.panels.sidebar.node import Node, Sort
from app.ui.vaulting import Standing, Vault
from app.ui.words import shown, tr, trn

ICONS = {
    Standing.LOCKED: "vault",
    Standing.OPEN: "vault-open",
    Standing.AWAY: "offline",
    Standing.CONFLICT: "conflict",
    Standing.DAMAGED: "problems",
    Standing.NEWER: "problems",
}


def rows(vaults: Sequence[Vault]) -> list[Node]:
    """One a vault, and the one that makes another."""
    new = Node("vault:", Sort.VAULT, tr("New vault …"), icon="add", hint=tr("Make a vault"))
    return [*(_row(vault) for vault in vaults), new]


def _row(vault: Vault) -> Node:
    told = sentence(vault)
    return Node(
        f"vault:{vault.place}",
        Sort.VAULT,
        vault.name,
        icon=ICONS[vault.standing],
        count=vault.waiting,
        alarm=vault.standing in (Standing.CONFLICT, Standing.DAMAGED, Standing.NEWER),
        value=vault.place,
        hint=f"{shown(vault.place)}\n{told}",
        note=short(vault),
        state=told,
    )


def short(vault: Vault) -> str:
    """The word beside the name: what waits comes before how the vault is."""
    if vault.waiting and vault.standing in (Standing.LOCKED, Standing.OPEN):
        return trn("%n waiting", "%n waiting", vault.waiting)
    return {
        Standing.LOCKED: tr("locked"),
        Standing.OPEN: tr("open"),
        Standing.AWAY: tr("away"),
        Standing.CONFLICT: tr("conflict"),
        Standing.DAMAGED: tr("damaged"),
        Standing.NEWER: tr("newer"),
    }[vault.standing]


def sentence(vault: Vault) -> str:
    parts = [
        {
            Standing.LOCKED: tr("Locked."),
            Standing.OPEN: tr("Open in a window of its own."),
            Standing.AWAY: tr("Its folder cannot be reached now."),
            Standing.CONFLICT: tr("There are conflicting copies of it."),
            Standing.DAMAGED: tr("Something in it cannot be read."),
            Standing.NEWER: tr("Made by a newer Musekeep."),
        }[vault.standing]
    ]
    if vault.note:
        parts.append(vault.note)
    if vault.waiting:
        parts.append(trn("%n asset waits for it.", "%n assets wait for it.", vault.waiting))
    return " ".join(parts)
