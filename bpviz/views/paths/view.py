"""PathsView: along which paths a weight or bias reaches the cost, and what each contributes."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from bpviz.engine import Ref
from bpviz.notation.symbols import Notation
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.views.paths.controls import parameters_of
from bpviz.views.paths.copying import table_text
from bpviz.views.paths.listing import Parameter, way
from bpviz.views.paths.model import PAGE, Content
from bpviz.views.paths.moment import Moment, looks_same, moment_of, parameter_in
from bpviz.views.paths.page import PathsPage
from bpviz.views.paths.words import (
    BARS,
    BARS_OF,
    CHOOSE,
    HOW_TO_CHOOSE,
    HOW_TO_CHOOSE_HERE,
    PAUSE_IT,
    TABLE_NAME,
    TRAINING,
    say,
)
from bpviz.views.theme import THEMES, Theme

NARROWEST = 280


class PathsView(QWidget):
    """The paths of the selected weight or bias: a table, its proof, and one path as bars.

    While it is hidden nothing is computed. `path` is what `pathShown` said or would say: after a
    setter, which emits nothing, it can be asked.
    """

    chosen = Signal(object)  # a Ref: of a factor that was pressed, or the parameter chosen here
    pathShown = Signal(object)  # a tuple of Refs, the neurons and connections walked, or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pathsView")
        self._frame: Frame | None = None
        self._display = Display()
        self._theme = THEMES["light"]
        self._moment: Moment | None = None
        self._ref: Parameter | None = None
        self._stale = True
        self._first = 0
        self._row = 0
        self._page = PathsPage()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        scroll = QScrollArea(self)
        scroll.setWidget(self._page)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self.setMinimumWidth(NARROWEST)

    def _connect(self) -> None:
        page = self._page
        page.table.walked.connect(self._walk)
        page.table.chosen.connect(self.chosen)
        page.table.copyAsked.connect(self._copy)
        page.bars.chosen.connect(self.chosen)
        page.chooser.parameterChosen.connect(self.chosen)
        page.controls.next.clicked.connect(self._walk_on)
        page.controls.previous.clicked.connect(self._walk_back)
        page.controls.collect.toggled.connect(self._show_collected)
        page.controls.sort.toggled.connect(self._sort)
        page.controls.pageAsked.connect(self._turn_page)

    @property
    def path(self) -> tuple[Ref, ...] | None:
        """The neurons and connections of the path that is walked, None while none is shown."""
        if self._moment is None or not self.isVisible() or not len(self._moment.listing):
            return None
        listing = self._moment.listing
        return way(listing.path(self._first + self._row), listing.ref)

    # --- what is shown -----------------------------------------------------------------------

    def show_frame(self, frame: Frame) -> None:
        """Show the paths of a frame; while training runs, a calm sentence in their place."""
        before, self._frame = self._frame, frame
        if before is None or not looks_same(before, frame, self._display):
            self._refresh()

    def show_display(self, display: Display) -> None:
        """Take selection, notation, names and digits."""
        if display != self._display:
            self._display = display
            self._refresh()

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        self._theme = theme
        self._page.show_theme(theme)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._page.controls.speak()
            self._refresh()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._refresh()
        if not event.spontaneous():
            self.pathShown.emit(self.path)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.pathShown.emit(None)

    def _refresh(self) -> None:
        """Show the moment again; emits nothing."""
        self._stale = not self.isVisible()
        if self._frame is None or self._stale:
            return
        self.setAccessibleName(self.tr("Paths to the cost"))
        self._page.table.grid.setAccessibleName(say(TABLE_NAME))
        self._page.setUpdatesEnabled(False)
        self._show(self._frame)
        self._page.setUpdatesEnabled(True)

    def _show(self, frame: Frame) -> None:
        display, spec = self._display, frame.trace.spec
        ref = parameter_in(spec, display.selection)
        if ref != self._ref:
            self._ref, self._first, self._row = ref, 0, 0
        notation = Notation(display.notation, spec, display.names)
        self._page.chooser.offer(notation, ref)
        by_size = self._page.controls.sort.isChecked()
        self._moment = moment = moment_of(frame, display, by_size)
        if moment is not None:
            self._show_moment(moment)
        elif frame.training:
            self._page.chooser.hide()
            self._page.say_only(say(TRAINING), say(PAUSE_IT))
        else:
            here = HOW_TO_CHOOSE_HERE if parameters_of(spec) else HOW_TO_CHOOSE
            self._page.say_only(say(CHOOSE), say(here))

    def _show_moment(self, moment: Moment) -> None:
        page, listing = self._page, moment.listing
        page.question.setText(moment.question())
        page.note.setText(moment.note())
        self._first = min(self._first, max(len(listing) - 1, 0) // PAGE * PAGE)
        listed = len(listing) > 0
        for widget in page.about_paths:
            widget.setVisible(listed or widget is page.controls)
        self._show_rows()
        proof = moment.proof()
        page.proof.setVisible(proof is not None)
        if proof is not None:
            page.proof.show_proof(proof, self._display.decimal)
        self._show_collected()

    def _content(self, moment: Moment) -> Content:
        display = self._display
        return Content(moment.listing, moment.symbols, self._first, display.digits, display.decimal)

    def _show_rows(self) -> None:
        """Show the page of the listing that begins at `_first`."""
        if self._moment is None:
            return
        content, table = self._content(self._moment), self._page.table
        self._row = min(self._row, max(content.rows - 1, 0))
        table.show_rows(content)
        if content.rows:
            table.walk_to(self._row)
        self._show_path(content)

    def _show_path(self, content: Content) -> None:
        page = self._page
        page.controls.show_listing(content.listing, self._first, self._row, content.rows)
        if not content.rows:
            return
        page.bars.show_path(content, content.listing.path(self._first + self._row))
        page.bars_area.fit()
        several = len(content.listing) > 1
        page.bars_title.setText(say(BARS_OF if several else BARS, n=self._first + self._row + 1))

    # --- what was asked for ------------------------------------------------------------------

    def _walk(self, row: int) -> None:
        if self._moment is None:
            return
        self._row = row
        self._show_path(self._content(self._moment))
        self.pathShown.emit(self.path)

    def _walk_on(self) -> None:
        self.walk_to(self._row + 1)

    def _walk_back(self) -> None:
        self.walk_to(self._row - 1)

    def walk_to(self, row: int) -> None:
        """Walk the path of a row on the diagram."""
        self._page.table.walk_to(row)
        self._walk(row)

    def _sort(self) -> None:
        self._first = self._row = 0
        self._refresh()
        self.pathShown.emit(self.path)

    def _turn_page(self, step: int) -> None:
        self._first += step * PAGE
        self._row = 0
        self._show_rows()
        self.pathShown.emit(self.path)

    def _show_collected(self) -> None:
        moment, page = self._moment, self._page
        shown = moment is not None and page.controls.collect.isChecked()
        page.collected.setVisible(shown)
        if moment is not None and shown:
            page.collected.show_stages(moment.stages(), moment.notation.has_delta)

    def _copy(self) -> None:
        if self._moment is not None and len(self._moment.listing):
            QGuiApplication.clipboard().setText(table_text(self._content(self._moment)))
