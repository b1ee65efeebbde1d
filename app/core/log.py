"""The program's own log: one rotating file in the library, warnings on stderr. Prompts and contents
are never logged.
"""

import logging
import logging.handlers
from pathlib import Path

FORMAT = "%(asctime)s %(levelname)s %(processName)s %(name)s: %(message)s"


def to_stderr(level: int = logging.WARNING) -> None:
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))
    handler.setLevel(level)
    logging.getLogger().addHandler(handler)


def to_file(folder: Path, level: int = logging.INFO) -> logging.Handler:
    """2 MB, three generations. `folder` must exist. Give the answer to `stop` in the end."""
    handler = logging.handlers.RotatingFileHandler(
        folder / "musekeep.log",
        maxBytes=2_000_000,
        backupCount=2,
        encoding="utf-8",
        errors="backslashreplace",  # names that are not UTF-8
        delay=True,
    )
    handler.setFormatter(logging.Formatter(FORMAT))
    root = logging.getLogger()
    root.setLevel(level)
    root.addHandler(handler)
    return handler


def stop(handler: logging.Handler) -> None:
    """Nothing more is written there, and the file is closed."""
    logging.getLogger().removeHandler(handler)
    handler.close()
