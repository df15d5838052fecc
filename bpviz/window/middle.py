"""The middle of the window: the diagram of the session's network, or a lab of Explore."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from bpviz.session import Session
from bpviz.views.network import NetworkView
from bpviz.views.transport import Transport
from bpviz.window.center import Center
from bpviz.window.lessons_place import LessonsPlace


class Middle(LessonsPlace):
    """Puts a lab and its bar in the place of the diagram and the session's bar, and back."""

    session: Session
    network: NetworkView
    transport: Transport
    _column: QVBoxLayout  # of the panels, and the bar below them

    def _make_middle(self, center: Center) -> QStackedWidget:
        self.middle = QStackedWidget()
        self.middle.addWidget(center)
        return self.middle

    def _show_labs(self, are_shown: bool) -> None:
        """Show a lab, or the diagram. What the other one does stops meanwhile."""
        contents = self.contents
        if are_shown:
            self.session.pause()
            if self.middle.count() == 1:
                self.middle.addWidget(contents.explore)
                self._column.addWidget(contents.lab_bar)
            contents.exploring.go_on()
        elif contents.can_have_labs:
            contents.exploring.stop()
        self.middle.setCurrentIndex(int(are_shown))
        self.transport.setVisible(not are_shown)
        if not are_shown and contents.can_have_labs:
            contents.lab_bar.hide()
        self.offer_session(not are_shown)

    def offer_session(self, is_offered: bool) -> None:
        """Whether what concerns the session's run alone can be asked for."""
        raise NotImplementedError

    def focus_middle(self) -> None:
        """Have the keyboard where the workspace is worked in, so that keys step or play."""
        wanted: QWidget = self.network
        if self.workspace.name == "draw":
            wanted = self.contents.draw.pad
        elif self.workspace.name == "explore":
            wanted = self.contents.explore.picture
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)
