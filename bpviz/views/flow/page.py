"""FlowPage: draws the layers, and scrolls where they are more than fit."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from bpviz.engine import Array
from bpviz.views.flow.paint import Brush, draw_axis, draw_captions, draw_row
from bpviz.views.flow.picture import Picture, Row
from bpviz.views.flow.places import (
    AXIS,
    HEAD,
    ROW,
    RowPlaces,
    columns,
    row_height,
    row_places,
)
from bpviz.views.flow.scale import size_text
from bpviz.views.flow.words import TIP_BAR, TIP_CURVE, TIP_HISTOGRAM, say
from bpviz.views.numbers import count, number, percent
from bpviz.views.theme import THEMES, Theme


class FlowPage(QAbstractScrollArea):
    """The rows of a Picture between captions and an axis, which stay where they are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("flowPage")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._theme = THEMES["light"]
        self._decimal = "."
        self._picture: Picture | None = None
        self._brush = Brush(self._theme)
        self._lay_out()

    def show_picture(self, picture: Picture | None, decimal: str) -> None:
        """Draw this; None: nothing."""
        rows = 0 if self._picture is None else len(self._picture.rows)
        self._picture, self._decimal = picture, decimal
        if (0 if picture is None else len(picture.rows)) != rows:
            self._lay_out()
        self.viewport().update()

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self._theme, self._brush = theme, Brush(theme)
        self._lay_out()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(380), self._theme.px(HEAD + AXIS + 3 * ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(180), self._theme.px(HEAD + AXIS + ROW / 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        """Columns, rows, and how far there is to scroll."""
        view, px = self.viewport(), self._theme.px
        rows = 0 if self._picture is None else len(self._picture.rows)
        self._columns = columns(view.width(), self._theme)
        self._row = row_height(view.height(), rows, self._theme)
        self._body = QRectF(0, px(HEAD), view.width(), max(view.height() - px(HEAD + AXIS), 0))
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, round(rows * self._row - self._body.height())))
        bar.setSingleStep(self._row // 2)
        bar.setPageStep(max(1, round(self._body.height())))

    def _places(self, index: int) -> RowPlaces:
        top = self._body.top() + index * self._row - self.verticalScrollBar().value()
        return row_places(self._columns, top, self._row, self._theme)

    # --- drawing ---------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        picture = self._picture
        if picture is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_captions(painter, self._brush, self._columns, picture)
        used = min(len(picture.rows) * self._row, self._body.height())
        draw_axis(painter, self._brush, self._columns, self._body.top() + used, picture)
        painter.setClipRect(self._body)
        for index, row in enumerate(picture.rows):
            places = self._places(index)
            if self._body.top() - self._row < places.name.top() < self._body.bottom():
                draw_row(painter, self._brush, places, row, picture)
        painter.end()

    # --- reading ---------------------------------------------------------------------------------

    def viewportEvent(self, event: QEvent) -> bool:
        """Read the value under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = self.reading(event.pos())
            if words:
                QToolTip.showText(event.globalPos(), words, self.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def reading(self, point: QPoint) -> str:
        """What stands at a point of the page, in words with its value; "" where nothing does."""
        at, picture = QPointF(point), self._picture
        if picture is None or not self._body.contains(at):
            return ""
        for index, row in enumerate(picture.rows):
            places = self._places(index)
            for place, words in (
                (places.name.united(places.bar), self._read_bar(row)),
                (places.shares, row.shares_tip),
            ):
                if place.contains(at):
                    return words
            if places.curve.contains(at):
                return self._read_curve(row, picture, _share(places.curve, at))
            if places.histogram.contains(at):
                return self._read_histogram(row, _share(places.histogram, at))
        return ""

    def _read_bar(self, row: Row) -> str:
        sizes = {
            name: size_text(getattr(row.flow, name), self._decimal)
            for name in ("delta", "grad_w", "grad_b")
        }
        return _sentence(say(TIP_BAR, layer=row.name, **sizes))

    def _read_curve(self, row: Row, picture: Picture, share: float) -> str:
        iterations: Array = picture.iterations
        if not len(iterations):
            return ""
        wanted = iterations[0] + share * (iterations[-1] - iterations[0])
        nearest = int(np.abs(iterations - wanted).argmin())
        size = size_text(float(row.series[nearest]), self._decimal)
        updates = count(int(iterations[nearest]))
        return _sentence(say(TIP_CURVE, layer=row.name, updates=updates, size=size))

    def _read_histogram(self, row: Row, share: float) -> str:
        counted = row.histogram
        bins = len(counted.shares)
        place = min(int(share * bins), bins - 1)
        width = (counted.high - counted.low) / bins
        low, high = (
            number(counted.low + edge * width, 2, decimal=self._decimal)
            for edge in (place, place + 1)
        )
        part = percent(float(counted.shares[place]), 0)
        return _sentence(say(TIP_HISTOGRAM, layer=row.name, share=part, low=low, high=high))


def _share(place: QRectF, at: QPointF) -> float:
    """How far from the left to the right of a place, 0 to 1."""
    return (at.x() - place.left()) / max(place.width(), 1.0)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
