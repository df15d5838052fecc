"""The pages of the panel in Step, as a table. What is not seen at first is imported when it is."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bpviz.run.frame import Frame
from bpviz.views.marks import QT_TRANSLATE_NOOP
from bpviz.window.formula_page import FormulaPage
from bpviz.window.pages import PageRow


def _table() -> QWidget:
    from bpviz.views.table import TableView

    return TableView()


def _paths() -> QWidget:
    from bpviz.views.paths import PathsView

    return PathsView()


def _check() -> QWidget:
    from bpviz.views.check import CheckView

    return CheckView()


def _code() -> QWidget:
    from bpviz.views.code import CodeView

    return CodeView()


def _net() -> QWidget:
    from bpviz.views.build import BuildView
    from bpviz.window.messages import sentence

    return BuildView(sentence)


def _slip() -> QWidget:
    from bpviz.views.slip import SlipView

    return SlipView()


def _slips(frame: Frame) -> bool:
    from bpviz.views.slip import applies

    return applies(frame.spec)


def _said(text: str) -> Callable[[], str]:
    """A text of this table, in the language in use when it is asked for."""
    return lambda: QCoreApplication.translate("step_pages", text)


STEP_PAGES: tuple[PageRow, ...] = (
    PageRow(
        "formula",
        _said(QT_TRANSLATE_NOOP("step_pages", "Formula")),
        _said(QT_TRANSLATE_NOOP("step_pages", "The step, factor by factor")),
        FormulaPage,
    ),
    PageRow(
        "table",
        _said(QT_TRANSLATE_NOOP("step_pages", "Table")),
        _said(QT_TRANSLATE_NOOP("step_pages", "Every number of the network")),
        _table,
    ),
    PageRow(
        "paths",
        _said(QT_TRANSLATE_NOOP("step_pages", "Paths")),
        _said(QT_TRANSLATE_NOOP("step_pages", "Every path from a weight or bias to the cost")),
        _paths,
    ),
    PageRow(
        "check",
        _said(QT_TRANSLATE_NOOP("step_pages", "Check")),
        _said(QT_TRANSLATE_NOOP("step_pages", "Nudge a weight, and compare with backpropagation")),
        _check,
    ),
    PageRow(
        "code",
        _said(QT_TRANSLATE_NOOP("step_pages", "Code")),
        _said(QT_TRANSLATE_NOOP("step_pages", "The same iteration as lines of numpy")),
        _code,
    ),
    PageRow(
        "net",
        _said(QT_TRANSLATE_NOOP("step_pages", "Net")),
        _said(QT_TRANSLATE_NOOP("step_pages", "Build a net of your own, type or paste examples")),
        _net,
    ),
    PageRow(
        "slip",
        _said(QT_TRANSLATE_NOOP("step_pages", "Slip")),
        _said(QT_TRANSLATE_NOOP("step_pages", "What if the output layer were updated first?")),
        _slip,
        _slips,
    ),
)
