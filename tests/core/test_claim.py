"""One process at a time, and nobody after its holder is gone."""

import subprocess
import sys
from pathlib import Path

from app.core.claim import Claim
from app.core.paths import PROGRAM

_HOLDS = """
import sys
from pathlib import Path
from app.core.claim import Claim
print(Claim.take(Path(sys.argv[1])) is not None, flush=True)
sys.stdin.read()
"""


def test_it_is_one_s_own_until_it_is_let_go(tmp_path: Path) -> None:
    path = tmp_path / "claims" / "1.lock"
    mine = Claim.take(path)
    assert mine is not None
    assert Claim.take(path) is None
    other = Claim.take(tmp_path / "2.lock")
    assert other is not None
    mine.release()
    again = Claim.take(path)
    assert again is not None
    again.release(for_good=True)
    assert not path.exists()
    other.release()


def test_it_is_free_when_its_holder_was_killed(tmp_path: Path) -> None:
    path = tmp_path / "1.lock"
    holder = subprocess.Popen(
        [sys.executable, "-c", _HOLDS, str(path)],
        cwd=PROGRAM,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"True"
        assert Claim.take(path) is None
        holder.kill()
    mine = Claim.take(path)
    assert mine is not None
    mine.release()


def test_others_may_ask_and_read_without_touching_it(tmp_path: Path) -> None:
    path = tmp_path / "1.lock"
    assert not Claim.is_held(path)
    assert not path.exists()
    mine = Claim.take(path)
    assert mine is not None
    assert Claim.is_held(path)
    mine.inscribe(b"a longer text")
    mine.inscribe(b"short")
    assert path.read_bytes() == b"short"
    mine.release()
    assert not Claim.is_held(path)
    assert path.read_bytes() == b"short"
