"""FlowView: how large errors and gradients are in each layer, now and over the run."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from bpviz.run.display import Display
from bpviz.run.flow import FlowLog
from bpviz.run.frame import Frame
from bpviz.views.flow import words
from bpviz.views.flow.page import FlowPage
from bpviz.views.flow.picture import Picture, picture_of
from bpviz.views.flow.words import say
from bpviz.views.theme import THEMES, Theme

DRAW_MILLISECONDS: Final = 125
ROOM_FOR_HEADING: Final = 340


class FlowView(QWidget):
    """A row a layer, from the output back, on a scale of powers of ten.

    While training runs it is drawn at most 8 times a second, else at once; hidden it does nothing.
    `log` can be shared with other views: whoever sees a Frame first adds it.
    """

    def __init__(self, log: FlowLog | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("flowView")
        self._log = FlowLog() if log is None else log
        self._theme, self._display = THEMES["light"], Display()
        self._frame: Frame | None = None
        self._quantity = "delta"
        self._heading = QLabel(self)
        self._heading.setProperty("role", "heading")
        self._buttons = {"delta": self._button("flowDelta"), "grad_w": self._button("flowGradient")}
        self._sentence = QLabel(self)
        self._sentence.setObjectName("flowSentence")
        self._sentence.setProperty("role", "dim")
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._page = FlowPage(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DRAW_MILLISECONDS)
        self._timer.timeout.connect(self._draw)
        self._top = QHBoxLayout()
        self._top.addWidget(self._heading)
        self._top.addStretch(1)
        for button in self._buttons.values():
            self._top.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top)
        self._column.addWidget(self._sentence, 1)
        self._column.addWidget(self._page, 1)
        self._write()
        self.show_theme(self._theme)
        self._draw()

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setProperty("kind", "chip")
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setChecked(name == "flowDelta")
        button.clicked.connect(self._switch)
        return button

    def _write(self) -> None:
        self._heading.setText(self.tr("Gradient by layer"))
        self._buttons["delta"].setText(self.tr("error δ"))
        self._buttons["delta"].setToolTip(
            self.tr("Show ‖δ‖: how strongly the cost answers to the weighted inputs of a layer")
        )
        self._buttons["grad_w"].setText(self.tr("gradient"))
        self._buttons["grad_w"].setToolTip(
            self.tr("Show the size of the gradient: how fast the weights of a layer learn")
        )
        self._page.setAccessibleName(self.tr("Errors and gradients by layer"))

    # --- what is shown ---------------------------------------------------------------------------

    def show_frame(self, frame: Frame) -> None:
        """Show the mini-batch of a frame, and keep it for the curves."""
        self._frame = frame
        if not self.isVisible():
            return
        self._follow()
        if not frame.training:
            self._timer.stop()
            self._draw()
        elif not self._timer.isActive():
            self._timer.start()

    def use_log(self, log: FlowLog) -> None:
        """From now on show what this log has followed, also before this page was seen."""
        self._log = log
        self._draw()

    def show_display(self, display: Display) -> None:
        """Take the decimal mark, and whether anything is hidden before its step."""
        self._display = display
        self._draw()

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self._theme = theme
        px = theme.px
        self._column.setContentsMargins(0, px(10), 0, px(6))
        self._top.setContentsMargins(px(16), 0, px(16), 0)
        self._top.setSpacing(px(4))
        self._column.setSpacing(px(6))
        self._page.show_theme(theme)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow()
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._heading.setVisible(self.width() >= self._theme.px(ROOM_FOR_HEADING))

    def changeEvent(self, event: QEvent) -> None:
        """Take another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._write()
            self._draw()

    def _follow(self) -> None:
        if self._frame is not None and not self._why_not(self._frame):
            self._log.add(self._frame)

    def _why_not(self, frame: Frame) -> str:
        """Why there is nothing to show of a frame; "" where there is."""
        if frame.asked or frame.unseen:
            return say(words.ASKED)
        if self._display.stepwise and not (frame.training or frame.in_update):
            return say(words.NOT_YET)
        return ""

    def _switch(self) -> None:
        self._quantity = "grad_w" if self._buttons["grad_w"].isChecked() else "delta"
        self._draw()

    def _draw(self) -> None:
        frame = self._frame
        why_not = say(words.NO_FRAME) if frame is None else self._why_not(frame)
        self._sentence.setText(why_not)
        self._sentence.setVisible(bool(why_not))
        self._page.setVisible(not why_not)
        if frame is None or why_not or not self.isVisible():
            return
        self._log.add(frame)
        picture = picture_of(frame, self._log, self._quantity, self._display)
        self._page.show_picture(picture, self._display.decimal)
        self._page.setAccessibleDescription(_in_words(picture))


def _in_words(picture: Picture) -> str:
    """All that is drawn, for who cannot see it."""
    rows = (", ".join(filter(None, (row.name, row.text, row.shares))) for row in picture.rows)
    return "; ".join(rows)
