"""The docks of the window: which panels there are, where they stand, how the room is shared."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from bpviz.views.theme import Theme
from bpviz.window.contents import Contents
from bpviz.window.panel import Handle, dock
from bpviz.window.settings import Settings
from bpviz.window.workspaces import BOTTOM, LEFT, RIGHT, WORKSPACES, PanelRow, Workspace


class Docks(QMainWindow):
    """A window whose panels are docks around its middle, arranged anew for every workspace."""

    panelPictureAsked = Signal(object)  # QDockWidget

    settings: Settings
    workspace: Workspace
    contents: Contents
    panels: QMainWindow
    _theme: Theme | None

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._docks: dict[str, QDockWidget] = {}
        self._is_arranged = False

    def _make_panels(self, middle: QWidget) -> QMainWindow:
        """What the docks stand in: those at the bottom only below the middle."""
        panels = QMainWindow()
        panels.setObjectName("panels")
        panels.setWindowFlags(Qt.WindowType.Widget)
        panels.setDockNestingEnabled(True)
        panels.setCentralWidget(middle)
        panels.setCorner(Qt.Corner.BottomLeftCorner, LEFT)
        panels.setCorner(Qt.Corner.BottomRightCorner, RIGHT)
        return panels

    @property
    def docks(self) -> list[QDockWidget]:
        """All panels that were made so far."""
        return list(self._docks.values())

    def complete(self) -> None:
        """Make what other workspaces need now, so that nobody waits for it later."""
        for workspace in WORKSPACES.values():
            self._make_docks(workspace)

    def _make_docks(self, workspace: Workspace) -> None:
        """Make the panels of a workspace that there are not yet."""
        for panel in workspace.panels:
            if panel.name not in self._docks:
                content = self.contents.panel(panel.name)
                made = dock(panel.name, panel.heading(), content, self.panels, panel.is_card)
                handle = made.titleBarWidget()
                if isinstance(handle, Handle):
                    handle.pictureAsked.connect(self.panelPictureAsked)
                self._docks[panel.name] = made
                made.setVisible(workspace is self.workspace)
                self.panels.addDockWidget(self._area_of(panel), made)

    @property
    def is_left_handed(self) -> bool:
        """Whether the columns of Draw are mirrored, so that the hand does not cover the answer."""
        return bool(self.settings.number("left_handed"))

    def _area_of(self, panel: PanelRow) -> Qt.DockWidgetArea:
        """The side of a panel, for the hand that draws."""
        in_draw = panel in WORKSPACES["draw"].panels
        if in_draw and self.is_left_handed and panel.area is not BOTTOM:
            return RIGHT if panel.area is LEFT else LEFT
        return panel.area

    def _arrange(self) -> None:
        self._make_docks(self.workspace)
        here = {panel.name for panel in self.workspace.panels}
        for name, made in self._docks.items():
            made.setVisible(name in here)
        arrangement = self.settings.bytes(self._arrangement_key)
        if arrangement.isEmpty() or not self.panels.restoreState(arrangement):
            self.reset_arrangement()
        elif self.settings.number("width") != self.width():
            self._share_room()
        self._is_arranged = True

    @property
    def _arrangement_key(self) -> str:
        hand = "-left" if self.is_left_handed and self.workspace.name == "draw" else ""
        return f"arrangement/{self.workspace.name}{hand}"

    def keep_arrangement(self) -> None:
        """Remember how the panels of this workspace stand, and in how wide a window."""
        self.settings.set("width", self.width())
        self.settings.set_bytes(self._arrangement_key, self.panels.saveState())

    def reset_arrangement(self) -> None:
        """Put the panels of this workspace where they belong."""
        for panel in self.workspace.panels:
            made = self._docks[panel.name]
            made.setFloating(False)
            self.panels.addDockWidget(self._area_of(panel), made)
            made.show()
        self._share_room()

    def _share_room(self) -> None:
        """Give every panel its share: of the width, at the bottom of the height."""
        for panels, room, way in (
            (self._panels_in(False), self.room_across, Qt.Orientation.Horizontal),
            (self._panels_in(True), self.height(), Qt.Orientation.Vertical),
        ):
            docks = [self._docks[panel.name] for panel in panels]
            self.panels.resizeDocks(docks, [self._size_of(panel, room) for panel in panels], way)

    @property
    def room_across(self) -> int:
        """The width that the panels share."""
        return self.width()

    def _panels_in(self, at_bottom: bool) -> list[PanelRow]:
        return [row for row in self.workspace.panels if (row.area is BOTTOM) == at_bottom]

    def _size_of(self, panel: PanelRow, room: int) -> int:
        zoom = 1.0 if self._theme is None else self._theme.zoom
        return max(round(panel.least * zoom), round(panel.share * room))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share another width anew between the panels."""
        super().resizeEvent(event)
        if event.size() != event.oldSize():
            self._share_room()
