"""The words of a post for whoever writes them: put together, counted while they type, drafted."""

from collections.abc import Mapping
from dataclasses import replace

from app.catalog.assets import views
from app.catalog.moderation.people import personas
from app.catalog.outgoing import outgoing
from app.core.asset import AssetView
from app.core.errors import NotFoundError
from app.core.outgoing import Outgoing, Words
from app.core.vocab import Kind
from app.export.alt import draft
from app.export.captions import Post, post
from app.export.counting.forms import Form, form_for
from app.export.counting.tally import Count, counted
from app.export.order import UNSEEN, Exportable
from app.export.policies.policy import Policy
from app.services.session import Session


class WordsDesk:
    """Reads only: what a human decides on is an op (SetTexts, SetWords). `forms` are by platform,
    "default" among them.
    """

    def __init__(
        self, session: Session, policies: Mapping[str, Policy], forms: Mapping[str, Form]
    ) -> None:
        self._session = session
        self._policies = policies
        self.forms = forms

    @property
    def platforms(self) -> tuple[str, ...]:
        """Those with a policy, by name."""
        return tuple(sorted(self._policies))

    def said(self, asset_id: int) -> Outgoing:
        """What was said of its leaving so far. Raises NotFoundError."""
        found = self._session.ask(outgoing, [asset_id])
        if not found:
            raise NotFoundError(f"There is no asset {asset_id}.")
        return found[0]

    def post(self, asset_id: int, platform: str, typed: Mapping[Words, str] | None = None) -> Post:
        """What would be posted beside it there, once `typed` is written down. Raises
        NotFoundError.
        """
        policy = self._policy(platform)
        view, said = self._view(asset_id), self.said(asset_id)
        words = {(platform, kind): text for kind, text in (typed or {}).items()}
        said = replace(said, words={**said.words, **words})
        one = Exportable.of(view, UNSEEN, said)
        return post(one, policy, self.form(platform), clip=view.kind is Kind.VIDEO)

    def draft_alt(self, asset_id: int) -> str:
        """A sentence or two to begin with. Raises NotFoundError."""
        known = self._session.ask(personas)
        people = [release.person for one in known for release in one.releases]
        return draft(self._view(asset_id), [*(one.name for one in known), *people])

    def count(self, platform: str, kind: Words, text: str, *, clip: bool = False) -> Count:
        """How much of what the platform takes the text uses: where several things are counted (a
        length, its bytes, its links), the one that is fullest. Raises NotFoundError.
        """
        policy = self._policy(platform)
        return counted(text, kind, policy, self.form(platform), clip=clip)[0]

    def kinds(self, platform: str) -> tuple[Words, ...]:
        """What is written for the platform: a title only where posts have one."""
        titled = self.form(platform).titled
        return tuple(kind for kind in Words if kind is not Words.TITLE or titled)

    def form(self, platform: str) -> Form:
        """How a post of the platform is put together."""
        return form_for(platform, self.forms)

    def _view(self, asset_id: int) -> AssetView:
        found = self._session.ask(views, [asset_id])
        if not found:
            raise NotFoundError(f"There is no asset {asset_id}.")
        return found[0]

    def _policy(self, platform: str) -> Policy:
        if platform not in self._policies:
            known = ", ".join(self.platforms)
            raise NotFoundError(f"There is no platform {platform}.", hint=f"There are: {known}.")
        return self._policies[platform]
