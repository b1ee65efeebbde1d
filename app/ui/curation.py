"""What the window asks of an open library beyond showing it: packs, duplicates, likeness, what
could go, personas, the audit chain. Every method may wait: worker threads only.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from app.core.audit import AuditRow, Broken
    from app.core.people import Persona, Release
    from app.core.progress import CancelToken, Report
    from app.services.critic import Proposal
    from app.services.gate import AnalyseState
    from app.services.packs import PackState
    from app.services.reports import AnalyseReport
    from app.services.twins import Group

Accept = Callable[[str], bool]
"""Takes a licence's text; waits for a person's answer."""


@dataclass(frozen=True, slots=True)
class CullLessons:
    """What proposals to cull were learned from: how many were accepted and rejected; the traits
    that count more, and less, than before anybody answered.
    """

    accepted: int = 0
    rejected: int = 0
    more: tuple[str, ...] = ()
    less: tuple[str, ...] = ()


class Curation(Protocol):
    """Part of `Library`. Errors are MusekeepErrors."""

    def packs(self) -> Sequence[PackState]:
        """All that are known, installed or not."""

    def install_pack(self, pack: str, report: Report, cancel: CancelToken, accept: Accept) -> None:
        """Fetch it, once its licence was accepted. Progress is in bytes."""

    def install_pack_from(
        self, path: str, report: Report, cancel: CancelToken, accept: Accept
    ) -> None:
        """A pack in a folder or a ZIP."""

    def remove_pack(self, pack: str) -> None: ...

    def verify_pack(self, pack: str) -> None:
        """Raises PackError with the first thing that is wrong."""

    def set_pack(self, pack: str, *, on: bool) -> None: ...

    def look_through(self, report: Report, cancel: CancelToken) -> AnalyseReport:
        """Let the packs in use look at what they have not seen yet."""

    def pause_packs(self, *, on: bool) -> None:
        """Nothing is looked at while it is on; what is under way is finished."""

    def packs_state(self) -> AnalyseState:
        """Whether packs look now, and what they wait for."""

    def twins(self, report: Report, cancel: CancelToken) -> Sequence[Group]:
        """Groups of duplicates in all tiers."""

    def like(self, ids: Sequence[int], unlike: Sequence[int], limit: int) -> Sequence[int]:
        """Assets like some and unlike others, most alike first."""

    def by_text(self, text: str, limit: int) -> Sequence[int]:
        """Assets whose picture shows what the text says. Raises NotFoundError where no pack that
        reads texts has looked yet.
        """

    def culls(self, limit: int, report: Report, cancel: CancelToken) -> Sequence[Proposal]:
        """What could go, likeliest first."""

    def cull_lessons(self) -> CullLessons: ...

    def personas(self) -> Sequence[Persona]: ...

    def file_release(self, persona: str, document: str, release: Release) -> Release:
        """Copy the signed document into the library and file what it covers."""

    def audit(self) -> Sequence[AuditRow]:
        """All rows, oldest first."""

    def check_audit(self) -> tuple[Broken | None, int]:
        """Where the chain breaks, if it does; how many rows it has."""

    def write_audit(self, path: str) -> None:
        """All rows, as CSV or JSON by the name's ending. Raises ExportError."""
