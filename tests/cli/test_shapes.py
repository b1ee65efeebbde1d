"""The JSON of `show`: every version, where it lies, what lies beside it, who signed it."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.catalog.assets import views
from app.catalog.catalog import Catalog
from app.catalog.conflicts import conflicts
from app.cli import shapes
from app.core.asset import Box, Companion, Credential, Measures, Region, Score, Suggestion
from app.core.ops import (
    Analysis,
    AnswerConflict,
    AnswerSuggestions,
    AssignPersona,
    CorrectTerm,
    Decide,
    MarkMinor,
    MarkPresence,
    MarkReach,
    RecordAnalyses,
    Register,
    SetPersona,
)
from app.core.paths import LibraryPaths
from app.core.people import Persona
from app.core.vocab import Answer, Outcome, Reply, Role, Trust
from tests.catalog.builders import clouded, probe, prompted, seen, stat, verdict


def shown(catalog: Catalog, asset_id: int) -> Any:
    (view,) = catalog.ask(views, [asset_id])
    return json.loads(json.dumps(shapes.asset(view)))


def test_versions_are_listed_newest_first(tmp_path: Path) -> None:
    with Catalog.open(LibraryPaths(tmp_path)) as catalog:
        first, _ = catalog.do(
            Register([probe("/p/a.png", "one", recipe=prompted("a red dress")), probe("/p/b.png")])
        ).value
        analysis = Analysis(first.rendition_id, (seen(),), (verdict(),))
        catalog.do(RecordAnalyses("nudenet", "3.4", [analysis]))
        beside = Companion(Role.SIDECAR, "/p/a.xmp", 10, 1)
        later = replace(
            probe("/p/a.png", "two", recipe=None, companions=(beside,)),
            stat=stat("/p/a.png", 2000, 1_800_000_000),
        )
        catalog.do(Register([later]))
        new, old = shown(catalog, first.asset_id)["renditions"]
    assert (new["current"], old["current"]) == (True, False)
    assert (new["bytes"], old["bytes"]) == (2000, 1000)
    assert (new["recipe"], old["recipe"]["prompt"]) == (None, "a red dress")
    assert new["verdicts"] == {}
    assert old["verdicts"]["instagram"]["outcome"] == Outcome.BLOCKED
    assert (new["metadata"], old["metadata"]) == ({"title": "Evening"}, None)
    assert new["palette"][0] == {"colour": "#ff000a", "share": 0.75}
    assert old["locations"] == []
    (place,) = new["locations"]
    assert place == {
        "path": "/p/a.png",
        "missing": False,
        "presence": "present",
        "companions": [{"role": "sidecar", "path": "/p/a.xmp", "bytes": 10}],
    }
    assert set(new) == set(old)


def test_where_a_file_is_and_is_not(tmp_path: Path) -> None:
    with Catalog.open(LibraryPaths(tmp_path)) as catalog:
        catalog.do(Register([clouded("/p/far.png"), probe("/p/gone.png"), probe("/usb/away.png")]))
        catalog.do(MarkPresence(missing=["/p/gone.png"]))
        catalog.do(MarkReach("/usb", reachable=False))
        told = [shown(catalog, asset) for asset in (1, 2, 3)]
    assert [one["presence"] for one in told] == ["cloud", "missing", "offline"]
    assert [one["offline"] for one in told] == [False, True, True]
    places = [one["renditions"][0]["locations"][0] for one in told]
    assert [place["missing"] for place in places] == [False, True, False]


def test_signatures_faces_and_conflicts(tmp_path: Path) -> None:
    issued = datetime(2026, 5, 1, 12, tzinfo=UTC)
    credential = Credential(
        Trust.UNTRUSTED, "Ada", issued, "Cam", "T", ("c2pa.created",), ("t",), ("p",), "{}"
    )
    face = Region(Box(1, 2, 3, 4), "Face", "Ada")
    with Catalog.open(LibraryPaths(tmp_path)) as catalog:
        catalog.do(
            Register(
                [
                    probe("/p/a.png", credential=credential, regions=(face,)),
                    probe("/p/a (1).png"),
                ]
            )
        )
        (disputed,) = catalog.ask(conflicts)
        catalog.do(AnswerConflict(Answer.BOTH, [disputed.copy_id]))
        told, other = shown(catalog, 1), shown(catalog, 2)
    assert told["credential"] == {
        "trust": "untrusted",
        "signer": "Ada",
        "issued": "2026-05-01T12:00:00+00:00",
        "generator": "Cam",
        "title": "T",
        "actions": ["c2pa.created"],
        "source_types": ["t"],
        "problems": ["p"],
        "manifest": "{}",
    }
    assert told["regions"] == [{"kind": "Face", "name": "Ada", "box": [1, 2, 3, 4]}]
    assert told["conflicts"] == other["conflicts"]
    assert told["conflicts"] == [{"copy": 2, "original": 1, "answer": "both"}]
    assert (other["credential"], other["regions"]) == (None, [])


def test_what_packs_say_and_what_was_decided(tmp_path: Path) -> None:
    measures = Measures(50.0, 20.0, 1.5, 0.75, 0.0, (0, 0, 0.25, 0), 33.0, ((120.0, 0.5),))
    said = Suggestion("rain", 0.9, "wd", "3", "general", "grey sky")
    score = Score("nsfw", 0.5, "wd", "3", 1.5)
    blocked = replace(verdict(), basis="ab" * 16)
    with Catalog.open(LibraryPaths(tmp_path)) as catalog:
        catalog.actor = "Ada"
        (one,) = catalog.do(Register([probe("/p/a.png", measures=measures)])).value
        analysis = Analysis(
            one.rendition_id, verdicts=(blocked,), suggestions=(said,), scores=(score,)
        )
        catalog.do(RecordAnalyses("wd", "3", [analysis]))
        catalog.do(AnswerSuggestions(Reply.REJECTED, [1], ["rain"]))
        catalog.do(Decide(Outcome.APPROVED, [1], "instagram", "Art.", two_steps=True))
        catalog.do(SetPersona(Persona("Nova")))
        catalog.do(AssignPersona("Nova", [1]))
        catalog.do(MarkMinor([1], reason="Seen."))
        catalog.do(CorrectTerm("school", [1], "Of fish."))
        told = shown(catalog, 1)
    assert told["suggestions"] == [
        {
            "name": "rain",
            "score": 0.9,
            "pack": "wd",
            "version": "3",
            "category": "general",
            "evidence": "grey sky",
            "reply": "rejected",
        }
    ]
    assert told["scores"] == [
        {"label": "nsfw", "value": 0.5, "pack": "wd", "version": "3", "time_s": 1.5}
    ]
    assert told["measures"]["hues"] == [{"angle": 120.0, "share": 0.5}]
    assert told["measures"]["border"] == [0, 0, 0.25, 0]
    assert (told["personas"], told["minor_mark"], told["merged_into"]) == (["Nova"], True, None)
    assert told["corrections"] == ["school"]
    ruled = told["verdicts"]["instagram"]
    assert (ruled["outcome"], ruled["by_machine"], ruled["stale"]) == ("blocked", "blocked", False)
    assert (ruled["basis"], ruled["later"]) == ("ab" * 16, None)
    decision = ruled["decision"]
    assert (decision["outcome"], decision["reason"], decision["actor"]) == (
        "approved",
        "Art.",
        "Ada",
    )
    assert decision["waits_for_second"] is True
    assert (decision["confirmed_by"], decision["confirmed"]) == (None, None)
    assert decision["basis"] == "ab" * 16
