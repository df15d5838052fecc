"""ChainView: the step being shown as a question, a rule, its factors and the result."""

from collections.abc import Hashable

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from bpviz.notation.symbols import Notation, inline, renumbered
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.views.chain.build import build_page
from bpviz.views.chain.copying import CopyMenu
from bpviz.views.chain.page import Page
from bpviz.views.chain.parts import ChainPage
from bpviz.views.chain.words import RENUMBERED, say
from bpviz.views.theme import THEMES, Theme
from bpviz.views.theme.sizes import PADDING

NARROWEST = 280


class ChainView(QWidget):
    """Shows one step of the chain rule, factor by factor, in the notation of the Display."""

    chosen = Signal(object)  # the Ref of a factor that was pressed
    sourceAsked = Signal(object)  # StepRef: show the step that computed a number

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chainView")
        self._frame: Frame | None = None
        self._display = Display()
        self._theme = THEMES["light"]
        self._page: Page | None = None
        self._body = ChainPage()
        self._scroll = QScrollArea(self)
        self._later = QTimer(self)  # once the layout has placed the cards
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._lay_out()
        self._connect()
        self.setAccessibleName(self.tr("The step, factor by factor"))

    def _lay_out(self) -> None:
        self._body.setProperty("kind", "page")
        self._scroll.setWidget(self._body)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        self.setMinimumWidth(NARROWEST)

    def _connect(self) -> None:
        for surface in self._body.surfaces:
            surface.chosen.connect(self.chosen)
            surface.sourceAsked.connect(self.sourceAsked)
        rule = self._body.rule
        rule.chipActivated.connect(self._choose_factor)
        rule.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        rule.customContextMenuRequested.connect(self._open_rule_menu)
        self._body.ask.clicked.connect(self._ask_source)
        self._later.timeout.connect(self._bring_into_view)

    # --- what is shown -----------------------------------------------------------------------

    def show_frame(self, frame: Frame) -> None:
        """Show the step of a frame; while training runs, a calm line in its place."""
        if frame is self._frame:
            return
        self._frame = frame
        self._body.numbering.hide()
        self._refresh()

    def show_display(self, display: Display) -> None:
        """Take notation, names, digits and selection."""
        if display == self._display:
            return
        self._say_renumbering(display)
        self._display = display
        self._refresh()

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        self._theme = theme
        self._body.show_theme(theme)
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("The step, factor by factor"))
            self._refresh()
        super().changeEvent(event)

    def _refresh(self) -> None:
        if self._frame is None:
            return
        page = build_page(self._frame, self._display)
        self._page = page
        self._body.setUpdatesEnabled(False)
        if page is None:
            self._body.show_training()
        else:
            self._body.show_page(page)
        self._body.setUpdatesEnabled(True)
        self._later.start()

    def _say_renumbering(self, display: Display) -> None:
        """When w₂ and w₃ change places with the notation, say so until the next step."""
        label = self._body.numbering
        if self._frame is None or display.notation == self._display.notation:
            return
        spec, old = self._frame.spec, self._display
        moved = renumbered(
            Notation(old.notation, spec, old.names),
            Notation(display.notation, spec, display.names),
        )
        label.setVisible(moved is not None)
        if moved is not None:
            label.setText(say(RENUMBERED, old=inline(moved[0]), new=inline(moved[1])))

    def _bring_into_view(self) -> None:
        """Scroll as little as needed to see what is being shown."""
        shown = self._body.shown_now()
        if shown is not None:
            self._scroll.ensureWidgetVisible(shown, 0, self._theme.px(PADDING))

    # --- what was asked for ------------------------------------------------------------------

    def _choose_factor(self, key: Hashable) -> None:
        step = None if self._frame is None else self._frame.step
        if step is not None and isinstance(key, int):
            self.chosen.emit(step.factors[key].ref)

    def _ask_source(self) -> None:
        if self._page is not None and self._page.ask is not None:
            self.sourceAsked.emit(self._page.ask.source)

    def _open_rule_menu(self, place: QPoint) -> None:
        if self._page is not None:
            rule = self._body.rule
            CopyMenu(rule, None, self._page.rule).show_at(rule.mapToGlobal(place))
