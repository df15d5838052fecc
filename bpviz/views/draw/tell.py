"""TellPanel: say what the drawing is, see what that costs, step through it or train on it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from bpviz.run.display import Display
from bpviz.run.practice import STEPS, Outcome
from bpviz.views.draw.tell_words import about_copy, about_model, outcome_words
from bpviz.views.numbers import number
from bpviz.views.theme import Theme

DIGITS: Final = 10
PER_ROW: Final = 5


class TellPanel(QWidget):
    """Ten buttons (keys 0 to 9), the cost of the drawing, and what can be done with it.

    The keys work wherever the focus is, while the panel is seen.
    """

    told = Signal(object)  # int: what the drawing is; None: nothing was said
    trainAsked = Signal(int)  # steps of training on the drawing
    stepAsked = Signal()  # to be stepped through
    takeBackAsked = Signal()  # the last training on a drawing

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tellPanel")
        self._digit: int | None = None
        self._blank = self._own = True
        self._cost: float | None = None
        self._outcome: Outcome | None = None
        self._decimal = "."
        self._make_parts()
        self._lay_out()
        self._write()

    def _make_parts(self) -> None:
        self._heading, self._price, self._line = QLabel(self), QLabel(self), QLabel(self)
        self._heading.setProperty("role", "heading")
        self._price.setObjectName("drawingCost")
        self._line.setObjectName("practiceLine")
        self._line.setProperty("role", "label")
        self._line.setWordWrap(True)
        self._digits = [self._button(f"tell{digit}", "chip") for digit in range(DIGITS)]
        for digit, button in enumerate(self._digits):
            button.setCheckable(True)
            button.setText(str(digit))
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.clicked.connect(self._press)
            QShortcut(QKeySequence(str(digit)), self).activated.connect(button.click)
        self._train_label = QLabel(self)
        self._train_label.setWordWrap(True)
        self._steps = [self._button(f"trainOnIt{n}", "chip") for n in STEPS]
        for n, button in zip(STEPS, self._steps, strict=True):
            button.setText(str(n))
            button.clicked.connect(self._ask_training)
        self._through = self._button("stepThroughDrawing", "soft")
        self._through.clicked.connect(self.stepAsked)
        self._back = self._button("takeBackTraining", "quiet")
        self._back.clicked.connect(self.takeBackAsked)

    def _button(self, name: str, kind: str) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setProperty("kind", kind)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _lay_out(self) -> None:
        top, training, doing, grid = QHBoxLayout(), QHBoxLayout(), QHBoxLayout(), QGridLayout()
        top.addWidget(self._heading)
        top.addStretch()
        top.addWidget(self._price)
        grid.setSpacing(6)
        for digit, button in enumerate(self._digits):
            grid.addWidget(button, *divmod(digit, PER_ROW))
        training.setSpacing(6)
        training.addWidget(self._train_label, 1)
        for button in self._steps:
            training.addWidget(button)
        doing.addWidget(self._through, 1)
        doing.addWidget(self._back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for row in (top, grid, training, doing):
            column.addLayout(row)
        column.addWidget(self._line)

    # --- what is shown ---------------------------------------------------------------------------

    def show_drawing(self, blank: bool, digit: int | None, cost: float | None) -> None:
        """Whether there is ink, what it was said to be, and C of the drawing for that."""
        self._blank, self._digit, self._cost = blank, digit, cost
        self._say()

    def show_own(self, own: bool) -> None:
        """Whether the session's network reads, or the ready-trained model."""
        if own != self._own:
            self._own = own
            self._say()

    def show_outcome(self, outcome: Outcome | None) -> None:
        """What the last training on a drawing has come to; None: there was none."""
        self._outcome = outcome
        self._say()

    def show_display(self, display: Display) -> None:
        """Take the decimal mark."""
        if display.decimal != self._decimal:
            self._decimal = display.decimal
            self._say()

    def show_theme(self, theme: Theme) -> None:
        """Keep room for the words, so that nothing moves when they come."""
        self._line.setMinimumHeight(theme.px(48))
        self._line.setAlignment(Qt.AlignmentFlag.AlignTop)

    def event(self, event: QEvent) -> bool:
        """Take another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._write()
        return super().event(event)

    @property
    def line(self) -> str:
        """What is said below the buttons."""
        return self._line.text()

    # --- words -----------------------------------------------------------------------------------

    def _write(self) -> None:
        self._heading.setText(self.tr("It is a …"))
        self._train_label.setText(self.tr("Train on it, steps:"))
        self._through.setText(self.tr("Step through"))
        self._back.setText(self.tr("Take back"))
        self._back.setToolTip(self.tr("Take back what was learnt from the drawing (Ctrl+Z)."))
        for digit, button in enumerate(self._digits):
            button.setAccessibleName(self.tr("It is a {digit}").format(digit=digit))
        for n, button in zip(STEPS, self._steps, strict=True):
            button.setAccessibleName(self.tr("Train %n step(s) on this drawing", "", n))
        self._say()

    def _say(self) -> None:
        empty = self.tr("Draw a digit first.")
        missing = self.tr("Say first what it is.")
        running = self._outcome is not None and self._outcome.is_running
        for digit, button in enumerate(self._digits):
            button.setChecked(digit == self._digit)
            button.setEnabled(not self._blank)
            tip = self.tr("It is a {digit} (key {digit}): see the error flow back.")
            button.setToolTip(empty if self._blank else tip.format(digit=digit))
        can = self._digit is not None and not self._blank
        for n, button in zip(STEPS, self._steps, strict=True):
            button.setEnabled(can and not running)
            train = self.tr("Train %n step(s) on this drawing, at the network's rate.", "", n)
            train = train if self._own else f"{train}\n{about_copy()}"
            button.setToolTip(train if can else empty if self._blank else missing)
        self._through.setEnabled(can and not running)
        step = self.tr("Step through forward pass, backpropagation and update of this drawing.")
        step = step if self._own else f"{step}\n{about_model()}"
        self._through.setToolTip(step if can else empty if self._blank else missing)
        back = self._outcome is not None and self._outcome.can_take_back
        self._back.setVisible(back)
        self._say_numbers()

    def _say_numbers(self) -> None:
        cost, outcome = self._cost, self._outcome
        self._price.setText(
            ""
            if cost is None
            else self.tr("C = {cost}").format(cost=number(cost, 4, decimal=self._decimal))
        )
        self._price.setToolTip(self.tr("The cost of this drawing."))
        self._line.setToolTip("" if outcome is None or not outcome.of_copy else about_copy())
        if outcome is not None:
            self._line.setText(outcome_words(outcome, self._decimal))
        elif self._digit is None or self._blank:
            self._line.setText("")
        else:
            self._line.setText(self.tr("The diagram shows the error δ of every neuron."))

    # --- asking ----------------------------------------------------------------------------------

    def _press(self) -> None:
        """Another digit, or none when it was this one."""
        digit = self._digits.index(self.sender())  # type: ignore[arg-type]
        self.told.emit(None if digit == self._digit else digit)

    def _ask_training(self) -> None:
        self.trainAsked.emit(STEPS[self._steps.index(self.sender())])  # type: ignore[arg-type]
