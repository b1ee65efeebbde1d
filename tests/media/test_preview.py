import io
from pathlib import Path

import numpy as np
from PIL import Image

from app.media.preview import SIDE, preview
from app.media.probe import probe
from tests.helpers.pictures import a1111_text, save_png
from tests.helpers.sealed import Sealed
from tests.media.clip.making import RED, near, plain, write
from tests.media.files import stat_of


def test_a_preview_is_a_smaller_jpeg_that_says_nothing(tmp_path: Path, sealed: Sealed) -> None:
    texts = {"parameters": a1111_text("a crimson gown", "blurry", seed=7)}
    source = save_png(tmp_path / "a.png", size=(1500, 3000), seed=1, texts=texts)
    made = preview(sealed.put(source))
    assert b"crimson" not in made
    with Image.open(io.BytesIO(made)) as picture:
        assert (picture.format, picture.size) == ("JPEG", (SIDE // 2, SIDE))
        assert not picture.getexif()
        assert "icc_profile" not in picture.info
    (tmp_path / "p.jpg").write_bytes(made)
    found = probe(stat_of(tmp_path / "p.jpg"))
    assert (found.recipe, found.fault, dict(found.metadata)) == (None, None, {})


def test_a_clip_gives_its_first_frame(tmp_path: Path, sealed: Sealed) -> None:
    source = write(tmp_path / "a.mp4", [plain(RED)] * 5)
    with Image.open(io.BytesIO(preview(sealed.put(source)))) as picture:
        middle = np.asarray(picture.convert("RGB"))[32, 48]
    assert near(tuple(int(one) for one in middle), RED)
