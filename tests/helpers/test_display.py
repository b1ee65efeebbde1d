import subprocess
from collections.abc import Mapping

import pytest

pytestmark = pytest.mark.xvfb


def test_a_display_of_its_own_answers_and_has_a_size(display: Mapping[str, str]) -> None:
    said = subprocess.check_output(
        ["xdotool", "getdisplaygeometry"], env=dict(display), encoding="utf-8"
    )
    assert said.split() == ["1440", "900"]
    assert "QT_QPA_PLATFORM" not in display
