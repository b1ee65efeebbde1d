"""Opening and closing a library whole, and what a broken data file of the user's costs."""

import logging
from pathlib import Path

import pytest

from app.catalog.assets import views
from app.core.errors import CatalogDamagedError
from app.core.paths import LibraryPaths
from app.services.library import open_services
from tests.services.conftest import enter


def test_everything_shipped_is_there_and_nothing_is_left_behind(library: LibraryPaths) -> None:
    handlers = list(logging.getLogger().handlers)
    services = open_services(library.folder)
    try:
        assert "nudenet-320n" in services.packs
        assert {"instagram", "tiktok", "x", "fanvue"} <= set(services.policies)
        assert len(services.policies) == 26
        assert "instagram.feed_portrait_4x5" in services.presets
        assert services.problems == ()
    finally:
        services.close()
    assert logging.getLogger().handlers == handlers


@pytest.mark.parametrize(
    ("file", "kind", "left"),
    [
        ("resources/presets/mine.toml", "presets", {"tiktok.photo"}),
        ("resources/policies/instagram.toml", "policies", {"x", "tiktok"}),
        ("resources/policies/prohibited.toml", "policies", {"x", "instagram"}),
        ("models/mine/pack.toml", "packs", {"nudenet-320n"}),
    ],
)
def test_a_broken_data_file_is_told_and_keeps_nothing_shut(
    library: LibraryPaths, file: str, kind: str, left: set[str]
) -> None:
    """A broken policy may be the stricter one: its platform has none then, and nothing leaves."""
    path = library.folder / file
    path.parent.mkdir(parents=True)
    path.write_text("nonsense = [", "utf-8")
    services = open_services(library.folder)
    try:
        (problem,) = services.problems
        assert str(path) in problem
        assert set(getattr(services, kind)) >= left
        assert path.stem == "prohibited" or path.stem not in services.policies
    finally:
        services.close()


def test_a_users_preset_shadows_the_shipped_one(library: LibraryPaths) -> None:
    shipped = Path("resources/presets/tiktok.toml")
    text = (Path(__file__).resolve().parents[2] / shipped).read_text("utf-8")
    own = library.resources / "presets" / "mine.toml"
    own.parent.mkdir(parents=True)
    own.write_text(text.replace('title = "TikTok photo"', 'title = "My own"'), "utf-8")
    services = open_services(library.folder)
    try:
        assert services.problems == ()
        assert services.presets["tiktok.photo"].title == "My own"
    finally:
        services.close()


@pytest.mark.parametrize(
    ("named", "judged", "told"),
    [('"x", "fanvue"', {"x", "fanvue"}, 0), ('"x", "mine"', {"x"}, 1), ('"mine"', None, 1)],
)
def test_the_settings_say_which_platforms_pictures_are_judged_for(
    library: LibraryPaths, tmp_path: Path, named: str, judged: set[str] | None, told: int
) -> None:
    """None that is known is taken for all: a typing error must not end moderation."""
    (library.folder / "settings.toml").write_text(f"[review]\nplatforms = [{named}]\n", "utf-8")
    services = open_services(library.folder)
    try:
        assert len(services.problems) == told
        (tmp_path / "a.png").write_bytes(b"a")
        (entry,) = enter(services.session, [tmp_path / "a.png"])
        services.review.reset([entry.asset_id], "x")
        verdicts = services.session.ask(views, [entry.asset_id])[0].verdicts
        assert set(verdicts) == (judged or set(services.policies))
    finally:
        services.close()


def test_a_damaged_catalogue_opens_nothing(library: LibraryPaths) -> None:
    handlers = list(logging.getLogger().handlers)
    library.catalog.write_bytes(b"no database" * 1000)
    with pytest.raises(CatalogDamagedError):
        open_services(library.folder)
    assert logging.getLogger().handlers == handlers


def test_who_decides_is_who_the_settings_name(library: LibraryPaths) -> None:
    (library.folder / "settings.toml").write_text('[review]\nactor = " anna "\n', "utf-8")
    services = open_services(library.folder)
    try:
        assert services.catalog.actor == "anna"
        assert not services.review.two_steps
    finally:
        services.close()


def test_broken_settings_keep_the_second_look(library: LibraryPaths) -> None:
    """They may be those that asked for it."""
    (library.folder / "settings.toml").write_text("[review]\ntwo_steps = maybe\n", "utf-8")
    services = open_services(library.folder)
    try:
        assert len(services.problems) == 1
        assert services.review.two_steps
    finally:
        services.close()
