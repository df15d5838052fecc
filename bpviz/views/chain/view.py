"""ChainView: the step being shown as a question, a rule, its factors and the result."""

from collections.abc import Collection, Hashable

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from bpviz.engine import Ref
from bpviz.notation.symbols import Notation, inline, renumbered
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.views.chain.build import build_page
from bpviz.views.chain.page import Page
from bpviz.views.chain.parts import ChainPage
from bpviz.views.chain.words import RENUMBERED, say
from bpviz.views.copying import CopyMenu
from bpviz.views.theme import THEMES, Theme
from bpviz.views.theme.sizes import PADDING

NARROWEST = 280


class ChainView(QWidget):
    """Shows one step of the chain rule, factor by factor, in the notation of the Display."""

    chosen = Signal(object)  # the Ref of a factor that was pressed
    sourceAsked = Signal(object)  # StepRef: show the step that computed a number
    pointed = Signal(object)  # the Ref of the factor under the mouse or the keyboard, or None
    backAsked = Signal()  # back to the step from which it was asked where a number comes from
    moveAsked = Signal(int)  # so many steps on, and there the result

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chainView")
        self._frame: Frame | None = None
        self._display = Display()
        self._theme = THEMES["light"]
        self._page: Page | None = None
        self._asked: int | None = None  # the factor that was clicked in this step
        self._by_keys = False  # the keyboard moved last, not the mouse
        self._pointed: Ref | None = None  # what was last said to be pointed at
        self._back: str | None = None
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
            surface.pressed.connect(self._ask_about)
            surface.hoverChanged.connect(self._point_by_mouse)
            surface.focusChanged.connect(self._point_by_keys)
        rule = self._body.rule
        rule.chipActivated.connect(self._follow_factor)
        rule.chipHovered.connect(self._point_by_mouse)
        rule.chipFocused.connect(self._point_by_keys)
        rule.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        rule.customContextMenuRequested.connect(self._open_rule_menu)
        self._body.ask.clicked.connect(self._ask_source)
        self._body.go.clicked.connect(self._ask_selected)
        self._body.same.clicked.connect(self._ask_move)
        self._body.back.clicked.connect(self.backAsked)
        self._later.timeout.connect(self._settle)

    # --- what is shown -----------------------------------------------------------------------

    def show_frame(self, frame: Frame) -> None:
        """Show the step of a frame; while training runs, a calm line in its place."""
        if frame is self._frame:
            return
        self._frame = frame
        self._asked = None
        self._body.numbering.hide()
        self._refresh()

    def show_display(self, display: Display) -> None:
        """Take notation, names, digits and selection."""
        if display == self._display:
            return
        self._say_renumbering(display)
        old, self._display = self._display, display
        if _look(old) != _look(display):
            self._refresh()
        self._light()

    def show_back(self, words: str | None) -> None:
        """Offer the way back to a step, by its title; None to offer none. Emits nothing."""
        self._back = words
        self._show_back()
        self._body.fit()

    def _show_back(self) -> None:
        """Before the buttons are fitted to the width."""
        back, words = self._body.back, self._back
        back.setVisible(words is not None and self._page is not None)
        if words is not None:
            back.say(self.tr("← Back to {step}").format(step=words))

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
        page = build_page(self._frame, self._display, self._asked)
        self._page = page
        self._body.setUpdatesEnabled(False)
        if page is None:
            self._body.show_training()
        else:
            self._body.show_page(page)
        self._show_back()
        self._body.fit()
        self._light()
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

    def _light(self) -> None:
        """Light up what is pointed at: the very factor here, all of a Ref that is elsewhere."""
        found: Collection[int] = self._pointed_factors()
        if not found and self._display.pointed is not None:
            step = None if self._frame is None else self._frame.step
            factors = () if step is None else enumerate(step.factors)
            found = {i for i, factor in factors if factor.ref == self._display.pointed}
        self._body.light(frozenset(found))

    def _pointed_factors(self) -> tuple[int, ...]:
        step = None if self._frame is None else self._frame.step
        count = 0 if step is None else len(step.factors)
        return tuple(i for i in self._body.pointed(self._by_keys) if i < count)

    def _settle(self) -> None:
        """Once everything is placed: what the mouse rests on may be another factor now."""
        self._point()
        self._bring_into_view()

    def _bring_into_view(self) -> None:
        """Scroll as little as needed to see what is being shown."""
        shown = self._body.shown_now()
        if shown is not None:
            self._scroll.ensureWidgetVisible(shown, 0, self._theme.px(PADDING))

    # --- what was asked for ------------------------------------------------------------------

    def _point_by_mouse(self) -> None:
        self._by_keys = False
        self._point()

    def _point_by_keys(self) -> None:
        self._by_keys = True
        self._point()

    def _point(self) -> None:
        """Say which Ref is pointed at, when that is another one."""
        self._light()
        found = self._pointed_factors()
        step = None if self._frame is None else self._frame.step
        ref = step.factors[found[0]].ref if found and step is not None else None
        if ref != self._pointed:
            self._pointed = ref
            self.pointed.emit(ref)

    def _follow_factor(self, key: Hashable) -> None:
        """Go to the step that computed a factor; one that was given is selected."""
        step = None if self._frame is None else self._frame.step
        if step is None or not isinstance(key, int):
            return
        factor = step.factors[key]
        if factor.source is None:
            self.chosen.emit(factor.ref)
        else:
            self.sourceAsked.emit(factor.source)

    def _ask_about(self, index: int) -> None:
        """Let the button below ask about the factor that was clicked."""
        self._asked = index
        self._refresh()

    def _ask_move(self) -> None:
        if self._page is not None and self._page.repeat is not None:
            self.moveAsked.emit(self._page.repeat.steps)

    def _ask_source(self) -> None:
        if self._page is not None and self._page.ask is not None:
            self.sourceAsked.emit(self._page.ask.source)

    def _ask_selected(self) -> None:
        if self._page is not None and self._page.selected is not None:
            self.sourceAsked.emit(self._page.selected.source)

    def _open_rule_menu(self, place: QPoint) -> None:
        if self._page is not None:
            rule = self._body.rule
            CopyMenu(rule, None, self._page.rule).show_at(rule.mapToGlobal(place))


def _look(display: Display) -> tuple[object, ...]:
    """What of a Display the page depends on; lighting up what is pointed at is cheaper."""
    return (
        display.selection,
        display.edited,
        display.predicting,
        display.stepwise,
        display.notation,
        display.digits,
        display.decimal,
        display.names,
    )
