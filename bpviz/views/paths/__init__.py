"""All paths from a weight or bias to the cost, as a table, as a formula and as bars."""

from bpviz.views.paths.view import PathsView

__all__ = ["PathsView"]
