"""Follower: keeps a Timeline up with a loop that works elsewhere."""

from dataclasses import replace

from bpviz.engine import State, Trainer
from bpviz.run.change import Place
from bpviz.run.frame import Frame, Message
from bpviz.run.history import Era
from bpviz.run.loop import ReplayLoop, TrainingLoop
from bpviz.run.mailbox import Digest, Mailbox
from bpviz.run.position import Position
from bpviz.run.rerun import Rerun, Trainers
from bpviz.run.timeline import Timeline

_CURVES_EVERY = 3  # Frames: curves are slow to draw


class Follower:
    """Makes loops for a Timeline, records what they did, and shows where they are."""

    def __init__(self, timeline: Timeline) -> None:
        self.timeline = timeline
        self._frames = 0
        self._curves = timeline.history.curves()

    def training_loop(self, goal: int | None) -> TrainingLoop:
        """Trains on from the present, to the goal if there is one.

        Raises SpecError where training is refused, DivergedError where it ends at once.
        """
        timeline = self.timeline
        timeline.to_present()
        trainer = Trainer(timeline.era.spec, timeline.era.dataset, timeline.state.params)
        trainer.restore(timeline.state)
        trainer.step(0)  # refuses what cannot be trained
        self._frames = 0
        return TrainingLoop(trainer, Mailbox(), goal)

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

    def frame(self, state: State, goal: int | None, present: bool) -> Frame:
        """A State on the way to `goal`: at the `present`, or while repeating what was done.

        One Frame in three has new curves.
        """
        if self._frames % _CURVES_EVERY == 0:
            self._curves = self.timeline.history.curves()
        self._frames += 1
        return replace(self.timeline.training_frame(state, self._curves, present), goal=goal)

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
