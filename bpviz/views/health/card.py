"""HealthCard: one calm card that says how the run goes."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from bpviz.engine import Spec
from bpviz.run.display import Display
from bpviz.run.flow import FlowLog
from bpviz.run.frame import Frame
from bpviz.run.health import EARLY, Findings, Watch
from bpviz.views.health.item import Item
from bpviz.views.health.words import said
from bpviz.views.theme import THEMES, Theme

LOOK_MILLISECONDS: Final = 1_000


class HealthCard(QWidget):
    """The most severe finding, and the others on demand.

    While training runs it looks once a second and a change has to be seen twice; at rest it says
    at once what is. `log` can be shared with other views: whoever sees a Frame first adds it.
    """

    def __init__(self, log: FlowLog | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("healthCard")
        self._log = FlowLog() if log is None else log
        self._watch = Watch()
        self._frame: Frame | None = None
        self._display = Display()
        self._findings: Findings = (EARLY,)
        self._open = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LOOK_MILLISECONDS)
        self._timer.timeout.connect(self._look)
        self.setProperty("panel", "note")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._note = QWidget(self)
        self._note.setProperty("kind", "page")
        self._items: list[Item] = []
        self._more = QToolButton(self._note)
        self._more.setObjectName("healthMore")
        self._more.setProperty("kind", "quiet")
        self._more.setCheckable(True)
        self._more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._more.toggled.connect(self._unfold)
        self._column = QVBoxLayout(self._note)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("healthScroll")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._note)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_theme(THEMES["light"])
        self._say()

    @property
    def findings(self) -> Findings:
        """What the card says, the most severe first."""
        return self._findings

    # --- what is shown ---------------------------------------------------------------------------

    def show_frame(self, frame: Frame) -> None:
        """Follow the run of a frame."""
        self._frame = frame
        if not self.isVisible() or not self._follow(frame):
            return
        if not frame.training:
            self._timer.stop()
            self._look()
        elif not self._timer.isActive():
            self._timer.start()

    def show_display(self, display: Display) -> None:
        """Take the decimal mark, and whether anything is hidden before its step."""
        if display != self._display:
            self._display = display
            self._say()

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self._theme = theme
        px = theme.px
        self._column.setContentsMargins(px(12), px(10), px(12), px(10))
        self._column.setSpacing(px(8))
        for item in self._items:
            item.show_theme(theme)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as all it says needs at this width; where there is less room it scrolls."""
        return self._column.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        width = self._theme.px(240)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = self._theme.px(160)
        return QSize(width, min(self.heightForWidth(width), self._theme.px(72)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scroll.setGeometry(self.rect())
        self._scroll_if_needed()

    def _scroll_if_needed(self) -> None:
        """Without this a bar that was there once narrows the text, which then needs the bar."""
        fits = self.height() >= self.heightForWidth(self.width())
        policy = Qt.ScrollBarPolicy
        self._scroll.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._frame is not None:
            self.show_frame(self._frame)

    def changeEvent(self, event: QEvent) -> None:
        """Take another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    # --- looking ---------------------------------------------------------------------------------

    def _follow(self, frame: Frame) -> bool:
        """Keep a mini-batch that was seen as a whole; False for one that may not be told yet."""
        if frame.asked or frame.unseen:
            return False
        if self._display.stepwise and not (frame.training or frame.in_update):
            return frame.message is not None
        self._log.add(frame)
        return True

    def _look(self) -> None:
        frame = self._frame
        if frame is None or not self.isVisible():
            return
        findings = self._watch.look(frame, self._log)
        if findings != self._findings:
            self._findings = findings
            self._say()

    # --- saying ----------------------------------------------------------------------------------

    def _unfold(self, unfolded: bool) -> None:
        self._open = unfolded
        self._say()

    def _say(self) -> None:
        """Write what was found; texts that stay the same are left alone, so selections stay."""
        if self._frame is None:
            told = [said(EARLY, Spec(), self._display)]
        else:
            told = [said(each, self._frame.spec, self._display) for each in self._findings]
        shown = told if self._open else told[:1]
        while len(self._items) < len(shown):
            item = Item(self._note)
            item.show_theme(self._theme)
            self._column.insertWidget(len(self._items), item)
            self._items.append(item)
        for index, item in enumerate(self._items):
            item.setVisible(index < len(shown))
            if index < len(shown):
                item.show_said(shown[index], self._findings[index].severity)
        self._say_more(len(told) - 1)
        self.updateGeometry()
        self._scroll_if_needed()
        self.setAccessibleName(self.tr("How the run goes"))
        self.setAccessibleDescription(" ".join(f"{one.title} {one.seen}" for one in told))

    def _say_more(self, others: int) -> None:
        self._more.setVisible(others > 0)
        words = self.tr("show less") if self._open else self.tr("and %n more", "", others)
        self._more.setText(words)
        self._more.setToolTip(self.tr("Everything that was found in this run"))
