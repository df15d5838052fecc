"""Each named miss: computed from the frame, and recognised when it is typed."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from bpviz.data import Dataset
from bpviz.engine import BiasRef, CostRef, NeuronRef, Ref, Spec, StepRef, WeightRef
from bpviz.files import load_net
from bpviz.run.frame import Frame
from bpviz.run.misses import EVERY, MISSES, candidates
from bpviz.run.position import Position
from bpviz.run.predict import as_shown, judge, read, shown_unit, step_as_shown
from bpviz.run.slips import Case
from bpviz.run.timeline import Timeline
from bpviz.views.numbers import number
from tests.moments import ADAM, MOMENTUM, POINTS

CROSS_ENTROPY = Spec(sizes=(2, 3, 2), cost="cross_entropy", biases="per_neuron", batch_size=5)
LINEAR = Spec(sizes=(3, 2, 2), hidden="relu", output="linear", biases="frozen", l2=0.1)
SOFTMAX = Spec(sizes=(2, 3, 3), hidden="leaky_relu", output="softmax", cost="quadratic")


def made_up(spec: Spec) -> Timeline:
    """A run of a random net with five random examples."""
    random = np.random.default_rng(5)
    x = random.normal(size=(5, spec.sizes[0]))
    y = np.eye(spec.sizes[-1])[random.integers(spec.sizes[-1], size=5)]
    return Timeline(spec, Dataset(name="made up", train_x=x, train_y=y))


def run_of(name: str) -> Timeline:
    """A run by name: a shipped net, or one with every kind of step."""
    if name in ("momentum", "adam"):
        run = Timeline(MOMENTUM if name == "momentum" else ADAM, POINTS)
        run.seek(Position(2))  # the optimiser remembers something
        return run
    made = {"cross_entropy": CROSS_ENTROPY, "linear": LINEAR, "softmax": SOFTMAX}
    if name in made:
        return made_up(made[name])
    net = load_net(name)
    return Timeline(net.spec, net.dataset(), net.params)


@cache
def frames(name: str) -> tuple[Frame, ...]:
    """A frame for every step of an iteration, before its result."""
    return tuple(_frames(run_of(name)))


def _frames(run: Timeline) -> Iterator[Frame]:
    iteration = run.position.iteration
    for example in range(run.trace.examples + 1):
        run.seek(Position(iteration, example))
        for step in range(run.frame().steps):
            run.seek(Position(iteration, example, step))
            yield run.frame()


NETS = (
    *("worked-example", "2-2-3-1", "worked-example-two-rows"),
    *("momentum", "adam", "cross_entropy", "linear", "softmax"),
)


def frame_at(name: str, kind: str, ref: Ref) -> Frame:
    """The frame at one step."""
    found = [f for f in frames(name) if f.step is not None and f.step.ref == StepRef(kind, ref)]
    return found[0]


def key_of(frame: Frame, value: float, digits: int = 6) -> str | None:
    """Which miss is named when `value` is typed."""
    hit = judge(frame, number(value, digits), digits).hit
    return None if hit is None else hit.key


@pytest.mark.parametrize("name", NETS)
@pytest.mark.parametrize("digits", [4, 7])
def test_every_miss_of_every_step_is_recognised(name: str, digits: int) -> None:
    seen = 0
    for frame in frames(name):
        assert frame.step is not None
        shown = step_as_shown(frame, frame.step, digits)
        all_of_them = list(candidates(Case(frame, frame.step), shown))
        right = as_shown(frame.step.value, digits)
        texts = {each.miss.key: set[str]() for each in all_of_them}
        for each in all_of_them:
            texts[each.miss.key].add(number(each.slip.value, digits))
        for each in all_of_them:
            text = number(each.slip.value, digits)
            verdict = judge(frame, text, digits)
            if verdict.kind != "wrong":  # the mistake makes no difference in the figures typed
                unit = max(shown_unit(right, digits), read(text).unit)
                blur = abs(shown.value - frame.step.value) + unit
                assert abs(each.slip.value - frame.step.value) <= 1.01 * blur or not right
                continue
            assert verdict.hit is not None, (frame.step.ref, each)
            seen += verdict.hit.key == each.miss.key
            if verdict.hit.key != each.miss.key:  # another mistake that gives nearly the same
                blur = abs(each.rounded - each.slip.value) + shown_unit(each.slip.value, digits)
                others = [o for o in all_of_them if o.miss.key == verdict.hit.key]
                assert any(
                    number(each.slip.value, digits) in texts[o.miss.key]
                    or min(o.slip.value, o.rounded) - blur
                    <= each.slip.value
                    <= max(o.slip.value, o.rounded) + blur
                    for o in others
                )
    assert seen > 100


@pytest.mark.parametrize("name", NETS)
def test_what_looks_like_the_right_number_is_never_called_a_miss(name: str) -> None:
    for frame in frames(name):
        assert frame.step is not None
        for digits in (2, 4, 17):
            verdict = judge(frame, number(frame.step.value, digits), digits)
            assert verdict.is_right, (frame.step.ref, digits, verdict)
            assert verdict.hit is None


def test_every_miss_can_happen_somewhere() -> None:
    happened = {
        each.miss.key
        for name in NETS
        for frame in frames(name)
        if frame.step is not None
        for each in candidates(Case(frame, frame.step), frame.step)
    }
    assert happened == {miss.key for miss in MISSES}


def test_every_miss_is_named_somewhere() -> None:
    named = set[str]()
    for name in NETS:
        for frame in frames(name):
            assert frame.step is not None
            for each in candidates(Case(frame, frame.step), frame.step):
                if each.miss.key not in named:
                    named |= {key_of(frame, each.slip.value, 12) or ""}
    assert {miss.key for miss in MISSES} <= named


def test_misses_are_about_kinds_of_steps_that_there_are() -> None:
    assert len({miss.key for miss in MISSES}) == len(MISSES)
    assert all(set(miss.kinds) <= set(EVERY) for miss in MISSES)


# --- the worked example, by hand --------------------------------------------------------------

W1, W5, W6 = WeightRef(0, 0, 0), WeightRef(1, 0, 0), WeightRef(1, 0, 1)
H1, O1, O2 = NeuronRef(0, 0), NeuronRef(1, 0), NeuronRef(1, 1)


@pytest.mark.parametrize(
    ("kind", "ref", "typed", "key"),
    [
        ("z", H1, 0.05 * 0.15 + 0.10 * 0.20, "bias"),
        ("z", H1, 0.05 * 0.15 + 0.35, "path"),
        ("z", H1, 0.15 + 0.20 + 0.35, "input"),
        ("z", H1, 0.593269992107, "activated"),
        ("z", H1, 0.3925, "sibling"),
        ("a", H1, 0.3775, "activation"),
        ("a", H1, 1 / (1 + np.exp(-0.593269992107)), "activation_twice"),
        ("a", H1, 0.241300708572, "slope_typed"),
        ("a", H1, 1 - 0.593269992107, "exponent"),
        ("cost_term", O1, 2 * 0.274811083176, "half"),
        ("cost_term", O1, 0.741365069552 / 2, "square"),
        ("cost", CostRef(), 0.274811083176, "path"),
        ("delta", O1, -0.13849856162855695, "target_first"),
        ("delta", O1, 0.741365069552, "slope"),
        ("delta", O1, 0.186815601808, "upstream"),
        ("delta", H1, 0.036350306393, "slope"),
        ("delta", H1, 0.055399424651 * 0.241300708572, "path"),
        ("delta", H1, -0.00877135468948693, "sign"),
        ("delta", H1, 2 * 0.00877135468948693, "half"),
        ("delta", O1, 0.13849856162855695 / 2, "half"),
        ("delta", H1, (0.055399424651 + 0.019049118258) * 0.241300708572, "minus_lost"),
        ("delta", H1, 0.036350306393 * 0.593269992107, "wrong_slope"),
        ("delta", H1, 0.036350306393 * 0.3775 * (1 - 0.3775), "wrong_slope"),
        ("gradient", W5, 0.741365069552 * 0.593269992107, "slope"),
        ("gradient", W5, 0.13849856162855695, "input"),
        ("gradient", W5, 0.08266762784753325, "sibling"),
        ("gradient", W1, 0.055399424651 * 0.241300708572 * 0.05, "path"),
        ("gradient", W1, 0.036350306393 * 0.05, "slope"),
        ("update", W5, 0.4 - 0.08216704056423077, "rate"),
        ("update", W5, 0.4 + 0.5 * 0.08216704056423077, "uphill"),
        ("update", W5, -0.5 * 0.08216704056423077, "change_only"),
        ("update", W5, 0.4, "unchanged"),
        ("update", BiasRef(0, 0), 0.35 - 0.5 * 0.00877135468948693, "frozen"),
    ],
)
def test_the_misses_of_the_worked_example_are_named(
    kind: str, ref: Ref, typed: float, key: str
) -> None:
    assert key_of(frame_at("worked-example", kind, ref), typed) == key


def test_the_slip_of_the_text_is_a_weight_used_after_its_update() -> None:
    w5, w7 = 0.358916479718, 0.511301270239
    delta = (w5 * 0.13849856162855695 - w7 * 0.038098236516556236) * 0.241300708572
    hit = judge(frame_at("worked-example", "delta", H1), f"{delta:.6f}", 6).hit
    assert hit is not None
    assert hit.key == "updated_weight"
    assert hit.slip.refs == (W5, WeightRef(1, 1, 0))
    assert key_of(frame_at("worked-example", "gradient", W1), delta * 0.05, 7) == "updated_weight"


def test_in_a_deeper_net_all_layers_above_can_be_updated_too_early() -> None:
    frame = frame_at("2-2-3-1", "delta", NeuronRef(0, 0))
    assert frame.update is not None
    (_, w2, w3), numbers = frame.update.after.params.weights, frame.trace.layers
    last = numbers[2].delta[0]
    middle = (w3.T @ last) * numbers[1].slope[0]
    first = (w2.T @ middle) * numbers[0].slope[0]
    near = (w2.T @ numbers[1].delta[0]) * numbers[0].slope[0]
    assert key_of(frame, first[0], 9) == key_of(frame, near[0], 9) == "updated_weight"


def test_the_paths_left_out_are_those_that_are_named() -> None:
    hidden = frame_at("worked-example", "delta", H1)
    hit = judge(hidden, f"{0.055399424651 * 0.241300708572:.6f}", 6).hit
    assert hit is not None
    assert hit.slip.refs == (O2,)
    paths = {0: 0.003083649317, 1: -0.001831167612, 2: -0.001617088829}
    chained = frame_at("2-2-3-1", "gradient", W1)
    for missing in ((0,), (1,), (2,), (0, 1), (0, 2), (1, 2)):
        left = sum(value for i, value in paths.items() if i not in missing)
        hit = judge(chained, f"{left:.9f}", 8).hit
        assert hit is not None
        assert hit.key == "path"
        assert hit.slip.refs == tuple(NeuronRef(1, i) for i in missing)


def test_the_slope_that_is_missing_is_given_with_its_neuron() -> None:
    hit = judge(frame_at("worked-example", "gradient", W5), "0.4398", 4).hit
    assert hit is not None
    assert hit.slip.refs == (O1,)
    assert hit.slip.number == pytest.approx(0.186815601808)


def test_the_weight_whose_number_was_typed_is_given() -> None:
    hit = judge(frame_at("worked-example", "gradient", W5), "0.0827", 4).hit
    assert hit is not None
    assert hit.key == "sibling"
    assert hit.slip.refs == (W6,)


def test_a_mean_that_was_not_divided_is_named() -> None:
    for frame in frames("worked-example-two-rows"):
        if frame.step is not None and frame.step.kind == "mean" and frame.step.value:
            assert key_of(frame, 2 * frame.step.value, 9) == "share"
            first, second = (term[-1].value for term in frame.step.terms)
            assert {key_of(frame, first, 9), key_of(frame, second, 9)} == {"one_example"}
            return
    raise AssertionError("no mean")


def test_a_slope_that_has_cancelled_is_named() -> None:
    frame = frame_at("cross_entropy", "delta", NeuronRef(1, 0))
    assert frame.step is not None
    a = float(frame.trace.layers[-1].a[0, 0])
    assert key_of(frame, frame.step.value * a * (1 - a)) == "slope_extra"


def test_a_mistake_made_with_rounded_factors_is_the_same_mistake() -> None:
    """0.7414 · 0.5933 = 0.43987, and 0.4399 is not 0.4398."""
    assert key_of(frame_at("worked-example", "gradient", W5), 0.4399, 4) == "slope"


def test_long_sums_do_not_try_all_that_could_be_left_out() -> None:
    net = replace(LINEAR, sizes=(20, 2, 2))
    frame = made_up(net).frame()
    assert frame.step is not None
    assert len(list(candidates(Case(frame, frame.step), frame.step))) < 30
