"""The picture of the lab "overfitting": cost and accuracy of both networks, and what was tried."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from bpviz.labs.overfitting import OverfittingMoment, Point
from bpviz.labs.remedies import Remedies, RemedyRow, row_of
from bpviz.views.labs.chart import Chart, draw_words
from bpviz.views.labs.lab_words import say
from bpviz.views.labs.line_chart import Series, draw_series
from bpviz.views.labs.overfitting import words
from bpviz.views.labs.picture import LabPicture
from bpviz.views.numbers import count, percent

ROW = 20
MOST_ROWS = 5


class OverfittingPicture(LabPicture):
    """Costs above, accuracies below; beside them a table of the remedies that were tried."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._remedies: defaultdict[str, Remedies] = defaultdict(Remedies)  # by the digits

    def renew(self) -> None:
        """Note how far this remedy has come: it stays in the table while others are tried."""
        if self.run is not None and self.step:
            self._remedies[self.digits].see(self.values, self._now)

    @property
    def rows(self) -> tuple[RemedyRow, ...]:
        """The table: what was tried from this start, the latest of them."""
        rows = self._remedies[self.digits].rows(self.values) if self.values else ()
        return rows[-MOST_ROWS:]

    @property
    def _now(self) -> OverfittingMoment:
        return cast(OverfittingMoment, self.moments[-1])

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.run is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        rows = self.rows
        table = self.theme.px(ROW * (1 + len(rows)) + 8) if rows else 0
        half = (whole.height() - table) / 2
        costs = QRectF(0, 0, whole.width(), half)
        self._paint(painter, costs, lambda s: s.train_cost, lambda s: s.test_cost, "C")
        below = QRectF(0, half, whole.width(), half)
        name = say(words.ACCURACY)
        self._paint(painter, below, lambda s: s.train_accuracy, lambda s: s.test_accuracy, name)
        if rows:
            self._paint_table(painter, rows, QRectF(0, 2 * half, whole.width(), table))
        painter.end()

    def _paint(
        self, painter: QPainter, room: QRectF,
        train: Callable[[Point], float], test: Callable[[Point], float], name: str,
    ) -> None:  # fmt: skip
        now, remedy = self._now, str(self.values["remedy"])
        moments = [cast(OverfittingMoment, moment) for moment in self.moments]
        plain, own = [m.plain for m in moments], [m.own for m in moments]
        series = [
            Series(say(words.TRAINING), list(map(train, plain)), "training", dashed=True),
            Series(say(words.TEST), list(map(test, plain)), "validation"),
        ]
        if remedy != "none":
            named = say(words.REMEDIES[remedy])
            series += [
                Series(say(words.WITH, split=say(words.TRAINING), remedy=named),
                       list(map(train, own)), "run0", dashed=True),
                Series(say(words.WITH, split=say(words.TEST), remedy=named),
                       list(map(test, own)), "run1"),
            ]  # fmt: skip
        is_share = name != "C"
        chart = draw_series(
            painter, self.theme, room, series, self.step, (say(words.EPOCH), name),
            self.display.decimal, low=None if is_share else 0.0,
            high=1.0 if is_share else _top(series),
        )  # fmt: skip
        if chart is not None:
            self._paint_best(painter, chart, now)

    def _paint_best(self, painter: QPainter, chart: Chart, now: OverfittingMoment) -> None:
        """A dashed line at the best epoch."""
        pen = QPen(self.theme.colour("dim"), 1.2 * self.theme.zoom, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawLine(chart.at(now.best_epoch, chart.y[0]), chart.at(now.best_epoch, chart.y[1]))

    # --- what was tried --------------------------------------------------------------------------

    def _paint_table(self, painter: QPainter, rows: Sequence[RemedyRow], room: QRectF) -> None:
        titles = (words.RESULT, words.RESULT_EPOCHS, words.RESULT_RIGHT, words.RESULT_LOWEST)
        self._paint_row(painter, room, 0, [say(each) for each in titles], "dim")
        shown = row_of(self.values, self._now)
        for place, row in enumerate(rows):
            token = "text" if row.is_of(shown) else "dim"
            self._paint_row(painter, room, place + 1, self.cells(row), token)

    def _paint_row(
        self, painter: QPainter, room: QRectF, place: int, cells: Sequence[str], token: str
    ) -> None:
        theme, left = self.theme, room.left() + self.theme.px(58)
        shares = (0.42, 0.1, 0.18, 0.3)
        for share, text in zip(shares, cells, strict=True):
            width = share * (room.right() - self.theme.px(58))
            top = room.top() + theme.px(4 + ROW * place)
            place_of = QRectF(left, top, width - theme.px(8), theme.px(ROW))
            draw_words(painter, theme, place_of, text, token, size=12)
            left += width

    def cells(self, row: RemedyRow) -> list[str]:
        """One row of the table: the remedy, epochs, the test accuracy, the lowest test cost."""
        named = say(words.REMEDIES[row.remedy])
        if row.lmbda is not None:
            named += f", λ = {row.lmbda:g}"
        if row.stop != "off":
            named = say(words.RESULT_STOPS[row.stop], remedy=named)
        right = percent(row.accuracy, decimal=self.display.decimal)
        at = say(words.RESULT_AT, cost=self.number(row.lowest), epoch=row.lowest_at)
        return [named, count(row.epoch), right, at]

    # --- words -----------------------------------------------------------------------------------

    def sentence(self) -> str:
        """Whether it learns still."""
        now, mark = self._now, self.display.decimal
        own, low = now.own, now.best.cost
        if now.verdict is None:
            return say(words.BEGIN)
        if now.verdict == "stopped":
            best = now.best.accuracy if now.by == "accuracy" else low
            right = percent(best.test_accuracy, decimal=mark)
            return say(words.STOPPED, epoch=best.epoch, test=right)
        if now.verdict == "overfits":
            return say(words.OVERFITS, epoch=low.epoch)
        test, train = (percent(s, decimal=mark) for s in (own.test_accuracy, own.train_accuracy))
        return say(words.LEARNS, test=test, train=train)


def _top(series: Sequence[Series]) -> float | None:
    """The highest cost after the first epoch: before it the cost is many times as high, and on a
    scale with it nobody would see the test cost rise again."""
    learnt = [value for each in series for value in each.values[1:] if value is not None]
    return 1.08 * max(learnt) if learnt else None
