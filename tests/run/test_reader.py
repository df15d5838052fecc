"""A network reads a drawing, or says that it is unsure, or why it cannot read at all."""

from dataclasses import replace

import numpy as np
import pytest

from bpviz.engine import Params, Spec, SpecError, forward, init_params
from bpviz.run.certainty import PLAIN, Certainty
from bpviz.run.reader import MARGIN, SURE, Prediction, Reader, ReaderError, fits

LINE = [np.array([[0.5, 0.2], [0.5, 0.8]])]
SIGMOID = Spec((784, 30, 10), dtype="float32")
SOFTMAX = Spec((784, 12, 10), "relu", "softmax", "log_likelihood", init="he")


def prediction(*largest: float) -> Prediction:
    """A prediction with these outputs for 4 and 9 and nothing for the others."""
    outputs = np.zeros(10)
    outputs[[4, 9]] = largest
    shares = PLAIN.shares(outputs)
    best, runner_up = np.argsort(-shares, kind="stable")[:2].tolist()
    return Prediction(np.zeros((28, 28)), outputs, shares, best, runner_up)


def test_a_blank_drawing_is_not_read() -> None:
    reader = Reader(SIGMOID, init_params(SIGMOID))
    assert reader.read([]) is None
    assert reader.read([np.empty((0, 2))], 1.0) is None


@pytest.mark.parametrize("spec", [SIGMOID, SOFTMAX, Spec((64, 10), dtype="float64")])
def test_the_outputs_are_those_of_the_engine(spec: Spec) -> None:
    params = init_params(spec)
    read = Reader(spec, params).read(LINE, 1.0)
    assert read is not None
    side = 28 if spec.sizes[0] == 784 else 8
    assert read.image.shape == (side, side)
    x = read.image.reshape(1, -1)
    np.testing.assert_array_equal(read.outputs, forward(spec, params, x)[0])
    assert read.best == read.outputs.argmax()


def test_what_was_read_stays_when_something_else_is_read() -> None:
    reader = Reader(SOFTMAX, init_params(SOFTMAX))
    first = reader.read(LINE, 1.0)
    assert first is not None
    before = first.outputs.copy()
    reader.read([np.array([[0.1, 0.1], [0.9, 0.1], [0.4, 0.9]])], 1.0)
    np.testing.assert_array_equal(first.outputs, before)
    assert not first.outputs.flags.writeable
    assert not first.image.flags.writeable


def test_training_on_does_not_change_what_a_reader_reads() -> None:
    first = init_params(SIGMOID)
    params = Params(tuple(w.copy() for w in first.weights), first.biases)
    reader = Reader(SIGMOID, params)
    before = reader.read(LINE, 1.0)
    params.weights[0][...] = 0
    after = reader.read(LINE, 1.0)
    assert before is not None
    assert after is not None
    np.testing.assert_array_equal(before.outputs, after.outputs)


def test_parameters_of_another_network_are_refused() -> None:
    with pytest.raises(SpecError, match="shapes"):
        Reader(SIGMOID, init_params(SOFTMAX))


def test_a_dot_on_a_pad_stays_a_dot() -> None:
    reader = Reader(SOFTMAX, init_params(SOFTMAX))
    read = reader.read([np.array([[0.5, 0.5]])], 1.0)
    assert read is not None
    assert (read.image > 0).sum() <= 16
    assert read.kind == "no_digit"


@pytest.mark.parametrize(("size", "strange"), [(0.0, True), (0.03, True), (0.06, False)])
def test_a_speck_is_no_digit_whatever_the_network_says(size: float, strange: bool) -> None:
    reader = Reader(SOFTMAX, init_params(SOFTMAX))
    for side in (1.0, 300.0):
        stroke = np.array([[0.5, 0.5], [0.5, 0.5 + size]]) * side
        read = reader.read([[], stroke], side)
        assert read is not None
        assert read.strange == strange


def test_probabilities_are_shares_already() -> None:
    p = np.array([0.7, 0.2, 0.1, *[0.0] * 7])
    np.testing.assert_array_equal(PLAIN.shares(p), p)


def test_ten_answers_are_never_surer_than_they_say() -> None:
    weak = PLAIN.shares([0.3, *[0.0] * 9])
    assert weak[0] == 0.3
    torn = PLAIN.shares([0.9, 0.9, *[0.0] * 8])
    assert torn[0] == torn[1] == pytest.approx(0.5)


def test_outputs_beyond_their_targets_count_as_none_or_full() -> None:
    shares = PLAIN.shares([3.0, -2.0, np.nan, *[0.0] * 7])
    np.testing.assert_array_equal(shares, [1.0, *[0.0] * 9])


@pytest.mark.parametrize(
    ("four", "nine", "digit"),
    [
        (0.96, 0.02, 4),
        (0.1, 0.85, 9),
        (SURE - 0.01, 0.0, None),
        (0.5, 0.5 - MARGIN + 0.01, None),
        (0.6, 0.3, 4),
        (0.0, 0.0, None),
    ],
)
def test_an_answer_needs_a_large_share_well_above_the_next(
    four: float, nine: float, digit: int | None
) -> None:
    read = prediction(four, nine)
    assert read.digit == digit
    assert read.confidence == max(four, nine)
    assert read.doubt == min(four, nine)


def test_the_two_largest_are_named_when_it_is_unsure() -> None:
    read = prediction(0.5, 0.45)
    assert (read.digit, read.best, read.runner_up) == (None, 4, 9)
    assert (read.kind, read.candidates) == ("unsure", (4, 9))


def test_an_answer_names_one_digit_and_a_strange_drawing_none() -> None:
    read = prediction(0.96, 0.02)
    assert (read.kind, read.digit, read.candidates) == ("digit", 4, (4,))
    strange = replace(read, strange=True)
    assert (strange.kind, strange.digit, strange.candidates) == ("no_digit", None, ())


@pytest.mark.parametrize(
    ("sizes", "key", "named"),
    [((100, 10), "reader.inputs", "100"), ((784, 30, 2), "reader.outputs", "2")],
)
def test_a_network_that_cannot_read_says_why(sizes: tuple[int, ...], key: str, named: str) -> None:
    spec = Spec(sizes)
    reason = fits(spec)
    assert reason is not None
    assert reason.key == key
    assert named in str(reason)
    with pytest.raises(ReaderError, match=named):
        Reader(spec, init_params(spec))


@pytest.mark.parametrize("sizes", [(784, 10), (64, 30, 10), (784, 30, 20, 10)])
def test_a_network_for_digits_fits(sizes: tuple[int, ...]) -> None:
    assert fits(Spec(sizes)) is None


def test_the_trace_is_the_same_pass_with_every_number() -> None:
    reader = Reader(SOFTMAX, init_params(SOFTMAX))
    read = reader.read(LINE, 1.0)
    assert read is not None
    trace = reader.trace(read, digit=3)
    np.testing.assert_allclose(trace.layers[-1].a[0], read.outputs, rtol=1e-12)
    assert trace.y[0].argmax() == 3
    assert reader.trace(read).y[0].argmax() == read.best


def test_what_was_measured_of_a_network_is_used() -> None:
    params = init_params(SOFTMAX)
    plain, wary = Reader(SOFTMAX, params), Reader(SOFTMAX, params, Certainty(2.0, 0.999))
    one, two = plain.read(LINE, 1.0), wary.read(LINE, 1.0)
    assert one is not None
    assert two is not None
    np.testing.assert_array_equal(one.outputs, two.outputs)
    assert two.best == one.best
    assert two.confidence < one.confidence
    assert (one.strange, two.strange) == (False, True)
    assert two.kind == "no_digit"
