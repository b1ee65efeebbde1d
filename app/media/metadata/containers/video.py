"""Clips: the tags of the container and its first streams, by PyAV."""

import contextlib

from app.media.metadata.found import Found

_STREAMS = 4
_QUICK = {"analyzeduration": "0", "probesize": "32768"}  # the tags are in the header
_OF_GENERATORS = ("prompt", "workflow", "parameters", "comment")


def read(path: str, found: Found) -> None:
    """Unlike its siblings it takes a path: FFmpeg opens the file, and refuses some: no texts."""
    import av

    with (
        contextlib.suppress(av.error.FFmpegError, OSError, ValueError),
        av.open(path, options=_QUICK, metadata_errors="replace") as container,
    ):
        for key, value in container.metadata.items():
            found.add_text(_named(key), value)
        for stream in list(container.streams)[:_STREAMS]:
            for key, value in stream.metadata.items():
                if key.lower() in _OF_GENERATORS:
                    found.add_text(_named(key), value)


def _named(key: str) -> str:
    """Matroska shouts its tags; the keys ComfyUI writes are lower case everywhere else."""
    return key.lower() if key.isupper() else key
