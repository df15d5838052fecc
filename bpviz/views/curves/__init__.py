"""Cost and accuracy over the updates made. pyqtgraph is imported when they are first shown."""

from bpviz.views.curves.view import CurvesView

__all__ = ["CurvesView"]
