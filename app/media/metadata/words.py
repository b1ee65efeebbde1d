"""The words shown of a picture: one value for each, where several standards may have said it.

The order is that of the Metadata Working Group, with the sidecar before it: what EXIF and XMP both
hold is EXIF's; IPTC comes after XMP, unless its digest shows that something changed it since.
"""

import re
from collections.abc import Iterator, Mapping

from app.media.metadata.found import storable
from app.media.metadata.sources import Sources
from app.media.metadata.xmp import Value, Xmp, structs, texts

_APPLE = "com.apple.quicktime."
_PLACE_KEYS = (f"{_APPLE}location.ISO6709", "location")
_PLACE = re.compile(r"([+-]\d+(?:\.\d+)?)([+-]\d+(?:\.\d+)?)")
_DEGREES = re.compile(r"(\d{1,3}),(\d{1,2}(?:\.\d{1,12})?)(?:,(\d{1,2}(?:\.\d{1,12})?))?([NSEW])")
_DECIMAL = re.compile(r"[+-]?\d{1,3}(?:\.\d{1,15})?")
_LIMIT = 64 << 10
_MORE = {
    # word: (XMP's property, IPTC's record)
    "headline": ("photoshop:Headline", "Headline"),
    "credit": ("photoshop:Credit", "Credit"),
    "source": ("photoshop:Source", "Source"),
    "instructions": ("photoshop:Instructions", "SpecialInstructions"),
    "job": ("photoshop:TransmissionReference", "OriginalTransmissionReference"),
    "city": ("photoshop:City", "City"),
    "location": ("Iptc4xmpCore:Location", "Sub-location"),
    "state": ("photoshop:State", "Province-State"),
    "country": ("photoshop:Country", "Country-PrimaryLocationName"),
    "alt_text": ("Iptc4xmpCore:AltTextAccessibility", ""),
    "long_description": ("Iptc4xmpCore:ExtDescrAccessibility", ""),
    "usage_terms": ("xmpRights:UsageTerms", ""),
    "rights_page": ("xmpRights:WebStatement", ""),
    "event": ("Iptc4xmpExt:Event", ""),
    "ai_system": ("Iptc4xmpExt:AISystemUsed", ""),
    "ai_prompt": ("Iptc4xmpExt:AIPromptInformation", ""),
    "document_id": ("xmpMM:DocumentID", ""),
}
_LISTED = {
    "persons": "Iptc4xmpExt:PersonInImage",
    "model_release_id": "plus:ModelReleaseID",
    "property_release_id": "plus:PropertyReleaseID",
}
_PLACES = ("Iptc4xmpExt:LocationCreated", "Iptc4xmpExt:LocationShown")
_PLACE_FIELDS = {
    "city": "Iptc4xmpExt:City",
    "location": "Iptc4xmpExt:Sublocation",
    "state": "Iptc4xmpExt:ProvinceState",
    "country": "Iptc4xmpExt:CountryName",
}
_RELEASES = {
    "MR-NON": "none",
    "MR-NAP": "not applicable",
    "MR-UMR": "unlimited",
    "MR-LMR": "limited or incomplete",
    "PR-NON": "none",
    "PR-NAP": "not applicable",
    "PR-UPR": "unlimited",
    "PR-LPR": "limited or incomplete",
}


def read(sources: Sources) -> dict[str, str]:
    """Title, description, creator, copyright, keywords, camera, lens, software, gps and what else
    is named here, as far as they are known.
    """
    known = {**_said(sources), **_made(sources), **_more(sources), **_rights(sources)}
    chosen = {name: next(filter(None, values), "") for name, values in known.items()}
    return {name: storable(value[:_LIMIT]) for name, value in chosen.items() if value}


Candidates = Mapping[str, tuple[str, ...]]


def _said(sources: Sources) -> Candidates:
    of_texts, of_exif, side = sources.of_texts, sources.of_exif, sources.sidecar
    return {
        "title": (
            _ranked(sources, "dc:title", "ObjectName"),
            *of_texts("XPTitle", "Title", f"{_APPLE}title", "title"),
        ),
        "description": (
            side.first("dc:description"),
            *of_exif("ImageDescription"),
            _ranked(sources, "dc:description", "Caption-Abstract"),
            *of_texts("Description", f"{_APPLE}description", "description", "XPSubject"),
        ),
        "creator": (
            ", ".join(side.all("dc:creator")),
            *of_exif("Artist"),
            _joined_rank(sources, "dc:creator", "By-line"),
            *of_texts("XPAuthor", "Author", f"{_APPLE}author", f"{_APPLE}artist", "artist"),
        ),
        "copyright": (
            side.first("dc:rights"),
            *of_exif("Copyright"),
            _ranked(sources, "dc:rights", "CopyrightNotice"),
            *of_texts(f"{_APPLE}copyright", "copyright"),
        ),
        "keywords": (
            _joined_rank(sources, "dc:subject", "Keywords"),
            *of_texts("XPKeywords"),
        ),
    }


def _made(sources: Sources) -> Candidates:
    """By and with what, and where."""
    xmp = sources.xmp
    return {
        "camera": (_camera(sources), _joined(xmp.first("tiff:Make"), xmp.first("tiff:Model"))),
        "lens": (
            *(one.lens for one in sources.exifs),
            sources.of_xmp("exifEX:LensModel", "aux:Lens"),
        ),
        "software": (
            *sources.of_texts("Software", f"{_APPLE}software", "software", "CreatorTool"),
        ),
        "gps": (_place_of(sources.sidecar), *_places(sources), _place_of(xmp)),
    }


def _ranked(sources: Sources, name: str, record: str) -> str:
    """The sidecar's, then XMP's and IPTC's in the order their digest tells."""
    side, xmp = sources.sidecar.first(name), sources.xmp.first(name)
    iptc = sources.iptc.first(record)
    return side or (iptc or xmp if sources.iptc.newer else xmp or iptc)


def _joined_rank(sources: Sources, name: str, record: str) -> str:
    side, xmp = sources.sidecar.all(name), sources.xmp.all(name)
    iptc = sources.iptc.values.get(record, ())
    return ", ".join(side or (iptc or xmp if sources.iptc.newer else xmp or iptc))


def _more(sources: Sources) -> Candidates:
    single = {
        word: (_ranked(sources, *names), *_located(sources, word)) for word, names in _MORE.items()
    }
    listed = {word: (_joined_rank(sources, name, ""),) for word, name in _LISTED.items()}
    return {**single, **listed, "label": (sources.of_xmp("xmp:Label"),)}


def _located(sources: Sources, word: str) -> tuple[str, ...]:
    """Of where it was made, else of what it shows: newer programs write places as structures."""
    field = _PLACE_FIELDS.get(word)
    if field is None:
        return ()
    return tuple(_name_in(sources, place, field) for place in _PLACES)


def _rights(sources: Sources) -> Candidates:
    """What PLUS says about who may use the picture, in words."""
    return {
        "model_release": (_release(sources.of_xmp("plus:ModelReleaseStatus")),),
        "property_release": (_release(sources.of_xmp("plus:PropertyReleaseStatus")),),
        "minor_age": (sources.of_xmp("plus:MinorModelAgeDisclosure").rpartition("/")[2],),
        "licensor": (_name_in(sources, "plus:Licensor", "plus:LicensorName"),),
        "copyright_owner": (_name_in(sources, "plus:CopyrightOwner", "plus:CopyrightOwnerName"),),
    }


def _release(term: str) -> str:
    code = term.rpartition("/")[2]
    return _RELEASES.get(code, code)


def _name_in(sources: Sources, name: str, field: str) -> str:
    packet = sources.saying(name)
    fields: Iterator[Value | None] = (
        one.get(field) for one in structs(packet.properties[name] if packet else None)
    )
    return ", ".join(dict.fromkeys(text for value in fields for text in texts(value)))


def _camera(sources: Sources) -> str:
    keys = ("Make", f"{_APPLE}make"), ("Model", f"{_APPLE}model")
    return _joined(*(next(sources.of_texts(*names), "") for names in keys))


def _joined(make: str, model: str) -> str:
    """Many models begin with their maker's name."""
    if make and model.casefold().startswith(make.split()[0].casefold()):
        return model
    return " ".join(filter(None, (make, model)))


def _places(sources: Sources) -> Iterator[str]:
    for one in sources.exifs:
        if one.place is not None:
            yield f"{one.place[0]}, {one.place[1]}"
    for key in _PLACE_KEYS:
        if match := _PLACE.match(sources.texts.get(key, "")):
            yield f"{float(match[1])}, {float(match[2])}"


def _place_of(packet: Xmp) -> str:
    latitude = _degrees(packet, "exif:GPSLatitude", 90)
    longitude = _degrees(packet, "exif:GPSLongitude", 180)
    return "" if latitude is None or longitude is None else f"{latitude}, {longitude}"


def _degrees(packet: Xmp, name: str, limit: int) -> float | None:
    """As XMP writes it, "52,30.5N" or "52,30,30N"; or as Apple does, in degrees alone, with the
    side in a property of its own.
    """
    text = packet.first(name).strip()
    if match := _DECIMAL.fullmatch(text):
        value, side = float(match[0]), packet.first(f"{name}Ref")[:1]
    elif match := _DEGREES.fullmatch(text):
        value = int(match[1]) + float(match[2]) / 60 + float(match[3] or 0) / 3600
        side = match[4]
    else:
        return None
    value = -value if side in ("S", "W") else value
    return round(value, 6) if abs(value) <= limit else None
