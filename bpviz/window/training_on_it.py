"""TrainingOnIt: steps of training on the drawing, what they cost other digits, and taking back."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bpviz.engine import Array, BpvizError, Params, Spec
from bpviz.run.frame import Frame
from bpviz.run.practice import Outcome, Practice, accuracy
from bpviz.session import Session
from bpviz.window.beside import Beside
from bpviz.window.known_digits import KnownDigits, TestDigits
from bpviz.window.practising import Practising

if TYPE_CHECKING:
    from bpviz.window.drawing import Drawing

SHIPPED_EXAMPLES = 50_000
"""Training examples of the ready-trained model, where it does not say."""


class TrainingOnIt(QObject):
    """Trains the session's network, as one choice that can be undone; or, where the ready-trained
    model reads, a copy of it: the model itself stays as it is, and so does the session.
    """

    showParams = Signal(object)  # Params: read with these
    outcomeChanged = Signal(object)  # Outcome or None
    changed = Signal()  # another network reads than before
    refused = Signal(object)  # BpvizError: why nothing was trained
    diverged = Signal()  # the next step would have given no numbers

    def __init__(self, drawing: "Drawing", session: Session, known: KnownDigits) -> None:
        super().__init__(drawing)
        self._drawing, self._session, self._known = drawing, session, known
        self._copies: list[Params | None] = []
        self.copy: Params | None = None
        self._undo_at: int | None = None  # the place of the last training in the undo stack
        self._is_last = False  # nothing was drawn since
        self._before: Params | None = None
        self._outcome: Outcome | None = None
        self._job = 0
        self._practising = Practising(self)
        self._practising.moved.connect(self._moved)
        self._practising.done.connect(self._done)
        session.undo_stack.indexChanged.connect(self._undone_elsewhere)
        session.frameReady.connect(self._session_moved)

    @property
    def is_running(self) -> bool:
        """Whether steps are being made."""
        return self._practising.is_running

    @property
    def can_take_back(self) -> bool:
        """Whether the last training is still the last choice."""
        if self.is_running:
            return False
        if self._drawing.reads_with_session:
            return self._undo_at is not None and self._undo_at == self._session.undo_stack.index()
        return bool(self._copies)

    @property
    def is_latest(self) -> bool:
        """Whether the last thing done in Draw was to train."""
        return self._is_last and self.can_take_back

    def other_drawing(self) -> None:
        """Something was drawn: what is still being trained ends here."""
        self.stop()
        self._is_last = False

    def stop(self) -> None:
        """Leave it at the steps made so far."""
        self._practising.stop()

    def take_over(self, old: "TrainingOnIt") -> None:
        """Go on with the copies that another window's drawing has trained."""
        self._copies, self.copy = list(old._copies), old.copy

    def _session_moved(self, frame: Frame) -> None:
        """Another network of the session than the one that is trained: the steps are dropped."""
        outcome = self._outcome
        ours = outcome is not None and outcome.is_running and not outcome.of_copy
        if ours and frame.params is not self._before:
            self._practising.drop()
            self._say(None)
            self.changed.emit()

    # --- training --------------------------------------------------------------------------------

    def start(self, image: Array, digit: int, steps: int) -> None:
        """Make so many steps on a picture (side, side), which is this digit."""
        if self.is_running:
            return
        if self._drawing.reads_with_session:
            self._session.pause()
        spec, params = self._drawing.spec, self._drawing.params
        self._before = params
        practice = Practice(spec, params, image, digit, self._examples())
        cost = practice.cost
        of_copy = not self._drawing.reads_with_session
        self._outcome = Outcome(digit, 0, steps, cost, cost, of_copy=of_copy)
        try:
            self._practising.start(practice, steps)
        except BpvizError as error:
            self._say(None)
            self.refused.emit(error)

    def _examples(self) -> int:
        if self._drawing.reads_with_session:
            return self._session.frame.dataset.examples
        found = self._drawing.shipped.info.get("examples")
        return found if isinstance(found, int) else SHIPPED_EXAMPLES

    def _moved(self) -> None:
        practice, outcome = self._practising.practice, self._outcome
        assert practice is not None
        assert outcome is not None
        self._say(replace(outcome, made=practice.made, after=practice.cost))
        self.showParams.emit(practice.params)

    def _done(self, is_finite: bool) -> None:
        """Keep what was learnt, as one choice."""
        practice, outcome = self._practising.practice, self._outcome
        assert practice is not None
        assert outcome is not None
        params, self._practising.practice = practice.params, None
        if outcome.of_copy:
            self._copies.append(self.copy)
            self.copy = params
            self.showParams.emit(params)
        else:
            text = self.tr("Train %n step(s) on a drawing", "", practice.made)
            self._outcome = replace(outcome, made=practice.made, wanted=practice.made)
            self._undo_at = self._session.undo_stack.index() + 1
            self._session.edit(params=params, text=text)
        self._is_last = True
        self._say(replace(outcome, made=practice.made, wanted=practice.made, can_take_back=True))
        self.changed.emit()
        if not is_finite:
            self.diverged.emit()
        self._measure(practice.spec, params)

    def _measure(self, spec: Spec, after: Params) -> None:
        """Measure beside the window how many known digits are read right, before and after."""
        tests, before = self._known.tests(round(spec.sizes[0] ** 0.5)), self._before
        assert before is not None
        self._job += 1
        job = self._job

        def measure() -> tuple[int, TestDigits, float | None, float | None]:
            x, y = tests.x, tests.y
            return job, tests, accuracy(spec, before, x, y), accuracy(spec, after, x, y)

        beside = Beside(measure, self)
        beside.delivered.connect(self._measured)
        beside.start()

    def _measured(self, found: tuple[int, TestDigits, float | None, float | None] | None) -> None:
        if found is None or found[0] != self._job or self._outcome is None or self.is_running:
            return
        _, tests, before, after = found
        self._say(
            replace(
                self._outcome,
                tested=len(tests.x),
                kind=tests.kind,
                accuracy_before=before,
                accuracy_after=after,
            )
        )

    def _say(self, outcome: Outcome | None) -> None:
        self._outcome = outcome
        self.outcomeChanged.emit(outcome)

    # --- taking back -----------------------------------------------------------------------------

    def take_back(self) -> bool:
        """Take the last training back; False where there is none, or other choices followed."""
        if not self.can_take_back:
            return False
        self._is_last = False
        if self._drawing.reads_with_session:
            self._session.undo_stack.undo()
        else:
            self.copy = self._copies.pop()
        self._say(None)
        self.changed.emit()
        return True

    def _undone_elsewhere(self, index: int) -> None:
        """A choice was made or taken back: the last training may not be the last choice now."""
        if self._undo_at is not None and index < self._undo_at:
            self._undo_at = None
        outcome = self._outcome
        if outcome is None or outcome.of_copy or outcome.is_running:
            return
        if self._undo_at is None:
            self._say(None)
        elif outcome.can_take_back != self.can_take_back:
            self._say(replace(outcome, can_take_back=self.can_take_back))
