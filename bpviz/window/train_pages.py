"""The pages of the panel in Train, as a table. What is not seen is neither imported nor made."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bpviz.run.frame import Frame
from bpviz.views.marks import QT_TRANSLATE_NOOP
from bpviz.window.pages import PageRow


def _surface() -> QWidget:
    from bpviz.views.surface import SurfaceView

    return SurfaceView()


def _digits() -> QWidget:
    from bpviz.views.answers import DigitsView

    return DigitsView()


def _confusion() -> QWidget:
    from bpviz.views.answers import ConfusionView

    return ConfusionView()


def _weights() -> QWidget:
    from bpviz.views.weights import WeightsView

    return WeightsView()


def _flow() -> QWidget:
    from bpviz.views.flow import FlowView

    return FlowView()


def _compare() -> QWidget:
    from bpviz.views.compare import CompareView
    from bpviz.window.messages import sentence

    return CompareView(sentence)


def _is_plane(frame: Frame) -> bool:
    return frame.spec.sizes[0] == 2


def _has_classes(frame: Frame) -> bool:
    return frame.spec.output != "linear"


def _said(text: str) -> Callable[[], str]:
    """A text of this table, in the language in use when it is asked for."""
    return lambda: QCoreApplication.translate("train_pages", text)


TRAIN_PAGES: tuple[PageRow, ...] = (
    PageRow(
        "surface",
        _said(QT_TRANSLATE_NOOP("train_pages", "Surface")),
        _said(QT_TRANSLATE_NOOP("train_pages", "What the network answers everywhere in the plane")),
        _surface,
        _is_plane,
    ),
    PageRow(
        "digits",
        _said(QT_TRANSLATE_NOOP("train_pages", "Examples")),
        _said(QT_TRANSLATE_NOOP("train_pages", "Examples and their answers, wrong ones first")),
        _digits,
        _has_classes,
    ),
    PageRow(
        "confusion",
        _said(QT_TRANSLATE_NOOP("train_pages", "Confusion")),
        _said(QT_TRANSLATE_NOOP("train_pages", "Which class is taken for which")),
        _confusion,
        _has_classes,
    ),
    PageRow(
        "weights",
        _said(QT_TRANSLATE_NOOP("train_pages", "Weights")),
        _said(QT_TRANSLATE_NOOP("train_pages", "What each hidden neuron looks for")),
        _weights,
    ),
    PageRow(
        "flow",
        _said(QT_TRANSLATE_NOOP("train_pages", "Flow")),
        _said(QT_TRANSLATE_NOOP("train_pages", "How large δ and the gradients are, by layer")),
        _flow,
    ),
    PageRow(
        "compare",
        _said(QT_TRANSLATE_NOOP("train_pages", "Compare")),
        _said(QT_TRANSLATE_NOOP("train_pages", "Train variants of this network side by side")),
        _compare,
    ),
)
