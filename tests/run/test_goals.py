"""Goals of a training: what they are, when they are met, how far they are."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from moments import MOMENTUM, POINTS

from bpviz.data import Dataset, load
from bpviz.engine import BpvizError, Metrics, Spec, Trainer
from bpviz.run.goals import (
    Aim,
    Standing,
    TrainingGoal,
    aim_at,
    best,
    check_goal,
    last_iteration,
    merit,
    met,
)
from bpviz.run.history import MOST_SCORES, Scores
from bpviz.run.loop import GoalLoop
from bpviz.run.mailbox import Digest, Mailbox
from bpviz.window.sentences.goals import GOALS

START = Standing(0, 10)
DIGITS = Spec((64, 20, 10), batch_size=10, rate=0.1, dtype="float32", optimizer="momentum", seed=4)


def scores(
    iteration: int, accuracy: float | None, cost: float = 1.0, validation: bool = True
) -> Scores:
    metrics = Metrics(cost, accuracy, None)
    return Scores(iteration, metrics, metrics if validation else None)


def after(*accuracies: float) -> Standing:
    """As many epochs of ten updates, each with its accuracy."""
    measured = [scores(10 * n, accuracy) for n, accuracy in enumerate(accuracies)]
    return Standing(10 * (len(accuracies) - 1), 10, 0.0, measured)


# --- what makes no sense -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("make", "key"),
    [
        (lambda: TrainingGoal(), "goal.none"),
        (lambda: TrainingGoal(by="cost"), "goal.none"),
        (lambda: TrainingGoal(epochs=0), "goal.epochs_number"),
        (lambda: TrainingGoal(patience=-2), "goal.epochs_number"),
        (lambda: TrainingGoal(epochs=2.5), "goal.epochs_number"),  # type: ignore[arg-type]
        (lambda: TrainingGoal(accuracy=0.0), "goal.accuracy"),
        (lambda: TrainingGoal(accuracy=95), "goal.accuracy"),
        (lambda: TrainingGoal(accuracy=float("nan")), "goal.accuracy"),
        (lambda: TrainingGoal(cost=0.0), "goal.number"),
        (lambda: TrainingGoal(cost=float("inf")), "goal.number"),
        (lambda: TrainingGoal(seconds=-1.0), "goal.number"),
        (lambda: TrainingGoal(epochs=1, by="luck"), "goal.by"),
    ],
)
def test_a_goal_that_makes_no_sense_is_refused(make: Callable[[], object], key: str) -> None:
    with pytest.raises(BpvizError) as caught:
        make()
    assert caught.value.key == key
    assert key in GOALS


def test_what_a_network_or_its_data_can_never_meet_is_refused() -> None:
    linear = replace(MOMENTUM, output="linear")
    bare = Dataset(name="bare", train_x=POINTS.train_x, train_y=POINTS.train_y)
    for goal in (TrainingGoal(accuracy=0.9), TrainingGoal(patience=3)):
        with pytest.raises(BpvizError) as caught:
            check_goal(goal, linear, POINTS)
        assert caught.value.key == "goal.no_classes"
    with pytest.raises(BpvizError) as caught:
        check_goal(TrainingGoal(patience=3, by="cost"), linear, bare)
    assert caught.value.key == "goal.no_validation"
    check_goal(TrainingGoal(patience=3, by="cost"), linear, POINTS)
    check_goal(TrainingGoal(accuracy=0.9, cost=0.1, epochs=3, seconds=1), MOMENTUM, bare)


# --- when it is met ------------------------------------------------------------------------------


def key_of(goal: TrainingGoal, now: Standing, started: Standing = START) -> str | None:
    message = met(goal, started, now)
    if message is not None:
        assert message.key in GOALS
        assert message.text
        str(GOALS[message.key]).format(**message.values)
    return None if message is None else message.key


def test_accuracy_is_reached_where_it_was_measured_and_the_message_says_on_what() -> None:
    goal = TrainingGoal(accuracy=0.9)
    assert key_of(goal, after(0.1, 0.5, 0.8999)) is None
    message = met(goal, START, after(0.1, 0.5, 0.9))
    assert message is not None
    assert message.key == "goal.right"
    assert message.values == {"percent": 90.0, "split": "validation", "epoch": 2}
    a_bit_later = replace(after(0.1, 0.5, 0.9), iteration=21)
    assert key_of(goal, a_bit_later) is None
    no_validation = Standing(10, 10, 0.0, [scores(10, 0.9, validation=False)])
    message = met(goal, START, no_validation)
    assert message is not None
    assert message.values["split"] == "train"


def test_what_is_there_already_is_said_to_be() -> None:
    there = after(0.95, 0.95)
    assert key_of(TrainingGoal(accuracy=0.9), there, replace(there, scores=())) == (
        "goal.right_already"
    )
    assert key_of(TrainingGoal(cost=2.0), there, replace(there, scores=())) == "goal.low_already"


def test_cost_has_to_fall_below() -> None:
    def at(cost: float) -> Standing:
        return Standing(10, 10, 0.0, [scores(10, None, cost)])

    assert key_of(TrainingGoal(cost=0.5), at(0.5)) is None
    assert key_of(TrainingGoal(cost=0.5), at(0.4999)) == "goal.low"
    assert key_of(TrainingGoal(cost=0.5), at(float("nan"))) is None


def test_a_share_is_never_said_to_be_more_than_it_is() -> None:
    message = met(TrainingGoal(accuracy=0.9), START, after(0.1, 0.9996))
    assert message is not None
    assert message.values["percent"] == 99.9


@pytest.mark.parametrize(
    ("accuracies", "ends"),
    [
        ((0.1, 0.5, 0.5), False),
        ((0.1, 0.5, 0.5, 0.5), True),  # as good as before is no improvement
        ((0.1, 0.5, 0.4, 0.6, 0.2), False),
        ((0.1, 0.5, 0.4, 0.6, 0.2, 0.6), True),
    ],
)
def test_patience_ends_after_epochs_without_improvement(
    accuracies: Sequence[float], ends: bool
) -> None:
    found = key_of(TrainingGoal(patience=2), after(*accuracies))
    assert found == ("goal.no_better" if ends else None)


def test_patience_names_the_best_it_can_go_back_to() -> None:
    message = met(TrainingGoal(patience=2), START, after(0.1, 0.7, 0.5, 0.6))
    assert message is not None
    assert message.values == {"percent": 70.0, "epoch": 1}


def test_patience_by_cost_looks_at_the_cost() -> None:
    costs = [scores(10 * n, 0.1 * n, cost) for n, cost in enumerate((3.0, 1.0, 1.5, 2.0))]
    now = Standing(30, 10, 0.0, costs)
    assert key_of(TrainingGoal(patience=2), now) is None  # the accuracy still improves
    message = met(TrainingGoal(patience=2, by="cost"), START, now)
    assert message is not None
    assert (message.key, message.values) == ("goal.no_lower", {"cost": 1.0, "epoch": 1})


def test_patience_begins_anew_when_training_does_but_the_best_of_before_is_the_measure() -> None:
    before, goal = after(0.1, 0.9, 0.5, 0.5), TrainingGoal(patience=2)
    later = [*before.scores, scores(40, 0.6), scores(50, 0.7)]
    assert key_of(goal, replace(before, iteration=30), before) is None
    assert key_of(goal, Standing(40, 10, 0.0, later[:-1]), before) is None
    assert key_of(goal, Standing(50, 10, 0.0, later), before) == "goal.no_better"


def test_epochs_are_counted_from_now() -> None:
    goal, started = TrainingGoal(epochs=3), Standing(25, 10)
    assert last_iteration(goal, started) == 50
    assert key_of(goal, Standing(49, 10), started) is None
    assert key_of(goal, Standing(50, 10), started) == "goal.epochs_done"


def test_the_first_end_that_is_met_counts() -> None:
    goal = TrainingGoal(epochs=2, accuracy=0.9, seconds=5.0)
    assert key_of(goal, replace(after(0.1, 0.95), seconds=9.0)) == "goal.right"
    assert key_of(goal, replace(after(0.1, 0.2), seconds=5.0)) == "goal.time_over"
    assert key_of(goal, replace(after(0.1, 0.2), seconds=4.9)) is None
    assert key_of(goal, replace(after(0.1, 0.2, 0.3), seconds=4.9)) == "goal.epochs_done"


@given(st.lists(st.floats(0, 1), min_size=1, max_size=30), st.integers(1, 5))
def test_patience_is_met_exactly_when_no_late_score_beats_the_early_ones(
    accuracies: list[float], patience: int
) -> None:
    ended = key_of(TrainingGoal(patience=patience), after(*accuracies)) is not None
    early, late = accuracies[:-patience], accuracies[-patience:]
    assert ended == (bool(early) and max(late) <= max(early))


# --- the best ------------------------------------------------------------------------------------


def test_the_best_is_the_first_of_equal_ones() -> None:
    measured = after(0.1, 0.7, 0.6, 0.7).scores
    assert best(measured) is measured[1]
    assert best([]) is None


def test_without_accuracy_the_cost_decides() -> None:
    measured = [scores(10 * n, None, cost) for n, cost in enumerate((3.0, 1.0, float("nan"), 2.0))]
    assert best(measured) is measured[1]
    assert merit(measured[0]) is None
    assert merit(measured[0], "cost") == -3.0
    assert merit(Scores(0, None, None)) is None


# --- how far it is -------------------------------------------------------------------------------


def test_the_time_left_follows_from_the_speed_so_far() -> None:
    goal = TrainingGoal(epochs=4)
    aim = aim_at(goal, Standing(20, 10, 100.0), Standing(30, 10, 102.0))
    assert aim == Aim(goal, epochs=1, share=0.25, seconds_left=6.0)
    assert aim_at(goal, START, Standing(10, 10, 0.5)).seconds_left is None  # too short to tell


def test_seconds_tell_their_share_and_what_ends_first_counts() -> None:
    assert aim_at(TrainingGoal(seconds=8.0), START, Standing(7, 10, 2.0)) == (
        Aim(TrainingGoal(seconds=8.0), 0, 0.25, 6.0)
    )
    both = TrainingGoal(epochs=100, seconds=8.0)
    assert aim_at(both, START, Standing(10, 10, 2.0)) == Aim(both, 1, 0.25, 6.0)
    assert aim_at(both, START, Standing(10, 10, 9.0)).seconds_left == 0.0


def test_of_an_accuracy_no_share_can_be_told() -> None:
    goal = TrainingGoal(accuracy=0.9)
    assert aim_at(goal, START, Standing(35, 10, 2.0)) == Aim(goal, 3, None, None)


# --- real runs -----------------------------------------------------------------------------------


def trained(
    goal: TrainingGoal,
    spec: Spec = DIGITS,
    data: Dataset | None = None,
    clock: Callable[[], float] = lambda: 0.0,
) -> tuple[Digest, int]:
    """What the loop did, and the length of an epoch."""
    trainer = Trainer(spec, load("digits") if data is None else data)
    loop = GoalLoop(trainer, Mailbox(), goal, clock=clock)
    loop.run()
    return loop.mailbox.take(), trainer.steps_per_epoch


def said(digest: Digest) -> dict[str, object]:
    assert digest.finished == "goal"
    assert digest.message is not None
    return digest.message.values


def test_digits_are_trained_to_an_accuracy_and_not_an_update_more() -> None:
    digest, epoch = trained(TrainingGoal(accuracy=0.8, epochs=50))
    assert digest.message is not None
    assert digest.message.key == "goal.right"
    *before, last = digest.scores
    assert last.validation is not None
    assert last.validation.accuracy is not None
    assert last.validation.accuracy >= 0.8
    assert all(merit(each) is not None and (merit(each) or 0) < 0.8 for each in before)
    assert len(digest.costs) == last.iteration == said(digest)["epoch"] * epoch  # type: ignore[operator]
    assert digest.state is not None
    assert digest.state.iteration == last.iteration


def test_a_number_of_epochs_ends_exactly() -> None:
    digest, epoch = trained(TrainingGoal(epochs=3))
    assert len(digest.costs) == 3 * epoch
    assert said(digest) == {"epochs": 3, "epoch": 3}


def test_epochs_end_exactly_where_nothing_is_measured_too() -> None:
    digest, epoch = trained(TrainingGoal(epochs=301), MOMENTUM, POINTS)
    assert len(digest.costs) == 301 * epoch
    assert digest.scores[-1].iteration < len(digest.costs)


def test_xor_is_trained_to_a_cost() -> None:
    spec = Spec((2, 4, 1), rate=2.0, batch_size=4, seed=1)
    data = load("xor", n=40, noise=0.05, seed=0)
    digest, _ = trained(TrainingGoal(cost=0.05), spec, data)
    assert digest.message is not None
    assert digest.message.key == "goal.low"
    last = digest.scores[-1]
    metrics = last.validation or last.train
    assert metrics is not None
    assert metrics.cost < 0.05
    assert last.iteration == len(digest.costs)


def test_early_stopping_on_digits_leaves_the_best_behind_by_its_patience() -> None:
    digest, epoch = trained(TrainingGoal(patience=3))
    top = best(digest.scores)
    assert top is not None
    assert len(digest.costs) == top.iteration + 3 * epoch
    assert said(digest)["epoch"] == top.iteration // epoch


def test_seconds_are_those_of_the_clock() -> None:
    ticks = iter(range(1_000_000))
    digest, _ = trained(TrainingGoal(seconds=20.0), clock=lambda: float(next(ticks)))
    assert said(digest)["updates"] == len(digest.costs)
    assert next(ticks) == 21  # the beginning, and one look for each second
    assert len(digest.costs) > 0


def test_what_is_good_at_once_is_not_trained() -> None:
    digest, _ = trained(TrainingGoal(cost=1e9))
    assert len(digest.costs) == 0
    assert digest.message is not None
    assert digest.message.key == "goal.low_already"


def test_divergence_ends_it_before_the_goal() -> None:
    wild = replace(MOMENTUM, hidden="relu", output="linear", rate=500.0, dropout=0.0)
    digest, _ = trained(TrainingGoal(epochs=1_000), wild, POINTS)
    assert digest.finished == "diverged"
    assert digest.message is None


def test_of_equally_accurate_moments_the_cheapest_is_the_best() -> None:
    measured = [scores(0, 1.0, 0.3), scores(1, 1.0, 0.1), scores(2, 1.0, 0.1), scores(3, 0.9, 0.0)]
    assert best(measured) is measured[1]


def test_of_a_very_long_run_not_all_scores_are_kept_but_the_best_by_which_it_is_judged() -> None:
    before = [scores(n, 0.9 if n == 777 else 0.5 + 1e-5 * n, 2.0) for n in range(MOST_SCORES)]
    spec = replace(DIGITS, batch_size=2_000)
    trainer = Trainer(spec, load("digits"))
    trainer.restore(replace(trainer.state, iteration=MOST_SCORES))
    goal = TrainingGoal(patience=2_000, epochs=8)
    loop = GoalLoop(trainer, Mailbox(), goal, before)
    loop.run()
    assert loop.mailbox.take().scores[-1].iteration == MOST_SCORES + 8
    assert len(loop.scores) < 0.6 * MOST_SCORES
    assert loop.scores[-1].iteration == MOST_SCORES + 8
    assert best(loop.scores) is before[777]
