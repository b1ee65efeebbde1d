"""The inspector: all there is to know about what is selected."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.core.asset import AssetView
from app.core.organising import Step
from app.core.shared import Shared
from app.core.vocab import Answer, LabelAction, Reply
from app.ui.bridge import Bridge, Channel
from app.ui.panels.inspector.conflict import ConflictSection
from app.ui.panels.inspector.credential import CredentialSection
from app.ui.panels.inspector.facts import ExportsSection, FactsSection
from app.ui.panels.inspector.held import CollectionsSection, names_of
from app.ui.panels.inspector.history import HistorySection
from app.ui.panels.inspector.marks import Flags, Labels, Stars
from app.ui.panels.inspector.people import PeopleSection
from app.ui.panels.inspector.places import PlacesSection
from app.ui.panels.inspector.post import PostSection
from app.ui.panels.inspector.preview import Preview
from app.ui.panels.inspector.proposals import proposals_of
from app.ui.panels.inspector.recipe import RecipeSection
from app.ui.panels.inspector.several import COMPARED, PROPOSED, facts, verdicts
from app.ui.panels.inspector.suggestions import SuggestionsSection
from app.ui.panels.inspector.tags import TagsSection, tags_of
from app.ui.panels.inspector.verdicts import FLAGGED, FindingsSection, VerdictsSection
from app.ui.panels.inspector.versions import VersionsSection
from app.ui.pictures.boxed import how_lifted
from app.ui.style.look import Look
from app.ui.veil import Adult, Veil, verdicts_veil
from app.ui.widgets.basics import (
    button,
    column,
    holder,
    icon_button,
    label,
    line,
    on_ground,
    row,
)
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.pairs import Pairs
from app.ui.widgets.scrolled import ScrolledArea
from app.ui.widgets.section import SIDE, Section
from app.ui.words import count, shown, tr, trn

if TYPE_CHECKING:
    from app.catalog.proposals.suggestions import LabelRule

PAUSE_MS = 40
"""Selections that follow each other faster (a held arrow key) are not looked up one by one."""


class InspectorPanel(QWidget):
    """Shows what `look_at` names; edits go out as signals and come back as changes."""

    rated = Signal(int)
    labelled = Signal(object)
    flagged = Signal(object)
    tag_added = Signal(str)
    tag_removed = Signal(str)
    tag_asked = Signal(str)
    folder_wanted = Signal(str)
    fetch_wanted = Signal()
    relink_wanted = Signal()
    by_hand_wanted = Signal(str)
    answered = Signal(list, Answer)
    suggestions_answered = Signal(Reply, list)
    suggestions_accepted = Signal(float)
    label_ruled = Signal(str, str, LabelAction, str, float)
    persona_assigned = Signal(str, bool)
    persona_asked = Signal(str)
    collected = Signal(str, bool)
    collection_asked = Signal(str)
    collection_wanted = Signal()
    history_wanted = Signal()
    folded = Signal(tuple)
    papers_wanted = Signal()
    review_wanted = Signal()
    reveal = Signal(bool)

    def __init__(self, bridge: Bridge, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "panel")
        self._look = look
        self._channel = Channel(bridge, self)
        self._ids: tuple[int, ...] = ()
        self._total = 0
        self._adult, self._revealed = Adult.BLURRED, False
        self.view: AssetView | None = None
        self.preview = Preview(bridge, look)
        self.name = ElidedLabel()
        self.stars, self.labels, self.flags = Stars(look), Labels(look), Flags(look)
        self.verdicts = VerdictsSection(look)
        self.findings = FindingsSection()
        self.tags = TagsSection(look)
        self.suggestions = SuggestionsSection(look)
        self.people = PeopleSection(look)
        self.collections = CollectionsSection(look)
        self.post = PostSection(look)
        self.recipe = RecipeSection(look)
        self.facts = FactsSection(look)
        self.exports = ExportsSection(look)
        self.credential = CredentialSection(look)
        self.versions = VersionsSection(bridge, look)
        self.conflict = ConflictSection(bridge, look)
        self.places = PlacesSection(look)
        self.history = HistorySection(look)
        self.summary = Section(tr("Selected"))
        self._boxes = icon_button(look, "boxes", tr("Show what was seen as boxes"), self._box)
        self._boxes.setCheckable(True)
        self._boxes.setChecked(True)
        self.more_button = icon_button(look, "more", tr("More"), lambda: None)
        self.more_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more_button.hide()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing())
        self._stack.addWidget(self._scrolled())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self._wire()

    def _wire(self) -> None:
        """What its parts ask for is the panel's own asking."""
        self.preview.held.connect(self.reveal)
        self.stars.rated.connect(self.rated)
        self.labels.labelled.connect(self.labelled)
        self.flags.flagged.connect(self.flagged)
        self.findings.pointed.connect(self.preview.highlight)
        self.tags.added.connect(self.tag_added)
        self.tags.removed.connect(self.tag_removed)
        self.tags.asked.connect(self.tag_asked)
        self.suggestions.answered.connect(self.suggestions_answered)
        self.suggestions.accepted_above.connect(self.suggestions_accepted)
        self.suggestions.ruled.connect(self.label_ruled)
        self.people.assigned.connect(self.persona_assigned)
        self.people.asked.connect(self.persona_asked)
        self.people.papers_wanted.connect(self.papers_wanted)
        self.collections.assigned.connect(self.collected)
        self.collections.asked.connect(self.collection_asked)
        self.collections.choose_wanted.connect(self.collection_wanted)
        self.history.whole_wanted.connect(self.history_wanted)
        self.verdicts.review_wanted.connect(self.review_wanted)
        self.conflict.answered.connect(self.answered)
        self.places.folder_wanted.connect(self.folder_wanted)
        self.places.fetch_wanted.connect(self.fetch_wanted)
        self.places.relink_wanted.connect(self.relink_wanted)
        self.places.by_hand_wanted.connect(self.by_hand_wanted)

    def offer_menu(self, menu: QMenu) -> None:
        """What else can be done with what is shown."""
        self.more_button.setMenu(menu)
        self.more_button.show()

    def look_at(self, ids: Sequence[int], total: int) -> None:
        """Show these assets; when `total` is more, `ids` are only some of them."""
        fresh = (tuple(ids), total) != (self._ids, self._total)
        self._ids, self._total = tuple(ids), total
        if not ids:
            self._pause.stop()
            self._channel.drop()
            self.view = None
            self.post.leave()
            self._stack.setCurrentIndex(0)
        elif fresh and not self._pause.isActive():
            self._pause.start()

    def look_again(self) -> None:
        """What is shown may be out of date."""
        if self._ids:
            self._ask()

    def set_veil(self, adult: Adult, *, revealed: bool) -> None:
        self._adult, self._revealed = adult, revealed
        self.preview.tell_blurred(*how_lifted(adult))
        if self.view is not None:
            self.preview.show_asset(self.view, self._veil(self.view))
            self._show_veiled(self.view)

    def fold(self, names: Sequence[str]) -> None:
        """These sections begin folded; `folded` tells when the user has others so."""
        for name, section in self._sections().items():
            section.make_foldable(self._look, folded=name in names)
            section.folded.connect(self._tell_folded)

    def _tell_folded(self) -> None:
        found = self._sections().items()
        self.folded.emit(tuple(name for name, section in found if section.is_folded))

    def _ask(self) -> None:
        ids = self._ids
        if self._total > len(ids) or len(ids) > COMPARED:
            self._channel.drop()
            self._show_many(self._total)
        elif len(ids) == 1:
            self._channel.ask(
                lambda library: (
                    library.views(ids),
                    library.label_rules(),
                    library.shared(ids),
                    library.history_of(ids[0]),
                ),
                lambda found: self._show_one(*found),
            )
        else:
            self._channel.ask(
                lambda library: (
                    library.shared(ids),
                    library.views(ids) if len(ids) <= PROPOSED else [],
                    library.label_rules(),
                ),
                lambda found: self._show_several(*found),
            )

    def _show_one(
        self,
        views: list[AssetView],
        rules: "list[LabelRule]",
        found: Shared,
        steps: Sequence[Step],
    ) -> None:
        if not views:
            self.look_at((), 0)
            return
        view = self.view = views[0]
        self._turn_to(one=True)
        self.preview.show_asset(view, self._veil(view))
        self.name.setText(shown(view.path.replace("\\", "/").rpartition("/")[2]))
        self._show_shared(found)
        self.tags.show_tags(tags_of(view))
        self.verdicts.show_asset(view)
        self.findings.show_asset(view)
        self.suggestions.show_proposals(proposals_of([view], rules), several=False)
        for section in (
            *(self.post, self.recipe, self.credential),
            *(self.places, self.facts, self.exports),
        ):
            section.show_asset(view)
        self.history.show_steps(steps)
        self._show_veiled(view)

    def _show_shared(self, found: Shared) -> None:
        """What one has and several may have."""
        self.stars.show_ratings(found.ratings)
        self.labels.show_labels(found.labels)
        self.flags.show_flags(found.flags)
        imported = tr("Imported: it stands in the files, nobody typed it here")
        self.tags.show_tags(names_of(found.tags, found.count, imported))
        self.people.show_people(names_of(found.personas, found.count), found.marked)
        self.collections.show_names(names_of(found.collections, found.count))

    def _show_veiled(self, view: AssetView) -> None:
        """The parts with pictures of their own."""
        for section in (self.conflict, self.versions):
            section.show_asset(view, self._adult, revealed=self._revealed)

    def _show_several(
        self, found: Shared, views: list[AssetView], rules: "list[LabelRule]"
    ) -> None:
        if not found.count:
            self.look_at((), 0)
            return
        self._turn_to(one=False)
        self.name.setText(trn("%n asset", "%n assets", found.count))
        self._show_shared(found)
        self.suggestions.show_proposals(proposals_of(views, rules), several=True)
        pairs = Pairs(self._look)
        told = verdicts(found)
        for name, value in (*facts(found), *told[:FLAGGED]):
            pairs.add(name, value, copy=False)
        if rest := told[FLAGGED:]:
            hint = "\n".join(f"{name}: {value}" for name, value in rest)
            words = trn("%n more platform", "%n more platforms", len(rest))
            pairs.add(tr("And"), words, copy=False, hint=hint)
        parts: list[QWidget] = [pairs]
        if found.cloud:
            pairs.add(tr("In the cloud"), count(found.cloud), copy=False)
            text = trn("Fetch %n file", "Fetch %n files", found.cloud)
            parts.append(holder(row(button(text, self.fetch_wanted.emit), None)))
        self.summary.fill(*parts)

    def _show_many(self, number: int) -> None:
        self._turn_to(one=False)
        self.name.setText(trn("%n asset", "%n assets", number))
        self._show_shared(Shared())
        self.suggestions.show_proposals([], several=True)
        text = tr(
            "Too many to compare. Stars, labels, flags and tags go to all of them, and one undo "
            "takes them back."
        )
        self.summary.fill(label(text, "muted", wrap=True))

    def _turn_to(self, *, one: bool) -> None:
        if not one:
            self.view = None
            self.post.leave()
        self._stack.setCurrentIndex(1)
        self.preview.setVisible(one)
        self._boxes.setVisible(one)
        for section in self._of_one():
            section.setVisible(one)
        self.summary.setVisible(not one)

    def _of_one(self) -> tuple[Section, ...]:
        """What is shown of a single asset only, in order; what several have, too, comes after the
        second.
        """
        return (
            *(self.conflict, self.verdicts, self.findings, self.post, self.recipe, self.credential),
            *(self.versions, self.exports, self.places, self.facts, self.history),
        )

    def _sections(self) -> dict[str, Section]:
        """By the names they are remembered by."""
        return {
            name: part
            for name, part in vars(self).items()
            if isinstance(part, Section) and part is not self.summary
        }

    def _veil(self, view: AssetView) -> Veil:
        return verdicts_veil(view.verdicts, self._adult, revealed=self._revealed)

    def _box(self) -> None:
        self.preview.show_boxes(self._boxes.isChecked())

    def _nothing(self) -> QWidget:
        text = tr("Select a picture to see its recipe, tags and verdicts.")
        hint = label(text, "muted", wrap=True)
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box = column(None, hint, None)
        box.setContentsMargins(32, 0, 32, 0)
        return holder(box)

    def _scrolled(self) -> QWidget:
        head = row(self.name, self._boxes, self.more_button, spacing=4)
        head.setStretch(0, 1)
        marks = FlowLayout(spacing=8)
        for part in (self.stars, self.labels, self.flags):
            marks.addWidget(part)
        below = column(holder(head), holder(marks), spacing=4)
        below.setContentsMargins(SIDE, 8, SIDE - 4, 8)
        inside = holder(column(self.preview, holder(below), line(), spacing=0), "panel")
        box = inside.layout()
        assert isinstance(box, QVBoxLayout)
        first, second, *others = self._of_one()
        both = (self.tags, self.suggestions, self.people, self.collections)
        for section in (self.summary, first, second, *both, *others):
            box.addWidget(section)
        box.addStretch(1)
        area = ScrolledArea(inside)
        area.setProperty("ground", "panel")
        area.setAccessibleName(tr("Details"))
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area
