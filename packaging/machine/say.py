"""What the set-up tells people: on stderr, so that a verb's own output stays clean."""

import sys
from collections.abc import Sequence


class SetupError(Exception):
    """A step cannot go on. `what` is wrong, and what to `do` about it, in plain words."""

    def __init__(self, what: str, do: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.do = do

    def __str__(self) -> str:
        return f"{self.what}\n{self.do}" if self.do else self.what


def tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


class Line:
    """Progress: one line that is rewritten on a terminal, a line per message in a log."""

    def __init__(self) -> None:
        self._terminal = sys.stderr.isatty()
        self._shown = ""

    def show(self, text: str, *, passing: bool = False) -> None:
        """`passing` messages (a percentage) are for terminals only."""
        if self._terminal:
            sys.stderr.write("\r" + text.ljust(len(self._shown)))
            sys.stderr.flush()
            self._shown = text
        elif not passing:
            tell(text)

    def end(self) -> None:
        if self._shown:
            sys.stderr.write("\r" + " " * len(self._shown) + "\r")
            self._shown = ""


def last_lines(output: str, count: int = 12) -> str:
    """The end of a command's output, indented, for a message about its failure."""
    lines: Sequence[str] = [line for line in output.splitlines() if line.strip()]
    return "\n".join(f"    {line}" for line in lines[-count:])
