"""The model packs of a library: which there are, which run, and how more of them get here."""

import shutil
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.core.errors import CancelledError, MusekeepError, NotFoundError, PackError
from app.core.progress import CancelToken, Meter, Report
from app.core.toml import Table
from app.core.vocab import Task
from app.inference import pack as reading
from app.inference.facts import Hub, Pack, PackFacts
from app.inference.weights import check_hash
from app.services import stage
from app.services.hub import Fetcher
from app.services.workers import Lane

CHECK = "app.inference.worker:check"
RUNS_ON = "app.inference.worker:runs_on"
OFF = "off.txt"
_ON = "+"
"""In front of an id in `off.txt`: on, although its facts leave it off."""
_WORDED = frozenset([Task.DETECT, Task.TAG, Task.CLASSIFY])

Accept = Callable[[str], bool]
"""Gets the licence's text; whether it is agreed to."""


@dataclass(frozen=True, slots=True)
class PackState:
    """A pack that is known. `bytes`: what its files take, or would. `shipped`: it came with the
    program and cannot be removed. `problem`: why it cannot be used although it is here.
    """

    id: str
    title: str
    task: Task
    version: str
    licence: str
    source: str
    bytes: int | None
    installed: bool
    active: bool
    problem: str | None
    shipped: bool


class Packs(Mapping[str, Pack]):
    """From any thread. As a mapping it holds, by id, what `usable` answers at that moment."""

    def __init__(self, shipped: Path, folder: Path, inference: Lane) -> None:
        """`shipped` has the program's packs, `folder` the library's, which shadow them by id."""
        self._shipped = shipped
        self._folder = folder
        self._inference = inference
        self._lock = threading.RLock()
        self._usable: Mapping[str, Pack] = {}
        self._states: tuple[PackState, ...] = ()
        self._labels: Mapping[str, tuple[str, ...]] = {}
        self._reload()

    def __getitem__(self, id_: str) -> Pack:
        return self._usable[id_]

    def __iter__(self) -> Iterator[str]:
        return iter(self._usable)

    def __len__(self) -> int:
        return len(self._usable)

    def usable(self) -> dict[str, Pack]:
        """The packs that are here, sound as far as a look shows, and switched on."""
        return dict(self._usable)

    def listing(self) -> tuple[PackState, ...]:
        """All that are known, installed or not, by id."""
        return self._states

    def labels(self) -> Mapping[str, tuple[str, ...]]:
        """What each pack that is here, on or off, has words for, by its id; nothing for vectors and
        scores.
        """
        return self._labels

    @property
    def problems(self) -> tuple[str, ...]:
        """A sentence for each pack that is here and cannot be used."""
        return tuple(state.problem for state in self._states if state.problem is not None)

    def facts(self, id_: str) -> PackFacts:
        """Raises NotFoundError, and DataFileError for facts that break their rules."""
        return reading.read_facts(self._place(id_))

    def install(self, id_: str, report: Report, cancel: CancelToken, accept: Accept) -> None:
        """Fetch a known pack from the hub: the one thing that opens a connection.

        Raises PackError (nothing is installed then, what was fetched is kept for the next attempt),
        NotFoundError, CancelledError (also when the licence was not accepted).
        """
        facts = reading.read_facts(self._known(id_))
        if facts.hub is None:
            raise PackError(f"Pack {id_} is complete: there is nothing to fetch.")
        _ask(facts, accept)
        fetched = stage.halves(self._folder, id_, facts.hub.revision)
        meter = Meter("install", report, total=facts.bytes)
        with stage.writing(self._folder):
            _fetch_all(facts, facts.hub, fetched, Fetcher(facts.hub, cancel, meter))
            meter.flush()
            with stage.staged(self._folder, id_) as fresh:
                shutil.copytree(facts.folder, fresh, dirs_exist_ok=True)
                for name in facts.hub.files:
                    (fresh / name).parent.mkdir(parents=True, exist_ok=True)
                    (fetched / name).replace(fresh / name)
                self._take_in(fresh)
                shutil.rmtree(fetched, ignore_errors=True)

    def install_from(
        self,
        path: Path | str,
        report: Report,
        cancel: CancelToken,
        accept: Accept,
        only: str | None = None,
    ) -> str:
        """A pack in a folder or a ZIP, with its weights; `only` if it is that one. Of a known pack
        the folder may hold the weights alone. Answers its id.

        Raises PackError and DataFileError (nothing is installed then), CancelledError.
        """
        meter, source = Meter("install", report), Path(path)
        with stage.writing(self._folder), stage.staged(self._folder, "pack") as place:
            if only is not None and stage.holds_no_facts(source):
                stage.fill_in(reading.read_facts(self._known(only)), source, place, cancel, meter)
            else:
                stage.copy_in(source, place, cancel, meter)
            meter.flush()
            with stage.as_given(place, source):
                id_ = Table.read(place / reading.PACK_FILE).get("id", str)
            if not reading.is_id(id_) or only not in (None, id_):
                raise PackError(f"{path} holds the pack {id_!r}, not {only or 'one with a name'}.")
            fresh = place.rename(place.parent / id_) if id_ != place.name else place
            with stage.as_given(fresh, source):
                _ask(reading.read_facts(fresh), accept)
                cancel.check()
                self._take_in(fresh)
        return id_

    def remove(self, id_: str) -> None:
        """Delete what was installed. Raises NotFoundError, and PackError for a shipped pack."""
        place = self._place(id_)
        if place.parent != self._folder:
            raise PackError(f"Pack {id_} came with the program.", hint="Switch it off instead.")
        with self._lock:
            with stage.staged(self._folder, "gone") as away:
                stage.settle(place, away / id_)
            self._reload()

    def verify(self, id_: str) -> None:
        """Hash every file and open every network, in the inference process.

        Raises PackError with what is wrong, NotFoundError.
        """
        if problems := self._check(self._place(id_)):
            raise PackError(" ".join(problems))

    def runs_on(self, id_: str) -> tuple[str, str]:
        """The provider that runs an installed pack, and why it is not another one that is allowed.

        Raises PackError, NotFoundError.
        """
        answer: tuple[str, str] = self._inference.submit(RUNS_ON, str(self._place(id_))).result()
        return answer

    def set_active(self, id_: str, on: bool) -> None:
        """Whether the pack looks at pictures. Raises NotFoundError."""
        usual = self.facts(id_).active
        with self._lock:
            lines = [line for line in self._switched() if line.removeprefix(_ON) != id_]
            if on != usual:
                lines.append(f"{_ON if on else ''}{id_}")
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / OFF).write_text("".join(f"{line}\n" for line in lines), "utf-8")
            self._reload()

    def _take_in(self, fresh: Path) -> None:
        if problems := self._check(fresh):
            raise PackError(" ".join(problems))
        with self._lock:
            stage.settle(fresh, self._folder / fresh.name)
            self._reload()

    def _check(self, folder: Path) -> list[str]:
        problems: list[str] = self._inference.submit(CHECK, str(folder)).result()
        return problems

    def _known(self, id_: str) -> Path:
        """The program's own facts first: they may be newer than what is installed."""
        for folder in (self._shipped, self._folder):
            if (folder / id_ / reading.PACK_FILE).is_file() and reading.is_id(id_):
                return folder / id_
        known = ", ".join(state.id for state in self._states) or "none"
        raise NotFoundError(f"There is no pack {id_} (known: {known}).")

    def _place(self, id_: str) -> Path:
        own = self._folder / id_
        return own if (own / reading.PACK_FILE).is_file() else self._known(id_)

    def _switched(self) -> list[str]:
        try:
            lines = (self._folder / OFF).read_text("utf-8").splitlines()
        except FileNotFoundError:
            return []
        return [line.strip() for line in lines if line.strip()]

    def _reload(self) -> None:
        folders = reading.pack_folders([self._shipped, self._folder])
        switched = set(self._switched())
        usable: dict[str, Pack] = {}
        states: list[PackState] = []
        labels: dict[str, tuple[str, ...]] = {}
        for id_, folder in folders.items():
            state, pack = self._look_at(id_, folder, switched)
            states.append(state)
            if pack is not None and state.active:
                usable[id_] = pack
            if pack is not None:
                labels[id_] = pack.labels if pack.task in _WORDED else ()
        self._labels = labels
        self._usable, self._states = usable, tuple(sorted(states, key=lambda one: one.id))

    def _look_at(self, id_: str, folder: Path, switched: set[str]) -> tuple[PackState, Pack | None]:
        try:
            facts = reading.read_facts(folder)
        except MusekeepError as error:
            return _broken(id_, str(error)), None
        on = id_ not in switched and (facts.active or f"{_ON}{id_}" in switched)
        installed = not reading.awaits(folder)
        pack, problem = _loaded(folder) if installed else (None, None)
        shipped = folder.parent == self._shipped
        return _state(facts, pack, problem, active=installed and on, shipped=shipped), pack


def _ask(facts: PackFacts, accept: Accept) -> None:
    if not accept(facts.licence_text):
        raise CancelledError(f"Pack {facts.id} was not installed: its licence was not accepted.")


def _fetch_all(facts: PackFacts, hub: Hub, folder: Path, fetcher: Fetcher) -> None:
    try:
        for name, path in hub.files.items():
            fetcher.fetch(path, folder / name)
            _check_fetched(facts, folder / name, facts.hashes[name])
    finally:
        fetcher.close()


def _check_fetched(facts: PackFacts, path: Path, sha256: str) -> None:
    """What is not the right file is not worth keeping for the next attempt."""
    try:
        check_hash(facts.id, path, sha256)
    except PackError as error:
        path.unlink(missing_ok=True)
        raise PackError(
            f"{error.message} It was fetched from {facts.source} and is not installed."
        ) from error


def _loaded(folder: Path) -> tuple[Pack | None, str | None]:
    try:
        return reading.load_pack(folder), None
    except MusekeepError as error:
        return None, str(error)


def _state(
    facts: PackFacts, pack: Pack | None, problem: str | None, *, active: bool, shipped: bool
) -> PackState:
    here = pack is not None or problem is not None
    size = sum(file.stat().st_size for file in reading.files(pack)) if pack else facts.bytes
    return PackState(
        id=facts.id,
        title=facts.title,
        task=facts.task,
        version=facts.version,
        licence=facts.licence,
        source=facts.source,
        bytes=size,
        installed=here,
        active=active and problem is None,
        problem=problem,
        shipped=shipped and here,
    )


def _broken(id_: str, problem: str) -> PackState:
    """A folder whose facts cannot even be read."""
    return PackState(id_, id_, Task.DETECT, "", "", "", None, True, False, problem, False)
