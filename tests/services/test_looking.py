"""Real pictures, real workers: the second look, and an inference process that is killed."""

import os
import signal
from pathlib import Path

import pytest
from PIL import Image

from app.catalog.assets import unanalysed, views
from app.core.progress import CancelToken, Progress, silent
from app.services.library import Services
from tests.helpers.pictures import draw

pytestmark = pytest.mark.slow


def test_what_is_seen_in_all_pixels_decides(
    services: Services, samples: Path, tmp_path: Path
) -> None:
    """The decoder's half size puts this one just below the score from which it is looked at by a
    human, all of its pixels just above it, as the reference detector has it.
    """
    from nudenet import NudeDetector

    path = tmp_path / "large.jpg"
    with Image.open(samples / "ai" / "sd-metadata" / "webp" / "forge-classic.webp") as opened:
        picture = opened.convert("RGB")
    factor = 3000 / max(picture.size)
    size = (round(picture.width * factor), round(picture.height * factor))
    picture.resize(size, Image.Resampling.LANCZOS).save(path, quality=88)
    report = services.ingest.import_paths([str(path)], silent, CancelToken())
    assert (report.new, report.analysed, report.warnings) == (1, 1, ())
    (view,) = services.session.ask(views, [1])
    expected = NudeDetector().detect(str(path))
    assert [one.label for one in view.detections] == [one["class"] for one in expected]
    assert [one.score for one in view.detections] == pytest.approx(
        [one["score"] for one in expected], abs=0.0005
    )
    assert view.detections[0].score > 0.3
    assert view.suggestions  # and what is told without a pack followed by itself
    assert services.analyse.run(silent, CancelToken(), ids=[1], again=True).again == 1


def test_an_inference_process_that_is_killed_costs_no_picture(
    services: Services, tmp_path: Path
) -> None:
    paths = [tmp_path / f"{number}.png" for number in range(12)]
    for number, path in enumerate(paths):
        draw((160, 120), number).save(path)
    services.ingest.import_paths([str(tmp_path)], silent, CancelToken(), analyse=False)
    services.inference.submit("os:getpid").result(60)  # it is up
    killed: list[int] = []

    def kill(_now: Progress) -> None:
        if not killed:
            killed.extend(services.inference.pids())
            os.kill(killed[0], signal.SIGKILL)

    report = services.analyse.run(kill, CancelToken())
    assert killed
    assert killed != services.inference.pids()
    assert (report.analysed, report.failed, report.warnings) == (12, (), ())
    pack = services.packs["nudenet-320n"]
    assert services.session.ask(unanalysed, pack.id, pack.version, 100) == []
