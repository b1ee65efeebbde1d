"""What the catalogue knows that policies judge by, put together."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.catalog.assets import VerdictInput
from app.catalog.moderation.estimates import estimates, label_names
from app.catalog.moderation.people import personas
from app.core.asset import Suggestion
from app.core.people import Persona
from app.export.policies.disclosure import digital_source_type, is_ai
from app.export.policies.evidence import Evidence
from app.export.policies.signals import Signals
from app.export.policies.terms import Prohibited
from app.services.papers import Papers
from app.services.session import Session

PackLabels = Callable[[], Mapping[str, Sequence[str]]]
"""What each installed pack has words for, by its id; nothing for vectors and scores."""


@dataclass(frozen=True, slots=True)
class _Eyes:
    """Of these packs, which look for bare skin, and which for nothing that policies judge."""

    labels: Mapping[str, Sequence[str]]
    seekers: frozenset[str]
    blind: frozenset[str]


class Witness:
    """Makes evidence. Of what packs propose only names that are signs of a minor count; which ones
    those are is worked out once for each name there is. `pack_labels` tell which packs look for
    what policies judge: one that only knows faces says nothing by finding nothing.
    """

    def __init__(
        self,
        session: Session,
        prohibited: Prohibited,
        signals: Signals,
        pack_labels: PackLabels = dict,
    ) -> None:
        self._session = session
        self._papers = Papers(session.releases)
        self._prohibited = prohibited
        self._signals = signals
        self._pack_labels = pack_labels
        self._eyes: _Eyes | None = None
        self._signs: dict[str, bool] = {}
        self._labels: list[int] = []
        self._known_to = 0

    def evidence(self, inputs: Sequence[VerdictInput]) -> list[Evidence]:
        """In the order of `inputs`."""
        shown = any(one.personas for one in inputs)
        known = {one.name: one for one in self.personas()} if shown else {}
        renditions = [one.rendition_id for one in inputs]
        proposed = self._session.ask(estimates, renditions, self._telling_labels())
        seekers = self.seekers()
        return [
            Evidence(
                detections=one.detections,
                scores=one.scores,
                frame=(one.width or 0, one.height or 0),
                texts=one.prompt_texts,
                tags=one.tags,
                analysed=one.analysed and self._looked(one.seen_by),
                ai=is_ai(digital_source_type(one.digital_source_type, one.has_recipe)),
                digital_source_type=one.digital_source_type,
                personas=tuple(known[name] for name in one.personas if name in known),
                minor_mark=one.minor_mark,
                corrections=one.corrections,
                kind=one.kind,
                proposed=proposed.get(one.rendition_id, ()),
                seekers=tuple(pack for pack in one.seen_by if pack in seekers),
            )
            for one in inputs
        ]

    def seekers(self) -> frozenset[str]:
        """The packs that look for bare skin."""
        return self._eyes_now().seekers

    def looks(self, pack: str) -> bool:
        """Whether a pack looks for what policies judge; one that is not here any more did."""
        return pack not in self._eyes_now().blind

    def _eyes_now(self) -> _Eyes:
        """Worked out once for the packs there are: a tagger has ten thousand labels."""
        labels, eyes = self._pack_labels(), self._eyes
        if eyes is None or eyes.labels is not labels:
            seekers = frozenset(pack for pack, said in labels.items() if self._signals.seeks(said))
            telling = {pack for pack, said in labels.items() if self._means_something(pack, said)}
            eyes = self._eyes = _Eyes(labels, seekers, frozenset(labels) - seekers - telling)
        return eyes

    def _means_something(self, pack: str, labels: Sequence[str]) -> bool:
        return any(self._signals.of(label, pack) is not None for label in labels)

    def _looked(self, packs: Sequence[str]) -> bool:
        return not packs or any(map(self.looks, packs))

    def personas(self) -> list[Persona]:
        """All of them, with what is wrong with the documents of their releases now."""
        return self._papers.looked_at(self._session.ask(personas))

    def telling(self, proposed: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
        """Those that are signs of a minor by their name."""
        return tuple(one for one in proposed if self._tells(one.name))

    def _telling_labels(self) -> list[int]:
        for label, name in self._session.ask(label_names, self._known_to).items():
            self._known_to = max(self._known_to, label)
            if self._tells(name):
                self._labels.append(label)
        return self._labels

    def _tells(self, name: str) -> bool:
        if name not in self._signs:
            self._signs[name] = bool(self._prohibited.signs([name]).minor)
        return self._signs[name]
