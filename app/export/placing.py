"""Which name a file gets in its folder: free, or that of its own earlier self."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.core.asset import Export, Finding
from app.core.vocab import Outcome
from app.export.naming import Namer, key, within

NUMBER, SKIP, REPLACE = "number", "skip", "replace"
EXISTING = (NUMBER, SKIP, REPLACE)
"""What happens where a name is taken (`Preset.existing`)."""


@dataclass(frozen=True, slots=True)
class Taken:
    """`replaces`: the SHA-256 of the file whose place is taken, None for no file's."""

    name: str
    replaces: str | None = None
    findings: tuple[Finding, ...] = ()


class Names:
    """The names in the folders of one plan, those that are there and those it has handed out.

    Files that come with a file (its text, its cover) go by its name with another ending, so a name
    is taken only when all of them are free.
    """

    def __init__(self, taken: Mapping[str, Sequence[str]]) -> None:
        self._there = {folder: frozenset(map(key, names)) for folder, names in taken.items()}
        self._names = {folder: Namer(names) for folder, names in taken.items()}
        self._replaced: set[tuple[str, str]] = set()

    def skips(self, folder: str, name: str, existing: str) -> bool:
        """Whether nothing is made, because a file of that name is there."""
        return existing == SKIP and key(name) in self._there.get(folder, ())

    def take(
        self,
        folder: str,
        name: str,
        existing: str = NUMBER,
        earlier: Iterable[Export] = (),
        beside: Sequence[str] = (),
    ) -> Taken:
        """A name for a file in `folder`. `earlier` are the exports of this very asset by this very
        preset: only those are ever replaced. `beside` are the endings (".txt") of what comes with
        it.
        """
        if existing == REPLACE and key(name) in self._there.get(folder, ()):
            return self._over(folder, name, earlier, beside)
        return Taken(self._free(folder, name, beside))

    def _over(
        self, folder: str, name: str, earlier: Iterable[Export], beside: Sequence[str]
    ) -> Taken:
        path = within(folder, name)
        known = [export for export in earlier if export.path == path]
        if known and (folder, key(name)) not in self._replaced:
            self._replaced.add((folder, key(name)))
            text = f"Takes the place of what was exported on {known[-1].exported:%Y-%m-%d}."
            replaced = Finding("export.replaces", Outcome.CLEAR, text)
            return Taken(name, known[-1].sha256, (replaced,))
        text = f"{name} is there and is no earlier export of this picture by this preset: it stays."
        kept = Finding("export.kept", Outcome.REVIEW, text)
        return Taken(self._free(folder, name, beside), None, (kept,))

    def _free(self, folder: str, name: str, beside: Sequence[str]) -> str:
        namer = self._names.setdefault(folder, Namer())
        stem, dot, ending = name.rpartition(".")
        return namer.take(name, [f"{stem}{one}" for one in beside if one != f"{dot}{ending}"])
