"""A library in memory that keeps the promises of `app.ui.library.Library`."""

import threading
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import BinaryIO

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

from app.catalog.moderation.reviews import Queue, Waiting
from app.catalog.proposals.suggestions import LabelRule
from app.core.asset import (
    AppliedTag,
    AssetView,
    Card,
    Companion,
    Conflict,
    Credential,
    Decision,
    Detection,
    Fault,
    FileStat,
    Finding,
    Location,
    Recipe,
    Region,
    Suggestion,
    Verdict,
    Version,
)
from app.core.errors import MusekeepError, RefusedError, UsageError
from app.core.events import Changes, Hub
from app.core.ops import (
    AddTag,
    AnswerSuggestions,
    AskLater,
    AssignPersona,
    Collect,
    Confirm,
    CorrectTerm,
    Decide,
    Done,
    MarkMinor,
    Merge,
    Op,
    RemoveTag,
    SetFlag,
    SetLabel,
    SetRating,
    SetRoot,
    SetState,
)
from app.core.progress import CancelToken, Progress, Report, silent
from app.core.query import parse
from app.core.query_tree import And, Not, OneOf, Query, Text
from app.core.query_tree import Match as Condition
from app.core.shared import Held, Shared
from app.core.vocab import ChangeKind, Flag, Kind, Label, Outcome, Presence, State
from app.services.relink import Match, Proposals
from app.services.reports import AnalyseReport, IngestReport
from app.ui.library import Overview, TagCount, Tell, WatchedFolder
from app.ui.reviews import Case
from tests.ui.fake_browsing import FakeBrowsing
from tests.ui.fake_curation import FakeCuration
from tests.ui.fake_exporting import FakeExporting
from tests.ui.fake_filing import FakeFiling
from tests.ui.fake_organising import FakeOrganising
from tests.ui.fake_preparing import FakePreparing
from tests.ui.fake_settling import FakeSettling
from tests.ui.fake_vaulting import FakeVaulting

CLEAR = {"instagram": Outcome.CLEAR, "x": Outcome.CLEAR}
PLACES: Mapping[str, "Callable[[FakeAsset], bool]"] = {
    "unreadable": lambda asset: asset.fault is not None,
    "missing": lambda asset: asset.presence is Presence.MISSING,
    "offline": lambda asset: asset.offline,
    "cloud": lambda asset: asset.presence is Presence.CLOUD,
    "conflict": lambda asset: card(asset).conflict,
}
RISK = (
    *(Outcome.PROHIBITED, Outcome.BLOCKED, Outcome.REVIEW),
    *(Outcome.REJECTED, Outcome.APPROVED, Outcome.CLEAR),
)
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
BLOCKED = {"instagram": Outcome.BLOCKED, "x": Outcome.REVIEW}


@dataclass(slots=True)
class FakeAsset:
    """What the fake knows of an asset."""

    id: int
    name: str
    rating: int = 0
    label: Label | None = None
    flag: Flag | None = None
    tags: list[str] = field(default_factory=list)
    state: State = State.ACTIVE
    outcomes: Mapping[str, Outcome] = field(default_factory=lambda: dict(CLEAR))
    fault: Fault | None = None
    presence: Presence = Presence.PRESENT
    read: bool = True
    conflict: bool = False
    imported: list[str] = field(default_factory=list)
    versions: tuple[Version, ...] = ()
    regions: tuple[Region, ...] = ()
    credential: Credential | None = None
    conflicts: tuple[Conflict, ...] = ()
    companions: tuple[Companion, ...] = ()
    source_type: str | None = None
    kind: Kind = Kind.IMAGE
    duration_s: float | None = None
    recipe: Recipe | None = None
    detections: tuple[Detection, ...] = ()
    findings: tuple[Finding, ...] = ()
    size: tuple[int, int] = (400, 600)
    exported: tuple[str, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    personas: tuple[str, ...] = ()
    collections: tuple[str, ...] = ()
    minor_mark: bool = False
    corrections: tuple[str, ...] = ()
    rulings: Mapping[str, Decision] = field(default_factory=dict)
    stale: frozenset[str] = frozenset()
    later: frozenset[str] = frozenset()

    @property
    def in_force(self) -> dict[str, Outcome]:
        """By platform: a human's word where it counts, else `outcomes`, the machine's."""
        return {name: self._in_force(name, machine) for name, machine in self.outcomes.items()}

    def _in_force(self, name: str, machine: Outcome) -> Outcome:
        ruling = self.rulings.get(name)
        if ruling is None or machine is Outcome.PROHIBITED or ruling.waits_for_second:
            return machine
        stale_yes = name in self.stale and ruling.outcome is Outcome.APPROVED
        return machine if stale_yes else ruling.outcome

    @property
    def sha256(self) -> str | None:
        return f"{self.id:064x}" if self.read and not self.fault else None

    @property
    def offline(self) -> bool:
        return self.presence in (Presence.OFFLINE, Presence.MISSING)


class FakeLibrary(
    FakeBrowsing,
    FakeCuration,
    FakeExporting,
    FakeFiling,
    FakeOrganising,
    FakePreparing,
    FakeSettling,
    FakeVaulting,
):
    """`gate` can hold `find` back; `calls` lists what was asked; `thumb` gives every picture."""

    def __init__(self, assets: Iterable[FakeAsset] = ()) -> None:
        FakeBrowsing.__init__(self)
        FakeCuration.__init__(self)
        FakeExporting.__init__(self)
        FakeFiling.__init__(self)
        FakeOrganising.__init__(self)
        FakePreparing.__init__(self)
        FakeSettling.__init__(self)
        FakeVaulting.__init__(self)
        self.assets = {asset.id: asset for asset in assets}
        self.folders: list[WatchedFolder] = []
        self.hub = Hub()
        self.calls: list[tuple[str, object]] = []
        self.gate = threading.Event()
        self.gate.set()
        self.failing: dict[str, MusekeepError] = {}
        self.imported: list[list[str]] = []
        self.closed = False
        self.report: Report = silent
        self.tell: Tell = lambda _text: None
        self.proposals = Proposals()
        self.thumb = jpeg(QColor("#336699"))
        self.rules: list[LabelRule] = []
        self.confirms = False
        self.large: bytes | None = None
        self.clips: dict[int, BinaryIO] = {}
        self._undo: list[tuple[str, list[FakeAsset]]] = []
        self._redo: list[tuple[str, list[FakeAsset]]] = []
        self._version = 1

    # ── the protocol ──

    def close(self) -> None:
        self.closed = True

    def subscribe(self, listener: Callable[[Changes], None]) -> None:
        self.hub.subscribe(listener)

    def version(self) -> int:
        return self._version

    def find(self, query: str, sort: str, *, stacked: bool = False) -> "array[int]":
        self._called("find", query)
        self.gate.wait(10)
        tree = parse(query)
        found = [asset for asset in self.assets.values() if matches(asset, tree)]
        found.sort(key=lambda asset: asset.id, reverse=sort != "oldest")
        ids = [asset.id for asset in found]
        return array("q", self.folded(ids) if stacked else ids)

    def totals(self, queries: Sequence[str]) -> list[int]:
        return [len(self.find(query, "newest")) for query in queries]

    def cards(self, ids: Sequence[int]) -> list[Card]:
        self._called("cards", tuple(ids))
        found = [card(self.assets[asset]) for asset in ids if asset in self.assets]
        return [replace(one, **self.stacked(one.id)) for one in found]

    def views(self, ids: Sequence[int]) -> list[AssetView]:
        self._called("views", tuple(ids))
        return [view(self.assets[asset]) for asset in ids if asset in self.assets]

    def ids_at(self, paths: Sequence[str]) -> dict[str, int]:
        by_path = {f"/pictures/{asset.name}": asset.id for asset in self.assets.values()}
        return {path: by_path[path] for path in paths if path in by_path}

    def shared(self, ids: Sequence[int]) -> Shared:
        self._called("shared", tuple(ids))
        return shared([self.assets[asset] for asset in ids if asset in self.assets])

    def overview(self) -> Overview:
        self._called("overview", None)
        live = [one for one in self.assets.values() if one.state is not State.TRASHED]
        names = sorted({tag for asset in live for tag in asset.tags})
        return Overview(
            assets=len(live),
            bytes=1000 * len(live),
            flagged=sum(matches(asset, parse("is:flagged")) for asset in live),
            unreadable=sum(asset.fault is not None for asset in live),
            trashed=len(self.assets) - len(live),
            conflicts=sum(card(asset).conflict for asset in live),
            missing=sum(asset.presence is Presence.MISSING for asset in live),
            offline=sum(asset.presence is Presence.OFFLINE for asset in live),
            folders=tuple(self.folders),
            tags=tuple(TagCount(n, sum(n in asset.tags for asset in live)) for n in names),
            personas=tuple(self.personas()),
            collections=tuple(self.kept_collections),
            reads_texts=self.reads_texts,
        )

    def thumbs(self, keys: Sequence[str]) -> dict[str, bytes]:
        self._called("thumbs", tuple(keys))
        return dict.fromkeys(keys, self.thumb) if self.thumb else {}

    def wait(self) -> None:
        self.gate.wait(10)

    def do(self, op: Op) -> Done:
        self._called("do", op)
        ids = list(getattr(op, "ids", ()))
        self._undo.append((op.name, [replace(self.assets[i]) for i in ids]))
        self._redo.clear()
        self.curate(op)
        self.organise(op)
        self.write(op)
        ids += self.crop(op)
        for asset in ids:
            self.assets[asset] = changed(self.assets[asset], op)
        return self._publish(ids, op.name)

    def undo(self) -> Done | None:
        return self._step(self._undo, self._redo)

    def redo(self) -> Done | None:
        return self._step(self._redo, self._undo)

    def import_paths(
        self, paths: Sequence[str], report: Report, cancel: CancelToken
    ) -> IngestReport:
        self.imported.append(list(paths))
        report(Progress("import", 1, len(paths), 2.0, 3.0))
        self.gate.wait(10)
        return IngestReport(new=len(paths), stopped=cancel.cancelled)

    def watch(self, report: Report, tell: Tell) -> None:
        self._called("watch", None)
        self.report, self.tell = report, tell

    def unwatch(self) -> None:
        self._called("unwatch", None)

    def look_again(self) -> None:
        self._called("look_again", None)

    def set_folder(self, op: SetRoot) -> Done:
        self._called("set_folder", op)
        return self._publish([], op.name)

    def confirm(self, folder: str, report: Report, cancel: CancelToken) -> IngestReport:
        self._called("confirm", folder)
        self.folders = [replace(one, lost=0) for one in self.folders]
        self._publish([], "confirm")
        return IngestReport(missing=812)

    def fetch(self, ids: Sequence[int], report: Report, cancel: CancelToken) -> IngestReport:
        self._called("fetch", tuple(ids))
        report(Progress("import", 1, len(ids), 2.0, 3.0))
        self.gate.wait(10)
        return IngestReport(new=0, known=len(ids), stopped=cancel.cancelled)

    def find_lost(self, folder: str, report: Report, cancel: CancelToken) -> Proposals:
        self._called("find_lost", folder)
        self.gate.wait(10)
        cancel.check()
        return self.proposals

    def by_hand(self, old: str, new: str) -> Match:
        self._called("by_hand", (old, new))
        return Match(1, old, FileStat(new, 10, 1, 1, 1), certain=False)

    def relink(self, matches: Sequence[Match], report: Report, cancel: CancelToken) -> Done:
        self._called("relink", tuple(matches))
        ids = [one.asset_id for one in matches]
        self._undo.append(("relink", [replace(self.assets[i]) for i in ids]))
        for asset in ids:
            self.assets[asset] = replace(self.assets[asset], presence=Presence.PRESENT)
        return self._publish(ids, "relink")

    def read_again(self, ids: Sequence[int], report: Report, cancel: CancelToken) -> IngestReport:
        self._called("read_again", tuple(ids))
        return IngestReport(known=len(ids))

    def analyse(self, ids: Sequence[int], report: Report, cancel: CancelToken) -> AnalyseReport:
        self._called("analyse", tuple(ids))
        return AnalyseReport(analysed=len(ids))

    # ── review ──

    def label_rules(self) -> list[LabelRule]:
        return self.rules

    def platforms(self) -> dict[str, str]:
        names = {name for asset in self.assets.values() for name in asset.outcomes}
        return {name: name.title() for name in sorted(names)}

    def two_steps(self) -> bool:
        return self.confirms

    def queue(self, platform: str | None, order: str, limit: int) -> Queue:
        self._called("queue", (platform, order, limit))
        found = [one for one in self._waiting() if platform in (None, one.platform)]
        self.gate.wait(10)
        if order == "risk":
            found.sort(key=lambda one: RISK.index(one.outcome))
        return Queue(len(found), tuple(found[:limit]))

    def queue_counts(self) -> dict[str, int]:
        return dict(Counter(one.platform for one in self._waiting()))

    def case(self, asset: int) -> Case | None:
        self._called("case", asset)
        found = self.assets.get(asset)
        if found is None:
            return None
        return Case(view(found), tuple(found.rulings.items()), tuple(self.personas()))

    def enlarged(self, asset: int, width: int, height: int) -> bytes | None:
        self._called("enlarged", asset)
        return self.large

    def enlarged_part(
        self, asset: int, box: tuple[int, int, int, int], full: tuple[int, int]
    ) -> bytes | None:
        self._called("enlarged_part", (asset, box))
        return self.large

    def clip(self, asset: int) -> BinaryIO | None:
        self._called("clip", asset)
        return self.clips.get(asset)

    def decide(
        self, outcome: Outcome | None, ids: Sequence[int], platform: str, reason: str
    ) -> Done:
        for asset in ids:
            machine = self.assets[asset].outcomes[platform]
            if machine is Outcome.PROHIBITED:
                raise RefusedError("It is prohibited: nobody can approve it.")
            if machine is not Outcome.CLEAR and outcome is Outcome.APPROVED and not reason:
                raise UsageError("Say why.")
        return self.do(Decide(outcome, ids, platform, reason))

    def ask_later(self, ids: Sequence[int], platform: str, until: datetime) -> Done:
        return self.do(AskLater(ids, platform, until))

    def second_look(self, ids: Sequence[int], platform: str, reason: str) -> Done:
        return self.do(Confirm(ids, platform, reason))

    def mark_minor(self, ids: Sequence[int], on: bool, reason: str) -> Done:
        return self.do(MarkMinor(ids, on, reason))

    def correct_term(self, term: str, ids: Sequence[int], reason: str) -> Done:
        return self.do(CorrectTerm(term, ids, reason))

    def _waiting(self) -> list[Waiting]:
        live = [one for one in self.assets.values() if one.state is State.ACTIVE]
        return [
            waiting_of(asset, name)
            for asset in live
            for name in asset.outcomes
            if needs_decision(asset, name)
        ]

    # ── for tests ──

    def asked(self, name: str) -> list[object]:
        """The arguments of every call of this name, in order."""
        return [argument for called, argument in self.calls if called == name]

    def written_elsewhere(self, asset: FakeAsset) -> None:
        """As if another process had added it."""
        self.assets[asset.id] = asset
        self._version += 1

    def add(self, asset: FakeAsset) -> None:
        self.assets[asset.id] = asset
        self._publish([asset.id], "import")

    def _called(self, name: str, argument: object) -> None:
        self.calls.append((name, argument))
        if (error := self.failing.get(name)) is not None:
            raise error

    def _step(
        self,
        take: list[tuple[str, list[FakeAsset]]],
        put: list[tuple[str, list[FakeAsset]]],
    ) -> Done | None:
        if not take:
            return None
        name, before = take.pop()
        put.append((name, [replace(self.assets[one.id]) for one in before]))
        for asset in before:
            self.assets[asset.id] = asset
        return self._publish([asset.id for asset in before], "undo")

    def _publish(self, ids: list[int], cause: str) -> Done:
        changes = Changes(frozenset([ChangeKind.ASSETS]), tuple(ids), cause)
        self.hub.publish(changes)
        return Done(changes, len(ids))


def changed(asset: FakeAsset, op: Op) -> FakeAsset:
    if isinstance(op, SetRating):
        return replace(asset, rating=op.rating)
    if isinstance(op, SetLabel):
        return replace(asset, label=op.label)
    if isinstance(op, SetFlag):
        return replace(asset, flag=op.flag)
    if isinstance(op, Merge):
        return replace(asset, state=State.TRASHED)
    if isinstance(op, SetState):
        return replace(asset, state=op.state)
    if isinstance(op, AddTag):
        return replace(asset, tags=sorted({*asset.tags, op.tag}))
    if isinstance(op, RemoveTag):
        return replace(asset, tags=[tag for tag in asset.tags if tag != op.tag])
    if isinstance(op, AssignPersona):
        others = tuple(name for name in asset.personas if name != op.persona)
        return replace(asset, personas=(*others, op.persona) if op.on else others)
    if isinstance(op, Collect):
        rest = tuple(name for name in asset.collections if name != op.collection)
        return replace(asset, collections=(*rest, op.collection) if op.on else rest)
    if isinstance(op, AnswerSuggestions):
        return replace(asset, suggestions=tuple(answered(one, op) for one in asset.suggestions))
    return ruled(asset, op)


def answered(one: Suggestion, op: AnswerSuggestions) -> Suggestion:
    meant = one.name in op.names if op.names is not None else one.reply is None
    fits = meant and one.score >= op.score
    return replace(one, reply=op.reply) if fits else one


def ruled(asset: FakeAsset, op: Op) -> FakeAsset:
    if isinstance(op, Decide):
        rulings = {name: one for name, one in asset.rulings.items() if name != op.platform}
        if op.outcome is not None:
            rulings[op.platform] = Decision(op.outcome, op.reason, "mia", NOW, "")
        return replace(asset, rulings=rulings, stale=asset.stale - {op.platform})
    if isinstance(op, Confirm):
        seen = replace(asset.rulings[op.platform], waits_for_second=False, confirmed_by="kai")
        return replace(asset, rulings={**asset.rulings, op.platform: seen})
    if isinstance(op, AskLater):
        return replace(asset, later=asset.later | {op.platform})
    if isinstance(op, MarkMinor):
        return replace(asset, minor_mark=op.on)
    if isinstance(op, CorrectTerm):
        return replace(asset, corrections=(*asset.corrections, op.term))
    return asset


def needs_decision(asset: FakeAsset, name: str) -> bool:
    """As the catalogue's queue has it: flagged, stale, or waiting for a second look."""
    ruling = asset.rulings.get(name)
    if name in asset.later:
        return False
    if ruling is not None:
        return ruling.waits_for_second or name in asset.stale
    return asset.outcomes[name] in RISK[:3]


def waiting_of(asset: FakeAsset, name: str) -> Waiting:
    ruling, finding = asset.rulings.get(name), next(iter(asset.findings), None)
    return Waiting(
        asset_id=asset.id,
        platform=name,
        outcome=asset.in_force[name],
        rule=finding.rule if finding else "",
        message=finding.message if finding else "",
        score=finding.score if finding else None,
        since=NOW,
        stale=name in asset.stale,
        waits_for_second=ruling is not None and ruling.waits_for_second,
    )


def matches(asset: FakeAsset, query: Query) -> bool:
    """As much of the language as the tests use."""
    nodes = query.root.nodes if isinstance(query.root, And) else (query.root,)
    asks_for_trash = any(isinstance(n, Condition) and n.field == "state" for n in nodes)
    if asset.state is State.TRASHED and not asks_for_trash:
        return False
    return all(_node(asset, node) for node in nodes if node is not None)


def _node(asset: FakeAsset, node: object) -> bool:
    if isinstance(node, OneOf) and node.field == "id":
        return any(str(asset.id) == one.text for one in node.values)
    if isinstance(node, Not):
        return not _node(asset, node.node)
    if isinstance(node, Text):
        return node.text.casefold() in asset.name.casefold()
    if isinstance(node, Condition) and node.field == "tag":
        return any(t == node.text or t.startswith(node.text + "/") for t in asset.tags)
    if str(node).startswith("id:"):
        return str(asset.id) in str(node).removeprefix("id:").split(",")
    if isinstance(node, Condition) and node.field == "state":
        return asset.state == node.text
    if isinstance(node, Condition) and node.text == "flagged":
        grave = {Outcome.BLOCKED, Outcome.REVIEW, Outcome.PROHIBITED}
        return not grave.isdisjoint(asset.in_force.values())
    if isinstance(node, Condition) and node.field == "is" and node.text in PLACES:
        return PLACES[node.text](asset)
    return str(node) == f"rating:>={asset.rating}"


def shared(assets: Sequence[FakeAsset]) -> Shared:
    platforms = sorted({name for asset in assets for name in asset.outcomes})
    recipes = [asset.recipe for asset in assets if asset.recipe is not None]
    return Shared(
        count=len(assets),
        bytes=1000 * len(assets),
        cloud=sum(asset.presence is Presence.CLOUD for asset in assets),
        marked=sum(asset.minor_mark for asset in assets),
        ratings=Counter(asset.rating for asset in assets),
        labels=Counter(asset.label for asset in assets),
        flags=Counter(asset.flag for asset in assets),
        formats=_held(["png"] * len(assets)),
        checkpoints=_held([one.checkpoint for one in recipes if one.checkpoint]),
        tags=_held([tag for asset in assets for tag in asset.tags]),
        personas=_held([name for asset in assets for name in asset.personas]),
        collections=_held([name for asset in assets for name in asset.collections]),
        outcomes={
            name: Counter(asset.in_force[name] for asset in assets if name in asset.outcomes)
            for name in platforms
        },
    )


def _held(names: Sequence[str]) -> tuple[Held, ...]:
    counted = sorted(Counter(names).items(), key=lambda one: (-one[1], one[0]))
    return tuple(Held(name, number) for name, number in counted)


def card(asset: FakeAsset) -> Card:
    return Card(
        id=asset.id,
        name=asset.name,
        sha256=asset.sha256,
        kind=None if asset.fault else asset.kind,
        format="png",
        width=asset.size[0],
        height=asset.size[1],
        bytes=1000,
        duration_s=asset.duration_s,
        rating=asset.rating,
        label=asset.label,
        flag=asset.flag,
        offline=asset.offline,
        fault=asset.fault,
        outcomes=asset.outcomes,
        judged=bool(asset.outcomes),
        exported=asset.exported,
        presence=asset.presence,
        conflict=asset.conflict or any(one.answer is None for one in asset.conflicts),
    )


def view(asset: FakeAsset) -> AssetView:
    path = f"/pictures/{asset.name}"
    return AssetView(
        id=asset.id,
        rendition_id=asset.id,
        path=path,
        kind=None if asset.fault else asset.kind,
        format="png",
        bytes=1000,
        sha256=asset.sha256,
        width=asset.size[0],
        height=asset.size[1],
        frames=1,
        duration_s=asset.duration_s,
        created=datetime(2026, 5, 1, 12, tzinfo=UTC),
        added=datetime(2026, 5, 2, 12, tzinfo=UTC),
        state=asset.state,
        rating=asset.rating,
        label=asset.label,
        flag=asset.flag,
        offline=asset.offline,
        has_alpha=False,
        digital_source_type=asset.source_type,
        fault=asset.fault,
        recipe=asset.recipe,
        palette=(),
        metadata={},
        tags=(
            *(AppliedTag(tag) for tag in asset.tags),
            *(AppliedTag(tag, "import") for tag in asset.imported),
        ),
        suggestions=asset.suggestions,
        detections=asset.detections,
        analysed=bool(asset.outcomes),
        verdicts={
            name: Verdict(
                name,
                outcome,
                "feed",
                "2026-11-20",
                asset.findings,
                by_machine=asset.outcomes[name],
                decision=asset.rulings.get(name),
                stale=name in asset.stale,
            )
            for name, outcome in asset.in_force.items()
        },
        locations=(Location(path, asset.presence, asset.companions),),
        exports=(),
        presence=asset.presence,
        versions=asset.versions,
        regions=asset.regions,
        credential=asset.credential,
        conflicts=asset.conflicts,
        personas=asset.personas,
        minor_mark=asset.minor_mark,
        corrections=asset.corrections,
    )


def jpeg(*colors: QColor, size: tuple[int, int] = (128, 192)) -> bytes:
    """Bands of these colours from top to bottom."""
    picture = QImage(*size, QImage.Format.Format_RGB32)
    high = size[1] // len(colors)
    for number, color in enumerate(colors):
        for y in range(number * high, (number + 1) * high if color is not colors[-1] else size[1]):
            for x in range(size[0]):
                picture.setPixelColor(x, y, color)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"jpeg").write(picture)
    return bytes(buffer.data().data())


def many(number: int) -> list[FakeAsset]:
    """Ids 1 … number: the newest, shown first, is `number`."""
    return [FakeAsset(one, f"picture {one}.png") for one in range(1, number + 1)]
