"""The recovery code: 160 random bits as people can copy them from paper.

Crockford's base32 in groups, `XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXX`: 32 characters of the code
and two that check it. The 34 together, as one number, divide by 1021: the largest prime that two
characters hold. So every single wrong character and every two that changed places are noticed, and
a slip of the pen is told apart from the code of another vault.
"""

import secrets
import unicodedata

from app.core.errors import UsageError

ENTROPY_BYTES = 20
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CHARACTERS = 34
GROUP = 5
_CHECK = 1021
_CHECK_ROOM = 32 * 32
_ALIKE = str.maketrans("OIL", "011")
_MINUS = "\u2212"
_DASHES = ("Pd", "Cf")


class MistypedError(UsageError):
    """No code is spelled like this: it was mistyped, not wrong."""


def new_code() -> str:
    """A fresh one, in groups, upper case."""
    return code_of(secrets.token_bytes(ENTROPY_BYTES))


def code_of(entropy: bytes) -> str:
    """The code that 20 bytes are written as."""
    shifted = int.from_bytes(entropy, "big") * _CHECK_ROOM
    number = shifted + -shifted % _CHECK
    digits = [ALPHABET[number >> 5 * place & 31] for place in reversed(range(CHARACTERS))]
    return "-".join("".join(digits[at : at + GROUP]) for at in range(0, CHARACTERS, GROUP))


def entropy_of(text: str) -> bytes:
    """The 20 bytes of a code as it was typed: small letters, O for 0, I or L for 1, blanks and
    dashes of any kind are forgiven. Raises MistypedError, which never repeats what was typed.
    """
    typed = _plain(text)
    if len(typed) != CHARACTERS:
        raise MistypedError(
            f"A recovery code has {CHARACTERS} letters and digits; this has {len(typed)}.",
            hint="Compare it with what you wrote down.",
        )
    number = 0
    for place, character in enumerate(typed):
        value = ALPHABET.find(character)
        if value < 0:
            raise MistypedError(
                f"Group {place // GROUP + 1} of the recovery code has a sign that no code has.",
                hint="Codes have digits and letters, and of these never U.",
            )
        number = number << 5 | value
    entropy, check = divmod(number, _CHECK_ROOM)
    if check >= _CHECK or number % _CHECK:
        raise MistypedError(
            "Something in the recovery code is mistyped: its last two characters do not fit the "
            "rest.",
            hint="Compare it with what you wrote down, group by group.",
        )
    return entropy.to_bytes(ENTROPY_BYTES, "big")


def _plain(text: str) -> str:
    """Upper case, without what only parts the groups, look-alikes as the digits they are."""
    upper = unicodedata.normalize("NFKC", text).upper()
    return "".join(c for c in upper if not _parts_only(c)).translate(_ALIKE)


def _parts_only(character: str) -> bool:
    """Whether it is a blank, a dash of any kind, or a mark that cannot be seen."""
    return character.isspace() or character in _MINUS or unicodedata.category(character) in _DASHES
