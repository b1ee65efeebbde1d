"""`bootstrap.py run` and `bootstrap.py test`, from their arguments to their exit code."""

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from machine import environment
from machine.environment import Environment
from machine.say import SetupError, tell

ROOT = Path(__file__).resolve().parents[2]

USAGE = """\
usage: bootstrap.py run  [-- ARGUMENTS]   set up what is missing, then start Musekeep
       bootstrap.py test [-- ARGUMENTS]   set up what is missing, then run the whole check

`run` opens the window; where there is no display it runs the demo. ARGUMENTS go to the program,
for example:  bootstrap.py run -- search "red dress"
`test` hands ARGUMENTS to pytest, for example:  bootstrap.py test -- -k recipe
"""


def main(arguments: Sequence[str]) -> int:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(
                errors="replace"
            )  # an old terminal may lack a sign; that is no error
    verb, rest = (arguments[0], list(arguments[1:])) if arguments else ("--help", [])
    if verb not in ("run", "test") or rest in (["-h"], ["--help"]):
        print(USAGE, end="", file=sys.stdout if "-h" in verb else sys.stderr)
        return 0 if "-h" in verb or verb in ("run", "test") else 2
    if rest[:1] == ["--"]:
        rest = rest[1:]
    try:
        return _run(rest) if verb == "run" else _test(rest)
    except SetupError as problem:
        tell(f"\nMusekeep could not be set up. {problem}")
        return 1
    except KeyboardInterrupt:
        tell("\nStopped. The next start carries on.")
        return 130


def _run(arguments: Sequence[str]) -> int:
    env = Environment(ROOT)
    environment.prepare(env, "run")
    if has_display(os.environ):
        _require_window(arguments)
    elif not arguments:
        tell("There is no display here: running the demo instead of opening the window.")
        arguments = ["demo"]
    return _replace_by([str(env.python), str(ROOT / "main.py"), *arguments])


def _require_window(arguments: Sequence[str]) -> None:
    """The window needs Qt's system libraries; with arguments it may be a verb, which does not."""
    from machine import system

    try:
        system.require_qt_libraries(os.environ)
    except SetupError as problem:
        if not arguments:
            raise
        tell(f"The window could not be opened here. {problem}\n")


def has_display(variables: Mapping[str, str], platform: str = sys.platform) -> bool:
    if platform in ("win32", "darwin"):
        return True
    return any(variables.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _test(pytest_arguments: Sequence[str]) -> int:
    from machine import check, system

    env = Environment(ROOT)
    environment.prepare(env, "test")
    with_qt = True
    try:
        system.require_qt_libraries({})
    except SetupError as problem:
        with_qt = False
        tell(f"All tests of the window will be left out. {problem}\n")
    system.provide_test_tools()
    return check.run(env.python, ROOT, pytest_arguments, with_qt=with_qt)


def _replace_by(command: list[str]) -> int:
    """Become `command`. Windows cannot; there it runs as a child, and Ctrl-C is the child's."""
    if os.name == "posix":
        sys.stderr.flush()
        os.execv(command[0], command)
    import subprocess

    child = subprocess.Popen(command)
    while True:
        try:
            return child.wait()
        except KeyboardInterrupt:
            continue
