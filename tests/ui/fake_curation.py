"""The curating part of the library in memory."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace

from app.core.audit import START, AuditRow, Broken, digest, verify
from app.core.errors import CancelledError, NotFoundError
from app.core.ops import Op, RemovePersona, RemoveRelease, SetPersona
from app.core.people import Persona, Release
from app.core.progress import CancelToken, Progress, Report
from app.core.vocab import Act
from app.services.critic import Proposal
from app.services.gate import AnalyseState, Wait
from app.services.packs import PackState
from app.services.reports import AnalyseReport
from app.services.twins import Group
from app.ui.curation import Accept, CullLessons

LICENCE = "Do with these weights what you like."


class FakeCuration:
    """Holds what tests put in; `FakeLibrary` adds the rest."""

    gate: threading.Event
    _called: Callable[[str, object], None]

    def __init__(self) -> None:
        self.pack_states: list[PackState] = []
        self.groups: list[Group] = []
        self.alike: list[int] = []
        self.proposals_: list[Proposal] = []
        self.lessons = CullLessons()
        self.people: dict[str, Persona] = {}
        self.audit_rows: list[AuditRow] = []
        self.written: list[str] = []
        self.paused = False
        self.reads_texts = False

    # ── packs ──

    def packs(self) -> Sequence[PackState]:
        return list(self.pack_states)

    def install_pack(self, pack: str, report: Report, cancel: CancelToken, accept: Accept) -> None:
        self._called("install_pack", pack)
        if not accept(LICENCE):
            raise CancelledError("The licence was not accepted.")
        report(Progress("fetch", 5_000_000, 12_000_000))
        self.gate.wait(10)
        cancel.check()
        self._put(pack, here=True, on=True)

    def install_pack_from(
        self, path: str, report: Report, cancel: CancelToken, accept: Accept
    ) -> None:
        self._called("install_pack_from", path)
        if not accept(LICENCE):
            raise CancelledError("The licence was not accepted.")

    def remove_pack(self, pack: str) -> None:
        self._called("remove_pack", pack)
        self._put(pack, here=False, on=False)

    def verify_pack(self, pack: str) -> None:
        self._called("verify_pack", pack)

    def set_pack(self, pack: str, *, on: bool) -> None:
        self._called("set_pack", (pack, on))
        self._put(pack, here=True, on=on)

    def look_through(self, report: Report, cancel: CancelToken) -> AnalyseReport:
        self._called("look_through", None)
        return AnalyseReport(analysed=3)

    def pause_packs(self, *, on: bool) -> None:
        self.paused = on

    def packs_state(self) -> AnalyseState:
        return AnalyseState(0, self.paused, Wait.PAUSE if self.paused else None)

    def _put(self, pack: str, *, here: bool, on: bool) -> None:
        self.pack_states = [
            replace(one, installed=here, active=on) if one.id == pack else one
            for one in self.pack_states
        ]

    # ── duplicates, likeness, culls ──

    def twins(self, report: Report, cancel: CancelToken) -> Sequence[Group]:
        self._called("twins", None)
        self.gate.wait(10)
        cancel.check()
        return list(self.groups)

    def like(self, ids: Sequence[int], unlike: Sequence[int], limit: int) -> Sequence[int]:
        self._called("like", (tuple(ids), tuple(unlike)))
        return [one for one in self.alike if one not in unlike][:limit]

    def by_text(self, text: str, limit: int) -> Sequence[int]:
        self._called("by_text", text)
        if not self.alike:
            raise NotFoundError("No pack that reads texts has looked yet.")
        return self.alike[:limit]

    def culls(self, limit: int, report: Report, cancel: CancelToken) -> Sequence[Proposal]:
        self._called("culls", limit)
        return self.proposals_[:limit]

    def cull_lessons(self) -> CullLessons:
        return self.lessons

    # ── people ──

    def personas(self) -> Sequence[Persona]:
        return [self.people[name] for name in sorted(self.people)]

    def file_release(self, persona: str, document: str, release: Release) -> Release:
        self._called("file_release", (persona, document, release))
        known = self.people[persona]
        name = document.rpartition("/")[2]
        filed = replace(release, file=name, sha256="0" * 64, id=len(known.releases) + 1)
        self.people[persona] = replace(known, releases=(*known.releases, filed))
        return filed

    def curate(self, op: Op) -> None:
        """The ops about personas."""
        if isinstance(op, SetPersona):
            known = self.people.pop(op.was or "", None)
            releases = known.releases if known else ()
            self.people[op.persona.name] = replace(op.persona, releases=releases)
        elif isinstance(op, RemovePersona):
            del self.people[op.persona]
        elif isinstance(op, RemoveRelease):
            for name, one in self.people.items():
                left = tuple(paper for paper in one.releases if paper.id != op.release)
                self.people[name] = replace(one, releases=left)

    # ── the audit chain ──

    def audit(self) -> Sequence[AuditRow]:
        return list(self.audit_rows)

    def check_audit(self) -> tuple[Broken | None, int]:
        rows = self.audit_rows
        return verify(rows, len(rows), rows[-1].hash if rows else START), len(rows)

    def write_audit(self, path: str) -> None:
        self._called("write_audit", path)
        self.written.append(path)


def chain(*acts: tuple[Act, str, str, str]) -> list[AuditRow]:
    """Rows of (act, platform, detail, reason), a minute apart."""
    rows: list[AuditRow] = []
    for number, (act, platform, detail, reason) in enumerate(acts, start=1):
        at = 1_763_640_000_000_000 + number * 60_000_000
        previous = rows[-1].hash if rows else START
        row = AuditRow(number, at, "mia", act, platform, (number,), detail, reason, "", previous)
        rows.append(replace(row, hash=digest(row)))
    return rows
