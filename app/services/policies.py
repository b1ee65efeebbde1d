"""A user's own copies of policies: made by changing a rule, in force at once, taken back as easily.

What is prohibited everywhere is no policy of a platform's and cannot be changed here.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from app.core.errors import DataFileError, NotFoundError, UsageError
from app.core.progress import CancelToken
from app.core.toml_text import with_key
from app.export.policies.policy import SHIPPED, Policy, load_policies
from app.services.judging import Judge

PolicyChange = tuple[str, str, Any]
"""A table of the file ("rules.feed", "" for the top), a key, and its new value."""

DRAFTS = ".new"


class PolicyDesk:
    """`policies` and `broken` are those of the open library, and are changed with the files;
    `judged` the ones that pictures are judged by.
    """

    def __init__(
        self,
        policies: dict[str, Policy],
        judged: dict[str, Policy],
        broken: dict[str, str],
        judge: Judge,
        folder: Path,
    ) -> None:
        self._policies, self._judged, self._broken = policies, judged, broken
        self._judge = judge
        self.folder = folder

    def own(self) -> frozenset[str]:
        """The platforms with a file of the user's own."""
        return frozenset(one.stem for one in self.folder.glob("*.toml"))

    def check(self) -> Mapping[str, str]:
        """Read the user's own files anew, and say what is wrong with those that are left out."""
        self._take_over()
        return dict(self._broken)

    def change(self, platform: str, changes: Sequence[PolicyChange]) -> str | None:
        """See `Settling.change_policy`. The copy says the day it was changed."""
        before = self._text(platform)
        text = before if before is not None else self._copied(platform)
        for table, key, value in changes:
            text = with_key(text, table, key, value)
        text = with_key(text, "", "version", date.today().isoformat())
        return self.put(platform, text)

    def put(self, platform: str, text: str | None) -> str | None:
        """See `Settling.put_policy`."""
        before, path = self._text(platform), self._path(platform)
        if text is None:
            path.unlink(missing_ok=True)
        else:
            self._write(path, text)
        self._take_over()
        return before

    def judge_again(self, cancel: CancelToken) -> int:
        """By the policies in force, whatever was judged by others. Returns how many assets."""
        self._judge.renew()
        return self._judge.refresh(cancel)

    def _path(self, platform: str) -> Path:
        if platform not in self._policies and platform not in self._broken:
            raise NotFoundError(f"There is no policy for {platform}.", hint="See `policies list`.")
        return self.folder / f"{platform}.toml"

    def _text(self, platform: str) -> str | None:
        path = self._path(platform)
        return path.read_text("utf-8") if path.exists() else None

    def _copied(self, platform: str) -> str:
        text = (SHIPPED / f"{platform}.toml").read_text("utf-8")
        return f"# A copy of your own: it takes the place of the one that ships.\n{text}"

    def _write(self, path: Path, text: str) -> None:
        """Beside, read as a policy, and into place where it is one."""
        draft = path.parent / DRAFTS / path.name  # its name is the platform's, as its text says
        draft.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(text, "utf-8")
        try:
            load_policies([SHIPPED, draft.parent])
            draft.replace(path)
        except DataFileError as error:
            told = f"{error.key}: expected {error.expected}. Nothing was written."
            raise UsageError(told) from error
        finally:
            draft.unlink(missing_ok=True)
            draft.parent.rmdir()

    def _take_over(self) -> None:
        """What the files say counts from now on, for everybody who holds the policies."""
        broken: dict[str, str] = {}
        there = load_policies([SHIPPED, self.folder], broken)
        whole = self._judged is self._policies
        for name in {*self._policies, *there}:
            _set(self._policies, name, there.get(name))
            if not whole and name in self._judged:
                _set(self._judged, name, there.get(name))
        self._broken.clear()
        self._broken.update(broken)


def _set(policies: dict[str, Policy], name: str, policy: Policy | None) -> None:
    if policy is None:
        policies.pop(name, None)
    else:
        policies[name] = policy
