"""PredictBox: what will the number of this step be? Typed first, shown then."""

from collections.abc import Hashable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from bpviz.engine import BpvizError
from bpviz.notation.symbols import Notation, symbol
from bpviz.notation.tree import row, sym
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.run.predict import Verdict, judge, read
from bpviz.views.numbers import MINUS, number
from bpviz.views.predict import words
from bpviz.views.predict.answer import answer
from bpviz.views.predict.parts import PredictCard
from bpviz.views.predict.tally import Tally
from bpviz.views.predict.words import say
from bpviz.views.theme import THEMES, Theme

SAMPLE = 0.0822


class PredictBox(QWidget):
    """Asks for the number of a step before it is shown, and judges what was typed.

    Enter reveals, and when the number stands there goes on to the next step; Esc leaves. The focus
    given to the box is the field's.
    """

    revealAsked = Signal()  # something readable is typed: show the result of the step
    nextAsked = Signal()  # the result was seen: go on to the next step
    left = Signal()  # Esc: no more predictions

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("predictBox")
        self._frame: Frame | None = None
        self._display = Display()
        self._key: Hashable = None
        self._verdict: Verdict | None = None
        self._tally = Tally()
        self._card = PredictCard(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._card)
        card = self._card
        self.setFocusProxy(card.field)
        card.field.entered.connect(self._go_on)
        card.field.escaped.connect(self.left)
        card.field.textChanged.connect(self._take_back)
        card.plus.clicked.connect(self._type_plus)
        card.minus.clicked.connect(self._type_minus)
        card.go_on.clicked.connect(self._go_on)
        self.show_theme(THEMES["light"])
        self._write_words()
        self._refresh()

    # --- what the window asks ----------------------------------------------------------------

    @property
    def answered(self) -> bool:
        """Whether a number or a sign is typed that can be read."""
        try:
            read(self._card.field.text())
        except BpvizError:
            return False
        return True

    @property
    def revealed(self) -> bool:
        """Whether the number is on the screen."""
        frame = self._frame
        if frame is None or frame.step is None:
            return False
        return frame.position.factor >= len(frame.step.factors)

    @property
    def verdict(self) -> Verdict | None:
        """What was made of the prediction; None before the number is shown."""
        return self._verdict

    def start(self) -> None:
        """Begin to count anew: Predict was switched on."""
        self._tally = Tally()
        self._begin()
        self._refresh()

    def hint(self) -> None:
        """Say what is needed before the number is shown: somebody pressed on without typing."""
        text = self._card.field.text().strip()
        if not text:
            self._say(say(words.HINT))
        elif not self.answered:
            sample = number(SAMPLE, 4, decimal=self._display.decimal)
            self._say(say(words.UNREADABLE, value=sample, text=text))
            self._card.field.set_state("bad")

    # --- what is shown -----------------------------------------------------------------------

    def show_frame(self, frame: Frame) -> None:
        """Ask for the number of a step, or judge when it stands there; emits nothing."""
        if frame is self._frame:
            return
        self._frame = frame
        key = None if frame.step is None else (_place(frame), frame.step.ref)
        if key != self._key:
            self._key = key
            self._begin()
        if not self.revealed:
            self._verdict = None
        elif self._verdict is None and self.answered:
            self._judge(frame)
        self._refresh()

    def show_display(self, display: Display) -> None:
        """Take notation, names and digits; begin anew when Predict is switched on."""
        if display == self._display:
            return
        switched_on = display.predicting and not self._display.predicting
        self._display = display
        if switched_on:
            self.start()
        else:
            self._refresh()

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        self._card.show_theme(theme)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._write_words()
            self._refresh()
        super().changeEvent(event)

    def _write_words(self) -> None:
        card = self._card
        self.setAccessibleName(self.tr("Predict the number of this step"))
        card.question.setText(say(words.QUESTION))
        card.field.set_placeholders(say(words.PLACEHOLDER), say(words.SHORT_PLACEHOLDER))
        card.field.setToolTip(say(words.PLACEHOLDER))
        card.field.setAccessibleName(self.tr("Your prediction"))
        card.plus.setText("+")
        card.minus.setText(MINUS)
        card.plus.setAccessibleName(self.tr("It is positive"))
        card.minus.setAccessibleName(self.tr("It is negative"))
        card.plus.setToolTip(self.tr("It is positive"))
        card.minus.setToolTip(self.tr("It is negative"))

    def _begin(self) -> None:
        """A new step: nothing is typed; the keyboard stays in the box if it was there."""
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self)
        self._verdict = None
        self._card.field.clear()
        if had_focus:
            self.setFocus()

    def _judge(self, frame: Frame) -> None:
        verdict = judge(frame, self._card.field.text(), self._display.digits)
        self._verdict = verdict
        self._tally = self._tally.counted(self._key, verdict.is_right)

    # --- drawing it all anew -----------------------------------------------------------------

    def _refresh(self) -> None:
        frame, card = self._frame, self._card
        possible = frame is not None and frame.step is not None and not frame.unseen
        card.show_guessing(possible)
        self._show_tally()
        self._show_verdict()
        if not possible or frame is None or frame.step is None:
            self._say(say(words.TRAINING))
            return
        notation = Notation(self._display.notation, frame.spec, self._display.names)
        card.symbol.set_formula(row(symbol(frame.step.ref, notation), "=", sym("?")))
        self._show_state()

    def _show_state(self) -> None:
        card, revealed = self._card, self.revealed
        card.go_on.setText(self.tr("Next") if revealed else self.tr("Show it"))
        card.field.setReadOnly(revealed)
        card.field.set_state("" if revealed else "hidden")
        card.plus.setEnabled(not revealed)
        card.minus.setEnabled(not revealed)
        self._say(say(words.SHOWN) if revealed and self._verdict is None else "")

    def _show_verdict(self) -> None:
        frame, verdict = self._frame, self._verdict
        self._card.verdict.setVisible(verdict is not None)
        self._card.message.setVisible(verdict is None)
        if verdict is not None and frame is not None:
            self._card.verdict.show_answer(answer(verdict, frame, self._display))

    def _show_tally(self) -> None:
        tally, text = self._tally, ""
        if tally.asked:
            text = self.tr("{right} of {asked} right").format(right=tally.right, asked=tally.asked)
        if tally.running > 1:
            running = self.tr("%n in a row", "", tally.running)
            text = say(words.COMMA, first=text, second=running)
        self._card.tally.setText(text)

    def _say(self, text: str) -> None:
        self._card.message.setText(text)
        self._card.message.setAccessibleName(text)

    # --- what was pressed --------------------------------------------------------------------

    def _go_on(self) -> None:
        if self.revealed:
            self.nextAsked.emit()
        elif self.answered:
            self.revealAsked.emit()
        else:
            self.hint()
            self.setFocus()

    def _type_plus(self) -> None:
        self._card.field.set_sign("+")

    def _type_minus(self) -> None:
        self._card.field.set_sign(MINUS)

    def _take_back(self) -> None:
        """What was said about the text before is over."""
        if not self.revealed and self._card.field.isVisibleTo(self):
            self._say("")
            self._card.field.set_state("hidden")


def _place(frame: Frame) -> tuple[int, int, int]:
    here = frame.position
    return here.iteration, here.example, here.step
