"""A clip opened to be watched, wherever it lies."""

from typing import BinaryIO

from app.core.errors import MediaError
from app.core.vocab import Kind
from app.media.formats import HEAD_BYTES, sniff
from app.media.opening import called, open_file, sealed_as_media


def open_clip(path: str) -> BinaryIO:
    """The bytes of a clip at their start, for a player; the caller closes it.

    What does not begin as a clip is refused: a player would follow a playlist to other files. Of a
    sealed clip whose original is not open to this role there is a still only. Raises MediaError.
    """
    try:
        with sealed_as_media():
            return _checked(open_file(path))
    except OSError as error:
        raise MediaError(
            "unreadable", f"{called(path)} cannot be read: {error.strerror or error}."
        ) from error


def _checked(file: BinaryIO) -> BinaryIO:
    try:
        form = sniff(file.read(HEAD_BYTES))
        if form is None or form.kind is not Kind.VIDEO:
            raise MediaError("unsupported", "Only the first frame of this clip can be shown here.")
        file.seek(0)
    except BaseException:
        file.close()
        raise
    return file
