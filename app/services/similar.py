"""Pictures that are like others, or like a text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.catalog.alike.twins import hashes
from app.catalog.alike.vectors import Space, owners, palettes, spaces, vectors_of
from app.catalog.assets import cards
from app.core.errors import NotFoundError, PackError, UsageError
from app.core.vocab import Task
from app.inference.facts import Pack
from app.services.nearness import Nearness
from app.services.session import Session
from app.services.workers import Lane

if TYPE_CHECKING:
    from app.inference.index import Vector

EMBED_TEXT = "app.inference.worker:embed_text"


@dataclass(frozen=True, slots=True)
class Match:
    """A cosine with embeddings (-1 to 1), 0 to 1 without; higher is more alike. `why` is a few
    words that also say what was compared.
    """

    asset_id: int
    score: float
    why: str


class Similar:
    """Compares by embeddings where a pack has made some, else by perceptual hash and palette."""

    def __init__(
        self, session: Session, inference: Lane, packs: Mapping[str, Pack], folder: Path | None
    ) -> None:
        """`folder` is where indexes of vectors are kept; None for a vault, which keeps none."""
        self._session = session
        self._inference = inference
        self._packs = packs
        self._nearness = Nearness(session, folder)

    def close(self) -> None:
        """Ends what works in the background."""
        self._nearness.close()

    def like(self, ids: Sequence[int], unlike: Sequence[int] = (), limit: int = 50) -> list[Match]:
        """Other assets that are like `ids` and less like `unlike`, the most alike first.

        Raises UsageError without any id, NotFoundError for one that is not there.
        """
        if not ids:
            raise UsageError("Name at least one asset that others shall be like.")
        self._check(*ids, *unlike)
        for space in self._session.ask(spaces):
            known = self._session.ask(vectors_of, space, [*ids, *unlike])
            if all(one in known for one in ids):
                away = [known[one] for one in unlike if one in known]
                query = _direction([known[one] for one in ids], away)
                why = f"like by {self._title(space)}"
                return self._matches(space, query, limit, why, {*ids, *unlike})
        return self._by_looks(ids, unlike, limit)

    def by_text(self, text: str, limit: int = 50) -> list[Match]:
        """Assets that look like what `text` says, the best first.

        Raises UsageError without a text, NotFoundError where no pack reads texts or none such has
        looked at any picture, PackError.
        """
        if not text.strip():
            raise UsageError("Say what to look for.")
        space, pack = self._reader()
        vector: bytes = self._inference.submit(EMBED_TEXT, str(pack.folder), text).result()
        if len(vector) != 2 * space.dims:
            raise PackError(f"{pack.title} puts texts elsewhere than pictures.")
        found = self._matches(space, _direction([vector]), limit, "", set())
        return [
            replace(one, why=f"near the text by {pack.title}, {one.score:.2f}") for one in found
        ]

    def _reader(self) -> tuple[Space, Pack]:
        """The pack that reads texts and has seen the most pictures."""
        readers = {
            (pack.id, pack.version): pack
            for pack in self._packs.values()
            if pack.task is Task.EMBED and pack.text is not None
        }
        if not readers:
            raise NotFoundError(
                "No pack that reads texts is installed.",
                hint="`musekeep packs list` shows which do (task embed); install one of them.",
            )
        for space in self._session.ask(spaces):
            if (pack := readers.get((space.pack, space.version))) is not None:
                return space, pack
        name = next(iter(readers))[0]
        raise NotFoundError(
            f"{name} has not looked at any picture yet.", hint=f"musekeep analyse --pack {name}"
        )

    def _check(self, *ids: int) -> None:
        there = {card.id for card in self._session.ask(cards, ids)}
        for one in ids:
            if one not in there:
                raise NotFoundError(f"There is no asset {one}.")

    def _title(self, space: Space) -> str:
        pack = self._packs.get(space.pack)
        return space.pack if pack is None else pack.title

    # ── by embeddings ──

    def _matches(
        self, space: Space, query: "Vector", limit: int, why: str, but: set[int]
    ) -> list[Match]:
        """Vectors of old versions and of what is in the trash are passed over, so more are asked
        for until enough are found.
        """
        count = limit + len(but) + 10
        while True:
            near = self._nearness.nearest(space, query, count)
            whose = self._session.ask(owners, [key for key, _ in near])
            found = [
                Match(whose[key], round(score, 4), why)
                for key, score in near
                if key in whose and whose[key] not in but
            ]
            if len(found) >= limit or len(near) < count:
                return found[:limit]
            count *= 4

    # ── without ──

    def _by_looks(self, ids: Sequence[int], unlike: Sequence[int], limit: int) -> list[Match]:
        from app.services.lookalikes import Looks

        looks = Looks(self._session.ask(hashes), self._session.ask(palettes))
        return [
            Match(one.asset_id, round(one.score, 4), one.why)
            for one in looks.like(ids, unlike, limit)
        ]


def _direction(like: Sequence[bytes], unlike: Sequence[bytes] = ()) -> "Vector":
    from app.inference.index import wanted

    return wanted(like, unlike)
