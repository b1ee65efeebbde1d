"""What is asked of one export beyond its preset, as the plan's controls have it. Pure."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.core.outgoing import ClipCut

if TYPE_CHECKING:
    from app.export.order import Options, Signing

MOST_TILES = 10


@dataclass(frozen=True, slots=True)
class Asked:
    """Empty, None and 0 leave a thing as the preset has it. Seconds are of the clip's source.

    `zipped`: all files in one archive. `split`: the number of tiles of a panorama.
    """

    existing: str = ""
    sidecar: bool | None = None
    sign: bool = False
    teaser: str = ""
    zipped: bool = False
    carousel: bool = False
    split: int = 0
    start_s: float | None = None
    end_s: float | None = None
    cover_s: float | None = None
    mute: bool = False

    @property
    def cut(self) -> ClipCut | None:
        """None: what was said of each clip holds."""
        cut = ClipCut(self.start_s, self.end_s, self.mute, self.cover_s)
        return None if cut == ClipCut() else cut

    def options(self, signer: "Signing | None") -> "Options":
        """`signer` signs where that was asked for."""
        from app.export.order import Options, Teaser

        return Options(
            existing=self.existing or None,
            sidecar=self.sidecar,
            signing=signer if self.sign else None,
            cut=self.cut,
            split=self.split,
            carousel=self.carousel,
            teaser=Teaser(self.teaser) if self.teaser else None,
        )


def seconds(text: str) -> float | None:
    """12, 1:05.5 or 1:01:05 as seconds; None for nothing. Raises ValueError for anything else."""
    if not text.strip():
        return None
    total = 0.0
    parts = text.strip().replace(",", ".").split(":")
    for place, part in enumerate(parts):
        number = float(part)
        if not 0 <= number < (60 if place else 1e6) or len(parts) > 3:
            raise ValueError(text)
        total = total * 60 + number
    return total
