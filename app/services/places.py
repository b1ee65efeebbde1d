"""Where a library is when nobody names one. Light: the window asks before anything heavy loads."""

import os
from pathlib import Path

ENVIRONMENT = "MUSEKEEP_LIBRARY"


def default_library() -> Path:
    """MUSEKEEP_LIBRARY, or the platform's folder for a user's local data."""
    if named := os.environ.get(ENVIRONMENT):
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("Musekeep", appauthor=False)
