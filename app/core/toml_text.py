"""TOML as text: values written down, and one key of a file changed with everything else as it was.

What people wrote beside their settings (comments, order, blank lines) is theirs and stays.
"""

import json
import re
import tomllib
from collections.abc import Mapping
from datetime import date
from typing import Any

from app.core.errors import UsageError

BARE = re.compile(r"[A-Za-z0-9_-]+")
_HEADER = re.compile(r"\s*\[")


def key_text(name: str) -> str:
    return name if BARE.fullmatch(name) else string_text(name)


def value_text(value: Any) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return string_text(value)
        case Mapping():
            pairs = (f"{key_text(name)} = {value_text(one)}" for name, one in value.items())
            return "{ " + ", ".join(pairs) + " }" if value else "{}"
        case list() | tuple():
            return "[" + ", ".join(map(value_text, value)) + "]"
        case date():
            return value.isoformat()
    return repr(value)


def string_text(value: str) -> str:
    """A TOML basic string: JSON's, but for the one sign it does not escape."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def with_key(text: str, table: str, key: str, value: Any) -> str:
    """`text` with `key` of `[table]` ("" for the top) set to `value`; None takes the key away.

    Raises UsageError where the text is no TOML, or writes the key in a way that one line cannot
    replace (dotted, inline): then a person has to.
    """
    wanted = _set(_read(text), table, key, value)
    lines = text.replace("\r\n", "\n").removesuffix("\n").split("\n") if text else []
    start, end = _body(lines, table)
    new = [] if value is None else [f"{key_text(key)} = {value_text(value)}"]
    if start is None:
        if new:
            lines += [*([""] if lines else []), f"[{table}]", *new]
    elif (place := _place(lines[start:end], key)) is not None:
        at, end = start + place[0], start + place[1]
        remark = _remark(lines[at]) if new and end == at + 1 else ""
        lines[at:end] = [f"{new[0]}{remark}"] if new else []
    else:
        last = max((at for at in range(start, end) if lines[at].strip()), default=start - 1)
        lines[last + 1 : last + 1] = new
    made = "\n".join(lines) + "\n"
    if not _says(made, wanted):
        where = f"[{table}] {key}" if table else key
        raise UsageError(
            f"{where} is written in a way that cannot be changed from here. Nothing was written.",
            hint="Change it in the file itself.",
        )
    return made


def _read(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"The file is not valid TOML ({error}). Nothing was written.") from error


def _says(text: str, wanted: dict[str, Any]) -> bool:
    try:
        return tomllib.loads(text) == wanted
    except tomllib.TOMLDecodeError:
        return False


def _set(values: dict[str, Any], table: str, key: str, value: Any) -> dict[str, Any]:
    """What the text has to say afterwards."""
    inner = values
    for part in table.split(".") if table else ():
        if part not in inner and value is None:
            return values
        inner = inner.setdefault(part, {})
        if not isinstance(inner, dict):
            raise UsageError(
                f"{table} is no table in the file. Nothing was written.",
                hint="Change it in the file itself.",
            )
    if value is None:
        inner.pop(key, None)
    else:
        inner[key] = list(value) if isinstance(value, tuple) else value
    return values


def _remark(line: str) -> str:
    """The comment behind a value, with the blanks before it: without it the line says the same."""
    said = _read(line)
    for at, sign in enumerate(line):
        rest = line[at:]
        if sign == "#" and _says(line[:at], said):
            blanks = len(line[:at]) - len(line[:at].rstrip())
            return " " * max(blanks, 1) + rest
    return ""


def _body(lines: list[str], table: str) -> tuple[int | None, int]:
    """The lines of a table without its header: from, to."""
    if not table:
        return 0, _next_header(lines, 0)
    for at, line in enumerate(lines):
        if line.split("#")[0].strip() == f"[{table}]":
            return at + 1, _next_header(lines, at + 1)
    return None, len(lines)


def _next_header(lines: list[str], start: int) -> int:
    return next((at for at in range(start, len(lines)) if _HEADER.match(lines[at])), len(lines))


def _place(lines: list[str], key: str) -> tuple[int, int] | None:
    """The lines that a key's value takes: a list may take several."""
    for at, line in enumerate(lines):
        name, equals, _rest = line.partition("=")
        if equals and name.strip().strip("\"'") == key:
            for end in range(at + 1, len(lines) + 1):
                try:
                    tomllib.loads("\n".join(lines[at:end]))
                except tomllib.TOMLDecodeError:
                    continue
                return at, end
    return None
