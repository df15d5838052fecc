"""Where both ways lead: 10,000 updates of each, computed when asked for, a little at a time."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from bpviz.engine import NeuronRef, Trainer
from bpviz.labs.slip import Slip
from bpviz.notation.symbols import Notation, activation, cost
from bpviz.views.numbers import count
from bpviz.views.slip.grid import SlipGrid
from bpviz.views.slip.moment import Pair
from bpviz.views.slip.words import CANCEL, COMPUTE, LATER, LITTLE_HARM, PRINTED_LATER, PROGRESS, say
from bpviz.views.theme import Theme

UPDATES, SLICE = 10_000, 200
LITTLE = 0.01
"""Both ways have arrived when this much of the first cost is left."""
PRINTED_OUTPUTS = ["0.015912196", "0.984065734"]
"""The outputs after so many updates as the worked example prints them."""


class LaterPanel(QWidget):
    """A button, then progress, then the costs and outputs of both ways."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("slipLater")
        self._slip: Slip | None = None
        self._right: Trainer | None = None
        self._notation: Notation | None = None
        self._decimal, self._slip_is_loud = ".", False
        self._done, self._first_cost = False, 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._title, self._note = QLabel(self), QLabel(self)
        self._title.setProperty("role", "question")
        self._note.setProperty("role", "dim")
        self._note.setWordWrap(True)
        self._start, self._cancel = QPushButton(self), QPushButton(self)
        self._bar = QProgressBar(self)
        self._grid = SlipGrid("slipLaterGrid", self)
        self._lay_out()
        self._timer.timeout.connect(self._go_on)
        self._start.clicked.connect(self._begin)
        self._cancel.clicked.connect(self.stop)
        self._speak()
        self._arrange()

    def _lay_out(self) -> None:
        for button, name in ((self._start, "slipCompute"), (self._cancel, "slipCancel")):
            button.setObjectName(name)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._cancel.setProperty("kind", "quiet")
        self._bar.setObjectName("slipProgress")
        self._bar.setRange(0, UPDATES)
        running = QHBoxLayout()
        running.addWidget(self._start)
        running.addWidget(self._bar, 1)
        running.addWidget(self._cancel)
        running.addStretch(0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._title)
        self._column.addLayout(running)
        self._column.addWidget(self._grid)
        self._column.addWidget(self._note)

    def show_runs(self, slip: Slip, right: Trainer) -> None:
        """Compare two runs that stand at their beginning; what was computed is forgotten."""
        self.stop()
        self._slip, self._right, self._done = slip, right, False
        self._first_cost = slip.cost()
        self._arrange()

    def show_notation(self, notation: Notation, decimal: str, slip_is_loud: bool) -> None:
        """Write the results so; emits nothing."""
        self._notation, self._decimal, self._slip_is_loud = notation, decimal, slip_is_loud
        if self._done:
            self._show_results()

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        self._column.setSpacing(theme.px(6))
        self._grid.show_theme(theme)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
        super().changeEvent(event)

    def _speak(self) -> None:
        self._title.setText(say(LATER, n=count(UPDATES)))
        self._start.setText(say(COMPUTE, n=count(UPDATES)))
        self._cancel.setText(say(CANCEL))
        self._bar.setAccessibleName(say(PROGRESS))
        if self._done:
            self._show_results()

    def _arrange(self) -> None:
        running = self._timer.isActive()
        self._start.setVisible(not running and not self._done)
        self._bar.setVisible(running)
        self._cancel.setVisible(running)
        self._grid.setVisible(self._done)
        self._note.setVisible(self._done and bool(self._note.text()))

    def _begin(self) -> None:
        if self._slip is not None:
            self._bar.setValue(0 if self._right is None else self._right.iteration)
            self._timer.start()
            self._arrange()

    def stop(self) -> None:
        """Stop computing; what is done is kept for the next time."""
        self._timer.stop()
        self._arrange()

    def _go_on(self) -> None:
        slip, right = self._slip, self._right
        if slip is None or right is None:
            self.stop()
            return
        target = min(right.iteration + SLICE, UPDATES)
        right.step(target - right.iteration)
        slip.go_to(target)
        self._bar.setValue(target)
        if target == UPDATES:
            self._done = True
            self._show_results()
            self.stop()

    def _show_results(self) -> None:
        slip, right, notation = self._slip, self._right, self._notation
        if slip is None or right is None or notation is None:
            return
        slip.go_to(UPDATES)
        traced = right.trace()
        pairs = [Pair(cost(notation), "", traced.cost, slip.cost())]
        if right.examples == 1:
            last = right.spec.layers - 1
            outputs = zip(traced.layers[-1].a[0], slip.outputs()[0], strict=True)
            for j, (one, other) in enumerate(outputs):
                name = activation(NeuronRef(last, j), notation)
                pairs.append(Pair(name, "", float(one), float(other)))
        self._grid.show_pairs(tuple(pairs), self._decimal, self._slip_is_loud)
        self._note.setText(" ".join(self._notes(pairs)))

    def _notes(self, pairs: Sequence[Pair]) -> Iterator[str]:
        """What can be said of the results, computed from them."""
        costs = [cost for cost in (pairs[0].right, pairs[0].slip) if cost is not None]
        if max(costs) < LITTLE * self._first_cost:
            yield say(LITTLE_HARM)
        if [f"{pair.slip:.9f}" for pair in pairs[1:]] == PRINTED_OUTPUTS:
            yield say(PRINTED_LATER)
