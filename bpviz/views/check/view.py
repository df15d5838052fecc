"""CheckView: backpropagation's derivative beside the slope that a nudge finds."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from bpviz.notation.symbols import Notation
from bpviz.run.checking import Curve, Errors, check, curve, errors_of, width_to_see
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.views.check.curve_plot import Drawn
from bpviz.views.check.formulas import Formulas, power_text
from bpviz.views.check.moment import Moment, looks_same, moment_of, nudged_of
from bpviz.views.check.page import CheckPage
from bpviz.views.check.words import (
    ASKED,
    CHOOSE,
    CURVE,
    ERRORS,
    HOW_TO_CHOOSE,
    HOW_TO_CHOOSE_HERE,
    LENS,
    NAME,
    NOT_YET,
    NUDGE,
    PAUSE_IT,
    QUESTION,
    TRAINING,
    say,
)
from bpviz.views.theme import THEMES, Theme

NARROWEST = 280
REACH = 2.2
"""So many eps to either side are magnified."""


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """What is computed once for a moment, whatever the nudge."""

    moment: Moment
    curve: Curve
    errors: Errors


class CheckView(QWidget):
    """A weight, a bias or the z of a neuron is nudged: tangent, secant and their difference.

    What is checked is the selection, else what the current step is about. While the view is
    hidden nothing is computed.
    """

    chosen = Signal(object)  # a Ref: the weight, bias or neuron chosen here
    sourceAsked = Signal(object)  # StepRef: show the step that computes its derivative

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("checkView")
        self._frame: Frame | None = None
        self._display = Display()
        self._moment: Moment | None = None
        self._found: Found | None = None
        self._stale = True
        self._page = CheckPage()
        self._lay_out()
        self._page.chooser.refChosen.connect(self.chosen)
        self._page.source.clicked.connect(self._ask_for_step)
        self._page.slider.valueChanged.connect(self._nudge)
        self.show_theme(THEMES["light"])

    def _lay_out(self) -> None:
        scroll = QScrollArea(self)
        scroll.setWidget(self._page)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self.setMinimumWidth(NARROWEST)

    # --- what is shown -----------------------------------------------------------------------

    def show_frame(self, frame: Frame) -> None:
        """Show the check of a frame; while training runs, a calm sentence in its place."""
        before, self._frame = self._frame, frame
        if before is None or not looks_same(before, frame, self._display):
            self._refresh()

    def show_display(self, display: Display) -> None:
        """Take selection, notation, names and digits."""
        if display != self._display:
            self._display = display
            self._refresh()

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        self._page.show_theme(theme)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._refresh()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._refresh()

    def _refresh(self) -> None:
        """Show the moment again; emits nothing."""
        self._stale = not self.isVisible()
        if self._frame is None or self._stale:
            return
        self.setAccessibleName(say(NAME))
        self._moment = moment = moment_of(self._frame, self._display)
        ref = None if moment is None else moment.ref
        notation = Notation(self._display.notation, self._frame.trace.spec, self._display.names)
        self._page.chooser.offer(notation, ref)
        if moment is None:
            self._say_why(self._frame)
        elif moment.known:
            self._show(moment)
        else:
            self._say_not_yet(moment)

    def _say_why(self, frame: Frame) -> None:
        """There is nothing to check."""
        page = self._page
        page.show_parts(False)
        page.chooser.setVisible(page.chooser.count() > 0 and not frame.training)
        page.question.setText(say(TRAINING if frame.training else CHOOSE))
        if frame.training:
            page.note.setText(say(PAUSE_IT))
        elif frame.asked or frame.unseen:
            page.chooser.hide()
            page.note.setText(say(ASKED))
        else:
            here = HOW_TO_CHOOSE_HERE if nudged_of(frame.trace.spec) else HOW_TO_CHOOSE
            page.note.setText(say(here))

    def _say_not_yet(self, moment: Moment) -> None:
        """Its derivative has not been computed: nothing is shown before its step."""
        self._page.show_parts(False, source=True)
        self._page.question.setText(say(QUESTION, what=moment.name))
        self._page.note.setText(say(NOT_YET, slope=moment.slope))

    def _show(self, moment: Moment) -> None:
        found, subject = self._found, moment.subject
        if found is not None and found.moment.subject.same_as(subject):
            self._found = Found(moment, found.curve, found.errors)
        else:
            around = curve(subject, width_to_see(subject))
            self._found = Found(moment, around, errors_of(subject))
        page = self._page
        page.show_parts(True)
        page.question.setText(say(QUESTION, what=moment.name))
        page.curve_title.setText(say(CURVE, cost=moment.cost, what=moment.name))
        page.lens_title.setText(say(LENS))
        page.errors_title.setText(say(ERRORS))
        self._nudge()

    def _nudge(self) -> None:
        """Show the chosen nudge: all that depends on it, and no more."""
        found, page = self._found, self._page
        if found is None or self._moment is not found.moment or not self.isVisible():
            return
        decimal, subject = self._display.decimal, found.moment.subject
        done = check(subject, page.slider.eps)
        told = Formulas(found.moment, done, found.errors)
        written = (told.write(subject.value), told.write(done.here), told.write(done.derivative))
        page.note.setText(told.note())
        page.curve.show_check(Drawn(done, found.curve, decimal), written)
        page.lens.show_check(Drawn(done, curve(subject, REACH * done.eps), decimal))
        page.rows.show_check(told)
        page.cause.setText(told.cause())
        page.errors.show_errors(found.errors, page.slider.value(), decimal, subject.has_slope)
        page.eps.setText(say(NUDGE, eps=power_text(done.eps, decimal)))
        page.slider.speak()

    # --- what was asked for ------------------------------------------------------------------

    def _ask_for_step(self) -> None:
        if self._moment is not None:
            self.sourceAsked.emit(self._moment.source)
