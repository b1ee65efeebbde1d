import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.errors import DataFileError
from app.ui.style.sheet import SHADES, SheetTemplate
from app.ui.style.tokens import AA_SHAPE, AA_TEXT, THEMES, Rgb, Tokens, contrast, load

ROOT = Path(__file__).resolve().parents[2]
channels = st.integers(0, 255)
colors = st.builds(Rgb, channels, channels, channels)


@pytest.fixture(params=["dark", "light"])
def theme(request: pytest.FixtureRequest) -> Tokens:
    return load(request.param)


def test_the_dark_theme_is_the_one_that_was_asked_for() -> None:
    dark = load("dark")
    asked = {
        "window": "#141518",
        "panel": "#1B1D21",
        "raised": "#24272C",
        "line": "#30343B",
        "text": "#E7E9EC",
        "muted": "#9AA1AB",
        "accent": "#8C7BFF",
        "ok": "#4FB286",
        "warn": "#E0A33B",
        "block": "#E0564F",
    }
    assert {name: getattr(dark, name).hex for name in asked} == asked
    assert dark.dark
    assert not load("light").dark


@pytest.mark.parametrize("ground", ["window", "panel", "raised", "selected", "hovered", "pressed"])
@pytest.mark.parametrize("ink", ["text", "muted"])
def test_words_can_be_read_on_every_ground(theme: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= AA_TEXT


@pytest.mark.parametrize("ground", ["window", "panel", "raised", "selected"])
@pytest.mark.parametrize("tone", ["accent", "ok", "warn", "block"])
def test_tones_are_made_readable_on_every_ground(theme: Tokens, tone: str, ground: str) -> None:
    below = getattr(theme, ground)
    assert contrast(theme.readable(getattr(theme, tone), below), below) >= AA_TEXT


@pytest.mark.parametrize("tone", ["ok", "warn", "block"])
def test_tones_on_the_panel_need_no_help(theme: Tokens, tone: str) -> None:
    assert contrast(getattr(theme, tone), theme.panel) >= AA_TEXT


def test_words_on_filled_signs_can_be_read(theme: Tokens) -> None:
    assert contrast(theme.on_accent, theme.accent) >= AA_TEXT
    assert contrast(theme.on_selected, theme.selected) >= AA_TEXT
    for tone in (theme.accent, theme.ok, theme.warn, theme.block):
        assert contrast(theme.ink(tone), tone) >= AA_TEXT


def test_focus_and_selection_can_be_seen(theme: Tokens) -> None:
    for ground in (theme.window, theme.panel, theme.raised):
        assert contrast(theme.accent, ground) >= 3


def test_what_is_off_can_still_be_made_out(theme: Tokens) -> None:
    for ground in (theme.window, theme.panel, theme.raised):
        assert AA_SHAPE <= contrast(theme.faint, ground) < contrast(theme.muted, ground)


def test_labels_are_told_from_their_ground(theme: Tokens) -> None:
    for name in ("red", "yellow", "green", "blue", "purple"):
        for ground in (theme.panel, theme.raised):
            assert contrast(getattr(theme, f"label_{name}"), ground) >= AA_SHAPE


def test_a_vaults_accent_and_high_contrast_are_no_harder_to_read(theme: Tokens) -> None:
    for other in (theme.of_vault(), theme.of_high_contrast()):
        assert contrast(other.on_accent, other.accent) >= AA_TEXT
        assert contrast(other.on_selected, other.selected) >= AA_TEXT
        for ground in (other.panel, other.raised, other.selected):
            assert contrast(other.muted, ground) >= AA_TEXT
    strong = theme.of_high_contrast()
    assert contrast(strong.line, strong.panel) >= AA_SHAPE > contrast(theme.line, theme.panel)


def test_every_ink_of_the_sheet_can_be_read_on_its_ground(theme: Tokens) -> None:
    """A rule that names both is taken at its word; one without a ground may lie on any panel."""
    tones = ("ok", "warn", "block", "accent")
    shades = {name: getattr(theme, name) for name in SHADES}
    shades |= {f"{n}_text": theme.readable(getattr(theme, n), theme.hovered) for n in tones}
    sheet = re.sub(r"/\*.*?\*/", "", (THEMES / "window.qss").read_text("utf-8"), flags=re.S)
    for selector, rule in re.findall(r"([^{}]+)\{([^}]*)\}", sheet):
        ink = re.search(r"(?<![-\w])color:\s*@(\w+)", rule)
        if ink is None:
            continue
        named = re.search(r"(?<![-\w])background:\s*@(\w+)", rule)
        grounds = [named.group(1)] if named else ["window", "panel"]
        least = AA_SHAPE if "disabled" in selector else AA_TEXT
        for ground in grounds:
            told = f"{selector.strip()}: {ink.group(1)} on {ground}"
            assert contrast(shades[ink.group(1)], shades[ground]) >= least, told


@given(colors, colors)
def test_contrast_is_the_same_both_ways_and_within_bounds(one: Rgb, other: Rgb) -> None:
    assert 1 <= contrast(one, other) == contrast(other, one) <= 21


def test_contrast_agrees_with_the_published_examples() -> None:
    white, grey = Rgb(255, 255, 255), Rgb(0x76, 0x76, 0x76)
    assert contrast(white, Rgb(0, 0, 0)) == pytest.approx(21)
    assert contrast(white, grey) == pytest.approx(4.54, abs=0.005)  # WebAIM's edge of AA


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('accent = "violet"', "accent"),
        ("accent = 3", "text"),
        ('accent = "#FFFFFF"\nsparkle = "#FFFFFF"', "sparkle"),
    ],
)
def test_a_broken_theme_names_file_and_key(tmp_path: Path, line: str, said: str) -> None:
    good = (THEMES / "dark.toml").read_text("utf-8")
    text = re.sub(r"(?m)^accent = .*$", line, good)
    (tmp_path / "mine.toml").write_text(text, "utf-8")
    with pytest.raises(DataFileError, match=said):
        load("mine", tmp_path)


def test_the_sheet_names_tokens_only(theme: Tokens) -> None:
    sheet = SheetTemplate((THEMES / "window.qss").read_text("utf-8"))
    known = {*SHADES, "small", "large", "title", *(f"{t}_text" for t in ("ok", "warn", "block"))}
    assert set(sheet.get_identifiers()) <= known | {"accent_text"}
    assert "#" not in re.sub(r"/\*.*?\*/", "", sheet.template, flags=re.S)


def test_no_colour_is_written_in_code() -> None:
    literal = re.compile(
        r"""["']\#[0-9A-Fa-f]{3,8}["']|QColor\(\s*["'\d]|rgba?\(\d|GlobalColor\.(?!transparent)"""
    )
    strays = [
        f"{path.relative_to(ROOT)}: {found.group()}"
        for path in (ROOT / "app" / "ui").rglob("*.py")
        for found in literal.finditer(path.read_text("utf-8"))
    ]
    assert strays == []
