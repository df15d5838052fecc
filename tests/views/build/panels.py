"""A panel under the hands of a test: what it shows, what it asked for."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bpviz.data import load
from bpviz.engine import Spec
from bpviz.files import load_net
from bpviz.run.frame import Frame
from bpviz.run.timeline import Timeline
from bpviz.views.build import BuildView

LEFT = Qt.MouseButton.LeftButton


class Panel:
    """A panel, what it asked for, and the run that answers when `answer` is on."""

    def __init__(self, view: BuildView, qtbot: QtBot) -> None:
        self.view, self.qtbot = view, qtbot
        self.told: list[tuple[object, ...]] = []
        self.rows: list[tuple[list[list[float]], list[list[float]], str]] = []
        self.frame: Frame | None = None
        view.specAsked.connect(self._spec)
        view.sizesAsked.connect(self._sizes)
        view.rowsAsked.connect(self._rows)
        view.wholeAsked.connect(self._whole)
        view.buildingToggled.connect(self._building)

    def _spec(self, spec: object, words: str) -> None:
        self.told.append(("spec", spec, words))

    def _sizes(self, sizes: object, words: str) -> None:
        self.told.append(("sizes", sizes, words))

    def _rows(self, x: np.ndarray, y: np.ndarray, words: str) -> None:
        self.told.append(("rows", words))
        self.rows.append((x.tolist(), y.tolist(), words))

    def _whole(self) -> None:
        self.told.append(("whole",))

    def _building(self, on: bool) -> None:
        self.told.append(("building", on))

    def show(self, frame: Frame) -> None:
        self.frame = frame
        self.view.show_frame(frame)

    def show_net(self, name: str, **changes: object) -> None:
        net = load_net(name)
        spec = replace(net.spec, **changes)  # type: ignore[arg-type]
        self.show(Timeline(spec, net.dataset(), net.params).frame())

    def found(self, kind: type[QWidget], name: str) -> QWidget:
        found = self.view.findChild(kind, name)
        assert isinstance(found, QWidget), name
        return found

    def button(self, name: str) -> QAbstractButton:
        found = self.found(QAbstractButton, name)
        assert isinstance(found, QAbstractButton)
        return found

    def click(self, name: str) -> None:
        self.qtbot.mouseClick(self.found(QAbstractButton, name), LEFT)

    def words(self, name: str) -> str:
        label = self.found(QLabel, name)
        assert isinstance(label, QLabel)
        return label.text() if label.isVisibleTo(self.view) else ""

    @property
    def table(self) -> QTableView:
        table = self.found(QTableView, "rowsTable")
        assert isinstance(table, QTableView)
        return table

    @property
    def listed(self) -> QListView:
        found = self.found(QListView, "sourceRows")
        assert isinstance(found, QListView)
        return found

    def combo(self, name: str) -> QComboBox:
        combo = self.found(QComboBox, name)
        assert isinstance(combo, QComboBox)
        return combo

    def choose(self, name: str, choice: str) -> None:
        combo = self.combo(name)
        combo.setFocus()
        place = combo.findData(choice)
        step = Qt.Key.Key_Down if place > combo.currentIndex() else Qt.Key.Key_Up
        self.qtbot.keyClick(combo, step)
        assert self.told, "the key chose something else"

    def cells(self) -> list[list[str]]:
        model = self.table.model()
        columns = range(model.columnCount())
        return [[model.index(r, c).data() for c in columns] for r in range(model.rowCount())]

    def heads(self) -> list[str]:
        model = self.table.model()
        sideways = Qt.Orientation.Horizontal
        return [model.headerData(c, sideways) for c in range(model.columnCount())]

    def go_to(self, row: int, column: int) -> None:
        at = self.table.visualRect(self.table.model().index(row, column)).center()
        self.qtbot.mouseClick(self.table.viewport(), LEFT, pos=at)

    @property
    def editor(self) -> QLineEdit:
        """The field in the table that is typed in."""
        fields = self.table.findChildren(QLineEdit, "cellEditor")
        (editor,) = [field for field in fields if field.isVisible()]
        return editor

    def type(self, row: int, column: int, text: str) -> None:
        self.go_to(row, column)
        self.qtbot.keyClicks(self.table, text[:1])
        editor = self.editor
        self.qtbot.keyClicks(editor, text[1:])
        self.qtbot.keyClick(editor, Qt.Key.Key_Return)
        QApplication.processEvents()  # Qt takes what was typed after the key

    def paste(self, row: int, column: int, text: str) -> None:
        self.go_to(row, column)
        QGuiApplication.clipboard().setText(text)
        self.qtbot.keyClick(self.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def tick(self, *rows: int) -> None:
        for row in rows:
            at = self.listed.visualRect(self.listed.model().index(row, 0)).center()
            self.qtbot.mouseClick(self.listed.viewport(), LEFT, pos=at)


def xor_500(**changes: object) -> Frame:
    spec = Spec(sizes=(2, 3, 1), batch_size=4)
    return Timeline(replace(spec, **changes), load("xor")).frame()  # type: ignore[arg-type]
