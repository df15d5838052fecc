"""Where we are, in words, at the right of the bar."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.views.numbers import count
from bpviz.views.steady import ShortLabel
from bpviz.views.theme import THEMES, Theme, icon
from bpviz.views.transport.places import now_and_next
from bpviz.views.transport.until_words import progress_words
from bpviz.views.transport.words import position_words, shorter_positions, step_words

ROOM_FOR_ONE: Final = 600
ROOM_FOR_BOTH: Final = 740
"""From these widths on, at zoom 1, the way back to the original run has all its words."""


class Whereabouts(QFrame):
    """The position in bold, what comes now and next below; in the past it says so, on a wash."""

    presentAsked = Signal()
    originalAsked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("whereabouts")
        self._position = ShortLabel("positionText", "value", self)
        self._next = ShortLabel("nextText", "label", self)
        self._original = self._button("toOriginal", None)
        self._original.clicked.connect(self.originalAsked)
        self._present = self._button("toPresent", "primary")
        self._present.clicked.connect(self.presentAsked)
        self._theme = THEMES["light"]
        self._pace: float | None = None
        self._shown: tuple[Frame, Display] | None = None
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self._position)
        column.addWidget(self._next)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 2, 0)
        row.setSpacing(8)
        row.addLayout(column, 1)
        row.addWidget(self._original)
        row.addWidget(self._present)

    def _button(self, name: str, kind: str | None) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setProperty("kind", kind)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.hide()
        return button

    def show_frame(self, frame: Frame, display: Display) -> None:
        """Say where the frame is."""
        self._shown = frame, display
        self._position.say(position_words(frame), *shorter_positions(frame))
        self._next.say(self._second_line(frame, display))
        self._present.setText(self.tr("To the present"))
        self._present.setToolTip(self.tr("Leave the past: show the latest moment (End)"))
        self._original.setVisible(frame.can_return)
        if self._present.isHidden() != frame.present:
            self._present.setVisible(not frame.present)
            self._show_wash(frame)
        if frame.can_return:
            self._write_original()

    def set_pace(self, per_second: float | None) -> None:
        """How many updates a second training makes at most; None: as many as it can."""
        self._pace = per_second
        if self._shown is not None and self._shown[0].training:
            self._next.say(self._second_line(*self._shown))

    def _write_original(self) -> None:
        """Its words where there is room for them; fewer, or its icon alone where there is not."""
        words = self.tr("Back to the original run")
        both = not self._present.isHidden()
        roomy = self.width() >= self._theme.px(ROOM_FOR_BOTH if both else ROOM_FOR_ONE)
        shown = words if roomy else "" if both else self.tr("Original run")
        self._original.setText(shown)
        self._original.setIcon(QIcon() if shown else icon("undo", self._theme, "text"))
        self._original.setAccessibleName(words)
        reason = self.tr("An edit in the past has started this run; Undo returns to it again.")
        self._original.setToolTip(f"{words}\n{reason}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words of the buttons leave room for the position."""
        super().resizeEvent(event)
        self._write_original()

    def _show_wash(self, frame: Frame) -> None:
        self.setProperty("panel", None if frame.present else "note")
        for widget in (self, self._next):
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def _second_line(self, frame: Frame, display: Display) -> str:
        if frame.search is not None:
            return progress_words(frame.search, display, frame.spec)
        if frame.training and frame.goal is not None:
            return self.tr("on the way to {updates} updates").format(updates=count(frame.goal))
        if frame.training:
            return self._training_words()
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

    def _training_words(self) -> str:
        if self._pace is None:
            return self.tr("training at full speed")
        words = self.tr("training slowed · updates a second: {rate}")
        return words.format(rate=count(round(self._pace)))

    def _now(self, frame: Frame, display: Display) -> str:
        now, _ = now_and_next(frame)
        words = "" if now is None else step_words(now, display, frame.spec)
        return self.tr("now: {words}").format(words=words)

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self._theme = theme
        self._original.setIconSize(QSize(theme.px(18), theme.px(18)))
        self._write_original()
        self.setFixedHeight(theme.px(38))
