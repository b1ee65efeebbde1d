"""The inspector: all there is to know about what is selected."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.core.asset import AssetView
from app.core.vocab import Answer, LabelAction, Outcome, Reply
from app.ui.bridge import Bridge, Channel
from app.ui.panels.inspector.conflict import ConflictSection
from app.ui.panels.inspector.credential import CredentialSection
from app.ui.panels.inspector.facts import ExportsSection, FactsSection
from app.ui.panels.inspector.people import PeopleSection, people_of
from app.ui.panels.inspector.places import PlacesSection
from app.ui.panels.inspector.post import PostSection
from app.ui.panels.inspector.preview import Preview
from app.ui.panels.inspector.proposals import proposals_of
from app.ui.panels.inspector.recipe import RecipeSection
from app.ui.panels.inspector.several import COMPARED, Common, common
from app.ui.panels.inspector.stars import Stars
from app.ui.panels.inspector.suggestions import SuggestionsSection
from app.ui.panels.inspector.tags import TagsSection, shown_tags
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
from app.ui.widgets.pairs import Pairs
from app.ui.widgets.section import SIDE, Section
from app.ui.words import count, outcome, platform, shown, size, tr, trn

if TYPE_CHECKING:
    from app.catalog.proposals.suggestions import LabelRule

PAUSE_MS = 40
"""Selections that follow each other faster (a held arrow key) are not looked up one by one."""


class InspectorPanel(QWidget):
    """Shows what `look_at` names; edits go out as signals and come back as changes."""

    rated = Signal(int)
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
        self._rules: Sequence[LabelRule] = ()
        self.view: AssetView | None = None
        self.preview = Preview(bridge, look)
        self.name = ElidedLabel()
        self.stars = Stars(look)
        self.verdicts = VerdictsSection(look)
        self.findings = FindingsSection()
        self.tags = TagsSection(look)
        self.suggestions = SuggestionsSection(look)
        self.people = PeopleSection(look)
        self.post = PostSection(look)
        self.recipe = RecipeSection(look)
        self.facts = FactsSection(look)
        self.exports = ExportsSection(look)
        self.credential = CredentialSection(look)
        self.versions = VersionsSection(bridge, look)
        self.conflict = ConflictSection(bridge, look)
        self.places = PlacesSection(look)
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

    def _ask(self) -> None:
        ids = self._ids
        if self._total > len(ids) or len(ids) > COMPARED:
            self._channel.drop()
            self._show_many(self._total)
        else:
            self._channel.ask(
                lambda library: (library.views(ids), library.label_rules()),
                lambda found: self._show(*found),
            )

    def _show(self, views: list[AssetView], rules: "list[LabelRule]") -> None:
        self._rules = rules
        if len(views) == 1:
            self._show_one(views[0])
        elif views:
            self._show_common(common(views), views)
        else:
            self.look_at((), 0)

    def _show_one(self, view: AssetView) -> None:
        self.view = view
        self._turn_to(one=True)
        self.preview.show_asset(view, self._veil(view))
        self.name.setText(shown(view.path.replace("\\", "/").rpartition("/")[2]))
        self.stars.show_rating(view.rating)
        self.verdicts.show_asset(view)
        self.findings.show_asset(view)
        self.tags.show_tags(shown_tags(view))
        self.suggestions.show_proposals(proposals_of([view], self._rules), several=False)
        self.people.show_people(people_of([view]), int(view.minor_mark))
        for section in (
            *(self.post, self.recipe, self.credential),
            *(self.places, self.facts, self.exports),
        ):
            section.show_asset(view)
        self._show_veiled(view)

    def _show_veiled(self, view: AssetView) -> None:
        """The parts with pictures of their own."""
        for section in (self.conflict, self.versions):
            section.show_asset(view, self._adult, revealed=self._revealed)

    def _show_common(self, found: Common, views: Sequence[AssetView]) -> None:
        self._turn_to(one=False)
        self.suggestions.show_proposals(proposals_of(views, self._rules), several=True)
        self.people.show_people(people_of(views), sum(view.minor_mark for view in views))
        self.name.setText(trn("%n asset", "%n assets", found.count))
        self.stars.show_rating(found.rating)
        self.tags.show_tags(found.tags)
        pairs = Pairs(self._look)
        pairs.add(tr("Together"), size(found.bytes), copy=False)
        pairs.add(tr("Formats"), _counted(found.kinds), copy=False)
        if found.checkpoints:
            pairs.add(tr("Checkpoints"), _counted(found.checkpoints), copy=False)
        for name, values in found.outcomes[:FLAGGED]:
            pairs.add(platform(name), _told(values), copy=False)
        if rest := found.outcomes[FLAGGED:]:
            hint = "\n".join(f"{platform(name)}: {_told(values)}" for name, values in rest)
            told = trn("%n more platform", "%n more platforms", len(rest))
            pairs.add(tr("And"), told, copy=False, hint=hint)
        parts: list[QWidget] = [pairs]
        if found.cloud:
            pairs.add(tr("In the cloud"), count(found.cloud), copy=False)
            text = trn("Fetch %n file", "Fetch %n files", found.cloud)
            parts.append(holder(row(button(text, self.fetch_wanted.emit), None)))
        self.summary.fill(*parts)

    def _show_many(self, number: int) -> None:
        self._turn_to(one=False)
        self.name.setText(trn("%n asset", "%n assets", number))
        self.stars.show_rating(None)
        self.tags.show_tags([])
        self.suggestions.show_proposals([], several=True)
        self.people.show_people([])
        text = tr("Too many to compare. Tags and ratings go to all of them.")
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
            *(self.versions, self.exports, self.places, self.facts),
        )

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
        head = QHBoxLayout()
        head.setContentsMargins(SIDE, 10, SIDE - 4, 8)
        head.setSpacing(4)
        head.addWidget(self.name, 1)
        head.addWidget(self.stars)
        head.addWidget(self._boxes)
        head.addWidget(self.more_button)
        inside = holder(column(self.preview, holder(head), line(), spacing=0), "panel")
        box = inside.layout()
        assert isinstance(box, QVBoxLayout)
        first, second, *others = self._of_one()
        both = (self.tags, self.suggestions, self.people)
        for section in (self.summary, first, second, *both, *others):
            box.addWidget(section)
        box.addStretch(1)
        area = QScrollArea()
        area.setProperty("ground", "panel")
        area.setAccessibleName(tr("Details"))
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        return area


def _told(values: tuple[tuple[Outcome, int], ...]) -> str:
    return ", ".join(f"{count(number)} {outcome(value)}" for value, number in values)


def _counted(values: tuple[tuple[str, int], ...]) -> str:
    return ", ".join(f"{count(number)} {name}" for name, number in values)
