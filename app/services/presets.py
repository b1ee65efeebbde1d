"""The presets of a library: those that ship, and a user's own, made by copying."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.core.errors import DataFileError, ExportError, NotFoundError, UsageError
from app.export.making.deliver import make_folder, write_new
from app.export.naming import file_name
from app.export.policies.policy import Policy
from app.export.presets.load import SHIPPED, Presets, Variant, load_file, load_presets, suited
from app.export.presets.preset import Preset
from app.export.presets.text import copied, varied


@dataclass(frozen=True, slots=True)
class Checked:
    """What the user's own files hold: the presets and personas of those that are in order, and a
    sentence for each that is not.
    """

    files: int
    presets: tuple[str, ...]
    personas: tuple[str, ...]
    problems: tuple[str, ...]


class PresetDesk:
    """Copies presets into the library's own folder, and checks what lies there."""

    def __init__(
        self,
        presets: Presets,
        policies: Mapping[str, Policy],
        personas: Callable[[], Sequence[str]],
        folder: Path,
    ) -> None:
        """`personas` names those of the library."""
        self._presets = presets
        self._policies = policies
        self._personas = personas
        self.folder = folder

    def is_own(self, preset_id: str) -> bool:
        """Whether the preset is the user's own, or replaces a shipped one."""
        return self._presets.files[preset_id].parent == self.folder

    def copy(self, preset_id: str, new_id: str, changes: Sequence[str] = ()) -> Preset:
        """A preset of the user's own: a copy with `changes` ("key=value"), in a file of its own in
        the library's folder, usable at once. Its new id may be that of a shipped preset, which it
        replaces then.

        Raises NotFoundError where there is no such preset, UsageError where the copy would make no
        sense or is there already, ExportError where it cannot be written; then nothing was written.
        """
        if preset_id not in self._presets:
            raise NotFoundError(f"There is no preset {preset_id}.", hint="See `presets list`.")
        name = f"{new_id}.toml"
        if (new_id in self._presets and self.is_own(new_id)) or (self.folder / name).exists():
            raise UsageError(
                f"There is a preset {new_id} of your own already.",
                hint=f"Take another id, or edit {self.folder / name}.",
            )
        text = copied(self._presets[preset_id], new_id, changes)
        made: list[Preset] = []
        path = self._write(name, text, lambda part: made.append(self._read(part)))
        self._presets.add(made[0], path)
        return made[0]

    def edit(self, preset_id: str, changes: Sequence[str]) -> tuple[Preset, str]:
        """The user's own preset with `changes` ("key=value"), in its file from now on, and the text
        that was there. Raises NotFoundError, UsageError where it would make no sense or its file
        has more than this one, ExportError; then nothing was written.
        """
        path = self._own_file(preset_id)
        before = path.read_text("utf-8")
        text = copied(self._presets[preset_id], preset_id, changes)
        self._replace(path, text)
        return self._presets[preset_id], before

    def put(self, preset_id: str, text: str | None) -> str | None:
        """The file of the user's own preset as a whole; None takes it away, and a shipped one of
        this id counts again. Returns the text that was there. Raises as `edit` does.
        """
        path = self.folder / f"{preset_id}.toml"
        if preset_id in self._presets and self.is_own(preset_id):
            path = self._own_file(preset_id)
        before = path.read_text("utf-8") if path.exists() else None
        if text is not None:
            self._replace(path, text)
        elif before is not None:
            path.unlink()
            self._forget(preset_id)
        return before

    def _own_file(self, preset_id: str) -> Path:
        """Of a preset that has a file for itself."""
        if preset_id not in self._presets or not self.is_own(preset_id):
            raise NotFoundError(f"There is no preset {preset_id} of your own.")
        path = self._presets.files[preset_id]
        file = load_file(path)
        if len(file.presets) != 1 or file.variants:
            raise UsageError(
                f"{path} holds more than this preset. Nothing was written.",
                hint="Change it in the file itself.",
            )
        return path

    def _replace(self, path: Path, text: str) -> None:
        """Beside, read as a preset, and into its place where it is one."""
        draft = path.with_name(f"{path.name}.new")
        try:
            draft.parent.mkdir(parents=True, exist_ok=True)
            draft.write_text(text, "utf-8", "surrogateescape")
            preset = self._read(str(draft))
            draft.replace(path)
        except OSError as error:
            raise ExportError(f"{path} cannot be written: {error.strerror}.") from error
        finally:
            draft.unlink(missing_ok=True)
        self._presets.add(preset, path)

    def _forget(self, preset_id: str) -> None:
        """The shipped one of this id counts, if there is one."""
        shipped = load_presets([SHIPPED])
        if preset_id in shipped:
            self._presets.add(shipped[preset_id], shipped.files[preset_id])
        else:
            del self._presets.by_id[preset_id], self._presets.files[preset_id]

    def vary(self, persona: str, patterns: Sequence[str], changes: Sequence[str]) -> Path:
        """From now on these presets (ids or patterns: "instagram.*") are different for a persona,
        by `changes` ("key=value"). Returns the new file in the library's folder.

        Raises NotFoundError for a persona that is not there, UsageError where the variant would
        make no sense, ExportError where it cannot be written; then nothing was written.
        """
        known = {name.casefold(): name for name in self._personas()}
        if persona.casefold() not in known:
            raise NotFoundError(f"There is no persona {persona}.", hint="See `persona list`.")
        persona = known[persona.casefold()]
        text = varied(persona, patterns, changes)
        made: list[Variant] = []
        name = file_name(f"variant {persona}", ".toml")
        path = self._write(name, text, lambda part: made.append(self._read_variant(part)))
        self._presets.variants.append(made[0])
        return path

    def check(self) -> Checked:
        """Read the user's own files anew and say what is wrong with them."""
        broken: dict[Path, str] = {}
        there = load_presets([SHIPPED, self.folder], broken)
        own = [one for one, path in there.files.items() if path.parent == self.folder]
        silent = [wrong for one in own if (wrong := self._silent(there[one])) is not None]
        known = {name.casefold() for name in self._personas()}
        varied_for = tuple(dict.fromkeys(one.persona for one in there.variants))
        nobody = [
            f"A variant is for {one}, and there is no such persona."
            for one in varied_for
            if one.casefold() not in known
        ]
        return Checked(
            files=len(list(self.folder.glob("*.toml"))),
            presets=tuple(own),
            personas=varied_for,
            problems=(*broken.values(), *silent, *nobody),
        )

    def _write(self, name: str, text: str, check: Callable[[str], None]) -> Path:
        make_folder(str(self.folder))
        data = text.encode("utf-8", "surrogateescape")
        return Path(write_new(str(self.folder), name, data, check))

    def _read(self, part: str) -> Preset:
        try:
            preset = load_file(Path(part)).presets[0]
        except DataFileError as error:
            raise _unwritten(error) from error
        if (wrong := self._silent(preset)) is not None:
            raise UsageError(f"{wrong} Nothing was written.")
        return preset

    def _read_variant(self, part: str) -> Variant:
        try:
            table, variant = load_file(Path(part)).variants[0]
            return suited(table, variant, self._presets)
        except DataFileError as error:
            raise _unwritten(error) from error

    def _silent(self, preset: Preset) -> str | None:
        """Why nothing could be exported by it; None where a policy says what is allowed."""
        policy = self._policies.get(preset.platform)
        if policy is not None and preset.context in policy.rows:
            return None
        if policy is None:
            return f"{preset.id}: no policy says what {preset.platform} allows."
        rows = ", ".join(policy.rows)
        return f"{preset.id}: context: expected one of {rows}, which the policy has rules for."


def _unwritten(error: DataFileError) -> UsageError:
    """Of a file that is gone again: its name would help nobody."""
    key = error.key.partition("].")[2]
    return UsageError(f"{key}: expected {error.expected}. Nothing was written.")
