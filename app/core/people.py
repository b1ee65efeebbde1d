"""People: who acts, the characters a creator runs, and the papers behind real likenesses."""

from dataclasses import dataclass
from datetime import date
from unicodedata import category, normalize

from app.core.vocab import Nudity, PersonaKind


@dataclass(frozen=True, slots=True)
class Release:
    """A real person's signed consent, kept as a file in the library.

    `person` is who signed; `file` the document's name in the library's folder of releases, `sha256`
    its hash when it was taken in. It holds from `valid_from` to `valid_to` (both included; None:
    without end), on `platforms` (none named: on all), up to `nudity`. `id` None: not stored yet.
    `fault` is what is wrong with the document ("is gone") where somebody has looked; a release with
    one covers nothing. It is never stored.
    """

    person: str
    file: str
    sha256: str
    valid_from: date
    valid_to: date | None = None
    platforms: tuple[str, ...] = ()
    nudity: Nudity = Nudity.NONE
    id: int | None = None
    fault: str = ""

    def holds(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    def covers(self, platform: str) -> bool:
        return not self.platforms or platform in self.platforms


@dataclass(frozen=True, slots=True)
class Persona:
    """`adult_attested`: the day the creator attested in writing that whoever is shown (or whoever
    the character is) is an adult; None: nobody has.
    """

    name: str
    kind: PersonaKind = PersonaKind.FICTIONAL
    adult_attested: date | None = None
    note: str = ""
    releases: tuple[Release, ...] = ()
    assets: int = 0


def tidy_actor(name: str) -> str:
    """An actor's name as it is written down: NFKC, without invisible characters, blanks collapsed
    and none around it.
    """
    seen = "".join(one for one in normalize("NFKC", name) if category(one) != "Cf")
    return " ".join(seen.split())


def same_actor(one: str, other: str) -> bool:
    """Whether two names, taken on trust, are one person's: whatever their case and blanks."""
    return _comparable(one) == _comparable(other)


def _comparable(name: str) -> str:
    """Folding may leave what is not in NFKC."""
    return normalize("NFKC", tidy_actor(name).casefold())
