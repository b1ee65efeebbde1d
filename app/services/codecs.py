"""Which decoders this installation has. Runs in a media process, where they are used."""

import importlib
from collections.abc import Callable


def broken_codecs() -> dict[str, str]:
    """What is missing, by what it costs; empty when everything can be read."""
    return {
        kinds: reason for kinds, check in _CHECKS.items() if (reason := _reason(check)) is not None
    }


def _reason(check: Callable[[], None]) -> str | None:
    try:
        check()
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return None


def _pillow() -> None:
    from PIL import features

    missing = [
        name for name in ("jpg", "zlib", "webp", "avif", "littlecms2") if not features.check(name)
    ]
    if missing:
        raise LookupError(f"Pillow was built without {', '.join(missing)}")


def _vips() -> None:
    pyvips = importlib.import_module("pyvips")
    for name in ("png", "jpeg", "webp", "tiff"):
        if not pyvips.type_find("VipsForeignLoad", f"{name}load"):
            raise LookupError(f"libvips was built without {name}")


def _import(name: str) -> Callable[[], None]:
    return lambda: _loaded(name)


def _loaded(name: str) -> None:
    importlib.import_module(name)


_CHECKS: dict[str, Callable[[], None]] = {
    "JPEG, GIF, AVIF, PSD": _pillow,
    "PNG, WebP, TIFF": _vips,
    "HEIC": _import("pillow_heif"),
    "JPEG XL": _import("pillow_jxl"),
    "camera RAW": _import("rawpy"),
    "video": _import("av"),
}
