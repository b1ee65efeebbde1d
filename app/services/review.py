"""A human's word on what the policies say: approve, reject, ask later, confirm, mark, correct.

Each is one op with one reason, however many assets it is about, so one undo takes it back.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from app.catalog.assets import views
from app.core.asset import Finding
from app.core.errors import NotFoundError, UsageError
from app.core.ops import (
    AskLater,
    Confirm,
    CorrectTerm,
    Decide,
    Done,
    MarkMinor,
)
from app.core.progress import CancelToken
from app.core.vocab import Outcome
from app.export.policies.phrases import normalise
from app.export.policies.policy import Policy
from app.services.judging import Judge
from app.services.session import Session

_BATCH = 500


class Review:
    """Decisions on the platforms of `policies`, those pictures are judged for. What has no verdict
    yet, or an outdated one, is judged before anything is decided about it: every decision stands on
    what is known.

    `two_steps`: an approval counts only once somebody has confirmed it.
    """

    def __init__(
        self, session: Session, judge: Judge, policies: Mapping[str, Policy], *, two_steps: bool
    ) -> None:
        self._session = session
        self._judge = judge
        self._policies = policies
        self.two_steps = two_steps

    def approve(self, ids: Sequence[int], platform: str, reason: str = "") -> Done:
        """They may go there. Raises UsageError where a finding is overruled without a reason, and
        RefusedError where something is prohibited; then nothing was decided.
        """
        return self._decide(Outcome.APPROVED, ids, platform, reason)

    def reject(self, ids: Sequence[int], platform: str, reason: str = "") -> Done:
        """They shall not go there, whatever the policy says."""
        return self._decide(Outcome.REJECTED, ids, platform, reason)

    def reset(self, ids: Sequence[int], platform: str, reason: str = "") -> Done:
        """Take the decision back: the policy's word counts again."""
        return self._decide(None, ids, platform, reason)

    def later(self, ids: Sequence[int], platform: str, until: datetime | None) -> Done:
        """Leave them out of the queue until then; None asks again now."""
        self._ready(ids, platform)
        return self._session.do(AskLater(ids, platform, until))

    def confirm(self, ids: Sequence[int], platform: str, reason: str = "") -> Done:
        """The second look at approvals that wait for one. Raises UsageError where it is too early
        for the same person.
        """
        self._ready(ids, platform)
        return self._session.do(Confirm(ids, platform, reason.strip()))

    def mark_minor(self, ids: Sequence[int], on: bool = True, reason: str = "") -> Done:
        """A human sees a sign of a minor, or takes a mistaken mark back."""
        self._judge_new(ids)
        return self._session.do(MarkMinor(ids, on, reason.strip()))

    def correct(self, term: str, ids: Sequence[int], reason: str, on: bool = True) -> Done:
        """A matched term is no sign in those of the assets whose verdicts name it (`on` False: it
        is one after all). Raises UsageError without a term or a reason, and where none does.
        """
        if not term.strip():
            raise UsageError("Say which matched term is meant.")
        if not reason.strip():
            raise UsageError("A correction is documented: say why the term is no sign here.")
        self._judge_new(ids)
        told = self._told(term, ids) if on else ids
        if not told:
            raise UsageError(
                f"No verdict of these assets rests on “{term.strip()}”. Nothing was corrected.",
                hint="`review verdict ID` names the matched words.",
            )
        return self._session.do(CorrectTerm(term.strip(), told, reason.strip(), on))

    def _told(self, term: str, ids: Sequence[int]) -> list[int]:
        """Those of the assets that are said to show a sign of a minor by this term."""
        wanted = _plain(term)
        told = []
        for start in range(0, len(ids), _BATCH):
            for view in self._session.ask(views, ids[start : start + _BATCH]):
                findings = (one for said in view.verdicts.values() for one in said.findings)
                if any(_names(one, wanted) for one in findings):
                    told.append(view.id)
        return told

    def refresh(self, ids: Sequence[int] | None = None) -> int:
        """Before verdicts are read out (of `ids`; None: of the whole library): judge what is
        outdated, also by the calendar, and what was never judged. Returns how many assets.
        """
        if ids is None:
            return self._judge.refresh(CancelToken())
        return len(self._judge.refresh_by_day() | self._judge.refresh_of(ids))

    def _decide(
        self, outcome: Outcome | None, ids: Sequence[int], platform: str, reason: str
    ) -> Done:
        self._ready(ids, platform)
        return self._session.do(Decide(outcome, ids, platform, reason.strip(), self.two_steps))

    def _ready(self, ids: Sequence[int], platform: str) -> None:
        """Raises NotFoundError for a platform nothing is judged for."""
        if platform not in self._policies:
            known = ", ".join(sorted(self._policies)) or "none"
            raise NotFoundError(
                f"Pictures are not judged for {platform} (they are for: {known}).",
                hint="settings.toml says for which ([review] platforms).",
            )
        self._judge_new(ids)

    def _judge_new(self, ids: Sequence[int]) -> None:
        """Also what was judged by other policies, or before something it rests on changed."""
        self._judge.refresh_of(ids, readable=False)


def _names(finding: Finding, term: str) -> bool:
    signs = finding.rule.startswith("prohibited.") and finding.term is not None
    return signs and _plain(finding.term or "") == term


def _plain(term: str) -> str:
    return " ".join(normalise(term).split())
