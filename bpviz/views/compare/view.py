"""CompareView: two to four variants of the run, typed, trained side by side, told in a table."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bpviz.engine import BpvizError, Spec
from bpviz.run.contest import Contest, leaders
from bpviz.run.display import Display
from bpviz.run.frame import Frame, Message
from bpviz.run.varying import choices_of, offered_fields, suggestions, text_of
from bpviz.views.compare.controls import Controls
from bpviz.views.compare.draft import Draft, read_draft, read_row
from bpviz.views.compare.row import VariantRow
from bpviz.views.compare.table import ResultTable
from bpviz.views.compare.words import (
    FIELD_WORDS,
    WANTED,
    contest_words,
    result_texts,
    say,
    start_words,
)
from bpviz.views.copying import put
from bpviz.views.numbers import parse_number
from bpviz.views.run_words import names_of
from bpviz.views.theme import THEMES, Theme

Sentence = Callable[[BpvizError | Message], str]
USUAL_WANTED: Final = 0.9


class CompareView(QWidget):
    """Chooses fields and values, and shows how each variant does. It trains nothing itself.

    The curves of the variants are drawn where the curves of the run are.
    """

    compareAsked = Signal(object, int)  # changes: tuple of dicts, field to value; epochs of each
    comparisonStopAsked = Signal()
    keepAsked = Signal(int, str)  # the place of a variant, its name
    comparisonSaveAsked = Signal(float)  # the accuracy that is looked for, a share of 1

    def __init__(self, sentence: Sentence, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compareView")
        self._sentence = sentence
        self._display = Display()
        self._base: Spec | None = None
        self._contest: Contest | None = None
        self._entered: tuple[int, ...] = ()  # the rows of those that were sent to be compared
        self._touched = False
        self._draft = Draft()
        self._controls = Controls(self)
        self._table = ResultTable(self)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._controls.above)
        self._column.addWidget(self._table, 1)
        self._column.addLayout(self._controls.below)
        self._connect()
        self.show_theme(THEMES["light"])

    def _connect(self) -> None:
        controls, table = self._controls, self._table
        for chooser in controls.fields:
            chooser.activated.connect(self._choose_field)
        controls.epochs.textEdited.connect(self._edit)
        controls.epochs.returnPressed.connect(self._press)
        controls.train.clicked.connect(self._press)
        table.copy.triggered.connect(self._copy)
        table.save.triggered.connect(self._save)
        table.wanted.textEdited.connect(self._show)
        for row in table.rows:
            row.edited.connect(self._edit)
            row.keepAsked.connect(self._keep)

    # --- what is shown ---------------------------------------------------------------------------

    def show_frame(self, frame: Frame) -> None:
        """Offer variants of the Spec of a frame. What was typed stays while it can be meant."""
        if frame.spec is self._base or frame.spec == self._base:
            return
        before, self._base = self._base, frame.spec
        self._offer_fields()
        if not self._touched or before is None or before.sizes[::99] != frame.spec.sizes[::99]:
            self._fill()
        self._show()

    def show_contest(self, contest: Contest | None) -> None:
        """Show how far the variants are; None: nothing is compared any more."""
        self._contest = contest
        if contest is not None and len(self._entered) != len(contest.standings):
            self._take_in(contest)
        self._show()

    def show_refusal(self, words: str) -> None:
        """Say why what was asked for cannot be compared."""
        self._controls.say(words, wrong=True)

    def show_display(self, display: Display) -> None:
        """Take the digits and the decimal mark."""
        self._display = display
        if not self._touched:
            self._fill()
        self._show()

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        side = theme.px(14)
        self._column.setContentsMargins(side, theme.px(8), side, theme.px(6))
        self._column.setSpacing(theme.px(4))
        self._controls.show_theme(theme)
        self._table.show_theme(theme)

    # --- what is typed ---------------------------------------------------------------------------

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields in which the variants differ: one or two."""
        found = [str(each.currentData() or "") for each in self._controls.fields]
        return tuple(dict.fromkeys(field for field in found if field))

    def _offer_fields(self) -> None:
        assert self._base is not None
        names = offered_fields(self._base)
        self._controls.offer([(name, say(FIELD_WORDS[name])) for name in names])

    def _choose_field(self, _: int) -> None:
        self._touched = False
        self._fill()
        self._show()

    def _fill(self) -> None:
        """Values worth comparing; of a second field the one in use stands in every row."""
        base = self._base
        if base is None:
            return
        fields, mark = self.fields, self._display.decimal
        values = suggestions(base, fields[0])
        for row in self._table.rows:
            for column, cell in enumerate(row.cells):
                cell.setVisible(column < len(fields))
                if column >= len(fields):
                    cell.offer((), "", "")
                    continue
                field = fields[column]
                value = getattr(base, field)
                if not column:
                    value = values[row.place] if row.place < len(values) else ""
                elif row.place >= len(values):
                    value = ""
                says = self.tr("{field} of variant {place}").format(
                    field=say(FIELD_WORDS[field]), place=row.place + 1
                )
                cell.offer(choices_of(base, field), text_of(field, value, mark), says)

    def _take_in(self, contest: Contest) -> None:
        """Have in the rows what was compared when this view was not there yet."""
        base = self._base
        self._entered = tuple(range(len(contest.standings)))
        if base is None:
            return
        specs = [each.spec for each in contest.standings]
        fields = [
            name
            for name in offered_fields(base)
            if any(getattr(spec, name) != getattr(specs[0], name) for spec in specs)
        ]
        self._controls.choose(fields[:2])
        self._controls.epochs.setText(str(contest.epochs))
        self._fill()
        self._touched = True
        for row in self._table.rows:
            for field, cell in zip(self.fields, row.cells, strict=False):
                there = row.place < len(specs)
                value = getattr(specs[row.place], field) if there else ""
                cell.set_text(text_of(field, value, self._display.decimal))

    def _edit(self, _: object = None) -> None:
        self._touched = True
        self._show()

    def _read(self) -> Draft:
        assert self._base is not None
        typed = [self._typed(row) for row in self._table.rows]
        return read_draft(self._base, self.fields, typed, self._controls.epochs.text())

    def _typed(self, row: VariantRow) -> list[str]:
        return [cell.text for cell in row.cells[: len(self.fields)]]

    def _is_of(self, row: VariantRow, spec: Spec) -> bool:
        """Whether a row still says what was compared."""
        assert self._base is not None
        return read_row(self._base, self.fields, self._typed(row)) == spec

    @property
    def _wanted(self) -> float | None:
        """The accuracy that is looked for, a share of 1."""
        percent = parse_number(self._table.wanted.text())
        return percent / 100 if percent is not None and 0 <= percent <= 100 else None

    # --- showing it ------------------------------------------------------------------------------

    def _show(self, _: object = None) -> None:
        if self._base is None:
            return
        contest, draft = self._contest, self._read()
        self._draft = draft
        running = contest is not None and contest.running
        self._controls.show_running(running, 0.0 if contest is None else contest.share)
        wrong = self._reason(draft)
        self._controls.show_ready(running or not wrong, wrong)
        self._table.export.setVisible(contest is not None)
        for row in self._table.rows:
            for cell in row.cells:
                cell.setEnabled(not running)
        self._show_results()
        if wrong and not running:
            self._controls.say(wrong, wrong=True)
        elif contest is not None:
            self._controls.say(contest_words(contest, names_of(contest.runs), self._display))
        else:
            self._controls.say(start_words(self._base, draft.specs))

    def _reason(self, draft: Draft) -> str:
        if isinstance(draft.wrong, BpvizError):
            return self._sentence(draft.wrong)
        return str(draft.wrong) or (say(WANTED) if self._wanted is None else "")

    def _show_results(self) -> None:
        contest, wanted = self._contest, self._wanted
        best = () if contest is None else leaders(contest)
        for row in self._table.rows:
            if contest is None or row.place not in self._entered:
                row.clear()
                row.keep.setVisible(False)
                continue
            place = self._entered.index(row.place)
            standing = contest.standings[place]
            if not self._is_of(row, standing.spec):
                row.clear()
                row.keep.setVisible(False)
                continue
            texts = result_texts(
                contest, place, USUAL_WANTED if wanted is None else wanted, self._display
            )
            about = "" if standing.message is None else self._sentence(standing.message)
            alone = len(best) < len(contest.standings)
            row.show_results(texts, about, place in best and alone)
            row.keep.setVisible(True)
            row.keep.setEnabled(not contest.running)
            row.keep.setToolTip(
                self.tr("It can be kept when the comparison has ended")
                if contest.running
                else self.tr("Go on with this variant: its network, its curve and its history")
            )

    # --- what is asked for -----------------------------------------------------------------------

    def _press(self) -> None:
        if self._contest is not None and self._contest.running:
            self.comparisonStopAsked.emit()
        elif self._base is not None and not self._reason(self._draft):
            self._entered = self._draft.rows
            self.compareAsked.emit(self._draft.changes, self._draft.epochs)

    def _keep(self, row: int) -> None:
        contest = self._contest
        if contest is not None and not contest.running and row in self._entered:
            place = self._entered.index(row)
            self.keepAsked.emit(place, names_of(contest.runs)[place])

    def _save(self) -> None:
        self.comparisonSaveAsked.emit(USUAL_WANTED if self._wanted is None else self._wanted)

    def _copy(self) -> None:
        """Put the table on the clipboard, with tabs between its columns."""
        contest = self._contest
        if contest is None:
            return
        names, wanted = names_of(contest.runs), self._wanted
        rows = [("", *self._table.headings())]
        for place, name in enumerate(names):
            texts = result_texts(
                contest, place, USUAL_WANTED if wanted is None else wanted, self._display
            )
            rows.append((name, *texts))
        put("\n".join("\t".join(row) for row in rows))
