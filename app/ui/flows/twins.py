"""Duplicates looked for, merged and told apart; each answer to be undone."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.core.asset import AssetView, Card
from app.core.events import Changes
from app.core.ops import Distinct, Merge
from app.core.vocab import ChangeKind, Tier
from app.ui.bridge import Bridge, Channel
from app.ui.flows.edits import Edits
from app.ui.flows.looking import Looking, Work
from app.ui.library import Library
from app.ui.pages import Pages
from app.ui.panels.twins.compare import Side
from app.ui.panels.twins.tiers import SHOWN
from app.ui.panels.twins.view import TwinsView
from app.ui.words import tr, trn

if TYPE_CHECKING:
    from app.core.progress import CancelToken, Report
    from app.services.twins import Group

    Found = tuple[Sequence[Group], dict[int, Card]]

PAGE = "twins"
COMPARED = 12
"""So many pictures of a group are set beside each other; a larger group is settled in turns."""

_TOUCHING = frozenset([ChangeKind.TWINS, ChangeKind.ASSETS, ChangeKind.TAGS])

_OWN = frozenset([Merge.name, Distinct.name])


class Twins(Looking):
    """Groups of duplicates, and the answers to them."""

    def __init__(
        self, bridge: Bridge, edits: Edits, pages: Pages, view: TwinsView, parent: QObject
    ) -> None:
        super().__init__(bridge, pages, PAGE, view, parent)
        self._edits, self._view = edits, view
        self._sides = Channel(bridge, self)
        view.wanted.connect(self._fetch)
        view.merged.connect(self.merge)
        view.told_apart.connect(self.tell_apart)

    def search(self) -> tuple[str, Work]:
        return tr("Looking for duplicates"), _look

    def found(self, found: "Found") -> None:
        self._view.show_groups(*found)

    def has_list(self) -> bool:
        return bool(self._view.groups)

    def library_changed(self, changes: Changes) -> None:
        if changes.cause in _OWN and self._view.groups:
            return  # the list shows it already
        if changes.everything or not changes.kinds.isdisjoint(_TOUCHING):
            self.look_soon()

    def merge(self, pairs: Sequence[tuple[int, Sequence[int]]]) -> None:
        """(keeper, those that go into it), one edit each."""
        going = sum(len(ids) for _, ids in pairs)
        words = trn(
            "%n duplicate merged; its file stays where it is",
            "%n duplicates merged; their files stay where they are",
            going,
        )
        self._edits.do_all([Merge(keeper, ids) for keeper, ids in pairs], words)

    def tell_apart(self, ids: Sequence[int]) -> None:
        self._edits.do(Distinct(ids), tr("Remembered: these are no duplicates"))

    def _fetch(self, ids: Sequence[int]) -> None:
        shown = list(ids)

        def work(library: Library) -> tuple[list[Card], list[AssetView]]:
            return library.cards(shown), library.views(shown)

        def show(found: tuple[list[Card], list[AssetView]]) -> None:
            cards = {card.id: card for card in found[0]}
            views = {view.id: view for view in found[1]}
            known = [one for one in shown if one in cards and one in views]
            veil = self._view.veil_of
            self._view.show_sides([Side(cards[one], veil(cards[one]), views[one]) for one in known])

        self._sides.ask(work, show)


def _look(library: Library, report: "Report", cancel: "CancelToken") -> "Found":
    """Groups, and a card for each of their pictures."""
    groups = _listed(library.twins(report, cancel))
    ids = sorted({asset for group in groups for asset in group.ids})
    return groups, {card.id: card for card in library.cards(ids)}


def _listed(found: "Sequence[Group]") -> "list[Group]":
    """As many of each tier as are shown, none with more pictures than can be compared."""
    by_tier: dict[Tier, list[Group]] = {}
    for one in found:
        of_tier = by_tier.setdefault(one.tier, [])
        if len(of_tier) < SHOWN:
            of_tier.append(_bounded(one))
    return [one for of_tier in by_tier.values() for one in of_tier]


def _bounded(group: "Group") -> "Group":
    from dataclasses import replace

    return replace(group, ids=group.ids[:COMPARED]) if len(group.ids) > COMPARED else group
