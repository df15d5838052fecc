"""Follower: keeps a Timeline up with a loop that works elsewhere."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from time import perf_counter

from bpviz.engine import State, Trainer
from bpviz.run.change import Place
from bpviz.run.frame import Frame, Message
from bpviz.run.goals import Aim, TrainingGoal
from bpviz.run.history import Era, History, Scores
from bpviz.run.loop import GoalLoop, ReplayLoop, TrainingLoop
from bpviz.run.mailbox import Digest, Mailbox
from bpviz.run.position import Position
from bpviz.run.rerun import Rerun, Trainers
from bpviz.run.scoring import measure_scores, next_measure
from bpviz.run.timeline import Timeline

_CURVES_EVERY = 3  # Frames: curves are slow to draw


class Follower:
    """Makes loops for a Timeline, records what they did, and shows where they are."""

    def __init__(self, timeline: Timeline) -> None:
        self.timeline = timeline
        self._frames = 0
        self._curves = timeline.history.curves()

    def training_loop(
        self,
        goal: int | None,
        aim: TrainingGoal | None = None,
        clock: Callable[[], float] = perf_counter,
    ) -> TrainingLoop:
        """Trains on from the present: to the iteration `goal`, or until `aim` is met, if any.

        Raises SpecError where training is refused, DivergedError where it ends at once.
        """
        timeline = self.timeline
        timeline.to_present()
        trainer = Trainer(timeline.era.spec, timeline.era.dataset, timeline.state.params)
        trainer.restore(timeline.state)
        trainer.step(0)  # refuses what cannot be trained
        self._frames = 0
        if aim is None:
            loop = TrainingLoop(trainer, Mailbox(), goal)
        else:
            scores = comparable(timeline.history, timeline.history.curves().scores)
            loop = GoalLoop(trainer, Mailbox(), aim, scores, clock)
        loop.sample = timeline.sample
        if is_unmeasured(timeline.history, trainer.steps_per_epoch):
            loop.measures_first = True
        return loop

    def measure_on(self, sample: int | None) -> bool:
        """Measure on so many training examples from now on, None for all; the present moment at
        once, where it is the one shown and was measured. Whether it was.
        """
        timeline, history = self.timeline, self.timeline.history
        timeline.sample = timeline.replay.sample = sample
        scores, here = history.scores, timeline.position.iteration
        if scores is None or not scores.iteration == here == history.present:
            return False
        trainer = Trainer(timeline.era.spec, timeline.era.dataset, timeline.state.params)
        trainer.restore(timeline.state)
        history.record_scores(measure_scores(trainer, sample))
        return True

    def replay_loop(self, goal: int, start: State) -> ReplayLoop:
        """Makes the recorded updates from a State to the goal again."""
        self._frames = 0
        legs = self.timeline.history.course(start.iteration, goal)
        return ReplayLoop(Rerun(legs, start, Trainers()), Mailbox(), goal)

    def record(self, digest: Digest) -> None:
        """Add what a loop has done since the last time."""
        history = self.timeline.history
        for iteration, rate, l1, l2 in digest.rates:
            spec = replace(history.last_era.spec, rate=rate, l1=l1, l2=l2)
            history.record_era(Era(iteration, spec, history.last_era.dataset))
        history.record(digest.costs)
        for state in digest.checkpoints:
            history.keep(state)
        for scores in digest.scores:
            history.record_scores(scores)

    def frame(
        self,
        state: State,
        goal: int | None,
        present: bool,
        aim: Aim | None = None,
        is_slow: bool = False,
    ) -> Frame:
        """A State on the way to `goal` or `aim`: at the `present`, or repeating what was done.

        One Frame in three has new curves, each where it is slow.
        """
        if is_slow or self._frames % _CURVES_EVERY == 0:
            self._curves = self.timeline.history.curves()
        self._frames += 1
        frame = self.timeline.training_frame(state, self._curves, present)
        if goal is None and aim is None:
            return frame
        return replace(frame, goal=goal, aim=aim)

    def comparable(self, scores: Sequence[Scores]) -> Sequence[Scores]:
        """Those of the scores of the run of which one can be the best now."""
        return comparable(self.timeline.history, scores)

    def settle(self, state: State | None, diverged: bool) -> Message | None:
        """Show where a loop has ended: at `state`, or at the present if it could not say.

        What is not finite is left for the last State that is; the message says so.
        """
        timeline = self.timeline
        if not diverged:
            if state is not None:
                timeline.arrive(state)
            else:
                timeline.seek(Position(timeline.history.present))
            if timeline.replay.is_finite:
                return None
        message = timeline.replay.step_back()
        timeline.position = Position(timeline.history.present)
        return message

    def fall_back(self) -> None:
        """Make the latest checkpoint the present: what came after it cannot be computed again."""
        timeline = self.timeline
        kept = timeline.history.checkpoint_before(timeline.history.present)
        history = timeline.history.fork(kept.iteration)
        timeline.adopt(Place(history, Position(kept.iteration), kept, timeline.order))


def is_unmeasured(history: History, steps_per_epoch: int) -> bool:
    """Whether the present ends an epoch whose scores are missing: a pause came in between."""
    here, scores = history.present, history.scores
    if here == 0 or next_measure(here - 1, steps_per_epoch) != here:
        return False
    return scores is None or scores.iteration != here


def comparable(history: History, scores: Sequence[Scores]) -> Sequence[Scores]:
    """Those of the scores that were taken of the data and with the cost in use now."""
    now, since, iteration = history.last_era, 0, 0
    while (change := history.next_change(iteration)) is not None:
        era = history.era_at(iteration)
        if era.dataset is not now.dataset or era.spec.cost != now.spec.cost:
            since = change
        iteration = change
    return [each for each in scores if each.iteration > since] if since else scores
