"""The pages of the panel in Step, as a table. What is not seen at first is imported when it is."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bpviz.engine import Spec
from bpviz.views.marks import QT_TRANSLATE_NOOP
from bpviz.window.formula_page import FormulaPage


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


def _always(spec: Spec) -> bool:
    return True


def _slips(spec: Spec) -> bool:
    from bpviz.views.slip import applies

    return applies(spec)


@dataclass(frozen=True, slots=True)
class PageRow:
    """A page: its name, what stands on its tab and says what it is, how it is made.

    offered  whether it means something for a network
    """

    name: str
    title: str
    about: str
    make: Callable[[], QWidget]
    offered: Callable[[Spec], bool] = _always

    def words(self) -> str:
        """What stands on its tab."""
        return QCoreApplication.translate("step_pages", self.title)

    def tip(self) -> str:
        """What it is."""
        return QCoreApplication.translate("step_pages", self.about)


PAGES: tuple[PageRow, ...] = (
    PageRow(
        "formula",
        QT_TRANSLATE_NOOP("step_pages", "Formula"),
        QT_TRANSLATE_NOOP("step_pages", "The step, factor by factor"),
        FormulaPage,
    ),
    PageRow(
        "table",
        QT_TRANSLATE_NOOP("step_pages", "Table"),
        QT_TRANSLATE_NOOP("step_pages", "Every number of the network"),
        _table,
    ),
    PageRow(
        "paths",
        QT_TRANSLATE_NOOP("step_pages", "Paths"),
        QT_TRANSLATE_NOOP("step_pages", "Every path from a weight or bias to the cost"),
        _paths,
    ),
    PageRow(
        "check",
        QT_TRANSLATE_NOOP("step_pages", "Check"),
        QT_TRANSLATE_NOOP("step_pages", "Nudge a weight, and compare with backpropagation"),
        _check,
    ),
    PageRow(
        "code",
        QT_TRANSLATE_NOOP("step_pages", "Code"),
        QT_TRANSLATE_NOOP("step_pages", "The same iteration as lines of numpy"),
        _code,
    ),
    PageRow(
        "net",
        QT_TRANSLATE_NOOP("step_pages", "Net"),
        QT_TRANSLATE_NOOP("step_pages", "Build a net of your own, type or paste its examples"),
        _net,
    ),
    PageRow(
        "slip",
        QT_TRANSLATE_NOOP("step_pages", "Slip"),
        QT_TRANSLATE_NOOP("step_pages", "What if the output layer were updated first?"),
        _slip,
        _slips,
    ),
)


def is_offered(row: PageRow, spec: Spec) -> bool:
    """Whether a page means something for a network."""
    return row.offered(spec)
