"""The part of the window's `Library` that curates, over the services of one open catalogue."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from app.catalog.moderation import audits
from app.catalog.moderation.people import personas
from app.catalog.proposals.culls import cull_answers
from app.core.audit import AuditRow, Broken
from app.core.people import Persona, Release
from app.core.progress import CancelToken, Report
from app.core.vocab import Reply
from app.services.audits import write_csv, write_json
from app.services.critic import Proposal
from app.services.gate import AnalyseState
from app.services.library import Services
from app.services.packs import PackState
from app.services.reports import AnalyseReport
from app.services.twins import Group
from app.ui.curation import Accept, CullLessons

TELLING = 0.25
"""How far answers must have moved a trait's weight for it to be told."""


class ServedCuration:
    """`Curation` over services."""

    _services: Services

    def packs(self) -> Sequence[PackState]:
        return self._services.packs.listing()

    def install_pack(self, pack: str, report: Report, cancel: CancelToken, accept: Accept) -> None:
        self._services.packs.install(pack, report, cancel, accept)

    def install_pack_from(
        self, path: str, report: Report, cancel: CancelToken, accept: Accept
    ) -> None:
        self._services.packs.install_from(Path(path), report, cancel, accept)

    def remove_pack(self, pack: str) -> None:
        self._services.packs.remove(pack)

    def verify_pack(self, pack: str) -> None:
        self._services.packs.verify(pack)

    def set_pack(self, pack: str, *, on: bool) -> None:
        self._services.packs.set_active(pack, on)

    def reads_texts(self) -> bool:
        """Whether a pack is in use that finds pictures by what they show."""
        return any(pack.text is not None for pack in self._services.packs.values())

    def look_through(self, report: Report, cancel: CancelToken) -> AnalyseReport:
        return self._services.analyse.run(report, cancel)

    def pause_packs(self, *, on: bool) -> None:
        analyse = self._services.analyse
        if on:
            analyse.pause()
        else:
            analyse.resume()

    def packs_state(self) -> AnalyseState:
        return self._services.analyse.state()

    def twins(self, report: Report, cancel: CancelToken) -> Sequence[Group]:
        return self._services.twins.groups(report, cancel)

    def like(self, ids: Sequence[int], unlike: Sequence[int], limit: int) -> Sequence[int]:
        return [one.asset_id for one in self._services.similar.like(ids, unlike, limit)]

    def by_text(self, text: str, limit: int) -> Sequence[int]:
        return [one.asset_id for one in self._services.similar.by_text(text, limit)]

    def culls(self, limit: int, report: Report, cancel: CancelToken) -> Sequence[Proposal]:
        return self._services.critic.proposals(limit, report, cancel)

    def cull_lessons(self) -> CullLessons:
        replies = Counter(one.reply for one in self._services.session.ask(cull_answers))
        weights = self._services.critic.weights()
        return CullLessons(
            accepted=replies[Reply.ACCEPTED],
            rejected=replies[Reply.REJECTED],
            more=tuple(one.trait for one in weights if one.now - one.start >= TELLING),
            less=tuple(one.trait for one in weights if one.start - one.now >= TELLING),
        )

    def personas(self) -> Sequence[Persona]:
        return self._services.session.ask(personas)

    def file_release(self, persona: str, document: str, release: Release) -> Release:
        return self._services.personas.file_release(persona, document, release)

    def audit(self) -> Sequence[AuditRow]:
        return self._services.session.ask(audits.rows)

    def check_audit(self) -> tuple[Broken | None, int]:
        session = self._services.session
        return session.ask(audits.check), session.ask(audits.count)

    def write_audit(self, path: str) -> None:
        write = write_json if path.lower().endswith(".json") else write_csv
        write(self.audit(), path)
