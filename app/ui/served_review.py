"""The part of the window's `Library` that decides, over the services of one open catalogue."""

from collections.abc import Sequence
from datetime import datetime
from typing import BinaryIO

from app.catalog.assets import views
from app.catalog.moderation import reviews
from app.catalog.moderation.people import persona
from app.catalog.moderation.reviews import Queue
from app.catalog.proposals.suggestions import LabelRule, label_rules
from app.core.ops import Done
from app.core.vocab import Outcome
from app.services import explain  # noqa: F401 - loaded here, on a worker; panels ask it for words
from app.services.library import Services
from app.services.playing import open_clip
from app.ui.flows.files import present_path
from app.ui.reviews import Case

ENLARGED = "app.media.enlarged:enlarged"
PART = "app.media.enlarged:part"


class ServedReviews:
    """`Reviews` over services."""

    _services: Services

    def label_rules(self) -> list[LabelRule]:
        return self._services.session.ask(label_rules)

    def platforms(self) -> dict[str, str]:
        wanted = self._services.settings.platforms
        policies = self._services.policies.items()
        return {name: one.title for name, one in policies if not wanted or name in wanted}

    def two_steps(self) -> bool:
        return self._services.review.two_steps

    def queue(self, platform: str | None, order: str, limit: int) -> Queue:
        return self._services.session.ask(reviews.queue, platform, order, limit)

    def queue_counts(self) -> dict[str, int]:
        return self._services.session.ask(reviews.queue_counts)

    def case(self, asset: int) -> Case | None:
        ask = self._services.session.ask
        found = ask(views, [asset])
        if not found:
            return None
        people = (ask(persona, name) for name in found[0].personas)
        known = tuple(one for one in people if one is not None)
        return Case(found[0], tuple(ask(reviews.decisions, asset)), known)

    def enlarged(self, asset: int, width: int, height: int) -> bytes | None:
        return self._made(asset, ENLARGED, width, height)

    def enlarged_part(
        self, asset: int, box: tuple[int, int, int, int], full: tuple[int, int]
    ) -> bytes | None:
        return self._made(asset, PART, box, full)

    def clip(self, asset: int) -> BinaryIO | None:
        path = self._present(asset)
        return open_clip(path) if path is not None else None

    def _made(self, asset: int, function: str, *args: object) -> bytes | None:
        """Of the asset's file, in a media process."""
        path = self._present(asset)
        if path is None:
            return None
        made: bytes = self._services.media.submit(function, path, *args).result()
        return made

    def _present(self, asset: int) -> str | None:
        (found,) = self._services.session.ask(views, [asset]) or (None,)
        return present_path(found) if found is not None else None

    def decide(
        self, outcome: Outcome | None, ids: Sequence[int], platform: str, reason: str
    ) -> Done:
        review = self._services.review
        if outcome is None:
            return review.reset(ids, platform, reason)
        say = review.approve if outcome is Outcome.APPROVED else review.reject
        return say(ids, platform, reason)

    def ask_later(self, ids: Sequence[int], platform: str, until: datetime) -> Done:
        return self._services.review.later(ids, platform, until)

    def second_look(self, ids: Sequence[int], platform: str, reason: str) -> Done:
        return self._services.review.confirm(ids, platform, reason)

    def mark_minor(self, ids: Sequence[int], on: bool, reason: str) -> Done:
        return self._services.review.mark_minor(ids, on, reason)

    def correct_term(self, term: str, ids: Sequence[int], reason: str) -> Done:
        return self._services.review.correct(term, ids, reason)
