"""The look into memory sees what is there."""

import subprocess
import sys
from uuid import uuid4

import pytest

from tests.helpers import memory
from tests.helpers.markers import Markers

HOLDS = "import sys; text = sys.stdin.readline(); print(len(text), flush=True); sys.stdin.read()"


@pytest.mark.skipif(not memory.can_be_read(), reason="only root reads all memory, on Linux")
def test_words_in_the_memory_of_a_process_are_found() -> None:
    held, other = Markers(5).words(2)
    token = uuid4().hex
    with subprocess.Popen(
        [sys.executable, "-c", HOLDS],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={"MUSEKEEP_TEST": token},
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(f"{held}\n")
        process.stdin.flush()
        assert process.stdout.readline()
        assert memory.processes_with(token) == [process.pid]
        assert memory.held_by(process.pid, [held, other]) == {held}
        process.stdin.close()
        process.wait()
    assert memory.processes_with(token) == []
