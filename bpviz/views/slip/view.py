"""SlipView: the right update and the slip side by side, and the first number where they part."""

import numpy as np
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from bpviz.data import Dataset
from bpviz.engine import Params, Spec, Trainer, trace
from bpviz.labs.slip import Difference, Slip, first_difference
from bpviz.labs.slip import applies as can_slip
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.views.numbers import count
from bpviz.views.slip.moment import Moment, difference_words, digits_that_tell
from bpviz.views.slip.page import SlipPage
from bpviz.views.slip.words import (
    COMPUTING,
    FIRST,
    FIRST_EARLIER,
    LEFT_START,
    NO_COST_YET,
    NONE,
    NOT_YET,
    PRINTED,
    TRAINING,
    say,
)
from bpviz.views.theme import THEMES, Theme

MOST_PARAMETERS = 40
AT_ONCE, SLICE = 300, 200
PRINTED_COST = "0.291027924"
"""The cost after one update as the worked example prints it."""


def applies(spec: Spec) -> bool:
    """Whether the slip is offered: it can be made, and all numbers have room."""
    return can_slip(spec) and spec.parameter_count <= MOST_PARAMETERS


class SlipView(QWidget):
    """Compares two runs from the same first weights, at the iteration that is shown.

    `show_start` gives the beginning of the run; without one, or where the slip cannot be made, a
    sentence says why nothing is compared.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("slipView")
        self._frame: Frame | None = None
        self._display = Display()
        self._slip: Slip | None = None
        self._first: Difference | None = None
        self._spec: Spec | None = None
        self._params: Params | None = None
        self._timer = QTimer(self)  # repeats the slip a little at a time
        self._timer.setInterval(0)
        self._page = SlipPage()
        scroll = QScrollArea(self)
        scroll.setWidget(self._page)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self._timer.timeout.connect(self._repeat)
        self._page.way.connect(self._refresh)
        self.show_theme(THEMES["light"])
        self.setAccessibleName(self.tr("Right update and slip"))

    # --- what is shown -----------------------------------------------------------------------

    def show_start(self, spec: Spec, params: Params, dataset: Dataset) -> None:
        """Take the beginning of a run: its first weights and its data; emits nothing."""
        self._timer.stop()
        self._slip, self._first, self._spec, self._params = None, None, spec, params
        if applies(spec):
            self._slip = Slip(spec, dataset, params)
            x, y = self._slip.rows(0)
            self._first = first_difference(trace(spec, params, x, y), self._slip.at(0))
            right = Trainer(spec, dataset, params)
            self._page.later.show_runs(Slip(spec, dataset, params), right)
        self._refresh()

    def forget_start(self) -> None:
        """The run was changed on its way: there is no beginning to repeat it from."""
        self._timer.stop()
        self._slip, self._first, self._spec, self._params = None, None, None, None
        self._refresh()

    def show_frame(self, frame: Frame) -> None:
        """Compare at the iteration of a frame; while training runs, a calm sentence instead."""
        if frame is not self._frame:
            self._frame = frame
            self._refresh()

    def show_display(self, display: Display) -> None:
        """Take notation, names and decimal mark."""
        if display != self._display:
            self._display = display
            self._refresh()

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        self._page.show_theme(theme)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Right update and slip"))
            self._page.speak()
            self._refresh()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    # --- the two runs ------------------------------------------------------------------------

    def _refresh(self) -> None:
        """Show the moment again; while hidden nothing is computed."""
        frame = self._frame
        if frame is None or not self.isVisible():
            return
        why_not = self._why_nothing(frame)
        if why_not is not None or self._slip is None:
            self._timer.stop()
            self._page.say_only(say(why_not))
            return
        wanted = frame.position.iteration
        if wanted - self._slip.reached > AT_ONCE:
            self._page.say_only(say(COMPUTING, n=count(wanted)))
            self._timer.start()
            return
        self._timer.stop()
        self._show(Moment(frame, self._display, self._slip.at(wanted)))

    def _repeat(self) -> None:
        """Go on towards the iteration that is shown."""
        if self._slip is None or self._frame is None or not self.isVisible():
            self._timer.stop()
            return
        wanted = self._frame.position.iteration
        self._slip.go_to(min(self._slip.reached + SLICE, wanted))
        self._refresh()

    def _why_nothing(self, frame: Frame) -> str | None:
        if frame.training or frame.update is None:
            return TRAINING
        begun = frame.trace.spec if self._spec is None else self._spec
        if frame.asked or not (applies(frame.trace.spec) and applies(begun)):
            return NONE
        return None if self._slip is not None and self._goes_on(frame) else LEFT_START

    def _goes_on(self, frame: Frame) -> bool:
        """Whether the run shown has the Spec and, where it is seen, the beginning of the slip."""
        if frame.trace.spec != self._spec or self._params is None:
            return False
        if frame.position.iteration > 0:
            return True
        pairs = zip(frame.params, self._params, strict=True)
        return all(np.array_equal(one, other) for one, other in pairs)

    def _show(self, moment: Moment) -> None:
        page, decimal = self._page, self._display.decimal
        slip_is_loud = page.slip_is_chosen
        page.show_rule(*moment.rule(slip_is_loud))
        page.grid.show_pairs(moment.pairs(), decimal, slip_is_loud)
        page.show_notes(self._first_words(moment), self._hint(moment), self._printed(moment))
        page.later.show_notation(moment.notation, decimal, slip_is_loud)
        page.show_comparison()

    def _first_words(self, moment: Moment) -> str:
        """The first number where the two part, once it may be seen."""
        earlier = moment.frame.position.iteration > 0
        found = self._first
        if found is None or not (earlier or moment.parted):
            return ""
        digits = digits_that_tell(found.right, found.slipped)
        return say(
            FIRST_EARLIER if earlier else FIRST,
            name=difference_words(found, moment.notation),
            right=moment.write(found.right, digits),
            slip=moment.write(found.slipped, digits),
        )

    def _hint(self, moment: Moment) -> str:
        if not moment.parted:
            return say(NOT_YET)
        return say(NO_COST_YET) if moment.frame.cost_after is None else ""

    def _printed(self, moment: Moment) -> str:
        """The text's misprint is named where the slip gives exactly it."""
        right, slip = moment.frame.cost_after, moment.slipped.cost_after
        if right is None or f"{slip:.9f}" != PRINTED_COST:
            return ""
        return say(PRINTED, slip=moment.write(slip), right=moment.write(right))
