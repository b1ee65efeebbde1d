"""Packs are strict: each thing that can be wrong is one clear error, and nothing is half loaded."""

import re
import struct
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from app.core.errors import DataFileError, MusekeepError, PackError
from app.core.paths import PROGRAM
from app.inference.onnx import OnnxRuntime
from app.inference.pack import awaits, find_packs, load_pack, read_facts, verify
from app.inference.session import Session, read_network
from tests.inference.networks import network_with_external_data, one_step_network

SHIPPED = PROGRAM / "models"
LABELS = ["FACE", "HAND"]
FACTS = """
id = "tiny"
title = "Tiny"
task = "detect"
version = "1"
licence = "CC0-1.0"
source = "drawn by a test"
labels = "labels.txt"
providers = ["cpu"]
[weights]
file = "tiny.onnx"
sha256 = "{sha256}"
[input]
name = "images"
size = 320
layout = "NCHW"
channels = "RGB"
dtype = "float32"
scale = 0.5
resize = "bilinear"
pad = "right-bottom"
[output]
name = "output0"
kind = "yolo8"
[thresholds]
score = 0.25
[nms]
iou = 0.45
"""

Change = Callable[[str], str]


def make_pack(
    folder: Path, content: bytes = b"weights", change: Change = str, labels: str | None = None
) -> Path:
    folder.mkdir(parents=True)
    (folder / "tiny.onnx").write_bytes(content)
    (folder / "labels.txt").write_text("\n".join(LABELS) if labels is None else labels)
    facts = FACTS.format(sha256=sha256(content).hexdigest())
    (folder / "pack.toml").write_text(change(facts))
    return folder


def replace(old: str, new: str) -> Change:
    def change(facts: str) -> str:
        assert old in facts
        return facts.replace(old, new)

    return change


def test_the_shipped_pack_says_what_it_is() -> None:
    pack = load_pack(SHIPPED / "nudenet-320n")
    assert (pack.id, pack.task, pack.version, pack.licence) == (
        "nudenet-320n",
        "detect",
        "3.4",
        "AGPL-3.0",
    )
    assert len(pack.labels) == 18
    assert {"FACE_FEMALE", "FACE_MALE"} <= set(pack.labels)
    assert pack.weights.is_file()
    assert verify(pack.folder) == []


def test_neither_nudenet_nor_opencv_is_imported_to_detect() -> None:
    code = (
        "import sys; from app.core.asset import Sample; from app.inference import worker;"
        f"folder = {str(SHIPPED / 'nudenet-320n')!r};"
        "worker.look_many(folder, [(Sample(bytes(300), 10, 10, 1.0),)]);"
        "print(sorted({'nudenet', 'cv2'} & set(sys.modules)))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=PROGRAM, capture_output=True, text=True, check=True
    )
    assert (run.stdout, run.stderr) == ("[]\n", "")


@pytest.mark.parametrize(
    ("change", "key"),
    [
        (replace('title = "Tiny"', 'titel = "Tiny"'), "title"),
        (replace("[nms]", "soft = true\n[nms]"), "thresholds.soft"),
        (replace("scale = 0.5", "scale = 0.5\nmean = [0, 0]"), "input.mean"),
        (replace("scale = 0.5", "scale = 0.5\nstd = [1, 0, 1]"), "input.std"),
        (replace("scale = 0.5", "scale = 0.5\nmeans = [0, 0, 0]"), "input.means"),
        (replace("scale = 0.5", "scale = 0.5\nfit = 'squeeze'"), "input.fit"),
        (replace("size = 320", "size = [320, 8]"), "input.size"),
        (replace("size = 320", "size = [320, 320, 320]"), "input.size"),
        (replace("size = 320", "size = 320\nshort_side = 300"), "input.short_side"),
        (replace('dtype = "float32"', 'dtype = "uint8"'), "input.dtype"),
        (replace("[nms]", "[hub]\nrepo = 'a/b'\nrevision = 'main'\n[nms]"), "hub.revision"),
        (replace("[nms]", "[text]\nfile = 'a'\ntokenizer = 'b'\n[nms]"), "sha256.a"),
        (replace("[nms]", "[sha256]\n'../a' = 'b'\n[nms]"), "sha256.../a"),
        (replace("[nms]", "[thresholds.categories]\nx = 0.5\n[nms]"), "thresholds.categories.x"),
        (replace('kind = "yolo8"', 'kind = "labels"'), "output.kind"),
        (replace('kind = "yolo8"', 'kind = "ssd"'), "output.boxes"),
        (replace('task = "detect"', 'task = "dream"'), "task"),
        (replace('id = "tiny"', 'id = "other"'), "id"),
        (replace('id = "tiny"', 'id = "../tiny"'), "id"),
        (replace('providers = ["cpu"]', 'providers = ["cuda"]'), "providers"),
        (replace('providers = ["cpu"]', "providers = []"), "providers"),
        (replace("score = 0.25", "score = 25"), "thresholds.score"),
        (replace("[nms]", "[thresholds.labels]\nFOOT = 0.5\n[nms]"), "thresholds.labels.FOOT"),
        (replace("size = 320", "size = 0"), "input.size"),
        (replace("scale = 0.5", "scale = 255"), "input.scale"),
        (replace('"tiny.onnx"', '"../tiny.onnx"'), "weights.file"),
        (replace('"tiny.onnx"', '"/etc/passwd"'), "weights.file"),
        (replace('"tiny.onnx"', "'C:\\tiny.onnx'"), "weights.file"),
        (replace('"labels.txt"', '"../labels.txt"'), "labels"),
        (replace('file = "tiny', 'package = "os.path"\nfile = "tiny'), "weights.package"),
        (replace('file = "tiny', 'package = "nudenet"\nfile = "../tiny'), "weights.file"),
        (lambda facts: facts + "\nsha256 = 1", "nms.sha256"),
        (lambda facts: facts.replace('sha256 = "', 'sha256 = "X'), "weights.sha256"),
        (lambda facts: "not toml", "file"),
    ],
)
def test_a_wrong_fact_names_file_and_key(tmp_path: Path, change: Change, key: str) -> None:
    folder = make_pack(tmp_path / "tiny", change=change)
    with pytest.raises(DataFileError) as raised:
        load_pack(folder)
    assert raised.value.key == key
    assert raised.value.path == folder / "pack.toml"


@pytest.mark.parametrize("labels", ["", "FACE\n\nHAND", "FACE\nFACE"])
def test_labels_are_one_per_line_and_each_only_once(tmp_path: Path, labels: str) -> None:
    folder = make_pack(tmp_path / "tiny", labels=labels)
    with pytest.raises(DataFileError, match=r"labels\.txt: file: expected one label per line"):
        load_pack(folder)


def test_missing_labels_and_weights_are_named(tmp_path: Path) -> None:
    no_labels = make_pack(tmp_path / "a" / "tiny")
    (no_labels / "labels.txt").unlink()
    with pytest.raises(DataFileError, match=r"labels\.txt"):
        load_pack(no_labels)
    no_weights = make_pack(tmp_path / "b" / "tiny")
    (no_weights / "tiny.onnx").unlink()
    with pytest.raises(PackError, match=r"weights of pack tiny are missing: .*tiny\.onnx"):
        load_pack(no_weights)


def test_a_package_that_is_not_installed_is_named(tmp_path: Path) -> None:
    change = replace('file = "tiny', 'package = "no_such_package"\nfile = "tiny')
    with pytest.raises(PackError, match="no_such_package"):
        load_pack(make_pack(tmp_path / "tiny", change=change))


def test_a_git_lfs_pointer_is_not_taken_for_weights(tmp_path: Path) -> None:
    pointer = b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n"
    with pytest.raises(PackError, match="Git LFS pointer"):
        load_pack(make_pack(tmp_path / "tiny", pointer))


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_link_that_leaves_the_folder_is_refused(tmp_path: Path) -> None:
    folder = make_pack(tmp_path / "tiny")
    (folder / "tiny.onnx").rename(tmp_path / "outside.onnx")
    (folder / "tiny.onnx").symlink_to(tmp_path / "outside.onnx")
    with pytest.raises(DataFileError, match=r"weights\.file: expected a file inside"):
        load_pack(folder)


def test_weights_changed_after_the_facts_are_refused(tmp_path: Path) -> None:
    pack = load_pack(make_pack(tmp_path / "tiny", one_step_network()))
    pack.weights.write_bytes(one_step_network() + b"\n")
    with pytest.raises(PackError, match="sha256"):
        Session(pack)
    assert [problem for problem in verify(pack.folder) if "sha256" in problem]


def test_a_file_that_is_no_network_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="not a network"):
        Session(load_pack(make_pack(tmp_path / "tiny", b"hello")))


@pytest.mark.parametrize(
    ("location", "problem"),
    [
        ("beside.bin", "a file its facts do not list with a hash: beside.bin"),
        ("../outside.bin", "a file outside its folder: ../outside.bin"),
        ("/etc/hostname", "a file outside its folder: /etc/hostname"),
    ],
)
def test_a_network_that_reads_other_files_is_refused(
    tmp_path: Path, location: str, problem: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_pack(tmp_path / "tiny", network_with_external_data(location, 4))
    for beside in (folder / "beside.bin", tmp_path / "outside.bin"):
        beside.write_bytes(bytes(16))
    monkeypatch.chdir(folder)
    with pytest.raises(PackError) as raised:
        Session(load_pack(folder))
    assert problem in str(raised.value)


def test_listed_data_beside_the_network_is_read_and_hashed(tmp_path: Path) -> None:
    content = network_with_external_data("beside.bin", 4)
    data = struct.pack("<4f", 1, 2, 3, 4)
    listed = (
        f'data = ["beside.bin"]\n[sha256]\n"beside.bin" = "{sha256(data).hexdigest()}"\n[input]'
    )
    folder = make_pack(tmp_path / "tiny", content, replace("[input]", listed))
    (folder / "beside.bin").write_bytes(data)
    assert read_network(load_pack(folder)) == (content, {"beside.bin": data})
    (network,) = [OnnxRuntime().open(content, "cpu", {"beside.bin": data})]
    (weights,) = network.run(["output0"], {"images": [0, 0, 0, 0]})
    assert list(weights) == [1, 2, 3, 4]
    (folder / "beside.bin").write_bytes(bytes(16))
    with pytest.raises(PackError, match=r"sha256 .*beside\.bin"):
        read_network(load_pack(folder))


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (replace('name = "images"', 'name = "pixels"'), "one input named pixels, it has images"),
        (replace('"NCHW"', '"NHWC"'), "(1, 320, 320, 3)"),
        (replace("size = 320", "size = 640"), "(1, 3, 640, 640)"),
        (replace('name = "output0"', 'name = "boxes"'), "an output boxes"),
        (str, "an output of 4 + 2 rows"),
    ],
)
def test_a_network_that_does_not_fit_its_facts_is_refused(
    tmp_path: Path, change: Change, expected: str
) -> None:
    pack = load_pack(make_pack(tmp_path / "tiny", one_step_network(), change))
    with pytest.raises(PackError) as raised:
        Session(pack)
    assert expected in str(raised.value)
    assert verify(pack.folder) == [str(raised.value)]


def test_an_answer_of_another_shape_shows_where_the_file_leaves_its_axes_open(
    tmp_path: Path,
) -> None:
    network = one_step_network("Squeeze", ("n", "c", "h", "w"), ("a", "b", "c"))
    with pytest.raises(PackError, match=r"rows .*it has \[3, 320, 320\]"):
        Session(load_pack(make_pack(tmp_path / "tiny", network)))


def test_the_wrong_number_of_labels_is_refused(tmp_path: Path) -> None:
    shipped = load_pack(SHIPPED / "nudenet-320n")
    folder = make_pack(tmp_path / "tiny", shipped.weights.read_bytes())
    with pytest.raises(PackError, match=r"4 \+ 2 rows"):
        Session(load_pack(folder))


def test_other_kinds_of_network_are_refused(samples: Path, tmp_path: Path) -> None:
    networks = sorted((samples / "models").glob("*.onnx"))
    assert networks
    for network in networks:
        folder = make_pack(tmp_path / network.stem / "tiny", network.read_bytes())
        with pytest.raises(MusekeepError):
            Session(load_pack(folder))


def test_a_users_pack_shadows_the_shipped_one_of_its_id(tmp_path: Path) -> None:
    shipped = make_pack(tmp_path / "shipped" / "tiny")
    make_pack(tmp_path / "shipped" / "other", change=replace('id = "tiny"', 'id = "other"'))
    users = make_pack(tmp_path / "user" / "tiny", change=replace('version = "1"', 'version = "2"'))
    (tmp_path / "user" / "notes").mkdir()
    packs = find_packs([shipped.parent, users.parent, tmp_path / "absent"])
    assert {id_: pack.version for id_, pack in packs.items()} == {"tiny": "2", "other": "1"}
    assert packs["tiny"].folder == users


def test_a_broken_pack_among_good_ones_is_not_passed_over(tmp_path: Path) -> None:
    make_pack(tmp_path / "tiny", change=replace('title = "Tiny"', ""))
    with pytest.raises(DataFileError):
        find_packs([SHIPPED, tmp_path])


def test_the_facts_that_the_manual_shows_are_read(tmp_path: Path) -> None:
    manual = (SHIPPED / "README.md").read_text("utf-8")
    (shown,) = re.findall(r"```toml\n(.*?)```", manual, re.DOTALL)
    kept = [
        line for line in shown.splitlines() if not line.startswith(("package", "data", "[nms]"))
    ]
    facts = "\n".join(line for line in kept if not line.startswith("iou"))
    facts = facts.replace('revision = "…"', f'revision = "{"0" * 40}"').replace("…", "a" * 64)
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "pack.toml").write_text(facts, "utf-8")
    (folder / "LICENCE.txt").write_text("Be kind.")
    assert read_facts(folder).licence_text == "Be kind."
    assert awaits(folder)
    (folder / "tags.csv").write_text("name,category\n1girl,0\nsomebody,4\n")
    (folder / "model.onnx").write_bytes(b"weights")
    pack = load_pack(folder)
    assert pack.thresholds.of("somebody", "character") == 0.85
    assert pack.side == 1024
