"""The bar at the top: the name, the workspaces, and what is a choice everywhere."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QTabBar,
    QToolButton,
)

from bpviz.run.display import SCALES, Display
from bpviz.views.tabs import Tabs
from bpviz.views.theme import Theme, icon
from bpviz.views.theme.sizes import GAP, PADDING
from bpviz.window.settings import NOTATIONS, WORKSPACE_NAMES


class Header(QFrame):
    """Emits what was chosen; shows what is in force. The menu is filled by the window."""

    workspaceChosen = Signal(str)
    notationChosen = Signal(str)
    digitsChosen = Signal(int)
    scaleChosen = Signal(str)
    themeAsked = Signal()
    languageAsked = Signal()
    lessonsToggled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setProperty("panel", "top")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(PADDING, 7, PADDING, 7)
        self._row.setSpacing(GAP)
        self._name = QLabel("bpviz")
        self._name.setProperty("role", "title")
        self._row.addWidget(self._name)
        self._row.addSpacing(PADDING)
        self.tabs = self._make_tabs()
        self._row.addWidget(self.tabs)
        self._row.addStretch()
        self.notation = self._make_notation()
        self.digits = self._make_digits()
        self.scale = self._make_scale()
        self._lessons = self._tool(
            "lessonsButton", "lessons", self.tr("Hide or show the lessons (Ctrl+Shift+L)")
        )
        self._lessons.setCheckable(True)
        self._lessons.clicked.connect(self.lessonsToggled)
        self._language = self._tool(
            "languageButton", "language", self.tr("Switch between English and Chinese")
        )
        self._theme = self._tool(
            "themeButton", "theme", self.tr("Switch between light, dark and projector colours")
        )
        self._language.clicked.connect(self.languageAsked)
        self._theme.clicked.connect(self.themeAsked)
        self.menu_button = self._tool("menuButton", "settings", self.tr("All commands (Alt+M)"))
        self.menu_button.setShortcut("Alt+M")
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.menu_button)
        self.menu_button.setMenu(self.menu)
        self.recent = QMenu(self.menu)
        self.recent.setObjectName("recentFiles")
        self.recent.setToolTipsVisible(True)

    def _make_tabs(self) -> QTabBar:
        tabs = Tabs("workspaces", self.tr("Workspaces"))
        tabs.setProperty("kind", "pill")
        for text, key in (
            (self.tr("Step"), "Ctrl+1"),
            (self.tr("Train"), "Ctrl+2"),
            (self.tr("Draw"), "Ctrl+3"),
            (self.tr("Explore"), "Ctrl+4"),
        ):
            tabs.setTabToolTip(tabs.addTab(text), f"{text} ({key})")
        tabs.currentChanged.connect(self._tab_changed)
        return tabs

    def _make_notation(self) -> QComboBox:
        names = {
            "nielsen": self.tr("notation z, a, δ"),
            "net_out": self.tr("notation net/out"),
            "o_err": self.tr("notation o/Err"),
        }
        box = self._combo("notation", self.tr("How quantities are written"))
        for key in NOTATIONS:
            box.addItem(names[key], key)
        box.activated.connect(self._notation_activated)
        return box

    def _make_digits(self) -> QComboBox:
        box = self._combo("digits", self.tr("How many digits numbers are shown with"))
        for n in range(2, 18):
            box.addItem(self.tr("%n digits", "", n), n)
        box.activated.connect(self._digits_activated)
        return box

    def _make_scale(self) -> QComboBox:
        names = {
            "linear": self.tr("colours linear"),
            "symlog": self.tr("colours log"),
            "layer": self.tr("colours by layer"),
        }
        tip = self.tr(
            "How values become colours (S): in proportion; logarithmic, so that small ones are "
            "seen beside large ones; or by layer, each with a range of its own"
        )
        box = self._combo("scale", tip)
        box.setAccessibleName(self.tr("How values become colours"))
        for key in SCALES:
            box.addItem(names[key], key)
        box.activated.connect(self._scale_activated)
        return box

    def _combo(self, name: str, tip: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setProperty("kind", "quiet")
        box.setToolTip(tip)
        box.setAccessibleName(tip)
        box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row.addWidget(box)
        return box

    def _tool(self, name: str, icon_name: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setProperty("kind", "quiet")
        button.setProperty("icon_name", icon_name)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row.addWidget(button)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The workspaces go before the scale of colours, which is in the menu and on S too, and
        before the name of the program, which the window has in its title.
        """
        super().resizeEvent(event)
        givers = (self._name, self.scale)
        sizes = [each.sizeHint().width() + self._row.spacing() for each in givers]
        seen = sum(s for s, each in zip(sizes, givers, strict=True) if not each.isHidden())
        room = self.width() - (self._row.sizeHint().width() - seen)
        for size, each in zip(sizes, givers, strict=True):
            each.setHidden(size > room)
            room -= size

    def _tab_changed(self, index: int) -> None:
        self.workspaceChosen.emit(WORKSPACE_NAMES[index])

    def _notation_activated(self, index: int) -> None:
        self.notationChosen.emit(self.notation.itemData(index))

    def _digits_activated(self, index: int) -> None:
        self.digitsChosen.emit(self.digits.itemData(index))

    def _scale_activated(self, index: int) -> None:
        self.scaleChosen.emit(self.scale.itemData(index))

    def show_lessons(self, shown: bool) -> None:
        """Whether the lessons are in sight."""
        self._lessons.setChecked(shown)

    def show_workspace(self, name: str) -> None:
        """Mark the workspace that is shown."""
        with QSignalBlocker(self.tabs):
            self.tabs.setCurrentIndex(WORKSPACE_NAMES.index(name))

    def show_display(self, display: Display) -> None:
        """Show the notation, the digits and the scale of colours in force."""
        self.notation.setCurrentIndex(NOTATIONS.index(display.notation))
        self.digits.setCurrentIndex(self.digits.findData(display.digits))
        self.scale.setCurrentIndex(SCALES.index(display.scale))

    def show_theme(self, theme: Theme) -> None:
        """Colour the icons."""
        for button in (self._lessons, self._language, self._theme, self.menu_button):
            button.setIcon(icon(str(button.property("icon_name")), theme, "dim"))
