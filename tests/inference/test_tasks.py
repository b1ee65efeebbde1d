"""What each task makes of a picture, on networks whose answers can be told beforehand: they say how
red, green and blue a picture is.
"""

import json
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from app.core.asset import Sample, Score, Suggestion
from app.core.errors import DataFileError, PackError
from app.inference import worker
from app.inference.facts import Look
from app.inference.fit import check_answer
from app.inference.pack import find_packs, load_pack, verify
from app.inference.session import Session
from app.inference.tasks.look import look
from app.inference.vector import pooled, unit
from tests.inference.networks import FLOAT, HALF, INT64, channel_means, one_step_network
from tests.inference.packs import pack_of

INPUT = """
[input]
name = "images"
size = 64
layout = "NCHW"
channels = "RGB"
dtype = "float32"
scale = 0.00392156862745098
resize = "average"
fit = "stretch"
"""
LABELS = f'{INPUT}\n[output]\nkind = "labels"\nname = "output0"\n'
COLOURS = {"labels.txt": "red\ngreen\nblue\n"}
TABLE = {
    "labels.csv": "tag_id,name,category,count\n"
    "9,explicit_red,9,5\n10,general,9,5\n11,long_hair,0,5\n"
}
TAGS = f"{LABELS}[thresholds]\nscore = 0.5\n"


def make(
    folder: Path,
    task: str,
    facts: str,
    files: dict[str, str] | None = None,
    network: bytes | None = None,
) -> Path:
    weights = folder / "network.onnx"
    weights.parent.mkdir(exist_ok=True)
    weights.write_bytes(channel_means() if network is None else network)
    return pack_of(folder / "colours", weights, task, facts, files)


def plain(red: int, green: int, blue: int, time_s: float | None = None) -> Sample:
    rgb = np.full((40, 30, 3), (red, green, blue), np.uint8)
    return Sample(rgb.tobytes(), 30, 40, 1.0, time_s, (30, 40))


def seen(folder: Path, *samples: Sample) -> Look:
    (answer,) = worker.look_many(str(folder), [samples])
    return answer


def near(value: float) -> Any:
    return pytest.approx(value, abs=0.002)


# ── tag ──


def test_every_label_above_its_threshold_is_suggested_surest_first(tmp_path: Path) -> None:
    folder = make(tmp_path, "tag", TAGS, COLOURS)
    assert seen(folder, plain(204, 0, 255)).suggestions == (
        Suggestion("blue", near(1.0), "colours", "1", "general"),
        Suggestion("red", near(0.8), "colours", "1", "general"),
    )
    assert seen(folder, plain(100, 100, 100)) == Look()


def test_thresholds_of_labels_come_before_those_of_categories(tmp_path: Path) -> None:
    facts = f"{TAGS}labels = {{ red = 0.9 }}\ncategories = {{ general = 0.7 }}\n"
    folder = make(tmp_path, "tag", facts, COLOURS)
    found = seen(folder, plain(217, 191, 166)).suggestions  # 0.85, 0.75, 0.65
    assert [one.name for one in found] == ["green"]


def test_of_ratings_the_likeliest_is_suggested_and_all_are_scores(tmp_path: Path) -> None:
    folder = make(tmp_path, "tag", f"{TAGS}categories = {{ rating = 0.9 }}\n", TABLE)
    answer = seen(folder, plain(51, 102, 204))
    assert [(one.name, one.category) for one in answer.suggestions] == [
        ("long_hair", "general"),
        ("general", "rating"),
    ]
    assert answer.scores == (
        Score("explicit_red", near(0.2), "colours", "1"),
        Score("general", near(0.4), "colours", "1"),
    )


def test_of_a_clip_each_labels_best_moment_counts(tmp_path: Path) -> None:
    folder = make(tmp_path, "tag", TAGS, TABLE)
    answer = seen(folder, plain(255, 0, 0, 0.5), plain(0, 0, 255, 1.5))
    assert [one.name for one in answer.suggestions] == ["explicit_red", "long_hair"]
    assert [(one.label, one.time_s) for one in answer.scores] == [
        ("explicit_red", 0.5),
        ("general", 0.5),
    ]


def test_words_may_be_parted_by_blanks(tmp_path: Path) -> None:
    faces = {"labels.txt": "long_hair\n^_^\no_o"}
    head = 'spaces = true\nlabels = "labels.txt"'
    folder = make(tmp_path, "tag", TAGS, faces)
    facts = (folder / "pack.toml").read_text("utf-8").replace('labels = "labels.txt"', head)
    (folder / "pack.toml").write_text(facts, "utf-8")
    assert load_pack(folder).labels == ("long hair", "^_^", "o_o")


def test_deep_danbooru_lists_tell_ratings_by_their_prefix(tmp_path: Path) -> None:
    pack = load_pack(make(tmp_path, "tag", TAGS, {"labels.txt": "1girl\nhat\nrating:safe"}))
    assert pack.labels == ("1girl", "hat", "safe")
    assert pack.categories == ("general", "general", "rating")


@pytest.mark.parametrize(
    "table", ["name\nred\n", "tag_id,name,category\n1,red,0\n2,red,0\n3,blue,0\n", "tag_id,count\n"]
)
def test_a_table_of_labels_that_is_none_is_refused(tmp_path: Path, table: str) -> None:
    with pytest.raises(DataFileError, match=r"labels\.csv"):
        load_pack(make(tmp_path, "tag", TAGS, {"labels.csv": table}))


# ── classify ──


def test_all_classes_are_scores_and_the_likeliest_is_suggested(tmp_path: Path) -> None:
    folder = make(tmp_path, "classify", LABELS, COLOURS)
    answer = seen(folder, plain(51, 204, 0))
    assert {one.label: one.value for one in answer.scores} == {
        "red": near(0.2),
        "green": near(0.8),
        "blue": 0.0,
    }
    assert answer.suggestions == (Suggestion("green", near(0.8), "colours", "1", "class"),)
    assert seen(folder, plain(51, 51, 0)).suggestions == ()


@pytest.mark.parametrize(
    ("activation", "expected"),
    [("softmax", [0.5761, 0.2119, 0.2119]), ("sigmoid", [0.7311, 0.5, 0.5])],
)
def test_what_is_no_probability_is_made_one(
    tmp_path: Path, activation: str, expected: list[float]
) -> None:
    facts = f'{LABELS}activation = "{activation}"\n'
    answer = seen(make(tmp_path, "classify", facts, COLOURS), plain(255, 0, 0))
    assert [one.value for one in answer.scores] == pytest.approx(expected, abs=1e-4)


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        ([2.0, -1.0, 0.0], "activation: sigmoid or softmax"),
        ([0.5, 1.2, 0.0], "activation"),
        ([0.5, float("nan"), 0.0], "not a number"),
        ([0.5, float("inf"), 0.0], "infinite"),
        ([0.5, 0.5], "3 numbers"),
    ],
)
def test_answers_that_are_no_probabilities_are_refused(
    tmp_path: Path, answer: list[float], problem: str
) -> None:
    pack = load_pack(make(tmp_path, "classify", LABELS, COLOURS))
    with pytest.raises(PackError, match=problem):
        check_answer(pack, {"output0": np.array([answer], np.float32)})


def test_half_precision_and_open_axes_are_read_alike(tmp_path: Path) -> None:
    facts = LABELS.replace('"float32"', '"float16"')
    network = channel_means(kind=HALF, batch="n")
    answer = seen(make(tmp_path, "classify", facts, COLOURS, network), plain(51, 204, 0))
    assert [one.value for one in answer.scores] == pytest.approx([0.2, 0.8, 0], abs=0.003)


# ── embed ──

VECTOR = f'{INPUT}\n[output]\nkind = "vector"\nname = "output0"\n'


def test_a_picture_becomes_a_unit_vector(tmp_path: Path) -> None:
    folder = make(tmp_path, "embed", VECTOR)
    answer = seen(folder, plain(153, 204, 0))
    assert answer.vector is not None
    assert list(np.frombuffer(answer.vector, "<f2")) == pytest.approx([0.6, 0.8, 0], abs=0.003)
    clip = seen(folder, plain(255, 0, 0, 0.0), plain(0, 255, 0, 1.0))
    assert clip.vector is not None
    assert np.frombuffer(clip.vector, "<f2").tolist() == pytest.approx(
        [0.7071, 0.7071, 0], abs=1e-3
    )


def test_of_several_rows_the_first_or_their_mean_is_the_vector() -> None:
    rows = np.array([[[1, 2], [3, 6]]], np.float32)
    assert list(pooled(rows, "cls")) == [1, 2]
    assert list(pooled(rows, "mean")) == [2, 4]
    assert list(pooled(rows[:, :1, :], "none")) == [1, 2]
    assert list(unit(np.zeros(2))) == [0, 0]


@pytest.mark.parametrize(("pool", "fits"), [("none", False), ("cls", True), ("mean", True)])
def test_rows_are_pooled_or_refused(tmp_path: Path, pool: str, fits: bool) -> None:
    facts = VECTOR.replace('kind = "vector"', f'kind = "vector"\npool = "{pool}"')
    pack = load_pack(make(tmp_path, "embed", facts))
    with nullcontext() if fits else pytest.raises(PackError, match=r"output\.pool"):
        check_answer(pack, {"output0": np.ones((1, 5, 3), np.float32)})


def test_a_pack_without_texts_says_so(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="reads no texts"):
        worker.embed_text(str(make(tmp_path, "embed", VECTOR)), "a hat")


def tokenizer() -> str:
    from tokenizers import Tokenizer
    from tokenizers.models import WordLevel
    from tokenizers.pre_tokenizers import Whitespace

    words = {word: number for number, word in enumerate(["?", "a", "red", "hat", "picture", "of"])}
    made = Tokenizer(WordLevel(words, unk_token="?"))
    made.pre_tokenizer = Whitespace()
    return made.to_str()


TEXT = """
[text]
file = "text.onnx"
tokenizer = "tokenizer.json"
output = "text_embeds"
length = 4
pad = 0
template = "a {}"
[sha256]
"text.onnx" = "%s"
"tokenizer.json" = "%s"
"""


def pair(tmp_path: Path) -> Path:
    """Its text network says what tokens it was given."""
    from hashlib import sha256

    names = ("input_ids", "text_embeds")
    network = one_step_network("Cast", (1, "length"), (1, "length"), (INT64, FLOAT), names)
    words = tokenizer()
    hashes = sha256(network).hexdigest(), sha256(words.encode()).hexdigest()
    folder = make(tmp_path, "embed", VECTOR + TEXT % hashes, {"tokenizer.json": words})
    (folder / "text.onnx").write_bytes(network)
    return folder


def vector_of(folder: Path, text: str) -> list[float]:
    values: list[float] = np.frombuffer(worker.embed_text(str(folder), text), "<f2").tolist()
    return values


def test_a_text_is_cut_into_tokens_filled_up_and_becomes_a_unit_vector(tmp_path: Path) -> None:
    folder = pair(tmp_path)
    assert verify(folder) == []
    length = (1 + 4 + 9) ** 0.5  # a, red, hat
    expected = [1 / length, 2 / length, 3 / length, 0]
    assert vector_of(folder, "red hat") == pytest.approx(expected, abs=1e-3)
    long = vector_of(folder, "hat hat hat hat hat")
    assert len(long) == 4


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (('"input_ids"', '"words"'), "does not fit its facts"),
        (('output = "text_embeds"', 'output = "sums"'), "does not fit its facts"),
    ],
)
def test_a_text_network_that_does_not_fit_is_refused(
    tmp_path: Path, change: tuple[str, str], problem: str
) -> None:
    folder = pair(tmp_path)
    facts = (
        (folder / "pack.toml").read_text("utf-8").replace("[sha256]", 'ids = "input_ids"\n[sha256]')
    )
    (folder / "pack.toml").write_text(facts.replace(*change), "utf-8")
    (said,) = verify(folder)
    assert problem in said


def test_a_changed_tokenizer_is_found(tmp_path: Path) -> None:
    folder = pair(tmp_path)
    (folder / "tokenizer.json").write_text("{}")
    (said,) = verify(folder)
    assert "sha256" in said
    assert "tokenizer.json" in said


# ── score ──


def test_a_score_is_the_expected_value_of_its_steps_and_of_a_clip_the_mean(tmp_path: Path) -> None:
    facts = (
        f'{INPUT}\n[output]\nkind = "score"\nname = "output0"\nlabel = "beauty"\nvalues = [3, 2, 1]'
    )
    folder = make(tmp_path, "score", facts)
    assert seen(folder, plain(255, 0, 0)).scores == (Score("beauty", near(3.0), "colours", "1"),)
    both = seen(folder, plain(255, 0, 0, 0.0), plain(0, 0, 255, 1.0))
    assert [one.value for one in both.scores] == [near(2.0)]


HEAD = """
[input]
over = "colours"
name = "images"
dtype = "float32"
[output]
kind = "score"
name = "output0"
label = "warmth"
values = [1, 0, -1]
[thresholds]
"""


def test_a_head_scores_the_vectors_of_another_pack(tmp_path: Path) -> None:
    base = make(tmp_path, "embed", VECTOR)
    weights = tmp_path / "head.onnx"
    weights.write_bytes(one_step_network("Identity", (1, 3), (1, 3)))
    folder = pack_of(tmp_path / "warmth", weights, "score", HEAD)
    assert verify(folder) == []
    assert load_pack(folder).side == load_pack(base).side == 1024
    assert [one.value for one in seen(folder, plain(153, 0, 204)).scores] == [near(0.6 - 0.8)]


def test_a_head_without_its_pack_says_which_one_is_missing(tmp_path: Path) -> None:
    weights = tmp_path / "head.onnx"
    weights.write_bytes(one_step_network("Identity", (1, 3), (1, 3)))
    pack_of(tmp_path / "packs" / "warmth", weights, "score", HEAD)
    with pytest.raises(PackError, match="vectors of pack colours, which is not installed"):
        find_packs([tmp_path / "packs"])


def test_of_no_samples_nothing_is_made(tmp_path: Path) -> None:
    session = Session(load_pack(make(tmp_path, "embed", VECTOR)))
    assert look(session, ()) == Look()


def test_answers_are_plain_numbers(tmp_path: Path) -> None:
    answer = seen(make(tmp_path, "tag", TAGS, TABLE), plain(255, 255, 255))
    assert {type(one.score) for one in answer.suggestions} == {float}
    assert {type(one.value) for one in answer.scores} == {float}
    assert json.dumps([one.score for one in answer.suggestions])
