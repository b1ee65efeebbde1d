"""The presets of a library: those that ship, and a user's own, made by copying."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.core.errors import DataFileError, NotFoundError, UsageError
from app.export.deliver import make_folder, write_new
from app.export.policy import Policy
from app.export.preset import Preset
from app.export.preset_text import copied
from app.export.presets import SHIPPED, Presets, load_file, load_presets


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

    def __init__(self, presets: Presets, policies: Mapping[str, Policy], folder: Path) -> None:
        self._presets = presets
        self._policies = policies
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
        make_folder(str(self.folder))
        data = text.encode("utf-8", "surrogateescape")
        path = write_new(str(self.folder), name, data, lambda part: made.append(self._read(part)))
        self._presets.add(made[0], Path(path))
        return made[0]

    def check(self) -> Checked:
        """Read the user's own files anew and say what is wrong with them."""
        broken: dict[Path, str] = {}
        there = load_presets([SHIPPED, self.folder], broken)
        own = [one for one, path in there.files.items() if path.parent == self.folder]
        silent = [wrong for one in own if (wrong := self._silent(there[one])) is not None]
        return Checked(
            files=len(list(self.folder.glob("*.toml"))),
            presets=tuple(own),
            personas=tuple(dict.fromkeys(one.persona for one in there.variants)),
            problems=(*broken.values(), *silent),
        )

    def _read(self, part: str) -> Preset:
        try:
            preset = load_file(Path(part)).presets[0]
        except DataFileError as error:
            key = error.key.removeprefix("preset[0].")
            raise UsageError(f"{key}: expected {error.expected}. Nothing was copied.") from error
        if (wrong := self._silent(preset)) is not None:
            raise UsageError(f"{wrong} Nothing was copied.")
        return preset

    def _silent(self, preset: Preset) -> str | None:
        """Why nothing could be exported by it; None where a policy says what is allowed."""
        policy = self._policies.get(preset.platform)
        if policy is not None and preset.context in policy.rows:
            return None
        if policy is None:
            return f"{preset.id}: no policy says what {preset.platform} allows."
        rows = ", ".join(policy.rows)
        return f"{preset.id}: context: expected one of {rows}, which the policy has rules for."
