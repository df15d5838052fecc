"""SettingsForm: all that decides a run, to be read and changed."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from bpviz.data import DataRef, Dataset
from bpviz.engine import Spec
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.views.settings.draft import AT_ONCE, FIELDS, Draft
from bpviz.views.settings.footer import Footer, Pending
from bpviz.views.settings.limits import limits
from bpviz.views.settings.rows import Rows
from bpviz.views.settings.sources import CHOOSE_TABLE, TABLE, Source, sources, table_source
from bpviz.views.settings.words import choose_table_words, error_words, source_words
from bpviz.views.theme import THEMES, Theme

WIDTH: Final = 296


class SettingsForm(QWidget):
    """The fields of the Spec and the data set, of which some apply at once.

    What can be applied while training runs (rate, L1, L2) is emitted as soon as it is entered;
    other changes wait below the fields for "Restart with these settings". Nothing is changed
    here: the next Frame says what runs.
    """

    specEdited = Signal(object)  # Spec, of which only rate, l1 or l2 differ
    restartAsked = Signal(object, object)  # Spec; DataRef to load, or None: the data in use
    restartRequested = Signal()  # the same weights again
    newWeightsRequested = Signal()
    mnistAsked = Signal()  # where is it? answer with offer_mnist, or set_mnist_folder(None)
    ownDataAsked = Signal()  # which table? answer with set_own_data, or not at all

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settings")
        self.setProperty("panel", "whole")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._draft = Draft(Spec(), DataRef(""))
        self._sent: Spec | None = None
        self._typing = ""
        self._limited: Source | None = None
        self._frame: Frame | None = None
        self._rows = Rows()
        self._rows.typed.connect(self._take_typed)
        self._rows.committed.connect(self._commit)
        self._rows.chosen.connect(self._take_choice)
        self._pending, self._footer = Pending(self), Footer(self)
        self._pending.restartClicked.connect(self._ask_restart)
        self._pending.discardClicked.connect(self.discard)
        self._footer.restartClicked.connect(self.restartRequested)
        self._footer.newWeightsClicked.connect(self.newWeightsRequested)
        self._arrange()
        self.show_theme(THEMES["light"])

    def _arrange(self) -> None:
        heading = QLabel(self.tr("Network and training"), self)
        heading.setProperty("role", "heading")
        area = QScrollArea(self)
        area.setObjectName("settingsArea")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._rows)
        self._column = QVBoxLayout(self)
        self._column.addWidget(heading)
        self._column.addWidget(area, 1)
        self._column.addWidget(self._pending)
        self._column.addWidget(self._footer)

    # --- what is shown ---------------------------------------------------------------------------

    def show_frame(self, frame: Frame) -> None:
        """Show what runs; what is being edited stays. Emits nothing."""
        self._frame = frame
        self._footer.show_frame(frame)
        sizes, data = frame.spec.sizes, frame.dataset
        before = self._draft
        self._draft = before.of_run(frame.spec, data.ref, sizes[0], sizes[-1], data.examples)
        if self._draft is not before:
            if self._draft.spec is not before.spec:
                self._sent = None
            self._show_draft()

    def show_display(self, display: Display) -> None:
        """Settings are typed with either decimal mark: nothing depends on the display."""

    def show_theme(self, theme: Theme) -> None:
        """Take sizes from a theme."""
        self._column.setContentsMargins(theme.px(16), theme.px(12), theme.px(8), theme.px(14))
        self._column.setSpacing(theme.px(8))
        self._footer.setContentsMargins(0, 0, theme.px(8), 0)
        self._rows.show_theme(theme)
        self._footer.show_theme(theme)
        self.setMinimumWidth(theme.px(WIDTH))

    def values(self) -> dict[str, str]:
        """What stands in every field, by name."""
        return {name: self._draft.text(name) for name in FIELDS}

    def set_mnist_folder(self, folder: str | None) -> None:
        """Where MNIST is; None: nobody said, so the choice of MNIST is taken back."""
        self._draft = replace(self._draft, folder=folder)
        if folder is None and self._draft.text("data") == "mnist":
            self._draft = self._draft.typed("data", self._draft.shown("data"))
        if self._frame is not None:
            self._show_draft()

    def offer_mnist(self, folder: str) -> None:
        """MNIST came: it is chosen, and waits, like other data, for the restart."""
        self._draft = replace(self._draft, folder=folder).typed("data", "mnist")
        self._show_draft()

    def set_own_data(self, dataset: Dataset) -> None:
        """A person's own table was chosen: it waits, like other data, for the restart."""
        source = table_source(dataset.ref, dataset.inputs, dataset.outputs, dataset.examples)
        if source is not None:
            draft = replace(self._draft, table=source)
            self._draft = draft.typed("data", draft.shown("data")).typed("data", TABLE)
            self._show_draft()

    def discard(self) -> None:
        """Show what runs, and forget what was typed."""
        self._draft, self._typing = self._draft.discarded(), ""
        self._show_draft()

    def _show_draft(self) -> None:
        draft, reading = self._draft, self._draft.read()
        offered = sources(draft.own, draft.table).items()
        words = {name: source_words(source) for name, source in offered}
        self._rows.show_sources({**words, CHOOSE_TABLE: choose_table_words()})
        self._rows.show_texts({name: draft.text(name) for name in FIELDS if name != self._typing})
        self._show_limits()
        self._rows.show_ends(draft.source.inputs, draft.source.outputs)
        for name in FIELDS:
            self._rows.show_row(name, draft.has(name))
        errors = {name: error for name, error in reading.errors.items() if name != self._typing}
        self._rows.show_errors({name: error_words(error) for name, error in errors.items()})
        waiting = [name for name in reading.changed if name not in AT_ONCE or name in errors]
        self._footer.show_buttons(not waiting)
        self._pending.show_changes(
            [self._rows.label(name) for name in waiting], bool(reading.errors)
        )

    def _show_limits(self) -> None:
        """Say what can be typed, whenever other data are chosen: of those it depends."""
        source = self._draft.source
        if source != self._limited:
            self._limited = source
            self._rows.show_limits(limits(source.name, dict(source.settings)))

    # --- what the person does --------------------------------------------------------------------

    def _take_typed(self, name: str, text: str) -> None:
        self._typing = name
        self._draft = self._draft.typed(name, text)
        self._show_draft()

    def _commit(self, name: str) -> None:
        self._typing = ""
        self._show_draft()
        spec = self._draft.at_once()
        if name in AT_ONCE and spec is not None and spec != self._sent:
            self._sent = spec
            self.specEdited.emit(spec)

    def _take_choice(self, name: str, choice: str) -> None:
        if choice == CHOOSE_TABLE:
            self._show_draft()
            self.ownDataAsked.emit()
            return
        self._draft = self._draft.typed(name, choice)
        self._show_draft()
        if name == "data" and choice == "mnist" and self._draft.folder is None:
            self.mnistAsked.emit()

    def _ask_restart(self) -> None:
        reading = self._draft.read()
        if reading.spec is not None:
            self.restartAsked.emit(reading.spec, reading.data)
