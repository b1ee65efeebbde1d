"""The data files of a library as it is opened, the shipped ones with the user's own over them: what
breaks its rules is left out and told, and keeps no library shut.
"""

from pathlib import Path

from app.core.errors import MusekeepError
from app.core.paths import PROGRAM, LibraryPaths
from app.core.settings import Settings, load_settings
from app.export.counting.forms import SHIPPED as CAPTIONS
from app.export.counting.forms import Form, load_forms
from app.export.policies.policy import Policy, load_policies
from app.export.presets.load import SHIPPED as SHIPPED_PRESETS
from app.export.presets.load import Presets, load_presets
from app.services.tree.rules import Rules, load_rules


def read_presets(paths: LibraryPaths, problems: list[str]) -> Presets:
    """Without those of a user's file that is broken, which is a problem that is told."""
    broken: dict[Path, str] = {}
    presets = load_presets([SHIPPED_PRESETS, paths.resources / "presets"], broken)
    problems.extend(broken.values())
    return presets


def read_policies(paths: LibraryPaths, broken: dict[str, str]) -> dict[str, Policy]:
    """None for a platform whose file is broken: it may be the stricter one, and where no policy
    says what a platform allows nothing is exported.
    """
    shipped = PROGRAM / "resources" / "policies"
    return load_policies([shipped, paths.resources / "policies"], broken)


def read_forms(paths: LibraryPaths, problems: list[str]) -> dict[str, Form]:
    """The shipped one where a user's is broken: it only says how words are put together."""
    broken: dict[str, str] = {}
    forms = load_forms([CAPTIONS, paths.resources / "captions"], broken)
    problems.extend(broken.values())
    return forms


def judged_policies(
    policies: dict[str, Policy], settings: Settings, problems: list[str]
) -> dict[str, Policy]:
    """The policies of the platforms the settings name; all of them where they name none that is
    known. Exports ask each platform's, whatever the settings say.
    """
    problems.extend(
        f"settings.toml names the platform {name}, which has no policy."
        for name in settings.platforms
        if policies and name not in policies
    )
    chosen = {name: policies[name] for name in settings.platforms if name in policies}
    return chosen or policies


def read_rules(paths: LibraryPaths, problems: list[str]) -> Rules:
    shipped = PROGRAM / "resources" / "watching"
    try:
        return load_rules([shipped, paths.resources / "watching"])
    except MusekeepError as error:
        problems.append(str(error))
        return load_rules([shipped])


def read_settings(paths: LibraryPaths, problems: list[str]) -> Settings:
    """The defaults when they are broken, but with the second look: they may have asked for it."""
    try:
        return load_settings(paths.folder)
    except MusekeepError as error:
        problems.append(str(error))
        return Settings(two_steps=True)
