"""Each finding with a run that causes it, and silence where nothing is wrong."""

from dataclasses import replace
from functools import cache

import pytest

from bpviz.data import Dataset, load
from bpviz.engine import Spec, Trainer
from bpviz.run.divergence import explain_divergence
from bpviz.run.flow import FlowLog
from bpviz.run.frame import Frame, Message
from bpviz.run.health import Finding, Watch, diagnose
from bpviz.run.position import Position
from bpviz.run.timeline import Timeline

DIGITS = Spec(sizes=(64, 30, 10), rate=3.0, batch_size=10, init="scaled", dtype="float32", seed=0)
XOR = Spec(sizes=(2, 4, 1), rate=3.0, batch_size=10, init="scaled")
SPIRALS = Spec(
    sizes=(2, 8, 8, 1),
    hidden="tanh",
    cost="cross_entropy",
    init="xavier",
    rate=0.1,
    batch_size=10,
)
LOOKS = 40


@cache
def data(name: str) -> Dataset:
    """A data set that comes along; "few" is a hundred of the digits, to be learned by rote."""
    if name != "few":
        return load(name)
    whole = load("digits")
    return Dataset(
        name="few",
        train_x=whole.train_x[::13],
        train_y=whole.train_y[::13],
        validation_x=whole.validation_x,
        validation_y=whole.validation_y,
        labels=whole.labels,
    )


class Run:
    """A run that is looked at 40 times while it trains, as a window does."""

    def __init__(self, spec: Spec, name: str, epochs: int) -> None:
        self.timeline, self.log = Timeline(spec, data(name)), FlowLog()
        self.frames: list[Frame] = []
        self.told: list[tuple[Finding, ...]] = []
        steps = self.timeline.history.last_era.steps_per_epoch * epochs // LOOKS
        for _ in range(LOOKS):
            self.timeline.move("iteration", max(1, steps))
            self.look()

    def look(self) -> None:
        """Look at what there is now."""
        frame = self.timeline.training_frame(self.timeline.state)
        self.log.add(frame)
        self.frames.append(frame)
        self.told.append(diagnose(frame, self.log))

    @property
    def keys(self) -> list[str]:
        """The keys of what is said at the end."""
        return [finding.key for finding in self.told[-1]]

    @property
    def ever(self) -> set[str]:
        """The keys of all that was ever said."""
        return {finding.key for findings in self.told for finding in findings}

    def said(self, key: str) -> Finding:
        """A finding of the end."""
        return next(finding for finding in self.told[-1] if finding.key == key)


# --- all is well ---------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(5))
def test_digits_in_the_default_way_are_healthy_throughout(seed: int) -> None:
    run = Run(replace(DIGITS, seed=seed), "digits", 30)
    assert run.ever == {"early", "healthy"}
    healthy = run.said("healthy")
    assert healthy.values["digits"] is True
    assert healthy.severity == 0


@pytest.mark.parametrize("seed", range(5))
def test_xor_is_healthy_once_it_was_trained(seed: int) -> None:
    run = Run(replace(XOR, seed=seed), "xor", 150)
    assert run.keys == ["healthy"]
    assert run.ever <= {"early", "healthy", "plateau"}


@pytest.mark.parametrize("seed", range(5))
def test_spirals_are_healthy_once_their_plateau_is_behind(seed: int) -> None:
    run = Run(replace(SPIRALS, seed=seed), "spirals", 500)
    assert run.keys == ["healthy"]
    assert run.ever <= {"early", "healthy", "plateau"}


def test_a_linear_output_is_judged_by_its_cost() -> None:
    run = Run(replace(XOR, output="linear", hidden="tanh", sizes=(2, 8, 1), rate=0.05), "xor", 60)
    assert run.keys == ["healthy"]
    assert run.said("healthy").values["accuracy"] is None


@pytest.mark.parametrize(("spec", "name"), [(DIGITS, "digits"), (XOR, "xor"), (SPIRALS, "spirals")])
def test_it_is_too_early_to_tell_before_there_is_evidence(spec: Spec, name: str) -> None:
    timeline, log = Timeline(spec, data(name)), FlowLog()
    for iteration in (0, 1, 29, 150, 299):
        timeline.seek(Position(iteration))
        frame = timeline.training_frame(timeline.state)
        log.add(frame)
        assert [finding.key for finding in diagnose(frame, log)] == ["early"]


def test_the_first_epoch_has_to_end_however_long_it_is() -> None:
    timeline, log = Timeline(replace(DIGITS, batch_size=1, rate=0.3), data("digits")), FlowLog()
    for iteration, key in ((1_290, "early"), (1_297, "healthy")):
        timeline.seek(Position(iteration))
        frame = timeline.training_frame(timeline.state)
        log.add(frame)
        assert diagnose(frame, log)[0].key != ("healthy" if key == "early" else "early")


# --- something is wrong --------------------------------------------------------------------------


@pytest.mark.parametrize("seed", [1, 5])
def test_a_digit_that_is_never_answered_is_named(seed: int) -> None:
    run = Run(replace(DIGITS, init="normal", seed=seed), "digits", 8)
    metrics = run.frames[-1].metrics
    assert metrics is not None
    assert metrics.validation is not None
    confusion = metrics.validation.confusion
    assert confusion is not None
    assert confusion[:, 4].sum() == 0 < confusion[4].sum()
    assert "4" in run.said("never").values["names"]  # type: ignore[operator]
    assert run.said("never").values["digits"] is True
    assert "saturation" not in run.ever  # though most outputs are near 0, as they should be


def test_slow_progress_is_no_plateau() -> None:
    run = Run(replace(DIGITS, init="normal", seed=5), "digits", 12)
    metrics = run.frames[-1].metrics
    assert metrics is not None
    assert metrics.train is not None
    assert metrics.train.accuracy is not None
    assert metrics.train.accuracy < 0.9
    assert "plateau" not in run.keys


def test_a_class_with_few_examples_is_not_said_to_be_left_out() -> None:
    timeline, log = Timeline(replace(XOR, rate=0.01, seed=1), load("xor", n=40)), FlowLog()
    timeline.seek(Position(600))
    frame = timeline.training_frame(timeline.state)
    log.add(frame)
    metrics = frame.curves.scores[-1].validation
    assert metrics is not None
    assert metrics.confusion is not None
    assert metrics.confusion.sum(axis=0).min() == 0 < metrics.confusion.sum(axis=1).max() < 5
    assert "never" not in {finding.key for finding in diagnose(frame, log)}


def test_a_class_of_a_single_output_can_be_left_out() -> None:
    run = Run(replace(XOR, rate=0.01, seed=1), "xor", 24)
    assert run.said("never").values["names"] == ("0",)
    assert run.said("never").values["digits"] is False


def test_a_rate_of_50_saturates_the_outputs_and_stands_still() -> None:
    run = Run(replace(DIGITS, rate=50), "digits", 12)
    assert run.keys == ["saturation", "never", "plateau"]
    assert run.said("saturation").values["share"] == run.log.latest[1].saturated
    assert run.said("saturation").values["layer"] == 1
    assert run.said("plateau").values["cost"] == pytest.approx(0.5, abs=0.01)


def test_saturated_hidden_neurons_are_named_by_their_layer() -> None:
    spec = replace(
        DIGITS,
        sizes=(64, 20, 20, 10),
        hidden="tanh",
        output="softmax",
        cost="log_likelihood",
        rate=5.0,
    )
    run = Run(spec, "digits", 15)
    first, _, last = (run.log.recent(layer, "delta", 10, 10**9) for layer in range(3))
    assert first < last / 1_000
    assert run.said("saturation").values["layer"] == 0
    assert "vanishing" not in run.keys


def test_a_rate_that_is_too_high_makes_the_cost_jump_to_and_fro() -> None:
    run = Run(replace(SPIRALS, rate=3.0), "spirals", 50)
    assert "oscillation" in run.keys
    assert run.said("oscillation").values["rate"] == 3.0
    assert "plateau" not in run.keys


def test_a_cost_far_above_that_of_the_untrained_network_is_said_to_grow() -> None:
    spec = replace(DIGITS, hidden="tanh", output="softmax", cost="log_likelihood", rate=5.0)
    run = Run(spec, "digits", 3)
    assert run.keys[0] == "growing"
    assert run.said("growing").values["factor"] > 2  # type: ignore[operator]


def test_a_run_that_diverged_says_in_which_layer() -> None:
    spec = replace(XOR, output="linear", hidden="tanh", sizes=(2, 8, 1), rate=1.5)
    timeline, log = Timeline(spec, data("xor")), FlowLog()
    timeline.seek(Position(100))
    trainer = Trainer(spec, data("xor"))
    trainer.restore(timeline.state)
    while trainer.trace().cost < 1e300:
        trainer.step()
    message = explain_divergence(trainer)
    frame = timeline.frame(message=message)
    log.add(frame)
    found = diagnose(frame, log)
    assert found[0].key == "diverged"
    assert found[0].severity == 3
    assert found[0].values == message.values


def test_relu_neurons_that_are_off_for_good_are_counted() -> None:
    spec = replace(
        DIGITS, hidden="relu", init="he", output="softmax", cost="log_likelihood", rate=1.0
    )
    run = Run(spec, "digits", 10)
    share = run.said("dead").values["share"]
    assert share == run.log.silent(0, 200)
    assert isinstance(share, float)
    assert share > 0.2
    whole = run.timeline.state.params
    z = data("digits").train_x @ whole.weights[0].T + whole.biases[0]
    assert (z <= 0).all(axis=0).mean() == pytest.approx(share, abs=0.1)


def test_relu_in_the_usual_way_is_not_said_to_be_dead() -> None:
    run = Run(replace(DIGITS, hidden="relu", init="he", rate=0.5), "digits", 10)
    assert run.keys == ["healthy"]


def test_weights_of_zero_leave_all_neurons_alike() -> None:
    timeline, log = Timeline(replace(DIGITS, init="zeros"), data("digits")), FlowLog()
    for iteration in (0, 1, 300):
        timeline.seek(Position(iteration))
        frame = timeline.training_frame(timeline.state)
        log.add(frame)
        found = diagnose(frame, log)[0]
        assert (found.key, found.values) == ("symmetric", {"layer": 0, "neurons": 30})


@pytest.mark.parametrize("hidden", [5, 8])
def test_a_deep_net_of_sigmoid_neurons_vanishes(hidden: int) -> None:
    run = Run(replace(DIGITS, sizes=(64, *(20,) * hidden, 10)), "digits", 12)
    assert run.keys[0] == "vanishing"
    first, last = (run.log.recent(layer, "delta", 10, 10**9) for layer in (0, hidden))
    assert run.said("vanishing").values["ratio"] == pytest.approx(first / last)
    assert run.keys[-1] == "plateau"


def test_a_deep_net_of_relu_neurons_does_not() -> None:
    spec = replace(DIGITS, sizes=(64, 20, 20, 20, 20, 20, 10), hidden="relu", init="he", rate=0.3)
    assert "vanishing" not in Run(spec, "digits", 12).ever


def test_a_hundred_examples_are_overfitted() -> None:
    spec = replace(DIGITS, sizes=(64, 60, 10), cost="cross_entropy", rate=1.0)
    run = Run(spec, "few", 300)
    assert run.keys == ["overfitting"]
    scores = run.frames[-1].curves.scores
    lowest = min(
        (each.validation.cost, each.iteration) for each in scores if each.validation is not None
    )
    epochs = (scores[-1].iteration - lowest[1]) / 10
    assert run.said("overfitting").values["epochs"] == pytest.approx(epochs, rel=0.15)


def test_the_future_is_not_evidence_for_the_past() -> None:
    run = Run(replace(DIGITS, sizes=(64, 60, 10), cost="cross_entropy", rate=1.0), "few", 300)
    assert run.keys == ["overfitting"]
    run.timeline.seek(Position(400))
    past = replace(run.timeline.training_frame(run.timeline.state), present=False)
    assert diagnose(past, run.log)[0].key == "healthy"


# --- calm ----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def bad() -> Run:
    return Run(replace(DIGITS, rate=50), "digits", 12)


def shown(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.key for finding in findings]


def test_a_change_is_said_when_it_was_seen_twice(bad: Run) -> None:
    watch, log = Watch(), FlowLog()
    first, *_, last = bad.frames
    log.add(first)
    assert shown(watch.look(first, log)) == ["early"]
    assert shown(watch.look(last, bad.log)) == ["early"]
    assert shown(watch.look(first, log)) == ["early"]
    assert shown(watch.look(last, bad.log)) == ["early"]
    assert shown(watch.look(last, bad.log)) == ["saturation", "never", "plateau"]


def test_at_rest_it_says_at_once_what_is(bad: Run) -> None:
    watch = Watch()
    watch.look(bad.frames[0], bad.log)
    bad.timeline.seek(Position(bad.timeline.history.present))
    assert shown(watch.look(bad.timeline.frame(), bad.log))[0] == "saturation"


def test_another_run_is_not_given_the_words_of_the_last_one(bad: Run) -> None:
    watch = Watch()
    for _ in range(2):
        watch.look(bad.frames[-1], bad.log)
    fresh = Timeline(replace(DIGITS, seed=9), data("digits"))
    log, frame = FlowLog(), fresh.training_frame(fresh.state)
    log.add(frame)
    assert shown(watch.look(frame, log)) == ["early"]


def test_that_a_run_diverged_stays_until_it_goes_on() -> None:
    timeline, log, watch = Timeline(XOR, data("xor")), FlowLog(), Watch()
    timeline.seek(Position(10))
    values: dict[str, object] = {"iteration": 10, "layer": 2, "rate": 3.0}
    frame = timeline.frame(message=Message("run.diverged", values))
    log.add(frame)
    assert shown(watch.look(frame, log)) == ["diverged"]
    assert shown(watch.look(timeline.frame(), log)) == ["diverged"]
    assert shown(watch.look(replace(frame, message=None, spec=replace(XOR, rate=0.1)), log)) == [
        "early"
    ]
