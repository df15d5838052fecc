"""The column on the left of Train: the settings, how long to train, and how it is going."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from bpviz.run.display import Display
from bpviz.run.flow import FlowLog
from bpviz.run.frame import Frame
from bpviz.views.health import HealthCard
from bpviz.views.settings import SettingsForm
from bpviz.views.theme import Theme
from bpviz.views.theme.sizes import GAP, PADDING
from bpviz.views.until import UntilBar
from bpviz.window.panel import card


class TrainSide(QWidget):
    """The form keeps what room the cards do not need.

    How long to train stands first: whatever is said below, its button stays where it is.
    """

    def __init__(self, log: FlowLog) -> None:
        super().__init__()
        self.form = SettingsForm()
        self.health = HealthCard(log)
        self.until = UntilBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(card(self.until, PADDING // 2))
        column.addWidget(self.form, 1)
        column.addWidget(self.health)

    def show_frame(self, frame: Frame) -> None:
        """Show a moment."""
        self.form.show_frame(frame)
        self.until.show_frame(frame)
        self.health.show_frame(frame)

    def show_display(self, display: Display) -> None:
        """Show it in another way."""
        self.form.show_display(display)
        self.until.show_display(display)
        self.health.show_display(display)

    def show_theme(self, theme: Theme) -> None:
        """Show it in other colours."""
        self.form.show_theme(theme)
        self.until.show_theme(theme)
        self.health.show_theme(theme)
