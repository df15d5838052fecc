"""What was typed over the settings of a run, without a widget."""

import pytest

from bpviz.data import DataRef
from bpviz.engine import CHOICES, Spec
from bpviz.views.settings.draft import FIELDS, Draft
from bpviz.views.settings.table import GROUPS
from bpviz.views.settings.words import CHOICE_WORDS, error_words

DIGITS = DataRef("digits")
XOR = DataRef("xor", (("n", 500), ("noise", 0.1), ("seed", 0)))


def draft(**changes: object) -> Draft:
    return Draft(Spec(sizes=(64, 16, 10)), DIGITS).of_run(
        Spec(sizes=(64, 16, 10), **changes),  # type: ignore[arg-type]
        DIGITS,
        64,
        10,
        1_000,
    )


def test_nothing_typed_is_the_run_itself() -> None:
    reading = draft(rate=3.0).read()
    assert reading.spec == Spec(sizes=(64, 16, 10), rate=3.0)
    assert (reading.data, dict(reading.errors), reading.changed) == (None, {}, ())


@pytest.mark.parametrize("text", ["3", " 3.0", "3,0", "30e-1"])
def test_the_same_number_written_otherwise_is_no_change(text: str) -> None:
    assert draft(rate=3.0).typed("rate", text).read().changed == ()


@pytest.mark.parametrize(
    ("text", "sizes"),
    [("30", (64, 30, 10)), ("16, 8", (64, 16, 8, 10)), ("16 8", (64, 16, 8, 10)), ("", (64, 10))],
)
def test_layers_are_read_in_several_forms(text: str, sizes: tuple[int, ...]) -> None:
    spec = draft().typed("sizes", text).read().spec
    assert spec is not None
    assert spec.sizes == sizes


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("sizes", "x"),
        ("sizes", "0"),
        ("sizes", "1025"),
        ("sizes", ",".join(["2"] * 9)),
        ("rate", "fast"),
        ("rate", "−1"),
        ("rate", "∞"),
        ("momentum", "1"),
        ("batch_size", "2.5"),
        ("dropout", "1"),
        ("l2", "-1"),
        ("seed", "9223372036854775808"),
    ],
)
def test_what_cannot_be_is_an_error_of_its_field_with_a_sentence(name: str, text: str) -> None:
    reading = draft().typed(name, text).read()
    assert reading.spec is None
    assert list(reading.errors) == [name]
    words = error_words(reading.errors[name])
    assert words.endswith(".")
    assert "{" not in words


def test_a_seed_keeps_all_its_digits() -> None:
    spec = draft().typed("seed", "9223372036854775807").read().spec
    assert spec is not None
    assert spec.seed == 2**63 - 1


def test_a_cost_that_does_not_fit_the_output_marks_both_and_changes_neither() -> None:
    wrong = draft().typed("cost", "cross_entropy").typed("output", "tanh")
    assert set(wrong.read().errors) == {"cost", "output"}
    assert (wrong.text("cost"), wrong.text("output")) == ("cross_entropy", "tanh")
    assert wrong.typed("output", "softmax").read().spec is not None


def test_two_kinds_of_errors_are_told_together() -> None:
    wrong = draft().typed("cost", "cross_entropy").typed("output", "tanh").typed("sizes", "x")
    assert set(wrong.read().errors) == {"cost", "output", "sizes"}


def test_too_many_weights_are_an_error_of_the_layers() -> None:
    reading = draft().typed("sizes", ", ".join(["1024"] * 7)).read()
    assert list(reading.errors) == ["sizes"]
    assert "5 000 000" in error_words(reading.errors["sizes"]).replace("\u202f", " ")


def test_rate_and_penalties_apply_at_once_while_others_wait() -> None:
    edited = draft(rate=3.0).typed("sizes", "30").typed("rate", "0.5").typed("l2", "0.1")
    assert edited.at_once() == Spec(sizes=(64, 16, 10), rate=0.5, l2=0.1)
    assert edited.read().needs_restart
    assert not draft().typed("l1", "2").read().needs_restart
    assert draft().at_once() is None


def test_another_data_set_brings_its_sizes_and_the_defaults_of_its_options() -> None:
    moons = draft().typed("data", "moons")
    assert [moons.text(name) for name in ("n", "noise", "data_seed")] == ["500", "0.1", "0"]
    reading = moons.typed("n", "200").read()
    assert reading.spec is not None
    assert reading.spec.sizes == (2, 8, 8, 1)
    assert reading.data == DataRef("moons", (("n", 200), ("noise", 0.1), ("seed", 0)))


def test_data_of_another_shape_bring_settings_that_suit_them() -> None:
    net = Spec(sizes=(2, 2, 2), biases="frozen", rate=0.5, batch_size=1, dtype="float64")
    digits = Draft(net, DataRef("worked-example")).typed("data", "digits")
    spec = digits.read().spec
    assert spec is not None
    assert spec.sizes == (64, 30, 10)
    assert (spec.biases, spec.rate, spec.batch_size) == ("per_neuron", 3.0, 10)
    points = digits.typed("data", "spirals").read().spec
    assert points is not None
    assert (points.sizes, points.hidden, points.rate) == ((2, 8, 8, 1), "tanh", 0.5)


def test_choosing_the_old_data_again_takes_their_proposals_back() -> None:
    first = draft().typed("data", "moons").typed("rate", "0.25")
    back = first.typed("data", "digits")
    assert back.text("sizes") == draft().text("sizes")
    assert back.text("rate") == "0.25"


def test_an_option_of_the_data_out_of_range_is_told() -> None:
    reading = Draft(Spec(sizes=(2, 3, 1)), XOR).typed("noise", "2").read()
    assert list(reading.errors) == ["noise"]
    assert reading.spec is None


def test_mnist_needs_its_folder() -> None:
    asked = draft().typed("data", "mnist")
    assert list(asked.read().errors) == ["data"]
    known = Draft(asked.spec, asked.data, asked.texts, "/data/mnist")
    assert known.read().data == DataRef("mnist", (("folder", "/data/mnist"),))


def test_the_rows_of_a_net_can_be_left_and_chosen_again() -> None:
    rows = DataRef("worked-example")
    own = Draft(Spec(), DataRef("")).of_run(Spec(), rows, 2, 2, 1)
    assert own.text("data") == "own"
    away = own.of_run(Spec(sizes=(64, 16, 10)), DIGITS, 64, 10, 1_000)
    reading = away.typed("data", "own").read()
    assert reading.data == rows
    assert reading.spec is not None
    assert reading.spec.sizes == (2, 16, 2)


def test_a_net_called_like_a_data_set_has_rows_of_its_own() -> None:
    net = Draft(Spec(), DataRef("")).of_run(Spec(sizes=(2, 2, 1)), DataRef("xor"), 2, 1, 4)
    assert net.text("data") == "own"
    assert net.read().data is None


def test_what_was_typed_survives_frames_but_not_another_net() -> None:
    edited = draft().typed("hidden", "relu")
    again = edited.of_run(Spec(sizes=(64, 16, 10), rate=9), DIGITS, 64, 10, 1_000)
    assert again.text("hidden") == "relu"
    assert again.of_run(Spec(sizes=(64, 20, 10)), DIGITS, 64, 10, 1_000).texts == {}


def test_a_rate_that_the_run_took_or_undid_is_no_longer_typed() -> None:
    edited = draft(rate=3.0).typed("rate", "0.5")
    taken = edited.of_run(Spec(sizes=(64, 16, 10), rate=0.5), DIGITS, 64, 10, 1_000)
    assert taken.read().changed == ()
    undone = taken.of_run(Spec(sizes=(64, 16, 10), rate=3.0), DIGITS, 64, 10, 1_000)
    assert undone.text("rate") == "3"


def test_every_field_has_a_row_and_every_choice_a_word() -> None:
    assert {row.name for group in GROUPS for row in group.rows} == set(FIELDS)
    for name, choices in CHOICES.items():
        assert set(CHOICE_WORDS[name]) == set(choices)
