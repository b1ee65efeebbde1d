"""Looking at pictures: closely, in full, beside each other, one by one."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.ui.actions import Group, Handler, Rows, Spec
from app.ui.situation import LOOKING, can_look, on_looking, on_page

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow
    from app.ui.panels.loupe.view import LoupeView
    from app.ui.pictures.close import ClosePicture
    from app.ui.pictures.stage import Stage

_CLIP = on_page("loupe")

ROWS: Rows = (
    Spec("look", "Look at it, and back; hold to peek", Group.VIEW, ("Space",), can_look, "picture"),
    Spec("look.full", "Full screen", Group.VIEW, ("F", "F11"), can_look, "full"),
    Spec("look.own", "Own pixels, or the whole", Group.VIEW, ("Z",), on_looking),
    Spec("look.fit", "The whole picture", Group.VIEW, ("Ctrl+0",), on_looking),
    Spec("look.boxes", "Show what was seen in it", Group.VIEW, ("O",), on_page("loupe"), "boxes"),
    Spec("clip.play", "Play or pause the clip", Group.VIEW, ("K",), _CLIP, "video"),
    Spec("clip.back", "One frame back", Group.VIEW, (",",), _CLIP),
    Spec("clip.on", "One frame on", Group.VIEW, (".",), _CLIP),
    Spec("clip.sound", "Sound of the clip", Group.VIEW, ("M",), _CLIP, "sound"),
)


def handlers(window: "MainWindow") -> dict[str, Handler]:
    def full() -> None:
        if window.pages.now not in LOOKING:
            window.loupe.open_current()
        window.full.toggle()

    def in_loupe(act: "Callable[[LoupeView], object]") -> Handler:
        return lambda: act(window.loupe.view) if window.loupe.view is not None else None

    def at_clip(act: "Callable[[Stage], object]") -> Handler:
        return in_loupe(lambda view: act(view.stage))

    def closely(act: "Callable[[ClosePicture], object]") -> Handler:
        return lambda: act(picture) if (picture := window.closer()) is not None else None

    return {
        "look": window.loupe.preview,
        "look.full": full,
        "look.own": closely(lambda picture: picture.turn_own()),
        "look.fit": closely(lambda picture: picture.fit_whole()),
        "look.boxes": in_loupe(lambda view: view.turn_boxes()),
        "clip.play": at_clip(lambda stage: stage.play()),
        "clip.back": at_clip(lambda stage: stage.step(-1)),
        "clip.on": at_clip(lambda stage: stage.step(1)),
        "clip.sound": at_clip(lambda stage: stage.turn_sound()),
    }
