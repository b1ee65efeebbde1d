"""Pixels to a file's bytes: JPEG, PNG, WebP or AVIF, under a byte cap, carrying nothing but what it
is given.
"""

from app.media.encode.fitting import encode
from app.media.encode.values import DoesNotFitError, Encoded, Encoding
from app.media.encode.writers import bare, srgb_profile

__all__ = ["DoesNotFitError", "Encoded", "Encoding", "bare", "encode", "srgb_profile"]
