"""Noting: what the student does becomes evidence, and ticks the goals that it meets."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from bpviz.lessons import Evidence, tracker
from bpviz.lessons.course import Course
from bpviz.run.frame import Frame
from bpviz.run.predict import Verdict
from bpviz.run.reader import Prediction

if TYPE_CHECKING:
    from bpviz.window.lesson_commands import LessonCommands


class Noting(QObject):
    """Holds the open lesson, and adds to its evidence what it is told."""

    def __init__(self, window: "LessonCommands") -> None:
        super().__init__(window)
        self._window = window
        self.course: Course | None = None
        self._setting_up = False  # the lesson itself moves the window
        self._verdict: Verdict | None = None

    def keep(self) -> None:
        """Keep how far the lesson is."""
        raise NotImplementedError

    def show(self) -> None:
        """Show it."""
        raise NotImplementedError

    def _note(self, add: Callable[[Evidence], Evidence]) -> None:
        """Add to the evidence, and tick the goals that it meets."""
        course = self.course
        if course is None or course.evidence is None or self._setting_up:
            return
        evidence = add(course.evidence)
        if evidence is not course.evidence:
            self.course = replace(course, evidence=evidence)
            self._look()

    def _look(self) -> None:
        before = self.course
        assert before is not None
        self.course = before.looked()
        if self.course.met != before.met:
            self.keep()
            self.show()

    def saw_frame(self, frame: Frame) -> None:
        """Another moment is shown; a prediction may have been judged with it."""
        self._note(lambda evidence: tracker.saw_frame(evidence, frame))
        verdict = self._window.verdict()
        if verdict is not None and verdict is not self._verdict and frame.step is not None:
            self._verdict, step = verdict, frame.step.ref
            self._note(lambda evidence: tracker.foretold(evidence, step, verdict))

    def saw_display(self) -> None:
        """It is shown in another way."""
        display = self._window.display
        self._note(lambda evidence: tracker.saw_display(evidence, display))

    def went(self) -> None:
        """Another workspace or page is seen."""
        name, page = self._window.workspace.name, self._window.page_shown()
        self._note(lambda evidence: tracker.went_to(evidence, name, page))

    def saw_lab(self) -> None:
        """A lab shows another state."""
        state = self._window.lab_state()
        if state is not None:
            self._note(lambda evidence: tracker.saw_lab(evidence, state))

    def saw_drawing(self, reading: Prediction | None) -> None:
        """A drawing is read, or the pad is blank."""
        self._note(lambda evidence: tracker.saw_drawing(evidence, reading))
