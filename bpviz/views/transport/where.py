"""Where we are, in words, at the right of the bar."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.views.numbers import count
from bpviz.views.theme import Theme
from bpviz.views.transport.places import now_and_next
from bpviz.views.transport.words import position_words, step_words


class ShortLabel(QLabel):
    """A right-aligned label that shortens its text where there is no room for all of it."""

    def __init__(self, name: str, role: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(
            self.rect(), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text
        )
        painter.end()

    def say(self, words: str) -> None:
        """Show these words; all of them in the tooltip."""
        self.setText(words)
        self.setToolTip(words)


class Whereabouts(QFrame):
    """The position in bold, what comes now and next below; in the past it says so, on a wash."""

    presentAsked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("whereabouts")
        self._position = ShortLabel("positionText", "value", self)
        self._next = ShortLabel("nextText", "label", self)
        self._present = QPushButton(self)
        self._present.setObjectName("toPresent")
        self._present.setProperty("kind", "primary")
        self._present.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._present.clicked.connect(self.presentAsked)
        self._present.hide()
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self._position)
        column.addWidget(self._next)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 2, 0)
        row.setSpacing(8)
        row.addLayout(column, 1)
        row.addWidget(self._present)

    def show_frame(self, frame: Frame, display: Display) -> None:
        """Say where the frame is."""
        self._position.say(position_words(frame))
        self._next.say(self._second_line(frame, display))
        self._present.setText(self.tr("To the present"))
        self._present.setToolTip(self.tr("Leave the past: show the latest moment (End)"))
        if self._present.isHidden() == frame.present:
            return
        self._present.setVisible(not frame.present)
        self.setProperty("panel", None if frame.present else "note")
        for widget in (self, self._next):
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def _second_line(self, frame: Frame, display: Display) -> str:
        if frame.training and frame.goal is not None:
            return self.tr("on the way to {updates} updates").format(updates=count(frame.goal))
        if frame.training:
            return self.tr("training at full speed")
        if not frame.present:
            return self.tr("You are looking at the past · {now}").format(
                now=self._now(frame, display)
            )
        now, after = now_and_next(frame)
        if now is None:
            return ""
        if after is None:
            return self.tr("{now}    next: the next mini-batch").format(
                now=self._now(frame, display)
            )
        return self.tr("{now}    next: {next}").format(
            now=self._now(frame, display), next=step_words(after, display, frame.spec)
        )

    def _now(self, frame: Frame, display: Display) -> str:
        now, _ = now_and_next(frame)
        words = "" if now is None else step_words(now, display, frame.spec)
        return self.tr("now: {words}").format(words=words)

    def show_theme(self, theme: Theme) -> None:
        """Take sizes from a theme."""
        self.setFixedHeight(theme.px(38))
