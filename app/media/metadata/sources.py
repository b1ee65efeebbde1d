"""Everything one picture says about itself, interpreted by dialect, before it is weighed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from app.media.metadata.exif import Exif
from app.media.metadata.iptc import Iptc
from app.media.metadata.xmp import Xmp

_CARRIES_JSON = re.compile(r"\s*(?:\w+\s*:\s*)?[{\[]")
_BOILERPLATE = re.compile(
    r"[\w .,\-]{0,40}\bdigital (?:still )?camera\W*|(?:sony )?dsc\W*|dcim\\.*"
    r"|lead technologies.*|hp photosmart.*|user comments?|default|untitled|\W*",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Sources:
    """`texts` by carrier; `xmp` is what the file itself holds, `sidecar` what stands beside it and
    has the last word.
    """

    texts: Mapping[str, str] = field(default_factory=dict)
    exifs: tuple[Exif, ...] = ()
    iptc: Iptc = field(default_factory=Iptc)
    xmp: Xmp = field(default_factory=Xmp)
    sidecar: Xmp = field(default_factory=Xmp)

    def of_texts(self, *keys: str) -> Iterator[str]:
        """These texts, without the ones that hold a generator's data instead."""
        values = (self.texts.get(key, "") for key in keys)
        return (value for value in values if value and not _CARRIES_JSON.match(value))

    def of_exif(self, *keys: str) -> Iterator[str]:
        """The same without what cameras write when nobody said anything."""
        return (text for text in self.of_texts(*keys) if not _BOILERPLATE.fullmatch(text.strip()))

    def of_xmp(self, *names: str) -> str:
        """One value: the sidecar's, else the file's."""
        return self.sidecar.first(*names) or self.xmp.first(*names)

    def saying(self, *names: str) -> Xmp | None:
        """The packet to believe about these properties: the first that has one, even empty."""
        return next((one for one in (self.sidecar, self.xmp) if one.has(*names)), None)
