"""Every error and message has a sentence, and its values are written for people."""

import logging
import os
import string
from pathlib import Path

import numpy as np
import pytest
from raised import Raised, all_raised, keyless

from bpviz.data import DATASETS, load
from bpviz.data.dataset import SPLITS
from bpviz.data.errors import DataError
from bpviz.engine import BpvizError, Range, Spec, SpecError
from bpviz.engine.spec import CHOICES, MAX_LAYERS, MAX_UNITS, RANGES
from bpviz.engine.story import ORDERS
from bpviz.files import FileError, load_model, load_net
from bpviz.run.frame import Message
from bpviz.run.position import UNITS
from bpviz.run.replay import DivergedError
from bpviz.window.messages import sentence
from bpviz.window.sentences import SENTENCES, TABLES
from bpviz.window.sentences.words import (
    CHOICE_NAMES,
    DATA_SET_NAMES,
    FIELD_NAMES,
    ORDER_NAMES,
    SPLIT_NAMES,
    UNIT_NAMES,
)

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def raised() -> list[Raised]:
    return all_raised(ROOT)


def gaps(sentence: str) -> list[tuple[str, str | None, str | None]]:
    """(name, format, conversion) of every gap."""
    return [
        (name, spec, conversion)
        for _, name, spec, conversion in string.Formatter().parse(sentence)
        if name is not None
    ]


def refusal(**settings: object) -> SpecError:
    with pytest.raises(SpecError) as caught:
        Spec(**settings)  # type: ignore[arg-type]
    return caught.value


def test_every_key_has_a_sentence(raised: list[Raised]) -> None:
    missing = [f"{each.place} {each.key}" for each in raised if each.key not in SENTENCES]
    assert not missing, "add sentences to bpviz/window/sentences for:\n" + "\n".join(missing)


def test_no_key_stands_in_two_tables() -> None:
    assert len(SENTENCES) == sum(map(len, TABLES))


def test_every_sentence_has_a_key(raised: list[Raised]) -> None:
    unused = sorted(SENTENCES.keys() - {each.key for each in raised})
    assert not unused, f"nothing says these sentences any more: {', '.join(unused)}"


def test_every_error_gives_its_key_as_a_literal() -> None:
    assert keyless(ROOT) == []


def test_every_gap_is_filled_at_every_place(raised: list[Raised]) -> None:
    empty = [
        f'{each.place} gives no value "{name}", which the sentence of {each.key} needs'
        for each in raised
        if each.values is not None
        for name, _, _ in gaps(SENTENCES.get(each.key, ""))
        if name not in each.values
    ]
    assert not empty, "\n".join(empty)


def test_sentences_leave_the_writing_of_values_to_gaps() -> None:
    formatted = [
        key
        for key, text in SENTENCES.items()
        if any(spec or conversion or not name for name, spec, conversion in gaps(text))
    ]
    assert formatted == []


def test_sentences_are_whole_sentences() -> None:
    fragments = [
        key
        for key, text in SENTENCES.items()
        if not text.endswith((".", "?", "{reason}")) or not (text[0].isupper() or text[0] in "{“")
    ]
    assert fragments == []


def test_every_setting_choice_unit_and_data_set_has_its_words() -> None:
    options = {option.name for source in DATASETS.values() for option in source.options}
    assert {"sizes", *RANGES, *CHOICES, *options} <= FIELD_NAMES.keys()
    assert {choice for choices in CHOICES.values() for choice in choices} == CHOICE_NAMES.keys()
    assert set(ORDERS) == ORDER_NAMES.keys()
    assert set(SPLITS) == SPLIT_NAMES.keys()
    assert set(UNITS) == UNIT_NAMES.keys()
    assert DATASETS.keys() == DATA_SET_NAMES.keys()


def test_a_number_out_of_range_is_refused_in_the_words_of_the_screen() -> None:
    assert sentence(refusal(rate=-1.0)) == ("“Rate η” must be a number from 0 to 1000, not −1.")
    assert sentence(refusal(batch_size=2_000_000)).replace("\u202f", " ") == (
        "“Mini-batch m” must be a whole number from 1 to 1 000 000, not 2 000 000."
    )
    assert sentence(refusal(dropout=float("nan"))) == (
        "“Dropout p” must be a number from 0 to less than 1, not NaN."
    )


def test_a_whole_number_below_a_limit_has_words_too() -> None:
    below = Range(1, 5, whole=True, open_above=True)
    error = DataError("data.option_range", "", option="noise", allowed=below, value=5)
    assert sentence(error) == "“Noise” must be a whole number from 1 to less than 5, not 5."


def test_a_text_where_a_number_belongs_stands_in_quotes() -> None:
    assert sentence(refusal(rate="fast")).endswith("not “fast”.")


def test_choices_are_called_as_on_the_screen() -> None:
    said = sentence(refusal(cost="cross_entropy", output="linear"))
    assert "cross-entropy" in said
    assert "linear" in said
    assert "_" not in said
    assert "leaky ReLU" in sentence(refusal(hidden="swish"))


def test_names_in_a_file_stay_as_they_are_written_there() -> None:
    with pytest.raises(SpecError) as caught:
        Spec.from_dict({"speed": 1})
    assert "batch_size" in sentence(caught.value)


def test_impossible_layers_are_named_with_the_limits_in_force() -> None:
    said = sentence(refusal(sizes=(2, 0, 1)))
    assert "[2, 0, 1]" in said
    assert f"2 to {MAX_LAYERS} layers" in said
    assert f"more than {MAX_UNITS}" in said


def test_shapes_are_written_with_times_signs() -> None:
    error = SpecError(
        "params.shape", "", found=[(2, 2), (2,)], sizes=(2, 3, 1), wanted=[(3, 2), (3,)]
    )
    assert "2×2, 2" in sentence(error)
    assert "[2, 3, 1]" in sentence(error)


def test_numbers_of_numpy_are_written_like_others() -> None:
    error = DataError(
        "data.finite",
        "",
        name="xor",
        field="train_x",
        row=12_000,
        column=np.int64(2),
        value=np.float32("inf"),
    )
    assert sentence(error) == (
        "In the data set XOR, the training inputs must be finite numbers; in row 12\u202f000, "
        "column 2, there is ∞."
    )


def test_of_a_path_file_and_folder_are_shown(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        load_net(tmp_path / "lesson" / "net.toml")
    assert sentence(caught.value) == (f"There is no file …{os.sep}lesson{os.sep}net.toml.")


def test_a_short_path_is_shown_as_it_is() -> None:
    root = os.sep + os.path.join("data", "mnist")
    assert sentence(DataError("data.no_folder", "", folder=root)) == f"There is no folder {root}."
    assert sentence(FileError("file.missing", "", file="net.toml")) == "There is no file net.toml."


def test_endless_values_are_shortened() -> None:
    error = FileError("file.missing", "", file="/a/" + "b" * 5000 + "/" + "c" * 5000)
    assert len(sentence(error)) < 200
    assert len(sentence(refusal(sizes=tuple(range(1, 9000))))) < 500
    assert len(sentence(refusal(hidden="x" * 9000))) < 500


def test_braces_in_values_do_no_harm() -> None:
    assert "{x}" in sentence(FileError("file.missing", "", file="{x}"))


def test_an_error_within_an_error_has_its_own_sentence(tmp_path: Path) -> None:
    file = tmp_path / "net.toml"
    net = (ROOT / "resources" / "nets" / "xor.toml").read_text(encoding="utf-8")
    file.write_text(net.replace("[spec]", "[spec]\nmomentum = 7.0", 1), encoding="utf-8")
    with pytest.raises(FileError) as caught:
        load_net(file)
    said = sentence(caught.value)
    assert said.endswith("“Momentum μ” must be a number from 0 to less than 1, not 7.")
    assert "net.toml describes a network that is not possible." in said


def test_a_damaged_model_is_told_in_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "model.safetensors"
    file.write_bytes(b"no model")
    with pytest.raises(FileError) as caught:
        load_model(file)
    assert "model.safetensors is not a model" in sentence(caught.value)


def test_an_unknown_data_set_is_told_which_there_are() -> None:
    with pytest.raises(BpvizError) as caught:
        load("irises")
    assert sentence(caught.value) == (
        "There is no data set irises. The data sets are XOR, circles, moons, spirals, two clouds, "
        "digits 8×8, MNIST."
    )


def test_a_run_that_diverged_is_explained() -> None:
    message = Message("run.diverged", {"iteration": 10_000, "layer": 2, "rate": 100.0}, "english")
    said = sentence(message)
    assert "update 10\u202f000, first in layer 2" in said
    assert "smaller than 100" in said
    assert sentence(DivergedError(message)) == said


def test_an_unknown_key_is_said_in_english() -> None:
    assert sentence(BpvizError("new.key", "It is {what}.", what="new")) == "It is new."
    assert sentence(Message("new.key", {}, "It is new.")) == "It is new."


def test_values_that_do_not_fit_are_logged_and_said_in_english(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.ERROR):
        said = sentence(FileError("file.missing", "It is gone."))
    assert said == "It is gone."
    assert "file.missing" in caplog.text
