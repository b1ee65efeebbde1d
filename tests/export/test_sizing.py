"""How large a finished picture is: bounds, enlarging, and who refuses."""

from dataclasses import replace

import pytest

from app.core.vocab import Outcome
from app.export.presets.preset import Bounds, Preset
from app.export.sizing import Sized, contained, exact
from tests.export.builders import SMALL

PRESET = replace(SMALL, width=400, height=500, bounds=Bounds())
FREE = replace(PRESET, width=None, height=None)
OFFICIAL = replace(PRESET.facts, confidence="official", by_field=())
HEARSAY = replace(PRESET.facts, confidence="third-party", by_field=())


def sized(found: Sized | str) -> Sized:
    assert isinstance(found, Sized), found
    return found


def of(bounds: Bounds, preset: Preset = FREE, **more: object) -> Preset:
    return replace(preset, bounds=bounds, facts=OFFICIAL, **more)  # type: ignore[arg-type]


def test_large_enough_it_has_the_placements_size_and_nothing_is_said() -> None:
    assert exact((800, 1000), PRESET, (400, 500)) == Sized((400, 500))
    assert exact((396, 495), PRESET, (400, 500)) == Sized((400, 500))  # nobody sees a hundredth


def test_enlarging_without_a_limit_is_said() -> None:
    (finding,) = sized(exact((200, 250), PRESET, (400, 500))).findings
    assert (finding.rule, finding.outcome) == ("export.enlarged", Outcome.REVIEW)
    assert finding.message.startswith("Enlarged 2.0 ×")
    (finding,) = sized(exact((320, 400), PRESET, (400, 500))).findings
    assert finding.outcome is Outcome.CLEAR


def test_beyond_the_limit_it_is_refused_with_both_figures() -> None:
    said = exact((200, 250), replace(PRESET, enlarge=150), (400, 500))
    assert isinstance(said, str)
    assert "200 × 250" in said
    assert "200%" in said
    assert "150 %" in said
    assert sized(exact((280, 350), replace(PRESET, enlarge=150), (400, 500))).pixels == (400, 500)


def test_a_smaller_picture_is_made_where_the_placement_is_known_to_take_one() -> None:
    preset = replace(PRESET, enlarge=100, bounds=Bounds(min_width=200))
    made = sized(exact((240, 300), preset, (400, 500)))
    assert made.pixels == (240, 300)
    assert made.findings[0].rule == "export.smaller"
    assert "not 400 × 500" in made.findings[0].message
    assert isinstance(exact((160, 200), preset, (400, 500)), str)


def test_on_a_backdrop_only_the_picture_itself_counts_as_enlarged() -> None:
    preset = replace(PRESET, fit="pad", enlarge=100)
    assert exact((400, 100), preset, (400, 500)) == Sized((400, 500))
    assert isinstance(exact((200, 100), preset, (400, 500)), str)


@pytest.mark.parametrize(
    ("bounds", "pixels"),
    [
        (Bounds(max_width=600), (600, 300)),
        (Bounds(max_height=250), (500, 250)),
        (Bounds(max_pixels=200_000), (632, 316)),
        (Bounds(sum_max=900), (600, 300)),
        (Bounds(max_width=5000, max_pixels=10_000_000), (1200, 600)),
    ],
)
def test_a_whole_picture_is_made_smaller_for_an_upper_bound(
    bounds: Bounds, pixels: tuple[int, int]
) -> None:
    assert contained((1200, 600), of(bounds)) == Sized(pixels)


def test_a_whole_picture_grows_for_a_lower_bound_only_as_far_as_it_may() -> None:
    made = sized(contained((1200, 600), of(Bounds(min_width=1500))))
    assert made.pixels == (1500, 750)
    assert made.findings[0].rule == "export.enlarged"
    said = contained((1200, 600), of(Bounds(min_width=1500), enlarge=100))
    assert said == (
        "Instagram 4:5 takes pictures at least 1,500 pixels wide, and this one has "
        "1200 × 600 pixels"
    )


@pytest.mark.parametrize(
    ("bounds", "says"),
    [
        (Bounds(min_pixels=4_000_000), "of at least 4,000,000 pixels"),
        (Bounds(min_aspect=2.5), "at least 2.5 times as wide as high"),
        (Bounds(max_aspect=1.91), "at most 1.91 times as wide as high"),
        (Bounds(ratio_max=1.5), "longer side is at most 1.5 times"),
        (Bounds(min_height=800, max_width=1300), "at least 800 pixels high"),
    ],
)
def test_an_official_bound_refuses_and_hearsay_warns(bounds: Bounds, says: str) -> None:
    preset = of(bounds, enlarge=100)
    said = contained((1200, 600), preset)
    assert isinstance(said, str)
    assert says in said
    made = sized(contained((1200, 600), replace(preset, facts=HEARSAY)))
    assert made.pixels == (1200, 600)
    (finding,) = made.findings
    assert finding.rule == "export.bounds"
    assert finding.outcome is Outcome.REVIEW
    assert says in finding.message
    assert "third-party" in finding.message


def test_a_bound_that_is_known_better_than_the_rest_refuses() -> None:
    facts = replace(HEARSAY, by_field=(("max_aspect", "official-audited"),))
    preset = replace(of(Bounds(max_aspect=1.91)), facts=facts)
    assert isinstance(contained((1200, 600), preset), str)


def test_whole_pixels_do_not_break_an_aspect() -> None:
    landscape = of(Bounds(max_aspect=1.91), PRESET)
    assert exact((1080, 566), landscape, (1080, 566)) == Sized((1080, 566))
    assert exact((1080, 565), landscape, (1080, 565)) == Sized((1080, 565))
