# ruff: noqa: N802 - Qt names the methods it calls
"""The grid's model: ids in order, cards fetched for the rows in sight.

A card that may be out of date is shown until its successor is there.
"""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.core.asset import Card
from app.core.vocab import Outcome
from app.ui.bridge import Bridge, Channel
from app.ui.panels.grid.badges import worst_outcome
from app.ui.words import (
    clock,
    count,
    flag_words,
    label_words,
    outcome,
    platform,
    shown,
    tr,
    trn,
    whereabouts,
)

Index = QModelIndex | QPersistentModelIndex

KEPT = 6000
"""Cards held at most; those in sight and around them are always the newest."""

_ROOT = QModelIndex()


class AssetModel(QAbstractListModel):
    """Rows are ids; `card(row)` is None until the card has been fetched. `carded` with the assets
    whose cards came, as a frozenset; Qt's own `dataChanged` names all rows then.
    """

    carded = Signal(object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ids: array[int] = array("q")
        self._cards: OrderedDict[int, Card] = OrderedDict()
        self._stale: set[int] = set()
        self._gone: set[int] = set()
        self._asked: tuple[int, ...] = ()
        self._aged: set[int] = set()
        self._channel = Channel(bridge, self)
        self._next: tuple[int, ...] = ()
        self.is_selected: Callable[[int], bool] = lambda _asset: False
        """Whether an asset is; whoever shows them knows."""

    def list_assets(self, ids: "array[int]") -> None:
        """Another listing; the cards stay."""
        self.beginResetModel()
        self.ids = ids
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid():
            return None
        card = self.card(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(card.name) if card else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return described(card) if card else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._told(index.row(), card)
        return None

    def _told(self, row: int, card: Card | None) -> str:
        """A row in words, without asking for anything: readers may go through a million of them."""
        named = tr("Asset {row} of {all}").format(row=count(row + 1), all=count(len(self.ids)))
        words = described(card) if card else named
        if self.is_selected(self.ids[row]):
            return tr("{asset}, selected").format(asset=words)
        return words

    def card(self, row: int) -> Card | None:
        return self._cards.get(self.ids[row])

    def cards_of(self, ids: Iterable[int]) -> list[Card]:
        """Those of these ids whose cards are here."""
        return [card for asset in ids if (card := self._cards.get(asset)) is not None]

    def want(self, rows: Sequence[int]) -> None:
        """Fetch the cards of these rows that are missing or out of date, in one question."""
        ids = self.ids
        missing = tuple(
            asset
            for row in rows
            if ((asset := ids[row]) not in self._cards or asset in self._stale)
            and asset not in self._gone
        )
        if missing and self._channel.busy:
            self._next = tuple(rows)  # the answer under way is of use all the same
        elif missing:
            self._asked = missing
            self._channel.ask(
                lambda library: library.cards(missing), lambda cards: self._take(missing, cards)
            )

    def preload(self, cards: Iterable[Card]) -> None:
        """Cards of a first look: shown at once, fetched again when the library is open."""
        for card in cards:
            self._cards[card.id] = card
            self._stale.add(card.id)

    def age(self, ids: Iterable[int], *, everything: bool) -> None:
        """These cards (or all) may be out of date; `want` fetches them again."""
        aged = {*self._cards, *self._asked} if everything else set(ids)
        self._stale |= aged
        self._gone.clear()
        if self._channel.busy:
            self._aged |= aged  # the answer under way may have been read before

    def _take(self, asked: tuple[int, ...], cards: list[Card]) -> None:
        for card in cards:
            self._cards[card.id] = card
            self._cards.move_to_end(card.id)
        self._stale.difference_update(set(asked) - self._aged)
        self._aged.clear()
        self._gone.update(set(asked).difference(card.id for card in cards))
        while len(self._cards) > KEPT:
            self._cards.popitem(last=False)
        if self.ids:
            self.dataChanged.emit(self.index(0), self.index(len(self.ids) - 1))
            self.carded.emit(frozenset(card.id for card in cards))
        rows, self._next = self._next, ()
        self.want([row for row in rows if row < len(self.ids)])


def described(card: Card) -> str:
    """A card in words, for a tool tip and a screen reader."""
    parts = [shown(card.name)]
    if card.width and card.height:
        parts.append(f"{card.width} × {card.height}")
    if card.duration_s is not None:
        parts.append(clock(card.duration_s))
    parts += _marks(card)
    parts += [text for text in (whereabouts(card.presence),) if text]
    if card.conflict:
        parts.append(tr("one of two conflicting copies"))
    if card.fault is not None:
        parts.append(tr("unreadable: {reason}").format(reason=card.fault.message))
    return ", ".join(parts)


def _marks(card: Card) -> list[str]:
    """What a person said of it, and what the signs on its cell say."""
    worst = worst_outcome(card)
    quiet = card.fault is not None or worst is Outcome.CLEAR
    return [
        *([trn("%n star", "%n stars", card.rating)] if card.rating else []),
        *([label_words(card.label)] if card.label else []),
        *([flag_words(card.flag)] if card.flag else []),
        *([trn("a stack of %n", "a stack of %n", card.stacked)] if card.stacked > 1 else []),
        *([tr("waits for a vault")] if card.vaulted else []),
        *([] if quiet else [outcome(worst) if worst else tr("not checked")]),
        *dict.fromkeys(platform(preset.partition(".")[0]) for preset in card.exported),
    ]
