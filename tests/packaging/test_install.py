"""pip's failures in plain words: what pips on several systems write, and what is made of it."""

from pathlib import Path

import pytest

from machine import install
from machine.say import Line, SetupError

OUTPUTS = {
    "could not be reached": [
        "WARNING: Retrying (Retry(total=4)) after connection broken by 'NewConnectionError("
        "'<HTTPSConnection>: Failed to establish a new connection: [Errno -3] Temporary failure "
        "in name resolution')': /simple/alembic/\n"
        "ERROR: Could not find a version that satisfies the requirement alembic==1.20.1\n"
        "ERROR: No matching distribution found for alembic==1.20.1",
        "NewConnectionError: [Errno 11001] getaddrinfo failed",
        "ReadTimeoutError: HTTPSConnectionPool(host='x', port=443): Read timed out.",
    ],
    "its hash differs": [
        "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE. If you have "
        "updated the package versions, please update the hashes.\n    Expected sha256 aa\n"
    ],
    "disk is full": [
        "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
        "OSError: [WinError 112] There is not enough space on the disk",
    ],
    "No permission": [
        "ERROR: Could not install packages due to an OSError: [Errno 13] Permission denied: 'x'",
        "ERROR: Could not install packages due to an OSError: [WinError 5] Access is denied: 'x'",
    ],
    "certificate was not accepted": [
        "SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify "
        "failed: unable to get local issuer certificate'))"
    ],
    "no ready-made rawpy": [
        "ERROR: Could not find a version that satisfies the requirement rawpy==0.28.0 (from "
        "versions: none)\nERROR: No matching distribution found for rawpy==0.28.0"
    ],
    "could not be built": [
        "error: subprocess-exited-with-error\n  x Building wheel for pyvips did not run"
    ],
}


@pytest.mark.parametrize(
    ("meaning", "output"),
    [(meaning, output) for meaning, outputs in OUTPUTS.items() for output in outputs],
)
def test_a_failure_is_understood(tmp_path: Path, meaning: str, output: str) -> None:
    problem = install.diagnose(output, tmp_path / ".venv")
    assert isinstance(problem, SetupError)
    assert meaning in problem.what
    assert problem.do.endswith((".", "bootstrap.py run"))


def test_what_nobody_knows_is_not_explained_away(tmp_path: Path) -> None:
    assert install.diagnose("Segmentation fault", tmp_path) is None


def test_progress_counts_the_libraries_that_are_for_this_system(
    capsys: pytest.CaptureFixture[str],
) -> None:
    progress = install._Progress("the libraries", 4)
    for line in (
        "Ignoring colorama: markers 'sys_platform == \"win32\"' don't match your environment",
        "Collecting alembic==1.20.1 (from -r run.lock (line 1))",
        "Progress 10 of 270",
        "Requirement already satisfied: numpy==2.4.6 in ./lib (from -r run.lock (line 9))",
        "Processing ./cache-2/av-18.1.0-cp311-abi3-manylinux_2_28_x86_64.whl (from -r /a-1/x.lock)",
        "Installing collected packages: alembic, av",
    ):
        progress.read(line)
    assert capsys.readouterr().err.splitlines() == [
        "  the libraries: 1 of 3  alembic",
        "  the libraries: 2 of 3  numpy",
        "  the libraries: 3 of 3  av",
        "  the libraries: unpacking; this takes a moment",
    ]


def test_a_terminals_line_is_cleared_when_a_shorter_one_follows(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    line = Line()
    line.show("twelve signs")
    line.show("four")
    line.end()
    assert capsys.readouterr().err == "\rtwelve signs\rfour        \r    \r"
