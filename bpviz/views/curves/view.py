"""CurvesView: cost and accuracy of the run, one above the other, over the same x."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from bpviz.run.cost_log import NO_COSTS, CostCurve
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.run.history import Curves
from bpviz.run.runs import KeptRun
from bpviz.views.curves.drawing import draw_accuracy, draw_cost
from bpviz.views.curves.earlier import EarlierRuns
from bpviz.views.curves.panel import CurvePanel
from bpviz.views.curves.readings import kept_values, readings_at, variant_values
from bpviz.views.curves.room import Room
from bpviz.views.curves.runs import RunsLegend
from bpviz.views.curves.saying import fit_legends, say_values, say_what_is_missing, show_whole
from bpviz.views.curves.series import Lines, cost_range, lines_of
from bpviz.views.theme import THEMES, Theme
from bpviz.views.theme.sizes import GAP

DRAW_MILLISECONDS, SECOND_MILLISECONDS = 80, 20
NOTHING: Final = Curves(NO_COSTS, (), 1)
"""Of the run, while the variants of a comparison are shown."""


class CurvesView(QWidget):
    """Two plots: the cost of the mini-batches and of the validation data, and the accuracies.

    While training runs they are drawn about 12 times a second, else at once. The plots are made
    when the view is first shown: pyqtgraph takes 0.2 s to import, which a start in Step does not
    pay.

    Earlier runs lie underneath, each in a colour of its own and named in the legend below.
    """

    iterationChosen = Signal(int)  # the updates made at the point that was clicked
    runDeleted = Signal(int)  # the place of an earlier run
    wholeToggled = Signal(bool)  # measure the training data whole, or its first examples
    runRenamed = Signal(int, str)  # its place, what was typed; "" asks for the automatic name

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("curves")
        self._theme, self._display = THEMES["light"], Display()
        self._frame: Frame | None = None
        self._drawn: Curves | None = None
        self._original: tuple[CostCurve, ...] = ()
        self._lines: Lines | None = None
        self._runs: tuple[KeptRun, ...] = ()
        self._variants: tuple[KeptRun, ...] | None = None
        self._following, self._log = True, False
        self._room = Room()
        self._hovered: float | None = None
        self._hovered_kind = ""
        self._clicked = 0
        self._cost, self._accuracy = CurvePanel("cost", self), CurvePanel("accuracy", self)
        self._log_button = self._cost.add_button("costLog")
        self._log_button.setCheckable(True)
        self._log_button.toggled.connect(self.set_log)
        self._follow_button = self._cost.add_button("follow")
        self._follow_button.clicked.connect(self.follow)
        self._follow_button.hide()
        self._whole_button = self._accuracy.add_button("wholeSet")
        self._whole_button.setCheckable(True)
        self._whole_button.clicked.connect(self.wholeToggled)
        self._whole_button.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DRAW_MILLISECONDS)
        self._timer.timeout.connect(self._draw)
        self._second_timer = QTimer(self)
        self._second_timer.setSingleShot(True)
        self._second_timer.timeout.connect(self._draw_accuracy)
        self._end: float | None = None  # where x ends while the run is followed
        self._click_timer = QTimer(self)
        self._click_timer.setSingleShot(True)
        self._click_timer.timeout.connect(self._tell_clicked)
        self._legend = RunsLegend(self)
        self._legend.deleted.connect(self.runDeleted)
        self._legend.renamed.connect(self.runRenamed)
        self._earlier = EarlierRuns(self._cost, self._accuracy, self._legend, self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._cost, 1)
        self._layout.addWidget(self._accuracy, 1)
        self._layout.addWidget(self._legend)
        self._write()

    def _write(self) -> None:
        self._cost.heading.setText(self.tr("Cost"))
        self._accuracy.heading.setText(self.tr("Accuracy"))
        self._log_button.setText(self.tr("log"))
        self._log_button.setToolTip(
            self.tr("Draw the cost in powers of ten, where small costs can be told apart")
        )
        self._follow_button.setText(self.tr("follow"))
        self._follow_button.setToolTip(
            self.tr("Show the whole run again, and follow it (or double-click a plot)")
        )

    # --- what is shown ---------------------------------------------------------------------------

    def show_frame(self, frame: Frame) -> None:
        """Show the run of a frame, and mark its moment when that lies in the past."""
        self._frame = frame
        show_whole(self._whole_button, 0 if self._variants else frame.dataset.examples)
        if not frame.training:
            self._timer.stop()
            self._draw()
        elif not self._timer.isActive():
            self._timer.start()

    def show_runs(self, runs: tuple[KeptRun, ...]) -> None:
        """Show these earlier runs underneath, and no others."""
        self._runs = runs
        self._show_kept()

    def show_variants(self, variants: tuple[KeptRun, ...] | None) -> None:
        """Show the variants of a comparison instead of the run; None shows the run again."""
        if variants != self._variants:
            self._variants = variants
            self._legend.show_kind(variants is not None)
            self._show_kept()

    def _show_kept(self) -> None:
        self._earlier.show_runs(self._runs if self._variants is None else self._variants)
        self._earlier.draw(self._log)
        self._drawn = None
        self._draw()

    def show_display(self, display: Display) -> None:
        """Write numbers with these digits and this decimal mark."""
        written = self._display.digits, self._display.decimal
        self._display = display
        if (display.digits, display.decimal) != written:
            self._drawn = None
            self._draw()

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self._theme = theme
        self._layout.setSpacing(theme.px(GAP))
        self._cost.show_theme(theme)
        self._accuracy.show_theme(theme)
        self._legend.show_theme(theme)
        self._drawn = None
        self._draw()

    def set_log(self, log: bool) -> None:
        """Whether the cost is drawn on a scale of powers of ten."""
        self._log = log
        self._log_button.setChecked(log)
        self._drawn = None
        self._earlier.draw(self._log)
        self._draw()

    def show_whole(self, whole: bool) -> None:
        """Whether the training data are measured whole."""
        self._whole_button.setChecked(whole)

    def follow(self) -> None:
        """Show the whole run, and go on doing so as it grows."""
        self._set_following(True)
        self._drawn = None
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fit_legends(self._cost, self._accuracy)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._cost.plot is None:
            self._make_plots()
        self._draw()

    def _make_plots(self) -> None:
        from bpviz.views.curves.plot import CurvePlot

        for panel in (self._cost, self._accuracy):
            plot = CurvePlot(panel.kind, panel)
            plot.setObjectName(f"{panel.kind}Plot")
            plot.hovered.connect(self._read)
            plot.zoomed.connect(self._stop_following)
            plot.followAsked.connect(self._follow_again)
            plot.chosen.connect(self._choose)
            panel.add_plot(plot)
            panel.name_plot()
            panel.show_theme(self._theme)
        assert self._cost.plot is not None
        assert self._accuracy.plot is not None
        self._accuracy.plot.link(self._cost.plot)
        self._earlier.draw(self._log)

    # --- drawing ---------------------------------------------------------------------------------

    def _draw(self) -> None:
        frame, cost, accuracy = self._frame, self._cost.plot, self._accuracy.plot
        if frame is None or cost is None or accuracy is None or not self.isVisible():
            return
        alone = self._variants is None
        if self._earlier.show_beside(frame.spec if alone else None, self._display.decimal):
            self._drawn = None
            self._earlier.draw(self._log)
        curves, original = (frame.curves, frame.original) if alone else (NOTHING, ())
        if curves is not self._drawn or original != self._original:
            self._drawn, self._original = curves, original
            self._lines = lines_of(curves, original, self._earlier.lines, self._lines)
            self._draw_lines(self._lines)
            say_what_is_missing(self._cost, self._accuracy, self._lines, frame)
        self._read(self._hovered, self._hovered_kind)
        past = alone and not frame.present
        moment = frame.position.iteration / self._per_x if past else None
        if self._lines is not None:
            say_values(self._cost, self._accuracy, self._lines, moment, self._display)
            fit_legends(self._cost, self._accuracy)
        cost.show_marker(moment)
        accuracy.show_marker(moment)

    @property
    def _per_x(self) -> int:
        return self._lines.per_x if self._lines is not None else 1

    @property
    def _latest(self) -> int:
        if self._variants is not None and self._lines is not None:
            return round(self._lines.end * self._lines.per_x)
        return 0 if self._frame is None else self._frame.latest

    def _draw_lines(self, lines: Lines) -> None:
        cost, accuracy = self._cost.plot, self._accuracy.plot
        assert cost is not None
        assert accuracy is not None
        draw_cost(cost, lines, self._log)
        for plot in (cost, accuracy):
            plot.show_reach(1 / lines.per_x, self._latest / lines.per_x)
            plot.show_decimal(self._display.decimal)
            plot.show_unit(self.tr("epochs") if lines.in_epochs else self.tr("updates made"))
        self._end, runs = None, self._frame is not None and self._frame.training
        if self._following:
            self._end, (low, high) = lines.end or 1.0, cost_range(lines, self._log)
            if runs:
                self._end, top = self._room.around(self._end, high)
                high = high if self._log else top
            cost.show_range((0.0, self._end), (low, high))
        if runs:
            self._second_timer.start(SECOND_MILLISECONDS)  # two short paints let a click in between
        else:
            self._draw_accuracy()

    def _draw_accuracy(self) -> None:
        if self._lines is not None:
            draw_accuracy(self._accuracy.plot, self._lines, self._end)

    # --- reading and zooming ---------------------------------------------------------------------

    def _read(self, x: float | None, kind: str = "") -> None:
        """Read all curves at x; earlier runs tell the quantity that the crosshair is in."""
        kind = "" if x is None else kind
        self._hovered, self._hovered_kind = x, kind
        lines, cost, accuracy = self._lines, self._cost.plot, self._accuracy.plot
        if lines is None or cost is None or accuracy is None:
            return
        inside = x is not None and 0 <= x <= lines.end
        readings = readings_at(lines, x, self._display) if inside and x is not None else ("", "")
        cost.show_cursor(x if inside else None, readings[0])
        accuracy.show_cursor(x if inside else None, readings[1])
        at = x if inside else None
        values = kept_values if self._variants is None else variant_values
        self._legend.show_values(values(lines.kept, at, kind, self._display))

    def _choose(self, x: float) -> None:
        """A click: at once, or when no double-click can come of it any more."""
        if self._frame is None or self._variants is not None:
            return
        self._clicked = min(max(round(x * self._per_x), 0), self._frame.latest)
        if self._following:
            self._tell_clicked()
        else:
            self._click_timer.start(QApplication.doubleClickInterval())

    def _tell_clicked(self) -> None:
        self.iterationChosen.emit(self._clicked)

    def _follow_again(self) -> None:
        self._click_timer.stop()
        self.follow()

    def _stop_following(self) -> None:
        self._set_following(False)

    def _set_following(self, following: bool) -> None:
        self._following = following
        self._follow_button.setVisible(not following)
