"""Labels into XMP: a new packet, or one that another program wrote, of which all else is kept.

A program reads one of several copies of the same words, so every copy that is there is brought up
to date; three are always written (dc, Lightroom's, digiKam's).
"""

import io
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from defusedxml.ElementTree import iterparse  # type: ignore[import-untyped]

from app.core.asset import Labels
from app.core.errors import MediaError
from app.core.vocab import Flag, Label
from app.media.metadata import labels as reading
from app.media.metadata import xmp
from app.media.metadata.label_words import DIGIKAM, LABELS
from app.media.metadata.labels import BAR, SLASH
from app.media.metadata.namespaces import META, RDF, URIS, full
from app.media.metadata.xmp import Xmp

_RDF = f"{{{RDF}}}"
_ALWAYS = ("dc:subject", "lr:hierarchicalSubject", "digiKam:TagsList")
_SEQUENCES = ("digiKam:TagsList",)
_BEGIN = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
_END = '\n<?xpacket end="w"?>'
_PERCENT = {0: "0", 1: "1", 2: "25", 3: "50", 4: "75", 5: "99"}
_PICKS = {Flag.PICK: ("3", "1"), Flag.REJECT: ("1", "-1"), None: ("0", "0")}
_RESERVED = re.compile(r"ns\d+|xml.*|", re.I)
DATED = "xmp:MetadataDate"
WRITTEN = frozenset([*reading.KEYWORDS, *reading.RATINGS, *reading.COLOURS, *reading.PICKS, DATED])
"""Every property that may change; nothing else does."""


def merged(packet: str | None, wanted: Labels, said: Labels, extension: str = "") -> str | None:
    """The packet with these labels, None where it says them already.

    `packet` is what is there (None: nothing), `said` what is said without it, which it has to take
    back where that is no longer wanted. A new packet for a sidecar whose name does not tell names
    the `extension` of its picture. Raises MediaError for a packet that cannot be read.
    """
    root = _tree(packet)
    before = xmp.parse((packet or "").encode()) or Xmp()
    edit = _Edit(root, before, said)
    edit.keywords(wanted.keywords)
    edit.rating(wanted)
    edit.label(wanted.label)
    edit.flag(wanted.flag)
    if extension and packet is None:
        edit.put("photoshop:SidecarForExtension", extension.upper())
    after = xmp.parse(ElementTree.tostring(root))
    if after is None:
        raise MediaError("unsupported", "These labels hold signs that XMP cannot hold.")
    if dict(after.properties) == dict(before.properties):
        return None
    edit.put(DATED, datetime.now(UTC).isoformat(timespec="seconds"))
    ElementTree.indent(root, " ")
    return _BEGIN + ElementTree.tostring(root, encoding="unicode") + _END


def _tree(packet: str | None) -> Element:
    """The elements, with the prefixes they were written with."""
    for prefix, uri in {**URIS, "rdf": RDF, "x": META}.items():
        ElementTree.register_namespace(prefix, uri)
    if packet is None:
        root = Element(f"{{{META}}}xmpmeta", {f"{{{META}}}xmptk": "Musekeep"})
        SubElement(SubElement(root, f"{_RDF}RDF"), f"{_RDF}Description", {f"{_RDF}about": ""})
        return root
    text = xmp.xml_of(packet.encode())
    found = xmp.tree(text)
    if found is None:
        raise MediaError("damaged", "The metadata that is there is not valid XMP.")
    for _, (prefix, uri) in iterparse(io.BytesIO(text.encode()), ["start-ns"], forbid_dtd=True):
        if not _RESERVED.fullmatch(prefix) and uri not in URIS.values():
            ElementTree.register_namespace(prefix, uri)
    return found


class _Edit:
    """Properties of the packet's main description, replaced one by one."""

    def __init__(self, root: Element, before: Xmp, said: Labels) -> None:
        rdf = root if root.tag == f"{_RDF}RDF" else root.find(f".//{_RDF}RDF")
        if rdf is None:
            rdf = SubElement(root, f"{_RDF}RDF")
        self._nodes = [node for node in rdf if node.tag == f"{_RDF}Description"]
        if not self._nodes:
            self._nodes = [SubElement(rdf, f"{_RDF}Description", {f"{_RDF}about": ""})]
        self._before = before
        self._said = said

    def keywords(self, names: Sequence[str]) -> None:
        paths = [name.split("/") for name in names]
        leaves = [reading.leaf(name) for name in names]
        said = self._before.has(*reading.KEYWORDS) or bool(self._said.keywords)
        for name in _ALWAYS:
            if names or said:
                self._put_list(name, _words(name, paths, leaves))
        for name in (*reading.FLAT, *reading.HIERARCHICAL):
            if name not in _ALWAYS and self._before.has(name):
                self._put_list(name, _words(name, paths, leaves))
        if self._before.has(reading.CATEGORIES):
            self.put(reading.CATEGORIES, _categories(paths))
        self.drop(reading.TREE)

    def rating(self, wanted: Labels) -> None:
        stars = wanted.rating or 0
        said = self._before.has(*reading.RATINGS) or self._said.rating
        rejected = wanted.flag is Flag.REJECT and not stars
        if stars or said or rejected:
            self.put("xmp:Rating", "-1" if rejected else str(stars))
        if self._before.has("MicrosoftPhoto:Rating"):
            self.put("MicrosoftPhoto:Rating", _PERCENT[stars])
        if self._before.has("acdsee:rating"):
            self.put("acdsee:rating", str(stars))

    def label(self, wanted: Label | None) -> None:
        """A word of the user's own, which is none of the five, stays where none of them is set."""
        word = self._before.first("xmp:Label")
        if wanted is None and word and word.strip().casefold() not in LABELS:
            return
        if wanted is None and not (self._before.has(*reading.COLOURS) or self._said.label):
            return
        if wanted is None or LABELS.get(word.strip().casefold()) is not wanted:
            self.put("xmp:Label", wanted.title() if wanted else "")
        self.put("digiKam:ColorLabel", DIGIKAM[wanted] if wanted else "0")
        if self._before.has("photoshop:LabelColor"):
            self.put("photoshop:LabelColor", wanted or "")

    def flag(self, wanted: Flag | None) -> None:
        digikam, adobe = _PICKS[wanted]
        if wanted or self._before.has(*reading.PICKS) or self._said.flag:
            self.put("digiKam:PickLabel", digikam)
        if self._before.has("xmpDM:pick"):
            self.put("xmpDM:pick", adobe)

    def put(self, name: str, text: str) -> None:
        self._nodes[0].set(self.drop(name), text)

    def drop(self, name: str) -> str:
        """Take a property out wherever it is; the answer is its name as it was written here: some
        write a schema's address without its last slash.
        """
        spelt = full(name)
        for node in self._nodes:
            for key in [key for key in node.attrib if xmp.short(key) == name]:
                spelt = key
                del node.attrib[key]
            for old in [one for one in node if xmp.short(str(one.tag)) == name]:
                spelt = str(old.tag)
                node.remove(old)
        return spelt

    def _put_list(self, name: str, words: Sequence[str]) -> None:
        kind = "Seq" if name in _SEQUENCES else "Bag"
        items = SubElement(SubElement(self._nodes[0], self.drop(name)), f"{_RDF}{kind}")
        for word in words:
            SubElement(items, f"{_RDF}li").text = word


def _words(name: str, paths: Sequence[Sequence[str]], leaves: Sequence[str]) -> list[str]:
    separator = reading.HIERARCHICAL.get(name)
    if separator is None:
        return list(dict.fromkeys(leaves))
    if separator == "/":
        return ["/".join(path) for path in paths]
    return [separator.join(_plain(part) for part in path) for path in paths]


def _plain(word: str) -> str:
    """A slash inside a word is one again where it separates nothing; a bar would."""
    return word.replace(SLASH, "/").replace("|", BAR)


def _categories(paths: Sequence[Sequence[str]]) -> str:
    """ACDSee's tree of categories, as XML in a text."""
    root = Element("Categories")
    for path in paths:
        node = root
        for part in path:
            known = [child for child in node if child.text == _plain(part)]
            node = known[0] if known else SubElement(node, "Category", {"Assigned": "0"})
            node.text = _plain(part)
        node.set("Assigned", "1")
    return ElementTree.tostring(root, encoding="unicode")
