"""Clips: the tags of the container and its first streams, by PyAV."""

import contextlib
from typing import BinaryIO

from app.media.metadata.found import Found

_STREAMS = 4
_QUICK = {"analyzeduration": "0", "probesize": "32768"}  # the tags are in the header
_OF_GENERATORS = ("prompt", "workflow", "parameters", "comment")
_DEMUXERS = {
    "mp4": "mov",
    "m4v": "mov",
    "mov": "mov",
    "webm": "matroska",
    "mkv": "matroska",
    "avi": "avi",
}


def read(file: BinaryIO, format_name: str, found: Found) -> None:
    """FFmpeg reads from the open file, by the demuxer of this format: whatever the file's name is,
    and no address in it is followed. What FFmpeg refuses has no texts.
    """
    import av

    file.seek(0)
    with (
        contextlib.suppress(av.error.FFmpegError, OSError, ValueError),
        av.open(
            file, format=_DEMUXERS[format_name], options=_QUICK, metadata_errors="replace"
        ) as container,
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
