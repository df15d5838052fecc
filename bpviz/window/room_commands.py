"""Room commands: finding any command by its name, and giving the room to what is shown."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction

from bpviz.window.actions import ACTIONS
from bpviz.window.commands import Commands
from bpviz.window.palette import ABOVE, CommandPalette

_FULL = Qt.WindowState.WindowFullScreen


class RoomCommands(Commands):
    """The palette of all commands, and the presentation mode.

    presenting  everything is larger, the screen is filled, the bar at the top is hidden
    """

    presentationAsked = Signal(bool)  # on or off: how large everything is, is the program's

    presenting = False
    _was_full = False

    def present(self) -> None:
        """Show only what the class is to see, larger; or all of it again."""
        self.presenting = not self.presenting
        if self.presenting:
            self._was_full = bool(self.windowState() & _FULL)
        self.show_presenting()
        self.presentationAsked.emit(self.presenting)
        if self.presenting:
            said = self.tr("Presentation: P ends it, Ctrl+K finds every command.")
            self.banner.mention(said)

    def show_presenting(self) -> None:
        """Hide the bar at the top and fill the screen, or not, as `presenting` says."""
        self.header.setVisible(not self.presenting)
        full = self.presenting or self._was_full
        others = self.windowState() & ~_FULL
        self.setWindowState(others | _FULL if full else others)

    def show_palette(self) -> None:
        """Find a command by its name."""
        names = [row.name for row in ACTIONS if row.name != "show_palette"]
        zoom = 1.0 if self._theme is None else self._theme.zoom
        made = CommandPalette([self.actions_by_name[name] for name in names], zoom, self)
        made.chosen.connect(self._do)
        top = self.mapToGlobal(QPoint((self.width() - made.width()) // 2, round(ABOVE * zoom)))
        made.move(top)
        made.open()

    def _do(self, action: QAction) -> None:
        action.trigger()
